//! How the balance changed, as a statement: every day's changes, which add up.

use chrono::{DateTime, NaiveDate, Utc};

use crate::history::amount::credits;
use crate::history::error::HistoryError;
use crate::history::readings::{self, Look};
use crate::history::state::{micros, time};
use crate::history::{History, zone};
use crate::ledger::Kind;
use crate::view::{BalanceChange, BalanceEvent, BalanceEventKind, Statement, StatementDay, StatementQuery};

impl History {
    /// How the balance changed in a time.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn statement(&self, query: StatementQuery, now: DateTime<Utc>) -> Result<Statement, HistoryError> {
        let first = zone::days_before(self.zone.day_of(now), u64::from(query.range.days()) - 1);
        let looks = readings::looks_since(&self.db, micros(self.zone.start_of(first)))?;
        Ok(self.statement_of_looks(&looks))
    }

    /// The statement of some looks, oldest first.
    pub(super) fn statement_of_looks(&self, looks: &[Look]) -> Statement {
        let mut day_of = {
            let mut last: Option<(NaiveDate, i64, i64)> = None;
            move |at: i64| match last {
                // Most looks are on the day of the one before.
                Some((day, starts, ends)) if (starts..ends).contains(&at) => day,
                _ => {
                    let day = self.zone.day_of(time(at));
                    let [starts, ends] = [day, zone::after(day)].map(|day| micros(self.zone.start_of(day)));
                    last = Some((day, starts, ends));
                    day
                }
            }
        };
        statement(looks, &mut day_of)
    }
}

/// The statement of some looks, oldest first. The first is what all changes are counted from.
fn statement(looks: &[Look], day_of: &mut impl FnMut(i64) -> NaiveDate) -> Statement {
    let mut whole = Sum::default();
    let mut days: Vec<Day> = Vec::new();
    for pair in looks.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let date = day_of(after.at);
        if days.last().is_none_or(|day| day.date != date) {
            days.push(Day::new(date, before));
        }
        let Some(day) = days.last_mut() else { continue };
        day.take(before, after);
    }
    for day in &days {
        whole.add(&day.sum);
    }
    whole.before = looks.first().map_or(0, |look| look.balance);
    Statement {
        from: looks.first().filter(|_| looks.len() > 1).map(|look| time(look.at)),
        sum: whole.view(),
        days: days.into_iter().rev().filter(|day| !day.is_quiet()).map(Day::view).collect(),
    }
}

/// What the balance was, and by how much it was changed by what; in millionths.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    before: i64,
    requests: i64,
    top_ups: i64,
    missed: i64,
    unexplained: i64,
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.requests = self.requests.saturating_add(other.requests);
        self.top_ups = self.top_ups.saturating_add(other.top_ups);
        self.missed = self.missed.saturating_add(other.missed);
        self.unexplained = self.unexplained.saturating_add(other.unexplained);
    }

    fn changes(&self) -> [i64; 4] {
        [self.requests, self.top_ups, self.missed, self.unexplained]
    }

    fn view(&self) -> BalanceChange {
        BalanceChange {
            before: credits(self.before),
            requests: credits(self.requests),
            top_ups: credits(self.top_ups),
            missed: credits(self.missed),
            unexplained: credits(self.unexplained),
            after: credits(self.changes().into_iter().fold(self.before, i64::saturating_add)),
        }
    }
}

struct Day {
    date: NaiveDate,
    from: i64,
    sum: Sum,
    events: Vec<BalanceEvent>,
    settled: bool,
}

impl Day {
    fn new(date: NaiveDate, before: &Look) -> Self {
        let sum = Sum { before: before.balance, ..Sum::default() };
        Self { date, from: before.at, sum, events: Vec::new(), settled: true }
    }

    /// What is neither bought, missed nor unexplained went in requests. That is the difference and not their sum, because
    /// a request may be charged before a look and logged after it: over some looks the two come to the same.
    fn take(&mut self, before: &Look, after: &Look) {
        let (top_up, rest) = (after.top_up, after.unexplained);
        let missed = match after.kind {
            Some(Kind::Gap) => rest,
            // What went in requests that were missed; what came back beside a top-up did so for no known reason.
            _ if after.gap => rest.min(0),
            _ => 0,
        };
        let changed = Sum {
            before: 0,
            requests: after
                .balance
                .saturating_sub(before.balance)
                .saturating_sub(top_up)
                .saturating_sub(rest),
            top_ups: top_up,
            missed,
            unexplained: rest - missed,
        };
        self.sum.add(&changed);
        self.settled &= after.settled;
        for (kind, amount) in [
            (BalanceEventKind::TopUp, changed.top_ups),
            (BalanceEventKind::Missed, changed.missed),
            (BalanceEventKind::Unexplained, changed.unexplained),
        ] {
            if amount != 0 {
                let (from, to) = (time(after.after.unwrap_or(before.at)), time(after.at));
                self.events.push(BalanceEvent {
                    kind,
                    from,
                    to,
                    amount: credits(amount),
                    certainty: after.certainty,
                });
            }
        }
    }

    fn is_quiet(&self) -> bool {
        self.events.is_empty() && self.sum.changes() == [0; 4]
    }

    fn view(mut self) -> StatementDay {
        self.events.reverse();
        StatementDay {
            day: self.date,
            from: time(self.from),
            sum: self.sum.view(),
            events: self.events,
            settled: self.settled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::CREDIT;
    use crate::view::Certainty;

    /// A look some hours after midnight of the first day: the balance, and what happened before it.
    fn look(hour: i64, balance: i64, kind: Option<Kind>, top_up: i64, unexplained: i64) -> Look {
        Look {
            at: hour * 3_600_000_000,
            balance: balance * CREDIT,
            settled: true,
            kind,
            top_up: top_up * CREDIT,
            unexplained: unexplained * CREDIT,
            certainty: if kind == Some(Kind::Gap) { Certainty::AtLeast } else { Certainty::Exact },
            gap: kind == Some(Kind::Gap),
            after: kind.map(|_| (hour - 1) * 3_600_000_000),
        }
    }

    fn of(looks: &[Look]) -> Statement {
        statement(looks, &mut |at| time(at).date_naive())
    }

    /// Before, requests, top-ups, missed, unexplained, after.
    fn figures(sum: &BalanceChange) -> [String; 6] {
        [sum.before, sum.requests, sum.top_ups, sum.missed, sum.unexplained, sum.after].map(|c| c.to_string())
    }

    #[test]
    fn one_look_is_no_statement() {
        assert_eq!((of(&[]).from, of(&[]).days.len()), (None, 0));
        let one = of(&[look(1, 500, None, 0, 0)]);
        assert_eq!((one.from, one.days.len()), (None, 0));
        assert_eq!(figures(&one.sum), ["500", "0", "0", "0", "0", "500"]);
    }

    #[test]
    fn every_day_with_a_change_has_its_own_which_add_up() {
        let statement = of(&[
            look(1, 500, None, 0, 0),
            look(9, 480, None, 0, 0),
            look(10, 1_470, Some(Kind::TopUp), 1_000, -3),
            look(30, 1_470, None, 0, 0),
            look(50, 1_400, Some(Kind::Gap), 0, -60),
            look(51, 1_393, Some(Kind::Unexplained), 0, -7),
        ]);
        assert_eq!(figures(&statement.sum), ["500", "-37", "1000", "-60", "-10", "1393"]);
        let days: Vec<_> =
            statement.days.iter().map(|day| (day.day.to_string(), figures(&day.sum))).collect();
        let words = |figures: [&str; 6]| figures.map(str::to_owned);
        assert_eq!(
            days,
            [
                ("1970-01-03".into(), words(["1470", "-10", "0", "-60", "-7", "1393"])),
                ("1970-01-01".into(), words(["500", "-27", "1000", "0", "-3", "1470"])),
            ],
            "a day without a change is left out"
        );
    }

    #[test]
    fn what_happened_on_a_day_is_told_newest_first_with_its_bounds() {
        let statement = of(&[
            look(1, 500, None, 0, 0),
            look(5, 1_500, Some(Kind::TopUp), 1_000, 0),
            look(9, 1_440, Some(Kind::Gap), 0, -60),
        ]);
        let events: Vec<_> =
            statement.days[0].events.iter().map(|e| (e.kind, e.amount.to_string(), e.certainty)).collect();
        assert_eq!(
            events,
            [
                (BalanceEventKind::Missed, "-60".into(), Certainty::AtLeast),
                (BalanceEventKind::TopUp, "1000".into(), Certainty::Exact)
            ]
        );
        assert_eq!(statement.days[0].events[1].from, time(4 * 3_600_000_000));
        assert_eq!(statement.days[0].events[1].to, time(5 * 3_600_000_000));
    }

    #[test]
    fn what_came_back_beside_a_purchase_and_a_gap_went_in_no_request() {
        let beside = |rest| Look { gap: true, ..look(5, 1_500 + rest, Some(Kind::TopUp), 1_000, rest) };
        let lost = of(&[look(1, 500, None, 0, 0), beside(-40)]);
        assert_eq!(figures(&lost.sum), ["500", "0", "1000", "-40", "0", "1460"]);
        let back = of(&[look(1, 500, None, 0, 0), beside(3)]);
        assert_eq!(figures(&back.sum), ["500", "0", "1000", "0", "3", "1503"]);
    }

    #[test]
    fn a_day_whose_requests_are_not_known_yet_says_so() {
        let open = Look { settled: false, ..look(2, 440, None, 0, 0) };
        let statement = of(&[look(1, 500, None, 0, 0), open]);
        assert!(!statement.days[0].settled);
        assert_eq!(figures(&statement.sum), ["500", "-60", "0", "0", "0", "440"]);
    }
}
