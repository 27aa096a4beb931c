# Le cadre, et ce qui sert à plusieurs endroits.

app-name = OpenRush
app-version = OpenRush Desktop { $version }
window-title = { $screen } – OpenRush
starting = Un instant…

# Le cœur de l’application ne répond pas du tout.
failure-title = L’application n’a pas pu démarrer correctement
failure-meaning = Rien n’est perdu : votre historique et votre clé sont toujours là où ils étaient. Réessayez, ou quittez l’application et rouvrez-la.

nav = Navigation principale
nav-overview = Vue d’ensemble
nav-keys = Clés
nav-activity = Activité
nav-settings = Paramètres
nav-report = Rapport
nav-keys-count = { $count ->
    [one] { $count } clé fonctionne
   *[other] { $count } clés fonctionnent
}

# $name est une commande, $keys son raccourci, comme Ctrl+R
with-shortcut = { $name } ({ $keys })

demo = Démo
demo-meaning = Un compte inventé. Rien ici n’est réel.
demo-leave = Quitter la démo

account-menu = Compte
open-dashboard = Ouvrir le tableau de bord
quit-title = Quitter et perdre une clé ?
quit-loses = Vous avez créé « { $name } » et n’avez pas confirmé que la clé est en lieu sûr. Une fois l’application fermée, plus rien ne la garde, et OpenRush ne la montrera plus.
quit-anyway = Quitter quand même
sign-out-ask = Se déconnecter…
keeping-keychain = Clé gardée dans le trousseau de cet ordinateur
keeping-untilQuit = Connecté jusqu’à la fermeture de l’application
keeping-demo = Compte de démo, rien n’est réel

# $when est une heure, ou une date et une heure
as-of = à jour : { $when }
as-of-stale = à jour : { $when } · { $ago }
as-of-never = pas encore de chiffres
refresh = Actualiser
refreshing = Actualisation
refreshed = { $count ->
    [one] À jour à { $time } : { $amount } crédit
   *[other] À jour à { $time } : { $amount } crédits
}

# Ici et ailleurs, $amount est le nombre tel qu’il s’écrit, et $count le même nombre pour choisir la forme
credits = { $count ->
    [one] { $amount } crédit
   *[other] { $amount } crédits
}
requests = { $count ->
    [one] { $count } requête
   *[other] { $count } requêtes
}

buy-credits = Acheter des crédits
buy-credits-meaning = Ouvre la page de facturation dans votre navigateur
buy-credits-demo = Ouvre la page de facturation de la démo dans votre navigateur

close = Fermer
cancel = Annuler
copy = Copier
copied = Copié
details = Détails
dismiss = Masquer
done = Terminé
go-back = Retour
today = aujourd’hui
try-again = Réessayer

# Outils d’OpenRush. Un outil absent d’ici apparaît sous son propre nom.
tool-audit_site = Auditer un site
tool-compare_keyword_coverage = Comparer la couverture des mots-clés
tool-discover_competitors = Trouver les concurrents
tool-export_dataset = Exporter un jeu de données
tool-inspect_domain = Analyser un domaine
tool-inspect_keyword = Analyser un mot-clé
tool-inspect_page = Analyser une page
tool-inspect_search_visibility = Analyser la visibilité
tool-inspect_serp = Analyser les résultats
tool-research_keywords = Rechercher des mots-clés

key-none = Aucune clé
key-unknown = Clé supprimée { $id }
source-api_key = Clé API
source-mcp = MCP
group-other = Tout le reste

# Comment une requête s’est terminée, en un ou deux mots ; ce que cela signifie
outcome-succeeded = Réussie
outcome-key_refused = Clé refusée
    .meaning = La clé de cette requête est fausse, expirée ou révoquée. Ce qui a envoyé la requête a besoin d’une clé valable.
outcome-no_credits = Pas de crédits
    .meaning = Il n’y avait pas assez de crédits pour cette requête. Elle fonctionnera dès que vous en aurez acheté.
outcome-not_found = Introuvable
    .meaning = Ce que cette requête demandait n’existe pas.
outcome-bad_request = Non acceptée
    .meaning = Quelque chose n’allait pas dans cette requête, OpenRush ne l’a donc pas exécutée.
outcome-rate_limited = Trop de requêtes
    .meaning = Il y a eu plus de requêtes que votre compte n’en permet dans ce délai. Des requêtes plus espacées passeront.
outcome-service_error = Échec d’OpenRush
    .meaning = OpenRush n’a pas pu répondre à cette requête. Vous n’y êtes pour rien ; réessayer plus tard suffit en général.

column-actions = Actions
column-credits = Crédits
column-day = Jour
column-duration = Durée
column-key = Clé
column-requests = Requêtes
column-outcome = Résultat
column-share = Part
column-size = Taille
column-source = Source
column-time = Heure
column-tool = Outil

# Dit une seule fois
notice-settings_set_aside = Vos paramètres n’ont pas pu être lus, les valeurs par défaut s’appliquent donc. L’ancien fichier est gardé sous le nom { $detail }.
notice-accounts_set_aside = La liste des comptes n’a pas pu être lue, vous devrez peut-être vous reconnecter. L’ancien fichier est gardé sous le nom { $detail }.
notice-history_set_aside = L’historique enregistré était endommagé. Ce qui a pu en être lu est toujours là ; le fichier endommagé est gardé sous le nom { $detail }.
notice-history_newer = L’historique enregistré vient d’une version plus récente de l’application. Il reste intact, et rien de nouveau n’est enregistré avant la mise à jour.
notice-history_not_writable = Rien ne peut être enregistré sur cet ordinateur pour le moment ; le disque est peut-être plein. Les chiffres sont à jour, mais pas conservés.
notice-no_tray = Ce bureau n’a pas de place pour les icônes, fermer la fenêtre quitte donc l’application. Sous GNOME, l’extension « AppIndicator and KStatusNotifierItem Support » en ajoute une.
notice-account_known = Vous étiez déjà connecté à ce compte. Il utilise désormais la clé que vous venez de donner.
notice-top_up_arrived = { $count ->
    [one] { $amount } crédit est arrivé
   *[other] { $amount } crédits sont arrivés
}

# Le titre de la fenêtre. $amount est le solde, par exemple « 12 480 crédits »
window-title-balance = { $amount } – { $screen } – OpenRush

# La palette de commandes (Ctrl+K) et la liste des raccourcis (?)
palette = Commandes
palette-search = Tapez une commande, ou le nom d’une clé
palette-found = { $count ->
    [one] { $count } commande
   *[other] { $count } commandes
}
palette-none = Aucune commande ne correspond. Essayez un autre mot, comme « clés » ou « acheter ».
palette-go = Aller à { $screen }
palette-search-activity = Chercher dans les requêtes
palette-failed = Voir les requêtes échouées d’aujourd’hui
palette-key = Clé : { $name }
palette-filter = Activité : { $name }
palette-theme = Thème : { $name }
palette-quit = Quitter

shortcuts = Raccourcis clavier
shortcuts-anywhere = Partout
shortcuts-lists = Dans la liste des requêtes
shortcuts-chart = Dans le graphique
shortcuts-close = Fermer ce qui est ouvert
shortcuts-line = Une ligne plus haut ou plus bas
shortcuts-ends = La première ligne, la dernière ligne
shortcuts-open = Ouvrir les détails
shortcuts-day = Un jour en arrière ou en avant
shortcuts-week = Une semaine en arrière ou en avant
shortcuts-day-open = Voir les requêtes de ce jour
kbd-enter = Entrée
kbd-esc = Échap
kbd-home = Début
kbd-end = Fin
kbd-page-up = Page préc.
kbd-page-down = Page suiv.

# Conseils du début : chacun apparaît une fois, jusqu’à ce qu’il soit écarté
hint = Bon à savoir
hint-tray = { $system ->
    [macos] Fermez la fenêtre quand vous voulez : votre solde reste dans la barre des menus.
   *[other] Fermez la fenêtre quand vous voulez : votre solde reste dans la zone de notification.
}
hint-chart = Cliquez sur une barre du graphique pour voir les requêtes de ce jour.
hint-palette = { $keys } trouve toutes les commandes, la touche ? montre tous les raccourcis.
hint-put-away = Compris

# $text est un identifiant
copy-text = Copier { $text }
