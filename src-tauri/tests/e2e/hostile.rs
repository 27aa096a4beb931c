//! A page that would like to be more than a page: what the service tells stays text, and what gets into the window cannot
//! run, load, leave or change anything.

use openrush_driver::{Page, until};
use openrush_sandbox::{Effect, Fault};
use serde_json::{Value, json};

use crate::stage::{Proven, Stage};

/// Markup, a template, and a message's own marks: whatever is taken for more than text shows.
const TRICK: &str =
    "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script>${7*7}{ $amount }</style>";

/// The answer of the service, with every text in it replaced.
fn hostile(mut row: Value, kept: &[&str]) -> Value {
    if let Some(fields) = row.as_object_mut() {
        for (name, value) in fields.iter_mut() {
            if value.is_string() && !kept.contains(&name.as_str()) {
                *value = json!(format!("{name} {TRICK}"));
            }
        }
    }
    row
}

/// What the page is made of that no text of ours makes.
const FOREIGN: &str = "
    const foreign = document.querySelectorAll('img, iframe, object, embed, script:not([src]), style, [onerror]');
    return JSON.stringify([window.pwned ?? 0, foreign.length, document.title.includes('pwned')]);
";

async fn is_all_text(page: &Page, screen: &str) -> Result<(), openrush_driver::Error> {
    let found = page.client().execute(FOREIGN, Vec::new()).await?;
    assert_eq!(found.as_str(), Some("[0,0,false]"), "{screen}");
    Ok(())
}

#[tokio::test]
async fn every_text_that_the_service_can_fill_stays_text_on_every_screen() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let (_app, page) = stage.signed_in().await?;
    let now = world.now();
    let request = json!({
        "id": "log_1", "account_id": world.account_id(), "credential_id": world.key_credential_id(), "auth_source": "api_key",
        "endpoint": "/v1/tools/inspect_domain", "method": "POST", "status_code": 500, "response_time_ms": 842,
        "request_bytes": 52, "response_bytes": 4096, "dataforseo_cost_usd": 0.0, "credits_charged": 3,
        "error_type": "type", "error_message": "message", "created_at": now,
    });
    let own_id = json!(world.key_credential_id());
    let key = json!({
        "id": own_id, "account_id": world.account_id(), "name": "name", "prefix": "or_abc123...", "is_active": true,
        "created_at": now, "last_used_at": null, "expires_at": null,
    });
    let ids = ["id", "account_id", "credential_id", "created_at"];
    let answers = [
        ("/v1/me/usage", json!([hostile(request, &ids)])),
        ("/v1/me/api-credentials", json!([hostile(key, &ids)])),
    ];
    for (path, answer) in answers {
        let effect =
            Effect::Body { status: 200, content_type: "application/json".into(), text: answer.to_string() };
        world.inject(Fault::new(effect).on("GET", path));
    }
    page.press("refresh").await?;
    page.press("nav-keys").await?;
    page.reads("keys-table", |text| text.contains(&format!("name {TRICK}"))).await?;
    is_all_text(&page, "keys").await?;
    page.press_css("[data-testid=key-row] a[href]").await?;
    page.see("key-detail").await?;
    is_all_text(&page, "a key's details").await?;
    page.press("nav-activity").await?;
    page.press_css("[data-testid=activity-row] button").await?;
    page.reads("activity-detail", |text| text.contains(&format!("error_message {TRICK}"))).await?;
    is_all_text(&page, "a request's details").await?;
    page.press("nav-overview").await?;
    page.see("balance").await?;
    page.press("statement-open").await?;
    page.see("statement").await?;
    is_all_text(&page, "overview").await?;
    page.client().execute("document.querySelector('dialog[open]').close()", Vec::new()).await?;
    page.gone("statement").await?;
    page.press("nav-settings").await?;
    is_all_text(&page, "settings").await?;

    // Also what an error says.
    world.clear_faults();
    let refused =
        json!({ "detail": [{ "type": TRICK, "loc": ["body", TRICK], "msg": TRICK, "input": TRICK }] });
    let effect = Effect::Status { status: 422, retry_after: None, body: Some(refused) };
    world.inject(Fault::new(effect));
    page.press("refresh").await?;
    page.see("banner").await?;
    is_all_text(&page, "a banner").await?;
    Ok(())
}

/// Tries things that a page that got in would try. Each line is a name and what came of it.
const TRIES: &str = "
    const done = arguments[0];
    const came = [];
    const note = (name, what) => came.push(`${name}: ${what}`);
    const blocked = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const threw = (name, what) => { try { what(); note(name, 'done'); } catch { note(name, 'refused'); } };
    const fails = async (name, what) => { try { await what(); note(name, 'done'); } catch { note(name, 'refused'); } };
    (async () => {
        note('prototypes', Object.isFrozen(Object.prototype) ? 'frozen' : 'open');
        Object.prototype.toString.pwned = undefined;
        try { Object.prototype.pwned = 1; } catch {}
        note('pollution', ({}).pwned === undefined ? 'refused' : 'done');
        threw('eval', () => (0, eval)('1'));
        threw('new Function', () => new Function('return 1')());
        const script = document.createElement('script');
        script.textContent = 'window.pwned = 1';
        document.body.append(script);
        note('inline script', window.pwned ? 'done' : 'refused');
        const handler = document.createElement('button');
        handler.setAttribute('onclick', 'window.pwned = 1');
        document.body.append(handler);
        handler.click();
        note('inline handler', window.pwned ? 'done' : 'refused');
        handler.remove();
        script.remove();
        await fails('data: module', () => import('data:text/javascript,window.pwned=1'));
        await fails('blob: module', () => import(URL.createObjectURL(new Blob(['window.pwned=1'], { type: 'text/javascript' }))));
        await fails('fetch', () => fetch('https://example.org/'));
        await fails('fetch loopback', () => fetch('http://127.0.0.1:9/'));
        threw('websocket', () => { const socket = new WebSocket('wss://example.org/'); if (socket.readyState !== 0) throw 0; });
        const frame = document.createElement('iframe');
        frame.src = 'https://example.org/';
        document.body.append(frame);
        await new Promise((wait) => setTimeout(wait, 200));
        frame.remove();
        note('window.open', window.open('https://example.org/') === null ? 'refused' : 'done');
        location.href = 'https://example.org/';
        await new Promise((wait) => setTimeout(wait, 300));
        const form = document.createElement('form');
        form.action = 'https://example.org/';
        document.body.append(form);
        form.submit();
        await new Promise((wait) => setTimeout(wait, 300));
        form.remove();
        note('pwned', window.pwned ?? 0);
        note('place', location.origin);
        note('frame', blocked.some((directive) => directive.startsWith('frame-src') || directive.startsWith('child-src') || directive.startsWith('default-src')) ? 'refused' : 'loaded');
        done(came.join('\\n'));
    })().catch((error) => done(`${came.join('\\n')}\\nfailed: ${error}`));
";

#[tokio::test]
async fn a_page_that_got_in_can_neither_run_nor_load_nor_leave_nor_change_what_all_objects_share() -> Proven {
    let stage = Stage::new().await?;
    let (app, page) = stage.signed_in().await?;
    let windows = page.client().windows().await?.len();
    let came = page.client().execute_async(TRIES, Vec::new()).await?;
    let came = came.as_str().unwrap_or_default();
    let wanted = "prototypes: frozen\npollution: refused\neval: refused\nnew Function: refused\ninline script: refused\n\
         inline handler: refused\ndata: module: refused\nblob: module: refused\nfetch: refused\nfetch loopback: refused\n\
         websocket: refused\nwindow.open: refused\npwned: 0\nplace: tauri://localhost\nframe: refused";
    assert_eq!(came, wanted);
    // It is still there, and works.
    page.press("refresh").await?;
    page.value_is("balance", "500").await?;
    until("no other window", async || match page.client().windows().await {
        Ok(now) if now.len() == windows => Ok(()),
        other => Err(format!("{other:?}")),
    })
    .await?;
    assert!(!app.printed().contains("panicked"));
    Ok(())
}
