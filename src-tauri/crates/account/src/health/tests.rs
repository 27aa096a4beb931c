use super::*;

/// Midnight of the last day, and noon of it is now.
fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn ago(days: i64) -> DateTime<Utc> {
    now() - TimeDelta::days(days)
}

fn credits(amount: i64) -> Credits {
    Credits::from(amount)
}

/// Days that were seen whole, today last, each with as many credits and a request for each credit.
fn spending(amounts: &[i64]) -> Vec<KeyDay> {
    let first = today() - TimeDelta::days(amounts.len() as i64 - 1);
    let days = first.iter_days().zip(amounts);
    days.map(|(day, amount)| KeyDay {
        day,
        requests: amount.unsigned_abs(),
        credits: credits(*amount),
        failures: BTreeMap::new(),
        whole: true,
    })
    .collect()
}

/// Days with requests and failures, today last.
fn failing(days: &[(u64, &[(OutcomeKind, u64)])]) -> Vec<KeyDay> {
    let mut made = spending(&vec![0; days.len()]);
    for (day, (requests, failures)) in made.iter_mut().zip(days) {
        day.requests = *requests;
        day.failures = failures.iter().copied().collect();
    }
    made
}

fn facts(days: &[KeyDay]) -> KeyFacts<'_> {
    KeyFacts {
        is_active: true,
        switched_off: false,
        created_at: ago(100),
        expires_at: None,
        last_used_at: Some(ago(1)),
        days,
        purse: Purse::default(),
    }
}

fn status_of(facts: &KeyFacts<'_>) -> KeyStatus {
    assess(facts, now()).status
}

#[test]
fn a_key_has_one_status() {
    use KeyStatus::{Active, Expired, Expiring, Idle, NeverUsed, Revoked};
    let cases = [
        (true, None, Some(1), Active),
        (true, Some(100), Some(1), Active),
        (true, Some(31), Some(1), Active),
        (true, Some(30), Some(1), Expiring),
        (true, Some(3), None, Expiring),
        (true, Some(3), Some(70), Expiring),
        (true, None, None, NeverUsed),
        (true, None, Some(59), Active),
        (true, None, Some(60), Idle),
        (true, Some(100), Some(60), Idle),
        (false, None, Some(1), Revoked),
        (false, None, None, Revoked),
        (false, Some(3), Some(1), Revoked),
        (true, Some(0), Some(1), Expired),
        (false, Some(-1), None, Expired),
    ];
    for (is_active, expires_in, used_ago, status) in cases {
        let key = KeyFacts {
            is_active,
            expires_at: expires_in.map(|days: i64| ago(-days)),
            last_used_at: used_ago.map(ago),
            ..facts(&[])
        };
        assert_eq!(status_of(&key), status, "active {is_active}, expires {expires_in:?}, used {used_ago:?}");
    }
}

#[test]
fn the_nearer_the_end_the_more_urgent() {
    let within = |expires_at| assess(&KeyFacts { expires_at: Some(expires_at), ..facts(&[]) }, now());
    let mut before = 0;
    for (days, within_days) in [(1, 1), (2, 7), (7, 7), (8, 30), (30, 30)] {
        let health = within(ago(-days));
        assert_eq!(health.findings, [KeyFinding::Expiring { at: ago(-days), within_days }]);
        assert!(before <= health.urgency);
        before = health.urgency;
    }
    assert_eq!(within(ago(-30) + TimeDelta::seconds(1)).findings, [KeyFinding::Active]);
}

#[test]
fn everything_is_said_and_the_most_urgent_is_the_status() {
    let days = failing(&[(40, &[(OutcomeKind::BadRequest, 23)])]);
    let key = KeyFacts { expires_at: Some(ago(-20)), last_used_at: Some(ago(80)), ..facts(&days) };
    let health = assess(&key, now());
    let said: Vec<KeyStatus> = health.findings.iter().map(status).collect();
    assert_eq!(said, [KeyStatus::Failing, KeyStatus::Expiring, KeyStatus::Idle]);
    assert_eq!((health.status, health.urgency), (KeyStatus::Failing, 0));
}

#[test]
fn a_key_fails_when_more_than_a_tenth_of_its_requests_is_refused_beyond_doubt() {
    use OutcomeKind::{BadRequest, KeyRefused, NoCredits, NotFound, RateLimited, ServiceError};
    type Case<'a> = (&'a str, &'a [(u64, &'a [(OutcomeKind, u64)])], Option<(u64, u64, OutcomeKind)>);
    let cases: [Case<'_>; 14] = [
        ("nothing at all", &[], None),
        ("no requests", &[(0, &[])], None),
        ("too few to be a pattern", &[(4, &[(BadRequest, 4)])], None),
        ("five of five", &[(5, &[(BadRequest, 5)])], Some((5, 5, BadRequest))),
        ("a quarter of twenty", &[(20, &[(NotFound, 5)])], Some((5, 20, NotFound))),
        ("a fifth of 25", &[(25, &[(NotFound, 5)])], None),
        ("a tenth of many", &[(1_000, &[(BadRequest, 100)])], None),
        ("an eighth of many", &[(1_000, &[(BadRequest, 125)])], Some((125, 1_000, BadRequest))),
        ("mostly for one reason", &[(40, &[(NoCredits, 20), (RateLimited, 3)])], Some((23, 40, NoCredits))),
        ("the service's own failures", &[(40, &[(ServiceError, 40)])], None),
        (
            "as far back as it takes",
            &[(3, &[(KeyRefused, 3)]), (0, &[]), (2, &[(KeyRefused, 2)])],
            Some((5, 5, KeyRefused)),
        ),
        ("no further back than that", &[(100, &[(KeyRefused, 100)]), (20, &[])], None),
        (
            "and no further than a week",
            &[(5, &[(BadRequest, 5)]), (0, &[]), (0, &[]), (0, &[]), (0, &[]), (0, &[]), (0, &[]), (0, &[])],
            None,
        ),
        (
            "a week is near enough",
            &[(5, &[(BadRequest, 5)]), (0, &[]), (0, &[]), (0, &[]), (0, &[]), (0, &[]), (0, &[])],
            Some((5, 5, BadRequest)),
        ),
    ];
    for (what, days, expected) in cases {
        let days = failing(days);
        let finding = assess(&facts(&days), now()).findings.swap_remove(0);
        let expected = expected.map_or(KeyFinding::Active, |(failed, requests, mostly)| {
            KeyFinding::Failing { failed, requests, mostly }
        });
        assert_eq!(finding, expected, "{what}");
    }
}

#[test]
fn requests_that_failed_for_want_of_credits_are_over_once_credits_came() {
    let refused: &[(OutcomeKind, u64)] = &[(OutcomeKind::NoCredits, 23)];
    let yesterday = failing(&[(30, refused), (0, &[])]);
    let on = |day: i64| Purse { empty: false, filled: Some(today() - TimeDelta::days(day)) };
    let cases = [
        (Purse { empty: true, filled: None }, KeyStatus::Failing),
        (Purse { empty: true, filled: Some(today()) }, KeyStatus::Failing),
        (Purse { empty: false, filled: None }, KeyStatus::Failing),
        (on(2), KeyStatus::Failing),
        (on(1), KeyStatus::Active),
        (on(0), KeyStatus::Active),
    ];
    for (purse, status) in cases {
        assert_eq!(status_of(&KeyFacts { purse, ..facts(&yesterday) }), status, "{purse:?}");
    }
}

#[test]
fn a_key_is_unusual_when_today_is_far_above_its_own_days() {
    let steady = [96, 104, 100, 90, 110, 100, 98, 102, 95, 105];
    let weekly = [0, 0, 130, 0, 0, 0, 0, 0, 0, 125, 0, 0, 0, 0, 0, 0, 135];
    let bursty = [5, 400, 20, 90, 12, 250, 33, 8, 150, 60];
    let cases: [(&str, &[i64], i64, bool); 14] = [
        ("a usual day", &steady, 100, false),
        ("a good day", &steady, 290, false),
        ("a leak", &steady, 320, true),
        ("little money", &[2, 3, 2, 3, 2, 3, 2, 3], 40, false),
        ("little money, but more than nothing", &[2, 3, 2, 3, 2, 3, 2, 3], 50, true),
        ("too few days to know", &steady[..6], 5_000, false),
        ("just enough days to know", &steady[..7], 5_000, true),
        ("its weekly day", &weekly, 140, false),
        ("far more than its weekly day", &weekly, 406, true),
        ("a burst like others", &bursty, 900, false),
        ("more than three times any burst", &bursty, 1_201, true),
        ("its first spend", &[0; 20], 900, false),
        ("nothing", &steady, 0, false),
        ("a refund", &steady, -500, false),
    ];
    for (what, past, spent, unusual) in cases {
        let amounts: Vec<i64> = past.iter().copied().chain([spent]).collect();
        let days = spending(&amounts);
        assert_eq!(status_of(&facts(&days)) == KeyStatus::Unusual, unusual, "{what}");
    }
}

#[test]
fn a_day_that_was_not_seen_whole_says_nothing_about_a_habit() {
    let mut days = spending(&[100, 100, 100, 100, 100, 100, 100, 100, 100, 1_000]);
    assert_eq!(status_of(&facts(&days)), KeyStatus::Unusual);
    for day in &mut days[..4] {
        day.whole = false;
    }
    assert_eq!(status_of(&facts(&days)), KeyStatus::Active);
}

#[test]
fn an_earlier_leak_does_not_hide_the_next() {
    let mut amounts = vec![100; 29];
    amounts[20] = 20_000;
    amounts.push(900);
    let days = spending(&amounts);
    let found = assess(&facts(&days), now()).findings;
    assert_eq!(found, [KeyFinding::Unusual { today: credits(900), usual: credits(100) }]);
}

#[test]
fn habits_of_many_kinds_are_let_be_and_leaks_are_found() {
    // A day that is as uneven as people's days are: a factor that has a median of 1.
    let mut random = fastrand::Rng::with_seed(7);
    let mut around = |spread: f64| {
        let normal: f64 = (0..12).map(|_| random.f64()).sum::<f64>() - 6.0;
        (normal * spread).exp()
    };
    for (what, spread, weekend, leak) in
        [("steady", 0.2, 1.0, 5.0), ("weekdays", 0.3, 0.3, 8.0), ("bursty", 0.9, 0.6, 40.0)]
    {
        let (mut alarms, mut found) = (0, 0);
        const DAYS: usize = 2_000;
        for _ in 0..DAYS {
            let mut amounts: Vec<i64> = (0..30)
                .map(|day| {
                    let factor = if day % 7 >= 5 { weekend } else { 1.0 };
                    (300.0 * factor * around(spread)) as i64
                })
                .collect();
            alarms += usize::from(status_of(&facts(&spending(&amounts))) == KeyStatus::Unusual);
            amounts[29] = (amounts[29] as f64 * leak) as i64;
            found += usize::from(status_of(&facts(&spending(&amounts))) == KeyStatus::Unusual);
        }
        assert!(alarms * 100 <= DAYS, "{what}: {alarms} of {DAYS} usual days are called unusual");
        assert!(found * 10 >= DAYS * 8, "{what}: only {found} of {DAYS} leaks are found");
    }
}

#[test]
fn a_dead_key_that_something_still_calls_with_says_so() {
    let refused: &[(OutcomeKind, u64)] = &[(OutcomeKind::KeyRefused, 2)];
    let mut daily = failing(&[(2, refused); 12]);
    let expired = KeyFacts { expires_at: Some(ago(16)), ..facts(&daily) };
    let health = assess(&expired, now());
    assert_eq!(health.findings, [KeyFinding::Expired { at: ago(16), refused: 14 }]);
    let switched_off = KeyFacts { is_active: false, switched_off: true, ..expired };
    assert_eq!(assess(&switched_off, now()).status, KeyStatus::Revoked, "it never ran out");
    let on_again = KeyFacts { is_active: true, ..switched_off };
    assert_eq!(assess(&on_again, now()).status, KeyStatus::Expired);
    let revoked = assess(&KeyFacts { is_active: false, ..facts(&daily) }, now());
    assert_eq!(revoked.findings, [KeyFinding::Revoked { refused: 14 }]);
    assert!(health.urgency < revoked.urgency, "who switched it off knows");

    for day in &mut daily {
        day.failures.clear();
    }
    let at_rest = assess(&KeyFacts { expires_at: Some(ago(16)), ..facts(&daily) }, now());
    assert!(health.urgency < assess(&facts(&[]), now()).urgency);
    assert!(at_rest.urgency > assess(&facts(&[]), now()).urgency);
}

#[test]
fn every_finding_has_a_place_of_its_own_or_shares_its_word() {
    let all = [
        KeyFinding::Failing { failed: 5, requests: 5, mostly: OutcomeKind::BadRequest },
        KeyFinding::Unusual { today: credits(9), usual: credits(1) },
        KeyFinding::Expiring { at: now(), within_days: 1 },
        KeyFinding::Expired { at: now(), refused: 1 },
        KeyFinding::Expiring { at: now(), within_days: 7 },
        KeyFinding::Expiring { at: now(), within_days: 30 },
        KeyFinding::Idle { since: now() },
        KeyFinding::NeverUsed { since: now() },
        KeyFinding::Active,
        KeyFinding::Expired { at: now(), refused: 0 },
        KeyFinding::Revoked { refused: 0 },
    ];
    assert!(all.iter().map(urgency).eq(0..11));
}
