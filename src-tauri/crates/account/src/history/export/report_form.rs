//! A month's report as CSV: one table of a few columns, in which each line says what it is about.

use super::csv_form::CsvForm;
use crate::history::History;
use crate::history::outcome;
use crate::view::{BalanceEventKind, Certainty, ExportFormat, Report};

/// The names of the columns.
const HEAD: [&str; 8] = ["section", "from", "to", "id", "name", "credits", "requests", "failed"];

/// A line; numbers are never texts, so that a spreadsheet reckons with them.
#[derive(Default)]
struct Line<'a> {
    section: &'a str,
    from: String,
    to: String,
    id: &'a str,
    name: &'a str,
    credits: Option<String>,
    requests: Option<u64>,
    failed: Option<u64>,
}

impl History {
    /// A report in one of the forms of CSV; in the plain one where the format is none.
    #[must_use]
    pub fn report_as_csv(report: &Report, format: ExportFormat) -> Vec<u8> {
        let form = CsvForm::of(format).unwrap_or_else(CsvForm::plain);
        let mut to = Vec::new();
        form.begin(&HEAD, &mut to);
        for line in lines(report) {
            let texts = [line.section, &line.from, &line.to, line.id, line.name];
            form.texts(&texts, &mut to);
            form.figure(line.credits.as_deref(), &mut to);
            form.figure(line.requests.map(|count| count.to_string()).as_deref(), &mut to);
            form.figure(line.failed.map(|count| count.to_string()).as_deref(), &mut to);
            to.extend_from_slice(b"\r\n");
        }
        to
    }
}

fn lines(report: &Report) -> Vec<Line<'_>> {
    let month = report.month.to_string();
    let last = report.days.last().map_or_else(|| month.clone(), |day| day.day.to_string());
    let mut lines = vec![Line {
        section: match (report.finished, report.complete) {
            (true, true) => "month",
            (true, false) => "month, not all seen",
            (false, true) => "month so far",
            (false, false) => "month so far, not all seen",
        },
        from: month.clone(),
        to: last.clone(),
        credits: Some(report.credits.to_string()),
        requests: Some(report.requests),
        failed: Some(report.failed),
        ..Line::default()
    }];
    lines.extend(report.before.map(|before| Line {
        section: "month before",
        credits: Some(before.to_string()),
        ..Line::default()
    }));
    lines.extend(report.days.iter().map(|day| Line {
        section: if day.complete { "day" } else { "day, not all seen" },
        from: day.day.to_string(),
        to: day.day.to_string(),
        credits: Some(day.credits.to_string()),
        requests: Some(day.requests),
        failed: Some(day.failed),
        ..Line::default()
    }));
    for (section, shares) in [("tool", &report.tools), ("key", &report.keys)] {
        lines.extend(shares.iter().map(|share| Line {
            section,
            from: month.clone(),
            to: last.clone(),
            id: &share.id,
            name: share.name.as_deref().unwrap_or_default(),
            credits: Some(share.credits.to_string()),
            requests: Some(share.requests),
            failed: Some(share.failed),
        }));
    }
    lines.extend(report.failures.iter().map(|failure| Line {
        section: "failure",
        id: outcome::name(failure.outcome),
        failed: Some(failure.requests),
        ..Line::default()
    }));
    lines.extend(report.events.iter().map(|event| Line {
        section: match (event.kind, event.certainty) {
            (BalanceEventKind::TopUp, Certainty::Exact) => "top-up",
            (BalanceEventKind::TopUp, Certainty::AtLeast) => "top-up of at least",
            (BalanceEventKind::TopUp, Certainty::About) => "top-up of about",
            (BalanceEventKind::Missed, _) => "requests not seen",
            (BalanceEventKind::Unexplained, Certainty::About) => "unexplained, about",
            (BalanceEventKind::Unexplained, Certainty::Exact | Certainty::AtLeast) => "unexplained",
        },
        from: event.from.to_rfc3339(),
        to: event.to.to_rfc3339(),
        credits: Some(event.amount.to_string()),
        ..Line::default()
    }));
    lines.extend(report.gaps.iter().map(|gap| Line {
        section: "not seen",
        from: gap.from.to_rfc3339(),
        to: gap.to.to_rfc3339(),
        credits: gap.credits.map(|credits| credits.to_string()),
        ..Line::default()
    }));
    for (section, amount) in report
        .balance
        .iter()
        .flat_map(|change| [("balance before", change.before), ("balance after", change.after)])
    {
        lines.push(Line { section, credits: Some(amount.to_string()), ..Line::default() });
    }
    lines
}
