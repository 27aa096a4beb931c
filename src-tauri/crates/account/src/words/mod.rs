//! What is said to people outside the window, in their language.
//!
//! The sentences stand in `ui/locales/<language>/tray.ftl` (Fluent). Nothing here can fail: a sentence that a language
//! lacks is said in English, and one that English lacks is said as its own name and logged.

mod dates;
mod numbers;

use std::borrow::Cow;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle};
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

/// The languages there are words for, the one to fall back to first.
const LANGUAGES: [(&str, &str); 1] = [("en", include_str!("../../../../../ui/locales/en/tray.ftl"))];

/// The words of one language.
pub struct Words {
    /// The language asked for, then the one to fall back to, where that is another.
    bundles: Vec<FluentBundle<FluentResource>>,
}

/// What is put into a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Text that is shown as it is.
    Text(Cow<'a, str>),
    /// A number for choosing between forms ("1 day", "2 days"); what is shown is passed as text beside it.
    Count(Decimal),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count.into())
    }
}

impl From<Decimal> for Arg<'_> {
    fn from(count: Decimal) -> Self {
        Self::Count(count)
    }
}

impl Words {
    /// The words for a language given as a BCP 47 tag (`en`, `pt-BR`) or as a POSIX locale (`de_DE.UTF-8`).
    ///
    /// English where it is `None`, malformed, or a language there are no words for.
    #[must_use]
    pub fn for_language(tag: Option<&str>) -> Self {
        let (fallback, fallback_words) = LANGUAGES[0];
        let wanted = tag.and_then(parse_tag);
        let chosen = wanted.as_ref().and_then(|wanted| {
            LANGUAGES
                .iter()
                .find(|(name, _)| parse_tag(name).is_some_and(|known| known.language == wanted.language))
        });
        let mut bundles = Vec::with_capacity(2);
        if let Some((name, words)) = chosen.filter(|(name, _)| *name != fallback) {
            bundles.push(bundle(name, words));
        }
        bundles.push(bundle(fallback, fallback_words));
        Self { bundles }
    }

    /// A sentence without anything to fill in.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, [])
    }

    /// A sentence with its gaps filled.
    #[must_use]
    pub fn say_with<'a, const N: usize>(&self, id: &str, gaps: [(&'a str, Arg<'a>); N]) -> String {
        let mut args = FluentArgs::with_capacity(N);
        for (name, value) in gaps {
            let value = match value {
                Arg::Text(text) => FluentValue::String(text),
                // Fluent counts in floats, which is enough for choosing a form and never shown.
                Arg::Count(count) => {
                    count.to_string().parse::<FluentNumber>().map_or(FluentValue::None, FluentValue::from)
                }
            };
            args.set(name, value);
        }
        self.bundles.iter().find_map(|bundle| spoken(bundle, id, &args)).unwrap_or_else(|| {
            tracing::warn!(id, "there are no words for this");
            id.to_owned()
        })
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let languages: Vec<_> =
            self.bundles.iter().flat_map(|bundle| &bundle.locales).map(ToString::to_string).collect();
        f.debug_struct("Words").field("languages", &languages).finish()
    }
}

/// The sentence, if this language has it whole.
fn spoken(bundle: &FluentBundle<FluentResource>, id: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors: Vec<FluentError> = Vec::new();
    let said = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty().then(|| said.into_owned())
}

fn bundle(name: &str, words: &str) -> FluentBundle<FluentResource> {
    let locale = parse_tag(name).unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // The invisible marks around what is filled in are shown as boxes by some panels; names are cleaned instead.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(readable, errors)| {
        tracing::warn!(language = name, errors = errors.len(), "some of the words cannot be read");
        readable
    });
    bundle.add_resource_overriding(resource);
    bundle
}

/// Reads a BCP 47 tag, or a POSIX locale, whose encoding (`.UTF-8`) and variant (`@euro`) are dropped.
fn parse_tag(tag: &str) -> Option<LanguageIdentifier> {
    tag.split(['.', '@']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync + 'static>() {}
        shared::<Words>();
    }

    #[test]
    fn every_file_of_words_can_be_read_without_an_error() {
        for (name, words) in LANGUAGES {
            if let Err((_, errors)) = FluentResource::try_new(words.to_owned()) {
                panic!("{name}: {errors:?}");
            }
            assert!(parse_tag(name).is_some(), "{name} is a language tag");
        }
    }

    #[test]
    fn every_way_to_name_a_language_gives_words() {
        for tag in [
            None,
            Some("en"),
            Some("en-GB"),
            Some("en_US.UTF-8"),
            Some("C"),
            Some("tlh"),
            Some(""),
            Some("¿?"),
        ] {
            assert_eq!(Words::for_language(tag).say("menu-quit"), "Quit", "{tag:?}");
        }
    }

    #[test]
    fn a_sentence_that_does_not_exist_is_said_as_its_name() {
        assert_eq!(Words::for_language(None).say("no-such-sentence"), "no-such-sentence");
    }

    #[test]
    fn a_sentence_whose_gap_is_not_filled_is_said_as_its_name() {
        assert_eq!(Words::for_language(None).say("as-of"), "as-of");
    }

    #[test]
    fn the_form_follows_the_count() {
        let words = Words::for_language(Some("en"));
        let days =
            |n: i64| words.say_with("runway-days", [("count", n.into()), ("days", n.to_string().into())]);
        assert_eq!(days(1), "about 1 day left");
        assert_eq!(days(2), "about 2 days left");
    }

    #[test]
    fn what_is_filled_in_stands_there_unchanged_and_without_invisible_marks() {
        let said =
            Words::for_language(None).say_with("attention-key-expired", [("name", "{ $x } <b>".into())]);
        assert_eq!(said, "“{ $x } <b>” has expired");
    }
}
