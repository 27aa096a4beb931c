//! What the core holds beside its accounts.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_api::ApiKey;

use super::account::Account;
use super::export::Exporting;
use super::registry::Registry;
use super::{Options, assemble};
use crate::settings::Settings;
use crate::view::{AccountLabel, AppStatus, KeychainStatus, Notice, NoticeCode, System, TrayStatus, View};

/// What the core holds. Locked for moments only, never across an await.
pub(super) struct State {
    pub(super) app: AppStatus,
    pub(super) settings: Settings,
    pub(super) registry: Registry,
    pub(super) current: Option<Arc<Account>>,
    /// The account that the demo covers.
    pub(super) behind: Option<Arc<Account>>,
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
            current: None,
            behind: None,
            entrances: 0,
            limited: None,
            saving: false,
            exporting: None,
            quitting: None,
            seq: 0,
            notices: 0,
        }
    }

    /// Adds something to be told once; the same code replaces an older one.
    pub(super) fn notify(&mut self, code: NoticeCode, detail: Option<String>) {
        self.notices += 1;
        self.app.notices.retain(|notice| notice.code != code);
        self.app.notices.push(Notice { id: self.notices, code, detail });
    }

    /// The created key that would be gone with the app, and its name.
    pub(super) fn lost_by_quitting(&self) -> Option<(DateTime<Utc>, String)> {
        let known = self.current.as_ref()?.known();
        let new = known.new_key.as_ref().filter(|new| !new.view.kept)?;
        Some((new.asked_at, new.view.name.clone()))
    }

    /// The next view.
    pub(super) fn view(&mut self, now: DateTime<Utc>) -> View {
        self.seq += 1;
        let current = self.current.as_ref();
        View {
            seq: self.seq,
            app: AppStatus {
                export: self.exporting.as_ref().map(|one| one.view.clone()),
                quitting_loses: self
                    .lost_by_quitting()
                    .filter(|(at, _)| self.quitting == Some(*at))
                    .map(|(_, name)| name),
                ..self.app.clone()
            },
            accounts: current
                .map(|account| AccountLabel {
                    id: account.id.clone(),
                    name: account.name.clone(),
                    demo: account.demo,
                    current: true,
                })
                .into_iter()
                .collect(),
            account: current.map(|account| assemble::account_view(account, &self.settings, now)),
            settings: self.settings.clone(),
        }
    }
}
