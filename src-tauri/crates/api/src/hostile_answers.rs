//! Every decoder against answers that are wrong: none panics, and no error quotes the answer.
//!
//! Part of the corpus lies in `tests/answers/<call>/{good,bad}`; the rest is generated.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::Index;

use crate::credential::Credential;
use crate::credentials::{created, revoked};
use crate::credits::Balance;
use crate::decode;
use crate::envelope;
use crate::error::Error;
use crate::id::CredentialId;
use crate::key::ApiKey;
use crate::reply::Reply;
use crate::usage_row::UsageRow;

/// What no error may quote any part of. It is in every answer that is generated.
const SENTINEL: &str = "or_s3ntinelKeyThatMustNeverBeShown";
const PART: &str = "s3ntinel";

const CALLS: [&str; 5] = ["credits", "credentials", "created", "revoked", "usage"];

fn decoded(call: &str, body: &[u8]) -> Result<(), Error> {
    let reply = Reply::of(body.to_vec());
    match call {
        "credits" => reply.decode(decode::object::<Balance>).map(drop),
        "credentials" => reply.decode(envelope::list::<Credential>).map(drop),
        "created" => created(&reply, &ApiKey::parse("or_ownKeyOfThisApp").unwrap()).map(drop),
        "revoked" => {
            let id = CredentialId::parse("cred_01").unwrap();
            reply.decode(|body| revoked(body, &id)).map(drop)
        }
        "usage" => reply.decode(envelope::list::<UsageRow>).map(drop),
        other => panic!("no call named {other}"),
    }
}

fn quotes_nothing(error: &Error) -> bool {
    let shown = format!("{error} {error:?} {:?}", std::error::Error::source(error));
    !shown.contains(PART) && error.code() == "undecodable"
}

fn corpus(call: &str, quality: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/answers").join(call).join(quality);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    files.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn every_good_answer_of_the_corpus_is_understood() {
    for call in CALLS {
        for (path, body) in corpus(call, "good") {
            assert!(decoded(call, &body).is_ok(), "{}", path.display());
        }
    }
}

#[test]
fn every_bad_answer_of_the_corpus_is_undecodable_and_not_quoted() {
    for call in CALLS {
        for (path, body) in corpus(call, "bad") {
            let error = decoded(call, &body).expect_err(&path.display().to_string());
            assert!(quotes_nothing(&error), "{}: {error:?}", path.display());
        }
    }
}

/// Good answers to start from, each with the sentinel somewhere in it.
fn seeds() -> Vec<(&'static str, String)> {
    CALLS
        .into_iter()
        .flat_map(|call| corpus(call, "good").into_iter().map(move |(_, body)| (call, body)))
        .filter_map(|(call, body)| Some((call, String::from_utf8(body).ok()?)))
        .flat_map(|(call, body)| {
            // As a value in place of a text, and as a name.
            ["cred_01", "acct_01", "2026-06-26T12:00:00Z", "name", "id", "balance"]
                .into_iter()
                .filter(|text| body.contains(text))
                .map(|text| (call, body.replace(text, SENTINEL)))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// A way to damage an answer.
#[derive(Clone, Debug)]
enum Damage {
    Flip(Index, u8),
    Cut(Index),
    Remove(Index, Index),
    Repeat(Index, Index),
    Insert(Index, Vec<u8>),
}

/// What is hard to read wherever it stands.
const TOKENS: &[&[u8]] = &[
    b"null",
    b"1e999",
    b"-0.00000000000000000000000000000001",
    b"\"or_s3ntinelKeyThatMustNeverBeShown\"",
    b"or_s3ntinelKeyThatMustNeverBeShown",
    b"{\"or_s3ntinelKeyThatMustNeverBeShown\":",
    b"[[[[[[[[",
    b"\\ud800",
    b"\0",
    b"\xf0\x28\x8c\xbc",
    b",",
    b"\"",
    b"}",
];

fn damage() -> impl Strategy<Value = Damage> {
    let token = proptest::sample::select(TOKENS);
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        any::<Index>().prop_map(Damage::Cut),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Damage::Remove(from, to)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Damage::Repeat(from, to)),
        (any::<Index>(), token).prop_map(|(at, token)| Damage::Insert(at, token.to_vec())),
    ]
}

fn apply(body: &mut Vec<u8>, damage: &Damage) {
    let range = |a: &Index, b: &Index| {
        let (a, b) = (a.index(body.len() + 1), b.index(body.len() + 1));
        a.min(b)..a.max(b)
    };
    match damage {
        Damage::Flip(at, byte) if !body.is_empty() => {
            let at = at.index(body.len());
            body[at] ^= byte;
        }
        Damage::Flip(..) => {}
        Damage::Cut(at) => body.truncate(at.index(body.len() + 1)),
        Damage::Remove(from, to) => drop(body.drain(range(from, to))),
        Damage::Repeat(from, to) => {
            let range = range(from, to);
            let part = body[range.clone()].to_vec();
            body.splice(range.end..range.end, part);
        }
        Damage::Insert(at, token) => {
            let at = at.index(body.len() + 1);
            body.splice(at..at, token.iter().copied());
        }
    }
}

fn checked(call: &str, body: &[u8]) -> Result<(), TestCaseError> {
    if let Err(error) = decoded(call, body) {
        prop_assert!(quotes_nothing(&error), "{error:?}");
    }
    Ok(())
}

/// How many answers are tried: more in `cargo xtask soak`.
fn answers(usual: u32) -> u32 {
    std::env::var("OPENRUSH_ANSWERS").ok().and_then(|answers| answers.parse().ok()).unwrap_or(usual)
}

#[test]
fn a_hundred_thousand_damaged_answers_neither_panic_nor_are_quoted() {
    let seeds = seeds();
    assert!(seeds.len() > 10);
    let config =
        ProptestConfig { cases: answers(100_000), failure_persistence: None, ..ProptestConfig::default() };
    let damages = proptest::collection::vec(damage(), 1..5);
    proptest!(config, |(seed in any::<Index>(), damages in damages)| {
        let (call, body) = seed.get(&seeds);
        let mut body = body.clone().into_bytes();
        for damage in &damages {
            apply(&mut body, damage);
        }
        checked(call, &body)?;
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: answers(100_000) / 50, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_decoder_panic(body in proptest::collection::vec(any::<u8>(), 0..200)) {
        for call in CALLS {
            checked(call, &body)?;
        }
    }

    #[test]
    fn no_json_makes_a_decoder_panic(body in json(4)) {
        for call in CALLS {
            checked(call, body.as_bytes())?;
        }
    }
}

/// JSON of any form, made of the names and values that the decoders look for.
fn json(depth: u32) -> impl Strategy<Value = String> {
    let name = prop_oneof![
        Just("id"),
        Just("account_id"),
        Just("created_at"),
        Just("balance"),
        Just("key"),
        Just("api_credential"),
        Just("data"),
        Just("credits_charged"),
        Just("endpoint"),
        Just("status_code"),
        Just(SENTINEL),
    ];
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?[0-9]{1,40}([.][0-9]{1,40})?([eE][-+]?[0-9]{1,5})?",
        Just(format!("\"{SENTINEL}\"")),
        Just("\"2026-06-26T12:00:00Z\"".to_owned()),
        "[a-z0-9:.T-]{0,20}".prop_map(|text| format!("\"{text}\"")),
    ];
    leaf.prop_recursive(depth, 32, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            proptest::collection::vec((name.clone(), inner), 0..8).prop_map(|members| {
                let members: Vec<_> =
                    members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}
