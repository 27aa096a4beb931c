welcome-title = Seus créditos do OpenRush num relance
welcome-lead = Veja quanto resta, quanto dura e quais chaves estão usando.
welcome-promise = { $system ->
    [macos] Sua chave fica guardada no chaveiro do macOS e só é enviada ao OpenRush.
    [windows] Sua chave fica guardada no Gerenciador de Credenciais do Windows e só é enviada ao OpenRush.
   *[linux] Sua chave fica guardada no chaveiro do sistema e só é enviada ao OpenRush.
}

sign-in = Entrar
sign-in-key = Sua chave de API do OpenRush
sign-in-note = Ela começa com “or_” e é mostrada só uma vez, ao ser criada.
sign-in-checking = Verificando a chave…
sign-in-use-anyway = Usar mesmo assim
sign-in-change = Mudar
sign-in-until-quit = Manter a conta aberta até encerrar
until-quit-title = Usar uma chave até encerrar
until-quit-meaning = Ela fica só na memória. Na próxima vez que abrir, o app consulta o chaveiro de novo.
get-a-key = Obter uma chave
paste = Colar
show-key = Mostrar a chave
hide-key = Ocultar a chave

or = ou
explore-demo = Explorar a demo
explore-demo-meaning = Uma agência inventada, rodando neste computador. Não precisa de chave.
demo-starting = Abrindo a demo…
