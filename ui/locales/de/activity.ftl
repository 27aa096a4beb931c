activity-caption = Anfragen
activity-open = { $when }: { $tool }, Details
activity-none = Noch keine Anfragen
activity-none-meaning = Anfragen mit Ihren Schlüsseln erscheinen hier innerhalb von Minuten, und sie bleiben.
activity-none-found = Keine Treffer
activity-none-found-meaning = Keine hier bekannte Anfrage erfüllt alle Bedingungen.
activity-failed = Die Aktivität kann nicht gezeigt werden
# Danach folgt ein Satz mit dem Grund
activity-part-failed = Nicht alle diese Anfragen können gezeigt werden.
activity-other-failed = Was Sie wollten, kann nicht gezeigt werden; das ist die Liste von vorher.
activity-new = { $count } neu
# Das Ende von allem, was bekannt ist
activity-end = Seit { $day } ist das alles. OpenRush selbst merkt sich nur die neuesten 500 Anfragen.
activity-forgotten = { $count ->
    [one] { $count } Anfrage von vor dem { $day } wurde vergessen, wie in den Einstellungen gewählt. Diagramme, Berichte und Summen zählen sie weiter mit.
   *[other] { $count } Anfragen von vor dem { $day } wurden vergessen, wie in den Einstellungen gewählt. Diagramme, Berichte und Summen zählen sie weiter mit.
}
activity-none-kept = Hier sind keine Anfragen aufgehoben

# Vorgelesen, wenn sich der Filter ändert
activity-summary = { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
}, { $credits ->
    [one] { $amount } Credit
   *[other] { $amount } Credits
}, { $share } fehlgeschlagen
# Dasselbe als Zeile; die Teile setzt das Fenster zusammen
activity-summary-line = { $requests } · { $credits } · { $failed }
summary-durations = die Hälfte in etwa { $median }, 95 % in { $most }
    .meaning = Die Hälfte dieser Anfragen dauerte nicht länger als der erste Wert, und 95 von 100 nicht länger als der zweite.
# Lücken, die nicht zwischen den Zeilen stehen: weil nicht nach der Zeit sortiert ist oder weil es zu viele sind
summary-gaps-elsewhere = { $count ->
    [one] { $count } Lücke erscheint, wenn nach Zeit sortiert ist
   *[other] { $count } Lücken erscheinen, wenn nach Zeit sortiert ist
}
summary-gaps-older = { $count ->
    [one] { $count } ältere Lücke wird nicht gezeigt
   *[other] { $count } ältere Lücken werden nicht gezeigt
}
summary-forgotten = Anfragen vor dem { $day } wurden vergessen
share-failed = { $share } fehlgeschlagen

# Welche Anfragen gezeigt werden. Jeder Platzhalter ist eine Liste zum Auswählen
filters = Filter
filter-sentence = { $status } von { $tool } mit { $key } { $range }
filter-status = Ergebnis
filter-status-any = Alle Anfragen
filter-status-succeeded = Erfolgreiche Anfragen
filter-status-failed = Fehlgeschlagene Anfragen
filter-status-key_refused = Anfragen mit abgelehntem Schlüssel
filter-status-no_credits = Anfragen ohne genug Credits
filter-status-not_found = Anfragen nach etwas, das es nicht gibt
filter-status-bad_request = Nicht angenommene Anfragen
filter-status-rate_limited = Anfragen über der Anfragegrenze
filter-status-service_error = Anfragen, an denen OpenRush gescheitert ist
filter-tool = Tool
filter-tool-any = jedem Tool
filter-key = Schlüssel
filter-key-any = jedem Schlüssel
filter-key-none = keinem Schlüssel (MCP, Dashboard)
filter-range = Zeit
filter-clear = Zurücksetzen
filter-more = Mehr
# Die selteneren Filter. Der erste Platzhalter ist eine Liste, die anderen sind Felder für eine Zahl
filter-more-sentence = über { $source } · mehr als { $credits } Credits · länger als { $seconds } Sekunden
filter-source = Herkunft
filter-source-any = alle Wege
filter-credits = Kostete mehr als so viele Credits
filter-seconds = Dauerte länger als so viele Sekunden
filter-above-any = egal
# Eine eigene Zeit. Jeder Platzhalter besteht aus drei Listen für einen Tag
filter-own-range = von { $first } bis { $last }
range-all = seit Beginn
range-today = heute
range-yesterday = gestern
range-7 = in den letzten 7 Tagen
range-30 = in den letzten 30 Tagen
range-90 = in den letzten 90 Tagen
range-month = in diesem Monat
range-last-month = im letzten Monat
range-custom = zwischen zwei Tagen
range-day = am { $day }
range-first-day = Erster Tag
range-last-day = Letzter Tag
search = Nach Tool, Schlüssel, Fehler oder Anfrage-ID suchen
search-in = Suchen

gap = Anfragen zwischen { $from } und { $to } wurden nicht gesehen
gap-credits = { $count ->
    [one] Anfragen zwischen { $from } und { $to } wurden nicht gesehen; in dieser Zeit wurde { $amount } Credit verbraucht
   *[other] Anfragen zwischen { $from } und { $to } wurden nicht gesehen; in dieser Zeit wurden { $amount } Credits verbraucht
}
gap-title = Anfragen fehlen
gap-after = Nach
gap-before = Vor
gap-spent = Verbrauchte Credits
gap-spent-unknown = Nicht bekannt
gap-reason-away = Die App lief nicht oder hatte keine Verbindung, und inzwischen wurden mehr als 500 Anfragen gestellt, oder OpenRush hat sein Protokoll geleert. Es merkt sich nur die neuesten 500.
gap-reason-too_many = Zwischen zwei Blicken wurden mehr als 500 Anfragen gestellt, oder OpenRush hat sein Protokoll geleert. Es merkt sich nur die neuesten 500.
gap-meaning = Diese Anfragen stecken in Ihrem Guthaben, aber in keiner Zahl auf dieser Seite. Wenn OpenRush sie wieder zeigt, erscheinen sie hier von selbst.

detail-title = Details: { $tool }
detail-http = HTTP { $status }
detail-account = Konto
detail-copy = Als JSON kopieren
detail-endpoint = Endpunkt
detail-key-id = Schlüssel-ID
detail-like-this = Ähnliche Anfragen zeigen
detail-id = Anfrage-ID
detail-provider-cost = Kosten für OpenRush
detail-received = Empfangen
detail-sent = Gesendet
detail-source = Herkunft

columns = Spalten
columns-usual = Übliche Spalten
columns-earlier = { $name } nach vorn
columns-later = { $name } nach hinten

saved-filters = Gespeichert
saved-filters-title = Gespeicherte Filter
saved-filters-none = Noch kein Filter gespeichert. Filtern Sie zuerst die Liste, und geben Sie dem Filter dann hier einen Namen.
saved-filters-full = Dieser Filter wurde nicht gespeichert: Es ist Platz für 50. Entfernen Sie einen, den Sie nicht mehr brauchen.
saved-filter-name = Name für diesen Filter
saved-filter-save = Speichern
saved-filter-remove = { $name } entfernen
saved-filter-removed = { $name } wurde entfernt.
undo = Rückgängig

export-csv = CSV exportieren
    .meaning = Schreibt diese Anfragen in Ihren Downloads-Ordner
export-csv-plain = CSV
export-csv_for_excel = CSV für Excel
export-json_lines = JSON Lines
export-more = Andere Formate
export-show = Im Ordner zeigen
export-progress = Bisher geschrieben
export-state-running = { $file } wird geschrieben
export-state-done = { $count ->
    [one] { $count } Anfrage gespeichert als { $file }
   *[other] { $count } Anfragen gespeichert als { $file }
}
export-forgotten = Anfragen von vor dem { $day } wurden vergessen und fehlen darin.
export-state-cancelled = Der Export wurde abgebrochen. Es blieb keine Datei zurück.
export-state-disk_full = Der Datenträger ist voll, deshalb wurde nichts gespeichert. Schaffen Sie Platz, und exportieren Sie noch einmal.
export-state-no_folder = { $folder } gibt es nicht oder lässt sich nicht beschreiben. Nichts wurde gespeichert. Legen Sie den Ordner an, und exportieren Sie noch einmal.
export-state-failed = Die gespeicherten Anfragen ließen sich nicht lesen, deshalb wurde nichts gespeichert. Versuchen Sie es noch einmal; wenn auch das nicht hilft, starten Sie die App neu.
