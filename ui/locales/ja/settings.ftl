settings-balance = 残高
settings-alerts = 通知
settings-appearance = 外観
settings-computer = このコンピューター
settings-data = データ
settings-account = アカウント
settings-about = このアプリについて

setting-kept = 保存しました
setting-bounds = { $min }～{ $max }の範囲で入力してください
setting-refresh = 残高を確認する間隔
setting-refresh-note = バックグラウンドで確認します。使うのはアカウントの上限の6%までなので、1分が3分になることもあります。新しいリクエストは、見逃さないように7分ごとに確認します。
setting-minutes = 分
setting-low-balance = 警告する残高
setting-low-balance-note = この数以下になると、残高が少ないとみなします。0にすると警告しません。
setting-budget = 月の予算
setting-budget-note = 1か月（暦月）に使う上限です。知らせるだけで、何も止めません。0は予算なしです。
setting-budget-unit = 予算の単位
budget-unit-credits = クレジット
budget-unit-dollars = 米ドル
setting-credits = クレジット

# System notifications. Each is told once.
alert-empty = クレジットがなくなった
alert-empty-note = それ以降、リクエストは失敗します。
alert-balanceLow = クレジットが少なくなった
alert-balanceLow-note = 残りが、上で設定した{ $amount }クレジット以下になったとき。
alert-balanceLow-off = 通知する残高を上で設定してください。
alert-runwayShort = クレジットがあと数日でなくなる
alert-runwayShort-note = クレジットのもつ日数が、ここで選んだ日数より少なくなったとき。
alert-days = 日
alert-toppedUp = クレジットが届いた
alert-toppedUp-note = 購入したあとに。
alert-keyExpiring = キーの期限が近い
alert-keyExpiring-note = 期限がさらに近づくと、もう一度通知します。
alert-keyDays = キーの期限の何日前に通知するか
alert-days-before = { $count }日前
alert-keyUnusual = キーの消費が普段よりはるかに多い
alert-keyUnusual-note = 他人に使われているか、何かが暴走しているかもしれません。
alert-keyFailing = キーのリクエストが失敗する
alert-keyFailing-note = そのキーを使っているものが止まっているかもしれません。
alert-budget = 月の予算
alert-budget-note = 80%と100%に達したとき、それぞれ月に一度。
alert-budget-off = 上で予算を選んでください。
alert-signIn = このアプリがサインインできない
alert-signIn-note = キーが拒否されたか、キーチェーンから読み取れないとき。
alert-quiet = 通知を控える時間
alert-quiet-note = 終わった時点でまだ続いていることは、そのときに通知します。
alert-quietFrom = 控え始める時刻
alert-quietUntil = 控え終わる時刻

setting-theme = テーマ
setting-theme-note = 選ばない限り、ライトとダークはシステムに合わせます。
theme-system = システムと同じ
theme-light = ライト
theme-dark = ダーク
setting-zoom = サイズ
setting-zoom-note = 文字、ボタン、グラフなどの大きさです。{ $larger }と{ $smaller }でも変えられます。
# Spoken after a change; $percent is such as “125%”
zoom-now = サイズ：{ $percent }
setting-language = 言語
setting-language-note = 数値と日付は、システムの書き方に合わせます。
language-system = システムと同じ

setting-autostart = ログイン時に起動
setting-autostart-note = { $system ->
    [macos] ウィンドウを開かず、メニューバーで静かに起動します。
   *[other] ウィンドウを開かず、通知領域で静かに起動します。
}
setting-tray = { $system ->
    [macos] メニューバー
   *[other] 通知領域（トレイ）
}
tray-starting = まもなく残高が表示されます。
tray-shown = { $system ->
    [macos] 残高がいつも表示されます。ウィンドウを閉じても、アプリはメニューバーに残ります。
   *[other] 残高がいつも表示されます。ウィンドウを閉じても、アプリは通知領域に残ります。
}
tray-noHost = このデスクトップではトレイアイコンが表示されないため、ウィンドウを閉じるとアプリが終了します。GNOMEでは、拡張機能「AppIndicator and KStatusNotifierItem Support」を入れると表示できます。
tray-state-starting = 準備中
tray-state-shown = 表示中
tray-state-noHost = 利用不可

setting-data-folder = フォルダー
setting-data-folder-note = 履歴、設定、ログの保存先です。キーは含まれません。
# $size is such as “4.2 MB”
setting-data-size = 全体で{ $size }です。
show-data-folder = フォルダーを表示
settings-file = 設定ファイル
settings-file-note = 設定を別のコンピューターに移したり、控えを残したりできます。キーや履歴、ログイン時の起動などこのコンピューターだけに関わるものは含まれません。
settings-export = 設定を書き出す
settings-import = 設定を読み込む…
settings-import-title = このファイルの設定に切り替えますか？
settings-import-app = アプリの設定{ $count }件が変わります。
settings-import-accounts = { $count }個のアカウントの設定が変わります。
settings-import-left-out = ファイル内のアカウント{ $count }個はこのコンピューターにないため、対象外です。
settings-import-stays = キー、履歴、サインインの状態はそのままです。
settings-import-keys = 保存済みフィルター{ $count }個にキーらしきものが含まれているため、対象外です。キーはキーチェーン以外には保存しません。
settings-import-forgets = { $keep ->
    [ninetyDays] このファイルでは、「{ $name }」の履歴を90日間だけ残します。
    [oneYear] このファイルでは、「{ $name }」の履歴を1年間だけ残します。
   *[twoYears] このファイルでは、「{ $name }」の履歴を2年間だけ残します。
}
settings-import-forgets-count = それより古いリクエスト{ $count }件が消去されることになります。
settings-import-forgets-some = それより古いリクエストが消去されることになります。
settings-import-forget = 古いリクエストも消去する
settings-import-not-forgotten = 履歴を残す期間は変わっていません。
settings-import-stays-unless = キーとサインインの状態はそのままです。下で選ばないかぎり、履歴もそのままです。
settings-import-confirm = 切り替える
settings-import-keep = 何も変えない
settings-import-done = 設定を切り替えました。
settings-import-same = このファイルの設定はすでに反映されています。
setting-keep-for = 履歴を残す期間
setting-keep-for-note = これより古いリクエストは毎日消去されます。ツール、キー、結果ごとの1日あたりの使用量と、残高、チャージの記録は残ります。
setting-keep-for-forgotten = { $day }より前のリクエスト{ $count }件は消去されました。
setting-keep-for-forgetting = 古いリクエストを消去しています…
keep-forever = 無期限
keep-twoYears = 2年
keep-oneYear = 1年
keep-ninetyDays = 90日
forget-title = { $keep ->
    [ninetyDays] 履歴を90日間だけ残しますか？
    [oneYear] 履歴を1年間だけ残しますか？
   *[twoYears] 履歴を2年間だけ残しますか？
}
forget-now = { $day }より前のリクエスト{ $count }件が消去されます。
forget-nothing-yet = それより古いリクエストはまだありません。
forget-daily = その後は毎日、期間を過ぎたリクエストが消去されます。
forget-stays = ツール、キー、結果ごとの1日あたりの使用量と、残高、チャージ、明細は残るため、グラフ、レポート、合計はこれまでと変わりません。これらのリクエストは、アクティビティ、検索、書き出しには含まれなくなります。
forget-for-good = OpenRush側に残るのは最新の500件のリクエストだけで、それ以外は元に戻せません。このアプリが取り置いた履歴のコピーも削除されます。
forget-confirm = リクエスト{ $count }件を消去
forget-confirm-none = { $keep ->
    [ninetyDays] 90日間残す
    [oneYear] 1年間残す
   *[twoYears] 2年間残す
}
forget-keep = 何も変えない
forget-begun = 古いリクエストをバックグラウンドで消去しています
# The history, where there are several accounts
history-of-account = 対象は「{ $name }」の履歴だけです。履歴はアカウントごとに別です。
setting-history = 履歴
setting-history-note = このアプリが確認した、このアカウントのすべてのリクエストと残高です。
delete-history = 履歴を削除…
delete-history-title = 履歴を削除しますか？
# $count requests, $day the first of them
delete-history-facts = { $day }以降のリクエスト{ $count }件と、その間の残高とチャージの記録が消去されます。
delete-history-nothing = このアプリが確認した、このアカウントの記録が消去されます。
delete-history-stays = OpenRush側に残るのは最新の500件のリクエストだけで、それ以外は元に戻せません。クレジットとキーはそのままです。
delete-history-confirm = 履歴を削除
delete-history-keep = 残す
delete-history-done = 履歴を削除しました

sign-out-title = 「{ $name }」からサインアウトしますか？
# Where a key was created and not saved yet
sign-out-loses = 「{ $name }」はまだ保存されていません。サインアウトすると、このコンピューターからも消え、誰の手元にも残りません。
sign-out-removes = キーはこのコンピューターのキーチェーンから削除されます。もう一度サインインするには、そのキーが必要です。
sign-out-forgets = アプリはキーを忘れます。もう一度サインインするには、そのキーが必要です。
sign-out-stays = 履歴はこのコンピューターに残り、キーはほかの場所で引き続き使えます。
sign-out-left = 現在、キーチェーンからキーを削除できないため、コピーが残る可能性があります。削除できるようになり次第、アプリが削除します。
sign-out-anyway = このままサインアウト
sign-out-name = 「{ $name }」からサインアウト
stay-signed-in = サインインしたままにする

about-note = OpenRushの仕組み、ツール、料金について。
documentation = ドキュメント

save-report = サポート用レポート
save-report-note = アプリのログと設定です。キー、名前、アドレス、金額は含みません。このコンピューターに保存され、どこにも送信されません。
save-report-button = レポートを保存
# $file is a name
report-saved = ダウンロードに「{ $file }」として保存しました

setting-update = 更新
update-idle = 新しいバージョンは、ボタンを押したときにだけ確認します。
update-looking = 新しいバージョンを確認しています…
update-newest = 最新のバージョンです。
update-found = OpenRush { $version }があります。
update-installing = OpenRush { $version }をダウンロードして検証しています…
update-installed = OpenRush { $version }をインストールしました。次回の起動から使われます。
update-look = 更新を確認
update-install = インストール
update-restart = 今すぐ再起動
update-by-deb = .debパッケージからインストールされています。新しいバージョンも、同じ方法で入手してください。履歴は残ります。
update-by-rpm = .rpmパッケージからインストールされています。新しいバージョンも、同じ方法で入手してください。履歴は残ります。
update-by-flatpak = ほかのFlatpakアプリと一緒に更新されます。
update-by-administrator = このコンピューターの全員用にインストールされています。新しいバージョンも、インストールした人が入れます。
update-by-download = お使いの版は、アプリからは更新できません。新しいバージョンをダウンロードして、上書きインストールしてください。履歴は残ります。
update-by-build = ソースからビルドされています。新しいソースを取得して、もう一度ビルドしてください。
