//! What a person does with mouse and keyboard in the app's window.

use fantoccini::Locator;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use serde_json::Value;

use crate::page::{brief, testid};
use crate::{Error, Page, until};

impl Page {
    /// Presses it.
    ///
    /// # Errors
    /// [`Error::NotInTime`] when it is not there or something lies above it.
    pub async fn press(&self, name: &str) -> Result<(), Error> {
        self.press_css(&testid(name)).await
    }

    /// Presses what a CSS selector finds. A click that landed elsewhere, because the page moved between where WebDriver
    /// looked and where it clicked, is made again.
    ///
    /// # Errors
    /// [`Error::NotInTime`] when it is not there or something lies above it.
    pub async fn press_css(&self, selector: &str) -> Result<(), Error> {
        until(&format!("{selector} to be pressed"), async || {
            let element = self.client().find(Locator::Css(selector)).await.map_err(brief)?;
            if !element.is_enabled().await.map_err(brief)? {
                return Err("disabled".to_owned());
            }
            self.ask(NOTE_THE_CLICK, &element).await?;
            element.click().await.map_err(brief)?;
            // A click may close the window, or lead to another document; then there is nothing to ask.
            match self.client().execute(WHERE_IT_LANDED, Vec::new()).await {
                Ok(Value::String(elsewhere)) => Err(format!("the click landed on {elsewhere}")),
                Ok(_) | Err(_) => Ok(()),
            }
        })
        .await
    }

    /// Presses the button with this label.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn press_labelled(&self, label: &str) -> Result<(), Error> {
        let button = format!("//button[contains(normalize-space(.), '{label}')]");
        until(&format!("the button {label} to be pressed"), async || {
            self.client().find(Locator::XPath(&button)).await.map_err(brief)?.click().await.map_err(brief)
        })
        .await
    }

    /// Replaces the text of a field.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn fill(&self, name: &str, text: &str) -> Result<(), Error> {
        until(&format!("{name} to be filled in"), async || {
            let field = self.client().find(Locator::Css(&testid(name))).await.map_err(brief)?;
            field.clear().await.map_err(brief)?;
            field.send_keys(text).await.map_err(brief)
        })
        .await
    }

    /// Presses keys together, as on a keyboard, into whatever has the focus: held in their order, let go in the other.
    ///
    /// # Errors
    /// [`Error::WebDriver`].
    pub async fn chord(&self, keys: &[char]) -> Result<(), Error> {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keys".to_owned()), KeyActions::then);
        Ok(self.client().perform_actions(actions).await?)
    }

    /// Types a text into whatever has the focus, key by key.
    ///
    /// # Errors
    /// [`Error::WebDriver`].
    pub async fn type_text(&self, text: &str) -> Result<(), Error> {
        for letter in text.chars() {
            self.chord(&[letter]).await?;
        }
        Ok(())
    }

    /// Chooses an option of a list by its value.
    ///
    /// # Errors
    /// [`Error::NotInTime`].
    pub async fn choose(&self, name: &str, value: &str) -> Result<(), Error> {
        until(&format!("{value} to be chosen in {name}"), async || {
            let list = self.client().find(Locator::Css(&testid(name))).await.map_err(brief)?;
            list.select_by_value(value).await.map_err(brief)
        })
        .await
    }
}

/// Notes where the next click lands, while what it lands on is still where it was. A field's label counts as the field.
const NOTE_THE_CLICK: &str = r"
    const wanted = arguments[0];
    const note = { elsewhere: null };
    window.openrushDriverClick = note;
    window.addEventListener('click', ({ target }) => {
        const inside = wanted.contains(target) || target.closest?.('label')?.control === wanted;
        const where = target.dataset?.testid ?? (target.className || target.localName);
        note.elsewhere = inside ? null : String(where);
    }, { capture: true, once: true });
";

/// What the last click landed on, where that was not what it was meant for.
const WHERE_IT_LANDED: &str = "return window.openrushDriverClick?.elsewhere ?? null";
