//! Opening a history: fast, and never by emptying what cannot be read.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Local, Utc};
use rusqlite::{Connection, OpenFlags};

use super::credentials::Keys;
use super::error::HistoryError;
use super::migrate::{STEPS, damaged_definition, migrate};
use super::names::Names;
use super::state::State;
use super::zone::DayZone;
use super::{History, header, recover, rollup};

/// A history that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The history.
    pub history: History,
    /// What became of a damaged file that was there before.
    pub set_aside: Option<SetAside>,
}

/// A damaged file that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it lies now.
    pub file: PathBuf,
    /// Requests that could be read, and are in the new history.
    pub rows_kept: u64,
}

/// How long to wait for another connection to the same file, as that of a check, to let go.
const PATIENCE: Duration = Duration::from_secs(2);

impl History {
    /// Opens the history of a file, or makes it, with the days of the computer's zone. A file that is damaged at first
    /// sight is set aside; the whole of a file is looked through by [`quick_check`](super::quick_check).
    ///
    /// # Errors
    /// [`HistoryError::Newer`] for a file of a newer version, which is left alone; [`HistoryError::NotWritable`].
    pub fn open(path: &Path, now: DateTime<Utc>) -> Result<Opened, HistoryError> {
        Self::open_in(path, Box::new(Local), now)
    }

    /// As [`open`](Self::open), with the days of another zone.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_in(
        path: &Path,
        zone: Box<dyn DayZone + Send>,
        now: DateTime<Utc>,
    ) -> Result<Opened, HistoryError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        match connect(path).and_then(|db| Ok((rollup::fits(&db, &*zone, None)?, db))) {
            Ok((fits, db)) => {
                let mut history = Self::with(db, zone, Some(path.to_path_buf()));
                history.days_differ = !fits;
                Ok(Opened { history, set_aside: None })
            }
            // The connection is closed by now, which matters where open files cannot be renamed.
            Err(error) if error.is_corrupt() => recover::recover(path, zone, now),
            Err(error) => Err(error),
        }
    }

    /// The history of a file as it is at this moment, for reading beside the app that writes it: nothing of it is changed,
    /// brought up to date or set aside. `None` where there is no file yet.
    ///
    /// # Errors
    /// [`HistoryError::Newer`] and [`HistoryError::Older`] for a file of another version, [`HistoryError::Damaged`].
    pub fn open_to_read(path: &Path) -> Result<Option<Self>, HistoryError> {
        if !path.exists() {
            return Ok(None);
        }
        if let Some(found) = header::damage(path)? {
            return Err(HistoryError::Damaged { file: path.to_path_buf(), detail: found.into() });
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)?;
        db.busy_timeout(PATIENCE)?;
        db.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")?;
        // Everything that is read is of one moment, whatever the app stores meanwhile.
        db.execute_batch("BEGIN")?;
        let found: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let supported = STEPS.last().map_or(0, |step| step.to);
        match found.cmp(&supported) {
            std::cmp::Ordering::Less => return Err(HistoryError::Older { found, supported }),
            std::cmp::Ordering::Greater => return Err(HistoryError::Newer { found, supported }),
            std::cmp::Ordering::Equal => {}
        }
        if let Some(detail) = damaged_definition(&db) {
            return Err(HistoryError::Damaged { file: path.to_path_buf(), detail });
        }
        Ok(Some(Self::with(db, Box::new(Local), None)))
    }

    /// A history that is gone when the app quits, with the days of the computer's zone.
    ///
    /// # Errors
    /// [`HistoryError`], which can only be a lack of memory.
    pub fn in_memory() -> Result<Self, HistoryError> {
        Self::in_memory_in(Box::new(Local))
    }

    /// As [`in_memory`](Self::in_memory), with the days of another zone.
    ///
    /// # Errors
    /// As [`in_memory`](Self::in_memory).
    pub fn in_memory_in(zone: Box<dyn DayZone + Send>) -> Result<Self, HistoryError> {
        let mut db = Connection::open_in_memory()?;
        migrate(&mut db, None, STEPS)?;
        Ok(Self::with(db, zone, None))
    }

    /// Sets a damaged history aside, beside its place and with what belongs to it, and begins a new one with
    /// everything that can still be read. Nothing may have the file open.
    ///
    /// # Errors
    /// [`HistoryError`] where the file cannot be moved or a new one cannot be made.
    pub fn recover(path: &Path, now: DateTime<Utc>) -> Result<Opened, HistoryError> {
        recover::recover(path, Box::new(Local), now)
    }

    pub(super) fn with(db: Connection, zone: Box<dyn DayZone + Send>, path: Option<PathBuf>) -> Self {
        Self {
            db,
            zone,
            names: Names::default(),
            keys: Keys::default(),
            path,
            days_differ: false,
            room_for_loose: None,
            own: std::collections::BTreeSet::new(),
        }
    }
}

/// Connects to a file, sets it up, and brings it up to date.
pub(super) fn connect(path: &Path) -> Result<Connection, HistoryError> {
    // Before SQLite sees it, which would throw the log of a file away that it takes for none of its own.
    if let Some(found) = header::damage(path)? {
        return Err(HistoryError::Damaged { file: path.to_path_buf(), detail: found.into() });
    }
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags)?;
    db.busy_timeout(PATIENCE)?;
    db.set_prepared_statement_cache_capacity(64);
    if db.is_readonly("main")? {
        let why = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        return Err(HistoryError::NotWritable(why.into()));
    }
    // A page that makes no sense is noticed when it is read, and tables of the file cannot call functions.
    db.execute_batch(
        "PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; \
         PRAGMA journal_size_limit = 4194304; PRAGMA synchronous = FULL;",
    )?;
    let _: String = db.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    migrate(&mut db, Some(path), STEPS)?;
    if let Some(detail) = damaged_definition(&db) {
        return Err(HistoryError::Damaged { file: path.to_path_buf(), detail });
    }
    // The one row that everything begins with: where it is missing, the file is none of ours.
    State::read(&db).map_err(|error| {
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return HistoryError::Damaged { file: path.to_path_buf(), detail: "its state is missing".into() };
        }
        error.into()
    })?;
    Ok(db)
}
