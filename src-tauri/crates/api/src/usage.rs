//! The usage log.

use crate::answer::Answer;
use crate::call::Call;
use crate::client::Client;
use crate::envelope;
use crate::error::Error;
use crate::usage_row::UsageRow;

/// How many rows to ask for, 1 to 500 (account.md, "Usage").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsageLimit(u16);

impl UsageLimit {
    /// The fewest that can be asked for.
    pub const MIN: UsageLimit = UsageLimit(1);
    /// The most that can be had at all: there is no cursor, so older rows are out of reach.
    pub const MAX: UsageLimit = UsageLimit(500);

    /// That many rows, or the nearest number that can be asked for.
    #[must_use]
    pub fn new(rows: usize) -> UsageLimit {
        UsageLimit(u16::try_from(rows).unwrap_or(u16::MAX)).clamp(UsageLimit::MIN, UsageLimit::MAX)
    }

    /// The number of rows.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0
    }
}

impl Client {
    /// `GET /v1/me/usage`: the newest requests of the account, at most `limit`, in the service's order,
    /// which is not documented: sort by `created_at`. If the service sends more than were asked for,
    /// they are all returned. Where they quote the client's own key, it is taken out.
    pub async fn usage(&self, limit: UsageLimit) -> Result<Answer<Vec<UsageRow>>, Error> {
        let reply = self.call(Call::get(format!("/v1/me/usage?limit={}", limit.get()))).await?;
        let mut answer: Answer<Vec<UsageRow>> = reply.decode(envelope::list)?;
        for row in &mut answer.value {
            row.without(self.key());
        }
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_kept_within_what_the_service_allows() {
        for (rows, limit) in [(0, 1), (1, 1), (50, 50), (500, 500), (501, 500), (usize::MAX, 500)] {
            assert_eq!(UsageLimit::new(rows).get(), limit);
        }
    }
}
