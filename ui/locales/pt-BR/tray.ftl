### Words of the tray: its title, tooltip and menu. Amounts, times and days come in written out; { $count } only chooses the plural.
### What stands here is read by the Rust side (src-tauri/crates/account/src/words) and not by the window.

## How numbers and times are written

# Short figures, in the first, second and third unit above what is written out: thousands, millions, billions (12.4k).
# Japanese and Chinese count in ten thousands: there these are 万, 億 (亿) and 兆 (万亿).
number-first = { $figure }{ "\u00A0" }mil
number-second = { $figure }{ "\u00A0" }mi
number-third = { $figure }{ "\u00A0" }bi
number-under-one = <1

# 24 hours, two digits each.
clock = { $hour }:{ $minute }
day-and-clock = { $day }, { $clock }
day = { $day } de { $month }
day-and-year = { $day } de { $month } de { $year }
month =
    { $month ->
        [1] jan.
        [2] fev.
        [3] mar.
        [4] abr.
        [5] mai.
        [6] jun.
        [7] jul.
        [8] ago.
        [9] set.
        [10] out.
        [11] nov.
       *[12] dez.
    }

## Title, which is the tooltip's first line too

title = OpenRush
title-balance = OpenRush: { $balance }
# With several accounts, and on the demo.
title-account = OpenRush, { $account }: { $balance }

## Several accounts, a line for each

account-line = { $account }: { $standing }
account-trouble = { $balance }, { $trouble }
account-no-key = não consegue entrar
account-offline = sem conexão

## The three lines that tell how the account stands

balance =
    { $count ->
        [one] { $amount } crédito
       *[other] { $amount } créditos
    }
balance-unknown = Saldo ainda desconhecido
not-signed-in = Conta não conectada
starting = Abrindo…

as-of = atualizado: { $time }

runway-days =
    { $count ->
        [one] resta cerca de 1 dia
       *[other] restam cerca de { $days } dias
    }
runway-today = resta menos de um dia
runway-year = resta mais de um ano
runway-idle = nada está sendo gasto
runway-empty = não resta nada
runway-learning =
    { $count ->
        [one] dias restantes: conhecidos em mais 1 dia
       *[other] dias restantes: conhecidos em mais { $days } dias
    }
runway-learning-last = dias restantes: conhecidos em breve

## What wants attention

attention-empty = Não restam créditos: as chamadas falham
attention-low = Restam { $threshold } créditos ou menos
attention-key-expiring =
    { $count ->
        [0] “{ $name }” expira hoje
        [1] “{ $name }” expira amanhã
       *[other] “{ $name }” expira em { $days } dias
    }
attention-key-lost = “{ $name }” foi criada, e ninguém a tem
attention-key-waiting = “{ $name }” espera ser salva
attention-rotation = “{ $name }” está sendo trocada por uma chave nova
attention-key-expired = “{ $name }” expirou
attention-key-failing = “{ $name }”: { $failed } de { $requests } requisições falharam
attention-key-unusual = “{ $name }” gastou { $today } créditos hoje, muito mais que o normal
attention-key-nameless = Chave sem nome
attention-errors = { $percent }% das requisições de hoje falharam

## What keeps fresh figures away

problem-offline = Sem conexão com a internet
problem-dns = O OpenRush não foi encontrado nesta rede
problem-refused = Não foi possível conectar ao OpenRush
problem-tls = A conexão com o OpenRush não é segura
problem-proxy = O proxy desta rede não pode ser usado
problem-timeout = O OpenRush não responde
problem-connection-lost = A conexão caiu
problem-sign-in-network = Esta rede pede que você faça login
problem-unauthorized = Sua chave não foi aceita
problem-payment-required = O OpenRush pede um pagamento
problem-forbidden = Sua chave não pode ver o saldo
problem-rate-limited = Requisições demais: em espera
problem-rate-limited-until = Requisições demais; fim da espera: { $time }
problem-unavailable = O OpenRush está fora do ar no momento
problem-other = O OpenRush deu uma resposta inesperada
problem-keychain-locked = O chaveiro do sistema está bloqueado
problem-keychain-absent = Não há chaveiro do sistema para ler sua chave
problem-keychain-not-answering = O chaveiro do sistema não responde
problem-key-missing = Sua chave não está mais no chaveiro do sistema
problem-key-of-another = No chaveiro do sistema está a chave de outra conta

## The menu

menu-refresh = Atualizar agora
menu-buy-credits = Comprar créditos
menu-diagnose = Por que parou?
menu-open = Abrir o OpenRush
menu-settings = Ajustes
menu-quit = Encerrar

## System notifications: what happened; what it means or what to do

alert-empty = Não restam créditos
alert-empty-body = As requisições falham até você comprar mais.
# $balance is such as “1 credit” or “12,480 credits”, $count the same number for choosing the form; so is $amount below
alert-low =
    { $count ->
        [one] Resta { $balance }
       *[other] Restam { $balance }
    }
alert-low-body = Compre mais antes que as requisições falhem.
alert-runway =
    { $count ->
        [0] Restam créditos para menos de um dia
        [one] Restam créditos para cerca de 1 dia
       *[other] Restam créditos para cerca de { $days } dias
    }
alert-runway-body = No ritmo das últimas semanas.
alert-topped-up =
    { $count ->
        [one] Chegou { $amount }
       *[other] Chegaram { $amount }
    }
alert-topped-up-at-least =
    { $count ->
        [one] Chegou pelo menos { $amount }
       *[other] Chegaram pelo menos { $amount }
    }
alert-topped-up-about =
    { $count ->
        [one] Chegou cerca de { $amount }
       *[other] Chegaram cerca de { $amount }
    }
alert-topped-up-body = Agora você tem { $balance }.
alert-key-expiring = “{ $name }” expira em breve
alert-key-expiring-body = Ela para de funcionar em breve ({ $time }). Antes disso, coloque uma chave nova no lugar dela.
alert-key-unusual = “{ $name }” gasta muito mais que o normal
alert-key-unusual-body = Hoje: { $today }; num dia normal são cerca de { $usual }. Se não for você, revogue-a.
alert-key-failing = As requisições com “{ $name }” falham
alert-key-failing-body = { $failed } das últimas { $requests } foram recusadas.
alert-sign-in = O OpenRush não consegue mais entrar
alert-sign-in-body = Sua chave não foi aceita. Os números não estão mais em dia.
alert-sign-in-keychain = Não é possível ler sua chave no chaveiro do sistema. Os números não estão mais em dia.
alert-budget-near = Quase todo o orçamento deste mês foi gasto
alert-budget-spent = O orçamento deste mês acabou
# $spent is such as “812 credits”, $limit the number of the budget in credits
alert-budget-body = Gasto neste mês: { $spent } de { $limit }.
# Which account it is about, where it has a name of its own.
alert-of-account = { $account }: { $body }
