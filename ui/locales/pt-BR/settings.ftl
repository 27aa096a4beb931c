settings-balance = Saldo
settings-alerts = Notificações
settings-appearance = Aparência
settings-computer = Este computador
settings-data = Seus dados
settings-account = Conta
settings-about = Sobre

setting-kept = Salvo
setting-bounds = De { $min } a { $max }
setting-refresh = Consultar o saldo a cada
setting-refresh-note = Em segundo plano, com no máximo 6% dos limites da sua conta, então 1 minuto pode virar 3. Novas requisições são procuradas a cada 7 minutos mesmo assim, para que nenhuma escape.
setting-minutes = { $count ->
    [one] minuto
   *[other] minutos
}
setting-low-balance = Avisar ao chegar a
setting-low-balance-note = A partir daqui, o saldo é considerado baixo. Com 0, o aviso fica desligado.
setting-budget = Orçamento mensal
setting-budget-note = O máximo que você quer gastar em um mês. Ele avisa e não bloqueia nada; 0 significa sem orçamento.
setting-budget-unit = Em que o orçamento é contado
budget-unit-credits = créditos
budget-unit-dollars = dólares (US$)
setting-credits = { $count ->
    [one] crédito
   *[other] créditos
}

# System notifications. Each is told once.
alert-empty = Não restam créditos
alert-empty-note = A partir daí, as requisições falham.
alert-balanceLow = Restam poucos créditos
# $amount is the number as it is written, $count the same number for choosing the form
alert-balanceLow-note = { $count ->
    [one] Quando resta { $amount } crédito ou menos, como escolhido acima.
   *[other] Quando restam { $amount } créditos ou menos, como escolhido acima.
}
alert-balanceLow-off = Escolha acima com quantos créditos.
alert-runwayShort = Os créditos só duram poucos dias
alert-runwayShort-note = Quando duram menos dias do que o escolhido aqui.
alert-days = { $count ->
    [one] dia
   *[other] dias
}
alert-toppedUp = Chegaram créditos
alert-toppedUp-note = Depois de uma compra.
alert-keyExpiring = Uma chave está para expirar
alert-keyExpiring-note = E de novo quando faltar menos.
alert-keyDays = Quanto tempo antes de uma chave expirar
alert-days-before = { $count ->
    [one] 1 dia antes
   *[other] { $count } dias antes
}
alert-keyUnusual = Uma chave gasta muito mais que o normal
alert-keyUnusual-note = Ela pode estar em mãos erradas, ou algo saiu do controle.
alert-keyFailing = As requisições com uma chave falham
alert-keyFailing-note = O que a usa pode estar parado.
alert-budget = Orçamento mensal
alert-budget-note = Com 80% e com 100%, uma vez por mês cada.
alert-budget-off = Escolha acima um orçamento.
alert-signIn = Este app não consegue entrar
alert-signIn-note = A chave dele foi recusada, ou o chaveiro do sistema não a entrega.
alert-quiet = Horário de silêncio
alert-quiet-note = O que ainda valer é avisado quando ele terminar.
alert-quietFrom = Silêncio a partir de
alert-quietUntil = Silêncio até

setting-theme = Tema
setting-theme-note = Claro e escuro seguem o seu sistema, a menos que você escolha.
theme-system = Igual ao sistema
theme-light = Claro
theme-dark = Escuro
setting-zoom = Tamanho
setting-zoom-note = Texto, controles e gráficos; { $larger } e { $smaller } também o mudam.
# Spoken after a change; $percent is such as “125%”
zoom-now = Tamanho: { $percent }
setting-language = Idioma
setting-language-note = Números e datas são escritos como no seu sistema.
language-system = Igual ao sistema

setting-autostart = Abrir ao iniciar o computador
setting-autostart-note = { $system ->
    [macos] Discretamente na barra de menus, sem janela.
   *[other] Discretamente na bandeja, sem janela.
}
setting-tray = { $system ->
    [macos] Barra de menus
   *[other] Bandeja
}
tray-starting = O saldo está para aparecer lá.
tray-shown = { $system ->
    [macos] O saldo está sempre lá. Ao fechar a janela, o app continua na barra de menus.
   *[other] O saldo está sempre lá. Ao fechar a janela, o app continua na bandeja.
}
tray-noHost = Esta área de trabalho não mostra ícones de bandeja, então fechar a janela encerra o app. No GNOME, a extensão “AppIndicator and KStatusNotifierItem Support” adiciona um lugar para eles.
tray-state-starting = Abrindo
tray-state-shown = Visível
tray-state-noHost = Não disponível

setting-data-folder = Pasta
setting-data-folder-note = Histórico, ajustes e registros. Sua chave não está entre eles.
# $size is such as “4.2 MB”
setting-data-size = Tudo ocupa { $size }.
show-data-folder = Mostrar pasta
settings-file = Ajustes em arquivo
settings-file-note = Suas escolhas, para levar a outro computador ou guardar. O arquivo não tem chaves nem histórico, nem nada que seja só deste computador, como abrir o app ao iniciá-lo.
settings-export = Exportar ajustes
settings-import = Importar ajustes…
settings-import-title = Aplicar os ajustes deste arquivo?
settings-import-app = { $count ->
    [one] { $count } ajuste do app muda.
   *[other] { $count } ajustes do app mudam.
}
settings-import-accounts = { $count ->
    [one] Os ajustes de { $count } conta mudam.
   *[other] Os ajustes de { $count } contas mudam.
}
settings-import-left-out = { $count ->
    [one] { $count } conta do arquivo não está neste computador e fica de fora.
   *[other] { $count } contas do arquivo não estão neste computador e ficam de fora.
}
settings-import-stays = As chaves, o histórico e as sessões ficam como estão.
settings-import-keys = { $count ->
    [one] { $count } filtro salvo contém algo que parece uma chave e fica de fora. As chaves só devem ficar no chaveiro do sistema.
   *[other] { $count } filtros salvos contêm algo que parece uma chave e ficam de fora. As chaves só devem ficar no chaveiro do sistema.
}
settings-import-forgets = { $keep ->
    [ninetyDays] Neste arquivo, “{ $name }” mantém o histórico por apenas 90 dias.
    [oneYear] Neste arquivo, “{ $name }” mantém o histórico por apenas um ano.
   *[twoYears] Neste arquivo, “{ $name }” mantém o histórico por apenas dois anos.
}
settings-import-forgets-count = { $count ->
    [one] { $count } requisição é mais antiga e seria esquecida.
   *[other] { $count } requisições são mais antigas e seriam esquecidas.
}
settings-import-forgets-some = As requisições mais antigas seriam esquecidas.
settings-import-forget = Esquecer também as requisições mais antigas
settings-import-not-forgotten = O tempo pelo qual o histórico é mantido não foi mudado.
settings-import-stays-unless = As chaves e as sessões ficam como estão, e o histórico também, a menos que você escolha outra coisa abaixo.
settings-import-confirm = Aplicar
settings-import-keep = Não mudar nada
settings-import-done = Os ajustes foram aplicados.
settings-import-same = Os ajustes deste arquivo já estão em vigor.
setting-keep-for = Manter o histórico por
setting-keep-for-note = As requisições mais antigas são esquecidas dia após dia. O que foi gasto em cada dia por ferramenta, chave e resultado fica, assim como os saldos e as recargas.
setting-keep-for-forgotten = { $count ->
    [one] { $count } requisição anterior a { $day } foi esquecida.
   *[other] { $count } requisições anteriores a { $day } foram esquecidas.
}
setting-keep-for-forgetting = As requisições mais antigas estão sendo esquecidas…
keep-forever = Sempre
keep-twoYears = 2 anos
keep-oneYear = 1 ano
keep-ninetyDays = 90 dias
forget-title = { $keep ->
    [ninetyDays] Manter o histórico por apenas 90 dias?
    [oneYear] Manter o histórico por apenas um ano?
   *[twoYears] Manter o histórico por apenas dois anos?
}
forget-now = { $count ->
    [one] { $count } requisição anterior a { $day } é esquecida.
   *[other] { $count } requisições anteriores a { $day } são esquecidas.
}
forget-nothing-yet = Nenhuma requisição é mais antiga ainda.
forget-daily = A partir daí, todos os dias são esquecidas as requisições que ficaram mais antigas.
forget-stays = O que foi gasto em cada dia por ferramenta, chave e resultado fica, assim como os saldos, as recargas e o extrato: gráficos, relatórios e totais são os mesmos de antes. A atividade, a busca e a exportação não têm mais essas requisições.
forget-for-good = O OpenRush só lembra das 500 requisições mais recentes; o resto não pode ser recuperado. As cópias do histórico que este app separou também são excluídas.
forget-confirm = { $count ->
    [one] Esquecer { $count } requisição
   *[other] Esquecer { $count } requisições
}
forget-confirm-none = { $keep ->
    [ninetyDays] Manter por 90 dias
    [oneYear] Manter por um ano
   *[twoYears] Manter por dois anos
}
forget-keep = Não mudar nada
forget-begun = As requisições mais antigas estão sendo esquecidas em segundo plano
# The history, where there are several accounts
history-of-account = Só o de “{ $name }”: cada conta tem o seu.
setting-history = Histórico
setting-history-note = Todas as requisições e saldos desta conta que este app viu.
delete-history = Excluir histórico…
delete-history-title = Excluir o histórico?
# $count requests, $day the first of them
delete-history-facts = { $count ->
    [one] { $count } requisição desde { $day } é esquecida, com os saldos e as recargas desse tempo.
   *[other] { $count } requisições desde { $day } são esquecidas, com os saldos e as recargas desse tempo.
}
delete-history-nothing = O que este app viu desta conta é esquecido.
delete-history-stays = O OpenRush só lembra das 500 requisições mais recentes; o resto não pode ser recuperado. Seus créditos e chaves ficam como estão.
delete-history-confirm = Excluir histórico
delete-history-keep = Manter
delete-history-done = O histórico foi excluído

sign-out-title = Sair da conta { $name }?
# Where a key was created and not saved yet
sign-out-loses = “{ $name }” ainda não foi salva. Ao sair da conta, ela também sai deste computador, e ninguém mais a teria.
sign-out-removes = A chave é removida do chaveiro do sistema. Você precisa dela para entrar de novo.
sign-out-forgets = A chave é esquecida. Você precisa dela para entrar de novo.
sign-out-stays = O histórico fica neste computador, e suas chaves continuam funcionando em outros lugares.
sign-out-left = O chaveiro do sistema não libera a chave agora, então uma cópia pode ficar nele. O app a remove assim que puder.
sign-out-anyway = Sair mesmo assim
sign-out-name = Sair da conta { $name }
stay-signed-in = Continuar na conta

about-note = Como o OpenRush funciona, suas ferramentas e quanto custam.
documentation = Documentação

save-report = Relatório para o suporte
save-report-note = O registro e os ajustes do app, sem chaves, nomes, endereços e valores. Ele é salvo no seu computador e não é enviado a lugar nenhum.
save-report-button = Salvar relatório
# $file is a name
report-saved = Salvo como “{ $file }” em Downloads

setting-update = Atualizações
update-idle = O app só procura versões mais novas quando você aperta o botão.
update-looking = Procurando versões mais novas…
update-newest = Esta é a versão mais nova.
update-found = O OpenRush { $version } está disponível.
update-installing = Baixando e verificando o OpenRush { $version }…
update-installed = O OpenRush { $version } está instalado e passa a valer na próxima vez que o app abrir.
update-look = Procurar atualizações
update-install = Instalar
update-restart = Reiniciar agora
update-by-deb = Instalado por um pacote .deb: as versões mais novas chegam do mesmo jeito que esta. Seu histórico fica.
update-by-rpm = Instalado por um pacote .rpm: as versões mais novas chegam do mesmo jeito que esta. Seu histórico fica.
update-by-flatpak = Atualizado junto com seus outros apps Flatpak.
update-by-administrator = Instalado para todos neste computador: quem fez isso também instala as versões mais novas.
update-by-download = Esta cópia não se atualiza sozinha: baixe uma versão mais nova e instale-a por cima desta. Seu histórico fica.
update-by-build = Compilado a partir do código-fonte: baixe o código mais novo e compile de novo.
