//! What nobody can know who has only the API: two lives to which the service gives the same answers for ever.

use chrono::TimeDelta;
use openrush_account::view::TopUp;
use openrush_api::Credits;
use openrush_sandbox::UsageRow;

use crate::life::Event;
use crate::watched::{Watched, a_world};

/// `audit_site`, which costs 10 credits.
const AUDIT: usize = 1;
/// `inspect_domain`.
const INSPECT: usize = 0;

/// Everything that the service answers: the balance, and all rows that can be had.
type Answers = (Credits, Vec<UsageRow>);

/// An account whose hundred dearest calls the service tells of no more when `then` happens, and what the app makes of it.
fn life(then: impl FnOnce(&mut Watched, &[String])) -> (Vec<Answers>, Vec<TopUp>, Watched) {
    let (world, clock) = a_world();
    let mut watched = Watched::new(&world, &clock, TimeDelta::zero(), false);
    let mut answers = Vec::new();
    let mut look = |watched: &mut Watched| {
        watched.refresh(false, &[]);
        answers.push((Credits::from(watched.world.balance()), watched.told(500)));
        watched.clock.advance(TimeDelta::minutes(5));
    };
    look(&mut watched);
    watched.happens(&Event::Burst { tool: AUDIT, calls: 100 });
    let dear = watched.calls.clone();
    look(&mut watched);
    watched.happens(&Event::Burst { tool: INSPECT, calls: 450 });
    look(&mut watched);
    watched.happens(&Event::Burst { tool: INSPECT, calls: 50 });
    then(&mut watched, &dear);
    for _ in 0..3 {
        look(&mut watched);
    }
    let found = watched.found();
    (answers, found, watched)
}

#[test]
fn credits_of_requests_that_the_service_tells_of_no_more_cannot_be_told_from_a_purchase() {
    let (bought, seen, first) = life(|watched, _| watched.happens(&Event::TopUp { steps: 1 }));
    let (given_back, told, second) = life(|watched, dear| {
        for call in dear {
            watched.world.refund(10.into(), Some(call));
        }
    });
    assert_eq!(bought, given_back, "the service gives the same answers");
    assert_eq!(seen, told, "and so the app tells the same");
    assert_eq!(seen.iter().map(|top_up| top_up.amount).collect::<Vec<_>>(), [Credits::from(1_000)]);
    assert_eq!((first.came_back_unseen(), second.came_back_unseen()), (Credits::ZERO, Credits::from(1_000)));
}
