//! Home folders, whose names are often people's.

use std::ops::Range;

use super::replaced;

/// What stands before a person's name on the three systems.
const FOLDERS: [&str; 4] = ["/home/", "/Users/", r"\Users\", r"\\Users\\"];

/// The text with this person's own home folder as `~`.
pub(super) fn own(text: &str, home: Option<&str>) -> Option<String> {
    let home = home.map(|home| home.trim_end_matches(['/', '\\'])).filter(|home| home.len() > 1)?;
    replaced(text, |text, from| {
        let mut search = from;
        while let Some(found) = text[search..].find(home) {
            let (start, end) = (search + found, search + found + home.len());
            let whole =
                text[end..].chars().next().is_none_or(|next| !next.is_alphanumeric() && !"-_".contains(next));
            if whole {
                return Some((start..end, "~".to_owned()));
            }
            search = end;
        }
        None
    })
}

/// The text without the names of anybody's home folder.
pub(super) fn anybodys(text: &str) -> Option<String> {
    replaced(text, |text, from| {
        let found =
            FOLDERS.iter().filter_map(|folder| name_in(text, folder, from)).min_by_key(|name| name.start)?;
        Some((found, "…".to_owned()))
    })
}

fn name_in(text: &str, folder: &str, from: usize) -> Option<Range<usize>> {
    let mut search = from;
    while let Some(found) = text[search..].find(folder) {
        let start = search + found + folder.len();
        let ends: &[char] = if folder.starts_with('/') {
            &['/', ' ', '"', '\'', ':', ',', ')', '\n']
        } else {
            &['\\', '"', '\n']
        };
        let end = text[start..].find(ends).map_or(text.len(), |length| start + length);
        let name = &text[start..end];
        if !name.is_empty() && name != "…" && !name.starts_with('\\') {
            return Some(start..end);
        }
        search = start;
    }
    None
}
