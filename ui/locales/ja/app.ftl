# The frame, and what is used in several places.

app-name = OpenRush
app-version = OpenRush Desktop { $version }
window-title = { $screen } – OpenRush
starting = お待ちください…

# Shown when the app's core does not answer at all.
failure-title = アプリを正しく起動できませんでした
failure-meaning = 何も失われていません。履歴もキーも元の場所に残っています。もう一度お試しいただくか、アプリを終了して開き直してください。

nav = メイン
nav-overview = 概要
nav-keys = キー
nav-activity = アクティビティ
nav-settings = 設定
nav-report = レポート
nav-keys-count = 使えるキー：{ $count }個

# $name is a command, $keys its shortcut, such as Ctrl+R
with-shortcut = { $name }（{ $keys }）

demo = デモ
demo-meaning = 架空のアカウントです。ここにあるデータはすべて架空のものです。
demo-leave = デモを終了

account-menu = アカウント
open-dashboard = ダッシュボードを開く
quit-title = 終了するとキーが失われます。終了しますか？
quit-loses = 「{ $name }」を作成しましたが、保存したことがまだ確認できていません。アプリを終了すると、このキーはどこにも残りません。OpenRushが再び表示することもありません。
quit-anyway = このまま終了
sign-out-ask = サインアウト…
keeping-keychain = キーはこのコンピューターのキーチェーンに保管されています
keeping-untilQuit = 終了するまでサインインしています
keeping-demo = デモアカウント（データは架空のものです）

# $when is a time, or a date and a time
as-of = { $when }時点
as-of-stale = { $when }時点 · { $ago }
as-of-never = まだ数値がありません
refresh = 更新
refreshing = 更新しています
refreshed = { $time }時点の最新の情報です：{ $amount }クレジット

# Here and elsewhere $amount is the number as it is written
credits = { $amount }クレジット
requests = リクエスト{ $count }件

buy-credits = クレジットを購入
buy-credits-meaning = ブラウザーで購入ページを開きます
buy-credits-demo = ブラウザーでデモ用の購入ページを開きます

close = 閉じる
cancel = キャンセル
copy = コピー
copied = コピーしました
details = 詳細
dismiss = 閉じる
done = 完了
go-back = 戻る
today = 今日
try-again = もう一度試す

# Tools of OpenRush. A tool that is not listed is shown under its own name.
tool-audit_site = サイト監査
tool-compare_keyword_coverage = キーワードカバー率の比較
tool-discover_competitors = 競合の発見
tool-export_dataset = データセットの書き出し
tool-inspect_domain = ドメイン分析
tool-inspect_keyword = キーワード分析
tool-inspect_page = ページ分析
tool-inspect_search_visibility = 検索表示状況の分析
tool-inspect_serp = 検索結果分析
tool-research_keywords = キーワードリサーチ

key-none = キーなし
key-unknown = 削除されたキー { $id }
source-api_key = APIキー
source-mcp = MCP
group-other = その他すべて

# How a request went, in a word or two; what it means to the person
outcome-succeeded = 成功
outcome-key_refused = キーの拒否
    .meaning = このリクエストのキーは、間違っているか、期限切れか、無効化されています。リクエストの送信元には、使えるキーが必要です。
outcome-no_credits = クレジット不足
    .meaning = このリクエストに必要なクレジットが足りませんでした。購入すると、また使えるようになります。
outcome-not_found = 見つからない
    .meaning = このリクエストが求めたものは存在しません。
outcome-bad_request = 受付不可
    .meaning = このリクエストの内容に誤りがあったため、OpenRushは実行しませんでした。
outcome-rate_limited = リクエスト過多
    .meaning = 一定時間に許可されている数を超えるリクエストがありました。間隔を空ければ受け付けられます。
outcome-service_error = OpenRush側の失敗
    .meaning = OpenRushがこのリクエストに応答できませんでした。お客様側の問題ではありません。時間をおいて試すと、たいていうまくいきます。

column-actions = 操作
column-credits = クレジット
column-day = 日付
column-duration = 所要時間
column-key = キー
column-requests = リクエスト
column-outcome = 結果
column-share = 割合
column-size = サイズ
column-source = 経路
column-time = 日時
column-tool = ツール

# Told once
notice-settings_set_aside = 設定を読み取れなかったため、初期設定で動作しています。元のファイルは{ $detail }として残してあります。
notice-accounts_set_aside = アカウントの一覧を読み取れなかったため、もう一度サインインが必要な場合があります。元のファイルは{ $detail }として残してあります。
notice-history_set_aside = 保存されていた履歴が壊れていました。読み取れた分は今も表示されます。壊れたファイルは{ $detail }として残してあります。
notice-history_newer = 保存されている履歴は、このアプリの新しいバージョンで書かれたものです。そのまま残し、アプリを更新するまで新しい記録は保存しません。
notice-history_not_writable = 現在、このコンピューターに何も保存できません。ディスクがいっぱいの可能性があります。数値は最新ですが、記録には残りません。
notice-no_tray = このデスクトップにはトレイアイコンの置き場所がないため、ウィンドウを閉じるとアプリが終了します。GNOMEでは、拡張機能「AppIndicator and KStatusNotifierItem Support」を入れると表示できます。
notice-account_known = このアカウントにはすでにサインインしていました。これからは今入力したキーを使います。
notice-top_up_arrived = { $amount }クレジットがチャージされました

# The window's title. $amount is the balance, such as “12,480 credits”
window-title-balance = { $amount } – { $screen } – OpenRush

# The command palette (Ctrl+K), and the list of shortcuts (?)
palette = コマンド
palette-search = コマンドまたはキーの名前を入力
palette-found = コマンド{ $count }件
palette-none = 該当するものはありません。「キー」や「購入」など、別の言葉でお試しください。
palette-go = 「{ $screen }」へ移動
palette-search-activity = リクエストを検索
palette-failed = 今日の失敗したリクエストを見る
palette-key = キー：{ $name }
palette-filter = アクティビティ：{ $name }
palette-theme = テーマ：{ $name }
palette-quit = 終了

shortcuts = キーボードショートカット
shortcuts-anywhere = どこでも
shortcuts-lists = リクエストの一覧で
shortcuts-chart = グラフで
shortcuts-close = 開いているものを閉じる
shortcuts-line = 1行上または下へ
shortcuts-ends = 最初の行、最後の行
shortcuts-open = 詳細を開く
shortcuts-day = 1日前または後へ
shortcuts-week = 1週間前または後へ
shortcuts-day-open = その日のリクエストを見る
kbd-enter = Enter
kbd-esc = Esc
kbd-home = Home
kbd-end = End
kbd-page-up = PageUp
kbd-page-down = PageDown

# First-run hints: shown once each, until they are put away
hint = ヒント
hint-tray = { $system ->
    [macos] ウィンドウはいつでも閉じられます。残高はメニューバーに残ります。
   *[other] ウィンドウはいつでも閉じられます。残高は通知領域に残ります。
}
hint-chart = グラフの棒をクリックすると、その日のリクエストを見られます。
hint-palette = { $keys }ですべてのコマンドを検索でき、?ですべてのショートカットを表示できます。
hint-put-away = OK

# $text is an id
copy-text = { $text }をコピー
