//! What is said to people on a terminal: plain, aligned, without colours.

use chrono::{DateTime, Local, Utc};
use openrush_account::core::Found;
use openrush_account::view::{AccountView, ActivityRow, Diagnosis, KeyRow, Runway, Verdict};
use openrush_account::words::Words;
use openrush_api::Credits;

use super::table::{Align, table};
use super::verdict::{Said, name_of};

/// What others wrote, without what would move the cursor, colour the terminal or turn the line around.
pub(super) fn plain(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    text.chars().filter(|c| !c.is_control() && !turns(*c)).collect()
}

/// A point in time of this computer's zone.
fn moment(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%Y-%m-%d %H:%M:%S").to_string()
}

fn minute(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
}

fn amount(credits: Credits) -> String {
    Words::for_language(None).amount(credits.as_decimal())
}

fn counted(credits: Credits) -> String {
    let unit = if credits == Credits::from(1) { "credit" } else { "credits" };
    format!("{} {unit}", amount(credits))
}

/// The balance, and how long it lasts.
pub(super) fn balance(account: &AccountView, now: DateTime<Utc>) -> String {
    let mut lines = Vec::new();
    match &account.balance {
        Some(balance) => {
            lines.push(counted(balance.amount));
            lines.extend(runway(&account.runway));
            let words = Words::for_language(None);
            lines.push(format!("As of {}", words.moment(balance.as_of, now, &Local)));
        }
        None => lines.push("The balance is not known.".into()),
    }
    if let Some(standing) = &account.outlook.standing {
        let least = if standing.complete { "" } else { "at least " };
        let (spent, limit) = (amount(standing.spent), counted(standing.limit));
        lines.push(format!("Budget: {least}{spent} of {limit} spent this month ({}%)", standing.percent));
    }
    lines.push(format!("Account: {}", plain(&account.name)));
    lines.join("\n") + "\n"
}

fn runway(runway: &Runway) -> Option<String> {
    let days =
        |days: f64| if days.round() == 1.0 { "1 day".into() } else { format!("{:.0} days", days.max(0.0)) };
    match runway {
        Runway::Learning { days_seen, days_needed } => {
            Some(format!("How long they last is not known yet: {days_seen} of {days_needed} days were seen."))
        }
        Runway::Idle => Some("Nothing is being spent.".into()),
        // The figure says it.
        Runway::Empty => None,
        Runway::Estimate { days: about, low, high, until, .. } => {
            let date = until.format("%-d %b %Y");
            let between = match high {
                Some(high) => format!("{low:.0} to {}", days(*high)),
                None => format!("{} to more than a year", days(*low)),
            };
            Some(format!("About {} left, until {date} ({between})", days(*about)))
        }
    }
}

/// Every key with its status.
pub(super) fn keys(account: &AccountView, now: DateTime<Utc>) -> String {
    let Some(keys) = &account.keys else { return "The keys are not known.\n".into() };
    let rows: Vec<_> = keys.rows.iter().map(|row| key(row, now)).collect();
    table(
        [
            ("NAME", Align::Left),
            ("STATUS", Align::Left),
            ("LAST USED", Align::Left),
            ("EXPIRES", Align::Left),
            ("CREDITS, 30 DAYS", Align::Right),
            ("KEY", Align::Left),
            ("ID", Align::Left),
        ],
        &rows,
    )
}

fn key(row: &KeyRow, _now: DateTime<Utc>) -> [String; 7] {
    [
        plain(&row.name),
        name_of(&row.status).replace('_', " ") + if row.own { ", this app" } else { "" },
        row.last_used_at.map_or("never".into(), minute),
        row.expires_at.map_or("never".into(), minute),
        amount(row.credits_30_days),
        plain(&row.prefix),
        plain(&row.id),
    ]
}

/// Requests, newest first, and what is not known between them.
pub(super) fn activity(found: &Found) -> String {
    let rows: Vec<_> = found.rows.iter().map(request).collect();
    let mut out = table(
        [
            ("TIME", Align::Left),
            ("TOOL", Align::Left),
            ("KEY", Align::Left),
            ("RESULT", Align::Left),
            ("CREDITS", Align::Right),
            ("MS", Align::Right),
            ("ID", Align::Left),
        ],
        &rows,
    );
    for missed in &found.missed {
        let between = [missed.from, missed.to].map(minute);
        out.push_str(&format!("Not known: requests between {} and {}\n", between[0], between[1]));
    }
    if let Some(gone) = found.forgotten {
        let before = minute(gone.before);
        out.push_str(&format!(
            "Forgotten, as chosen in the settings: requests before {before} ({} in all)\n",
            gone.requests
        ));
    }
    out
}

fn request(row: &ActivityRow) -> [String; 7] {
    [
        moment(row.at),
        plain(&row.tool),
        plain(row.credential_name.as_deref().or(row.credential.as_deref()).unwrap_or("-")),
        format!("{} {}", row.status, name_of(&row.outcome).replace('_', " ")),
        amount(row.credits),
        row.duration_ms.map_or("-".into(), |ms| ms.to_string()),
        plain(&row.id),
    ]
}

/// Why it stopped: the verdict, what it means, what to do, and what was checked.
pub(super) fn doctor(diagnosis: &Diagnosis, said: &Said) -> String {
    let widest = said.checks.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let mut lines = vec![said.title.clone(), said.meaning.clone()];
    if let Verdict::Problem { detail, .. } = &diagnosis.verdict {
        lines.push(plain(detail));
    }
    if !matches!(diagnosis.verdict, Verdict::Fine { .. }) {
        lines.push(format!("To do: {}", said.remedy));
    }
    lines.push(String::new());
    lines.extend(said.checks.iter().map(|(name, found)| format!("{name:widest$}  {found}")));
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use openrush_account::view::{Check, Finding, OutcomeKind, Remedy, Step};

    use super::super::verdict;
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn what_others_wrote_cannot_move_the_cursor_nor_turn_the_line_around() {
        assert_eq!(plain("Shop\u{1b}[31m\r\n\u{202e}gnp\u{7}"), "Shop[31mgnp");
        assert_eq!(plain("Café 本番 🚀"), "Café 本番 🚀");
    }

    #[test]
    fn how_long_credits_last_is_said_with_how_sure_that_is() {
        let day = |text: &str| text.parse().unwrap();
        let estimate = |high| Runway::Estimate {
            days: 18.2,
            low: 14.1,
            high,
            until: day("2026-12-11"),
            until_low: day("2026-12-07"),
            until_high: None,
        };
        let told = |said: Runway| runway(&said).unwrap_or_default();
        assert_eq!(told(estimate(Some(25.0))), "About 18 days left, until 11 Dec 2026 (14 to 25 days)");
        assert_eq!(
            told(estimate(None)),
            "About 18 days left, until 11 Dec 2026 (14 days to more than a year)"
        );
        assert_eq!(
            told(Runway::Learning { days_seen: 1, days_needed: 3 }),
            "How long they last is not known yet: 1 of 3 days were seen."
        );
        assert_eq!(told(Runway::Empty), "");
    }

    #[test]
    fn requests_stand_in_columns_with_what_is_missing_below() {
        let row = ActivityRow {
            id: "log_1".into(),
            at: at("2026-11-25T10:42:31Z"),
            tool: "inspect_serp".into(),
            credential: Some("cred_1".into()),
            credential_name: Some("Shop\u{1b}[2J".into()),
            source: "api_key".into(),
            outcome: OutcomeKind::NoCredits,
            status: 402,
            credits: Credits::from(0),
            duration_ms: Some(842),
            response_bytes: None,
        };
        let missed = openrush_account::core::Missed {
            from: at("2026-11-20T00:00:00Z"),
            to: at("2026-11-21T00:00:00Z"),
        };
        let forgotten = openrush_account::view::Forgotten {
            before: at("2026-08-25T00:00:00Z"),
            oldest: at("2026-02-01T00:00:00Z"),
            requests: 12_345,
        };
        let told = activity(&Found {
            rows: vec![row],
            more: false,
            missed: vec![missed],
            forgotten: Some(forgotten),
        });
        let lines: Vec<_> = told.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(
            lines[3].starts_with("Forgotten, as chosen in the settings: requests before 2026-08-"),
            "{told}"
        );
        assert!(lines[0].starts_with("TIME                 TOOL          KEY      RESULT"), "{told}");
        assert!(lines[1].contains("inspect_serp  Shop[2J  402 no credits        0  842  log_1"), "{told}");
        assert!(lines[2].starts_with("Not known: requests between 2026-11-"), "{told}");
    }

    #[test]
    fn every_verdict_has_its_words() {
        let since = at("2026-11-25T09:00:00Z");
        let (tool, name) = ("inspect_serp".to_owned(), "Shop".to_owned());
        let mut verdicts = vec![
            Verdict::KeyStopped {
                id: "c".into(),
                name: name.clone(),
                expired: true,
                last_used_at: Some(since),
            },
            Verdict::KeyStopped { id: "c".into(), name: name.clone(), expired: false, last_used_at: None },
            Verdict::KeyRefused { name: None, count: 1, since },
            Verdict::KeyRefused { name: Some(name), count: 4, since },
            Verdict::NoCredits { since: None },
            Verdict::NoCredits { since: Some(since) },
            Verdict::TooFewCredits { balance: Credits::from(1), tool: tool.clone(), since },
            Verdict::CreditsRefused { balance: Credits::from(80), tool: tool.clone(), last: since },
            Verdict::TooManyRequests { until: None },
            Verdict::TooManyRequests { until: Some(since) },
            Verdict::Fine { last: None },
            Verdict::Fine { last: Some(since) },
        ];
        for outcome in [
            OutcomeKind::KeyRefused,
            OutcomeKind::NoCredits,
            OutcomeKind::NotFound,
            OutcomeKind::BadRequest,
            OutcomeKind::RateLimited,
            OutcomeKind::ServiceError,
        ] {
            verdicts.push(Verdict::Failing { outcome, tool: tool.clone(), name: None, count: 3, since });
        }
        for code in verdict::ALL_CODES {
            verdicts.push(Verdict::Problem { code, until: None, detail: "Detail.".into() });
            verdicts.push(Verdict::Problem { code, until: Some(since), detail: "Detail.".into() });
        }
        for verdict in verdicts {
            let diagnosis = Diagnosis {
                at: since,
                verdict,
                remedy: Remedy::Keys,
                checks: Step::ALL.map(|step| Check { step, finding: Finding::Wrong }).into(),
            };
            let said = verdict::words(&diagnosis, since);
            for text in [&said.title, &said.meaning, &said.remedy, &said.checks[6].0, &said.checks[6].1] {
                // A message that is missing is told by its id, which is all small letters and no words.
                let spoken = |letter: char| letter.is_uppercase() || letter == ' ';
                assert!(text.contains(spoken), "{text} of {:?}", diagnosis.verdict);
            }
            assert!(doctor(&diagnosis, &said).ends_with("\nLast requests    This is it\n"));
        }
    }
}
