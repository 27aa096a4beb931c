activity-caption = Requêtes
activity-open = { $when } : { $tool }, détails
activity-none = Pas encore de requêtes
activity-none-meaning = Les requêtes faites avec vos clés apparaissent ici en quelques minutes, et elles restent.
activity-none-found = Aucun résultat
activity-none-found-meaning = Aucune requête connue ici ne correspond à tout cela.
activity-failed = L’activité ne peut pas être affichée
# Une phrase suit, avec la raison
activity-part-failed = Ces requêtes ne peuvent pas toutes être affichées.
activity-other-failed = Ce que vous avez demandé ne peut pas être affiché ; voici la liste d’avant.
activity-new = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
# La fin de tout ce qui est connu
activity-end = C’est tout depuis le { $day } ; OpenRush lui-même ne retient que les 500 requêtes les plus récentes.
activity-forgotten = { $count ->
    [one] { $count } requête d’avant le { $day } a été oubliée, comme choisi dans les paramètres. Les graphiques, rapports et totaux la comptent toujours.
   *[other] { $count } requêtes d’avant le { $day } ont été oubliées, comme choisi dans les paramètres. Les graphiques, rapports et totaux les comptent toujours.
}
activity-none-kept = Aucune requête n’est gardée ici

# Dit à voix haute quand le filtre change
activity-summary = { $count ->
    [one] { $count } requête
   *[other] { $count } requêtes
}, { $credits ->
    [one] { $amount } crédit
   *[other] { $amount } crédits
}, { $share } d’échecs
# La même chose sur une ligne ; la fenêtre en assemble les parties
activity-summary-line = { $requests } · { $credits } · { $failed }
summary-durations = la moitié en { $median } environ, 95 % en { $most }
    .meaning = La moitié de ces requêtes n’a pas duré plus que le premier chiffre, et 95 sur 100 pas plus que le second.
# Les lacunes qui ne figurent pas entre les lignes : parce que le tri n’est pas celui de l’heure, ou parce qu’il y en a trop
summary-gaps-elsewhere = { $count ->
    [one] { $count } lacune apparaît quand la liste est triée par heure
   *[other] { $count } lacunes apparaissent quand la liste est triée par heure
}
summary-gaps-older = { $count ->
    [one] { $count } lacune plus ancienne n’est pas affichée
   *[other] { $count } lacunes plus anciennes ne sont pas affichées
}
summary-forgotten = les requêtes d’avant le { $day } ont été oubliées
share-failed = { $share } d’échecs

# Quelles requêtes sont affichées. Chaque emplacement est une liste de choix
filters = Filtre
filter-sentence = { $status } par { $tool } avec { $key } { $range }
filter-status = Résultat
filter-status-any = Toutes les requêtes
filter-status-succeeded = Requêtes réussies
filter-status-failed = Requêtes échouées
filter-status-key_refused = Requêtes avec une clé refusée
filter-status-no_credits = Requêtes sans crédits suffisants
filter-status-not_found = Requêtes pour ce qui est introuvable
filter-status-bad_request = Requêtes non acceptées
filter-status-rate_limited = Requêtes au-delà de la limite
filter-status-service_error = Requêtes qu’OpenRush n’a pas menées à bien
filter-tool = Outil
filter-tool-any = tout outil
filter-key = Clé
filter-key-any = toute clé
filter-key-none = aucune clé (MCP, tableau de bord)
filter-range = Période
filter-clear = Effacer
filter-more = Plus
# Les filtres plus rares. Le premier emplacement est une liste de choix, les autres sont des champs pour un nombre
filter-more-sentence = via { $source } · plus de { $credits } crédits · plus de { $seconds } secondes
filter-source = Source
filter-source-any = toute source
filter-credits = A coûté plus que ce nombre de crédits
filter-seconds = A duré plus que ce nombre de secondes
filter-above-any = tout
# Une période à soi. Chaque emplacement est fait de trois listes pour un jour
filter-own-range = du { $first } au { $last }
range-all = depuis le début
range-today = aujourd’hui
range-yesterday = hier
range-7 = ces 7 derniers jours
range-30 = ces 30 derniers jours
range-90 = ces 90 derniers jours
range-month = ce mois-ci
range-last-month = le mois dernier
range-custom = entre deux jours
range-day = le { $day }
range-first-day = Premier jour
range-last-day = Dernier jour
search = Chercher un outil, une clé, une erreur ou un identifiant de requête
search-in = Rechercher

gap = Les requêtes entre { $from } et { $to } n’ont pas été vues
gap-credits = { $count ->
    [one] Les requêtes entre { $from } et { $to } n’ont pas été vues ; { $amount } crédit a été dépensé pendant ce temps
   *[other] Les requêtes entre { $from } et { $to } n’ont pas été vues ; { $amount } crédits ont été dépensés pendant ce temps
}
gap-title = Des requêtes manquent
gap-after = Après
gap-before = Avant
gap-spent = Crédits dépensés
gap-spent-unknown = Inconnu
gap-reason-away = L’application ne tournait pas ou n’avait pas de connexion, et plus de 500 requêtes ont été faites entre-temps, ou bien OpenRush a vidé son journal. Il ne retient que les 500 plus récentes.
gap-reason-too_many = Plus de 500 requêtes ont été faites entre deux regards, ou bien OpenRush a vidé son journal. Il ne retient que les 500 plus récentes.
gap-meaning = Ces requêtes sont comptées dans votre solde, mais dans aucun chiffre de cet écran. Si OpenRush les montre de nouveau, elles apparaîtront ici d’elles-mêmes.

detail-title = Détails : { $tool }
detail-http = HTTP { $status }
detail-account = Compte
detail-copy = Copier en JSON
detail-endpoint = Point d’accès
detail-key-id = Identifiant de la clé
detail-like-this = Voir les requêtes semblables
detail-id = Identifiant de la requête
detail-provider-cost = Coût pour OpenRush
detail-received = Reçu
detail-sent = Envoyé
detail-source = Source

columns = Colonnes
columns-usual = Colonnes habituelles
columns-earlier = Avancer { $name }
columns-later = Reculer { $name }

saved-filters = Enregistrés
saved-filters-title = Filtres enregistrés
saved-filters-none = Aucun filtre enregistré pour l’instant. Filtrez d’abord la liste, puis donnez un nom au filtre ici.
saved-filters-full = Ce filtre n’a pas été enregistré : il y a de la place pour 50. Retirez-en un dont vous n’avez plus besoin.
saved-filter-name = Nom de ce filtre
saved-filter-save = Enregistrer
saved-filter-remove = Retirer { $name }
saved-filter-removed = { $name } a été retiré.
undo = Rétablir

export-csv = Exporter en CSV
    .meaning = Écrit ces requêtes dans votre dossier Téléchargements
export-csv-plain = CSV
export-csv_for_excel = CSV pour Excel
export-json_lines = JSON Lines
export-more = Autres formats
export-show = Montrer dans le dossier
export-progress = Déjà écrit
export-state-running = Écriture de { $file }
export-state-done = { $count ->
    [one] { $count } requête enregistrée dans { $file }
   *[other] { $count } requêtes enregistrées dans { $file }
}
export-forgotten = Les requêtes d’avant le { $day } ont été oubliées et n’y figurent pas.
export-state-cancelled = L’export a été annulé. Aucun fichier n’est resté.
export-state-disk_full = Le disque est plein, rien n’a donc été enregistré. Libérez de la place et exportez de nouveau.
export-state-no_folder = { $folder } n’existe pas ou ne peut pas être modifié. Rien n’a été enregistré. Créez le dossier et exportez de nouveau.
export-state-failed = Les requêtes enregistrées n’ont pas pu être lues, rien n’a donc été écrit. Réessayez ; si cela échoue encore, redémarrez l’application.
