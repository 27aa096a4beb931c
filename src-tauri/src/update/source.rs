//! Where updates come from, and what they are checked with.

use std::path::PathBuf;

use tauri::Url;

/// What a release builds in. A build without both has no updates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    /// The list of what there is.
    pub(crate) list: Url,
    /// The public half of the key that updates are signed with.
    pub(crate) key: String,
    /// A file that stands in for the app; in tests only.
    pub(crate) file: Option<PathBuf>,
    /// The largest update that is fetched, in bytes.
    pub(crate) largest: u64,
}

/// An AppImage with its webview has about 100 MB.
const LARGEST: u64 = 400 * 1024 * 1024;

impl Source {
    /// The one that was built in.
    pub(crate) fn built_in() -> Option<Self> {
        #[cfg(debug_assertions)]
        if let Some(named) = Self::named_by_a_test() {
            return Some(named);
        }
        Self::of(option_env!("OPENRUSH_UPDATE_URL"), option_env!("OPENRUSH_UPDATE_KEY"))
    }

    fn of(list: Option<&str>, key: Option<&str>) -> Option<Self> {
        let said =
            |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let list = Url::parse(&said(list)?).ok().filter(|list| list.scheme() == "https")?;
        Some(Self { list, key: said(key)?, file: None, largest: LARGEST })
    }

    /// In debug builds an end-to-end test names a server of its own. No release has this.
    #[cfg(debug_assertions)]
    fn named_by_a_test() -> Option<Self> {
        let named = |name: &str| std::env::var(name).ok();
        let list = Url::parse(&named("OPENRUSH_TEST_UPDATE_URL")?).ok()?;
        let file = named("OPENRUSH_TEST_UPDATE_FILE").map(PathBuf::from);
        Some(Self { list, key: named("OPENRUSH_TEST_UPDATE_KEY")?, file, largest: 1024 * 1024 })
    }

    /// Whether something may be fetched from there.
    pub(crate) fn trusts(&self, address: &Url) -> bool {
        // The test's server is on this computer and speaks as the list does.
        address.scheme() == "https" || (self.file.is_some() && address.scheme() == self.list.scheme())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_no_updates_without_an_address_and_a_key() {
        assert_eq!(Source::of(None, None), None);
        assert_eq!(Source::of(Some("https://example.com/latest.json"), None), None);
        assert_eq!(Source::of(Some("https://example.com/latest.json"), Some("  ")), None);
        assert_eq!(Source::of(Some(""), Some("key")), None);
        assert!(
            Source::of(Some("https://example.com/latest.json"), Some("key\n"))
                .is_some_and(|s| s.key == "key")
        );
    }

    #[test]
    fn nothing_is_fetched_that_somebody_on_the_way_could_change() {
        assert_eq!(Source::of(Some("http://example.com/latest.json"), Some("key")), None);
        let source = Source::of(Some("https://example.com/latest.json"), Some("key")).unwrap();
        assert!(source.trusts(&Url::parse("https://example.com/app").unwrap()));
        assert!(!source.trusts(&Url::parse("http://example.com/app").unwrap()));
    }
}
