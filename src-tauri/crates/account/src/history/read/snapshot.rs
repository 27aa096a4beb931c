//! Everything that an account's view needs of its history, read at once.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use openrush_api::{Credential, Credits};
use rust_decimal::prelude::ToPrimitive;

use super::ledger::top_up_view;
use super::own_calls::OwnCalls;
use super::span::Seen;
use crate::advice::advice;
use crate::budget::MonthSpend;
use crate::buys::Used;
use crate::health::KeyDay;
use crate::history::amount::{self, credits};
use crate::history::error::HistoryError;
use crate::history::state::{State, micros, time};
use crate::history::{CREDIT, History, credentials, forgotten, outcome, readings, requests, zone};
use crate::runway::{self, Day};
use crate::view::{Forgotten, OutcomeKind, Runway, TopUp, TopUpAdvice};

/// Top-ups that are shown.
const MOST_TOP_UPS: u32 = 50;

/// Days that the runway looks back.
const RUNWAY_DAYS: u64 = 120;

/// Days that tell how many requests usually fail.
const HABIT_DAYS: u64 = 14;

/// Days that a key's use is summed up over, today included.
pub(super) const KEY_DAYS: u64 = 30;

/// Everything that an account's view needs of its history.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The last balance seen.
    pub balance: Option<BalanceSeen>,
    /// How long the balance lasts.
    pub runway: Runway,
    /// When the keys were last listed.
    pub keys_as_of: Option<DateTime<Utc>>,
    /// The keys of the last list.
    pub keys: Vec<KeySeen>,
    /// When the usage was last answered.
    pub usage_as_of: Option<DateTime<Utc>>,
    /// Requests known.
    pub requests: u64,
    /// Time of the oldest one known.
    pub oldest: Option<DateTime<Utc>>,
    /// Requests that were forgotten by their owner's choice.
    pub forgotten: Option<Forgotten>,
    /// Rises with every change of what a page of the activity, the overview or the keys would show.
    pub revision: u64,
    /// Top-ups found, newest first, at most 50.
    pub top_ups: Vec<TopUp>,
    /// The day on which credits were last seen to arrive.
    pub filled: Option<NaiveDate>,
    /// Requests of today, and what is usual.
    pub today: Today,
    /// What to buy.
    pub advice: Option<TopUpAdvice>,
    /// What was used of each tool in the last 30 days.
    pub(crate) mix: Vec<Used>,
    /// What was spent in the last 30 days.
    pub spent_30_days: Credits,
    /// What was spent this month.
    pub month: MonthSpend,
}

impl Default for Snapshot {
    fn default() -> Self {
        Self {
            balance: None,
            runway: Runway::Learning { days_seen: 0, days_needed: runway::DAYS_NEEDED },
            keys_as_of: None,
            keys: Vec::new(),
            usage_as_of: None,
            requests: 0,
            oldest: None,
            forgotten: None,
            revision: 0,
            top_ups: Vec::new(),
            filled: None,
            today: Today::default(),
            advice: None,
            mix: Vec::new(),
            spent_30_days: Credits::ZERO,
            month: MonthSpend::default(),
        }
    }
}

/// A balance that was seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BalanceSeen {
    /// Credits.
    pub amount: Credits,
    /// When the service said so.
    pub at: DateTime<Utc>,
    /// The balance right after the last top-up; `None` if none was seen.
    pub full: Option<Credits>,
}

/// A key of the last list.
#[derive(Debug, Clone, PartialEq)]
pub struct KeySeen {
    /// What the service says of it.
    pub credential: Credential,
    /// The newest request known that was made with it. The service's own figure may be later, or missing.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Credits of its requests of the last 30 days, today included, as far as they are known.
    pub credits_30_days: Credits,
    /// Its requests of the last 30 days.
    pub requests_30_days: u64,
    /// These days one after another, today last.
    pub days: Vec<KeyDay>,
}

/// Requests of today, and what is usual.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Today {
    /// Requests since local midnight.
    pub requests: u64,
    /// Those that failed.
    pub failed: u64,
    /// Share of requests that failed in the 14 days before, 0 to 100.
    pub usual_failed_percent: f64,
}

impl History {
    /// Everything that an account's view needs.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn snapshot(&self, now: DateTime<Utc>) -> Result<Snapshot, HistoryError> {
        let state = State::read(&self.db)?;
        let today = self.zone.day_of(now);
        let top_ups = readings::top_ups(&self.db, MOST_TOP_UPS)?;
        let last = readings::newest(&self.db)?;
        let seen = Seen::read(&self.db, &state)?;
        let shown: Vec<TopUp> = top_ups.iter().filter_map(top_up_view).collect();
        let pace = match &last {
            Some(last) => Some((self.pace(&seen, last.at, now)?, last)),
            None => None,
        };
        Ok(Snapshot {
            balance: last.as_ref().map(|last| BalanceSeen {
                amount: credits(last.balance),
                at: time(last.at),
                full: top_ups.first().map(|reading| credits(reading.balance)),
            }),
            runway: match &pace {
                Some((pace, last)) => pace.lasts(last.balance),
                None => Snapshot::default().runway,
            },
            advice: pace.as_ref().and_then(|(pace, _)| {
                advice(|credits| match pace.lasts_from_now(credits.saturating_mul(CREDIT)) {
                    Runway::Estimate { days, .. } => Some(days),
                    Runway::Learning { .. } | Runway::Idle | Runway::Empty => None,
                })
            }),
            mix: self.mix(today)?,
            spent_30_days: self.spent_30_days(today)?,
            month: self.month_so_far(&seen, now)?,
            keys_as_of: state.keys_at.map(time),
            keys: self.keys(&seen, today, now)?,
            usage_as_of: state.usage_at.map(time),
            requests: u64::try_from(state.requests).unwrap_or(0),
            oldest: requests::ends(&self.db)?.map(|(oldest, _)| oldest.at()),
            forgotten: forgotten::Forgotten::read(&self.db)?.map(|forgotten| forgotten.view()),
            revision: u64::try_from(state.revision).unwrap_or(0),
            filled: shown.first().map(|top_up| self.zone.day_of(top_up.seen)),
            top_ups: shown,
            today: self.today(today)?,
        })
    }

    /// How long a balance lasts that was answered at `at` and is not stored here.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn runway_of(
        &self,
        balance: Credits,
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Runway, HistoryError> {
        let seen = Seen::read(&self.db, &State::read(&self.db)?)?;
        let balance = amount::fit(balance, amount::MAX_BALANCE).map_or(0, |fitted| fitted.micro);
        Ok(self.pace(&seen, micros(at), now)?.lasts(balance))
    }

    /// How credits go, as it was when something was last seen of the account: while nothing more is, the day
    /// on which the credits are gone does not move.
    fn pace(&self, seen: &Seen, balance_at: i64, now: DateTime<Utc>) -> Result<SpendPace, HistoryError> {
        let as_of = time(balance_at.max(seen.until().unwrap_or(balance_at))).min(now);
        let today = self.zone.day_of(as_of);
        let first = zone::days_before(today, RUNWAY_DAYS);
        let sums: HashMap<i64, i64> = self
            .db
            .prepare_cached("SELECT day, credits FROM days WHERE day BETWEEN ?1 AND ?2")?
            .query_map((zone::number(first), zone::number(today)), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        // A day without requests is one without spend only from the first request on.
        let begin = match forgotten::first_seen(&self.db)? {
            Some(oldest) => self.zone.day_of(time(oldest)).max(first),
            None => today,
        };
        let spent = |day: NaiveDate| in_credits(sums.get(&zone::number(day)).copied().unwrap_or(0)).max(0.0);
        let past: Vec<Day> = begin
            .iter_days()
            .take_while(|day| *day < today)
            .map(|day| Day { day, spent: seen.whole_day(day, &*self.zone, as_of).then(|| spent(day)) })
            .collect();
        let seen_until = seen.until().map_or(as_of, time).min(as_of);
        let today = runway::Today {
            day: today,
            share: self.share_of_day(today, as_of),
            seen: self.share_of_day(today, seen_until),
            spent: spent(today),
        };
        let passed = (now - as_of).num_milliseconds().to_f64().unwrap_or(0.0) / 86_400_000.0;
        Ok(SpendPace { past, today, passed })
    }

    /// How much of a day was over at a time, 0 to 1.
    fn share_of_day(&self, day: NaiveDate, at: DateTime<Utc>) -> f64 {
        let [starts, ends] = [day, zone::after(day)].map(|day| self.zone.start_of(day));
        let length = (ends - starts).num_seconds().max(1).to_f64().unwrap_or(1.0);
        ((at - starts).num_seconds().to_f64().unwrap_or(0.0) / length).clamp(0.0, 1.0)
    }

    fn keys(&self, seen: &Seen, today: NaiveDate, now: DateTime<Utc>) -> Result<Vec<KeySeen>, HistoryError> {
        let first = zone::days_before(today, KEY_DAYS - 1);
        let own = self.own_calls()?;
        let mut sums = self.sums_by_key(&own, first, today)?;
        let days: Vec<(NaiveDate, bool)> = first
            .iter_days()
            .take_while(|day| *day <= today)
            .map(|day| (day, seen.whole_day(day, &*self.zone, now)))
            .collect();
        let keys = credentials::listed(&self.db)?.into_iter().map(|listed| {
            let last_used_at = self.last_use(&own, &listed)?;
            let mut sums = sums.remove(&listed.id).unwrap_or_default();
            let made = self.zone.day_of(listed.credential.created_at);
            let days: Vec<KeyDay> = days
                .iter()
                .map(|&(day, whole)| {
                    let sum = sums.remove(&zone::number(day)).unwrap_or_default();
                    KeyDay {
                        day,
                        requests: sum.requests,
                        credits: credits(sum.credits),
                        failures: sum.failures,
                        whole: whole && made < day,
                    }
                })
                .collect();
            Ok(KeySeen {
                credential: listed.credential,
                last_used_at,
                credits_30_days: days.iter().map(|day| day.credits).sum(),
                requests_30_days: days.iter().map(|day| day.requests).sum(),
                days,
            })
        });
        keys.collect()
    }

    /// What each key did on each day, by their numbers.
    fn sums_by_key(
        &self,
        own: &OwnCalls,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<HashMap<i64, HashMap<i64, KeySum>>, HistoryError> {
        let mut sums: HashMap<i64, HashMap<i64, KeySum>> = HashMap::new();
        let mut statement = self.db.prepare_cached(
            "SELECT day, key, outcome, requests, credits, endpoint FROM rollup WHERE day BETWEEN ?1 AND ?2",
        )?;
        let mut rows = statement.query((zone::number(first), zone::number(last)))?;
        while let Some(row) = rows.next()? {
            let (day, key): (i64, i64) = (row.get(0)?, row.get(1)?);
            if own.cover(key, row.get(5)?) {
                continue;
            }
            let requests: u64 = row.get(3)?;
            let sum = sums.entry(key).or_default().entry(day).or_default();
            sum.requests = sum.requests.saturating_add(requests);
            sum.credits = sum.credits.saturating_add(row.get(4)?);
            let outcome = outcome::of_number(row.get(2)?);
            if outcome != OutcomeKind::Succeeded {
                *sum.failures.entry(outcome).or_default() += requests;
            }
        }
        Ok(sums)
    }

    fn today(&self, today: NaiveDate) -> Result<Today, HistoryError> {
        let own = self.own_calls()?;
        let counts = |from: NaiveDate, to: NaiveDate| -> rusqlite::Result<(u64, u64)> {
            let (all, failed): (u64, u64) = self
                .db
                .prepare_cached(
                    "SELECT coalesce(sum(requests), 0), coalesce(sum(failed), 0) FROM days WHERE day BETWEEN ?1 AND ?2",
                )?
                .query_row((zone::number(from), zone::number(to)), |row| Ok((row.get(0)?, row.get(1)?)))?;
            let (ours, ours_failed) = self.own_calls_between(&own, from, to)?;
            Ok((all.saturating_sub(ours), failed.saturating_sub(ours_failed)))
        };
        let (requests, failed) = counts(today, today)?;
        let (usual, usual_failed) = counts(zone::days_before(today, HABIT_DAYS), zone::before(today))?;
        let share = usual_failed.to_f64().unwrap_or(0.0) * 100.0 / usual.max(1).to_f64().unwrap_or(1.0);
        Ok(Today { requests, failed, usual_failed_percent: share })
    }
}

/// How credits went so far.
struct SpendPace {
    past: Vec<Day>,
    today: runway::Today,
    /// Days that have passed since something was last seen.
    passed: f64,
}

impl SpendPace {
    /// How long a balance (millionths) of that moment lasts.
    fn lasts(&self, balance: i64) -> Runway {
        self.lasts_from_now(balance).after(self.passed)
    }

    /// How long credits (millionths) last that are bought now.
    fn lasts_from_now(&self, balance: i64) -> Runway {
        runway::estimate(&self.past, self.today, in_credits(balance))
    }
}

/// What a key did on a day.
#[derive(Default)]
struct KeySum {
    requests: u64,
    /// Millionths.
    credits: i64,
    failures: BTreeMap<OutcomeKind, u64>,
}

/// For a forecast, which is no figure that has to be exact.
fn in_credits(micro: i64) -> f64 {
    micro.to_f64().unwrap_or(0.0) / CREDIT.to_f64().unwrap_or(1.0)
}
