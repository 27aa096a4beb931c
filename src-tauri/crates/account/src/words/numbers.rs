//! Amounts, written out and short. Exact decimals all the way: no amount passes through a float.

use rust_decimal::{Decimal, RoundingStrategy};
use unic_langid::LanguageIdentifier;

use super::Words;

/// Digits behind the decimal mark that people care about.
const FRACTION_DIGITS: u32 = 2;

/// A space that no line breaks at.
const SPACE: &str = "\u{a0}";
/// The same, narrow.
const NARROW_SPACE: &str = "\u{202f}";

/// How numbers are written in a language and region, as Unicode's CLDR has it, which the window asks through `Intl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    /// Between groups of three digits.
    group: &'static str,
    /// Before the fraction.
    decimal: &'static str,
    /// With fewer digits than this there are no groups: Spanish writes 1284, but 12.480.
    grouped_from: usize,
    /// How many zeros each unit of short figures has: 3 for thousands, millions, billions; 4 where one counts in ten
    /// thousands.
    unit_zeros: u32,
}

impl Marks {
    /// Those of a locale.
    pub(super) fn of(locale: &LanguageIdentifier) -> Self {
        let language = locale.language.as_str();
        let region = locale.region.as_ref().map_or("", |region| region.as_str());
        let (group, decimal, grouped_from) = match (language, region) {
            ("de", "AT") | ("fr", "CA") | ("es", "CR") | ("pt", "AO") | ("en", "ZA") => (SPACE, ",", 4),
            ("de", "CH" | "LI") | ("en", "CH") => ("’", ".", 4),
            ("fr", "LU" | "MA") => (".", ",", 4),
            ("fr", _) => (NARROW_SPACE, ",", 4),
            (
                "es",
                "419" | "MX" | "US" | "PE" | "GT" | "CU" | "DO" | "HN" | "SV" | "NI" | "PR" | "PA" | "BR"
                | "BZ",
            ) => (",", ".", 4),
            ("es", "AR" | "CL" | "CO" | "VE" | "EC" | "BO" | "PY" | "UY") => (".", ",", 4),
            ("es", _) => (".", ",", 5),
            ("pt", "PT" | "MZ" | "CH" | "CV" | "LU" | "MO" | "TL" | "GW") => (SPACE, ",", 5),
            ("de" | "pt", _) => (".", ",", 4),
            _ => (",", ".", 4),
        };
        let unit_zeros = if matches!(language, "ja" | "zh") { 4 } else { 3 };
        Self { group, decimal, grouped_from, unit_zeros }
    }
}

impl Words {
    /// An amount written out: `12,480`, `-3.5`. At most two digits behind the mark, rounded down, so that never more
    /// is shown than is there; an amount so small that nothing would be left is shown whole.
    #[must_use]
    pub fn amount(&self, amount: Decimal) -> String {
        let rounded = amount.round_dp_with_strategy(FRACTION_DIGITS, RoundingStrategy::ToNegativeInfinity);
        let shown = if rounded.is_zero() { amount } else { rounded };
        self.separated(shown.normalize())
    }

    /// An amount in a few characters, for beside an icon: `840`, `12.4k`, `1.2M`; where one counts in ten thousands,
    /// `1.2万`. Rounded down, as 12,480 credits are not 12.5k; `<1` when there is something but less than one.
    #[must_use]
    pub fn compact(&self, amount: Decimal) -> String {
        if amount > Decimal::ZERO && amount < Decimal::ONE {
            return self.say("number-under-one");
        }
        let whole = amount.round_dp_with_strategy(0, RoundingStrategy::ToNegativeInfinity);
        for (count, name) in [(3, "number-third"), (2, "number-second"), (1, "number-first")] {
            let unit = Decimal::from(10_u64.pow(count * self.marks.unit_zeros));
            if whole.abs() < unit {
                continue;
            }
            let figure = whole / unit;
            // Three digits are enough: 12.4k, but 124k.
            let digits = u32::from(figure.abs() < Decimal::ONE_HUNDRED);
            let figure =
                figure.round_dp_with_strategy(digits, RoundingStrategy::ToNegativeInfinity).normalize();
            return self.say_with(name, [("figure", self.separated(figure).into())]);
        }
        self.separated(whole.normalize())
    }

    /// The digits with this language's marks between thousands and before the fraction.
    fn separated(&self, number: Decimal) -> String {
        let Marks { group, decimal, grouped_from, .. } = self.marks;
        let plain = number.abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::with_capacity(plain.len() + 8);
        if number.is_sign_negative() && !number.is_zero() {
            out.push('-');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 && whole.len() >= grouped_from {
                out.push_str(group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push_str(decimal);
            out.push_str(fraction);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn amounts_are_written_out_with_marks_between_thousands_and_never_rounded_up() {
        let words = Words::for_language(Some("en"));
        for (amount, shown) in [
            ("0", "0"),
            ("-0", "0"),
            ("7", "7"),
            ("999", "999"),
            ("1000", "1,000"),
            ("12480", "12,480"),
            ("12480.00", "12,480"),
            ("12480.5", "12,480.5"),
            ("12480.999", "12,480.99"),
            ("1234567.25", "1,234,567.25"),
            ("-1", "-1"),
            ("-1234.5", "-1,234.5"),
            ("0.001", "0.001"),
            ("79228162514264337593543950335", "79,228,162,514,264,337,593,543,950,335"),
        ] {
            assert_eq!(words.amount(decimal(amount)), shown, "{amount}");
        }
    }

    #[test]
    fn short_figures_have_at_most_three_digits_and_are_never_rounded_up() {
        let words = Words::for_language(Some("en"));
        for (amount, shown) in [
            ("0", "0"),
            ("0.4", "<1"),
            ("1", "1"),
            ("840.9", "840"),
            ("999.99", "999"),
            ("1000", "1k"),
            ("1049", "1k"),
            ("12480", "12.4k"),
            ("99999", "99.9k"),
            ("100000", "100k"),
            ("999999", "999k"),
            ("1000000", "1M"),
            ("1250000", "1.2M"),
            ("3000000000", "3B"),
            ("-0.5", "-1"),
            ("-12", "-12"),
            ("-12480", "-12.5k"),
        ] {
            assert_eq!(words.compact(decimal(amount)), shown, "{amount}");
        }
    }

    #[test]
    fn every_language_and_region_writes_numbers_as_the_window_does() {
        let table = include_str!("../../../../../web/test/numbers.txt");
        let lines: Vec<&str> =
            table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        assert!(lines.len() > 10, "the table can be read");
        for line in lines {
            let mut columns = line.split(" | ");
            let words = Words::choose(None, &[columns.next().unwrap_or_default().to_owned()]);
            for amount in ["1284.5", "12480", "1234567"] {
                assert_eq!(Some(words.amount(decimal(amount)).as_str()), columns.next(), "{line}");
            }
        }
    }

    #[test]
    fn a_region_has_its_own_marks_where_its_language_is_spoken() {
        for (chosen, system, shown) in [
            (None, "de-AT", "12\u{a0}480,5"),
            (None, "de-CH", "12’480.5"),
            (Some("de"), "de-CH", "12’480.5"),
            (Some("en"), "de-CH", "12,480.5"),
            (None, "fr_CA.UTF-8", "12\u{a0}480,5"),
            (None, "es-MX", "12,480.5"),
            (None, "es-AR", "12.480,5"),
            (None, "pt-PT", "12\u{a0}480,5"),
            (None, "zh-TW", "12,480.5"),
        ] {
            let words = Words::choose(chosen, &[system.to_owned()]);
            assert_eq!(words.amount(decimal("12480.5")), shown, "{chosen:?} {system}");
        }
    }

    #[test]
    fn japanese_and_chinese_count_in_ten_thousands() {
        let words = Words::for_language(Some("ja"));
        for (amount, shown) in [
            ("840", "840"),
            ("9999", "9,999"),
            ("12480", "1.2万"),
            ("1250000", "125万"),
            ("150000000", "1.5億"),
            ("3000000000000", "3兆"),
        ] {
            assert_eq!(words.compact(decimal(amount)), shown, "{amount}");
        }
        assert_eq!(Words::for_language(Some("zh-CN")).compact(decimal("150000000")), "1.5亿");
    }
}
