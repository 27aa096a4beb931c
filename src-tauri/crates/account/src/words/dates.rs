//! Points in time, as short as they can be and still be told apart.

use chrono::{DateTime, Datelike, TimeZone, Timelike, Utc};

use super::Words;

impl Words {
    /// A time of the past or the near future in a zone: `10:42` on the day of `now`, `21 Nov 10:42` on another one,
    /// `21 Nov 2025 10:42` in another year.
    #[must_use]
    pub fn moment<Z: TimeZone>(&self, at: DateTime<Utc>, now: DateTime<Utc>, zone: &Z) -> String {
        let at = at.with_timezone(zone).naive_local();
        let today = now.with_timezone(zone).naive_local().date();
        let clock = self.say_with(
            "clock",
            [("hour", format!("{:02}", at.hour()).into()), ("minute", format!("{:02}", at.minute()).into())],
        );
        if at.date() == today {
            return clock;
        }
        let month = self.say_with("month", [("month", i64::from(at.month()).into())]);
        let day = at.day().to_string();
        let day = if at.year() == today.year() {
            self.say_with("day", [("day", day.into()), ("month", month.into())])
        } else {
            let year = at.year().to_string();
            self.say_with(
                "day-and-year",
                [("day", day.into()), ("month", month.into()), ("year", year.into())],
            )
        };
        self.say_with("day-and-clock", [("day", day.into()), ("clock", clock.into())])
    }
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    #[test]
    fn a_moment_is_as_short_as_the_day_allows() {
        let words = Words::for_language(Some("en"));
        for (moment, now, shown) in [
            ("2026-11-23T09:42:59Z", "2026-11-23T09:50:00Z", "09:42"),
            ("2026-11-23T00:00:00Z", "2026-11-23T23:59:59Z", "00:00"),
            ("2026-11-22T23:59:00Z", "2026-11-23T00:00:00Z", "22 Nov 23:59"),
            ("2026-01-02T08:05:00Z", "2026-11-23T00:00:00Z", "2 Jan 08:05"),
            ("2025-12-31T10:42:00Z", "2026-01-01T00:00:00Z", "31 Dec 2025 10:42"),
        ] {
            assert_eq!(words.moment(at(moment), at(now), &Utc), shown, "{moment} at {now}");
        }
    }

    #[test]
    fn the_day_is_the_one_of_the_zone_and_not_of_greenwich() {
        let words = Words::for_language(Some("en"));
        let tokyo = FixedOffset::east_opt(9 * 3600).expect("a zone");
        // In Tokyo both lie on 24 November; in Greenwich they do not.
        assert_eq!(words.moment(at("2026-11-23T23:30:00Z"), at("2026-11-24T01:00:00Z"), &tokyo), "08:30");
        // And here it is the other way round.
        assert_eq!(
            words.moment(at("2026-11-23T14:30:00Z"), at("2026-11-23T15:30:00Z"), &tokyo),
            "23 Nov 23:30"
        );
    }

    #[test]
    fn every_language_has_its_own_order_and_months() {
        for (tag, same_year, other_year) in [
            ("en", "22 Nov 23:59", "31 Dec 2025 10:42"),
            ("de", "22. Nov., 23:59", "31. Dez. 2025, 10:42"),
            ("fr", "22 nov., 23:59", "31 déc. 2025, 10:42"),
            ("es", "22 nov, 23:59", "31 dic 2025, 10:42"),
            ("pt-BR", "22 de nov., 23:59", "31 de dez. de 2025, 10:42"),
            ("ja", "11月22日 23:59", "2025年12月31日 10:42"),
            ("zh-CN", "11月22日 23:59", "2025年12月31日 10:42"),
        ] {
            let words = Words::for_language(Some(tag));
            let now = at("2026-11-23T12:00:00Z");
            assert_eq!(words.moment(at("2026-11-22T23:59:00Z"), now, &Utc), same_year, "{tag}");
            assert_eq!(words.moment(at("2025-12-31T10:42:00Z"), now, &Utc), other_year, "{tag}");
            assert_eq!(words.moment(at("2026-11-23T09:05:00Z"), now, &Utc), "09:05", "{tag}");
        }
    }
}
