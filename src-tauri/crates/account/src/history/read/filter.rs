//! Which requests a query is about, in the terms of the database.

use rusqlite::Connection;

use super::cursor;
use super::found::Found;
use crate::history::amount;
use crate::history::chunks::Kind;
use crate::history::credentials::{NO_KEY, id_of};
use crate::history::moment::Moment;
use crate::history::outcome;
use crate::tools::tool_of;
use crate::view::{ActivityQuery, Outcome, OutcomeKind};

/// Which requests a query is about. Texts are looked up once, in the tables that hold each of them once; what is left
/// are numbers, and nearly all of them can be asked of a kind instead of each request.
#[derive(Debug)]
pub(in crate::history) struct Filter {
    /// The first raw moment.
    pub(in crate::history) from: i64,
    /// The raw moment after the last.
    pub(in crate::history) to: i64,
    endpoints: Option<Vec<i64>>,
    key: Option<i64>,
    origins: Option<Vec<i64>>,
    outcome: Option<Outcome>,
    /// More than so many millionths of a credit.
    dearer_than: Option<i64>,
    /// Longer than so many microseconds: asked of each request.
    pub(in crate::history) longer_than: Option<i64>,
    /// What the search text was found in; `None` where there was no text.
    pub(in crate::history) search: Option<Found>,
}

impl Filter {
    pub(in crate::history) fn of(query: &ActivityQuery, db: &Connection) -> rusqlite::Result<Self> {
        let text = query.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let since =
            query.since.as_ref().and_then(cursor::moment_of).map_or(0, |since| since.saturating_add(1));
        let until = query
            .until
            .as_ref()
            .and_then(cursor::moment_of)
            .map_or(i64::MAX, |until| until.saturating_add(1));
        Ok(Self {
            from: query.from.map_or(0, Moment::bound).max(since),
            to: query.to.map_or(i64::MAX, Moment::bound).min(until),
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
            origins: match &query.source {
                Some(source) => Some(origins_of(db, source)?),
                None => None,
            },
            outcome: query.outcome,
            // Beyond what any request can cost, nothing is found.
            dearer_than: query.credits_above.map(|credits| {
                amount::fit(credits, amount::MAX_BALANCE).map_or(i64::MAX, |fitted| fitted.micro)
            }),
            longer_than: query
                .duration_above_ms
                .map(|millis| i64::try_from(millis).unwrap_or(i64::MAX).saturating_mul(1000)),
            search: match text {
                Some(text) => Some(Found::of(text, db)?),
                None => None,
            },
        })
    }

    /// True when every request of its time passes.
    pub(in crate::history) fn everything(&self) -> bool {
        self.endpoints.is_none()
            && self.key.is_none()
            && self.origins.is_none()
            && self.outcome.is_none()
            && self.dearer_than.is_none()
            && self.longer_than.is_none()
            && self.search.is_none()
    }

    /// Whether requests of a kind pass, but for the time, the duration and an id that was searched for.
    pub(in crate::history) fn takes(&self, kind: &Kind) -> bool {
        self.takes_unsearched(kind) && self.search.as_ref().is_none_or(|found| found.in_kind(kind))
    }

    /// The same without the search.
    pub(in crate::history) fn takes_unsearched(&self, kind: &Kind) -> bool {
        self.key.is_none_or(|key| kind.key == key)
            && self.endpoints.as_ref().is_none_or(|ids| ids.contains(&kind.endpoint))
            && self.origins.as_ref().is_none_or(|ids| ids.contains(&kind.origin))
            && self.outcome.is_none_or(|wanted| is_outcome(kind.status, wanted))
            && self.dearer_than.is_none_or(|least| kind.credits > least)
    }

    /// Whether a request of this duration (microseconds) passes.
    pub(in crate::history) fn takes_duration(&self, duration: Option<i64>) -> bool {
        self.longer_than.is_none_or(|least| duration.is_some_and(|duration| duration > least))
    }
}

/// Whether a status is the outcome that is wanted.
pub(in crate::history) fn is_outcome(status: u16, wanted: Outcome) -> bool {
    let kind = outcome::of_status(status);
    match wanted {
        Outcome::Succeeded => kind == OutcomeKind::Succeeded,
        Outcome::Failed => kind != OutcomeKind::Succeeded,
        Outcome::KeyRefused => kind == OutcomeKind::KeyRefused,
        Outcome::NoCredits => kind == OutcomeKind::NoCredits,
        Outcome::NotFound => kind == OutcomeKind::NotFound,
        Outcome::BadRequest => kind == OutcomeKind::BadRequest,
        Outcome::RateLimited => kind == OutcomeKind::RateLimited,
        Outcome::ServiceError => kind == OutcomeKind::ServiceError,
    }
}

pub(in crate::history) fn endpoints_where(
    db: &Connection,
    wanted: impl Fn(&str) -> bool,
) -> rusqlite::Result<Vec<i64>> {
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

fn origins_of(db: &Connection, source: &str) -> rusqlite::Result<Vec<i64>> {
    db.prepare_cached("SELECT id FROM origins WHERE source = ?1")?
        .query_map([source], |row| row.get(0))?
        .collect()
}
