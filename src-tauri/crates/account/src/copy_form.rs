//! The forms in which a new key is copied. Pure.

use openrush_api::{ApiKey, BaseUrl};
use serde::Deserialize;

/// The form in which a new key is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum CopyForm {
    /// The key alone.
    Raw,
    /// A line for an `.env` file or a shell: `OPENRUSH_KEY=or_…`.
    Env,
    /// A command that asks for the balance, to see that the key works.
    Curl,
}

/// Who will read a line that is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    /// sh and its kin, on Linux and macOS.
    Posix,
    /// cmd.exe and PowerShell alike.
    Windows,
}

impl Shell {
    /// That of this system.
    pub const HERE: Self = if cfg!(windows) { Self::Windows } else { Self::Posix };
}

impl CopyForm {
    /// The text to copy. `None` where the key holds characters that no quoting protects from both of Windows' shells;
    /// documented keys hold none.
    #[must_use]
    pub fn text(self, key: &ApiKey, base: &BaseUrl, shell: Shell) -> Option<String> {
        let raw = key.expose();
        match self {
            Self::Raw => Some(raw.to_owned()),
            // The file's readers and the shells agree on single quotes, and on words that need none.
            Self::Env if is_plain(raw) => Some(format!("OPENRUSH_KEY={raw}")),
            Self::Env if raw.contains('\'') => None,
            Self::Env => Some(format!("OPENRUSH_KEY='{raw}'")),
            Self::Curl => curl(raw, &format!("{}/v1/me/credits", base.as_str().trim_end_matches('/')), shell),
        }
    }
}

fn curl(raw: &str, address: &str, shell: Shell) -> Option<String> {
    match shell {
        // The blank before it keeps the line out of most shells' histories.
        Shell::Posix => {
            let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
            Some(format!(" curl {} -H {}", quoted(address), quoted(&format!("Authorization: Bearer {raw}"))))
        }
        // `curl` alone is something else in PowerShell.
        Shell::Windows if is_plain(raw) => {
            Some(format!("curl.exe \"{address}\" -H \"Authorization: Bearer {raw}\""))
        }
        Shell::Windows => None,
    }
}

/// Whether a text means itself to every shell.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(form: CopyForm, key: &str, shell: Shell) -> Option<String> {
        form.text(&ApiKey::parse(key).unwrap(), &BaseUrl::official(), shell)
    }

    #[test]
    fn each_form_is_ready_to_be_pasted() {
        let form = |form| text(form, "or_abc123", Shell::Posix).unwrap();
        assert_eq!(form(CopyForm::Raw), "or_abc123");
        assert_eq!(form(CopyForm::Env), "OPENRUSH_KEY=or_abc123");
        assert_eq!(
            form(CopyForm::Curl),
            " curl 'https://api.openrush.io/v1/me/credits' -H 'Authorization: Bearer or_abc123'"
        );
        assert_eq!(
            text(CopyForm::Curl, "or_abc123", Shell::Windows).unwrap(),
            r#"curl.exe "https://api.openrush.io/v1/me/credits" -H "Authorization: Bearer or_abc123""#
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_reads_back_exactly_the_key_whatever_is_in_it() {
        for key in ["or_abc123", "or_$(id)`id`\"\\!#&;|*?~<>", "or_it's", "or_''", "or_a=b%c"] {
            let line = text(CopyForm::Curl, key, Shell::Posix).unwrap();
            let script = format!("curl() {{ printf %s \"$3\"; }}\n{line}");
            let said = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
            assert_eq!(String::from_utf8(said.stdout).unwrap(), format!("Authorization: Bearer {key}"));
            let Some(line) = text(CopyForm::Env, key, Shell::Posix) else {
                assert!(key.contains('\''), "{key}");
                continue;
            };
            let script = format!("{line}\nprintf %s \"$OPENRUSH_KEY\"");
            let said = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
            assert_eq!(String::from_utf8(said.stdout).unwrap(), key);
        }
    }

    #[test]
    fn what_windows_cannot_be_told_safely_is_not_offered() {
        assert_eq!(text(CopyForm::Curl, "or_%PATH%", Shell::Windows), None);
        assert_eq!(text(CopyForm::Curl, "or_a\"b", Shell::Windows), None);
        assert_eq!(text(CopyForm::Raw, "or_a\"b", Shell::Windows).unwrap(), "or_a\"b");
    }
}
