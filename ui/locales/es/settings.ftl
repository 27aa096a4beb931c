settings-balance = Saldo
settings-alerts = Notificaciones
settings-appearance = Apariencia
settings-computer = Este equipo
settings-data = Tus datos
settings-account = Cuenta
settings-about = Acerca de

setting-kept = Guardado
setting-bounds = De { $min } a { $max }
setting-refresh = Consultar el saldo cada
setting-refresh-note = En segundo plano y con un máximo del 6{ "\u00A0" }% de los límites de tu cuenta, así que 1 minuto puede convertirse en 3. Las solicitudes nuevas se buscan de todos modos cada 7 minutos, para que no falte ninguna.
setting-minutes = { $count ->
    [one] minuto
   *[other] minutos
}
setting-low-balance = Avisarme al llegar a
setting-low-balance-note = A partir de aquí, el saldo se considera bajo. Con 0 se desactiva el aviso.
setting-budget = Presupuesto mensual
setting-budget-note = Lo máximo que quieres gastar en un mes natural. Te avisa y no detiene nada; 0 significa sin presupuesto.
setting-budget-unit = En qué se cuenta el presupuesto
budget-unit-credits = créditos
budget-unit-dollars = dólares (USD)
setting-credits = { $count ->
    [one] crédito
   *[other] créditos
}

# System notifications. Each is told once.
alert-empty = No quedan créditos
alert-empty-note = A partir de entonces, las solicitudes fallan.
alert-balanceLow = Quedan pocos créditos
# $amount is the number as it is written, $count the same number for choosing the form
alert-balanceLow-note = { $count ->
    [one] Cuando queda { $amount } crédito o menos, como elegiste arriba.
   *[other] Cuando quedan { $amount } créditos o menos, como elegiste arriba.
}
alert-balanceLow-off = Elige arriba con cuántos créditos.
alert-runwayShort = Los créditos duran solo unos días
alert-runwayShort-note = Cuando duran menos días de los elegidos aquí.
alert-days = { $count ->
    [one] día
   *[other] días
}
alert-toppedUp = Llegaron créditos
alert-toppedUp-note = Después de una compra.
alert-keyExpiring = Una clave está por caducar
alert-keyExpiring-note = Y otra vez cuando falte menos.
alert-keyDays = Cuánto antes de que caduque una clave
alert-days-before = { $count ->
    [one] 1 día antes
   *[other] { $count } días antes
}
alert-keyUnusual = Una clave gasta mucho más de lo normal
alert-keyUnusual-note = Puede estar en malas manos, o algo está fuera de control.
alert-keyFailing = Fallan las solicitudes con una clave
alert-keyFailing-note = Lo que la usa puede estar parado.
alert-budget = Presupuesto mensual
alert-budget-note = Al 80 % y al 100 %, una vez al mes cada uno.
alert-budget-off = Elige arriba un presupuesto.
alert-signIn = Esta app no puede iniciar sesión
alert-signIn-note = Su clave fue rechazada, o el llavero no la entrega.
alert-quiet = Horas de silencio
alert-quiet-note = Lo que siga vigente se avisa cuando terminan.
alert-quietFrom = Silencio desde
alert-quietUntil = Silencio hasta

setting-theme = Tema
setting-theme-note = Claro y oscuro siguen a tu sistema, salvo que elijas uno.
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
setting-zoom = Tamaño
setting-zoom-note = Texto, controles y gráficos; { $larger } y { $smaller } también lo cambian.
# Spoken after a change; $percent is such as “125%”
zoom-now = Tamaño: { $percent }
setting-language = Idioma
setting-language-note = Los números y las fechas se escriben como en tu sistema.
language-system = Como el sistema

setting-autostart = Abrir al iniciar el equipo
setting-autostart-note = { $system ->
    [macos] Sin molestar, en la barra de menús y sin ventana.
   *[other] Sin molestar, en la bandeja y sin ventana.
}
setting-tray = { $system ->
    [macos] Barra de menús
   *[other] Bandeja
}
tray-starting = El saldo está por aparecer ahí.
tray-shown = { $system ->
    [macos] El saldo siempre está ahí. Al cerrar la ventana, la app se queda en la barra de menús.
   *[other] El saldo siempre está ahí. Al cerrar la ventana, la app se queda en la bandeja.
}
tray-noHost = Este escritorio no muestra iconos de bandeja, así que al cerrar la ventana se cierra la app. En GNOME, la extensión «AppIndicator and KStatusNotifierItem Support» añade un lugar para ellos.
tray-state-starting = Abriendo
tray-state-shown = Visible
tray-state-noHost = No disponible

setting-data-folder = Carpeta
setting-data-folder-note = Historial, ajustes y registros. Tu clave no está entre ellos.
# $size is such as “4.2 MB”
setting-data-size = Todo ocupa { $size }.
show-data-folder = Mostrar carpeta
settings-file = Ajustes como archivo
settings-file-note = Tus ajustes, para llevarlos a otro equipo o guardarlos. En el archivo no hay claves ni historial, ni nada propio de este equipo, como abrir la app al iniciarlo.
settings-export = Exportar ajustes
settings-import = Importar ajustes…
settings-import-title = ¿Aplicar los ajustes de este archivo?
settings-import-app = { $count ->
    [one] Cambia { $count } ajuste de la app.
   *[other] Cambian { $count } ajustes de la app.
}
settings-import-accounts = { $count ->
    [one] Cambian los ajustes de { $count } cuenta.
   *[other] Cambian los ajustes de { $count } cuentas.
}
settings-import-left-out = { $count ->
    [one] { $count } cuenta del archivo no está en este equipo y se omite.
   *[other] { $count } cuentas del archivo no están en este equipo y se omiten.
}
settings-import-stays = Las claves, el historial y los inicios de sesión se quedan como están.
settings-import-keys = { $count ->
    [one] { $count } filtro guardado contiene algo que parece una clave y se omite. Las claves solo deben estar en el llavero.
   *[other] { $count } filtros guardados contienen algo que parece una clave y se omiten. Las claves solo deben estar en el llavero.
}
settings-import-forgets = { $keep ->
    [ninetyDays] En este archivo, «{ $name }» conserva su historial solo 90 días.
    [oneYear] En este archivo, «{ $name }» conserva su historial solo un año.
   *[twoYears] En este archivo, «{ $name }» conserva su historial solo dos años.
}
settings-import-forgets-count = { $count ->
    [one] { $count } solicitud es más antigua y se olvidaría.
   *[other] { $count } solicitudes son más antiguas y se olvidarían.
}
settings-import-forgets-some = Las solicitudes más antiguas se olvidarían.
settings-import-forget = Olvidar también las solicitudes más antiguas
settings-import-not-forgotten = No se cambió cuánto tiempo se conserva el historial.
settings-import-stays-unless = Las claves y los inicios de sesión se quedan como están, y también el historial si no eliges otra cosa abajo.
settings-import-confirm = Aplicar
settings-import-keep = No cambiar nada
settings-import-done = Los ajustes se aplicaron.
settings-import-same = Los ajustes de este archivo ya están aplicados.
setting-keep-for = Conservar el historial durante
setting-keep-for-note = Las solicitudes más antiguas se olvidan día a día. Lo que se gastó cada día por herramienta, clave y resultado se conserva, igual que los saldos y las recargas.
setting-keep-for-forgotten = { $count ->
    [one] Se olvidó { $count } solicitud anterior al { $day }.
   *[other] Se olvidaron { $count } solicitudes anteriores al { $day }.
}
setting-keep-for-forgetting = Se están olvidando las solicitudes más antiguas…
keep-forever = Siempre
keep-twoYears = 2 años
keep-oneYear = 1 año
keep-ninetyDays = 90 días
forget-title = { $keep ->
    [ninetyDays] ¿Conservar el historial solo 90 días?
    [oneYear] ¿Conservar el historial solo un año?
   *[twoYears] ¿Conservar el historial solo dos años?
}
forget-now = { $count ->
    [one] Se olvida { $count } solicitud anterior al { $day }.
   *[other] Se olvidan { $count } solicitudes anteriores al { $day }.
}
forget-nothing-yet = Todavía no hay ninguna solicitud más antigua.
forget-daily = A partir de entonces, cada día se olvidan las solicitudes que se hayan hecho más antiguas.
forget-stays = Lo que se gastó cada día por herramienta, clave y resultado se conserva, igual que los saldos, las recargas y el extracto: los gráficos, los informes y los totales son los mismos que antes. La actividad, la búsqueda y la exportación ya no tienen estas solicitudes.
forget-for-good = OpenRush solo recuerda las 500 solicitudes más recientes; el resto no se puede recuperar. También se borran las copias del historial que esta app apartó.
forget-confirm = { $count ->
    [one] Olvidar { $count } solicitud
   *[other] Olvidar { $count } solicitudes
}
forget-confirm-none = { $keep ->
    [ninetyDays] Conservar 90 días
    [oneYear] Conservar un año
   *[twoYears] Conservar dos años
}
forget-keep = No cambiar nada
forget-begun = Las solicitudes más antiguas se están olvidando en segundo plano
# The history, where there are several accounts
history-of-account = Solo el de «{ $name }»: cada cuenta tiene el suyo.
setting-history = Historial
setting-history-note = Todas las solicitudes y saldos de esta cuenta que vio esta app.
delete-history = Eliminar historial…
delete-history-title = ¿Eliminar el historial?
# $count requests, $day the first of them
delete-history-facts = { $count ->
    [one] Se olvida { $count } solicitud desde el { $day }, con los saldos y las recargas de ese tiempo.
   *[other] Se olvidan { $count } solicitudes desde el { $day }, con los saldos y las recargas de ese tiempo.
}
delete-history-nothing = Se olvida lo que esta app vio de esta cuenta.
delete-history-stays = OpenRush solo recuerda las 500 solicitudes más recientes; el resto no se puede recuperar. Tus créditos y claves se quedan como están.
delete-history-confirm = Eliminar historial
delete-history-keep = Conservarlo
delete-history-done = El historial se eliminó

sign-out-title = ¿Cerrar la sesión de { $name }?
# Where a key was created and not saved yet
sign-out-loses = «{ $name }» aún no se guardó. Al cerrar la sesión, también se quita de este equipo y nadie la tendría.
sign-out-removes = La clave se quita del llavero de este equipo. La necesitarás para volver a iniciar sesión.
sign-out-forgets = La clave se olvida. La necesitarás para volver a iniciar sesión.
sign-out-stays = El historial se queda en este equipo, y tus claves siguen funcionando en los demás sitios.
sign-out-left = El llavero no suelta la clave en este momento, así que puede quedar una copia en él. La app la quita en cuanto pueda.
sign-out-anyway = Cerrar sesión igualmente
sign-out-name = Cerrar la sesión de { $name }
stay-signed-in = Seguir en la sesión

about-note = Cómo funciona OpenRush, sus herramientas y cuánto cuestan.
documentation = Documentación

save-report = Informe para soporte
save-report-note = El registro y los ajustes de la aplicación, sin claves, nombres, direcciones ni cantidades. Se guarda en tu ordenador y no se envía a ningún sitio.
save-report-button = Guardar informe
# $file is a name
report-saved = Guardado como «{ $file }» en Descargas

setting-update = Actualizaciones
update-idle = La app solo busca versiones más nuevas cuando pulsas el botón.
update-looking = Buscando versiones más nuevas…
update-newest = Esta es la versión más nueva.
update-found = OpenRush { $version } está disponible.
update-installing = Obteniendo y comprobando OpenRush { $version }…
update-installed = OpenRush { $version } está en su lugar y se usará la próxima vez que abras la app.
update-look = Buscar actualizaciones
update-install = Instalar
update-restart = Reiniciar ahora
update-by-deb = Instalada desde un paquete .deb: las versiones más nuevas llegan igual que esta. Tu historial se queda.
update-by-rpm = Instalada desde un paquete .rpm: las versiones más nuevas llegan igual que esta. Tu historial se queda.
update-by-flatpak = Se actualiza junto con tus demás apps de Flatpak.
update-by-administrator = Instalada para todos en este equipo: quien lo hizo instala también las versiones más nuevas.
update-by-download = Esta copia no se actualiza por sí sola: descarga una versión más nueva e instálala sobre esta. Tu historial se queda.
update-by-build = Compilada desde el código fuente: obtén el código más nuevo y compílalo otra vez.
