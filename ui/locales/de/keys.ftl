keys-caption = API-Schlüssel
keys-back = Alle Schlüssel
keys-all = Alle
keys-filter-status = Status
keys-search = Nach Name, Notiz oder Anfang des Schlüssels suchen
keys-sort = Sortiert nach
keys-sort-status = Status
keys-sort-name = Schlüssel
keys-sort-used = Zuletzt benutzt
keys-sort-expires = Läuft ab
keys-sort-created = Erstellt
keys-sort-credits = Credits, 30 Tage
# Vorgelesen, wenn sich der Filter ändert
keys-found = { $count ->
    [0] Kein Schlüssel gefunden
    [one] { $count } Schlüssel gefunden
   *[other] { $count } Schlüssel gefunden
}
keys-none-found = Keine Treffer
keys-none-found-meaning = Kein Schlüssel dieses Kontos erfüllt alle Bedingungen.
keys-none = Noch keine Schlüssel
keys-none-meaning = Mit einem Schlüssel kann eine Website, eine App oder ein Agent Ihre Credits nutzen. Erstellen Sie für jeden einen eigenen, damit Sie sie auseinanderhalten können.

key-own = Diese App
key-own-meaning = Der Schlüssel, mit dem diese App angemeldet ist
key-not-yet = noch nie
# $when ist etwa „in 3 Tagen“ oder „vor 2 Tagen“
key-expires = endet { $when }
key-expired = endete { $when }
key-never-expires = läuft nie ab
key-never = nie
# Eine Reihe kleiner Balken, für alle, die sie nicht sehen
spark-label = { $used ->
    [0] In 30 Tagen nichts verbraucht
    [one] An { $used } von 30 Tagen verbraucht: { $most } Credits am { $day }; heute { $today }
   *[other] An { $used } von 30 Tagen verbraucht, am meisten am { $day }: { $most } Credits; heute { $today }
}

key-status-failing = Fehlerhaft
key-status-unusual = Ungewöhnlich
key-status-expiring = Läuft ab
key-status-idle = Untätig
key-status-never_used = Nie benutzt
key-status-active = Aktiv
key-status-expired = Abgelaufen
key-status-revoked = Widerrufen

# Warum ein Schlüssel seinen Status hat. $when ist etwa „in 3 Tagen“ oder „vor 2 Tagen“, $reason einer der Gründe unten
finding-failing = { $all ->
    [yes] Alle seine letzten { $requests } Anfragen sind fehlgeschlagen: { $reason }.
   *[no] { $failed } seiner letzten { $requests } Anfragen sind fehlgeschlagen: { $reason }.
}
finding-unusual = Er hat heute { $today } Credits verbraucht. An einem üblichen Tag sind es etwa { $usual }.
finding-expiring = Er funktioniert { $when } nicht mehr (ab { $day }).
finding-idle = Er wurde zuletzt { $when } benutzt. Wenn ihn nichts mehr braucht, widerrufen Sie ihn.
finding-never_used = Seit er { $when } erstellt wurde, hat ihn nichts benutzt.
finding-active = Er funktioniert und wird benutzt.
finding-expired = { $refused ->
    [0] Er ist { $when } abgelaufen.
    [one] Er ist { $when } abgelaufen, und etwas benutzt ihn noch: { $refused } Anfrage wurde in den letzten 7 Tagen abgelehnt.
   *[other] Er ist { $when } abgelaufen, und etwas benutzt ihn noch: { $refused } Anfragen wurden in den letzten 7 Tagen abgelehnt.
}
finding-revoked = { $refused ->
    [0] Er wurde abgeschaltet und funktioniert nicht mehr.
    [one] Er wurde abgeschaltet, und etwas benutzt ihn noch: { $refused } Anfrage wurde in den letzten 7 Tagen abgelehnt.
   *[other] Er wurde abgeschaltet, und etwas benutzt ihn noch: { $refused } Anfragen wurden in den letzten 7 Tagen abgelehnt.
}
# Dasselbe in ein paar Worten
brief-failing = { $failed } von { $requests } fehlgeschlagen
brief-unusual = { $today } Credits heute
brief-still-used = { $refused ->
    [one] { $refused } Aufruf abgelehnt
   *[other] { $refused } Aufrufe abgelehnt
}

# Warum die meisten Anfragen eines Schlüssels abgelehnt wurden
refused-key_refused = der Schlüssel wurde abgelehnt
refused-no_credits = das Guthaben war leer
refused-not_found = was sie wollten, gibt es nicht
refused-bad_request = etwas an ihnen war falsch
refused-rate_limited = es waren zu viele auf einmal

key-days = Letzte 30 Tage
key-tools = Tools
key-tools-none = Er hat in den letzten 30 Tagen keine Tools aufgerufen.
key-errors = Fehler
key-errors-none = In den letzten 30 Tagen ist keine Anfrage fehlgeschlagen.
key-errors-last = zuletzt am { $day }
key-errors-last-day = Letzter Tag
key-facts = Details
key-prefix = Beginnt mit
key-id = ID
key-requests = Seine Anfragen ansehen
key-not-listed = Dieser Schlüssel steht nicht in der Liste
key-not-listed-meaning = OpenRush nennt ihn nicht mehr. Seine Anfragen bleiben in Ihrer Aktivität.

create-key = Schlüssel erstellen
create-key-title = Schlüssel erstellen
creating-key = Wird erstellt …
name = Name
name-example = Produktionsserver
name-note = Was wird ihn benutzen? An diesem Namen erkennen Sie ihn wieder.
name-count = { $count } von { $limit } Zeichen
name-missing = Geben Sie dem Schlüssel einen Namen.
name-long = { $count } Zeichen sind zu viele; { $limit } sind das Höchste.
expires = Läuft ab
# Ein Feld, das nicht angenommen wurde; nach dem Feld, was daran falsch ist
field-name = OpenRush nimmt diesen Namen nicht an. Versuchen Sie einen anderen.
field-name-string_too_short = Geben Sie dem Schlüssel einen Namen.
field-name-string_too_long = Dieser Name ist zu lang.
field-name-string_pattern_mismatch = Dieser Name enthält Zeichen, die OpenRush nicht annimmt.
field-expires_at = OpenRush nimmt diesen Ablauf nicht an. Wählen Sie einen anderen.
field-expires_at-datetime_future = Dieser Tag ist vorbei. Wählen Sie einen, der noch kommt.
field-note = Diese Notiz ist zu lang.
expiry-7d = in 7 Tagen
expiry-30d = in 30 Tagen
expiry-90d = in 90 Tagen
expiry-1y = in einem Jahr
expiry-never = nie
expiry-date = an einem Tag meiner Wahl
expiry-day = Tag, an dem er abläuft
day-field-day = Tag
day-field-month = Monat
day-field-year = Jahr
expiry-note = Am { $day } läuft er von selbst ab.
expiry-never-note = Er funktioniert, bis Sie ihn widerrufen. Gerät er in fremde Hände, bleibt er die ganze Zeit benutzbar.
expiry-day_missing = Wählen Sie den Tag, an dem er abläuft.
expiry-day_past = Dieser Tag ist vorbei. Wählen Sie einen, der noch kommt.

new-key-title = „{ $name }“ jetzt sichern
new-key-once = OpenRush zeigt diesen Schlüssel nur einmal. Kopieren Sie ihn, und legen Sie ihn dort ab, wo er gebraucht wird, oder in Ihrem Passwortmanager.
new-key-copy = Schlüssel kopieren
new-key-copied = Kopiert
new-key-masked = Der Schlüssel, verborgen
new-key-done = Ich habe ihn gesichert
new-key-saved = „{ $name }“ ist einsatzbereit
new-key-expires = Er funktioniert bis { $day } – wer ihn hat, kann Ihre Credits ausgeben.
new-key-never-expires = Er funktioniert, bis Sie ihn widerrufen. Wer ihn hat, kann Ihre Credits ausgeben.
new-key-leaving = Sie haben noch nicht bestätigt, dass der Schlüssel gesichert ist. OpenRush zeigt ihn nicht noch einmal; bis Sie diese App beenden, finden Sie ihn auf der Seite „Schlüssel“.
new-key-leaving-kept = Sie haben noch nicht bestätigt, dass der Schlüssel gesichert ist. OpenRush zeigt ihn nicht noch einmal; diese App behält ihn so lange auf der Seite „Schlüssel“.
new-key-unkept = Der Schlüsselbund hat diesen Schlüssel nicht angenommen, deshalb ist er weg, sobald die App beendet wird. Sichern Sie ihn jetzt; die App versucht es weiter.
new-key-waiting = Sie haben „{ $name }“ erstellt, aber noch nicht gesichert.
new-key-show = Schlüssel zeigen
lost-key = „{ $name }“ wurde erstellt, aber die Antwort ging unterwegs verloren, deshalb hat niemand diesen Schlüssel. Widerrufen Sie ihn, und erstellen Sie einen anderen.
lost-key-revoke = Widerrufen
close-anyway = Trotzdem schließen
reveal = Zeigen
hide = Verbergen

revoke = Widerrufen
revoke-name = { $name } widerrufen
revoke-title = „{ $name }“ widerrufen?
revoke-meaning = Alles, was diesen Schlüssel benutzt, funktioniert sofort nicht mehr. Das lässt sich nicht rückgängig machen.
revoke-own = Diese App ist mit diesem Schlüssel angemeldet. Wenn Sie ihn widerrufen, werden Sie auch hier abgemeldet; Ihr Verlauf bleibt.
revoke-unknown = Wofür dieser Schlüssel benutzt wurde, ließ sich nicht nachsehen. Widerrufen können Sie ihn trotzdem.
revoke-gone = „{ $name }“ gab es schon nicht mehr
revoked = „{ $name }“ wurde widerrufen
revoked-own = „{ $name }“ wurde widerrufen. Melden Sie sich mit einem anderen Schlüssel an.
# Warum er nicht widerrufen wurde, wo mehr als sonst zu sagen ist
revoke-failed-unauthorized = OpenRush nimmt den Schlüssel dieser App nicht mehr an, deshalb wurde dieser nicht widerrufen. Melden Sie sich zuerst mit einem anderen Schlüssel an.
revoke-failed-outcome_unknown = Die Verbindung riss ab, bevor OpenRush geantwortet hat; der Schlüssel ist also vielleicht widerrufen, vielleicht nicht. Die Liste sagt es, sobald eine Verbindung da ist.
revoke-failed-conflict = Inzwischen hat sich etwas geändert, deshalb wurde er nicht widerrufen. Sehen Sie in die Liste, und versuchen Sie es dann noch einmal.
keep-key = Behalten
impact-day = Letzte 24 Stunden
impact-week = Letzte 7 Tage
impact-credits = Credits in 7 Tagen
impact-last-use = Zuletzt benutzt
# $tools ist eine Liste von Tools, $more sagt, wie viele nicht genannt sind
impact-tools = { $more ->
    [0] Benutzt für { $tools }.
    [one] Benutzt für { $tools } sowie { $more } weiteres.
   *[other] Benutzt für { $tools } sowie { $more } weitere.
}
impact-incomplete = Einige Anfragen hat diese App nicht gesehen, es können also mehr sein.
