//! What the provider charged, exactly and small.

use openrush_api::Usd;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use rust_decimal::Decimal;

/// What the provider charged, in US dollars, exactly: whole millionths in an integer, anything finer as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cost {
    /// Millionths of a dollar.
    Micro(i64),
    /// Dollars that are no whole number of millionths, or too many.
    Finer(Decimal),
}

impl Cost {
    pub(super) fn of(usd: Usd) -> Self {
        let dollars = usd.as_decimal().normalize();
        let scale = dollars.scale();
        let micro = 6_u32
            .checked_sub(scale)
            .and_then(|power| dollars.mantissa().checked_mul(10_i128.pow(power)))
            .and_then(|micro| i64::try_from(micro).ok());
        micro.map_or(Self::Finer(dollars), Self::Micro)
    }

    pub(super) fn usd(self) -> Usd {
        match self {
            Self::Micro(micro) => Usd::new(Decimal::new(micro, 6)),
            Self::Finer(dollars) => Usd::new(dollars),
        }
    }
}

impl ToSql for Cost {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Micro(micro) => (*micro).into(),
            Self::Finer(dollars) => dollars.to_string().into(),
        })
    }
}

impl FromSql for Cost {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if let Ok(micro) = value.as_i64() {
            return Ok(Self::Micro(micro));
        }
        let text = value.as_str()?;
        text.parse().map(Self::Finer).map_err(rusqlite::types::FromSqlError::other)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusqlite::Connection;

    use super::*;

    fn kept(text: &str) -> (String, rusqlite::types::Type) {
        let db = Connection::open_in_memory().unwrap();
        let cost = Cost::of(text.parse().unwrap());
        db.query_row("SELECT ?1", [cost], |row| {
            Ok((row.get::<_, Cost>(0)?.usd().to_string(), row.get_ref(0)?.data_type()))
        })
        .unwrap()
    }

    #[test]
    fn provider_costs_are_stored_small_where_they_can_and_exactly_always() {
        use rusqlite::types::Type::{Integer, Text};
        assert_eq!(kept("0"), ("0".into(), Integer));
        assert_eq!(kept("0.0125"), ("0.0125".into(), Integer));
        assert_eq!(kept("-0.000001"), ("-0.000001".into(), Integer));
        assert_eq!(kept("0.00000012"), ("0.00000012".into(), Text));
        assert_eq!(kept("79228162514264337593543950335"), ("79228162514264337593543950335".into(), Text));
    }

    proptest! {
        #[test]
        fn any_provider_cost_comes_back_exactly(mantissa: i64, scale in 0u32..=28) {
            let text = Decimal::new(mantissa, scale).normalize().to_string();
            prop_assert_eq!(kept(&text).0, text);
        }
    }
}
