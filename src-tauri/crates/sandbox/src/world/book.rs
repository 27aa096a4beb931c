//! The balance and every change of it.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use super::views::TruthKind;

/// Changes kept. Older ones are folded into the opening balance, so that a demo left running for years
/// does not grow.
pub(crate) const KEPT: usize = 60_000;

/// One change.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) at: DateTime<Utc>,
    pub(crate) kind: TruthKind,
    pub(crate) amount: Decimal,
    pub(crate) balance_after: Decimal,
    /// The number of the row in the usage log.
    pub(crate) row: Option<u64>,
}

/// The balance of an account. Invariant: opening + the sum of all changes = balance.
#[derive(Debug)]
pub(crate) struct Book {
    opening: Decimal,
    balance: Decimal,
    changes: VecDeque<Change>,
}

impl Book {
    pub(crate) fn open(opening: Decimal) -> Book {
        Book { opening, balance: opening, changes: VecDeque::new() }
    }

    pub(crate) fn balance(&self) -> Decimal {
        self.balance
    }

    pub(crate) fn opening(&self) -> Decimal {
        self.opening
    }

    pub(crate) fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter()
    }

    /// Changes the balance by `amount`; nothing happens for zero or for a sum no decimal holds.
    pub(crate) fn change(&mut self, at: DateTime<Utc>, kind: TruthKind, amount: Decimal, row: Option<u64>) {
        let Some(balance) = self.balance.checked_add(amount).filter(|_| !amount.is_zero()) else {
            return;
        };
        self.balance = balance;
        self.changes.push_back(Change { at, kind, amount, balance_after: balance, row });
        if self.changes.len() > KEPT
            && let Some(oldest) = self.changes.pop_front()
        {
            self.opening = oldest.balance_after;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_adds_up_even_after_old_changes_were_folded_away() {
        let mut book = Book::open(Decimal::from(1_000_000));
        for _ in 0..KEPT + 10 {
            book.change(DateTime::UNIX_EPOCH, TruthKind::Spend, Decimal::from(-3), None);
        }
        let sum: Decimal = book.changes().map(|change| change.amount).sum();
        assert_eq!(book.changes().count(), KEPT);
        assert_eq!(book.opening() + sum, book.balance());
        assert_eq!(book.opening(), Decimal::from(1_000_000 - 30));
    }

    #[test]
    fn a_change_of_nothing_is_no_change() {
        let mut book = Book::open(Decimal::ONE);
        book.change(DateTime::UNIX_EPOCH, TruthKind::Adjustment, Decimal::ZERO, None);
        book.change(DateTime::UNIX_EPOCH, TruthKind::TopUp, Decimal::MAX, None);
        assert_eq!((book.balance(), book.changes().count()), (Decimal::ONE, 0));
    }
}
