//! The three questions of a round, each for itself.
//!
//! Trouble that concerns the way to the service ends the round: the next question would meet it too. So does a first
//! answer of no use, for who knows what gave it. But where another answer of the round was well, trouble with this one
//! alone, as where the service changed what it answers here, does not keep the rest from being asked. And it stays the
//! account's problem until that very question is answered: a balance that is well says nothing about the requests.

use chrono::{DateTime, Duration, Utc};
use openrush_api::{AccountId, Answer, Client, Credential, Error, ErrorKind, UsageLimit, UsageRow};

use super::Core;
use super::account::{Account, Known};
use super::assemble::problem_code;
use super::owner::Listed;
use super::refresh::{Asking, Trouble};
use crate::history::{Applied, Observation};
use crate::schedule::Calls;
use crate::view::{NoticeCode, Problem};

/// Differences between the two clocks up to this are the resolution of the `Date` header and the way of the answer.
const SAME_CLOCK: Duration = Duration::seconds(3);

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    Balance,
    Usage,
    Keys,
}

/// The trouble of each question for itself, as long as it was not answered since.
#[derive(Debug, Default)]
pub(super) struct Unanswered {
    balance: Option<Problem>,
    usage: Option<Problem>,
    keys: Option<Problem>,
}

impl Unanswered {
    fn of(&mut self, question: Question) -> &mut Option<Problem> {
        match question {
            Question::Balance => &mut self.balance,
            Question::Usage => &mut self.usage,
            Question::Keys => &mut self.keys,
        }
    }

    /// The most important of them.
    pub(super) fn first(&self) -> Option<Problem> {
        [&self.balance, &self.usage, &self.keys].into_iter().flatten().next().cloned()
    }

    fn calls(&self) -> Calls {
        Calls { balance: self.balance.is_some(), usage: self.usage.is_some(), keys: self.keys.is_some() }
    }
}

/// A round under way.
struct Round<'round> {
    core: &'round Core,
    client: &'round Client,
    asking: Asking,
    /// Something was answered well: the service is there, and the key is good.
    answered: bool,
    /// The first trouble with one answer only, and which.
    trouble: Option<(Question, Error)>,
}

impl Account {
    /// Asks what is to be asked, and takes in what is answered. The trouble that ended the round is told, or else that
    /// with one of the figures.
    pub(super) async fn ask(
        &self,
        core: &Core,
        client: &Client,
        calls: Calls,
        asking: Asking,
    ) -> Result<(), Trouble> {
        let mut round = Round { core, client, asking, answered: false, trouble: None };
        let listed = self.confirm_owner(client, asking).await?;
        let keys = calls.keys && listed.is_none();
        if let Some(listed) = listed {
            let outcome = self.keys_listed(core, listed).await;
            self.settle(&mut round, Question::Keys, outcome)?;
        }
        if calls.balance {
            let outcome = self.ask_balance(&round).await;
            self.settle(&mut round, Question::Balance, outcome)?;
        }
        if calls.usage || self.usage_affordable(asking) {
            let outcome = self.ask_usage(&round).await;
            self.settle(&mut round, Question::Usage, outcome)?;
        }
        if keys {
            let outcome = self.ask_keys(&round).await;
            self.settle(&mut round, Question::Keys, outcome)?;
        }
        match round.trouble {
            None => Ok(()),
            // The figures are fresh, and asking sooner than usual would not help: it is asked again with the next balance.
            Some((Question::Keys, _)) => {
                self.known().schedule.may_have_repeated(self.now());
                Ok(())
            }
            Some((Question::Balance | Question::Usage, error)) => Err(error.into()),
        }
    }

    /// Notes how a question went. An error ends the round.
    fn settle(
        &self,
        round: &mut Round<'_>,
        question: Question,
        outcome: Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        let now = self.now();
        let mut known = self.known();
        let ends = match outcome {
            Ok(()) => {
                round.answered = true;
                *known.unanswered.of(question) = None;
                Ok(())
            }
            Err(Trouble::Api(error)) if concerns_one_answer(error.kind(), round.answered) => {
                let code = problem_code(error.kind());
                let before = known.unanswered.of(question).take().filter(|before| before.code == code);
                let since = before.map_or(now, |before| before.since);
                let problem = Problem { code, until: error.retry_at(), since, detail: error.to_string() };
                *known.unanswered.of(question) = Some(problem.clone());
                if round.trouble.is_none() {
                    known.problem = Some(problem);
                }
                if round.answered {
                    round.trouble.get_or_insert((question, error));
                    Ok(())
                } else {
                    Err(Trouble::Api(error))
                }
            }
            // It says nothing about this question.
            Err(trouble) => Err(trouble),
        };
        known.schedule.unanswered = known.unanswered.calls();
        ends
    }

    async fn ask_balance(&self, round: &Round<'_>) -> Result<(), Trouble> {
        let before = self.known().snapshot.balance.as_ref().map(|balance| balance.amount);
        let asked_at = self.asks(round.asking);
        let answer = round.client.credits().await?;
        let (asked_at, at) = self.taken(asked_at, &answer);
        let balance = answer.value.balance;
        self.store(round.core, Observation::Balance { asked_at, at, balance }).await?;
        let moved = before.is_some_and(|before| before != balance);
        self.known().schedule.balance_answered(moved, self.now());
        Ok(())
    }

    async fn ask_keys(&self, round: &Round<'_>) -> Result<(), Trouble> {
        let asked_at = self.asks(round.asking);
        let answer = round.client.list_credentials().await?;
        let (_, at) = self.taken(asked_at, &answer);
        self.keys_listed(round.core, (at, answer.value)).await
    }

    async fn keys_listed(&self, core: &Core, (at, rows): Listed) -> Result<(), Trouble> {
        let changed = {
            let mut known = self.known();
            known.told_whose(rows.first().map(|key| &key.account_id));
            known.keys_differ(&rows)
        };
        self.store(core, Observation::Keys { at, rows }).await?;
        self.known().schedule.keys_answered(changed, self.now());
        Ok(())
    }

    /// Whether a balance that moved is to be explained at once.
    fn usage_affordable(&self, asking: Asking) -> bool {
        let known = self.known();
        let affordable = matches!(asking, Asking::Person(_)) || known.schedule.budget.left(self.now()) > 0;
        known.schedule.usage_wanted && affordable
    }

    /// Notes that something is asked for now.
    pub(super) fn asks(&self, asking: Asking) -> DateTime<Utc> {
        let now = self.now();
        let mut known = self.known();
        known.schedule.asks();
        if !matches!(asking, Asking::Person(_)) {
            known.schedule.budget.take(1, now);
        }
        now
    }

    /// Asks for few rows when little is expected, and for all that can be had when they do not reach the known ones.
    async fn ask_usage(&self, round: &Round<'_>) -> Result<(), Trouble> {
        let mut limit = self.history.call(|history| history.usage_limit()).await?;
        let mut news = false;
        loop {
            let asked_at = self.asks(round.asking);
            let answer = round.client.usage(UsageLimit::new(usize::from(limit))).await?;
            let (asked_at, at) = self.taken(asked_at, &answer);
            {
                let mut known = self.known();
                news |= known.is_news(&answer.value);
                known.told_whose(answer.value.first().map(|row| &row.account_id));
            }
            let applied = self
                .store(round.core, Observation::Usage { asked_at, at, limit, rows: answer.value })
                .await?;
            if applied.reaches_known || limit >= UsageLimit::MAX.get() {
                break;
            }
            limit = UsageLimit::MAX.get();
        }
        self.known().schedule.usage_answered(news, self.now());
        Ok(())
    }

    async fn store(&self, core: &Core, observation: Observation) -> Result<Applied, Trouble> {
        let applied = self.history.call(move |history| history.apply(&observation)).await?;
        if let Some(top_up) = applied.top_ups.last() {
            self.known().schedule.watch_until = None;
            // The demo lives through its past before it is open.
            if core.is_open(self) {
                core.notify(NoticeCode::TopUpArrived, &self.id, Some(top_up.amount.to_string()));
            }
        }
        Ok(applied)
    }

    /// When a question was asked and answered, by the service's clock: its rows carry that clock's times, and a
    /// computer's own may be minutes off.
    pub(super) fn taken<T>(
        &self,
        asked_at: DateTime<Utc>,
        answer: &Answer<T>,
    ) -> (DateTime<Utc>, DateTime<Utc>) {
        let at = self.now();
        let ahead = answer.server_date.map_or(Duration::zero(), |date| date - at);
        let ahead = if ahead.abs() <= SAME_CLOCK { Duration::zero() } else { ahead };
        let mut known = self.known();
        known.ahead = ahead;
        known.clocks_compared = true;
        known.windows.see(answer);
        if let Some(rate) = answer.rate {
            known.schedule.rate_told(rate, at + ahead, at);
        }
        (asked_at + ahead, at + ahead)
    }
}

/// Whether trouble is with this answer alone, so that other questions are worth asking. A service that is down and a key
/// that may do nothing are told by the first answer; where others were well, neither is the case.
fn concerns_one_answer(kind: &ErrorKind, others_well: bool) -> bool {
    match kind {
        ErrorKind::Undecodable { .. }
        | ErrorKind::TooLarge
        | ErrorKind::NotFound
        | ErrorKind::Conflict
        | ErrorKind::Validation(_)
        | ErrorKind::Rejected { .. } => true,
        ErrorKind::Forbidden | ErrorKind::PaymentRequired | ErrorKind::Unavailable { .. } => others_well,
        ErrorKind::Offline
        | ErrorKind::Dns
        | ErrorKind::Refused
        | ErrorKind::Tls
        | ErrorKind::Proxy
        | ErrorKind::Timeout
        | ErrorKind::ConnectionLost
        | ErrorKind::SignInNetwork
        | ErrorKind::Unauthorized
        | ErrorKind::RateLimited { .. } => false,
    }
}

impl Known {
    /// Whether the list of keys differs from the last one.
    fn keys_differ(&self, rows: &[Credential]) -> bool {
        let before = &self.snapshot.keys;
        before.len() != rows.len() || rows.iter().any(|row| !before.iter().any(|key| key.credential == *row))
    }

    fn told_whose(&mut self, account: Option<&AccountId>) {
        if let Some(account) = account {
            self.whose = Some(account.clone());
        }
    }

    /// Whether these are requests that were made since the last time, this app's own left out: whether the service
    /// logs them is not documented.
    fn is_news(&mut self, rows: &[UsageRow]) -> bool {
        let others = rows.iter().filter(|row| !row.endpoint.starts_with("/v1/me/"));
        let newest = others.map(|row| row.created_at).max();
        let news = newest > self.newest_request;
        self.newest_request = newest.max(self.newest_request);
        news
    }
}
