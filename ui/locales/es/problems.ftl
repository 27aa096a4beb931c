# What keeps fresh figures away: what happened; what it means. One button goes with each.

problem-figures = Las cifras que ves son anteriores ({ $when }).

problem-offline = No tienes conexión.
    .meaning = Todo sigue por sí solo en cuanto vuelva la conexión.
problem-dns = No se encuentra OpenRush en la red.
    .meaning = Tu conexión, o el directorio de direcciones de la red (DNS), no funciona bien.
problem-refused = OpenRush no acepta conexiones.
    .meaning = Puede estar fuera de servicio un momento, o algo en esta red lo impide.
problem-tls = La conexión con OpenRush no es segura.
    .meaning = Esta red o el reloj de este equipo lo impide, así que no se envió nada. Prueba con otra red.
problem-proxy = No se puede usar el proxy de este equipo.
    .meaning = Revisa los ajustes de red de tu sistema; la app usa lo que está puesto ahí.
problem-timeout = OpenRush no respondió a tiempo.
    .meaning = Quizá la conexión sea lenta. La app lo intenta de nuevo por sí sola.
problem-connection_lost = Se cortó la conexión.
    .meaning = La app lo intenta de nuevo por sí sola.
problem-sign_in_network = Esta red pide que primero inicies sesión en ella.
    .meaning = Abre su página de acceso en tu navegador. Tu sesión aquí sigue abierta.
problem-unauthorized = Tu clave ya no funciona.
    .meaning = Fue revocada o caducó. Inicia sesión con otra; tu historial se queda.
problem-payment_required = OpenRush pide créditos.
    .meaning = No hay suficientes para esto, o tu cuenta no lo incluye.
problem-forbidden = Tu clave no tiene permiso para esto.
    .meaning = Inicia sesión con una clave que tenga acceso a la cuenta.
problem-not_found = OpenRush no conoce esta cuenta.
    .meaning = Puede que se haya cerrado o movido.
problem-conflict = Algo cambió mientras tanto.
    .meaning = Se arregla intentándolo de nuevo.
problem-validation = OpenRush no aceptó la solicitud.
    .meaning = No debería ocurrir; los detalles sirven cuando pidas ayuda.
problem-rate_limited = Tu cuenta hace demasiadas solicitudes.
    .meaning = OpenRush pide a todo lo que lo usa que espere un poco, también a esta app.
    .until = Fin de la espera: { $time }; entonces la app consulta de nuevo por sí sola.
problem-unavailable = OpenRush tiene problemas.
    .meaning = No es culpa tuya. La app lo intenta de nuevo por sí sola.
problem-rejected = OpenRush rechazó la solicitud.
    .meaning = Los detalles sirven cuando pidas ayuda.
problem-undecodable = OpenRush respondió de un modo que esta app no entiende.
    .meaning = Quizá haga falta actualizar esta app.
problem-too_large = La respuesta era mucho mayor de lo normal.
    .meaning = No se leyó. Quizá algo en esta red lo impide.
problem-keychain_locked = El llavero está bloqueado.
    .meaning = Desbloquéalo para que la app pueda leer tu clave.
problem-keychain_absent = No hay llavero en este equipo.
    .meaning = Sin él, la app no puede guardar tu clave.
problem-keychain_not_answering = El llavero no responde.
    .meaning = Puede estar esperando su contraseña en otra ventana.
problem-key_missing = Tu clave ya no está en el llavero.
    .meaning = Inicia sesión con ella otra vez; tu historial se queda.
problem-key_of_another = En el llavero está la clave de otra cuenta.
    .meaning = No se ha tomado nada de esa cuenta. Inicia sesión con la clave de esta cuenta; tu historial se queda.

remedy-retry = Reintentar
remedy-sign-in-page = Abrir página de acceso
remedy-sign-in-again = Volver a iniciar sesión
remedy-buy = Comprar créditos
remedy-keychain = Consultar el llavero
remedy-use-key = Usar una clave hasta salir
remedy-activity = Ver actividad
remedy-failed = Ver solicitudes fallidas
remedy-keys = Ver claves

# "Why did it stop?": what was checked, one verdict, and what it means. $when is a time, or a date and a time.
diagnose = ¿Por qué se detuvo?
diagnose-looking = Revisando…
diagnose-checks = Qué se revisó
check-connection = Conexión
check-sign_in_network = Red con inicio de sesión
check-key = Claves
check-balance = Créditos
check-rate_limit = Límite de solicitudes
check-service = OpenRush
check-last_errors = Últimas solicitudes
finding-fine = Bien
finding-wrong = Es esto
finding-not_reached = Sin revisar

verdict-key_expired = La clave «{ $name }» caducó.
    .meaning = Último uso: { $when }; ninguna otra clave ocupó su lugar. Crea una nueva y ponla donde estaba la anterior.
verdict-key_revoked = La clave «{ $name }» fue revocada.
    .meaning = Último uso: { $when }; ninguna otra clave ocupó su lugar. Crea una nueva y ponla donde estaba la anterior.
verdict-key_refused = Llegan solicitudes con una clave que no funciona.
    .meaning = { $count ->
        [one] La última solicitud ({ $when }) se rechazó por eso. Pon una clave que funcione donde está la anterior.
       *[other] Las últimas { $count } solicitudes (la primera: { $when }) se rechazaron por eso. Pon una clave que funcione donde está la anterior.
    }
verdict-key_refused_name = Se rechazan las solicitudes con la clave «{ $name }».
    .meaning = { $count ->
        [one] La última se rechazó ({ $when }). Pon una clave que funcione en su lugar.
       *[other] Las últimas { $count } se rechazaron (la primera: { $when }). Pon una clave que funcione en su lugar.
    }
verdict-no_credits = No quedan créditos.
    .meaning = OpenRush rechaza todas las solicitudes que cuestan algo hasta que compres más.
verdict-no_credits_since = No quedan créditos.
    .meaning = Las solicitudes se rechazan (la primera: { $when }). Volverán a funcionar en cuanto compres más.
# $amount is the number as it is written, $count the same number for choosing the form
verdict-too_few_credits = { $count ->
    [one] Queda { $amount } crédito: no alcanza para «{ $tool }».
   *[other] Quedan { $amount } créditos: no alcanzan para «{ $tool }».
}
    .meaning = Sus solicitudes se rechazan (la primera: { $when }). Volverán a funcionar en cuanto compres más.
# The same where what is left would do
verdict-credits_refused = «{ $tool }» se rechazó por falta de créditos.
    .meaning = { $count ->
        [one] Rechazo: { $when }. Ahora queda { $amount } crédito: se añadió después, o esta herramienta no está disponible para tu cuenta.
       *[other] Rechazo: { $when }. Ahora quedan { $amount } créditos: se añadieron después, o esta herramienta no está disponible para tu cuenta.
    }
verdict-too_many_requests = Tu cuenta hace demasiadas solicitudes.
    .meaning = OpenRush rechazó las últimas por eso. Al cabo de un rato las deja pasar otra vez; ayuda que quien las hace vaya más despacio.
verdict-too_many_requests_until = Tu cuenta agotó sus solicitudes por ahora.
    .meaning = Se reanuda: { $when }; ayuda que quien llama a OpenRush vaya más despacio.
# The newest requests failed: for what reason, with which tool, how many in a row, and when the first did.
verdict-failing_service_error = «{ $tool }» falla en OpenRush.
    .meaning = { $count ->
        [one] La última solicitud falló ({ $when }). No es culpa tuya; suele resolverse pronto.
       *[other] Las últimas { $count } solicitudes fallaron (la primera: { $when }). No es culpa tuya; suele resolverse pronto.
    }
verdict-failing_bad_request = Se llama a «{ $tool }» de un modo que OpenRush no acepta.
    .meaning = { $count ->
        [one] La última solicitud se rechazó ({ $when }). Sus detalles dicen qué está mal.
       *[other] Las últimas { $count } solicitudes se rechazaron (la primera: { $when }). Sus detalles dicen qué está mal.
    }
verdict-failing_not_found = «{ $tool }» pide algo que no existe.
    .meaning = { $count ->
        [one] La última solicitud falló ({ $when }). Sus detalles dicen qué se pidió.
       *[other] Las últimas { $count } solicitudes fallaron (la primera: { $when }). Sus detalles dicen qué se pidió.
    }
verdict-failing_key_refused = Las solicitudes de «{ $tool }» se rechazan por su clave.
    .meaning = { $count ->
        [one] La última se rechazó ({ $when }).
       *[other] Las últimas { $count } se rechazaron (la primera: { $when }).
    }
verdict-failing_no_credits = Las solicitudes de «{ $tool }» se rechazan por falta de créditos.
    .meaning = { $count ->
        [one] La última se rechazó ({ $when }).
       *[other] Las últimas { $count } se rechazaron (la primera: { $when }).
    }
verdict-failing_rate_limited = Las solicitudes de «{ $tool }» se rechazan porque son demasiadas.
    .meaning = { $count ->
        [one] La última se rechazó ({ $when }).
       *[other] Las últimas { $count } se rechazaron (la primera: { $when }).
    }
verdict-fine = Desde aquí todo funciona.
    .meaning = La última solicitud salió bien ({ $when }). Si algo sigue parado, no llega a OpenRush: revisa el propio sitio web o agente.
verdict-fine_unused = Desde aquí todo funciona.
    .meaning = Ninguna solicitud llegó a OpenRush en las últimas 24 horas. Si algo debería estar en marcha, revisa el propio sitio web o agente.

# Why something that was just asked for was not done: one sentence each.
error-unexpected = No funcionó, y la app no sabe por qué. Inténtalo de nuevo.
error-key_empty = Primero pega o escribe tu clave.
error-key_malformed = Esto no parece una clave: tiene espacios, saltos de línea o caracteres extraños. Cópiala otra vez.
error-key_unusual = Las claves de OpenRush empiezan por «or_», y esta no. ¿Usarla de todos modos?
error-keychain_locked = El llavero está bloqueado, así que tu clave no se tocó. Desbloquéalo e inténtalo de nuevo.
error-keychain_absent = Este equipo no tiene un llavero que pueda guardar tu clave.
error-keychain_not_answering = El llavero no responde. Puede estar esperando su contraseña en otra ventana.
error-key_missing = Tu clave ya no está en el llavero. Inicia sesión con ella otra vez.
error-key_of_another = En el llavero está la clave de otra cuenta. Inicia sesión con la clave de esta cuenta.
error-clipboard_empty = No hay texto en el portapapeles. Primero copia tu clave.
error-clipboard_too_long = En el portapapeles hay mucho más que una clave. Copia solo la clave.
error-clipboard_unavailable = Ahora no se puede usar el portapapeles. Inténtalo de nuevo.
error-demo_failed = No se pudo abrir la demo. Inténtalo de nuevo.
error-exporting = Ya hay otra exportación en curso. Espera a que termine o cancélala.
error-folder_not_shown = No se pudo mostrar la carpeta. El archivo está en tu carpeta Descargas.
error-autostart_failed = No se pudo cambiar la apertura al iniciar el equipo: tu sistema no lo permitió.
error-update_elsewhere = Esta copia de la app no se actualiza por sí sola.
error-update_not_found = No hay nada que instalar. Busca actualizaciones otra vez.
error-update_unreachable = No se pudo obtener la actualización. Revisa tu conexión e inténtalo de nuevo; esta versión sigue funcionando.
error-update_refused = Lo que llegó no es una versión más nueva firmada por los creadores de esta app, así que no se instaló. Esta versión sigue funcionando. Inténtalo de nuevo mañana.
error-update_not_installed = No se pudo poner en su lugar la versión más nueva. Comprueba que puedes modificar la app donde está, o instala la versión a mano.
error-browser_failed = No se pudo abrir tu navegador. Ábrelo y ve a openrush.io/dashboard.
error-offline = No tienes conexión. Inténtalo de nuevo cuando vuelva.
error-dns = No se encuentra OpenRush en la red. Revisa tu conexión.
error-refused = OpenRush no acepta conexiones en este momento. Inténtalo de nuevo en un minuto.
error-tls = La conexión con OpenRush no es segura aquí, así que no se envió nada. Prueba con otra red.
error-proxy = No se puede usar el proxy de este equipo. Revisa los ajustes de red de tu sistema.
error-timeout = OpenRush no respondió a tiempo. Inténtalo de nuevo.
error-connection_lost = Se cortó la conexión. Inténtalo de nuevo.
error-sign_in_network = Esta red pide que primero inicies sesión en ella: abre cualquier página en tu navegador e inténtalo de nuevo.
error-unauthorized = OpenRush no acepta esta clave. Puede estar mal escrita, caducada o revocada.
error-payment_required = No hay créditos suficientes para esto. Primero compra más.
error-forbidden = Esta clave no tiene permiso para eso. Usa una que tenga acceso a la cuenta.
error-not_found = Eso ya no existe. Actualiza y mira la lista.
error-conflict = Algo cambió mientras tanto. Míralo otra vez e inténtalo de nuevo.
error-validation = OpenRush no aceptó los datos introducidos. Cámbialos e inténtalo de nuevo.
error-rate_limited = Tu cuenta hace demasiadas solicitudes. Inténtalo de nuevo en un minuto.
error-rate_limited-until = Tu cuenta hace demasiadas solicitudes. A las { $time } puedes intentarlo de nuevo.
error-unavailable = OpenRush tiene problemas. Inténtalo de nuevo en unos minutos.
error-rejected = OpenRush lo rechazó. Inténtalo de nuevo más tarde.
error-undecodable = OpenRush respondió de un modo que esta app no entiende. Quizá haga falta actualizarla.
error-too_large = La respuesta era demasiado grande y no se leyó. Prueba con otra red.
error-outcome_unknown = La conexión se cortó antes de que OpenRush respondiera, así que la clave puede existir o no. Mira la lista antes de intentarlo de nuevo.
error-not_revoked = OpenRush no dio una respuesta clara, y la clave sigue funcionando. Inténtalo de nuevo.
error-no_new_key = Esta clave ya no se puede obtener. Revócala y crea otra.
error-history_failed = No se pudo leer el historial de este equipo. Inténtalo de nuevo.
error-history_not_opened = No se pudo abrir el archivo del historial al abrir la app, así que no se eliminó nada de él. Sal de la app, comprueba que nada más use su carpeta e inténtalo de nuevo.
error-holds_key = Esto parece una clave, así que no se guardó. Las claves solo deben estar en el llavero: quítala y guarda de nuevo.
error-settings_not_saved = No se pudo guardar. Quizá el disco esté lleno.
error-report_not_saved = No se pudo escribir el informe. Comprueba que existe la carpeta Descargas y que el disco no está lleno.
error-not_printed = No se abrió el diálogo de impresión. Inténtalo de nuevo.
error-data_folder_not_shown = No se pudo mostrar la carpeta. Los ajustes dicen dónde está.
error-settings_export_disk_full = El disco está lleno, así que no se guardó nada. Libera espacio y exporta de nuevo.
error-settings_export_no_folder = La carpeta Descargas no existe o no se puede escribir en ella. No se guardó nada. Crea la carpeta y exporta de nuevo.
error-settings_file_foreign = Este no es un archivo con ajustes de OpenRush, así que no se cambió nada. Elige uno que se haya exportado aquí.
error-settings_file_newer = Este archivo es de una versión más reciente de OpenRush, así que no se cambió nada. Actualiza OpenRush e impórtalo de nuevo.
error-settings_file_damaged = Este archivo está dañado, así que no se cambió nada. Exporta los ajustes de nuevo e importa el archivo nuevo.
error-settings_file_too_large = Este archivo es demasiado grande para contener ajustes de OpenRush, así que no se cambió nada.
