# Ce qui empêche d’avoir des chiffres récents : ce qui s’est passé ; ce que cela signifie. Un bouton va avec chacun.

problem-figures = Dernière mise à jour des chiffres : { $when }.

problem-offline = Vous êtes hors ligne.
    .meaning = Tout reprend de soi-même dès qu’il y a une connexion.
problem-dns = OpenRush est introuvable sur le réseau.
    .meaning = Votre connexion, ou l’annuaire du réseau (DNS), ne fonctionne pas correctement.
problem-refused = OpenRush n’accepte pas de connexions.
    .meaning = Il est peut-être arrêté un moment, ou quelque chose sur ce réseau fait obstacle.
problem-tls = La connexion à OpenRush n’est pas sûre.
    .meaning = Ce réseau ou l’horloge de cet ordinateur fait obstacle, rien n’a donc été envoyé. Essayez un autre réseau.
problem-proxy = Le proxy de cet ordinateur est inutilisable.
    .meaning = Regardez les paramètres réseau de votre système ; l’application utilise ce qui y figure.
problem-timeout = OpenRush n’a pas répondu à temps.
    .meaning = La connexion est peut-être lente. L’application réessaie d’elle-même.
problem-connection_lost = La connexion a été coupée.
    .meaning = L’application réessaie d’elle-même.
problem-sign_in_network = Ce réseau demande d’abord de vous identifier.
    .meaning = Ouvrez sa page d’identification dans votre navigateur. Ici, vous restez connecté.
problem-unauthorized = Votre clé ne fonctionne plus.
    .meaning = Elle a été révoquée ou a expiré. Connectez-vous avec une autre ; votre historique reste.
problem-payment_required = OpenRush demande des crédits.
    .meaning = Il n’y en a pas assez pour cela, ou votre compte ne le comprend pas.
problem-forbidden = Votre clé n’en a pas le droit.
    .meaning = Connectez-vous avec une clé qui a accès au compte.
problem-not_found = OpenRush ne connaît pas ce compte.
    .meaning = Il a peut-être été fermé ou déplacé.
problem-conflict = Quelque chose a changé entre-temps.
    .meaning = Réessayer suffit.
problem-validation = OpenRush n’a pas accepté la requête.
    .meaning = Cela ne devrait pas arriver ; les détails sont utiles si vous demandez de l’aide.
problem-rate_limited = Votre compte envoie trop de requêtes.
    .meaning = OpenRush demande à tous ceux qui l’utilisent d’attendre un peu, cette application comprise.
    .until = OpenRush répondra de nouveau à { $time } ; l’application redemandera d’elle-même.
problem-unavailable = OpenRush a des difficultés.
    .meaning = Vous n’y êtes pour rien. L’application réessaie d’elle-même.
problem-rejected = OpenRush a refusé la requête.
    .meaning = Les détails sont utiles si vous demandez de l’aide.
problem-undecodable = OpenRush a répondu d’une façon que l’application ne comprend pas.
    .meaning = Une mise à jour de l’application est peut-être nécessaire.
problem-too_large = La réponse était bien plus grande qu’elle ne devrait.
    .meaning = Elle n’a pas été lue. Quelque chose sur ce réseau fait peut-être obstacle.
problem-keychain_locked = Le trousseau est verrouillé.
    .meaning = Déverrouillez-le pour que l’application puisse lire votre clé.
problem-keychain_absent = Il n’y a pas de trousseau sur cet ordinateur.
    .meaning = Sans trousseau, l’application ne peut pas garder votre clé.
problem-keychain_not_answering = Le trousseau ne répond pas.
    .meaning = Il attend peut-être son mot de passe dans une autre fenêtre.
problem-key_missing = Votre clé n’est plus dans le trousseau.
    .meaning = Connectez-vous de nouveau avec elle ; votre historique reste.
problem-key_of_another = Le trousseau contient la clé d’un autre compte.
    .meaning = Rien de cet autre compte n’a été repris. Connectez-vous avec la clé de ce compte-ci ; votre historique reste.

remedy-retry = Réessayer
remedy-sign-in-page = Ouvrir la page d’identification
remedy-sign-in-again = Se reconnecter
remedy-buy = Acheter des crédits
remedy-keychain = Redemander au trousseau
remedy-use-key = Utiliser une clé jusqu’à la fermeture
remedy-activity = Voir l’activité
remedy-failed = Voir les requêtes échouées
remedy-keys = Voir les clés

# « Pourquoi tout s’est arrêté ? » : ce qui a été vérifié, un verdict et ce qu’il signifie. $when est une heure, ou une date et une heure.
diagnose = Pourquoi tout s’est arrêté ?
diagnose-looking = Vérification…
diagnose-checks = Ce qui a été vérifié
check-connection = Connexion
check-sign_in_network = Réseau avec identification
check-key = Clés
check-balance = Crédits
check-rate_limit = Limite de requêtes
check-service = OpenRush lui-même
check-last_errors = Dernières requêtes
finding-fine = En ordre
finding-wrong = C’est ici
finding-not_reached = Non vérifié

verdict-key_expired = La clé « { $name } » a expiré.
    .meaning = Dernière utilisation : { $when }. Aucune autre clé ne l’a remplacée. Créez-en une nouvelle et mettez-la là où était l’ancienne.
verdict-key_revoked = La clé « { $name } » a été révoquée.
    .meaning = Dernière utilisation : { $when }. Aucune autre clé ne l’a remplacée. Créez-en une nouvelle et mettez-la là où était l’ancienne.
verdict-key_refused = Des requêtes arrivent avec une clé qui ne fonctionne pas.
    .meaning = { $count ->
        [one] La dernière requête ({ $when }) a été refusée pour cela. Mettez une clé valable là où se trouve l’ancienne.
       *[other] Les { $count } dernières requêtes (depuis { $when }) ont été refusées pour cela. Mettez une clé valable là où se trouve l’ancienne.
    }
verdict-key_refused_name = Les requêtes avec la clé « { $name } » sont refusées.
    .meaning = { $count ->
        [one] La dernière a été refusée ({ $when }). Mettez une clé valable à sa place.
       *[other] Les { $count } dernières ont été refusées (depuis { $when }). Mettez une clé valable à sa place.
    }
verdict-no_credits = Il ne reste aucun crédit.
    .meaning = OpenRush refuse toute requête payante jusqu’à ce que vous en achetiez.
verdict-no_credits_since = Il ne reste aucun crédit.
    .meaning = Les requêtes sont refusées (depuis { $when }). Elles fonctionneront dès que vous en achèterez.
# $amount est le nombre tel qu’il s’écrit, $count le même nombre pour choisir la forme
verdict-too_few_credits = { $count ->
    [one] Il reste { $amount } crédit : trop peu pour « { $tool } ».
   *[other] Il reste { $amount } crédits : trop peu pour « { $tool } ».
}
    .meaning = Les requêtes pour cet outil sont refusées (depuis { $when }). Elles fonctionneront dès que vous achèterez des crédits.
# La même chose quand ce qui reste suffirait
verdict-credits_refused = « { $tool } » a été refusé faute de crédits.
    .meaning = { $count ->
        [one] Refus : { $when }. Il y a maintenant { $amount } crédit : il a été ajouté depuis, ou votre compte n’a pas accès à cet outil.
       *[other] Refus : { $when }. Il y a maintenant { $amount } crédits : ils ont été ajoutés depuis, ou votre compte n’a pas accès à cet outil.
    }
verdict-too_many_requests = Votre compte envoie trop de requêtes.
    .meaning = OpenRush a refusé les dernières pour cela. Il en laissera passer d’autres au bout d’un moment ; espacer les appels aide.
verdict-too_many_requests_until = Votre compte a épuisé ses requêtes pour le moment.
    .meaning = Reprise : { $when }. Espacer les appels à OpenRush aide.
# Les requêtes les plus récentes ont échoué : pourquoi, avec quel outil, combien de suite, et quand la première.
verdict-failing_service_error = « { $tool } » échoue chez OpenRush.
    .meaning = { $count ->
        [one] La dernière requête a échoué ({ $when }). Vous n’y êtes pour rien ; cela passe en général.
       *[other] Les { $count } dernières requêtes ont échoué (depuis { $when }). Vous n’y êtes pour rien ; cela passe en général.
    }
verdict-failing_bad_request = « { $tool } » est appelé d’une façon qu’OpenRush n’accepte pas.
    .meaning = { $count ->
        [one] La dernière requête a été refusée ({ $when }). Ses détails disent ce qui ne va pas.
       *[other] Les { $count } dernières requêtes ont été refusées (depuis { $when }). Leurs détails disent ce qui ne va pas.
    }
verdict-failing_not_found = « { $tool } » demande quelque chose qui n’existe pas.
    .meaning = { $count ->
        [one] La dernière requête a échoué ({ $when }). Ses détails disent ce qui était demandé.
       *[other] Les { $count } dernières requêtes ont échoué (depuis { $when }). Leurs détails disent ce qui était demandé.
    }
verdict-failing_key_refused = Les requêtes pour « { $tool } » sont refusées à cause de leur clé.
    .meaning = { $count ->
        [one] La dernière a été refusée ({ $when }).
       *[other] Les { $count } dernières ont été refusées (depuis { $when }).
    }
verdict-failing_no_credits = Les requêtes pour « { $tool } » sont refusées faute de crédits.
    .meaning = { $count ->
        [one] La dernière a été refusée ({ $when }).
       *[other] Les { $count } dernières ont été refusées (depuis { $when }).
    }
verdict-failing_rate_limited = Les requêtes pour « { $tool } » sont refusées parce qu’il y en a trop.
    .meaning = { $count ->
        [one] La dernière a été refusée ({ $when }).
       *[other] Les { $count } dernières ont été refusées (depuis { $when }).
    }
verdict-fine = D’ici, tout fonctionne.
    .meaning = La dernière requête a réussi ({ $when }). Si quelque chose reste à l’arrêt, cela n’atteint pas OpenRush : regardez du côté du site ou de l’agent lui-même.
verdict-fine_unused = D’ici, tout fonctionne.
    .meaning = Aucune requête n’a atteint OpenRush ces dernières 24 heures. Si quelque chose devrait tourner, regardez du côté du site ou de l’agent lui-même.

# Pourquoi ce qui vient d’être demandé n’a pas été fait : une phrase pour chaque cas.
error-unexpected = Cela n’a pas fonctionné, et l’application ne sait pas pourquoi. Réessayez.
error-key_empty = Collez ou tapez d’abord votre clé.
error-key_malformed = Cela ne ressemble pas à une clé : il y a des espaces, des retours à la ligne ou des caractères inattendus. Copiez-la de nouveau.
error-key_unusual = Les clés OpenRush commencent par « or_ », celle-ci non. L’utiliser quand même ?
error-keychain_locked = Le trousseau est verrouillé, votre clé n’a donc pas été touchée. Déverrouillez-le et réessayez.
error-keychain_absent = Cet ordinateur n’a pas de trousseau pour garder votre clé.
error-keychain_not_answering = Le trousseau ne répond pas. Il attend peut-être son mot de passe dans une autre fenêtre.
error-key_missing = Votre clé n’est plus dans le trousseau. Connectez-vous de nouveau avec elle.
error-key_of_another = Le trousseau contient la clé d’un autre compte. Connectez-vous avec la clé de ce compte-ci.
error-clipboard_empty = Il n’y a pas de texte dans le presse-papiers. Copiez d’abord votre clé.
error-clipboard_too_long = Le presse-papiers contient bien plus qu’une clé. Copiez la clé seule.
error-clipboard_unavailable = Le presse-papiers est inutilisable pour le moment. Réessayez.
error-demo_failed = La démo n’a pas pu démarrer. Réessayez.
error-exporting = Un autre export est en cours. Attendez qu’il se termine, ou annulez-le.
error-folder_not_shown = Le dossier n’a pas pu être ouvert. Le fichier est dans votre dossier Téléchargements.
error-autostart_failed = Le démarrage à l’ouverture de la session n’a pas pu être modifié : votre système ne l’a pas permis.
error-update_elsewhere = Cette copie de l’application ne se met pas à jour d’elle-même.
error-update_not_found = Il n’y a rien à installer. Cherchez de nouveau des mises à jour.
error-update_unreachable = La mise à jour n’a pas pu être récupérée. Vérifiez votre connexion et réessayez ; cette version continue de fonctionner.
error-update_refused = Ce qui est arrivé n’est pas une version plus récente signée par les auteurs de l’application, rien n’a donc été installé. Cette version continue de fonctionner. Réessayez demain.
error-update_not_installed = La version plus récente n’a pas pu être mise en place. Vérifiez que vous avez le droit de modifier l’application là où elle se trouve, ou installez la version à la main.
error-browser_failed = Votre navigateur n’a pas pu être ouvert. Allez-y vous-même : openrush.io/dashboard.
error-offline = Vous êtes hors ligne. Réessayez quand il y aura une connexion.
error-dns = OpenRush est introuvable sur le réseau. Vérifiez votre connexion.
error-refused = OpenRush n’accepte pas de connexions pour le moment. Réessayez dans une minute.
error-tls = La connexion à OpenRush n’est pas sûre ici, rien n’a donc été envoyé. Essayez un autre réseau.
error-proxy = Le proxy de cet ordinateur est inutilisable. Regardez les paramètres réseau de votre système.
error-timeout = OpenRush n’a pas répondu à temps. Réessayez.
error-connection_lost = La connexion a été coupée. Réessayez.
error-sign_in_network = Ce réseau demande d’abord de vous identifier : ouvrez n’importe quelle page dans votre navigateur, puis réessayez.
error-unauthorized = OpenRush n’accepte pas cette clé. Elle est peut-être mal saisie, expirée ou révoquée.
error-payment_required = Il n’y a pas assez de crédits pour cela. Achetez-en d’abord.
error-forbidden = Cette clé n’en a pas le droit. Utilisez-en une qui a accès au compte.
error-not_found = Cela n’existe plus. Actualisez et regardez la liste.
error-conflict = Quelque chose a changé entre-temps. Regardez de nouveau, puis réessayez.
error-validation = OpenRush n’a pas accepté ce qui a été saisi. Modifiez-le et réessayez.
error-rate_limited = Votre compte envoie trop de requêtes. Réessayez dans une minute.
error-rate_limited-until = Votre compte envoie trop de requêtes. Réessayez à { $time }.
error-unavailable = OpenRush a des difficultés. Réessayez dans quelques minutes.
error-rejected = OpenRush a refusé. Réessayez plus tard.
error-undecodable = OpenRush a répondu d’une façon que l’application ne comprend pas. Une mise à jour est peut-être nécessaire.
error-too_large = La réponse était bien trop grande et n’a pas été lue. Essayez un autre réseau.
error-outcome_unknown = La connexion a été coupée avant la réponse d’OpenRush ; la clé existe peut-être, ou non. Regardez la liste avant de réessayer.
error-not_revoked = OpenRush n’a pas répondu clairement, et la clé fonctionne toujours. Réessayez.
error-no_new_key = Cette clé ne peut plus être obtenue. Révoquez-la et créez-en une autre.
error-history_failed = L’historique de cet ordinateur n’a pas pu être lu. Réessayez.
error-history_not_opened = Le fichier de l’historique n’a pas pu être ouvert au démarrage de l’application, rien n’y a donc été supprimé. Quittez l’application, vérifiez que rien d’autre n’utilise son dossier et réessayez.
error-holds_key = Cela ressemble à une clé et n’a donc pas été enregistré. Les clés n’ont leur place que dans le trousseau : enlevez-la et enregistrez de nouveau.
error-settings_not_saved = Cela n’a pas pu être enregistré. Le disque est peut-être plein.
error-report_not_saved = Le rapport n’a pas pu être écrit. Vérifiez que le dossier Téléchargements existe et que le disque n’est pas plein.
error-not_printed = La fenêtre d’impression ne s’est pas ouverte. Réessayez.
error-data_folder_not_shown = Le dossier n’a pas pu être affiché. Les paramètres indiquent où il se trouve.
error-settings_export_disk_full = Le disque est plein, rien n’a donc été enregistré. Libérez de la place et exportez de nouveau.
error-settings_export_no_folder = Le dossier Téléchargements n’existe pas ou ne peut pas être modifié. Rien n’a été enregistré. Créez le dossier et exportez de nouveau.
error-settings_file_foreign = Ce n’est pas un fichier de paramètres d’OpenRush, rien n’a donc été changé. Choisissez un fichier exporté ici.
error-settings_file_newer = Ce fichier vient d’une version plus récente d’OpenRush, rien n’a donc été changé. Mettez OpenRush à jour et importez-le de nouveau.
error-settings_file_damaged = Ce fichier est endommagé, rien n’a donc été changé. Exportez de nouveau les paramètres et importez le nouveau fichier.
error-settings_file_too_large = Ce fichier est trop volumineux pour des paramètres d’OpenRush, rien n’a donc été changé.
