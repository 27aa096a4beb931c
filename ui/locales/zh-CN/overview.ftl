balance-title = 余额
balance-loading = 正在获取余额
# { $amount } is drawn large, the words beside it small
balance = { $amount } 积分
level-low = 余额偏低
level-empty = 已用完
watching-for-top-up = 正在等待您的积分到账，到账后会自动显示在这里。

# How long the credits last. $count goes with $unit; $day is a date
runway-estimate = { $unit ->
    [hour] 约可用 { $count } 小时，至 { $day }
    [month] 约可用 { $count } 个月，至 { $day }
    [year] 约可用 { $count } 年，至 { $day }
   *[day] 约可用 { $count } 天，至 { $day }
}
# The interval in plain words. $first and $last are dates, $from and $to are counts of $unit
runway-interval = { $unit ->
    [hour] 很可能在 { $first }至 { $last }之间用完（{ $from }–{ "\u2060" }{ $to }{ "\u00A0" }小时）
    [month] 很可能在 { $first }至 { $last }之间用完（{ $from }–{ "\u2060" }{ $to }{ "\u00A0" }个月）
    [year] 很可能在 { $first }至 { $last }之间用完（{ $from }–{ "\u2060" }{ $to }{ "\u00A0" }年）
   *[day] 很可能在 { $first }至 { $last }之间用完（{ $from }–{ "\u2060" }{ $to }{ "\u00A0" }天）
}
runway-interval-days = 很可能在 { $first }至 { $last }之间用完
runway-interval-sure = 您的消耗很稳定，因此这个估计相当可靠
runway-interval-open = { $unit ->
    [hour] 很可能至少可用 { $count } 小时，也许远不止
    [month] 很可能至少可用 { $count } 个月，也许超过一年
    [year] 很可能至少可用 { $count } 年
   *[day] 很可能至少可用 { $count } 天，也许超过一年
}
runway-how-sure = 五次中有四次会在这段时间内用完
runway-learning = 正在了解您的使用节奏
runway-learning-progress = 已观察 { $seen } 天，共需 { $needed } 天。之后这里会显示积分还能用多久。
runway-idle = 目前没有消耗
runway-idle-meaning = 按这个节奏，您的积分可以一直用下去。
runway-empty = 已全部用完
runway-empty-meaning = 在您购买积分之前，请求都会失败。

spend-title = 消耗
spend-table = 每日消耗
spend-total = { $amount } 积分
spend-more = 比之前 { $days } 天多 { $share }
spend-less = 比之前 { $days } 天少 { $share }
spend-same = 与之前 { $days } 天持平
range = 时间范围
range-short = { $days ->
    [365] 1 年
   *[other] { $days } 天
}
range-long = { $days ->
    [365] 最近一年
   *[other] 最近 { $days } 天
}
by = 划分方式
by-tool = 按工具
by-key = 按密钥
by-outcome = 按结果
show-as-table = 以表格显示
show-as-chart = 以图表显示

chart-label = 每日消耗。按箭头键切换日期，按 Enter 键打开当天的请求。
chart-empty = { $days ->
    [365] 最近一年没有消耗
   *[other] 最近 { $days } 天没有消耗
}
chart-empty-unseen = { $days ->
    [365] 就最近一年中已记录的部分而言，没有消耗
   *[other] 就最近 { $days } 天中已记录的部分而言，没有消耗
}
# Read out for a day
day-words = { $day }：{ $amount } 积分，{ $count } 次请求。
day-part = { $name } { $amount }。
day-incomplete = 这一天的记录不完整。
day-incomplete-short = （不完整）
legend-unseen = 记录不完整

attention-title = 需要关注
attention-none = 没有需要您关注的事项。
attention-balance_empty = 积分已用完。在您购买之前，请求都会失败。
attention-balance_low = 您的余额已不超过 { $amount } 积分。
# $when is such as “in 3 days” or “yesterday”
attention-key_expiring = “{ $name }”将于{ $when }到期。
attention-key_expired = “{ $name }”已于{ $when }到期。使用它的程序已停止工作。
attention-key_failing = “{ $name }”最近 { $requests } 次请求中有 { $failed } 次失败：{ $reason }。
attention-key_unusual = “{ $name }”今天消耗了 { $today } 积分，平时每天约为 { $usual } 积分。
attention-key_lost = “{ $name }”已创建，但响应在途中丢失，因此没有人拥有此密钥。请吊销它，再创建一个。
attention-key_waiting = 您创建了“{ $name }”，但还没有保存。
attention-errors_rising = 今天有 { $share } 的请求失败（{ $count } 次），高于平时。
attention-see-key = 查看密钥
attention-see-keys = 查看密钥
attention-see-errors = 查看错误

shares-title = 积分去向
shares-none = 您消耗的积分会显示在这里，从多到少排列。

top-ups-title = 充值
top-ups-none = 您购买的积分会显示在这里。
top-up-exact = +{ $amount }
top-up-atLeast = 至少 +{ $amount }
top-up-about = 约 +{ $amount }
top-up-between = 在 { $from } 至 { $to } 之间到账

# The statement of all changes of the balance
statement-title = 余额变动明细
statement-lead = 应用看到的每一次变动，以及变动的原因。
# $when is a date or a time
statement-before = 余额（{ $when }）
statement-after = 当前余额
statement-requests = 请求
statement-topUps = 充值
statement-missed = 未记录的请求
    .meaning = 这些请求发出时应用没有在查看，而服务也已不再保留它们。
statement-unexplained = 原因不明
    .meaning = 既不是应用所知的请求，也不是充值。
statement-event-topUp = 充值
statement-event-at-least = 充值（至少）
statement-event-about = 充值（约数）
statement-event-missed = 未记录的请求
statement-event-unexplained = 原因不明
statement-event-unexplained-about = 原因不明（约数）
statement-unsettled = 仍在统计
# $at, $from and $to are times
statement-at = { $at }
statement-between = { $from } 至 { $to }
statement-since = 自 { $day }起
statement-column-what = 内容
statement-column-balance = 余额
statement-none = 这段时间内余额没有变化。
statement-too-early = 应用目前只查看过一次余额。有变动时会显示在这里。

# What to buy: $amount is money, $count goes with $unit
advice = { $unit ->
    [hours] 按目前的速度，{ $amount } 大约够用 { $count } 小时
    [weeks] 按目前的速度，{ $amount } 大约够用 { $count } 周
    [months] 按目前的速度，{ $amount } 大约够用 { $count } 个月
    [moreThanAYear] 按目前的速度，{ $amount } 够用一年以上
   *[days] 按目前的速度，{ $amount } 大约够用 { $count } 天
}

# What the balance buys. $first and $second are as buys-calls says
buys-calls = { $calls } 次{ $tool }
buys-one = 按平时的用法，大约够用 { $first }
buys-one-others = 按平时的用法，大约够用 { $first }等
buys-two = 按平时的用法，大约够用 { $first }和 { $second }
buys-two-others = 按平时的用法，大约够用 { $first }、{ $second }等
buys-unknown = 最近 30 天没有使用任何工具，因此无法估计可用次数。
buys-how = 按您最近 30 天的使用情况推算

# The budget of a month, such as “November”
budget-title = { $month }预算
# $limit and $spent are numbers as they are written, $count is that of $limit
budget-spent = 已使用 { $spent } / { $limit } 积分
budget-spent-at-least = 至少已使用 { $spent } / { $limit } 积分；本月并非全部可见
budget-pace-early = 本月刚刚开始。
budget-pace-under = 按目前的速度，到月底约 { $end }，在预算之内。
budget-pace-over = 按目前的速度，到月底约 { $end }，将超出预算。
budget-pace-spent = 本月预算已用完。
budget-change = 更改

# A month on one page. $amount is a number as it is written, $count the same number for choosing the form
report-open = 月度报告
report-unread = 无法显示报告
report-title = { $name }，{ $month }
month-and-year = { $year } 年{ $month }
report-month = 月份
report-csv = 保存为 CSV
report-print = 打印或保存为 PDF
report-so-far = 本月尚未结束：数据截至 { $when }。
report-incomplete = 本月并非全部可见，因此至少有这么多。
# $from and $to are times
report-gap = { $from } 至 { $to } 之间的请求未被看到。
report-gap-credits = { $from } 至 { $to } 之间的请求未被看到，其间消耗了 { $amount } 积分。
report-before-unknown = 上个月并非全部可见，无法比较。
report-before = 上个月 { $amount } 积分
report-before-so-far = 上个月同期 { $amount } 积分
report-more = 比上个月（{ $amount }）多 { $share }
report-less = 比上个月（{ $amount }）少 { $share }
report-same = 与上个月（{ $amount }）持平
report-more-so-far = 比上个月同期（{ $amount }）多 { $share }
report-less-so-far = 比上个月同期（{ $amount }）少 { $share }
report-same-so-far = 与上个月同期（{ $amount }）持平
report-requests = { $amount } 次请求
report-failed = { $amount } 次失败
report-column-requests = 请求
report-column-failed = 失败
report-by-tool = 按工具
report-by-key = 按密钥
report-none = 本月没有使用记录。
report-balance = 余额与充值
report-balance-unknown = 本月没有查看过余额。
report-balance-before = 期初余额
report-balance-after = 期末余额
report-failures = 请求失败的原因
report-no-failures = 没有失败的请求。
