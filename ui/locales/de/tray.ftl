### Worte des Symbols: Titel, Hinweis und Menü. Beträge, Zeiten und Tage kommen ausgeschrieben; { $count } wählt nur die Form.
### Was hier steht, liest die Rust-Seite (src-tauri/crates/account/src/words) und nicht das Fenster.

## Wie Zahlen und Zeiten geschrieben werden

# Kurze Zahlen in der ersten, zweiten und dritten Einheit: Tausend, Millionen, Milliarden.
number-first = { $figure } Tsd.
number-second = { $figure } Mio.
number-third = { $figure } Mrd.
number-under-one = <1

# 24 Stunden, je zwei Ziffern.
clock = { $hour }:{ $minute }
day-and-clock = { $day }, { $clock }
day = { $day }. { $month }
day-and-year = { $day }. { $month } { $year }
month =
    { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }

## Titel, der auch die erste Zeile des Hinweises ist

title = OpenRush
title-balance = OpenRush: { $balance }
# Bei mehreren Konten und in der Demo.
title-account = OpenRush, { $account }: { $balance }

## Several accounts, a line for each

account-line = { $account }: { $standing }
account-trouble = { $balance }, { $trouble }
account-no-key = Anmeldung scheitert
account-offline = keine Verbindung

## Die drei Zeilen, die sagen, wie das Konto steht

balance =
    { $count ->
        [one] { $amount } Credit
       *[other] { $amount } Credits
    }
balance-unknown = Guthaben noch nicht bekannt
not-signed-in = Nicht angemeldet
starting = Startet …

as-of = Stand { $time }

runway-days =
    { $count ->
        [one] reicht noch etwa 1 Tag
       *[other] reicht noch etwa { $days } Tage
    }
runway-today = reicht keinen Tag mehr
runway-year = reicht mehr als ein Jahr
runway-idle = es wird nichts verbraucht
runway-empty = nichts mehr übrig
runway-learning =
    { $count ->
        [one] wie lange es reicht, ist nach 1 weiteren Tag bekannt
       *[other] wie lange es reicht, ist nach { $days } weiteren Tagen bekannt
    }
runway-learning-last = wie lange es reicht, ist bald bekannt

## Was Aufmerksamkeit braucht

attention-empty = Keine Credits mehr da: Aufrufe schlagen fehl
attention-low = Höchstens { $threshold } Credits übrig
attention-key-expiring =
    { $count ->
        [0] „{ $name }“ läuft heute ab
        [1] „{ $name }“ läuft morgen ab
       *[other] „{ $name }“ läuft in { $days } Tagen ab
    }
attention-key-lost = „{ $name }“ wurde erstellt, und niemand hat den Schlüssel
attention-key-waiting = „{ $name }“ wartet darauf, gesichert zu werden
attention-rotation = „{ $name }“ wird durch einen neuen Schlüssel ersetzt
attention-key-expired = „{ $name }“ ist abgelaufen
attention-key-failing = „{ $name }“: { $failed } von { $requests } Anfragen fehlgeschlagen
attention-key-unusual = „{ $name }“ hat heute { $today } Credits verbraucht, viel mehr als sonst
attention-key-nameless = Ein Schlüssel
attention-errors = { $percent } % der Anfragen von heute fehlgeschlagen

## Was frische Zahlen fernhält

problem-offline = Keine Internetverbindung
problem-dns = OpenRush ist in diesem Netz nicht zu finden
problem-refused = OpenRush ist nicht erreichbar
problem-tls = Die Verbindung zu OpenRush ist nicht sicher
problem-proxy = Der Proxy dieses Netzes lässt sich nicht benutzen
problem-timeout = OpenRush antwortet nicht
problem-connection-lost = Die Verbindung ist abgerissen
problem-sign-in-network = Dieses Netz verlangt eine Anmeldung
problem-unauthorized = Ihr Schlüssel wurde nicht angenommen
problem-payment-required = OpenRush verlangt eine Zahlung
problem-forbidden = Ihr Schlüssel darf das Guthaben nicht sehen
problem-rate-limited = Zu viele Anfragen: wartet
problem-rate-limited-until = Zu viele Anfragen: wartet bis { $time }
problem-unavailable = OpenRush ist gerade nicht verfügbar
problem-other = OpenRush hat eine unerwartete Antwort gegeben
problem-keychain-locked = Ihr Schlüsselbund ist gesperrt
problem-keychain-absent = Es gibt keinen Schlüsselbund mit Ihrem Schlüssel
problem-keychain-not-answering = Ihr Schlüsselbund antwortet nicht
problem-key-missing = Ihr Schlüssel ist nicht mehr im Schlüsselbund
problem-key-of-another = Im Schlüsselbund liegt der Schlüssel eines anderen Kontos

## Das Menü

menu-refresh = Jetzt aktualisieren
menu-buy-credits = Credits kaufen
menu-diagnose = Warum steht es still?
menu-open = OpenRush öffnen
menu-settings = Einstellungen
menu-quit = Beenden

## Systemmitteilungen: was geschah; was es bedeutet oder was zu tun ist

alert-empty = Keine Credits mehr da
alert-empty-body = Anfragen schlagen fehl, bis Sie neue kaufen.
# $balance ist etwa „1 Credit“ oder „12.480 Credits“, $count dieselbe Zahl für die Wahl der Form; ebenso $amount unten
alert-low =
    { $count ->
        [one] Nur noch { $balance } übrig
       *[other] Nur noch { $balance } übrig
    }
alert-low-body = Kaufen Sie neue, bevor Anfragen fehlschlagen.
alert-runway =
    { $count ->
        [0] Die Credits reichen keinen Tag mehr
        [one] Die Credits reichen noch etwa 1 Tag
       *[other] Die Credits reichen noch etwa { $days } Tage
    }
alert-runway-body = Beim Verbrauch der letzten Wochen.
alert-topped-up =
    { $count ->
        [one] { $amount } ist eingegangen
       *[other] { $amount } sind eingegangen
    }
alert-topped-up-at-least =
    { $count ->
        [one] Mindestens { $amount } ist eingegangen
       *[other] Mindestens { $amount } sind eingegangen
    }
alert-topped-up-about =
    { $count ->
        [one] Etwa { $amount } ist eingegangen
       *[other] Etwa { $amount } sind eingegangen
    }
alert-topped-up-body = Sie haben jetzt { $balance }.
alert-key-expiring = „{ $name }“ läuft bald ab
alert-key-expiring-body = Ab { $time } funktioniert er nicht mehr. Setzen Sie vorher einen neuen Schlüssel an seine Stelle.
alert-key-unusual = „{ $name }“ verbraucht viel mehr als sonst
alert-key-unusual-body = Heute { $today }; an einem üblichen Tag sind es etwa { $usual }. Wenn das nicht von Ihnen kommt, widerrufen Sie ihn.
alert-key-failing = Anfragen mit „{ $name }“ schlagen fehl
alert-key-failing-body = { $failed } der letzten { $requests } wurden abgelehnt.
alert-sign-in = OpenRush kann sich nicht mehr anmelden
alert-sign-in-body = Ihr Schlüssel wurde nicht angenommen. Die Zahlen sind nicht mehr aktuell.
alert-sign-in-keychain = Ihr Schlüssel lässt sich nicht aus dem Schlüsselbund lesen. Die Zahlen sind nicht mehr aktuell.
alert-budget-near = Das Budget dieses Monats ist größtenteils ausgegeben
alert-budget-spent = Das Budget dieses Monats ist aufgebraucht
# $spent is such as “812 credits”, $limit the number of the budget in credits
alert-budget-body = { $spent } von { $limit } sind diesen Monat ausgegeben.
# Um welches Konto es geht, wo es einen eigenen Namen hat.
alert-of-account = { $account }: { $body }
