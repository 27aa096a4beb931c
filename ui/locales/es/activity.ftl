activity-caption = Solicitudes
activity-open = { $when }: { $tool }, detalles
activity-none = Aún no hay solicitudes
activity-none-meaning = Las solicitudes hechas con tus claves aparecen aquí en unos minutos y se conservan.
activity-none-found = No hay coincidencias
activity-none-found-meaning = Ninguna de las solicitudes guardadas aquí cumple todo esto.
activity-failed = No se puede mostrar la actividad
# A sentence with the reason follows
activity-part-failed = No se pueden mostrar todas estas solicitudes.
activity-other-failed = No se puede mostrar lo que pediste; esta es la lista de antes.
activity-new = Nuevas: { $count }
# The end of everything known
activity-end = Eso es todo desde el { $day }. OpenRush solo recuerda las 500 solicitudes más recientes.
activity-forgotten = { $count ->
    [one] Se olvidó { $count } solicitud anterior al { $day }, como se eligió en los ajustes. Los gráficos, los informes y los totales la siguen contando.
   *[other] Se olvidaron { $count } solicitudes anteriores al { $day }, como se eligió en los ajustes. Los gráficos, los informes y los totales las siguen contando.
}
activity-none-kept = Aquí no se conserva ninguna solicitud

# Spoken when the filter changes
activity-summary = { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
}, { $credits ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}, { $share } fallidas
# The same as a line; its parts are put together by the window
activity-summary-line = { $requests } · { $credits } · { $failed }
summary-durations = la mitad en unos { $median }, el 95{ "\u00A0" }% en { $most }
    .meaning = La mitad de estas solicitudes no tardó más que la primera cifra, y 95 de cada 100 no tardaron más que la segunda.
# Gaps that do not stand among the lines: in another order than that of time, or because there are too many
summary-gaps-elsewhere = { $count ->
    [one] { $count } laguna aparece al ordenar por hora
   *[other] { $count } lagunas aparecen al ordenar por hora
}
summary-gaps-older = { $count ->
    [one] { $count } laguna más antigua no se muestra
   *[other] { $count } lagunas más antiguas no se muestran
}
summary-forgotten = las solicitudes anteriores al { $day } se olvidaron
share-failed = { $share } fallidas

# Which requests are shown. Each placeholder is a list to pick from
filters = Filtrar
filter-sentence = { $status } a { $tool } con { $key } { $range }
filter-status = Resultado
filter-status-any = Todas las solicitudes
filter-status-succeeded = Solicitudes correctas
filter-status-failed = Solicitudes fallidas
filter-status-key_refused = Solicitudes con clave rechazada
filter-status-no_credits = Solicitudes sin créditos suficientes
filter-status-not_found = Solicitudes de algo que no existe
filter-status-bad_request = Solicitudes no aceptadas
filter-status-rate_limited = Solicitudes que superan el límite
filter-status-service_error = Solicitudes en las que falló OpenRush
filter-tool = Herramienta
filter-tool-any = cualquier herramienta
filter-key = Clave
filter-key-any = cualquier clave
filter-key-none = ninguna clave (MCP, panel)
filter-range = Periodo
filter-clear = Limpiar
filter-more = Más
# The rarer filters. The first placeholder is a list to pick from, the others are fields for a number
filter-more-sentence = vía { $source } · más de { $credits } créditos · más de { $seconds } segundos
filter-source = Origen
filter-source-any = cualquier origen
filter-credits = Gastaron más de esta cantidad de créditos
filter-seconds = Tardaron más de estos segundos
filter-above-any = …
# A time of one’s own. Each placeholder is three lists for a day
filter-own-range = desde { $first } hasta { $last }
range-all = desde siempre
range-today = hoy
range-yesterday = ayer
range-7 = en los últimos 7 días
range-30 = en los últimos 30 días
range-90 = en los últimos 90 días
range-month = este mes
range-last-month = el mes pasado
range-custom = entre dos días
range-day = el { $day }
range-first-day = Primer día
range-last-day = Último día
search = Buscar por herramienta, clave, error o ID de solicitud
search-in = Buscar

gap = No se vieron las solicitudes entre { $from } y { $to }
gap-credits = { $count ->
    [one] No se vieron las solicitudes entre { $from } y { $to }; en ese tiempo se gastó { $amount } crédito
   *[other] No se vieron las solicitudes entre { $from } y { $to }; en ese tiempo se gastaron { $amount } créditos
}
gap-title = Faltan solicitudes
gap-after = Después de
gap-before = Antes de
gap-spent = Créditos gastados
gap-spent-unknown = No se sabe
gap-reason-away = La app no estaba abierta o no tenía conexión, y mientras tanto se hicieron más de 500 solicitudes, o bien OpenRush vació su registro. Solo recuerda las 500 más recientes.
gap-reason-too_many = Entre dos consultas se hicieron más de 500 solicitudes, o bien OpenRush vació su registro. Solo recuerda las 500 más recientes.
gap-meaning = Estas solicitudes cuentan en tu saldo, pero en ninguna cifra de esta pantalla. Si OpenRush vuelve a mostrarlas, aparecerán aquí por sí solas.

detail-title = Detalles: { $tool }
detail-http = HTTP { $status }
detail-account = Cuenta
detail-copy = Copiar como JSON
detail-endpoint = Endpoint
detail-key-id = ID de la clave
detail-like-this = Ver solicitudes similares
detail-id = ID de la solicitud
detail-provider-cost = Gasto para OpenRush
detail-received = Recibido
detail-sent = Enviado
detail-source = Origen

columns = Columnas
columns-usual = Columnas habituales
columns-earlier = Mover { $name } hacia adelante
columns-later = Mover { $name } hacia atrás

saved-filters = Guardados
saved-filters-title = Filtros guardados
saved-filters-none = Aún no hay filtros guardados. Primero filtra la lista y luego ponle un nombre aquí.
saved-filters-full = Este filtro no se guardó: hay lugar para 50. Quita uno que ya no necesites.
saved-filter-name = Nombre de este filtro
saved-filter-save = Guardar
saved-filter-remove = Quitar { $name }
saved-filter-removed = { $name } se ha quitado.
undo = Deshacer

export-csv = Exportar CSV
    .meaning = Guarda estas solicitudes en tu carpeta Descargas
export-csv-plain = CSV
export-csv_for_excel = CSV para Excel
export-json_lines = JSON Lines
export-more = Otros formatos
export-show = Ver en la carpeta
export-progress = Guardado hasta ahora
export-state-running = Guardando { $file }
export-state-done = { $count ->
    [one] { $count } solicitud guardada en { $file }
   *[other] { $count } solicitudes guardadas en { $file }
}
export-forgotten = Las solicitudes anteriores al { $day } se olvidaron y no están en él.
export-state-cancelled = La exportación se canceló. No quedó ningún archivo.
export-state-disk_full = El disco está lleno, así que no se guardó nada. Libera espacio y exporta de nuevo.
export-state-no_folder = La carpeta { $folder } no existe o no se puede escribir en ella. No se guardó nada. Crea la carpeta y exporta de nuevo.
export-state-failed = No se pudieron leer las solicitudes guardadas, así que no se exportó nada. Inténtalo de nuevo; si tampoco funciona, reinicia la app.
