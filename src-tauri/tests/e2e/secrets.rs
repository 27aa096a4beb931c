//! No raw key is anywhere but where it belongs.

use crate::new_keys::{clipboard, create};
use crate::stage::{Proven, Stage, files_under};

/// A secret in every form in which it could lie about: as it is, base64 in each alignment, hexadecimal, and UTF-16.
fn forms(secret: &str) -> Vec<Vec<u8>> {
    let bytes = secret.as_bytes();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut forms = vec![
        bytes.to_vec(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        secret.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        secret.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ];
    // Cut to whole groups of three bytes, the text in the middle is the same whatever stands around it.
    for skipped in 0..3 {
        let whole = &bytes[skipped..bytes.len() - (bytes.len() - skipped) % 3];
        for letters in [BASE64, BASE64_URL] {
            forms.push(base64(whole, letters));
        }
    }
    forms
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64(bytes: &[u8], letters: &[u8; 64]) -> Vec<u8> {
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        [18, 12, 6, 0].map(|shift| letters[bits >> shift & 63])
    };
    bytes.chunks_exact(3).flat_map(group).collect()
}

fn contains(text: &[u8], form: &[u8]) -> bool {
    text.windows(form.len()).any(|part| part == form)
}

#[test]
fn the_scan_finds_a_secret_in_every_form() {
    let secret = "or_s3ntinel0123456789";
    for form in forms(secret) {
        assert!(form.len() > 12 && contains(&[b"xx".as_slice(), &form, b"yy"].concat(), &form));
    }
    // As other programs write it: `printf 'xor_s3ntinel0123456789y' | base64`.
    let other = b"eG9yX3MzbnRpbmVsMDEyMzQ1Njc4OXk=";
    assert!(forms(secret).iter().any(|form| contains(other, form)));
    assert!(!forms("or_different0123456789").iter().any(|form| contains(other, form)));
}

/// Notes everything that the core answers to the window from now on, events included.
pub(crate) const LISTEN: &str = r"
    window.heard = [];
    const note = (what) => window.heard.push(what);
    // Tauri's answers come over its own protocol, by fetch.
    const { fetch } = window;
    window.fetch = async (...asked) => {
        const answer = await fetch(...asked);
        void answer.clone().text().then(note);
        return answer;
    };
    const tauri = window.__TAURI_INTERNALS__;
    const heard = tauri.transformCallback((event) => note(JSON.stringify(event.payload)));
    tauri.invoke('plugin:event|listen', { event: 'account-changed', target: { kind: 'Any' }, handler: heard });
";

#[tokio::test]
async fn no_raw_key_is_on_the_disk_in_the_logs_in_the_answers_or_in_the_window_before_reveal() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    page.client().execute(LISTEN, Vec::new()).await?;
    create(&page, "Sentinel").await?;
    page.press("new-key-copy").await?;
    let key = clipboard(&stage, |text| text.starts_with("or_")).await?;
    page.press("new-key-copy-env").await?;
    page.press("new-key-copy-curl").await?;
    clipboard(&stage, |text| text.contains("curl")).await?;
    // Every answer that the window can ask for.
    for ask in [
        "view', {}",
        "activity', { query: {} }",
        "overview', { query: { range: '30', by: 'key' } }",
        "refresh', {}",
    ] {
        let script = format!(
            "const done = arguments[0]; window.__TAURI_INTERNALS__.invoke('{ask}).then(() => done(1), () => done(0));"
        );
        page.client().execute_async(&script, Vec::new()).await?;
    }
    let answers = page.client().execute("return window.heard.join('\\n')", Vec::new()).await?;
    let answers = answers.as_str().unwrap_or_default().to_owned();
    let prefix = &key[..9];
    for heard in [r#"{"id":"cred_"#.to_owned(), format!(r#""prefix":"{prefix}"#), "\"seq\":".to_owned()] {
        assert!(answers.contains(&heard), "answers and events were heard, {heard} among them: {answers}");
    }
    let dom = page.everything().await?;
    let own = stage.sandbox.world().key();
    // The display prefix is no secret; the rest of the key is.
    let secrets = [&key[9..], &own[9..]];
    let find = |what: &str, text: &[u8]| {
        for secret in secrets {
            for form in forms(secret) {
                assert!(!contains(text, &form), "a raw key is in {what}");
            }
        }
    };
    find("the answers of the core", answers.as_bytes());
    find("the window", dom.as_bytes());
    find("what the app printed", app.printed().as_bytes());
    let mut looked_at = 0;
    for file in files_under(&stage.desktop.data_dir()) {
        // What is written at this moment may be gone at the next.
        let Ok(bytes) = std::fs::read(&file) else { continue };
        looked_at += 1;
        find(&file.display().to_string(), &bytes);
    }
    assert!(looked_at >= 4, "history, settings and logs were looked at");

    page.press("new-key-reveal").await?;
    page.reads("new-key-value", |text| text.contains(&key)).await?;
    drop(page);
    app.kill().await?;
    for file in files_under(&stage.desktop.folder().join("home")) {
        if let Ok(bytes) = std::fs::read(&file) {
            // The keychain's own file holds the keys, and holds them encrypted or for this person alone.
            if !file.to_string_lossy().contains("keyrings") {
                find(&file.display().to_string(), &bytes);
            }
        }
    }
    Ok(())
}

/// Fails where a secret is in a text in any form. The display prefix is no secret; the rest of the key is.
fn find(secrets: &[String], what: &str, text: &[u8]) {
    // Every form is ASCII, and much is looked through: as text that is quick.
    let text = String::from_utf8_lossy(text);
    for secret in secrets {
        for form in forms(&secret[9..]) {
            let form = String::from_utf8(form).unwrap_or_default();
            assert!(form.len() > 12 && !text.contains(&form), "a raw key is in {what}");
        }
    }
}

#[tokio::test]
async fn no_raw_key_lies_about_after_an_own_key_a_rotation_and_a_crash() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (shop, shop_key) = world.add_key("Shop", None);
    let (app, page) = stage.signed_in().await?;
    page.client().execute(LISTEN, Vec::new()).await?;
    // That there is no tray is told once, and moves what lies above it.
    page.see_css("or-notices .notice").await?;
    page.press("own-key").await?;
    page.press("own-key-confirm").await?;
    page.gone("own-key-confirm").await?;
    page.press("nav-keys").await?;
    page.press_css(&format!("[data-id=\"{shop}\"] [data-testid=\"rotate-key\"]")).await?;
    page.press("rotate-start").await?;
    page.press("new-key-copy").await?;
    let new = clipboard(&stage, |text| text.starts_with("or_")).await?;
    // The keychain holds the app's own key and the one that waits.
    let kept = stage.secrets();
    let mut secrets: Vec<String> = kept
        .split_whitespace()
        .filter(|word| word.starts_with("or_") && word.len() > 16)
        .map(str::to_owned)
        .collect();
    assert!(secrets.contains(&new), "the key that waits is kept");
    assert!(secrets.iter().any(|secret| *secret != new && *secret != world.key()), "the app has its own");
    secrets.extend([world.key(), shop_key]);
    let answers = page.client().execute("return window.heard.join('\\n')", Vec::new()).await?;
    let answers = answers.as_str().unwrap_or_default().to_owned();
    assert!(answers.contains("\"seq\":"), "answers and events were heard");
    find(&secrets, "the answers of the core", answers.as_bytes());
    find(&secrets, "the window", page.everything().await?.as_bytes());
    find(&secrets, "what the app printed", app.printed().as_bytes());
    drop(page);
    app.kill().await?;

    // Taken up after a crash, it is as secret as before.
    let (app, page) = stage.open().await?;
    page.see("new-key-copy").await?;
    find(&secrets, "the window after a crash", page.everything().await?.as_bytes());
    find(&secrets, "what the app printed after a crash", app.printed().as_bytes());
    page.press("new-key-done").await?;
    page.gone("new-key-copy").await?;
    let mut looked_at = 0;
    for file in files_under(&stage.desktop.folder().join("home")) {
        let Ok(bytes) = std::fs::read(&file) else { continue };
        if !file.to_string_lossy().contains("keyrings") {
            looked_at += 1;
            find(&secrets, &file.display().to_string(), &bytes);
        }
    }
    assert!(looked_at >= 4, "history, settings and logs were looked at");
    Ok(())
}
