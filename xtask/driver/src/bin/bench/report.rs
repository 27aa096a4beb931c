//! The table of docs/performance.md.

use std::fmt::Write as _;

/// A measured figure beside its floor.
pub(crate) struct Row {
    pub(crate) what: &'static str,
    pub(crate) floor: f64,
    pub(crate) app: f64,
    pub(crate) unit: &'static str,
    pub(crate) reach: Reach,
}

/// How far above its floor a figure may lie.
#[derive(Clone, Copy)]
pub(crate) enum Reach {
    /// At most so many times the floor.
    Times(f64),
    /// At most so much more than the floor.
    Plus(f64),
}

impl Row {
    fn reached(&self) -> bool {
        match self.reach {
            Reach::Times(most) => self.app <= self.floor * most,
            Reach::Plus(most) => self.app <= self.floor + most,
        }
    }
}

/// The section as Markdown.
pub(crate) fn section(machine: &str, rows: &[Row]) -> String {
    let mut text = format!(
        "Machine: {machine}.\n\n| what | floor | app | ratio | reach | |\n|---|--:|--:|--:|--:|---|\n"
    );
    for row in rows {
        let Row { what, floor, app, unit, reach } = row;
        let ratio = if *floor > 0.0 { format!("{:.2} ×", app / floor) } else { "–".to_owned() };
        let reach = match reach {
            Reach::Times(most) => format!("≤ {most:.2} ×"),
            Reach::Plus(most) => format!("≤ floor + {most}"),
        };
        let verdict = if row.reached() { "reached" } else { "**missed**" };
        let places = if *unit == "MB" { 1 } else { 0 };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "| {what} | {floor:.places$} {unit} | {app:.places$} {unit} | {ratio} | {reach} | {verdict} |"
        );
    }
    text
}
