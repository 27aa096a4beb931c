cask "openrush" do
  version "@VERSION@"
  sha256 "@SHA256_DMG@"

  url "https://github.com/@REPOSITORY@/releases/download/v#{version}/OpenRush_#{version}_universal.dmg"
  name "OpenRush"
  desc "OpenRush credits, keys and activity in the menu bar"
  homepage "https://openrush.io/"

  livecheck do
    url :url
    strategy :github_latest
  end

  # The app can update itself; Homebrew does it only when told to with --greedy.
  auto_updates true
  depends_on macos: ">= :big_sur"

  app "OpenRush.app"

  uninstall quit:       "io.openrush.desktop",
            login_item: "OpenRush"

  zap trash: [
    "~/Library/Application Support/io.openrush.desktop",
    "~/Library/Caches/io.openrush.desktop",
    "~/Library/LaunchAgents/OpenRush.plist",
    "~/Library/WebKit/io.openrush.desktop",
  ]
end
