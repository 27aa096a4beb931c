//! Columns that stand under each other.

/// How a column is aligned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// A line for each row under a line of headings, two spaces between columns, nothing at the end of a line.
pub(super) fn table<const N: usize>(headings: [(&str, Align); N], rows: &[[String; N]]) -> String {
    let mut widths = headings.map(|(heading, _)| width(heading));
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell));
        }
    }
    let mut out = String::new();
    let mut line = |cells: [&str; N]| {
        let mut text = String::new();
        for ((cell, widest), (_, align)) in cells.into_iter().zip(widths).zip(headings) {
            let space = " ".repeat(widest.saturating_sub(width(cell)));
            let (before, after) =
                if align == Align::Right { (space, String::new()) } else { (String::new(), space) };
            text.push_str(&before);
            text.push_str(cell);
            text.push_str(&after);
            text.push_str("  ");
        }
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(headings.map(|(heading, _)| heading));
    for row in rows {
        line(row.each_ref().map(String::as_str));
    }
    out
}

/// How many places a text takes on a terminal: most characters one, those of East Asia two, marks that combine none.
fn width(text: &str) -> usize {
    text.chars().map(|c| places(u32::from(c))).sum()
}

fn places(c: u32) -> usize {
    match c {
        0x0300..=0x036F | 0x200B..=0x200F | 0x20D0..=0x20FF | 0xFE00..=0xFE0F => 0,
        0x1100..=0x115F
        | 0x2E80..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1FAFF
        | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_whatever_is_written_in_them() {
        let rows = [["Shop", "3"], ["本番", "1,284"], ["Café", "12"]].map(|row| row.map(str::to_owned));
        let told = table([("NAME", Align::Left), ("CREDITS", Align::Right)], &rows);
        assert_eq!(told, "NAME  CREDITS\nShop        3\n本番    1,284\nCafé       12\n");
    }

    #[test]
    fn headings_stand_alone_where_there_is_nothing() {
        assert_eq!(table::<1>([("ID", Align::Left)], &[]), "ID\n");
    }
}
