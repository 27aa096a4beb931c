//! Which account is meant.

use std::path::Path;

use super::GlanceError;
use crate::core::registry::{Record, Registry};

/// The record of the account that is meant, without a change to the list.
pub(super) fn record(data_dir: &Path, wanted: Option<&str>) -> Result<Record, GlanceError> {
    let registry = Registry::peek(data_dir).map_err(|error| GlanceError::Accounts(error.to_string()))?;
    of(&registry, wanted)
}

fn of(registry: &Registry, wanted: Option<&str>) -> Result<Record, GlanceError> {
    let Some(wanted) = wanted else { return registry.signed_in().cloned().ok_or(GlanceError::SignedOut) };
    let by_id = |record: &&Record| record.id == wanted || record.account_id.as_deref() == Some(wanted);
    let named: Vec<&Record> = match registry.listed().find(by_id) {
        Some(record) => vec![record],
        None => {
            let name = wanted.trim().to_lowercase();
            registry.listed().filter(|record| record.name.trim().to_lowercase() == name).collect()
        }
    };
    let ids = || named.iter().map(|record| record.id.as_str()).collect::<Vec<_>>().join(", ");
    match named.as_slice() {
        [] => Err(no_such_account(registry, wanted)),
        [record] if record.signed_in => Ok((*record).clone()),
        [_] => Err(GlanceError::AccountSignedOut(wanted.into())),
        // Of several with one name, those that are signed out are seldom meant.
        several => match several.iter().filter(|record| record.signed_in).collect::<Vec<_>>().as_slice() {
            [record] => Ok((**record).clone()),
            _ => Err(GlanceError::Ambiguous { wanted: wanted.into(), ids: ids() }),
        },
    }
}

fn no_such_account(registry: &Registry, wanted: &str) -> GlanceError {
    let known: Vec<_> = registry.listed().map(|record| format!("{} ({})", record.name, record.id)).collect();
    if known.is_empty() {
        return GlanceError::SignedOut;
    }
    GlanceError::NoSuchAccount { wanted: wanted.into(), known: known.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn registry() -> Registry {
        let list = serde_json::json!({ "current": "b", "accounts": [
            { "id": "a", "name": "Agency", "baseUrl": "https://api.openrush.io", "accountId": "acct_1", "signedIn": true },
            { "id": "b", "name": "Shop", "baseUrl": "https://api.openrush.io", "accountId": "acct_2", "signedIn": true },
            { "id": "c", "name": "shop", "baseUrl": "https://api.openrush.io", "signedIn": true },
            { "id": "d", "name": "Old", "baseUrl": "https://api.openrush.io", "signedIn": false },
        ] });
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("accounts.json"), list.to_string()).unwrap();
        Registry::peek(dir.path()).unwrap()
    }

    fn chosen(wanted: Option<&str>) -> Result<String, String> {
        of(&registry(), wanted).map(|record| record.id).map_err(|error| error.to_string())
    }

    #[test]
    fn an_account_is_meant_by_name_or_by_either_id_and_the_shown_one_where_nothing_is_said() {
        assert_eq!(chosen(None).as_deref(), Ok("b"));
        for agency in ["a", "acct_1", "Agency", " agency "] {
            assert_eq!(chosen(Some(agency)).as_deref(), Ok("a"), "{agency}");
        }
    }

    #[test]
    fn what_is_not_there_signed_out_or_not_clear_is_said() {
        assert!(chosen(Some("nobody")).unwrap_err().contains("Agency (a), Shop (b)"));
        assert!(chosen(Some("Old")).unwrap_err().contains("not signed in"));
        assert!(chosen(Some("shop")).unwrap_err().contains("b, c"));
        let nobody = of(&Registry::default(), Some("x")).unwrap_err().to_string();
        assert!(nobody.contains("No account is signed in"), "{nobody}");
    }
}
