//! Where a page of the activity ended.

use crate::history::moment::Moment;
use crate::view::ActivityCursor;

/// The cursor after a request. The next page begins with the request before it in time, however many new ones came
/// meanwhile.
pub(super) fn after(last: Moment) -> ActivityCursor {
    ActivityCursor(last.raw().to_string())
}

/// The moment of a cursor. One that this app did not make is none, and leads to the first page.
pub(super) fn moment_of(cursor: &ActivityCursor) -> Option<Moment> {
    cursor.0.parse().ok().filter(|raw: &i64| *raw >= 0).map(Moment::from_raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_and_garbage_is_none() {
        let moment = Moment::from_raw(3_649_536_000_000_000_123);
        assert_eq!(moment_of(&after(moment)), Some(moment));
        for text in ["", "-1", "12.5", "9999999999999999999999", "1; DROP TABLE requests"] {
            assert_eq!(moment_of(&ActivityCursor(text.into())), None);
        }
    }
}
