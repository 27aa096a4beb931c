activity-caption = Requests
activity-open = { $when }: { $tool }, details
activity-none = No requests yet
activity-none-meaning = Requests that are made with your keys show up here within minutes, and stay.
activity-none-found = Nothing matches
activity-none-found-meaning = No request that is known here matches all of this.
activity-failed = Activity cannot be shown
# A sentence with the reason follows
activity-part-failed = Not all of these requests can be shown.
activity-other-failed = What you asked for cannot be shown; this is the list from before.
activity-new = { $count } new
# The end of everything known
activity-end = That is everything since { $day }. OpenRush itself remembers only the newest 500 requests.
activity-forgotten = { $count ->
    [one] { $count } request from before { $day } was forgotten, as chosen in Settings. Charts, reports and totals still count it.
   *[other] { $count } requests from before { $day } were forgotten, as chosen in Settings. Charts, reports and totals still count them.
}
activity-none-kept = No requests are kept here

# Spoken when the filter changes
activity-summary = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}, { $credits ->
    [one] { $amount } credit
   *[other] { $amount } credits
}, { $share } failed
# The same as a line; its parts are put together by the window
activity-summary-line = { $requests } · { $credits } · { $failed }
summary-durations = half within about { $median }, 95% within { $most }
    .meaning = Half of these requests took no longer than the first figure, and 95 of 100 no longer than the second.
# Gaps that do not stand among the lines: in another order than that of time, or because there are too many
summary-gaps-elsewhere = { $count ->
    [one] 1 gap shows when sorted by time
   *[other] { $count } gaps show when sorted by time
}
summary-gaps-older = { $count ->
    [one] 1 older gap is not shown
   *[other] { $count } older gaps are not shown
}
summary-forgotten = requests before { $day } were forgotten
share-failed = { $share } failed

# Which requests are shown. Each placeholder is a list to pick from
filters = Filter
filter-sentence = { $status } by { $tool } with { $key } { $range }
filter-status = Result
filter-status-any = All requests
filter-status-succeeded = Successful requests
filter-status-failed = Failed requests
filter-status-key_refused = Requests with a refused key
filter-status-no_credits = Requests without enough credits
filter-status-not_found = Requests for what was not found
filter-status-bad_request = Requests that were not accepted
filter-status-rate_limited = Requests beyond the rate limit
filter-status-service_error = Requests that OpenRush failed at
filter-tool = Tool
filter-tool-any = any tool
filter-key = Key
filter-key-any = any key
filter-key-none = no key (MCP, dashboard)
filter-range = Time
filter-clear = Clear
filter-more = More
# The rarer filters. The first placeholder is a list to pick from, the others are fields for a number
filter-more-sentence = via { $source } · over { $credits } credits · over { $seconds } seconds
filter-source = Source
filter-source-any = any source
filter-credits = Cost more than so many credits
filter-seconds = Took longer than so many seconds
filter-above-any = any
# A time of one’s own. Each placeholder is three lists for a day
filter-own-range = from { $first } to { $last }
range-all = at any time
range-today = today
range-yesterday = yesterday
range-7 = in the last 7 days
range-30 = in the last 30 days
range-90 = in the last 90 days
range-month = this month
range-last-month = last month
range-custom = between two days
range-day = on { $day }
range-first-day = First day
range-last-day = Last day
search = Search by tool, key, error or request ID
search-in = Search

gap = Requests between { $from } and { $to } were not seen
gap-credits = { $count ->
    [one] Requests between { $from } and { $to } were not seen; { $amount } credit was spent in that time
   *[other] Requests between { $from } and { $to } were not seen; { $amount } credits were spent in that time
}
gap-title = Requests are missing
gap-after = After
gap-before = Before
gap-spent = Credits spent
gap-spent-unknown = Not known
gap-reason-away = The app was not running or had no connection, and more than 500 requests were made meanwhile, or OpenRush cleared its log. It remembers only the newest 500.
gap-reason-too_many = More than 500 requests were made between two looks, or OpenRush cleared its log. It remembers only the newest 500.
gap-meaning = These requests are in your balance, but in no figure on this screen. If OpenRush shows them again, they appear here by themselves.

detail-title = Details: { $tool }
detail-http = HTTP { $status }
detail-account = Account
detail-copy = Copy as JSON
detail-endpoint = Endpoint
detail-key-id = Key ID
detail-like-this = Show similar requests
detail-id = Request ID
detail-provider-cost = Cost to OpenRush
detail-received = Received
detail-sent = Sent
detail-source = Source

columns = Columns
columns-usual = Usual columns
columns-earlier = Move { $name } forward
columns-later = Move { $name } back

saved-filters = Saved
saved-filters-title = Saved filters
saved-filters-none = No filter is saved yet. Filter the list first, then give it a name here.
saved-filters-full = This filter was not saved: there is room for 50. Remove one that you no longer need.
saved-filter-name = Name for this filter
saved-filter-save = Save
saved-filter-remove = Remove { $name }
saved-filter-removed = { $name } was removed.
undo = Undo

export-csv = Export CSV
    .meaning = Writes these requests into your Downloads folder
export-csv-plain = CSV
export-csv_for_excel = CSV for Excel
export-json_lines = JSON Lines
export-more = Other formats
export-show = Show in folder
export-progress = Written so far
export-state-running = Writing { $file }
export-state-done = { $count ->
    [one] { $count } request saved as { $file }
   *[other] { $count } requests saved as { $file }
}
export-forgotten = Requests from before { $day } were forgotten and are not in it.
export-state-cancelled = The export was cancelled. No file was left behind.
export-state-disk_full = The disk is full, so nothing was saved. Free some space and export again.
export-state-no_folder = { $folder } is not there or cannot be written to. Nothing was saved. Make the folder and export again.
export-state-failed = The stored requests could not be read, so nothing was saved. Try again; if that fails too, restart the app.
