accounts = アカウント
nav-accounts = すべてのアカウント
nav-add = アカウントを追加
account-add = アカウントを追加…
account-add-lead = もう一つのアカウントのキーを貼り付けてください。今のアカウントにはサインインしたままです。
account-back = { $name }に戻る
account-again = 「{ $name }」にもう一度サインイン
welcome-accounts = サインアウト済み（履歴は残っています）
account-switch = 「{ $name }」に切り替える
account-edit = 名前と色…
account-edit-name = 「{ $name }」の名前と色
account-edit-title = 「{ $name }」の名前と色
account-name = 名前
account-name-wrong = アカウントに名前を付けてください。
account-colour = 色
account-save = 保存
colour-blue = 青
colour-green = 緑
colour-purple = 紫
colour-orange = オレンジ
colour-teal = 青緑
colour-pink = ピンク
colour-yellow = 黄
colour-grey = グレー
account-up = 「{ $name }」を上へ
account-down = 「{ $name }」を下へ
account-remove = 削除…
account-remove-name = 「{ $name }」を削除…
account-removed = 「{ $name }」を削除しました
account-state-signedOut = サインアウト済み
account-state-starting = 準備中
account-state-noKey = サインインできません
account-state-empty = クレジット切れ
account-state-offline = 接続なし
account-state-low = 残り少ない
account-state-fine = 問題なし
column-account = アカウント
column-balance = 残高
column-lasts = 持続期間
column-spent = 30日間の使用
column-attention = 要確認のキー
accounts-runway-learning = まだ不明
accounts-runway-idle = 使用なし
accounts-runway-empty = 残りなし
remove-account-title = 「{ $name }」を削除しますか？
remove-account-key = キーはこのコンピューターのキーチェーンから取り除かれます。OpenRushのキーはそのままですが、このアプリが自分用に作ったキーは無効化されます。
remove-account-key-waits = 作成したキーがまだ保存されずに残っています。削除すると失われます。
remove-account-files = このコンピューター上のファイルは{ $size }です。
remove-account-stays = 履歴はここに残り、このアカウントにサインインすると再び表示されます。
remove-account-goes = 履歴も削除されます。OpenRushはすべてを保管していないため、一部は取り戻せません。
remove-account-too = 履歴も削除する
remove-account-confirm = 「{ $name }」を削除
remove-account-confirm-all = 「{ $name }」と履歴を削除
remove-account-confirm-anyway = このまま「{ $name }」を削除
remove-account-confirm-all-anyway = このまま「{ $name }」と履歴を削除
# $entry is the name of the entry in the keychain
remove-account-left = 現在、キーチェーンからキーを削除できないため、キーは「io.openrush.desktop」のアカウント名「{ $entry }」として残ります。キーチェーンが応答し次第、アプリが削除します。
remove-account-keep = 残す
setting-tray-shows = トレイに表示する残高
setting-tray-shows-note = アイコンとツールチップに表示する残高です。最も少ない残高とは最初に尽きるもので、持続日数で、不明な場合はクレジット数で決まります。
tray-shows-window = ウィンドウのアカウント
tray-shows-lowest = 最も少ない残高
alerts-of-account = 「{ $name }」用の設定です。アカウントごとに別々です。
accounts-keys-in-need = { $count ->
   *[other] 「{ $name }」の要確認のキーが{ $count }件
}
remove-account-history = { $count ->
   *[other] { $day }以降の{ $count }件のリクエストを記録しています。ファイルは{ $size }です。
}
accounts-runway = { $count ->
   *[other] 約{ $days }日
}
accounts-until = { $day }まで
