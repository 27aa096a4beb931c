settings-balance = 余额
settings-alerts = 通知
settings-appearance = 外观
settings-computer = 此电脑
settings-data = 您的数据
settings-account = 账户
settings-about = 关于

setting-kept = 已保存
setting-bounds = 请输入 { $min } 到 { $max } 之间的数
setting-refresh = 查看余额的间隔
setting-refresh-note = 在后台进行，最多使用您账户限额的 6%，因此 1 分钟可能变为 3 分钟。新请求仍会每 7 分钟查看一次，以免遗漏。
setting-minutes = 分钟
setting-low-balance = 余额提醒线
setting-low-balance-note = 余额降到此数即视为偏低。设为 0 可关闭提醒。
setting-budget = 每月预算
setting-budget-note = 每个自然月最多想花多少。它只提醒，不会拦截任何请求；0 表示不设预算。
setting-budget-unit = 预算的单位
budget-unit-credits = 积分
budget-unit-dollars = 美元
setting-credits = 积分

# System notifications. Each is told once.
alert-empty = 积分已用完
alert-empty-note = 此后请求会失败。
alert-balanceLow = 积分偏低
alert-balanceLow-note = 当剩余积分不超过上面设置的 { $amount } 时。
alert-balanceLow-off = 请在上面设置提醒的积分数。
alert-runwayShort = 积分只够用几天
alert-runwayShort-note = 当可用天数少于此处所选的天数时。
alert-days = 天
alert-toppedUp = 积分到账
alert-toppedUp-note = 在您购买之后。
alert-keyExpiring = 密钥即将到期
alert-keyExpiring-note = 更接近到期时会再次提醒。
alert-keyDays = 在密钥到期前多久提醒
alert-days-before = 提前 { $count } 天
alert-keyUnusual = 密钥的消耗远超平时
alert-keyUnusual-note = 可能落入他人之手，或有程序失控。
alert-keyFailing = 密钥的请求失败
alert-keyFailing-note = 使用它的程序可能已停滞。
alert-budget = 每月预算
alert-budget-note = 达到 80% 和 100% 时，每月各提醒一次。
alert-budget-off = 请先在上面设置预算。
alert-signIn = 此应用无法登录
alert-signIn-note = 密钥被拒绝，或无法从钥匙串读取。
alert-quiet = 免打扰时段
alert-quiet-note = 时段结束后，仍然存在的情况会再通知您。
alert-quietFrom = 免打扰开始时间
alert-quietUntil = 免打扰结束时间

setting-theme = 主题
setting-theme-note = 除非您另行选择，否则浅色和深色跟随系统。
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
setting-zoom = 大小
setting-zoom-note = 文字、控件和图表的大小；也可以用 { $larger } 和 { $smaller } 调整。
# Spoken after a change; $percent is such as “125%”
zoom-now = 大小：{ $percent }
setting-language = 语言
setting-language-note = 数字和日期按您系统的格式书写。
language-system = 跟随系统

setting-autostart = 登录系统时启动
setting-autostart-note = { $system ->
    [macos] 在菜单栏中静默启动，不打开窗口。
   *[other] 在托盘中静默启动，不打开窗口。
}
setting-tray = { $system ->
    [macos] 菜单栏
   *[other] 托盘
}
tray-starting = 余额即将显示在那里。
tray-shown = { $system ->
    [macos] 余额始终显示在那里。关闭窗口后，应用仍保留在菜单栏中。
   *[other] 余额始终显示在那里。关闭窗口后，应用仍保留在托盘中。
}
tray-noHost = 此桌面不显示托盘图标，因此关闭窗口会退出应用。在 GNOME 上，可以通过扩展“AppIndicator and KStatusNotifierItem Support”添加显示位置。
tray-state-starting = 正在启动
tray-state-shown = 已显示
tray-state-noHost = 不可用

setting-data-folder = 文件夹
setting-data-folder-note = 历史记录、设置和日志，不包含您的密钥。
# $size is such as “4.2 MB”
setting-data-size = 共占用 { $size }。
show-data-folder = 显示文件夹
settings-file = 设置文件
settings-file-note = 把您的设置带到另一台电脑，或留作备份。文件中没有密钥和历史记录，也没有登录时启动等只属于这台电脑的内容。
settings-export = 导出设置
settings-import = 导入设置…
settings-import-title = 要采用此文件中的设置吗？
settings-import-app = 应用的 { $count } 项设置会改变。
settings-import-accounts = { $count } 个账户的设置会改变。
settings-import-left-out = 文件中有 { $count } 个账户不在这台电脑上，将被略过。
settings-import-stays = 密钥、历史记录和登录状态保持不变。
settings-import-keys = 有 { $count } 个已保存的筛选条件含有疑似密钥的内容，将被略过。密钥只应存放在钥匙串中。
settings-import-forgets = { $keep ->
    [ninetyDays] 在此文件中，“{ $name }”的历史记录只保留 90 天。
    [oneYear] 在此文件中，“{ $name }”的历史记录只保留一年。
   *[twoYears] 在此文件中，“{ $name }”的历史记录只保留两年。
}
settings-import-forgets-count = 有 { $count } 次请求更早，将被清除。
settings-import-forgets-some = 更早的请求将被清除。
settings-import-forget = 同时清除更早的请求
settings-import-not-forgotten = 历史记录的保留时间没有更改。
settings-import-stays-unless = 密钥和登录状态保持不变；除非您在下方另作选择，历史记录也保持不变。
settings-import-confirm = 采用
settings-import-keep = 不做更改
settings-import-done = 已采用文件中的设置。
settings-import-same = 此文件中的设置已经生效。
setting-keep-for = 历史记录保留
setting-keep-for-note = 更早的请求会逐日清除。每天按工具、密钥和结果统计的用量会保留，余额和充值记录也会保留。
setting-keep-for-forgotten = { $day }之前的 { $count } 次请求已清除。
setting-keep-for-forgetting = 正在清除更早的请求…
keep-forever = 永久
keep-twoYears = 2 年
keep-oneYear = 1 年
keep-ninetyDays = 90 天
forget-title = { $keep ->
    [ninetyDays] 历史记录只保留 90 天？
    [oneYear] 历史记录只保留一年？
   *[twoYears] 历史记录只保留两年？
}
forget-now = { $day }之前的 { $count } 次请求将被清除。
forget-nothing-yet = 目前还没有更早的请求。
forget-daily = 此后每天都会清除超过期限的请求。
forget-stays = 每天按工具、密钥和结果统计的用量会保留，余额、充值记录和对账单也会保留：图表、报告和合计与之前相同。活动记录、搜索和导出中将不再有这些请求。
forget-for-good = OpenRush 只保留最新的 500 次请求，其余的无法恢复。此应用另存的历史记录副本也会被删除。
forget-confirm = 清除 { $count } 次请求
forget-confirm-none = { $keep ->
    [ninetyDays] 保留 90 天
    [oneYear] 保留一年
   *[twoYears] 保留两年
}
forget-keep = 不做更改
forget-begun = 正在后台清除更早的请求
# The history, where there are several accounts
history-of-account = 仅限“{ $name }”的历史记录：每个账户各有一份。
setting-history = 历史记录
setting-history-note = 此应用看到的该账户的所有请求和余额。
delete-history = 删除历史记录…
delete-history-title = 要删除历史记录吗？
# $count requests, $day the first of them
delete-history-facts = 自 { $day }以来的 { $count } 次请求，以及这段时间的余额和充值记录都会被清除。
delete-history-nothing = 此应用看到的该账户的记录会被清除。
delete-history-stays = OpenRush 只保留最新的 500 次请求，其余的无法恢复。您的积分和密钥不受影响。
delete-history-confirm = 删除历史记录
delete-history-keep = 保留
delete-history-done = 历史记录已删除

sign-out-title = 要退出“{ $name }”吗？
# Where a key was created and not saved yet
sign-out-loses = “{ $name }”还没有保存。退出登录也会将它从此电脑中移除，这样就没有人拥有它了。
sign-out-removes = 密钥会从此电脑的钥匙串中移除。重新登录时需要它。
sign-out-forgets = 应用会忘记密钥。重新登录时需要它。
sign-out-stays = 历史记录会保留在此电脑上，您的密钥在其他地方仍可继续使用。
sign-out-left = 钥匙串目前无法移除密钥，因此其中可能留有副本。应用会尽快将它移除。
sign-out-anyway = 仍要退出登录
sign-out-name = 退出“{ $name }”
stay-signed-in = 保持登录

about-note = OpenRush 如何工作、有哪些工具及其费用。
documentation = 文档

save-report = 支持报告
save-report-note = 应用的日志和设置，不含密钥、名称、地址和金额。它只保存在这台电脑上，不会发送到任何地方。
save-report-button = 保存报告
# $file is a name
report-saved = 已保存到“下载”文件夹：“{ $file }”

setting-update = 更新
update-idle = 只有在您按下按钮时，应用才会检查新版本。
update-looking = 正在检查新版本…
update-newest = 已是最新版本。
update-found = 有新版本 OpenRush { $version }。
update-installing = 正在下载并校验 OpenRush { $version }…
update-installed = OpenRush { $version } 已装好，下次启动时生效。
update-look = 检查更新
update-install = 安装
update-restart = 立即重新启动
update-by-deb = 通过 .deb 软件包安装：新版本请以同样的方式获取。您的历史记录会保留。
update-by-rpm = 通过 .rpm 软件包安装：新版本请以同样的方式获取。您的历史记录会保留。
update-by-flatpak = 与您的其他 Flatpak 应用一起更新。
update-by-administrator = 为此电脑上的所有用户安装：新版本也由当初安装的人负责安装。
update-by-download = 此副本不会自行更新：请下载新版本并覆盖安装。您的历史记录会保留。
update-by-build = 从源代码构建：请获取更新的源代码并重新构建。
