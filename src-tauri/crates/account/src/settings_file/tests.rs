use super::*;
use crate::settings::{QuietHours, Theme};
use crate::view::{Budget, BudgetUnit};

const KEY: &str = "or_5entinel0123456789abcdefABCDEF01";

fn shop() -> Whose {
    Whose { base_url: "https://api.openrush.io/".into(), account_id: "acct_1".into() }
}

fn settings() -> Settings {
    let filter = |name: &str, params: &str| SavedFilter { name: name.into(), params: params.into() };
    Settings {
        refresh_minutes: 17,
        theme: Theme::Dark,
        zoom_percent: 125,
        language: Some("de".into()),
        autostart: true,
        quiet_hours: QuietHours { on: true, from: 60, until: 120 },
        tray_shows: TrayChoice::Account { id: "own-1".into() },
        activity_columns: vec!["time".into()],
        saved_filters: vec![filter("Failed", "status=failed"), filter("Mine", &format!("text={KEY}"))],
        hints_put_away: vec!["palette".into()],
    }
}

fn account() -> AccountSettings {
    let budget = Some(Budget { amount: 50, unit: BudgetUnit::Dollars });
    AccountSettings { low_balance: 9, budget, ..AccountSettings::default() }
}

fn text() -> String {
    written(&settings(), &[("own-1".into(), shop(), account())])
}

/// The file with this in place of one of its values.
fn with(place: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(&text()).unwrap();
    *file.pointer_mut(place).unwrap() = value;
    file.to_string()
}

#[test]
fn what_is_written_is_read_again_under_the_ids_of_another_computer() {
    let read = Portable::read(&text()).unwrap();
    let there = Settings { hints_put_away: vec!["tray".into()], ..Settings::default() };
    let own_id = |whose: &Whose| (*whose == shop()).then(|| "there".to_owned());
    let after = read.settings_over(&there, own_id).unwrap();
    let expected = Settings {
        autostart: false,
        hints_put_away: vec!["tray".into()],
        tray_shows: TrayChoice::Account { id: "there".into() },
        saved_filters: settings().saved_filters[..1].to_vec(),
        ..settings()
    };
    assert_eq!(after, expected);
    let [(whose, choices)] = &read.accounts[..] else { panic!("one account") };
    assert_eq!((whose, account_over(&AccountSettings::default(), choices)), (&shop(), Ok(account())));
    // Where the account is not known, the tray stays as it is.
    assert_eq!(read.settings_over(&there, |_| None).unwrap().tray_shows, TrayChoice::Window);
    assert_eq!((differing(&after, &after), differing(&there, &after)), (0, 8));
}

#[test]
fn no_key_and_nothing_of_this_computer_is_in_it() {
    let text = text();
    for foreign in [KEY, "5entinel", "Mine", "own-1", "autostart", "hintsPutAway", "palette"] {
        assert!(!text.contains(foreign), "{foreign}: {text}");
    }
    assert!(text.contains("Failed") && text.contains("acct_1"), "{text}");
}

#[test]
fn filters_that_somebody_wrote_a_key_into_are_left_out_and_counted() {
    let filters = serde_json::json!([
        { "name": "Fine", "params": "status=failed" },
        { "name": KEY, "params": "" },
        { "name": "Mine", "params": "q=x+or%5f5entinel0123456789abcdef" },
    ]);
    let read = Portable::read(&with("/settings/savedFilters", filters)).unwrap();
    assert_eq!(read.keys_left_out, 2);
    let after = read.settings_over(&Settings::default(), |_| None).unwrap();
    assert_eq!(after.saved_filters.len(), 1);
    assert_eq!(Portable::read(&text()).unwrap().keys_left_out, 0);
}

#[test]
fn what_cannot_be_taken_is_told_apart() {
    use SettingsFileError::{Damaged, Foreign, Newer, TooLarge};
    let cut = text()[..200].to_owned();
    let large = text() + &" ".repeat(LARGEST);
    for (text, why) in [
        (String::new(), Damaged),
        (cut, Damaged),
        ("PK\u{3}\u{4}".into(), Damaged),
        ("[".repeat(10_000), Damaged),
        ("[]".into(), Foreign),
        ("null".into(), Foreign),
        (r#"{"refreshMinutes":5}"#.into(), Foreign),
        (with("/format", "another".into()), Foreign),
        (with("/version", 2.into()), Newer),
        (with("/version", 0.into()), Damaged),
        (with("/version", "1".into()), Damaged),
        (with("/settings", Value::Null), Damaged),
        (with("/settings/theme", "mauve".into()), Damaged),
        (with("/settings/refreshMinutes", "often".into()), Damaged),
        (with("/settings/quietHours", 7.into()), Damaged),
        (with("/settings/trayShows", serde_json::json!({ "kind": "account" })), Damaged),
        (with("/accounts", serde_json::json!({})), Damaged),
        (with("/accounts/0/accountId", 7.into()), Damaged),
        (with("/accounts/0/settings", Value::Null), Damaged),
        (with("/accounts/0/settings/alerts/empty", "yes".into()), Damaged),
        (large, TooLarge),
    ] {
        let beginning: String = text.chars().take(300).collect();
        assert_eq!(Portable::read(&text).err(), Some(why), "{beginning}");
    }
}

#[test]
fn values_out_of_bounds_are_brought_inside_and_unknown_ones_left() {
    let file = serde_json::json!({
        "format": FORMAT, "version": 1, "later": true,
        "settings": {
            "refreshMinutes": 9_999, "zoomPercent": -4, "language": "../etc", "later": [1],
            "autostart": true, "hintsPutAway": ["tray"], "quietHours": { "until": 70_000, "quiet": true },
            "activityColumns": ["time", "<b>"],
        },
        "accounts": [
            { "baseUrl": "u", "accountId": "a", "settings": {
                "lowBalance": 99_999_999_999_u64, "alerts": { "runwayDays": 4_000, "later": 1 },
                "budget": { "amount": 0, "unit": "credits" },
            } },
            { "baseUrl": "u", "accountId": "a", "settings": {} },
        ],
    });
    let read = Portable::read(&format!("\u{feff}{file}")).unwrap();
    let current = Settings { theme: Theme::Light, language: Some("fr".into()), ..Settings::default() };
    let after = read.settings_over(&current, |_| None).unwrap();
    let expected = Settings {
        refresh_minutes: 60,
        zoom_percent: 50,
        language: None,
        quiet_hours: QuietHours { until: 1_439, ..QuietHours::default() },
        activity_columns: vec!["time".into()],
        ..current
    };
    assert_eq!(after, expected);
    let [(_, choices)] = &read.accounts[..] else { panic!("each once") };
    let account = account_over(&account(), choices).unwrap();
    assert_eq!((account.low_balance, account.alerts.runway_days, account.budget), (10_000_000, 90, None));
}
