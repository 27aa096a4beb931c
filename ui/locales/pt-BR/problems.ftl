# What keeps fresh figures away: what happened; what it means. One button goes with each.

problem-figures = Os números mostrados são anteriores ({ $when }).

problem-offline = Você está sem conexão.
    .meaning = Tudo continua sozinho assim que a conexão voltar.
problem-dns = O OpenRush não foi encontrado na rede.
    .meaning = Sua conexão, ou a lista de endereços da rede (DNS), não está funcionando direito.
problem-refused = O OpenRush não aceita conexões.
    .meaning = Ele pode estar fora do ar por um momento, ou algo nesta rede está atrapalhando.
problem-tls = A conexão com o OpenRush não é segura.
    .meaning = Esta rede ou o relógio deste computador está atrapalhando, então nada foi enviado. Tente outra rede.
problem-proxy = O proxy deste computador não pode ser usado.
    .meaning = Veja as configurações de rede do seu sistema; o app usa o que está lá.
problem-timeout = O OpenRush não respondeu a tempo.
    .meaning = A conexão pode estar lenta. O app tenta de novo sozinho.
problem-connection_lost = A conexão caiu.
    .meaning = O app tenta de novo sozinho.
problem-sign_in_network = Esta rede pede que você faça login nela primeiro.
    .meaning = Abra a página de login dela no seu navegador. Sua conta continua aberta aqui.
problem-unauthorized = Sua chave não funciona mais.
    .meaning = Ela foi revogada ou expirou. Entre com outra; seu histórico fica.
problem-payment_required = O OpenRush pede créditos.
    .meaning = Não há o suficiente para isso, ou sua conta não inclui isso.
problem-forbidden = Sua chave não tem permissão para isso.
    .meaning = Entre com uma chave que tenha acesso à conta.
problem-not_found = O OpenRush não conhece esta conta.
    .meaning = Ela pode ter sido encerrada ou movida.
problem-conflict = Algo mudou nesse meio-tempo.
    .meaning = Tentar de novo resolve.
problem-validation = O OpenRush não aceitou a requisição.
    .meaning = Isso não deveria acontecer; os detalhes ajudam quando você pedir suporte.
problem-rate_limited = Sua conta está fazendo requisições demais.
    .meaning = O OpenRush pede a tudo que o usa que espere um pouco, inclusive a este app.
    .until = Fim da espera: { $time }; então o app consulta de novo sozinho.
problem-unavailable = O OpenRush está com problemas.
    .meaning = Não é culpa sua. O app tenta de novo sozinho.
problem-rejected = O OpenRush recusou a requisição.
    .meaning = Os detalhes ajudam quando você pedir suporte.
problem-undecodable = O OpenRush respondeu de um jeito que este app não entende.
    .meaning = Talvez seja preciso atualizar este app.
problem-too_large = A resposta era muito maior do que deveria.
    .meaning = Ela não foi lida. Algo nesta rede pode estar atrapalhando.
problem-keychain_locked = O chaveiro do sistema está bloqueado.
    .meaning = Desbloqueie-o para que o app possa ler sua chave.
problem-keychain_absent = Não há chaveiro do sistema neste computador.
    .meaning = Sem ele, o app não consegue guardar sua chave.
problem-keychain_not_answering = O chaveiro do sistema não responde.
    .meaning = Ele pode estar esperando a senha em outra janela.
problem-key_missing = Sua chave não está mais no chaveiro do sistema.
    .meaning = Entre com ela de novo; seu histórico fica.
problem-key_of_another = No chaveiro do sistema está a chave de outra conta.
    .meaning = Nada dessa conta foi incorporado. Entre com a chave desta conta; seu histórico fica.

remedy-retry = Tentar de novo
remedy-sign-in-page = Abrir página de login
remedy-sign-in-again = Entrar de novo
remedy-buy = Comprar créditos
remedy-keychain = Consultar o chaveiro
remedy-use-key = Usar uma chave até encerrar
remedy-activity = Ver atividade
remedy-failed = Ver requisições com falha
remedy-keys = Ver chaves

# "Why did it stop?": what was checked, one verdict, and what it means. $when is a time, or a date and a time.
diagnose = Por que parou?
diagnose-looking = Verificando…
diagnose-checks = O que foi verificado
check-connection = Conexão
check-sign_in_network = Rede com login
check-key = Chaves
check-balance = Créditos
check-rate_limit = Limite de requisições
check-service = O próprio OpenRush
check-last_errors = Últimas requisições
finding-fine = Tudo bem
finding-wrong = É isto
finding-not_reached = Não verificado

verdict-key_expired = A chave “{ $name }” expirou.
    .meaning = Último uso: { $when }; nenhuma outra chave ocupou o lugar dela. Crie uma nova e coloque onde a antiga estava.
verdict-key_revoked = A chave “{ $name }” foi revogada.
    .meaning = Último uso: { $when }; nenhuma outra chave ocupou o lugar dela. Crie uma nova e coloque onde a antiga estava.
verdict-key_refused = Há requisições chegando com uma chave que não funciona.
    .meaning = { $count ->
        [one] A última requisição ({ $when }) foi recusada por isso. Coloque uma chave que funcione onde está a antiga.
       *[other] As últimas { $count } requisições (a primeira: { $when }) foram recusadas por isso. Coloque uma chave que funcione onde está a antiga.
    }
verdict-key_refused_name = As requisições com a chave “{ $name }” são recusadas.
    .meaning = { $count ->
        [one] A última foi recusada ({ $when }). Coloque uma chave que funcione no lugar dela.
       *[other] As últimas { $count } foram recusadas (a primeira: { $when }). Coloque uma chave que funcione no lugar dela.
    }
verdict-no_credits = Não restam créditos.
    .meaning = O OpenRush recusa toda requisição que custa algo até você comprar mais.
verdict-no_credits_since = Não restam créditos.
    .meaning = As requisições estão sendo recusadas (a primeira: { $when }). Elas voltam a funcionar assim que você comprar mais.
# $amount is the number as it is written, $count the same number for choosing the form
verdict-too_few_credits = { $count ->
    [one] Resta { $amount } crédito: pouco para “{ $tool }”.
   *[other] Restam { $amount } créditos: pouco para “{ $tool }”.
}
    .meaning = As requisições a ela estão sendo recusadas (a primeira: { $when }). Elas voltam a funcionar assim que você comprar mais.
# The same where what is left would do
verdict-credits_refused = “{ $tool }” foi recusada por falta de créditos.
    .meaning = { $count ->
        [one] Última recusa: { $when }. Agora resta { $amount } crédito: ele chegou depois, ou esta ferramenta não está disponível para a sua conta.
       *[other] Última recusa: { $when }. Agora restam { $amount } créditos: eles chegaram depois, ou esta ferramenta não está disponível para a sua conta.
    }
verdict-too_many_requests = Sua conta está fazendo requisições demais.
    .meaning = O OpenRush recusou as últimas por isso. Depois de um tempo, ele deixa passar de novo; ajuda fazer as chamadas mais devagar.
verdict-too_many_requests_until = Sua conta esgotou as requisições por enquanto.
    .meaning = Volta a funcionar: { $when }; ajuda chamar o OpenRush mais devagar.
# The newest requests failed: for what reason, with which tool, how many in a row, and when the first did.
verdict-failing_service_error = “{ $tool }” está falhando no OpenRush.
    .meaning = { $count ->
        [one] A última requisição falhou ({ $when }). Não é culpa sua; costuma passar logo.
       *[other] As últimas { $count } requisições falharam (a primeira: { $when }). Não é culpa sua; costuma passar logo.
    }
verdict-failing_bad_request = “{ $tool }” é chamada de um jeito que o OpenRush não aceita.
    .meaning = { $count ->
        [one] A última requisição foi recusada ({ $when }). Os detalhes dela dizem o que está errado.
       *[other] As últimas { $count } requisições foram recusadas (a primeira: { $when }). Os detalhes delas dizem o que está errado.
    }
verdict-failing_not_found = “{ $tool }” pede algo que não existe.
    .meaning = { $count ->
        [one] A última requisição falhou ({ $when }). Os detalhes dela dizem o que foi pedido.
       *[other] As últimas { $count } requisições falharam (a primeira: { $when }). Os detalhes delas dizem o que foi pedido.
    }
verdict-failing_key_refused = As requisições a “{ $tool }” são recusadas por causa da chave.
    .meaning = { $count ->
        [one] A última foi recusada ({ $when }).
       *[other] As últimas { $count } foram recusadas (a primeira: { $when }).
    }
verdict-failing_no_credits = As requisições a “{ $tool }” são recusadas por falta de créditos.
    .meaning = { $count ->
        [one] A última foi recusada ({ $when }).
       *[other] As últimas { $count } foram recusadas (a primeira: { $when }).
    }
verdict-failing_rate_limited = As requisições a “{ $tool }” são recusadas porque são muitas.
    .meaning = { $count ->
        [one] A última foi recusada ({ $when }).
       *[other] As últimas { $count } foram recusadas (a primeira: { $when }).
    }
verdict-fine = Daqui, tudo funciona.
    .meaning = A última requisição deu certo ({ $when }). Se algo continua parado, não está chegando ao OpenRush: veja o próprio site ou agente.
verdict-fine_unused = Daqui, tudo funciona.
    .meaning = Nenhuma requisição chegou ao OpenRush nas últimas 24 horas. Se algo deveria estar em execução, veja o próprio site ou agente.

# Why something that was just asked for was not done: one sentence each.
error-unexpected = Não deu certo, e o app não sabe por quê. Tente de novo.
error-key_empty = Cole ou digite sua chave primeiro.
error-key_malformed = Isto não parece uma chave: tem espaços, quebras de linha ou caracteres estranhos. Copie mais uma vez.
error-key_unusual = As chaves do OpenRush começam com “or_”, e esta não. Usar mesmo assim?
error-keychain_locked = O chaveiro do sistema está bloqueado, então sua chave não foi alterada. Desbloqueie-o e tente de novo.
error-keychain_absent = Este computador não tem um chaveiro do sistema que possa guardar sua chave.
error-keychain_not_answering = O chaveiro do sistema não responde. Ele pode estar esperando a senha em outra janela.
error-key_missing = Sua chave não está mais no chaveiro do sistema. Entre com ela de novo.
error-key_of_another = No chaveiro do sistema está a chave de outra conta. Entre com a chave desta conta.
error-clipboard_empty = Não há texto na área de transferência. Copie sua chave primeiro.
error-clipboard_too_long = Na área de transferência há muito mais do que uma chave. Copie só a chave.
error-clipboard_unavailable = A área de transferência não pode ser usada agora. Tente de novo.
error-demo_failed = Não foi possível abrir a demo. Tente de novo.
error-exporting = Já há outra exportação em andamento. Espere terminar ou cancele.
error-folder_not_shown = Não foi possível mostrar a pasta. O arquivo está na sua pasta Downloads.
error-autostart_failed = Não foi possível mudar a abertura ao iniciar o computador: seu sistema não permitiu.
error-update_elsewhere = Esta cópia do app não se atualiza sozinha.
error-update_not_found = Não há nada para instalar. Procure atualizações de novo.
error-update_unreachable = Não foi possível baixar a atualização. Verifique sua conexão e tente de novo; esta versão continua funcionando.
error-update_refused = O que chegou não é uma versão mais nova assinada pelos criadores deste app, então não foi instalado. Esta versão continua funcionando. Tente de novo amanhã.
error-update_not_installed = Não foi possível instalar a versão mais nova. Verifique se você pode alterar o app na pasta em que ele está, ou instale-a manualmente.
error-browser_failed = Não foi possível abrir seu navegador. Abra-o e vá para openrush.io/dashboard.
error-offline = Você está sem conexão. Tente de novo quando ela voltar.
error-dns = O OpenRush não foi encontrado na rede. Verifique sua conexão.
error-refused = O OpenRush não aceita conexões agora. Tente de novo em um minuto.
error-tls = A conexão com o OpenRush não é segura aqui, então nada foi enviado. Tente outra rede.
error-proxy = O proxy deste computador não pode ser usado. Veja as configurações de rede do seu sistema.
error-timeout = O OpenRush não respondeu a tempo. Tente de novo.
error-connection_lost = A conexão caiu. Tente de novo.
error-sign_in_network = Esta rede pede que você faça login nela primeiro: abra qualquer página no seu navegador e tente de novo.
error-unauthorized = O OpenRush não aceita esta chave. Ela pode ter sido digitada errado, expirado ou sido revogada.
error-payment_required = Não há créditos suficientes para isso. Compre mais primeiro.
error-forbidden = Esta chave não tem permissão para isso. Use uma que tenha acesso à conta.
error-not_found = Isso não existe mais. Atualize e veja a lista.
error-conflict = Algo mudou nesse meio-tempo. Olhe de novo e tente mais uma vez.
error-validation = O OpenRush não aceitou o que foi informado. Altere e tente de novo.
error-rate_limited = Sua conta está fazendo requisições demais. Tente de novo em um minuto.
error-rate_limited-until = Sua conta está fazendo requisições demais. Tente de novo às { $time }.
error-unavailable = O OpenRush está com problemas. Tente de novo em alguns minutos.
error-rejected = O OpenRush recusou isso. Tente de novo mais tarde.
error-undecodable = O OpenRush respondeu de um jeito que este app não entende. Talvez seja preciso atualizá-lo.
error-too_large = A resposta era grande demais e não foi lida. Tente outra rede.
error-outcome_unknown = A conexão caiu antes de o OpenRush responder, então a chave pode existir ou não. Olhe a lista antes de tentar de novo.
error-not_revoked = O OpenRush não deu uma resposta clara, e a chave ainda funciona. Tente de novo.
error-no_new_key = Esta chave não pode mais ser obtida. Revogue-a e crie outra.
error-history_failed = Não foi possível ler o histórico deste computador. Tente de novo.
error-history_not_opened = Não foi possível abrir o arquivo do histórico quando o app iniciou, então nada foi excluído dele. Encerre o app, verifique se nada mais usa a pasta dele e tente de novo.
error-holds_key = Isso parece uma chave, então não foi salvo. As chaves só devem ficar no chaveiro do sistema: retire-a e salve de novo.
error-settings_not_saved = Não foi possível salvar. O disco pode estar cheio.
error-report_not_saved = Não foi possível gravar o relatório. Verifique se a pasta Downloads existe e se o disco não está cheio.
error-not_printed = A janela de impressão não abriu. Tente de novo.
error-data_folder_not_shown = Não foi possível mostrar a pasta. Os ajustes dizem onde ela está.
error-settings_export_disk_full = O disco está cheio, então nada foi salvo. Libere espaço e exporte de novo.
error-settings_export_no_folder = A pasta Downloads não existe ou não permite gravar nela. Nada foi salvo. Crie a pasta e exporte de novo.
error-settings_file_foreign = Este não é um arquivo com ajustes do OpenRush, então nada foi mudado. Escolha um que tenha sido exportado aqui.
error-settings_file_newer = Uma versão mais nova do OpenRush gravou este arquivo, então nada foi mudado. Atualize o OpenRush e importe de novo.
error-settings_file_damaged = Este arquivo está danificado, então nada foi mudado. Exporte os ajustes de novo e importe o novo arquivo.
error-settings_file_too_large = Este arquivo é grande demais para conter ajustes do OpenRush, então nada foi mudado.
