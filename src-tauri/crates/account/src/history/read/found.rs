//! What a search text is found in.

use rusqlite::Connection;

use super::filter::endpoints_where;
use crate::history::chunks::Kind;
use crate::history::moment::Moment;
use crate::history::requests::moment_of;
use crate::tools::tool_of;

/// The tools, keys and errors that a text is found in, and the request whose id it is.
///
/// Each text is stored once however many requests have it, so looking through all of them is quick: a hundred thousand
/// different error messages are 10 MB. An index of parts of words (FTS5) would take as much room again and find nothing
/// within words, which is where parts of addresses are.
#[derive(Debug)]
pub(in crate::history) struct Found {
    endpoints: Vec<i64>,
    keys: Vec<i64>,
    /// Rising.
    errors: Vec<i64>,
    /// The request whose id it is.
    pub(super) request: Option<Moment>,
}

impl Found {
    pub(super) fn of(text: &str, db: &Connection) -> rusqlite::Result<Self> {
        let wanted = plain(text);
        let mut keys = Vec::new();
        // A key without a name is shown, and looked for, by its id.
        let mut statement = db.prepare_cached("SELECT id, ifnull(name, credential) FROM credentials")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if plain(row.get_ref(1)?.as_str()?).contains(&wanted) {
                keys.push(row.get(0)?);
            }
        }
        Ok(Self {
            endpoints: endpoints_where(db, |endpoint| plain(tool_of(endpoint)).contains(&wanted))?,
            keys,
            errors: errors_with(text, db)?,
            request: moment_of(db, text)?,
        })
    }

    /// Whether the text stands in the tool, the key or the error of a kind.
    pub(super) fn in_kind(&self, kind: &Kind) -> bool {
        self.endpoints.contains(&kind.endpoint)
            || self.keys.contains(&kind.key)
            || kind.error.is_some_and(|error| self.errors.binary_search(&error).is_ok())
    }

    /// Whether no request but one with this very id can be found.
    pub(super) fn in_no_kind(&self) -> bool {
        self.endpoints.is_empty() && self.keys.is_empty() && self.errors.is_empty()
    }
}

fn errors_with(text: &str, db: &Connection) -> rusqlite::Result<Vec<i64>> {
    let needle = Needle::new(text);
    let mut statement = db.prepare_cached("SELECT id, type, message FROM errors ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let holds = |column| -> rusqlite::Result<bool> {
            Ok(row.get_ref(column)?.as_str_or_null()?.is_some_and(|text| needle.is_in(text)))
        };
        if holds(1)? || holds(2)? {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}

/// A text that is looked for without regard to case.
struct Needle {
    lower: String,
    /// Its first letter in both cases, where all of it is ASCII.
    ascii: Option<[u8; 2]>,
}

impl Needle {
    fn new(text: &str) -> Self {
        let first = text.bytes().next().filter(|_| text.is_ascii());
        Self {
            lower: text.to_lowercase(),
            ascii: first.map(|first| [first.to_ascii_lowercase(), first.to_ascii_uppercase()]),
        }
    }

    fn is_in(&self, text: &str) -> bool {
        let Some(first) = self.ascii else { return text.to_lowercase().contains(&self.lower) };
        // An ASCII letter is never part of another letter, so that bytes can be compared.
        let (text, wanted) = (text.as_bytes(), self.lower.as_bytes());
        text.windows(wanted.len()).any(|part| first.contains(&part[0]) && part.eq_ignore_ascii_case(wanted))
    }
}

/// Case does not matter, and `inspect_domain` is found as "inspect domain".
fn plain(text: &str) -> String {
    text.to_lowercase().replace(['_', '-'], " ")
}

#[cfg(test)]
mod tests {
    use super::Needle;

    #[test]
    fn a_text_is_found_within_another_whatever_its_case() {
        for (needle, text, found) in [
            ("UNREACH", "The page is unreachable.", true),
            ("unreachable.", "The page is Unreachable.", true),
            ("unreachable..", "The page is unreachable.", false),
            ("ключ", "Ключ отозван", true),
            ("é", "Café", true),
            ("a", "", false),
            ("%", "100% of_the\\quota", true),
        ] {
            assert_eq!(Needle::new(needle).is_in(text), found, "{needle} in {text}");
        }
    }
}
