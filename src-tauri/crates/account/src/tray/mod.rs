//! What the tray shows, as plain values: a pure function of the view, the time and the words.
//!
//! Drawing the icon and talking to the desktop is the shell's part. Nothing here changes while the view stands still
//! (there is no "5 minutes ago" to count up), so a tray that is up to date has nothing to do.

mod lines;
mod state;

use chrono::{DateTime, TimeZone, Utc};

use crate::view::View;
use crate::words::Words;

pub(crate) use lines::{clean, key_name};
pub use state::TrayState;

/// How many lines about what wants attention the menu and the tooltip have.
const ATTENTION_LINES: usize = 3;

/// Everything the tray shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayContent {
    /// Which picture is shown.
    pub state: TrayState,
    /// How full the ring is, 0 to 100: the balance against what it was right after the last top-up. `None` where no
    /// top-up is known yet or there is no balance.
    pub fill: Option<u8>,
    /// The balance in a few characters (`12.4k`); empty where there is none.
    pub figure: String,
    /// The app, and the balance written out where there is one.
    pub title: String,
    /// All the tooltip says, the title first.
    pub tooltip_lines: Vec<String>,
    /// The menu, from top to bottom.
    pub menu: Vec<MenuItem>,
}

/// One line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuItem {
    /// A line of text.
    Line {
        /// What a click asks for; `None` for a line that only tells something, which is shown disabled.
        action: Option<TrayAction>,
        /// What it says: plain text, in which no character has a meaning (as `_` and `&` have for some desktops).
        text: String,
    },
    /// An account: a click shows it.
    Account {
        /// The app's own id of the account.
        id: String,
        /// Its name, what is left, and what is wrong with it, if anything is.
        text: String,
    },
    /// A line between groups.
    Separator,
}

/// What was clicked in the tray.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrayClick {
    /// A command, about the account whose balance the tray shows.
    Action(TrayAction),
    /// An account, by its id.
    Account(String),
}

impl TrayClick {
    /// A name for menus that know their lines by name. It is unlike the names of other menus.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Action(action) => action.id().to_owned(),
            Self::Account(id) => format!("{ACCOUNT}{id}"),
        }
    }

    /// What was clicked, by that name; `None` for a name that is not the tray's.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        match id.strip_prefix(ACCOUNT) {
            Some(account) => Some(Self::Account(account.to_owned())),
            None => TrayAction::from_id(id).map(Self::Action),
        }
    }
}

/// What the name of an account's line begins with.
const ACCOUNT: &str = "tray-account-";

/// What a click in the tray asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrayAction {
    /// Show the window as it was.
    Open,
    /// Show the window on Overview.
    OpenOverview,
    /// Show the window on Keys.
    OpenKeys,
    /// Show the window on Activity.
    OpenActivity,
    /// Show the window on Settings.
    OpenSettings,
    /// Ask the service now.
    Refresh,
    /// Open the billing page.
    BuyCredits,
    /// Show the window and look why requests stopped.
    Diagnose,
    /// End the app.
    Quit,
}

impl TrayAction {
    /// Every action.
    pub const ALL: [Self; 9] = [
        Self::Open,
        Self::OpenOverview,
        Self::OpenKeys,
        Self::OpenActivity,
        Self::OpenSettings,
        Self::Refresh,
        Self::BuyCredits,
        Self::Diagnose,
        Self::Quit,
    ];

    /// A name for menus that know their lines by name. It is unlike the names of other menus.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Open => "tray-open",
            Self::OpenOverview => "tray-open-overview",
            Self::OpenKeys => "tray-open-keys",
            Self::OpenActivity => "tray-open-activity",
            Self::OpenSettings => "tray-open-settings",
            Self::Refresh => "tray-refresh",
            Self::BuyCredits => "tray-buy-credits",
            Self::Diagnose => "tray-diagnose",
            Self::Quit => "tray-quit",
        }
    }

    /// The action of that name; `None` for a name that is not the tray's.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// What the tray shows for this view.
///
/// `now` and `zone` say which day it is, so that a time of today is shown without its day.
#[must_use]
pub fn content<Z: TimeZone>(view: &View, now: DateTime<Utc>, zone: &Z, words: &Words) -> TrayContent {
    let Some(account) = &view.tray else {
        return without_account(view.app.starting, words);
    };
    let balance = account.balance.as_ref();
    let standing = lines::standing(account, now, zone, words);
    let mut attention = lines::attention(account, now, zone, words);
    attention.truncate(ATTENTION_LINES);
    let title = lines::title(view, account, words);

    let mut tooltip_lines = vec![title.clone()];
    // The title has said the balance already, where there is one.
    tooltip_lines.extend(standing.iter().skip(usize::from(balance.is_some())).cloned());
    tooltip_lines.extend(attention.iter().map(|(text, _)| text.clone()));

    let mut menu: Vec<_> = standing.into_iter().map(|text| line(TrayAction::OpenOverview, text)).collect();
    menu.extend(attention.into_iter().map(|(text, action)| line(action, text)));
    if view.has_several() {
        menu.push(MenuItem::Separator);
        menu.extend(lines::accounts(view, words));
    }
    menu.extend([
        MenuItem::Separator,
        line(TrayAction::Refresh, words.say("menu-refresh")),
        line(TrayAction::BuyCredits, words.say("menu-buy-credits")),
        line(TrayAction::Diagnose, words.say("menu-diagnose")),
        line(TrayAction::Open, words.say("menu-open")),
        line(TrayAction::OpenSettings, words.say("menu-settings")),
        line(TrayAction::Quit, words.say("menu-quit")),
    ]);

    TrayContent {
        state: state::of(account),
        fill: balance.and_then(state::fill),
        figure: balance.map(|balance| words.compact(balance.amount.as_decimal())).unwrap_or_default(),
        title,
        tooltip_lines,
        menu,
    }
}

/// What is shown before an account is known, and where there is none.
fn without_account(starting: bool, words: &Words) -> TrayContent {
    let standing = words.say(if starting { "starting" } else { "not-signed-in" });
    let title = words.say("title");
    TrayContent {
        state: TrayState::SignedOut,
        fill: None,
        figure: String::new(),
        tooltip_lines: vec![title.clone(), standing.clone()],
        title,
        menu: vec![
            MenuItem::Line { action: None, text: standing },
            MenuItem::Separator,
            line(TrayAction::Open, words.say("menu-open")),
            line(TrayAction::Quit, words.say("menu-quit")),
        ],
    }
}

fn line(action: TrayAction, text: String) -> MenuItem {
    MenuItem::Line { action: Some(action), text }
}

#[cfg(test)]
mod tests;
