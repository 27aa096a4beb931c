//! Finding the list in an answer whose envelope is not documented.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::decode::{self, JsonPath, Object};

/// Which member is the list when several hold an array, most likely first.
const LIST_NAMES: [&str; 6] = ["data", "items", "results", "credentials", "api_credentials", "usage"];

/// More arrays than that are not held on to: that is far from anything that could be told apart.
const MOST_ARRAYS: usize = 8;

/// Decodes a list: a bare array, or an object with the array under one member. Where several members
/// hold an array, a usual name decides, and else which of them holds objects, for a new member may be
/// an array too. Where neither tells, the answer is not understood.
///
/// One item that cannot be decoded makes the whole list undecodable. Half a list would look like
/// revoked keys or missing spend, which is worse than yesterday's list with its age.
pub(crate) fn list<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, JsonPath> {
    if !text.trim_start().starts_with('{') {
        return items(text);
    }
    let envelope: Envelope = {
        let mut json = serde_json::Deserializer::from_str(text);
        let envelope = Envelope::deserialize(&mut json).map_err(|_| JsonPath::root())?;
        json.end().map_err(|_| JsonPath::root())?;
        envelope
    };
    let (name, array) = envelope.list().ok_or_else(JsonPath::root)?;
    items(array.get()).map_err(|path| path.inside(name))
}

fn items<T: DeserializeOwned>(array: &str) -> Result<Vec<T>, JsonPath> {
    Ok(decode::value::<Vec<Object<T>>>(array)?.into_iter().map(|Object(item)| item).collect())
}

/// The members of an object that hold an array. (A borrowed name would not do: it may have escapes.)
struct Envelope {
    arrays: Vec<(String, Box<RawValue>)>,
}

impl Envelope {
    fn list(&self) -> Option<(&str, &RawValue)> {
        let named = |name: &str| self.arrays.iter().find(|(other, _)| other == name);
        let found = match self.arrays.as_slice() {
            [only] => Some(only),
            _ => LIST_NAMES.into_iter().find_map(named).or_else(|| {
                // Nothing is left out by that: the others have no objects. Of several empty ones each is as good.
                self.only(|first| first == Some('{')).or_else(|| self.any_empty())
            }),
        };
        found.map(|(name, array)| (name.as_str(), &**array))
    }

    fn only(&self, begins: impl Fn(Option<char>) -> bool) -> Option<&(String, Box<RawValue>)> {
        let mut fit = self.arrays.iter().filter(|(_, array)| begins(first_of(array)));
        fit.next().filter(|_| fit.next().is_none())
    }

    /// An empty array, where none holds objects.
    fn any_empty(&self) -> Option<&(String, Box<RawValue>)> {
        let objects = self.arrays.iter().any(|(_, array)| first_of(array) == Some('{'));
        let empty = self.arrays.iter().find(|(_, array)| first_of(array) == Some(']'));
        empty.filter(|_| !objects)
    }
}

/// How the first item of an array begins; `]` where there is none.
fn first_of(array: &RawValue) -> Option<char> {
    array.get().strip_prefix('[')?.trim_start().chars().next()
}

impl<'de> Deserialize<'de> for Envelope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Envelope, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Envelope;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object that holds a list")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut members: M) -> Result<Envelope, M::Error> {
                let mut arrays: Vec<(String, Box<RawValue>)> = Vec::new();
                while let Some(name) = members.next_key::<String>()? {
                    if arrays.len() > MOST_ARRAYS {
                        members.next_value::<IgnoredAny>()?;
                        continue;
                    }
                    let member: Box<RawValue> = members.next_value()?;
                    if !member.get().starts_with('[') {
                        continue;
                    }
                    if arrays.iter().any(|(other, _)| *other == name) {
                        return Err(M::Error::custom("a list that comes twice"));
                    }
                    arrays.push((name, member));
                }
                // What was not held on to may have been the list.
                if arrays.len() > MOST_ARRAYS {
                    arrays.retain(|(name, _)| LIST_NAMES.contains(&name.as_str()));
                }
                Ok(Envelope { arrays })
            }
        }
        deserializer.deserialize_map(Members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Item {
        id: u32,
    }

    fn read(json: &str) -> Result<Vec<u32>, String> {
        list::<Item>(json)
            .map(|items| items.into_iter().map(|item| item.id).collect())
            .map_err(JsonPath::into_string)
    }

    #[test]
    fn a_bare_array_and_an_array_under_one_member_are_the_same() {
        for json in [
            r#"[{"id":1},{"id":2}]"#,
            r#" {"items":[{"id":1},{"id":2}]}"#,
            r#"{"whatever":[{"id":1},{"id":2}],"total":2,"next":null,"meta":{"tags":[]}}"#,
            r#"{"wh\u0061tever":[{"id":1},{"id":2}]}"#,
        ] {
            assert_eq!(read(json), Ok(vec![1, 2]), "{json}");
        }
        assert_eq!(read("[]"), Ok(vec![]));
        assert_eq!(read(r#"{"usage":[]}"#), Ok(vec![]));
    }

    #[test]
    fn among_several_arrays_a_usual_name_decides() {
        assert_eq!(read(r#"{"warnings":["x"],"credentials":[{"id":1}]}"#), Ok(vec![1]));
        assert_eq!(read(r#"{"usage":[{"id":2}],"data":[{"id":1}]}"#), Ok(vec![1]));
        assert_eq!(read(r#"{"left":[{"id":1}],"right":[{"id":2}]}"#), Err("$".to_owned()));
    }

    #[test]
    fn where_no_name_is_usual_the_one_with_objects_is_the_list() {
        assert_eq!(read(r#"{"warnings":["x"],"entries":[ {"id":1},{"id":2}]}"#), Ok(vec![1, 2]));
        assert_eq!(read(r#"{"entries":[{"id":1}],"warnings":[]}"#), Ok(vec![1]));
        assert_eq!(read(r#"{"entries":[],"scopes":["read"]}"#), Ok(vec![]));
        assert_eq!(read(r#"{"entries":[ ],"warnings":[]}"#), Ok(vec![]));
        assert_eq!(read(r#"{"scopes":["read"],"codes":[1]}"#), Err("$".to_owned()));
    }

    #[test]
    fn what_holds_no_list_is_not_understood() {
        for json in [
            "",
            "null",
            "1",
            r#""x""#,
            "{}",
            r#"{"items":null}"#,
            r#"{"data":{"items":[]}}"#,
            r#"{"items":[]"#,
        ] {
            assert_eq!(read(json), Err("$".to_owned()), "{json}");
        }
        assert_eq!(read(r#"{"items":[],"items":[]}"#), Err("$".to_owned()));
        assert_eq!(read(r#"{"items":[]} []"#), Err("$".to_owned()));
        let many: String = (0..1000).map(|n| format!(r#""n{n}":[],"#)).collect();
        assert_eq!(read(&format!(r#"{{{many}"end":1}}"#)), Err("$".to_owned()));
    }

    #[test]
    fn one_bad_item_makes_the_whole_list_undecodable_and_is_named() {
        assert_eq!(read(r#"[{"id":1},{"id":"x"}]"#), Err("$[1].id".to_owned()));
        assert_eq!(read(r#"{"items":[{"id":1},{"id":"x"}]}"#), Err("$.items[1].id".to_owned()));
        assert_eq!(read(r#"{"or_s3cret":[{"id":1},{}]}"#), Err("$.*[1].id".to_owned()));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[\\[{]\\PC{0,80}") {
            let _ = read(&text);
        }
    }
}
