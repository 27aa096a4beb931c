//! What is said to people outside the window, in their language.
//!
//! The sentences stand in `ui/locales/<language>/tray.ftl` (Fluent). Nothing here can fail: a sentence that a language
//! lacks is said in English, and one that English lacks is said as its own name and logged. Which language that is
//! follows the rules of the window (`chooseLanguage` in `ui/text.js`); `web/test/languages.txt` holds both to the same.

mod dates;
mod numbers;

use std::borrow::Cow;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle};
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

use numbers::Marks;

/// The languages there are words for, the one to fall back to first.
const LANGUAGES: [(&str, &str); 7] = [
    ("en", include_str!("../../../../../ui/locales/en/tray.ftl")),
    ("de", include_str!("../../../../../ui/locales/de/tray.ftl")),
    ("fr", include_str!("../../../../../ui/locales/fr/tray.ftl")),
    ("es", include_str!("../../../../../ui/locales/es/tray.ftl")),
    ("pt-BR", include_str!("../../../../../ui/locales/pt-BR/tray.ftl")),
    ("ja", include_str!("../../../../../ui/locales/ja/tray.ftl")),
    ("zh-CN", include_str!("../../../../../ui/locales/zh-CN/tray.ftl")),
];

/// The words of one language.
pub struct Words {
    /// The language asked for, then the one to fall back to, where that is another.
    bundles: Vec<FluentBundle<FluentResource>>,
    /// How its numbers are written, which its region can decide.
    marks: Marks,
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
        Self::choose(tag, &[])
    }

    /// The words for the language that the person chose; where that is `None` or there are no words for it, for the
    /// first of the system's languages (best first) that there are words for; English where there is none.
    ///
    /// Numbers are written as the system's region writes them, where its language is the one that is spoken.
    #[must_use]
    pub fn choose(chosen: Option<&str>, system: &[String]) -> Self {
        let (fallback, fallback_words) = LANGUAGES[0];
        let spoken = chosen
            .and_then(language_for)
            .or_else(|| system.iter().find_map(|tag| language_for(tag)))
            .unwrap_or(fallback);
        let region =
            system.iter().find(|tag| language_for(tag) == Some(spoken)).map_or(spoken, String::as_str);
        let mut bundles = Vec::with_capacity(2);
        for (name, words) in LANGUAGES {
            if name == spoken && name != fallback {
                bundles.push(bundle(name, words));
            }
        }
        bundles.push(bundle(fallback, fallback_words));
        Self { bundles, marks: Marks::of(&parse_tag(region).unwrap_or_default()) }
    }

    /// English, with the sentences of another catalogue beside its own.
    #[must_use]
    pub fn english_with(more: &str) -> Self {
        let mut words = Self::for_language(None);
        if let Some(english) = words.bundles.last_mut() {
            english.add_resource_overriding(resource(LANGUAGES[0].0, more));
        }
        words
    }

    /// A sentence without anything to fill in.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, [])
    }

    /// A sentence with its gaps filled. `id.part` is a part of a sentence that has several.
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
    let pattern = match id.split_once('.') {
        Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute)?.value(),
        None => bundle.get_message(id)?.value()?,
    };
    let mut errors: Vec<FluentError> = Vec::new();
    let said = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty().then(|| said.into_owned())
}

fn bundle(name: &str, words: &str) -> FluentBundle<FluentResource> {
    let locale = parse_tag(name).unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // The invisible marks around what is filled in are shown as boxes by some panels; names are cleaned instead.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource(name, words));
    bundle
}

fn resource(name: &str, words: &str) -> FluentResource {
    FluentResource::try_new(words.to_owned()).unwrap_or_else(|(readable, errors)| {
        tracing::warn!(language = name, errors = errors.len(), "some of the words cannot be read");
        readable
    })
}

/// The language here that serves a tag; `None` where none does.
///
/// A language is read in all its regions. Only Chinese has two ways to write, and whoever reads the other one is better
/// served by the next of their languages.
fn language_for(tag: &str) -> Option<&'static str> {
    let wanted = parse_tag(tag)?;
    if wanted.language.as_str() == "zh" && !is_simplified(&wanted) {
        return None;
    }
    LANGUAGES
        .iter()
        .map(|(name, _)| *name)
        .find(|name| parse_tag(name).is_some_and(|known| known.language == wanted.language))
}

/// Whether Chinese is written in simplified characters: as its script says, or else as its region does.
fn is_simplified(chinese: &LanguageIdentifier) -> bool {
    match (&chinese.script, &chinese.region) {
        (Some(script), _) => script.as_str() == "Hans",
        (None, Some(region)) => matches!(region.as_str(), "CN" | "SG"),
        (None, None) => true,
    }
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
    fn a_tag_is_served_by_the_language_that_serves_it_in_the_window() {
        let table = include_str!("../../../../../web/test/languages.txt");
        let lines: Vec<&str> =
            table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        assert!(lines.len() > 20, "the table can be read");
        for line in lines {
            let mut words = line.split(' ');
            let tag = words.next().unwrap_or_default();
            assert_eq!(language_for(tag), words.next(), "{tag}");
        }
    }

    #[test]
    fn the_language_chosen_wins_then_the_systems_then_english() {
        let spoken = |chosen: Option<&str>, system: &[&str]| {
            let system: Vec<String> = system.iter().map(|tag| (*tag).to_owned()).collect();
            Words::choose(chosen, &system).bundles[0].locales[0].to_string()
        };
        for (chosen, system, language) in [
            (Some("fr"), &["de-DE"][..], "fr"),
            (None, &["de-AT", "en"], "de"),
            (None, &["it-IT", "pt-PT", "en"], "pt-BR"),
            (None, &["zh-TW", "ja"], "ja"),
            (None, &["zh-TW"], "en"),
            (Some("xx"), &["es-MX"], "es"),
            (Some("ar-XB"), &[], "en"),
            (None, &[], "en"),
        ] {
            assert_eq!(spoken(chosen, system), language, "{chosen:?} {system:?}");
        }
    }

    #[test]
    fn a_sentence_that_a_language_lacks_is_said_in_english() {
        let german = Words {
            bundles: vec![bundle("de", "menu-quit = Beenden"), bundle("en", LANGUAGES[0].1)],
            marks: Marks::of(&parse_tag("de").unwrap_or_default()),
        };
        assert_eq!(german.say("menu-quit"), "Beenden");
        assert_eq!(german.say("menu-settings"), "Settings");
    }

    #[test]
    fn every_language_says_everything_itself() {
        for (name, words) in LANGUAGES {
            let own = bundle(name, words);
            let english =
                LANGUAGES[0].1.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            for id in english.filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
                let said = own.get_message(id).is_some_and(|message| message.value().is_some());
                assert!(said, "{name} says {id}");
            }
        }
    }

    #[test]
    fn every_language_says_the_balance_in_its_own_forms() {
        for (tag, one, many, short) in [
            ("en", "1 credit", "12,480 credits", "12.4k"),
            ("de", "1 Credit", "12.480 Credits", "12,4\u{a0}Tsd."),
            ("fr", "1 crédit", "12\u{202f}480 crédits", "12,4\u{a0}k"),
            ("es", "1 crédito", "12.480 créditos", "12,4\u{a0}mil"),
            ("pt-BR", "1 crédito", "12.480 créditos", "12,4\u{a0}mil"),
            ("ja", "1クレジット", "12,480クレジット", "1.2万"),
            ("zh-CN", "1 积分", "12,480 积分", "1.2万"),
        ] {
            let words = Words::for_language(Some(tag));
            let said = |amount: i64| {
                let amount = Decimal::from(amount);
                words.say_with("balance", [("count", amount.into()), ("amount", words.amount(amount).into())])
            };
            assert_eq!(said(1), one, "{tag}");
            assert_eq!(said(12_480), many, "{tag}");
            assert_eq!(words.compact(Decimal::from(12_480)), short, "{tag}");
        }
        // French counts nothing as one, English as many.
        let nothing = |tag: &str| {
            Words::for_language(Some(tag))
                .say_with("balance", [("count", 0_i64.into()), ("amount", "0".into())])
        };
        assert_eq!((nothing("fr").as_str(), nothing("en").as_str()), ("0 crédit", "0 credits"));
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
