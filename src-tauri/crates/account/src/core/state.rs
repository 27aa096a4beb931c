//! What the core holds beside its accounts.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_api::{ApiKey, Credits};

use super::account::Account;
use super::export::Exporting;
use super::registry::Registry;
use super::{Options, assemble};
use crate::settings::{Settings, TrayChoice};
use crate::view::{
    AccountLine, AccountState, AccountView, AppStatus, KeychainStatus, Notice, NoticeCode, Runway, System,
    TrayStatus, View,
};

/// What the core holds. Locked for moments only, never across an await.
pub(super) struct State {
    pub(super) app: AppStatus,
    pub(super) settings: Settings,
    pub(super) registry: Registry,
    /// Every account that is open: those that are signed in, and the demo.
    pub(super) open: Vec<Arc<Account>>,
    /// The one that the window shows, whether it is open yet or not.
    pub(super) shown: Option<String>,
    /// Counts sign-ins, sign-outs and demos: what a late keychain says belongs to the last one only.
    pub(super) entrances: u64,
    /// A key that OpenRush asked not to try again before that.
    pub(super) limited: Option<(ApiKey, DateTime<Utc>)>,
    /// The system asks to save power or data.
    pub(super) saving: bool,
    /// The export that runs or ran last.
    pub(super) exporting: Option<Exporting>,
    /// Tells the created key over which the person was asked whether to quit.
    pub(super) quitting: Option<DateTime<Utc>>,
    seq: u64,
    notices: u64,
}

impl State {
    pub(super) fn new(settings: Settings, registry: Registry, options: &Options) -> Self {
        Self {
            app: AppStatus {
                starting: true,
                version: options.version.clone(),
                system: if cfg!(target_os = "macos") {
                    System::Macos
                } else if cfg!(target_os = "windows") {
                    System::Windows
                } else {
                    System::Linux
                },
                tray: TrayStatus::Starting,
                keychain: KeychainStatus::Unknown,
                data_dir: options.data_dir.display().to_string(),
                notices: Vec::new(),
                export: None,
                quitting_loses: None,
            },
            settings,
            registry,
            open: Vec::new(),
            shown: None,
            entrances: 0,
            limited: None,
            saving: false,
            exporting: None,
            quitting: None,
            seq: 0,
            notices: 0,
        }
    }

    /// An account that is open.
    pub(super) fn account(&self, id: &str) -> Option<&Arc<Account>> {
        self.open.iter().find(|account| account.id == id)
    }

    /// The account that the window shows.
    pub(super) fn current(&self) -> Option<&Arc<Account>> {
        self.account(self.shown.as_deref()?)
    }

    /// Adds something to be told once; the same code about the same account replaces an older one.
    pub(super) fn notify(&mut self, code: NoticeCode, of: Option<&str>, detail: Option<String>) {
        self.notices += 1;
        self.app.notices.retain(|notice| notice.code != code || notice.account.as_deref() != of);
        self.app.notices.push(Notice { id: self.notices, code, account: of.map(Into::into), detail });
    }

    /// The created key that would be gone with the app, and its name.
    pub(super) fn lost_by_quitting(&self) -> Option<(DateTime<Utc>, String)> {
        self.open.iter().find_map(|account| {
            let known = account.known();
            let new = known.new_key.as_ref().filter(|new| !new.view.kept)?;
            Some((new.asked_at, new.view.name.clone()))
        })
    }

    /// The next view. Each account is looked at by its own clock.
    pub(super) fn view(&mut self) -> View {
        self.seq += 1;
        let views: Vec<AccountView> = self
            .open
            .iter()
            .map(|account| assemble::account_view(account, &self.settings, account.now()))
            .collect();
        let accounts = self.lines(&views);
        let view_of = |id: &str| views.iter().find(|view| view.id == id);
        let account = self.shown.as_deref().and_then(view_of).cloned();
        let tray = tray_account(&self.settings.tray_shows, &accounts, account.as_ref());
        let tray = tray.and_then(view_of).cloned().or_else(|| account.clone());
        // Nothing of an account is told where another one is shown.
        let here = |of: &Option<String>| of.is_none() || *of == self.shown;
        View {
            seq: self.seq,
            app: AppStatus {
                notices: self.app.notices.iter().filter(|notice| here(&notice.account)).cloned().collect(),
                export: self
                    .exporting
                    .as_ref()
                    .filter(|one| Some(&one.account) == self.shown.as_ref())
                    .map(|one| one.view.clone()),
                quitting_loses: self
                    .lost_by_quitting()
                    .filter(|(at, _)| self.quitting == Some(*at))
                    .map(|(_, name)| name),
                ..self.app.clone()
            },
            accounts,
            account,
            tray,
            settings: self.settings.clone(),
        }
    }

    /// A line for each account, in the order of the list, and the demo after them.
    fn lines(&self, views: &[AccountView]) -> Vec<AccountLine> {
        let shown = |id: &str| self.shown.as_deref() == Some(id);
        let listed =
            self.registry.listed().map(|record| match views.iter().find(|view| view.id == record.id) {
                Some(view) => AccountLine::of(view, shown(&view.id)),
                None => {
                    let state =
                        if record.signed_in { AccountState::Starting } else { AccountState::SignedOut };
                    let colour = record.colour.unwrap_or_default();
                    AccountLine::closed(&record.id, &record.name, colour, state, shown(&record.id))
                }
            });
        let demo = views.iter().filter(|view| view.demo);
        listed.chain(demo.map(|view| AccountLine::of(view, shown(&view.id)))).collect()
    }
}

/// The account whose balance the tray shows.
fn tray_account<'a>(
    choice: &'a TrayChoice,
    lines: &'a [AccountLine],
    shown: Option<&'a AccountView>,
) -> Option<&'a str> {
    let shown = shown.map(|shown| shown.id.as_str());
    match choice {
        TrayChoice::Window => shown,
        TrayChoice::Account { id } => lines
            .iter()
            .find(|line| line.id == *id && line.is_signed_in())
            .map(|line| line.id.as_str())
            .or(shown),
        TrayChoice::Lowest => lowest(lines).or(shown),
    }
}

/// The account that ends first. The demo is nobody's concern while a real account is there.
fn lowest(lines: &[AccountLine]) -> Option<&str> {
    let days = |line: &AccountLine| match &line.runway {
        Runway::Empty => 0.0,
        Runway::Estimate { days, .. } if days.is_finite() => *days,
        Runway::Estimate { .. } | Runway::Idle | Runway::Learning { .. } => f64::INFINITY,
    };
    let real = lines.iter().any(|line| !line.demo && line.balance.is_some());
    let known = lines.iter().filter(|line| !(real && line.demo));
    let with_balance = known.filter_map(|line| Some((line, line.balance.as_ref()?.amount)));
    let least = with_balance.min_by(|(a, left_a), (b, left_b)| {
        // What is empty is empty, whatever the pace was.
        let rank = |line, left: &Credits| if *left <= Credits::ZERO { -1.0 } else { days(line) };
        rank(a, left_a).total_cmp(&rank(b, left_b)).then(left_a.cmp(left_b))
    });
    least.map(|(line, _)| line.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{BalanceView, Colour};

    fn line(id: &str, left: i64, days: Option<f64>) -> AccountLine {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let day = at.date_naive();
        let runway = days.map(|days| Runway::Estimate {
            days,
            low: days,
            high: None,
            until: day,
            until_low: day,
            until_high: None,
        });
        let closed = AccountLine::closed(id, id, Colour::Blue, AccountState::Fine, false);
        AccountLine {
            balance: Some(BalanceView { amount: left.into(), as_of: at, stale: false, full: None }),
            runway: runway.unwrap_or(Runway::Idle),
            ..closed
        }
    }

    #[test]
    fn the_lowest_is_the_one_that_ends_first_and_without_a_pace_the_one_with_the_fewest_credits() {
        let named = |lines: &[AccountLine]| lowest(lines).map(str::to_owned).unwrap_or_default();
        assert_eq!(named(&[]), "");
        assert_eq!(named(&[line("rich", 9_000, Some(3.0)), line("poor", 100, Some(30.0))]), "rich");
        assert_eq!(named(&[line("idle", 5, None), line("busy", 9_000, Some(80.0))]), "busy");
        assert_eq!(named(&[line("more", 50, None), line("less", 5, None)]), "less");
        assert_eq!(named(&[line("soon", 50, Some(0.1)), line("empty", 0, None)]), "empty");
        let demo = AccountLine { demo: true, ..line("demo", 1, Some(0.1)) };
        assert_eq!(named(&[demo.clone(), line("real", 5_000, None)]), "real");
        assert_eq!(named(&[demo]), "demo");
    }

    #[test]
    fn a_chosen_account_that_is_gone_gives_way_to_the_one_that_is_shown() {
        let lines =
            [line("a", 1, None), AccountLine { state: AccountState::SignedOut, ..line("b", 1, None) }];
        let chosen = |id: &str| {
            let choice = TrayChoice::Account { id: id.into() };
            tray_account(&choice, &lines, None).map(str::to_owned)
        };
        assert_eq!((chosen("a"), chosen("b"), chosen("c")), (Some("a".into()), None, None));
    }
}
