//! Taking in what the service said: one transaction an observation.

mod balance;
mod judge;
mod reach;
mod ready;
mod usage;

use chrono::{DateTime, Utc};
use openrush_api::{Credential, Credits, UsageRow};
use rusqlite::{Connection, TransactionBehavior};

use super::credentials::{self, Keys};
use super::error::HistoryError;
use super::names::Names;
use super::rollup;
use super::state::{State, micros};
use super::zone::DayZone;
use super::{History, chunks, is_damage};
use crate::view::{Gap, TopUp};

/// Something the service said. Times are by the service's clock, as far as it is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Observation {
    /// A balance.
    Balance {
        /// When it was asked for.
        asked_at: DateTime<Utc>,
        /// When it was answered.
        at: DateTime<Utc>,
        /// The balance.
        balance: Credits,
    },
    /// The newest requests of the account, in any order.
    Usage {
        /// When it was asked for.
        asked_at: DateTime<Utc>,
        /// When it was answered.
        at: DateTime<Utc>,
        /// How many rows were asked for.
        limit: u16,
        /// The rows.
        rows: Vec<UsageRow>,
    },
    /// All keys of the account.
    Keys {
        /// When it was answered.
        at: DateTime<Utc>,
        /// The keys.
        rows: Vec<Credential>,
    },
}

/// What came of an observation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Applied {
    /// Requests that were not known before.
    pub new_rows: usize,
    /// Requests that were known otherwise.
    pub changed_rows: usize,
    /// Rows (or the balance) that were not stored because their time or amount cannot be.
    pub refused: usize,
    /// Amounts with more than 6 decimal places, which were rounded.
    pub rounded: usize,
    /// False when requests may lie between what is known and this answer: ask for 500 rows then.
    pub reaches_known: bool,
    /// Requests that were lost before this answer, if more rows cannot be had.
    pub gap: Option<Gap>,
    /// Top-ups that were not known before, oldest first.
    pub top_ups: Vec<TopUp>,
    /// True when the balance moved in a way that the requests known so far do not explain: ask for the usage.
    pub balance_moved: bool,
}

impl History {
    /// Takes in what the service said, in one transaction: all of it, or on an error nothing.
    ///
    /// # Errors
    /// [`HistoryError`], as when the disk is full. What was known before is still there.
    pub fn apply(&mut self, observation: &Observation) -> Result<Applied, HistoryError> {
        self.apply_all(std::slice::from_ref(observation))
    }

    /// As [`apply`](Self::apply), several at once in the order in which they were asked for. What is answered is about
    /// all of them together.
    ///
    /// # Errors
    /// As [`apply`](Self::apply).
    pub fn apply_all(&mut self, observations: &[Observation]) -> Result<Applied, HistoryError> {
        self.follow_zone()?;
        let result = self.write(|work| {
            let mut applied = Applied { reaches_known: true, ..Applied::default() };
            for observation in observations {
                work.take(observation, &mut applied)?;
            }
            Ok(applied)
        });
        Ok(result?)
    }

    /// Makes the sums by day anew where the computer's time zone has changed. Cheap where it has not.
    ///
    /// # Errors
    /// [`HistoryError`], and the sums are as they were.
    pub fn follow_zone(&mut self) -> Result<bool, HistoryError> {
        /// A zone that changes changes the newest days; all of them are checked when the history is opened.
        const CHECKED: u32 = 8;
        if !self.days_differ && rollup::fits(&self.db, &*self.zone, Some(CHECKED))? {
            return Ok(false);
        }
        self.write(|work| {
            work.touched = true;
            rollup::rebuild(work.db, work.zone)
        })?;
        self.days_differ = false;
        Ok(true)
    }

    /// Runs a change in a transaction. On an error everything is as it was, also what is held in memory.
    pub(super) fn write<T>(
        &mut self,
        change: impl FnOnce(&mut Work<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = State::read(&transaction)?;
        let mut work = Work {
            db: &transaction,
            zone: &*self.zone,
            names: &mut self.names,
            keys: &mut self.keys,
            state: before,
            touched: false,
            moments: Vec::new(),
        };
        let mut room = self.room_for_loose.take();
        let outcome = change(&mut work).and_then(|value| {
            if !work.moments.is_empty() {
                room = Some(chunks::settle(work.db, &work.moments, room)?);
            }
            work.state.revision += i64::from(work.touched);
            if work.state != before {
                work.state.write(&transaction)?;
            }
            Ok(value)
        });
        let outcome = outcome.and_then(|value| transaction.commit().map(|()| value));
        if let Err(error) = &outcome {
            // Ids that were given in the transaction do not exist any more.
            self.names.forget();
            self.keys.forget();
            if is_damage(error) {
                tracing::error!("the history's file is damaged");
            }
        } else {
            self.room_for_loose = room;
        }
        outcome
    }
}

/// A transaction under way, and what goes with it.
pub(super) struct Work<'work> {
    pub(super) db: &'work Connection,
    pub(super) zone: &'work dyn DayZone,
    pub(super) names: &'work mut Names,
    pub(super) keys: &'work mut Keys,
    pub(super) state: State,
    /// True when something changed that the window may show.
    pub(super) touched: bool,
    /// The raw moments at which requests came, went or changed.
    pub(super) moments: Vec<i64>,
}

impl Work<'_> {
    fn take(&mut self, observation: &Observation, applied: &mut Applied) -> rusqlite::Result<()> {
        match observation {
            Observation::Balance { asked_at, at, balance } => {
                balance::take(self, micros(*asked_at), micros(*at), *balance, applied)
            }
            Observation::Usage { asked_at, at, limit, rows } => {
                usage::take(self, micros(*asked_at), micros(*at), *limit, rows, applied)
            }
            Observation::Keys { at, rows } => {
                self.touched |= credentials::store(self.db, self.keys, rows)?;
                self.state.keys_at = Some(micros(*at));
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests;
