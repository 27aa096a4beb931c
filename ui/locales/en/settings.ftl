settings-balance = Balance
settings-alerts = Notifications
settings-appearance = Appearance
settings-computer = This computer
settings-data = Your data
settings-account = Account
settings-about = About

setting-kept = Saved
setting-bounds = From { $min } to { $max }
setting-refresh = Check the balance every
setting-refresh-note = In the background, with at most 6% of your account’s rate limit, so 1 minute may become 3. New requests are looked up every 7 minutes in any case, so that none is missed.
setting-minutes = { $count ->
    [one] minute
   *[other] minutes
}
setting-low-balance = Warn me at
setting-low-balance-note = From here on the balance counts as low. 0 turns the warning off.
setting-budget = Monthly budget
setting-budget-note = The most you want to spend in a calendar month. It warns you and stops nothing; 0 means no budget.
setting-budget-unit = What the budget is counted in
budget-unit-credits = credits
budget-unit-dollars = US dollars
setting-credits = { $count ->
    [one] credit
   *[other] credits
}

# System notifications. Each is told once.
alert-empty = No credits are left
alert-empty-note = Requests fail from then on.
alert-balanceLow = Credits run low
# $amount is the number as it is written, $count the same number for choosing the form
alert-balanceLow-note = { $count ->
    [one] When { $amount } credit or less is left, as chosen above.
   *[other] When { $amount } credits or fewer are left, as chosen above.
}
alert-balanceLow-off = Choose above at how many credits.
alert-runwayShort = Credits last only a few days
alert-runwayShort-note = When they last for fewer days than chosen here.
alert-days = { $count ->
    [one] day
   *[other] days
}
alert-toppedUp = Credits arrived
alert-toppedUp-note = After you bought some.
alert-keyExpiring = A key expires
alert-keyExpiring-note = And again when it is nearer.
alert-keyDays = How long before a key expires
alert-days-before = { $count ->
    [one] 1 day before
   *[other] { $count } days before
}
alert-keyUnusual = A key spends far more than usual
alert-keyUnusual-note = It may be in the wrong hands, or something is running wild.
alert-keyFailing = Requests with a key fail
alert-keyFailing-note = Whatever uses it may have stopped working.
alert-budget = Monthly budget
alert-budget-note = At 80% and at 100%, once a month each.
alert-budget-off = Choose a budget above.
alert-signIn = This app cannot sign in
alert-signIn-note = Its key was refused, or the keychain does not hand it out.
alert-quiet = Quiet hours
alert-quiet-note = Anything that still matters is announced when they end.
alert-quietFrom = Quiet from
alert-quietUntil = Quiet until

setting-theme = Theme
setting-theme-note = Light and dark follow your system unless you choose.
theme-system = Same as system
theme-light = Light
theme-dark = Dark
setting-zoom = Size
setting-zoom-note = Text, controls and charts; { $larger } and { $smaller } change it too.
# Spoken after a change; $percent is such as “125%”
zoom-now = Size: { $percent }
setting-language = Language
setting-language-note = Numbers and dates are written as your system writes them.
language-system = Same as system

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
# $size is such as “4.2 MB”
setting-data-size = All of it takes { $size }.
show-data-folder = Show folder
settings-file = Settings as a file
settings-file-note = Your choices, to take to another computer or to keep. There are no keys and no history in the file, and nothing that belongs to this computer alone, such as start at login.
settings-export = Export settings
settings-import = Import settings…
settings-import-title = Import the settings in this file?
settings-import-app = { $count ->
    [one] { $count } of the app’s settings changes.
   *[other] { $count } of the app’s settings change.
}
settings-import-accounts = { $count ->
    [one] The settings of { $count } account change.
   *[other] The settings of { $count } accounts change.
}
settings-import-left-out = { $count ->
    [one] { $count } account of the file is not on this computer and is left out.
   *[other] { $count } accounts of the file are not on this computer and are left out.
}
settings-import-stays = Keys, history and sign-ins stay as they are.
settings-import-keys = { $count ->
    [one] { $count } saved filter holds what looks like a key and is left out. Keys belong in the keychain only.
   *[other] { $count } saved filters hold what looks like a key and are left out. Keys belong in the keychain only.
}
settings-import-forgets = { $keep ->
    [ninetyDays] In this file, “{ $name }” keeps its history for 90 days only.
    [oneYear] In this file, “{ $name }” keeps its history for one year only.
   *[twoYears] In this file, “{ $name }” keeps its history for two years only.
}
settings-import-forgets-count = { $count ->
    [one] { $count } request is older and would be forgotten.
   *[other] { $count } requests are older and would be forgotten.
}
settings-import-forgets-some = Requests that are older would be forgotten.
settings-import-forget = Forget older requests too
settings-import-not-forgotten = How long the history is kept was not changed.
settings-import-stays-unless = Keys and sign-ins stay as they are, and so does the history unless you choose otherwise below.
settings-import-confirm = Import settings
settings-import-keep = Change nothing
settings-import-done = The settings were imported.
settings-import-same = Nothing to change: the settings in this file are in force already.
setting-keep-for = Keep history for
setting-keep-for-note = Older requests are forgotten day by day. What was spent each day by tool, key and outcome stays, and so do balances and top-ups.
setting-keep-for-forgotten = { $count ->
    [one] { $count } request from before { $day } was forgotten.
   *[other] { $count } requests from before { $day } were forgotten.
}
setting-keep-for-forgetting = Older requests are being forgotten…
keep-forever = Forever
keep-twoYears = 2 years
keep-oneYear = 1 year
keep-ninetyDays = 90 days
forget-title = { $keep ->
    [ninetyDays] Keep history for 90 days only?
    [oneYear] Keep history for one year only?
   *[twoYears] Keep history for two years only?
}
forget-now = { $count ->
    [one] { $count } request from before { $day } is forgotten.
   *[other] { $count } requests from before { $day } are forgotten.
}
forget-nothing-yet = No request is older than that yet.
forget-daily = From then on, requests are forgotten every day as they become older than that.
forget-stays = What was spent each day by tool, key and outcome stays, and so do balances, top-ups and the statement: charts, reports and totals are the same as before. Activity, search and export no longer have these requests.
forget-for-good = OpenRush remembers only the newest 500 requests; the rest cannot be brought back. Copies of the history that this app set aside are deleted too.
forget-confirm = { $count ->
    [one] Forget { $count } request
   *[other] Forget { $count } requests
}
forget-confirm-none = { $keep ->
    [ninetyDays] Keep for 90 days
    [oneYear] Keep for one year
   *[twoYears] Keep for two years
}
forget-keep = Change nothing
forget-begun = Older requests are being forgotten in the background
# The history, where there are several accounts
history-of-account = That of “{ $name }” alone: every account has its own.
setting-history = History
setting-history-note = Every request and balance that this app has seen of this account.
delete-history = Delete history…
delete-history-title = Delete the history?
# $count requests, $day the first of them
delete-history-facts = { $count ->
    [one] { $count } request since { $day } is deleted, with the balances and top-ups of that time.
   *[other] { $count } requests since { $day } are deleted, with the balances and top-ups of that time.
}
delete-history-nothing = What this app has seen of this account is deleted.
delete-history-stays = OpenRush remembers only the newest 500 requests; the rest cannot be brought back. Your credits and keys stay as they are.
delete-history-confirm = Delete history
delete-history-keep = Keep it
delete-history-done = The history was deleted

sign-out-title = Sign out of { $name }?
# Where a key was created and not saved yet
sign-out-loses = “{ $name }” was not saved yet. Signing out removes it from this computer too, so nobody would have it.
sign-out-removes = The key is removed from this computer’s keychain. You need it again to sign in.
sign-out-forgets = The key is forgotten. You need it again to sign in.
sign-out-stays = The history stays on this computer, and your keys go on working elsewhere.
sign-out-left = The keychain did not release the key, so a copy may stay in it for now. The app removes it as soon as it can.
sign-out-anyway = Sign out anyway
sign-out-name = Sign out of { $name }
stay-signed-in = Stay signed in

about-note = How OpenRush works, its tools and what they cost.
documentation = Documentation

save-report = Report for support
save-report-note = The log and the app’s settings, without keys, names, addresses and amounts. It is saved on this computer and sent nowhere.
save-report-button = Save report
# $file is a name
report-saved = Saved as “{ $file }” in Downloads

setting-update = Updates
update-idle = The app looks for newer versions only when you ask it to.
update-looking = Looking for newer versions…
update-newest = This is the newest version.
update-found = OpenRush { $version } is available.
update-installing = OpenRush { $version } is being downloaded and checked…
update-installed = OpenRush { $version } is installed and runs from the next start.
update-look = Look for updates
update-install = Install
update-restart = Restart now
update-by-deb = Installed from a .deb package: newer versions come the same way. Your history stays.
update-by-rpm = Installed from an .rpm package: newer versions come the same way. Your history stays.
update-by-flatpak = Updated together with your other Flatpak apps.
update-by-administrator = Installed for everybody on this computer: whoever did that installs newer versions too.
update-by-download = This copy does not update itself: download a newer version and install it over this one. Your history stays.
update-by-build = Built from source: fetch the newer source and build it again.
