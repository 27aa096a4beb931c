//! An account of the sandbox, the app that watches it, and what was true all the time.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

use chrono::{DateTime, TimeDelta, Utc};
use openrush_account::history::{History, Observation};
use openrush_account::view::TopUp;
use openrush_api::Credits;
use openrush_sandbox::{
    Clock, Config, ManualClock, Outcome, Sandbox, Scenario, ToolCall, TruthEvent, TruthKind, World,
};
use rust_decimal::Decimal;

use crate::history_support::history;
use crate::life::{Event, Step, TOOLS};
use crate::sandbox_rows::row;

/// One sandbox for all tests; every case has an account of its own in it, and the clock for itself.
pub(crate) fn sandbox() -> &'static Mutex<(World, ManualClock)> {
    static SANDBOX: OnceLock<Mutex<(World, ManualClock)>> = OnceLock::new();
    SANDBOX.get_or_init(|| Mutex::new(a_world()))
}

/// A world like every other that is made here, and its clock.
pub(crate) fn a_world() -> (World, ManualClock) {
    let clock = ManualClock::at("2026-11-23T11:00:00Z".parse().unwrap());
    let config =
        Config { scenario: Scenario::Empty, clock: Clock::Manual(clock.clone()), ..Config::default() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let world = runtime.block_on(Sandbox::start(config)).unwrap().world();
    (world, clock)
}

/// An account, and the app that watches it.
pub(crate) struct Watched {
    pub(crate) world: World,
    pub(crate) clock: ManualClock,
    pub(crate) history: History,
    pub(crate) calls: Vec<String>,
    pub(crate) announced: Vec<TopUp>,
    /// The service's clock is ahead of the one that the app reads its times from.
    pub(crate) ahead: TimeDelta,
    /// The service gives the rows that were logged last, and not those that were made last.
    pub(crate) by_arrival: bool,
    /// Calls that were logged late.
    pub(crate) late: i64,
    /// So many calls may be made at once before the app looks again, so that it still sees what came back.
    pub(crate) room: usize,
}

impl Watched {
    pub(crate) fn new(world: &World, clock: &ManualClock, ahead: TimeDelta, by_arrival: bool) -> Self {
        let world = world.open_account(Decimal::from(100_000), "Production server");
        world.add_tool(TOOLS[5], Decimal::new(375, 3));
        Self {
            world,
            clock: clock.clone(),
            history: history(),
            calls: Vec::new(),
            announced: Vec::new(),
            ahead,
            by_arrival,
            late: 0,
            room: usize::MAX,
        }
    }

    pub(crate) fn happens(&mut self, event: &Event) {
        let key = self.world.key_credential_id();
        match event {
            Event::Spend { tool, end } => {
                let outcome = match end {
                    0 => Outcome::ProviderFailed,
                    1 => Outcome::Invalid,
                    _ => Outcome::Success,
                };
                self.calls.push(self.world.spend(Some(&key), TOOLS[*tool], outcome));
            }
            Event::Late { tool, seconds } => {
                self.late += 1;
                let at = Some(self.clock.now() - TimeDelta::seconds(*seconds));
                let call = ToolCall {
                    credential_id: Some(key),
                    tool: TOOLS[*tool].into(),
                    at,
                    ..ToolCall::default()
                };
                self.calls.push(self.world.call(call));
            }
            Event::Refund { call, tenths } => {
                if self.calls.is_empty() {
                    return;
                }
                let id = &self.calls[call.index(self.calls.len())];
                let charged =
                    self.world.log().into_iter().find(|row| row.id == *id).map(|row| row.credits_charged);
                let back = Decimal::new(*tenths, 1).min(charged.unwrap_or_default());
                self.world.refund(back, Some(id));
            }
            Event::Burst { tool, calls } => {
                for _ in 0..(*calls).min(self.room) {
                    self.room -= 1;
                    self.calls.push(self.world.spend(Some(&key), TOOLS[*tool], Outcome::Success));
                    self.clock.advance(TimeDelta::milliseconds(900));
                }
            }
            Event::Refunds { calls } => {
                // Of some that the next look can still see.
                self.room = self.room.min(300);
                let told = self.told(150);
                for row in told.iter().rev().filter(|row| row.credits_charged > Decimal::ZERO).take(*calls) {
                    self.world.refund(row.credits_charged, Some(&row.id));
                }
            }
            Event::Unlogged { credits } => self.world.refund(Decimal::from(*credits), None),
            Event::TopUp { steps } => self.world.top_up(Decimal::from(1_000 * steps)),
            Event::Wait { millis } => self.clock.advance(TimeDelta::milliseconds(*millis)),
        }
    }

    /// The newest rows, newest first.
    pub(crate) fn told(&self, limit: u16) -> Vec<openrush_sandbox::UsageRow> {
        let mut log = self.world.log();
        if self.by_arrival {
            let places: HashMap<&str, usize> =
                self.calls.iter().enumerate().map(|(place, id)| (id.as_str(), place)).collect();
            log.sort_by_key(|row| places.get(row.id.as_str()).copied());
        }
        log.into_iter().rev().take(limit.into()).collect()
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now() - self.ahead
    }

    pub(crate) fn ask_balance(&mut self) {
        let asked_at = self.now();
        self.clock.advance(TimeDelta::milliseconds(40));
        let balance = Credits::from(self.world.balance());
        self.clock.advance(TimeDelta::milliseconds(40));
        let observation = Observation::Balance { asked_at, at: self.now(), balance };
        self.announced.extend(self.history.apply(&observation).unwrap().top_ups);
    }

    pub(crate) fn ask_usage(&mut self) {
        let mut limit = self.history.usage_limit().unwrap();
        loop {
            let asked_at = self.now();
            self.clock.advance(TimeDelta::milliseconds(40));
            let rows = self.told(limit).into_iter().map(row).collect();
            self.clock.advance(TimeDelta::milliseconds(40));
            let applied =
                self.history.apply(&Observation::Usage { asked_at, at: self.now(), limit, rows }).unwrap();
            self.announced.extend(applied.top_ups);
            if applied.reaches_known || limit == 500 {
                self.room = usize::MAX;
                return;
            }
            limit = 500;
        }
    }

    pub(crate) fn refresh(&mut self, usage_first: bool, meanwhile: &[Event]) {
        if usage_first {
            self.ask_usage()
        } else {
            self.ask_balance()
        }
        for event in meanwhile {
            self.happens(event);
        }
        if usage_first { self.ask_balance() } else { self.ask_usage() }
    }

    pub(crate) fn take(&mut self, step: &Step) {
        match step {
            Step::Happens(event) => self.happens(event),
            Step::Refresh { usage_first, meanwhile } => self.refresh(*usage_first, meanwhile),
            Step::Balance => self.ask_balance(),
        }
    }

    pub(crate) fn found(&self) -> Vec<TopUp> {
        let mut found = self.history.snapshot(self.now()).unwrap().top_ups;
        found.reverse();
        found
    }

    /// Credits that came back without a trace, or with one: a row that changed after it was first told.
    pub(crate) fn came_back(&self, traced: bool) -> Credits {
        let truth = self.world.truth();
        let at_once = |event: &TruthEvent| {
            let charge = |other: &&TruthEvent| other.log_id == event.log_id && other.kind == TruthKind::Spend;
            truth.iter().find(charge).is_some_and(|charge| charge.at == event.at)
        };
        let back = |event: &&TruthEvent| {
            event.kind == TruthKind::Refund && event.log_id.is_some() == traced && !(traced && at_once(event))
        };
        truth.iter().filter(back).map(|event| Credits::from(event.amount)).sum()
    }

    /// Credits that came back for requests of which the app was never told so: their rows were pushed out of the answers
    /// before. Nobody who has only the API can know of these.
    pub(crate) fn came_back_unseen(&self) -> Credits {
        let unseen = |row: openrush_sandbox::UsageRow| {
            let stored = self.history.request(&row.id).unwrap()?;
            Some(stored.row.credits - Credits::from(row.credits_charged))
        };
        self.world.log().into_iter().filter_map(unseen).sum()
    }

    /// The top-ups there were since the first look, by the clock of the app.
    pub(crate) fn truth(&self, first_look: DateTime<Utc>) -> Vec<(DateTime<Utc>, Credits)> {
        let truth = self.world.truth().into_iter().filter(|event| event.kind == TruthKind::TopUp);
        truth
            .map(|event| (event.at - self.ahead, Credits::from(event.amount)))
            .filter(|(at, _)| *at >= first_look)
            .collect()
    }
}
