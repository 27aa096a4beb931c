//! E-mail addresses.

use super::replaced;

/// The text without e-mail addresses; `None` where there are none. The last part of the domain stays: it tells enough.
pub(super) fn addresses(text: &str) -> Option<String> {
    replaced(text, |text, from| {
        let mut search = from;
        while let Some(found) = text[search..].find('@') {
            let at = search + found;
            let local = text[from..at].rfind(|letter| !is_of_name(letter)).map_or(from, |before| {
                from + before + text[from + before..].chars().next().map_or(0, char::len_utf8)
            });
            let rest = &text[at + 1..];
            let length = rest.find(|letter| !is_of_domain(letter)).unwrap_or(rest.len());
            let domain = rest[..length].trim_end_matches(['.', '-']);
            if let Some((host, last)) = domain.rsplit_once('.')
                && local < at
                && !host.is_empty()
                && !last.is_empty()
            {
                return Some((local..at + 1 + domain.len(), format!("…@….{last}")));
            }
            search = at + 1;
        }
        None
    })
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+' | '%')
}

fn is_of_domain(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}
