# Several accounts: the switcher, All accounts, adding and removing one.
accounts = Accounts
nav-accounts = All accounts
nav-add = Add an account
account-add = Add an account…
account-add-lead = Paste a key of the other account. You stay signed in to those you have.
account-back = Back to { $name }
account-again = Sign in to “{ $name }” again
welcome-accounts = Signed out; their history is still here
account-switch = Switch to “{ $name }”
account-edit = Name and colour…
account-edit-name = Name and colour of “{ $name }”
account-edit-title = Name and colour of “{ $name }”
account-name = Name
account-name-wrong = Give the account a name.
account-colour = Colour
account-save = Save
colour-blue = Blue
colour-green = Green
colour-purple = Purple
colour-orange = Orange
colour-teal = Teal
colour-pink = Pink
colour-yellow = Yellow
colour-grey = Grey
account-up = Move “{ $name }” up
account-down = Move “{ $name }” down
account-remove = Remove…
account-remove-name = Remove “{ $name }”…
account-removed = “{ $name }” was removed
account-state-signedOut = signed out
account-state-starting = opening
account-state-noKey = cannot sign in
account-state-empty = no credits left
account-state-offline = no connection
account-state-low = low
account-state-fine = fine
column-account = Account
column-balance = Balance
column-lasts = Lasts
column-spent = Spent in 30 days
column-attention = Keys to look at
accounts-runway-learning = not known yet
accounts-runway-idle = nothing is being spent
accounts-runway-empty = nothing is left
remove-account-title = Remove “{ $name }”?
remove-account-key = Its key is removed from this computer’s keychain. Your keys at OpenRush stay as they are, except one that this app made for itself: that one is revoked.
remove-account-key-waits = A key that you created here has not been saved yet. It would be lost.
remove-account-files = Its files on this computer take { $size }.
remove-account-stays = Its history stays on this computer and is there again when you sign back in.
remove-account-goes = Its history is deleted too. OpenRush does not keep all of it, so part of it cannot be recovered.
remove-account-too = Delete its history too
remove-account-confirm = Remove “{ $name }”
remove-account-confirm-all = Remove “{ $name }” and its history
remove-account-confirm-anyway = Remove “{ $name }” anyway
remove-account-confirm-all-anyway = Remove “{ $name }” and its history anyway
# $entry is the name of the entry in the keychain
remove-account-left = The keychain does not let go of the key now, so it stays there, under “io.openrush.desktop” and the account name “{ $entry }”. The app removes it as soon as the keychain answers.
remove-account-keep = Keep it
setting-tray-shows = Balance beside the clock
setting-tray-shows-note = Whose balance the icon and its tooltip show. The lowest is the one that runs out first: by days left or, where those are not known, by credits.
tray-shows-window = The account in the window
tray-shows-lowest = The lowest balance
alerts-of-account = For “{ $name }”. Every account has its own.
accounts-keys-in-need = { $count ->
    [one] { $count } key of “{ $name }” needs attention
   *[other] { $count } keys of “{ $name }” need attention
}
remove-account-history = { $count ->
    [one] Its history holds { $count } request since { $day } and takes { $size }.
   *[other] Its history holds { $count } requests since { $day } and takes { $size }.
}
accounts-runway = { $count ->
    [one] about { $days } day
   *[other] about { $days } days
}
accounts-until = until { $day }
