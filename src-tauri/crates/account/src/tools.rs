//! The tools of OpenRush: what an endpoint is called, and what a call is documented to cost.

use openrush_api::Credits;

/// Where tools are called.
const PREFIX: &str = "/v1/tools/";

/// What every tool costs by the published reference, deducted before the work. Tools can be added, so that one
/// which is not in this list is nothing unusual.
const PRICES: [(&str, i64); 10] = [
    ("inspect_domain", 3),
    ("discover_competitors", 5),
    ("research_keywords", 3),
    ("compare_keyword_coverage", 5),
    ("inspect_serp", 2),
    ("inspect_search_visibility", 3),
    ("audit_site", 10),
    ("inspect_keyword", 2),
    ("inspect_page", 2),
    ("export_dataset", 0),
];

/// The most that one call of a documented tool costs.
pub const HIGHEST_PRICE: i64 = 10;

/// Credits that one purchase step of $10 brings, by the published reference.
pub const PURCHASE_STEP: i64 = 1000;

/// The tool that an endpoint belongs to: the last part of `/v1/tools/<name>`, or the whole endpoint for others.
#[must_use]
pub fn tool_of(endpoint: &str) -> &str {
    match endpoint.strip_prefix(PREFIX) {
        Some(name) if !name.is_empty() && !name.contains('/') => name,
        _ => endpoint,
    }
}

/// What a call of this tool is documented to cost; `None` for a tool that is not documented.
#[must_use]
pub fn price(tool: &str) -> Option<Credits> {
    whole_price(tool).map(Credits::from)
}

/// As [`price`], in whole credits.
pub(crate) fn whole_price(tool: &str) -> Option<i64> {
    PRICES.iter().find(|(name, _)| *name == tool).map(|(_, credits)| *credits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tools_endpoint_is_called_by_the_tools_name() {
        assert_eq!(tool_of("/v1/tools/inspect_domain"), "inspect_domain");
        assert_eq!(tool_of("/v1/tools/some_new_tool"), "some_new_tool");
    }

    #[test]
    fn any_other_endpoint_keeps_its_whole_name() {
        for endpoint in [
            "/v1/me/credits",
            "/v1/tools/",
            "/v1/tools/a/b",
            "/v1/tools",
            "",
            "inspect_domain",
            "/V1/tools/x",
        ] {
            assert_eq!(tool_of(endpoint), endpoint);
        }
    }

    #[test]
    fn documented_prices_are_known_and_others_are_not_guessed() {
        assert_eq!(price("audit_site"), Some(Credits::from(10)));
        assert_eq!(price("export_dataset"), Some(Credits::ZERO));
        assert_eq!(price("some_new_tool"), None);
    }

    #[test]
    fn no_documented_tool_costs_more_than_the_highest_price() {
        assert_eq!(PRICES.iter().map(|(_, credits)| *credits).max(), Some(HIGHEST_PRICE));
    }
}
