//! The agency's life: carries out what is planned, up to any time, only when somebody asks. No timer runs.

use std::collections::VecDeque;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc, Weekday};
use rust_decimal::Decimal;

use super::cast::{self, Role, choose};
use super::day_plan::{self, Act, Planned};
use super::story::{self, Event, HISTORY_DAYS, Purse};
use crate::world::{Account, Outcome, Prices, TruthKind, Work, ids};

/// Credits for one dollar (published: $10 buys 1,000).
const CREDITS_PER_DOLLAR: i64 = 100;

/// The rules of the service that the agency lives under.
pub(crate) struct Rules<'a> {
    pub(crate) prices: &'a Prices,
    pub(crate) refund_failures: bool,
}

/// The life of one agency.
#[derive(Debug)]
pub(crate) struct Life {
    seed: u64,
    birth: DateTime<Utc>,
    /// The first day not yet planned.
    next_day: NaiveDate,
    planned: VecDeque<Planned>,
    /// When somebody who was refused for want of credits will buy some.
    rescue: Option<DateTime<Utc>>,
    watched: Watched,
}

/// The extra traffic while someone is looking: a demo that stands still looks dead, and one that spends at
/// that pace all day would be empty by the evening.
#[derive(Debug)]
struct Watched {
    rng: fastrand::Rng,
    until: DateTime<Utc>,
    last_look: DateTime<Utc>,
    next: Option<DateTime<Utc>>,
}

impl Life {
    /// The agency at its first moment. It starts with $20 of credits.
    pub(crate) fn begin(seed: u64, birth: DateTime<Utc>, account: &mut Account) -> Life {
        account.book.change(birth, TruthKind::TopUp, credits(20), None);
        let rng = fastrand::Rng::with_seed(ids::mix(seed ^ 0x6c69_7665));
        Life {
            seed,
            birth,
            next_day: birth.date_naive(),
            planned: VecDeque::new(),
            rescue: None,
            watched: Watched { rng, until: birth, last_look: birth, next: None },
        }
    }

    /// Lets everything happen that happens up to and including `until`. An earlier time changes nothing.
    pub(crate) fn run_to(&mut self, until: DateTime<Utc>, account: &mut Account, rules: &Rules<'_>) {
        while let Some(at) = self.next_time(until) {
            if self.rescue == Some(at) {
                self.rescue = None;
                self.rescue_balance(at, account);
            } else if self.planned.front().is_some_and(|planned| planned.at == at) {
                if let Some(Planned { act, .. }) = self.planned.pop_front() {
                    self.carry_out(at, &act, account, rules);
                }
            } else {
                self.call_for_the_watcher(at, account, rules);
            }
        }
    }

    /// Someone reads the activity: reads that follow one another within two and a half minutes are a person
    /// looking, and bring extra traffic; rarer ones are an app in the background.
    pub(crate) fn looked_at(&mut self, now: DateTime<Utc>) {
        let pause = now - self.watched.last_look;
        // The requests of one refresh come together and are one look.
        if pause >= TimeDelta::seconds(5) {
            self.watched.last_look = now;
            if pause <= TimeDelta::seconds(150) {
                self.watch_until(now, now + TimeDelta::seconds(150));
            }
        }
    }

    /// Someone did something, or opened the demo: ten minutes of extra traffic.
    pub(crate) fn touched(&mut self, now: DateTime<Utc>) {
        self.watch_until(now, now + TimeDelta::minutes(10));
    }

    fn watch_until(&mut self, now: DateTime<Utc>, until: DateTime<Utc>) {
        self.watched.until = self.watched.until.max(until);
        // Extra traffic begins after the history: the 90 days are the same however they are lived.
        let from = now.max(self.birth + TimeDelta::days(HISTORY_DAYS));
        if self.watched.next.is_none_or(|next| next < from) {
            self.watched.next = Some(from + self.watched.pause(from));
        }
    }

    /// The time of the next thing to happen, if it is not later than `until`.
    fn next_time(&mut self, until: DateTime<Utc>) -> Option<DateTime<Utc>> {
        while self.planned.is_empty() && self.next_day <= until.date_naive() {
            self.planned = day_plan::plan(self.seed, self.birth, self.next_day).into();
            self.next_day = self.next_day.succ_opt()?;
        }
        let planned = self.planned.front().map(|planned| planned.at);
        let watched = self.watched.next.filter(|at| *at <= self.watched.until);
        [planned, self.rescue, watched].into_iter().flatten().min().filter(|at| *at <= until)
    }

    fn carry_out(&mut self, at: DateTime<Utc>, act: &Act, account: &mut Account, rules: &Rules<'_>) {
        match act {
            Act::Call { role, tool, outcome } => self.call(at, *role, tool, outcome, account, rules),
            Act::Look => self.look_at_balance(at, account),
            Act::Event(Event::KeyMade { name, days }) => {
                account.credentials.create(name, at, days.map(|days| at + TimeDelta::days(days)));
            }
            Act::Event(Event::KeyRevoked(name)) => {
                let old =
                    account.credentials.all().iter().find(|key| key.name == *name).map(|key| key.id.clone());
                if let Some(id) = old {
                    account.credentials.revoke(&id);
                }
            }
        }
    }

    fn call(
        &mut self,
        at: DateTime<Utc>,
        role: Role,
        tool: &str,
        outcome: &Outcome,
        account: &mut Account,
        rules: &Rules<'_>,
    ) {
        let credential = match role.key_name() {
            None => None,
            Some(name) => match account.credentials.in_use_by(name, at) {
                Some(position) => Some(position),
                // Its key is not made yet.
                None => return,
            },
        };
        let price = rules.prices.of(tool).unwrap_or(Decimal::ONE);
        let work = Work {
            at,
            credential,
            source: Some(role.source()),
            tool,
            price,
            outcome,
            refund_failures: rules.refund_failures,
        };
        let done = account.perform(&work);
        account.limits.count(at);
        if done.status == 402 && self.rescue.is_none() {
            self.rescue = Some(at + TimeDelta::minutes(95));
        }
    }

    fn call_for_the_watcher(&mut self, at: DateTime<Utc>, account: &mut Account, rules: &Rules<'_>) {
        let pause = self.watched.pause(at);
        self.watched.next = Some(at + pause);
        let rng = &mut self.watched.rng;
        let (Some(role), Some(tool)) = (choose(rng, &cast::WATCHED_ROLES), choose(rng, &cast::WATCHED_TOOLS))
        else {
            return;
        };
        let outcome = day_plan::outcome(rng, role, at - self.birth);
        self.call(at, role, tool, &outcome, account, rules);
    }

    fn look_at_balance(&self, at: DateTime<Utc>, account: &mut Account) {
        let balance = account.book.balance();
        match story::purse(at - self.birth) {
            Purse::Refill { below, dollars } => {
                if balance < below.into() {
                    account.book.change(at, TruthKind::TopUp, credits(dollars), None);
                }
            }
            Purse::UpTo { balance: wanted } => {
                let mut dollars = 0;
                while balance + credits(dollars) < wanted.into() {
                    dollars += 10;
                }
                account.book.change(at, TruthKind::TopUp, credits(dollars), None);
            }
            Purse::Away { .. } | Purse::Owner => {}
        }
    }

    fn rescue_balance(&self, at: DateTime<Utc>, account: &mut Account) {
        match story::purse(at - self.birth) {
            Purse::Refill { dollars, .. } | Purse::Away { dollars } => {
                account.book.change(at, TruthKind::TopUp, credits(dollars), None);
            }
            Purse::UpTo { .. } => account.book.change(at, TruthKind::TopUp, credits(30), None),
            Purse::Owner => {}
        }
    }
}

impl Watched {
    /// The pause to the next call: 20-60 s in working hours, longer at night and at weekends.
    fn pause(&mut self, at: DateTime<Utc>) -> TimeDelta {
        let weekend = matches!(at.weekday(), Weekday::Sat | Weekday::Sun);
        let milliseconds = if !weekend && (7..19).contains(&at.hour()) {
            self.rng.i64(20_000..60_000)
        } else {
            self.rng.i64(35_000..100_000)
        };
        TimeDelta::milliseconds(milliseconds)
    }
}

fn credits(dollars: i64) -> Decimal {
    (dollars * CREDITS_PER_DOLLAR).into()
}
