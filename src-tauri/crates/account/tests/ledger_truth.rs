//! The ledger against the sandbox's truth: every top-up is found and none invented, whatever happens in between and in
//! whatever order the two questions are asked.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod history_support;

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

use chrono::{DateTime, TimeDelta, Utc};
use history_support::{assert_sound, history};
use openrush_account::history::{History, Observation};
use openrush_account::view::{
    BalanceChange, BalanceEventKind, Certainty, OverviewRange, Statement, StatementQuery, TopUp,
};
use openrush_api::{Credits, UsageRow};
use openrush_sandbox::{
    Clock, Config, ManualClock, Outcome, Sandbox, Scenario, ToolCall, TruthEvent, TruthKind, World,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// What happens to the account.
#[derive(Debug, Clone)]
enum Event {
    /// A call of a tool, that ends in one of several ways.
    Spend { tool: usize, end: usize },
    /// A call that is logged with a time in the past.
    Late { tool: usize, seconds: i64 },
    /// So many tenths of a credit of an earlier call come back, and its row changes.
    Refund { call: prop::sample::Index, tenths: i64 },
    /// Credits come back without a trace.
    Unlogged { credits: i64 },
    /// So many calls at once: with two of them more than the service tells of afterwards.
    Burst { tool: usize, calls: usize },
    /// What so many earlier calls cost comes back, and their rows change.
    Refunds { calls: usize },
    /// So many purchases of $10.
    TopUp { steps: i64 },
    /// Time passes.
    Wait { millis: i64 },
}

/// What an account has besides calls, refunds and purchases.
#[derive(Debug, Clone, Copy, Default)]
struct Kind {
    /// Calls that are logged long after they were made, and charged when they are logged.
    late: bool,
    /// Calls of which a part comes back later, with which their rows change.
    refunds: bool,
    /// Refunds that leave no trace in the log.
    unlogged: bool,
    /// Hundreds of calls at once, and refunds of as many.
    bursts: bool,
}

const PLAIN: Kind = Kind { late: true, refunds: true, unlogged: false, bursts: false };

/// What the app does.
#[derive(Debug, Clone)]
enum Step {
    /// Something happens that the app does not see.
    Happens(Event),
    /// The app asks, and things happen between its questions.
    Refresh { usage_first: bool, meanwhile: Vec<Event> },
    /// The app looks at the balance alone.
    Balance,
}

/// All of them, written in lines that a person can read when a test fails.
struct Steps(Vec<Step>);

impl std::fmt::Debug for Steps {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|step| write!(f, "\n  {step:?}"))
    }
}

fn steps(kind: Kind, most: usize) -> impl Strategy<Value = Steps> {
    prop::collection::vec(step(kind), 1..most).prop_map(Steps)
}

/// The last one is none that is documented, and costs a part of a credit.
const TOOLS: [&str; 6] =
    ["inspect_domain", "audit_site", "inspect_serp", "export_dataset", "discover_competitors", "weigh_word"];

fn event(kind: Kind) -> BoxedStrategy<Event> {
    let spend = (0..TOOLS.len(), 0..8_usize).prop_map(|(tool, end)| Event::Spend { tool, end });
    let late = (0..TOOLS.len(), 1..4_000_i64).prop_map(|(tool, seconds)| Event::Late { tool, seconds });
    let refund =
        (any::<prop::sample::Index>(), 1..100_i64).prop_map(|(call, tenths)| Event::Refund { call, tenths });
    let top_up = (1..6_i64).prop_map(|steps| Event::TopUp { steps });
    let wait =
        prop_oneof![0..3_000_i64, 0..600_000_i64, 0..5_000_000_i64].prop_map(|millis| Event::Wait { millis });
    let untraced = (1..10_i64).prop_map(|credits| Event::Unlogged { credits });
    let burst = (0..TOOLS.len(), 1..400_usize).prop_map(|(tool, calls)| Event::Burst { tool, calls });
    let refunds = (1..150_usize).prop_map(|calls| Event::Refunds { calls });
    let mut events: Vec<(u32, BoxedStrategy<Event>)> =
        vec![(12, spend.boxed()), (1, top_up.boxed()), (6, wait.boxed())];
    // What a kind does not have is left out: an event of no weight would come up when a failure is made smaller.
    let more = [
        (kind.late, 1, late.boxed()),
        (kind.refunds, 2, refund.boxed()),
        (kind.unlogged, 1, untraced.boxed()),
        (kind.bursts, 1, burst.boxed()),
        (kind.bursts, 1, refunds.boxed()),
    ];
    events.extend(more.into_iter().filter(|(has, ..)| *has).map(|(_, weight, event)| (weight, event)));
    prop::strategy::Union::new_weighted(events).boxed()
}

fn step(kind: Kind) -> BoxedStrategy<Step> {
    prop_oneof![
        6 => event(kind).prop_map(Step::Happens),
        2 => (any::<bool>(), prop::collection::vec(event(kind), 0..4))
            .prop_map(|(usage_first, meanwhile)| Step::Refresh { usage_first, meanwhile }),
        1 => Just(Step::Balance),
    ]
    .boxed()
}

/// One sandbox for all tests; every case has an account of its own in it, and the clock for itself.
fn sandbox() -> &'static Mutex<(World, ManualClock)> {
    static SANDBOX: OnceLock<Mutex<(World, ManualClock)>> = OnceLock::new();
    SANDBOX.get_or_init(|| {
        let clock = ManualClock::at("2026-11-23T11:00:00Z".parse().unwrap());
        let config =
            Config { scenario: Scenario::Empty, clock: Clock::Manual(clock.clone()), ..Config::default() };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let world = runtime.block_on(Sandbox::start(config)).unwrap().world();
        Mutex::new((world, clock))
    })
}

/// An account, and the app that watches it.
struct Watched {
    world: World,
    clock: ManualClock,
    history: History,
    calls: Vec<String>,
    announced: Vec<TopUp>,
    /// The service's clock is ahead of the one that the app reads its times from.
    ahead: TimeDelta,
    /// The service gives the rows that were logged last, and not those that were made last.
    by_arrival: bool,
    /// Calls that were logged late.
    late: i64,
    /// So many calls may be made at once before the app looks again, so that it still sees what came back.
    room: usize,
}

impl Watched {
    fn new(world: &World, clock: &ManualClock, ahead: TimeDelta, by_arrival: bool) -> Self {
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

    fn happens(&mut self, event: &Event) {
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
    fn told(&self, limit: u16) -> Vec<openrush_sandbox::UsageRow> {
        let mut log = self.world.log();
        if self.by_arrival {
            let places: HashMap<&str, usize> =
                self.calls.iter().enumerate().map(|(place, id)| (id.as_str(), place)).collect();
            log.sort_by_key(|row| places.get(row.id.as_str()).copied());
        }
        log.into_iter().rev().take(limit.into()).collect()
    }

    fn now(&self) -> DateTime<Utc> {
        self.clock.now() - self.ahead
    }

    fn ask_balance(&mut self) {
        let asked_at = self.now();
        self.clock.advance(TimeDelta::milliseconds(40));
        let balance = Credits::from(self.world.balance());
        self.clock.advance(TimeDelta::milliseconds(40));
        let observation = Observation::Balance { asked_at, at: self.now(), balance };
        self.announced.extend(self.history.apply(&observation).unwrap().top_ups);
    }

    fn ask_usage(&mut self) {
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

    fn refresh(&mut self, usage_first: bool, meanwhile: &[Event]) {
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

    fn take(&mut self, step: &Step) {
        match step {
            Step::Happens(event) => self.happens(event),
            Step::Refresh { usage_first, meanwhile } => self.refresh(*usage_first, meanwhile),
            Step::Balance => self.ask_balance(),
        }
    }

    fn found(&self) -> Vec<TopUp> {
        let mut found = self.history.snapshot(self.now()).unwrap().top_ups;
        found.reverse();
        found
    }

    /// Credits that came back without a trace, or with one: a row that changed after it was first told.
    fn came_back(&self, traced: bool) -> Credits {
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

    /// The top-ups there were since the first look, by the clock of the app.
    fn truth(&self, first_look: DateTime<Utc>) -> Vec<(DateTime<Utc>, Credits)> {
        let truth = self.world.truth().into_iter().filter(|event| event.kind == TruthKind::TopUp);
        truth
            .map(|event| (event.at - self.ahead, Credits::from(event.amount)))
            .filter(|(at, _)| *at >= first_look)
            .collect()
    }
}

fn row(row: openrush_sandbox::UsageRow) -> UsageRow {
    UsageRow {
        id: row.id.parse().unwrap(),
        account_id: row.account_id.parse().unwrap(),
        credential_id: row.credential_id.map(|id| id.parse().unwrap()),
        auth_source: row.auth_source,
        endpoint: row.endpoint,
        method: row.method,
        status_code: row.status_code,
        response_time_us: Some(u64::from(row.response_time_ms) * 1000),
        request_bytes: Some(row.request_bytes.into()),
        response_bytes: Some(row.response_bytes.into()),
        dataforseo_cost_usd: Some(row.dataforseo_cost_usd.into()),
        credits_charged: row.credits_charged.into(),
        error_type: row.error_type,
        error_message: row.error_message,
        created_at: row.created_at,
    }
}

/// Every change of the balance is in the statement, and they add up: each day's, one day to the next, and all of them.
fn adds_up(watched: &Watched) -> Result<(), TestCaseError> {
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
fn claims_no_more_than_is_known(
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
fn agrees(found: &[TopUp], truth: &[(DateTime<Utc>, Credits)]) -> Result<(), TestCaseError> {
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
fn live(
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

fn run(steps: &[Step], ahead: TimeDelta, by_arrival: bool) -> Result<Watched, TestCaseError> {
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
fn run_with_gaps(steps: &[Step], by_arrival: bool) -> Result<(), TestCaseError> {
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
    if gaps.is_empty() {
        // Where hundreds of credits came back around the very look at which some were bought, a least may be all there is.
        if watched.found().iter().all(|top_up| top_up.certainty == Certainty::Exact) {
            agrees(&watched.found(), &truth)?;
        }
        // What came back may hide a purchase that is no larger, until a later look: then it counts as bought before that.
        let hidden = watched.came_back(true) > Credits::from(900);
        for (at, amount) in truth.iter().filter(|_| !hidden) {
            let in_its_time = watched.found().iter().any(|top_up| *at >= top_up.after && *at <= top_up.seen);
            prop_assert!(in_its_time, "{} at {} was not found", amount, at);
        }
        let unexplained: Credits = ledger.iter().map(|entry| entry.unexplained).sum();
        let doubt = watched.came_back(true);
        prop_assert!(
            -doubt <= unexplained && unexplained <= doubt,
            "{} is unexplained, {} may be in doubt\n{:#?}\n{:#?}",
            unexplained,
            doubt,
            watched.world.truth(),
            ledger
        );
    }
    Ok(())
}

/// A case lives through days, so there are fewer than usual, unless `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_top_up_is_found_and_none_invented_and_requests_explain_the_rest(steps in steps(PLAIN, 70)) {
        run(&steps.0, TimeDelta::zero(), false)?;
    }

    #[test]
    fn where_every_call_is_logged_at_once_and_nothing_is_given_back_later_nothing_stays_unexplained(
        steps in steps(Kind { late: false, refunds: false, ..PLAIN }, 70), by_arrival in any::<bool>()
    ) {
        let watched = run(&steps.0, TimeDelta::zero(), by_arrival)?;
        let found = watched.found();
        prop_assert!(found.iter().all(|top_up| top_up.certainty == Certainty::Exact), "{:?}", found);
    }

    #[test]
    fn refunds_without_a_trace_are_no_top_ups_and_all_that_is_unexplained(
        steps in steps(Kind { unlogged: true, ..PLAIN }, 50)
    ) {
        run(&steps.0, TimeDelta::zero(), false)?;
    }

    #[test]
    fn clocks_that_differ_by_seconds_change_nothing(steps in steps(PLAIN, 60), millis in -4_000..4_000_i64) {
        run(&steps.0, TimeDelta::milliseconds(millis), false)?;
    }

    #[test]
    fn rows_given_in_the_order_in_which_they_were_logged_change_nothing(steps in steps(PLAIN, 60)) {
        run(&steps.0, TimeDelta::zero(), true)?;
    }
}

proptest! {
    // Each of these is thousands of calls.
    #![proptest_config(ProptestConfig { cases: cases() / 4, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hundreds_of_calls_and_of_refunds_between_two_looks_invent_nothing_and_lose_nothing_in_silence(
        steps in steps(Kind { late: false, bursts: true, ..PLAIN }, 40), by_arrival in any::<bool>()
    ) {
        run_with_gaps(&steps.0, by_arrival)?;
    }
}
