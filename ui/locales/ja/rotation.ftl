# Copying a new key in other forms, notes, rotating a key, and the app's own key.

new-key-copy-env = OPENRUSH_KEY=…
new-key-copy-curl = テスト用コマンド
new-key-copy-as = 別の形式：
new-key-copy-env-note = .envファイル用の1行です。
new-key-copy-curl-note = ターミナルに貼り付けて残高が表示されれば、キーは使えます。
new-key-copied-note = クリップボードには1分間だけ残ります。

note = 用途
note-optional = 用途（任意）
note-example = ショップのサーバー、田中さんが設定
note-local = このコンピューターにだけ保存されます。
note-add = 用途をメモする
note-edit = 「{ $name }」のメモを変更
note-save = メモを保存
note-long = { $count }文字は長すぎます。{ $limit }文字以内にしてください。

first-use-awaited = 最初の使用を待っています
# $when is a time, or a date and a time
first-use-seen = 使用開始：{ $when }

rotate = 入れ替え
rotate-name = 「{ $name }」を入れ替え
rotate-title = 「{ $name }」の入れ替え
rotate-meaning = 新しいキーがこのキーの代わりになります。そのために何かを止める必要はありません。古いキーは、無効化するまで使えます。
rotate-steps = 手順
rotate-step-create = 新しいキーを作成する
rotate-step-create-note = { $expires ->
    [yes] 名前は同じで、有効期間の長さも古いキーと同じです。
   *[no] 名前は同じで、古いキーと同じく期限はありません。
}
rotate-step-copy = コピーする
rotate-step-copy-note = OpenRushが表示するのは一度だけです。
rotate-step-place = 古いキーの場所に入れる
rotate-step-place-note = 新しいキーが初めて使われたこと、古いキーが使われなくなったことを、アプリが確認します。
rotate-step-revoke = 古いキーを無効化する
rotate-step-done = 済み
rotate-step-now = 進行中
rotate-start = 新しいキーを作成
rotate-again = もう一度作成
rotate-own = このアプリも古いキーでサインインしています。新しいキーには自動的に切り替わります。

rotate-create-words = 新しいキーはまだできていません。
rotate-lost-words = 新しいキーは作成されましたが、応答が途中で失われたため、誰の手元にもありません。無効化してから、新しく作成してください。
rotate-copy-words = 新しいキーをコピーしてください。
rotate-place-words = 新しいキーを、古いキーの場所に入れてください。
rotate-listen-words = 新しいキーが使われていて、それ以降、古いキーは使われていません。古いキーが使われなくなったかどうかは、しばらくすると分かります。
rotate-overlap-words = 新しいキーは使われていますが、古いキーもまだ使われています。
rotate-retire-words = 新しいキーが使われていて、それ以降、古いキーは使われていません。
rotate-done-words = 古いキーは使えなくなり、新しいキーに置き換わりました。
rotate-done-unused = 古いキーは使えなくなりましたが、新しいキーはまだ使われていません。古いキーの場所に、新しいキーを入れてください。
rotate-new_gone-words = 新しいキーは、無効化されたか、期限が切れています。新しく作成するか、古いキーをそのまま使ってください。
rotate-overlap-hint = 古いキーを無効化する前に、まだ使っているものを探してください。無効化すると、すぐに止まります。
rotate-key-new = 新しいキー
rotate-key-old = 古いキー
rotate-never-used = まだ使われていません
rotate-first-used = 使用開始：{ $when }
rotate-last-used = 最終使用：{ $when }
rotate-not-working = もう使えません
rotate-unlisted = まだ一覧にありません
rotate-revoke-old = 古いキーを無効化…
rotate-revoke-lost = 失われたキーを無効化…
rotate-cancel = 入れ替えを中止
rotate-cancelled = 「{ $name }」の入れ替えを中止しました。どちらのキーもそのままです。
rotate-later = あとで
rotate-finish = 完了
rotate-finished = 「{ $name }」を入れ替えました
rotate-continue = 続ける
rotate-banner = 「{ $name }」を入れ替え中です。
rotate-new-key = 「{ $name }」の入れ替え：手順2/4です。
rotate-look = もう一度確認

attention-rotation_open-create = 「{ $name }」の入れ替えを始めましたが、新しいキーがまだありません。
attention-rotation_open-lost = 「{ $name }」の入れ替え用の新しいキーが、途中で失われました。
attention-rotation_open-copy = 「{ $name }」の新しいキーを、まだコピーしていません。
attention-rotation_open-place = 「{ $name }」の新しいキーを、古いキーの場所に入れてください。
attention-rotation_open-listen = 「{ $name }」の新しいキーが使われています。古いキーが使われなくなるか、アプリが見守っています。
attention-rotation_open-overlap = 「{ $name }」の古いキーが、まだ使われています。
attention-rotation_open-retire = 「{ $name }」の新しいキーが使われています。古いキーは無効化できます。
attention-rotation_open-done = 「{ $name }」の入れ替えが済みました。
attention-rotation_open-new_gone = 「{ $name }」の入れ替え用の新しいキーは、使えなくなりました。

own-key-title = このアプリ専用のキー
own-key-offer = このアプリは、貼り付けられたキーを使っています。専用のキーを持つこともできます。
own-key-make = 専用キーを作成…
own-key-not-now = 今はしない
own-key-why = 専用のキーがあれば、貼り付けたキーを無効化したり入れ替えたりしても、このアプリはそのまま使えます。
own-key-makes = OpenRushに「{ $name }」というキーを作成します。このアプリはそれをキーチェーンに保管し、以後のサインインに使います。ほかで使う必要はありません。
own-key-forgets = 新しいキーが使えるようになると、貼り付けたキーはこのコンピューターのキーチェーンから取り除かれます。ほかの場所では、引き続き使えます。
own-key-hint = 貼り付けたキーをほかで使っていない場合は、あとで無効化してください。
own-key-confirm = キーを作成
own-key-making = キーを作成しています…
own-key-made = このアプリ専用のキーができました
sign-out-own = このアプリが自分用に作ったキーは無効化され、このコンピューターのキーチェーンから削除されます。もう一度サインインするには、ほかのキーが必要です。
own-key-setting = このアプリのキー
own-key-offered = 貼り付けられたキーでサインインしています。
own-key-inUse = 専用のキーがあるため、お使いのキーだけを無効化したり入れ替えたりできます。
own-key-pending = 専用のキーは作成済みですが、試せなかったため、まだ使われていません。アプリが自動的に試し続けます。
own-key-state-inUse = 使用中
own-key-try = 今すぐ試す

error-new_key_waiting = まだ保存していない新しいキーがあります。先に保存してください。
error-new_key_owed = 作成したキーが、まだキーチェーンに残っている可能性があります。キーチェーンのロックを解除して更新してから、新しく作成してください。
error-not_taken_over = キーは保存されましたが、このアプリはそのキーでサインインできず、古いキーを使い続けています。古いキーを無効化する前に、新しいキーでサインインしてください。
error-signed_out = サインアウトしています。先にサインインしてください。
error-key_lost = キーは作成されましたが、応答が途中で失われたため、誰の手元にもありません。「キー」の画面に表示されているので、そこで無効化してから、新しく作成してください。
error-not_created = OpenRushから応答がなく、一覧に新しいキーもありません。もう一度お試しください。
error-rotation_open = 別のキーを入れ替え中です。先に完了するか、中止してください。
error-own_key_not_kept = キーチェーンがないため、このアプリは専用のキーを保管できません。
error-own_key_pending = このアプリ専用のキーは、試せなかったため、まだ使われていません。「設定」のボタンで今すぐ試してから、新しいキーを作成してください。
error-own_key_refused = OpenRushが新しいキーを拒否したため、アプリはこれまでのキーを使い続けます。もう一度お試しください。
error-not_quotable = このキーには、コマンドに入れると安全でない文字が含まれています。キーだけをコピーしてください。

# Where the same code means something else while a key is created
error-create-unauthorized = このアプリのサインインに使っているキーが使えなくなったため、何も作成されませんでした。別のキーでサインインし直してください。
error-create-payment_required = クレジットが少なすぎるため、OpenRushはキーを作成しません。先に購入してください。
error-create-forbidden = このアプリのサインインに使っているキーでは、キーを作成できません。作成できるキーでサインインしてください。
error-create-conflict = 同じ名前のキーがあるなど、何かが妨げになっています。別の名前にするか、一覧を確認してください。
error-create-validation = OpenRushがこの名前または有効期限を受け付けませんでした。変更して、もう一度お試しください。
# While a key is rotated its name cannot be chosen
error-rotate-conflict = 同じ名前のキーが2つになるなど、何かが妨げになっています。代わりに別の名前でキーを作成し、そのあとで古いキーを無効化してください。
error-rotate-validation = 古いキーの名前または有効期間を、OpenRushが受け付けませんでした。代わりに別の名前や期限でキーを作成し、そのあとで古いキーを無効化してください。
error-create-rejected = OpenRushがキーの作成を拒否しました。何も作成されていません。
