//! Waiting for a condition, never for a time.

use std::time::{Duration, Instant};

use crate::Error;

/// How long anything may take before it counts as not happening. Long, because a busy machine is no failure; what is
/// there sooner is seen sooner.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// Looks again and again until `look` gives a value; until then it answers with what it saw instead, for the error.
///
/// # Errors
/// [`Error::NotInTime`] after [`PATIENCE`], with the words of the last `Err`.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<T, String>) -> Result<T, Error> {
    let started = Instant::now();
    let mut last = String::new();
    loop {
        // One look may hang as well, as when a program that is asked has died.
        let left = PATIENCE.saturating_sub(started.elapsed());
        match tokio::time::timeout(left, look()).await {
            Ok(Ok(value)) => return Ok(value),
            Ok(Err(seen)) => last = seen,
            Err(_) => {
                let last = if last.is_empty() { last } else { format!("; last seen: {last}") };
                return Err(Error::NotInTime { what: what.to_owned(), seconds: PATIENCE.as_secs(), last });
            }
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

const BETWEEN_LOOKS: Duration = Duration::from_millis(40);
