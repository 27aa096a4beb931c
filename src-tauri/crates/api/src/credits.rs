//! The balance.

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::amount::Credits;
use crate::answer::Answer;
use crate::call::Call;
use crate::client::Client;
use crate::decode;
use crate::error::Error;

/// What is left on the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Balance {
    /// Credits, bought and not yet used. Whether it can be negative or fractional is not documented.
    #[serde(deserialize_with = "believable")]
    pub balance: Credits,
}

/// No balance beyond this is believed, whichever way: these credits cost ten billion dollars.
const MOST: i64 = 1_000_000_000_000;

fn believable<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Credits, D::Error> {
    let credits = Credits::deserialize(deserializer)?;
    if credits.as_decimal().abs() > Decimal::from(MOST) {
        return Err(D::Error::custom("a balance of this size cannot be right"));
    }
    Ok(credits)
}

impl Client {
    /// `GET /v1/me/credits`: the current balance.
    pub async fn credits(&self) -> Result<Answer<Balance>, Error> {
        self.call(Call::get("/v1/me/credits")).await?.decode(decode::object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_balance_that_cannot_be_right_is_an_error_and_no_figure() {
        let read = |text: &str| serde_json::from_str::<Balance>(text).map(|balance| balance.balance);
        for fine in ["0", "-250", "12.5", "1000000000000", "-1000000000000"] {
            assert_eq!(read(&format!(r#"{{"balance":{fine}}}"#)).unwrap(), fine.parse().unwrap(), "{fine}");
        }
        for wrong in ["1000000000001", "1000000000000000", "-1e15", "1e28"] {
            assert!(read(&format!(r#"{{"balance":{wrong}}}"#)).is_err(), "{wrong}");
        }
    }
}
