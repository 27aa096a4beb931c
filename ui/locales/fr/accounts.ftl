accounts = Comptes
nav-accounts = Tous les comptes
nav-add = Ajouter un compte
account-add = Ajouter un compte…
account-add-lead = Collez une clé de l’autre compte. Vous restez connecté à ceux que vous avez.
account-back = Retour à { $name }
account-again = Se reconnecter à « { $name } »
welcome-accounts = Déconnectés ; leur historique est encore ici
account-switch = Passer à « { $name } »
account-edit = Nom et couleur…
account-edit-name = Nom et couleur de « { $name } »
account-edit-title = Nom et couleur de « { $name } »
account-name = Nom
account-name-wrong = Donnez un nom au compte.
account-colour = Couleur
account-save = Enregistrer
colour-blue = Bleu
colour-green = Vert
colour-purple = Violet
colour-orange = Orange
colour-teal = Bleu canard
colour-pink = Rose
colour-yellow = Jaune
colour-grey = Gris
account-up = Monter « { $name } »
account-down = Descendre « { $name } »
account-remove = Retirer…
account-remove-name = Retirer « { $name } »…
account-removed = « { $name } » a été retiré
account-state-signedOut = déconnecté
account-state-starting = ouverture
account-state-noKey = connexion impossible
account-state-empty = plus de crédits
account-state-offline = pas de connexion
account-state-low = bas
account-state-fine = tout va bien
column-account = Compte
column-balance = Solde
column-lasts = Durée
column-spent = Dépensé en 30 jours
column-attention = Clés à voir
accounts-runway-learning = pas encore connu
accounts-runway-idle = rien n’est dépensé
accounts-runway-empty = il ne reste rien
remove-account-title = Retirer « { $name } » ?
remove-account-key = Sa clé est retirée du trousseau de cet ordinateur. Vos clés chez OpenRush restent telles quelles, sauf celle que cette application a créée pour elle-même : elle est révoquée.
remove-account-key-waits = Une clé que vous avez créée attend ici sans avoir été enregistrée : elle serait perdue.
remove-account-files = Ses fichiers sur cet ordinateur occupent { $size }.
remove-account-stays = Son historique reste ici et revient quand vous vous reconnectez à ce compte.
remove-account-goes = Son historique est supprimé aussi. OpenRush n’en garde pas tout : une partie ne pourra pas être retrouvée.
remove-account-too = Supprimer aussi son historique
remove-account-confirm = Retirer « { $name } »
remove-account-confirm-all = Retirer « { $name } » et son historique
remove-account-confirm-anyway = Retirer « { $name } » quand même
remove-account-confirm-all-anyway = Retirer « { $name } » et son historique quand même
# $entry is the name of the entry in the keychain
remove-account-left = Le trousseau ne lâche pas la clé pour le moment, elle y reste donc, sous « io.openrush.desktop » et le nom de compte « { $entry } ». L’application la retire dès que le trousseau répond.
remove-account-keep = Garder
setting-tray-shows = Solde près de l’horloge
setting-tray-shows-note = Le compte dont l’icône et son infobulle montrent le solde. Le plus bas est celui qui s’épuise en premier, d’après les jours restants ou, s’ils sont inconnus, d’après les crédits.
tray-shows-window = Le compte de la fenêtre
tray-shows-lowest = Le solde le plus bas
alerts-of-account = Pour « { $name } ». Chaque compte a les siennes.
accounts-keys-in-need = { $count ->
    [one] { $count } clé de « { $name } » à voir
    [many] { $count } clés de « { $name } » à voir
   *[other] { $count } clés de « { $name } » à voir
}
remove-account-history = { $count ->
    [one] Son historique compte { $count } requête depuis le { $day } et occupe { $size }.
    [many] Son historique compte { $count } requêtes depuis le { $day } et occupe { $size }.
   *[other] Son historique compte { $count } requêtes depuis le { $day } et occupe { $size }.
}
accounts-runway = { $count ->
    [one] environ { $days } jour
    [many] environ { $days } jours
   *[other] environ { $days } jours
}
accounts-until = jusqu’au { $day }
