//! Writing out what a filter finds, a slice at a time, so that neither memory nor the history's thread is taken up by
//! it: between two slices others are served.

mod csv_form;
mod json_form;
mod record;
mod report_form;
mod written;

pub(super) use json_form::write_json;
pub(super) use record::Record;

use csv_form::CsvForm;
use record::{Names, RECORD_COLUMNS};

use super::History;
use super::error::HistoryError;
use super::moment::Moment;
use super::read::{Filter, Listing, Order, Rank, cursor_at};
use super::requests;
use crate::view::{ActivityQuery, ActivitySort, ExportFormat};

/// Requests of a slice: some hundred kilobytes, and a few milliseconds.
const SLICE: usize = 4_096;

/// From this share of the requests of a time on, all of them are gone through instead of each being looked up.
const DENSE: usize = 8;

/// An export under way: what it is about, and how far it has come.
#[derive(Debug)]
pub struct Export {
    query: ActivityQuery,
    format: ExportFormat,
    names: Names,
    /// What the query finds; looked up once.
    filter: Option<Filter>,
    /// The last request written.
    after: Option<Rank>,
    /// Nothing was written yet.
    begins: bool,
    rows: u64,
}

impl Export {
    /// Everything that the query finds now, in order of time. What arrives meanwhile is left out; page and other orders
    /// of the query do not matter.
    #[must_use]
    pub fn new(query: ActivityQuery, format: ExportFormat) -> Self {
        let (sort, after, skip, limit) = (None, None, None, None);
        let least_first = query.least_first.filter(|_| query.sort.unwrap_or_default() == ActivitySort::Time);
        let query = ActivityQuery { sort, after, skip, limit, least_first, ..query };
        Self { query, format, names: Names::default(), filter: None, after: None, begins: true, rows: 0 }
    }

    /// Requests written so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }
}

impl History {
    /// Appends the next slice of an export to `to`. Returns whether there is more.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn export_more(&self, export: &mut Export, to: &mut Vec<u8>) -> Result<bool, HistoryError> {
        if export.begins {
            if export.query.until.is_none() {
                export.query.until = requests::ends(&self.db)?.map(|(_, newest)| cursor_at(newest));
            }
            if let Some(form) = CsvForm::of(export.format) {
                form.write_head(to);
            }
            export.begins = false;
        }
        let filter = match export.filter.take() {
            Some(filter) => filter,
            None => Filter::of(&export.query, &self.db)?,
        };
        let order = Order { by: ActivitySort::Time, least_first: export.query.least_first == Some(true) };
        let ranks = Listing::of(&self.db, &filter, order)?.page(export.after, 0, SLICE)?;
        let moments: Vec<i64> = ranks.iter().map(|rank| order.moment(*rank)).collect();
        self.write_out(&moments, export, to)?;
        export.filter = Some(filter);
        export.after = ranks.last().copied();
        export.rows += ranks.len() as u64;
        Ok(ranks.len() == SLICE)
    }

    /// Writes the requests of these moments, in their order.
    fn write_out(&self, moments: &[i64], export: &mut Export, to: &mut Vec<u8>) -> Result<(), HistoryError> {
        let (Some(first), Some(last)) = (moments.first(), moments.last()) else { return Ok(()) };
        let mut clock = written::Clock::new(&*self.zone);
        let (low, high) = (first.min(last), first.max(last));
        let between: usize = self
            .db
            .prepare_cached(
                "SELECT count(*) FROM (SELECT 1 FROM requests WHERE moment BETWEEN ?1 AND ?2 LIMIT ?3)",
            )?
            .query_row((low, high, moments.len() * DENSE), |row| row.get(0))?;
        let names = &mut export.names;
        let form = CsvForm::of(export.format);
        let mut write = |row: &rusqlite::Row<'_>| -> rusqlite::Result<()> {
            let record = names.record(&self.db, row)?;
            match form {
                Some(form) => form.write(&record, &mut clock, to),
                None => {
                    write_json(&record, to);
                    to.push(b'\n');
                }
            }
            Ok(())
        };
        if between < moments.len() * DENSE {
            let direction = if first <= last { "ASC" } else { "DESC" };
            let sql = format!(
                "SELECT {RECORD_COLUMNS} FROM requests WHERE moment BETWEEN ?1 AND ?2 ORDER BY moment {direction}"
            );
            let mut statement = self.db.prepare_cached(&sql)?;
            let mut rows = statement.query((low, high))?;
            let mut wanted = moments.iter().peekable();
            while let Some(row) = rows.next()? {
                let moment: i64 = row.get(0)?;
                if wanted.next_if_eq(&&moment).is_some() {
                    write(row)?;
                }
            }
            return Ok(());
        }
        let mut statement =
            self.db.prepare_cached(&format!("SELECT {RECORD_COLUMNS} FROM requests WHERE moment = ?1"))?;
        for moment in moments {
            statement.query_row([moment], |row| write(row))?;
        }
        Ok(())
    }

    /// One request as the service's API writes it, and its key's name; `None` for an id that was never seen.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn request_as_json(&self, id: &str) -> Result<Option<String>, HistoryError> {
        let Some(moment) = requests::moment_of(&self.db, id)? else { return Ok(None) };
        let mut json = Vec::new();
        let found = self.record_at(moment, |record| write_json(record, &mut json))?;
        Ok(found.then(|| String::from_utf8_lossy(&json).into_owned()))
    }

    fn record_at(&self, moment: Moment, take: impl FnOnce(&Record<'_>)) -> Result<bool, HistoryError> {
        let mut statement =
            self.db.prepare_cached(&format!("SELECT {RECORD_COLUMNS} FROM requests WHERE moment = ?1"))?;
        let mut rows = statement.query([moment.raw()])?;
        let Some(row) = rows.next()? else { return Ok(false) };
        take(&Names::default().record(&self.db, row)?);
        Ok(true)
    }
}
