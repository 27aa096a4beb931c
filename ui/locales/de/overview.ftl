balance-title = Guthaben
balance-loading = Das Guthaben wird abgerufen
# { $amount } steht groß, die Worte daneben klein
balance = { $count ->
    [one] { $amount } Credit
   *[other] { $amount } Credits
}
level-low = Niedrig
level-empty = Leer
watching-for-top-up = Ihre Credits werden erwartet. Sie erscheinen hier von selbst.

# Wie lange die Credits reichen. $count gehört zu $unit; $day ist ein Datum
runway-estimate = { $unit ->
    [hour] { $count ->
        [one] Reicht noch etwa eine Stunde, bis { $day }
       *[other] Reicht noch etwa { $count } Stunden, bis { $day }
    }
    [month] { $count ->
        [one] Reicht noch etwa einen Monat, bis { $day }
       *[other] Reicht noch etwa { $count } Monate, bis { $day }
    }
    [year] { $count ->
        [one] Reicht noch etwa ein Jahr, bis { $day }
       *[other] Reicht noch etwa { $count } Jahre, bis { $day }
    }
   *[day] { $count ->
        [one] Reicht noch etwa einen Tag, bis { $day }
       *[other] Reicht noch etwa { $count } Tage, bis { $day }
    }
}
# Die Spanne in einfachen Worten. $first und $last sind Daten, $from und $to zählen $unit
runway-interval = { $unit ->
    [hour] Wahrscheinlich zwischen { $first } und { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }Stunden)
    [month] Wahrscheinlich zwischen { $first } und { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }Monate)
    [year] Wahrscheinlich zwischen { $first } und { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }Jahre)
   *[day] Wahrscheinlich zwischen { $first } und { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }Tage)
}
runway-interval-days = Wahrscheinlich zwischen { $first } und { $last }
runway-interval-sure = Sie verbrauchen gleichmäßig, deshalb ist das recht sicher
runway-interval-open = { $unit ->
    [hour] Wahrscheinlich mindestens { $count } Stunden, vielleicht weit länger
    [month] Wahrscheinlich mindestens { $count } Monate, vielleicht mehr als ein Jahr
    [year] Wahrscheinlich mindestens { $count } Jahre
   *[day] { $count ->
        [one] Wahrscheinlich mindestens einen Tag, vielleicht mehr als ein Jahr
       *[other] Wahrscheinlich mindestens { $count } Tage, vielleicht mehr als ein Jahr
    }
}
runway-how-sure = In vier von fünf Fällen endet es in dieser Zeit
runway-learning = Lernt noch Ihren Verbrauch kennen
runway-learning-progress = { $seen } von { $needed } Tagen gesehen. Dann steht hier, wie lange Ihre Credits reichen.
runway-idle = Es wird nichts verbraucht
runway-idle-meaning = So reichen Ihre Credits, solange Sie möchten.
runway-empty = Nichts mehr übrig
runway-empty-meaning = Anfragen schlagen fehl, bis Sie Credits kaufen.

spend-title = Verbrauch
spend-table = Verbrauch nach Tagen
spend-total = { $count ->
    [one] { $amount } Credit
   *[other] { $amount } Credits
}
spend-more = { $share } mehr als in den { $days } Tagen davor
spend-less = { $share } weniger als in den { $days } Tagen davor
spend-same = so viel wie in den { $days } Tagen davor
range = Wie weit zurück
range-short = { $days ->
    [365] 1 Jahr
   *[other] { $days } Tage
}
range-long = { $days ->
    [365] Das letzte Jahr
   *[other] Die letzten { $days } Tage
}
by = Aufgeteilt
by-tool = nach Tool
by-key = nach Schlüssel
by-outcome = nach Ergebnis
show-as-table = Als Tabelle zeigen
show-as-chart = Als Diagramm zeigen

chart-label = Verbrauch nach Tagen. Pfeiltasten gehen von Tag zu Tag, die Eingabetaste öffnet die Anfragen des Tages.
chart-empty = { $days ->
    [365] Im letzten Jahr nichts verbraucht
   *[other] In den letzten { $days } Tagen nichts verbraucht
}
chart-empty-unseen = { $days ->
    [365] Im letzten Jahr nichts verbraucht, soweit es gesehen wurde
   *[other] In den letzten { $days } Tagen nichts verbraucht, soweit sie gesehen wurden
}
# Vorgelesen für einen Tag. $credits ist die Zahl von $amount
day-words = { $day }: { $credits ->
    [one] { $amount } Credit
   *[other] { $amount } Credits
}, { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
}.
day-part = { $name } { $amount }.
day-incomplete = Nicht alles von diesem Tag wurde gesehen.
day-incomplete-short = (nicht alles gesehen)
legend-unseen = Nicht alles gesehen

attention-title = Braucht Ihre Aufmerksamkeit
attention-none = Nichts braucht Ihre Aufmerksamkeit.
attention-balance_empty = Es sind keine Credits mehr da. Anfragen schlagen fehl, bis Sie welche kaufen.
attention-balance_low = { $count ->
    [one] Ihr Guthaben liegt bei höchstens { $amount } Credit.
   *[other] Ihr Guthaben liegt bei höchstens { $amount } Credits.
}
# $when ist etwa „in 3 Tagen“ oder „gestern“
attention-key_expiring = „{ $name }“ läuft { $when } ab.
attention-key_expired = „{ $name }“ ist { $when } abgelaufen. Was den Schlüssel benutzt, funktioniert nicht mehr.
attention-key_failing = { $failed } der letzten { $requests } Anfragen mit „{ $name }“ sind fehlgeschlagen: { $reason }.
attention-key_unusual = „{ $name }“ hat heute { $today } Credits verbraucht. An einem üblichen Tag sind es etwa { $usual }.
attention-key_lost = „{ $name }“ wurde erstellt, aber die Antwort ging unterwegs verloren, deshalb hat niemand diesen Schlüssel. Widerrufen Sie ihn, und erstellen Sie einen anderen.
attention-key_waiting = Sie haben „{ $name }“ erstellt, aber noch nicht gesichert.
attention-errors_rising = { $share } der Anfragen von heute sind fehlgeschlagen ({ $count }), mehr als sonst.
attention-see-key = Zum Schlüssel
attention-see-keys = Zu den Schlüsseln
attention-see-errors = Zu den Fehlern

shares-title = Wohin es ging
shares-none = Hier steht, wofür Sie Credits verbrauchen, das meiste zuerst.

top-ups-title = Aufladungen
top-ups-none = Hier stehen die Credits, die Sie kaufen.
top-up-exact = +{ $amount }
top-up-atLeast = mindestens +{ $amount }
top-up-about = etwa +{ $amount }
top-up-between = Eingegangen zwischen { $from } und { $to }

# Die Aufstellung aller Änderungen des Guthabens
statement-title = Wie sich Ihr Guthaben geändert hat
statement-lead = Jede Änderung, die die App gesehen hat, und was sie erklärt.
# $when ist ein Datum oder eine Uhrzeit
statement-before = Guthaben, { $when }
statement-after = Guthaben jetzt
statement-requests = Anfragen
statement-topUps = Aufladungen
statement-missed = Nicht gesehene Anfragen
    .meaning = Sie wurden gestellt, während die App nicht hinsah, und der Dienst hat sie vergessen.
statement-unexplained = Ungeklärt
    .meaning = Weder eine Anfrage noch eine Aufladung, von der die App weiß.
statement-event-topUp = Aufladung
statement-event-at-least = Aufladung von mindestens
statement-event-about = Aufladung von etwa
statement-event-missed = Nicht gesehene Anfragen
statement-event-unexplained = Ungeklärt
statement-event-unexplained-about = Ungeklärt, etwa
statement-unsettled = wird noch gezählt
# $at, $from und $to sind Zeiten
statement-at = um { $at }
statement-between = zwischen { $from } und { $to }
statement-since = seit { $day }
statement-column-what = Was
statement-column-balance = Guthaben
statement-none = Ihr Guthaben hat sich in dieser Zeit nicht geändert.
statement-too-early = Die App hat Ihr Guthaben bisher erst einmal angesehen. Änderungen erscheinen hier.

# What to buy: $amount is money, $count goes with $unit
advice = { $unit ->
    [hours] { $count ->
        [one] { $amount } reichen bei Ihrem Tempo etwa eine Stunde
       *[other] { $amount } reichen bei Ihrem Tempo etwa { $count } Stunden
    }
    [weeks] { $count ->
        [one] { $amount } reichen bei Ihrem Tempo etwa eine Woche
       *[other] { $amount } reichen bei Ihrem Tempo etwa { $count } Wochen
    }
    [months] { $count ->
        [one] { $amount } reichen bei Ihrem Tempo etwa einen Monat
       *[other] { $amount } reichen bei Ihrem Tempo etwa { $count } Monate
    }
    [moreThanAYear] { $amount } reichen bei Ihrem Tempo länger als ein Jahr
   *[days] { $count ->
        [one] { $amount } reichen bei Ihrem Tempo etwa einen Tag
       *[other] { $amount } reichen bei Ihrem Tempo etwa { $count } Tage
    }
}

# What the balance buys. $first and $second are as buys-calls says
buys-calls = { $calls }{ "\u00A0" }×{ "\u00A0" }{ $tool }
buys-one = Reicht für etwa { $first }
buys-one-others = Reicht für etwa { $first } und{ "\u00A0" }mehr
buys-two = Reicht für etwa { $first } und { $second }
buys-two-others = Reicht für etwa { $first }, { $second } und{ "\u00A0" }mehr
buys-unknown = In den letzten 30 Tagen wurde kein Tool benutzt, daher ist nicht bekannt, wofür das reicht.
buys-how = Wenn Sie die Tools weiter so nutzen wie in den letzten 30 Tagen

# The budget of a month, such as “November”
budget-title = Budget für { $month }
# $limit and $spent are numbers as they are written, $count is that of $limit
budget-spent = { $count ->
    [one] { $spent } von { $limit } Credit ausgegeben
   *[other] { $spent } von { $limit } Credits ausgegeben
}
budget-spent-at-least = { $count ->
    [one] Mindestens { $spent } von { $limit } Credit ausgegeben; nicht der ganze Monat wurde gesehen
   *[other] Mindestens { $spent } von { $limit } Credits ausgegeben; nicht der ganze Monat wurde gesehen
}
budget-pace-early = Der Monat hat gerade erst begonnen.
budget-pace-under = Bei diesem Tempo etwa { $end } bis zum Monatsende, im Rahmen Ihres Budgets.
budget-pace-over = Bei diesem Tempo etwa { $end } bis zum Monatsende, mehr als Ihr Budget.
budget-pace-spent = Ihr Budget für diesen Monat ist aufgebraucht.
budget-change = Ändern

# A month on one page. $amount is a number as it is written, $count the same number for choosing the form
report-open = Monatsbericht
report-unread = Der Bericht kann nicht gezeigt werden
report-title = { $name }, { $month }
month-and-year = { $month } { $year }
report-month = Monat
report-csv = Als CSV speichern
report-print = Drucken oder als PDF sichern
report-so-far = Dieser Monat ist noch nicht vorbei: Zahlen vom Stand { $when }.
report-incomplete = Nicht der ganze Monat wurde gesehen, es war also mindestens so viel.
# $from and $to are times
report-gap = Anfragen zwischen { $from } und { $to } wurden nicht gesehen.
report-gap-credits = { $count ->
    [one] Anfragen zwischen { $from } und { $to } wurden nicht gesehen; { $amount } Credit ging darin auf.
   *[other] Anfragen zwischen { $from } und { $to } wurden nicht gesehen; { $amount } Credits gingen darin auf.
}
report-before-unknown = Der Vormonat lässt sich nicht vergleichen: Er wurde nicht ganz gesehen.
report-before = { $count ->
    [one] { $amount } Credit im Vormonat
   *[other] { $amount } Credits im Vormonat
}
report-before-so-far = { $count ->
    [one] { $amount } Credit im gleichen Teil des Vormonats
   *[other] { $amount } Credits im gleichen Teil des Vormonats
}
report-more = { $share } mehr als im Vormonat ({ $amount })
report-less = { $share } weniger als im Vormonat ({ $amount })
report-same = so viel wie im Vormonat ({ $amount })
report-more-so-far = { $share } mehr als im gleichen Teil des Vormonats ({ $amount })
report-less-so-far = { $share } weniger als im gleichen Teil des Vormonats ({ $amount })
report-same-so-far = so viel wie im gleichen Teil des Vormonats ({ $amount })
report-requests = { $count ->
    [one] { $amount } Anfrage
   *[other] { $amount } Anfragen
}
report-failed = { $count ->
    [one] { $amount } fehlgeschlagen
   *[other] { $amount } fehlgeschlagen
}
report-column-requests = Anfragen
report-column-failed = Fehler
report-by-tool = Nach Tool
report-by-key = Nach Schlüssel
report-none = In diesem Monat wurde nichts benutzt.
report-balance = Guthaben und Aufladungen
report-balance-unknown = In diesem Monat wurde das Guthaben nicht angesehen.
report-balance-before = Guthaben vorher
report-balance-after = Guthaben nachher
report-failures = Warum Anfragen fehlschlugen
report-no-failures = Keine Anfrage schlug fehl.
