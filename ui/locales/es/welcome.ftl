welcome-title = Tus créditos de OpenRush, de un vistazo
welcome-lead = Mira cuánto queda, cuánto dura y qué claves lo están usando.
welcome-promise = { $system ->
    [macos] Tu clave se guarda en el llavero de macOS y solo se envía a OpenRush.
    [windows] Tu clave se guarda en el Administrador de credenciales de Windows y solo se envía a OpenRush.
   *[linux] Tu clave se guarda en el llavero de este equipo y solo se envía a OpenRush.
}

sign-in = Iniciar sesión
sign-in-key = Tu clave de API de OpenRush
sign-in-note = Empieza por «or_» y se muestra una sola vez, al crearla.
sign-in-checking = Comprobando la clave…
sign-in-use-anyway = Usarla igualmente
sign-in-change = Cambiarla
sign-in-until-quit = Mantener la sesión hasta salir
until-quit-title = Usar una clave hasta salir
until-quit-meaning = Solo se conserva en la memoria. La próxima vez que se abra, la app vuelve a consultar el llavero.
get-a-key = Obtener una clave
paste = Pegar
show-key = Mostrar la clave
hide-key = Ocultar la clave

or = o
explore-demo = Explorar la demo
explore-demo-meaning = Una agencia inventada que funciona en este equipo. No hace falta clave.
demo-starting = Abriendo la demo…
