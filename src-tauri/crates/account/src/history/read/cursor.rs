//! Where a page of the activity ended.

use super::rank::Rank;
use crate::history::moment::Moment;
use crate::view::ActivityCursor;

/// The cursor after a request. The next page begins with the request that follows it in the order of the page, however
/// many new ones came meanwhile.
pub(in crate::history) fn after(last: Rank) -> ActivityCursor {
    ActivityCursor(format!("{}/{}", last.value, last.moment))
}

/// The place of a cursor. One that this app did not make is none, and leads to the first page.
pub(in crate::history) fn rank_of(cursor: &ActivityCursor) -> Option<Rank> {
    let (value, moment) = cursor.0.split_once('/')?;
    Some(Rank { value: value.parse().ok()?, moment: moment.parse().ok()? })
}

/// The cursor at a request, as a bound in time.
pub(in crate::history) fn at(moment: Moment) -> ActivityCursor {
    ActivityCursor(moment.raw().to_string())
}

/// The raw moment of such a bound. One that this app did not make bounds nothing.
pub(in crate::history) fn moment_of(cursor: &ActivityCursor) -> Option<i64> {
    cursor.0.parse().ok().filter(|raw: &i64| *raw >= 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_and_garbage_is_none() {
        let rank = Rank { value: -3_000_000, moment: 3_649_536_000_000_000_123 };
        assert_eq!(rank_of(&after(rank)), Some(rank));
        let moment = Moment::from_raw(3_649_536_000_000_000_123);
        assert_eq!(moment_of(&at(moment)), Some(moment.raw()));
        for text in ["", "-1", "12.5", "9999999999999999999999", "1/x", "/", "1; DROP TABLE requests"] {
            let cursor = ActivityCursor(text.into());
            assert_eq!((rank_of(&cursor), moment_of(&cursor)), (None, None));
        }
    }
}
