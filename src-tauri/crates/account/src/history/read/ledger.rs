//! Gaps, top-ups, and the whole ledger, as they are shown.

use chrono::{DateTime, Utc};
use openrush_api::Credits;
use rusqlite::Connection;

use crate::history::History;
use crate::history::amount::credits;
use crate::history::error::HistoryError;
use crate::history::gaps::{self, Missing};
use crate::history::readings;
use crate::history::state::{micros, time};
use crate::ledger::{CLOCKS_DIFFER, Kind, Reading};
use crate::view::{Certainty, Gap, TopUp};

/// What happened to the balance between two looks at it.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerEntry {
    /// The look before.
    pub from: DateTime<Utc>,
    /// The look after.
    pub to: DateTime<Utc>,
    /// The balance before.
    pub balance_before: Credits,
    /// The balance after.
    pub balance_after: Credits,
    /// Credits of the requests that are taken to lie between.
    pub spent: Credits,
    /// Credits that arrived.
    pub top_up: Credits,
    /// Credits that appeared (positive) or vanished (negative) and are explained by neither. With
    /// [`requests_missing`](Self::requests_missing) what vanished went in requests that were missed.
    pub unexplained: Credits,
    /// How well the two amounts are known.
    pub certainty: Certainty,
    /// True when requests between the two looks are missing.
    pub requests_missing: bool,
    /// False until the requests between the two looks are known.
    pub settled: bool,
}

impl History {
    /// The ledger of a time, oldest first.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn ledger(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<LedgerEntry>, HistoryError> {
        let list = readings::between(&self.db, micros(from), micros(to))?;
        Ok(list.windows(2).map(|pair| entry(&pair[0], &pair[1])).collect())
    }

    /// All gaps, newest first.
    ///
    /// # Errors
    /// [`HistoryError`] where they cannot be read.
    pub fn gaps(&self) -> Result<Vec<Gap>, HistoryError> {
        let all = gaps::all(&self.db)?;
        Ok(all.into_iter().map(|gap| gap_view(&self.db, gap)).collect::<rusqlite::Result<_>>()?)
    }
}

fn entry(before: &Reading, after: &Reading) -> LedgerEntry {
    let change = after.verdict.and_then(|verdict| verdict.change);
    LedgerEntry {
        from: time(before.at),
        to: time(after.at),
        balance_before: credits(before.balance),
        balance_after: credits(after.balance),
        spent: credits(after.spent),
        top_up: credits(change.map_or(0, |change| change.top_up)),
        unexplained: credits(change.map_or(0, |change| change.unexplained)),
        certainty: change.map_or(Certainty::Exact, |change| change.certainty),
        requests_missing: after.gap,
        settled: after.verdict.is_some(),
    }
}

/// A top-up as it is shown, if one was found at this reading.
pub(in crate::history) fn top_up_view(reading: &Reading) -> Option<TopUp> {
    let (amount, after, certainty) = match reading.verdict {
        Some(verdict) => {
            let change = verdict.change.filter(|change| change.kind == Kind::TopUp)?;
            (change.top_up, change.after, change.certainty)
        }
        None => reading.sure.map(|sure| (sure.at_least, sure.after, Certainty::AtLeast))?,
    };
    Some(TopUp { after: time(after), seen: time(reading.at), amount: credits(amount), certainty })
}

/// A gap as it is shown, with the credits that went in it where the balance tells.
pub(in crate::history) fn gap_view(db: &Connection, gap: Missing) -> rusqlite::Result<Gap> {
    Ok(Gap { from: gap.after.at(), to: gap.before.at(), credits: credits_lost(db, gap)?.map(credits) })
}

fn credits_lost(db: &Connection, gap: Missing) -> rusqlite::Result<Option<i64>> {
    let overlaps = |gap: &Missing, pair: &[Reading]| {
        let (since, until) =
            (pair[0].asked.saturating_sub(CLOCKS_DIFFER), pair[1].at.saturating_add(CLOCKS_DIFFER));
        gap.after.micros() < until && gap.before.micros() > since
    };
    let list = readings::between(db, gap.after.micros(), gap.before.micros().saturating_add(CLOCKS_DIFFER))?;
    let others: Vec<Missing> = gaps::all(db)?.into_iter().filter(|other| *other != gap).collect();
    let mut lost = None;
    for pair in list.windows(2).filter(|pair| overlaps(&gap, pair)) {
        let Some(change) = pair[1].verdict.and_then(|verdict| verdict.change) else { return Ok(None) };
        // Where credits arrived meanwhile, or two gaps lie between the same looks, nobody can tell.
        if change.kind != Kind::Gap || others.iter().any(|other| overlaps(other, pair)) {
            return Ok(None);
        }
        lost = Some(lost.unwrap_or(0_i64).saturating_sub(change.unexplained));
    }
    Ok(lost.filter(|lost| *lost >= 0))
}

/// The gaps that overlap a time given in raw moments, newest first.
pub(super) fn gaps_between(db: &Connection, from: i64, to: i64) -> rusqlite::Result<Vec<Missing>> {
    gaps::between(db, from, to)
}
