//! The page as text. Nothing in it comes from outside but numbers.

use rust_decimal::Decimal;

/// The page with the balance and the buttons.
pub(super) fn render(path: &str, balance: Decimal, added: Option<u32>, dollars: &[u32]) -> String {
    let balance = grouped(balance);
    let notice = added.map_or_else(String::new, |credits| {
        let credits = grouped(credits.into());
        format!(
            "<p class=\"notice\" role=\"status\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M5 12.5l4.5 4.5L19 7.5\"/></svg>\
             <span><strong>{credits} credits were added.</strong> You can close this page and go back to the app.</span></p>"
        )
    });
    let buttons: String = dollars
        .iter()
        .map(|dollars| {
            let credits = grouped((dollars * super::CREDITS_PER_DOLLAR).into());
            format!(
                "<button name=\"dollars\" value=\"{dollars}\"><b>Add ${dollars}</b><span>{credits} credits</span></button>"
            )
        })
        .collect();
    document(&format!(
        "<p class=\"label\">Balance</p><p class=\"balance\" data-testid=\"billing-balance\">{balance} \
         <span>credits</span></p>{notice}\
         <form method=\"post\" action=\"{path}/add\"><h2>Buy credits</h2><div class=\"amounts\">{buttons}</div></form>\
         <p class=\"small\">$10 buys 1,000 credits. Nothing is charged: the balance above belongs to a simulated \
         account on this computer.</p>"
    ))
}

/// What a visitor sees who did not come through the app.
pub(super) fn refusal() -> String {
    document(
        "<h2>This page cannot be opened like this</h2><p>It belongs to one run of the demo. \
         Choose “Buy credits” in the app again.</p>",
    )
}

fn document(main: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>Buy credits · OpenRush demo</title>\
         <link rel=\"stylesheet\" href=\"/billing/style.css\"></head><body>\
         <p class=\"demo\"><strong>Demo:</strong> no real money</p>\
         <main><h1>OpenRush demo account</h1>{main}</main></body></html>"
    )
}

/// A number with its thousands set apart: `12,480.5`.
fn grouped(number: Decimal) -> String {
    let text = number.normalize().to_string();
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::from(sign);
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let written = |text: &str| grouped(text.parse().unwrap());
        assert_eq!(written("0"), "0");
        assert_eq!(written("999"), "999");
        assert_eq!(written("12480.50"), "12,480.5");
        assert_eq!(written("-1234567"), "-1,234,567");
    }
}
