//! A tooltip of limited length.

/// What Windows shows of a tooltip: `szTip` of `NOTIFYICONDATAW` holds 128 units of UTF-16, the last of which is a zero.
pub(crate) const WINDOWS_UNITS: usize = 127;

/// As many whole lines, from the first, as go into so many units of UTF-16. A first line that is too long by itself is cut.
pub(crate) fn within(lines: &[String], units: usize) -> String {
    let mut text = String::new();
    let mut used = 0;
    for line in lines {
        let more = line.encode_utf16().count() + usize::from(!text.is_empty());
        if used + more > units {
            break;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
        used += more;
    }
    if text.is_empty() {
        let first = lines.first().map_or("", String::as_str);
        for c in first.chars() {
            used += c.len_utf16();
            if used > units {
                break;
            }
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(lines: &[&str]) -> Vec<String> {
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn lines_that_fit_are_all_shown() {
        let three = lines(&["OpenRush: 12,480 credits", "about 18 days left", "as of 10:42"]);
        assert_eq!(
            within(&three, WINDOWS_UNITS),
            "OpenRush: 12,480 credits\nabout 18 days left\nas of 10:42"
        );
    }

    #[test]
    fn a_line_that_does_not_fit_is_left_out_with_those_after_it() {
        assert_eq!(within(&lines(&["1234", "1234", "1"]), 9), "1234\n1234");
        assert_eq!(within(&lines(&["1234", "1234", "1"]), 8), "1234");
    }

    #[test]
    fn a_first_line_that_does_not_fit_is_cut_between_characters() {
        assert_eq!(within(&lines(&["ab😀d"]), 4), "ab😀");
        assert_eq!(within(&lines(&["ab😀d"]), 3), "ab");
        assert_eq!(within(&[], 3), "");
    }
}
