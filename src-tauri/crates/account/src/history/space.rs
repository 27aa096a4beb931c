//! Giving back the room of requests that were forgotten.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::History;
use super::error::HistoryError;

/// Room is worth giving back from this share of the file on, a fifth, and from this many pages on, 128 KB. What is less is
/// filled again by the requests to come.
const SHARE: u64 = 5;
const PAGES: u64 = 32;

/// How long to wait for whoever reads the file to let go.
const PATIENCE: Duration = Duration::from_secs(2);

impl History {
    /// The file, where enough of it holds nothing to be worth [`shrink`]ing.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn worth_shrinking(&self) -> Result<Option<PathBuf>, HistoryError> {
        let pages = |sql: &str| self.db.query_row(sql, [], |row| row.get::<_, u64>(0));
        let (free, all) = (pages("PRAGMA freelist_count")?, pages("PRAGMA page_count")?);
        Ok(self.path.clone().filter(|_| free >= PAGES && free.saturating_mul(SHARE) >= all))
    }
}

/// Gives the room back that a history's file does not need, over a connection of its own: what is open goes on reading
/// meanwhile. Nobody may write. It takes about as long as copying what is left; broken off, the file is as it was.
///
/// # Errors
/// [`HistoryError`], as where the disk has no room for what is left; then the file is as it was.
pub fn shrink(path: &Path) -> Result<(), HistoryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    db.busy_timeout(PATIENCE)?;
    db.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 4194304; VACUUM;")?;
    // The log has all of it now; whoever reads may keep it for a while.
    let _: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(())
}
