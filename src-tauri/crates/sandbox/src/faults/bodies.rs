//! Bodies of answers that misbehave on the wire.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::Bytes;
use http_body::{Body, Frame};
use tokio::time::{Instant, Sleep};

/// The beginning of a body, then the end of the connection.
pub(super) struct Cut {
    beginning: Option<Bytes>,
    flushed: bool,
}

impl Cut {
    pub(super) fn after(beginning: Bytes) -> Cut {
        Cut { beginning: Some(beginning).filter(|bytes| !bytes.is_empty()), flushed: false }
    }
}

impl Body for Cut {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let this = self.get_mut();
        if let Some(beginning) = this.beginning.take() {
            return Poll::Ready(Some(Ok(Frame::data(beginning))));
        }
        if !this.flushed {
            // One round of waiting, in which the server sends what it has.
            this.flushed = true;
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::new(io::ErrorKind::ConnectionAborted, "cut by a fault"))))
    }
}

/// A JSON array without an end.
pub(super) struct Endless {
    opened: bool,
}

impl Endless {
    pub(super) fn new() -> Endless {
        Endless { opened: false }
    }
}

impl Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        const ROW: &str = r#"{"id":"log_endless","status_code":200},"#;
        let this = self.get_mut();
        let start = if this.opened { "" } else { "[" };
        this.opened = true;
        let chunk = Bytes::from(format!("{start}{}", ROW.repeat(400)));
        Poll::Ready(Some(Ok(Frame::data(chunk))))
    }
}

/// A body sent one byte at a time.
pub(super) struct Slow {
    left: Bytes,
    interval: Duration,
    pause: Pin<Box<Sleep>>,
}

impl Slow {
    pub(super) fn new(body: Bytes, interval: Duration) -> Slow {
        Slow { left: body, interval, pause: Box::pin(tokio::time::sleep(interval)) }
    }
}

impl Body for Slow {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let this = self.get_mut();
        if this.left.is_empty() {
            return Poll::Ready(None);
        }
        ready!(this.pause.as_mut().poll(cx));
        this.pause.as_mut().reset(Instant::now() + this.interval);
        Poll::Ready(Some(Ok(Frame::data(this.left.split_to(1)))))
    }
}
