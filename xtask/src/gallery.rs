//! `cargo xtask gallery`: pictures of everything there is to be seen.
//!
//! The screens, states and dialogs are those of the window's mock, in the engine that the app uses; the app itself is
//! walked through on the demo account, and the README's pictures are of that.

use std::fs;

use crate::demo::APP;
use crate::project::{Done, Trouble, built, cargo, command, root, run, target};
use crate::setup;

/// Takes them all, or only those of the mock whose names contain `filter`, and holds them to what `cargo xtask test screens`
/// tries a part of.
pub(crate) fn run_gallery(filter: Option<&str>) -> Done {
    if !cfg!(target_os = "linux") {
        return Err(Trouble("the gallery is taken on a virtual display, which only Linux has".to_owned()));
    }
    setup::for_command("gallery")?;
    let web = root().join("web");
    run(command("npm").current_dir(&web).args(["ci", "--silent", "--no-audit", "--no-fund"]))?;
    run(cargo().args(["build", "--package", "openrush-driver", "--bin", "on-desktop", "--bin", "walk"]))?;
    if filter.is_none() {
        of_the_app()?;
    }
    println!("Taking pictures of the mock; all of them take some minutes.");
    // The mock keeps nothing in a keychain.
    let mut gallery = command(built("debug", "on-desktop"));
    gallery.current_dir(&web).args(["absent", "node", "mock/gallery.mjs"]).args(filter);
    run(&mut gallery)?;
    println!("Looking through the mock with axe-core, in every language and size.");
    let mut axe = command(built("debug", "on-desktop"));
    axe.current_dir(&web).args(["absent", "node", "mock/axe.mjs", "--all"]).args(filter);
    run(&mut axe)
}

/// The real app on the demo account, light and dark.
fn of_the_app() -> Done {
    let profile = if built("release", APP).is_file() { "release" } else { "debug" };
    println!("Building the app ({profile}) and walking through it.");
    run(cargo().args(["build", "--package", APP]).args((profile == "release").then_some("--release")))?;
    let pictures = target().join("gallery/app");
    let _ = fs::remove_dir_all(&pictures);
    run(command(built("debug", "walk")).arg(built(profile, APP)).arg(&pictures))?;
    for theme in ["light", "dark"] {
        let name = format!("overview-{theme}.png");
        fs::copy(pictures.join(&name), root().join("docs/images").join(&name))
            .map_err(|e| Trouble(format!("docs/images/{name}: {e}")))?;
    }
    Ok(())
}
