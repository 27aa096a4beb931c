keys-caption = Claves de API
keys-back = Todas las claves
keys-all = Todas
keys-filter-status = Estado
keys-search = Buscar por nombre, nota o comienzo de la clave
keys-sort = Ordenar por
keys-sort-status = Estado
keys-sort-name = Clave
keys-sort-used = Último uso
keys-sort-expires = Caduca
keys-sort-created = Creada
keys-sort-credits = Créditos, 30 días
# Spoken when the filter changes
keys-found = { $count ->
    [0] No se encontró ninguna clave
    [one] { $count } clave encontrada
   *[other] { $count } claves encontradas
}
keys-none-found = Ninguna clave coincide
keys-none-found-meaning = Ninguna clave de esta cuenta cumple todo esto.
keys-none = Aún no hay claves
keys-none-meaning = Con una clave, un sitio web, una app o un agente puede usar tus créditos. Crea una para cada uno y así podrás distinguirlos.

key-own = Esta app
key-own-meaning = La clave con la que esta app inició sesión
key-not-yet = aún no
# $when is such as “in 3 days” or “2 days ago”
key-expires = caduca { $when }
key-expired = caducó { $when }
key-never-expires = no caduca
key-never = nunca
# A row of small bars, told to those who do not see them
spark-label = { $used ->
    [0] Sin gasto en 30 días
    [one] Con gasto en { $used } de 30 días: { $most } créditos el { $day }; { $today } hoy
   *[other] Con gasto en { $used } de 30 días; el mayor, el { $day }: { $most } créditos; { $today } hoy
}

key-status-failing = Con fallos
key-status-unusual = Inusual
key-status-expiring = Por caducar
key-status-idle = Sin uso
key-status-never_used = Nunca usada
key-status-active = Activa
key-status-expired = Caducada
key-status-revoked = Revocada

# Why a key has its status. $when is such as “in 3 days” or “2 days ago”, $reason one of those below
finding-failing = { $all ->
    [yes] Todas sus últimas { $requests } solicitudes fallaron: { $reason }.
   *[no] Fallaron { $failed } de sus últimas { $requests } solicitudes: { $reason }.
}
finding-unusual = Hoy gastó { $today } créditos. En un día normal son unos { $usual }.
finding-expiring = Dejará de funcionar { $when }, el { $day }.
finding-idle = Se usó por última vez { $when }. Si ya nada la necesita, revócala.
finding-never_used = Nada la ha usado desde que se creó, { $when }.
finding-active = Funciona y se está usando.
finding-expired = { $refused ->
    [0] Dejó de funcionar { $when }.
    [one] Dejó de funcionar { $when }, y algo la sigue usando: se rechazó { $refused } solicitud en los últimos 7 días.
   *[other] Dejó de funcionar { $when }, y algo la sigue usando: se rechazaron { $refused } solicitudes en los últimos 7 días.
}
finding-revoked = { $refused ->
    [0] Se desactivó y ya no funciona.
    [one] Se desactivó, y algo la sigue usando: se rechazó { $refused } solicitud en los últimos 7 días.
   *[other] Se desactivó, y algo la sigue usando: se rechazaron { $refused } solicitudes en los últimos 7 días.
}
# The same in a few words
brief-failing = { $failed } de { $requests } fallidas
brief-unusual = { $today } créditos hoy
brief-still-used = { $refused ->
    [one] { $refused } llamada rechazada
   *[other] { $refused } llamadas rechazadas
}

# Why most of the requests of a key were refused
refused-key_refused = la clave fue rechazada
refused-no_credits = no quedaba saldo
refused-not_found = lo que pedían no existe
refused-bad_request = algo en ellas era incorrecto
refused-rate_limited = eran demasiadas a la vez

key-days = Últimos 30 días
key-tools = Herramientas
key-tools-none = No llamó a ninguna herramienta en los últimos 30 días.
key-errors = Errores
key-errors-none = No falló ninguna solicitud en los últimos 30 días.
key-errors-last = el último, el { $day }
key-errors-last-day = Último día
key-facts = Detalles
key-prefix = Empieza por
key-id = ID
key-requests = Ver sus solicitudes
key-not-listed = Esta clave no está en la lista
key-not-listed-meaning = OpenRush ya no la menciona. Sus solicitudes se quedan en tu actividad.

create-key = Crear clave
create-key-title = Crear una clave
creating-key = Creando…
name = Nombre
name-example = Servidor de producción
name-note = ¿Qué la va a usar? Con este nombre la reconocerás después.
name-count = { $count } de { $limit } caracteres
name-missing = Ponle un nombre a la clave.
name-long = { $count } caracteres son demasiados; el máximo es { $limit }.
expires = Caduca
# A field that was not accepted; after the field, what is wrong with it
field-name = OpenRush no acepta este nombre. Prueba con otro.
field-name-string_too_short = Ponle un nombre a la clave.
field-name-string_too_long = Este nombre es demasiado largo.
field-name-string_pattern_mismatch = Este nombre tiene caracteres que OpenRush no acepta.
field-expires_at = OpenRush no acepta esta caducidad. Elige otra.
field-expires_at-datetime_future = Ese día ya pasó. Elige uno que esté por venir.
field-note = Esta nota es demasiado larga.
expiry-7d = en 7 días
expiry-30d = en 30 días
expiry-90d = en 90 días
expiry-1y = en un año
expiry-never = nunca
expiry-date = el día que yo elija
expiry-day = Día en que caduca
day-field-day = Día
day-field-month = Mes
day-field-year = Año
expiry-note = Dejará de funcionar por sí sola el { $day }.
expiry-never-note = Funciona hasta que la revoques. Si se filtra, se puede usar durante todo ese tiempo.
expiry-day_missing = Elige el día en que caduca.
expiry-day_past = Ese día ya pasó. Elige uno que esté por venir.

new-key-title = Guarda «{ $name }» ahora
new-key-once = OpenRush muestra esta clave una sola vez. Cópiala y ponla donde haga falta, o en tu gestor de contraseñas.
new-key-copy = Copiar clave
new-key-copied = Copiada
new-key-masked = La clave, oculta
new-key-done = Ya la guardé
new-key-saved = «{ $name }» está lista para usar
new-key-expires = Funciona hasta el { $day }. Quien la tenga puede gastar tus créditos.
new-key-never-expires = Funciona hasta que la revoques. Quien la tenga puede gastar tus créditos.
new-key-leaving = No confirmaste que guardaste esta clave. OpenRush no volverá a mostrarla; la encontrarás en la página Claves hasta que salgas de esta app.
new-key-leaving-kept = No confirmaste que guardaste esta clave. OpenRush no volverá a mostrarla; esta app la conserva en la página Claves hasta que la guardes.
new-key-unkept = El llavero no aceptó esta clave, así que se pierde al salir de la app. Guárdala ahora; la app lo sigue intentando.
new-key-waiting = Creaste «{ $name }», pero aún no la guardaste.
new-key-show = Mostrar clave
lost-key = Se creó «{ $name }», pero la respuesta se perdió por el camino, así que nadie tiene esta clave. Revócala y crea otra.
lost-key-revoke = Revocarla
close-anyway = Cerrar igualmente
reveal = Mostrar
hide = Ocultar

revoke = Revocar
revoke-name = Revocar { $name }
revoke-title = ¿Revocar «{ $name }»?
revoke-meaning = Todo lo que usa esta clave deja de funcionar al instante. No se puede deshacer.
revoke-own = Esta app inició sesión con esta clave. Si la revocas, también se cierra la sesión aquí; tu historial se queda.
revoke-unknown = No se pudo consultar para qué se usaba esta clave. Aun así, puedes revocarla.
revoke-gone = «{ $name }» ya no existía
revoked = «{ $name }» fue revocada
revoked-own = «{ $name }» fue revocada. Inicia sesión con otra clave.
# Why it was not revoked, where there is more to say than usual
revoke-failed-unauthorized = OpenRush ya no acepta la clave de esta app, así que esta no se revocó. Primero inicia sesión con otra clave.
revoke-failed-outcome_unknown = La conexión se cortó antes de que OpenRush respondiera, así que la clave puede estar revocada o no. La lista lo dirá cuando haya conexión.
revoke-failed-conflict = La clave cambió mientras tanto, así que no se revocó. Mira la lista e inténtalo de nuevo.
keep-key = Conservarla
impact-day = Últimas 24 horas
impact-week = Últimos 7 días
impact-credits = Créditos en 7 días
impact-last-use = Último uso
# $tools is a list of tools, $more how many are not named
impact-tools = { $more ->
    [0] Se usa para { $tools }.
   *[other] Se usa para { $tools } y { $more } más.
}
impact-incomplete = Esta app no vio algunas solicitudes, así que pueden ser más.
