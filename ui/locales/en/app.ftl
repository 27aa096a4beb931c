# The frame, and what is used in several places.

app-name = OpenRush
app-version = OpenRush Desktop { $version }
window-title = { $screen } – OpenRush
starting = One moment…

# Shown when the app's core does not answer at all.
failure-title = The app could not start properly
failure-meaning = Nothing is lost: your history and your key are still where they were. Try again, or quit and reopen the app.

nav = Main
nav-overview = Overview
nav-keys = Keys
nav-activity = Activity
nav-settings = Settings
nav-report = Report
nav-keys-count = { $count ->
    [one] { $count } key works
   *[other] { $count } keys work
}

# $name is a command, $keys its shortcut, such as Ctrl+R
with-shortcut = { $name } ({ $keys })

demo = Demo
demo-meaning = An invented account. Nothing here is real.
demo-leave = Leave the demo

account-menu = Account
open-dashboard = Open the dashboard
quit-title = Quit and lose a key?
quit-loses = You created “{ $name }” and have not confirmed that you saved it. It is gone once the app quits, and OpenRush will not show it again.
quit-anyway = Quit anyway
sign-out-ask = Sign out…
keeping-keychain = Key kept in this computer’s keychain
keeping-untilQuit = Signed in until you quit
keeping-demo = Demo account, nothing is real

# $when is a time, or a date and a time
as-of = as of { $when }
as-of-stale = as of { $when } · { $ago }
as-of-never = no figures yet
refresh = Refresh
refreshing = Refreshing
refreshed = { $count ->
    [one] Up to date as of { $time }: { $amount } credit
   *[other] Up to date as of { $time }: { $amount } credits
}

# Here and elsewhere $amount is the number as it is written, and $count the same number for choosing the form
credits = { $count ->
    [one] { $amount } credit
   *[other] { $amount } credits
}
requests = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}

buy-credits = Buy credits
buy-credits-meaning = Opens the billing page in your browser
buy-credits-demo = Opens the demo’s own billing page in your browser

close = Close
cancel = Cancel
copy = Copy
copied = Copied
details = Details
dismiss = Dismiss
done = Done
go-back = Go back
today = today
try-again = Try again

# Tools of OpenRush. A tool that is not listed is shown under its own name.
tool-audit_site = Audit site
tool-compare_keyword_coverage = Compare keyword coverage
tool-discover_competitors = Discover competitors
tool-export_dataset = Export dataset
tool-inspect_domain = Inspect domain
tool-inspect_keyword = Inspect keyword
tool-inspect_page = Inspect page
tool-inspect_search_visibility = Inspect search visibility
tool-inspect_serp = Inspect search results
tool-research_keywords = Research keywords

key-none = No key
key-unknown = Deleted key { $id }
source-api_key = API key
source-mcp = MCP
group-other = Everything else

# How a request went, in a word or two; what it means to the person
outcome-succeeded = Succeeded
outcome-key_refused = Key refused
    .meaning = The key of this request is wrong, expired or revoked. Whatever made the request needs a key that works.
outcome-no_credits = No credits
    .meaning = There were not enough credits for this request. It works again once you have bought some.
outcome-not_found = Not found
    .meaning = What this request asked for does not exist.
outcome-bad_request = Not accepted
    .meaning = Something in this request was wrong, so OpenRush did not carry it out.
outcome-rate_limited = Too many requests
    .meaning = There were more requests than your account allows in that time. Slower requests go through.
outcome-service_error = OpenRush failed
    .meaning = OpenRush could not answer this request. That is not your doing; trying again later usually helps.

column-actions = Actions
column-credits = Credits
column-day = Day
column-duration = Duration
column-key = Key
column-requests = Requests
column-outcome = Result
column-share = Share
column-size = Size
column-source = Source
column-time = Time
column-tool = Tool

# Told once
notice-settings_set_aside = Your settings could not be read, so the defaults are in force. The old file is kept as { $detail }.
notice-accounts_set_aside = The list of accounts could not be read, so you may have to sign in again. The old file is kept as { $detail }.
notice-history_set_aside = The stored history was damaged. What could be read of it is still here; the damaged file is kept as { $detail }.
notice-history_newer = The stored history was written by a newer version of this app. It is left alone, and nothing new is stored until you update.
notice-history_not_writable = Nothing can be saved on this computer right now; the disk may be full. Figures stay live, but they are not kept until there is room again.
notice-no_tray = This desktop has no place for tray icons, so closing the window quits the app. On GNOME, the extension “AppIndicator and KStatusNotifierItem Support” adds one.
notice-account_known = You were already signed in to this account. From now on it uses the key that you just gave.
notice-top_up_arrived = { $count ->
    [one] { $amount } credit arrived
   *[other] { $amount } credits arrived
}

# The window's title. $amount is the balance, such as “12,480 credits”
window-title-balance = { $amount } – { $screen } – OpenRush

# The command palette (Ctrl+K), and the list of shortcuts (?)
palette = Commands
palette-search = Type a command, or the name of a key
palette-found = { $count ->
    [one] 1 command
   *[other] { $count } commands
}
palette-none = No command matches. Try another word, such as “keys” or “buy”.
palette-go = Go to { $screen }
palette-search-activity = Search requests
palette-failed = See today’s failed requests
palette-key = Key: { $name }
palette-filter = Activity: { $name }
palette-theme = Theme: { $name }
palette-quit = Quit

shortcuts = Keyboard shortcuts
shortcuts-anywhere = Anywhere
shortcuts-lists = In the list of requests
shortcuts-chart = In the chart
shortcuts-close = Close what is open
shortcuts-line = One line up or down
shortcuts-ends = The first line, the last line
shortcuts-open = Open the details
shortcuts-day = One day back or forward
shortcuts-week = One week back or forward
shortcuts-day-open = See the requests of that day
kbd-enter = Enter
kbd-esc = Esc
kbd-home = Home
kbd-end = End
kbd-page-up = Page up
kbd-page-down = Page down

# First-run hints: shown once each, until they are put away
hint = Good to know
hint-tray = { $system ->
    [macos] Close the window whenever you like: your balance stays in the menu bar.
   *[other] Close the window whenever you like: your balance stays in the tray.
}
hint-chart = Click a bar of the chart to see the requests of that day.
hint-palette = { $keys } finds every command, ? shows all shortcuts.
hint-put-away = Got it

# $text is an id
copy-text = Copy { $text }
