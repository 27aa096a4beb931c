//! The tray through all its states, as a table: what is known, and what is shown.

use chrono::{FixedOffset, NaiveDate};

use super::*;
use crate::account_settings::AccountSettings;
use crate::settings::Settings;
use crate::view::{
    AccountLine, AccountState, AccountView, ActivityStatus, AppStatus, Attention, BalanceView, Colour,
    Keeping, KeychainStatus, Level, OutcomeKind, OwnKeyState, OwnKeyView, Problem, ProblemCode, Runway,
    System, TrayStatus,
};

const NOW: &str = "2026-11-23T10:50:00Z";

fn time(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time")
}

fn view(account: Option<AccountView>) -> View {
    View {
        seq: 1,
        app: AppStatus {
            starting: false,
            version: "0.1.0".to_owned(),
            system: System::Linux,
            tray: TrayStatus::Shown,
            keychain: KeychainStatus::Fine,
            data_dir: "/tmp".to_owned(),
            notices: Vec::new(),
            export: None,
            quitting_loses: None,
        },
        accounts: account.iter().map(|account| AccountLine::of(account, true)).collect(),
        tray: account.clone(),
        account,
        settings: Settings::default(),
    }
}

/// 12,480 of 20,000 credits at 10:42, lasting 18 days.
fn account() -> AccountView {
    AccountView {
        id: "a1".to_owned(),
        name: "Agency".to_owned(),
        colour: Colour::Blue,
        demo: false,
        settings: AccountSettings::default(),
        keeping: Keeping::Keychain,
        balance: Some(BalanceView {
            amount: 12_480.into(),
            as_of: time("2026-11-23T10:42:10Z"),
            stale: false,
            full: Some(20_000.into()),
        }),
        level: Level::Fine,
        runway: estimate(18.4),
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

fn estimate(days: f64) -> Runway {
    let until = NaiveDate::from_ymd_opt(2026, 12, 11).expect("a day");
    Runway::Estimate { days, low: days, high: None, until, until_low: until, until_high: None }
}

fn amount(amount: &str) -> AccountView {
    let mut account = account();
    account.balance.as_mut().expect("a balance").amount = amount.parse().expect("an amount");
    account
}

fn problem(code: ProblemCode) -> Option<Problem> {
    Some(Problem { code, until: None, since: time(NOW), detail: "details".to_owned() })
}

fn shown(view: &View) -> TrayContent {
    content(view, time(NOW), &Utc, &Words::for_language(Some("en")))
}

/// The menu with `-` for a separator.
fn texts(content: &TrayContent) -> Vec<&str> {
    let texts = content.menu.iter().map(|item| match item {
        MenuItem::Line { text, .. } | MenuItem::Account { text, .. } => text.as_str(),
        MenuItem::Separator => "-",
    });
    texts.collect()
}

/// The lines of the menu above the commands.
fn told(content: &TrayContent) -> Vec<(&str, Option<TrayAction>)> {
    let lines = content.menu.iter().map_while(|item| match item {
        MenuItem::Line { text, action } => Some((text.as_str(), *action)),
        MenuItem::Account { .. } => None,
        MenuItem::Separator => None,
    });
    lines.collect()
}

#[test]
fn an_account_that_is_fine_shows_balance_days_and_age_and_every_command() {
    let content = shown(&view(Some(account())));
    assert_eq!(content.state, TrayState::Fine);
    assert_eq!(content.fill, Some(62));
    assert_eq!(content.figure, "12.4k");
    assert_eq!(content.title, "OpenRush: 12,480 credits");
    assert_eq!(content.tooltip_lines, ["OpenRush: 12,480 credits", "about 18 days left", "as of 10:42"]);
    assert_eq!(
        texts(&content),
        [
            "12,480 credits",
            "about 18 days left",
            "as of 10:42",
            "-",
            "Refresh now",
            "Buy credits",
            "Why did it stop?",
            "Open OpenRush",
            "Settings",
            "Quit"
        ]
    );
}

#[test]
fn every_command_asks_for_what_it_says() {
    let content = shown(&view(Some(account())));
    let actions: Vec<_> = content
        .menu
        .iter()
        .filter_map(|item| match item {
            MenuItem::Line { action, .. } => *action,
            MenuItem::Account { .. } | MenuItem::Separator => None,
        })
        .collect();
    let overview = TrayAction::OpenOverview;
    let commands = [
        TrayAction::Refresh,
        TrayAction::BuyCredits,
        TrayAction::Diagnose,
        TrayAction::Open,
        TrayAction::OpenSettings,
        TrayAction::Quit,
    ];
    assert_eq!(actions, [&[overview, overview, overview][..], &commands].concat());
}

#[test]
fn without_an_account_there_is_nothing_but_opening_and_quitting() {
    let content = shown(&view(None));
    assert_eq!(content.state, TrayState::SignedOut);
    assert_eq!((content.fill, content.figure.as_str()), (None, ""));
    assert_eq!(content.tooltip_lines, ["OpenRush", "Not signed in"]);
    assert_eq!(texts(&content), ["Not signed in", "-", "Open OpenRush", "Quit"]);
    assert_eq!(told(&content), [("Not signed in", None)]);
}

#[test]
fn while_starting_nobody_is_told_that_they_are_signed_out() {
    let mut starting = view(None);
    starting.app.starting = true;
    assert_eq!(texts(&shown(&starting)), ["Starting…", "-", "Open OpenRush", "Quit"]);
}

#[test]
fn the_state_is_the_one_that_can_be_acted_upon() {
    let stale = |mut account: AccountView| {
        account.balance.as_mut().expect("a balance").stale = true;
        account
    };
    let level = |level| AccountView { level, ..account() };
    let with = |code, account: AccountView| AccountView { problem: problem(code), ..account };
    let unknown = AccountView { balance: None, level: Level::Unknown, ..account() };
    for (why, account, state) in [
        ("fresh", account(), TrayState::Fine),
        ("no threshold known", level(Level::Unknown), TrayState::Fine),
        ("low", level(Level::Low), TrayState::Low),
        ("empty", level(Level::Empty), TrayState::Empty),
        ("old", stale(account()), TrayState::Stale),
        ("low and old", stale(level(Level::Low)), TrayState::Stale),
        ("empty and old", stale(level(Level::Empty)), TrayState::Empty),
        ("not asked yet", unknown.clone(), TrayState::Stale),
        ("no network", with(ProblemCode::Offline, account()), TrayState::Offline),
        ("no network and no figure", with(ProblemCode::Offline, unknown.clone()), TrayState::Offline),
        ("no network and empty", with(ProblemCode::Offline, level(Level::Empty)), TrayState::Empty),
        ("a hotel's sign-in page", with(ProblemCode::SignInNetwork, account()), TrayState::Offline),
        ("one slow answer", with(ProblemCode::Timeout, account()), TrayState::Fine),
        ("asked too often", with(ProblemCode::RateLimited, level(Level::Low)), TrayState::Low),
        ("down for long", with(ProblemCode::Unavailable, stale(account())), TrayState::Stale),
        ("key refused", with(ProblemCode::Unauthorized, account()), TrayState::KeyTrouble),
        (
            "key refused and empty",
            with(ProblemCode::Unauthorized, level(Level::Empty)),
            TrayState::KeyTrouble,
        ),
        ("keychain locked, no figure", with(ProblemCode::KeychainLocked, unknown), TrayState::KeyTrouble),
    ] {
        assert_eq!(shown(&view(Some(account))).state, state, "{why}");
    }
}

#[test]
fn only_what_a_person_must_do_something_about_asks_for_attention() {
    let asking: Vec<_> = TrayState::ALL.into_iter().filter(|state| state.needs_attention()).collect();
    assert_eq!(asking, [TrayState::Empty, TrayState::KeyTrouble]);
}

#[test]
fn offline_keeps_the_last_figure_with_its_age_and_says_why() {
    let mut account = AccountView { problem: problem(ProblemCode::Offline), ..account() };
    let balance = account.balance.as_mut().expect("a balance");
    balance.as_of = time("2026-11-21T18:05:00Z");
    balance.stale = true;
    let content = shown(&view(Some(account)));
    assert_eq!(content.figure, "12.4k");
    assert_eq!(content.fill, Some(62));
    assert_eq!(
        content.tooltip_lines,
        ["OpenRush: 12,480 credits", "about 18 days left", "as of 21 Nov 18:05", "No internet connection"]
    );
    assert!(told(&content).contains(&("No internet connection", Some(TrayAction::OpenOverview))));
}

#[test]
fn before_the_first_figure_none_is_made_up() {
    let content = shown(&view(Some(AccountView { balance: None, level: Level::Unknown, ..account() })));
    assert_eq!((content.figure.as_str(), content.fill), ("", None));
    assert_eq!(content.tooltip_lines, ["OpenRush", "Balance not known yet"]);
    assert_eq!(told(&content), [("Balance not known yet", Some(TrayAction::OpenOverview))]);
}

#[test]
fn the_age_is_told_in_the_zone_of_the_computer() {
    let zone = FixedOffset::east_opt(5 * 3600 + 1800).expect("a zone");
    let content = content(&view(Some(account())), time(NOW), &zone, &Words::for_language(None));
    assert_eq!(told(&content)[2].0, "as of 16:12");
}

#[test]
fn the_days_left_are_said_as_surely_as_they_are_known() {
    for (runway, said) in [
        (estimate(18.4), "about 18 days left"),
        (estimate(17.5), "about 18 days left"),
        (estimate(1.2), "about 1 day left"),
        (estimate(0.9), "less than a day left"),
        (estimate(-3.0), "less than a day left"),
        (estimate(365.4), "about 365 days left"),
        (estimate(365.5), "more than a year left"),
        (estimate(f64::INFINITY), "more than a year left"),
        (estimate(f64::NAN), "more than a year left"),
        (Runway::Idle, "nothing is being spent"),
        (Runway::Empty, "nothing is left"),
        (Runway::Learning { days_seen: 2, days_needed: 3 }, "days left: known after 1 more day"),
        (Runway::Learning { days_seen: 0, days_needed: 3 }, "days left: known after 3 more days"),
        (Runway::Learning { days_seen: 9, days_needed: 3 }, "days left: known soon"),
    ] {
        let content = shown(&view(Some(AccountView { runway: runway.clone(), ..account() })));
        assert_eq!(told(&content)[1].0, said, "{runway:?}");
    }
}

#[test]
fn every_balance_has_a_figure_and_a_ring() {
    for (balance, figure, written, fill) in [
        ("20000", "20k", "20,000 credits", 100),
        ("25000", "25k", "25,000 credits", 100),
        ("19999", "19.9k", "19,999 credits", 99),
        ("1", "1", "1 credit", 1),
        ("1.5", "1", "1.5 credits", 1),
        ("0.25", "<1", "0.25 credits", 1),
        ("0", "0", "0 credits", 0),
        ("-40", "-40", "-40 credits", 0),
    ] {
        let content = shown(&view(Some(amount(balance))));
        assert_eq!(content.figure, figure, "{balance}");
        assert_eq!(told(&content)[0].0, written, "{balance}");
        assert_eq!(content.fill, Some(fill), "{balance}");
    }
}

#[test]
fn without_a_known_top_up_there_is_no_share_to_draw() {
    for full in [None, Some("0"), Some("-5")] {
        let mut account = account();
        account.balance.as_mut().expect("a balance").full = full.map(|full| full.parse().expect("an amount"));
        assert_eq!(shown(&view(Some(account))).fill, None, "{full:?}");
    }
}

#[test]
fn amounts_at_the_end_of_the_range_neither_panic_nor_overflow() {
    let largest = "79228162514264337593543950335";
    for balance in [largest, "-79228162514264337593543950335", "0.0000000000000000000000000001"] {
        let mut account = amount(balance);
        account.balance.as_mut().expect("a balance").full = Some(largest.parse().expect("an amount"));
        let content = shown(&view(Some(account)));
        assert!(content.fill.is_some_and(|fill| fill <= 100), "{balance}");
        assert!(!content.figure.is_empty(), "{balance}");
    }
}

#[test]
fn what_wants_attention_leads_to_its_view() {
    let key = |name: &str, at| (String::from("c1"), String::from(name), time(at));
    let expiring = |name, at| {
        let (id, name, at) = key(name, at);
        Attention::KeyExpiring { id, name, at }
    };
    let expired = |name, at| {
        let (id, name, at) = key(name, at);
        Attention::KeyExpired { id, name, at }
    };
    for (attention, said, action) in [
        (Attention::BalanceEmpty, "No credits are left: calls fail", TrayAction::OpenOverview),
        (
            Attention::BalanceLow { threshold: 1_200.into() },
            "1,200 credits or fewer are left",
            TrayAction::OpenOverview,
        ),
        (
            expiring("Staging bot", "2026-11-26T08:00:00Z"),
            "“Staging bot” expires in 3 days",
            TrayAction::OpenKeys,
        ),
        (
            expiring("Staging bot", "2026-11-24T00:00:00Z"),
            "“Staging bot” expires tomorrow",
            TrayAction::OpenKeys,
        ),
        (
            expiring("Staging bot", "2026-11-23T23:59:00Z"),
            "“Staging bot” expires today",
            TrayAction::OpenKeys,
        ),
        (
            expiring("Staging bot", "2026-11-22T23:59:00Z"),
            "“Staging bot” expires today",
            TrayAction::OpenKeys,
        ),
        (expired("a\nb", "2026-11-20T08:00:00Z"), "“a b” has expired", TrayAction::OpenKeys),
        (expired("\u{202e}", "2026-11-20T08:00:00Z"), "“A key” has expired", TrayAction::OpenKeys),
        (
            Attention::KeyFailing {
                id: "c1".into(),
                name: "Bot".into(),
                failed: 23,
                requests: 1_040,
                mostly: OutcomeKind::BadRequest,
            },
            "“Bot”: 23 of 1,040 requests failed",
            TrayAction::OpenKeys,
        ),
        (
            Attention::KeyUnusual {
                id: "c1".into(),
                name: "Bot".into(),
                today: 1_240.into(),
                usual: 96.into(),
            },
            "“Bot” spent 1,240 credits today, far more than usual",
            TrayAction::OpenKeys,
        ),
        (
            Attention::ErrorsRising { percent: 8.2, failed: 40 },
            "8% of today’s requests failed",
            TrayAction::OpenActivity,
        ),
    ] {
        let content = shown(&view(Some(AccountView { attention: vec![attention], ..account() })));
        assert_eq!(told(&content)[3..], [(said, Some(action))]);
        assert_eq!(content.tooltip_lines[3..], [said]);
    }
}

#[test]
fn of_many_things_the_problem_and_the_most_urgent_ones_are_told() {
    let account = AccountView {
        problem: problem(ProblemCode::Unauthorized),
        attention: vec![
            Attention::BalanceEmpty,
            Attention::ErrorsRising { percent: 8.0, failed: 40 },
            Attention::BalanceLow { threshold: 200.into() },
        ],
        ..account()
    };
    let content = shown(&view(Some(account)));
    let said: Vec<_> = told(&content)[3..].iter().map(|(text, _)| *text).collect();
    let expected =
        ["Your key was not accepted", "No credits are left: calls fail", "8% of today’s requests failed"];
    assert_eq!(said, expected);
    assert_eq!(content.tooltip_lines[3..], expected);
}

#[test]
fn every_problem_has_words_of_its_own_and_a_rate_limit_says_until_when() {
    for code in [
        ProblemCode::Offline,
        ProblemCode::Dns,
        ProblemCode::Refused,
        ProblemCode::Tls,
        ProblemCode::Timeout,
        ProblemCode::ConnectionLost,
        ProblemCode::SignInNetwork,
        ProblemCode::Unauthorized,
        ProblemCode::PaymentRequired,
        ProblemCode::Forbidden,
        ProblemCode::NotFound,
        ProblemCode::Conflict,
        ProblemCode::Validation,
        ProblemCode::RateLimited,
        ProblemCode::Unavailable,
        ProblemCode::Rejected,
        ProblemCode::Undecodable,
        ProblemCode::TooLarge,
        ProblemCode::KeychainLocked,
        ProblemCode::KeychainAbsent,
        ProblemCode::KeychainNotAnswering,
        ProblemCode::KeyMissing,
        ProblemCode::KeyOfAnother,
    ] {
        let content = shown(&view(Some(AccountView { problem: problem(code), ..account() })));
        let said = told(&content)[3].0;
        // A sentence that is missing would be said as its name.
        assert!(said.contains(' ') && !said.contains("problem-"), "{code:?}: {said}");
        assert!(!said.contains("details"), "{code:?}: {said}");
    }
    let until = Some(time("2026-11-23T10:58:30Z"));
    let limited = problem(ProblemCode::RateLimited).map(|problem| Problem { until, ..problem });
    let content = shown(&view(Some(AccountView { problem: limited, ..account() })));
    assert_eq!(told(&content)[3].0, "Too many requests: waiting until 10:58");
}

#[test]
fn the_account_is_named_where_it_could_be_another() {
    let demo = shown(&view(Some(AccountView { demo: true, name: "Demo".to_owned(), ..account() })));
    assert_eq!(demo.title, "OpenRush, Demo: 12,480 credits");
    let mut two = view(Some(account()));
    two.accounts.push(AccountLine::closed("a2", "Shop", Colour::Green, AccountState::SignedOut, false));
    assert_eq!(shown(&two).title, "OpenRush: 12,480 credits", "nobody is signed in to the other");
    two.accounts.push(AccountLine::closed("a3", "Blog", Colour::Pink, AccountState::Starting, false));
    assert_eq!(shown(&two).title, "OpenRush, Agency: 12,480 credits");
}

#[test]
fn of_several_accounts_each_that_is_signed_in_has_its_line() {
    let mut several = view(Some(account()));
    let line = |id, name, state, balance: Option<&str>| AccountLine {
        balance: balance.map(|left| BalanceView {
            amount: left.parse().expect("an amount"),
            as_of: time(NOW),
            stale: false,
            full: None,
        }),
        ..AccountLine::closed(id, name, Colour::Green, state, false)
    };
    several.accounts.extend([
        line("a2", "Shop\n", AccountState::Offline, Some("1")),
        line("a3", "Blog", AccountState::NoKey, None),
        line("a4", "Old", AccountState::SignedOut, None),
    ]);
    let content = shown(&several);
    let accounts = content.menu.iter().filter_map(|item| match item {
        MenuItem::Account { id, text } => Some((id.as_str(), text.as_str())),
        MenuItem::Line { .. } | MenuItem::Separator => None,
    });
    assert_eq!(
        accounts.collect::<Vec<_>>(),
        [
            ("a1", "Agency: 12,480 credits"),
            ("a2", "Shop: 1 credit, no connection"),
            ("a3", "Blog: cannot sign in")
        ]
    );
    let one = shown(&view(Some(account())));
    assert!(!one.menu.iter().any(|item| matches!(item, MenuItem::Account { .. })));
}

#[test]
fn the_tray_stays_the_same_while_the_view_does() {
    let view = view(Some(account()));
    let words = Words::for_language(None);
    let early = content(&view, time("2026-11-23T10:42:30Z"), &Utc, &words);
    let late = content(&view, time("2026-11-23T23:59:30Z"), &Utc, &words);
    assert_eq!(early, late);
}

#[test]
fn an_action_is_found_by_its_name_and_only_by_it() {
    for action in TrayAction::ALL {
        assert_eq!(TrayClick::from_id(action.id()), Some(TrayClick::Action(action)));
    }
    let account = TrayClick::Account("0a-b".into());
    assert_eq!(TrayClick::from_id(&account.id()), Some(account));
    for id in ["", "tray-", "quit", "TRAY-QUIT"] {
        assert_eq!(TrayClick::from_id(id), None, "{id}");
    }
}
