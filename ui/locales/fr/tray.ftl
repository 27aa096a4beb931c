### Mots de l’icône : son titre, son infobulle et son menu. Montants, heures et jours arrivent déjà écrits ; { $count } ne fait que choisir la forme.
### Ce qui est ici est lu par le côté Rust (src-tauri/crates/account/src/words) et non par la fenêtre.

## Comment s’écrivent les nombres et les heures

# Nombres courts dans la première, la deuxième et la troisième unité : milliers, millions, milliards.
number-first = { $figure } k
number-second = { $figure } M
number-third = { $figure } Md
number-under-one = <1

# 24 heures, deux chiffres chacun.
clock = { $hour }:{ $minute }
day-and-clock = { $day }, { $clock }
day = { $day } { $month }
day-and-year = { $day } { $month } { $year }
month =
    { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }

## Titre, qui est aussi la première ligne de l’infobulle

title = OpenRush
title-balance = OpenRush : { $balance }
# Avec plusieurs comptes, et dans la démo.
title-account = OpenRush, { $account } : { $balance }

## Several accounts, a line for each

account-line = { $account } : { $standing }
account-trouble = { $balance }, { $trouble }
account-no-key = connexion impossible
account-offline = pas de connexion

## Les trois lignes qui disent où en est le compte

balance =
    { $count ->
        [one] { $amount } crédit
       *[other] { $amount } crédits
    }
balance-unknown = Solde pas encore connu
not-signed-in = Non connecté
starting = Démarrage…

as-of = à jour : { $time }

runway-days =
    { $count ->
        [one] encore 1 jour environ
       *[other] encore { $days } jours environ
    }
runway-today = encore moins d’un jour
runway-year = encore plus d’un an
runway-idle = rien n’est dépensé
runway-empty = il ne reste rien
runway-learning =
    { $count ->
        [one] durée connue dans 1 jour de plus
       *[other] durée connue dans { $days } jours de plus
    }
runway-learning-last = durée bientôt connue

## Ce qui demande de l’attention

attention-empty = Il ne reste aucun crédit : les appels échouent
attention-low = Il reste { $threshold } crédits ou moins
attention-key-expiring =
    { $count ->
        [0] « { $name } » expire aujourd’hui
        [1] « { $name } » expire demain
       *[other] « { $name } » expire dans { $days } jours
    }
attention-key-lost = « { $name } » a été créée, et personne ne l’a
attention-key-waiting = « { $name } » attend d’être mise en lieu sûr
attention-rotation = « { $name } » est remplacée par une nouvelle clé
attention-key-expired = « { $name } » a expiré
attention-key-failing = « { $name } » : { $failed } requêtes sur { $requests } ont échoué
attention-key-unusual = « { $name } » a dépensé { $today } crédits aujourd’hui, bien plus que d’habitude
attention-key-nameless = Une clé
attention-errors = { $percent } % des requêtes d’aujourd’hui ont échoué

## Ce qui empêche d’avoir des chiffres récents

problem-offline = Pas de connexion à Internet
problem-dns = OpenRush est introuvable sur ce réseau
problem-refused = OpenRush est injoignable
problem-tls = La connexion à OpenRush n’est pas sûre
problem-proxy = Le proxy de ce réseau est inutilisable
problem-timeout = OpenRush ne répond pas
problem-connection-lost = La connexion a été coupée
problem-sign-in-network = Ce réseau demande de vous identifier
problem-unauthorized = Votre clé n’a pas été acceptée
problem-payment-required = OpenRush demande un paiement
problem-forbidden = Votre clé n’a pas le droit de voir le solde
problem-rate-limited = Trop de requêtes : en attente
problem-rate-limited-until = Trop de requêtes : en attente jusqu’à { $time }
problem-unavailable = OpenRush est indisponible pour le moment
problem-other = OpenRush a donné une réponse inattendue
problem-keychain-locked = Votre trousseau est verrouillé
problem-keychain-absent = Il n’y a pas de trousseau où lire votre clé
problem-keychain-not-answering = Votre trousseau ne répond pas
problem-key-missing = Votre clé n’est plus dans le trousseau
problem-key-of-another = Le trousseau contient la clé d’un autre compte

## Le menu

menu-refresh = Actualiser maintenant
menu-buy-credits = Acheter des crédits
menu-diagnose = Pourquoi tout s’est arrêté ?
menu-open = Ouvrir OpenRush
menu-settings = Paramètres
menu-quit = Quitter

## Notifications du système : ce qui s’est passé ; ce que cela signifie ou ce qu’il faut faire

alert-empty = Il ne reste aucun crédit
alert-empty-body = Les requêtes échouent jusqu’à ce que vous en achetiez.
# $balance est par exemple « 1 crédit » ou « 12 480 crédits », $count le même nombre pour choisir la forme ; $amount aussi, plus bas
alert-low =
    { $count ->
        [one] Il ne reste que { $balance }
       *[other] Il ne reste que { $balance }
    }
alert-low-body = Achetez-en avant que les requêtes n’échouent.
alert-runway =
    { $count ->
        [0] Il reste moins d’un jour de crédits
        [one] Il reste environ 1 jour de crédits
       *[other] Il reste environ { $days } jours de crédits
    }
alert-runway-body = Au rythme des dernières semaines.
alert-topped-up =
    { $count ->
        [one] { $amount } est arrivé
       *[other] { $amount } sont arrivés
    }
alert-topped-up-at-least =
    { $count ->
        [one] Au moins { $amount } est arrivé
       *[other] Au moins { $amount } sont arrivés
    }
alert-topped-up-about =
    { $count ->
        [one] Environ { $amount } est arrivé
       *[other] Environ { $amount } sont arrivés
    }
alert-topped-up-body = Vous avez maintenant { $balance }.
alert-key-expiring = « { $name } » expire bientôt
alert-key-expiring-body = Fin de validité : { $time }. Mettez avant cela une nouvelle clé à sa place.
alert-key-unusual = « { $name } » dépense bien plus que d’habitude
alert-key-unusual-body = { $today } aujourd’hui ; un jour habituel, c’est environ { $usual }. Si cela ne vient pas de vous, révoquez-la.
alert-key-failing = Les requêtes avec « { $name } » échouent
alert-key-failing-body = { $failed } des { $requests } dernières ont été refusées.
alert-sign-in = OpenRush ne peut plus se connecter
alert-sign-in-body = Votre clé n’a pas été acceptée. Les chiffres ne sont plus à jour.
alert-sign-in-keychain = Votre clé ne peut pas être lue dans le trousseau. Les chiffres ne sont plus à jour.
alert-budget-near = Le budget de ce mois est presque dépensé
alert-budget-spent = Le budget de ce mois est épuisé
# $spent is such as “812 credits”, $limit the number of the budget in credits
alert-budget-body = { $spent } sur { $limit } dépensés ce mois-ci.
# De quel compte il s’agit, quand il a un nom à lui.
alert-of-account = { $account } : { $body }
