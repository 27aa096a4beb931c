### Words of the tray: its title, tooltip and menu. Amounts, times and days come in written out; { $count } only chooses the plural.
### What stands here is read by the Rust side (src-tauri/crates/account/src/words) and not by the window.

## How numbers and times are written

# Short figures, in the first, second and third unit above what is written out: thousands, millions, billions (12.4k).
# Japanese and Chinese count in ten thousands: there these are 万, 億 (亿) and 兆 (万亿).
number-first = { $figure }k
number-second = { $figure }M
number-third = { $figure }B
number-under-one = <1

# 24 hours, two digits each.
clock = { $hour }:{ $minute }
day-and-clock = { $day } { $clock }
day = { $day } { $month }
day-and-year = { $day } { $month } { $year }
month =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

## Title, which is the tooltip's first line too

title = OpenRush
title-balance = OpenRush: { $balance }
# With several accounts, and on the demo.
title-account = OpenRush, { $account }: { $balance }

## Several accounts, a line for each

account-line = { $account }: { $standing }
account-trouble = { $balance }, { $trouble }
account-no-key = cannot sign in
account-offline = no connection

## The three lines that tell how the account stands

balance =
    { $count ->
        [one] { $amount } credit
       *[other] { $amount } credits
    }
balance-unknown = Balance not known yet
not-signed-in = Not signed in
starting = Starting…

as-of = as of { $time }

runway-days =
    { $count ->
        [one] about 1 day left
       *[other] about { $days } days left
    }
runway-today = less than a day left
runway-year = more than a year left
runway-idle = nothing is being spent
runway-empty = nothing is left
runway-learning =
    { $count ->
        [one] days left: known after 1 more day
       *[other] days left: known after { $days } more days
    }
runway-learning-last = days left: known soon

## What wants attention

attention-empty = No credits are left: calls fail
attention-low = { $threshold } credits or fewer are left
attention-key-expiring =
    { $count ->
        [0] “{ $name }” expires today
        [1] “{ $name }” expires tomorrow
       *[other] “{ $name }” expires in { $days } days
    }
attention-key-lost = “{ $name }” was created, but nobody has the key
attention-key-waiting = “{ $name }” waits to be saved
attention-rotation = “{ $name }” is being replaced by a new key
attention-key-expired = “{ $name }” has expired
attention-key-failing = “{ $name }”: { $failed } of { $requests } requests failed
attention-key-unusual = “{ $name }” spent { $today } credits today, far more than usual
attention-key-nameless = A key
attention-errors = { $percent }% of today’s requests failed

## What keeps fresh figures away

problem-offline = No internet connection
problem-dns = OpenRush cannot be found on this network
problem-refused = OpenRush cannot be reached
problem-tls = The connection to OpenRush is not secure
problem-proxy = The proxy of this network cannot be used
problem-timeout = OpenRush does not answer
problem-connection-lost = The connection broke off
problem-sign-in-network = This network asks you to sign in
problem-unauthorized = Your key was not accepted
problem-payment-required = OpenRush asks for a payment
problem-forbidden = Your key may not see the balance
problem-rate-limited = Too many requests: waiting
problem-rate-limited-until = Too many requests: waiting until { $time }
problem-unavailable = OpenRush is down at the moment
problem-other = OpenRush gave an unexpected answer
problem-keychain-locked = Your keychain is locked
problem-keychain-absent = There is no keychain to read your key from
problem-keychain-not-answering = Your keychain does not answer
problem-key-missing = Your key is not in the keychain any more
problem-key-of-another = The keychain holds another account’s key

## The menu

menu-refresh = Refresh now
menu-buy-credits = Buy credits
menu-diagnose = Why did it stop?
menu-open = Open OpenRush
menu-settings = Settings
menu-quit = Quit

## System notifications: what happened; what it means or what to do

alert-empty = No credits are left
alert-empty-body = Requests fail until you buy more.
# $balance is such as “1 credit” or “12,480 credits”, $count the same number for choosing the form; so is $amount below
alert-low =
    { $count ->
        [one] { $balance } is left
       *[other] { $balance } are left
    }
alert-low-body = Buy more before requests fail.
alert-runway =
    { $count ->
        [0] Credits for less than a day are left
        [one] Credits for about 1 day are left
       *[other] Credits for about { $days } days are left
    }
alert-runway-body = At the pace of the last weeks.
alert-topped-up =
    { $count ->
        [one] { $amount } arrived
       *[other] { $amount } arrived
    }
alert-topped-up-at-least =
    { $count ->
        [one] At least { $amount } arrived
       *[other] At least { $amount } arrived
    }
alert-topped-up-about =
    { $count ->
        [one] About { $amount } arrived
       *[other] About { $amount } arrived
    }
alert-topped-up-body = You have { $balance } now.
alert-key-expiring = “{ $name }” expires soon
alert-key-expiring-body = It stops working at { $time }. Replace it before then.
alert-key-unusual = “{ $name }” spends far more than usual
alert-key-unusual-body = { $today } today; on a usual day it is about { $usual }. If that is not you, revoke it.
alert-key-failing = Requests with “{ $name }” fail
alert-key-failing-body = { $failed } of the last { $requests } were refused.
alert-sign-in = OpenRush cannot sign in any more
alert-sign-in-body = Your key was not accepted. The figures are no longer up to date.
alert-sign-in-keychain = Your key cannot be read from the keychain. The figures are no longer up to date.
alert-budget-near = Most of this month’s budget is spent
alert-budget-spent = This month’s budget is used up
# $spent is such as “812 credits”, $limit the number of the budget in credits
alert-budget-body = { $spent } of { $limit } are spent this month.
# Which account it is about, where it has a name of its own.
alert-of-account = { $account }: { $body }
