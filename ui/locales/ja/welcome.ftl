welcome-title = OpenRushの残高をひと目で
welcome-lead = クレジットの残り、いつまでもつか、どのキーが使っているかが分かります。
welcome-promise = { $system ->
    [macos] キーはmacOSのキーチェーンに保管され、OpenRush以外には送られません。
    [windows] キーはWindowsの資格情報マネージャーに保管され、OpenRush以外には送られません。
   *[linux] キーはこのコンピューターのキーチェーンに保管され、OpenRush以外には送られません。
}

sign-in = サインイン
sign-in-key = OpenRushのAPIキー
sign-in-note = 「or_」で始まり、作成時に一度だけ表示されます。
sign-in-checking = キーを確認しています…
sign-in-use-anyway = このまま使う
sign-in-change = 修正する
sign-in-until-quit = 終了するまでサインインしたままにする
until-quit-title = 終了するまでキーを使う
until-quit-meaning = キーはメモリーにだけ保管されます。次回の起動時に、アプリがキーチェーンを再確認します。
get-a-key = キーを入手
paste = 貼り付け
show-key = キーを表示
hide-key = キーを隠す

or = または
explore-demo = デモを見る
explore-demo-meaning = このコンピューター上で動く、架空の代理店です。キーは不要です。
demo-starting = デモを開始しています…
