//! What everything that a filter finds comes to.

use std::ops::ControlFlow::Continue;

use super::filter::Filter;
use super::listed::found_by_id;
use super::measure::Histogram;
use super::placed::Places;
use super::scan::Scan;
use crate::history::History;
use crate::history::amount::credits;
use crate::history::chunks::{Kind, Size, Sums};
use crate::history::error::HistoryError;
use crate::history::forgotten;
use crate::history::moment::Moment;
use crate::view::{ActivityQuery, ActivitySummary, Forgotten};

impl History {
    /// Whether requests of the time that a filter is about were forgotten.
    pub(in crate::history) fn forgotten_in(
        &self,
        filter: &Filter,
    ) -> Result<Option<Forgotten>, HistoryError> {
        let all = forgotten::Forgotten::read(&self.db)?;
        let within = all.filter(|all| {
            let [oldest, before] = [all.oldest, all.before].map(Moment::bound_of_micros);
            filter.from < before && filter.to > oldest
        });
        Ok(within.map(|all| all.view()))
    }

    /// Sums over everything that a query finds, and the gaps in between. Order and page of the query do not matter.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn activity_summary(&self, query: &ActivityQuery) -> Result<ActivitySummary, HistoryError> {
        let filter = Filter::of(query, &self.db)?;
        let order = super::activity::order_of(query);
        let mut places = Places::of(&self.db, &filter, order)?;
        let (mut sums, mut histogram) = (Sums::default(), Histogram::default());
        Scan::of(&self.db, &filter).each(true, |part| {
            places.pass(part)?;
            sums.add_all(part.sums()?);
            part.each_size(|size, passes| histogram.add(size, passes))?;
            Ok(Continue(()))
        })?;
        if let Some(found) = found_by_id(&self.db, &filter)? {
            sums.add(&Kind::of(&found.fields), 1);
            histogram.add(Size::of(found.fields.duration), true);
            places.one_more(found.moment.raw());
        }
        let requests = sums.requests.unsigned_abs();
        Ok(ActivitySummary {
            requests,
            credits: credits(sums.credits),
            failed: sums.failed.unsigned_abs(),
            durations: histogram.view(),
            gaps_left_out: places.left_out(),
            forgotten: self.forgotten_in(&filter)?,
            gaps: places.view(&self.db, requests)?,
        })
    }
}
