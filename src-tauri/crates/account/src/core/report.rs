//! A month on one page, and as a file.

use std::io::{self, Write as _};
use std::path::PathBuf;

use super::export::file;
use super::{ActionError, Core};
use crate::history::History;
use crate::view::{ExportFormat, Report, ReportQuery};

impl Core {
    /// A month of the account that is shown.
    ///
    /// # Errors
    /// [`ActionError::History`] where it cannot be read.
    pub async fn report(&self, query: ReportQuery) -> Result<Report, ActionError> {
        let account = self.signed_in()?;
        let now = account.now();
        Ok(account.history.call(move |history| history.report(query, now)).await?)
    }

    /// Writes a month as CSV into that folder: the whole file or none. Answers with where it is.
    ///
    /// # Errors
    /// [`ActionError::History`], [`ActionError::ReportNotSaved`].
    pub async fn save_report(
        &self,
        query: ReportQuery,
        format: ExportFormat,
        folder: PathBuf,
    ) -> Result<PathBuf, ActionError> {
        let name = self.signed_in()?.known().name.clone();
        let report = self.report(query).await?;
        let written = tokio::task::spawn_blocking(move || -> io::Result<PathBuf> {
            let mut part = file::begun(&folder)?;
            part.write_all(&History::report_as_csv(&report, format))?;
            part.as_file().sync_all()?;
            let month = report.month.format("%Y-%m");
            file::named(
                part,
                &folder,
                &format!("{}.csv", file::plain(&format!("OpenRush report {name} {month}"))),
            )
        });
        let written = written.await.map_err(|error| ActionError::ReportNotSaved(io::Error::other(error)))?;
        written.map_err(ActionError::ReportNotSaved)
    }
}
