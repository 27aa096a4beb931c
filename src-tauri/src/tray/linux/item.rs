//! The icon itself, as StatusNotifierItem sees it: <https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/>.
//!
//! Some panels can show text beside an icon (`XAyatanaLabel`, an extension of the specification), but ksni does not speak
//! that property. So the title carries the balance, and the first lines of the menu tell it where there is no tooltip.

use ksni::menu::StandardItem;
use ksni::{Category, Icon, MenuItem, OfflineReason, Status, ToolTip};
use openrush_account::tray::{self, TrayAction, TrayClick, TrayContent, TrayState};

use super::OnAction;
use crate::tray::picture::{Ink, draw};

/// The sizes of panels, and their doubles. A panel takes the nearest.
const SIZES: [u32; 8] = [16, 22, 24, 32, 44, 48, 64, 96];

/// The icon.
pub(super) struct Item {
    content: TrayContent,
    /// The picture of the content, at every size.
    icons: Vec<Icon>,
    on_action: OnAction,
}

impl Item {
    pub(super) fn new(content: TrayContent, on_action: OnAction) -> Self {
        let icons = icons(content.state, content.fill);
        Self { content, icons, on_action }
    }

    pub(super) fn show(&mut self, content: TrayContent) {
        if (content.state, content.fill) != (self.content.state, self.content.fill) {
            self.icons = icons(content.state, content.fill);
        }
        self.content = content;
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "openrush".to_owned()
    }

    fn category(&self) -> Category {
        Category::ApplicationStatus
    }

    fn title(&self) -> String {
        self.content.title.clone()
    }

    fn status(&self) -> Status {
        if self.content.state.needs_attention() { Status::NeedsAttention } else { Status::Active }
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        self.icons.clone()
    }

    /// The same picture: it says already what is the matter, and without this one KDE would show none.
    fn attention_icon_pixmap(&self) -> Vec<Icon> {
        if self.content.state.needs_attention() { self.icons.clone() } else { Vec::new() }
    }

    fn tool_tip(&self) -> ToolTip {
        let mut lines = self.content.tooltip_lines.iter();
        let title = lines.next().cloned().unwrap_or_default();
        let description = lines.map(|line| escape_markup(line)).collect::<Vec<_>>().join("\n");
        ToolTip { title, description, ..ToolTip::default() }
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        self.content.menu.iter().map(menu_item).collect()
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        (self.on_action)(TrayClick::Action(TrayAction::Open));
    }

    fn watcher_offline(&self, _reason: OfflineReason) -> bool {
        // The session makes a new icon for a new watcher.
        false
    }
}

fn menu_item(item: &tray::MenuItem) -> MenuItem<Item> {
    match item {
        tray::MenuItem::Separator => MenuItem::Separator,
        tray::MenuItem::Line { action, text } => line(text, action.map(TrayClick::Action)),
        tray::MenuItem::Account { id, text } => line(text, Some(TrayClick::Account(id.clone()))),
    }
}

fn line(text: &str, click: Option<TrayClick>) -> MenuItem<Item> {
    let (label, enabled) = (escape_mnemonics(text), click.is_some());
    let activate = move |item: &mut Item| {
        if let Some(click) = click.clone() {
            (item.on_action)(click);
        }
    };
    StandardItem { label, enabled, activate: Box::new(activate), ..StandardItem::default() }.into()
}

fn icons(state: TrayState, fill: Option<u8>) -> Vec<Icon> {
    let icon = |size: u32| {
        let side = i32::try_from(size).unwrap_or(i32::MAX);
        Icon { width: side, height: side, data: draw(state, fill, size, Ink::AnyPanel).argb() }
    };
    SIZES.into_iter().map(icon).collect()
}

/// In a menu's text one underscore marks the key that chooses the line; two are shown as one.
fn escape_mnemonics(text: &str) -> String {
    text.replace('_', "__")
}

/// A tooltip's description may hold a little markup, so what is meant as text has to be written as such.
fn escape_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
