welcome-title = OpenRush credits, at a glance
welcome-lead = See how much is left, how long it lasts and which keys are using it.
welcome-promise = { $system ->
    [macos] Your key is kept in the macOS keychain and goes to OpenRush only.
    [windows] Your key is kept in the Windows Credential Manager and goes to OpenRush only.
   *[linux] Your key is kept in this computer’s keychain and goes to OpenRush only.
}

sign-in = Sign in
sign-in-key = Your OpenRush API key
sign-in-note = It begins with “or_” and is shown once, when it is created.
sign-in-checking = Checking the key…
sign-in-use-anyway = Use it anyway
sign-in-change = Change it
sign-in-until-quit = Stay signed in until I quit
until-quit-title = Use a key until you quit
until-quit-meaning = It is kept in memory only. The next time it starts, the app asks the keychain again.
get-a-key = Get a key
paste = Paste
show-key = Show the key
hide-key = Hide the key

or = or
explore-demo = Explore the demo
explore-demo-meaning = An invented agency, running on this computer. No key needed.
demo-starting = Starting the demo…
