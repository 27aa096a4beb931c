//! What a test or the shell can see and do.

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use super::account::{Account, Work};
use super::views::{Credential, Envelope, LoggedRequest, Outcome, ToolCall, TruthEvent, TruthKind, UsageRow};
use super::{World, ids};
use crate::{Clock, Fault, FaultId};

impl World {
    /// A raw key that signs in. It belongs to the first key of the account.
    pub fn key(&self) -> String {
        self.with_account(|account, _, _| account.entrance.1.clone())
    }

    /// The id of the credential that [`World::key`] belongs to.
    pub fn key_credential_id(&self) -> String {
        self.with_account(|account, _, _| {
            account.credentials.get(account.entrance.0).map(|key| key.id.clone()).unwrap_or_default()
        })
    }

    /// A session token, as a person signed in to the dashboard has one. It opens the API like a key
    /// (`Authorization: Bearer`), belongs to no credential, and cannot be revoked.
    pub fn session_token(&self) -> String {
        self.with_account(|account, _, _| account.session.clone())
    }

    /// `acct_…`
    pub fn account_id(&self) -> String {
        self.with_account(|account, _, _| account.id.clone())
    }

    /// Credits left.
    pub fn balance(&self) -> Decimal {
        self.with_account(|account, _, _| account.book.balance())
    }

    /// Credits before the first event of [`World::truth`].
    pub fn opening_balance(&self) -> Decimal {
        self.with_account(|account, _, _| account.book.opening())
    }

    /// Sets the balance; the difference is a [`TruthKind::Adjustment`].
    pub fn set_balance(&self, balance: Decimal) {
        self.with_account(|account, _, now| {
            account.book.change(now, TruthKind::Adjustment, balance - account.book.balance(), None);
        });
    }

    /// Credits were bought.
    pub fn top_up(&self, credits: Decimal) {
        self.with_account(|account, _, now| account.book.change(now, TruthKind::TopUp, credits, None));
        self.touched();
    }

    /// Credits come back. With the id of a row its `credits_charged` falls by as much (a row that changes
    /// after it was seen); without one nothing in the log explains it.
    pub fn refund(&self, credits: Decimal, log_id: Option<&str>) {
        self.with_account(|account, _, now| account.refund(now, credits, log_id));
    }

    /// As if a client had called the tool: balance, log and truth change as for a call over HTTP, but it
    /// is not refused for the rate limit (it counts in the windows). Answers the id of its row.
    ///
    /// A key that is revoked or expired makes a 401, a price above the balance a 402; an unknown
    /// credential id counts as no key. A tool that does not exist costs 1 credit.
    pub fn spend(&self, credential_id: Option<&str>, tool: &str, outcome: Outcome) -> String {
        self.call(ToolCall {
            credential_id: credential_id.map(str::to_owned),
            tool: tool.to_owned(),
            outcome,
            ..ToolCall::default()
        })
    }

    /// [`World::spend`] in every detail.
    pub fn call(&self, call: ToolCall) -> String {
        self.with_account(|account, service, now| {
            let at = call.at.unwrap_or(now);
            let credential = call.credential_id.as_deref().and_then(|id| account.credentials.position(id));
            let price = call.credits.or_else(|| service.prices.of(&call.tool)).unwrap_or(Decimal::ONE);
            let done = account.perform(&Work {
                at,
                credential,
                source: call.auth_source.as_deref(),
                tool: &call.tool,
                price,
                outcome: &call.outcome,
                refund_failures: service.refund_failures,
            });
            account.limits.count(at);
            account.log_id(done.row)
        })
    }

    /// Adds a tool, or changes the price of one.
    pub fn add_tool(&self, name: &str, credits: Decimal) {
        self.with(|state, _| state.service.prices.set(name, credits));
    }

    /// The keys of the account in the order they were made.
    pub fn credentials(&self) -> Vec<Credential> {
        self.with_account(|account, _, _| {
            (0..account.credentials.all().len()).filter_map(|position| account.credential(position)).collect()
        })
    }

    /// Makes a key; answers its id and the raw key.
    pub fn add_key(&self, name: &str, expires_at: Option<DateTime<Utc>>) -> (String, String) {
        self.with_account(|account, _, now| {
            let (position, raw) = account.credentials.create(name, now, expires_at);
            (account.credentials.get(position).map(|key| key.id.clone()).unwrap_or_default(), raw)
        })
    }

    /// Switches a key off, as if in the dashboard. False where there is no such key or it was off already.
    pub fn revoke_key(&self, credential_id: &str) -> bool {
        self.with_account(|account, _, _| account.credentials.revoke(credential_id).is_some())
    }

    /// A second account on the same server, with one key and no traffic.
    pub fn open_account(&self, balance: Decimal, key_name: &str) -> World {
        let position = self.with(|state, now| {
            let position = state.accounts.len();
            let salt = ids::mix(state.seed.wrapping_add(position as u64));
            state.accounts.push(Account::open(salt, balance, key_name, now));
            position
        });
        World { account: position, ..self.clone() }
    }

    /// Every change of the balance, in the order they happened (60,000 are kept). Always:
    /// [`World::opening_balance`] + the sum of the amounts = [`World::balance`].
    pub fn truth(&self) -> Vec<TruthEvent> {
        self.with_account(|account, _, _| account.truth())
    }

    /// The whole usage log, oldest first, also what the API no longer serves (60,000 rows are kept).
    pub fn log(&self) -> Vec<UsageRow> {
        self.with_account(|account, _, _| account.log.rows().map(|row| account.usage_row(row)).collect())
    }

    /// Lets simulated time pass until `until`: the scenario's traffic happens, and a manual clock is moved
    /// there (never back). By the computer's clock nothing happens ahead of the present.
    pub fn live_until(&self, until: DateTime<Utc>) {
        if let Clock::Manual(clock) = &self.shared.clock
            && clock.now() < until
        {
            clock.set(until);
        }
        self.with(|state, now| state.live_until(until.min(now)));
    }

    /// Makes something go wrong from now on.
    pub fn inject(&self, fault: Fault) -> FaultId {
        self.with(|state, _| state.faults.add(fault))
    }

    /// Takes one fault back; calls that hang in it go on.
    pub fn remove_fault(&self, id: FaultId) {
        self.with(|state, _| state.faults.remove(id));
        self.announce();
    }

    /// Takes all faults back.
    pub fn clear_faults(&self) {
        self.with(|state, _| state.faults.clear());
        self.announce();
    }

    /// What the API received, oldest first, the newest 5,000.
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.with(|state, _| state.received.all().collect())
    }

    /// Forgets the requests received so far.
    pub fn clear_requests(&self) {
        self.with(|state, _| state.received.clear());
    }

    /// Waits until the request log holds a request that `wanted` accepts, and answers the oldest such. It
    /// waits for ever where none comes.
    pub async fn wait_for_request(&self, wanted: impl Fn(&LoggedRequest) -> bool) -> LoggedRequest {
        let mut changes = self.shared.changed.subscribe();
        loop {
            let found = self.with(|state, _| state.received.all().find(|request| wanted(request)));
            if let Some(request) = found {
                return request;
            }
            // The sender lives as long as `self`.
            let _ = changes.changed().await;
        }
    }

    /// Waits until a fault is no longer there.
    pub(crate) async fn fault_removed(&self, id: FaultId) {
        let mut changes = self.shared.changed.subscribe();
        while self.with(|state, _| state.faults.holds(id)) {
            let _ = changes.changed().await;
        }
    }

    /// Requests allowed in a minute, an hour and a day (by default 60, 1,000 and 10,000).
    pub fn set_limits(&self, per_minute: u64, per_hour: u64, per_day: u64) {
        self.with_account(|account, _, _| account.limits.set([per_minute, per_hour, per_day]));
    }

    /// The forms in which the server answers from now on.
    pub fn set_envelope(&self, envelope: Envelope) {
        self.with(|state, _| state.service.envelope = envelope);
    }

    /// Whether calls of `/v1/me/*` appear in the usage log (by default not; it is not documented).
    pub fn log_own_calls(&self, logged: bool) {
        self.with(|state, _| state.service.log_own_calls = logged);
    }

    /// Whether credits come back when the provider fails (by default they do).
    pub fn refund_failures(&self, refunded: bool) {
        self.with(|state, _| state.service.refund_failures = refunded);
    }

    /// Whether calls of tools over HTTP fail at the provider (503).
    pub fn provider_down(&self, down: bool) {
        self.with(|state, _| state.service.provider_down = down);
    }
}
