//! This app's own calls, where the service logs them: they are no use of the account by its owner, and are left out of
//! the figures about it. The activity shows them like any other request.
//!
//! Whether `/v1/me/*` is logged is not documented. What is recognised is such a call with a key that the app signs in
//! with, or once did. Where that key was pasted and another program asks for the balance with it too, its calls cannot be
//! told from the app's.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::OptionalExtension;

use crate::history::credentials::{Listed, id_of};
use crate::history::moment::Moment;
use crate::history::outcome;
use crate::history::{History, HistoryError, zone};
use crate::view::OutcomeKind;

/// Which cells of the sums by day are this app's own calls.
#[derive(Debug, Default)]
pub(super) struct OwnCalls {
    keys: BTreeSet<i64>,
    endpoints: BTreeSet<i64>,
}

impl OwnCalls {
    /// True for the calls of this key to this endpoint.
    pub(super) fn cover(&self, key: i64, endpoint: i64) -> bool {
        self.keys.contains(&key) && self.endpoints.contains(&endpoint)
    }

    /// True where none was ever logged, as where the service does not log them.
    pub(super) fn is_empty(&self) -> bool {
        self.keys.is_empty() || self.endpoints.is_empty()
    }
}

impl History {
    /// From now on the calls of these credentials to the account's own addresses are left out of the figures.
    pub fn set_own_keys(&mut self, credentials: BTreeSet<String>) {
        self.own = credentials;
    }

    /// The credentials whose calls to the account's own addresses are left out.
    #[must_use]
    pub fn own_keys(&self) -> BTreeSet<String> {
        self.own.clone()
    }

    pub(super) fn own_calls(&self) -> rusqlite::Result<OwnCalls> {
        if self.own.is_empty() {
            return Ok(OwnCalls::default());
        }
        let endpoints = self
            .db
            .prepare_cached("SELECT id FROM endpoints WHERE endpoint GLOB '/v1/me/*'")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut keys = BTreeSet::new();
        for own in &self.own {
            keys.extend(id_of(&self.db, own)?);
        }
        Ok(OwnCalls { keys, endpoints })
    }

    /// Own calls of some days, and how many of them failed.
    pub(super) fn own_calls_between(
        &self,
        own: &OwnCalls,
        first: NaiveDate,
        last: NaiveDate,
    ) -> rusqlite::Result<(u64, u64)> {
        let (mut requests, mut failed) = (0, 0);
        if own.is_empty() {
            return Ok((requests, failed));
        }
        let mut statement = self.db.prepare_cached(
            "SELECT key, endpoint, outcome, requests FROM rollup WHERE day BETWEEN ?1 AND ?2",
        )?;
        let mut rows = statement.query((zone::number(first), zone::number(last)))?;
        while let Some(row) = rows.next()? {
            if !own.cover(row.get(0)?, row.get(1)?) {
                continue;
            }
            let count: u64 = row.get(3)?;
            requests += count;
            if outcome::of_number(row.get(2)?) != OutcomeKind::Succeeded {
                failed += count;
            }
        }
        Ok((requests, failed))
    }

    /// The newest request of a key that is not the app's own call.
    pub(super) fn last_use(
        &self,
        own: &OwnCalls,
        key: &Listed,
    ) -> Result<Option<DateTime<Utc>>, HistoryError> {
        let newest = key.last_request.map(Moment::at);
        if !own.keys.contains(&key.id) || own.is_empty() {
            return Ok(newest);
        }
        // The sums say on which day it was, so that no more than a day's requests are looked through.
        let (mut day, mut foreign) = (None, None);
        let mut statement =
            self.db.prepare_cached("SELECT day, endpoint FROM rollup WHERE key = ?1 ORDER BY day DESC")?;
        let mut rows = statement.query([key.id])?;
        while let Some(row) = rows.next()? {
            let endpoint: i64 = row.get(1)?;
            if !own.endpoints.contains(&endpoint) {
                (day, foreign) = (Some(row.get::<_, i64>(0)?), Some(endpoint));
                break;
            }
        }
        let (Some(day), Some(endpoint)) = (day, foreign) else { return Ok(None) };
        let day = zone::from_number(day);
        let [starts, ends] = [day, zone::after(day)].map(|day| Moment::bound(self.zone.start_of(day)));
        let moment: Option<i64> = self
            .db
            .prepare_cached(
                "SELECT moment FROM requests WHERE moment >= ?1 AND moment < ?2 AND key = ?3 AND endpoint = ?4 \
                 ORDER BY moment DESC LIMIT 1",
            )?
            .query_row((starts, ends, key.id, endpoint), |row| row.get(0))
            .optional()?;
        // Of one that was forgotten the day is left.
        let moment = moment.map(|moment| Moment::from_raw(moment).at());
        Ok(moment.or_else(|| Some(self.zone.start_of(day))))
    }
}
