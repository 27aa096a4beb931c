### Words of the tray: its title, tooltip and menu. Amounts, times and days come in written out; { $count } only chooses the plural.
### What stands here is read by the Rust side (src-tauri/crates/account/src/words) and not by the window.

## How numbers and times are written

# Short figures, in the first, second and third unit above what is written out: thousands, millions, billions (12.4k).
# Japanese and Chinese count in ten thousands: there these are 万, 億 (亿) and 兆 (万亿).
number-first = { $figure }{ "\u00A0" }mil
number-second = { $figure }{ "\u00A0" }M
number-third = { $figure }{ "\u00A0" }mil{ "\u00A0" }M
number-under-one = <1

# 24 hours, two digits each.
clock = { $hour }:{ $minute }
day-and-clock = { $day }, { $clock }
day = { $day } { $month }
day-and-year = { $day } { $month } { $year }
month =
    { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sept
        [10] oct
        [11] nov
       *[12] dic
    }

## Title, which is the tooltip's first line too

title = OpenRush
title-balance = OpenRush: { $balance }
# With several accounts, and on the demo.
title-account = OpenRush, { $account }: { $balance }

## Several accounts, a line for each

account-line = { $account }: { $standing }
account-trouble = { $balance }, { $trouble }
account-no-key = no puede iniciar sesión
account-offline = sin conexión

## The three lines that tell how the account stands

balance =
    { $count ->
        [one] { $amount } crédito
       *[other] { $amount } créditos
    }
balance-unknown = Saldo aún desconocido
not-signed-in = Sesión no iniciada
starting = Abriendo…

as-of = actualizado: { $time }

runway-days =
    { $count ->
        [one] queda cerca de 1 día
       *[other] quedan unos { $days } días
    }
runway-today = queda menos de un día
runway-year = queda más de un año
runway-idle = no se está gastando nada
runway-empty = no queda nada
runway-learning =
    { $count ->
        [one] días restantes: se sabrá en 1 día más
       *[other] días restantes: se sabrá en { $days } días más
    }
runway-learning-last = días restantes: se sabrá pronto

## What wants attention

attention-empty = No quedan créditos: las llamadas fallan
attention-low = Quedan { $threshold } créditos o menos
attention-key-expiring =
    { $count ->
        [0] «{ $name }» caduca hoy
        [1] «{ $name }» caduca mañana
       *[other] «{ $name }» caduca en { $days } días
    }
attention-key-lost = «{ $name }» se creó, y nadie la tiene
attention-key-waiting = «{ $name }» está pendiente de guardar
attention-rotation = Una clave nueva está reemplazando a «{ $name }»
attention-key-expired = «{ $name }» caducó
attention-key-failing = «{ $name }»: fallaron { $failed } de { $requests } solicitudes
attention-key-unusual = «{ $name }» gastó { $today } créditos hoy, mucho más de lo normal
attention-key-nameless = Clave sin nombre
attention-errors = Falló el { $percent }{ "\u00A0" }% de las solicitudes de hoy

## What keeps fresh figures away

problem-offline = Sin conexión a internet
problem-dns = No se encuentra OpenRush en esta red
problem-refused = No se puede conectar con OpenRush
problem-tls = La conexión con OpenRush no es segura
problem-proxy = No se puede usar el proxy de esta red
problem-timeout = OpenRush no responde
problem-connection-lost = Se cortó la conexión
problem-sign-in-network = Esta red pide iniciar sesión
problem-unauthorized = Tu clave no fue aceptada
problem-payment-required = OpenRush pide un pago
problem-forbidden = Tu clave no puede ver el saldo
problem-rate-limited = Demasiadas solicitudes: en espera
problem-rate-limited-until = Demasiadas solicitudes; fin de la espera: { $time }
problem-unavailable = OpenRush no funciona en este momento
problem-other = OpenRush dio una respuesta inesperada
problem-keychain-locked = Tu llavero está bloqueado
problem-keychain-absent = No hay un llavero del que leer tu clave
problem-keychain-not-answering = Tu llavero no responde
problem-key-missing = Tu clave ya no está en el llavero
problem-key-of-another = En el llavero está la clave de otra cuenta

## The menu

menu-refresh = Actualizar ahora
menu-buy-credits = Comprar créditos
menu-diagnose = ¿Por qué se detuvo?
menu-open = Abrir OpenRush
menu-settings = Ajustes
menu-quit = Salir

## System notifications: what happened; what it means or what to do

alert-empty = No quedan créditos
alert-empty-body = Las solicitudes fallan hasta que compres más.
# $balance is such as “1 credit” or “12,480 credits”, $count the same number for choosing the form; so is $amount below
alert-low =
    { $count ->
        [one] Queda { $balance }
       *[other] Quedan { $balance }
    }
alert-low-body = Compra más antes de que fallen las solicitudes.
alert-runway =
    { $count ->
        [0] Quedan créditos para menos de un día
        [one] Quedan créditos para cerca de 1 día
       *[other] Quedan créditos para unos { $days } días
    }
alert-runway-body = Al ritmo de las últimas semanas.
alert-topped-up =
    { $count ->
        [one] Llegó { $amount }
       *[other] Llegaron { $amount }
    }
alert-topped-up-at-least =
    { $count ->
        [one] Llegó al menos { $amount }
       *[other] Llegaron al menos { $amount }
    }
alert-topped-up-about =
    { $count ->
        [one] Llegó aproximadamente { $amount }
       *[other] Llegaron aproximadamente { $amount }
    }
alert-topped-up-body = Ahora tienes { $balance }.
alert-key-expiring = «{ $name }» caduca pronto
alert-key-expiring-body = Deja de funcionar pronto ({ $time }). Antes, pon una clave nueva en su lugar.
alert-key-unusual = «{ $name }» gasta mucho más de lo normal
alert-key-unusual-body = Hoy: { $today }; en un día normal son unos { $usual }. Si no eres tú, revócala.
alert-key-failing = Fallan las solicitudes con «{ $name }»
alert-key-failing-body = Se rechazaron { $failed } de las últimas { $requests }.
alert-sign-in = OpenRush ya no puede iniciar sesión
alert-sign-in-body = Tu clave no fue aceptada. Las cifras ya no están al día.
alert-sign-in-keychain = No se puede leer tu clave del llavero. Las cifras ya no están al día.
alert-budget-near = Casi todo el presupuesto de este mes está gastado
alert-budget-spent = El presupuesto de este mes se ha agotado
# $spent is such as “812 credits”, $limit the number of the budget in credits
alert-budget-body = Este mes se han gastado { $spent } de { $limit }.
# Which account it is about, where it has a name of its own.
alert-of-account = { $account }: { $body }
