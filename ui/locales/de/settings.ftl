settings-balance = Guthaben
settings-alerts = Mitteilungen
settings-appearance = Darstellung
settings-computer = Dieser Computer
settings-data = Ihre Daten
settings-account = Konto
settings-about = Über

setting-kept = Gespeichert
setting-bounds = Von { $min } bis { $max }
setting-refresh = Guthaben abrufen alle
setting-refresh-note = Im Hintergrund und mit höchstens 6 % der Grenzen Ihres Kontos, so kann aus 1 Minute 3 werden. Nach neuen Anfragen sieht die App trotzdem alle 7 Minuten, damit keine fehlt.
setting-minutes = { $count ->
    [one] Minute
   *[other] Minuten
}
setting-low-balance = Warnen bei
setting-low-balance-note = Ab hier gilt das Guthaben als niedrig. 0 schaltet die Warnung aus.
setting-budget = Monatsbudget
setting-budget-note = Was Sie in einem Kalendermonat höchstens ausgeben wollen. Es warnt Sie und hält nichts auf; 0 heißt kein Budget.
setting-budget-unit = Worin das Budget gezählt wird
budget-unit-credits = Credits
budget-unit-dollars = US-Dollar
setting-credits = { $count ->
    [one] Credit
   *[other] Credits
}

# Systemmitteilungen. Jede kommt einmal.
alert-empty = Keine Credits mehr da
alert-empty-note = Ab dann schlagen Anfragen fehl.
alert-balanceLow = Credits werden knapp
# $amount ist die geschriebene Zahl, $count dieselbe Zahl für die Wahl der Form
alert-balanceLow-note = { $count ->
    [one] Wenn höchstens { $amount } Credit übrig ist, wie oben gewählt.
   *[other] Wenn höchstens { $amount } Credits übrig sind, wie oben gewählt.
}
alert-balanceLow-off = Wählen Sie oben, bei wie vielen Credits.
alert-runwayShort = Credits reichen nur noch wenige Tage
alert-runwayShort-note = Wenn sie für weniger Tage reichen als hier gewählt.
alert-days = { $count ->
    [one] Tag
   *[other] Tage
}
alert-toppedUp = Credits eingegangen
alert-toppedUp-note = Nachdem Sie welche gekauft haben.
alert-keyExpiring = Ein Schlüssel läuft ab
alert-keyExpiring-note = Und noch einmal, wenn es näher rückt.
alert-keyDays = Wie lange vor dem Ablauf eines Schlüssels
alert-days-before = { $count ->
    [one] 1 Tag vorher
   *[other] { $count } Tage vorher
}
alert-keyUnusual = Ein Schlüssel verbraucht viel mehr als sonst
alert-keyUnusual-note = Er könnte in falschen Händen sein, oder etwas läuft aus dem Ruder.
alert-keyFailing = Anfragen mit einem Schlüssel schlagen fehl
alert-keyFailing-note = Was ihn benutzt, steht vielleicht still.
alert-budget = Monatsbudget
alert-budget-note = Bei 80 % und bei 100 %, je einmal im Monat.
alert-budget-off = Wählen Sie oben ein Budget.
alert-signIn = Diese App kann sich nicht anmelden
alert-signIn-note = Ihr Schlüssel wurde abgelehnt, oder der Schlüsselbund gibt ihn nicht heraus.
alert-quiet = Ruhezeit
alert-quiet-note = Was danach noch gilt, wird dann gesagt.
alert-quietFrom = Ruhe ab
alert-quietUntil = Ruhe bis

setting-theme = Erscheinungsbild
setting-theme-note = Hell und Dunkel folgen dem System, wenn Sie nichts wählen.
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
setting-zoom = Größe
setting-zoom-note = Text, Bedienelemente und Diagramme; auch { $larger } und { $smaller } ändern sie.
# Nach einer Änderung vorgelesen; $percent ist etwa „125 %“
zoom-now = Größe: { $percent }
setting-language = Sprache
setting-language-note = Zahlen und Daten stehen so da, wie Ihr System sie schreibt.
language-system = Wie das System

setting-autostart = Beim Anmelden am Computer starten
setting-autostart-note = { $system ->
    [macos] Still in der Menüleiste, ohne Fenster.
   *[other] Still im Infobereich, ohne Fenster.
}
setting-tray = { $system ->
    [macos] Menüleiste
   *[other] Infobereich
}
tray-starting = Das Guthaben erscheint dort gleich.
tray-shown = { $system ->
    [macos] Das Guthaben ist immer da. Wenn Sie das Fenster schließen, bleibt die App in der Menüleiste.
   *[other] Das Guthaben ist immer da. Wenn Sie das Fenster schließen, bleibt die App im Infobereich.
}
tray-noHost = Dieser Desktop zeigt keine Symbole im Infobereich, deshalb beendet das Schließen des Fensters die App. Unter GNOME schafft die Erweiterung „AppIndicator and KStatusNotifierItem Support“ einen Platz dafür.
tray-state-starting = Startet
tray-state-shown = Sichtbar
tray-state-noHost = Nicht verfügbar

setting-data-folder = Ordner
setting-data-folder-note = Verlauf, Einstellungen und Protokolle. Ihr Schlüssel ist nicht dabei.
# $size is such as “4.2 MB”
setting-data-size = Alles zusammen belegt { $size }.
show-data-folder = Ordner zeigen
settings-file = Einstellungen als Datei
settings-file-note = Ihre Einstellungen, zum Mitnehmen auf einen anderen Computer oder zum Aufheben. In der Datei stehen keine Schlüssel, kein Verlauf und nichts, was nur zu diesem Computer gehört, etwa der Start bei der Anmeldung.
settings-export = Einstellungen exportieren
settings-import = Einstellungen importieren …
settings-import-title = Die Einstellungen aus dieser Datei übernehmen?
settings-import-app = { $count ->
    [one] { $count } Einstellung der App ändert sich.
   *[other] { $count } Einstellungen der App ändern sich.
}
settings-import-accounts = { $count ->
    [one] Die Einstellungen von { $count } Konto ändern sich.
   *[other] Die Einstellungen von { $count } Konten ändern sich.
}
settings-import-left-out = { $count ->
    [one] { $count } Konto aus der Datei gibt es auf diesem Computer nicht; es wird ausgelassen.
   *[other] { $count } Konten aus der Datei gibt es auf diesem Computer nicht; sie werden ausgelassen.
}
settings-import-stays = Schlüssel, Verlauf und Anmeldungen bleiben, wie sie sind.
settings-import-keys = { $count ->
    [one] { $count } gespeicherter Filter enthält etwas, das wie ein Schlüssel aussieht, und wird ausgelassen. Schlüssel gehören nur in den Schlüsselbund.
   *[other] { $count } gespeicherte Filter enthalten etwas, das wie ein Schlüssel aussieht, und werden ausgelassen. Schlüssel gehören nur in den Schlüsselbund.
}
settings-import-forgets = { $keep ->
    [ninetyDays] In dieser Datei hebt „{ $name }“ den Verlauf nur 90 Tage auf.
    [oneYear] In dieser Datei hebt „{ $name }“ den Verlauf nur ein Jahr auf.
   *[twoYears] In dieser Datei hebt „{ $name }“ den Verlauf nur zwei Jahre auf.
}
settings-import-forgets-count = { $count ->
    [one] { $count } Anfrage ist älter und würde vergessen.
   *[other] { $count } Anfragen sind älter und würden vergessen.
}
settings-import-forgets-some = Ältere Anfragen würden vergessen.
settings-import-forget = Auch ältere Anfragen vergessen
settings-import-not-forgotten = Wie lange der Verlauf aufgehoben wird, wurde nicht geändert.
settings-import-stays-unless = Schlüssel und Anmeldungen bleiben, wie sie sind, und auch der Verlauf, wenn Sie unten nichts anderes wählen.
settings-import-confirm = Übernehmen
settings-import-keep = Nichts ändern
settings-import-done = Die Einstellungen wurden übernommen.
settings-import-same = Die Einstellungen aus dieser Datei gelten schon.
setting-keep-for = Verlauf aufheben für
setting-keep-for-note = Ältere Anfragen werden Tag für Tag vergessen. Was an jedem Tag nach Werkzeug, Schlüssel und Ergebnis ausgegeben wurde, bleibt, ebenso Guthaben und Aufladungen.
setting-keep-for-forgotten = { $count ->
    [one] { $count } Anfrage von vor dem { $day } wurde vergessen.
   *[other] { $count } Anfragen von vor dem { $day } wurden vergessen.
}
setting-keep-for-forgetting = Ältere Anfragen werden gerade vergessen …
keep-forever = Immer
keep-twoYears = 2 Jahre
keep-oneYear = 1 Jahr
keep-ninetyDays = 90 Tage
forget-title = { $keep ->
    [ninetyDays] Den Verlauf nur 90 Tage aufheben?
    [oneYear] Den Verlauf nur ein Jahr aufheben?
   *[twoYears] Den Verlauf nur zwei Jahre aufheben?
}
forget-now = { $count ->
    [one] { $count } Anfrage von vor dem { $day } wird vergessen.
   *[other] { $count } Anfragen von vor dem { $day } werden vergessen.
}
forget-nothing-yet = Noch ist keine Anfrage älter.
forget-daily = Danach werden jeden Tag die Anfragen vergessen, die älter geworden sind.
forget-stays = Was an jedem Tag nach Werkzeug, Schlüssel und Ergebnis ausgegeben wurde, bleibt, ebenso Guthaben, Aufladungen und der Auszug: Diagramme, Berichte und Summen sind dieselben wie vorher. Aktivität, Suche und Export haben diese Anfragen nicht mehr.
forget-for-good = OpenRush merkt sich nur die neuesten 500 Anfragen; die übrigen lassen sich nicht zurückholen. Auch Kopien des Verlaufs, die diese App beiseitegelegt hat, werden gelöscht.
forget-confirm = { $count ->
    [one] { $count } Anfrage vergessen
   *[other] { $count } Anfragen vergessen
}
forget-confirm-none = { $keep ->
    [ninetyDays] 90 Tage aufheben
    [oneYear] Ein Jahr aufheben
   *[twoYears] Zwei Jahre aufheben
}
forget-keep = Nichts ändern
forget-begun = Ältere Anfragen werden im Hintergrund vergessen
# The history, where there are several accounts
history-of-account = Nur der von „{ $name }“: Jedes Konto hat seinen eigenen.
setting-history = Verlauf
setting-history-note = Alle Anfragen und Guthaben dieses Kontos, die diese App gesehen hat.
delete-history = Verlauf löschen …
delete-history-title = Verlauf löschen?
# $count Anfragen, $day ist der Tag der ersten
delete-history-facts = { $count ->
    [one] { $count } Anfrage seit { $day } wird vergessen, mit den Guthaben und Aufladungen dieser Zeit.
   *[other] { $count } Anfragen seit { $day } werden vergessen, mit den Guthaben und Aufladungen dieser Zeit.
}
delete-history-nothing = Was diese App von diesem Konto gesehen hat, wird vergessen.
delete-history-stays = OpenRush merkt sich nur die neuesten 500 Anfragen; die übrigen lassen sich nicht zurückholen. Ihre Credits und Schlüssel bleiben, wie sie sind.
delete-history-confirm = Verlauf löschen
delete-history-keep = Behalten
delete-history-done = Der Verlauf wurde gelöscht

sign-out-title = Von { $name } abmelden?
# Wo ein Schlüssel erstellt und noch nicht gesichert wurde
sign-out-loses = „{ $name }“ wurde noch nicht gesichert. Beim Abmelden wird auch dieser Schlüssel von diesem Computer entfernt; dann hätte ihn niemand.
sign-out-removes = Der Schlüssel wird aus dem Schlüsselbund dieses Computers entfernt. Zum Anmelden brauchen Sie ihn wieder.
sign-out-forgets = Der Schlüssel wird vergessen. Zum Anmelden brauchen Sie ihn wieder.
sign-out-stays = Der Verlauf bleibt auf diesem Computer, und Ihre Schlüssel funktionieren anderswo weiter.
sign-out-left = Der Schlüsselbund gibt den Schlüssel gerade nicht her, deshalb bleibt vielleicht eine Kopie darin. Die App entfernt sie, sobald sie kann.
sign-out-anyway = Trotzdem abmelden
sign-out-name = Von { $name } abmelden
stay-signed-in = Angemeldet bleiben

about-note = Wie OpenRush funktioniert, seine Tools und was sie kosten.
documentation = Dokumentation

save-report = Bericht für den Support
save-report-note = Das Protokoll und die Einstellungen der App, ohne Schlüssel, Namen, Adressen und Beträge. Er wird auf Ihrem Computer gespeichert und nirgendwohin gesendet.
save-report-button = Bericht speichern
# $file is a name
report-saved = Als „{ $file }“ in Downloads gespeichert

setting-update = Updates
update-idle = Die App sucht nur dann nach neueren Versionen, wenn Sie es ihr sagen.
update-looking = Es wird nach neueren Versionen gesucht …
update-newest = Das ist die neueste Version.
update-found = OpenRush { $version } ist verfügbar.
update-installing = OpenRush { $version } wird heruntergeladen und geprüft …
update-installed = OpenRush { $version } ist installiert und läuft ab dem nächsten Start.
update-look = Nach Updates suchen
update-install = Installieren
update-restart = Jetzt neu starten
update-by-deb = Aus einem .deb-Paket installiert: Neuere Versionen kommen auf demselben Weg wie diese. Ihr Verlauf bleibt.
update-by-rpm = Aus einem .rpm-Paket installiert: Neuere Versionen kommen auf demselben Weg wie diese. Ihr Verlauf bleibt.
update-by-flatpak = Wird zusammen mit Ihren anderen Flatpak-Apps aktualisiert.
update-by-administrator = Für alle an diesem Computer installiert: Wer das getan hat, installiert auch neuere Versionen.
update-by-download = Diese Kopie aktualisiert sich nicht selbst: Laden Sie eine neuere Version herunter, und installieren Sie sie über diese. Ihr Verlauf bleibt.
update-by-build = Aus dem Quellcode gebaut: Holen Sie den neueren Quellcode, und bauen Sie die App noch einmal.
