# Einen neuen Schlüssel in anderen Formen kopieren, Notizen, einen Schlüssel austauschen, und der eigene Schlüssel der App.

new-key-copy-env = OPENRUSH_KEY=…
new-key-copy-curl = Testbefehl
new-key-copy-as = Oder als
new-key-copy-env-note = Eine Zeile für eine .env-Datei.
new-key-copy-curl-note = In ein Terminal eingefügt, zeigt er Ihr Guthaben: Dann funktioniert der Schlüssel.
new-key-copied-note = Er bleibt eine Minute in der Zwischenablage.

note = Wofür ist er?
note-optional = Wofür ist er? (freiwillig)
note-example = Der Server des Shops, von Dana eingerichtet
note-local = Bleibt nur auf diesem Computer.
note-add = Notieren, wofür er ist
note-edit = Notiz zu { $name } ändern
note-save = Notiz speichern
note-long = { $count } Zeichen sind zu viele; { $limit } sind das Höchste.

first-use-awaited = wartet auf die erste Benutzung
# $when ist eine Uhrzeit, oder Datum und Uhrzeit
first-use-seen = zuerst benutzt: { $when }

rotate = Austauschen
rotate-name = { $name } austauschen
rotate-title = „{ $name }“ austauschen
rotate-meaning = Ein neuer Schlüssel nimmt den Platz von diesem ein, und nichts muss dafür stillstehen: Der alte funktioniert, bis Sie ihn widerrufen.
rotate-steps = Schritte
rotate-step-create = Neuen Schlüssel erstellen
rotate-step-create-note = { $expires ->
    [yes] Er hat denselben Namen und gilt so lange wie der alte.
   *[no] Er hat denselben Namen und läuft ebenfalls nie ab.
}
rotate-step-copy = Kopieren
rotate-step-copy-note = OpenRush zeigt ihn nur einmal.
rotate-step-place = Dort einsetzen, wo der alte war
rotate-step-place-note = Die App sieht, wann der neue Schlüssel zum ersten Mal benutzt wird und ob der alte verstummt.
rotate-step-revoke = Alten Schlüssel widerrufen
rotate-step-done = erledigt
rotate-step-now = jetzt
rotate-start = Neuen Schlüssel erstellen
rotate-again = Einen anderen erstellen
rotate-own = Auch diese App meldet sich mit dem alten Schlüssel an. Den neuen übernimmt sie von selbst.

rotate-create-words = Es ist noch kein neuer Schlüssel daraus geworden.
rotate-lost-words = Der neue Schlüssel wurde erstellt, aber die Antwort ging unterwegs verloren, deshalb hat ihn niemand. Widerrufen Sie ihn, und erstellen Sie dann einen anderen.
rotate-copy-words = Der neue Schlüssel wartet darauf, dass Sie ihn kopieren.
rotate-place-words = Setzen Sie den neuen Schlüssel dort ein, wo der alte war.
rotate-listen-words = Der neue Schlüssel wird benutzt, und der alte seitdem nicht mehr. Ob er verstummt ist, zeigt sich nach einer Weile.
rotate-overlap-words = Der neue Schlüssel wird benutzt, und etwas benutzt noch den alten.
rotate-retire-words = Der neue Schlüssel wird benutzt, und der alte seitdem nicht mehr.
rotate-done-words = Der alte Schlüssel funktioniert nicht mehr. Der neue hat seinen Platz eingenommen.
rotate-done-unused = Der alte Schlüssel funktioniert nicht mehr, und der neue wurde noch nicht benutzt. Setzen Sie ihn dort ein, wo der alte war.
rotate-new_gone-words = Der neue Schlüssel wurde widerrufen oder ist abgelaufen. Erstellen Sie einen anderen, oder bleiben Sie beim alten.
rotate-overlap-hint = Suchen Sie, was den alten Schlüssel noch benutzt, bevor Sie ihn widerrufen: Das funktioniert dann sofort nicht mehr.
rotate-key-new = Neuer Schlüssel
rotate-key-old = Alter Schlüssel
rotate-never-used = noch nicht benutzt
rotate-first-used = zuerst benutzt: { $when }
rotate-last-used = zuletzt benutzt: { $when }
rotate-not-working = funktioniert nicht mehr
rotate-unlisted = noch nicht in der Liste
rotate-revoke-old = Alten Schlüssel widerrufen …
rotate-revoke-lost = Verlorenen Schlüssel widerrufen …
rotate-cancel = Austausch abbrechen
rotate-cancelled = Der Austausch von „{ $name }“ wurde abgebrochen. Beide Schlüssel bleiben, wie sie sind.
rotate-later = Später
rotate-finish = Fertig
rotate-finished = „{ $name }“ wurde ausgetauscht
rotate-continue = Weiter
rotate-banner = „{ $name }“ wird ausgetauscht.
rotate-new-key = Das ist Schritt 2 von 4 beim Austausch von „{ $name }“.
rotate-look = Noch einmal nachsehen

attention-rotation_open-create = Der Austausch von „{ $name }“ wurde begonnen, aber es gibt noch keinen neuen Schlüssel.
attention-rotation_open-lost = Der neue Schlüssel für den Austausch von „{ $name }“ ging unterwegs verloren.
attention-rotation_open-copy = Der neue Schlüssel für „{ $name }“ wartet darauf, dass Sie ihn kopieren.
attention-rotation_open-place = Setzen Sie den neuen Schlüssel für „{ $name }“ dort ein, wo der alte war.
attention-rotation_open-listen = Der neue Schlüssel von „{ $name }“ wird benutzt. Die App achtet darauf, ob der alte verstummt.
attention-rotation_open-overlap = Etwas benutzt noch den alten Schlüssel von „{ $name }“.
attention-rotation_open-retire = Der neue Schlüssel von „{ $name }“ wird benutzt. Der alte kann widerrufen werden.
attention-rotation_open-done = Der Austausch von „{ $name }“ ist abgeschlossen.
attention-rotation_open-new_gone = Der neue Schlüssel für den Austausch von „{ $name }“ funktioniert nicht mehr.

own-key-title = Ein Schlüssel nur für diese App
own-key-offer = Diese App benutzt den Schlüssel, den Sie eingefügt haben. Sie kann einen eigenen bekommen.
own-key-make = Eigenen Schlüssel …
own-key-not-now = Nicht jetzt
own-key-why = Mit einem eigenen Schlüssel bleibt diese App angemeldet, auch wenn der eingefügte widerrufen oder ausgetauscht wird.
own-key-makes = OpenRush erstellt einen Schlüssel namens „{ $name }“. Diese App legt ihn im Schlüsselbund ab und meldet sich von nun an damit an; sonst braucht ihn niemand.
own-key-forgets = Der eingefügte Schlüssel wird aus dem Schlüsselbund dieses Computers genommen, sobald der neue funktioniert. Wo er sonst benutzt wird, funktioniert er weiter.
own-key-hint = Wenn sonst nichts den eingefügten Schlüssel benutzt, widerrufen Sie ihn danach.
own-key-confirm = Schlüssel erstellen
own-key-making = Schlüssel wird erstellt …
own-key-made = Diese App hat jetzt einen eigenen Schlüssel
sign-out-own = Der eigene Schlüssel dieser App wird widerrufen und aus dem Schlüsselbund dieses Computers entfernt. Zum Anmelden brauchen Sie dann einen Ihrer anderen Schlüssel.
own-key-setting = Schlüssel dieser App
own-key-offered = Sie meldet sich mit dem Schlüssel an, den Sie eingefügt haben.
own-key-inUse = Sie hat einen eigenen Schlüssel, deshalb lassen sich Ihre unabhängig davon widerrufen oder austauschen.
own-key-pending = Ihr eigener Schlüssel wurde erstellt, wird aber noch nicht benutzt, weil er nicht ausprobiert werden konnte. Die App versucht es von selbst weiter.
own-key-state-inUse = In Gebrauch
own-key-try = Jetzt ausprobieren

error-new_key_waiting = Ein neuer Schlüssel wartet darauf, gesichert zu werden. Sichern Sie ihn zuerst.
error-new_key_owed = Ein Schlüssel, den Sie erstellt haben, liegt vielleicht noch im Schlüsselbund. Entsperren Sie den Schlüsselbund, und aktualisieren Sie; erstellen Sie dann einen anderen.
error-not_taken_over = Der Schlüssel ist gesichert, aber diese App konnte sich nicht damit anmelden und arbeitet mit dem alten weiter. Melden Sie sich mit dem neuen an, bevor Sie den alten widerrufen.
error-signed_out = Sie sind abgemeldet. Melden Sie sich zuerst an.
error-key_lost = Der Schlüssel wurde erstellt, aber die Antwort ging unterwegs verloren, deshalb hat ihn niemand. Er steht auf der Seite „Schlüssel“: Widerrufen Sie ihn dort, und erstellen Sie dann einen anderen.
error-not_created = OpenRush hat nicht geantwortet, und seine Liste zeigt keinen neuen Schlüssel. Versuchen Sie es noch einmal.
error-rotation_open = Ein anderer Schlüssel wird gerade ausgetauscht. Beenden Sie das zuerst, oder brechen Sie es ab.
error-own_key_not_kept = Ohne Schlüsselbund kann diese App keinen eigenen Schlüssel behalten.
error-own_key_pending = Der eigene Schlüssel dieser App wird noch nicht benutzt, weil er nicht ausprobiert werden konnte. In den Einstellungen gibt es eine Schaltfläche dafür; erstellen Sie danach einen anderen.
error-own_key_refused = OpenRush hat den neuen Schlüssel abgelehnt, deshalb arbeitet die App mit dem bisherigen weiter. Versuchen Sie es noch einmal.
error-not_quotable = Dieser Schlüssel enthält Zeichen, die in einem Befehl nicht sicher sind. Kopieren Sie nur den Schlüssel.

# Wo derselbe Code etwas anderes bedeutet, während ein Schlüssel erstellt wird
error-create-unauthorized = Der Schlüssel, mit dem diese App angemeldet ist, funktioniert nicht mehr, deshalb wurde nichts erstellt. Melden Sie sich mit einem anderen neu an.
error-create-payment_required = OpenRush erstellt keinen Schlüssel, solange zu wenige Credits da sind. Kaufen Sie zuerst welche.
error-create-forbidden = Der Schlüssel, mit dem diese App angemeldet ist, darf keine Schlüssel erstellen. Melden Sie sich mit einem an, der es darf.
error-create-conflict = Etwas steht im Weg, vielleicht ein Schlüssel mit demselben Namen. Wählen Sie einen anderen Namen, oder sehen Sie in die Liste.
error-create-validation = OpenRush hat diesen Namen oder dieses Ablaufdatum nicht angenommen. Ändern Sie sie, und versuchen Sie es noch einmal.
# Während ein Schlüssel ausgetauscht wird, lässt sich sein Name nicht wählen
error-rotate-conflict = Etwas steht im Weg, vielleicht, dass es zwei Schlüssel mit demselben Namen gäbe. Erstellen Sie stattdessen einen Schlüssel mit einem anderen Namen, und widerrufen Sie danach den alten.
error-rotate-validation = OpenRush hat den Namen oder die Laufzeit des alten Schlüssels nicht angenommen. Erstellen Sie stattdessen einen Schlüssel mit anderen Angaben, und widerrufen Sie danach den alten.
error-create-rejected = OpenRush hat es abgelehnt, einen Schlüssel zu erstellen. Nichts wurde erstellt.
