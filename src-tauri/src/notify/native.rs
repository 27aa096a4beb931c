//! Notifications on macOS and Windows.

use std::sync::Arc;

use notify_rust::{Notification, NotificationResponse};
use openrush_account::alerts::Said;

/// What a click on a notification calls, with its account and its place.
type OnClick = Arc<dyn Fn(Option<&str>, &str) + Send + Sync>;

/// Shows notifications.
pub(crate) struct Notifier {
    /// The app's identifier: whose notifications they are.
    identifier: String,
    on_click: OnClick,
}

impl Notifier {
    /// `on_click` is called with the account and the place of a notification that was clicked, on a thread of its own.
    pub(crate) fn start(
        identifier: &str,
        on_click: impl Fn(Option<&str>, &str) + Send + Sync + 'static,
    ) -> Self {
        #[cfg(target_os = "macos")]
        if let Err(error) = notify_rust::set_application(identifier) {
            // As when it runs outside of its bundle: they then come from the Finder.
            tracing::info!(%error, "notifications do not carry the app's name");
        }
        Self { identifier: identifier.to_owned(), on_click: Arc::new(on_click) }
    }

    /// Shows this. Returns at once.
    pub(crate) fn show(&self, said: Said) {
        let (identifier, on_click) = (self.identifier.clone(), Arc::clone(&self.on_click));
        // A thread for each that is to be seen: the library waits for its click. They are few, each is told once.
        let started = std::thread::Builder::new().name("notification".into()).spawn(move || {
            let clicked = |response: &NotificationResponse| {
                if response.is_default_action() {
                    on_click(said.account.as_deref(), &said.route);
                }
            };
            let shown = notification(&identifier, &said).show();
            if let Err(error) = shown.and_then(|handle| handle.wait_for_response(clicked)) {
                tracing::warn!(%error, "a notification was not taken");
            }
        });
        if let Err(error) = started {
            tracing::warn!(%error, "a notification could not be shown");
        }
    }
}

/// Shows one notification from a program that does not go on.
#[allow(clippy::unused_async, reason = "elsewhere the desktop has to be waited for")]
pub(crate) async fn tell(identifier: &str, said: &Said) {
    if let Err(error) = notification(identifier, said).show() {
        tracing::warn!(%error, "a notification was not taken");
    }
}

fn notification(identifier: &str, said: &Said) -> Notification {
    let mut notification = Notification::new();
    notification.appname("OpenRush").summary(&said.title).body(&said.body);
    // Windows knows the identifier from the installer's shortcut only, and shows nothing of one that it does not know.
    #[cfg(all(windows, not(debug_assertions)))]
    notification.app_id(identifier);
    #[cfg(not(all(windows, not(debug_assertions))))]
    let _ = identifier;
    notification
}
