//! What an answer, or none, means for the next question.

use chrono::{DateTime, Duration, Utc};
use openrush_api::RateLimit;

use super::{Calls, FILLED_IN, Schedule};

/// A share of the allowance under which the account's own traffic goes first.
const BUSY_UNDER: f64 = 0.2;

/// Why a try failed, as far as the schedule is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The key is not accepted.
    Refused,
    /// Nothing reached the service.
    NotSent,
    /// Anything else: the client may have asked three times.
    Other,
}

impl Schedule {
    /// The balance was answered; `moved` where it differs from the one before.
    pub fn balance_answered(&mut self, moved: bool, now: DateTime<Utc>) {
        self.balance_at = Some(now);
        self.stirred_at = self.stirred_at.or(Some(now));
        if moved {
            self.usage_wanted = true;
            self.stirs(now);
        }
    }

    /// The usage was answered; `news` where it held requests that were not known.
    pub fn usage_answered(&mut self, news: bool, now: DateTime<Utc>) {
        self.usage_at = Some(now);
        self.usage_wanted = false;
        if news {
            self.stirs(now);
        } else {
            self.quiet_usage = self.quiet_usage.saturating_add(1);
        }
    }

    /// The keys were answered; `changed` where the list differs from the one before.
    pub fn keys_answered(&mut self, changed: bool, now: DateTime<Utc>) {
        self.keys_at = Some(now);
        self.quiet_keys = if changed { 0 } else { self.quiet_keys.saturating_add(1) };
    }

    /// An answer told how much of the allowance is left. `date` is when it was sent, by the service's clock.
    ///
    /// What it lacks beyond this app's own requests was used by others: so requests that cost nothing are noticed too.
    pub fn rate_told(&mut self, rate: RateLimit, date: DateTime<Utc>, now: DateTime<Utc>) {
        self.busy = (rate.remaining as f64) < BUSY_UNDER * rate.limit as f64;
        let left = rate.reset - date;
        self.budget.limit_told(rate.limit, left);
        let own = u64::from(std::mem::take(&mut self.own).max(1));
        let others = match self.rate {
            Some(before) if (before.limit, before.reset) == (rate.limit, rate.reset) => {
                before.remaining.saturating_sub(rate.remaining) > own
            }
            // A window that just began has nothing in it but this request.
            _ => left <= Duration::minutes(1) && rate.limit - rate.remaining > own,
        };
        self.rate = Some(rate);
        if others {
            self.stirs(now);
            self.others_at = Some(now);
            self.usage_wanted |= self.usage_at.is_some_and(|at| now - at >= FILLED_IN);
        }
    }

    /// This app sends a request, whoever wanted it: it is not taken for somebody else's.
    pub fn asks(&mut self) {
        self.own = self.own.saturating_add(1);
    }

    /// A round is over, well or not. `not_before` is when a 429 is lifted.
    pub fn tried(
        &mut self,
        outcome: Result<(), Failure>,
        not_before: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) {
        self.tried_at = Some(now);
        self.sooner = None;
        // A limit that was told meanwhile, as to a person's own request, still holds.
        self.not_before = self.limit(now).max(not_before);
        self.down_until = None;
        match outcome {
            Ok(()) => {
                self.refused = false;
                // What failed and was left out this time for lack of budget is not settled.
                let Calls { balance, usage, keys: _ } = self.unanswered;
                let left_out = self.usage_wanted || balance || usage;
                if !left_out && self.usage_by.is_none_or(|by| by > now) {
                    self.failures = 0;
                }
            }
            Err(failure) => {
                self.failures = self.failures.saturating_add(1);
                self.refused = failure == Failure::Refused;
                if failure == Failure::Other {
                    self.may_have_repeated(now);
                }
            }
        }
    }

    /// A question failed for which the client may have asked three times.
    pub fn may_have_repeated(&mut self, now: DateTime<Utc>) {
        self.own = self.own.saturating_add(2);
        self.budget.take(2, now);
    }

    /// The service is down, and said when it comes back.
    pub fn down(&mut self, until: Option<DateTime<Utc>>) {
        self.down_until = until;
    }

    /// Something happens on the account: what was put off because nothing did is due as usual again.
    fn stirs(&mut self, now: DateTime<Utc>) {
        self.stirred_at = Some(now);
        self.quiet_usage = 0;
        self.quiet_keys = 0;
    }
}
