//! What docs/reliability.md and docs/security.md name as proof is there: every test, file, part of the tests, trial and
//! benchmark. A promise whose test was renamed or removed would stay on paper only.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::PARTS;
use super::log::Log;
use crate::bench;
use crate::project::root;
use crate::soak;

const PAGES: [&str; 2] = ["docs/reliability.md", "docs/security.md"];

/// Where a path on the pages may begin.
const BEGINNINGS: [&str; 9] = [
    "",
    "src-tauri",
    "src-tauri/src",
    "src-tauri/crates/account",
    "src-tauri/crates",
    "src-tauri/tests",
    "src-tauri/crates/account/tests",
    "src-tauri/crates/account/src",
    "src-tauri/crates/api/tests",
];

/// The heads of the tables whose every row must name a proof, and the column in which it stands.
const TABLES: [(&str, usize); 2] = [("| promise |", 1), ("| figure |", 1)];

pub(crate) fn check(log: &mut Log) {
    let tests = tests_of(&root());
    for page in PAGES {
        let Ok(text) = fs::read_to_string(root().join(page)) else {
            log.verdict(false, &format!("{page} cannot be read"));
            continue;
        };
        let missing: Vec<_> =
            words(&text).into_iter().filter(|word| proof(word, &tests) == Proof::Missing).collect();
        log.verdict(
            missing.is_empty(),
            &format!("what {page} names as proof is there; missing: {missing:?}"),
        );
        let bare = rows_without_proof(&text, &tests);
        log.verdict(bare.is_empty(), &format!("every promise of {page} names its proof; without: {bare:?}"));
    }
}

/// What stands between backticks.
fn words(text: &str) -> Vec<&str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

#[derive(Debug, PartialEq, Eq)]
enum Proof {
    /// It names something that proves, and it is there.
    There,
    /// It names something that is not there.
    Missing,
    /// It names nothing of the kind.
    None,
}

fn proof(word: &str, tests: &BTreeSet<String>) -> Proof {
    let found = |there: bool| if there { Proof::There } else { Proof::Missing };
    if let Some(command) = word.strip_prefix("cargo xtask ") {
        let mut words = command.split(' ').filter(|word| !word.starts_with('-'));
        let kind = words.next().unwrap_or_default();
        return match kind {
            "test" => found(words.all(|name| PARTS.iter().any(|part| part.name == name))),
            "soak" => found(words.all(soak::knows)),
            "bench" => found(words.all(bench::knows)),
            _ => Proof::None,
        };
    }
    if (word.ends_with(".rs") || word.ends_with(".mjs")) && !word.contains(' ') {
        return found(BEGINNINGS.iter().any(|beginning| root().join(beginning).join(word).is_file()));
    }
    // A name that is no test's has fewer words than a sentence.
    let is_name =
        |word: &str| word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    let name = word.trim_end_matches('…');
    if !is_name(name) || name.matches('_').count() < 3 {
        return Proof::None;
    }
    found(match word.ends_with('…') {
        true => tests.range(name.to_owned()..).next().is_some_and(|test| test.starts_with(name)),
        false => tests.contains(name),
    })
}

/// The rows of the tables of promises that name no test, bench, trial or part by its name: a file alone is too little.
fn rows_without_proof<'page>(text: &'page str, tests: &BTreeSet<String>) -> Vec<&'page str> {
    let mut column = None;
    let mut bare = Vec::new();
    for line in text.lines() {
        if let Some((_, at)) = TABLES.iter().find(|(head, _)| line.starts_with(head)) {
            column = Some(*at);
        } else if !line.starts_with('|') {
            column = None;
        } else if let Some(at) = column.filter(|_| !line.starts_with("|-")) {
            let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
            let proved = cells.get(at).is_some_and(|cell| {
                words(cell).iter().any(|word| !word.ends_with(".rs") && proof(word, tests) == Proof::There)
            });
            if !proved {
                bare.push(cells[0].trim());
            }
        }
    }
    bare
}

/// The names of all tests in the project's own sources.
fn tests_of(root: &Path) -> BTreeSet<String> {
    let mut tests = BTreeSet::new();
    for folder in ["src-tauri", "xtask"] {
        for file in sources(&root.join(folder)) {
            let text = fs::read_to_string(file).unwrap_or_default();
            tests.extend(tests_in(&text).map(str::to_owned));
        }
    }
    tests
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            // What was built there is none of ours.
            if entry.file_name() != "target" {
                found.extend(sources(&path));
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// The functions behind `#[test]`, `#[tokio::test…]`, or in `proptest!`, where `#[test]` stands before them too.
fn tests_in(text: &str) -> impl Iterator<Item = &str> {
    let mut marked = false;
    text.lines().filter_map(move |line| {
        let line = line.trim();
        if line == "#[test]" || line.starts_with("#[tokio::test") {
            marked = true;
            return None;
        }
        let name = line.trim_start_matches("async ").strip_prefix("fn ")?;
        std::mem::take(&mut marked).then(|| name.split('(').next().unwrap_or(name).trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> BTreeSet<String> {
        ["one_click_is_at_most_one_post", "a_file_that_was_cut_off_keeps_what_is_before_the_cut"]
            .map(str::to_owned)
            .into()
    }

    #[test]
    fn tests_are_found_by_their_attribute_and_helpers_are_none() {
        let text = "#[test]\nfn a_b() {}\nfn helper() {}\n    #[tokio::test(flavor = \"multi_thread\")]\n    #[ignore]\n    async fn c_d() -> Proven {\n";
        assert_eq!(tests_in(text).collect::<Vec<_>>(), ["a_b", "c_d"]);
        assert!(tests_of(&root()).contains("tests_are_found_by_their_attribute_and_helpers_are_none"));
    }

    #[test]
    fn a_name_is_there_missing_or_none() {
        let of = |word| proof(word, &known());
        assert_eq!(of("one_click_is_at_most_one_post"), Proof::There);
        assert_eq!(of("a_file_that_was_cut_off_…"), Proof::There);
        assert_eq!(of("a_file_that_was_lost_…"), Proof::Missing);
        assert_eq!(of("two_clicks_are_at_most_two_posts"), Proof::Missing);
        assert_eq!(of("xtask/src/test/proofs.rs"), Proof::There);
        assert_eq!(of("core/no_such_file.rs"), Proof::Missing);
        assert_eq!(of("cargo xtask test licences"), Proof::There);
        assert_eq!(of("cargo xtask test nothing"), Proof::Missing);
        assert_eq!(of("cargo xtask soak kills writes --write"), Proof::There);
        assert_eq!(of("cargo xtask soak nothing"), Proof::Missing);
        assert_eq!(of("cargo xtask bench history"), Proof::There);
        assert_eq!(of("PRAGMA quick_check"), Proof::None);
        assert_eq!(of("Retry-After"), Proof::None);
    }

    #[test]
    fn a_row_without_a_test_is_named() {
        let page = "| promise | test |\n|---|---|\n| kept | `one_click_is_at_most_one_post` |\n| bare | `crash.rs` |\n\n| other | x |\n| y | z |\n";
        assert_eq!(rows_without_proof(page, &known()), ["bare"]);
    }
}
