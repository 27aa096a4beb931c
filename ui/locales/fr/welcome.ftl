welcome-title = Vos crédits OpenRush en un coup d’œil
welcome-lead = Voyez combien il en reste, combien de temps ils durent et quelles clés les utilisent.
welcome-promise = { $system ->
    [macos] Votre clé est gardée dans le trousseau de macOS et ne va qu’à OpenRush.
    [windows] Votre clé est gardée dans le Gestionnaire d’identification de Windows et ne va qu’à OpenRush.
   *[linux] Votre clé est gardée dans le trousseau de cet ordinateur et ne va qu’à OpenRush.
}

sign-in = Se connecter
sign-in-key = Votre clé API OpenRush
sign-in-note = Elle commence par « or_ » et n’est montrée qu’une fois, à sa création.
sign-in-checking = Vérification de la clé…
sign-in-use-anyway = L’utiliser quand même
sign-in-change = La modifier
sign-in-until-quit = Rester connecté jusqu’à la fermeture
until-quit-title = Utiliser une clé jusqu’à la fermeture
until-quit-meaning = Elle n’est gardée qu’en mémoire. Au prochain démarrage, l’application demandera de nouveau au trousseau.
get-a-key = Obtenir une clé
paste = Coller
show-key = Afficher la clé
hide-key = Masquer la clé

or = ou
explore-demo = Explorer la démo
explore-demo-meaning = Une agence inventée, qui tourne sur cet ordinateur. Aucune clé nécessaire.
demo-starting = Démarrage de la démo…
