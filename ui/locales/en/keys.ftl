keys-caption = API keys
keys-count = { $usable ->
    [one] { $usable } key works
   *[other] { $usable } keys work
}, { $all } in all
keys-over = No longer working
keys-none = No keys yet
keys-none-meaning = A key lets a website, an app or an agent use your credits. Make one for each, so that you can tell them apart.

key-own = This app
key-own-meaning = The key that this app is signed in with
key-not-yet = not yet
# $when is such as “in 3 days” or “2 days ago”
key-expires = ends { $when }
key-expired = ended { $when }
key-never-expires = never expires

key-status-active = Active
    .meaning = Works and is in use
key-status-expiring = Expiring
    .meaning = Works, but expires within 30 days
key-status-never_used = Never used
    .meaning = Works, but nothing has used it yet
key-status-expired = Expired
    .meaning = Its time is over; it does not work any more
key-status-revoked = Revoked
    .meaning = It was switched off; it does not work any more

create-key = Create key
create-key-title = Create a key
creating-key = Creating…
name = Name
name-example = Production server
name-note = What will use it? You will know it again by this name.
name-count = { $count } of { $limit } characters
name-missing = Give the key a name.
name-long = { $count } characters are too many; { $limit } is the most.
expires = Expires
expiry-7d = in 7 days
expiry-30d = in 30 days
expiry-90d = in 90 days
expiry-1y = in a year
expiry-never = never
expiry-date = on a day of my choice
expiry-day = Day on which it expires
day-field-day = Day
day-field-month = Month
day-field-year = Year
expiry-note = It stops working by itself on { $day }.
expiry-never-note = It works until you revoke it. A key that leaks stays usable all that time.
expiry-day_missing = Choose the day on which it expires.
expiry-day_past = That day is over. Choose one that is still to come.

new-key-title = Save “{ $name }” now
new-key-once = OpenRush shows this key only once. Copy it and put it where it is needed, or into your password manager.
new-key-copy = Copy key
new-key-copied = Copied
new-key-masked = The key, hidden
new-key-done = I have saved it
new-key-saved = “{ $name }” is ready to use
new-key-expires = It works until { $day }. Whoever has it can spend your credits.
new-key-never-expires = It works until you revoke it. Whoever has it can spend your credits.
new-key-leaving = You have not said that you saved this key. OpenRush will not show it again; until you quit this app, you find it on the Keys page.
new-key-leaving-kept = You have not said that you saved this key. OpenRush will not show it again; this app keeps it on the Keys page until you have.
new-key-waiting = You created “{ $name }” but have not saved it yet.
new-key-show = Show key
lost-key = “{ $name }” was created, but the answer got lost on the way, so nobody has this key. Revoke it and create another.
lost-key-revoke = Revoke it
close-anyway = Close anyway
reveal = Reveal
hide = Hide

revoke = Revoke
revoke-name = Revoke { $name }
revoke-title = Revoke “{ $name }”?
revoke-meaning = Everything that uses this key stops working at once. This cannot be undone.
revoke-own = This app is signed in with this key. Revoking it signs you out here too.
revoke-unknown = What this key was used for could not be looked up. It can be revoked all the same.
revoke-gone = “{ $name }” was already gone
revoked = “{ $name }” was revoked
keep-key = Keep it
impact-day = Last 24 hours
impact-week = Last 7 days
impact-credits = Credits in 7 days
impact-last-use = Last used
# $tools is a list of tools, $more how many are not named
impact-tools = { $more ->
    [0] Used for { $tools }.
   *[other] Used for { $tools } and { $more } more.
}
impact-incomplete = Some requests were not seen by this app, so it may be more.
