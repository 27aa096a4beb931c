keys-caption = Clés API
keys-back = Toutes les clés
keys-all = Toutes
keys-filter-status = État
keys-search = Chercher un nom, une note ou le début d’une clé
keys-sort = Trié par
keys-sort-status = État
keys-sort-name = Clé
keys-sort-used = Dernière utilisation
keys-sort-expires = Expire
keys-sort-created = Créée
keys-sort-credits = Crédits, 30 jours
# Dit à voix haute quand le filtre change
keys-found = { $count ->
    [0] Aucune clé trouvée
    [one] { $count } clé trouvée
   *[other] { $count } clés trouvées
}
keys-none-found = Aucune clé ne correspond
keys-none-found-meaning = Aucune clé de ce compte ne correspond à tout cela.
keys-none = Pas encore de clés
keys-none-meaning = Une clé permet à un site, une application ou un agent d’utiliser vos crédits. Créez-en une pour chacun, afin de les distinguer.

key-own = Cette application
key-own-meaning = La clé avec laquelle cette application est connectée
key-not-yet = pas encore
# $when est par exemple « dans 3 jours » ou « il y a 2 jours »
key-expires = expire { $when }
key-expired = expirée { $when }
key-never-expires = n’expire jamais
key-never = jamais
# Une rangée de petites barres, dite à ceux qui ne les voient pas
spark-label = { $used ->
    [0] Rien dépensé en 30 jours
    [one] Dépenses sur { $used } jour de 30 : { $most } crédits le { $day } ; { $today } aujourd’hui
   *[other] Dépenses sur { $used } jours de 30, le plus le { $day } : { $most } crédits ; { $today } aujourd’hui
}

key-status-failing = En échec
key-status-unusual = Inhabituelle
key-status-expiring = Expire bientôt
key-status-idle = Inactive
key-status-never_used = Jamais utilisée
key-status-active = Active
key-status-expired = Expirée
key-status-revoked = Révoquée

# Pourquoi une clé a son état. $when est par exemple « dans 3 jours » ou « il y a 2 jours », $reason l’une des raisons ci-dessous
finding-failing = { $all ->
    [yes] Ses { $requests } dernières requêtes ont toutes échoué : { $reason }.
   *[no] { $failed } de ses { $requests } dernières requêtes ont échoué : { $reason }.
}
finding-unusual = Elle a dépensé { $today } crédits aujourd’hui. Un jour habituel, c’est environ { $usual }.
finding-expiring = Elle cessera de fonctionner { $when } (le { $day }).
finding-idle = Sa dernière utilisation : { $when }. Si plus rien n’en a besoin, révoquez-la.
finding-never_used = Rien ne l’a utilisée depuis sa création { $when }.
finding-active = Elle fonctionne et elle est utilisée.
finding-expired = { $refused ->
    [0] Elle a cessé de fonctionner { $when }.
    [one] Elle a cessé de fonctionner { $when }, et quelque chose l’utilise encore : { $refused } requête a été refusée ces 7 derniers jours.
   *[other] Elle a cessé de fonctionner { $when }, et quelque chose l’utilise encore : { $refused } requêtes ont été refusées ces 7 derniers jours.
}
finding-revoked = { $refused ->
    [0] Elle a été désactivée et ne fonctionne plus.
    [one] Elle a été désactivée, et quelque chose l’utilise encore : { $refused } requête a été refusée ces 7 derniers jours.
   *[other] Elle a été désactivée, et quelque chose l’utilise encore : { $refused } requêtes ont été refusées ces 7 derniers jours.
}
# La même chose en quelques mots
brief-failing = { $failed } échecs sur { $requests }
brief-unusual = { $today } crédits aujourd’hui
brief-still-used = { $refused ->
    [one] { $refused } appel refusé
   *[other] { $refused } appels refusés
}

# Pourquoi la plupart des requêtes d’une clé ont été refusées
refused-key_refused = la clé a été refusée
refused-no_credits = le solde était vide
refused-not_found = ce qu’elles demandaient n’existe pas
refused-bad_request = quelque chose n’y allait pas
refused-rate_limited = il y en avait trop à la fois

key-days = 30 derniers jours
key-tools = Outils
key-tools-none = Elle n’a appelé aucun outil ces 30 derniers jours.
key-errors = Erreurs
key-errors-none = Aucune requête n’a échoué ces 30 derniers jours.
key-errors-last = dernière le { $day }
key-errors-last-day = Dernier jour
key-facts = Détails
key-prefix = Commence par
key-id = Identifiant
key-requests = Voir ses requêtes
key-not-listed = Cette clé n’est pas dans la liste
key-not-listed-meaning = OpenRush ne la mentionne plus. Ses requêtes restent dans votre activité.

create-key = Créer une clé
create-key-title = Créer une clé
creating-key = Création…
name = Nom
name-example = Serveur de production
name-note = Qu’est-ce qui l’utilisera ? Ce nom vous permettra de la reconnaître.
name-count = { $count } caractères sur { $limit }
name-missing = Donnez un nom à la clé.
name-long = { $count } caractères, c’est trop ; le maximum est { $limit }.
expires = Expire
# Un champ qui n’a pas été accepté ; après le champ, ce qui ne va pas
field-name = OpenRush n’accepte pas ce nom. Essayez-en un autre.
field-name-string_too_short = Donnez un nom à la clé.
field-name-string_too_long = Ce nom est trop long.
field-name-string_pattern_mismatch = Ce nom contient des caractères qu’OpenRush n’accepte pas.
field-expires_at = OpenRush n’accepte pas cette échéance. Choisissez-en une autre.
field-expires_at-datetime_future = Ce jour est passé. Choisissez-en un à venir.
field-note = Cette note est trop longue.
expiry-7d = dans 7 jours
expiry-30d = dans 30 jours
expiry-90d = dans 90 jours
expiry-1y = dans un an
expiry-never = jamais
expiry-date = un jour de mon choix
expiry-day = Jour de son expiration
day-field-day = Jour
day-field-month = Mois
day-field-year = Année
expiry-note = Le { $day }, elle cessera d’elle-même de fonctionner.
expiry-never-note = Elle fonctionne jusqu’à ce que vous la révoquiez. Une clé qui fuite reste utilisable tout ce temps.
expiry-day_missing = Choisissez le jour de son expiration.
expiry-day_past = Ce jour est passé. Choisissez-en un à venir.

new-key-title = Mettez « { $name } » en lieu sûr maintenant
new-key-once = OpenRush ne montre cette clé qu’une fois. Copiez-la et mettez-la là où elle est nécessaire, ou dans votre gestionnaire de mots de passe.
new-key-copy = Copier la clé
new-key-copied = Copiée
new-key-masked = La clé, masquée
new-key-done = Je l’ai mise en lieu sûr
new-key-saved = « { $name } » est prête
new-key-expires = Elle fonctionne jusqu’au { $day } ; quiconque la possède peut dépenser vos crédits.
new-key-never-expires = Elle fonctionne jusqu’à ce que vous la révoquiez. Quiconque la possède peut dépenser vos crédits.
new-key-leaving = Vous n’avez pas confirmé que la clé est en lieu sûr. OpenRush ne la montrera plus ; jusqu’à la fermeture de l’application, elle reste sur la page « Clés ».
new-key-leaving-kept = Vous n’avez pas confirmé que la clé est en lieu sûr. OpenRush ne la montrera plus ; l’application la garde sur la page « Clés » jusque-là.
new-key-unkept = Le trousseau n’a pas pris cette clé, elle disparaîtra donc à la fermeture de l’application. Mettez-la en lieu sûr maintenant ; l’application continue d’essayer.
new-key-waiting = Vous avez créé « { $name } » mais elle n’est pas encore en lieu sûr.
new-key-show = Afficher la clé
lost-key = « { $name } » a été créée, mais la réponse s’est perdue en route, personne n’a donc cette clé. Révoquez-la et créez-en une autre.
lost-key-revoke = La révoquer
close-anyway = Fermer quand même
reveal = Afficher
hide = Masquer

revoke = Révoquer
revoke-name = Révoquer { $name }
revoke-title = Révoquer « { $name } » ?
revoke-meaning = Tout ce qui utilise cette clé cesse aussitôt de fonctionner. C’est irréversible.
revoke-own = L’application est connectée avec cette clé. La révoquer vous déconnecte ici aussi ; votre historique reste.
revoke-unknown = L’usage de cette clé n’a pas pu être retrouvé. Vous pouvez la révoquer quand même.
revoke-gone = « { $name } » n’existait déjà plus
revoked = « { $name } » a été révoquée
revoked-own = « { $name } » a été révoquée. Connectez-vous avec une autre clé.
# Pourquoi elle n’a pas été révoquée, quand il y a plus à dire que d’habitude
revoke-failed-unauthorized = OpenRush n’accepte plus la clé de cette application, celle-ci n’a donc pas été révoquée. Connectez-vous d’abord avec une autre clé.
revoke-failed-outcome_unknown = La connexion a été coupée avant la réponse d’OpenRush ; la clé est peut-être révoquée, ou non. La liste le dira dès qu’il y aura une connexion.
revoke-failed-conflict = Quelque chose a changé entre-temps, la clé n’a donc pas été révoquée. Regardez la liste, puis réessayez.
keep-key = La garder
impact-day = Dernières 24 heures
impact-week = 7 derniers jours
impact-credits = Crédits en 7 jours
impact-last-use = Dernière utilisation
# $tools est une liste d’outils, $more dit combien ne sont pas nommés
impact-tools = { $more ->
    [0] Utilisée pour : { $tools }.
    [one] Utilisée pour : { $tools } et { $more } autre.
   *[other] Utilisée pour : { $tools } et { $more } autres.
}
impact-incomplete = Certaines requêtes n’ont pas été vues par l’application, ce peut donc être davantage.
