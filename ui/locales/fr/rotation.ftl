# Copier une nouvelle clé sous d’autres formes, les notes, renouveler une clé, et la clé propre à l’application.

new-key-copy-env = OPENRUSH_KEY=…
new-key-copy-curl = Commande de test
new-key-copy-as = Ou comme
new-key-copy-env-note = Une ligne pour un fichier .env.
new-key-copy-curl-note = Collée dans un terminal, elle affiche votre solde : la clé fonctionne alors.
new-key-copied-note = Elle reste une minute dans le presse-papiers.

note = À quoi sert-elle ?
note-optional = À quoi sert-elle ? (facultatif)
note-example = Le serveur de la boutique, installé par Dana
note-local = Gardé sur cet ordinateur seulement.
note-add = Noter à quoi elle sert
note-edit = Modifier la note sur { $name }
note-save = Enregistrer la note
note-long = { $count } caractères, c’est trop ; le maximum est { $limit }.

first-use-awaited = première utilisation attendue
# $when est une heure, ou une date et une heure
first-use-seen = première utilisation : { $when }

rotate = Renouveler
rotate-name = Renouveler { $name }
rotate-title = Renouveler « { $name } »
rotate-meaning = Une nouvelle clé prend la place de celle-ci, et rien ne doit s’arrêter pour cela : l’ancienne fonctionne jusqu’à ce que vous la révoquiez.
rotate-steps = Les étapes
rotate-step-create = Créer une nouvelle clé
rotate-step-create-note = { $expires ->
    [yes] Elle a le même nom et une durée aussi longue que l’ancienne.
   *[no] Elle a le même nom et n’expire jamais non plus.
}
rotate-step-copy = La copier
rotate-step-copy-note = OpenRush ne la montre qu’une fois.
rotate-step-place = La mettre là où était l’ancienne
rotate-step-place-note = L’application voit quand la nouvelle clé sert pour la première fois, et si l’ancienne se tait.
rotate-step-revoke = Révoquer l’ancienne
rotate-step-done = fait
rotate-step-now = en cours
rotate-start = Créer la nouvelle clé
rotate-again = En créer une autre
rotate-own = L’application se connecte elle aussi avec l’ancienne clé. Elle adopte la nouvelle d’elle-même.

rotate-create-words = Aucune nouvelle clé n’en est encore sortie.
rotate-lost-words = La nouvelle clé a été créée, mais la réponse s’est perdue en route, personne ne l’a donc. Révoquez-la, puis créez-en une autre.
rotate-copy-words = La nouvelle clé attend que vous la copiiez.
rotate-place-words = Mettez la nouvelle clé là où était l’ancienne.
rotate-listen-words = La nouvelle clé est utilisée, et l’ancienne ne l’a plus été depuis. On verra dans quelque temps si elle s’est tue.
rotate-overlap-words = La nouvelle clé est utilisée, et quelque chose utilise encore l’ancienne.
rotate-retire-words = La nouvelle clé est utilisée, et l’ancienne ne l’a plus été depuis.
rotate-done-words = L’ancienne clé ne fonctionne plus. La nouvelle a pris sa place.
rotate-done-unused = L’ancienne clé ne fonctionne plus, et la nouvelle n’a pas encore servi. Mettez-la là où était l’ancienne.
rotate-new_gone-words = La nouvelle clé a été révoquée ou a expiré. Créez-en une autre, ou gardez l’ancienne.
rotate-overlap-hint = Cherchez ce qui utilise encore l’ancienne clé avant de la révoquer : cela s’arrêtera aussitôt.
rotate-key-new = Nouvelle clé
rotate-key-old = Ancienne clé
rotate-never-used = pas encore utilisée
rotate-first-used = première utilisation : { $when }
rotate-last-used = dernière utilisation : { $when }
rotate-not-working = ne fonctionne plus
rotate-unlisted = pas encore dans la liste
rotate-revoke-old = Révoquer l’ancienne clé…
rotate-revoke-lost = Révoquer la clé perdue…
rotate-cancel = Annuler le renouvellement
rotate-cancelled = Le renouvellement de « { $name } » a été annulé. Les deux clés restent inchangées.
rotate-later = Plus tard
rotate-finish = Terminé
rotate-finished = « { $name } » a été renouvelée
rotate-continue = Continuer
rotate-banner = « { $name } » est en cours de renouvellement.
rotate-new-key = Étape 2 sur 4 du renouvellement de « { $name } ».
rotate-look = Regarder de nouveau

attention-rotation_open-create = Le renouvellement de « { $name } » a commencé, mais il n’y a pas encore de nouvelle clé.
attention-rotation_open-lost = La nouvelle clé pour renouveler « { $name } » s’est perdue en route.
attention-rotation_open-copy = La nouvelle clé de « { $name } » attend que vous la copiiez.
attention-rotation_open-place = Mettez la nouvelle clé de « { $name } » là où était l’ancienne.
attention-rotation_open-listen = La nouvelle clé de « { $name } » est utilisée. L’application surveille si l’ancienne se tait.
attention-rotation_open-overlap = Quelque chose utilise encore l’ancienne clé de « { $name } ».
attention-rotation_open-retire = La nouvelle clé de « { $name } » est utilisée. L’ancienne peut être révoquée.
attention-rotation_open-done = Le renouvellement de « { $name } » est terminé.
attention-rotation_open-new_gone = La nouvelle clé pour renouveler « { $name } » ne fonctionne plus.

own-key-title = Une clé pour cette application seule
own-key-offer = L’application utilise la clé que vous avez collée. Elle peut avoir la sienne.
own-key-make = En créer une…
own-key-not-now = Pas maintenant
own-key-why = Avec sa propre clé, l’application garde son accès même si vous révoquez ou renouvelez celle que vous avez collée.
own-key-makes = OpenRush crée une clé nommée « { $name } ». L’application la garde dans le trousseau et se connecte désormais avec elle ; personne d’autre n’en a besoin.
own-key-forgets = La clé que vous avez collée est retirée du trousseau de cet ordinateur dès que la nouvelle fonctionne. Partout ailleurs, elle continue de fonctionner.
own-key-hint = Si rien d’autre n’utilise la clé que vous avez collée, révoquez-la ensuite.
own-key-confirm = Créer la clé
own-key-making = Création de la clé…
own-key-made = L’application a maintenant sa propre clé
sign-out-own = La clé propre à l’application est révoquée et retirée du trousseau de cet ordinateur. Pour vous reconnecter, il vous faudra l’une de vos autres clés.
own-key-setting = Clé de l’application
own-key-offered = Elle se connecte avec la clé que vous avez collée.
own-key-inUse = Elle a sa propre clé, les vôtres peuvent donc être révoquées ou renouvelées séparément.
own-key-pending = Sa propre clé a été créée mais ne sert pas encore, car elle n’a pas pu être essayée. L’application continue d’essayer d’elle-même.
own-key-state-inUse = Utilisée
own-key-try = Essayer maintenant

error-new_key_waiting = Une nouvelle clé attend d’être mise en lieu sûr. Faites-le d’abord.
error-new_key_owed = Une clé que vous avez créée se trouve peut-être encore dans le trousseau. Déverrouillez le trousseau et actualisez ; créez-en une autre ensuite.
error-not_taken_over = La clé est en lieu sûr, mais l’application n’a pas pu se connecter avec elle et continue avec l’ancienne. Connectez-vous avec la nouvelle avant de révoquer l’ancienne.
error-signed_out = Vous êtes déconnecté. Connectez-vous d’abord.
error-key_lost = La clé a été créée, mais la réponse s’est perdue en route, personne ne l’a donc. Elle figure sur la page « Clés » : révoquez-la là, puis créez-en une autre.
error-not_created = OpenRush n’a pas répondu, et sa liste ne montre aucune nouvelle clé. Réessayez.
error-rotation_open = Une autre clé est en cours de renouvellement. Terminez ou annulez-le d’abord.
error-own_key_not_kept = Sans trousseau, l’application ne peut pas garder de clé à elle.
error-own_key_pending = La clé propre à l’application ne sert pas encore, car elle n’a pas pu être essayée. Un bouton des paramètres permet de l’essayer maintenant ; créez-en une autre ensuite.
error-own_key_refused = OpenRush a refusé la nouvelle clé, l’application continue donc avec celle qu’elle avait. Réessayez.
error-not_quotable = Cette clé contient des caractères qui ne sont pas sûrs dans une commande. Copiez la clé seule.

# Quand le même code signifie autre chose pendant la création d’une clé
error-create-unauthorized = La clé avec laquelle l’application est connectée ne fonctionne plus, rien n’a donc été créé. Reconnectez-vous avec une autre.
error-create-payment_required = OpenRush ne crée pas de clé tant qu’il y a trop peu de crédits. Achetez-en d’abord.
error-create-forbidden = La clé avec laquelle l’application est connectée n’a pas le droit de créer des clés. Connectez-vous avec une clé qui l’a.
error-create-conflict = Quelque chose fait obstacle, peut-être une clé du même nom. Choisissez un autre nom, ou regardez la liste.
error-create-validation = OpenRush n’a pas accepté ce nom ou cette échéance. Modifiez-les et réessayez.
# Pendant le renouvellement d’une clé, son nom ne peut pas être choisi
error-rotate-conflict = Quelque chose fait obstacle, peut-être le fait qu’il y aurait deux clés du même nom. Créez plutôt une clé sous un autre nom, et révoquez l’ancienne ensuite.
error-rotate-validation = OpenRush n’a pas accepté le nom ou la durée de l’ancienne clé. Créez plutôt une clé avec d’autres valeurs, et révoquez l’ancienne ensuite.
error-create-rejected = OpenRush a refusé de créer une clé. Rien n’a été créé.
