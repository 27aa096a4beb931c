//! The languages that the system is set to.

use std::sync::OnceLock;

/// The system's languages as BCP 47 tags (`de-AT`), best first, as they were when the app started. The tray and the
/// window are both given these, so that they speak the same.
pub(crate) fn of_the_system() -> &'static [String] {
    static LANGUAGES: OnceLock<Vec<String>> = OnceLock::new();
    LANGUAGES.get_or_init(read)
}

#[cfg(not(target_os = "linux"))]
fn read() -> Vec<String> {
    sys_locale::get_locales().collect()
}

#[cfg(target_os = "linux")]
fn read() -> Vec<String> {
    from_environment(|name| std::env::var(name).ok())
}

/// As gettext reads them: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, and before it the list in
/// `LANGUAGE`, which counts only where the first names a language at all.
#[cfg(target_os = "linux")]
fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
    let Some(own) = tag(&locale) else { return Vec::new() };
    let listed = set("LANGUAGE").unwrap_or_default();
    let mut languages: Vec<String> = listed.split(':').filter_map(tag).collect();
    languages.push(own);
    languages
}

/// `pt-BR` for `pt_BR.UTF-8`; `None` for `C` and `POSIX`, which are no languages.
#[cfg(target_os = "linux")]
fn tag(locale: &str) -> Option<String> {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    (!matches!(name, "" | "C" | "POSIX")).then(|| name.replace('_', "-"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_as_gettext_reads_them() {
        for (variables, languages) in [
            (&[("LANG", "de_AT.UTF-8")][..], &["de-AT"][..]),
            (&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "fr_FR.UTF-8")], &["fr-FR"]),
            (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "es_MX")], &["es-MX"]),
            (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "")], &["en-US"]),
            (&[("LANG", "de_DE@euro"), ("LANGUAGE", "pt_BR:pt:en")], &["pt-BR", "pt", "en", "de-DE"]),
            (&[("LANG", "C.UTF-8"), ("LANGUAGE", "de")], &[]),
            (&[("LANG", "POSIX")], &[]),
            (&[], &[]),
        ] {
            let read = from_environment(|wanted| {
                variables.iter().find(|(name, _)| *name == wanted).map(|(_, value)| (*value).to_owned())
            });
            assert_eq!(read, languages, "{variables:?}");
        }
    }
}
