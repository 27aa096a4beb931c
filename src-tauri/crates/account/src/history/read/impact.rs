//! What a key does, to be seen before it is revoked.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::ledger::gaps_between;
use crate::history::amount::credits;
use crate::history::error::HistoryError;
use crate::history::moment::Moment;
use crate::history::state::{State, micros};
use crate::history::{History, credentials};
use crate::tools::tool_of;
use crate::view::{RevokeImpact, ToolUse};

impl History {
    /// What a listed key does; `None` for one that the last list did not name. [`RevokeImpact::own`] is left false: the
    /// history does not know which key the app signs in with.
    ///
    /// # Errors
    /// [`HistoryError`] where it cannot be read.
    pub fn revoke_impact(
        &self,
        credential: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<RevokeImpact>, HistoryError> {
        let listed = credentials::listed(&self.db)?;
        let Some(key) = listed.into_iter().find(|key| key.credential.id.as_str() == credential) else {
            return Ok(None);
        };
        let (day_ago, week_ago) = (now - TimeDelta::days(1), now - TimeDelta::days(7));
        let own = self.own_calls()?;
        let (mut requests_24_hours, mut requests_7_days, mut credits_7_days) = (0, 0, 0_i64);
        let mut tools: HashMap<String, u64> = HashMap::new();
        let mut statement = self.db.prepare_cached(
            "SELECT e.endpoint, count(*), sum(r.credits), r.endpoint, sum(r.moment >= ?3) \
             FROM requests r JOIN endpoints e ON e.id = r.endpoint \
             WHERE r.moment >= ?1 AND r.key = ?2 GROUP BY r.endpoint",
        )?;
        let mut rows = statement.query((Moment::bound(week_ago), key.id, Moment::bound(day_ago)))?;
        while let Some(row) = rows.next()? {
            let (endpoint, requests, spent): (String, u64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            if own.cover(key.id, row.get(3)?) {
                continue;
            }
            requests_7_days += requests;
            requests_24_hours += row.get::<_, u64>(4)?;
            credits_7_days = credits_7_days.saturating_add(spent);
            *tools.entry(tool_of(&endpoint).to_owned()).or_default() += requests;
        }
        let mut tools: Vec<ToolUse> =
            tools.into_iter().map(|(tool, requests)| ToolUse { tool, requests }).collect();
        tools.sort_by(|a, b| b.requests.cmp(&a.requests).then_with(|| a.tool.cmp(&b.tool)));
        Ok(Some(RevokeImpact {
            id: credential.to_owned(),
            name: key.credential.name.clone(),
            requests_24_hours,
            requests_7_days,
            credits_7_days: credits(credits_7_days),
            last_used_at: key.credential.last_used_at.max(self.last_use(&own, &key)?),
            tools,
            own: false,
            incomplete: self.missed_since(week_ago, now)?,
        }))
    }

    /// Whether requests since a time may be missing: never seen, lost in a gap, or not asked for of late.
    fn missed_since(&self, since: DateTime<Utc>, now: DateTime<Utc>) -> Result<bool, HistoryError> {
        let state = State::read(&self.db)?;
        let unseen = state.known_from.is_none_or(|from| from > micros(since));
        let old = state.usage_asked.is_none_or(|asked| asked < micros(now - TimeDelta::hours(1)));
        Ok(unseen || old || !gaps_between(&self.db, Moment::bound(since), i64::MAX)?.is_empty())
    }
}
