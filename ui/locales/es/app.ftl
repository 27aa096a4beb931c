# The frame, and what is used in several places.

app-name = OpenRush
app-version = OpenRush Desktop { $version }
window-title = { $screen } – OpenRush
starting = Un momento…

# Shown when the app's core does not answer at all.
failure-title = La app no pudo abrirse bien
failure-meaning = No se perdió nada: tu historial y tu clave siguen donde estaban. Inténtalo de nuevo, o sal y vuelve a abrir la app.

nav = Principal
nav-overview = Resumen
nav-keys = Claves
nav-activity = Actividad
nav-settings = Ajustes
nav-report = Informe
nav-keys-count = { $count ->
    [one] { $count } clave funciona
   *[other] { $count } claves funcionan
}

# $name is a command, $keys its shortcut, such as Ctrl+R
with-shortcut = { $name } ({ $keys })

demo = Demo
demo-meaning = Una cuenta inventada. Nada aquí es real.
demo-leave = Salir de la demo

account-menu = Cuenta
open-dashboard = Abrir el panel
quit-title = ¿Salir y perder una clave?
quit-loses = Creaste «{ $name }» y no confirmaste que la guardaste. Al salir de la app, nada la conserva, y OpenRush no volverá a mostrarla.
quit-anyway = Salir igualmente
sign-out-ask = Cerrar sesión…
keeping-keychain = Clave guardada en el llavero de este equipo
keeping-untilQuit = Sesión abierta hasta que salgas de la app
keeping-demo = Cuenta de demostración, nada es real

# $when is a time, or a date and a time
as-of = actualizado: { $when }
as-of-stale = datos: { $when } · { $ago }
as-of-never = aún no hay cifras
refresh = Actualizar
refreshing = Actualizando
refreshed = { $count ->
    [one] Al día ({ $time }): { $amount } crédito
   *[other] Al día ({ $time }): { $amount } créditos
}

# Here and elsewhere $amount is the number as it is written, and $count the same number for choosing the form
credits = { $count ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}
requests = { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
}

buy-credits = Comprar créditos
buy-credits-meaning = Abre la página de pagos en tu navegador
buy-credits-demo = Abre la página de pagos de la propia demo en tu navegador

close = Cerrar
cancel = Cancelar
copy = Copiar
copied = Copiado
details = Detalles
dismiss = Descartar
done = Listo
go-back = Volver
today = hoy
try-again = Reintentar

# Tools of OpenRush. A tool that is not listed is shown under its own name.
tool-audit_site = Auditar sitio
tool-compare_keyword_coverage = Comparar cobertura de palabras clave
tool-discover_competitors = Descubrir competidores
tool-export_dataset = Exportar conjunto de datos
tool-inspect_domain = Analizar dominio
tool-inspect_keyword = Analizar palabra clave
tool-inspect_page = Analizar página
tool-inspect_search_visibility = Analizar visibilidad en buscadores
tool-inspect_serp = Analizar resultados de búsqueda
tool-research_keywords = Investigar palabras clave

key-none = Sin clave
key-unknown = Clave eliminada { $id }
source-api_key = Clave de API
source-mcp = MCP
group-other = Todo lo demás

# How a request went, in a word or two; what it means to the person
outcome-succeeded = Correcta
outcome-key_refused = Clave rechazada
    .meaning = La clave de esta solicitud es incorrecta, caducó o fue revocada. Quien hizo la solicitud necesita una clave que funcione.
outcome-no_credits = Sin créditos
    .meaning = No había créditos suficientes para esta solicitud. Volverá a funcionar cuando compres más.
outcome-not_found = No encontrado
    .meaning = Lo que pedía esta solicitud no existe.
outcome-bad_request = No aceptada
    .meaning = Algo en esta solicitud era incorrecto, así que OpenRush no la realizó.
outcome-rate_limited = Límite superado
    .meaning = Hubo más solicitudes de las que tu cuenta permite en ese tiempo. Si se hacen más despacio, pasan.
outcome-service_error = Falló OpenRush
    .meaning = OpenRush no pudo responder a esta solicitud. No es culpa tuya; suele bastar con intentarlo más tarde.

column-actions = Acciones
column-credits = Créditos
column-day = Día
column-duration = Duración
column-key = Clave
column-requests = Solicitudes
column-outcome = Resultado
column-share = Porcentaje
column-size = Tamaño
column-source = Origen
column-time = Hora
column-tool = Herramienta

# Told once
notice-settings_set_aside = No se pudieron leer tus ajustes, así que se usan los predeterminados. El archivo anterior se conserva como { $detail }.
notice-accounts_set_aside = No se pudo leer la lista de cuentas, así que quizá tengas que iniciar sesión de nuevo. El archivo anterior se conserva como { $detail }.
notice-history_set_aside = El historial guardado estaba dañado. Lo que se pudo leer sigue aquí; el archivo dañado se conserva como { $detail }.
notice-history_newer = El historial guardado es de una versión más nueva de esta app. No se toca, y no se guarda nada nuevo hasta que actualices.
notice-history_not_writable = Ahora no se puede guardar nada en este equipo; quizá el disco esté lleno. Las cifras son actuales, pero no se conservan.
notice-no_tray = Este escritorio no tiene lugar para iconos de bandeja, así que al cerrar la ventana se cierra la app. En GNOME, la extensión «AppIndicator and KStatusNotifierItem Support» añade uno.
notice-account_known = Ya habías iniciado sesión en esta cuenta. A partir de ahora usa la clave que acabas de dar.
notice-top_up_arrived = { $count ->
    [one] Llegó { $amount } crédito
   *[other] Llegaron { $amount } créditos
}

# The window's title. $amount is the balance, such as “12,480 credits”
window-title-balance = { $amount } – { $screen } – OpenRush

# The command palette (Ctrl+K), and the list of shortcuts (?)
palette = Comandos
palette-search = Escribe un comando o el nombre de una clave
palette-found = { $count ->
    [one] { $count } comando
   *[other] { $count } comandos
}
palette-none = Ningún comando coincide. Prueba con otra palabra, como «claves» o «comprar».
palette-go = Ir a { $screen }
palette-search-activity = Buscar solicitudes
palette-failed = Ver las solicitudes fallidas de hoy
palette-key = Clave: { $name }
palette-filter = Actividad: { $name }
palette-theme = Tema: { $name }
palette-quit = Salir

shortcuts = Atajos de teclado
shortcuts-anywhere = En cualquier parte
shortcuts-lists = En la lista de solicitudes
shortcuts-chart = En el gráfico
shortcuts-close = Cerrar lo que está abierto
shortcuts-line = Una línea arriba o abajo
shortcuts-ends = La primera línea, la última línea
shortcuts-open = Abrir los detalles
shortcuts-day = Un día atrás o adelante
shortcuts-week = Una semana atrás o adelante
shortcuts-day-open = Ver las solicitudes de ese día
kbd-enter = Enter
kbd-esc = Esc
kbd-home = Inicio
kbd-end = Fin
kbd-page-up = Re Pág
kbd-page-down = Av Pág

# First-run hints: shown once each, until they are put away
hint = Conviene saberlo
hint-tray = { $system ->
    [macos] Cierra la ventana cuando quieras: tu saldo se queda en la barra de menús.
   *[other] Cierra la ventana cuando quieras: tu saldo se queda en la bandeja.
}
hint-chart = Haz clic en una barra del gráfico para ver las solicitudes de ese día.
hint-palette = { $keys } encuentra cualquier comando; la tecla ? muestra todos los atajos.
hint-put-away = Entendido

# $text is an id
copy-text = Copiar { $text }
