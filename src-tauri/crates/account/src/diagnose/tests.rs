//! What is known, and what is said: a table.

use super::*;

fn now() -> DateTime<Utc> {
    "2026-11-23T10:50:00Z".parse().unwrap()
}

fn ago(minutes: i64) -> DateTime<Utc> {
    now() - Duration::minutes(minutes)
}

fn row(minutes: i64, credential: &str, outcome: OutcomeKind) -> ActivityRow {
    ActivityRow {
        id: format!("log_{minutes}_{credential}"),
        at: ago(minutes),
        tool: "inspect_serp".into(),
        credential: Some(credential.into()),
        credential_name: Some(format!("Key {credential}")),
        source: "api_key".into(),
        outcome,
        status: 0,
        credits: Credits::ZERO,
        duration_ms: None,
        response_bytes: None,
    }
}

fn key(id: &str, status: KeyStatus, used: Option<i64>, expires: Option<i64>) -> KeyRow {
    KeyRow {
        id: id.into(),
        name: format!("Key {id}"),
        prefix: "or_abc123...".into(),
        status,
        urgency: 0,
        findings: Vec::new(),
        days: Vec::new(),
        created_at: ago(100_000),
        last_used_at: used.map(ago),
        expires_at: expires.map(ago),
        credits_30_days: Credits::ZERO,
        requests_30_days: 0,
        own: false,
        note: None,
        first_use: None,
    }
}

fn problem(code: ProblemCode) -> Problem {
    Problem { code, until: None, since: ago(1), detail: "details".into() }
}

const EVERYTHING: Looked = Looked { asked: true, balance: true, requests: true, keys: true };

fn fine<'a>() -> Facts<'a> {
    Facts { looked: EVERYTHING, problem: None, balance: Some(500.into()), keys: &[], rate: None, rows: &[] }
}

/// What was found wrong, if anything.
fn wrong(diagnosis: &Diagnosis) -> Option<Step> {
    diagnosis.checks.iter().find(|check| check.finding == Finding::Wrong).map(|check| check.step)
}

#[test]
fn every_problem_shows_at_its_step_with_one_thing_to_do() {
    use ProblemCode as P;
    for (code, step, remedy) in [
        (P::Offline, Step::Connection, Remedy::Retry),
        (P::Dns, Step::Connection, Remedy::Retry),
        (P::Refused, Step::Connection, Remedy::Retry),
        (P::Tls, Step::Connection, Remedy::Retry),
        (P::Proxy, Step::Connection, Remedy::Retry),
        (P::ConnectionLost, Step::Connection, Remedy::Retry),
        (P::SignInNetwork, Step::SignInNetwork, Remedy::SignInPage),
        (P::Unauthorized, Step::Key, Remedy::SignInAgain),
        (P::Forbidden, Step::Key, Remedy::SignInAgain),
        (P::KeyMissing, Step::Key, Remedy::SignInAgain),
        (P::KeyOfAnother, Step::Key, Remedy::SignInAgain),
        (P::KeychainLocked, Step::Key, Remedy::Keychain),
        (P::KeychainAbsent, Step::Key, Remedy::Keychain),
        (P::KeychainNotAnswering, Step::Key, Remedy::Keychain),
        (P::PaymentRequired, Step::Balance, Remedy::Buy),
        (P::RateLimited, Step::RateLimit, Remedy::Activity),
        (P::Timeout, Step::Service, Remedy::Retry),
        (P::Unavailable, Step::Service, Remedy::Retry),
        (P::Rejected, Step::Service, Remedy::Retry),
        (P::Undecodable, Step::Service, Remedy::Retry),
        (P::TooLarge, Step::Service, Remedy::Retry),
    ] {
        let problem = problem(code);
        let diagnosis = diagnose(&Facts { problem: Some(&problem), ..fine() }, now());
        assert_eq!(wrong(&diagnosis), Some(step), "{code:?}");
        assert_eq!(diagnosis.remedy, remedy, "{code:?}");
        assert!(matches!(diagnosis.verdict, Verdict::Problem { code: said, .. } if said == code), "{code:?}");
    }
}

#[test]
fn what_comes_before_is_fine_and_what_comes_after_cannot_be_told() {
    let problem = problem(ProblemCode::Unauthorized);
    let diagnosis = diagnose(&Facts { problem: Some(&problem), ..fine() }, now());
    let findings: Vec<_> = diagnosis.checks.iter().map(|check| check.finding).collect();
    use Finding::{Fine, NotReached, Wrong};
    assert_eq!(findings, [Fine, Fine, Wrong, NotReached, NotReached, NotReached, NotReached]);
    assert_eq!(diagnosis.checks.iter().map(|check| check.step).collect::<Vec<_>>(), Step::ALL);
}

#[test]
fn with_nothing_wrong_the_last_success_is_told() {
    let rows = [row(3, "a", OutcomeKind::Succeeded), row(9, "a", OutcomeKind::ServiceError)];
    let diagnosis = diagnose(&Facts { rows: &rows, ..fine() }, now());
    assert_eq!(diagnosis.verdict, Verdict::Fine { last: Some(ago(3)) });
    assert_eq!(wrong(&diagnosis), None);
    assert_eq!(diagnose(&fine(), now()).verdict, Verdict::Fine { last: None });
}

#[test]
fn a_key_that_stopped_is_named_only_where_it_was_in_use_and_nothing_took_its_place() {
    use KeyStatus as S;
    let stopped = |key: KeyRow, rows: &[ActivityRow]| {
        matches!(
            diagnose(&Facts { keys: &[key], rows, ..fine() }, now()).verdict,
            Verdict::KeyStopped { name, .. } if name == "Key a"
        )
    };
    let other = [row(5, "b", OutcomeKind::Succeeded)];
    assert!(stopped(key("a", S::Expired, Some(130), Some(120)), &[]));
    assert!(!stopped(key("a", S::Expired, Some(130), Some(120)), &other), "another does the work");
    assert!(!stopped(key("a", S::Expired, Some(5_000), Some(120)), &[]), "it was not in use");
    assert!(!stopped(key("a", S::Expired, Some(30_000), Some(29_990)), &[]), "that is long ago");
    assert!(!stopped(key("a", S::Expired, None, Some(120)), &[]), "it was never used");
    assert!(stopped(key("a", S::Revoked, Some(60), None), &[]));
    assert!(!stopped(key("a", S::Revoked, Some(3_000), None), &[]));
    assert!(!stopped(key("a", S::Active, Some(60), None), &[]));
}

#[test]
fn requests_that_are_refused_for_their_key_name_it_although_others_succeed() {
    let rows = [
        row(1, "b", OutcomeKind::Succeeded),
        row(2, "a", OutcomeKind::KeyRefused),
        row(4, "a", OutcomeKind::KeyRefused),
        row(6, "a", OutcomeKind::Succeeded),
        row(7, "a", OutcomeKind::KeyRefused),
    ];
    let diagnosis = diagnose(&Facts { rows: &rows, ..fine() }, now());
    let expected = Verdict::KeyRefused { name: Some("Key a".into()), count: 2, since: ago(4) };
    assert_eq!((diagnosis.verdict.clone(), diagnosis.remedy), (expected, Remedy::Keys));
    assert_eq!(wrong(&diagnosis), Some(Step::Key));
}

#[test]
fn no_credits_and_too_few_credits_are_told_apart() {
    let refused = [row(2, "a", OutcomeKind::NoCredits), row(4, "a", OutcomeKind::NoCredits)];
    let said = |balance: i64, rows: &[ActivityRow]| {
        diagnose(&Facts { balance: Some(balance.into()), rows, ..fine() }, now()).verdict
    };
    assert_eq!(said(0, &[]), Verdict::NoCredits { since: None });
    assert_eq!(said(-3, &refused), Verdict::NoCredits { since: Some(ago(4)) });
    let too_few = Verdict::TooFewCredits { balance: 1.into(), tool: "inspect_serp".into(), since: ago(4) };
    assert_eq!(said(1, &refused), too_few);
    // After a top-up the next request has to show whether it was enough.
    let then = [row(1, "a", OutcomeKind::Succeeded), row(2, "a", OutcomeKind::NoCredits)];
    assert_eq!(said(4, &then), Verdict::Fine { last: Some(ago(1)) });
}

#[test]
fn an_allowance_that_is_used_up_says_until_when() {
    let rate = |remaining| RateLimit { limit: 60, remaining, reset: ago(-1) };
    let said = |rate, rows: &[ActivityRow]| diagnose(&Facts { rate, rows, ..fine() }, now()).verdict;
    assert_eq!(said(Some((rate(0), ago(-1))), &[]), Verdict::TooManyRequests { until: Some(ago(-1)) });
    assert_eq!(said(Some((rate(0), ago(1))), &[]), Verdict::Fine { last: None }, "that is over");
    assert_eq!(said(Some((rate(1), ago(-1))), &[]), Verdict::Fine { last: None });
    let refused = [row(1, "a", OutcomeKind::RateLimited)];
    assert_eq!(said(None, &refused), Verdict::TooManyRequests { until: None });
}

#[test]
fn a_rate_limit_of_an_hour_ago_or_with_requests_left_is_not_why_it_stops_now() {
    let rate = Some((RateLimit { limit: 60, remaining: 59, reset: ago(-1) }, ago(-1)));
    let said = |rate, minutes| {
        let rows = [row(minutes, "a", OutcomeKind::RateLimited)];
        diagnose(&Facts { rate, rows: &rows, ..fine() }, now())
    };
    for diagnosis in [said(None, 60), said(rate, 1)] {
        assert_eq!(wrong(&diagnosis), Some(Step::LastErrors), "{:?}", diagnosis.verdict);
        assert!(matches!(diagnosis.verdict, Verdict::Failing { outcome: OutcomeKind::RateLimited, .. }));
    }
}

#[test]
fn a_refusal_for_credits_that_are_there_is_not_told_as_too_few_of_them() {
    let refused = |tool: &str| ActivityRow { tool: tool.into(), ..row(2, "a", OutcomeKind::NoCredits) };
    for tool in ["inspect_serp", "export_dataset", "some_new_tool"] {
        let diagnosis = diagnose(&Facts { rows: &[refused(tool)], ..fine() }, now());
        let expected = Verdict::CreditsRefused { balance: 500.into(), tool: tool.into(), last: ago(2) };
        assert_eq!((diagnosis.verdict.clone(), diagnosis.remedy), (expected, Remedy::Failed));
        assert_eq!(wrong(&diagnosis), Some(Step::Balance));
    }
}

#[test]
fn what_the_service_did_not_tell_just_now_is_not_called_fine() {
    let not_looked = |looked: Looked, rows: &[ActivityRow]| -> Vec<Step> {
        let rate = Some((RateLimit { limit: 60, remaining: 59, reset: ago(-1) }, ago(-1)));
        let diagnosis = diagnose(&Facts { looked, rate, rows, ..fine() }, now());
        let checks = diagnosis.checks.into_iter();
        checks.filter(|check| check.finding == Finding::NotReached).map(|check| check.step).collect()
    };
    let rows = [row(3, "a", OutcomeKind::Succeeded)];
    let nothing = Looked { asked: false, balance: false, requests: false, keys: false };
    assert_eq!(not_looked(EVERYTHING, &rows), []);
    assert_eq!(not_looked(EVERYTHING, &[]), [Step::LastErrors], "there is no request to look at");
    assert_eq!(not_looked(nothing, &rows), Step::ALL);
    let only_balance = Looked { asked: true, balance: true, ..nothing };
    assert_eq!(not_looked(only_balance, &rows), [Step::Service, Step::LastErrors]);
    let rate_unknown = diagnose(&Facts { rows: &rows, ..fine() }, now());
    let limit = rate_unknown.checks.iter().find(|check| check.step == Step::RateLimit).unwrap();
    assert_eq!(limit.finding, Finding::NotReached);
}

#[test]
fn a_success_of_this_app_itself_is_not_one_of_the_website() {
    let own = [ActivityRow { tool: "/v1/me/credits".into(), ..row(1, "app", OutcomeKind::Succeeded) }];
    assert_eq!(diagnose(&Facts { rows: &own, ..fine() }, now()).verdict, Verdict::Fine { last: None });
    // Nor does it take the place of a key that stopped.
    let stopped = [key("a", KeyStatus::Revoked, Some(60), None)];
    let diagnosis = diagnose(&Facts { keys: &stopped, rows: &own, ..fine() }, now());
    assert!(matches!(diagnosis.verdict, Verdict::KeyStopped { .. }), "{:?}", diagnosis.verdict);
}

#[test]
fn errors_of_the_last_requests_are_told_last() {
    for outcome in [OutcomeKind::ServiceError, OutcomeKind::BadRequest, OutcomeKind::NotFound] {
        let rows = [row(1, "a", outcome), row(2, "a", outcome), row(3, "a", outcome)];
        let diagnosis = diagnose(&Facts { rows: &rows, ..fine() }, now());
        let name = Some("Key a".into());
        let expected =
            Verdict::Failing { outcome, tool: "inspect_serp".into(), name, count: 3, since: ago(3) };
        assert_eq!((diagnosis.verdict.clone(), diagnosis.remedy), (expected, Remedy::Failed));
        assert_eq!(wrong(&diagnosis), Some(Step::LastErrors));
    }
}

#[test]
fn what_this_app_asks_for_itself_is_left_out() {
    let own = ActivityRow { tool: "/v1/me/usage".into(), ..row(1, "a", OutcomeKind::ServiceError) };
    assert_eq!(diagnose(&Facts { rows: &[own], ..fine() }, now()).verdict, Verdict::Fine { last: None });
}
