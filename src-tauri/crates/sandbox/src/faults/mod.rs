//! What can be made to go wrong, for which calls, and how often.

mod bodies;
mod injected;
mod spoil;
mod strike;

use std::time::Duration;

use serde_json::Value;

pub(crate) use injected::{Injected, Struck};
pub(crate) use strike::{Severed, strike};

/// One thing that goes wrong. Built as a sentence:
/// `Fault::new(Effect::Html { status: 200 }).on("GET", "/v1/me/*").once()`.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The calls it applies to.
    pub on: On,
    /// How often.
    pub times: Times,
    /// How many matching calls pass unharmed first.
    pub skip: u32,
    /// Whether the call is carried out all the same before the fault replaces its answer.
    pub commits: bool,
    /// What goes wrong.
    pub effect: Effect,
}

impl Fault {
    /// `effect` on every call, always, and without carrying the call out (but see [`Effect`]: those that
    /// spoil the real answer carry it out).
    pub fn new(effect: Effect) -> Fault {
        Fault { on: On::everything(), times: Times::Always, skip: 0, commits: false, effect }
    }

    /// Only for calls with this method (`*` for any) and a path that matches the pattern, in which `*`
    /// stands for any text: `/v1/me/api-credentials/*/revoke`.
    pub fn on(self, method: &str, path: &str) -> Fault {
        Fault { on: On { method: method.to_owned(), path: path.to_owned() }, ..self }
    }

    /// Only for the next matching call.
    pub fn once(self) -> Fault {
        self.times(1)
    }

    /// Only for the next `times` matching calls.
    pub fn times(self, times: u32) -> Fault {
        Fault { times: Times::Next(times), ..self }
    }

    /// Lets the first `skip` matching calls pass.
    pub fn after(self, skip: u32) -> Fault {
        Fault { skip, ..self }
    }

    /// Carries the call out before the fault strikes: a key is created, and its answer lost.
    pub fn committing(self) -> Fault {
        Fault { commits: true, ..self }
    }
}

/// Which calls a fault applies to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct On {
    /// The method in capitals, or `*`.
    pub method: String,
    /// The path, in which `*` stands for any text.
    pub path: String,
}

impl On {
    /// Every call of the API.
    pub fn everything() -> On {
        On { method: "*".to_owned(), path: "*".to_owned() }
    }
}

/// How often a fault strikes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Times {
    /// Until it is removed.
    Always,
    /// For this many matching calls.
    Next(u32),
}

/// Names an injected fault, so that it can be removed alone.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct FaultId(pub(crate) u64);

/// What goes wrong.
#[derive(Clone, Debug)]
pub enum Effect {
    /// The answer comes late.
    Delay(Duration),
    /// The call waits until the fault is removed, then goes its normal way. With
    /// [`Fault::committing`] it waits after the call was carried out.
    Hang,
    /// An error answer. Without a body it carries FastAPI's `{"detail": …}`.
    Status {
        /// The HTTP status.
        status: u16,
        /// The text of the `Retry-After` header, whatever it is.
        retry_after: Option<String>,
        /// The JSON body.
        body: Option<Value>,
    },
    /// A web page where JSON is due, as a proxy or a hotel's sign-in page answers.
    Html {
        /// The HTTP status.
        status: u16,
    },
    /// A redirect (302) to another address.
    Redirect {
        /// The `Location`.
        location: String,
    },
    /// 511 Network Authentication Required (RFC 6585), with a page.
    NetworkAuth511,
    /// The real answer, labelled `text/plain`.
    WrongContentType,
    /// The real answer, broken off after this many bytes of its body though its `Content-Length` promises
    /// all of it.
    Truncate {
        /// Bytes sent.
        after: usize,
    },
    /// 200 with a JSON array that never ends.
    EndlessBody,
    /// The real answer, one byte at a time.
    SlowBytes {
        /// The pause between two bytes.
        interval: Duration,
    },
    /// 200 and `application/json` with nothing in it.
    EmptyBody,
    /// The connection is reset; the call was not carried out.
    ResetBeforeAnswer,
    /// The call is carried out, then the connection is reset with no answer.
    ResetAfterCommit,
    /// The real answer with bytes in its first text that are not UTF-8.
    InvalidUtf8,
    /// This text as the answer.
    Body {
        /// The HTTP status.
        status: u16,
        /// The `Content-Type`.
        content_type: String,
        /// The text.
        text: String,
    },
    /// The real answer with every value replaced by null.
    Nulls,
    /// The real answer with every value replaced by one of another type.
    WrongTypes,
    /// The real answer with every field twice, first with a wrong value.
    DuplicateFields,
    /// 200 with arrays nested this deep.
    DeepNesting {
        /// Levels.
        depth: usize,
    },
    /// The real answer with every number replaced by one that no machine type holds.
    HugeNumber,
}
