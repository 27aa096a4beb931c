accounts = 账户
nav-accounts = 所有账户
nav-add = 添加账户
account-add = 添加账户…
account-add-lead = 请粘贴另一个账户的密钥。现有账户保持登录状态。
account-back = 返回 { $name }
account-again = 重新登录“{ $name }”
welcome-accounts = 已退出登录；历史记录仍在此处
account-switch = 切换到“{ $name }”
account-edit = 名称和颜色…
account-edit-name = “{ $name }”的名称和颜色
account-edit-title = “{ $name }”的名称和颜色
account-name = 名称
account-name-wrong = 请为账户取一个名称。
account-colour = 颜色
account-save = 保存
colour-blue = 蓝色
colour-green = 绿色
colour-purple = 紫色
colour-orange = 橙色
colour-teal = 青色
colour-pink = 粉色
colour-yellow = 黄色
colour-grey = 灰色
account-up = 上移“{ $name }”
account-down = 下移“{ $name }”
account-remove = 移除…
account-remove-name = 移除“{ $name }”…
account-removed = 已移除“{ $name }”
account-state-signedOut = 已退出登录
account-state-starting = 正在打开
account-state-noKey = 无法登录
account-state-empty = 积分已用完
account-state-offline = 无连接
account-state-low = 偏低
account-state-fine = 正常
column-account = 账户
column-balance = 余额
column-lasts = 可用时间
column-spent = 30 天消耗
column-attention = 需关注的密钥
accounts-runway-learning = 尚不清楚
accounts-runway-idle = 没有消耗
accounts-runway-empty = 已用完
remove-account-title = 移除“{ $name }”？
remove-account-key = 其密钥会从此电脑的钥匙串中删除。您在 OpenRush 的密钥保持不变，只有此应用为自己创建的密钥会被吊销。
remove-account-key-waits = 您创建的一个密钥仍在此处且尚未保存：它将会丢失。
remove-account-files = 此电脑上的文件占用 { $size }。
remove-account-stays = 历史记录会保留在这里，再次登录此账户时即可恢复。
remove-account-goes = 历史记录也会被删除。OpenRush 不会保留全部内容，因此其中一部分无法再找回。
remove-account-too = 同时删除历史记录
remove-account-confirm = 移除“{ $name }”
remove-account-confirm-all = 移除“{ $name }”及其历史记录
remove-account-confirm-anyway = 仍要移除“{ $name }”
remove-account-confirm-all-anyway = 仍要移除“{ $name }”及其历史记录
# $entry is the name of the entry in the keychain
remove-account-left = 钥匙串目前无法移除密钥，因此密钥会留在其中，位于“io.openrush.desktop”的账户名“{ $entry }”下。钥匙串一有响应，应用就会将它移除。
remove-account-keep = 保留
setting-tray-shows = 托盘显示的余额
setting-tray-shows-note = 图标及其提示显示哪个账户的余额。最低的是最先用完的：按可用天数计算；无法得知时按积分计算。
tray-shows-window = 窗口中的账户
tray-shows-lowest = 最低的余额
alerts-of-account = 适用于“{ $name }”。每个账户各有自己的设置。
accounts-keys-in-need = { $count ->
   *[other] “{ $name }”有 { $count } 个密钥需要关注
}
remove-account-history = { $count ->
   *[other] 它记录了自 { $day } 以来的 { $count } 次请求；文件占用 { $size }。
}
accounts-runway = { $count ->
   *[other] 约 { $days } 天
}
accounts-until = 至 { $day }
