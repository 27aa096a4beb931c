keys-caption = Chaves de API
keys-back = Todas as chaves
keys-all = Todas
keys-filter-status = Status
keys-search = Buscar por nome, nota ou início da chave
keys-sort = Ordenar por
keys-sort-status = Status
keys-sort-name = Chave
keys-sort-used = Último uso
keys-sort-expires = Expira
keys-sort-created = Criada
keys-sort-credits = Créditos, 30 dias
# Spoken when the filter changes
keys-found = { $count ->
    [0] Nenhuma chave encontrada
    [one] { $count } chave encontrada
   *[other] { $count } chaves encontradas
}
keys-none-found = Nenhuma chave corresponde
keys-none-found-meaning = Nenhuma chave desta conta atende a tudo isso.
keys-none = Ainda não há chaves
keys-none-meaning = Com uma chave, um site, um app ou um agente pode usar seus créditos. Crie uma para cada, e assim você os distingue.

key-own = Este app
key-own-meaning = A chave com que este app entrou na conta
key-not-yet = ainda não
# $when is such as “in 3 days” or “2 days ago”
key-expires = expira { $when }
key-expired = expirou { $when }
key-never-expires = não expira
key-never = nunca
# A row of small bars, told to those who do not see them
spark-label = { $used ->
    [0] Nenhum gasto em 30 dias
    [one] Gasto em { $used } de 30 dias: { $most } créditos em { $day }; { $today } hoje
   *[other] Gasto em { $used } de 30 dias; o maior, em { $day }: { $most } créditos; { $today } hoje
}

key-status-failing = Com falhas
key-status-unusual = Incomum
key-status-expiring = Expirando
key-status-idle = Sem uso
key-status-never_used = Nunca usada
key-status-active = Ativa
key-status-expired = Expirada
key-status-revoked = Revogada

# Why a key has its status. $when is such as “in 3 days” or “2 days ago”, $reason one of those below
finding-failing = { $all ->
    [yes] Todas as últimas { $requests } requisições dela falharam: { $reason }.
   *[no] { $failed } das últimas { $requests } requisições dela falharam: { $reason }.
}
finding-unusual = Ela gastou { $today } créditos hoje. Num dia normal são cerca de { $usual }.
finding-expiring = Ela para de funcionar { $when } ({ $day }).
finding-idle = Ela foi usada pela última vez { $when }. Se nada mais precisa dela, revogue-a.
finding-never_used = Nada a usou desde que foi criada, { $when }.
finding-active = Funciona e está em uso.
finding-expired = { $refused ->
    [0] Ela parou de funcionar { $when }.
    [one] Ela parou de funcionar { $when }, e algo ainda a usa: { $refused } requisição foi recusada nos últimos 7 dias.
   *[other] Ela parou de funcionar { $when }, e algo ainda a usa: { $refused } requisições foram recusadas nos últimos 7 dias.
}
finding-revoked = { $refused ->
    [0] Ela foi desativada e não funciona mais.
    [one] Ela foi desativada, e algo ainda a usa: { $refused } requisição foi recusada nos últimos 7 dias.
   *[other] Ela foi desativada, e algo ainda a usa: { $refused } requisições foram recusadas nos últimos 7 dias.
}
# The same in a few words
brief-failing = { $failed } de { $requests } com falha
brief-unusual = { $today } créditos hoje
brief-still-used = { $refused ->
    [one] { $refused } chamada recusada
   *[other] { $refused } chamadas recusadas
}

# Why most of the requests of a key were refused
refused-key_refused = a chave foi recusada
refused-no_credits = não havia saldo
refused-not_found = o que elas pediram não existe
refused-bad_request = algo nelas estava errado
refused-rate_limited = eram muitas ao mesmo tempo

key-days = Últimos 30 dias
key-tools = Ferramentas
key-tools-none = Ela não chamou nenhuma ferramenta nos últimos 30 dias.
key-errors = Erros
key-errors-none = Nenhuma requisição falhou nos últimos 30 dias.
key-errors-last = o último em { $day }
key-errors-last-day = Último dia
key-facts = Detalhes
key-prefix = Começa com
key-id = ID
key-requests = Ver as requisições
key-not-listed = Esta chave não está na lista
key-not-listed-meaning = O OpenRush não a menciona mais. As requisições dela continuam na sua atividade.

create-key = Criar chave
create-key-title = Criar uma chave
creating-key = Criando…
name = Nome
name-example = Servidor de produção
name-note = O que vai usá-la? É por este nome que você vai reconhecê-la.
name-count = { $count } de { $limit } caracteres
name-missing = Dê um nome à chave.
name-long = { $count } caracteres é demais; o máximo é { $limit }.
expires = Expira
# A field that was not accepted; after the field, what is wrong with it
field-name = O OpenRush não aceita este nome. Tente outro.
field-name-string_too_short = Dê um nome à chave.
field-name-string_too_long = Este nome é longo demais.
field-name-string_pattern_mismatch = Este nome tem caracteres que o OpenRush não aceita.
field-expires_at = O OpenRush não aceita esta validade. Escolha outra.
field-expires_at-datetime_future = Esse dia já passou. Escolha um que ainda esteja por vir.
field-note = Esta nota é longa demais.
expiry-7d = em 7 dias
expiry-30d = em 30 dias
expiry-90d = em 90 dias
expiry-1y = em um ano
expiry-never = nunca
expiry-date = no dia que eu escolher
expiry-day = Dia em que expira
day-field-day = Dia
day-field-month = Mês
day-field-year = Ano
expiry-note = Em { $day }, ela para de funcionar sozinha.
expiry-never-note = Ela funciona até você revogá-la. Se vazar, pode ser usada durante todo esse tempo.
expiry-day_missing = Escolha o dia em que ela expira.
expiry-day_past = Esse dia já passou. Escolha um que ainda esteja por vir.

new-key-title = Salve “{ $name }” agora
new-key-once = O OpenRush mostra esta chave só uma vez. Copie-a e coloque onde ela é necessária, ou no seu gerenciador de senhas.
new-key-copy = Copiar chave
new-key-copied = Copiada
new-key-masked = A chave, oculta
new-key-done = Já salvei
new-key-saved = “{ $name }” está pronta para usar
new-key-expires = Ela funciona até { $day }, e quem a tiver pode gastar seus créditos.
new-key-never-expires = Ela funciona até você revogá-la. Quem a tiver pode gastar seus créditos.
new-key-leaving = Você não confirmou que salvou esta chave. O OpenRush não vai mostrá-la de novo; até você encerrar este app, ela fica na página Chaves.
new-key-leaving-kept = Você não confirmou que salvou esta chave. O OpenRush não vai mostrá-la de novo; este app a mantém na página Chaves até você salvá-la.
new-key-unkept = O chaveiro do sistema não aceitou esta chave, então ela se perde quando o app for encerrado. Salve-a agora; o app continua tentando.
new-key-waiting = Você criou “{ $name }”, mas ainda não a salvou.
new-key-show = Mostrar chave
lost-key = “{ $name }” foi criada, mas a resposta se perdeu no caminho, então ninguém tem esta chave. Revogue-a e crie outra.
lost-key-revoke = Revogar
close-anyway = Fechar mesmo assim
reveal = Mostrar
hide = Ocultar

revoke = Revogar
revoke-name = Revogar { $name }
revoke-title = Revogar “{ $name }”?
revoke-meaning = Tudo o que usa esta chave para de funcionar na hora. Não dá para desfazer.
revoke-own = Este app entrou na conta com esta chave. Ao revogá-la, você também sai da conta aqui; seu histórico fica.
revoke-unknown = Não foi possível ver para que esta chave era usada. Mesmo assim, ela pode ser revogada.
revoke-gone = “{ $name }” já não existia
revoked = “{ $name }” foi revogada
revoked-own = “{ $name }” foi revogada. Entre com outra chave.
# Why it was not revoked, where there is more to say than usual
revoke-failed-unauthorized = O OpenRush não aceita mais a chave deste app, então esta não foi revogada. Entre com outra chave primeiro.
revoke-failed-outcome_unknown = A conexão caiu antes de o OpenRush responder, então a chave pode ter sido revogada ou não. A lista mostra quando houver conexão.
revoke-failed-conflict = A chave mudou nesse meio-tempo, então não foi revogada. Olhe a lista e tente de novo.
keep-key = Manter
impact-day = Últimas 24 horas
impact-week = Últimos 7 dias
impact-credits = Créditos em 7 dias
impact-last-use = Último uso
# $tools is a list of tools, $more how many are not named
impact-tools = { $more ->
    [0] Usada para { $tools }.
   *[other] Usada para { $tools } e mais { $more }.
}
impact-incomplete = Este app não viu algumas requisições, então podem ser mais.
