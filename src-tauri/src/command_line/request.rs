//! Carrying out a command: ask, then say it.

use openrush_account::schedule::Calls;
use openrush_account::view::{AccountView, ActivityQuery, Level, Outcome, Verdict};

use super::exit::Exit;
use super::options::{Command, Request, Wanted};
use super::source::{Source, Trouble};
use super::{Said, json, text, verdict};

/// Carries out a command, on a runtime of its own.
pub(super) fn run(request: &Request) -> Said {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return Said::failed(Exit::Failed, format!("It cannot start: {error}")),
    };
    let said = runtime.block_on(carry_out(request)).unwrap_or_else(|trouble| {
        let exit = match &trouble {
            Trouble::Glance(error) => error.into(),
            Trouble::NoSuchKey { .. } => Exit::Usage,
            Trouble::Demo(_) | Trouble::NoDataDir | Trouble::Folder(_) | Trouble::Core(_) => Exit::Failed,
        };
        let error = trouble.to_string();
        let out = if request.json { json::failed(exit, &error) } else { String::new() };
        Said { out, error, exit }
    });
    // A keychain that hangs is not waited for.
    runtime.shutdown_background();
    said
}

async fn carry_out(request: &Request) -> Result<Said, Trouble> {
    let calls = match &request.command {
        Command::Balance => Calls::BALANCE,
        Command::Keys => Calls::KEYS,
        Command::Activity(_) => Calls { usage: true, ..Calls { balance: false, usage: false, keys: false } },
        Command::Doctor => Calls::ALL,
    };
    let source = Source::of(request, calls).await?;
    let (account, now) = (source.account()?, source.now());
    let mut exit = account.problem.as_ref().map_or(Exit::Fine, |problem| Exit::of(problem.code));
    let out = match &request.command {
        Command::Balance => {
            if exit == Exit::Fine && account.level == Level::Empty {
                exit = Exit::NoCredits;
            }
            if exit == Exit::Fine && account.balance.is_none() {
                exit = Exit::Failed;
            }
            if request.json { json::balance(&account) } else { text::balance(&account, now) }
        }
        Command::Keys => {
            if exit == Exit::Fine && account.keys.is_none() {
                exit = Exit::Failed;
            }
            if request.json { json::keys(&account) } else { text::keys(&account, now) }
        }
        Command::Activity(wanted) => {
            let query = query(wanted, &account, now).map_err(|known| Trouble::NoSuchKey {
                wanted: wanted.key.clone().unwrap_or_default(),
                known,
            })?;
            let found = source.activity(&query, wanted.limit).await?;
            if request.json { json::activity(&account, &found) } else { text::activity(&found) }
        }
        Command::Doctor => {
            let diagnosis = source.diagnose().await?;
            exit = exit_of(&diagnosis.verdict);
            let words = verdict::words(&diagnosis, now);
            if request.json {
                json::doctor(&account, &diagnosis, &words)
            } else {
                text::doctor(&diagnosis, &words)
            }
        }
    };
    let mut errors = Vec::new();
    if let Some(unread) = source.unread() {
        errors.push(format!("What the app has stored cannot be read: {unread}."));
        exit = if exit == Exit::Fine { Exit::Failed } else { exit };
    }
    let told = matches!(request.command, Command::Doctor);
    if let Some(problem) = account.problem.as_ref().filter(|_| !told) {
        errors.push(verdict::trouble(problem, &account, now));
    } else if exit == Exit::Failed && source.unread().is_none() {
        errors.push("Nothing is stored of this account yet.".into());
    }
    Ok(Said { out, error: errors.join("\n"), exit })
}

/// The query of what is wanted; where its key is not known, those that are.
fn query(
    wanted: &Wanted,
    account: &AccountView,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<ActivityQuery, String> {
    let credential = match &wanted.key {
        None => None,
        Some(key) => {
            let rows = account.keys.as_ref().map_or(&[][..], |keys| &keys.rows);
            let by_id = rows.iter().find(|row| row.id == *key);
            let name = key.trim().to_lowercase();
            let by_name = || rows.iter().find(|row| row.name.trim().to_lowercase() == name);
            match by_id.or_else(by_name) {
                Some(row) => Some(row.id.clone()),
                // A key that is not listed any more can still have made requests.
                None if key.starts_with("cred") => Some(key.clone()),
                None => {
                    let names: Vec<_> = rows.iter().map(|row| text::plain(&row.name)).collect();
                    return Err(names.join(", "));
                }
            }
        }
    };
    Ok(ActivityQuery {
        from: wanted.since.map(|since| since.moment(now)),
        tool: wanted.tool.clone(),
        credential,
        outcome: wanted.failed.then_some(Outcome::Failed),
        ..ActivityQuery::default()
    })
}

fn exit_of(verdict: &Verdict) -> Exit {
    match verdict {
        Verdict::Problem { code, .. } => Exit::of(*code),
        Verdict::KeyStopped { .. } | Verdict::KeyRefused { .. } => Exit::KeyRefused,
        Verdict::NoCredits { .. } | Verdict::TooFewCredits { .. } => Exit::NoCredits,
        Verdict::TooManyRequests { .. } => Exit::RateLimited,
        Verdict::CreditsRefused { .. } | Verdict::Failing { .. } => Exit::Found,
        Verdict::Fine { .. } => Exit::Fine,
    }
}
