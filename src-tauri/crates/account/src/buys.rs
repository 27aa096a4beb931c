//! Credits in human terms: what the balance buys, going on as in the last 30 days. Pure.

use crate::view::{Buys, ToolCalls};

/// Tools that are named.
const NAMED: usize = 2;

/// What was used of a tool: calls that did what they should, and millionths of a credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Used {
    pub(crate) tool: String,
    pub(crate) calls: u64,
    pub(crate) micro: i64,
}

/// What so many millionths of a credit buy; `None` where nothing that cost something was used.
pub(crate) fn buys(balance: i64, mut used: Vec<Used>) -> Option<Buys> {
    used.retain(|tool| tool.calls > 0 && tool.micro > 0);
    let total: i128 = used.iter().map(|tool| i128::from(tool.micro)).sum();
    if total == 0 {
        return None;
    }
    used.sort_by(|a, b| b.micro.cmp(&a.micro).then_with(|| a.tool.cmp(&b.tool)));
    let calls = |tool: &Used| {
        let calls = i128::from(balance.max(0)) * i128::from(tool.calls) / total;
        two_figures(u64::try_from(calls).unwrap_or(u64::MAX))
    };
    let named: Vec<_> = used
        .iter()
        .take(NAMED)
        .map(|tool| ToolCalls { tool: tool.tool.clone(), calls: calls(tool) })
        // "About 0 audits" says nothing beside what it does buy.
        .enumerate()
        .filter(|(place, tool)| *place == 0 || tool.calls > 0)
        .map(|(_, tool)| tool)
        .collect();
    Some(Buys { others: used.len() > named.len(), tools: named })
}

/// Rounded down to its first two figures: more would promise what nobody knows.
fn two_figures(calls: u64) -> u64 {
    let mut unit = 1;
    while calls / unit >= 100 {
        unit *= 10;
    }
    calls / unit * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    const CREDIT: i64 = 1_000_000;

    fn used(tool: &str, calls: u64, credits: i64) -> Used {
        Used { tool: tool.into(), calls, micro: credits * CREDIT }
    }

    fn said(balance: i64, list: &[Used]) -> (Vec<(String, u64)>, bool) {
        let buys = buys(balance * CREDIT, list.to_vec()).unwrap();
        (buys.tools.into_iter().map(|tool| (tool.tool, tool.calls)).collect(), buys.others)
    }

    #[test]
    fn one_tool_is_bought_with_all_of_it() {
        assert_eq!(
            said(327, &[used("inspect_keyword", 50, 100)]),
            (vec![("inspect_keyword".into(), 160)], false)
        );
    }

    #[test]
    fn a_mix_is_bought_as_a_mix_and_comes_to_the_balance() {
        // Of 400 credits half went on each of two tools.
        let mix =
            [used("inspect_keyword", 100, 200), used("audit_site", 20, 200), used("export_dataset", 9, 0)];
        let (tools, others) = said(1_000, &mix);
        assert_eq!(tools, [("audit_site".into(), 50), ("inspect_keyword".into(), 250)]);
        assert!(!others, "what costs nothing is no part of it");
        let three = [used("a", 10, 30), used("b", 10, 20), used("c", 10, 10)];
        assert!(said(600, &three).1);
    }

    #[test]
    fn where_nothing_is_known_nothing_is_said() {
        assert_eq!(buys(500 * CREDIT, vec![]), None);
        assert_eq!(buys(500 * CREDIT, vec![used("export_dataset", 9, 0)]), None);
    }

    #[test]
    fn an_empty_or_owed_balance_buys_nothing() {
        assert_eq!(said(0, &[used("a", 1, 2)]).0, [("a".into(), 0)]);
        assert_eq!(said(-5, &[used("a", 1, 2), used("b", 1, 1)]), (vec![("a".into(), 0)], true));
    }

    #[test]
    fn a_balance_of_any_size_overflows_nothing() {
        let most = vec![Used { tool: "a".into(), calls: u64::from(u32::MAX), micro: 1 }];
        assert!(buys(i64::MAX, most).is_some());
        assert_eq!([7, 99, 100, 163, 12_480].map(two_figures), [7, 99, 100, 160, 12_000]);
    }
}
