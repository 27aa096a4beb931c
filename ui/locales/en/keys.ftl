keys-caption = API keys
keys-back = All keys
keys-all = All
keys-filter-status = Status
keys-search = Search by name, note or beginning of the key
keys-sort = Sorted by
keys-sort-status = Status
keys-sort-name = Key
keys-sort-used = Last used
keys-sort-expires = Expires
keys-sort-created = Created
keys-sort-credits = Credits, 30 days
# Spoken when the filter changes
keys-found = { $count ->
    [0] No key found
    [one] { $count } key found
   *[other] { $count } keys found
}
keys-none-found = No key matches
keys-none-found-meaning = No key of this account matches all of this.
keys-none = No keys yet
keys-none-meaning = A key lets a website, an app or an agent use your credits. Make one for each, so that you can tell them apart.

key-own = This app
key-own-meaning = The key that this app is signed in with
key-not-yet = not yet
# $when is such as “in 3 days” or “2 days ago”
key-expires = ends { $when }
key-expired = ended { $when }
key-never-expires = never expires
key-never = never
# A row of small bars, told to those who do not see them
spark-label = { $used ->
    [0] Nothing spent in 30 days
    [one] Spent on { $used } of 30 days: { $most } credits on { $day }; { $today } today
   *[other] Spent on { $used } of 30 days, most on { $day }: { $most } credits; { $today } today
}

key-status-failing = Failing
key-status-unusual = Unusual
key-status-expiring = Expiring
key-status-idle = Idle
key-status-never_used = Never used
key-status-active = Active
key-status-expired = Expired
key-status-revoked = Revoked

# Why a key has its status. $when is such as “in 3 days” or “2 days ago”, $reason one of those below
finding-failing = { $all ->
    [yes] All of its last { $requests } requests failed: { $reason }.
   *[no] { $failed } of its last { $requests } requests failed: { $reason }.
}
finding-unusual = It spent { $today } credits today. On a usual day it is about { $usual }.
finding-expiring = It stops working { $when }, on { $day }.
finding-idle = It was last used { $when }. If nothing needs it any more, revoke it.
finding-never_used = Nothing has used it since it was created { $when }.
finding-active = It works and is in use.
finding-expired = { $refused ->
    [0] It stopped working { $when }.
    [one] It stopped working { $when }, and something still uses it: { $refused } request was refused in the last 7 days.
   *[other] It stopped working { $when }, and something still uses it: { $refused } requests were refused in the last 7 days.
}
finding-revoked = { $refused ->
    [0] It was revoked and no longer works.
    [one] It was revoked, and something still uses it: { $refused } request was refused in the last 7 days.
   *[other] It was revoked, and something still uses it: { $refused } requests were refused in the last 7 days.
}
# The same in a few words
brief-failing = { $failed } of { $requests } failed
brief-unusual = { $today } credits today
brief-still-used = { $refused ->
    [one] { $refused } call refused
   *[other] { $refused } calls refused
}

# Why most of the requests of a key were refused
refused-key_refused = the key was refused
refused-no_credits = the balance was empty
refused-not_found = what they asked for does not exist
refused-bad_request = something in them was wrong
refused-rate_limited = there were too many at a time

key-days = Last 30 days
key-tools = Tools
key-tools-none = It called no tools in the last 30 days.
key-errors = Errors
key-errors-none = No request failed in the last 30 days.
key-errors-last = last on { $day }
key-errors-last-day = Last day
key-facts = Details
key-prefix = Begins with
key-id = ID
key-requests = See its requests
key-not-listed = This key is not in the list
key-not-listed-meaning = OpenRush no longer lists it. Its requests stay in your activity.

create-key = Create key
create-key-title = Create a key
creating-key = Creating…
name = Name
name-example = Production server
name-note = What will use it? You will recognise it by this name.
name-count = { $count } of { $limit } characters
name-missing = Give the key a name.
name-long = { $count } characters are too many; { $limit } is the most.
expires = Expires
# A field that was not accepted; after the field, what is wrong with it
field-name = OpenRush does not accept this name. Try another one.
field-name-string_too_short = Give the key a name.
field-name-string_too_long = This name is too long.
field-name-string_pattern_mismatch = This name has characters that OpenRush does not accept.
field-expires_at = OpenRush does not accept this expiry. Choose another one.
field-expires_at-datetime_future = That day has passed. Choose one in the future.
field-note = This note is too long.
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
expiry-day_past = That day has passed. Choose one in the future.

new-key-title = Save “{ $name }” now
new-key-once = OpenRush shows this key only once. Copy it and put it where it is needed, or into your password manager.
new-key-copy = Copy key
new-key-copied = Copied
new-key-masked = The key, hidden
new-key-done = I have saved it
new-key-saved = “{ $name }” is ready to use
new-key-expires = It works until { $day }. Whoever has it can spend your credits.
new-key-never-expires = It works until you revoke it. Whoever has it can spend your credits.
new-key-leaving = You have not confirmed that you saved this key. OpenRush will not show it again; until you quit this app, it stays on the Keys page.
new-key-leaving-kept = You have not confirmed that you saved this key. OpenRush will not show it again; this app keeps it on the Keys page until you have.
new-key-unkept = The keychain did not take this key, so it is lost when the app quits. Save it now; the app keeps trying.
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
revoke-own = This app is signed in with this key. Revoking it signs you out here too; your history stays.
revoke-unknown = What this key was used for could not be looked up. You can still revoke it.
revoke-gone = “{ $name }” was already gone
revoked = “{ $name }” was revoked
revoked-own = “{ $name }” was revoked. Sign in with another key.
# Why it was not revoked, where there is more to say than usual
revoke-failed-unauthorized = OpenRush does not accept the key of this app any more, so this one was not revoked. Sign in with another key first.
revoke-failed-outcome_unknown = The connection broke off before OpenRush answered, so the key may be revoked or not. The list tells once there is a connection.
revoke-failed-conflict = It changed in the meantime, so it was not revoked. Look at the list, then try once more.
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
