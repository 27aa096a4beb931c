//! Alerts about keys.

use chrono::{DateTime, Duration, Utc};

use super::{Alert, Told};
use crate::account_settings::AlertSettings;
use crate::view::{AccountView, KeyFinding};

/// Something that comes and goes with a key is told again when it was gone, and this time after it was last told.
const AGAIN: Duration = Duration::hours(20);

pub(super) fn alerts(
    told: &mut Told,
    after: &AccountView,
    wanted: &AlertSettings,
    now: DateTime<Utc>,
    found: &mut Vec<Alert>,
) {
    let Some(keys) = &after.keys else { return };
    let (mut unusual, mut failing) = (Vec::new(), Vec::new());
    for row in &keys.rows {
        for finding in &row.findings {
            let (id, name) = (row.id.clone(), row.name.clone());
            match *finding {
                KeyFinding::Expiring { at, within_days } => {
                    let before = told.expiring.get(&row.id).filter(|(then, _)| *then == at);
                    let news = before.is_none_or(|(_, days)| within_days < *days);
                    if wanted.key_expiring && within_days <= wanted.key_days && news {
                        told.expiring.insert(row.id.clone(), (at, within_days));
                        found.push(Alert::KeyExpiring { id, name, at });
                    }
                }
                KeyFinding::Unusual { today, usual } => {
                    unusual.push(row.id.as_str());
                    if wanted.key_unusual && !told.unusual.contains_key(&row.id) {
                        told.unusual.insert(row.id.clone(), now);
                        found.push(Alert::KeyUnusual { id, name, today, usual });
                    }
                }
                KeyFinding::Failing { failed, requests, .. } => {
                    failing.push(row.id.as_str());
                    // What fails because nothing is left is said with that.
                    if wanted.key_failing && !told.empty && !told.failing.contains_key(&row.id) {
                        told.failing.insert(row.id.clone(), now);
                        found.push(Alert::KeyFailing { id, name, failed, requests });
                    }
                }
                KeyFinding::Idle { .. }
                | KeyFinding::NeverUsed { .. }
                | KeyFinding::Active
                | KeyFinding::Expired { .. }
                | KeyFinding::Revoked { .. } => {}
            }
        }
    }
    let listed = |id: &String| keys.rows.iter().any(|row| row.id == *id);
    // A clock that was set back must not keep it for ever.
    let lately = |at: &DateTime<Utc>| (now - *at).abs() < AGAIN;
    told.expiring.retain(|id, _| listed(id));
    told.unusual.retain(|id, at| unusual.contains(&id.as_str()) || listed(id) && lately(at));
    told.failing.retain(|id, at| failing.contains(&id.as_str()) || listed(id) && lately(at));
}
