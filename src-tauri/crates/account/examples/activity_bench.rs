//! Measures Activity on a year at the default limits: 3.65 million requests, 10,000 a day.
//!
//! `cargo run --release --example activity_bench [-- ROWS [FILE [fill]]]` prints the tables of docs/performance.md: filters,
//! sorts and searches, each asked for its first page, for a page in its middle and for its sums. Times are those of the
//! store on the processor, where the system tells them, because other programs may share the machine; the file lies in a temporary folder (or at FILE, where it is kept for the next
//! time) and is warm, as it is while the app runs. With `fill` the file is made, and nothing measured.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on says so by panicking")]
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use openrush_account::history::{Export, History, Observation};
use openrush_account::view::{ActivityQuery, ActivitySort, ExportFormat, Outcome};
use openrush_api::{Credential, Credits, UsageRow};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const TOOLS: [(&str, i64); 9] = [
    ("inspect_domain", 3),
    ("discover_competitors", 5),
    ("research_keywords", 3),
    ("compare_keyword_coverage", 5),
    ("inspect_serp", 2),
    ("inspect_search_visibility", 3),
    ("audit_site", 10),
    ("inspect_keyword", 2),
    ("inspect_page", 2),
];

/// Keys of the account. The last of them makes one request a day.
const KEYS: u64 = 12;

/// Rows of a day.
const A_DAY: usize = 10_000;

/// What each question is to take at most, 99 times out of 100.
const REACH_MS: f64 = 50.0;

fn main() -> Result<()> {
    let rows: usize = std::env::args().nth(1).map_or(Ok(3_650_000), |text| text.parse())?;
    let kept = std::env::args().nth(2).map(PathBuf::from);
    let folder = tempfile::tempdir()?;
    let path = kept.unwrap_or_else(|| folder.path().join("history.db"));
    if !path.exists() {
        eprintln!("filling {rows} requests");
        fill(&path, rows)?;
    }
    if std::env::args().nth(3).is_some_and(|word| word == "fill") {
        return Ok(());
    }
    let end = start()? + TimeDelta::days(rows.div_ceil(A_DAY) as i64);
    let bytes = std::fs::metadata(&path)?.len() as f64 / rows as f64;
    let history = open(&path, end)?;
    println!(
        "{rows} requests of {KEYS} keys, {} tools and {} different errors; Linux, {} processors.\n",
        TOOLS.len(),
        errors(rows),
        std::thread::available_parallelism()?
    );
    println!("| what | measured | reach | |\n|---|--:|--:|---|");
    line("bytes a request on disk, indexes included", bytes, "bytes", 150.0);
    first_page(&history)?;
    let memory = resident_mb()?;
    questions(&history, end)?;
    export(&history, &path, folder.path(), memory)
}

/// A line of the table of single figures.
fn line(what: &str, measured: f64, unit: &str, reach: f64) {
    let reached = if measured <= reach { "reached" } else { "**missed**" };
    println!("| {what} | {measured:.2} {unit} | ≤ {reach} {unit} | {reached} |");
}

/// Memory of this process, in megabytes.
fn resident_mb() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1000.0)
}

/// Everything as CSV, against the command line of SQLite writing the same columns in the same order.
fn export(history: &History, path: &Path, folder: &Path, before: f64) -> Result<()> {
    const SQL: &str = "SELECT strftime('%Y-%m-%dT%H:%M:%f', (r.moment >> 11) / 1e6, 'unixepoch'), hex(r.id), n.endpoint, method, \
         k.name, k.credential, source, o.account, r.status, r.credits / 1e6, r.duration / 1e3, r.request_bytes, \
         r.response_bytes, r.cost / 1e6, e.type, e.message FROM requests r \
         LEFT JOIN endpoints n ON n.id = r.endpoint LEFT JOIN origins o ON o.id = r.origin \
         LEFT JOIN credentials k ON k.id = r.key LEFT JOIN errors e ON e.id = r.error ORDER BY r.moment DESC;";
    let (ours, theirs) = (folder.join("ours.csv"), folder.join("theirs.csv"));
    let begin = spent();
    let mut file = std::fs::File::create(&ours)?;
    let (mut export, mut bytes) = (Export::new(ActivityQuery::default(), ExportFormat::Csv), Vec::new());
    loop {
        let more = history.export_more(&mut export, &mut bytes)?;
        file.write_all(&bytes)?;
        bytes.clear();
        if !more {
            break;
        }
    }
    file.sync_all()?;
    let took = spent().saturating_sub(begin).as_secs_f64();
    let grown = resident_mb()? - before;
    println!("\n| export of {} requests to CSV | measured | reach | |\n|---|--:|--:|---|", export.rows());
    line("memory that the process grows by", grown, "MB", 64.0);
    let begin = spent_by_children()?;
    let out = std::fs::File::create(&theirs)?;
    let done = Command::new("sqlite3").args(["-readonly", "-csv"]).arg(path).arg(SQL).stdout(out).status();
    match done {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(format!("sqlite3 does not export ({status})").into()),
        Err(error) => {
            println!("| time | {took:.1} s | – | no sqlite3 to compare with: {error} |");
            return Ok(());
        }
    }
    let floor = spent_by_children()?.saturating_sub(begin).as_secs_f64();
    line(&format!("time ({took:.1} s) beside that of `sqlite3 -csv` ({floor:.1} s)"), took / floor, "×", 1.5);
    Ok(())
}

fn errors(rows: usize) -> usize {
    rows / 64
}

fn first_page(history: &History) -> Result<()> {
    let times = measure(400, |_| {
        history.activity(&ActivityQuery::default(), Utc::now())?;
        Ok(())
    })?;
    let (median, upper) = (share(&times, 50), share(&times, 99));
    line("first page of everything, median of 400", median, "ms", 5.0);
    line("first page of everything, 99th percentile", upper, "ms", 5.0);
    Ok(())
}

fn questions(history: &History, end: DateTime<Utc>) -> Result<()> {
    println!(
        "\n| what | first page | p99 | middle page | p99 | sums | p99 | found |\n|---|--:|--:|--:|--:|--:|--:|--:|"
    );
    let mut slowest: f64 = 0.0;
    let all = combinations(history, end)?;
    for (what, query) in &all {
        let found = history.activity_summary(query)?.requests;
        let first = measure(101, |_| {
            history.activity(query, end)?;
            Ok(())
        })?;
        let middle = ActivityQuery { skip: Some(found / 2), ..query.clone() };
        let middle = measure(101, |_| {
            history.activity(&middle, end)?;
            Ok(())
        })?;
        let sums = measure(101, |_| {
            history.activity_summary(query)?;
            Ok(())
        })?;
        let cells = [first, middle, sums].map(|times| {
            slowest = slowest.max(share(&times, 99));
            format!("{:.1} | {:.1}", share(&times, 50), share(&times, 99))
        });
        println!("| {what} | {} | {found} |", cells.join(" | "));
    }
    let reached = if slowest <= REACH_MS { "reached" } else { "**missed**" };
    println!(
        "\n{} questions; milliseconds on the processor: medians and 99th percentiles of 101. The slowest p99 of all {} is {slowest:.1} ms (to reach: 50 ms): {reached}.",
        all.len(),
        all.len() * 3
    );
    Ok(())
}

/// What people ask, and what is hardest to answer.
fn combinations(history: &History, end: DateTime<Utc>) -> Result<Vec<(String, ActivityQuery)>> {
    type Change = fn(&mut ActivityQuery, DateTime<Utc>);
    let plain: [(&str, Change); 23] = [
        ("everything", |_, _| {}),
        ("the last 7 days", |query, end| query.from = Some(end - TimeDelta::days(7))),
        ("the last 90 days", |query, end| query.from = Some(end - TimeDelta::days(90))),
        ("a month half a year ago", |query, end| {
            query.from = Some(end - TimeDelta::days(210));
            query.to = Some(end - TimeDelta::days(180));
        }),
        ("one tool", |query, _| query.tool = Some("audit_site".into())),
        ("a tool that was never called", |query, _| query.tool = Some("nothing".into())),
        ("one key", |query, _| query.credential = Some("cred_5".into())),
        ("a key with one request a day", |query, _| query.credential = Some("cred_12".into())),
        ("no key", |query, _| query.credential = Some(String::new())),
        ("by MCP", |query, _| query.source = Some("mcp".into())),
        ("succeeded", |query, _| query.outcome = Some(Outcome::Succeeded)),
        ("failed", |query, _| query.outcome = Some(Outcome::Failed)),
        ("rate limited", |query, _| query.outcome = Some(Outcome::RateLimited)),
        ("one tool, one key, failed", |query, _| {
            query.tool = Some("inspect_page".into());
            query.credential = Some("cred_12".into());
            query.outcome = Some(Outcome::Failed);
        }),
        ("more than 5 credits", |query, _| query.credits_above = Some(Credits::from(5))),
        ("more than 100 credits: none", |query, _| query.credits_above = Some(Credits::from(100))),
        ("longer than 8 s", |query, _| query.duration_above_ms = Some(8_000)),
        ("longer than a minute: none", |query, _| query.duration_above_ms = Some(60_000)),
        ("search: a tool", |query, _| query.search = Some("inspect s".into())),
        ("search: a key's name", |query, _| query.search = Some("website 5".into())),
        ("search: a common error", |query, _| query.search = Some("unreachable".into())),
        ("search: one page in an error", |query, _| query.search = Some("page-4711.example".into())),
        ("search: nothing like it", |query, _| query.search = Some("qwertz".into())),
    ];
    let sorted: [(&str, Change); 6] = [
        ("everything", |_, _| {}),
        ("the last 30 days", |query, end| query.from = Some(end - TimeDelta::days(30))),
        ("one tool", |query, _| query.tool = Some("audit_site".into())),
        ("failed", |query, _| query.outcome = Some(Outcome::Failed)),
        ("one key, longer than 8 s", |query, _| {
            query.credential = Some("cred_5".into());
            query.duration_above_ms = Some(8_000);
        }),
        ("search: unreachable", |query, _| query.search = Some("unreachable".into())),
    ];
    let orders = [
        ("most credits first", ActivitySort::Credits, false),
        ("longest first", ActivitySort::Duration, false),
        ("shortest first", ActivitySort::Duration, true),
    ];
    let made = |change: Change| {
        let mut query = ActivityQuery::default();
        change(&mut query, end);
        query
    };
    let mut all: Vec<(String, ActivityQuery)> =
        plain.into_iter().map(|(what, change)| (what.to_owned(), made(change))).collect();
    for (order, sort, least_first) in orders {
        for (what, change) in sorted {
            let query = ActivityQuery { sort: Some(sort), least_first: Some(least_first), ..made(change) };
            all.push((format!("{what}, {order}"), query));
        }
    }
    for (what, sort) in [("oldest", ActivitySort::Time), ("fewest credits", ActivitySort::Credits)] {
        let query = ActivityQuery { sort: Some(sort), least_first: Some(true), ..ActivityQuery::default() };
        all.push((format!("everything, {what} first"), query));
    }
    // One that lies deep in the past.
    let everything = history.activity_summary(&ActivityQuery::default())?.requests;
    let deep = ActivityQuery { skip: Some(everything / 3), limit: Some(1), ..ActivityQuery::default() };
    let id = history.activity(&deep, end)?.rows.first().map(|row| row.id.clone());
    all.push(("search: a request's id".into(), ActivityQuery { search: id, ..ActivityQuery::default() }));
    Ok(all)
}

/// Fills a file through the same code that takes in a fetched answer, a day's requests at a time.
fn fill(path: &Path, rows: usize) -> Result<()> {
    let start = start()?;
    let mut history = open(path, start)?;
    let mut traffic =
        Traffic { random: fastrand::Rng::with_seed(1), errors: errors(rows) as u64, last: None };
    history.apply(&Observation::Keys { at: start, rows: keys(start)? })?;
    history.apply(&Observation::Usage { asked_at: start, at: start, limit: 500, rows: Vec::new() })?;
    let mut now = start;
    for day in 0..rows.div_ceil(A_DAY) {
        let today = A_DAY.min(rows - day * A_DAY);
        let step = TimeDelta::milliseconds(86_400_000 / A_DAY as i64);
        let rows: Vec<UsageRow> = (0..today)
            .map(|number| {
                now += step;
                traffic.row(now, number == 0)
            })
            .collect();
        let later = now + TimeDelta::seconds(1);
        // The first one is known from the day before, so that no gap is seen.
        let overlap = traffic.last.replace(rows[rows.len() - 1].clone());
        let rows = overlap.into_iter().chain(rows).collect();
        history.apply(&Observation::Usage { asked_at: later, at: later, limit: 500, rows })?;
    }
    Ok(())
}

fn start() -> Result<DateTime<Utc>> {
    Ok("2025-11-23T00:00:00Z".parse()?)
}

fn keys(created_at: DateTime<Utc>) -> Result<Vec<Credential>> {
    (1..=KEYS)
        .map(|number| {
            Ok(Credential {
                id: format!("cred_{number}").parse()?,
                account_id: "acct_1".parse()?,
                name: format!("Website {number}"),
                prefix: format!("or_abc{number}..."),
                is_active: true,
                created_at,
                last_used_at: None,
                expires_at: None,
            })
        })
        .collect()
}

/// Requests of an agency: some keys, all tools, some failures, of which many name the page they failed for.
struct Traffic {
    random: fastrand::Rng,
    errors: u64,
    last: Option<UsageRow>,
}

impl Traffic {
    fn row(&mut self, at: DateTime<Utc>, rare: bool) -> UsageRow {
        let (tool, price) = TOOLS[self.random.usize(..TOOLS.len())];
        let (status, error): (u16, Option<(&str, String)>) = match self.random.u8(..) {
            0..4 => {
                let page = self.random.u64(..self.errors.max(1));
                (
                    503,
                    Some((
                        "provider_error",
                        format!("The page https://page-{page}.example.com/ is unreachable."),
                    )),
                )
            }
            4..7 => (422, Some(("validation_error", "target: Field required".into()))),
            7..8 => (429, Some(("rate_limited", "Rate limit exceeded".into()))),
            _ => (200, None),
        };
        let key = if rare { KEYS } else { self.random.u64(1..=KEYS) };
        let key = (rare || key < KEYS).then(|| format!("cred_{key}"));
        UsageRow {
            id: format!("log_{:032x}", self.random.u128(..)).parse().unwrap(),
            account_id: "acct_1".parse().unwrap(),
            auth_source: if key.is_some() { "api_key".into() } else { "mcp".into() },
            credential_id: key.and_then(|id| id.parse().ok()),
            endpoint: format!("/v1/tools/{tool}"),
            method: "POST".into(),
            status_code: status,
            response_time_us: Some(self.random.u64(40..9_000) * 1000),
            request_bytes: Some(self.random.u64(38..140)),
            response_bytes: Some(self.random.u64(60..120_000)),
            dataforseo_cost_usd: format!("0.{:05}", self.random.u32(0..4_000)).parse().ok(),
            credits_charged: Credits::from(if status == 200 { price } else { 0 }),
            error_type: error.as_ref().map(|(kind, _)| (*kind).into()),
            error_message: error.map(|(_, message)| message),
            created_at: at,
        }
    }
}

fn open(path: &Path, now: DateTime<Utc>) -> Result<History> {
    let zone = FixedOffset::east_opt(3600).ok_or("no zone")?;
    Ok(History::open_in(path, Box::new(zone), now)?.history)
}

/// How long each of so many runs took, the shortest first; the first run of all is not counted.
fn measure(times: usize, mut work: impl FnMut(usize) -> Result<()>) -> Result<Vec<Duration>> {
    work(0)?;
    let mut all = Vec::with_capacity(times);
    for number in 0..times {
        let begin = spent();
        work(number)?;
        all.push(spent().saturating_sub(begin));
    }
    all.sort();
    Ok(all)
}

/// How long this thread was on a processor so far.
#[cfg(unix)]
fn spent() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// The clock, where a system does not tell how long a thread was on a processor.
#[cfg(not(unix))]
fn spent() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

/// How long programs that this one ran were on a processor, in hundredths of a second as Linux counts them.
fn spent_by_children() -> Result<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let (_, fields) = stat.rsplit_once(')').ok_or("no fields")?;
    let ticks: u64 =
        fields.split_whitespace().skip(13).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Ok(Duration::from_millis(ticks * 10))
}

/// The time that so many of a hundred did not exceed, in milliseconds.
fn share(times: &[Duration], percent: usize) -> f64 {
    times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1000.0
}
