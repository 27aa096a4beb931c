balance-title = 残高
balance-loading = 残高を取得しています
# { $amount } is drawn large, the words beside it small
balance = { $amount }クレジット
level-low = 残りわずか
level-empty = 残高なし
watching-for-top-up = クレジットの到着を確認しています。届くと自動的に表示されます。

# How long the credits last. $count goes with $unit; $day is a date
runway-estimate = { $unit ->
    [hour] 残り約{ $count }時間（{ $day }まで）
    [month] 残り約{ $count }か月（{ $day }まで）
    [year] 残り約{ $count }年（{ $day }まで）
   *[day] 残り約{ $count }日（{ $day }まで）
}
# The interval in plain words. $first and $last are dates, $from and $to are counts of $unit
runway-interval = { $unit ->
    [hour] { $first }～{ $last }に使い切る見込みです（{ $from }{ "\u2060" }～{ "\u2060" }{ $to }{ "\u2060" }時間）
    [month] { $first }～{ $last }に使い切る見込みです（{ $from }{ "\u2060" }～{ "\u2060" }{ $to }{ "\u2060" }か月）
    [year] { $first }～{ $last }に使い切る見込みです（{ $from }{ "\u2060" }～{ "\u2060" }{ $to }{ "\u2060" }年）
   *[day] { $first }～{ $last }に使い切る見込みです（{ $from }{ "\u2060" }～{ "\u2060" }{ $to }{ "\u2060" }日）
}
runway-interval-days = { $first }～{ $last }に使い切る見込みです
runway-interval-sure = 使い方が安定しているため、ほぼ確かな見込みです
runway-interval-open = { $unit ->
    [hour] おそらく{ $count }時間以上、もっと長くもつかもしれません
    [month] おそらく{ $count }か月以上、1年を超えるかもしれません
    [year] おそらく{ $count }年以上
   *[day] おそらく{ $count }日以上、1年を超えるかもしれません
}
runway-how-sure = 5回に4回は、この期間内に使い切ります
runway-learning = ペースを確認中です
runway-learning-progress = { $needed }日のうち{ $seen }日分を確認しました。そろうと、クレジットがいつまでもつかを表示します。
runway-idle = クレジットは使われていません
runway-idle-meaning = このペースなら、クレジットはなくなりません。
runway-empty = 残りがありません
runway-empty-meaning = クレジットを購入するまで、リクエストは失敗します。

spend-title = 消費
spend-table = 日ごとの消費
spend-total = { $amount }クレジット
spend-more = その前の{ $days }日間より{ $share }多い
spend-less = その前の{ $days }日間より{ $share }少ない
spend-same = その前の{ $days }日間と同じくらい
range = 期間
range-short = { $days ->
    [365] 1年
   *[other] { $days }日
}
range-long = { $days ->
    [365] 過去1年間
   *[other] 過去{ $days }日間
}
by = 内訳
by-tool = ツール別
by-key = キー別
by-outcome = 結果別
show-as-table = 表で表示
show-as-chart = グラフで表示

chart-label = 日ごとの消費。矢印キーで日を移動し、Enterキーでその日のリクエストを開きます。
chart-empty = { $days ->
    [365] 過去1年間、消費はありません
   *[other] 過去{ $days }日間、消費はありません
}
chart-empty-unseen = { $days ->
    [365] 過去1年間のうち、記録できた範囲では消費はありません
   *[other] 過去{ $days }日間のうち、記録できた範囲では消費はありません
}
# Read out for a day
day-words = { $day }：{ $amount }クレジット、リクエスト{ $count }件。
day-part = { $name } { $amount }。
day-incomplete = この日の記録は一部欠けています。
day-incomplete-short = （一部欠け）
legend-unseen = 記録に欠けあり

attention-title = 要確認
attention-none = 確認が必要なことはありません。
attention-balance_empty = クレジットが残っていません。購入するまで、リクエストは失敗します。
attention-balance_low = 残高が{ $amount }クレジット以下になっています。
# $when is such as “in 3 days” or “yesterday”
attention-key_expiring = 「{ $name }」の期限がまもなく切れます（{ $when }）。
attention-key_expired = 「{ $name }」の期限が切れました（{ $when }）。このキーを使っているものは止まっています。
attention-key_failing = 「{ $name }」の直近{ $requests }件のリクエストのうち{ $failed }件が失敗しました（理由：{ $reason }）。
attention-key_unusual = 「{ $name }」が今日{ $today }クレジットを使いました。普段は1日に約{ $usual }クレジットです。
attention-key_lost = 「{ $name }」は作成されましたが、応答が途中で失われたため、このキーは誰の手元にもありません。無効化して、新しく作成してください。
attention-key_waiting = 「{ $name }」を作成しましたが、まだ保存していません。
attention-errors_rising = 今日のリクエストの{ $share }（{ $count }件）が失敗し、普段より多くなっています。
attention-see-key = キーを見る
attention-see-keys = キーを見る
attention-see-errors = エラーを見る

shares-title = 消費の内訳
shares-none = 使ったクレジットが、多い順にここに表示されます。

top-ups-title = チャージ
top-ups-none = 購入したクレジットがここに表示されます。
top-up-exact = +{ $amount }
top-up-atLeast = +{ $amount }以上
top-up-about = 約+{ $amount }
top-up-between = { $from }から{ $to }の間に到着

# The statement of all changes of the balance
statement-title = 残高の推移
statement-lead = アプリが確認した残高の変化と、その理由です。
# $when is a date or a time
statement-before = 残高（{ $when }）
statement-after = 現在の残高
statement-requests = リクエスト
statement-topUps = チャージ
statement-missed = 記録できていないリクエスト
    .meaning = アプリが確認していない間のリクエストで、OpenRush側にも記録が残っていません。
statement-unexplained = 理由が不明
    .meaning = アプリが把握しているリクエストにも、チャージにも当てはまりません。
statement-event-topUp = チャージ
statement-event-at-least = チャージ（この額以上）
statement-event-about = チャージ（おおよその額）
statement-event-missed = 記録できていないリクエスト
statement-event-unexplained = 理由が不明
statement-event-unexplained-about = 理由が不明（おおよその額）
statement-unsettled = 集計中
# $at, $from and $to are times
statement-at = { $at }
statement-between = { $from }～{ $to }
statement-since = { $day }以降
statement-column-what = 内容
statement-column-balance = 残高
statement-none = この期間に残高の変化はありません。
statement-too-early = アプリはまだ一度しか残高を確認していません。変化があれば、ここに表示されます。

# What to buy: $amount is money, $count goes with $unit
advice = { $unit ->
    [hours] 今のペースなら{ $amount }で約{ $count }時間
    [weeks] 今のペースなら{ $amount }で約{ $count }週間
    [months] 今のペースなら{ $amount }で約{ $count }か月
    [moreThanAYear] 今のペースなら{ $amount }で1年以上
   *[days] 今のペースなら{ $amount }で約{ $count }日
}

# What the balance buys. $first and $second are as buys-calls says
buys-calls = { $tool }約{ $calls }回
buys-one = いつもの使い方なら{ $first }分
buys-one-others = いつもの使い方なら{ $first }など
buys-two = いつもの使い方なら{ $first }、{ $second }分
buys-two-others = いつもの使い方なら{ $first }、{ $second }など
buys-unknown = この30日間ツールが使われていないため、何回分にあたるかは分かりません。
buys-how = 過去30日間と同じように使い続けた場合

# The budget of a month, such as “November”
budget-title = { $month }の予算
# $limit and $spent are numbers as they are written, $count is that of $limit
budget-spent = { $limit }クレジットのうち{ $spent }を使用
budget-spent-at-least = { $limit }クレジットのうち少なくとも{ $spent }を使用（見ていない期間があります）
budget-pace-early = 今月は始まったばかりです。
budget-pace-under = このペースなら月末までに約{ $end }で、予算内です。
budget-pace-over = このペースだと月末までに約{ $end }で、予算を超えます。
budget-pace-spent = 今月の予算を使い切りました。
budget-change = 変更

# A month on one page. $amount is a number as it is written, $count the same number for choosing the form
report-open = 月次レポート
report-unread = レポートを表示できません
report-title = { $name }、{ $month }
month-and-year = { $year }年{ $month }
report-month = 月
report-csv = CSVで保存
report-print = 印刷またはPDFで保存
report-so-far = この月はまだ終わっていません（{ $when }時点）。
report-incomplete = この月はすべてを見ていないため、少なくともこの数です。
# $from and $to are times
report-gap = { $from }から{ $to }までのリクエストは見ていません。
report-gap-credits = { $from }から{ $to }までのリクエストは見ていません。その間に{ $amount }クレジットが使われました。
report-before-unknown = 前月はすべてを見ていないため、比べられません。
report-before = 前月は{ $amount }クレジット
report-before-so-far = 前月の同じ期間は{ $amount }クレジット
report-more = 前月（{ $amount }）より{ $share }多い
report-less = 前月（{ $amount }）より{ $share }少ない
report-same = 前月（{ $amount }）と同じ
report-more-so-far = 前月の同じ期間（{ $amount }）より{ $share }多い
report-less-so-far = 前月の同じ期間（{ $amount }）より{ $share }少ない
report-same-so-far = 前月の同じ期間（{ $amount }）と同じ
report-requests = リクエスト{ $amount }件
report-failed = 失敗{ $amount }件
report-column-requests = リクエスト
report-column-failed = 失敗
report-by-tool = ツール別
report-by-key = キー別
report-none = この月は何も使われていません。
report-balance = 残高とチャージ
report-balance-unknown = この月は残高を確認していません。
report-balance-before = 月初の残高
report-balance-after = 月末の残高
report-failures = リクエストが失敗した理由
report-no-failures = 失敗したリクエストはありません。
