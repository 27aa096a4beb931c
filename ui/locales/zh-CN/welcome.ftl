welcome-title = OpenRush 积分，一目了然
welcome-lead = 了解还剩多少、能用多久，以及哪些密钥在使用。
welcome-promise = { $system ->
    [macos] 您的密钥保存在 macOS 钥匙串中，只会发送给 OpenRush。
    [windows] 您的密钥保存在 Windows 凭据管理器中，只会发送给 OpenRush。
   *[linux] 您的密钥保存在此电脑的钥匙串中，只会发送给 OpenRush。
}

sign-in = 登录
sign-in-key = 您的 OpenRush API 密钥
sign-in-note = 它以“or_”开头，仅在创建时显示一次。
sign-in-checking = 正在验证密钥…
sign-in-use-anyway = 仍要使用
sign-in-change = 修改
sign-in-until-quit = 在退出应用前保持登录
until-quit-title = 使用密钥直到退出
until-quit-meaning = 它只保留在内存中。下次启动时，应用会再次查询钥匙串。
get-a-key = 获取密钥
paste = 粘贴
show-key = 显示密钥
hide-key = 隐藏密钥

or = 或
explore-demo = 体验演示
explore-demo-meaning = 一家虚构的代理公司，在此电脑上运行，无需密钥。
demo-starting = 正在启动演示…
