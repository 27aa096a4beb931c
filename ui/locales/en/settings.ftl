settings-balance = Balance
settings-appearance = Appearance
settings-computer = This computer
settings-data = Your data
settings-account = Account
settings-about = About

setting-kept = Saved
setting-bounds = From { $min } to { $max }
setting-refresh = Look at the balance every
setting-refresh-note = In the background. Each look counts towards your account’s 1,000 requests an hour.
setting-minutes = { $count ->
    [one] minute
   *[other] minutes
}
setting-low-balance = Warn me at
setting-low-balance-note = The balance counts as low from here on. 0 switches the warning off.
setting-credits = { $count ->
    [one] credit
   *[other] credits
}

setting-theme = Theme
setting-theme-note = Light and dark follow your system unless you choose.
theme-system = Same as system
theme-light = Light
theme-dark = Dark
setting-language = Language
setting-language-note = Numbers and dates are written as your system writes them.
language-system = Same as system
language-en = English

setting-autostart = Start when I log in
setting-autostart-note = { $system ->
    [macos] Quietly in the menu bar, without a window.
   *[other] Quietly in the tray, without a window.
}
setting-tray = { $system ->
    [macos] Menu bar
   *[other] Tray
}
tray-starting = The balance is about to appear there.
tray-shown = { $system ->
    [macos] The balance is always there. Closing the window keeps the app in the menu bar.
   *[other] The balance is always there. Closing the window keeps the app in the tray.
}
tray-noHost = This desktop shows no tray icons, so closing the window quits the app. On GNOME, the extension “AppIndicator and KStatusNotifierItem Support” adds a place for them.
tray-state-starting = Starting
tray-state-shown = Shown
tray-state-noHost = Not available

setting-data-folder = Folder
setting-data-folder-note = History, settings and logs. Your key is not among them.
setting-history = History
setting-history-note = Every request and balance that this app has seen of this account.
delete-history = Delete history…
delete-history-title = Delete the history?
# $count requests, $day the first of them
delete-history-facts = { $count ->
    [one] { $count } request since { $day } is forgotten, with the balances and top-ups of that time.
   *[other] { $count } requests since { $day } are forgotten, with the balances and top-ups of that time.
}
delete-history-nothing = What this app has seen of this account is forgotten.
delete-history-stays = OpenRush remembers only the newest 500 requests; the rest cannot be brought back. Your credits and keys stay as they are.
delete-history-confirm = Delete history
delete-history-keep = Keep it
delete-history-done = The history was deleted

sign-out-title = Sign out of { $name }?
sign-out-removes = The key is removed from this computer’s keychain. You need it again to sign in.
sign-out-forgets = The key is forgotten. You need it again to sign in.
sign-out-stays = The history stays on this computer, and your keys go on working elsewhere.
sign-out-name = Sign out of { $name }
stay-signed-in = Stay signed in

about-note = How OpenRush works, its tools and what they cost.
documentation = Documentation
