//! Measures the history on a year at the default limits: 3.65 million requests, 10,000 a day.
//!
//! `cargo run --release --example history_bench [-- ROWS]` prints a table: what, how much, the floor it is measured
//! against, the ratio, and what is to be reached. Many runs in one process on one machine; the file lies in a temporary
//! folder and is warm, as it is while the app runs. Times without a floor beside them are time on the processor, where the
//! system tells it, because other programs may share the machine; those with a floor are medians by the clock, in turns.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on says so by panicking")]
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use openrush_account::history::{History, Observation};
use openrush_account::view::{ActivityQuery, GroupBy, Outcome, OverviewQuery, OverviewRange, StatementQuery};
use openrush_api::{Credential, Credits, UsageRow};
use rusqlite::{Connection, params};

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

/// Runs that are measured together.
const RUNS: u32 = 41;

/// Rows of a day.
const A_DAY: usize = 10_000;

fn main() -> Result<()> {
    let rows: usize = std::env::args().nth(1).map_or(Ok(3_650_000), |text| text.parse())?;
    let folder = tempfile::tempdir()?;
    let mut table = Table::default();

    let path = folder.path().join("history.db");
    let end = fill(&path, rows, Id::Uuid)?;
    table.line("bytes a row, ids that are UUIDs", bytes_a_row(&path, rows)?, "bytes", Some(150.0), None);
    let small = folder.path().join("other.db");
    let few = rows.min(400_000);
    fill(&small, few, Id::Opaque)?;
    table.line(
        "bytes a row, ids of 32 letters and digits",
        bytes_a_row(&small, few)?,
        "bytes",
        Some(150.0),
        None,
    );

    let open = typical(|| {
        reopen(&path, end)?;
        Ok(())
    })?;
    table.line("open", millis(open), "ms", Some(5.0), None);
    reading(&path, end, &mut table)?;
    ingest(&path, folder.path(), end, &mut table)?;
    table.print(rows);
    Ok(())
}

/// Everything that a view asks.
fn reading(path: &Path, end: DateTime<Utc>, table: &mut Table) -> Result<()> {
    let history = reopen(path, end)?;
    let overview = |range, by| history.overview(OverviewQuery { range, by }, end);
    let whole = typical(|| {
        overview(OverviewRange::Quarter, GroupBy::Tool)?;
        overview(OverviewRange::Quarter, GroupBy::Key)?;
        history.snapshot(end)?;
        Ok(())
    })?;
    table.line(
        "overview: 90 days by tool and by key, balance, runway",
        millis(whole),
        "ms",
        Some(20.0),
        None,
    );
    let snapshot = typical(|| {
        history.snapshot(end)?;
        Ok(())
    })?;
    table.line("  of it the snapshot", millis(snapshot), "ms", None, None);
    let year = typical(|| {
        overview(OverviewRange::Year, GroupBy::Tool)?;
        Ok(())
    })?;
    table.line("overview of 365 days by tool", millis(year), "ms", None, None);
    let statement = typical(|| {
        history.statement(StatementQuery { range: OverviewRange::Year }, end)?;
        Ok(())
    })?;
    table.line("how the balance changed in 365 days, one look a day", millis(statement), "ms", None, None);

    let page = |query: &ActivityQuery| -> Result<f64> {
        Ok(millis(typical(|| {
            history.activity(query, end)?;
            Ok(())
        })?))
    };
    let first = ActivityQuery::default();
    table.line("first page of the activity", page(&first)?, "ms", Some(5.0), None);
    let next = history.activity(&first, end)?.next;
    table.line("next page", page(&ActivityQuery { after: next, ..first.clone() })?, "ms", Some(5.0), None);
    let of = |change: fn(&mut ActivityQuery)| {
        let mut query = ActivityQuery::default();
        change(&mut query);
        query
    };
    let filtered: [(&str, ActivityQuery); 6] = [
        ("  one tool", of(|query| query.tool = Some("audit_site".into()))),
        ("  one key", of(|query| query.credential = Some("cred_5".into()))),
        ("  failed", of(|query| query.outcome = Some(Outcome::Failed))),
        ("  a tool that was never called", of(|query| query.tool = Some("nothing".into()))),
        ("  search for a tool", of(|query| query.search = Some("inspect s".into()))),
        ("  search for an error", of(|query| query.search = Some("unreachable".into()))),
    ];
    for (what, query) in &filtered {
        table.line(&format!("first page,{what}"), page(query)?, "ms", None, None);
    }
    let impact = typical(|| {
        history.revoke_impact("cred_1", end)?;
        Ok(())
    })?;
    table.line("what revoking a key would break", millis(impact), "ms", None, None);
    Ok(())
}

/// 500 fetched rows, of which few are new, against raw rusqlite storing the same rows in the same tables.
fn ingest(path: &Path, folder: &Path, end: DateTime<Utc>, table: &mut Table) -> Result<()> {
    const NEW: usize = 25;
    const TIMES: usize = 60;
    let raw_path = folder.join("raw.db");
    std::fs::copy(path, &raw_path)?;
    let mut history = reopen(path, end)?;
    let mut raw = Connection::open(&raw_path)?;
    raw.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    let mut traffic = Traffic::new(77, Id::Uuid);
    let mut newest: Vec<UsageRow> =
        (0..500).map(|place| traffic.row(end + TimeDelta::seconds(place))).collect();
    let mut now = end + TimeDelta::seconds(500);
    let usage = |rows: &[UsageRow], now| Observation::Usage {
        asked_at: now,
        at: now,
        limit: 500,
        rows: rows.to_vec(),
    };
    history.apply(&usage(&newest, now))?;
    store_raw(&mut raw, &newest)?;

    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        for _ in 0..NEW {
            now += TimeDelta::seconds(6);
            newest.push(traffic.row(now));
        }
        newest.drain(..NEW);
        let observation = usage(&newest, now);
        // In turns, so that both meet the same moods of the machine.
        let begin = Instant::now();
        store_raw(&mut raw, &newest)?;
        floor.push(begin.elapsed());
        let begin = Instant::now();
        history.apply(&observation)?;
        ours.push(begin.elapsed());
    }
    let (ours, floor) = (middle(ours), middle(floor));
    table.line(
        "storing 500 fetched rows, 475 of them known",
        millis(ours),
        "ms",
        Some(1.5),
        Some(millis(floor)),
    );
    Ok(())
}

/// The floor: a prepared `INSERT OR IGNORE` in one transaction. The numbers of names are looked up beforehand, in nothing
/// at all: this is what storing alone costs.
fn store_raw(db: &mut Connection, rows: &[UsageRow]) -> Result<()> {
    let transaction = db.transaction()?;
    {
        let mut insert = transaction.prepare_cached(
            "INSERT OR IGNORE INTO requests (moment, slot, id, key, endpoint, origin, status, duration, request_bytes, \
             response_bytes, cost, credits, error) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?;
        for row in rows {
            let hash = row
                .id
                .as_str()
                .bytes()
                .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
            insert.execute(params![
                row.created_at.timestamp_micros() << 11,
                hash.cast_signed(),
                row.id.as_str().as_bytes().first_chunk::<17>().map(<[u8; 17]>::as_slice),
                1,
                1,
                1,
                row.status_code,
                row.response_time_us.map(u64::cast_signed),
                row.request_bytes.map(u64::cast_signed),
                row.response_bytes.map(u64::cast_signed),
                12_500,
                3_000_000,
                None::<i64>,
            ])?;
        }
    }
    transaction.commit()?;
    Ok(())
}

/// Fills a file through the same code that takes in a fetched answer, a day's requests at a time. Returns the time of the
/// last one.
fn fill(path: &Path, rows: usize, id: Id) -> Result<DateTime<Utc>> {
    let start: DateTime<Utc> = "2025-11-23T00:00:00Z".parse()?;
    let mut history = open(path, start)?;
    let mut traffic = Traffic::new(1, id);
    history.apply(&Observation::Keys { at: start, rows: keys(start)? })?;
    // The account's log is seen from its beginning.
    history.apply(&Observation::Usage { asked_at: start, at: start, limit: 500, rows: Vec::new() })?;
    let (mut now, mut balance) = (start, 30_000_000);
    for day in 0..rows.div_ceil(A_DAY) {
        let today = A_DAY.min(rows - day * A_DAY);
        let step = TimeDelta::milliseconds(86_400_000 / A_DAY as i64);
        // The first one is known from the day before, so that no gap is seen.
        let rows: Vec<UsageRow> = (0..today)
            .map(|_| {
                now += step;
                traffic.row(now)
            })
            .collect();
        let spent: Credits = rows.iter().map(|row| row.credits_charged).sum();
        balance -= spent.to_string().parse::<i64>()?;
        let later = now + TimeDelta::seconds(1);
        let overlap = traffic.last.replace(rows[rows.len() - 1].clone());
        let rows = overlap.into_iter().chain(rows).collect();
        history.apply_all(&[
            Observation::Balance { asked_at: later, at: later, balance: Credits::from(balance) },
            Observation::Usage { asked_at: later, at: later, limit: 500, rows },
        ])?;
    }
    Ok(now + TimeDelta::seconds(2))
}

fn keys(created_at: DateTime<Utc>) -> Result<Vec<Credential>> {
    (1..=6)
        .map(|number| {
            Ok(Credential {
                id: format!("cred_{number}").parse()?,
                account_id: "acct_1".parse()?,
                name: format!("Key {number}"),
                prefix: format!("or_abc{number}..."),
                is_active: true,
                created_at,
                last_used_at: None,
                expires_at: None,
            })
        })
        .collect()
}

#[derive(Clone, Copy)]
enum Id {
    Uuid,
    Opaque,
}

/// Requests of an agency: a few keys, all tools, some failures.
struct Traffic {
    random: fastrand::Rng,
    id: Id,
    last: Option<UsageRow>,
}

impl Traffic {
    fn new(seed: u64, id: Id) -> Self {
        Self { random: fastrand::Rng::with_seed(seed), id, last: None }
    }

    fn id(&mut self) -> String {
        match self.id {
            Id::Uuid => {
                let hex = format!("{:032x}", self.random.u128(..));
                let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
                format!("log_{}", parts.join("-"))
            }
            Id::Opaque => format!("log_{}", (0..32).map(|_| self.random.alphanumeric()).collect::<String>()),
        }
    }

    fn row(&mut self, at: DateTime<Utc>) -> UsageRow {
        let (tool, price) = TOOLS[self.random.usize(..TOOLS.len())];
        let (status, error) = match self.random.u8(..) {
            0..4 => (503, Some(("provider_error", "The page is unreachable."))),
            4..7 => (422, Some(("validation_error", "target: Field required"))),
            7..8 => (429, Some(("rate_limited", "Rate limit exceeded"))),
            _ => (200, None),
        };
        let key = self.random.u8(1..=7);
        UsageRow {
            id: self.id().parse().unwrap_or_else(|_| unreachable!("made above")),
            account_id: "acct_1".parse().unwrap_or_else(|_| unreachable!("a constant")),
            credential_id: (key <= 6).then(|| format!("cred_{key}")).and_then(|id| id.parse().ok()),
            auth_source: if key <= 6 { "api_key".into() } else { "mcp".into() },
            endpoint: format!("/v1/tools/{tool}"),
            method: "POST".into(),
            status_code: status,
            response_time_us: Some(self.random.u64(40..9_000) * 1000),
            request_bytes: Some(self.random.u64(38..140)),
            response_bytes: Some(self.random.u64(60..120_000)),
            dataforseo_cost_usd: format!("0.{:05}", self.random.u32(0..4_000)).parse().ok(),
            credits_charged: Credits::from(if status == 200 { price } else { 0 }),
            error_type: error.map(|(kind, _)| kind.into()),
            error_message: error.map(|(_, message)| message.into()),
            created_at: at,
        }
    }
}

fn open(path: &Path, now: DateTime<Utc>) -> Result<History> {
    let zone = FixedOffset::east_opt(3600).ok_or("no zone")?;
    Ok(History::open_in(path, Box::new(zone), now)?.history)
}

fn reopen(path: &Path, now: DateTime<Utc>) -> Result<History> {
    open(path, now)
}

/// The file with its log, which is written back when the last connection closes.
fn bytes_a_row(path: &Path, rows: usize) -> Result<f64> {
    Ok(std::fs::metadata(path)?.len() as f64 / rows as f64)
}

/// The mean time on the processor of some runs; where the system does not tell it, the median by the clock.
fn typical(work: impl FnMut() -> Result<()>) -> Result<Duration> {
    typical_of(RUNS, work)
}

fn typical_of(times: u32, mut work: impl FnMut() -> Result<()>) -> Result<Duration> {
    work()?;
    let mut all = Vec::new();
    let before = on_processor();
    for _ in 0..times {
        let begin = Instant::now();
        work()?;
        all.push(begin.elapsed());
    }
    let spent = on_processor().zip(before).map(|(after, before)| after.saturating_sub(before) / times);
    Ok(spent.unwrap_or_else(|| middle(all)))
}

/// How long this thread was on a processor so far. The system counts in steps of some milliseconds, so many runs are
/// measured at once.
fn on_processor() -> Option<Duration> {
    let figures = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    figures.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The processor, as far as the system tells.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let about = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    format!("{}, {cores} cores", model.map_or(std::env::consts::ARCH, |(_, name)| name.trim()))
}

#[derive(Default)]
struct Table(Vec<[String; 6]>);

impl Table {
    /// With a floor the ratio is what is to be reached, without one the figure itself.
    fn line(&mut self, what: &str, figure: f64, unit: &str, reach: Option<f64>, floor: Option<f64>) {
        let ratio = floor.map(|floor| figure / floor);
        let reached = reach.map(|reach| if ratio.unwrap_or(figure) <= reach { "yes" } else { "NO" });
        self.0.push([
            what.into(),
            format!("{figure:.2} {unit}"),
            floor.map_or("–".into(), |floor| format!("{floor:.2} {unit}")),
            ratio.map_or("–".into(), |ratio| format!("{ratio:.2}")),
            reach.map_or("–".into(), |reach| format!("≤ {reach}")),
            reached.unwrap_or("–").into(),
        ]);
    }

    fn print(&self, rows: usize) {
        println!("Machine: {}. {rows} requests, at most {A_DAY} a day.\n", machine());
        println!("| what | measured | floor | ratio | reach | reached |\n|---|---|---|---|---|---|");
        for line in &self.0 {
            println!("| {} |", line.join(" | "));
        }
    }
}
