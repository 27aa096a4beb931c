//! The accounts the sandbox can be started with.

mod cast;
mod day_plan;
mod life;
mod story;

pub(crate) use cast::PRODUCTION;
pub(crate) use life::{Life, Rules};
pub(crate) use story::HISTORY_DAYS;

/// Who lives in the sandbox.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scenario {
    /// An SEO agency that has used its account for 90 days by the clock's time at the start.
    Agency,
    /// The same agency on its first day: nothing has happened yet. Let it live with
    /// [`World::live_until`](crate::World::live_until); after 90 days it is exactly [`Scenario::Agency`].
    NewAgency,
    /// One account with one key ("Production server"), 500 credits and no traffic.
    Empty,
}
