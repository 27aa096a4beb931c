balance-title = Saldo
balance-loading = Consultando el saldo
# { $amount } is drawn large, the words beside it small
balance = { $count ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}
level-low = Bajo
level-empty = Agotado
watching-for-top-up = Esperando tus créditos. Aparecerán aquí por sí solos.

# How long the credits last. $count goes with $unit; $day is a date
runway-estimate = { $unit ->
    [hour] { $count ->
        [one] Queda cerca de una hora, hasta el { $day }
       *[other] Quedan unas { $count } horas, hasta el { $day }
    }
    [month] { $count ->
        [one] Queda cerca de un mes, hasta el { $day }
       *[other] Quedan unos { $count } meses, hasta el { $day }
    }
    [year] { $count ->
        [one] Queda cerca de un año, hasta el { $day }
       *[other] Quedan unos { $count } años, hasta el { $day }
    }
   *[day] { $count ->
        [one] Queda cerca de un día, hasta el { $day }
       *[other] Quedan unos { $count } días, hasta el { $day }
    }
}
# The interval in plain words. $first and $last are dates, $from and $to are counts of $unit
runway-interval = { $unit ->
    [hour] Lo más probable: entre el { $first } y el { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }horas)
    [month] Lo más probable: entre el { $first } y el { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }meses)
    [year] Lo más probable: entre el { $first } y el { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }años)
   *[day] Lo más probable: entre el { $first } y el { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }días)
}
runway-interval-days = Lo más probable: entre el { $first } y el { $last }
runway-interval-sure = Tu gasto es constante, así que esto es bastante seguro
runway-interval-open = { $unit ->
    [hour] Lo más probable: al menos { $count }{ "\u00A0" }h, quizá mucho más
    [month] Lo más probable: al menos { $count } meses, quizá más de un año
    [year] Lo más probable: al menos { $count } años
   *[day] { $count ->
        [one] Lo más probable: al menos un día, quizá más de un año
       *[other] Lo más probable: al menos { $count } días, quizá más de un año
    }
}
runway-how-sure = En cuatro de cada cinco casos se acaba dentro de este plazo
runway-learning = Aún estamos conociendo tu ritmo
runway-learning-progress = { $seen } de { $needed } días vistos. Después verás aquí cuánto te duran los créditos.
runway-idle = No se está gastando nada
runway-idle-meaning = A este ritmo, tus créditos duran todo lo que quieras.
runway-empty = No queda nada
runway-empty-meaning = Las solicitudes fallan hasta que compres créditos.

spend-title = Gasto
spend-table = Gasto por día
spend-total = { $count ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}
spend-more = { $share } más que los { $days } días anteriores
spend-less = { $share } menos que los { $days } días anteriores
spend-same = igual que los { $days } días anteriores
range = Periodo
range-short = { $days ->
    [365] 1 año
   *[other] { $days } días
}
range-long = { $days ->
    [365] El último año
   *[other] Los últimos { $days } días
}
by = Desglose
by-tool = por herramienta
by-key = por clave
by-outcome = por resultado
show-as-table = Ver como tabla
show-as-chart = Ver como gráfico

chart-label = Gasto por día. Las flechas van de un día a otro; Enter abre las solicitudes del día.
chart-empty = { $days ->
    [365] Sin gasto en el último año
   *[other] Sin gasto en los últimos { $days } días
}
chart-empty-unseen = { $days ->
    [365] Sin gasto en lo que se vio del último año
   *[other] Sin gasto en lo que se vio de los últimos { $days } días
}
# Read out for a day. $credits is the number of $amount
day-words = { $day }: { $credits ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}, { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
}.
day-part = { $name } { $amount }.
day-incomplete = No se vio todo este día.
day-incomplete-short = (incompleto)
legend-unseen = Incompleto

attention-title = Requiere atención
attention-none = Nada requiere tu atención.
attention-balance_empty = No quedan créditos. Las solicitudes fallan hasta que compres más.
attention-balance_low = { $count ->
    [one] Tu saldo es de { $amount } crédito o menos.
   *[other] Tu saldo es de { $amount } créditos o menos.
}
# $when is such as “in 3 days” or “yesterday”
attention-key_expiring = «{ $name }» caduca { $when }.
attention-key_expired = «{ $name }» caducó { $when }. Lo que la usa dejó de funcionar.
attention-key_failing = Fallaron { $failed } de las últimas { $requests } solicitudes con «{ $name }»: { $reason }.
attention-key_unusual = «{ $name }» gastó { $today } créditos hoy. En un día normal son unos { $usual }.
attention-key_lost = Se creó «{ $name }», pero la respuesta se perdió por el camino, así que nadie tiene esta clave. Revócala y crea otra.
attention-key_waiting = Creaste «{ $name }», pero aún no la guardaste.
attention-errors_rising = Hoy falló el { $share } de las solicitudes ({ $count }), más de lo normal.
attention-see-key = Ver clave
attention-see-keys = Ver claves
attention-see-errors = Ver errores

shares-title = En qué se gastó
shares-none = Lo que gastes aparecerá aquí, de mayor a menor.

top-ups-title = Recargas
top-ups-none = Los créditos que compres aparecerán aquí.
top-up-exact = +{ $amount }
top-up-atLeast = al menos +{ $amount }
top-up-about = aprox. +{ $amount }
top-up-between = Llegó entre el { $from } y el { $to }

# The statement of all changes of the balance
statement-title = Cómo cambió tu saldo
statement-lead = Todos los cambios que vio la app y lo que los explica.
# $when is a date or a time
statement-before = Saldo, { $when }
statement-after = Saldo actual
statement-requests = Solicitudes
statement-topUps = Recargas
statement-missed = Solicitudes no vistas
    .meaning = Se hicieron cuando la app no estaba mirando, y OpenRush ya no las muestra.
statement-unexplained = Sin explicación
    .meaning = Ni una solicitud ni una recarga que la app conozca.
statement-event-topUp = Recarga
statement-event-at-least = Recarga de al menos
statement-event-about = Recarga de aproximadamente
statement-event-missed = Solicitudes no vistas
statement-event-unexplained = Sin explicación
statement-event-unexplained-about = Sin explicación, aproximadamente
statement-unsettled = aún se están contando
# $at, $from and $to are times
statement-at = a las { $at }
statement-between = entre { $from } y { $to }
statement-since = desde el { $day }
statement-column-what = Qué
statement-column-balance = Saldo
statement-none = Tu saldo no cambió en este tiempo.
statement-too-early = La app solo ha consultado tu saldo una vez. Los cambios aparecerán aquí.

# What to buy: $amount is money, $count goes with $unit
advice = { $unit ->
    [hours] { $count ->
        [one] { $amount } duran cerca de una hora a tu ritmo
       *[other] { $amount } duran unas { $count } horas a tu ritmo
    }
    [weeks] { $count ->
        [one] { $amount } duran cerca de una semana a tu ritmo
       *[other] { $amount } duran unas { $count } semanas a tu ritmo
    }
    [months] { $count ->
        [one] { $amount } duran cerca de un mes a tu ritmo
       *[other] { $amount } duran unos { $count } meses a tu ritmo
    }
    [moreThanAYear] { $amount } duran más de un año a tu ritmo
   *[days] { $count ->
        [one] { $amount } duran cerca de un día a tu ritmo
       *[other] { $amount } duran unos { $count } días a tu ritmo
    }
}

# What the balance buys. $first and $second are as buys-calls says
buys-calls = { $calls }{ "\u00A0" }×{ "\u00A0" }{ $tool }
buys-one = Alcanza para cerca de { $first }
buys-one-others = Alcanza para cerca de { $first } y{ "\u00A0" }más
buys-two = Alcanza para cerca de { $first } y { $second }
buys-two-others = Alcanza para cerca de { $first }, { $second } y{ "\u00A0" }más
buys-unknown = En los últimos 30 días no se usó ninguna herramienta, así que no se sabe para qué alcanza.
buys-how = Si sigues usando las herramientas como en los últimos 30 días

# The budget of a month, such as “November”
budget-title = Presupuesto de { $month }
# $limit and $spent are numbers as they are written, $count is that of $limit
budget-spent = { $count ->
    [one] { $spent } de { $limit } crédito gastado
   *[other] { $spent } de { $limit } créditos gastados
}
budget-spent-at-least = { $count ->
    [one] Al menos { $spent } de { $limit } crédito gastado; no se vio todo el mes
   *[other] Al menos { $spent } de { $limit } créditos gastados; no se vio todo el mes
}
budget-pace-early = El mes acaba de empezar.
budget-pace-under = A este ritmo, unos { $end } a fin de mes, dentro de tu presupuesto.
budget-pace-over = A este ritmo, unos { $end } a fin de mes, más que tu presupuesto.
budget-pace-spent = Tu presupuesto de este mes se ha agotado.
budget-change = Cambiar

# A month on one page. $amount is a number as it is written, $count the same number for choosing the form
report-open = Informe mensual
report-unread = No se puede mostrar el informe
report-title = { $name }, { $month }
month-and-year = { $month } de { $year }
report-month = Mes
report-csv = Guardar como CSV
report-print = Imprimir o guardar como PDF
report-so-far = Este mes no ha terminado: cifras de { $when }.
report-incomplete = No se vio todo este mes, así que fue al menos esto.
# $from and $to are times
report-gap = No se vieron las solicitudes entre { $from } y { $to }.
report-gap-credits = { $count ->
    [one] No se vieron las solicitudes entre { $from } y { $to }; en ellas se gastó { $amount } crédito.
   *[other] No se vieron las solicitudes entre { $from } y { $to }; en ellas se gastaron { $amount } créditos.
}
report-before-unknown = No se puede comparar con el mes anterior: no se vio entero.
report-before = { $count ->
    [one] { $amount } crédito en el mes anterior
   *[other] { $amount } créditos en el mes anterior
}
report-before-so-far = { $count ->
    [one] { $amount } crédito en la misma parte del mes anterior
   *[other] { $amount } créditos en la misma parte del mes anterior
}
report-more = { $share } más que el mes anterior ({ $amount })
report-less = { $share } menos que el mes anterior ({ $amount })
report-same = igual que el mes anterior ({ $amount })
report-more-so-far = { $share } más que en la misma parte del mes anterior ({ $amount })
report-less-so-far = { $share } menos que en la misma parte del mes anterior ({ $amount })
report-same-so-far = igual que en la misma parte del mes anterior ({ $amount })
report-requests = { $count ->
    [one] { $amount } solicitud
   *[other] { $amount } solicitudes
}
report-failed = { $count ->
    [one] { $amount } fallida
   *[other] { $amount } fallidas
}
report-column-requests = Solicitudes
report-column-failed = Fallidas
report-by-tool = Por herramienta
report-by-key = Por clave
report-none = No se usó nada en este mes.
report-balance = Saldo y recargas
report-balance-unknown = El saldo no se consultó en este mes.
report-balance-before = Saldo antes
report-balance-after = Saldo después
report-failures = Por qué fallaron solicitudes
report-no-failures = Ninguna solicitud falló.
