//! Taking in a balance.

use openrush_api::Credits;
use rusqlite::Connection;

use super::judge::REFUND_WITHIN;
use super::usage::MOST_ROWS;
use super::{Applied, Work};
use crate::history::amount::{self, MAX_BALANCE};
use crate::history::forgotten;
use crate::history::moment::Moment;
use crate::history::read::ledger::top_up_view;
use crate::history::readings;
use crate::ledger::{CLOCKS_DIFFER, Reading, Spend, Sure, place, sure_top_up};

/// Stores a balance. What it means is judged when the requests before it are known.
pub(super) fn take(
    work: &mut Work<'_>,
    asked: i64,
    at: i64,
    balance: Credits,
    applied: &mut Applied,
) -> rusqlite::Result<()> {
    let Some(fitted) = amount::fit(balance, MAX_BALANCE) else {
        tracing::warn!("a balance that cannot be was not stored");
        applied.refused += 1;
        work.state.refused += 1;
        return Ok(());
    };
    applied.rounded += usize::from(fitted.rounded);
    work.state.rounded += i64::from(fitted.rounded);
    let last = readings::newest(work.db)?;
    let mut reading = Reading {
        asked: asked.min(at),
        at,
        balance: fitted.micro,
        spent: work.state.tail,
        ..Reading::default()
    };
    work.state.tail = 0;
    if work.state.usage_at.is_some_and(|usage_at| reading.asked < usage_at) {
        sort_out(work, &mut reading)?;
    }
    let rise = |last: Reading| reading.balance.saturating_sub(last.balance).saturating_add(reading.spent);
    applied.balance_moved |= last.is_some_and(|last| rise(last) != 0);
    reading.sure = sure(work, &reading)?;
    readings::insert(work.db, &reading)?;
    applied.top_ups.extend(top_up_view(&reading));
    Ok(())
}

/// A top-up that needs no requests to be known for one.
fn sure(work: &Work<'_>, reading: &Reading) -> rusqlite::Result<Option<Sure>> {
    let first_open = readings::first_open(work.db)?.unwrap_or(i64::MAX);
    let mut list = readings::since(work.db, first_open, 1)?;
    list.push(reading.clone());
    if sure_top_up(&list, 0).is_none() {
        return Ok(None);
    }
    // What is older than all that the service still tells of is not given back unseen.
    let told: Option<i64> = work
        .db
        .prepare_cached(
            "SELECT min(moment) FROM (SELECT moment FROM requests ORDER BY moment DESC LIMIT ?1)",
        )?
        .query_row([MOST_ROWS], |row| row.get(0))?;
    let lately = Moment::bound_of_micros(reading.at.saturating_sub(REFUND_WITHIN));
    let since = told.map_or(lately, |told| told.min(lately));
    let charges = charges_since(work.db, since)?;
    // The service may still tell of some that were forgotten here: which, nobody knows.
    let forgotten = if charges.len() < usize::from(MOST_ROWS) { forgotten::charged(work.db)? } else { 0 };
    let charged: i64 = charges.iter().map(|(_, credits)| credits.max(&0)).sum();
    Ok(sure_top_up(&list, charged.saturating_add(forgotten.max(0))))
}

/// The requests were asked for before this balance was answered: some that are known may have come after it.
fn sort_out(work: &mut Work<'_>, reading: &mut Reading) -> rusqlite::Result<()> {
    let known_since = Moment::bound_of_micros(reading.asked.saturating_sub(CLOCKS_DIFFER));
    for (at, credits) in charges_since(work.db, known_since)? {
        // All of them were taken as spent before; each is put in its place.
        reading.spent = reading.spent.saturating_sub(credits);
        let spend = Spend {
            from: at.saturating_sub(CLOCKS_DIFFER),
            best: at,
            until: at.saturating_add(CLOCKS_DIFFER),
            amount: credits,
            held: 0,
            held_until: at,
        };
        place(std::slice::from_mut(reading), &mut work.state.tail, &spend);
    }
    Ok(())
}

fn charges_since(db: &Connection, bound: i64) -> rusqlite::Result<Vec<(i64, i64)>> {
    db.prepare_cached("SELECT moment, credits FROM requests WHERE moment >= ?1")?
        .query_map([bound], |row| Ok((Moment::from_raw(row.get(0)?).micros(), row.get(1)?)))?
        .collect()
}
