//! Balance, truth and log always tell the same story.

use std::collections::HashMap;

use openrush_sandbox::{Outcome, ToolCall, TruthKind, World};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::client::empty;

#[derive(Clone, Debug)]
enum Step {
    Call { key: bool, tool: usize, outcome: usize, late: bool },
    TopUp(u32),
    Refund { credits: u32, row: bool },
    Set(i32),
    Revoke,
    Refunds(bool),
    Wait,
}

const TOOLS: [&str; 4] = ["audit_site", "inspect_page", "export_dataset", "unheard_of"];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (any::<bool>(), 0..TOOLS.len(), 0..6usize, any::<bool>())
            .prop_map(|(key, tool, outcome, late)| Step::Call { key, tool, outcome, late }),
        1 => (0..3u32).prop_map(|tens| Step::TopUp(tens * 10)),
        1 => (0..5u32, any::<bool>()).prop_map(|(credits, row)| Step::Refund { credits, row }),
        1 => (-5..60i32).prop_map(Step::Set),
        1 => Just(Step::Revoke),
        1 => any::<bool>().prop_map(Step::Refunds),
        2 => Just(Step::Wait),
    ];
    proptest::collection::vec(step, 1..60)
}

fn outcome(number: usize) -> Outcome {
    match number {
        0 => Outcome::BadRequest,
        1 => Outcome::Invalid,
        2 => Outcome::ProviderFailed,
        3 => Outcome::Failed { status: 418, error_type: "teapot".into(), message: String::new() },
        _ => Outcome::Success,
    }
}

fn take(world: &World, clock: &openrush_sandbox::ManualClock, rows: &mut Vec<String>, step: &Step) {
    let key = world.key_credential_id();
    match step {
        Step::Call { key: with_key, tool, outcome: number, late } => {
            let at = late.then(|| world.now() - chrono::TimeDelta::minutes(3));
            let credential_id = with_key.then_some(key);
            let tool = TOOLS[*tool].to_owned();
            rows.push(world.call(ToolCall {
                credential_id,
                tool,
                outcome: outcome(*number),
                at,
                ..ToolCall::default()
            }));
        }
        Step::TopUp(credits) => world.top_up((*credits).into()),
        Step::Refund { credits, row } => {
            let row = rows.last().filter(|_| *row).map(String::as_str);
            world.refund((*credits).into(), row);
        }
        Step::Set(balance) => world.set_balance((*balance).into()),
        Step::Revoke => {
            world.revoke_key(&key);
        }
        Step::Refunds(on) => world.refund_failures(*on),
        Step::Wait => clock.advance(chrono::TimeDelta::seconds(40)),
    }
}

pub(crate) fn assert_agreement(world: &World) {
    let (truth, log) = (world.truth(), world.log());
    let mut balance = world.opening_balance();
    for event in &truth {
        balance += event.amount;
        assert_eq!(event.balance_after, balance, "{event:?}");
        assert!(!event.amount.is_zero());
    }
    assert_eq!(balance, world.balance());
    let mut moved: HashMap<&str, Decimal> = HashMap::new();
    for event in &truth {
        *moved.entry(event.log_id.as_deref().unwrap_or("none")).or_default() += event.amount;
    }
    for row in &log {
        assert_eq!(-moved.get(row.id.as_str()).copied().unwrap_or_default(), row.credits_charged, "{row:?}");
    }
    let spent = truth.iter().filter(|event| event.kind == TruthKind::Spend);
    assert!(spent.clone().all(|event| event.amount < Decimal::ZERO && event.log_id.is_some()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_truth_sums_up_to_the_balance_and_each_row_to_its_charge(steps in steps()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (_sandbox, world, clock, client) = empty().await;
            world.set_balance(40.into());
            let mut rows = Vec::new();
            for step in &steps {
                take(&world, &clock, &mut rows, step);
            }
            assert_agreement(&world);
            let key = world.add_key("reader", None).1;
            let client = crate::client::Client { key, ..client };
            let served = client.get("/v1/me/usage?limit=500").await.json();
            assert_eq!(served.as_array().unwrap().len(), rows.len());
        });
    }
}
