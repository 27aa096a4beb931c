//! Which requests a query is about, in the terms of the database.

use rusqlite::Connection;

use crate::history::credentials::{NO_KEY, id_of};
use crate::history::moment::Moment;
use crate::history::outcome::{self, FAILED_SQL};
use crate::history::requests::moment_of;
use crate::tools::tool_of;
use crate::view::{ActivityQuery, Outcome, OutcomeKind};

/// Which requests a query is about. Texts are looked up once, in the tables that hold each of them once; what is left
/// are numbers.
pub(super) struct Filter {
    /// The first raw moment.
    pub(super) from: i64,
    /// The raw moment after the last.
    pub(super) to: i64,
    endpoints: Option<Vec<i64>>,
    key: Option<i64>,
    outcome: Option<Outcome>,
    /// What the search text was found in; `None` where there was no text.
    pub(super) search: Option<Found>,
}

/// What a search text was found in.
#[derive(Default)]
pub(super) struct Found {
    endpoints: Vec<i64>,
    keys: Vec<i64>,
    /// A pattern for errors, where it was found in one.
    pub(super) errors: Option<String>,
    /// The request whose id it is.
    pub(super) request: Option<Moment>,
}

impl Filter {
    pub(super) fn of(query: &ActivityQuery, db: &Connection) -> rusqlite::Result<Self> {
        let text = query.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
        Ok(Self {
            from: query.from.map_or(0, Moment::bound),
            to: query.to.map_or(i64::MAX, Moment::bound),
            endpoints: match &query.tool {
                Some(tool) => Some(endpoints_where(db, |endpoint| tool_of(endpoint) == tool)?),
                None => None,
            },
            key: match query.credential.as_deref() {
                None => None,
                Some("") => Some(NO_KEY),
                // A key that was never seen has made no request; no key has this number.
                Some(id) => Some(id_of(db, id)?.unwrap_or(-1)),
            },
            outcome: query.outcome,
            search: match text {
                Some(text) => Some(Found::of(text, db)?),
                None => None,
            },
        })
    }

    /// True when it is about all requests of its time.
    pub(super) fn everything(&self) -> bool {
        self.endpoints.is_none() && self.key.is_none() && self.outcome.is_none() && self.search.is_none()
    }

    /// The conditions but the time and the search, for a row of `requests`.
    pub(super) fn for_requests(&self) -> String {
        self.conditions(match self.outcome {
            None => "true".to_owned(),
            Some(Outcome::Failed) => FAILED_SQL.to_owned(),
            Some(Outcome::Succeeded) => format!("NOT ({FAILED_SQL})"),
        })
    }

    /// The same for a row of `rollup`.
    pub(super) fn for_rollup(&self) -> String {
        let succeeded = outcome::number(OutcomeKind::Succeeded);
        self.conditions(match self.outcome {
            None => "true".to_owned(),
            Some(Outcome::Failed) => format!("outcome <> {succeeded}"),
            Some(Outcome::Succeeded) => format!("outcome = {succeeded}"),
        })
    }

    fn conditions(&self, outcome: String) -> String {
        let endpoint = self.endpoints.as_ref().map(|ids| is_one_of("endpoint", ids));
        let key = self.key.map(|key| format!("key = {key}"));
        [Some(outcome), endpoint, key].into_iter().flatten().collect::<Vec<_>>().join(" AND ")
    }
}

impl Found {
    fn of(text: &str, db: &Connection) -> rusqlite::Result<Self> {
        let wanted = plain(text);
        let mut keys = Vec::new();
        let mut statement = db.prepare_cached("SELECT id, name FROM credentials WHERE name IS NOT NULL")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if plain(&row.get::<_, String>(1)?).contains(&wanted) {
                keys.push(row.get(0)?);
            }
        }
        let pattern = format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        let in_errors: bool = db
            .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM errors WHERE {})", Self::IN_ERROR))?
            .query_row([&pattern], |row| row.get(0))?;
        Ok(Self {
            endpoints: endpoints_where(db, |endpoint| plain(tool_of(endpoint)).contains(&wanted))?,
            keys,
            errors: in_errors.then_some(pattern),
            request: moment_of(db, text)?,
        })
    }

    /// The condition under which an error holds the text (of the pattern `?1`). Case is ignored in ASCII letters.
    pub(super) const IN_ERROR: &'static str = "type LIKE ?1 ESCAPE '\\' OR message LIKE ?1 ESCAPE '\\'";

    /// The condition, for rows of `requests` and of `rollup`, under which tool or key hold the text; `None` where no
    /// tool and no key does.
    pub(super) fn in_tool_or_key(&self) -> Option<String> {
        (!self.endpoints.is_empty() || !self.keys.is_empty()).then(|| {
            format!("({} OR {})", is_one_of("endpoint", &self.endpoints), is_one_of("key", &self.keys))
        })
    }
}

/// Case does not matter, and `inspect_domain` is found as "inspect domain".
fn plain(text: &str) -> String {
    text.to_lowercase().replace(['_', '-'], " ")
}

fn is_one_of(column: &str, ids: &[i64]) -> String {
    let list: Vec<String> = ids.iter().map(i64::to_string).collect();
    format!("{column} IN ({})", list.join(", "))
}

fn endpoints_where(db: &Connection, wanted: impl Fn(&str) -> bool) -> rusqlite::Result<Vec<i64>> {
    let mut statement = db.prepare_cached("SELECT id, endpoint FROM endpoints")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if wanted(row.get_ref(1)?.as_str()?) {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}
