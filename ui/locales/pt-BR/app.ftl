# The frame, and what is used in several places.

app-name = OpenRush
app-version = OpenRush Desktop { $version }
window-title = { $screen } – OpenRush
starting = Um momento…

# Shown when the app's core does not answer at all.
failure-title = O app não conseguiu abrir direito
failure-meaning = Nada se perdeu: seu histórico e sua chave continuam onde estavam. Tente de novo, ou encerre o app e abra outra vez.

nav = Principal
nav-overview = Resumo
nav-keys = Chaves
nav-activity = Atividade
nav-settings = Ajustes
nav-report = Relatório
nav-keys-count = { $count ->
    [one] { $count } chave funciona
   *[other] { $count } chaves funcionam
}

# $name is a command, $keys its shortcut, such as Ctrl+R
with-shortcut = { $name } ({ $keys })

demo = Demo
demo-meaning = Uma conta inventada. Nada aqui é real.
demo-leave = Sair da demo

account-menu = Conta
open-dashboard = Abrir o painel
quit-title = Encerrar e perder uma chave?
quit-loses = Você criou “{ $name }” e não confirmou que a salvou. Ao encerrar o app, ela não fica guardada em lugar nenhum, e o OpenRush não vai mostrá-la de novo.
quit-anyway = Encerrar mesmo assim
sign-out-ask = Sair da conta…
keeping-keychain = Chave guardada no chaveiro do sistema
keeping-untilQuit = Conta aberta até você encerrar o app
keeping-demo = Conta de demonstração, nada é real

# $when is a time, or a date and a time
as-of = atualizado: { $when }
as-of-stale = dados: { $when } · { $ago }
as-of-never = ainda sem números
refresh = Atualizar
refreshing = Atualizando
refreshed = { $count ->
    [one] Em dia ({ $time }): { $amount } crédito
   *[other] Em dia ({ $time }): { $amount } créditos
}

# Here and elsewhere $amount is the number as it is written, and $count the same number for choosing the form
credits = { $count ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}
requests = { $count ->
    [one] { $count } requisição
   *[other] { $count } requisições
}

buy-credits = Comprar créditos
buy-credits-meaning = Abre a página de pagamento no seu navegador
buy-credits-demo = Abre a página de pagamento da própria demo no seu navegador

close = Fechar
cancel = Cancelar
copy = Copiar
copied = Copiado
details = Detalhes
dismiss = Dispensar
done = Pronto
go-back = Voltar
today = hoje
try-again = Tentar de novo

# Tools of OpenRush. A tool that is not listed is shown under its own name.
tool-audit_site = Auditar site
tool-compare_keyword_coverage = Comparar cobertura de palavras-chave
tool-discover_competitors = Descobrir concorrentes
tool-export_dataset = Exportar conjunto de dados
tool-inspect_domain = Analisar domínio
tool-inspect_keyword = Analisar palavra-chave
tool-inspect_page = Analisar página
tool-inspect_search_visibility = Analisar visibilidade na busca
tool-inspect_serp = Analisar resultados de busca
tool-research_keywords = Pesquisar palavras-chave

key-none = Sem chave
key-unknown = Chave excluída { $id }
source-api_key = Chave de API
source-mcp = MCP
group-other = Todo o resto

# How a request went, in a word or two; what it means to the person
outcome-succeeded = Deu certo
outcome-key_refused = Chave recusada
    .meaning = A chave desta requisição está errada, expirou ou foi revogada. Quem fez a requisição precisa de uma chave que funcione.
outcome-no_credits = Sem créditos
    .meaning = Não havia créditos suficientes para esta requisição. Ela volta a funcionar quando você comprar mais.
outcome-not_found = Não encontrado
    .meaning = O que esta requisição pediu não existe.
outcome-bad_request = Não aceita
    .meaning = Algo nesta requisição estava errado, então o OpenRush não a executou.
outcome-rate_limited = Limite excedido
    .meaning = Houve mais requisições do que sua conta permite nesse tempo. Feitas mais devagar, elas passam.
outcome-service_error = OpenRush falhou
    .meaning = O OpenRush não conseguiu responder a esta requisição. Não é culpa sua; tentar mais tarde costuma resolver.

column-actions = Ações
column-credits = Créditos
column-day = Dia
column-duration = Duração
column-key = Chave
column-requests = Requisições
column-outcome = Resultado
column-share = Porcentagem
column-size = Tamanho
column-source = Origem
column-time = Hora
column-tool = Ferramenta

# Told once
notice-settings_set_aside = Não foi possível ler seus ajustes, então valem os padrões. O arquivo antigo foi mantido como { $detail }.
notice-accounts_set_aside = Não foi possível ler a lista de contas, então talvez você precise entrar de novo. O arquivo antigo foi mantido como { $detail }.
notice-history_set_aside = O histórico guardado estava danificado. O que deu para ler continua aqui; o arquivo danificado foi mantido como { $detail }.
notice-history_newer = O histórico guardado é de uma versão mais nova deste app. Ele fica como está, e nada novo é guardado até você atualizar.
notice-history_not_writable = Não é possível guardar nada neste computador agora; o disco pode estar cheio. Os números são atuais, mas não ficam guardados.
notice-no_tray = Esta área de trabalho não tem lugar para ícones de bandeja, então fechar a janela encerra o app. No GNOME, a extensão “AppIndicator and KStatusNotifierItem Support” adiciona um.
notice-account_known = Você já estava conectado a esta conta. A partir de agora ela usa a chave que você acabou de informar.
notice-top_up_arrived = { $count ->
    [one] Chegou { $amount } crédito
   *[other] Chegaram { $amount } créditos
}

# The window's title. $amount is the balance, such as “12,480 credits”
window-title-balance = { $amount } – { $screen } – OpenRush

# The command palette (Ctrl+K), and the list of shortcuts (?)
palette = Comandos
palette-search = Digite um comando ou o nome de uma chave
palette-found = { $count ->
    [one] { $count } comando
   *[other] { $count } comandos
}
palette-none = Nenhum comando corresponde. Tente outra palavra, como “chaves” ou “comprar”.
palette-go = Ir para { $screen }
palette-search-activity = Buscar requisições
palette-failed = Ver as requisições com falha de hoje
palette-key = Chave: { $name }
palette-filter = Atividade: { $name }
palette-theme = Tema: { $name }
palette-quit = Encerrar

shortcuts = Atalhos do teclado
shortcuts-anywhere = Em qualquer lugar
shortcuts-lists = Na lista de requisições
shortcuts-chart = No gráfico
shortcuts-close = Fechar o que está aberto
shortcuts-line = Uma linha para cima ou para baixo
shortcuts-ends = A primeira linha, a última linha
shortcuts-open = Abrir os detalhes
shortcuts-day = Um dia para trás ou para a frente
shortcuts-week = Uma semana para trás ou para a frente
shortcuts-day-open = Ver as requisições desse dia
kbd-enter = Enter
kbd-esc = Esc
kbd-home = Home
kbd-end = End
kbd-page-up = Page Up
kbd-page-down = Page Down

# First-run hints: shown once each, until they are put away
hint = Bom saber
hint-tray = { $system ->
    [macos] Feche a janela quando quiser: seu saldo continua na barra de menus.
   *[other] Feche a janela quando quiser: seu saldo continua na bandeja.
}
hint-chart = Clique em uma barra do gráfico para ver as requisições desse dia.
hint-palette = { $keys } encontra todos os comandos, ? mostra todos os atalhos.
hint-put-away = Entendi

# $text is an id
copy-text = Copiar { $text }
