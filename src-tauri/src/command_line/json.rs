//! What is said to other programs: one JSON object, whose fields are described in docs/command-line.md. They stay; new
//! ones may be added.

use openrush_account::core::Found;
use openrush_account::view::{AccountView, ActivityRow, BudgetView, Diagnosis, KeyRow, Problem, Runway};
use serde_json::{Value, json};

use super::exit::Exit;
use super::verdict::Said;

/// Rises where a field goes or means something else.
const VERSION: u32 = 1;

/// The object, its common fields first.
fn object(account: &AccountView, own: Value) -> String {
    let mut object = json!({
        "version": VERSION,
        "account": { "id": account.id, "name": account.name, "demo": account.demo },
        "problem": account.problem.as_ref().map(problem),
    });
    if let (Value::Object(all), Value::Object(own)) = (&mut object, own) {
        all.extend(own);
    }
    written(&object)
}

fn written(object: &Value) -> String {
    // An object of texts and numbers can always be written.
    serde_json::to_string_pretty(object).unwrap_or_default() + "\n"
}

fn problem(problem: &Problem) -> Value {
    json!({ "code": problem.code, "until": problem.until, "detail": problem.detail })
}

/// There is no answer.
pub(super) fn failed(exit: Exit, error: &str) -> String {
    written(&json!({ "version": VERSION, "error": { "exit": exit as u8, "detail": error } }))
}

/// The balance.
pub(super) fn balance(account: &AccountView) -> String {
    object(
        account,
        json!({
            "balance": account.balance.as_ref().map(|balance| balance.amount.to_string()),
            "asOf": account.balance.as_ref().map(|balance| balance.as_of),
            "level": account.level,
            "runway": runway(&account.runway),
            "budget": account.outlook.standing.as_ref().map(budget),
        }),
    )
}

fn budget(standing: &BudgetView) -> Value {
    json!({
        "month": standing.month,
        "limit": standing.limit.to_string(),
        "spent": standing.spent.to_string(),
        "percent": standing.percent,
        "complete": standing.complete,
    })
}

fn runway(runway: &Runway) -> Value {
    match runway {
        Runway::Learning { days_seen, days_needed } => {
            json!({ "kind": "learning", "daysSeen": days_seen, "daysNeeded": days_needed })
        }
        Runway::Idle => json!({ "kind": "idle" }),
        Runway::Empty => json!({ "kind": "empty" }),
        Runway::Estimate { days, low, high, until, until_low, until_high } => {
            let rounded = |days: f64| (days * 10.0).round() / 10.0;
            json!({
                "kind": "estimate",
                "days": rounded(*days),
                "low": rounded(*low),
                "high": high.map(rounded),
                "until": until,
                "untilLow": until_low,
                "untilHigh": until_high,
            })
        }
    }
}

/// The keys.
pub(super) fn keys(account: &AccountView) -> String {
    let rows = account.keys.as_ref().map(|keys| keys.rows.iter().map(key).collect::<Vec<_>>());
    object(account, json!({ "asOf": account.keys.as_ref().map(|keys| keys.as_of), "keys": rows }))
}

fn key(row: &KeyRow) -> Value {
    json!({
        "id": row.id,
        "name": row.name,
        "prefix": row.prefix,
        "status": row.status,
        "createdAt": row.created_at,
        "lastUsedAt": row.last_used_at,
        "expiresAt": row.expires_at,
        "credits30Days": row.credits_30_days.to_string(),
        "requests30Days": row.requests_30_days,
        "own": row.own,
        "note": row.note,
    })
}

/// Requests.
pub(super) fn activity(account: &AccountView, found: &Found) -> String {
    let missed: Vec<_> =
        found.missed.iter().map(|missed| json!({ "from": missed.from, "to": missed.to })).collect();
    let rows: Vec<_> = found.rows.iter().map(request).collect();
    object(
        account,
        json!({
            "asOf": account.activity.as_of,
            "requests": rows,
            "more": found.more,
            "missed": missed,
            "forgotten": found.forgotten.map(|gone| {
                json!({ "before": gone.before, "oldest": gone.oldest, "requests": gone.requests })
            }),
        }),
    )
}

fn request(row: &ActivityRow) -> Value {
    json!({
        "id": row.id,
        "at": row.at,
        "tool": row.tool,
        "keyId": row.credential,
        "keyName": row.credential_name,
        "source": row.source,
        "outcome": row.outcome,
        "status": row.status,
        "credits": row.credits.to_string(),
        "durationMs": row.duration_ms,
        "responseBytes": row.response_bytes,
    })
}

/// Why it stopped.
pub(super) fn doctor(account: &AccountView, diagnosis: &Diagnosis, said: &Said) -> String {
    object(
        account,
        json!({
            "at": diagnosis.at,
            "verdict": diagnosis.verdict,
            "title": said.title,
            "meaning": said.meaning,
            "remedy": diagnosis.remedy,
            "checks": diagnosis.checks,
        }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_null_and_amounts_are_exact_texts() {
        let said = runway(&Runway::Learning { days_seen: 1, days_needed: 3 });
        assert_eq!(said.to_string(), r#"{"daysNeeded":3,"daysSeen":1,"kind":"learning"}"#);
        let day = "2026-12-11".parse().unwrap();
        let estimate = Runway::Estimate {
            days: 18.26,
            low: 14.0,
            high: None,
            until: day,
            until_low: day,
            until_high: None,
        };
        let said = runway(&estimate);
        assert_eq!((said["days"].to_string(), said["high"].clone()), ("18.3".into(), Value::Null));
        let row = ActivityRow {
            id: "log_1".into(),
            at: "2026-11-25T10:42:31Z".parse().unwrap(),
            tool: "inspect_serp".into(),
            credential: None,
            credential_name: None,
            source: "mcp".into(),
            outcome: openrush_account::view::OutcomeKind::Succeeded,
            status: 200,
            credits: "2.5".parse().unwrap(),
            duration_ms: None,
            response_bytes: Some(12),
        };
        let expected = json!({
            "id": "log_1", "at": "2026-11-25T10:42:31Z", "tool": "inspect_serp", "keyId": null, "keyName": null,
            "source": "mcp", "outcome": "succeeded", "status": 200, "credits": "2.5", "durationMs": null,
            "responseBytes": 12,
        });
        assert_eq!(request(&row), expected);
    }

    #[test]
    fn where_there_is_no_answer_there_is_an_object_all_the_same() {
        let said: Value = serde_json::from_str(&failed(Exit::SignedOut, "Sign in \"first\".")).unwrap();
        assert_eq!(said["error"]["exit"], 3);
    }
}
