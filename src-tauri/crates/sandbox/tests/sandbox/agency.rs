use chrono::{DateTime, Datelike, TimeDelta, Utc, Weekday};
use openrush_sandbox::{Clock, Config, ManualClock, Outcome, Sandbox, Scenario, TruthKind, UsageRow, World};
use rust_decimal::Decimal;
use serde_json::json;

use crate::agreement::assert_agreement;
use crate::client::{noon, start};

/// Times of very different weekdays, hours and seasons at which somebody may open the demo.
const OPENINGS: [&str; 5] = [
    "2026-06-26T12:00:00Z",
    "2026-11-23T09:00:00Z",
    "2026-01-01T00:30:00Z",
    "2026-08-16T20:00:00Z",
    "2028-02-29T05:00:00Z",
];

async fn agency(seed: u64, now: DateTime<Utc>) -> (Sandbox, World) {
    let clock = Clock::Manual(ManualClock::at(now));
    let config = Config { seed, scenario: Scenario::Agency, clock, ..Config::default() };
    let sandbox = Sandbox::start(config).await.unwrap();
    let world = sandbox.world();
    (sandbox, world)
}

fn in_last_days(log: &[UsageRow], now: DateTime<Utc>, days: i64) -> impl Iterator<Item = &UsageRow> {
    log.iter().filter(move |row| row.created_at > now - TimeDelta::days(days))
}

#[tokio::test]
async fn the_same_seed_and_time_give_the_same_account_and_others_another() {
    let (_a, first) = agency(1, noon()).await;
    let (_b, second) = agency(1, noon()).await;
    assert_eq!((first.key(), first.log(), first.truth()), (second.key(), second.log(), second.truth()));
    assert_eq!(first.credentials(), second.credentials());
    let (_c, other_seed) = agency(2, noon()).await;
    let (_d, other_time) = agency(1, noon() + TimeDelta::days(1)).await;
    for other in [other_seed, other_time] {
        assert_ne!((first.key(), first.account_id()), (other.key(), other.account_id()));
        assert_ne!(first.log()[0].id, other.log()[0].id);
    }
}

#[tokio::test]
async fn living_through_the_days_step_by_step_comes_to_the_same() {
    let (_a, at_once) = agency(1, noon()).await;
    let (_sandbox, world, clock, client) =
        start(Scenario::NewAgency, noon() - TimeDelta::days(90), true).await;
    assert_eq!((world.log().len(), world.balance()), (0, 2_000.into()));
    let mut seen = std::collections::HashSet::new();
    let mut until = world.now();
    while until < noon() {
        until = (until + TimeDelta::hours(61)).min(noon());
        world.live_until(until);
        assert_eq!(clock.now(), until);
        let rows = client.get("/v1/me/usage?limit=500").await.json();
        seen.extend(rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()));
    }
    let mut log = world.log();
    // But for the key that the reads above were made with.
    assert_eq!(
        (log.len(), world.balance(), world.truth()),
        (at_once.log().len(), at_once.balance(), at_once.truth())
    );
    log.retain(|row| !seen.contains(&row.id));
    assert_eq!(log, [], "every row of 90 days could be had in steps of 61 hours");
}

#[tokio::test]
async fn the_account_looks_like_an_agencys_whenever_it_is_opened() {
    let (mut recent, mut recent_failures) = (0, 0);
    for (seed, opening) in (1..).zip(OPENINGS) {
        let now: DateTime<Utc> = opening.parse().unwrap();
        let (_sandbox, world) = agency(seed, now).await;
        let (log, truth, keys) = (world.log(), world.truth(), world.credentials());
        assert_agreement(&world);
        assert!(log.iter().all(|row| row.created_at <= now) && truth.iter().all(|event| event.at <= now));

        let balance = world.balance();
        assert!((Decimal::from(1_500)..Decimal::from(4_000)).contains(&balance), "{opening}: {balance}");
        let spent: Decimal = in_last_days(&log, now, 14).map(|row| row.credits_charged).sum();
        let runway = balance * Decimal::from(14) / spent;
        assert!((Decimal::from(8)..Decimal::from(18)).contains(&runway), "{opening}: {runway} days");

        let day = |date: chrono::NaiveDate| {
            log.iter().filter(move |row| row.created_at.date_naive() == date).count()
        };
        for back in 1..90 {
            let date = (now - TimeDelta::days(back)).date_naive();
            let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            let usual = if weekend { 45..110 } else { 60..160 };
            assert!(usual.contains(&day(date)), "{opening}: {date} {}", day(date));
        }

        let share = |wanted: &dyn Fn(&UsageRow) -> bool| {
            100 * log.iter().filter(|row| wanted(row)).count() / log.len()
        };
        assert!((1..6).contains(&share(&|row| row.status_code >= 400)), "{opening}");
        assert!((5..20).contains(&share(&|row| row.credential_id.is_none())), "{opening}");
        for status in [200, 400, 401, 402, 422, 429, 503] {
            assert!(log.iter().any(|row| row.status_code == status), "{opening}: {status}");
        }
        let failed = |row: &&UsageRow| row.status_code >= 400 && row.status_code != 401;
        let last_hours = || log.iter().filter(|row| row.created_at > now - TimeDelta::hours(8));
        recent += last_hours().count();
        recent_failures += last_hours().filter(failed).count();
        let bad_day = |row: &&UsageRow| (now - row.created_at).num_days() == 32 && row.status_code == 503;
        assert!(log.iter().filter(bad_day).count() >= 3, "{opening}");
        let top_ups = truth.iter().filter(|event| event.kind == TruthKind::TopUp);
        assert!(top_ups.clone().count() >= 6);
        assert!(top_ups.clone().all(|event| event.amount % Decimal::ONE_THOUSAND == Decimal::ZERO));

        assert_eq!(keys.len(), 6);
        let state = |name: &str| keys.iter().find(|key| key.name == name).unwrap();
        assert_eq!(state("Staging bot").expires_at, Some(now + TimeDelta::days(3)));
        assert!(state("Reporting script").expires_at.is_some_and(|end| end < now));
        assert!(!state("Old laptop").is_active);
        assert_eq!(state("Client portal — Müller & Söhne").last_used_at, None);
        assert!(
            state("Production server").is_active
                && world.key_credential_id() == state("Production server").id
        );
    }
    let rise = 100 * recent_failures / recent;
    assert!(
        (6..20).contains(&rise),
        "{rise}% of the last hours' calls failed, so that a demo has something to show"
    );
}

#[tokio::test]
async fn traffic_goes_on_while_somebody_looks_and_calms_down_afterwards() {
    let (_sandbox, world, clock, client) = start(Scenario::Agency, noon(), true).await;
    let before = world.log().len();
    for _ in 0..60 {
        clock.advance(TimeDelta::minutes(1));
        client.get("/v1/me/usage").await;
    }
    let watched = world.log().len() - before;
    assert!((60..200).contains(&watched), "{watched} calls in an hour of looking");
    assert!(world.log().windows(2).all(|pair| pair[0].created_at <= pair[1].created_at));
    assert_agreement(&world);

    // Read every five minutes, as by an app in the background: the ordinary day, 60 to 160 calls.
    let before = world.log().len();
    for _ in 0..24 * 12 {
        clock.advance(TimeDelta::minutes(5));
        client.get("/v1/me/usage").await;
    }
    let ordinary = world.log().len() - before;
    assert!((45..165).contains(&ordinary), "{ordinary} calls in a day without anyone looking");
}

#[tokio::test]
async fn without_live_traffic_nothing_happens_unasked() {
    let (_sandbox, world, clock, client) = start(Scenario::Agency, noon(), false).await;
    let before = (world.log().len(), world.balance());
    clock.advance(TimeDelta::days(3));
    client.get("/v1/me/usage").await;
    assert_eq!((world.log().len(), world.balance()), before);
    world.live_until(clock.now());
    assert!(world.log().len() > before.0);
}

#[tokio::test]
async fn an_app_takes_up_a_new_key_of_its_name_and_the_old_one_falls_silent() {
    let (_sandbox, world, clock, client) = start(Scenario::Agency, noon(), false).await;
    let created = client.post("/v1/me/api-credentials", &json!({ "name": "Staging bot" })).await.json();
    let new = created["api_credential"]["id"].as_str().unwrap();
    let old = world.credentials().into_iter().find(|key| key.name == "Staging bot" && key.id != new).unwrap();
    let before = world.log().len();
    world.live_until(clock.now() + TimeDelta::days(2));
    let log = world.log();
    let uses = |id: &str| log[before..].iter().filter(|row| row.credential_id.as_deref() == Some(id)).count();
    assert!(uses(new) > 5);
    assert_eq!(uses(&old.id), 0);
}

#[tokio::test]
async fn an_app_whose_key_was_revoked_fails_until_it_gets_another() {
    let (_sandbox, world, clock, client) = start(Scenario::Agency, noon(), false).await;
    let agent = world.credentials().into_iter().find(|key| key.name == "Content agent").unwrap();
    let answer = client.post(&format!("/v1/me/api-credentials/{}/revoke", agent.id), &json!({})).await;
    assert_eq!(answer.status, 200);
    let before = world.log().len();
    world.live_until(clock.now() + TimeDelta::days(4));
    let log = world.log();
    let mut uses =
        log[before..].iter().filter(|row| row.credential_id.as_ref() == Some(&agent.id)).peekable();
    assert!(uses.peek().is_some());
    assert!(uses.all(|row| row.status_code == 401 && row.error_type.as_deref() == Some("inactive_key")));
}

#[tokio::test]
async fn after_the_ninety_days_nobody_buys_credits_but_the_person_at_the_demo() {
    let (_sandbox, world, clock, client) = start(Scenario::Agency, noon(), false).await;
    world.live_until(clock.now() + TimeDelta::days(40));
    let late = world.truth().into_iter().filter(|event| event.at > noon() && event.kind == TruthKind::TopUp);
    assert_eq!(late.count(), 0);
    assert!(world.log().iter().rev().take(50).any(|row| row.status_code == 402));
    assert!(world.balance() < Decimal::TEN);
    world.top_up(1_000.into());
    world.spend(None, "audit_site", Outcome::Success);
    assert!(client.get("/v1/me/credits").await.json()["balance"].as_i64().unwrap() >= 990);
}

#[tokio::test]
async fn a_clock_that_was_lived_up_to_the_present_runs_on() {
    let now = Utc::now();
    let (_sandbox, world, clock, _) = start(Scenario::NewAgency, now - TimeDelta::days(90), true).await;
    world.live_until(now);
    clock.run();
    assert!(world.now() >= now - TimeDelta::microseconds(1));
    assert!(world.log().len() > 5_000);
}
