//! What was known, what is known, and what is told: a table.

use super::*;
use crate::view::{
    ActivityStatus, BalanceView, Certainty, Colour, Keeping, KeyFinding, KeyRow, KeyStatus, KeysView, Level,
    OutcomeKind, OwnKeyState, OwnKeyView, Problem, TopUp,
};

fn at(hours: i64) -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + Duration::hours(hours)
}

fn account(balance: i64) -> AccountView {
    AccountView {
        id: "a1".into(),
        name: "OpenRush".into(),
        colour: Colour::Blue,
        demo: false,
        settings: AccountSettings::default(),
        keeping: Keeping::Keychain,
        balance: Some(BalanceView { amount: balance.into(), as_of: at(0), stale: false, full: None }),
        level: Level::Fine,
        runway: Runway::Learning { days_seen: 0, days_needed: 3 },
        problem: None,
        refreshing: false,
        next_refresh: None,
        watching_for_top_up: false,
        keys: None,
        new_key: None,
        lost_key: None,
        rotation: None,
        own_key: OwnKeyView { state: OwnKeyState::Declined, name: String::new() },
        activity: ActivityStatus {
            as_of: None,
            known: 0,
            oldest: None,
            forgotten: None,
            forgetting: false,
            spent_30_days: None,
            revision: 0,
        },
        attention: Vec::new(),
        top_ups: Vec::new(),
        outlook: crate::view::Outlook::default(),
    }
}

fn lasting(days: f64) -> AccountView {
    let until = at(0).date_naive();
    let runway = Runway::Estimate { days, low: days, high: None, until, until_low: until, until_high: None };
    AccountView { runway, ..account(5_000) }
}

fn with_problem(code: ProblemCode) -> AccountView {
    let problem = Problem { code, until: None, since: at(0), detail: "details".into() };
    AccountView { problem: Some(problem), ..account(5_000) }
}

/// With a balance that was answered then.
fn answered(hours: i64) -> AccountView {
    let mut view = account(5_000);
    if let Some(balance) = &mut view.balance {
        balance.as_of = at(hours);
    }
    view
}

fn topped_up(seen: i64) -> AccountView {
    let top_up =
        TopUp { after: at(seen - 1), seen: at(seen), amount: 1_000.into(), certainty: Certainty::Exact };
    AccountView { top_ups: vec![top_up], ..account(5_000) }
}

fn with_key(finding: KeyFinding) -> AccountView {
    let row = KeyRow {
        id: "cred_1".into(),
        name: "Website".into(),
        prefix: "or_abc123...".into(),
        status: KeyStatus::Active,
        urgency: 0,
        findings: vec![finding],
        created_at: at(-1_000),
        last_used_at: None,
        expires_at: None,
        credits_30_days: Credits::ZERO,
        requests_30_days: 0,
        days: Vec::new(),
        own: false,
        note: None,
        first_use: None,
    };
    AccountView { keys: Some(KeysView { as_of: at(0), rows: vec![row], usable: 1 }), ..account(5_000) }
}

fn name(alert: &Alert) -> &'static str {
    match alert {
        Alert::Empty => "empty",
        Alert::BalanceLow { .. } => "low",
        Alert::RunwayShort { .. } => "short",
        Alert::ToppedUp { .. } => "topped up",
        Alert::KeyExpiring { .. } => "expiring",
        Alert::KeyUnusual { .. } => "unusual",
        Alert::KeyFailing { .. } => "failing",
        Alert::Budget { percent: 80, .. } => "near the budget",
        Alert::Budget { .. } => "budget spent",
        Alert::SignIn { .. } => "sign in",
    }
}

/// What is told of views that follow each other, an hour apart. What was told goes through its file each time.
fn told(settings: &AccountSettings, views: &[AccountView]) -> Vec<Vec<&'static str>> {
    let mut before = Told::default();
    let tell = |(hour, view): (i64, &AccountView)| {
        let view = AccountView { settings: settings.clone(), ..view.clone() };
        let (after, found) = alerts(&before, &view, &QuietHours::default(), &at(hour));
        before = serde_json::from_str(&serde_json::to_string(&after).unwrap()).unwrap();
        found.iter().map(name).collect()
    };
    (0..).zip(views).map(tell).collect()
}

fn balances(balances: &[i64]) -> Vec<AccountView> {
    balances.iter().map(|balance| account(*balance)).collect()
}

/// What it is about, views that follow each other, and what is told of each.
type Case = (&'static str, Vec<AccountView>, Vec<Vec<&'static str>>);

#[test]
fn each_thing_is_told_once_and_again_only_after_it_was_really_over() {
    let nothing: Vec<&str> = Vec::new();
    let expiring = |within_days| with_key(KeyFinding::Expiring { at: at(100), within_days });
    let unusual = || with_key(KeyFinding::Unusual { today: 900.into(), usual: 30.into() });
    let failing =
        || with_key(KeyFinding::Failing { failed: 8, requests: 10, mostly: OutcomeKind::BadRequest });
    let fine = || with_key(KeyFinding::Active);
    // The threshold is 200 credits, the runway's 7 days.
    let table: Vec<Case> = vec![
        ("enough", balances(&[5_000, 4_000, 201]), vec![vec![]; 3]),
        ("low, once", balances(&[201, 200, 150, 90]), vec![vec![], vec!["low"], vec![], vec![]]),
        (
            "low, hovering",
            balances(&[199, 205, 199, 219, 150]),
            vec![vec!["low"], vec![], vec![], vec![], vec![]],
        ),
        ("low, over, and low again", balances(&[199, 221, 199]), vec![vec!["low"], vec![], vec!["low"]]),
        ("low, then empty", balances(&[199, 0, 0]), vec![vec!["low"], vec!["empty"], vec![]]),
        ("empty at once says enough", balances(&[0, -3, 0]), vec![vec!["empty"], vec![], vec![]]),
        (
            "empty, refunds, empty",
            balances(&[0, 3, 0, 10, 0]),
            vec![vec!["empty"], vec![], vec![], vec![], vec![]],
        ),
        ("empty, bought, empty", balances(&[0, 1_000, 0]), vec![vec!["empty"], vec![], vec!["empty"]]),
        (
            "short, hovering, over",
            [8.0, 6.9, 7.5, 6.5, 9.0, 6.0].map(lasting).to_vec(),
            vec![vec![], vec!["short"], vec![], vec![], vec![], vec!["short"]],
        ),
        ("endless is not short", [f64::INFINITY, f64::NAN, 400.0].map(lasting).to_vec(), vec![vec![]; 3]),
        (
            "an old top-up, a new one, the same one",
            vec![topped_up(-5), topped_up(1), topped_up(1), topped_up(2)],
            vec![vec![], vec!["topped up"], vec![], vec!["topped up"]],
        ),
        (
            "expiring at each stage",
            vec![expiring(30), expiring(30), expiring(7), expiring(7), expiring(1), expiring(1)],
            vec![vec!["expiring"], vec![], vec!["expiring"], vec![], vec!["expiring"], vec![]],
        ),
        ("expiring, seen late", vec![expiring(1), expiring(1)], vec![vec!["expiring"], vec![]]),
        (
            "unusual, hovering",
            vec![unusual(), fine(), unusual(), unusual()],
            vec![vec!["unusual"], vec![], vec![], vec![]],
        ),
        ("failing, hovering", vec![failing(), fine(), failing()], vec![vec!["failing"], vec![], vec![]]),
        (
            "sign-in trouble, once until it is over",
            vec![
                with_problem(ProblemCode::Unauthorized),
                with_problem(ProblemCode::Unauthorized),
                with_problem(ProblemCode::Offline),
                with_problem(ProblemCode::KeyMissing),
                answered(4),
                with_problem(ProblemCode::Unauthorized),
            ],
            vec![vec!["sign in"], vec![], vec![], vec![], vec![], vec!["sign in"]],
        ),
        (
            "sign-in trouble, and a start that nothing was answered since",
            vec![
                with_problem(ProblemCode::Unauthorized),
                account(5_000),
                with_problem(ProblemCode::Unauthorized),
            ],
            vec![vec!["sign in"], vec![], vec![]],
        ),
        (
            "what passes by itself is no alert",
            [
                ProblemCode::Offline,
                ProblemCode::SignInNetwork,
                ProblemCode::Unavailable,
                ProblemCode::RateLimited,
            ]
            .map(with_problem)
            .to_vec(),
            vec![vec![]; 4],
        ),
        ("nothing known", vec![AccountView { balance: None, ..account(0) }], vec![nothing]),
    ];
    for (case, views, expected) in table {
        assert_eq!(told(&AccountSettings::default(), &views), expected, "{case}");
    }
}

#[test]
fn an_old_figure_tells_nothing() {
    let mut view = account(0);
    view.balance.as_mut().unwrap().stale = true;
    assert_eq!(told(&AccountSettings::default(), &[view]), [Vec::<&str>::new()]);
}

#[test]
fn an_unusual_day_after_an_unusual_day_is_told_again() {
    let unusual = with_key(KeyFinding::Unusual { today: 900.into(), usual: 30.into() });
    let fine = with_key(KeyFinding::Active);
    let settings = QuietHours::default();
    let (before, first) = alerts(&Told::default(), &unusual, &settings, &at(0));
    let (before, _) = alerts(&before, &fine, &settings, &at(13));
    let (before, _) = alerts(&before, &fine, &settings, &at(21));
    let (_, second) = alerts(&before, &unusual, &settings, &at(24));
    assert_eq!((first.len(), second.len()), (1, 1));
}

#[test]
fn every_alert_has_its_switch() {
    type Switch = fn(&mut AlertSettings) -> &mut bool;
    let unusual = KeyFinding::Unusual { today: 900.into(), usual: 30.into() };
    let failing = KeyFinding::Failing { failed: 8, requests: 10, mostly: OutcomeKind::BadRequest };
    let cases: [(AccountView, Switch); 8] = [
        (account(0), |alerts| &mut alerts.empty),
        (account(100), |alerts| &mut alerts.balance_low),
        (lasting(2.0), |alerts| &mut alerts.runway_short),
        (topped_up(1), |alerts| &mut alerts.topped_up),
        (with_key(KeyFinding::Expiring { at: at(10), within_days: 1 }), |alerts| &mut alerts.key_expiring),
        (with_key(unusual), |alerts| &mut alerts.key_unusual),
        (with_key(failing), |alerts| &mut alerts.key_failing),
        (with_problem(ProblemCode::Unauthorized), |alerts| &mut alerts.sign_in),
    ];
    for (view, switch) in cases {
        let mut settings = AccountSettings::default();
        let views = [account(5_000), view];
        let on = told(&settings, &views)[1].clone();
        assert_eq!(on.len(), 1, "{on:?}");
        *switch(&mut settings.alerts) = false;
        // Nothing left is low as well, where that alone is wanted.
        let off = told(&settings, &views)[1].clone();
        assert!(!off.contains(&on[0]), "{on:?}");
    }
}

#[test]
fn thresholds_are_the_persons() {
    let mut settings = AccountSettings { low_balance: 1_000, ..AccountSettings::default() };
    assert_eq!(told(&settings, &balances(&[1_000])), [["low"]]);
    settings.low_balance = 0;
    assert_eq!(told(&settings, &balances(&[1])), [Vec::<&str>::new()]);
    settings.alerts.runway_days = 30;
    assert_eq!(told(&settings, &[lasting(29.0)]), [["short"]]);
    settings.alerts.key_days = 7;
    let expiring = |within_days| with_key(KeyFinding::Expiring { at: at(100), within_days });
    assert_eq!(told(&settings, &[expiring(30), expiring(7)]), [vec![], vec!["expiring"]]);
}

#[test]
fn in_quiet_hours_nothing_is_told_and_what_still_holds_is_told_after_them() {
    let settings = QuietHours { on: true, from: 22 * 60, until: 7 * 60 };
    let tell = |before: &Told, view: &AccountView, hour: i64| alerts(before, view, &settings, &at(hour - 12));
    let (before, evening) = tell(&Told::default(), &account(500), 21);
    let (before, night) = tell(&before, &account(100), 23);
    let (before, small_hours) = tell(&before, &account(100), 30);
    let (_, morning) = tell(&before, &account(100), 31);
    let told = [evening, night, small_hours, morning].map(|found| found.iter().map(name).collect::<Vec<_>>());
    assert_eq!(told, [vec![], vec![], vec![], vec!["low"]]);
}

#[test]
fn quiet_hours_are_those_of_the_persons_clock() {
    let settings = QuietHours { on: true, from: 22 * 60, until: 7 * 60 };
    // Noon in London is 22:00 in a zone ten hours ahead.
    let ahead = chrono::FixedOffset::east_opt(10 * 3_600).unwrap();
    let told =
        |time: DateTime<chrono::FixedOffset>| alerts(&Told::default(), &account(0), &settings, &time).1.len();
    assert_eq!(told(at(0).with_timezone(&ahead)), 0);
    assert_eq!(told((at(0) - Duration::minutes(1)).with_timezone(&ahead)), 1);
    for (from, until, minute, expected) in [
        (60, 120, 90, true),
        (60, 120, 120, false),
        (0, 0, 0, false),
        (1_320, 420, 419, true),
        (1_320, 420, 420, false),
    ] {
        let wanted = QuietHours { on: true, from, until };
        let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
        assert_eq!(quiet(&wanted, time), expected, "{from}–{until} at {minute}");
    }
}

#[test]
fn every_alert_is_said_in_plain_words_and_leads_to_its_place() {
    let key = || (String::from("cred_1"), String::from("Web\nsite <b>"));
    let (id, website) = key();
    for (alert, title, route, urgent) in [
        (Alert::Empty, "No credits are left", "#/overview", true),
        (Alert::BalanceLow { balance: 180.into() }, "180 credits are left", "#/overview", false),
        (Alert::RunwayShort { days: 1 }, "Credits for about 1 day are left", "#/overview", false),
        (Alert::RunwayShort { days: 0 }, "Credits for less than a day are left", "#/overview", false),
        (
            Alert::ToppedUp { amount: 1_000.into(), certainty: Certainty::Exact, balance: 1_180.into() },
            "1,000 credits arrived",
            "#/overview",
            false,
        ),
        (
            Alert::KeyExpiring { id: id.clone(), name: website.clone(), at: at(30) },
            "“Web site <b>” expires soon",
            "#/keys?key=cred_1",
            false,
        ),
        (
            Alert::KeyUnusual { id: id.clone(), name: website.clone(), today: 900.into(), usual: 30.into() },
            "“Web site <b>” spends far more than usual",
            "#/keys?key=cred_1",
            true,
        ),
        (
            Alert::KeyFailing { id, name: website, failed: 8, requests: 10 },
            "Requests with “Web site <b>” fail",
            "#/activity?key=cred_1&status=failed",
            false,
        ),
        (
            Alert::Budget { percent: 80, spent: 812.into(), limit: 1_000.into() },
            "Most of this month’s budget is spent",
            "#/overview",
            false,
        ),
        (
            Alert::SignIn { code: ProblemCode::Unauthorized },
            "OpenRush cannot sign in any more",
            "#/overview",
            true,
        ),
    ] {
        let words = crate::words::Words::for_language(Some("en"));
        let said = alert.said(&account(180), false, at(0), &Utc, &words);
        assert_eq!((said.title.as_str(), said.route.as_str(), said.urgent), (title, route, urgent));
        assert_eq!(said.account.as_deref(), Some("a1"));
        let among_several = alert.said(&account(180), true, at(0), &Utc, &words);
        assert!(among_several.body.starts_with("OpenRush") && !said.body.starts_with("OpenRush"), "{said:?}");
        assert!(said.body.contains(' ') && !said.body.contains("alert-"), "{said:?}");
    }
}

#[test]
fn a_clock_that_was_set_back_does_not_make_top_ups_old_news() {
    let settings = QuietHours::default();
    let (told, _) = alerts(&Told::default(), &account(5_000), &settings, &at(72));
    let (told, _) = alerts(&told, &account(5_000), &settings, &at(0));
    let (_, found) = alerts(&told, &topped_up(1), &settings, &at(1));
    assert!(matches!(found[..], [Alert::ToppedUp { .. }]), "{found:?}");
}

#[test]
fn a_months_budget_is_told_at_eighty_and_a_hundred_percent_once_each() {
    use crate::budget::MonthSpend;
    use crate::view::{Budget, BudgetUnit, Outlook};
    let budget = Budget { unit: BudgetUnit::Dollars, amount: 10 };
    let spent = |spent: i64| {
        let month = Some(at(0).date_naive().with_day(1).unwrap());
        let spend = MonthSpend { month, spent: spent.into(), share: 0.5, complete: true };
        let standing = crate::budget::standing(budget, &spend);
        AccountView { outlook: Outlook { standing, ..Outlook::default() }, ..account(5_000) }
    };
    use chrono::Datelike as _;
    let views = [spent(100), spent(800), spent(790), spent(850), spent(1_000), spent(1_400)];
    let expected: [&[&str]; 6] = [&[], &["near the budget"], &[], &[], &["budget spent"], &[]];
    assert_eq!(told(&AccountSettings::default(), &views), expected);
    let mut silent = AccountSettings::default();
    silent.alerts.budget = false;
    assert!(told(&silent, &views).iter().all(Vec::is_empty));
}
