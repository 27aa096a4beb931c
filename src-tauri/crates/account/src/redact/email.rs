//! E-mail addresses.

use super::replaced;

/// What stands between name and domain, as it is and as it stands in a web address.
const AT: [&str; 2] = ["@", "%40"];

/// The text without e-mail addresses; `None` where there are none. The last part of the domain stays: it tells enough.
pub(super) fn addresses(text: &str) -> Option<String> {
    replaced(text, |text, from| {
        let mut search = from;
        while let Some((at, sign)) = next_at(text, search) {
            let local = text[from..at].rfind(|letter| !is_of_name(letter)).map_or(from, |before| {
                from + before + text[from + before..].chars().next().map_or(0, char::len_utf8)
            });
            let host_at = at + sign.len();
            let rest = &text[host_at..];
            let length = rest.find(|letter| !is_of_domain(letter)).unwrap_or(rest.len());
            let domain = rest[..length].trim_end_matches(['.', '-']);
            if let Some((host, last)) = domain.rsplit_once('.')
                && local < at
                && !host.is_empty()
                && !last.is_empty()
            {
                return Some((local..host_at + domain.len(), format!("…{sign}….{last}")));
            }
            search = host_at;
        }
        None
    })
}

fn next_at(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let found = AT.into_iter().filter_map(|sign| Some((from + text[from..].find(sign)?, sign)));
    found.min_by_key(|(place, _)| *place)
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+' | '%')
}

fn is_of_domain(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}
