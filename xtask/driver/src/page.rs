//! The app's window, seen and used the way a person would, by the `data-testid` names of `docs/testing.md`.

use std::path::Path;
use std::process::Stdio;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

use crate::app::free_port;
use crate::{App, Child, Desktop, Error, until};

/// The window of a running [`App`]. Each step waits until it can be done.
#[derive(Debug)]
pub struct Page {
    client: Client,
    _driver: Child,
}

impl Page {
    /// Takes hold of the window of `app`, as soon as there is one.
    ///
    /// # Errors
    /// [`Error::NotInTime`] when there is none.
    pub async fn of(app: &App, desktop: &Desktop) -> Result<Self, Error> {
        let inspector = app.inspector().unwrap_or_default();
        until("a WebDriver session with the window", async || {
            let port = free_port().map_err(|e| e.to_string())?;
            let mut command = desktop.command("WebKitWebDriver");
            command.arg(format!("--port={port}")).arg(format!("--target=127.0.0.1:{inspector}"));
            let log = desktop.folder().join("webdriver.log");
            let driver = Child::start(&command, Stdio::null(), false, &log).map_err(|e| e.to_string())?;
            let address = format!("http://127.0.0.1:{port}");
            until("WebDriver to listen", async || {
                tokio::net::TcpStream::connect(("127.0.0.1", port)).await.map(drop).map_err(|e| e.to_string())
            })
            .await
            .map_err(|e| e.to_string())?;
            let session = ClientBuilder::new(HttpConnector::new());
            let client = session.connect(&address).await.map_err(|e| e.to_string())?;
            Ok(Self { client, _driver: driver })
        })
        .await
    }

    /// The WebDriver session, for what this type has no word for.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Waits until an element is there and visible.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn see(&self, name: &str) -> Result<Element, Error> {
        self.see_css(&testid(name)).await
    }

    /// The same by a CSS selector, as for one row among many.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn see_css(&self, selector: &str) -> Result<Element, Error> {
        until(&format!("{selector} to be seen"), async || {
            let element = self.client.find(Locator::Css(selector)).await.map_err(brief)?;
            if self.is_visible(&element).await? { Ok(element) } else { Err("hidden".to_owned()) }
        })
        .await
    }

    /// Waits until an element is not there, or not visible.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn gone(&self, name: &str) -> Result<(), Error> {
        until(&format!("{name} to be gone"), async || {
            for element in self.client.find_all(Locator::Css(&testid(name))).await.map_err(brief)? {
                if self.is_visible(&element).await.unwrap_or(false) {
                    return Err("still there".to_owned());
                }
            }
            Ok(())
        })
        .await
    }

    /// The text of an element, once it is seen.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn text(&self, name: &str) -> Result<String, Error> {
        self.see(name).await?;
        self.reads(name, |_| true).await
    }

    /// The plain value behind a figure (`data-value`), once it has one.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn value(&self, name: &str) -> Result<String, Error> {
        until(&format!("a value of {name}"), async || {
            let element = self.client.find(Locator::Css(&testid(name))).await.map_err(brief)?;
            let value = element.attr("data-value").await.map_err(brief)?.unwrap_or_default();
            if value.is_empty() { Err("no value yet".to_owned()) } else { Ok(value) }
        })
        .await
    }

    /// Waits until a figure has this value.
    ///
    /// # Errors
    /// [`Error::NotInTime`] with the value it had instead.
    pub async fn value_is(&self, name: &str, wanted: &str) -> Result<(), Error> {
        until(&format!("{name} to be {wanted}"), async || {
            let element = self.client.find(Locator::Css(&testid(name))).await.map_err(brief)?;
            let value = element.attr("data-value").await.map_err(brief)?.unwrap_or_default();
            if value == wanted { Ok(()) } else { Err(value) }
        })
        .await
    }

    /// Waits until the text of an element satisfies `wanted`.
    ///
    /// # Errors
    /// [`Error::NotInTime`] with the text it had instead.
    pub async fn reads(&self, name: &str, wanted: impl Fn(&str) -> bool) -> Result<String, Error> {
        self.reads_css(&testid(name), wanted).await
    }

    /// The same by a CSS selector.
    ///
    /// # Errors
    /// [`Error::NotInTime`] with the text it had instead.
    pub async fn reads_css(&self, selector: &str, wanted: impl Fn(&str) -> bool) -> Result<String, Error> {
        until(&format!("{selector} to read as expected"), async || {
            let element = self.client.find(Locator::Css(selector)).await.map_err(brief)?;
            let text = self.text_of(&element).await?;
            if wanted(&text) { Ok(text) } else { Err(text) }
        })
        .await
    }

    /// An attribute of each element with this name, in their order; elements without it are left out.
    ///
    /// # Errors
    /// [`Error::WebDriver`].
    pub async fn attributes(&self, name: &str, attribute: &str) -> Result<Vec<String>, Error> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]))";
        let found = self.client.execute(script, vec![testid(name).into(), attribute.into()]).await?;
        let Value::Array(found) = found else {
            return Ok(Vec::new());
        };
        Ok(found.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect())
    }

    /// How many elements with this name there are.
    ///
    /// # Errors
    /// [`Error::WebDriver`].
    pub async fn count(&self, name: &str) -> Result<usize, Error> {
        Ok(self.client.find_all(Locator::Css(&testid(name))).await?.len())
    }

    /// Everything the window holds: markup, shadow roots and the contents of fields.
    ///
    /// # Errors
    /// [`Error::WebDriver`].
    pub async fn everything(&self) -> Result<String, Error> {
        let found = self.client.execute(EVERYTHING, Vec::new()).await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// Goes on with the window that the app made anew after this one was closed.
    ///
    /// # Errors
    /// [`Error::NotInTime`] when there is no other window.
    pub async fn follow_new_window(&self, old: &WindowHandle) -> Result<(), Error> {
        until("a window other than the closed one", async || {
            let windows = self.client.windows().await.map_err(brief)?;
            let new = windows
                .into_iter()
                .find(|window| window != old)
                .ok_or_else(|| "only the old one".to_owned())?;
            self.client.switch_to_window(new).await.map_err(brief)
        })
        .await
    }

    /// Waits until nothing moves any more.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn still(&self) -> Result<(), Error> {
        until("the window to be still", async || {
            let still = self.client.execute(STILL, Vec::new()).await.map_err(brief)?;
            if still == Value::Bool(true) { Ok(()) } else { Err("something moves".to_owned()) }
        })
        .await
    }

    /// Saves what the window shows, without its frame, once nothing moves any more.
    ///
    /// # Errors
    /// [`Error::WebDriver`], [`Error::File`].
    pub async fn save_picture(&self, path: &Path) -> Result<(), Error> {
        self.still().await?;
        self.client.execute(KEEP_DRAWING, Vec::new()).await?;
        let png = self.client.screenshot().await?;
        self.client.execute(DRAW_NO_MORE, Vec::new()).await?;
        std::fs::write(path, png).map_err(|e| Error::file(path, e))
    }
}

impl Page {
    /// Whether a person could see it. WebDriver's own answer is no for every cut-off text (`overflow: hidden` around
    /// nothing but text), which a person does see.
    async fn is_visible(&self, element: &Element) -> Result<bool, String> {
        let script = "return arguments[0].checkVisibility({ visibilityProperty: true })
            && arguments[0].getClientRects().length > 0";
        Ok(self.ask(script, element).await? == Value::Bool(true))
    }

    /// The text as it is laid out, for the same reason not WebDriver's own.
    async fn text_of(&self, element: &Element) -> Result<String, String> {
        Ok(self.ask("return arguments[0].innerText", element).await?.as_str().unwrap_or_default().to_owned())
    }

    pub(crate) async fn ask(&self, script: &str, element: &Element) -> Result<Value, String> {
        let element = serde_json::to_value(element).map_err(|e| e.to_string())?;
        self.client.execute(script, vec![element]).await.map_err(brief)
    }
}

/// The CSS selector of a `data-testid`.
#[must_use]
pub fn testid(name: &str) -> String {
    format!("[data-testid=\"{name}\"]")
}

/// True when no transition is under way; what turns for ever does not count.
// Two frames later what the document holds is also what was painted.
const STILL: &str = r"
    const still = () => document.readyState === 'complete' && document.getAnimations().every(
        (motion) => motion.playState !== 'running' || motion.effect.getComputedTiming().endTime === Infinity);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    return frame().then(frame).then(still);
";

/// Has a frame drawn again and again without changing what it shows. The driver waits for the next frame before it takes
/// a picture, and a window in which nothing moves draws none: it would wait for the clock to show another minute.
const KEEP_DRAWING: &str = r"
    const { style } = document.documentElement;
    let odd = false;
    window.openrushDriverDrawing = setInterval(() => {
        odd = !odd;
        style.outline = `1px solid rgb(0 0 0 / ${odd ? 0 : 0.001})`;
    }, 20);
";

const DRAW_NO_MORE: &str = r"
    clearInterval(window.openrushDriverDrawing);
    document.documentElement.style.removeProperty('outline');
";

const EVERYTHING: &str = r"
    const parts = [];
    const walk = (root) => {
        parts.push(root.innerHTML);
        for (const element of root.querySelectorAll('*')) {
            if ('value' in element) parts.push(String(element.value));
            if (element.shadowRoot) walk(element.shadowRoot);
        }
    };
    walk(document.documentElement);
    return parts.join('\n');
";

/// A WebDriver error in one line: the rest is a stack trace of the driver.
pub(crate) fn brief(error: CmdError) -> String {
    if let CmdError::Standard(refused) = &error {
        return format!("{} {}", refused.error(), refused.message).trim().to_owned();
    }
    error.to_string().lines().next().unwrap_or_default().to_owned()
}
