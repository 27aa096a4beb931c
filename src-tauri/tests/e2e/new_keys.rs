//! A new key on its way to its owner: what is asked for, how it is copied, and what a crash leaves of it.

use chrono::{DateTime, Datelike as _, Months, TimeDelta, Utc};
use openrush_driver::{Page, until};
use openrush_sandbox::{Effect, Fault};
use serde_json::json;

use crate::stage::{Proven, Stage};

const CREATE: &str = "/v1/me/api-credentials";

/// Opens the dialog on the Keys view and types a name.
pub(crate) async fn name_a_key(page: &Page, name: &str) -> Result<(), openrush_driver::Error> {
    page.press("nav-keys").await?;
    page.press("create-key").await?;
    page.fill("create-key-name", name).await
}

/// Creates a key and waits until it can be copied.
pub(crate) async fn create(page: &Page, name: &str) -> Result<(), openrush_driver::Error> {
    name_a_key(page, name).await?;
    page.press("create-key-submit").await?;
    page.see("new-key-copy").await?;
    Ok(())
}

/// The text in the clipboard once it looks as expected.
pub(crate) async fn clipboard(
    stage: &Stage,
    expected: impl Fn(&str) -> bool,
) -> Result<String, openrush_driver::Error> {
    until("the clipboard to hold what was copied", async || {
        let text = stage.desktop.clipboard().unwrap_or_default();
        if expected(&text) { Ok(text) } else { Err(format!("{} characters", text.len())) }
    })
    .await
}

/// What the sandbox was asked for last.
fn asked(stage: &Stage) -> serde_json::Value {
    let mut posts = stage.sandbox.world().requests().into_iter().filter(|request| request.method == "POST");
    posts.next_back().and_then(|request| request.body).unwrap_or_default()
}

#[tokio::test]
async fn each_expiry_asks_for_the_right_day() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    for expiry in ["7d", "30d", "90d", "1y", "never", "date"] {
        name_a_key(&page, expiry).await?;
        page.choose("create-key-expiry", expiry).await?;
        let now = Utc::now();
        page.press("create-key-submit").await?;
        page.see("new-key-copy").await?;
        page.press("new-key-done").await?;
        page.gone("new-key-copy").await?;
        let body = asked(&stage);
        assert_eq!(body["name"], expiry);
        let at = body["expires_at"].as_str().map(|at| at.parse::<DateTime<Utc>>()).transpose()?;
        let near = |day: DateTime<Utc>| at.is_some_and(|at| (at - day).abs() < TimeDelta::hours(2));
        match expiry {
            "7d" => assert!(near(now + TimeDelta::days(7)), "{at:?}"),
            "30d" => assert!(near(now + TimeDelta::days(30)), "{at:?}"),
            "90d" => assert!(near(now + TimeDelta::days(90)), "{at:?}"),
            "1y" => assert!(near(now + Months::new(12)), "{at:?}"),
            "never" => assert_eq!(at, None),
            // The day that the field starts from: a month ahead, to its end.
            _ => assert_eq!(at.map(|at| at.ordinal()), Some((now + TimeDelta::days(30)).ordinal())),
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_key_is_copied_in_three_forms_all_of_them_marked_as_secret() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    create(&page, "Staging bot").await?;
    page.press("new-key-copy").await?;
    let key = clipboard(&stage, |text| text.starts_with("or_")).await?;
    page.press("new-key-copy-env").await?;
    clipboard(&stage, |text| text == format!("OPENRUSH_KEY={key}")).await?;
    let targets = stage.desktop.clipboard_targets().unwrap_or_default();
    assert!(targets.lines().any(|target| target == "x-kde-passwordManagerHint"), "{targets}");
    page.press("new-key-copy-curl").await?;
    let line = clipboard(&stage, |text| text.contains("curl")).await?;
    assert!(line.contains(&format!("'Authorization: Bearer {key}'")));
    assert!(line.contains(&stage.sandbox.base_url()), "it asks the service that the key is for");
    let targets = stage.desktop.clipboard_targets().unwrap_or_default();
    assert!(targets.contains("x-kde-passwordManagerHint"), "{targets}");
    assert!(!page.everything().await?.contains(&key), "none of it passed through the window");
    Ok(())
}

#[tokio::test]
async fn quitting_takes_a_copied_key_out_but_leaves_what_was_copied_afterwards() -> Proven {
    let stage = Stage::new().await?;
    for afterwards in [None, Some("a letter to a friend")] {
        let (app, page) = if afterwards.is_none() { stage.signed_in().await? } else { stage.open().await? };
        if afterwards.is_none() {
            create(&page, "Staging bot").await?;
        }
        page.press("new-key-copy").await?;
        clipboard(&stage, |text| text.starts_with("or_")).await?;
        if let Some(text) = afterwards {
            stage.desktop.copy_elsewhere(text)?;
            clipboard(&stage, |found| found == text).await?;
        }
        // There is no tray on this desktop, so this is how a person quits.
        let mut app = app;
        let window = app.window(&stage.desktop).await?;
        drop(page);
        stage.desktop.close(&window)?;
        assert!(app.ended().await?.success());
        assert_eq!(stage.desktop.clipboard().as_deref(), afterwards);
    }
    Ok(())
}

#[tokio::test]
async fn closing_without_having_saved_warns_and_the_key_waits_over_a_crash() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    create(&page, "Production server").await?;
    page.press_css("dialog [aria-label=\"Close\"]").await?;
    page.press_labelled("Close anyway").await?;
    page.gone("new-key-copy").await?;
    page.press_labelled("Show key").await?;
    page.press("new-key-copy").await?;
    let key = clipboard(&stage, |text| text.starts_with("or_")).await?;
    drop(page);
    app.kill().await?;

    let (_app, page) = stage.open().await?;
    page.press("new-key-copy").await?;
    assert_eq!(clipboard(&stage, |text| text.starts_with("or_")).await?, key, "it is the same key");
    assert_eq!(stage.call_tool("inspect_page", &key).await?, 200);
    page.press("new-key-done").await?;
    page.gone("new-key-copy").await?;
    // Nobody needs it here any more.
    until("the keychain to forget the new key", async || {
        if stage.secrets().contains(&key) { Err("still there".to_owned()) } else { Ok(()) }
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn a_crash_while_the_answer_is_on_its_way_names_the_lost_key_and_leads_to_a_new_try() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (app, page) = stage.signed_in().await?;
    let hang = world.inject(Fault::new(Effect::Hang).on("POST", CREATE).committing());
    name_a_key(&page, "New website").await?;
    page.press("create-key-submit").await?;
    until("the key to be created", async || {
        let there = world.credentials().iter().any(|key| key.name == "New website");
        if there { Ok(()) } else { Err("not yet".to_owned()) }
    })
    .await?;
    drop(page);
    app.kill().await?;
    world.remove_fault(hang);

    let (_app, page) = stage.open().await?;
    page.press("nav-keys").await?;
    page.press_labelled("Revoke it").await?;
    page.press("revoke-confirm").await?;
    // A new try begins with the same name.
    page.see("create-key-submit").await?;
    page.press("create-key-submit").await?;
    page.press("new-key-copy").await?;
    let key = clipboard(&stage, |text| text.starts_with("or_")).await?;
    assert_eq!(stage.call_tool("inspect_page", &key).await?, 200);
    let named = |active: bool| {
        let keys = world.credentials();
        keys.iter().filter(|key| key.name == "New website" && key.is_active == active).count()
    };
    assert_eq!((named(true), named(false)), (1, 1));
    Ok(())
}

#[tokio::test]
async fn what_the_service_refuses_is_said_at_its_field_and_other_trouble_in_one_plain_sentence() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (_app, page) = stage.signed_in().await?;
    name_a_key(&page, "Bot").await?;
    let detail = json!({ "detail": [
        { "type": "value_error", "loc": ["body", "name"], "msg": "This name is taken", "input": "Bot" },
    ] });
    let refused = Effect::Status { status: 422, retry_after: None, body: Some(detail) };
    world.inject(Fault::new(refused).on("POST", CREATE).once());
    page.press("create-key-submit").await?;
    page.reads("dialog-error", |text| text.contains("does not accept this name")).await?;
    page.press_css("or-create-key-dialog summary").await?;
    let details = page.see_css("or-create-key-dialog .details-text").await?;
    assert_eq!(details.text().await?, "name: This name is taken", "in the service's words, for who looks");
    let field = page.see("create-key-name").await?;
    assert_eq!(field.attr("aria-invalid").await?.as_deref(), Some("true"));

    for (status, words) in [
        (401, "does not work any more"),
        (402, "too few credits"),
        (409, "Choose another name"),
        (503, "Try again"),
        (429, "too many requests"),
    ] {
        let trouble = Effect::Status { status, retry_after: None, body: None };
        world.inject(Fault::new(trouble).on("POST", CREATE).once());
        page.fill("create-key-name", "Bot").await?;
        page.press("create-key-submit").await?;
        let said = page.reads("dialog-error", |text| text.contains(words)).await?;
        for jargon in ["HTTP", "detail", "{", &status.to_string()] {
            assert!(!said.contains(jargon), "{said}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn names_of_every_kind_appear_as_they_were_typed() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let long = "Ä".repeat(120);
    let names = [
        "🚀 Launch 👩‍👩‍👧‍👦 crew",
        "مفتاح الإنتاج",
        "<img src=x onerror=\"document.title='pwned'\"><b>bold</b>",
        "\"quotes\" & 'more' { $name } {{x}}",
        &long,
    ];
    for name in names {
        world.add_key(name, None);
    }
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    page.reads("keys-table", |text| names.iter().all(|name| text.contains(name))).await?;
    assert_eq!(page.client().execute("return document.images.length", Vec::new()).await?, json!(0));

    let typed = "<i>tricky</i> & \"quoted\" ünïcödé";
    page.press("create-key").await?;
    page.fill("create-key-name", typed).await?;
    page.fill("create-key-note", "for <b>Dana</b>").await?;
    page.press("create-key-submit").await?;
    page.see("new-key-copy").await?;
    page.see_css("or-new-key-dialog .dialog-title").await?;
    let title = "return document.querySelector('or-new-key-dialog .dialog-title').textContent";
    let title = page.client().execute(title, Vec::new()).await?;
    assert!(title.as_str().is_some_and(|title| title.contains(typed)), "{title}");
    page.press("new-key-done").await?;
    page.reads("keys-table", |text| text.contains(typed) && text.contains("for <b>Dana</b>")).await?;
    Ok(())
}

/// Types what no keyboard has, as an input method does.
async fn enter(page: &Page, name: &str, text: &str) -> Result<(), openrush_driver::Error> {
    let script = "const field = document.querySelector(`[data-testid=${arguments[0]}]`); \
                  field.value = arguments[1]; field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    page.see(name).await?;
    page.client().execute(script, vec![json!(name), json!(text)]).await?;
    Ok(())
}

#[tokio::test]
async fn names_of_every_kind_are_typed_and_named_in_the_dialogs_that_follow() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (_app, page) = stage.signed_in().await?;
    let long = "Ä".repeat(120);
    for name in ["🚀 Launch 👩‍👩‍👧‍👦 crew", "مفتاح الإنتاج", "<img src=x onerror=\"document.title='pwned'\">", &long]
    {
        page.press("nav-keys").await?;
        page.press("create-key").await?;
        enter(&page, "create-key-name", name).await?;
        page.press("create-key-submit").await?;
        page.press("new-key-done").await?;
        page.gone("new-key-done").await?;
        let made = until("the key", async || {
            let keys = world.credentials();
            keys.into_iter().find(|key| key.name == name).map(|key| key.id).ok_or_else(String::new)
        })
        .await?;
        let row = format!("[data-testid=\"key-row\"][data-id=\"{made}\"]");
        page.press_css(&format!("{row} [data-testid=\"rotate-key\"]")).await?;
        let title = async |dialog: &str| {
            page.see_css(&format!("{dialog} .dialog-title")).await?;
            let script = format!("return document.querySelector('{dialog} .dialog-title').textContent");
            page.client().execute(&script, Vec::new()).await.map_err(openrush_driver::Error::from)
        };
        let rotating = title("or-rotate-key-dialog").await?;
        assert!(rotating.as_str().is_some_and(|title| title.contains(name)), "{rotating}");
        page.press_labelled("Cancel").await?;
        page.press_css(&format!("{row} [data-testid=\"revoke-key\"]")).await?;
        let revoking = title("or-revoke-key-dialog").await?;
        assert!(revoking.as_str().is_some_and(|title| title.contains(name)), "{revoking}");
        page.reads("revoke-confirm", |text| text.contains(name)).await?;
        page.press("revoke-confirm").await?;
        page.see_css(&format!("{row}[data-status=\"revoked\"]")).await?;
    }
    assert_eq!(page.client().execute("return document.images.length", Vec::new()).await?, json!(0));
    Ok(())
}

#[tokio::test]
async fn an_answer_that_is_lost_is_told_in_the_dialog_and_on_overview() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (_app, page) = stage.signed_in().await?;
    name_a_key(&page, "Bot").await?;
    for (fault, words) in [
        (Fault::new(Effect::ResetBeforeAnswer), "no new key"),
        (Fault::new(Effect::Html { status: 403 }), "wants you to sign in"),
        (Fault::new(Effect::ResetAfterCommit), "revoke it there"),
    ] {
        world.inject(fault.on("POST", CREATE).once());
        page.press("create-key-submit").await?;
        page.reads("dialog-error", |text| text.contains(words)).await?;
    }
    let posts = world.requests();
    let posts = posts.iter().filter(|request| request.method == "POST").count();
    assert_eq!(posts, 3, "one press is one POST");
    page.press_labelled("Cancel").await?;
    page.press("nav-overview").await?;
    page.see_css("[data-testid=\"attention-item\"][data-kind=\"key_lost\"]").await?;
    Ok(())
}

#[tokio::test]
async fn quitting_asks_first_where_nothing_else_has_the_new_key() -> Proven {
    let stage = Stage::with_keychain(openrush_driver::Keychain::Absent).await?;
    let (mut app, page) = stage.open().await?;
    crate::stage::sign_in(&page, &stage.sandbox.world().key()).await?;
    page.reads("sign-in-error", |text| text.contains("keychain")).await?;
    page.press_labelled("Stay signed in until I quit").await?;
    page.value("balance").await?;
    create(&page, "Bot").await?;
    let window = app.window(&stage.desktop).await?;
    stage.desktop.close(&window)?;
    page.see("quit-confirm").await?;
    page.press_labelled("Go back").await?;
    page.gone("quit-confirm").await?;
    page.see("new-key-copy").await?;
    stage.desktop.close(&window)?;
    page.press("quit-confirm").await?;
    drop(page);
    assert!(app.ended().await?.success());
    Ok(())
}
