//! The command line: the same program, without a window, beside the running app and without it.

use std::path::Path;
use std::process::{Command, Output};

use openrush_driver::{Keychain, Page};
use openrush_sandbox::{Effect, Fault, Outcome, World};
use serde_json::Value;

use crate::accounts::add;
use crate::stage::{Proven, Stage, app_under_test, files_under};

/// The command as a script starts it: without a display.
fn command(stage: &Stage, arguments: &[&str]) -> Command {
    let mut command = stage.desktop.command(&app_under_test().display().to_string());
    command.args(arguments).env_remove("DISPLAY");
    command
}

/// Runs to its end, while the simulated service of this process goes on.
async fn ended(mut command: Command) -> Output {
    let run = tokio::task::spawn_blocking(move || command.output());
    run.await.expect("it is waited for").expect("it starts")
}

/// What a command answered. However it ends, the key is in none of it.
pub(crate) async fn answer(stage: &Stage, arguments: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = ended(command(stage, arguments)).await;
    let [out, error] = [stdout, stderr].map(|text| String::from_utf8(text).expect("text"));
    let key = stage.sandbox.world().key();
    assert!(!out.contains(&key) && !error.contains(&key), "{out}{error}");
    (status.code().expect("an exit code"), out, error)
}

async fn json(stage: &Stage, arguments: &[&str]) -> (i32, Value) {
    let (code, out, error) = answer(stage, arguments).await;
    let object = serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out}{error}"));
    (code, object)
}

#[tokio::test]
async fn every_command_answers_beside_the_running_app_and_without_it() -> Proven {
    let stage = Stage::new().await?;
    let (mut app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    // The app has not seen these yet.
    world.spend(Some(&world.key_credential_id()), "inspect_serp", Outcome::Success);
    let failed = world.spend(Some(&world.key_credential_id()), "audit_site", Outcome::Invalid);
    let windows = app.windows(&stage.desktop)?.len();

    all_answer(&stage, &failed).await;
    assert_eq!(app.windows(&stage.desktop)?.len(), windows, "no window was opened");
    assert!(app.runs());
    page.value_is("balance", "500").await?;
    drop(page);
    app.terminate().await?;
    all_answer(&stage, &failed).await;
    Ok(())
}

async fn all_answer(stage: &Stage, failed: &str) {
    let left = stage.sandbox.world().balance().to_string();
    let (code, said, error) = answer(stage, &["balance"]).await;
    assert_eq!((code, error.as_str()), (0, ""), "{said}");
    assert!(said.starts_with(&format!("{left} credits\n")) && said.contains("As of "), "{said}");
    let (code, object) = json(stage, &["balance", "--json"]).await;
    assert_eq!((code, object["balance"].as_str()), (0, Some(left.as_str())), "{object}");
    assert_eq!((&object["version"], &object["problem"]), (&Value::from(1), &Value::Null));

    let (code, object) = json(stage, &["keys", "--json"]).await;
    assert_eq!((code, object["keys"][0]["own"].as_bool()), (0, Some(true)), "{object}");
    let (code, said, _) = answer(stage, &["keys"]).await;
    assert!(code == 0 && said.starts_with("NAME ") && said.contains("this app"), "{said}");

    let (code, object) = json(stage, &["activity", "--json"]).await;
    let mut rows = object["requests"].as_array().expect("a list").iter();
    assert!(code == 0 && rows.any(|row| row["id"] == failed), "{object}");
    let (code, said, _) = answer(stage, &["activity", "--failed", "--since", "24h", "--limit", "5"]).await;
    assert_eq!((code, said.lines().count()), (0, 2), "{said}");
    assert!(said.contains("audit_site"), "{said}");

    let (code, said, _) = answer(stage, &["doctor"]).await;
    assert!(said.contains("Connection") && said.contains("Fine"), "{code}: {said}");
}

#[tokio::test]
async fn nothing_is_written() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    let world = stage.sandbox.world();
    world.spend(Some(&world.key_credential_id()), "inspect_serp", Outcome::Success);
    // A broken file is the app's to set aside.
    std::fs::write(stage.desktop.data_dir().join("settings.json"), "{ broken")?;
    let before = contents(&stage.desktop.data_dir());
    for asked in [&["balance"][..], &["keys"], &["activity"], &["doctor"], &["balance", "--demo"]] {
        let (code, said, error) = answer(&stage, asked).await;
        assert!(code == 0 || asked == ["doctor"], "{asked:?}: {said}{error}");
    }
    assert_eq!(contents(&stage.desktop.data_dir()), before);
    Ok(())
}

/// Every file with what it holds; what SQLite keeps beside a file that is read holds nothing.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = files_under(folder)
        .into_iter()
        .map(|file| (file.display().to_string(), std::fs::read(&file).unwrap_or_default()))
        .filter(|(name, bytes)| !name.ends_with("-shm") && !(name.ends_with("-wal") && bytes.is_empty()))
        .collect();
    files.sort();
    files
}

#[tokio::test]
async fn where_nobody_is_signed_in_that_is_said_and_nothing_is_made() -> Proven {
    let stage = Stage::new().await?;
    let nowhere = stage.desktop.folder().join("nowhere");
    for asked in ["balance", "keys", "activity", "doctor"] {
        let mut asking = command(&stage, &[asked]);
        asking.env("OPENRUSH_DATA_DIR", &nowhere);
        let output = ended(asking).await;
        assert_eq!(output.status.code(), Some(3), "{asked}");
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains("sign in"), "{asked}");
    }
    assert!(!nowhere.exists());
    let (code, object) = json(&stage, &["balance", "--json"]).await;
    assert_eq!((code, &object["error"]["exit"]), (3, &Value::from(3)));
    Ok(())
}

#[tokio::test]
async fn what_stands_in_the_way_has_an_exit_code_and_the_stored_figures_stay() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    let world = stage.sandbox.world();

    let html = world.inject(Fault::new(Effect::Html { status: 401 }));
    let (code, said, error) = answer(&stage, &["balance"]).await;
    assert!(code == 4 && said.starts_with("500 credits"), "{code}: {said}{error}");
    assert!(error.contains("in place of OpenRush") && error.contains("figures shown are from"), "{error}");
    world.remove_fault(html);

    world.set_limits(1, 1, 1);
    let (code, object) = json(&stage, &["doctor", "--json"]).await;
    assert_eq!((code, object["verdict"]["code"].as_str()), (7, Some("rate_limited")), "{object}");
    world.set_limits(1_000, 10_000, 100_000);

    world.set_balance(0.into());
    let (code, said, _) = answer(&stage, &["balance"]).await;
    assert!(code == 8 && said.starts_with("0 credits"), "{code}: {said}");
    let (code, said, _) = answer(&stage, &["doctor"]).await;
    assert!(code == 8 && said.starts_with("There are no credits left.\n"), "{code}: {said}");
    assert!(said.contains("To do: Buy credits"), "{said}");

    world.revoke_key(&world.key_credential_id());
    let (code, object) = json(&stage, &["keys", "--json"]).await;
    assert_eq!((code, object["problem"]["code"].as_str()), (5, Some("unauthorized")), "{object}");
    assert_eq!(object["keys"].as_array().map(Vec::len), Some(1), "what is stored stays");

    stage.desktop.lock_keychain().await?;
    let (code, said, error) = answer(&stage, &["balance"]).await;
    assert!(
        code == 6 && said.starts_with("500 credits") && error.contains("keychain"),
        "{code}: {said}{error}"
    );
    let (code, said, error) = answer(&stage, &["balance", "--stored"]).await;
    assert_eq!((code, error.as_str()), (0, ""), "{said}");

    stage.sandbox.go_offline().await;
    let (code, _, error) = answer(&stage, &["activity", "--stored", "--key", "nobody"]).await;
    assert!(code == 2 && error.contains("no key nobody"), "{code}: {error}");
    Ok(())
}

#[tokio::test]
async fn what_makes_no_sense_is_said_and_starts_no_app() -> Proven {
    let stage = Stage::new().await?;
    for (asked, part) in
        [(&["blance"][..], "blance"), (&["balance", "--colour"], "--colour"), (&["--json"], "balance, keys")]
    {
        let (code, said, error) = answer(&stage, asked).await;
        assert!(code == 2 && said.is_empty() && error.contains(part), "{asked:?}: {code} {said}{error}");
    }
    let (code, said, _) = answer(&stage, &["--help"]).await;
    assert!(code == 0 && said.contains("Usage: openrush-desktop"), "{said}");
    let (code, said, _) = answer(&stage, &["--version"]).await;
    assert_eq!((code, said), (0, format!("openrush-desktop {}\n", env!("CARGO_PKG_VERSION"))));
    Ok(())
}

#[tokio::test]
async fn whoever_reads_only_the_beginning_is_not_told_of_a_broken_pipe() -> Proven {
    let stage = Stage::new().await?;
    let script = format!("'{}' activity --demo --limit 20000 | head -n 1", app_under_test().display());
    let mut shell = stage.desktop.command("sh");
    shell.args(["-c", &script]).env_remove("DISPLAY");
    let output = ended(shell).await;
    let [out, error] = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    assert!(out.starts_with("TIME ") && out.lines().count() == 1, "{out}");
    assert_eq!(error, "");
    Ok(())
}

#[tokio::test]
async fn the_demo_answers_without_a_key_a_network_and_a_keychain() -> Proven {
    let stage = Stage::with_keychain(Keychain::Absent).await?;
    let (code, object) = json(&stage, &["balance", "--demo", "--json"]).await;
    assert_eq!((code, object["account"]["demo"].as_bool()), (0, Some(true)), "{object}");
    assert_eq!(object["runway"]["kind"], "estimate", "{object}");
    let (code, object) = json(&stage, &["activity", "--demo", "--json", "--limit", "1500"]).await;
    assert_eq!((code, object["requests"].as_array().map(Vec::len)), (0, Some(1_500)));
    assert_eq!(object["more"], true);
    Ok(())
}

#[tokio::test]
async fn the_window_is_not_touched_by_a_command() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let app = stage.start(&["--hidden"])?;
    let icon = panel.item().await;
    let (code, ..) = answer(&stage, &["balance"]).await;
    assert_eq!(code, 3);
    assert!(app.windows(&stage.desktop)?.is_empty(), "a command is no second start");
    icon.activate().await;
    Page::of(&app, &stage.desktop).await?.see("sign-in-key").await?;
    Ok(())
}

#[tokio::test]
async fn each_of_two_accounts_is_answered_for_by_name_and_by_id() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    let first = stage.sandbox.world();
    let second = first.open_account(7_000.into(), "Other shop");
    add(&page, &second).await?;
    page.value_is("balance", "7000").await?;
    // The app has not seen this yet: each account is asked with its own key.
    second.set_balance(6_500.into());
    first.spend(Some(&first.key_credential_id()), "inspect_serp", Outcome::Success);

    each_is_answered_for(&stage, [&first, &second]).await;
    drop(page);
    app.terminate().await?;
    each_is_answered_for(&stage, [&first, &second]).await;
    Ok(())
}

/// The second of these is the one that the window shows, or showed last.
async fn each_is_answered_for(stage: &Stage, [first, second]: [&World; 2]) {
    let ids = [first.account_id(), second.account_id()];
    let [one, two] = [(first, "OpenRush", "498"), (second, "OpenRush 2", "6,500")];
    for (asked, (world, name, written)) in [
        (Some("OpenRush"), one),
        (Some(ids[0].as_str()), one),
        (Some("openrush 2"), two),
        (Some(ids[1].as_str()), two),
        (None, two),
    ] {
        let mut arguments = vec!["balance", "--json"];
        arguments.extend(asked.map(|asked| ["--account", asked]).into_iter().flatten());
        let (code, object) = json(stage, &arguments).await;
        let expected = world.balance().to_string();
        assert_eq!((code, object["balance"].as_str()), (0, Some(expected.as_str())), "{asked:?}: {object}");
        assert_eq!(object["account"]["name"], name, "{asked:?}: {object}");
        // The app's own id leads to the same account.
        let own = object["account"]["id"].as_str().expect("an id");
        let (code, said, error) = answer(stage, &["balance", "--account", own]).await;
        assert!(
            code == 0 && error.is_empty() && said.starts_with(&format!("{written} credits\n")),
            "{said}{error}"
        );
    }
    assert_ne!(first.balance(), second.balance());

    // What one account did is not among the other's requests, nor its key among the other's.
    let (_, object) = json(stage, &["activity", "--json", "--account", &ids[0]]).await;
    assert!(object.to_string().contains("inspect_serp"), "{object}");
    let (_, object) = json(stage, &["activity", "--json", "--account", &ids[1]]).await;
    assert!(!object.to_string().contains("inspect_serp"), "{object}");
    let (_, object) = json(stage, &["keys", "--json", "--account", &ids[0]]).await;
    assert!(!object.to_string().contains("Other shop"), "{object}");

    let (code, said, error) = answer(stage, &["balance", "--account", "Nobody"]).await;
    assert!(code == 3 && said.is_empty(), "{code}: {said}");
    assert!(error.contains("no account Nobody") && error.contains("OpenRush 2"), "{error}");
    let (code, object) = json(stage, &["balance", "--json", "--account", "Nobody"]).await;
    assert_eq!((code, &object["error"]["exit"]), (3, &Value::from(3)));
}
