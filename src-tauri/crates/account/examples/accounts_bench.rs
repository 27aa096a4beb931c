//! Measures what further accounts cost: the start, the memory and a refresh with ten of them beside those with one.
//!
//! `cargo run --release --example accounts_bench [-- ACCOUNTS ROWS]` prints a table: each with its history of a million
//! requests unless it is said otherwise. The core runs in a process of its own without a window, so that nothing but the
//! accounts counts, against a simulated service in this one. Every figure is the median of several starts.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on says so by panicking")]
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use openrush_account::core::{Core, Keep, Options};
use openrush_account::history::{History, Observation};
use openrush_account::keychain::{Keychain, MemoryStore};
use openrush_account::view::AccountState;
use openrush_api::{ApiKey, BaseUrl, Credits, UsageRow};
use openrush_sandbox::{Config, Sandbox};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How often everything is started.
const STARTS: usize = 7;

/// Refreshes that are measured in each start.
const REFRESHES: u32 = 9;

/// What further accounts may cost, against one.
const REACH: f64 = 1.3;

const TOOLS: [&str; 4] = ["inspect_domain", "audit_site", "inspect_serp", "research_keywords"];

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, folder, base_url, keys @ ..] = arguments.as_slice()
        && word == "run"
    {
        return run(Path::new(folder), base_url, keys).await;
    }
    let number = |at: usize, usual: usize| arguments.get(at).map_or(Ok(usual), |text| text.parse());
    let (accounts, rows) = (number(0, 10)?, number(1, 1_000_000)?);
    let sandbox = Sandbox::start(Config::default()).await?;
    let folder = tempfile::tempdir()?;
    let history = folder.path().join("history.db");
    eprintln!("making a history of {rows} requests");
    fill(&history, rows)?;
    let one = prepared(&sandbox, folder.path().join("one"), 1, &history).await?;
    let many = prepared(&sandbox, folder.path().join("many"), accounts, &history).await?;
    // In turns, so that what else the machine does is shared.
    let (mut of_one, mut of_many) = (Vec::new(), Vec::new());
    for start in 1..=STARTS {
        eprintln!("start {start} of {STARTS}");
        of_one.push(measured(&one, &sandbox)?);
        of_many.push(measured(&many, &sandbox)?);
    }
    println!("{accounts} accounts with {rows} requests each, beside one of them. Without a window.\n");
    println!("| what | {accounts} accounts | one | ratio | reach | reached |\n|---|---|---|---|---|---|");
    for (at, (what, unit)) in [
        ("start, to the shown account's figures", "ms"),
        ("memory, all open", "MB"),
        ("a refresh, on the processor", "ms"),
    ]
    .into_iter()
    .enumerate()
    {
        let [many, one] = [&of_many, &of_one].map(|runs| median(runs.iter().map(|run| run[at]).collect()));
        let ratio = many / one;
        let reached = if ratio <= REACH { "yes" } else { "NO" };
        println!("| {what} | {many:.2} {unit} | {one:.2} {unit} | {ratio:.2} | ≤ {REACH} | {reached} |");
    }
    Ok(())
}

/// A data directory with so many accounts.
struct Prepared {
    folder: PathBuf,
    /// Each account's id here, and its key, as `id=key`.
    keys: Vec<String>,
}

/// Signs in to so many accounts of the service, and gives each the history.
async fn prepared(sandbox: &Sandbox, folder: PathBuf, accounts: usize, history: &Path) -> Result<Prepared> {
    std::fs::create_dir_all(&folder)?;
    let core = core(&folder, &sandbox.base_url(), MemoryStore::default());
    let mut keys = Vec::new();
    for number in 0..accounts {
        let key = sandbox.world().open_account(5_000.into(), &format!("Key {number}")).key();
        core.sign_in(&key, false, Keep::Keychain).await?;
        let id =
            core.view().account.as_ref().map(|account| account.id.clone()).ok_or("nobody is signed in")?;
        keys.push(format!("{id}={key}"));
    }
    core.ends();
    drop(core);
    // The loops and the threads of the histories end with the core.
    tokio::time::sleep(Duration::from_secs(1)).await;
    for id in keys.iter().filter_map(|key| key.split('=').next()) {
        let account = folder.join("accounts").join(id);
        for log in ["history.db-wal", "history.db-shm"] {
            let _ = std::fs::remove_file(account.join(log));
        }
        std::fs::copy(history, account.join("history.db"))?;
    }
    Ok(Prepared { folder, keys })
}

fn core(folder: &Path, base_url: &str, keys: MemoryStore) -> Core {
    Core::start(Options {
        data_dir: folder.to_owned(),
        base_url: BaseUrl::parse(base_url).unwrap(),
        keychain: Keychain::over(keys, Duration::from_secs(10)),
        clock: Arc::new(Utc::now),
        patience: openrush_api::Options::default(),
        version: "0.0.0".into(),
        computer: "bench".into(),
        checkpoint: None,
    })
}

/// One start in a process of its own: milliseconds, megabytes, milliseconds.
fn measured(prepared: &Prepared, sandbox: &Sandbox) -> Result<[f64; 3]> {
    let mut child = Command::new(std::env::current_exe()?);
    child.arg("run").arg(&prepared.folder).arg(sandbox.base_url()).args(&prepared.keys);
    // As the shell has it from its start on (`rest/calls.rs`).
    child.env("MALLOC_ARENA_MAX", "2");
    let output = child.output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let figures: Vec<f64> = text.split_whitespace().map(str::parse).collect::<std::result::Result<_, _>>()?;
    figures.try_into().map_err(|_| format!("{text} {}", String::from_utf8_lossy(&output.stderr)).into())
}

/// What is measured, in the process of its own.
async fn run(folder: &Path, base_url: &str, keys: &[String]) -> Result<()> {
    let store = MemoryStore::default();
    let keychain = Keychain::over(store.clone(), Duration::from_secs(10));
    for (id, key) in keys.iter().filter_map(|key| key.split_once('=')) {
        keychain.write(id, &ApiKey::parse(key)?).answer().await?;
    }
    let began = Instant::now();
    let core = core(folder, base_url, store);
    let mut views = core.subscribe();
    views.wait_for(|view| view.account.as_ref().is_some_and(|account| account.balance.is_some())).await?;
    let start = began.elapsed();
    let open = |state| state != AccountState::Starting;
    views
        .wait_for(|view| view.accounts.iter().all(|line| open(line.state) && line.balance.is_some()))
        .await?;
    // The first answers of all of them are in by then, and what was needed for them is given back.
    tokio::time::sleep(Duration::from_secs(3) * u32::try_from(keys.len())?).await;
    let memory = resident()?;
    let before = on_the_processor();
    for _ in 0..REFRESHES {
        core.refresh().await;
    }
    let refresh = (on_the_processor() - before) / REFRESHES;
    core.ends();
    println!("{} {memory} {}", millis(start), millis(refresh));
    Ok(())
}

/// Megabytes that the process has in memory.
fn resident() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1_000.0)
}

/// How long the process was on the processor.
#[cfg(unix)]
fn on_the_processor() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}

#[cfg(not(unix))]
fn on_the_processor() -> Duration {
    Duration::ZERO
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// A history of so many requests, 10,000 a day, the newest from yesterday.
fn fill(path: &Path, rows: usize) -> Result<()> {
    const A_DAY: usize = 10_000;
    let days = i64::try_from(rows.div_ceil(A_DAY))?;
    let mut now: DateTime<Utc> = Utc::now() - TimeDelta::days(days + 1);
    let mut history = History::open(path, now)?.history;
    history.apply(&Observation::Usage { asked_at: now, at: now, limit: 500, rows: Vec::new() })?;
    let mut last: Option<UsageRow> = None;
    for day in 0..rows.div_ceil(A_DAY) {
        let today = A_DAY.min(rows - day * A_DAY);
        let made: Vec<UsageRow> = (0..today)
            .map(|index| {
                now += TimeDelta::milliseconds(86_400_000 / 10_000);
                row(day * A_DAY + index, now)
            })
            .collect::<Result<_>>()?;
        let newest = made.last().cloned();
        let rows = last.into_iter().chain(made).collect();
        let at = now + TimeDelta::seconds(1);
        let balance = 5_000.into();
        history.apply_all(&[
            Observation::Balance { asked_at: at, at, balance },
            Observation::Usage { asked_at: at, at, limit: 500, rows },
        ])?;
        last = newest;
    }
    Ok(())
}

fn row(number: usize, at: DateTime<Utc>) -> Result<UsageRow> {
    Ok(UsageRow {
        id: format!("log_{number:032x}").parse()?,
        account_id: "acct_1".parse()?,
        credential_id: Some("cred_1".parse()?),
        auth_source: "api_key".into(),
        endpoint: format!("/v1/tools/{}", TOOLS[number % TOOLS.len()]),
        method: "POST".into(),
        status_code: 200,
        response_time_us: Some(u64::try_from(number % 9_000)? * 1_000),
        request_bytes: Some(52),
        response_bytes: Some(2_000),
        dataforseo_cost_usd: None,
        credits_charged: Credits::from(0),
        error_type: None,
        error_message: None,
        created_at: at,
    })
}
