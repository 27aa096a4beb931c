//! `cargo xtask demo`: from a fresh clone to the app on the demo account.

use std::fs;

use crate::project::{Done, Trouble, built, cargo, command, root, run, target};
use crate::setup::{self, has_display};

/// Sets up, builds and opens the app, or walks through it where nobody could see a window.
///
/// `--release` builds it as it ships, which takes longer; once that was done, it is kept up to date and used. `--walk`
/// walks although there is a display.
pub(crate) fn run_demo(options: &[&str]) -> Done {
    if let Some(unknown) = options.iter().find(|option| !matches!(**option, "--release" | "--walk")) {
        return Err(Trouble(format!("demo has no option {unknown}; it has --release and --walk")));
    }
    setup::for_command("demo")?;
    let release = options.contains(&"--release") || built("release", APP).is_file();
    let profile = if release { "release" } else { "debug" };
    println!("Building the app ({profile}); the first time takes some minutes.");
    run(cargo().args(["build", "--package", APP]).args(release.then_some("--release")))?;

    if has_display() && !options.contains(&"--walk") {
        println!("Opening the demo account. Nothing you do there leaves this computer.");
        // A folder of its own, so that the demo meets neither a real account nor its settings.
        let data = target().join("demo/data");
        return run(command(built(profile, APP)).arg("--demo").env("OPENRUSH_DATA_DIR", data));
    }
    setup::for_command("walk")?;
    println!("Walking through every screen on a virtual display.");
    run(cargo().args(["build", "--package", "openrush-driver", "--bin", "walk"]))?;
    let pictures = target().join("demo");
    // Pictures of an earlier walk would pass for what this one saw.
    for old in fs::read_dir(&pictures).into_iter().flatten().flatten() {
        if old.path().extension().is_some_and(|extension| extension == "png") {
            let _ = fs::remove_file(old.path());
        }
    }
    run(command(built("debug", "walk")).arg(built(profile, APP)).arg(&pictures))?;
    println!("\nThe pictures are in {}", pictures.strip_prefix(root()).unwrap_or(&pictures).display());
    Ok(())
}

/// The package, and the program that it builds.
pub(crate) const APP: &str = "openrush-desktop";
