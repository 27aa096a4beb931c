balance-title = Balance
balance-loading = The balance is being fetched
# { $amount } is drawn large, the words beside it small
balance = { $count ->
    [one] { $amount } credit
   *[other] { $amount } credits
}
level-low = Low
level-empty = Empty
watching-for-top-up = Watching for your credits. They show up here by themselves.

# How long the credits last. $count goes with $unit; $day is a date
runway-estimate = { $unit ->
    [hour] { $count ->
        [one] About an hour left, until { $day }
       *[other] About { $count } hours left, until { $day }
    }
    [month] { $count ->
        [one] About a month left, until { $day }
       *[other] About { $count } months left, until { $day }
    }
    [year] { $count ->
        [one] About a year left, until { $day }
       *[other] About { $count } years left, until { $day }
    }
   *[day] { $count ->
        [one] About a day left, until { $day }
       *[other] About { $count } days left, until { $day }
    }
}
# The interval in plain words. $first and $last are dates, $from and $to are counts of $unit
runway-interval = { $unit ->
    [hour] Most likely between { $first } and { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }hours)
    [month] Most likely between { $first } and { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }months)
    [year] Most likely between { $first } and { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }years)
   *[day] Most likely between { $first } and { $last } ({ $from }–{ "\u2060" }{ $to }{ "\u00A0" }days)
}
runway-interval-days = Most likely between { $first } and { $last }
runway-interval-sure = Your spending is steady, so this is quite certain
runway-interval-open = { $unit ->
    [hour] Most likely at least { $count } hours, perhaps far longer
    [month] Most likely at least { $count } months, perhaps more than a year
    [year] Most likely at least { $count } years
   *[day] { $count ->
        [one] Most likely at least a day, perhaps more than a year
       *[other] Most likely at least { $count } days, perhaps more than a year
    }
}
runway-how-sure = Four times out of five, credits run out within this range
runway-learning = Still learning your pace
runway-learning-progress = { $seen } of { $needed } days seen. After that you see how long your credits last.
runway-idle = Nothing is being spent
runway-idle-meaning = At this pace your credits last as long as you like.
runway-empty = Nothing left
runway-empty-meaning = Requests fail until you buy credits.

spend-title = Spend
spend-table = Spend by day
spend-total = { $count ->
    [one] { $amount } credit
   *[other] { $amount } credits
}
spend-more = { $share } more than the { $days } days before
spend-less = { $share } less than the { $days } days before
spend-same = as much as the { $days } days before
range = How far back
range-short = { $days ->
    [365] 1 year
   *[other] { $days } days
}
range-long = { $days ->
    [365] The last year
   *[other] The last { $days } days
}
by = Divided by
by-tool = by tool
by-key = by key
by-outcome = by result
show-as-table = Show as table
show-as-chart = Show as chart

chart-label = Spend by day. Arrow keys go from day to day, Enter opens the day’s requests.
chart-empty = { $days ->
    [365] Nothing spent in the last year
   *[other] Nothing spent in the last { $days } days
}
chart-empty-unseen = { $days ->
    [365] Nothing spent in what was seen of the last year
   *[other] Nothing spent in what was seen of the last { $days } days
}
# Read out for a day. $credits is the number of $amount
day-words = { $day }: { $credits ->
    [one] { $amount } credit
   *[other] { $amount } credits
}, { $count ->
    [one] { $count } request
   *[other] { $count } requests
}.
day-part = { $name } { $amount }.
day-incomplete = Not all of this day was seen.
day-incomplete-short = (not all seen)
legend-unseen = Not all seen

attention-title = Needs attention
attention-none = Nothing needs your attention.
attention-balance_empty = No credits are left. Requests fail until you buy some.
attention-balance_low = { $count ->
    [one] Your balance is at or under { $amount } credit.
   *[other] Your balance is at or under { $amount } credits.
}
# $when is such as “in 3 days” or “yesterday”
attention-key_expiring = “{ $name }” expires { $when }.
attention-key_expired = “{ $name }” expired { $when }. Whatever uses it has stopped working.
attention-key_failing = { $failed } of the last { $requests } requests with “{ $name }” failed: { $reason }.
attention-key_unusual = “{ $name }” spent { $today } credits today. On a usual day it is about { $usual }.
attention-key_lost = “{ $name }” was created, but the answer got lost on the way, so nobody has this key. Revoke it and create another.
attention-key_waiting = You created “{ $name }” but have not saved it yet.
attention-errors_rising = { $share } of today’s requests failed ({ $count }), more than usual.
attention-see-key = See key
attention-see-keys = See keys
attention-see-errors = See errors

shares-title = Where it went
shares-none = What you spend shows up here, largest first.

top-ups-title = Top-ups
top-ups-none = Credits you buy show up here.
top-up-exact = +{ $amount }
top-up-atLeast = at least +{ $amount }
top-up-about = about +{ $amount }
top-up-between = Arrived between { $from } and { $to }

# The statement of all changes of the balance
statement-title = How your balance changed
statement-lead = Every change the app has seen, and what explains it.
# $when is a date or a time
statement-before = Balance, { $when }
statement-after = Balance now
statement-requests = Requests
statement-topUps = Top-ups
statement-missed = Requests not seen
    .meaning = They were made while the app was not looking, and OpenRush no longer lists them.
statement-unexplained = Unexplained
    .meaning = Neither a request nor a top-up that the app knows of.
statement-event-topUp = Top-up
statement-event-at-least = Top-up of at least
statement-event-about = Top-up of about
statement-event-missed = Requests not seen
statement-event-unexplained = Unexplained
statement-event-unexplained-about = Unexplained, about
statement-unsettled = still being counted
# $at, $from and $to are times
statement-at = at { $at }
statement-between = between { $from } and { $to }
statement-since = since { $day }
statement-column-what = What
statement-column-balance = Balance
statement-none = Your balance did not change in this time.
statement-too-early = The app has looked at your balance once so far. Changes show up here.

# What to buy: $amount is money, $count goes with $unit
advice = { $unit ->
    [hours] { $count ->
        [one] { $amount } lasts about an hour at your pace
       *[other] { $amount } lasts about { $count } hours at your pace
    }
    [weeks] { $count ->
        [one] { $amount } lasts about a week at your pace
       *[other] { $amount } lasts about { $count } weeks at your pace
    }
    [months] { $count ->
        [one] { $amount } lasts about a month at your pace
       *[other] { $amount } lasts about { $count } months at your pace
    }
    [moreThanAYear] { $amount } lasts more than a year at your pace
   *[days] { $count ->
        [one] { $amount } lasts about a day at your pace
       *[other] { $amount } lasts about { $count } days at your pace
    }
}

# What the balance buys. $first and $second are as buys-calls says
buys-calls = { $calls }{ "\u00A0" }×{ "\u00A0" }{ $tool }
buys-one = Buys about { $first }
buys-one-others = Buys about { $first } and{ "\u00A0" }more
buys-two = Buys about { $first } and { $second }
buys-two-others = Buys about { $first }, { $second } and{ "\u00A0" }more
buys-unknown = No tool was used in the last 30 days, so what this buys is not known.
buys-how = If you go on using the tools as in the last 30 days

# The budget of a month, such as “November”
budget-title = Budget for { $month }
# $limit and $spent are numbers as they are written, $count is that of $limit
budget-spent = { $count ->
    [one] { $spent } of { $limit } credit spent
   *[other] { $spent } of { $limit } credits spent
}
budget-spent-at-least = { $count ->
    [one] At least { $spent } of { $limit } credit spent; not all of the month was seen
   *[other] At least { $spent } of { $limit } credits spent; not all of the month was seen
}
budget-pace-early = The month has only just begun.
budget-pace-under = At this pace about { $end } by the end of the month, within your budget.
budget-pace-over = At this pace about { $end } by the end of the month, more than your budget.
budget-pace-spent = Your budget for this month is used up.
budget-change = Change

# A month on one page. $amount is a number as it is written, $count the same number for choosing the form
report-open = Monthly report
report-unread = The report cannot be shown
report-title = { $name }, { $month }
month-and-year = { $month } { $year }
report-month = Month
report-csv = Save as CSV
report-print = Print or save as PDF
report-so-far = This month is not over: figures as of { $when }.
report-incomplete = Not all of this month was seen, so it was at least this much.
# $from and $to are times
report-gap = Requests between { $from } and { $to } were not seen.
report-gap-credits = { $count ->
    [one] Requests between { $from } and { $to } were not seen; they cost { $amount } credit.
   *[other] Requests between { $from } and { $to } were not seen; they cost { $amount } credits.
}
report-before-unknown = The month before cannot be compared: not all of it was seen.
report-before = { $count ->
    [one] { $amount } credit in the month before
   *[other] { $amount } credits in the month before
}
report-before-so-far = { $count ->
    [one] { $amount } credit in the same part of the month before
   *[other] { $amount } credits in the same part of the month before
}
report-more = { $share } more than the month before ({ $amount })
report-less = { $share } less than the month before ({ $amount })
report-same = as much as the month before ({ $amount })
report-more-so-far = { $share } more than the same part of the month before ({ $amount })
report-less-so-far = { $share } less than the same part of the month before ({ $amount })
report-same-so-far = as much as the same part of the month before ({ $amount })
report-requests = { $count ->
    [one] { $amount } request
   *[other] { $amount } requests
}
report-failed = { $count ->
    [one] { $amount } failed
   *[other] { $amount } failed
}
report-column-requests = Requests
report-column-failed = Failed
report-by-tool = By tool
report-by-key = By key
report-none = Nothing was used in this month.
report-balance = Balance and top-ups
report-balance-unknown = The balance was not checked in this month.
report-balance-before = Balance before
report-balance-after = Balance after
report-failures = Why requests failed
report-no-failures = No request failed.
