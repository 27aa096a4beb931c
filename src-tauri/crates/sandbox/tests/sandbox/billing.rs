use serde_json::json;

use crate::client::{Client, empty, read};

fn page_path(url: &str) -> String {
    url.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap()
}

#[tokio::test]
async fn a_click_raises_the_balance_and_reloading_does_not_do_it_again() {
    let (sandbox, world, _, client) = empty().await;
    let url = sandbox.billing_url();
    let page = read(client.http.get(&url)).await.unwrap();
    assert_eq!(page.status, 200);
    for text in ["Demo:", "no real money", "500", "Add $10", "Add $20", "Add $50"] {
        assert!(page.text().contains(text), "{text}");
    }
    let form =
        client.http.post(format!("{url}/add")).header("content-type", "application/x-www-form-urlencoded");
    let bought = read(form.body("dollars=10")).await.unwrap();
    assert_eq!(bought.status, 303);
    let back = format!("{}{}", sandbox.base_url(), bought.header("location").unwrap());
    for _ in 0..2 {
        let page = read(client.http.get(&back)).await.unwrap();
        assert!(
            page.text().contains("1,000 credits were added") && page.text().contains("1,500"),
            "{}",
            page.text()
        );
    }
    assert_eq!(client.get("/v1/me/credits").await.json(), json!({ "balance": 1_500 }));
    assert_eq!(world.truth().len(), 1);
}

#[tokio::test]
async fn only_whoever_knows_the_address_and_comes_from_this_computer_gets_in() {
    let (sandbox, world, _, client) = empty().await;
    let url = sandbox.billing_url();
    let form = |url: &str| {
        let form = client.http.post(format!("{url}/add"));
        form.header("content-type", "application/x-www-form-urlencoded").body("dollars=10")
    };
    let guessed = format!("{}/billing/0123456789abcdef0123456789abcdef", sandbox.base_url());
    let hostile = [
        client.http.get(&guessed),
        form(&guessed),
        client.http.get(&url).header("host", "rebound.example"),
        client.http.get(&url).header("host", "127.0.0.1"),
        form(&url).header("host", "rebound.example"),
        form(&url).header("origin", "https://evil.example"),
        form(&url).header("origin", "null"),
        form(&url).header("sec-fetch-site", "cross-site"),
        form(&url).body("dollars=1000000"),
        form(&url).body("dollars=-10"),
        form(&url).body(""),
    ];
    for request in hostile {
        let answer = read(request).await.unwrap();
        assert_eq!(answer.status, 403);
        assert!(!answer.text().contains("/add"), "no way in is given away");
    }
    assert_eq!(world.balance(), 500.into());
    let origin = sandbox.base_url();
    let own = form(&url).header("origin", origin).header("sec-fetch-site", "same-origin");
    assert_eq!(read(own).await.unwrap().status, 303);
}

#[tokio::test]
async fn the_page_loads_nothing_from_elsewhere_and_cannot_be_framed() {
    let (sandbox, _, _, client) = empty().await;
    let page = read(client.http.get(sandbox.billing_url())).await.unwrap();
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    assert!(!policy.contains("unsafe"));
    assert!(
        !page.text().contains("style=") && !page.text().contains("<script") && !page.text().contains("://")
    );
    let style = client.get("/billing/style.css").await;
    assert_eq!((style.status, style.header("content-type")), (200, Some("text/css; charset=utf-8")));
    assert!(!style.text().contains("url("));
    assert_eq!(page.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn the_page_is_no_api_call() {
    let (sandbox, world, _, client) = empty().await;
    world.inject(openrush_sandbox::Fault::new(openrush_sandbox::Effect::ResetBeforeAnswer));
    assert_eq!(read(client.http.get(sandbox.billing_url())).await.unwrap().status, 200);
    assert_eq!(world.requests(), []);
    // Its address belongs to one run.
    let (other, _, _, _) = empty().await;
    let stranger = Client::new(&other.base_url(), "");
    assert_eq!(stranger.get(&page_path(&sandbox.billing_url())).await.status, 403);
}
