# The frame, and what is used in several places.

app-name = OpenRush
app-version = OpenRush Desktop { $version }
window-title = { $screen } – OpenRush
starting = 请稍候…

# Shown when the app's core does not answer at all.
failure-title = 应用未能正常启动
failure-meaning = 没有丢失任何内容：您的历史记录和密钥都还在原处。请重试，或退出后重新打开应用。

nav = 主导航
nav-overview = 概览
nav-keys = 密钥
nav-activity = 活动记录
nav-settings = 设置
nav-report = 报告
nav-keys-count = { $count } 个密钥可用

# $name is a command, $keys its shortcut, such as Ctrl+R
with-shortcut = { $name }（{ $keys }）

demo = 演示
demo-meaning = 这是虚构的账户，其中的内容都不是真实的。
demo-leave = 退出演示

account-menu = 账户
open-dashboard = 打开控制台
quit-title = 退出会丢失密钥，要退出吗？
quit-loses = 您创建了“{ $name }”，但还没有确认已保存。退出应用后，任何地方都不会留有它，OpenRush 也不会再次显示它。
quit-anyway = 仍要退出
sign-out-ask = 退出登录…
keeping-keychain = 密钥保存在此电脑的钥匙串中
keeping-untilQuit = 在退出应用前保持登录
keeping-demo = 演示账户，内容均为虚构

# $when is a time, or a date and a time
as-of = 截至 { $when }
as-of-stale = 截至 { $when } · { $ago }
as-of-never = 还没有数据
refresh = 刷新
refreshing = 正在刷新
refreshed = 已更新至 { $time }：{ $amount } 积分

# Here and elsewhere $amount is the number as it is written
credits = { $amount } 积分
requests = { $count } 次请求

buy-credits = 购买积分
buy-credits-meaning = 在浏览器中打开付款页面
buy-credits-demo = 在浏览器中打开演示专用的付款页面

close = 关闭
cancel = 取消
copy = 复制
copied = 已复制
details = 详情
dismiss = 知道了
done = 完成
go-back = 返回
today = 今天
try-again = 重试

# Tools of OpenRush. A tool that is not listed is shown under its own name.
tool-audit_site = 网站审计
tool-compare_keyword_coverage = 关键词覆盖对比
tool-discover_competitors = 发现竞争对手
tool-export_dataset = 导出数据集
tool-inspect_domain = 域名分析
tool-inspect_keyword = 关键词分析
tool-inspect_page = 页面分析
tool-inspect_search_visibility = 搜索可见度分析
tool-inspect_serp = 搜索结果分析
tool-research_keywords = 关键词研究

key-none = 无密钥
key-unknown = 已删除的密钥 { $id }
source-api_key = API 密钥
source-mcp = MCP
group-other = 其他

# How a request went, in a word or two; what it means to the person
outcome-succeeded = 成功
outcome-key_refused = 密钥被拒绝
    .meaning = 此请求的密钥有误、已过期或已吊销。发出请求的程序需要一个可用的密钥。
outcome-no_credits = 积分不足
    .meaning = 积分不足以完成此请求。购买积分后即可恢复使用。
outcome-not_found = 未找到
    .meaning = 此请求所要的内容不存在。
outcome-bad_request = 未被接受
    .meaning = 此请求有误，因此 OpenRush 没有执行。
outcome-rate_limited = 请求过多
    .meaning = 这段时间内的请求超出了您账户允许的数量。放慢请求速度即可通过。
outcome-service_error = OpenRush 出错
    .meaning = OpenRush 未能响应此请求。这不是您的问题，稍后重试通常就能解决。

column-actions = 操作
column-credits = 积分
column-day = 日期
column-duration = 用时
column-key = 密钥
column-requests = 请求
column-outcome = 结果
column-share = 占比
column-size = 大小
column-source = 来源
column-time = 时间
column-tool = 工具

# Told once
notice-settings_set_aside = 无法读取您的设置，因此正在使用默认设置。旧文件已保留为 { $detail }。
notice-accounts_set_aside = 无法读取账户列表，您可能需要重新登录。旧文件已保留为 { $detail }。
notice-history_set_aside = 存储的历史记录已损坏。能够读取的部分仍在这里；损坏的文件已保留为 { $detail }。
notice-history_newer = 存储的历史记录由此应用的更新版本写入。它会保持原样，在您更新应用之前不会存储新内容。
notice-history_not_writable = 目前无法在此电脑上存储任何内容，磁盘可能已满。数据是实时的，但不会保留。
notice-no_tray = 此桌面没有显示托盘图标的位置，因此关闭窗口会退出应用。在 GNOME 上，可以通过扩展“AppIndicator and KStatusNotifierItem Support”添加。
notice-account_known = 您已经登录了此账户。从现在起，它使用您刚刚提供的密钥。
notice-top_up_arrived = { $amount } 积分已到账

# The window's title. $amount is the balance, such as “12,480 credits”
window-title-balance = { $amount } – { $screen } – OpenRush

# The command palette (Ctrl+K), and the list of shortcuts (?)
palette = 命令
palette-search = 输入命令或密钥名称
palette-found = { $count } 条命令
palette-none = 没有匹配的命令。请换个词试试，例如“密钥”或“购买”。
palette-go = 前往“{ $screen }”
palette-search-activity = 搜索请求
palette-failed = 查看今天失败的请求
palette-key = 密钥：{ $name }
palette-filter = 活动记录：{ $name }
palette-theme = 主题：{ $name }
palette-quit = 退出

shortcuts = 键盘快捷键
shortcuts-anywhere = 任意位置
shortcuts-lists = 在请求列表中
shortcuts-chart = 在图表中
shortcuts-close = 关闭当前打开的内容
shortcuts-line = 上移或下移一行
shortcuts-ends = 第一行、最后一行
shortcuts-open = 打开详情
shortcuts-day = 前一天或后一天
shortcuts-week = 前一周或后一周
shortcuts-day-open = 查看当天的请求
kbd-enter = Enter
kbd-esc = Esc
kbd-home = Home
kbd-end = End
kbd-page-up = Page Up
kbd-page-down = Page Down

# First-run hints: shown once each, until they are put away
hint = 小提示
hint-tray = { $system ->
    [macos] 您可以随时关闭窗口：余额仍会显示在菜单栏中。
   *[other] 您可以随时关闭窗口：余额仍会显示在托盘中。
}
hint-chart = 点击图表中的柱形，可查看当天的请求。
hint-palette = 按 { $keys } 可查找所有命令，按 ? 可显示所有快捷键。
hint-put-away = 知道了

# $text is an id
copy-text = 复制 { $text }
