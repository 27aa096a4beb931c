activity-caption = Requisições
activity-open = { $when }: { $tool }, detalhes
activity-none = Ainda não há requisições
activity-none-meaning = As requisições feitas com suas chaves aparecem aqui em poucos minutos e ficam guardadas.
activity-none-found = Nada encontrado
activity-none-found-meaning = Nenhuma das requisições guardadas aqui atende a tudo isso.
activity-failed = Não é possível mostrar a atividade
# A sentence with the reason follows
activity-part-failed = Não é possível mostrar todas estas requisições.
activity-other-failed = Não é possível mostrar o que você pediu; esta é a lista de antes.
activity-new = Novas: { $count }
# The end of everything known
activity-end = Isso é tudo desde { $day }; o OpenRush só lembra das 500 requisições mais recentes.
activity-forgotten = { $count ->
    [one] { $count } requisição anterior a { $day } foi esquecida, como escolhido nos ajustes. Gráficos, relatórios e totais ainda a contam.
   *[other] { $count } requisições anteriores a { $day } foram esquecidas, como escolhido nos ajustes. Gráficos, relatórios e totais ainda as contam.
}
activity-none-kept = Nenhuma requisição é mantida aqui

# Spoken when the filter changes
activity-summary = { $count ->
    [one] { $count } requisição
   *[other] { $count } requisições
}, { $credits ->
    [one] { $amount } crédito
   *[other] { $amount } créditos
}, { $share } com falha
# The same as a line; its parts are put together by the window
activity-summary-line = { $requests } · { $credits } · { $failed }
summary-durations = metade em até { $median }, 95% em até { $most }
    .meaning = Metade dessas requisições não demorou mais que o primeiro valor, e 95 de cada 100 não demoraram mais que o segundo.
# Gaps that do not stand among the lines: in another order than that of time, or because there are too many
summary-gaps-elsewhere = { $count ->
    [one] { $count } lacuna aparece na ordem por hora
   *[other] { $count } lacunas aparecem na ordem por hora
}
summary-gaps-older = { $count ->
    [one] { $count } lacuna mais antiga não é mostrada
   *[other] { $count } lacunas mais antigas não são mostradas
}
summary-forgotten = as requisições anteriores a { $day } foram esquecidas
share-failed = { $share } com falha

# Which requests are shown. Each placeholder is a list to pick from
filters = Filtrar
filter-sentence = { $status } a { $tool } com { $key } { $range }
filter-status = Resultado
filter-status-any = Todas as requisições
filter-status-succeeded = Requisições bem-sucedidas
filter-status-failed = Requisições com falha
filter-status-key_refused = Requisições com chave recusada
filter-status-no_credits = Requisições sem créditos suficientes
filter-status-not_found = Requisições de algo que não existe
filter-status-bad_request = Requisições não aceitas
filter-status-rate_limited = Requisições acima do limite
filter-status-service_error = Requisições em que o OpenRush falhou
filter-tool = Ferramenta
filter-tool-any = qualquer ferramenta
filter-key = Chave
filter-key-any = qualquer chave
filter-key-none = nenhuma chave (MCP, painel)
filter-range = Período
filter-clear = Limpar
filter-more = Mais
# The rarer filters. The first placeholder is a list to pick from, the others are fields for a number
filter-more-sentence = via { $source } · mais de { $credits } créditos · mais de { $seconds } segundos
filter-source = Origem
filter-source-any = qualquer origem
filter-credits = Gastaram mais que esta quantidade de créditos
filter-seconds = Demoraram mais que estes segundos
filter-above-any = …
# A time of one’s own. Each placeholder is three lists for a day
filter-own-range = de { $first } até { $last }
range-all = desde sempre
range-today = hoje
range-yesterday = ontem
range-7 = nos últimos 7 dias
range-30 = nos últimos 30 dias
range-90 = nos últimos 90 dias
range-month = neste mês
range-last-month = no mês passado
range-custom = entre dois dias
range-day = em { $day }
range-first-day = Primeiro dia
range-last-day = Último dia
search = Buscar por ferramenta, chave, erro ou ID da requisição
search-in = Buscar

gap = As requisições entre { $from } e { $to } não foram vistas
gap-credits = { $count ->
    [one] As requisições entre { $from } e { $to } não foram vistas; { $amount } crédito foi gasto nesse tempo
   *[other] As requisições entre { $from } e { $to } não foram vistas; { $amount } créditos foram gastos nesse tempo
}
gap-title = Faltam requisições
gap-after = Depois de
gap-before = Antes de
gap-spent = Créditos gastos
gap-spent-unknown = Não se sabe
gap-reason-away = O app não estava aberto ou não tinha conexão, e nesse meio-tempo foram feitas mais de 500 requisições, ou o OpenRush limpou o registro dele. Ele só lembra das 500 mais recentes.
gap-reason-too_many = Entre duas consultas foram feitas mais de 500 requisições, ou o OpenRush limpou o registro dele. Ele só lembra das 500 mais recentes.
gap-meaning = Essas requisições contam no seu saldo, mas em nenhum número desta tela. Se o OpenRush voltar a mostrá-las, elas aparecem aqui sozinhas.

detail-title = Detalhes: { $tool }
detail-http = HTTP { $status }
detail-account = Conta
detail-copy = Copiar como JSON
detail-endpoint = Endpoint
detail-key-id = ID da chave
detail-like-this = Ver requisições parecidas
detail-id = ID da requisição
detail-provider-cost = Custo para o OpenRush
detail-received = Recebido
detail-sent = Enviado
detail-source = Origem

columns = Colunas
columns-usual = Colunas padrão
columns-earlier = Mover { $name } para a frente
columns-later = Mover { $name } para trás

saved-filters = Salvos
saved-filters-title = Filtros salvos
saved-filters-none = Ainda não há filtros salvos. Filtre a lista primeiro e depois dê um nome ao filtro aqui.
saved-filters-full = Este filtro não foi salvo: há lugar para 50. Remova um de que você não precisa mais.
saved-filter-name = Nome deste filtro
saved-filter-save = Salvar
saved-filter-remove = Remover { $name }
saved-filter-removed = { $name } foi removido.
undo = Desfazer

export-csv = Exportar CSV
    .meaning = Salva essas requisições na sua pasta Downloads
export-csv-plain = CSV
export-csv_for_excel = CSV para Excel
export-json_lines = JSON Lines
export-more = Outros formatos
export-show = Mostrar na pasta
export-progress = Salvo até agora
export-state-running = Salvando { $file }
export-state-done = { $count ->
    [one] { $count } requisição salva em { $file }
   *[other] { $count } requisições salvas em { $file }
}
export-forgotten = As requisições anteriores a { $day } foram esquecidas e não estão nele.
export-state-cancelled = A exportação foi cancelada. Nenhum arquivo ficou para trás.
export-state-disk_full = O disco está cheio, então nada foi salvo. Libere espaço e exporte de novo.
export-state-no_folder = A pasta { $folder } não existe ou não permite gravar nela. Nada foi salvo. Crie a pasta e exporte de novo.
export-state-failed = Não foi possível ler as requisições guardadas, então nada foi salvo. Tente de novo; se também não der certo, reinicie o app.
