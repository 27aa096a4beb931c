//! Amounts: credits and US dollars, exact decimals that cannot be mixed up with each other.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::exact::{self, AmountError};

/// Defines one unit of account. A generic type would do, but `Credits` and `Usd` read better in errors
/// and in documentation than `Amount<CreditUnit>`.
macro_rules! amount {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// It is exact: nothing goes through a float on the way in or out. It is written, and serialised as
        /// text, in normal form (`12.5`, never `12.50` or `1.25e1`), and read from a JSON number in any
        /// notation or from text. Adding beyond the range of [`Decimal`] (± 7.9 × 10^28) stops at its end
        /// instead of panicking: such a figure is nonsense, but must not take the app down.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Decimal);

        impl $name {
            /// Nothing.
            pub const ZERO: $name = $name(Decimal::ZERO);

            /// An amount of that many units.
            #[must_use]
            pub fn new(value: Decimal) -> $name {
                $name(value.normalize())
            }

            /// The number of units.
            #[must_use]
            pub fn as_decimal(self) -> Decimal {
                self.0
            }

            /// Whether it is nothing.
            #[must_use]
            pub fn is_zero(self) -> bool {
                self.0.is_zero()
            }

            /// Whether it is less than nothing.
            #[must_use]
            pub fn is_negative(self) -> bool {
                self < $name::ZERO
            }
        }

        impl From<Decimal> for $name {
            fn from(value: Decimal) -> $name {
                $name::new(value)
            }
        }

        impl From<i64> for $name {
            fn from(value: i64) -> $name {
                $name(Decimal::from(value))
            }
        }

        impl FromStr for $name {
            type Err = AmountError;
            fn from_str(text: &str) -> Result<$name, AmountError> {
                exact::parse(text).map($name::new)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl Add for $name {
            type Output = $name;
            fn add(self, other: $name) -> $name {
                $name::new(self.0.saturating_add(other.0))
            }
        }

        impl Sub for $name {
            type Output = $name;
            fn sub(self, other: $name) -> $name {
                $name::new(self.0.saturating_sub(other.0))
            }
        }

        impl Neg for $name {
            type Output = $name;
            fn neg(self) -> $name {
                $name::new(-self.0)
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = $name>>(amounts: I) -> $name {
                amounts.fold($name::ZERO, Add::add)
            }
        }

        impl<'a> Sum<&'a $name> for $name {
            fn sum<I: Iterator<Item = &'a $name>>(amounts: I) -> $name {
                amounts.copied().sum()
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                exact::deserialize(deserializer).map($name::new)
            }
        }
    };
}

amount! {
    /// An amount of OpenRush credits. The reference shows whole ones; whether fractions or negative
    /// balances occur is not documented, so both are held.
    Credits
}

amount! {
    /// An amount of US dollars.
    Usd
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use static_assertions::{assert_impl_all, assert_not_impl_any};

    assert_impl_all!(Credits: Copy, Ord, Add, Sub, Neg, Sum, std::hash::Hash, Send, Sync);
    // Dollars are not credits.
    assert_not_impl_any!(Credits: Add<Usd>, From<Usd>, From<f64>);

    fn credits(text: &str) -> Credits {
        text.parse().unwrap()
    }

    #[test]
    fn an_amount_is_written_without_trailing_zeros_and_exponent() {
        for (text, shown) in
            [("12.50", "12.5"), ("1e9", "1000000000"), ("1e-9", "0.000000001"), ("-0.0", "0")]
        {
            assert_eq!(credits(text).to_string(), shown);
        }
        assert_eq!(Credits::new(Decimal::new(500, 2)).to_string(), "5");
        assert_eq!((-Credits::ZERO).to_string(), "0");
        assert_eq!((credits("0.5") + credits("0.5")).to_string(), "1");
        assert_eq!(format!("{:>5}", credits("3")), "    3");
    }

    #[test]
    fn it_is_serialised_as_text_and_read_from_number_or_text() {
        assert_eq!(serde_json::to_string(&credits("12.50")).unwrap(), r#""12.5""#);
        for json in ["12.5", "12.50", "1.25e1", r#""12.5""#, r#"" 12.50 ""#, r#""\u00312.5""#] {
            assert_eq!(serde_json::from_str::<Credits>(json).unwrap(), credits("12.5"), "{json}");
        }
        assert_eq!(serde_json::from_value::<Credits>(serde_json::json!("12.5")).unwrap(), credits("12.5"));
        for json in ["null", "true", "[1]", "{}", r#""twelve""#, "1e400"] {
            assert!(serde_json::from_str::<Credits>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn an_integer_a_float_cannot_hold_is_read_exactly() {
        let read: Credits = serde_json::from_str("9007199254740993.1").unwrap();
        assert_eq!(read.to_string(), "9007199254740993.1");
    }

    #[test]
    fn amounts_add_up_exactly() {
        let spent: Credits = ["0.1", "0.2", "-1"].into_iter().map(credits).sum();
        assert_eq!(spent, credits("-0.7"));
        assert!(spent.is_negative());
        assert_eq!([credits("3"), credits("4")].iter().sum::<Credits>() - credits("7"), Credits::ZERO);
    }

    #[test]
    fn adding_beyond_the_range_stops_at_its_end() {
        let largest = Credits::new(Decimal::MAX);
        assert_eq!(largest + largest, largest);
        assert_eq!(-largest - largest, -largest);
    }

    proptest! {
        #[test]
        fn what_is_serialised_is_read_back_the_same(mantissa: i64, scale in 0u32..=28) {
            let amount = Usd::new(Decimal::new(mantissa, scale));
            let json = serde_json::to_string(&amount).unwrap();
            prop_assert!(!json.contains(['e', 'E']));
            prop_assert_eq!(serde_json::from_str::<Usd>(&json).unwrap(), amount);
        }

        #[test]
        fn sums_do_not_depend_on_the_order(amounts in proptest::collection::vec(-1_000_000i64..1_000_000, 0..20)) {
            let forward: Credits = amounts.iter().map(|&n| Credits::new(Decimal::new(n, 3))).sum();
            let backward: Credits = amounts.iter().rev().map(|&n| Credits::new(Decimal::new(n, 3))).sum();
            prop_assert_eq!(forward, backward);
            prop_assert_eq!(forward.as_decimal(), Decimal::new(amounts.iter().sum(), 3));
        }
    }
}
