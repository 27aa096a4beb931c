settings-balance = Solde
settings-alerts = Notifications
settings-appearance = Apparence
settings-computer = Cet ordinateur
settings-data = Vos données
settings-account = Compte
settings-about = À propos

setting-kept = Enregistré
setting-bounds = De { $min } à { $max }
setting-refresh = Vérifier le solde toutes les
setting-refresh-note = En arrière-plan, avec au plus 6 % des limites de votre compte : 1 minute peut donc devenir 3. Les nouvelles requêtes sont tout de même cherchées toutes les 7 minutes, pour n’en manquer aucune.
setting-minutes = { $count ->
    [one] minute
   *[other] minutes
}
setting-low-balance = M’avertir à
setting-low-balance-note = À partir de là, le solde est considéré comme bas. 0 désactive l’avertissement.
setting-budget = Budget mensuel
setting-budget-note = Ce que vous voulez dépenser au plus en un mois civil. Il vous avertit et ne bloque rien ; 0 signifie aucun budget.
setting-budget-unit = Unité du budget
budget-unit-credits = crédits
budget-unit-dollars = dollars US
setting-credits = { $count ->
    [one] crédit
   *[other] crédits
}

# Notifications du système. Chacune n’est donnée qu’une fois.
alert-empty = Il ne reste aucun crédit
alert-empty-note = Dès lors, les requêtes échouent.
alert-balanceLow = Les crédits diminuent
# $amount est le nombre tel qu’il s’écrit, $count le même nombre pour choisir la forme
alert-balanceLow-note = { $count ->
    [one] Quand il reste { $amount } crédit ou moins, comme choisi ci-dessus.
   *[other] Quand il reste { $amount } crédits ou moins, comme choisi ci-dessus.
}
alert-balanceLow-off = Choisissez ci-dessus à combien de crédits.
alert-runwayShort = Plus que quelques jours de crédits
alert-runwayShort-note = Quand ils durent moins de jours que le nombre choisi ici.
alert-days = { $count ->
    [one] jour
   *[other] jours
}
alert-toppedUp = Des crédits sont arrivés
alert-toppedUp-note = Après un achat.
alert-keyExpiring = Une clé expire
alert-keyExpiring-note = Et de nouveau quand l’échéance approche.
alert-keyDays = Combien de temps avant l’expiration d’une clé
alert-days-before = { $count ->
    [one] { $count } jour avant
   *[other] { $count } jours avant
}
alert-keyUnusual = Une clé dépense bien plus que d’habitude
alert-keyUnusual-note = Elle est peut-être entre de mauvaises mains, ou quelque chose s’emballe.
alert-keyFailing = Les requêtes d’une clé échouent
alert-keyFailing-note = Ce qui l’utilise est peut-être à l’arrêt.
alert-budget = Budget mensuel
alert-budget-note = À 80 % et à 100 %, une fois par mois chacun.
alert-budget-off = Choisissez un budget ci-dessus.
alert-signIn = L’application ne peut pas se connecter
alert-signIn-note = Sa clé a été refusée, ou le trousseau ne la donne pas.
alert-quiet = Heures calmes
alert-quiet-note = Ce qui reste vrai ensuite est dit à ce moment-là.
alert-quietFrom = Calme à partir de
alert-quietUntil = Calme jusqu’à

setting-theme = Thème
setting-theme-note = Clair et sombre suivent votre système, sauf si vous choisissez.
theme-system = Comme le système
theme-light = Clair
theme-dark = Sombre
setting-zoom = Taille
setting-zoom-note = Texte, commandes et graphiques ; { $larger } et { $smaller } la changent aussi.
# Dit à voix haute après un changement ; $percent est par exemple « 125 % »
zoom-now = Taille : { $percent }
setting-language = Langue
setting-language-note = Les nombres et les dates s’écrivent comme sur votre système.
language-system = Comme le système

setting-autostart = Démarrer à l’ouverture de ma session
setting-autostart-note = { $system ->
    [macos] Discrètement dans la barre des menus, sans fenêtre.
   *[other] Discrètement dans la zone de notification, sans fenêtre.
}
setting-tray = { $system ->
    [macos] Barre des menus
   *[other] Zone de notification
}
tray-starting = Le solde va bientôt y apparaître.
tray-shown = { $system ->
    [macos] Le solde y est toujours visible. Fermer la fenêtre laisse l’application dans la barre des menus.
   *[other] Le solde y est toujours visible. Fermer la fenêtre laisse l’application dans la zone de notification.
}
tray-noHost = Ce bureau n’affiche pas ces icônes, fermer la fenêtre quitte donc l’application. Sous GNOME, l’extension « AppIndicator and KStatusNotifierItem Support » leur ajoute une place.
tray-state-starting = Démarrage
tray-state-shown = Visible
tray-state-noHost = Indisponible

setting-data-folder = Dossier
setting-data-folder-note = Historique, paramètres et journaux. Votre clé n’y est pas.
# $size is such as “4.2 MB”
setting-data-size = Le tout occupe { $size }.
show-data-folder = Afficher le dossier
settings-file = Paramètres dans un fichier
settings-file-note = Vos choix, à emporter sur un autre ordinateur ou à conserver. Le fichier ne contient ni clés, ni historique, ni rien de propre à cet ordinateur, comme le lancement à l’ouverture de session.
settings-export = Exporter les paramètres
settings-import = Importer des paramètres…
settings-import-title = Reprendre les paramètres de ce fichier ?
settings-import-app = { $count ->
    [one] { $count } paramètre de l’application change.
   *[other] { $count } paramètres de l’application changent.
}
settings-import-accounts = { $count ->
    [one] Les paramètres de { $count } compte changent.
   *[other] Les paramètres de { $count } comptes changent.
}
settings-import-left-out = { $count ->
    [one] { $count } compte du fichier n’est pas sur cet ordinateur et est laissé de côté.
   *[other] { $count } comptes du fichier ne sont pas sur cet ordinateur et sont laissés de côté.
}
settings-import-stays = Les clés, l’historique et les connexions restent inchangés.
settings-import-keys = { $count ->
    [one] { $count } filtre enregistré contient ce qui ressemble à une clé et est laissé de côté. Les clés n’ont leur place que dans le trousseau.
   *[other] { $count } filtres enregistrés contiennent ce qui ressemble à une clé et sont laissés de côté. Les clés n’ont leur place que dans le trousseau.
}
settings-import-forgets = { $keep ->
    [ninetyDays] Dans ce fichier, « { $name } » ne garde son historique que 90 jours.
    [oneYear] Dans ce fichier, « { $name } » ne garde son historique qu’un an.
   *[twoYears] Dans ce fichier, « { $name } » ne garde son historique que deux ans.
}
settings-import-forgets-count = { $count ->
    [one] { $count } requête est plus ancienne et serait oubliée.
   *[other] { $count } requêtes sont plus anciennes et seraient oubliées.
}
settings-import-forgets-some = Les requêtes plus anciennes seraient oubliées.
settings-import-forget = Oublier aussi les requêtes plus anciennes
settings-import-not-forgotten = La durée de conservation de l’historique n’a pas été changée.
settings-import-stays-unless = Les clés et les connexions restent inchangées, et l’historique aussi, sauf si vous choisissez autre chose ci-dessous.
settings-import-confirm = Reprendre
settings-import-keep = Ne rien changer
settings-import-done = Les paramètres ont été repris.
settings-import-same = Les paramètres de ce fichier sont déjà appliqués.
setting-keep-for = Garder l’historique pendant
setting-keep-for-note = Les requêtes plus anciennes sont oubliées jour après jour. Ce qui a été dépensé chaque jour par outil, clé et résultat reste, tout comme les soldes et les recharges.
setting-keep-for-forgotten = { $count ->
    [one] { $count } requête d’avant le { $day } a été oubliée.
   *[other] { $count } requêtes d’avant le { $day } ont été oubliées.
}
setting-keep-for-forgetting = Les requêtes plus anciennes sont en train d’être oubliées…
keep-forever = Toujours
keep-twoYears = 2 ans
keep-oneYear = 1 an
keep-ninetyDays = 90 jours
forget-title = { $keep ->
    [ninetyDays] Garder l’historique pendant 90 jours seulement ?
    [oneYear] Garder l’historique pendant un an seulement ?
   *[twoYears] Garder l’historique pendant deux ans seulement ?
}
forget-now = { $count ->
    [one] { $count } requête d’avant le { $day } est oubliée.
   *[other] { $count } requêtes d’avant le { $day } sont oubliées.
}
forget-nothing-yet = Aucune requête n’est encore plus ancienne.
forget-daily = Ensuite, chaque jour, les requêtes devenues plus anciennes sont oubliées.
forget-stays = Ce qui a été dépensé chaque jour par outil, clé et résultat reste, tout comme les soldes, les recharges et le relevé : graphiques, rapports et totaux sont les mêmes qu’avant. L’activité, la recherche et l’export n’ont plus ces requêtes.
forget-for-good = OpenRush ne retient que les 500 requêtes les plus récentes ; le reste ne peut pas être récupéré. Les copies de l’historique que cette application avait mises de côté sont supprimées aussi.
forget-confirm = { $count ->
    [one] Oublier { $count } requête
   *[other] Oublier { $count } requêtes
}
forget-confirm-none = { $keep ->
    [ninetyDays] Garder 90 jours
    [oneYear] Garder un an
   *[twoYears] Garder deux ans
}
forget-keep = Ne rien changer
forget-begun = Les requêtes plus anciennes sont oubliées en arrière-plan
# The history, where there are several accounts
history-of-account = Celui de « { $name } » seulement : chaque compte a le sien.
setting-history = Historique
setting-history-note = Toutes les requêtes et tous les soldes de ce compte que l’application a vus.
delete-history = Supprimer l’historique…
delete-history-title = Supprimer l’historique ?
# $count requêtes, $day le jour de la première
delete-history-facts = { $count ->
    [one] { $count } requête depuis le { $day } est oubliée, avec les soldes et les recharges de cette période.
   *[other] { $count } requêtes depuis le { $day } sont oubliées, avec les soldes et les recharges de cette période.
}
delete-history-nothing = Ce que l’application a vu de ce compte est oublié.
delete-history-stays = OpenRush ne retient que les 500 requêtes les plus récentes ; le reste ne peut pas être récupéré. Vos crédits et vos clés restent inchangés.
delete-history-confirm = Supprimer l’historique
delete-history-keep = Le garder
delete-history-done = L’historique a été supprimé

sign-out-title = Se déconnecter de { $name } ?
# Quand une clé a été créée et n’est pas encore en lieu sûr
sign-out-loses = « { $name } » n’est pas encore en lieu sûr. La déconnexion retire aussi cette clé de l’ordinateur, et personne ne l’aurait plus.
sign-out-removes = La clé est retirée du trousseau de cet ordinateur. Il vous la faudra pour vous reconnecter.
sign-out-forgets = La clé est oubliée. Il vous la faudra pour vous reconnecter.
sign-out-stays = L’historique reste sur cet ordinateur, et vos clés continuent de fonctionner ailleurs.
sign-out-left = Le trousseau ne lâche pas la clé pour le moment, une copie peut donc y rester. L’application la retire dès qu’elle le peut.
sign-out-anyway = Se déconnecter quand même
sign-out-name = Se déconnecter de { $name }
stay-signed-in = Rester connecté

about-note = Le fonctionnement d’OpenRush, ses outils et leur coût.
documentation = Documentation

save-report = Rapport pour l’assistance
save-report-note = Le journal et les réglages de l’application, sans clés, noms, adresses ni montants. Le rapport est enregistré sur votre ordinateur et n’est envoyé nulle part.
save-report-button = Enregistrer le rapport
# $file is a name
report-saved = Enregistré sous « { $file } » dans Téléchargements

setting-update = Mises à jour
update-idle = L’application ne cherche de nouvelles versions que lorsque vous appuyez sur le bouton.
update-looking = Recherche de nouvelles versions…
update-newest = Cette version est la plus récente.
update-found = OpenRush { $version } est disponible.
update-installing = Récupération et vérification d’OpenRush { $version }…
update-installed = OpenRush { $version } est en place et servira dès le prochain démarrage.
update-look = Chercher des mises à jour
update-install = Installer
update-restart = Redémarrer maintenant
update-by-deb = Installée depuis un paquet .deb : les nouvelles versions arrivent par la même voie que celle-ci. Votre historique reste.
update-by-rpm = Installée depuis un paquet .rpm : les nouvelles versions arrivent par la même voie que celle-ci. Votre historique reste.
update-by-flatpak = Mise à jour avec vos autres applications Flatpak.
update-by-administrator = Installée pour tous sur cet ordinateur : la personne qui l’a fait installe aussi les nouvelles versions.
update-by-download = Cette copie ne se met pas à jour d’elle-même : téléchargez une version plus récente et installez-la par-dessus celle-ci. Votre historique reste.
update-by-build = Compilée depuis les sources : récupérez les sources plus récentes et compilez-les de nouveau.
