//! A damaged file: set aside with what belongs to it, and everything that can be read carried over.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};

use super::error::HistoryError;
use super::moment::Moment;
use super::open::{Opened, SetAside, connect};
use super::salvage::{Lost, Salvage};
use super::state::State;
use super::zone::DayZone;
use super::{
    History, chunks, credentials, definitions, forgotten, header, names, readings, requests, rollup,
};

/// What is carried over: a table, and its key. The sums and the chunks are made anew.
const TABLES: [(&str, &str); 10] = [
    ("endpoints", "id"),
    ("origins", "id"),
    ("errors", "id"),
    ("credentials", "id"),
    ("readings", "n"),
    ("fetches", "n"),
    ("gaps", "after"),
    ("forgotten", "only"),
    ("forgotten_sums", "n"),
    ("requests", "moment"),
];

/// What belongs to a database beside its own file.
const COMPANIONS: [&str; 2] = ["-wal", "-shm"];

/// Between a file's name and the time at which it was set aside.
const MARK: &str = ".damaged-";

/// Sets a damaged file aside and begins a new one with what can be read. The file must not be open.
pub(super) fn recover(
    path: &Path,
    zone: Box<dyn DayZone + Send>,
    now: DateTime<Utc>,
) -> Result<Opened, HistoryError> {
    let aside = set_aside(path, now)?;
    tracing::warn!("the history was damaged and has been set aside");
    let db = connect(path)?;
    let mut history = History::with(db, zone, Some(path.to_path_buf()));
    let rows_kept = match carry_over(&mut history, &aside) {
        Ok(rows) => rows,
        Err(error) => {
            // What was carried over of it is taken back: the new history begins empty rather than half right.
            tracing::warn!(%error, "nothing of the damaged history could be read");
            0
        }
    };
    Ok(Opened { history, set_aside: Some(SetAside { file: aside, rows_kept }) })
}

/// Renames the file and what belongs to it.
fn set_aside(path: &Path, now: DateTime<Utc>) -> Result<PathBuf, HistoryError> {
    let stamp = now.format("%Y%m%dT%H%M%SZ");
    let aside = (0..)
        .map(|again: u32| match again {
            0 => with_suffix(path, &format!("{MARK}{stamp}")),
            again => with_suffix(path, &format!("{MARK}{stamp}-{again}")),
        })
        .find(|candidate| !candidate.exists())
        .unwrap_or_else(|| with_suffix(path, MARK));
    // The log goes first: a crash in between must not leave it beside a new file, to which it does not belong.
    for companion in COMPANIONS {
        let from = with_suffix(path, companion);
        if from.exists() {
            std::fs::rename(&from, with_suffix(&aside, companion))?;
        }
    }
    std::fs::rename(path, &aside)?;
    Ok(aside)
}

/// Every file that was set aside from this path, with what belongs to it.
pub(super) fn set_aside_files(path: &Path) -> Result<Vec<PathBuf>, HistoryError> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(Vec::new()) };
    let beginning = format!("{}{MARK}", name.to_string_lossy());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(suffix);
    PathBuf::from(name)
}

/// Carries over what can be read, in one transaction. Returns the number of requests.
fn carry_over(history: &mut History, aside: &Path) -> Result<u64, HistoryError> {
    // SQLite throws the log of an empty file away.
    let direct = match std::fs::metadata(aside)?.len() {
        0 => Err(HistoryError::Damaged { file: aside.to_path_buf(), detail: "it is empty".into() }),
        _ => open_aside(aside).and_then(|old| match definitions::are_known(&old) {
            true => carry_over_from(history, &old),
            false => Ok(0),
        }),
    };
    if direct.as_ref().is_ok_and(|rows| *rows > 0) {
        return direct;
    }
    // The definitions of the tables where the file can be read at all, and else its whole beginning.
    let mended = in_a_copy(aside, |copy| {
        definitions::mend(copy)?;
        carry_over_from(history, &open_aside(copy)?)
    });
    if mended.as_ref().is_ok_and(|rows| *rows > 0) {
        return mended;
    }
    let begun_anew = in_a_copy(aside, |copy| {
        let new = with_suffix(copy, "-new");
        let begun = connect(&new).map(drop).and_then(|()| Ok(header::mend(copy, &new)?));
        remove(&new);
        begun?;
        carry_over_from(history, &open_aside(copy)?)
    });
    begun_anew.or(mended).or(direct)
}

/// A copy is mended, never the file itself.
fn in_a_copy(
    aside: &Path,
    mend: impl FnOnce(&Path) -> Result<u64, HistoryError>,
) -> Result<u64, HistoryError> {
    let copy = with_suffix(aside, "-mended");
    let log = with_suffix(aside, "-wal");
    let copied = std::fs::copy(aside, &copy).and_then(|_| match log.exists() {
        true => std::fs::copy(&log, with_suffix(&copy, "-wal")),
        false => Ok(0),
    });
    let result = copied.map_err(HistoryError::from).and_then(|_| mend(&copy));
    remove(&copy);
    result
}

/// Removes a file with what belongs to it.
fn remove(file: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(with_suffix(file, suffix));
    }
}

/// Opens a file that was set aside, if its list of tables can be read.
fn open_aside(aside: &Path) -> Result<Connection, HistoryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let old = Connection::open_with_flags(aside, flags)?;
    let tables: i64 = old.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables == 0 {
        return Err(HistoryError::Damaged { file: aside.to_path_buf(), detail: "it has no tables".into() });
    }
    Ok(old)
}

fn carry_over_from(history: &mut History, old: &Connection) -> Result<u64, HistoryError> {
    let kept = history.write(|work| {
        let mut lost = Lost::default();
        let mut sums_lost = false;
        for (table, key) in TABLES {
            // An older format has nothing of it.
            if !old.table_exists(None, table).unwrap_or(true) {
                continue;
            }
            let of_table = Salvage { from: old, to: work.db, table, key }.run()?;
            match table {
                "requests" => lost = of_table,
                "forgotten" | "forgotten_sums" => sums_lost |= of_table.end || !of_table.holes.is_empty(),
                _ => {}
            }
        }
        requests::remove_torn(work.db)?;
        forgotten::mend(work.db, work.zone, sums_lost)?;
        names::name_what_was_lost(work.db)?;
        credentials::find_last_uses(work.db)?;
        readings::mend(work.db)?;
        work.state = restored(old, work.db, &lost)?;
        for (after, before) in lost.holes.iter().filter(|(after, _)| *after >= 0) {
            work.db.execute("INSERT OR IGNORE INTO gaps VALUES (?1, ?2)", (after, before))?;
        }
        work.touched = true;
        rollup::rebuild(work.db, work.zone)?;
        chunks::settle(work.db, &[], None)?;
        Ok(work.state.requests)
    })?;
    Ok(u64::try_from(kept).unwrap_or(0))
}

/// The state of the old file, where it can be read; what the requests tell in any case.
fn restored(old: &Connection, new: &Connection, lost: &Lost) -> rusqlite::Result<State> {
    let number = |sql: &str| new.query_row(sql, [], |row| row.get::<_, Option<i64>>(0));
    let requests = number("SELECT count(*) FROM requests")?.unwrap_or(0);
    let newest = number("SELECT max(moment) FROM requests")?.map(|raw| Moment::from_raw(raw).micros());
    let oldest = number("SELECT min(moment) FROM requests")?.map(|raw| Moment::from_raw(raw).micros());
    let mut state = State::read(old).unwrap_or_else(|_| State { known_from: oldest, ..State::default() });
    if lost.holes.iter().any(|(after, _)| *after < 0) {
        state.known_from = oldest;
    }
    if lost.end {
        // What came after was seen once, and is not known any more: to the next answer it is as if nobody had asked since.
        state.usage_asked = state.usage_asked.min(newest);
    }
    let last = readings::newest(new)?.map(|last| last.at);
    let tail = new.query_row(
        "SELECT coalesce(sum(credits), 0) FROM requests WHERE moment >= ?1",
        [last.map_or(i64::MIN, Moment::bound_of_micros)],
        |row| row.get(0),
    )?;
    // All that was spent lies before a reading or after the last one: what cannot be placed any more, before the first.
    new.execute(
        "UPDATE readings SET spent = spent - ?1 - (SELECT sum(spent) FROM readings) + \
         (SELECT coalesce(sum(credits), 0) FROM requests) + ?2 WHERE n = (SELECT min(n) FROM readings)",
        (tail, forgotten::charged(new)?),
    )?;
    Ok(State { requests, tail, ..state })
}
