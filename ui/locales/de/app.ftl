# Der Rahmen, und was an mehreren Stellen gebraucht wird.

app-name = OpenRush
app-version = OpenRush Desktop { $version }
window-title = { $screen } – OpenRush
starting = Einen Moment …

# Der Kern der App antwortet gar nicht.
failure-title = Die App konnte nicht richtig starten
failure-meaning = Nichts ist verloren: Ihr Verlauf und Ihr Schlüssel sind noch da, wo sie waren. Versuchen Sie es noch einmal, oder beenden Sie die App und öffnen Sie sie neu.

nav = Hauptnavigation
nav-overview = Übersicht
nav-keys = Schlüssel
nav-activity = Aktivität
nav-settings = Einstellungen
nav-report = Bericht
nav-keys-count = { $count ->
    [one] { $count } Schlüssel funktioniert
   *[other] { $count } Schlüssel funktionieren
}

# $name ist ein Befehl, $keys sein Kürzel, etwa Strg+R
with-shortcut = { $name } ({ $keys })

demo = Demo
demo-meaning = Ein erfundenes Konto. Nichts hier ist echt.
demo-leave = Demo verlassen

account-menu = Konto
open-dashboard = Dashboard öffnen
quit-title = Beenden und einen Schlüssel verlieren?
quit-loses = Sie haben „{ $name }“ erstellt und nicht bestätigt, dass der Schlüssel gesichert ist. Nach dem Beenden hat ihn nichts mehr, und OpenRush zeigt ihn nicht noch einmal.
quit-anyway = Trotzdem beenden
sign-out-ask = Abmelden …
keeping-keychain = Schlüssel im Schlüsselbund dieses Computers
keeping-untilQuit = Angemeldet, bis Sie die App beenden
keeping-demo = Demokonto, nichts ist echt

# $when ist eine Uhrzeit, oder Datum und Uhrzeit
as-of = Stand { $when }
as-of-stale = Stand { $when } · { $ago }
as-of-never = noch keine Zahlen
refresh = Aktualisieren
refreshing = Wird aktualisiert
refreshed = { $count ->
    [one] Auf dem Stand von { $time }: { $amount } Credit
   *[other] Auf dem Stand von { $time }: { $amount } Credits
}

# Hier und anderswo ist $amount die geschriebene Zahl und $count dieselbe Zahl für die Wahl der Form
credits = { $count ->
    [one] { $amount } Credit
   *[other] { $amount } Credits
}
requests = { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
}

buy-credits = Credits kaufen
buy-credits-meaning = Öffnet die Abrechnungsseite in Ihrem Browser
buy-credits-demo = Öffnet die eigene Abrechnungsseite der Demo in Ihrem Browser

close = Schließen
cancel = Abbrechen
copy = Kopieren
copied = Kopiert
details = Details
dismiss = Ausblenden
done = Fertig
go-back = Zurück
today = heute
try-again = Noch einmal versuchen

# Tools von OpenRush. Was hier fehlt, erscheint unter seinem eigenen Namen.
tool-audit_site = Website-Audit
tool-compare_keyword_coverage = Keyword-Abdeckung vergleichen
tool-discover_competitors = Wettbewerber finden
tool-export_dataset = Datensatz exportieren
tool-inspect_domain = Domain prüfen
tool-inspect_keyword = Keyword prüfen
tool-inspect_page = Seite prüfen
tool-inspect_search_visibility = Sichtbarkeit prüfen
tool-inspect_serp = Suchergebnisse prüfen
tool-research_keywords = Keyword-Recherche

key-none = Kein Schlüssel
key-unknown = Gelöschter Schlüssel { $id }
source-api_key = API-Schlüssel
source-mcp = MCP
group-other = Alles andere

# Wie eine Anfrage ausging, in ein, zwei Worten; was das bedeutet
outcome-succeeded = Erfolgreich
outcome-key_refused = Schlüssel abgelehnt
    .meaning = Der Schlüssel dieser Anfrage ist falsch, abgelaufen oder widerrufen. Was sie gestellt hat, braucht einen Schlüssel, der funktioniert.
outcome-no_credits = Keine Credits
    .meaning = Für diese Anfrage waren nicht genug Credits da. Sobald Sie welche gekauft haben, geht es wieder.
outcome-not_found = Nicht gefunden
    .meaning = Was diese Anfrage wollte, gibt es nicht.
outcome-bad_request = Nicht angenommen
    .meaning = Etwas an dieser Anfrage war falsch, deshalb hat OpenRush sie nicht ausgeführt.
outcome-rate_limited = Zu viele Anfragen
    .meaning = Es waren mehr Anfragen, als Ihr Konto in dieser Zeit erlaubt. Langsamere Anfragen kommen durch.
outcome-service_error = Fehler bei OpenRush
    .meaning = OpenRush konnte diese Anfrage nicht beantworten. Das liegt nicht an Ihnen; ein späterer Versuch hilft meistens.

column-actions = Aktionen
column-credits = Credits
column-day = Tag
column-duration = Dauer
column-key = Schlüssel
column-requests = Anfragen
column-outcome = Ergebnis
column-share = Anteil
column-size = Größe
column-source = Herkunft
column-time = Zeit
column-tool = Tool

# Einmal gesagt
notice-settings_set_aside = Ihre Einstellungen ließen sich nicht lesen, deshalb gelten die Vorgaben. Die alte Datei liegt als { $detail } daneben.
notice-accounts_set_aside = Die Liste der Konten ließ sich nicht lesen, vielleicht müssen Sie sich neu anmelden. Die alte Datei liegt als { $detail } daneben.
notice-history_set_aside = Der gespeicherte Verlauf war beschädigt. Was davon lesbar war, ist noch da; die beschädigte Datei liegt als { $detail } daneben.
notice-history_newer = Der gespeicherte Verlauf stammt von einer neueren Version dieser App. Er bleibt unberührt, und es wird nichts Neues gespeichert, bis Sie die App aktualisieren.
notice-history_not_writable = Auf diesem Computer lässt sich gerade nichts speichern; vielleicht ist der Datenträger voll. Die Zahlen sind aktuell, werden aber nicht behalten.
notice-no_tray = Dieser Desktop hat keinen Platz für Symbole, deshalb beendet das Schließen des Fensters die App. Unter GNOME schafft die Erweiterung „AppIndicator and KStatusNotifierItem Support“ einen.
notice-account_known = Bei diesem Konto waren Sie schon angemeldet. Ab jetzt gilt der Schlüssel, den Sie gerade eingegeben haben.
notice-top_up_arrived = { $count ->
    [one] { $amount } Credit ist eingegangen
   *[other] { $amount } Credits sind eingegangen
}

# Der Titel des Fensters. $amount ist das Guthaben, etwa „12.480 Credits“
window-title-balance = { $amount } – { $screen } – OpenRush

# Die Befehlspalette (Strg+K) und die Liste der Kürzel (?)
palette = Befehle
palette-search = Einen Befehl oder den Namen eines Schlüssels eingeben
palette-found = { $count ->
    [one] { $count } Befehl
   *[other] { $count } Befehle
}
palette-none = Kein Befehl passt. Versuchen Sie ein anderes Wort, etwa „Schlüssel“ oder „kaufen“.
palette-go = { $screen } öffnen
palette-search-activity = Anfragen durchsuchen
palette-failed = Fehlgeschlagene Anfragen von heute ansehen
palette-key = Schlüssel: { $name }
palette-filter = Aktivität: { $name }
palette-theme = Erscheinungsbild: { $name }
palette-quit = Beenden

shortcuts = Tastenkürzel
shortcuts-anywhere = Überall
shortcuts-lists = In der Liste der Anfragen
shortcuts-chart = Im Diagramm
shortcuts-close = Schließen, was offen ist
shortcuts-line = Eine Zeile nach oben oder unten
shortcuts-ends = Zur ersten, zur letzten Zeile
shortcuts-open = Details öffnen
shortcuts-day = Einen Tag zurück oder vor
shortcuts-week = Eine Woche zurück oder vor
shortcuts-day-open = Anfragen dieses Tages ansehen
kbd-enter = Eingabe
kbd-esc = Esc
kbd-home = Pos1
kbd-end = Ende
kbd-page-up = Bild auf
kbd-page-down = Bild ab

# Hinweise für den Anfang: jeder erscheint einmal, bis er weggelegt wird
hint = Gut zu wissen
hint-tray = { $system ->
    [macos] Schließen Sie das Fenster, wann Sie wollen: Ihr Guthaben bleibt in der Menüleiste.
   *[other] Schließen Sie das Fenster, wann Sie wollen: Ihr Guthaben bleibt im Infobereich.
}
hint-chart = Klicken Sie auf einen Balken des Diagramms, um die Anfragen dieses Tages zu sehen.
hint-palette = { $keys } findet jeden Befehl, ? zeigt alle Tastenkürzel.
hint-put-away = Verstanden

# $text ist eine ID
copy-text = { $text } kopieren
