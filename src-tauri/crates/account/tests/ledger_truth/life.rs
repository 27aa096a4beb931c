//! What can happen to an account, and what the app does meanwhile, at random.

use proptest::prelude::*;

/// What happens to the account.
#[derive(Debug, Clone)]
pub(crate) enum Event {
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
pub(crate) struct Kind {
    /// Calls that are logged long after they were made, and charged when they are logged.
    pub(crate) late: bool,
    /// Calls of which a part comes back later, with which their rows change.
    pub(crate) refunds: bool,
    /// Refunds that leave no trace in the log.
    pub(crate) unlogged: bool,
    /// Hundreds of calls at once.
    pub(crate) bursts: bool,
    /// What hundreds of calls cost comes back at once.
    pub(crate) floods: bool,
}

pub(crate) const PLAIN: Kind =
    Kind { late: true, refunds: true, unlogged: false, bursts: false, floods: false };

/// What the app does.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// Something happens that the app does not see.
    Happens(Event),
    /// The app asks, and things happen between its questions.
    Refresh { usage_first: bool, meanwhile: Vec<Event> },
    /// The app looks at the balance alone.
    Balance,
}

/// All of them, written in lines that a person can read when a test fails.
pub(crate) struct Steps(pub(crate) Vec<Step>);

impl std::fmt::Debug for Steps {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|step| write!(f, "\n  {step:?}"))
    }
}

pub(crate) fn steps(kind: Kind, most: usize) -> impl Strategy<Value = Steps> {
    prop::collection::vec(step(kind), 1..most).prop_map(Steps)
}

/// The last one is none that is documented, and costs a part of a credit.
pub(crate) const TOOLS: [&str; 6] =
    ["inspect_domain", "audit_site", "inspect_serp", "export_dataset", "discover_competitors", "weigh_word"];

pub(crate) fn event(kind: Kind) -> BoxedStrategy<Event> {
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
        (kind.floods, 1, refunds.boxed()),
    ];
    events.extend(more.into_iter().filter(|(has, ..)| *has).map(|(_, weight, event)| (weight, event)));
    prop::strategy::Union::new_weighted(events).boxed()
}

pub(crate) fn step(kind: Kind) -> BoxedStrategy<Step> {
    prop_oneof![
        6 => event(kind).prop_map(Step::Happens),
        2 => (any::<bool>(), prop::collection::vec(event(kind), 0..4))
            .prop_map(|(usage_first, meanwhile)| Step::Refresh { usage_first, meanwhile }),
        1 => Just(Step::Balance),
    ]
    .boxed()
}
