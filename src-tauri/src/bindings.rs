//! The commands' own types for the window, generated from the Rust types. `cargo xtask types` writes them.

use std::path::Path;

use ts_rs::{Config, TS};

use crate::browser::Page;
use crate::commands::{Failure, FieldFailure, KeepKey};
use crate::update::{Channel, Newer};

const HEAD: &str = "\
// What the window's commands take and answer beside the view. Generated from the Rust types of src-tauri/src/commands
// by `cargo xtask types`; a test fails when it is stale.
";

#[test]
fn the_windows_types_are_those_of_the_commands() {
    let config = Config::default();
    let declarations = [
        KeepKey::decl(&config),
        Page::decl(&config),
        Failure::decl(&config),
        FieldFailure::decl(&config),
        Channel::decl(&config),
        Newer::decl(&config),
    ];
    let expected =
        declarations.iter().fold(String::from(HEAD), |text, next| format!("{text}\nexport {next}\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/commands.d.ts");
    if std::env::var_os("OPENRUSH_WRITE_TYPES").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == expected, "web/commands.d.ts is stale: run `cargo xtask types`");
}
