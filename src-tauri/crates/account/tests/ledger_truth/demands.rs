//! What is asked of the ledger in every life.

use chrono::{DateTime, TimeDelta, Utc};
use openrush_account::view::{
    BalanceChange, BalanceEventKind, Certainty, OverviewRange, Statement, StatementQuery, TopUp,
};
use openrush_api::Credits;
use proptest::prelude::*;

use crate::history_support::assert_sound;
use crate::life::Step;
use crate::watched::{Watched, sandbox};

/// Every change of the balance is in the statement, and they add up: each day's, one day to the next, and all of them.
pub(crate) fn adds_up(watched: &Watched) -> Result<(), TestCaseError> {
    let query = StatementQuery { range: OverviewRange::Year };
    let Statement { sum, days, .. } = watched.history.statement(query, watched.now()).unwrap();
    let adds = |change: &BalanceChange| {
        let changes = change.requests + change.top_ups + change.missed + change.unexplained;
        change.before + changes == change.after
    };
    prop_assert!(adds(&sum) && days.iter().all(|day| adds(&day.sum)), "{:?} {:?}", sum, days);
    for pair in days.windows(2) {
        prop_assert_eq!(pair[1].sum.after, pair[0].sum.before, "the newer day is first");
    }
    for day in &days {
        let of = |kind| -> Credits {
            let events = day.events.iter().filter(|event| event.kind == kind);
            events.map(|event| event.amount).sum()
        };
        prop_assert_eq!(of(BalanceEventKind::TopUp), day.sum.top_ups);
        prop_assert_eq!(of(BalanceEventKind::Missed), day.sum.missed);
        prop_assert_eq!(of(BalanceEventKind::Unexplained), day.sum.unexplained);
    }
    let snapshot = watched.history.snapshot(watched.now()).unwrap();
    prop_assert_eq!(sum.after, snapshot.balance.unwrap().amount);
    prop_assert_eq!(sum.top_ups, snapshot.top_ups.iter().map(|top_up| top_up.amount).sum::<Credits>());
    Ok(())
}

/// What is said to be exact is, what is said to be a least is none too much, and only what is said to be about so much may
/// be otherwise. Top-ups whose times overlap are looked at together: which of them was which nobody can tell.
pub(crate) fn claims_no_more_than_is_known(
    found: &[TopUp],
    truth: &[(DateTime<Utc>, Credits)],
) -> Result<(), TestCaseError> {
    let mut rest = found;
    while let Some(first) = rest.first() {
        let mut until = first.seen;
        let together = rest.iter().take_while(|top_up| {
            let overlaps = top_up.after <= until;
            until = until.max(top_up.seen);
            overlaps
        });
        let (these, others) = rest.split_at(together.count().max(1));
        rest = others;
        let from = these.iter().map(|top_up| top_up.after).min().unwrap_or(first.after);
        let to = these.iter().map(|top_up| top_up.seen).max().unwrap_or(first.seen);
        let seen: Credits = these.iter().map(|top_up| top_up.amount).sum();
        // What happens in the moment in which a look begins came before it, and in that in which it ends, after it.
        let of_time = truth.iter().filter(|(at, _)| from < *at && *at < to);
        let bought: Credits = of_time.map(|(_, amount)| *amount).sum();
        let all =
            |certainties: &[Certainty]| these.iter().all(|top_up| certainties.contains(&top_up.certainty));
        if all(&[Certainty::Exact]) {
            prop_assert_eq!(seen, bought, "{:?} of {:?}", these, truth);
        } else if all(&[Certainty::Exact, Certainty::AtLeast]) {
            prop_assert!(seen <= bought, "{:?} of {:?}", these, truth);
        }
    }
    Ok(())
}

/// Every top-up lies in the time of exactly one that was found, and each of those is what was bought in its time.
pub(crate) fn agrees(found: &[TopUp], truth: &[(DateTime<Utc>, Credits)]) -> Result<(), TestCaseError> {
    let bought: Credits = truth.iter().map(|(_, amount)| *amount).sum();
    let seen: Credits = found.iter().map(|top_up| top_up.amount).sum();
    prop_assert_eq!(seen, bought, "found {:?} of {:?}", found, truth);
    for top_up in found {
        let of_time: Vec<_> =
            truth.iter().filter(|(at, _)| *at >= top_up.after && *at <= top_up.seen).collect();
        prop_assert!(!of_time.is_empty(), "{:?} was invented", top_up);
    }
    for (at, amount) in truth {
        let in_its_time = found.iter().any(|top_up| *at >= top_up.after && *at <= top_up.seen);
        prop_assert!(in_its_time, "{} at {} was not found", amount, at);
    }
    Ok(())
}

/// Lives through the steps and looks on when all is quiet, until all that can be had was read again, which is once a day.
pub(crate) fn live(
    steps: &[Step],
    ahead: TimeDelta,
    by_arrival: bool,
) -> Result<(Watched, DateTime<Utc>), TestCaseError> {
    let shared = sandbox().lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut watched = Watched::new(&shared.0, &shared.1, ahead, by_arrival);
    watched.refresh(false, &[]);
    let first_look = watched.now();
    for step in steps {
        watched.take(step);
        // At no time may more have been found than there was.
        let bought: Credits = watched.truth(first_look).iter().map(|(_, amount)| *amount).sum();
        let found = watched.found();
        let sure = found.iter().filter(|top_up| top_up.certainty != Certainty::About);
        let seen: Credits = sure.map(|top_up| top_up.amount).sum();
        prop_assert!(seen <= bought, "{:?} of {}", found, bought);
        claims_no_more_than_is_known(&found, &watched.truth(first_look))?;
        adds_up(&watched)?;
    }
    for minutes in [20, 20, 25 * 60] {
        watched.clock.advance(TimeDelta::minutes(minutes));
        watched.refresh(false, &[]);
    }
    assert_sound(&watched.history);
    claims_no_more_than_is_known(&watched.found(), &watched.truth(first_look))?;
    Ok((watched, first_look))
}

pub(crate) fn run(steps: &[Step], ahead: TimeDelta, by_arrival: bool) -> Result<Watched, TestCaseError> {
    let (watched, first_look) = live(steps, ahead, by_arrival)?;
    let ledger = watched.history.ledger(first_look - TimeDelta::days(1), watched.now()).unwrap();
    let explained = || -> Result<(), TestCaseError> {
        agrees(&watched.found(), &watched.truth(first_look))?;
        prop_assert_eq!(watched.announced.len(), watched.found().len(), "each is announced once");
        prop_assert!(ledger.iter().all(|entry| entry.settled && !entry.requests_missing));
        let unexplained: Credits = ledger.iter().map(|entry| entry.unexplained).sum();
        // What is charged at another time than the log says, and what comes back between two looks, may be put on the wrong
        // side of a balance for good, or be taken for credits that were held meanwhile. Nothing else stays unexplained.
        let untraced = watched.came_back(false);
        let doubt = watched.came_back(true) + Credits::from(10 * watched.late);
        prop_assert!(
            unexplained <= untraced + doubt && Credits::ZERO <= unexplained + doubt,
            "{} is unexplained, {} came back without a trace, {} may be in doubt",
            unexplained,
            untraced,
            doubt
        );
        Ok(())
    };
    explained().map_err(|error| {
        TestCaseError::fail(format!("{error}\n{:#?}\n{ledger:#?}", watched.world.truth()))
    })?;
    Ok(watched)
}

/// As [`run`], where requests may be lost: then a top-up is at least as large as the balance rose, and may be hidden by
/// what was spent unseen. None is invented, and where nothing was lost everything is explained.
pub(crate) fn run_with_gaps(steps: &[Step], by_arrival: bool) -> Result<(), TestCaseError> {
    let (watched, first_look) = live(steps, TimeDelta::zero(), by_arrival)?;
    let (truth, gaps) = (watched.truth(first_look), watched.history.gaps().unwrap());
    // Of one beside hundreds of refunds a part may be certain before the rest is: it is announced in two parts then.
    prop_assert!(watched.announced.len() >= watched.found().len(), "each is announced");
    for top_up in watched.found() {
        let in_its_time = truth.iter().any(|(at, _)| *at >= top_up.after && *at <= top_up.seen);
        // Hundreds that came back where requests are missing, or pushed out of the answer, look like a purchase; that is
        // said to be a guess.
        let guessed = top_up.certainty == Certainty::About;
        prop_assert!(in_its_time || guessed, "{:?} was invented", top_up);
    }
    for row in watched.world.log() {
        let known = watched.history.request(&row.id).unwrap().is_some();
        let lost = gaps.iter().any(|gap| gap.from <= row.created_at && row.created_at <= gap.to);
        prop_assert!(known || lost, "{} of {} went in silence", row.id, row.created_at);
    }
    let ledger = watched.history.ledger(first_look - TimeDelta::days(1), watched.now()).unwrap();
    let bought: Credits = truth.iter().map(|(_, amount)| *amount).sum();
    let seen: Credits = watched.found().iter().map(|top_up| top_up.amount).sum();
    let unexplained: Credits = ledger.iter().map(|entry| entry.unexplained).sum();
    let unseen = watched.came_back_unseen();
    let all_exact = watched.found().iter().all(|top_up| top_up.certainty == Certainty::Exact);
    let said = || format!("{:#?}\n{ledger:#?}", watched.world.truth());
    if gaps.is_empty() && unseen.is_zero() && all_exact {
        // Every row is known as it is, and nothing was called a guess: everything is exactly right.
        agrees(&watched.found(), &truth)
            .map_err(|error| TestCaseError::fail(format!("{error}\n{}", said())))?;
    }
    if gaps.is_empty() {
        // What came back around a look can make a purchase larger or smaller by as many whole ones as hold it.
        let step = Credits::from(1_000);
        let mut off = Credits::ZERO;
        while off < watched.came_back(true) {
            off = off + step;
        }
        prop_assert!(
            seen - bought <= off && bought - seen <= off,
            "{} found of {}, {} came back, {} of it unseen\n{}",
            seen,
            bought,
            watched.came_back(true),
            unseen,
            said()
        );
        let doubt = watched.came_back(true);
        prop_assert!(
            -doubt <= unexplained && unexplained <= doubt,
            "{} is unexplained, {} may be in doubt\n{}",
            unexplained,
            doubt,
            said()
        );
    }
    Ok(())
}
