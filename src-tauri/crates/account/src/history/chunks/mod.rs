//! The requests once more, by columns: what filters, sorts and sums read instead of the rows.
//!
//! A row of `requests` is about 90 bytes, and a year at the default limits is 330 MB of them: too much to look through
//! while somebody waits. A chunk holds some thousand requests that follow each other in time, in 14 bytes each: a list
//! of the *kinds* that occur (key, tool, origin, status, error, charge) with how often, the kind of each request in a
//! byte or two, its duration roughly in two and exactly in four, its moment in five or six. A filter is asked once a kind and not once a request; chunks
//! without a kind that passes are not read any further. So any filter, sort or sum over everything takes a few dozen
//! milliseconds, whatever it is about, and no index has to fit it.
//!
//! # Invariants
//! - Every request lies in exactly one chunk, or is newer than all of them: the *loose* rows, few and read as they are.
//! - A chunk is what its requests say, at the end of every transaction ([`settle`]).
//! - All of it can be made anew from the requests.

mod column;
mod compare;
mod kind;
mod seal;
mod size;

pub(super) use column::{Codes, Durations, moments_from};
pub(super) use compare::that_differ;
pub(super) use kind::{Counted, Kind, Sums};
pub(super) use seal::{COLUMNS, Made, Slim, cut_oldest, forget_before, oldest, seal_in_chunks_of, settle};
pub(super) use size::Size;

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension};

/// A chunk reaches from `first` to `last`, both moments of requests in it; what comes in between belongs to it. `failed`
/// and `credits` (millionths) are sums over all of it. `sizes` are durations to a thousandth of themselves. The columns
/// lie in tables of their own, so that only those that are asked for are read.
pub(super) const V2: &str = "
CREATE TABLE chunks (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= first),
    rows INTEGER NOT NULL CHECK (rows > 0),
    failed INTEGER NOT NULL,
    credits INTEGER NOT NULL,
    kinds BLOB NOT NULL
) STRICT;
CREATE TABLE chunk_codes (
    first INTEGER PRIMARY KEY,
    codes BLOB NOT NULL
) STRICT;
CREATE TABLE chunk_sizes (
    first INTEGER PRIMARY KEY,
    sizes BLOB NOT NULL
) STRICT;
CREATE TABLE chunk_durations (
    first INTEGER PRIMARY KEY,
    durations BLOB NOT NULL
) STRICT;
CREATE TABLE chunk_moments (
    first INTEGER PRIMARY KEY,
    moments BLOB NOT NULL
) STRICT;
";

/// Forgets them all.
pub(super) const DELETE_ALL: &str = "DELETE FROM chunks; DELETE FROM chunk_codes; DELETE FROM chunk_sizes; \
     DELETE FROM chunk_durations; DELETE FROM chunk_moments;";

/// Requests of a chunk, as a rule. Larger ones would make reading the loose rows slower, smaller ones the rest: what is
/// alike in two chunks is read twice.
pub(super) const SIZE: usize = 16_384;

/// So many of the newest requests stay loose: among them rows still come late and change.
pub(super) const LOOSE: usize = 1_024;

/// The moment of the newest request in a chunk; -1 where there is no chunk.
pub(super) fn sealed_until(db: &Connection) -> rusqlite::Result<i64> {
    let last = db
        .prepare_cached("SELECT last FROM chunks ORDER BY first DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(last.unwrap_or(-1))
}

/// What is stored of a chunk makes no sense: a bit has flipped.
pub(super) fn damaged(what: &'static str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Blob, what.into())
}
