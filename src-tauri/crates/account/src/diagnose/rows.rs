//! Which of the newest requests fail, without a success after them.

use chrono::{DateTime, Utc};

use crate::view::{ActivityRow, OutcomeKind};

/// Requests of one key that failed in a row, the newest of all of its requests.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Streak<'a> {
    /// How the newest failed.
    pub(super) outcome: OutcomeKind,
    /// What the newest asked for.
    pub(super) tool: &'a str,
    /// The key's name.
    pub(super) name: Option<String>,
    /// How many failed in the same way.
    pub(super) count: u64,
    /// The first of them.
    pub(super) since: DateTime<Utc>,
    /// The newest of them.
    pub(super) last: DateTime<Utc>,
}

/// The requests that people mean: what this app asks for itself is not among them.
pub(super) fn others(rows: &[ActivityRow]) -> impl Iterator<Item = &ActivityRow> {
    rows.iter().filter(|row| !row.tool.starts_with("/v1/me/"))
}

/// When one last succeeded.
pub(super) fn last_success(rows: &[ActivityRow]) -> Option<DateTime<Utc>> {
    others(rows).find(|row| row.outcome == OutcomeKind::Succeeded).map(|row| row.at)
}

/// The keys whose newest request failed, newest first. Told apart by key, because a website that works must not hide an
/// agent that does not.
pub(super) fn failing(rows: &[ActivityRow]) -> Vec<Streak<'_>> {
    let mut seen: Vec<(&Option<String>, Option<Streak<'_>>, bool)> = Vec::new();
    for row in others(rows) {
        match seen.iter_mut().find(|(credential, ..)| *credential == &row.credential) {
            None => seen.push((&row.credential, begun(row), row.outcome == OutcomeKind::Succeeded)),
            Some((_, Some(streak), over)) if !*over => {
                if row.outcome == streak.outcome {
                    streak.count += 1;
                    streak.since = row.at;
                } else {
                    *over = true;
                }
            }
            Some(_) => {}
        }
    }
    seen.into_iter().filter_map(|(_, streak, _)| streak).collect()
}

fn begun(row: &ActivityRow) -> Option<Streak<'_>> {
    (row.outcome != OutcomeKind::Succeeded).then(|| Streak {
        outcome: row.outcome,
        tool: &row.tool,
        name: row.credential_name.clone(),
        count: 1,
        since: row.at,
        last: row.at,
    })
}
