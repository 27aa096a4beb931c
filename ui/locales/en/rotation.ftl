# Copying a new key in other forms, notes, rotating a key, and the app's own key.

new-key-copy-env = OPENRUSH_KEY=…
new-key-copy-curl = Test command
new-key-copy-as = Or as
new-key-copy-env-note = A line for an .env file.
new-key-copy-curl-note = Pasted into a terminal, it shows your balance: then the key works.
new-key-copied-note = It stays on the clipboard for one minute.

note = What is it for?
note-optional = What is it for? (optional)
note-example = The shop’s server, set up by Dana
note-local = Kept on this computer only.
note-add = Note what it is for
note-edit = Change the note about { $name }
note-save = Save note
note-long = { $count } characters are too many; { $limit } is the most.

first-use-awaited = waiting for first use
# $when is a time, or a date and a time
first-use-seen = first used at { $when }

rotate = Rotate
rotate-name = Rotate { $name }
rotate-title = Rotate “{ $name }”
rotate-meaning = A new key takes the place of this one, and nothing has to stop for it: the old one works until you revoke it.
rotate-steps = Steps
rotate-step-create = Create a new key
rotate-step-create-note = { $expires ->
    [yes] It gets the same name and lifetime as the old one.
   *[no] It gets the same name and never expires either.
}
rotate-step-copy = Copy it
rotate-step-copy-note = OpenRush shows it only once.
rotate-step-place = Put it where the old one was
rotate-step-place-note = The app notices when the new key is first used, and whether the old one goes quiet.
rotate-step-revoke = Revoke the old one
rotate-step-done = done
rotate-step-now = now
rotate-start = Create the new key
rotate-again = Create another
rotate-own = This app signs in with the old key too. It switches to the new one by itself.

rotate-create-words = There is no new key yet.
rotate-lost-words = The new key was created, but the answer got lost on the way, so nobody has it. Revoke it, then create another.
rotate-copy-words = The new key waits for you to copy it.
rotate-place-words = Put the new key where the old one was.
rotate-listen-words = The new key is in use, and the old one has not been used since. It takes a while to be sure that it has gone quiet.
rotate-overlap-words = The new key is in use, and something still uses the old one too.
rotate-retire-words = The new key is in use, and the old one has not been used since.
rotate-done-words = The old key does not work any more. The new one has taken its place.
rotate-done-unused = The old key does not work any more, and the new one was not used yet. Put it where the old one was.
rotate-new_gone-words = The new key was revoked or has expired. Create another, or keep the old one.
rotate-overlap-hint = Find out what still uses the old key before you revoke it: it stops working at once.
rotate-key-new = New key
rotate-key-old = Old key
rotate-never-used = not used yet
rotate-first-used = first used { $when }
rotate-last-used = last used { $when }
rotate-not-working = does not work any more
rotate-unlisted = not in the list yet
rotate-revoke-old = Revoke old key…
rotate-revoke-lost = Revoke lost key…
rotate-cancel = Cancel rotation
rotate-cancelled = The rotation of “{ $name }” was cancelled. Both keys stay as they are.
rotate-later = Later
rotate-finish = Done
rotate-finished = “{ $name }” was rotated
rotate-continue = Continue
rotate-banner = “{ $name }” is being rotated.
rotate-new-key = This is step 2 of 4 of rotating “{ $name }”.
rotate-look = Look again

attention-rotation_open-create = You began to rotate “{ $name }”, but there is no new key yet.
attention-rotation_open-lost = The new key for rotating “{ $name }” got lost on the way.
attention-rotation_open-copy = The new key for “{ $name }” waits for you to copy it.
attention-rotation_open-place = Put the new key for “{ $name }” where the old one was.
attention-rotation_open-listen = The new key of “{ $name }” is in use. The app is watching whether the old one goes quiet.
attention-rotation_open-overlap = Something still uses the old key of “{ $name }”.
attention-rotation_open-retire = The new key of “{ $name }” is in use. The old one can be revoked.
attention-rotation_open-done = Rotating “{ $name }” is done.
attention-rotation_open-new_gone = The new key for rotating “{ $name }” does not work any more.

own-key-title = A key for this app alone
own-key-offer = This app uses the key that you pasted. It can have one of its own.
own-key-make = Make one…
own-key-not-now = Not now
own-key-why = Then the key that you pasted can be revoked or rotated without signing this app out.
own-key-makes = OpenRush creates a key called “{ $name }”. This app keeps it in the keychain and signs in with it from now on; nobody else needs it.
own-key-forgets = The key that you pasted is taken out of this computer’s keychain once the new one works. Wherever else it is used, it goes on working.
own-key-hint = If you pasted a key that nothing else uses, revoke it afterwards.
own-key-confirm = Make the key
own-key-making = Making the key…
own-key-made = This app has a key of its own now
sign-out-own = The key that this app made for itself is revoked and removed from this computer’s keychain. You need one of your other keys to sign in again.
own-key-setting = Key of this app
own-key-offered = It signs in with the key that you pasted.
own-key-inUse = It has a key of its own, so yours can be revoked or rotated alone.
own-key-pending = Its own key was created but is not in use yet, because it could not be tried. The app keeps trying by itself.
own-key-state-inUse = In use
own-key-try = Try now

error-new_key_waiting = There is a new key that waits to be saved. Save it first.
error-new_key_owed = A key that you created may still be in the keychain. Unlock the keychain and refresh; then create another.
error-not_taken_over = The key is saved, but this app could not sign in with it and goes on with the old one. Sign in with the new one before you revoke the old one.
error-signed_out = You are signed out. Sign in first.
error-key_lost = The key was created, but the answer with it got lost on the way, so nobody has it. It is named on the Keys page: revoke it there, then create another.
error-not_created = OpenRush gave no answer, and its list shows no new key. Try again.
error-rotation_open = Another key is being rotated. Finish or cancel that first.
error-own_key_not_kept = Without a keychain this app cannot keep a key of its own.
error-own_key_pending = This app’s own key is not in use yet, because it could not be tried. Settings has a button to try it now; then create another.
error-own_key_refused = OpenRush refused the new key, so the app goes on with the one it had. Try again.
error-not_quotable = This key has characters in it that are not safe in a command. Copy the key alone.

# Where the same code means something else while a key is created
error-create-unauthorized = The key that this app is signed in with does not work any more, so nothing was created. Sign in again with another one.
error-create-payment_required = OpenRush creates no key while there are too few credits. Buy some first.
error-create-forbidden = The key that this app is signed in with may not create keys. Sign in with one that may.
error-create-conflict = OpenRush reports a conflict, perhaps with a key of the same name. Choose another name, or look at the list.
error-create-validation = OpenRush did not accept this name or expiry. Change them and try again.
# While a key is rotated its name cannot be chosen
error-rotate-conflict = OpenRush reports a conflict: perhaps there cannot be two keys of the same name. Create a key with another name instead, and revoke the old one afterwards.
error-rotate-validation = OpenRush did not accept the old key’s name or lifetime. Create a key with others instead, and revoke the old one afterwards.
error-create-rejected = OpenRush refused to create a key. Nothing was created.
