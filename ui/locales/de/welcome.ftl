welcome-title = OpenRush-Credits auf einen Blick
welcome-lead = Sehen Sie, wie viel noch da ist, wie lange es reicht und welche Schlüssel es verbrauchen.
welcome-promise = { $system ->
    [macos] Ihr Schlüssel liegt im macOS-Schlüsselbund und geht nur an OpenRush.
    [windows] Ihr Schlüssel liegt in der Windows-Anmeldeinformationsverwaltung und geht nur an OpenRush.
   *[linux] Ihr Schlüssel liegt im Schlüsselbund dieses Computers und geht nur an OpenRush.
}

sign-in = Anmelden
sign-in-key = Ihr OpenRush-API-Schlüssel
sign-in-note = Er beginnt mit „or_“ und wird nur einmal gezeigt, wenn er erstellt wird.
sign-in-checking = Schlüssel wird geprüft …
sign-in-use-anyway = Trotzdem verwenden
sign-in-change = Ändern
sign-in-until-quit = Angemeldet bleiben, bis ich die App beende
until-quit-title = Schlüssel bis zum Beenden verwenden
until-quit-meaning = Er bleibt nur im Arbeitsspeicher. Beim nächsten Start fragt die App wieder den Schlüsselbund.
get-a-key = Schlüssel holen
paste = Einfügen
show-key = Schlüssel zeigen
hide-key = Schlüssel verbergen

or = oder
explore-demo = Demo ansehen
explore-demo-meaning = Eine erfundene Agentur, die auf diesem Computer läuft. Kein Schlüssel nötig.
demo-starting = Demo wird gestartet …
