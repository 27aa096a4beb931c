### Words of the tray: its title, tooltip and menu. Amounts, times and days come in written out.
### What stands here is read by the Rust side (src-tauri/crates/account/src/words) and not by the window.

## How numbers and times are written

# Short figures, in the first, second and third unit above what is written out: ten thousands and so on (1.2万).
number-first = { $figure }万
number-second = { $figure }億
number-third = { $figure }兆
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
title-account = OpenRush、{ $account }：{ $balance }

## Several accounts, a line for each

account-line = { $account }: { $standing }
account-trouble = { $balance }、{ $trouble }
account-no-key = サインインできません
account-offline = 接続なし

## The three lines that tell how the account stands

balance = { $amount }クレジット
balance-unknown = 残高はまだ分かりません
not-signed-in = サインインしていません
starting = 起動しています…

as-of = { $time }時点

runway-days = 残り約{ $days }日
runway-today = 残り1日未満
runway-year = 残り1年以上
runway-idle = 消費はありません
runway-empty = 残りがありません
runway-learning = 残り日数：あと{ $days }日で分かります
runway-learning-last = 残り日数：まもなく分かります

## What wants attention

attention-empty = クレジットがないため、呼び出しは失敗します
attention-low = 残りが{ $threshold }クレジット以下です
attention-key-expiring =
    { $count ->
        [0] 「{ $name }」の期限は今日までです
        [1] 「{ $name }」の期限は明日までです
       *[other] 「{ $name }」の期限まであと{ $days }日です
    }
attention-key-lost = 「{ $name }」は作成されましたが、誰の手元にもありません
attention-key-waiting = 「{ $name }」はまだ保存されていません
attention-rotation = 「{ $name }」を新しいキーに入れ替え中です
attention-key-expired = 「{ $name }」の期限が切れました
attention-key-failing = 「{ $name }」：{ $requests }件中{ $failed }件のリクエストが失敗しました
attention-key-unusual = 「{ $name }」が今日{ $today }クレジットを使いました。普段よりはるかに多い量です
attention-key-nameless = 名前のないキー
attention-errors = 今日のリクエストの{ $percent }%が失敗しました

## What keeps fresh figures away

problem-offline = インターネットに接続していません
problem-dns = このネットワークでOpenRushが見つかりません
problem-refused = OpenRushに接続できません
problem-tls = OpenRushへの接続が安全ではありません
problem-proxy = このネットワークのプロキシを使えません
problem-timeout = OpenRushが応答しません
problem-connection-lost = 接続が切れました
problem-sign-in-network = このネットワークを使うにはサインインが必要です
problem-unauthorized = キーが受け付けられませんでした
problem-payment-required = OpenRushが支払いを求めています
problem-forbidden = このキーでは残高を確認できません
problem-rate-limited = リクエストが多すぎるため、待機しています
problem-rate-limited-until = リクエストが多すぎるため、{ $time }まで待機しています
problem-unavailable = OpenRushは現在停止しています
problem-other = OpenRushから予期しない応答がありました
problem-keychain-locked = キーチェーンがロックされています
problem-keychain-absent = キーを読み取るキーチェーンがありません
problem-keychain-not-answering = キーチェーンが応答しません
problem-key-missing = キーがキーチェーンになくなっています
problem-key-of-another = キーチェーンに別のアカウントのキーが入っています

## The menu

menu-refresh = 今すぐ更新
menu-buy-credits = クレジットを購入
menu-diagnose = 止まった原因は？
menu-open = OpenRushを開く
menu-settings = 設定
menu-quit = 終了

## System notifications: what happened; what it means or what to do

alert-empty = クレジットがなくなりました
alert-empty-body = 購入するまで、リクエストは失敗します。
alert-low = 残りは{ $balance }です
alert-low-body = リクエストが失敗する前に購入してください。
alert-runway =
    { $count ->
        [0] クレジットの残りは1日分未満です
       *[other] クレジットの残りは約{ $days }日分です
    }
alert-runway-body = ここ数週間のペースでの見込みです。
alert-topped-up = { $amount }が届きました
alert-topped-up-at-least = { $amount }以上が届きました
alert-topped-up-about = 約{ $amount }が届きました
alert-topped-up-body = 現在の残高は{ $balance }です。
alert-key-expiring = 「{ $name }」の期限がまもなく切れます
alert-key-expiring-body = { $time }に使えなくなります。その前に新しいキーに入れ替えてください。
alert-key-unusual = 「{ $name }」の消費が普段よりはるかに多くなっています
alert-key-unusual-body = 今日は{ $today }、普段は1日に約{ $usual }クレジットです。心当たりがなければ、無効化してください。
alert-key-failing = 「{ $name }」のリクエストが失敗しています
alert-key-failing-body = 直近{ $requests }件のうち{ $failed }件が拒否されました。
alert-sign-in = OpenRushにサインインできなくなりました
alert-sign-in-body = キーが受け付けられませんでした。数値は最新ではありません。
alert-sign-in-keychain = キーチェーンからキーを読み取れません。数値は最新ではありません。
alert-budget-near = 今月の予算をほとんど使いました
alert-budget-spent = 今月の予算を使い切りました
# $spent is such as “812 credits”, $limit the number of the budget in credits
alert-budget-body = 今月は{ $limit }のうち{ $spent }を使いました。
# Which account it is about, where it has a name of its own.
alert-of-account = { $account }：{ $body }
