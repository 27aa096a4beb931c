//! What is inside a running sandbox, and the handle that tests and the shell hold on it.

mod account;
mod book;
mod controls;
mod credentials;
pub(crate) mod ids;
mod rate_limit;
mod received;
mod shown;
mod tools;
mod usage_log;
mod views;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use rust_decimal::Decimal;
use tokio::sync::watch;

use crate::faults::Injected;
use crate::scenario::{HISTORY_DAYS, Life, PRODUCTION, Rules, Scenario};
use crate::{Clock, Config};

pub(crate) use account::{Account, Work};
pub(crate) use rate_limit::{Allowance, Exhausted};
pub(crate) use received::Incoming;
pub(crate) use tools::Prices;
pub use views::{
    Credential, Envelope, ListEnvelope, ListOrder, LoggedRequest, NumberForm, Outcome, RevokeAnswer,
    ToolCall, TruthEvent, TruthKind, UsageRow,
};

/// A handle on one account inside a running sandbox. Clones are cheap and see the same account. Faults,
/// the request log and the forms of answers belong to the whole server; everything else to the account.
#[derive(Clone)]
pub struct World {
    shared: Arc<Shared>,
    account: usize,
}

struct Shared {
    clock: Clock,
    live_traffic: bool,
    state: Mutex<State>,
    /// Counts up when a request was received or answered, or a fault was removed.
    changed: watch::Sender<u64>,
}

/// Everything behind the one lock. Nothing awaits while it is held.
pub(crate) struct State {
    pub(crate) accounts: Vec<Account>,
    pub(crate) service: Service,
    pub(crate) faults: Injected,
    pub(crate) received: received::Received,
    life: Option<Life>,
    seed: u64,
}

/// How the service behaves towards everybody.
pub(crate) struct Service {
    pub(crate) prices: Prices,
    pub(crate) envelope: Envelope,
    pub(crate) refund_failures: bool,
    pub(crate) provider_down: bool,
    pub(crate) log_own_calls: bool,
}

impl World {
    /// The inside of a new sandbox.
    pub(crate) fn open(config: Config) -> World {
        let Config { seed, scenario, clock, live_traffic, port: _ } = config;
        let now = clock.now();
        let birth = match scenario {
            Scenario::Agency => now - TimeDelta::days(HISTORY_DAYS),
            Scenario::NewAgency | Scenario::Empty => now,
        };
        let opening = match scenario {
            Scenario::Agency | Scenario::NewAgency => Decimal::ZERO,
            Scenario::Empty => Decimal::from(500),
        };
        // Identifiers depend on the first moment too: an app that remembers yesterday's demo must not take
        // today's, whose times are other ones, for the same account.
        let salt = ids::mix(seed ^ ids::mix(birth.timestamp_micros() as u64));
        let mut account = Account::open(salt, opening, PRODUCTION, birth);
        let life = match scenario {
            Scenario::Agency | Scenario::NewAgency => Some(Life::begin(seed, birth, &mut account)),
            Scenario::Empty => None,
        };
        let mut state = State {
            accounts: vec![account],
            service: Service {
                prices: Prices::published(),
                envelope: Envelope::default(),
                refund_failures: true,
                provider_down: false,
                log_own_calls: false,
            },
            faults: Injected::default(),
            received: received::Received::default(),
            life,
            seed: salt,
        };
        state.live_until(now);
        if live_traffic && let Some(life) = &mut state.life {
            life.touched(now);
        }
        let shared = Shared { clock, live_traffic, state: Mutex::new(state), changed: watch::Sender::new(0) };
        World { shared: Arc::new(shared), account: 0 }
    }

    /// The present, by the sandbox's clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.shared.clock.now()
    }

    /// Looks at or changes what is inside, after whatever should have happened by now has happened.
    pub(crate) fn with<R>(&self, work: impl FnOnce(&mut State, DateTime<Utc>) -> R) -> R {
        let now = self.now();
        let mut state = self.shared.state.lock().unwrap_or_else(PoisonError::into_inner);
        if self.shared.live_traffic {
            state.live_until(now);
        }
        work(&mut state, now)
    }

    /// The same for the account of this handle.
    pub(crate) fn with_account<R>(&self, work: impl FnOnce(&mut Account, &Service, DateTime<Utc>) -> R) -> R {
        let position = self.account;
        self.with(|state, now| {
            let State { accounts, service, .. } = state;
            // A handle is only ever made for an account that exists, and none is ever removed.
            work(&mut accounts[position], service, now)
        })
    }

    /// Tells whoever waits that something changed.
    pub(crate) fn announce(&self) {
        self.shared.changed.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// The person at the demo is looking at the activity.
    pub(crate) fn looked_at(&self) {
        self.with(|state, now| state.life.iter_mut().for_each(|life| life.looked_at(now)));
    }

    /// The person at the demo has done something.
    pub(crate) fn touched(&self) {
        self.with(|state, now| state.life.iter_mut().for_each(|life| life.touched(now)));
    }
}

impl State {
    fn live_until(&mut self, until: DateTime<Utc>) {
        if let (Some(life), Some(account)) = (&mut self.life, self.accounts.first_mut()) {
            let rules = Rules { prices: &self.service.prices, refund_failures: self.service.refund_failures };
            life.run_to(until, account, &rules);
        }
    }
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").field("account", &self.account).finish_non_exhaustive()
    }
}
