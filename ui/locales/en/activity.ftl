activity-caption = Requests, newest first
activity-open = { $when }: { $tool }, details
activity-none = No requests yet
activity-none-meaning = Requests that are made with your keys show up here within minutes, and stay.
activity-none-found = Nothing matches
activity-none-found-meaning = No request that is known here fits all of this.
activity-failed = Activity cannot be shown
activity-new = { $count } new
activity-new-more = { $count }+ new
# The end of everything known
activity-end = That is everything since { $day }. OpenRush itself remembers only the newest 500 requests.

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
share-failed = { $share } failed

# Which requests are shown. Each placeholder is a list to pick from
filters = Filter
filter-sentence = { $status } by { $tool } with { $key } { $range }
filter-status = Result
filter-status-any = All requests
filter-status-succeeded = Successful requests
filter-status-failed = Failed requests
filter-tool = Tool
filter-tool-any = any tool
filter-key = Key
filter-key-any = any key
filter-key-none = no key (MCP, dashboard)
filter-range = Time
filter-clear = Clear
range-all = since the beginning
range-today = today
range-yesterday = yesterday
range-7 = in the last 7 days
range-30 = in the last 30 days
range-90 = in the last 90 days
range-month = this month
range-last-month = last month
range-day = on { $day }
search = Search by tool, key, error or request id
search-in = Search

gap = Requests between { $from } and { $to } were not seen
gap-credits = { $count ->
    [one] Requests between { $from } and { $to } were not seen; { $amount } credit went in that time
   *[other] Requests between { $from } and { $to } were not seen; { $amount } credits went in that time
}
gap-why = The app was not running, and OpenRush remembers only the newest 500 requests.

detail-title = Details: { $tool }
detail-http = HTTP { $status }
detail-endpoint = Endpoint
detail-id = Request id
detail-provider-cost = Cost to OpenRush
detail-received = Received
detail-sent = Sent
detail-source = Came by
