//! When a key was first used.

use chrono::{DateTime, TimeDelta, Utc};

use crate::history::credentials::id_of;
use crate::history::moment::Moment;
use crate::history::{History, HistoryError};

/// The clocks of two servers of one service may differ by this much.
const CLOCKS: TimeDelta = TimeDelta::minutes(1);

impl History {
    /// The oldest request known of a key that was made at `created_at`, this app's own calls left out.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn first_use(
        &self,
        credential: &str,
        created_at: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, HistoryError> {
        let Some(key) = id_of(&self.db, credential)? else { return Ok(None) };
        let own = self.own_calls()?;
        let mut statement = self.db.prepare_cached(
            "SELECT moment, endpoint FROM requests WHERE moment >= ?1 AND key = ?2 ORDER BY moment",
        )?;
        let mut rows = statement.query((Moment::bound(created_at - CLOCKS), key))?;
        while let Some(row) = rows.next()? {
            if !own.cover(key, row.get(1)?) {
                return Ok(Some(Moment::from_raw(row.get(0)?).at()));
            }
        }
        Ok(None)
    }
}
