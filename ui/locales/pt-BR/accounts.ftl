accounts = Contas
nav-accounts = Todas as contas
nav-add = Adicionar uma conta
account-add = Adicionar uma conta…
account-add-lead = Cole uma chave da outra conta. Você continua conectado às que já tem.
account-back = Voltar para { $name }
account-again = Entrar de novo em “{ $name }”
welcome-accounts = Desconectadas; o histórico ainda está aqui
account-switch = Mudar para “{ $name }”
account-edit = Nome e cor…
account-edit-name = Nome e cor de “{ $name }”
account-edit-title = Nome e cor de “{ $name }”
account-name = Nome
account-name-wrong = Dê um nome à conta.
account-colour = Cor
account-save = Salvar
colour-blue = Azul
colour-green = Verde
colour-purple = Roxo
colour-orange = Laranja
colour-teal = Verde-azulado
colour-pink = Rosa
colour-yellow = Amarelo
colour-grey = Cinza
account-up = Mover “{ $name }” para cima
account-down = Mover “{ $name }” para baixo
account-remove = Remover…
account-remove-name = Remover “{ $name }”…
account-removed = “{ $name }” foi removida
account-state-signedOut = desconectada
account-state-starting = abrindo
account-state-noKey = não consegue entrar
account-state-empty = sem créditos
account-state-offline = sem conexão
account-state-low = baixo
account-state-fine = tudo certo
column-account = Conta
column-balance = Saldo
column-lasts = Dura
column-spent = Gasto em 30 dias
column-attention = Chaves a verificar
accounts-runway-learning = ainda não se sabe
accounts-runway-idle = nada é gasto
accounts-runway-empty = não resta nada
remove-account-title = Remover “{ $name }”?
remove-account-key = A chave é retirada das chaves deste computador. Suas chaves na OpenRush ficam como estão, exceto a que este app criou para si: essa é revogada.
remove-account-key-waits = Uma chave que você criou está aqui e ninguém a salvou: ela se perderia.
remove-account-files = Os arquivos dela neste computador ocupam { $size }.
remove-account-stays = O histórico fica aqui e volta quando você entrar nesta conta.
remove-account-goes = O histórico também é apagado. A OpenRush não guarda tudo, então parte dele não volta.
remove-account-too = Apagar também o histórico
remove-account-confirm = Remover “{ $name }”
remove-account-confirm-all = Remover “{ $name }” e o histórico
remove-account-confirm-anyway = Remover “{ $name }” mesmo assim
remove-account-confirm-all-anyway = Remover “{ $name }” e o histórico mesmo assim
# $entry is the name of the entry in the keychain
remove-account-left = O chaveiro do sistema não libera a chave agora, então ela fica nele, em “io.openrush.desktop” com o nome de conta “{ $entry }”. O app a remove assim que o chaveiro responder.
remove-account-keep = Manter
setting-tray-shows = Saldo ao lado do relógio
setting-tray-shows-note = De quem é o saldo mostrado pelo ícone e sua dica. O mais baixo é o que acaba primeiro: pelos dias que dura e, quando não se sabe, pelos créditos.
tray-shows-window = A conta da janela
tray-shows-lowest = O saldo mais baixo
alerts-of-account = Para “{ $name }”. Cada conta tem os seus.
accounts-keys-in-need = { $count ->
    [one] { $count } chave de “{ $name }” a verificar
    [many] { $count } chaves de “{ $name }” a verificar
   *[other] { $count } chaves de “{ $name }” a verificar
}
remove-account-history = { $count ->
    [one] O histórico tem { $count } requisição desde { $day } e ocupa { $size }.
    [many] O histórico tem { $count } requisições desde { $day } e ocupa { $size }.
   *[other] O histórico tem { $count } requisições desde { $day } e ocupa { $size }.
}
accounts-runway = { $count ->
    [one] cerca de { $days } dia
    [many] cerca de { $days } dias
   *[other] cerca de { $days } dias
}
accounts-until = até { $day }
