//! A command's error, as the window receives it.

use chrono::{DateTime, Utc};
use openrush_account::core::ActionError;
use serde::Serialize;

use crate::browser::{BrowserError, ShowError};
use crate::clipboard::ClipboardError;
use crate::demo::DemoError;
use crate::support_report::ReportError;
use crate::update::UpdateError;

/// Why a command was not carried out. The window switches on `code` and has its own words for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Failure {
    /// A stable name.
    pub(crate) code: String,
    /// One English sentence for "details"; without secrets.
    pub(crate) message: String,
    /// When trying again makes sense.
    pub(crate) until: Option<DateTime<Utc>>,
    /// The fields that were not accepted.
    pub(crate) fields: Vec<FieldFailure>,
}

/// A field that was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FieldFailure {
    /// Its name in the API, such as `expires_at`.
    pub(crate) field: String,
    /// What is wrong with it.
    pub(crate) message: String,
    /// A stable name for what is wrong, where there is one.
    pub(crate) kind: String,
}

impl Failure {
    pub(super) fn plain(code: &str, message: String) -> Self {
        Self { code: code.into(), message, until: None, fields: Vec::new() }
    }
}

impl From<ActionError> for Failure {
    fn from(error: ActionError) -> Self {
        let fields = error.fields().into_iter().map(|field| FieldFailure {
            field: field.field,
            message: field.message,
            kind: field.kind,
        });
        Self {
            code: error.code().into(),
            message: error.to_string(),
            until: error.until(),
            fields: fields.collect(),
        }
    }
}

impl From<ClipboardError> for Failure {
    fn from(error: ClipboardError) -> Self {
        let code = match error {
            ClipboardError::Empty => "clipboard_empty",
            ClipboardError::TooLong => "clipboard_too_long",
            ClipboardError::Unavailable => "clipboard_unavailable",
        };
        Self::plain(code, error.to_string())
    }
}

impl From<BrowserError> for Failure {
    fn from(error: BrowserError) -> Self {
        Self::plain("browser_failed", error.to_string())
    }
}

impl From<ShowError> for Failure {
    fn from(error: ShowError) -> Self {
        Self::plain("folder_not_shown", error.to_string())
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        Self::plain("report_not_saved", error.to_string())
    }
}

impl From<DemoError> for Failure {
    fn from(error: DemoError) -> Self {
        Self::plain("demo_failed", error.to_string())
    }
}

impl From<UpdateError> for Failure {
    fn from(error: UpdateError) -> Self {
        tracing::warn!(%error, "no update");
        Self::plain(error.code(), error.to_string())
    }
}
