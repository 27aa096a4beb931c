# Was frische Zahlen fernhält: was geschah; was es bedeutet. Zu jedem gehört eine Schaltfläche.

problem-figures = Gezeigt wird der Stand von { $when }.

problem-offline = Sie sind offline.
    .meaning = Alles geht von selbst weiter, sobald eine Verbindung da ist.
problem-dns = OpenRush ist im Netz nicht zu finden.
    .meaning = Ihre Verbindung oder das Adressbuch des Netzes (DNS) arbeitet nicht richtig.
problem-refused = OpenRush nimmt keine Verbindungen an.
    .meaning = Vielleicht ist es kurz nicht erreichbar, oder etwas in diesem Netz ist im Weg.
problem-tls = Die Verbindung zu OpenRush ist nicht sicher.
    .meaning = Dieses Netz oder die Uhr dieses Computers steht im Weg, deshalb wurde nichts gesendet. Versuchen Sie ein anderes Netz.
problem-proxy = Der Proxy dieses Computers lässt sich nicht benutzen.
    .meaning = Sehen Sie in den Netzwerkeinstellungen Ihres Systems nach; die App benutzt, was dort steht.
problem-timeout = OpenRush hat nicht rechtzeitig geantwortet.
    .meaning = Die Verbindung ist vielleicht langsam. Die App versucht es von selbst wieder.
problem-connection_lost = Die Verbindung ist abgerissen.
    .meaning = Die App versucht es von selbst wieder.
problem-sign_in_network = Dieses Netz verlangt zuerst eine Anmeldung.
    .meaning = Öffnen Sie seine Anmeldeseite im Browser. Hier bleiben Sie angemeldet.
problem-unauthorized = Ihr Schlüssel funktioniert nicht mehr.
    .meaning = Er wurde widerrufen oder ist abgelaufen. Melden Sie sich mit einem anderen an; Ihr Verlauf bleibt.
problem-payment_required = OpenRush verlangt Credits.
    .meaning = Es sind nicht genug dafür da, oder Ihr Konto enthält das nicht.
problem-forbidden = Ihr Schlüssel darf das nicht.
    .meaning = Melden Sie sich mit einem Schlüssel an, der Zugang zum Konto hat.
problem-not_found = OpenRush kennt dieses Konto nicht.
    .meaning = Es wurde vielleicht geschlossen oder verschoben.
problem-conflict = Inzwischen hat sich etwas geändert.
    .meaning = Ein neuer Versuch klärt das.
problem-validation = OpenRush hat die Anfrage nicht angenommen.
    .meaning = Das sollte nicht vorkommen; die Details helfen, wenn Sie um Hilfe bitten.
problem-rate_limited = Ihr Konto stellt zu viele Anfragen.
    .meaning = OpenRush bittet alle, die es benutzen, ein wenig zu warten, auch diese App.
    .until = OpenRush antwortet ab { $time } wieder; die App fragt dann von selbst.
problem-unavailable = OpenRush hat Schwierigkeiten.
    .meaning = Das liegt nicht an Ihnen. Die App versucht es von selbst wieder.
problem-rejected = OpenRush hat die Anfrage abgelehnt.
    .meaning = Die Details helfen, wenn Sie um Hilfe bitten.
problem-undecodable = OpenRush hat auf eine Weise geantwortet, die diese App nicht versteht.
    .meaning = Vielleicht braucht diese App ein Update.
problem-too_large = Die Antwort war viel größer, als sie sein sollte.
    .meaning = Sie wurde nicht gelesen. Vielleicht ist etwas in diesem Netz im Weg.
problem-keychain_locked = Der Schlüsselbund ist gesperrt.
    .meaning = Entsperren Sie ihn, damit die App Ihren Schlüssel lesen kann.
problem-keychain_absent = Auf diesem Computer gibt es keinen Schlüsselbund.
    .meaning = Ohne einen kann die App Ihren Schlüssel nicht behalten.
problem-keychain_not_answering = Der Schlüsselbund antwortet nicht.
    .meaning = Vielleicht wartet er in einem anderen Fenster auf sein Passwort.
problem-key_missing = Ihr Schlüssel ist nicht mehr im Schlüsselbund.
    .meaning = Melden Sie sich noch einmal damit an; Ihr Verlauf bleibt.
problem-key_of_another = Im Schlüsselbund liegt der Schlüssel eines anderen Kontos.
    .meaning = Von jenem Konto wurde nichts übernommen. Melden Sie sich mit dem Schlüssel dieses Kontos an; Ihr Verlauf bleibt.

remedy-retry = Noch einmal versuchen
remedy-sign-in-page = Anmeldeseite öffnen
remedy-sign-in-again = Neu anmelden
remedy-buy = Credits kaufen
remedy-keychain = Schlüsselbund noch einmal fragen
remedy-use-key = Schlüssel bis zum Beenden verwenden
remedy-activity = Zur Aktivität
remedy-failed = Fehlgeschlagene Anfragen ansehen
remedy-keys = Zu den Schlüsseln

# „Warum steht es still?“: was geprüft wurde, ein Urteil und was es bedeutet. $when ist eine Uhrzeit, oder Datum und Uhrzeit.
diagnose = Warum steht es still?
diagnose-looking = Sieht nach …
diagnose-checks = Was geprüft wurde
check-connection = Verbindung
check-sign_in_network = Netz mit Anmeldung
check-key = Schlüssel
check-balance = Credits
check-rate_limit = Anfragegrenze
check-service = OpenRush selbst
check-last_errors = Letzte Anfragen
finding-fine = In Ordnung
finding-wrong = Das ist es
finding-not_reached = Nicht geprüft

verdict-key_expired = Der Schlüssel „{ $name }“ ist abgelaufen.
    .meaning = Zuletzt benutzt: { $when }. Kein anderer Schlüssel hat ihn abgelöst. Erstellen Sie einen neuen, und setzen Sie ihn dort ein, wo der alte war.
verdict-key_revoked = Der Schlüssel „{ $name }“ wurde widerrufen.
    .meaning = Zuletzt benutzt: { $when }. Kein anderer Schlüssel hat ihn abgelöst. Erstellen Sie einen neuen, und setzen Sie ihn dort ein, wo der alte war.
verdict-key_refused = Anfragen kommen mit einem Schlüssel, der nicht funktioniert.
    .meaning = { $count ->
        [one] Die letzte Anfrage ({ $when }) wurde deshalb abgelehnt. Setzen Sie einen funktionierenden Schlüssel dort ein, wo der alte ist.
       *[other] Die letzten { $count } Anfragen (seit { $when }) wurden deshalb abgelehnt. Setzen Sie einen funktionierenden Schlüssel dort ein, wo der alte ist.
    }
verdict-key_refused_name = Anfragen mit dem Schlüssel „{ $name }“ werden abgelehnt.
    .meaning = { $count ->
        [one] Die letzte wurde abgelehnt ({ $when }). Setzen Sie einen funktionierenden Schlüssel an seine Stelle.
       *[other] Die letzten { $count } wurden abgelehnt (seit { $when }). Setzen Sie einen funktionierenden Schlüssel an seine Stelle.
    }
verdict-no_credits = Es sind keine Credits mehr da.
    .meaning = OpenRush lehnt jede Anfrage ab, die etwas kostet, bis Sie neue kaufen.
verdict-no_credits_since = Es sind keine Credits mehr da.
    .meaning = Seit { $when } werden Anfragen abgelehnt. Sie funktionieren wieder, sobald Sie Credits kaufen.
# $amount ist die geschriebene Zahl, $count dieselbe Zahl für die Wahl der Form
verdict-too_few_credits = { $count ->
    [one] { $amount } Credit ist übrig: zu wenig für „{ $tool }“.
   *[other] { $amount } Credits sind übrig: zu wenige für „{ $tool }“.
}
    .meaning = Seit { $when } werden Anfragen dafür abgelehnt. Sie funktionieren wieder, sobald Sie Credits kaufen.
# Dasselbe, wo reichen würde, was übrig ist
verdict-credits_refused = „{ $tool }“ wurde abgelehnt, weil Credits fehlten.
    .meaning = { $count ->
        [one] Abgelehnt: { $when }. Jetzt ist { $amount } Credit da: Er kam seitdem dazu, oder dieses Tool steht Ihrem Konto nicht zur Verfügung.
       *[other] Abgelehnt: { $when }. Jetzt sind { $amount } Credits da: Sie kamen seitdem dazu, oder dieses Tool steht Ihrem Konto nicht zur Verfügung.
    }
verdict-too_many_requests = Ihr Konto stellt zu viele Anfragen.
    .meaning = OpenRush hat die letzten deshalb abgelehnt. Nach einer Weile lässt es wieder welche durch; es hilft, langsamer anzufragen.
verdict-too_many_requests_until = Ihr Konto hat seine Anfragen vorerst aufgebraucht.
    .meaning = Weiter geht es ab { $when }. Es hilft, OpenRush langsamer anzufragen.
# Die neuesten Anfragen schlugen fehl: weshalb, mit welchem Tool, wie viele nacheinander, und wann die erste.
verdict-failing_service_error = „{ $tool }“ schlägt bei OpenRush fehl.
    .meaning = { $count ->
        [one] Die letzte Anfrage schlug fehl ({ $when }). Das liegt nicht an Ihnen; meistens geht es vorüber.
       *[other] Die letzten { $count } Anfragen schlugen fehl (seit { $when }). Das liegt nicht an Ihnen; meistens geht es vorüber.
    }
verdict-failing_bad_request = „{ $tool }“ wird auf eine Weise aufgerufen, die OpenRush nicht annimmt.
    .meaning = { $count ->
        [one] Die letzte Anfrage wurde abgelehnt ({ $when }). Ihre Details sagen, was daran falsch ist.
       *[other] Die letzten { $count } Anfragen wurden abgelehnt (seit { $when }). Ihre Details sagen, was daran falsch ist.
    }
verdict-failing_not_found = „{ $tool }“ fragt nach etwas, das es nicht gibt.
    .meaning = { $count ->
        [one] Die letzte Anfrage schlug fehl ({ $when }). Ihre Details sagen, wonach gefragt wurde.
       *[other] Die letzten { $count } Anfragen schlugen fehl (seit { $when }). Ihre Details sagen, wonach gefragt wurde.
    }
verdict-failing_key_refused = Anfragen für „{ $tool }“ werden wegen ihres Schlüssels abgelehnt.
    .meaning = { $count ->
        [one] Die letzte wurde abgelehnt ({ $when }).
       *[other] Die letzten { $count } wurden abgelehnt (seit { $when }).
    }
verdict-failing_no_credits = Anfragen für „{ $tool }“ werden abgelehnt, weil Credits fehlen.
    .meaning = { $count ->
        [one] Die letzte wurde abgelehnt ({ $when }).
       *[other] Die letzten { $count } wurden abgelehnt (seit { $when }).
    }
verdict-failing_rate_limited = Anfragen für „{ $tool }“ werden abgelehnt, weil es zu viele sind.
    .meaning = { $count ->
        [one] Die letzte wurde abgelehnt ({ $when }).
       *[other] Die letzten { $count } wurden abgelehnt (seit { $when }).
    }
verdict-fine = Von hier aus funktioniert alles.
    .meaning = Die letzte Anfrage gelang ({ $when }). Wenn trotzdem etwas stillsteht, erreicht es OpenRush nicht: Sehen Sie bei der Website oder dem Agenten selbst nach.
verdict-fine_unused = Von hier aus funktioniert alles.
    .meaning = In den letzten 24 Stunden hat keine Anfrage OpenRush erreicht. Wenn etwas laufen sollte, sehen Sie bei der Website oder dem Agenten selbst nach.

# Warum etwas, das gerade verlangt wurde, nicht geschah: je ein Satz.
error-unexpected = Das hat nicht geklappt, und die App weiß nicht, warum. Versuchen Sie es noch einmal.
error-key_empty = Fügen Sie zuerst Ihren Schlüssel ein, oder tippen Sie ihn.
error-key_malformed = Das sieht nicht nach einem Schlüssel aus: Es enthält Leerzeichen, Zeilenumbrüche oder seltsame Zeichen. Kopieren Sie ihn noch einmal.
error-key_unusual = OpenRush-Schlüssel beginnen mit „or_“, dieser nicht. Trotzdem verwenden?
error-keychain_locked = Der Schlüsselbund ist gesperrt, deshalb blieb Ihr Schlüssel unberührt. Entsperren Sie ihn, und versuchen Sie es noch einmal.
error-keychain_absent = Dieser Computer hat keinen Schlüsselbund, der Ihren Schlüssel behalten könnte.
error-keychain_not_answering = Der Schlüsselbund antwortet nicht. Vielleicht wartet er in einem anderen Fenster auf sein Passwort.
error-key_missing = Ihr Schlüssel ist nicht mehr im Schlüsselbund. Melden Sie sich noch einmal damit an.
error-key_of_another = Im Schlüsselbund liegt der Schlüssel eines anderen Kontos. Melden Sie sich mit dem Schlüssel dieses Kontos an.
error-clipboard_empty = In der Zwischenablage ist kein Text. Kopieren Sie zuerst Ihren Schlüssel.
error-clipboard_too_long = In der Zwischenablage ist weit mehr als ein Schlüssel. Kopieren Sie nur den Schlüssel.
error-clipboard_unavailable = Die Zwischenablage lässt sich gerade nicht benutzen. Versuchen Sie es noch einmal.
error-demo_failed = Die Demo konnte nicht gestartet werden. Versuchen Sie es noch einmal.
error-exporting = Es wird gerade ein anderer Export geschrieben. Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.
error-folder_not_shown = Der Ordner ließ sich nicht öffnen. Die Datei liegt in Ihrem Downloads-Ordner.
error-autostart_failed = Das Starten beim Anmelden ließ sich nicht ändern: Ihr System hat es nicht erlaubt.
error-update_elsewhere = Diese Kopie der App aktualisiert sich nicht selbst.
error-update_not_found = Es gibt nichts zu installieren. Suchen Sie noch einmal nach Updates.
error-update_unreachable = Das Update konnte nicht geholt werden. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal; diese Version funktioniert weiter.
error-update_refused = Was ankam, ist keine neuere Version mit der Signatur der Hersteller dieser App, deshalb wurde es nicht installiert. Diese Version funktioniert weiter. Versuchen Sie es morgen noch einmal.
error-update_not_installed = Die neuere Version ließ sich nicht einsetzen. Prüfen Sie, ob Sie die App an ihrem Ort ändern dürfen, oder installieren Sie die Version von Hand.
error-browser_failed = Ihr Browser ließ sich nicht öffnen. Gehen Sie dort zu openrush.io/dashboard.
error-offline = Sie sind offline. Versuchen Sie es noch einmal, sobald eine Verbindung da ist.
error-dns = OpenRush ist im Netz nicht zu finden. Prüfen Sie Ihre Verbindung.
error-refused = OpenRush nimmt gerade keine Verbindungen an. Versuchen Sie es in einer Minute noch einmal.
error-tls = Die Verbindung zu OpenRush ist hier nicht sicher, deshalb wurde nichts gesendet. Versuchen Sie ein anderes Netz.
error-proxy = Der Proxy dieses Computers lässt sich nicht benutzen. Sehen Sie in den Netzwerkeinstellungen Ihres Systems nach.
error-timeout = OpenRush hat nicht rechtzeitig geantwortet. Versuchen Sie es noch einmal.
error-connection_lost = Die Verbindung ist abgerissen. Versuchen Sie es noch einmal.
error-sign_in_network = Dieses Netz verlangt zuerst eine Anmeldung: Öffnen Sie irgendeine Seite im Browser, und versuchen Sie es dann noch einmal.
error-unauthorized = OpenRush nimmt diesen Schlüssel nicht an. Er ist vielleicht vertippt, abgelaufen oder widerrufen.
error-payment_required = Dafür sind nicht genug Credits da. Kaufen Sie zuerst welche.
error-forbidden = Dieser Schlüssel darf das nicht. Nehmen Sie einen, der Zugang zum Konto hat.
error-not_found = Das gibt es nicht mehr. Aktualisieren Sie, und sehen Sie in der Liste nach.
error-conflict = Inzwischen hat sich etwas geändert. Sehen Sie noch einmal hin, und versuchen Sie es dann erneut.
error-validation = OpenRush hat die Eingabe nicht angenommen. Ändern Sie sie, und versuchen Sie es noch einmal.
error-rate_limited = Ihr Konto stellt zu viele Anfragen. Versuchen Sie es in einer Minute noch einmal.
error-rate_limited-until = Ihr Konto stellt zu viele Anfragen. Versuchen Sie es ab { $time } noch einmal.
error-unavailable = OpenRush hat Schwierigkeiten. Versuchen Sie es in ein paar Minuten noch einmal.
error-rejected = OpenRush hat das abgelehnt. Versuchen Sie es später noch einmal.
error-undecodable = OpenRush hat auf eine Weise geantwortet, die diese App nicht versteht. Vielleicht braucht sie ein Update.
error-too_large = Die Antwort war viel zu groß und wurde nicht gelesen. Versuchen Sie ein anderes Netz.
error-outcome_unknown = Die Verbindung riss ab, bevor OpenRush geantwortet hat; den Schlüssel gibt es also vielleicht, vielleicht nicht. Sehen Sie in die Liste, bevor Sie es noch einmal versuchen.
error-not_revoked = OpenRush hat keine klare Antwort gegeben, und der Schlüssel funktioniert noch. Versuchen Sie es noch einmal.
error-no_new_key = Dieser Schlüssel ist nicht mehr zu bekommen. Widerrufen Sie ihn, und erstellen Sie einen anderen.
error-history_failed = Der Verlauf auf diesem Computer ließ sich nicht lesen. Versuchen Sie es noch einmal.
error-history_not_opened = Die Datei des Verlaufs ließ sich beim Start der App nicht öffnen, deshalb wurde nichts darin gelöscht. Beenden Sie die App, sorgen Sie dafür, dass sonst nichts ihren Ordner benutzt, und versuchen Sie es noch einmal.
error-holds_key = Das sieht wie ein Schlüssel aus und wurde deshalb nicht gespeichert. Schlüssel gehören nur in den Schlüsselbund: Nehmen Sie ihn heraus, und speichern Sie noch einmal.
error-settings_not_saved = Das konnte nicht gespeichert werden. Vielleicht ist der Datenträger voll.
error-report_not_saved = Der Bericht konnte nicht geschrieben werden. Prüfen Sie, ob es den Ordner Downloads gibt und ob auf dem Datenträger Platz ist.
error-not_printed = Der Druckdialog ließ sich nicht öffnen. Versuchen Sie es noch einmal.
error-data_folder_not_shown = Der Ordner ließ sich nicht zeigen. In den Einstellungen steht, wo er liegt.
error-settings_export_disk_full = Der Datenträger ist voll, deshalb wurde nichts gespeichert. Schaffen Sie Platz, und exportieren Sie noch einmal.
error-settings_export_no_folder = Den Ordner Downloads gibt es nicht, oder er lässt sich nicht beschreiben. Nichts wurde gespeichert. Legen Sie den Ordner an, und exportieren Sie noch einmal.
error-settings_file_foreign = Das ist keine Datei mit Einstellungen von OpenRush, deshalb wurde nichts geändert. Wählen Sie eine, die hier exportiert wurde.
error-settings_file_newer = Diese Datei stammt von einer neueren Version von OpenRush, deshalb wurde nichts geändert. Aktualisieren Sie OpenRush, und importieren Sie sie noch einmal.
error-settings_file_damaged = Diese Datei ist beschädigt, deshalb wurde nichts geändert. Exportieren Sie die Einstellungen noch einmal, und importieren Sie die neue Datei.
error-settings_file_too_large = Diese Datei ist zu groß für Einstellungen von OpenRush, deshalb wurde nichts geändert.
