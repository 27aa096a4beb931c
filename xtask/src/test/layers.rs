//! The arrows of docs/architecture.md, read from `cargo tree`: shell → account → api, and the sandbox beside them.

use super::log::Log;
use crate::project::cargo;

/// A crate and what it must not know, not even through others.
const FORBIDDEN: &[(&str, &[&str])] = &[
    ("openrush-api", &["tauri", "wry", "tao", "openrush-account", "openrush-sandbox", "openrush-desktop"]),
    ("openrush-account", &["tauri", "wry", "tao", "openrush-sandbox", "openrush-desktop"]),
    ("openrush-sandbox", &["tauri", "wry", "tao", "openrush-account", "openrush-desktop"]),
    ("xtask", &["tauri", "openrush-api", "openrush-account", "openrush-desktop"]),
];

pub(crate) fn check(log: &mut Log) {
    for (package, forbidden) in FORBIDDEN {
        let mut tree = cargo();
        // Every system and every feature; test and build dependencies may know more.
        tree.args(["tree", "--locked", "--package", package, "--target", "all", "--all-features"]);
        tree.args(["--edges", "normal", "--prefix", "none", "--format", "{p}"]);
        let Ok(printed) = log.run(&mut tree) else {
            log.verdict(false, &format!("the dependencies of {package} cannot be read"));
            continue;
        };
        let found = known(&printed, forbidden);
        log.verdict(
            found.is_empty(),
            &format!("{package} knows none of {}: {found:?}", forbidden.join(", ")),
        );
    }
}

/// Which of `forbidden` (or a plugin of it) stand in the printed tree, each crate on a line of its own.
fn known<'a>(tree: &'a str, forbidden: &[&str]) -> Vec<&'a str> {
    let mut found: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| forbidden.iter().any(|word| name == word || name.starts_with(&format!("{word}-"))))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn a_forbidden_crate_and_its_relatives_are_found_anywhere_in_the_tree() {
        let tree = "openrush-api v0.1.0 (/src)\nserde v1.0.0\ntauri-utils v2.0.0\ntaurus v1.0.0\ntauri-utils v2.0.0 (*)\n";
        assert_eq!(known(tree, &["tauri"]), ["tauri-utils"]);
        assert!(known(tree, &["wry"]).is_empty());
    }
}
