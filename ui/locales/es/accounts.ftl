accounts = Cuentas
nav-accounts = Todas las cuentas
nav-add = Añadir una cuenta
account-add = Añadir una cuenta…
account-add-lead = Pega una clave de la otra cuenta. Sigues con la sesión iniciada en las que tienes.
account-back = Volver a { $name }
account-again = Volver a iniciar sesión en «{ $name }»
welcome-accounts = Sin sesión; su historial sigue aquí
account-switch = Cambiar a «{ $name }»
account-edit = Nombre y color…
account-edit-name = Nombre y color de «{ $name }»
account-edit-title = Nombre y color de «{ $name }»
account-name = Nombre
account-name-wrong = Ponle un nombre a la cuenta.
account-colour = Color
account-save = Guardar
colour-blue = Azul
colour-green = Verde
colour-purple = Morado
colour-orange = Naranja
colour-teal = Verde azulado
colour-pink = Rosa
colour-yellow = Amarillo
colour-grey = Gris
account-up = Subir «{ $name }»
account-down = Bajar «{ $name }»
account-remove = Quitar…
account-remove-name = Quitar «{ $name }»…
account-removed = Se quitó «{ $name }»
account-state-signedOut = sin sesión
account-state-starting = abriendo
account-state-noKey = no puede iniciar sesión
account-state-empty = sin créditos
account-state-offline = sin conexión
account-state-low = bajo
account-state-fine = bien
column-account = Cuenta
column-balance = Saldo
column-lasts = Dura
column-spent = Gastado en 30 días
column-attention = Claves por revisar
accounts-runway-learning = aún no se sabe
accounts-runway-idle = no se gasta nada
accounts-runway-empty = no queda nada
remove-account-title = ¿Quitar «{ $name }»?
remove-account-key = Su clave se quita del llavero de este equipo. Tus claves en OpenRush se quedan como están, salvo la que esta app creó para sí misma: esa se revoca.
remove-account-key-waits = Una clave que creaste sigue aquí sin guardar: se perdería.
remove-account-files = Sus archivos en este equipo ocupan { $size }.
remove-account-stays = Su historial se queda aquí y vuelve cuando inicies sesión en esta cuenta.
remove-account-goes = También se borra su historial. OpenRush no lo guarda todo, así que una parte no podrá recuperarse.
remove-account-too = Borrar también su historial
remove-account-confirm = Quitar «{ $name }»
remove-account-confirm-all = Quitar «{ $name }» y su historial
remove-account-confirm-anyway = Quitar «{ $name }» igualmente
remove-account-confirm-all-anyway = Quitar «{ $name }» y su historial igualmente
# $entry is the name of the entry in the keychain
remove-account-left = El llavero no suelta la clave en este momento, así que se queda en él, bajo «io.openrush.desktop» y el nombre de cuenta «{ $entry }». La app la quita en cuanto el llavero responda.
remove-account-keep = Conservarla
setting-tray-shows = Saldo junto al reloj
setting-tray-shows-note = De quién es el saldo que muestran el icono y su etiqueta. El más bajo es el que se acaba antes: por los días que dura y, si no se sabe, por sus créditos.
tray-shows-window = La cuenta de la ventana
tray-shows-lowest = El saldo más bajo
alerts-of-account = Para «{ $name }». Cada cuenta tiene las suyas.
accounts-keys-in-need = { $count ->
    [one] { $count } clave de «{ $name }» por revisar
    [many] { $count } claves de «{ $name }» por revisar
   *[other] { $count } claves de «{ $name }» por revisar
}
remove-account-history = { $count ->
    [one] Su historial tiene { $count } solicitud desde el { $day } y ocupa { $size }.
    [many] Su historial tiene { $count } solicitudes desde el { $day } y ocupa { $size }.
   *[other] Su historial tiene { $count } solicitudes desde el { $day } y ocupa { $size }.
}
accounts-runway = { $count ->
    [one] cerca de { $days } día
    [many] cerca de { $days } días
   *[other] cerca de { $days } días
}
accounts-until = hasta el { $day }
