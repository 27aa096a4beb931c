# Copying a new key in other forms, notes, rotating a key, and the app's own key.

new-key-copy-env = OPENRUSH_KEY=…
new-key-copy-curl = 测试命令
new-key-copy-as = 或复制为
new-key-copy-env-note = 用于 .env 文件的一行。
new-key-copy-curl-note = 粘贴到终端后若显示您的余额，说明密钥可用。
new-key-copied-note = 它会在剪贴板中保留一分钟。

note = 用途
note-optional = 用途（可选）
note-example = 商店的服务器，由小李配置
note-local = 仅保存在此电脑上。
note-add = 备注用途
note-edit = 修改“{ $name }”的备注
note-save = 保存备注
note-long = { $count } 个字符太长，最多 { $limit } 个。

first-use-awaited = 等待首次使用
# $when is a time, or a date and a time
first-use-seen = 首次使用：{ $when }

rotate = 更换
rotate-name = 更换“{ $name }”
rotate-title = 更换“{ $name }”
rotate-meaning = 新密钥会接替此密钥，无需为此停止任何程序：在您吊销之前，旧密钥一直有效。
rotate-steps = 步骤
rotate-step-create = 创建新密钥
rotate-step-create-note = { $expires ->
    [yes] 名称相同，有效期长短也与旧密钥相同。
   *[no] 名称相同，也同样永不过期。
}
rotate-step-copy = 复制新密钥
rotate-step-copy-note = OpenRush 只会显示它一次。
rotate-step-place = 放到旧密钥原来的位置
rotate-step-place-note = 应用会看到新密钥首次被使用，以及旧密钥是否不再被使用。
rotate-step-revoke = 吊销旧密钥
rotate-step-done = 已完成
rotate-step-now = 当前
rotate-start = 创建新密钥
rotate-again = 重新创建
rotate-own = 此应用也用旧密钥登录，会自动改用新密钥。

rotate-create-words = 新密钥还没有创建。
rotate-lost-words = 新密钥已创建，但响应在途中丢失，因此没有人拥有它。请吊销它，再创建一个。
rotate-copy-words = 新密钥正等待您复制。
rotate-place-words = 请将新密钥放到旧密钥原来的位置。
rotate-listen-words = 新密钥已在使用，此后旧密钥没有再被使用。旧密钥是否已停止使用，过一会儿就能知道。
rotate-overlap-words = 新密钥已在使用，但仍有程序在使用旧密钥。
rotate-retire-words = 新密钥已在使用，此后旧密钥没有再被使用。
rotate-done-words = 旧密钥已失效，新密钥已接替它。
rotate-done-unused = 旧密钥已失效，但新密钥还没有被使用。请将它放到旧密钥原来的位置。
rotate-new_gone-words = 新密钥已被吊销或已过期。请再创建一个，或继续使用旧密钥。
rotate-overlap-hint = 吊销旧密钥之前，请先找出仍在使用它的程序：吊销后它会立即停止。
rotate-key-new = 新密钥
rotate-key-old = 旧密钥
rotate-never-used = 尚未使用
rotate-first-used = 首次使用：{ $when }
rotate-last-used = 上次使用：{ $when }
rotate-not-working = 已失效
rotate-unlisted = 尚未列出
rotate-revoke-old = 吊销旧密钥…
rotate-revoke-lost = 吊销丢失的密钥…
rotate-cancel = 取消更换
rotate-cancelled = 已取消更换“{ $name }”。两个密钥都保持不变。
rotate-later = 稍后
rotate-finish = 完成
rotate-finished = 已更换“{ $name }”
rotate-continue = 继续
rotate-banner = 正在更换“{ $name }”。
rotate-new-key = 这是更换“{ $name }”的第 2 步，共 4 步。
rotate-look = 再次查看

attention-rotation_open-create = 已开始更换“{ $name }”，但还没有新密钥。
attention-rotation_open-lost = 用于更换“{ $name }”的新密钥在途中丢失。
attention-rotation_open-copy = “{ $name }”的新密钥正等待您复制。
attention-rotation_open-place = 请将“{ $name }”的新密钥放到旧密钥原来的位置。
attention-rotation_open-listen = “{ $name }”的新密钥已在使用。应用正在观察旧密钥是否已停止使用。
attention-rotation_open-overlap = 仍有程序在使用“{ $name }”的旧密钥。
attention-rotation_open-retire = “{ $name }”的新密钥已在使用，可以吊销旧密钥了。
attention-rotation_open-done = “{ $name }”已更换完毕。
attention-rotation_open-new_gone = 用于更换“{ $name }”的新密钥已失效。

own-key-title = 此应用专用的密钥
own-key-offer = 此应用使用的是您粘贴的密钥。它也可以有自己的密钥。
own-key-make = 创建专用密钥…
own-key-not-now = 暂不
own-key-why = 有了专用密钥，即使吊销或更换您粘贴的密钥，此应用也能继续登录。
own-key-makes = OpenRush 会创建名为“{ $name }”的密钥。此应用会将它保存在钥匙串中，今后用它登录；其他程序都不需要它。
own-key-forgets = 新密钥可用后，您粘贴的密钥会从此电脑的钥匙串中移除。在其他地方，它仍可继续使用。
own-key-hint = 如果您粘贴的密钥没有用在其他地方，之后请吊销它。
own-key-confirm = 创建密钥
own-key-making = 正在创建密钥…
own-key-made = 此应用现在有了自己的密钥
sign-out-own = 此应用为自己创建的密钥会被吊销，并从此电脑的钥匙串中移除。重新登录时需要您的其他密钥。
own-key-setting = 此应用的密钥
own-key-offered = 它使用您粘贴的密钥登录。
own-key-inUse = 它有自己的密钥，因此您可以单独吊销或更换您的密钥。
own-key-pending = 专用密钥已创建，但因无法试用而尚未启用。应用会自动继续尝试。
own-key-state-inUse = 使用中
own-key-try = 立即尝试

error-new_key_waiting = 有一个新密钥等待保存。请先保存它。
error-new_key_owed = 您创建的一个密钥可能仍在钥匙串中。请解锁钥匙串并刷新，然后再创建。
error-not_taken_over = 密钥已保存，但此应用无法用它登录，因此仍在使用旧密钥。请先用新密钥登录，再吊销旧密钥。
error-signed_out = 您已退出登录。请先登录。
error-key_lost = 密钥已创建，但包含它的响应在途中丢失，因此没有人拥有它。它列在“密钥”页面：请在那里吊销它，再创建一个。
error-not_created = OpenRush 没有响应，其列表中也没有新密钥。请重试。
error-rotation_open = 正在更换另一个密钥。请先完成或取消。
error-own_key_not_kept = 没有钥匙串，此应用无法保存自己的密钥。
error-own_key_pending = 此应用的专用密钥因无法试用而尚未启用。请在“设置”中点击按钮立即尝试，然后再创建新密钥。
error-own_key_refused = OpenRush 拒绝了新密钥，因此应用会继续使用原来的密钥。请重试。
error-not_quotable = 此密钥含有在命令中不安全的字符。请只复制密钥本身。

# Where the same code means something else while a key is created
error-create-unauthorized = 此应用登录所用的密钥已失效，因此没有创建任何密钥。请使用其他密钥重新登录。
error-create-payment_required = 积分过少时，OpenRush 不会创建密钥。请先购买积分。
error-create-forbidden = 此应用登录所用的密钥无权创建密钥。请使用有此权限的密钥登录。
error-create-conflict = 创建受阻，可能是已有同名的密钥。请换一个名称，或查看列表。
error-create-validation = OpenRush 没有接受此名称或有效期。请修改后重试。
# While a key is rotated its name cannot be chosen
error-rotate-conflict = 创建受阻，可能是因为会出现两个同名的密钥。请改为用其他名称创建密钥，之后再吊销旧密钥。
error-rotate-validation = OpenRush 没有接受旧密钥的名称或有效时长。请改为用其他名称或有效期创建密钥，之后再吊销旧密钥。
error-create-rejected = OpenRush 拒绝创建密钥。没有创建任何密钥。
