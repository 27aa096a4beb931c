//! `cargo xtask bench`: the figures of docs/performance.md, each beside a floor that is built and measured with it.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use crate::project::{Done, Trouble, built, cargo, command, root, run, target};
use crate::setup;

/// Benchmarks without a window, each an example that prints a section: its name, and the section it prints.
const EXAMPLES: [(&str, &str); 4] = [
    ("history_bench", "history"),
    ("activity_bench", "activity"),
    ("accounts_bench", "accounts"),
    ("runway_coverage", "runway"),
];

/// Every section of docs/performance.md.
const SECTIONS: [&str; 6] = ["app", "window", "history", "activity", "accounts", "runway"];

/// Whether there is a section of this name.
pub(crate) fn knows(name: &str) -> bool {
    SECTIONS.contains(&name)
}

/// Requests of a year at the default limits.
const A_YEAR: &str = "3650000";

/// Builds the app and its floors as they ship, measures, prints, and writes docs/performance.md anew.
///
/// With arguments, only the sections of these names: `app`, `window`, `history`, `activity`, `accounts`, `runway`.
pub(crate) fn run_bench(sections: &[&str]) -> Done {
    let wanted = |name: &str| sections.is_empty() || sections.contains(&name);
    if let Some(unknown) = sections.iter().find(|name| !knows(name)) {
        return Err(Trouble(format!("bench has no section {unknown}; it has {}", SECTIONS.join(", "))));
    }
    setup::for_command("bench")?;
    if wanted("app") {
        write_section("app", &measure_app()?)?;
    }
    if wanted("window") {
        write_section("window", &measure_window()?)?;
    }
    for (example, section) in EXAMPLES {
        let there = root().join("src-tauri/crates/account/examples").join(format!("{example}.rs"));
        if wanted(section) && (there.is_file() || there.with_extension("").is_dir()) {
            let arguments =
                ["run", "--release", "--quiet", "--package", "openrush-account", "--example", example];
            write_section(section, &printed(cargo().args(arguments))?)?;
        }
    }
    Ok(())
}

fn measure_app() -> Done<String> {
    run(cargo().args(["build", "--release", "--package", "openrush-desktop"]))?;
    for floor in ["empty-window", "tray-only"] {
        // One at a time: built together they would share their features, and the window would carry the tray's.
        let manifest = root().join("xtask/floor/Cargo.toml");
        let mut build = cargo();
        build.args(["build", "--release", "--locked", "--package", floor, "--manifest-path"]).arg(manifest);
        run(build.arg("--target-dir").arg(target()))?;
    }
    run(cargo().args(["build", "--package", "openrush-driver", "--bin", "bench"]))?;
    let mut measure = command(built("debug", "bench"));
    measure.args(["openrush-desktop", "empty-window", "tray-only"].map(|name| built("release", name)));
    printed(&mut measure)
}

/// Activity in the app's own window, on a year of requests.
fn measure_window() -> Done<String> {
    let history = target().join("bench/a-year.db");
    // Made anew, because an older one may be of an older form, which the app would first bring up to date.
    if let Some(folder) = history.parent()
        && folder.exists()
    {
        fs::remove_dir_all(folder).map_err(|e| Trouble(format!("{}: {e}", folder.display())))?;
    }
    let example =
        ["run", "--release", "--quiet", "--package", "openrush-account", "--example", "activity_bench"];
    run(cargo().args(example).args(["--", A_YEAR]).arg(&history).arg("fill"))?;
    run(cargo().args(["build", "--release", "--package", "openrush-desktop"]))?;
    run(cargo().args(["build", "--package", "openrush-driver", "--bin", "bench"]))?;
    let mut measure = command(built("debug", "bench"));
    measure.arg("window").arg(built("release", "openrush-desktop")).arg(&history);
    printed(&mut measure)
}

/// What a benchmark prints; its progress goes to the terminal.
fn printed(command: &mut std::process::Command) -> Done<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|e| Trouble(e.to_string()))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    println!("{text}");
    if output.status.success() {
        Ok(text)
    } else {
        Err(Trouble(format!("the benchmark failed ({})", output.status)))
    }
}

fn write_section(name: &str, text: &str) -> Done {
    let path = root().join("docs/performance.md");
    let failed = |path: &Path, error: &dyn std::fmt::Display| Trouble(format!("{}: {error}", path.display()));
    let page = fs::read_to_string(&path).map_err(|e| failed(&path, &e))?;
    let page = with_section(&page, name, text).ok_or_else(|| failed(&path, &format!("no section {name}")))?;
    fs::write(&path, page).map_err(|e| failed(&path, &e))
}

/// The page with the text between `<!-- NAME -->` and `<!-- /NAME -->` replaced.
fn with_section(page: &str, name: &str, text: &str) -> Option<String> {
    let (before, rest) = page.split_once(&format!("<!-- {name} -->"))?;
    let (_, after) = rest.split_once(&format!("<!-- /{name} -->"))?;
    Some(format!("{before}<!-- {name} -->\n{}\n<!-- /{name} -->{after}", text.trim()))
}

#[cfg(test)]
mod tests {
    use super::with_section;

    #[test]
    fn a_section_is_replaced_and_what_stands_around_it_stays() {
        let page = "# Title\n<!-- app -->\nold\n<!-- /app -->\nend\n";
        assert_eq!(
            with_section(page, "app", "new\n").unwrap(),
            "# Title\n<!-- app -->\nnew\n<!-- /app -->\nend\n"
        );
        assert_eq!(with_section(page, "history", "new"), None);
    }
}
