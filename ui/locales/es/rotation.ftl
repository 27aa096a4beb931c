# Copying a new key in other forms, notes, rotating a key, and the app's own key.

new-key-copy-env = OPENRUSH_KEY=…
new-key-copy-curl = Comando de prueba
new-key-copy-as = O como
new-key-copy-env-note = Una línea para un archivo .env.
new-key-copy-curl-note = Pegado en un terminal, muestra tu saldo: así sabes que la clave funciona.
new-key-copied-note = Se queda en el portapapeles un minuto.

note = ¿Para qué es?
note-optional = ¿Para qué es? (opcional)
note-example = El servidor de la tienda, instalado por Dana
note-local = Se guarda solo en este equipo.
note-add = Anotar para qué es
note-edit = Cambiar la nota sobre { $name }
note-save = Guardar nota
note-long = { $count } caracteres son demasiados; el máximo es { $limit }.

first-use-awaited = esperando el primer uso
# $when is a time, or a date and a time
first-use-seen = primer uso: { $when }

rotate = Rotar
rotate-name = Rotar { $name }
rotate-title = Rotar «{ $name }»
rotate-meaning = Una clave nueva ocupa el lugar de esta sin que nada tenga que detenerse: la anterior funciona hasta que la revoques.
rotate-steps = Los pasos
rotate-step-create = Crear una clave nueva
rotate-step-create-note = { $expires ->
    [yes] Tiene el mismo nombre y la misma duración que la anterior.
   *[no] Tiene el mismo nombre y tampoco caduca.
}
rotate-step-copy = Copiarla
rotate-step-copy-note = OpenRush la muestra una sola vez.
rotate-step-place = Ponerla donde estaba la anterior
rotate-step-place-note = La app ve cuándo se usa la clave nueva por primera vez y si la anterior deja de usarse.
rotate-step-revoke = Revocar la anterior
rotate-step-done = hecho
rotate-step-now = ahora
rotate-start = Crear la clave nueva
rotate-again = Crear otra
rotate-own = Esta app también inicia sesión con la clave anterior. Pasa a la nueva por sí sola.

rotate-create-words = Aún no se obtuvo ninguna clave nueva.
rotate-lost-words = La clave nueva se creó, pero la respuesta se perdió por el camino, así que nadie la tiene. Revócala y crea otra.
rotate-copy-words = La clave nueva está lista para que la copies.
rotate-place-words = Pon la clave nueva donde estaba la anterior.
rotate-listen-words = La clave nueva se está usando, y la anterior no se ha usado desde entonces. Dentro de un rato se verá si dejó de usarse.
rotate-overlap-words = La clave nueva se está usando, y algo sigue usando también la anterior.
rotate-retire-words = La clave nueva se está usando, y la anterior no se ha usado desde entonces.
rotate-done-words = La clave anterior ya no funciona. La nueva ocupó su lugar.
rotate-done-unused = La clave anterior ya no funciona, y la nueva aún no se ha usado. Ponla donde estaba la anterior.
rotate-new_gone-words = La clave nueva fue revocada o caducó. Crea otra, o quédate con la anterior.
rotate-overlap-hint = Antes de revocar la clave anterior, busca qué la sigue usando: dejará de funcionar al instante.
rotate-key-new = Clave nueva
rotate-key-old = Clave anterior
rotate-never-used = aún sin usar
rotate-first-used = usada por primera vez { $when }
rotate-last-used = usada por última vez { $when }
rotate-not-working = ya no funciona
rotate-unlisted = aún no está en la lista
rotate-revoke-old = Revocar anterior…
rotate-revoke-lost = Revocar perdida…
rotate-cancel = Cancelar rotación
rotate-cancelled = La rotación de «{ $name }» se canceló. Las dos claves se quedan como están.
rotate-later = Más tarde
rotate-finish = Listo
rotate-finished = La rotación de «{ $name }» terminó
rotate-continue = Continuar
rotate-banner = La rotación de «{ $name }» está en curso.
rotate-new-key = Es el paso 2 de 4 de la rotación de «{ $name }».
rotate-look = Mirar otra vez

attention-rotation_open-create = La rotación de «{ $name }» empezó, pero aún no hay clave nueva.
attention-rotation_open-lost = La clave nueva para la rotación de «{ $name }» se perdió por el camino.
attention-rotation_open-copy = La clave nueva para «{ $name }» está lista para que la copies.
attention-rotation_open-place = Pon la clave nueva para «{ $name }» donde estaba la anterior.
attention-rotation_open-listen = La clave nueva de «{ $name }» se está usando. La app observa si la anterior deja de usarse.
attention-rotation_open-overlap = Algo sigue usando la clave anterior de «{ $name }».
attention-rotation_open-retire = La clave nueva de «{ $name }» se está usando. Ya puedes revocar la anterior.
attention-rotation_open-done = La rotación de «{ $name }» está hecha.
attention-rotation_open-new_gone = La clave nueva para la rotación de «{ $name }» ya no funciona.

own-key-title = Una clave solo para esta app
own-key-offer = Esta app usa la clave que pegaste. Puede tener una propia.
own-key-make = Crear una…
own-key-not-now = Ahora no
own-key-why = Con una clave propia, la que pegaste se puede revocar o rotar sin que esta app pierda el acceso.
own-key-makes = OpenRush crea una clave llamada «{ $name }». Esta app la guarda en el llavero y desde ahora inicia sesión con ella; nadie más la necesita.
own-key-forgets = La clave que pegaste se quita del llavero de este equipo en cuanto la nueva funcione. En los demás sitios donde se use, sigue funcionando.
own-key-hint = Si pegaste una clave que nada más usa, revócala después.
own-key-confirm = Crear la clave
own-key-making = Creando la clave…
own-key-made = Esta app ya tiene una clave propia
sign-out-own = La clave que esta app creó para sí misma se revoca y se quita del llavero de este equipo. Para volver a iniciar sesión, necesitas otra de tus claves.
own-key-setting = Clave de esta app
own-key-offered = Inicia sesión con la clave que pegaste.
own-key-inUse = Tiene una clave propia, así que la tuya se puede revocar o rotar por separado.
own-key-pending = Su clave propia se creó, pero aún no se usa porque no se pudo probar. La app lo sigue intentando por sí sola.
own-key-state-inUse = En uso
own-key-try = Probar ahora

error-new_key_waiting = Hay una clave nueva sin guardar. Guárdala primero.
error-new_key_owed = Puede que una clave que creaste siga en el llavero. Desbloquea el llavero y actualiza; después, crea otra.
error-not_taken_over = La clave está guardada, pero esta app no pudo iniciar sesión con ella y sigue con la anterior. Inicia sesión con la nueva antes de revocar la anterior.
error-signed_out = Tu sesión está cerrada. Inicia sesión primero.
error-key_lost = La clave se creó, pero la respuesta con ella se perdió por el camino, así que nadie la tiene. Aparece en la página Claves: revócala ahí y crea otra.
error-not_created = OpenRush no respondió, y en su lista no hay ninguna clave nueva. Inténtalo de nuevo.
error-rotation_open = Ya hay otra clave en rotación. Termina o cancela esa primero.
error-own_key_not_kept = Sin un llavero, esta app no puede guardar una clave propia.
error-own_key_pending = La clave propia de esta app aún no se usa, porque no se pudo probar. En Ajustes hay un botón para probarla ahora; después, crea otra.
error-own_key_refused = OpenRush rechazó la clave nueva, así que la app sigue con la que tenía. Inténtalo de nuevo.
error-not_quotable = Esta clave tiene caracteres que no son seguros en un comando. Copia solo la clave.

# Where the same code means something else while a key is created
error-create-unauthorized = La clave con la que esta app inició sesión ya no funciona, así que no se creó nada. Inicia sesión de nuevo con otra.
error-create-payment_required = OpenRush no crea claves mientras haya muy pocos créditos. Primero compra más.
error-create-forbidden = La clave con la que esta app inició sesión no puede crear claves. Inicia sesión con una que pueda.
error-create-conflict = Algo lo impide, quizá una clave con el mismo nombre. Elige otro nombre o mira la lista.
error-create-validation = OpenRush no aceptó este nombre o esta caducidad. Cámbialos e inténtalo de nuevo.
# While a key is rotated its name cannot be chosen
error-rotate-conflict = Algo lo impide, quizá que habría dos claves con el mismo nombre. En su lugar, crea una clave con otro nombre y revoca después la anterior.
error-rotate-validation = OpenRush no aceptó el nombre o la duración de la clave anterior. En su lugar, crea una clave con otros datos y revoca después la anterior.
error-create-rejected = OpenRush se negó a crear una clave. No se creó nada.
