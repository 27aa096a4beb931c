//! Rows of the sandbox as the history takes them, without HTTP in between.

use openrush_api::UsageRow;

/// The row as the client would have decoded it.
pub(crate) fn row(row: openrush_sandbox::UsageRow) -> UsageRow {
    UsageRow {
        id: row.id.parse().unwrap(),
        account_id: row.account_id.parse().unwrap(),
        credential_id: row.credential_id.map(|id| id.parse().unwrap()),
        auth_source: row.auth_source,
        endpoint: row.endpoint,
        method: row.method,
        status_code: row.status_code,
        response_time_us: Some(u64::from(row.response_time_ms) * 1000),
        request_bytes: Some(row.request_bytes.into()),
        response_bytes: Some(row.response_bytes.into()),
        dataforseo_cost_usd: Some(row.dataforseo_cost_usd.into()),
        credits_charged: row.credits_charged.into(),
        error_type: row.error_type,
        error_message: row.error_message,
        created_at: row.created_at,
    }
}
