//! How a request went, and the number that stands for it in the database.

use crate::view::OutcomeKind;

/// Every outcome with its number. The numbers are stored and never change their meaning.
const NUMBERS: [(OutcomeKind, i64); 7] = [
    (OutcomeKind::Succeeded, 0),
    (OutcomeKind::KeyRefused, 1),
    (OutcomeKind::NoCredits, 2),
    (OutcomeKind::NotFound, 3),
    (OutcomeKind::BadRequest, 4),
    (OutcomeKind::RateLimited, 5),
    (OutcomeKind::ServiceError, 6),
];

/// How a request went, by its HTTP status.
pub(super) fn of_status(status: u16) -> OutcomeKind {
    match status {
        200..=399 => OutcomeKind::Succeeded,
        401 | 403 => OutcomeKind::KeyRefused,
        402 => OutcomeKind::NoCredits,
        404 => OutcomeKind::NotFound,
        429 => OutcomeKind::RateLimited,
        500.. => OutcomeKind::ServiceError,
        // Other refusals, and what is no HTTP status at all.
        _ => OutcomeKind::BadRequest,
    }
}

/// As stored.
pub(super) fn number(outcome: OutcomeKind) -> i64 {
    NUMBERS.iter().find(|(kind, _)| *kind == outcome).map_or(0, |(_, number)| *number)
}

/// From what is stored; a number that no version of this app writes is a failure of some kind.
pub(super) fn of_number(number: i64) -> OutcomeKind {
    NUMBERS.iter().find(|(_, known)| *known == number).map_or(OutcomeKind::BadRequest, |(kind, _)| *kind)
}

/// The name that the window knows an outcome by.
pub(super) fn name(outcome: OutcomeKind) -> &'static str {
    match outcome {
        OutcomeKind::Succeeded => "succeeded",
        OutcomeKind::KeyRefused => "key_refused",
        OutcomeKind::NoCredits => "no_credits",
        OutcomeKind::NotFound => "not_found",
        OutcomeKind::BadRequest => "bad_request",
        OutcomeKind::RateLimited => "rate_limited",
        OutcomeKind::ServiceError => "service_error",
    }
}

/// The condition, in SQL, under which a request failed: it must say what [`of_status`] says.
pub(super) const FAILED_SQL: &str = "status NOT BETWEEN 200 AND 399";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_a_number_of_its_own_and_comes_back() {
        for (kind, stored) in NUMBERS {
            assert_eq!((number(kind), of_number(stored)), (stored, kind));
        }
        assert_eq!(of_number(99), OutcomeKind::BadRequest);
    }

    #[test]
    fn the_window_knows_an_outcome_by_the_name_it_is_serialised_as() {
        for (kind, _) in NUMBERS {
            assert_eq!(serde_json::to_value(kind).unwrap(), name(kind));
        }
    }

    #[test]
    fn every_status_has_an_outcome() {
        for (status, outcome) in [
            (200, OutcomeKind::Succeeded),
            (304, OutcomeKind::Succeeded),
            (400, OutcomeKind::BadRequest),
            (401, OutcomeKind::KeyRefused),
            (402, OutcomeKind::NoCredits),
            (403, OutcomeKind::KeyRefused),
            (404, OutcomeKind::NotFound),
            (418, OutcomeKind::BadRequest),
            (422, OutcomeKind::BadRequest),
            (429, OutcomeKind::RateLimited),
            (500, OutcomeKind::ServiceError),
            (503, OutcomeKind::ServiceError),
            (999, OutcomeKind::ServiceError),
            (0, OutcomeKind::BadRequest),
            (101, OutcomeKind::BadRequest),
        ] {
            assert_eq!(of_status(status), outcome, "{status}");
        }
    }
}
