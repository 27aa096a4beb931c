### Words of the tray: its title, tooltip and menu. Amounts, times and days come in written out.
### What stands here is read by the Rust side (src-tauri/crates/account/src/words) and not by the window.

## How numbers and times are written

# Short figures, in the first, second and third unit above what is written out: ten thousands and so on (1.2万).
number-first = { $figure }万
number-second = { $figure }亿
number-third = { $figure }万亿
number-under-one = <1

# 24 hours, two digits each.
clock = { $hour }:{ $minute }
day-and-clock = { $day } { $clock }
day = { $month }{ $day }日
day-and-year = { $year }年{ $month }{ $day }日
month =
    { $month ->
        [1] 1月
        [2] 2月
        [3] 3月
        [4] 4月
        [5] 5月
        [6] 6月
        [7] 7月
        [8] 8月
        [9] 9月
        [10] 10月
        [11] 11月
       *[12] 12月
    }

## Title, which is the tooltip's first line too

title = OpenRush
title-balance = OpenRush：{ $balance }
# With several accounts, and on the demo.
title-account = OpenRush，{ $account }：{ $balance }

## Several accounts, a line for each

account-line = { $account }：{ $standing }
account-trouble = { $balance }，{ $trouble }
account-no-key = 无法登录
account-offline = 无连接

## The three lines that tell how the account stands

balance = { $amount } 积分
balance-unknown = 余额尚不清楚
not-signed-in = 未登录
starting = 正在启动…

as-of = 截至 { $time }

runway-days = 约可用 { $days } 天
runway-today = 可用不到一天
runway-year = 可用一年以上
runway-idle = 目前没有消耗
runway-empty = 已全部用完
runway-learning = 可用天数：再过 { $days } 天可知
runway-learning-last = 可用天数：很快可知

## What wants attention

attention-empty = 积分已用完：调用会失败
attention-low = 剩余积分不超过 { $threshold }
attention-key-expiring =
    { $count ->
        [0] “{ $name }”今天到期
        [1] “{ $name }”明天到期
       *[other] “{ $name }”将在 { $days } 天后到期
    }
attention-key-lost = “{ $name }”已创建，但没有人拥有它
attention-key-waiting = “{ $name }”等待保存
attention-rotation = 正在用新密钥更换“{ $name }”
attention-key-expired = “{ $name }”已过期
attention-key-failing = “{ $name }”：{ $requests } 次请求中有 { $failed } 次失败
attention-key-unusual = “{ $name }”今天消耗了 { $today } 积分，远超平时
attention-key-nameless = 未命名密钥
attention-errors = 今天有 { $percent }% 的请求失败

## What keeps fresh figures away

problem-offline = 没有网络连接
problem-dns = 在此网络上找不到 OpenRush
problem-refused = 无法连接 OpenRush
problem-tls = 与 OpenRush 的连接不安全
problem-proxy = 无法使用此网络的代理
problem-timeout = OpenRush 没有响应
problem-connection-lost = 连接中断
problem-sign-in-network = 此网络要求您登录
problem-unauthorized = 您的密钥未被接受
problem-payment-required = OpenRush 要求付款
problem-forbidden = 您的密钥无权查看余额
problem-rate-limited = 请求过多：正在等待
problem-rate-limited-until = 请求过多：等待至 { $time }
problem-unavailable = OpenRush 暂时停机
problem-other = OpenRush 的响应异常
problem-keychain-locked = 您的钥匙串已锁定
problem-keychain-absent = 没有可读取密钥的钥匙串
problem-keychain-not-answering = 您的钥匙串没有响应
problem-key-missing = 您的密钥已不在钥匙串中
problem-key-of-another = 钥匙串中存放的是另一个账户的密钥

## The menu

menu-refresh = 立即刷新
menu-buy-credits = 购买积分
menu-diagnose = 为什么停了？
menu-open = 打开 OpenRush
menu-settings = 设置
menu-quit = 退出

## System notifications: what happened; what it means or what to do

alert-empty = 积分已用完
alert-empty-body = 在您购买积分之前，请求都会失败。
alert-low = 剩余 { $balance }
alert-low-body = 请在请求失败之前购买积分。
alert-runway =
    { $count ->
        [0] 剩余积分不够用一天
       *[other] 剩余积分约可用 { $days } 天
    }
alert-runway-body = 按最近几周的节奏估算。
alert-topped-up = { $amount }已到账
alert-topped-up-at-least = 至少 { $amount }已到账
alert-topped-up-about = 约 { $amount }已到账
alert-topped-up-body = 您现在有 { $balance }。
alert-key-expiring = “{ $name }”即将到期
alert-key-expiring-body = 它将于 { $time } 停止工作。请在此之前换上新密钥。
alert-key-unusual = “{ $name }”的消耗远超平时
alert-key-unusual-body = 今天 { $today }，平时每天约 { $usual } 积分。如果不是您所为，请吊销它。
alert-key-failing = 使用“{ $name }”的请求失败
alert-key-failing-body = 最近 { $requests } 次请求中有 { $failed } 次被拒绝。
alert-sign-in = 无法再登录 OpenRush
alert-sign-in-body = 您的密钥未被接受。数据已不是最新。
alert-sign-in-keychain = 无法从钥匙串读取您的密钥。数据已不是最新。
alert-budget-near = 本月预算已用去大半
alert-budget-spent = 本月预算已用完
# $spent is such as “812 credits”, $limit the number of the budget in credits
alert-budget-body = 本月预算 { $limit }，已使用 { $spent }。
# Which account it is about, where it has a name of its own.
alert-of-account = { $account }：{ $body }
