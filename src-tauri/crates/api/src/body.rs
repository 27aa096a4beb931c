//! Reading an answer's body: whole, bounded and in time.

use reqwest::Response;
use secrecy::zeroize::Zeroizing;
use tokio::time::{Instant, timeout_at};

use crate::error_kind::ErrorKind;
use crate::failure;

/// The largest body that is read. 500 usage rows have about 200 KiB.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Room for an ordinary answer, so that the buffer of one that holds a key does not move, which would
/// leave copies behind.
const FIRST_ROOM: usize = 64 * 1024;

/// Reads it to its end. A declared length that is too large is refused before a byte of it is read.
pub(crate) async fn read(
    mut response: Response,
    deadline: Instant,
) -> Result<Zeroizing<Vec<u8>>, (ErrorKind, Option<reqwest::Error>)> {
    if response.content_length().is_some_and(|length| length > MAX_BYTES as u64) {
        return Err((ErrorKind::TooLarge, None));
    }
    let mut body = Zeroizing::new(Vec::with_capacity(FIRST_ROOM));
    loop {
        match timeout_at(deadline, response.chunk()).await {
            Ok(Ok(Some(chunk))) if body.len() + chunk.len() > MAX_BYTES => {
                return Err((ErrorKind::TooLarge, None));
            }
            Ok(Ok(Some(chunk))) => body.extend_from_slice(&chunk),
            Ok(Ok(None)) => return Ok(body),
            Ok(Err(error)) => return Err((failure::of(&error).0, Some(error.without_url()))),
            Err(_elapsed) => return Err((ErrorKind::Timeout, None)),
        }
    }
}
