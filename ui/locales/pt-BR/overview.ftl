balance-title = Saldo
balance-loading = Consultando o saldo
# { $amount } is drawn large, the words beside it small
balance = { $count ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}
level-low = Baixo
level-empty = Zerado
watching-for-top-up = Aguardando seus créditos. Eles aparecem aqui sozinhos.

# How long the credits last. $count goes with $unit; $day is a date
runway-estimate = { $unit ->
    [hour] { $count ->
        [one] Resta cerca de uma hora, até { $day }
       *[other] Restam cerca de { $count } horas, até { $day }
    }
    [month] { $count ->
        [one] Resta cerca de um mês, até { $day }
       *[other] Restam cerca de { $count } meses, até { $day }
    }
    [year] { $count ->
        [one] Resta cerca de um ano, até { $day }
       *[other] Restam cerca de { $count } anos, até { $day }
    }
   *[day] { $count ->
        [one] Resta cerca de um dia, até { $day }
       *[other] Restam cerca de { $count } dias, até { $day }
    }
}
# The interval in plain words. $first and $last are dates, $from and $to are counts of $unit
runway-interval = { $unit ->
    [hour] Mais provável: entre { $first } e { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }horas)
    [month] Mais provável: entre { $first } e { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }meses)
    [year] Mais provável: entre { $first } e { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }anos)
   *[day] Mais provável: entre { $first } e { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }dias)
}
runway-interval-days = Mais provável: entre { $first } e { $last }
runway-interval-sure = Seu gasto é constante, então isso é bem seguro
runway-interval-open = { $unit ->
    [hour] Mais provável: pelo menos { $count }{ "\u00A0" }h, talvez muito mais
    [month] Mais provável: pelo menos { $count } meses, talvez mais de um ano
    [year] Mais provável: pelo menos { $count } anos
   *[day] { $count ->
        [one] Mais provável: pelo menos um dia, talvez mais de um ano
       *[other] Mais provável: pelo menos { $count } dias, talvez mais de um ano
    }
}
runway-how-sure = Em quatro de cada cinco casos, eles acabam dentro deste prazo
runway-learning = Ainda conhecendo o seu ritmo
runway-learning-progress = { $seen } de { $needed } dias vistos. Depois, você verá aqui quanto seus créditos duram.
runway-idle = Nada está sendo gasto
runway-idle-meaning = Nesse ritmo, seus créditos duram o quanto você quiser.
runway-empty = Não resta nada
runway-empty-meaning = As requisições falham até você comprar créditos.

spend-title = Gasto
spend-table = Gasto por dia
spend-total = { $count ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}
spend-more = { $share } a mais que nos { $days } dias anteriores
spend-less = { $share } a menos que nos { $days } dias anteriores
spend-same = igual aos { $days } dias anteriores
range = Período
range-short = { $days ->
    [365] 1 ano
   *[other] { $days } dias
}
range-long = { $days ->
    [365] O último ano
   *[other] Os últimos { $days } dias
}
by = Divisão
by-tool = por ferramenta
by-key = por chave
by-outcome = por resultado
show-as-table = Ver como tabela
show-as-chart = Ver como gráfico

chart-label = Gasto por dia. As setas vão de um dia a outro; Enter abre as requisições do dia.
chart-empty = { $days ->
    [365] Nenhum gasto no último ano
   *[other] Nenhum gasto nos últimos { $days } dias
}
chart-empty-unseen = { $days ->
    [365] Nenhum gasto no que foi visto do último ano
   *[other] Nenhum gasto no que foi visto dos últimos { $days } dias
}
# Read out for a day. $credits is the number of $amount
day-words = { $day }: { $credits ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}, { $count ->
    [one] { $count } requisição
   *[other] { $count } requisições
}.
day-part = { $name } { $amount }.
day-incomplete = Nem tudo deste dia foi visto.
day-incomplete-short = (incompleto)
legend-unseen = Incompleto

attention-title = Precisa de atenção
attention-none = Nada precisa da sua atenção.
attention-balance_empty = Não restam créditos. As requisições falham até você comprar mais.
attention-balance_low = { $count ->
    [one] Seu saldo é de { $amount } crédito ou menos.
   *[other] Seu saldo é de { $amount } créditos ou menos.
}
# $when is such as “in 3 days” or “yesterday”
attention-key_expiring = “{ $name }” expira { $when }.
attention-key_expired = “{ $name }” expirou { $when }. O que a usa parou de funcionar.
attention-key_failing = { $failed } das últimas { $requests } requisições com “{ $name }” falharam: { $reason }.
attention-key_unusual = “{ $name }” gastou { $today } créditos hoje. Num dia normal são cerca de { $usual }.
attention-key_lost = “{ $name }” foi criada, mas a resposta se perdeu no caminho, então ninguém tem esta chave. Revogue-a e crie outra.
attention-key_waiting = Você criou “{ $name }”, mas ainda não a salvou.
attention-errors_rising = { $share } das requisições de hoje falharam ({ $count }), mais que o normal.
attention-see-key = Ver chave
attention-see-keys = Ver chaves
attention-see-errors = Ver erros

shares-title = Para onde foi
shares-none = O que você gastar aparece aqui, do maior para o menor.

top-ups-title = Recargas
top-ups-none = Os créditos que você comprar aparecem aqui.
top-up-exact = +{ $amount }
top-up-atLeast = pelo menos +{ $amount }
top-up-about = cerca de +{ $amount }
top-up-between = Chegou entre { $from } e { $to }

# The statement of all changes of the balance
statement-title = Como seu saldo mudou
statement-lead = Todas as mudanças que o app viu e o que as explica.
# $when is a date or a time
statement-before = Saldo, { $when }
statement-after = Saldo atual
statement-requests = Requisições
statement-topUps = Recargas
statement-missed = Requisições não vistas
    .meaning = Foram feitas quando o app não estava olhando, e o serviço já se esqueceu delas.
statement-unexplained = Sem explicação
    .meaning = Nem uma requisição nem uma recarga que o app conheça.
statement-event-topUp = Recarga
statement-event-at-least = Recarga de pelo menos
statement-event-about = Recarga de cerca de
statement-event-missed = Requisições não vistas
statement-event-unexplained = Sem explicação
statement-event-unexplained-about = Sem explicação, cerca de
statement-unsettled = ainda em contagem
# $at, $from and $to are times
statement-at = às { $at }
statement-between = entre { $from } e { $to }
statement-since = desde { $day }
statement-column-what = O quê
statement-column-balance = Saldo
statement-none = Seu saldo não mudou nesse tempo.
statement-too-early = O app só consultou seu saldo uma vez até agora. As mudanças aparecem aqui.

# What to buy: $amount is money, $count goes with $unit
advice = { $unit ->
    [hours] { $count ->
        [one] { $amount } duram cerca de uma hora no seu ritmo
       *[other] { $amount } duram cerca de { $count } horas no seu ritmo
    }
    [weeks] { $count ->
        [one] { $amount } duram cerca de uma semana no seu ritmo
       *[other] { $amount } duram cerca de { $count } semanas no seu ritmo
    }
    [months] { $count ->
        [one] { $amount } duram cerca de um mês no seu ritmo
       *[other] { $amount } duram cerca de { $count } meses no seu ritmo
    }
    [moreThanAYear] { $amount } duram mais de um ano no seu ritmo
   *[days] { $count ->
        [one] { $amount } duram cerca de um dia no seu ritmo
       *[other] { $amount } duram cerca de { $count } dias no seu ritmo
    }
}

# What the balance buys. $first and $second are as buys-calls says
buys-calls = { $calls }{ "\u00A0" }×{ "\u00A0" }{ $tool }
buys-one = Dá para cerca de { $first }
buys-one-others = Dá para cerca de { $first } e{ "\u00A0" }mais
buys-two = Dá para cerca de { $first } e { $second }
buys-two-others = Dá para cerca de { $first }, { $second } e{ "\u00A0" }mais
buys-unknown = Nenhuma ferramenta foi usada nos últimos 30 dias, então não se sabe para quanto isso dá.
buys-how = Se você continuar usando as ferramentas como nos últimos 30 dias

# The budget of a month, such as “November”
budget-title = Orçamento de { $month }
# $limit and $spent are numbers as they are written, $count is that of $limit
budget-spent = { $count ->
    [one] { $spent } de { $limit } crédito gasto
   *[other] { $spent } de { $limit } créditos gastos
}
budget-spent-at-least = { $count ->
    [one] Pelo menos { $spent } de { $limit } crédito gasto; nem todo o mês foi visto
   *[other] Pelo menos { $spent } de { $limit } créditos gastos; nem todo o mês foi visto
}
budget-pace-early = O mês acabou de começar.
budget-pace-under = Neste ritmo, cerca de { $end } até o fim do mês, dentro do seu orçamento.
budget-pace-over = Neste ritmo, cerca de { $end } até o fim do mês, mais que o seu orçamento.
budget-pace-spent = Seu orçamento deste mês acabou.
budget-change = Alterar

# A month on one page. $amount is a number as it is written, $count the same number for choosing the form
report-open = Relatório mensal
report-unread = Não é possível mostrar o relatório
report-title = { $name }, { $month }
month-and-year = { $month } de { $year }
report-month = Mês
report-csv = Salvar como CSV
report-print = Imprimir ou salvar como PDF
report-so-far = Este mês não acabou: números de { $when }.
report-incomplete = Nem todo este mês foi visto, então foi pelo menos isso.
# $from and $to are times
report-gap = As requisições entre { $from } e { $to } não foram vistas.
report-gap-credits = { $count ->
    [one] As requisições entre { $from } e { $to } não foram vistas; { $amount } crédito foi gasto nelas.
   *[other] As requisições entre { $from } e { $to } não foram vistas; { $amount } créditos foram gastos nelas.
}
report-before-unknown = Não dá para comparar com o mês anterior: ele não foi visto por inteiro.
report-before = { $count ->
    [one] { $amount } crédito no mês anterior
   *[other] { $amount } créditos no mês anterior
}
report-before-so-far = { $count ->
    [one] { $amount } crédito na mesma parte do mês anterior
   *[other] { $amount } créditos na mesma parte do mês anterior
}
report-more = { $share } a mais que o mês anterior ({ $amount })
report-less = { $share } a menos que o mês anterior ({ $amount })
report-same = igual ao mês anterior ({ $amount })
report-more-so-far = { $share } a mais que na mesma parte do mês anterior ({ $amount })
report-less-so-far = { $share } a menos que na mesma parte do mês anterior ({ $amount })
report-same-so-far = igual à mesma parte do mês anterior ({ $amount })
report-requests = { $count ->
    [one] { $amount } requisição
   *[other] { $amount } requisições
}
report-failed = { $count ->
    [one] { $amount } com falha
   *[other] { $amount } com falha
}
report-column-requests = Requisições
report-column-failed = Com falha
report-by-tool = Por ferramenta
report-by-key = Por chave
report-none = Nada foi usado neste mês.
report-balance = Saldo e recargas
report-balance-unknown = O saldo não foi consultado neste mês.
report-balance-before = Saldo antes
report-balance-after = Saldo depois
report-failures = Por que requisições falharam
report-no-failures = Nenhuma requisição falhou.
