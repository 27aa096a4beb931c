keys-caption = API 密钥
keys-back = 所有密钥
keys-all = 全部
keys-filter-status = 状态
keys-search = 按名称、备注或密钥开头搜索
keys-sort = 排序方式
keys-sort-status = 状态
keys-sort-name = 密钥
keys-sort-used = 上次使用
keys-sort-expires = 有效期
keys-sort-created = 创建时间
keys-sort-credits = 30 天积分
# Spoken when the filter changes
keys-found = { $count ->
    [0] 未找到密钥
   *[other] 找到 { $count } 个密钥
}
keys-none-found = 没有匹配的密钥
keys-none-found-meaning = 此账户中没有符合所有条件的密钥。
keys-none = 还没有密钥
keys-none-meaning = 有了密钥，网站、应用或智能体就能使用您的积分。请为每个用途各创建一个，以便区分。

key-own = 此应用
key-own-meaning = 此应用登录所用的密钥
key-not-yet = 尚未使用
# $when is such as “in 3 days” or “2 days ago”
key-expires = { $when }到期
key-expired = 已于{ $when }到期
key-never-expires = 永不过期
key-never = 永不
# A row of small bars, told to those who do not see them
spark-label = { $used ->
    [0] 30 天内没有消耗
   *[other] 30 天中有 { $used } 天产生消耗，最多的是 { $day }：{ $most } 积分；今天 { $today } 积分
}

key-status-failing = 频繁失败
key-status-unusual = 异常
key-status-expiring = 即将到期
key-status-idle = 闲置
key-status-never_used = 从未使用
key-status-active = 使用中
key-status-expired = 已过期
key-status-revoked = 已吊销

# Why a key has its status. $when is such as “in 3 days” or “2 days ago”, $reason one of those below
finding-failing = { $all ->
    [yes] 最近 { $requests } 次请求全部失败：{ $reason }。
   *[no] 最近 { $requests } 次请求中有 { $failed } 次失败：{ $reason }。
}
finding-unusual = 今天消耗了 { $today } 积分，平时每天约为 { $usual } 积分。
finding-expiring = 它将于{ $when }（{ $day }）停止工作。
finding-idle = 上次使用是在{ $when }。如果不再需要，请吊销它。
finding-never_used = 自{ $when }创建以来，从未被使用。
finding-active = 它工作正常，正在使用中。
finding-expired = { $refused ->
    [0] 它已于{ $when }停止工作。
   *[other] 它已于{ $when }停止工作，但仍有程序在使用它：最近 7 天有 { $refused } 次请求被拒绝。
}
finding-revoked = { $refused ->
    [0] 它已被停用，不再可用。
   *[other] 它已被停用，但仍有程序在使用它：最近 7 天有 { $refused } 次请求被拒绝。
}
# The same in a few words
brief-failing = { $requests } 次中有 { $failed } 次失败
brief-unusual = 今天 { $today } 积分
brief-still-used = { $refused } 次调用被拒绝

# Why most of the requests of a key were refused
refused-key_refused = 密钥被拒绝
refused-no_credits = 余额已用完
refused-not_found = 所要的内容不存在
refused-bad_request = 请求内容有误
refused-rate_limited = 同时请求过多

key-days = 最近 30 天
key-tools = 工具
key-tools-none = 最近 30 天没有调用任何工具。
key-errors = 错误
key-errors-none = 最近 30 天没有失败的请求。
key-errors-last = 最近一次：{ $day }
key-errors-last-day = 最近日期
key-facts = 详情
key-prefix = 开头
key-id = ID
key-requests = 查看它的请求
key-not-listed = 此密钥不在列表中
key-not-listed-meaning = OpenRush 不再列出它。它的请求仍保留在您的活动记录中。

create-key = 创建密钥
create-key-title = 创建密钥
creating-key = 正在创建…
name = 名称
name-example = 生产服务器
name-note = 谁会使用它？今后您可以凭这个名称认出它。
name-count = { $count }/{ $limit } 个字符
name-missing = 请为密钥命名。
name-long = { $count } 个字符太长，最多 { $limit } 个。
expires = 有效期
# A field that was not accepted; after the field, what is wrong with it
field-name = OpenRush 不接受此名称。请换一个。
field-name-string_too_short = 请为密钥命名。
field-name-string_too_long = 此名称太长。
field-name-string_pattern_mismatch = 此名称中有 OpenRush 不接受的字符。
field-expires_at = OpenRush 不接受此有效期。请另选一个。
field-expires_at-datetime_future = 该日期已过，请选择将来的日期。
field-note = 此备注太长。
expiry-7d = 7 天后
expiry-30d = 30 天后
expiry-90d = 90 天后
expiry-1y = 一年后
expiry-never = 永不过期
expiry-date = 指定日期
expiry-day = 到期日期
day-field-day = 日
day-field-month = 月
day-field-year = 年
expiry-note = 它会在 { $day }自动停止工作。
expiry-never-note = 在您吊销之前一直有效。如果泄露，在此期间他人都可以使用。
expiry-day_missing = 请选择到期日期。
expiry-day_past = 该日期已过，请选择将来的日期。

new-key-title = 请立即保存“{ $name }”
new-key-once = OpenRush 只会显示此密钥一次。请复制它，并放到需要的地方或您的密码管理器中。
new-key-copy = 复制密钥
new-key-copied = 已复制
new-key-masked = 密钥（已隐藏）
new-key-done = 我已保存
new-key-saved = “{ $name }”可以使用了
new-key-expires = 有效期至 { $day }。持有它的人都可以消耗您的积分。
new-key-never-expires = 在您吊销之前一直有效。持有它的人都可以消耗您的积分。
new-key-leaving = 您还没有确认已保存此密钥。OpenRush 不会再次显示它；在退出应用前，您可以在“密钥”页面找到它。
new-key-leaving-kept = 您还没有确认已保存此密钥。OpenRush 不会再次显示它；在您确认之前，此应用会将它保留在“密钥”页面。
new-key-unkept = 钥匙串未能保存此密钥，因此退出应用后它会丢失。请立即保存；应用会继续尝试。
new-key-waiting = 您创建了“{ $name }”，但还没有保存。
new-key-show = 显示密钥
lost-key = “{ $name }”已创建，但响应在途中丢失，因此没有人拥有此密钥。请吊销它，再创建一个。
lost-key-revoke = 吊销
close-anyway = 仍要关闭
reveal = 显示
hide = 隐藏

revoke = 吊销
revoke-name = 吊销“{ $name }”
revoke-title = 要吊销“{ $name }”吗？
revoke-meaning = 使用此密钥的一切都会立即停止工作。此操作无法撤消。
revoke-own = 此应用正是用此密钥登录的。吊销后，您也会在此退出登录；历史记录会保留。
revoke-unknown = 无法查明此密钥的用途，但仍可以吊销。
revoke-gone = “{ $name }”已经不存在
revoked = 已吊销“{ $name }”
revoked-own = 已吊销“{ $name }”。请使用其他密钥登录。
# Why it was not revoked, where there is more to say than usual
revoke-failed-unauthorized = OpenRush 不再接受此应用的密钥，因此未能吊销。请先使用其他密钥登录。
revoke-failed-outcome_unknown = 在 OpenRush 响应之前连接中断，因此密钥可能已吊销，也可能没有。恢复连接后，列表会显示结果。
revoke-failed-conflict = 在此期间它发生了变化，因此未能吊销。请查看列表，然后再试一次。
keep-key = 保留密钥
impact-day = 最近 24 小时
impact-week = 最近 7 天
impact-credits = 7 天内的积分
impact-last-use = 上次使用
# $tools is a list of tools, $more how many are not named
impact-tools = { $more ->
    [0] 用于：{ $tools }。
   *[other] 用于：{ $tools }，以及另外 { $more } 个工具。
}
impact-incomplete = 此应用未能记录到部分请求，因此实际可能更多。
