//! The tools, their prices (published reference, "credits by tool"), and what a call of one typically takes.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::usage_log::Measure;

/// Credits by tool, as published.
const PUBLISHED: [(&str, u32); 10] = [
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

/// What each tool costs.
#[derive(Debug)]
pub(crate) struct Prices(BTreeMap<String, Decimal>);

impl Prices {
    pub(crate) fn published() -> Prices {
        Prices(PUBLISHED.iter().map(|&(tool, credits)| (tool.to_owned(), credits.into())).collect())
    }

    /// Adds a tool, or changes its price. Tools can appear (the reference calls them feature-gated).
    pub(crate) fn set(&mut self, tool: &str, credits: Decimal) {
        self.0.insert(tool.to_owned(), credits);
    }

    /// The price of a tool that exists.
    pub(crate) fn of(&self, tool: &str) -> Option<Decimal> {
        self.0.get(tool).copied()
    }
}

/// Typical milliseconds, bytes of the answer, and provider cost in millionths of a dollar.
fn typical(tool: &str) -> (f64, f64, f64) {
    match tool {
        "inspect_domain" => (840.0, 4_200.0, 10_100.0),
        "discover_competitors" => (1_900.0, 14_000.0, 15_000.0),
        "research_keywords" => (1_300.0, 22_000.0, 12_500.0),
        "compare_keyword_coverage" => (2_400.0, 31_000.0, 20_000.0),
        "inspect_serp" => (1_100.0, 9_500.0, 2_000.0),
        "inspect_search_visibility" => (950.0, 6_800.0, 10_000.0),
        "audit_site" => (7_800.0, 68_000.0, 42_000.0),
        "inspect_keyword" => (520.0, 2_600.0, 1_800.0),
        "inspect_page" => (640.0, 5_400.0, 1_250.0),
        "export_dataset" => (310.0, 120_000.0, 0.0),
        _ => (900.0, 6_000.0, 3_000.0),
    }
}

impl Measure {
    /// What a call of `tool` takes: log-normal around what is typical. A failed one answers a short text,
    /// and costs nothing; one that failed at the provider waited for it.
    pub(crate) fn draw(rng: &mut fastrand::Rng, tool: &str, status: u16) -> Measure {
        let (ms, bytes, cost) = typical(tool);
        let request_bytes = rng.u32(38..140);
        let time = spread(rng, ms, 0.45);
        let size = spread(rng, bytes, 0.5);
        let cost = spread(rng, cost, 0.15);
        match status {
            200..=299 => Measure {
                response_time_ms: time,
                request_bytes,
                response_bytes: size,
                cost_micro_usd: cost / 50 * 50,
            },
            500..=599 => Measure {
                response_time_ms: time.saturating_mul(6),
                request_bytes,
                response_bytes: rng.u32(40..120),
                cost_micro_usd: 0,
            },
            _ => Measure {
                response_time_ms: rng.u32(4..40),
                request_bytes,
                response_bytes: rng.u32(40..190),
                cost_micro_usd: 0,
            },
        }
    }
}

/// A log-normal number around `median` (Box-Muller).
fn spread(rng: &mut fastrand::Rng, median: f64, sigma: f64) -> u32 {
    let radius = (-2.0 * (1.0 - rng.f64()).ln()).sqrt();
    let normal = radius * (std::f64::consts::TAU * rng.f64()).cos();
    (median * (sigma * normal).exp()) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prices_are_the_published_ones_and_can_be_added_to() {
        let mut prices = Prices::published();
        assert_eq!(prices.of("audit_site"), Some(Decimal::TEN));
        assert_eq!(prices.of("read_minds"), None);
        prices.set("read_minds", Decimal::new(15, 1));
        assert_eq!(prices.of("read_minds"), Some(Decimal::new(15, 1)));
    }

    #[test]
    fn half_of_all_calls_take_less_than_what_is_typical() {
        let mut rng = fastrand::Rng::with_seed(3);
        let below = (0..2_000)
            .filter(|_| Measure::draw(&mut rng, "inspect_domain", 200).response_time_ms < 840)
            .count();
        assert!((900..1_100).contains(&below), "{below}");
    }
}
