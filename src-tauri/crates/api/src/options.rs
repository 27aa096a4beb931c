//! How patient the client is.

use std::time::Duration;

/// How long a call may take and how often a read is tried. The defaults are what the app uses; tests
/// shorten them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// To reach the service: name look-up, TCP and TLS. Default 5 s.
    pub connect_timeout: Duration,
    /// From the call to the last byte of the body, all attempts and pauses included. Default 20 s,
    /// at most a day.
    pub call_timeout: Duration,
    /// How often a GET is tried again after it failed in a way that may pass. Default 2. A POST is never
    /// tried again, whatever this says.
    pub retries: u32,
    /// The pause before the first further attempt; it doubles for each one after that, and each pause is
    /// varied by half so that clients do not march in step. Default 300 ms.
    pub backoff: Duration,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            connect_timeout: Duration::from_secs(5),
            call_timeout: Duration::from_secs(20),
            retries: 2,
            backoff: Duration::from_millis(300),
        }
    }
}

impl Options {
    /// The pause before attempt `attempt` + 1 (the first attempt is 0), where `jitter` is 0 to 1.
    pub(crate) fn pause(&self, attempt: u32, jitter: f64) -> Duration {
        let doubled = self.backoff.saturating_mul(2_u32.saturating_pow(attempt.min(16)));
        // Twice the time of a call is too long however it varies, and the product below stays within a
        // Duration whatever was set.
        doubled.min(self.call_timeout() * 2).mul_f64(0.5 + jitter.clamp(0.0, 1.0))
    }

    /// As set, but no more than a day: a point in time has to be computed from it.
    pub(crate) fn call_timeout(&self) -> Duration {
        self.call_timeout.min(Duration::from_secs(86_400))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_and_vary_by_half() {
        let options = Options { backoff: Duration::from_millis(100), ..Options::default() };
        assert_eq!(options.pause(0, 0.0), Duration::from_millis(50));
        assert_eq!(options.pause(0, 0.5), Duration::from_millis(100));
        assert_eq!(options.pause(1, 0.5), Duration::from_millis(200));
        assert_eq!(options.pause(1, 1.0), Duration::from_millis(300));
    }

    #[test]
    fn absurd_options_do_not_overflow() {
        let options = Options { call_timeout: Duration::MAX, backoff: Duration::MAX, ..Options::default() };
        assert_eq!(options.pause(u32::MAX, 2.0), Duration::from_secs(259_200));
    }
}
