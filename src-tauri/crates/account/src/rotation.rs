//! Putting a new key in the place of an old one: what is stored of it, and where it stands. Pure.
//!
//! ```text
//! Create ─▶ Copy ─▶ Place ─▶ Listen ─▶ Retire ─▶ Done
//!    ▲        (the new key    ▲  │ (the old one
//!    │         is first used) │  ▼  is silent)
//!  Lost, NewGone             Overlap
//! ```
//! Nothing but [`Rotation`] is stored; the step follows from the facts, so that whatever happens elsewhere (a key
//! revoked in the dashboard, an answer that was lost) leads to the right step by itself.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use crate::view::RotationStep;

/// An old key that was not used for this long has fallen silent, whatever it did before.
const LONG_SILENCE: Duration = Duration::hours(24);

/// Sooner than this no key is called silent.
const SHORT_SILENCE: Duration = Duration::minutes(30);

/// How many of its usual pauses a key must be silent for.
const PAUSES: i32 = 3;

/// How long a key must be silent to have fallen silent, by how often it was used on the days on which it was.
#[must_use]
pub fn silence_of(requests: u64, days: usize) -> Duration {
    let (requests, days) = (i32::try_from(requests).unwrap_or(i32::MAX), i32::try_from(days).unwrap_or(1));
    if requests == 0 {
        return SHORT_SILENCE;
    }
    let pause = Duration::days(days.max(1).into()) / requests;
    (pause * PAUSES).clamp(SHORT_SILENCE, LONG_SILENCE)
}

/// A rotation that is under way, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rotation {
    /// The credential that is replaced.
    pub old: String,
    /// Its name, which the new one has too.
    pub name: String,
    /// Its display prefix, to be told from the new one's.
    pub prefix: String,
    /// When it was begun.
    pub begun_at: DateTime<Utc>,
    /// The new credential, once its raw key arrived.
    pub new: Option<String>,
    /// True once the person said that the new key is saved.
    pub saved: bool,
}

/// What is known of one of the two keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// Whether it can be used: listed, active, and not expired.
    pub usable: bool,
    /// Its last use.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// What the step follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The old key.
    pub old: Fact,
    /// The new key; `None` before it is in a list.
    pub new: Option<Fact>,
    /// The first use of the new key that was seen.
    pub first_used_at: Option<DateTime<Utc>>,
    /// The new key's raw value is still here, waiting to be saved.
    pub waiting: bool,
    /// The new key was created and its answer lost.
    pub lost: bool,
    /// The new key is this app's alone, and the app signs in with it: it is in its place.
    pub only_ours: bool,
    /// Up to when it is known what both keys did.
    pub seen_until: Option<DateTime<Utc>>,
    /// How long the old key must not have been used to have fallen silent.
    pub silence: Duration,
}

impl Rotation {
    /// Where it stands.
    #[must_use]
    pub fn step(&self, facts: &Facts) -> RotationStep {
        // Whatever became of the old key: what is here and nowhere else comes first.
        if facts.waiting {
            return RotationStep::Copy;
        }
        if facts.lost {
            return RotationStep::Lost;
        }
        if self.new.is_none() {
            return RotationStep::Create;
        }
        if facts.new.is_some_and(|new| !new.usable) {
            return RotationStep::NewGone;
        }
        if !facts.old.usable {
            return RotationStep::Done;
        }
        if facts.only_ours {
            return RotationStep::Retire;
        }
        let Some(first) = facts.first_used_at else { return RotationStep::Place };
        let since = facts.old.last_used_at.filter(|last| *last > first);
        let silent = facts.seen_until.is_some_and(|seen| seen - since.unwrap_or(first) >= facts.silence);
        match (silent, since) {
            (true, _) => RotationStep::Retire,
            (false, None) => RotationStep::Listen,
            (false, Some(_)) => RotationStep::Overlap,
        }
    }
}

/// When the new key expires: as long after `now` as the old one was to live, or never as the old one.
#[must_use]
pub fn same_length(
    created_at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    // A key that was born expired is nobody's wish; a day is the least that makes sense.
    expires_at.map(|at| now + (at - created_at).max(Duration::days(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + minutes * 60, 0).unwrap()
    }

    fn rotation(new: Option<&str>) -> Rotation {
        Rotation {
            old: "cred_old".into(),
            name: "Shop".into(),
            prefix: "or_abc123...".into(),
            begun_at: at(0),
            new: new.map(str::to_owned),
            saved: true,
        }
    }

    /// The old key is used every ten minutes, and all is known up to the present.
    fn facts() -> Facts {
        Facts {
            old: Fact { usable: true, last_used_at: Some(at(-5)) },
            new: Some(Fact { usable: true, last_used_at: None }),
            first_used_at: None,
            waiting: false,
            lost: false,
            only_ours: false,
            seen_until: None,
            silence: silence_of(144, 1),
        }
    }

    /// The step of a rotation whose new key was saved, with all known up to this minute.
    fn step(facts: Facts, until: i64) -> RotationStep {
        rotation(Some("cred_new")).step(&Facts { seen_until: Some(at(until)), ..facts })
    }

    #[test]
    fn the_way_to_the_end_follows_from_the_uses_of_both_keys() {
        let before = rotation(None);
        let nothing = Facts { new: None, ..facts() };
        assert_eq!(before.step(&nothing), RotationStep::Create);
        assert_eq!(before.step(&Facts { waiting: true, ..nothing }), RotationStep::Copy);
        assert_eq!(step(facts(), 1), RotationStep::Place);
        let used = Facts { first_used_at: Some(at(10)), ..facts() };
        assert_eq!(step(used, 11), RotationStep::Listen, "one minute of silence says nothing");
        assert_eq!(step(used, 39), RotationStep::Listen);
        assert_eq!(rotation(Some("cred_new")).step(&used), RotationStep::Listen, "no figures since");
        assert_eq!(step(used, 40), RotationStep::Retire, "nothing used the old one since");
        let gone = Facts { old: Fact { usable: false, ..facts().old }, ..used };
        assert_eq!(step(gone, 12), RotationStep::Done);
    }

    #[test]
    fn an_old_key_that_is_still_used_overlaps_until_it_was_silent_for_longer_than_is_its_habit() {
        let old = Fact { usable: true, last_used_at: Some(at(30)) };
        let used = Facts { old, first_used_at: Some(at(10)), ..facts() };
        assert_eq!(step(used, 40), RotationStep::Overlap);
        assert_eq!(step(used, 30 + 29), RotationStep::Overlap);
        assert_eq!(step(used, 30 + 30), RotationStep::Retire);
        let seldom = Facts { silence: silence_of(2, 1), ..used };
        assert_eq!(step(seldom, 30 + 24 * 60 - 1), RotationStep::Overlap);
        assert_eq!(step(seldom, 30 + 24 * 60), RotationStep::Retire);
        let never = Facts { old: Fact { usable: true, last_used_at: None }, ..used };
        assert_eq!(step(never, 11), RotationStep::Listen);
        assert_eq!(step(never, 40), RotationStep::Retire);
    }

    #[test]
    fn silence_is_judged_by_what_the_key_used_to_do() {
        assert_eq!(silence_of(0, 0), SHORT_SILENCE);
        assert_eq!(silence_of(u64::MAX, 30), SHORT_SILENCE);
        assert_eq!(silence_of(24 * 30, 30), Duration::hours(3), "hourly");
        assert_eq!(silence_of(30, 30), LONG_SILENCE, "daily");
    }

    #[test]
    fn a_key_that_only_this_app_uses_is_in_its_place_once_the_app_has_it() {
        assert_eq!(step(Facts { only_ours: true, ..facts() }, 1), RotationStep::Retire);
        let waiting = Facts { only_ours: true, waiting: true, ..facts() };
        assert_eq!(step(waiting, 1), RotationStep::Copy);
    }

    #[test]
    fn an_answer_that_was_lost_leads_back_into_the_rotation() {
        let facts = Facts { new: None, lost: true, ..facts() };
        assert_eq!(rotation(None).step(&facts), RotationStep::Lost);
        assert_eq!(rotation(None).step(&Facts { lost: false, ..facts }), RotationStep::Create);
        let arrived = Facts { new: Some(Fact { usable: true, last_used_at: None }), ..facts };
        assert_eq!(step(arrived, 1), RotationStep::Lost, "its answer came, and its key is gone");
    }

    #[test]
    fn keys_that_are_revoked_elsewhere_are_noticed_and_a_waiting_one_is_never_passed_over() {
        let dead = Fact { usable: false, last_used_at: None };
        assert_eq!(step(Facts { new: Some(dead), ..facts() }, 1), RotationStep::NewGone);
        let both = Facts { new: Some(dead), old: dead, ..facts() };
        assert_eq!(step(both, 1), RotationStep::NewGone);
        assert_eq!(step(Facts { old: dead, ..facts() }, 1), RotationStep::Done);
        assert_eq!(step(Facts { old: dead, waiting: true, ..facts() }, 1), RotationStep::Copy);
    }

    #[test]
    fn a_new_key_that_is_not_listed_yet_is_not_gone() {
        assert_eq!(step(Facts { new: None, ..facts() }, 1), RotationStep::Place);
    }

    #[test]
    fn the_new_key_lives_as_long_as_the_old_one_was_to() {
        let month = Duration::days(30);
        assert_eq!(same_length(at(0), None, at(9)), None);
        assert_eq!(same_length(at(0), Some(at(0) + month), at(9)), Some(at(9) + month));
        assert_eq!(same_length(at(0), Some(at(-1)), at(9)), Some(at(9) + Duration::days(1)));
    }
}
