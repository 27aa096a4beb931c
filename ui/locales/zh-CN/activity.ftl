activity-caption = 请求
activity-open = { $when }：{ $tool }，查看详情
activity-none = 还没有请求
activity-none-meaning = 使用您的密钥发出的请求会在几分钟内显示在这里，并一直保留。
activity-none-found = 没有匹配项
activity-none-found-meaning = 已知的请求中，没有符合所有条件的。
activity-failed = 无法显示活动记录
# A sentence with the reason follows
activity-part-failed = 无法显示全部这些请求。
activity-other-failed = 无法显示您所要的内容；这里仍是之前的列表。
activity-new = { $count } 条新请求
# The end of everything known
activity-end = 以上是自 { $day }以来的全部记录。OpenRush 自身只保留最新的 500 次请求。
activity-forgotten = 按照设置中的选择，{ $day }之前的 { $count } 次请求已清除。图表、报告和合计仍会计入这些请求。
activity-none-kept = 这里没有保留请求

# Spoken when the filter changes
activity-summary = { $count } 次请求，{ $amount } 积分，失败率 { $share }
# The same as a line; its parts are put together by the window
activity-summary-line = { $requests } · { $credits } · { $failed }
summary-durations = 半数约在 { $median }内，95% 在 { $most }内
    .meaning = 这些请求中，有一半用时不超过第一个数值，每 100 次中有 95 次不超过第二个数值。
# Gaps that do not stand among the lines: in another order than that of time, or because there are too many
summary-gaps-elsewhere = 按时间排序时可看到 { $count } 处记录缺失
summary-gaps-older = 另有 { $count } 处更早的记录缺失未显示
summary-forgotten = { $day }之前的请求已清除
share-failed = 失败率 { $share }

# Which requests are shown. Each placeholder is a list to pick from
filters = 筛选
filter-sentence = { $range }，{ $key }，{ $tool }的{ $status }
filter-status = 结果
filter-status-any = 所有请求
filter-status-succeeded = 成功的请求
filter-status-failed = 失败的请求
filter-status-key_refused = 密钥被拒绝的请求
filter-status-no_credits = 积分不足的请求
filter-status-not_found = 未找到内容的请求
filter-status-bad_request = 未被接受的请求
filter-status-rate_limited = 超出频率限制的请求
filter-status-service_error = OpenRush 出错的请求
filter-tool = 工具
filter-tool-any = 所有工具
filter-key = 密钥
filter-key-any = 所有密钥
filter-key-none = 无密钥（MCP、控制台）
filter-range = 时间
filter-clear = 清除
filter-more = 更多
# The rarer filters. The first placeholder is a list to pick from, the others are fields for a number
filter-more-sentence = 来源：{ $source } · 超过 { $credits } 积分 · 超过 { $seconds } 秒
filter-source = 来源
filter-source-any = 不限
filter-credits = 消耗的积分超过此数
filter-seconds = 用时超过此秒数
filter-above-any = 不限
# A time of one’s own. Each placeholder is three lists for a day
filter-own-range = { $first } 起 { $last } 止
range-all = 全部时间
range-today = 今天
range-yesterday = 昨天
range-7 = 最近 7 天
range-30 = 最近 30 天
range-90 = 最近 90 天
range-month = 本月
range-last-month = 上个月
range-custom = 指定日期之间
range-day = { $day }
range-first-day = 开始日期
range-last-day = 结束日期
search = 按工具、密钥、错误或请求 ID 搜索
search-in = 搜索

gap = { $from } 至 { $to } 之间的请求未能记录
gap-credits = { $from } 至 { $to } 之间的请求未能记录，期间消耗了 { $amount } 积分
gap-title = 缺少部分请求
gap-after = 晚于
gap-before = 早于
gap-spent = 消耗的积分
gap-spent-unknown = 未知
gap-reason-away = 应用未运行或没有网络连接，而在此期间发出了超过 500 次请求，或者 OpenRush 清空了它的记录。它只保留最新的 500 次。
gap-reason-too_many = 两次查看之间发出了超过 500 次请求，或者 OpenRush 清空了它的记录。它只保留最新的 500 次。
gap-meaning = 这些请求已计入您的余额，但未计入此屏幕上的任何数值。如果 OpenRush 再次显示它们，它们会自动出现在这里。

detail-title = 详情：{ $tool }
detail-http = HTTP { $status }
detail-account = 账户
detail-copy = 复制为 JSON
detail-endpoint = 端点
detail-key-id = 密钥 ID
detail-like-this = 查看所有同类请求
detail-id = 请求 ID
detail-provider-cost = OpenRush 的成本
detail-received = 已接收
detail-sent = 已发送
detail-source = 来源

columns = 列
columns-usual = 恢复默认列
columns-earlier = 将“{ $name }”前移
columns-later = 将“{ $name }”后移

saved-filters = 已保存
saved-filters-title = 已保存的筛选
saved-filters-none = 还没有保存筛选条件。请先筛选列表，再在这里为它命名。
saved-filters-full = 未保存此筛选条件：最多可保存 50 个。请移除一个不再需要的。
saved-filter-name = 此筛选条件的名称
saved-filter-save = 保存
saved-filter-remove = 移除“{ $name }”
saved-filter-removed = 已移除“{ $name }”。
undo = 撤销

export-csv = 导出 CSV
    .meaning = 将这些请求写入您的“下载”文件夹
export-csv-plain = CSV
export-csv_for_excel = 适用于 Excel 的 CSV
export-json_lines = JSON Lines
export-more = 其他格式
export-show = 在文件夹中显示
export-progress = 写入进度
export-state-running = 正在写入 { $file }
export-state-done = 已将 { $count } 次请求保存为 { $file }
export-forgotten = { $day }之前的请求已清除，未包含在内。
export-state-cancelled = 导出已取消，没有留下任何文件。
export-state-disk_full = 磁盘已满，未保存任何内容。请腾出一些空间后重新导出。
export-state-no_folder = { $folder } 不存在或无法写入，未保存任何内容。请建好该文件夹后重新导出。
export-state-failed = 无法读取已存储的请求，因此未保存任何内容。请重试；如果仍然失败，请重新启动应用。
