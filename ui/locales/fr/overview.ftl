balance-title = Solde
balance-loading = Le solde est en cours de lecture
# { $amount } est affiché en grand, les mots à côté en petit
balance = { $count ->
    [one] { $amount } crédit
   *[other] { $amount } crédits
}
level-low = Bas
level-empty = Vide
watching-for-top-up = Vos crédits sont attendus. Ils apparaîtront ici d’eux-mêmes.

# Combien de temps durent les crédits. $count va avec $unit ; $day est une date
runway-estimate = { $unit ->
    [hour] { $count ->
        [one] Encore une heure environ, jusqu’au { $day }
       *[other] Encore { $count } heures environ, jusqu’au { $day }
    }
    [month] { $count ->
        [one] Encore un mois environ, jusqu’au { $day }
       *[other] Encore { $count } mois environ, jusqu’au { $day }
    }
    [year] { $count ->
        [one] Encore un an environ, jusqu’au { $day }
       *[other] Encore { $count } ans environ, jusqu’au { $day }
    }
   *[day] { $count ->
        [one] Encore un jour environ, jusqu’au { $day }
       *[other] Encore { $count } jours environ, jusqu’au { $day }
    }
}
# La fourchette en mots simples. $first et $last sont des dates, $from et $to comptent des $unit
runway-interval = { $unit ->
    [hour] Probablement entre le { $first } et le { $last } ({ $from }{ "\u00A0" }à{ "\u00A0" }{ $to }{ "\u00A0" }heures)
    [month] Probablement entre le { $first } et le { $last } ({ $from }{ "\u00A0" }à{ "\u00A0" }{ $to }{ "\u00A0" }mois)
    [year] Probablement entre le { $first } et le { $last } ({ $from }{ "\u00A0" }à{ "\u00A0" }{ $to }{ "\u00A0" }ans)
   *[day] Probablement entre le { $first } et le { $last } ({ $from }{ "\u00A0" }à{ "\u00A0" }{ $to }{ "\u00A0" }jours)
}
runway-interval-days = Probablement entre le { $first } et le { $last }
runway-interval-sure = Votre consommation est régulière, c’est donc assez sûr
runway-interval-open = { $unit ->
    [hour] Probablement au moins { $count } heures, peut-être bien plus
    [month] Probablement au moins { $count } mois, peut-être plus d’un an
    [year] Probablement au moins { $count } ans
   *[day] { $count ->
        [one] Probablement au moins un jour, peut-être plus d’un an
       *[other] Probablement au moins { $count } jours, peut-être plus d’un an
    }
}
runway-how-sure = Dans quatre cas sur cinq, la fin tombe dans cet intervalle
runway-learning = Votre rythme est encore à l’étude
runway-learning-progress = { $seen } jours vus sur { $needed }. Ensuite, vous verrez ici combien de temps durent vos crédits.
runway-idle = Rien n’est dépensé
runway-idle-meaning = À ce rythme, vos crédits durent aussi longtemps que vous voulez.
runway-empty = Il ne reste rien
runway-empty-meaning = Les requêtes échouent jusqu’à ce que vous achetiez des crédits.

spend-title = Dépenses
spend-table = Dépenses par jour
spend-total = { $count ->
    [one] { $amount } crédit
   *[other] { $amount } crédits
}
spend-more = { $share } de plus que les { $days } jours précédents
spend-less = { $share } de moins que les { $days } jours précédents
spend-same = autant que les { $days } jours précédents
range = Sur quelle durée
range-short = { $days ->
    [365] 1 an
   *[other] { $days } jours
}
range-long = { $days ->
    [365] La dernière année
   *[other] Les { $days } derniers jours
}
by = Réparti
by-tool = par outil
by-key = par clé
by-outcome = par résultat
show-as-table = Voir en tableau
show-as-chart = Voir en graphique

chart-label = Dépenses par jour. Les flèches passent d’un jour à l’autre, Entrée ouvre les requêtes du jour.
chart-empty = { $days ->
    [365] Rien dépensé pendant la dernière année
   *[other] Rien dépensé pendant les { $days } derniers jours
}
chart-empty-unseen = { $days ->
    [365] Rien dépensé dans ce qui a été vu de la dernière année
   *[other] Rien dépensé dans ce qui a été vu des { $days } derniers jours
}
# Lu à voix haute pour un jour. $credits est le nombre de $amount
day-words = { $day } : { $credits ->
    [one] { $amount } crédit
   *[other] { $amount } crédits
}, { $count ->
    [one] { $count } requête
   *[other] { $count } requêtes
}.
day-part = { $name } { $amount }.
day-incomplete = Une partie de ce jour n’a pas été vue.
day-incomplete-short = (vu en partie)
legend-unseen = Vu en partie

attention-title = À surveiller
attention-none = Rien ne demande votre attention.
attention-balance_empty = Il ne reste aucun crédit. Les requêtes échouent jusqu’à ce que vous en achetiez.
attention-balance_low = { $count ->
    [one] Il vous reste au plus { $amount } crédit.
   *[other] Il vous reste au plus { $amount } crédits.
}
# $when est par exemple « dans 3 jours » ou « hier »
attention-key_expiring = « { $name } » expire { $when }.
attention-key_expired = « { $name } » a expiré { $when }. Ce qui utilise cette clé ne fonctionne plus.
attention-key_failing = { $failed } des { $requests } dernières requêtes avec « { $name } » ont échoué : { $reason }.
attention-key_unusual = « { $name } » a dépensé { $today } crédits aujourd’hui. Un jour habituel, c’est environ { $usual }.
attention-key_lost = « { $name } » a été créée, mais la réponse s’est perdue en route, personne n’a donc cette clé. Révoquez-la et créez-en une autre.
attention-key_waiting = Vous avez créé « { $name } » mais elle n’est pas encore en lieu sûr.
attention-errors_rising = { $share } des requêtes d’aujourd’hui ont échoué ({ $count }), plus que d’habitude.
attention-see-key = Voir la clé
attention-see-keys = Voir les clés
attention-see-errors = Voir les échecs

shares-title = Où partent les crédits
shares-none = Vos dépenses apparaissent ici, les plus grandes d’abord.

top-ups-title = Recharges
top-ups-none = Les crédits que vous achetez apparaissent ici.
top-up-exact = +{ $amount }
top-up-atLeast = au moins +{ $amount }
top-up-about = environ +{ $amount }
top-up-between = Arrivée entre { $from } et { $to }

# Le relevé de tous les changements du solde
statement-title = Comment votre solde a changé
statement-lead = Chaque changement que l’application a vu, et ce qui l’explique.
# $when est une date ou une heure
statement-before = Solde, { $when }
statement-after = Solde actuel
statement-requests = Requêtes
statement-topUps = Recharges
statement-missed = Requêtes non vues
    .meaning = Elles ont eu lieu pendant que l’application ne regardait pas, et OpenRush ne les montre plus.
statement-unexplained = Inexpliqué
    .meaning = Ni une requête ni une recharge connue de l’application.
statement-event-topUp = Recharge
statement-event-at-least = Recharge d’au moins
statement-event-about = Recharge d’environ
statement-event-missed = Requêtes non vues
statement-event-unexplained = Inexpliqué
statement-event-unexplained-about = Inexpliqué, environ
statement-unsettled = décompte en cours
# $at, $from et $to sont des heures
statement-at = à { $at }
statement-between = entre { $from } et { $to }
statement-since = depuis le { $day }
statement-column-what = Quoi
statement-column-balance = Solde
statement-none = Votre solde n’a pas changé pendant cette période.
statement-too-early = L’application n’a regardé votre solde qu’une fois jusqu’ici. Les changements apparaîtront ici.

# What to buy: $amount is money, $count goes with $unit
advice = { $unit ->
    [hours] { $count ->
        [one] { $amount } durent environ une heure à votre rythme
       *[other] { $amount } durent environ { $count } heures à votre rythme
    }
    [weeks] { $count ->
        [one] { $amount } durent environ une semaine à votre rythme
       *[other] { $amount } durent environ { $count } semaines à votre rythme
    }
    [months] { $count ->
        [one] { $amount } durent environ un mois à votre rythme
       *[other] { $amount } durent environ { $count } mois à votre rythme
    }
    [moreThanAYear] { $amount } durent plus d’un an à votre rythme
   *[days] { $count ->
        [one] { $amount } durent environ un jour à votre rythme
       *[other] { $amount } durent environ { $count } jours à votre rythme
    }
}

# What the balance buys. $first and $second are as buys-calls says
buys-calls = { $calls }{ "\u00A0" }×{ "\u00A0" }{ $tool }
buys-one = De quoi faire environ { $first }
buys-one-others = De quoi faire environ { $first } et{ "\u00A0" }plus
buys-two = De quoi faire environ { $first } et { $second }
buys-two-others = De quoi faire environ { $first }, { $second } et{ "\u00A0" }plus
buys-unknown = Aucun outil n’a été utilisé ces 30 derniers jours : on ne sait donc pas ce que cela permet.
buys-how = Si vous continuez à utiliser les outils comme ces 30 derniers jours

# The budget of a month, such as “November”
budget-title = Budget : { $month }
# $limit and $spent are numbers as they are written, $count is that of $limit
budget-spent = { $count ->
    [one] { $spent } sur { $limit } crédit dépensé
   *[other] { $spent } sur { $limit } crédits dépensés
}
budget-spent-at-least = { $count ->
    [one] Au moins { $spent } sur { $limit } crédit dépensé ; une partie du mois n’a pas été vue
   *[other] Au moins { $spent } sur { $limit } crédits dépensés ; une partie du mois n’a pas été vue
}
budget-pace-early = Le mois vient de commencer.
budget-pace-under = À ce rythme, environ { $end } à la fin du mois, dans la limite de votre budget.
budget-pace-over = À ce rythme, environ { $end } à la fin du mois, plus que votre budget.
budget-pace-spent = Votre budget de ce mois est épuisé.
budget-change = Modifier

# A month on one page. $amount is a number as it is written, $count the same number for choosing the form
report-open = Rapport mensuel
report-unread = Le rapport ne peut pas être affiché
report-title = { $name }, { $month }
month-and-year = { $month } { $year }
report-month = Mois
report-csv = Enregistrer en CSV
report-print = Imprimer ou enregistrer en PDF
report-so-far = Ce mois n’est pas terminé : chiffres du { $when }.
report-incomplete = Une partie de ce mois n’a pas été vue : c’était donc au moins autant.
# $from and $to are times
report-gap = Les requêtes entre { $from } et { $to } n’ont pas été vues.
report-gap-credits = { $count ->
    [one] Les requêtes entre { $from } et { $to } n’ont pas été vues ; { $amount } crédit y est passé.
   *[other] Les requêtes entre { $from } et { $to } n’ont pas été vues ; { $amount } crédits y sont passés.
}
report-before-unknown = Le mois précédent ne peut pas être comparé : il n’a pas été vu en entier.
report-before = { $count ->
    [one] { $amount } crédit le mois précédent
   *[other] { $amount } crédits le mois précédent
}
report-before-so-far = { $count ->
    [one] { $amount } crédit sur la même partie du mois précédent
   *[other] { $amount } crédits sur la même partie du mois précédent
}
report-more = { $share } de plus que le mois précédent ({ $amount })
report-less = { $share } de moins que le mois précédent ({ $amount })
report-same = autant que le mois précédent ({ $amount })
report-more-so-far = { $share } de plus que sur la même partie du mois précédent ({ $amount })
report-less-so-far = { $share } de moins que sur la même partie du mois précédent ({ $amount })
report-same-so-far = autant que sur la même partie du mois précédent ({ $amount })
report-requests = { $count ->
    [one] { $amount } requête
   *[other] { $amount } requêtes
}
report-failed = { $count ->
    [one] { $amount } échouée
   *[other] { $amount } échouées
}
report-column-requests = Requêtes
report-column-failed = Échouées
report-by-tool = Par outil
report-by-key = Par clé
report-none = Rien n’a été utilisé ce mois-ci.
report-balance = Solde et recharges
report-balance-unknown = Le solde n’a pas été consulté ce mois-ci.
report-balance-before = Solde avant
report-balance-after = Solde après
report-failures = Pourquoi des requêtes ont échoué
report-no-failures = Aucune requête n’a échoué.
