activity-caption = リクエスト
activity-open = { $when }：{ $tool }の詳細
activity-none = リクエストはまだありません
activity-none-meaning = キーを使ったリクエストは、数分以内にここに表示され、そのまま残ります。
activity-none-found = 該当なし
activity-none-found-meaning = すべての条件に合うリクエストは、このアプリには記録されていません。
activity-failed = アクティビティを表示できません
# A sentence with the reason follows
activity-part-failed = 一部のリクエストを表示できません。
activity-other-failed = 指定された内容を表示できません。表示しているのは、その前の一覧です。
activity-new = 新着{ $count }件
# The end of everything known
activity-end = { $day }以降の記録は以上です。OpenRush側に残るのは、最新の500件のリクエストだけです。
activity-forgotten = 設定で選んだとおり、{ $day }より前のリクエスト{ $count }件は消去されました。グラフ、レポート、合計には引き続き含まれます。
activity-none-kept = 残っているリクエストはありません

# Spoken when the filter changes
activity-summary = リクエスト{ $count }件、{ $amount }クレジット、失敗率{ $share }
# The same as a line; its parts are put together by the window
activity-summary-line = { $requests } · { $credits } · { $failed }
summary-durations = 半数は約{ $median }以内、95%は{ $most }以内
    .meaning = 半数のリクエストは最初の数値以内、100件中95件は2番目の数値以内に完了しました。
# Gaps that do not stand among the lines: in another order than that of time, or because there are too many
summary-gaps-elsewhere = 記録の欠け{ $count }か所は、日時順で表示
summary-gaps-older = これより古い記録の欠け{ $count }か所は非表示
summary-forgotten = { $day }より前のリクエストは消去済み
share-failed = 失敗率{ $share }

# Which requests are shown. Each placeholder is a list to pick from
filters = 絞り込み
filter-sentence = { $range }、{ $key }、{ $tool }の{ $status }
filter-status = 結果
filter-status-any = すべてのリクエスト
filter-status-succeeded = 成功したリクエスト
filter-status-failed = 失敗したリクエスト
filter-status-key_refused = キーが拒否されたリクエスト
filter-status-no_credits = クレジット不足のリクエスト
filter-status-not_found = 対象が見つからなかったリクエスト
filter-status-bad_request = 受け付けられなかったリクエスト
filter-status-rate_limited = 回数の上限を超えたリクエスト
filter-status-service_error = OpenRush側で失敗したリクエスト
filter-tool = ツール
filter-tool-any = すべてのツール
filter-key = キー
filter-key-any = すべてのキー
filter-key-none = キーなし（MCP、ダッシュボード）
filter-range = 期間
filter-clear = 条件をクリア
filter-more = その他の条件
# The rarer filters. The first placeholder is a list to pick from, the others are fields for a number
filter-more-sentence = 経路：{ $source } · { $credits }クレジット超 · { $seconds }秒超
filter-source = 経路
filter-source-any = すべて
filter-credits = この数より多くのクレジットを使ったもの
filter-seconds = この秒数より長くかかったもの
filter-above-any = 任意
# A time of one’s own. Each placeholder is three lists for a day
filter-own-range = { $first }から{ $last }まで
range-all = 全期間
range-today = 今日
range-yesterday = 昨日
range-7 = 過去7日間
range-30 = 過去30日間
range-90 = 過去90日間
range-month = 今月
range-last-month = 先月
range-custom = 指定した期間
range-day = { $day }
range-first-day = 最初の日
range-last-day = 最後の日
search = ツール、キー、エラー、リクエストIDで検索
search-in = 検索

gap = { $from }～{ $to }のリクエストは記録できていません
gap-credits = { $from }～{ $to }のリクエストは記録できていません。この間に{ $amount }クレジットが使われました
gap-title = 記録できていないリクエスト
gap-after = これより後
gap-before = これより前
gap-spent = 使われたクレジット
gap-spent-unknown = 不明
gap-reason-away = アプリが起動していないか、接続がない間に、500件を超えるリクエストがあったか、OpenRush側の記録が消去されました。OpenRush側に残るのは、最新の500件だけです。
gap-reason-too_many = 前回の確認から今回までに、500件を超えるリクエストがあったか、OpenRush側の記録が消去されました。OpenRush側に残るのは、最新の500件だけです。
gap-meaning = これらのリクエストは残高には反映されていますが、この画面の数値には含まれていません。OpenRushで再び見られるようになれば、自動的にここに表示されます。

detail-title = 詳細：{ $tool }
detail-http = HTTP { $status }
detail-account = アカウント
detail-copy = JSONでコピー
detail-endpoint = エンドポイント
detail-key-id = キーID
detail-like-this = 同じ種類をすべて表示
detail-id = リクエストID
detail-provider-cost = OpenRush側の費用
detail-received = 受信
detail-sent = 送信
detail-source = 経路

columns = 列
columns-usual = 標準の列に戻す
columns-earlier = 「{ $name }」を前へ移動
columns-later = 「{ $name }」を後ろへ移動

saved-filters = 保存済み
saved-filters-title = 保存済みのフィルター
saved-filters-none = 保存した条件はまだありません。先に一覧を絞り込んでから、ここで名前を付けてください。
saved-filters-full = この条件は保存されませんでした。保存できるのは50個までです。不要な条件を削除してください。
saved-filter-name = この条件の名前
saved-filter-save = 保存
saved-filter-remove = 「{ $name }」を削除
saved-filter-removed = 「{ $name }」を削除しました。
undo = 元に戻す

export-csv = CSVに書き出す
    .meaning = 表示中のリクエストをダウンロードフォルダーに書き出します
export-csv-plain = CSV
export-csv_for_excel = Excel用CSV
export-json_lines = JSON Lines
export-more = その他の形式
export-show = フォルダーで表示
export-progress = 書き出しの進み具合
export-state-running = 「{ $file }」に書き出しています
export-state-done = { $count }件のリクエストを「{ $file }」に保存しました
export-forgotten = { $day }より前のリクエストは消去されたため、含まれていません。
export-state-cancelled = 書き出しをキャンセルしました。ファイルは残っていません。
export-state-disk_full = ディスクがいっぱいのため、何も保存されませんでした。空きを作ってから、もう一度書き出してください。
export-state-no_folder = 「{ $folder }」がないか、書き込めません。何も保存されませんでした。フォルダーを用意してから、もう一度書き出してください。
export-state-failed = 保存済みのリクエストを読み取れなかったため、何も保存されませんでした。もう一度お試しください。それでもうまくいかない場合は、アプリを再起動してください。
