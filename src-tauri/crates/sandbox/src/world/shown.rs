//! An account's rows, keys and changes as others see them.

use rust_decimal::Decimal;

use super::account::Account;
use super::book::Change;
use super::usage_log::Row;
use super::views::{Credential, TruthEvent, UsageRow};

impl Account {
    /// A row as the API shows it.
    pub(crate) fn usage_row(&self, row: &Row) -> UsageRow {
        let key = row.credential.and_then(|position| self.credentials.get(position));
        UsageRow {
            id: self.log_id(row.number),
            account_id: self.id.clone(),
            credential_id: key.map(|key| key.id.clone()),
            auth_source: row.source.to_string(),
            endpoint: row.endpoint.to_string(),
            method: row.method.to_owned(),
            status_code: row.status,
            response_time_ms: row.size.response_time_ms,
            request_bytes: row.size.request_bytes,
            response_bytes: row.size.response_bytes,
            dataforseo_cost_usd: Decimal::new(row.size.cost_micro_usd.into(), 6).normalize(),
            credits_charged: row.charged,
            error_type: row.error.as_ref().map(|error| error.kind.clone()),
            error_message: row.error.as_ref().map(|error| error.message.clone()),
            created_at: row.at,
        }
    }

    /// A key as the API shows it.
    pub(crate) fn credential(&self, position: usize) -> Option<Credential> {
        let key = self.credentials.get(position)?;
        Some(Credential {
            id: key.id.clone(),
            account_id: self.id.clone(),
            name: key.name.clone(),
            prefix: key.prefix.clone(),
            is_active: key.is_active,
            created_at: key.created_at,
            last_used_at: key.last_used_at,
            expires_at: key.expires_at,
        })
    }

    /// Every change of the balance that is still kept.
    pub(crate) fn truth(&self) -> Vec<TruthEvent> {
        let event = |change: &Change| TruthEvent {
            at: change.at,
            kind: change.kind,
            amount: change.amount,
            balance_after: change.balance_after,
            log_id: change.row.map(|number| self.log_id(number)),
        };
        self.book.changes().map(event).collect()
    }
}
