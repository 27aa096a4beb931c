//! Home folders, whose names are often people's.

use std::ops::Range;

use super::replaced;

/// What stands before a person's name on Linux and macOS.
const FOLDERS: [&str; 2] = ["/home/", "/Users/"];

/// The same on Windows, where small letters and capitals are one, and what ends the name: it may have blanks in it.
const WINDOWS_FOLDERS: [(&str, &[char]); 3] =
    [(r"\\users\\", BACKSLASH), (r"\users\", BACKSLASH), (":/users/", SLASH)];

const BACKSLASH: &[char] = &['\\', '"', '\n'];
const SLASH: &[char] = &['/', '"', '\n'];
const BLANK: &[char] = &['/', ' ', '"', '\'', ':', ',', ')', '\n'];

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
    // Its letters lie where those of the text lie.
    let small = text.to_ascii_lowercase();
    replaced(text, |text, from| {
        let windows =
            WINDOWS_FOLDERS.iter().filter_map(|(folder, ends)| name_in(text, &small, folder, ends, from));
        let others = FOLDERS.iter().filter_map(|folder| name_in(text, text, folder, BLANK, from));
        // Of two that begin at the same place, the longer one.
        let found = windows.chain(others).min_by_key(|name| (name.start, std::cmp::Reverse(name.end)))?;
        Some((found, "…".to_owned()))
    })
}

/// The name behind a folder, which is looked for in `within`: the text, or the same in small letters.
fn name_in(text: &str, within: &str, folder: &str, ends: &[char], from: usize) -> Option<Range<usize>> {
    let mut search = from;
    while let Some(found) = within[search..].find(folder) {
        let start = search + found + folder.len();
        let end = text[start..].find(ends).map_or(text.len(), |length| start + length);
        let name = &text[start..end];
        if !name.is_empty() && name != "…" && !name.starts_with('\\') {
            return Some(start..end);
        }
        search = start;
    }
    None
}
