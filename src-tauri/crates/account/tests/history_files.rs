//! The file: opened, refused, set aside, never emptied in silence.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]
#![allow(clippy::print_stdout, reason = "the soak prints how often it tried")]

mod history_support;

use std::path::{Path, PathBuf};

use history_support::*;
use openrush_account::account_settings::KeepFor;
use openrush_account::history::{History, HistoryError, Opened, quick_check};
use openrush_account::view::{GroupBy, OverviewQuery, OverviewRange};
use openrush_api::Credits;
use rusqlite::Connection;

fn open(path: &Path) -> Result<Opened, HistoryError> {
    History::open_in(path, Box::new(zone()), noon())
}

/// A history of 3,000 requests, with everything else in it, closed.
fn made(folder: &Path) -> PathBuf {
    let path = folder.join("history.db");
    let mut history = open(&path).unwrap().history;
    keys(&mut history, at(0), vec![key("cred_1", "Production server")]);
    usage(&mut history, at(-4_000), 500, vec![]);
    for day in 0..6 {
        let newest = at(-3_000 + 500 * (day + 1) - 1);
        balance(&mut history, newest, 100_000 - 1_500 * day);
        let known = (500 * day as u64).saturating_sub(1);
        usage(
            &mut history,
            newest + chrono::TimeDelta::seconds(5),
            500,
            rows(known..500 * (day as u64 + 1), newest),
        );
    }
    path
}

fn known(history: &History) -> u64 {
    history.snapshot(noon()).unwrap().requests
}

/// At so many places the file is damaged: more in `cargo xtask soak`.
fn places(usual: usize) -> usize {
    std::env::var("OPENRUSH_DAMAGE").ok().and_then(|places| places.parse().ok()).unwrap_or(usual)
}

/// Everything a view asks, which must work on whatever was opened.
fn look_at_everything(history: &History) {
    history.snapshot(noon()).unwrap();
    history.activity(&Default::default(), noon()).unwrap();
    history.gaps().unwrap();
    for by in [GroupBy::Tool, GroupBy::Key, GroupBy::Outcome] {
        history.overview(OverviewQuery { range: OverviewRange::Quarter, by }, noon()).unwrap();
    }
}

#[test]
fn what_was_stored_is_there_when_the_history_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    quick_check(&path).unwrap();
    let opened = open(&path).unwrap();
    assert_eq!((known(&opened.history), opened.set_aside), (3_000, None));
    assert_sound(&opened.history);
}

#[test]
fn folders_that_are_not_there_are_made() {
    let folder = tempfile::tempdir().unwrap();
    open(&folder.path().join("accounts/some/history.db")).unwrap();
}

#[test]
fn a_place_that_cannot_be_written_is_named_as_that() {
    let folder = tempfile::tempdir().unwrap();
    let not_a_file = folder.path().join("history.db");
    std::fs::create_dir(&not_a_file).unwrap();
    assert!(matches!(open(&not_a_file), Err(HistoryError::NotWritable(_))));
}

#[test]
fn a_newer_history_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let db = Connection::open(&path).unwrap();
    db.execute_batch("PRAGMA user_version = 9; UPDATE state SET format = 9;").unwrap();
    drop(db);
    assert!(matches!(open(&path), Err(HistoryError::Newer { found: 9, supported: 3 })));
    let db = Connection::open(&path).unwrap();
    assert_eq!(db.query_row("SELECT count(*) FROM requests", [], |row| row.get::<_, i64>(0)).unwrap(), 3_000);
}

#[test]
fn a_file_that_is_no_database_is_set_aside_with_what_belongs_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.db");
    std::fs::write(
        &path,
        "This is a text, and a long one, so that nobody takes it for an empty database.".repeat(100),
    )
    .unwrap();
    std::fs::write(folder.path().join("history.db-wal"), "its log").unwrap();
    let opened = open(&path).unwrap();
    let aside = opened.set_aside.unwrap();
    assert_eq!(aside.rows_kept, 0);
    assert_eq!(aside.file.file_name().unwrap(), "history.db.damaged-20261123T110000Z");
    assert!(aside.file.exists());
    assert!(folder.path().join("history.db.damaged-20261123T110000Z-wal").exists());
    look_at_everything(&opened.history);

    // A second one on the same day does not overwrite the first.
    drop(opened.history);
    std::fs::write(&path, "again, no database at all".repeat(100)).unwrap();
    let again = open(&path).unwrap().set_aside.unwrap();
    assert_ne!(again.file, aside.file);
}

#[test]
fn wherever_a_byte_flips_the_history_is_kept_or_set_aside_with_what_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let whole = std::fs::read(&path).unwrap();
    let mut random = fastrand::Rng::with_seed(7);
    let (mut noticed, mut least) = (0, u64::MAX);
    // The header byte by byte, the rest here and there.
    let offsets: Vec<usize> =
        (0..100).chain((0..places(120)).map(|_| random.usize(100..whole.len()))).collect();
    let tried = offsets.len();
    for (number, offset) in offsets.into_iter().enumerate() {
        let copy = folder.path().join(format!("flipped-{number}.db"));
        let mut bytes = whole.clone();
        bytes[offset] ^= 1 << random.u8(..8);
        std::fs::write(&copy, &bytes).unwrap();

        let opened = match open(&copy) {
            Ok(opened) => opened,
            Err(error) => panic!("byte {offset}: {error:?}"),
        };
        let mut set_aside = opened.set_aside;
        let mut history = opened.history;
        if set_aside.is_none() && quick_check(&copy).is_err() {
            drop(history);
            let recovered = History::recover(&copy, noon()).unwrap();
            (history, set_aside) = (recovered.history, recovered.set_aside);
        }
        let left = known(&history);
        if let Some(aside) = &set_aside {
            noticed += 1;
            assert_eq!(aside.rows_kept, left, "byte {offset}");
            assert_eq!(std::fs::read(&aside.file).unwrap().len(), whole.len(), "byte {offset}");
            assert_sound(&history);
        }
        least = least.min(left);
        assert!(left > 2_000, "byte {offset}: {left} requests are left");
        assert!(left == 3_000 || set_aside.is_some(), "byte {offset}: requests went in silence");
        look_at_everything(&history);
    }
    println!(
        "soak: a byte flipped at {tried} places of the history: {noticed} set aside, at least {least} of 3,000 requests left, none lost in silence"
    );
    assert!(noticed > 20, "{noticed} flips were noticed, at least {least} requests were left");
}

/// Where in a file each definition of a table or an index stands.
fn definitions(path: &Path) -> Vec<(String, std::ops::Range<usize>)> {
    let bytes = std::fs::read(path).unwrap();
    let db = Connection::open(path).unwrap();
    let mut statement = db.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").unwrap();
    let all = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?))).unwrap();
    let place = |(name, sql): (String, String)| {
        let start = bytes.windows(sql.len()).position(|part| part == sql.as_bytes()).unwrap();
        (name, start..start + sql.len())
    };
    all.map(|row| place(row.unwrap())).collect()
}

/// Flips a bit at several places of every definition, and looks whether all requests and names are still there.
fn flip_in_definitions(folder: &Path, path: &Path, requests: u64) -> usize {
    let mut random = fastrand::Rng::with_seed(19);
    let (whole, mut tried) = (std::fs::read(path).unwrap(), 0);
    let endpoint = ids(&open(path).unwrap().history).len();
    for (name, text) in definitions(path) {
        for turn in 0..places(120) / 20 {
            let (offset, bit) = (random.usize(text.clone()), random.u8(..8));
            let copy = folder.join(format!("{name}-{turn}.db"));
            let mut bytes = whole.clone();
            bytes[offset] ^= 1 << bit;
            std::fs::write(&copy, &bytes).unwrap();
            let what = format!("{name}, letter {} and bit {bit}", offset - text.start);
            let opened = open(&copy).unwrap();
            let (history, aside) = match opened.set_aside {
                None if quick_check(&copy).is_err() => {
                    drop(opened.history);
                    let recovered = History::recover(&copy, noon()).unwrap();
                    (recovered.history, recovered.set_aside)
                }
                aside => (opened.history, aside),
            };
            assert_eq!(known(&history), requests, "{what}: {aside:?}");
            assert_eq!(ids(&history).len(), endpoint, "{what}");
            let names: Vec<String> = history
                .overview(OverviewQuery { range: OverviewRange::Year, by: GroupBy::Tool }, noon())
                .unwrap()
                .groups
                .into_iter()
                .map(|group| group.id)
                .collect();
            assert!(names.iter().all(|name| !name.starts_with("lost")), "{what}: {names:?}");
            if let Some(aside) = aside {
                assert_sound(&history);
                assert!(aside.file.exists(), "{what}");
            }
            look_at_everything(&history);
            assert!(!folder.join(format!("{name}-{turn}.db-mended")).exists(), "{what}");
            tried += 1;
        }
    }
    tried
}

#[test]
fn a_bit_that_flips_in_the_definition_of_a_table_costs_no_request() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let tried = flip_in_definitions(folder.path(), &path, 3_000);

    // One that began in an older format has its tables in other places.
    let older = folder.path().join("older.db");
    std::fs::copy(fixture(1), &older).unwrap();
    drop(open(&older).unwrap());
    let tried = tried + flip_in_definitions(folder.path(), &older, 86);
    println!(
        "soak: a bit flipped at {tried} places of the definitions of tables: no request and no name lost"
    );
}

#[test]
fn a_file_that_was_cut_off_keeps_what_is_before_the_cut() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let whole = std::fs::read(&path).unwrap();
    let shares = [0.0, 0.001, 0.01, 0.2, 0.5, 0.8, 0.95, 0.999];
    let mut random = fastrand::Rng::with_seed(11);
    let lengths = shares.map(|share| (whole.len() as f64 * share) as usize);
    // Anywhere, and at the end of a page, where nothing is torn.
    let lengths: Vec<usize> = lengths
        .into_iter()
        .chain((0..places(12)).map(|number| {
            let length = random.usize(..whole.len());
            if number % 4 == 0 { length / 4_096 * 4_096 } else { length }
        }))
        .collect();
    println!(
        "soak: the history cut off at {} lengths: all set aside, what can be read was kept",
        lengths.len()
    );
    for (number, length) in lengths.into_iter().enumerate() {
        let copy = folder.path().join(format!("cut-{number}.db"));
        std::fs::write(&copy, &whole[..length]).unwrap();
        let opened = open(&copy).unwrap();
        let (history, set_aside) = match opened.set_aside {
            Some(aside) => (opened.history, aside),
            None => {
                assert!(quick_check(&copy).unwrap_err().is_corrupt());
                drop(opened.history);
                let recovered = History::recover(&copy, noon()).unwrap();
                (recovered.history, recovered.set_aside.unwrap())
            }
        };
        assert_eq!(known(&history), set_aside.rows_kept);
        assert_sound(&history);
        look_at_everything(&history);
    }
}

#[test]
fn an_empty_file_is_set_aside_with_the_log_beside_it_and_nothing_of_the_log_is_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.db");
    let emptied = folder.path().join("emptied.db");
    let log = {
        let mut history = open(&path).unwrap().history;
        usage(&mut history, at(0), 500, rows(0..100, at(-1)));
        // Still open, so that the log holds all of it.
        std::fs::read(folder.path().join("history.db-wal")).unwrap()
    };
    assert!(!log.is_empty());
    std::fs::write(&emptied, "").unwrap();
    std::fs::write(folder.path().join("emptied.db-wal"), &log).unwrap();
    let opened = open(&emptied).unwrap();
    let aside = opened.set_aside.expect("it is told");
    let mut kept = aside.file.into_os_string();
    kept.push("-wal");
    assert_eq!(std::fs::read(kept).unwrap(), log);
    assert_eq!(known(&opened.history), aside.rows_kept);
    assert_eq!(aside.rows_kept, 100, "what is in the log can be read");
    assert_sound(&opened.history);
}

#[test]
fn requests_whose_names_were_lost_are_never_taken_for_those_of_another_key_or_tool() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let pages: Vec<usize> = {
        let db = Connection::open(&path).unwrap();
        let sql =
            "SELECT rootpage FROM sqlite_schema WHERE tbl_name IN ('endpoints', 'credentials', 'origins')";
        let mut statement = db.prepare(sql).unwrap();
        let pages = statement.query_map([], |row| row.get(0)).unwrap();
        pages.collect::<Result<_, _>>().unwrap()
    };
    let mut bytes = std::fs::read(&path).unwrap();
    for page in pages {
        bytes[(page - 1) * 4096..page * 4096].fill(0xff);
    }
    std::fs::write(&path, &bytes).unwrap();
    let recovered = History::recover(&path, noon()).unwrap();
    let mut history = recovered.history;
    assert_eq!(recovered.set_aside.unwrap().rows_kept, 3_000);
    assert_sound(&history);

    // Another key calls another tool: without the lost names, both would get the numbers of the old ones.
    let mut other = row(9_000, at(1));
    other.endpoint = "/v1/tools/inspect_serp".into();
    other.credential_id = Some("cred_other".parse().unwrap());
    other.auth_source = "mcp".into();
    let mut newest = rows(2_900..3_000, at(-1));
    newest.iter_mut().for_each(|row| row.credits_charged = Credits::from(3));
    usage(&mut history, at(2), 500, vec![other]);
    assert_sound(&history);
    let of = |history: &History, by| -> Vec<(String, u64)> {
        let query = OverviewQuery { range: OverviewRange::Week, by };
        let groups = history.overview(query, at(3)).unwrap().groups;
        groups.into_iter().map(|group| (group.id, group.requests)).collect()
    };
    assert_eq!(of(&history, GroupBy::Tool), [("lost 1".into(), 3_000), ("inspect_serp".into(), 1)]);
    assert_eq!(of(&history, GroupBy::Key), [("lost 1".into(), 3_000), ("cred_other".into(), 1)]);
    // The service still knows some of them, and says what they were.
    usage(&mut history, at(4), 500, newest);
    assert_sound(&history);
    assert!(of(&history, GroupBy::Tool).contains(&("inspect_domain".into(), 100)));
}

#[test]
fn what_was_lost_in_a_damaged_file_is_a_gap() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut bytes = std::fs::read(&path).unwrap();
    // A page in the midst of the requests: the one that holds most of a stretch of their ids.
    let page = (bytes.len() / 4096 / 3) * 4096;
    bytes[page..page + 4096].fill(0xff);
    std::fs::write(&path, &bytes).unwrap();
    let recovered = match open(&path).unwrap() {
        opened if opened.set_aside.is_some() => opened,
        opened => {
            drop(opened.history);
            History::recover(&path, noon()).unwrap()
        }
    };
    let kept = recovered.set_aside.unwrap().rows_kept;
    assert!(kept >= 2_800, "{kept}");
    assert_eq!(recovered.history.gaps().unwrap().is_empty(), kept == 3_000);
    assert_sound(&recovered.history);
}

#[test]
fn deleting_leaves_nothing_in_the_file_nor_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    std::fs::write(folder.path().join("history.db.damaged-20261101T000000Z"), "an older one").unwrap();
    std::fs::write(folder.path().join("history.db.damaged-20261101T000000Z-wal"), "its log").unwrap();
    let mut history = open(&path).unwrap().history;
    history.delete_everything().unwrap();
    let after = history.snapshot(noon()).unwrap();
    assert_eq!((after.requests, after.balance, after.keys_as_of, after.top_ups.len()), (0, None, None, 0));
    look_at_everything(&history);
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        let text = std::fs::read(entry.path()).unwrap();
        for trace in ["inspect_domain", "cred_1", "Production server"] {
            assert!(
                !text.windows(trace.len()).any(|part| part == trace.as_bytes()),
                "{:?}",
                entry.file_name()
            );
        }
        assert!(!entry.file_name().to_string_lossy().contains("damaged"));
    }
    // It begins anew.
    assert_eq!(usage(&mut history, at(0), 500, rows(0..10, at(-1))).new_rows, 10);
    assert_sound(&history);
}

/// The released formats, each with a database in `tests/data`.
const FORMATS: [u32; 3] = [1, 2, 3];

fn fixture(format: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/history-format-{format}.db"))
}

#[test]
fn a_history_of_every_released_format_can_be_opened() {
    for format in FORMATS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("history.db");
        std::fs::copy(fixture(format), &path).unwrap();
        let opened = open(&path).unwrap();
        assert_eq!(opened.set_aside, None);
        let history = opened.history;
        assert_sound(&history);
        let snapshot = history.snapshot(at(1_100)).unwrap();
        assert_eq!(snapshot.requests, 86);
        assert_eq!(snapshot.keys[0].credential.name, "Production \"server\" <1>");
        assert_eq!(snapshot.balance.unwrap().amount, credits("5741.5"));
        assert_eq!(
            snapshot.top_ups.iter().map(|top_up| top_up.amount).collect::<Vec<_>>(),
            [Credits::from(2_000)]
        );
        assert_eq!(history.gaps().unwrap().len(), 1);
        let detail = history.request("log_Other.Form").unwrap().unwrap();
        assert_eq!(
            (detail.row.credits, detail.error_message.as_deref()),
            (credits("0.5"), Some("Nicht erreichbar – 503"))
        );
        assert_eq!(detail.provider_cost_usd, Some("0.000000125".parse().unwrap()));
        assert_eq!(snapshot.forgotten.map(|gone| gone.requests), (format >= 3).then_some(2));
        let year = OverviewQuery { range: OverviewRange::Year, by: GroupBy::Tool };
        let all = history.overview(year, at(1_100)).unwrap().requests;
        assert_eq!(all, if format >= 3 { 88 } else { 86 });
    }
}

#[test]
fn there_is_a_database_of_the_newest_format() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.db");
    drop(open(&path).unwrap());
    let newest: u32 =
        Connection::open(&path).unwrap().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(FORMATS.last(), Some(&newest), "make one: see `make_the_database_of_this_format`");
}

#[test]
fn the_database_of_format_2_has_chunks_that_are_read_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("history.db");
    std::fs::copy(fixture(2), &path).unwrap();
    let chunks = || -> u32 {
        Connection::open(&path)
            .unwrap()
            .query_row("SELECT count(*) FROM chunks", [], |row| row.get(0))
            .unwrap()
    };
    assert!(chunks() >= 2);
    let mut history = open(&path).unwrap().history;
    assert_sound(&history);
    // A request in the middle of a chunk changes.
    let mut changed = rows(0..60, at(0));
    changed[7].credits_charged = Credits::from(2);
    usage(&mut history, at(1_200), 500, changed);
    assert_sound(&history);
    assert!(chunks() >= 2);
}

/// Makes the database of the present format. Run it once when a format is released, and never again for that format:
/// `cargo test -p openrush-account --test history_files -- --ignored`.
#[test]
#[ignore = "makes a file that is kept"]
fn make_the_database_of_this_format() {
    let path = fixture(FORMATS[FORMATS.len() - 1]);
    assert!(!path.exists(), "it was made when the format was released");
    let mut history = open(&path).unwrap().history;
    keys(&mut history, at(0), vec![key("cred_1", "Production \"server\" <1>"), key("cred_2", "Other")]);
    balance(&mut history, at(1), 4_000);
    let mut first = rows(0..60, at(0));
    first[3] = failed(3, first[3].created_at, 401, "Key revoked");
    // Older than they are kept.
    first.extend([row(700, at(-200_000)), row(701, at(-190_000))]);
    usage(&mut history, at(1) + chrono::TimeDelta::seconds(5), 500, first.clone());
    balance(&mut history, at(5), 6_000);
    usage(&mut history, at(5) + chrono::TimeDelta::seconds(5), 500, first);
    let mut later = rows(400..425, at(1_000));
    later.push(openrush_api::UsageRow {
        id: "log_Other.Form".parse().unwrap(),
        credits_charged: credits("0.5"),
        dataforseo_cost_usd: Some("0.000000125".parse().unwrap()),
        credential_id: None,
        auth_source: "mcp".into(),
        ..failed(0, at(999), 503, "Nicht erreichbar – 503")
    });
    let observation = openrush_account::history::Observation::Balance {
        asked_at: at(1_001),
        at: at(1_001),
        balance: credits("5741.5"),
    };
    history.apply(&observation).unwrap();
    usage(&mut history, at(1_001) + chrono::TimeDelta::seconds(5), 26, later);
    // Chunks begin at some thousand requests, which would be a large file: they are made here as of so few.
    history.seal_in_chunks_of(20).unwrap();
    while history.forget_some(KeepFor::NinetyDays, at(1_002)).unwrap() {}
    assert_sound(&history);
    drop(history);
    Connection::open(&path).unwrap().execute_batch("PRAGMA journal_mode = DELETE; VACUUM;").unwrap();
}
