accounts = Konten
nav-accounts = Alle Konten
nav-add = Konto hinzufügen
account-add = Konto hinzufügen …
account-add-lead = Fügen Sie einen Schlüssel des anderen Kontos ein. Bei den vorhandenen bleiben Sie angemeldet.
account-back = Zurück zu { $name }
account-again = Wieder bei „{ $name }“ anmelden
welcome-accounts = Abgemeldet; ihr Verlauf ist noch hier
account-switch = Zu „{ $name }“ wechseln
account-edit = Name und Farbe …
account-edit-name = Name und Farbe von „{ $name }“
account-edit-title = Name und Farbe von „{ $name }“
account-name = Name
account-name-wrong = Geben Sie dem Konto einen Namen.
account-colour = Farbe
account-save = Speichern
colour-blue = Blau
colour-green = Grün
colour-purple = Violett
colour-orange = Orange
colour-teal = Petrol
colour-pink = Pink
colour-yellow = Gelb
colour-grey = Grau
account-up = „{ $name }“ nach oben
account-down = „{ $name }“ nach unten
account-remove = Entfernen …
account-remove-name = „{ $name }“ entfernen …
account-removed = „{ $name }“ wurde entfernt
account-state-signedOut = abgemeldet
account-state-starting = wird geöffnet
account-state-noKey = Anmeldung scheitert
account-state-empty = keine Credits mehr
account-state-offline = keine Verbindung
account-state-low = niedrig
account-state-fine = in Ordnung
column-account = Konto
column-balance = Guthaben
column-lasts = Reicht
column-spent = In 30 Tagen verbraucht
column-attention = Auffällige Schlüssel
accounts-runway-learning = noch nicht bekannt
accounts-runway-idle = nichts wird verbraucht
accounts-runway-empty = nichts übrig
remove-account-title = „{ $name }“ entfernen?
remove-account-key = Der Schlüssel wird aus dem Schlüsselbund dieses Computers entfernt. Ihre Schlüssel bei OpenRush bleiben, wie sie sind; nur einer, den diese App für sich selbst erstellt hat, wird widerrufen.
remove-account-key-waits = Ein Schlüssel, den Sie erstellt haben, liegt noch hier und ist nicht gesichert: Er wäre verloren.
remove-account-files = Die Dateien auf diesem Computer belegen { $size }.
remove-account-stays = Der Verlauf bleibt hier und ist wieder da, wenn Sie sich bei diesem Konto anmelden.
remove-account-goes = Auch der Verlauf wird gelöscht. OpenRush hebt nicht alles davon auf, deshalb lässt sich ein Teil nicht wiederherstellen.
remove-account-too = Auch den Verlauf löschen
remove-account-confirm = „{ $name }“ entfernen
remove-account-confirm-all = „{ $name }“ und Verlauf entfernen
remove-account-confirm-anyway = „{ $name }“ trotzdem entfernen
remove-account-confirm-all-anyway = „{ $name }“ und Verlauf trotzdem entfernen
# $entry is the name of the entry in the keychain
remove-account-left = Der Schlüsselbund gibt den Schlüssel gerade nicht her, deshalb bleibt er darin, unter „io.openrush.desktop“ und dem Kontonamen „{ $entry }“. Die App entfernt ihn, sobald der Schlüsselbund antwortet.
remove-account-keep = Behalten
setting-tray-shows = Guthaben neben der Uhr
setting-tray-shows-note = Wessen Guthaben Symbol und Hinweis zeigen. Das niedrigste ist das, das zuerst zu Ende geht: nach den verbleibenden Tagen oder, wo diese nicht bekannt sind, nach den Credits.
tray-shows-window = Das Konto im Fenster
tray-shows-lowest = Das niedrigste Guthaben
alerts-of-account = Für „{ $name }“. Jedes Konto hat seine eigenen.
accounts-keys-in-need = { $count ->
    [one] { $count } Schlüssel von „{ $name }“ ist auffällig
   *[other] { $count } Schlüssel von „{ $name }“ sind auffällig
}
remove-account-history = { $count ->
    [one] Der Verlauf umfasst { $count } Anfrage seit { $day } und belegt { $size }.
   *[other] Der Verlauf umfasst { $count } Anfragen seit { $day } und belegt { $size }.
}
accounts-runway = { $count ->
    [one] etwa { $days } Tag
   *[other] etwa { $days } Tage
}
accounts-until = bis { $day }
