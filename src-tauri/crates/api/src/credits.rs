//! The balance.

use serde::Deserialize;

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
    pub balance: Credits,
}

impl Client {
    /// `GET /v1/me/credits`: the current balance.
    pub async fn credits(&self) -> Result<Answer<Balance>, Error> {
        self.call(Call::get("/v1/me/credits")).await?.decode(decode::object)
    }
}
