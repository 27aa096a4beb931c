//! Amounts, written out and short. Exact decimals all the way: no amount passes through a float.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Words;

/// Digits behind the decimal mark that people care about.
const FRACTION_DIGITS: u32 = 2;

impl Words {
    /// An amount written out: `12,480`, `-3.5`. At most two digits behind the mark, rounded down, so that never more
    /// is shown than is there; an amount so small that nothing would be left is shown whole.
    #[must_use]
    pub fn amount(&self, amount: Decimal) -> String {
        let rounded = amount.round_dp_with_strategy(FRACTION_DIGITS, RoundingStrategy::ToNegativeInfinity);
        let shown = if rounded.is_zero() { amount } else { rounded };
        self.separated(shown.normalize())
    }

    /// An amount in a few characters, for beside an icon: `840`, `12.4k`, `1.2M`. Rounded down, as 12,480 credits are
    /// not 12.5k; `<1` when there is something but less than one.
    #[must_use]
    pub fn compact(&self, amount: Decimal) -> String {
        if amount > Decimal::ZERO && amount < Decimal::ONE {
            return self.say("number-under-one");
        }
        let whole = amount.round_dp_with_strategy(0, RoundingStrategy::ToNegativeInfinity);
        let size = whole.abs();
        let (unit, name) = if size >= Decimal::from(1_000_000_000) {
            (Decimal::from(1_000_000_000), "number-billions")
        } else if size >= Decimal::from(1_000_000) {
            (Decimal::from(1_000_000), "number-millions")
        } else if size >= Decimal::from(1_000) {
            (Decimal::from(1_000), "number-thousands")
        } else {
            return self.separated(whole.normalize());
        };
        let figure = whole / unit;
        // Three digits are enough: 12.4k, but 124k.
        let digits = u32::from(figure.abs() < Decimal::ONE_HUNDRED);
        let figure = figure.round_dp_with_strategy(digits, RoundingStrategy::ToNegativeInfinity).normalize();
        self.say_with(name, [("figure", self.separated(figure).into())])
    }

    /// The digits with this language's marks between thousands and before the fraction.
    fn separated(&self, number: Decimal) -> String {
        let plain = number.abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let group = self.say("number-group");
        let mut out = String::with_capacity(plain.len() + 8);
        if number.is_sign_negative() && !number.is_zero() {
            out.push('-');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                out.push_str(&group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push_str(&self.say("number-decimal"));
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
}
