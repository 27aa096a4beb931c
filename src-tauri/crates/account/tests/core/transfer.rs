//! Settings out into a file, and in again from one.

use std::path::Path;

use openrush_account::account_settings::AccountSettings;
use openrush_account::core::Keep;
use openrush_account::settings::{SavedFilter, Settings, Theme};
use openrush_account::view::{Colour, SettingsImport};

use crate::stage::Stage;

fn told(settings: usize, accounts: usize, left_out: usize) -> SettingsImport {
    SettingsImport { settings, accounts, left_out, keys_left_out: 0, forgets: Vec::new() }
}

/// The text of the only file in a folder.
fn only_file(folder: &Path) -> String {
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    let [file] = &files[..] else { panic!("one file, not {files:?}") };
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("OpenRush settings ") && name.ends_with(".json"), "{name}");
    std::fs::read_to_string(file).unwrap()
}

#[tokio::test]
async fn what_was_exported_is_taken_over_again_also_by_an_account_that_is_signed_out() {
    let stage = Stage::signed_in().await;
    let core = &stage.core;
    let first = stage.account().id;
    let other = stage.sandbox.world().open_account(7_000.into(), "Other shop");
    core.sign_in(&other.key(), false, Keep::Keychain).await.unwrap();
    let shown = stage.until_account(|one| one.id != first && one.keys.is_some() && !one.refreshing).await.id;
    let chosen = Settings { refresh_minutes: 17, theme: Theme::Dark, autostart: true, ..core.settings() };
    core.change_settings(chosen).unwrap();
    for (id, low_balance) in [(&first, 11), (&shown, 22)] {
        let settings = AccountSettings { low_balance, ..AccountSettings::default() };
        core.of(id).change_account_settings(settings).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    core.export_settings(folder.path().to_owned()).await.unwrap();
    let text = only_file(folder.path());
    for key in [stage.sandbox.world().key(), other.key()] {
        assert!(!text.contains(&key[..key.len().min(12)]), "{text}");
    }

    // Everything is as it was at first, and one account signed out.
    core.change_settings(Settings::default()).unwrap();
    for id in [&first, &shown] {
        core.of(id).change_account_settings(AccountSettings::default()).unwrap();
    }
    core.of(&first).sign_out().await.unwrap();
    let expected = told(2, 2, 0);
    assert_eq!(core.look_into_settings(&text).unwrap(), expected);
    assert_eq!(core.settings(), Settings::default(), "a look changes nothing");
    assert_eq!(core.import_settings(&text, false).await.unwrap(), expected);
    let settings = core.settings();
    assert_eq!((settings.refresh_minutes, settings.theme, settings.autostart), (17, Theme::Dark, false));
    assert_eq!(stage.account().settings.low_balance, 22);
    let nothing = told(0, 0, 0);
    assert_eq!(core.look_into_settings(&text).unwrap(), nothing, "also the one that is signed out has them");
    core.sign_in(&stage.sandbox.world().key(), false, Keep::Keychain).await.unwrap();
    assert_eq!(stage.until_account(|one| one.id == first).await.settings.low_balance, 11);

    // On a computer where nobody is signed in, the accounts are left out.
    let elsewhere = Stage::new().await;
    let expected = told(2, 0, 2);
    assert_eq!(elsewhere.core.import_settings(&text, false).await.unwrap(), expected);
    assert_eq!(elsewhere.core.settings().refresh_minutes, 17);
}

#[tokio::test]
async fn a_file_that_cannot_be_taken_and_a_disk_that_takes_nothing_change_nothing() {
    let stage = Stage::signed_in().await;
    let core = &stage.core;
    let folder = tempfile::tempdir().unwrap();
    core.export_settings(folder.path().to_owned()).await.unwrap();
    let text = only_file(folder.path());
    let text = text.replace("\"refreshMinutes\": 5", "\"refreshMinutes\": 9").replace("200", "55");
    let before = (core.settings(), stage.account().settings);
    for (text, code) in [
        (text.replace("\"version\": 1", "\"version\": 2"), "settings_file_newer"),
        (text.replace("openrush-desktop-settings", "x"), "settings_file_foreign"),
        (text[..text.len() - 9].to_owned(), "settings_file_damaged"),
        (" ".repeat(1024 * 1024 + 1), "settings_file_too_large"),
        // The app's own settings are fine, and an account's are not.
        (text.replace("\"lowBalance\": 55", "\"lowBalance\": true"), "settings_file_damaged"),
    ] {
        assert_eq!(core.look_into_settings(&text).unwrap_err().code(), code);
        assert_eq!(core.import_settings(&text, false).await.unwrap_err().code(), code);
        assert_eq!((core.settings(), stage.account().settings), before);
    }

    // The account's settings can be written and the app's cannot: neither is in force.
    let file = stage.data_dir.path().join("settings.json");
    let _ = std::fs::remove_file(&file);
    std::fs::create_dir_all(file.join("in the way")).unwrap();
    assert_eq!(core.import_settings(&text, false).await.unwrap_err().code(), "settings_not_saved");
    assert_eq!((core.settings(), stage.account().settings), before);
    std::fs::remove_dir_all(&file).unwrap();
    core.import_settings(&text, false).await.unwrap();
    assert_eq!((core.settings().refresh_minutes, stage.account().settings.low_balance), (9, 55));

    let nowhere = folder.path().join("nowhere");
    let refused = core.export_settings(nowhere.clone()).await.unwrap_err();
    assert_eq!(refused.code(), "settings_export_no_folder");
    assert!(!nowhere.exists());
}

#[tokio::test]
async fn what_looks_like_a_key_is_neither_imported_nor_saved_as_a_name_note_or_filter() {
    let stage = Stage::signed_in().await;
    let core = &stage.core;
    let key = stage.sandbox.world().key();
    let folder = tempfile::tempdir().unwrap();
    core.export_settings(folder.path().to_owned()).await.unwrap();
    let filters = serde_json::json!([
        { "name": "Mine", "params": format!("q={key}") },
        { "name": &key, "params": "status=failed" },
        { "name": "Escaped", "params": format!("q={}", key.replace('_', "%5F")) },
        { "name": "Failed", "params": "status=failed" },
    ]);
    let text =
        only_file(folder.path()).replace("\"savedFilters\": []", &format!("\"savedFilters\": {filters}"));
    let found = core.look_into_settings(&text).unwrap();
    assert_eq!((found.settings, found.keys_left_out), (1, 3));
    assert_eq!(core.import_settings(&text, false).await.unwrap(), found);
    let names = |settings: &Settings| -> Vec<String> {
        settings.saved_filters.iter().map(|saved| saved.name.clone()).collect()
    };
    assert_eq!(names(&core.settings()), ["Failed"]);

    let saved = |name: &str, params: String| {
        let mut settings = core.settings();
        settings.saved_filters.push(SavedFilter { name: name.into(), params });
        core.change_settings(settings).map_err(|error| error.code())
    };
    assert_eq!(saved("Mine", format!("q={key}")).unwrap_err(), "holds_key");
    assert_eq!(saved(&key, String::new()).unwrap_err(), "holds_key");
    assert_eq!(names(&saved("Word", "q=or_else".into()).unwrap()), ["Failed", "Word"]);
    let id = stage.account().id;
    assert_eq!(core.rename_account(&id, &key, Colour::Pink).unwrap_err().code(), "holds_key");
    assert_eq!(core.set_key_note("cred_1", &format!("it is {key}")).unwrap_err().code(), "holds_key");
    for file in ["settings.json", "accounts.json"] {
        assert!(!std::fs::read_to_string(stage.data_dir.path().join(file)).unwrap().contains(&key), "{file}");
    }
    // Nor does one stay that an earlier version kept.
    let file = stage.data_dir.path().join("settings.json");
    let earlier = std::fs::read_to_string(&file).unwrap().replace("q=or_else", &format!("q={key}"));
    std::fs::write(&file, earlier).unwrap();
    let stage = stage.restarted().await;
    assert_eq!(names(&stage.core.settings()), ["Failed"]);
}
