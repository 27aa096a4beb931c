keys-caption = APIキー
keys-back = すべてのキー
keys-all = すべて
keys-filter-status = 状態
keys-search = 名前、メモ、キーの先頭部分で検索
keys-sort = 並べ替え
keys-sort-status = 状態
keys-sort-name = キー
keys-sort-used = 最終使用
keys-sort-expires = 有効期限
keys-sort-created = 作成日
keys-sort-credits = 30日間の消費
# Spoken when the filter changes
keys-found = { $count ->
    [0] キーが見つかりません
   *[other] キーが{ $count }個見つかりました
}
keys-none-found = 該当するキーはありません
keys-none-found-meaning = このアカウントには、すべての条件に合うキーはありません。
keys-none = キーはまだありません
keys-none-meaning = キーがあると、ウェブサイトやアプリ、エージェントがクレジットを使えるようになります。見分けられるように、用途ごとに1つずつ作ってください。

key-own = このアプリ
key-own-meaning = このアプリのサインインに使っているキー
key-not-yet = 未使用
# $when is such as “in 3 days” or “2 days ago”
key-expires = 期限：{ $when }
key-expired = 期限切れ：{ $when }
key-never-expires = 期限なし
key-never = なし
# A row of small bars, told to those who do not see them
spark-label = { $used ->
    [0] 過去30日間、消費はありません
   *[other] 過去30日間のうち{ $used }日で消費。最多は{ $day }の{ $most }クレジット、今日は{ $today }クレジット
}

key-status-failing = 失敗が続く
key-status-unusual = 普段と違う
key-status-expiring = まもなく期限
key-status-idle = 休止中
key-status-never_used = 未使用
key-status-active = 使用中
key-status-expired = 期限切れ
key-status-revoked = 無効化済み

# Why a key has its status. $when is such as “in 3 days” or “2 days ago”, $reason one of those below
finding-failing = { $all ->
    [yes] 直近{ $requests }件のリクエストがすべて失敗しました（理由：{ $reason }）。
   *[no] 直近{ $requests }件のリクエストのうち{ $failed }件が失敗しました（理由：{ $reason }）。
}
finding-unusual = 今日は{ $today }クレジットを使いました。普段は1日に約{ $usual }クレジットです。
finding-expiring = { $when }（{ $day }）に使えなくなります。
finding-idle = 最後に使われたのは{ $when }です。もう必要なければ、無効化してください。
finding-never_used = 作成されてから一度も使われていません（作成：{ $when }）。
finding-active = 正常に使われています。
finding-expired = { $refused ->
    [0] 期限が切れ、使えなくなりました（{ $when }）。
   *[other] 期限が切れて使えなくなりましたが（{ $when }）、まだ使おうとしているものがあります。過去7日間に{ $refused }件のリクエストが拒否されました。
}
finding-revoked = { $refused ->
    [0] 無効化されたため、もう使えません。
   *[other] 無効化されましたが、まだ使おうとしているものがあります。過去7日間に{ $refused }件のリクエストが拒否されました。
}
# The same in a few words
brief-failing = { $requests }件中{ $failed }件が失敗
brief-unusual = 今日{ $today }クレジット
brief-still-used = { $refused }件の呼び出しを拒否

# Why most of the requests of a key were refused
refused-key_refused = キーが拒否された
refused-no_credits = 残高がなかった
refused-not_found = 対象が存在しなかった
refused-bad_request = 内容に誤りがあった
refused-rate_limited = 一度に多すぎた

key-days = 過去30日間
key-tools = ツール
key-tools-none = 過去30日間に使ったツールはありません。
key-errors = エラー
key-errors-none = 過去30日間に失敗したリクエストはありません。
key-errors-last = 最後は{ $day }
key-errors-last-day = 最後の日
key-facts = 詳細
key-prefix = 先頭部分
key-id = ID
key-requests = リクエストを見る
key-not-listed = このキーは一覧にありません
key-not-listed-meaning = OpenRushの一覧に表示されなくなりました。このキーのリクエストは、アクティビティに残ります。

create-key = キーを作成
create-key-title = キーを作成
creating-key = 作成しています…
name = 名前
name-example = 本番サーバー
name-note = 何に使いますか？あとで見分けるための名前です。
name-count = { $count }/{ $limit }文字
name-missing = キーに名前を付けてください。
name-long = { $count }文字は長すぎます。{ $limit }文字以内にしてください。
expires = 有効期限
# A field that was not accepted; after the field, what is wrong with it
field-name = OpenRushがこの名前を受け付けません。別の名前にしてください。
field-name-string_too_short = キーに名前を付けてください。
field-name-string_too_long = この名前は長すぎます。
field-name-string_pattern_mismatch = OpenRushが受け付けない文字が、この名前に含まれています。
field-expires_at = OpenRushがこの有効期限を受け付けません。別の期限を選んでください。
field-expires_at-datetime_future = その日は過ぎています。これから来る日を選んでください。
field-note = このメモは長すぎます。
expiry-7d = 7日後
expiry-30d = 30日後
expiry-90d = 90日後
expiry-1y = 1年後
expiry-never = なし
expiry-date = 日付を指定
expiry-day = 期限が切れる日
day-field-day = 日
day-field-month = 月
day-field-year = 年
expiry-note = { $day }に自動的に使えなくなります。
expiry-never-note = 無効化するまで使えます。漏れた場合も、その間ずっと使えてしまいます。
expiry-day_missing = 期限が切れる日を選んでください。
expiry-day_past = その日は過ぎています。これから来る日を選んでください。

new-key-title = 「{ $name }」を今すぐ保存してください
new-key-once = OpenRushがこのキーを表示するのは一度だけです。コピーして、使う場所かパスワードマネージャーに入れてください。
new-key-copy = キーをコピー
new-key-copied = コピーしました
new-key-masked = キー（非表示）
new-key-done = 保存しました
new-key-saved = 「{ $name }」を使えるようになりました
new-key-expires = { $day }まで使えます。このキーを持つ人は、クレジットを使えます。
new-key-never-expires = 無効化するまで使えます。このキーを持つ人は、クレジットを使えます。
new-key-leaving = このキーを保存したことがまだ確認できていません。OpenRushがこのキーを再び表示することはありません。アプリを終了するまでは、「キー」の画面にあります。
new-key-leaving-kept = このキーを保存したことがまだ確認できていません。OpenRushがこのキーを再び表示することはありません。保存が済むまで、このアプリが「キー」の画面に残しておきます。
new-key-unkept = キーチェーンにこのキーを保管できなかったため、アプリを終了すると失われます。今すぐ保存してください。アプリも引き続き保管を試みます。
new-key-waiting = 「{ $name }」を作成しましたが、まだ保存していません。
new-key-show = キーを表示
lost-key = 「{ $name }」は作成されましたが、応答が途中で失われたため、このキーは誰の手元にもありません。無効化して、新しく作成してください。
lost-key-revoke = 無効化
close-anyway = このまま閉じる
reveal = 表示
hide = 隠す

revoke = 無効化
revoke-name = 「{ $name }」を無効化
revoke-title = 「{ $name }」を無効化しますか？
revoke-meaning = このキーを使っているものは、すべてすぐに止まります。この操作は取り消せません。
revoke-own = このアプリは、このキーでサインインしています。無効化すると、このアプリからもサインアウトします。履歴は残ります。
revoke-unknown = このキーの用途を調べられませんでした。それでも無効化はできます。
revoke-gone = 「{ $name }」はすでにありませんでした
revoked = 「{ $name }」を無効化しました
revoked-own = 「{ $name }」を無効化しました。別のキーでサインインしてください。
# Why it was not revoked, where there is more to say than usual
revoke-failed-unauthorized = このアプリのキーがOpenRushに受け付けられなくなったため、無効化できませんでした。先に別のキーでサインインしてください。
revoke-failed-outcome_unknown = OpenRushの応答が届く前に接続が切れたため、無効化されたかどうか分かりません。接続が戻れば、一覧で確認できます。
revoke-failed-conflict = その間に変更があったため、無効化されませんでした。一覧を確認して、もう一度お試しください。
keep-key = 無効化しない
impact-day = 過去24時間
impact-week = 過去7日間
impact-credits = 7日間のクレジット
impact-last-use = 最終使用
# $tools is a list of tools, $more how many are not named
impact-tools = { $more ->
    [0] 使われているツール：{ $tools }。
   *[other] 使われているツール：{ $tools }、ほか{ $more }個。
}
impact-incomplete = このアプリが記録できなかったリクエストもあるため、実際はこれより多いかもしれません。
