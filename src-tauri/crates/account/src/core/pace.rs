//! Accounts take turns: what several of them ask by themselves does not go out all at once.

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use super::Core;

/// The time between what two accounts ask by themselves. Also after a computer woke up, when all of them are due.
const APART: Duration = Duration::from_secs(2);

/// Whose turn it was last, and when.
#[derive(Debug, Default)]
pub(super) struct Pace {
    last: Option<(String, Instant)>,
}

impl Pace {
    /// Takes a turn. Where another account had one just now, how long to wait before trying again.
    pub(super) fn turn(&mut self, account: &str, now: Instant) -> Result<(), Duration> {
        if let Some((other, at)) = &self.last
            && other != account
        {
            let passed = now.saturating_duration_since(*at);
            if passed < APART {
                return Err(APART - passed);
            }
        }
        self.last = Some((account.to_owned(), now));
        Ok(())
    }
}

impl Core {
    /// Takes an account's turn to ask by itself, or says how long it has to wait for it.
    pub(super) fn turn(&self, account: &str) -> Result<(), Duration> {
        let mut pace = self.inner.pace.lock().unwrap_or_else(PoisonError::into_inner);
        pace.turn(account, Instant::now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_account_waits_and_the_same_one_does_not() {
        let (mut pace, start) = (Pace::default(), Instant::now());
        assert_eq!(pace.turn("a", start), Ok(()));
        assert_eq!(pace.turn("a", start), Ok(()));
        assert_eq!(pace.turn("b", start + APART / 2), Err(APART / 2));
        assert_eq!(pace.turn("b", start + APART), Ok(()));
        assert_eq!(pace.turn("a", start + APART), Err(APART));
    }
}
