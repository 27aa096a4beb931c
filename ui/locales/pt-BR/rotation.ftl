# Copying a new key in other forms, notes, rotating a key, and the app's own key.

new-key-copy-env = OPENRUSH_KEY=…
new-key-copy-curl = Comando de teste
new-key-copy-as = Ou como
new-key-copy-env-note = Uma linha para um arquivo .env.
new-key-copy-curl-note = Colado em um terminal, ele mostra seu saldo: sinal de que a chave funciona.
new-key-copied-note = Fica na área de transferência por um minuto.

note = Para que serve?
note-optional = Para que serve? (opcional)
note-example = O servidor da loja, configurado por Dana
note-local = Fica guardado só neste computador.
note-add = Anotar para que serve
note-edit = Mudar a nota sobre { $name }
note-save = Salvar nota
note-long = { $count } caracteres é demais; o máximo é { $limit }.

first-use-awaited = aguardando o primeiro uso
# $when is a time, or a date and a time
first-use-seen = primeiro uso: { $when }

rotate = Trocar
rotate-name = Trocar { $name }
rotate-title = Trocar “{ $name }”
rotate-meaning = Uma chave nova ocupa o lugar desta, e nada precisa parar por isso: a antiga funciona até você revogá-la.
rotate-steps = Os passos
rotate-step-create = Criar uma chave nova
rotate-step-create-note = { $expires ->
    [yes] Ela tem o mesmo nome e a mesma duração da antiga.
   *[no] Ela tem o mesmo nome e também não expira.
}
rotate-step-copy = Copiá-la
rotate-step-copy-note = O OpenRush a mostra só uma vez.
rotate-step-place = Colocá-la onde a antiga estava
rotate-step-place-note = O app vê quando a chave nova é usada pela primeira vez e se a antiga deixa de ser usada.
rotate-step-revoke = Revogar a antiga
rotate-step-done = feito
rotate-step-now = agora
rotate-start = Criar a chave nova
rotate-again = Criar outra
rotate-own = Este app também entra na conta com a chave antiga. Ele passa para a nova sozinho.

rotate-create-words = Ainda não há chave nova.
rotate-lost-words = A chave nova foi criada, mas a resposta se perdeu no caminho, então ninguém a tem. Revogue-a e crie outra.
rotate-copy-words = A chave nova está pronta para você copiar.
rotate-place-words = Coloque a chave nova onde a antiga estava.
rotate-listen-words = A chave nova está em uso, e a antiga não foi usada desde então. Daqui a pouco se vê se ela parou mesmo de ser usada.
rotate-overlap-words = A chave nova está em uso, e algo ainda usa a antiga também.
rotate-retire-words = A chave nova está em uso, e a antiga não foi usada desde então.
rotate-done-words = A chave antiga não funciona mais. A nova ocupou o lugar dela.
rotate-done-unused = A chave antiga não funciona mais, e a nova ainda não foi usada. Coloque-a onde a antiga estava.
rotate-new_gone-words = A chave nova foi revogada ou expirou. Crie outra, ou fique com a antiga.
rotate-overlap-hint = Antes de revogar a chave antiga, procure o que ainda a usa: isso para de funcionar na hora.
rotate-key-new = Chave nova
rotate-key-old = Chave antiga
rotate-never-used = ainda não usada
rotate-first-used = usada pela primeira vez { $when }
rotate-last-used = usada pela última vez { $when }
rotate-not-working = não funciona mais
rotate-unlisted = ainda não está na lista
rotate-revoke-old = Revogar antiga…
rotate-revoke-lost = Revogar perdida…
rotate-cancel = Cancelar troca
rotate-cancelled = A troca de “{ $name }” foi cancelada. As duas chaves ficam como estão.
rotate-later = Mais tarde
rotate-finish = Pronto
rotate-finished = “{ $name }” foi trocada
rotate-continue = Continuar
rotate-banner = “{ $name }” está sendo trocada.
rotate-new-key = Este é o passo 2 de 4 da troca de “{ $name }”.
rotate-look = Olhar de novo

attention-rotation_open-create = A troca de “{ $name }” começou, mas ainda não há chave nova.
attention-rotation_open-lost = A chave nova para a troca de “{ $name }” se perdeu no caminho.
attention-rotation_open-copy = A chave nova para “{ $name }” está pronta para você copiar.
attention-rotation_open-place = Coloque a chave nova para “{ $name }” onde a antiga estava.
attention-rotation_open-listen = A chave nova de “{ $name }” está em uso. O app observa se a antiga deixa de ser usada.
attention-rotation_open-overlap = Algo ainda usa a chave antiga de “{ $name }”.
attention-rotation_open-retire = A chave nova de “{ $name }” está em uso. A antiga já pode ser revogada.
attention-rotation_open-done = A troca de “{ $name }” está concluída.
attention-rotation_open-new_gone = A chave nova para a troca de “{ $name }” não funciona mais.

own-key-title = Uma chave só para este app
own-key-offer = Este app usa a chave que você colou. Ele pode ter uma própria.
own-key-make = Criar uma…
own-key-not-now = Agora não
own-key-why = Com uma chave própria, a que você colou pode ser revogada ou trocada sem que este app perca o acesso.
own-key-makes = O OpenRush cria uma chave chamada “{ $name }”. Este app a guarda no chaveiro do sistema e passa a entrar com ela; ninguém mais precisa dela.
own-key-forgets = A chave que você colou sai do chaveiro do sistema assim que a nova funcionar. Onde mais ela for usada, continua funcionando.
own-key-hint = Se você colou uma chave que nada mais usa, revogue-a depois.
own-key-confirm = Criar a chave
own-key-making = Criando a chave…
own-key-made = Este app agora tem uma chave própria
sign-out-own = A chave que este app criou para si mesmo é revogada e removida do chaveiro do sistema. Para entrar de novo, você precisa de outra das suas chaves.
own-key-setting = Chave deste app
own-key-offered = Ele entra com a chave que você colou.
own-key-inUse = Ele tem uma chave própria, então a sua pode ser revogada ou trocada à parte.
own-key-pending = A chave própria dele foi criada, mas ainda não está em uso, porque não pôde ser testada. O app continua tentando sozinho.
own-key-state-inUse = Em uso
own-key-try = Testar agora

error-new_key_waiting = Há uma chave nova esperando para ser salva. Salve-a primeiro.
error-new_key_owed = Uma chave que você criou ainda pode estar no chaveiro do sistema. Desbloqueie o chaveiro e atualize; depois crie outra.
error-not_taken_over = A chave foi salva, mas este app não conseguiu entrar com ela e continua com a antiga. Entre com a nova antes de revogar a antiga.
error-signed_out = Você saiu da conta. Entre primeiro.
error-key_lost = A chave foi criada, mas a resposta com ela se perdeu no caminho, então ninguém a tem. Ela aparece na página Chaves: revogue-a lá e crie outra.
error-not_created = O OpenRush não respondeu, e a lista dele não mostra nenhuma chave nova. Tente de novo.
error-rotation_open = Outra chave está sendo trocada. Conclua ou cancele essa troca primeiro.
error-own_key_not_kept = Sem um chaveiro do sistema, este app não consegue guardar uma chave própria.
error-own_key_pending = A chave própria deste app ainda não está em uso, porque não pôde ser testada. Em Ajustes há um botão para testá-la agora; depois, crie outra.
error-own_key_refused = O OpenRush recusou a chave nova, então o app continua com a que tinha. Tente de novo.
error-not_quotable = Esta chave tem caracteres que não são seguros em um comando. Copie só a chave.

# Where the same code means something else while a key is created
error-create-unauthorized = A chave com que este app entrou não funciona mais, então nada foi criado. Entre de novo com outra.
error-create-payment_required = O OpenRush não cria chaves quando há créditos de menos. Compre mais primeiro.
error-create-forbidden = A chave com que este app entrou não pode criar chaves. Entre com uma que possa.
error-create-conflict = Algo está impedindo, talvez uma chave com o mesmo nome. Escolha outro nome ou olhe a lista.
error-create-validation = O OpenRush não aceitou este nome ou esta validade. Mude-os e tente de novo.
# While a key is rotated its name cannot be chosen
error-rotate-conflict = Algo está impedindo, talvez porque haveria duas chaves com o mesmo nome. Em vez disso, crie uma chave com outro nome e depois revogue a antiga.
error-rotate-validation = O OpenRush não aceitou o nome ou a duração da chave antiga. Em vez disso, crie uma chave com outro nome ou outra validade e depois revogue a antiga.
error-create-rejected = O OpenRush se recusou a criar uma chave. Nada foi criado.
