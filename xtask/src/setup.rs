//! Installs what is missing where that is possible, and names it where it is not.

use std::fs;
use std::process::Command;

use crate::packages::{BARE, BUILD, FLOOR, LETTERS, Need, PACKAGE, STAGE, TOOLS};
use crate::project::{Done, Trouble, answer, cargo, command, on_path, run};

/// Everything that `cargo xtask <name>` needs.
pub(crate) fn for_command(name: &str) -> Done {
    let groups: &[&[Need]] = match name {
        "demo" if has_display() => &[BUILD],
        "demo" | "walk" | "e2e" => &[BUILD, STAGE],
        "gallery" => &[BUILD, STAGE, TOOLS, LETTERS],
        "bench" => &[BUILD, STAGE, FLOOR],
        "package" => &[BUILD, PACKAGE],
        "install-test" => &[BUILD, STAGE, PACKAGE, BARE],
        _ => &[BUILD, STAGE, TOOLS],
    };
    install(&groups.concat())?;
    if name == "test" { rust_components() } else { Ok(()) }
}

/// Parts of Rust that its smallest installation leaves out.
fn rust_components() -> Done {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(program, _)| answer(cargo().args([program, "--version"])).is_none())
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        return Err(Trouble(format!(
            "Please install {}, which belong to Rust and are packages of their own on some systems, and run this again.",
            missing.join(" and ")
        )));
    }
    println!("Missing, to be installed by rustup: {}", missing.join(" "));
    run(command("rustup").args(["component", "add"]).args(&missing))
}

/// True where a person can see a window.
pub(crate) fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn install(needs: &[Need]) -> Done {
    match std::env::consts::OS {
        "linux" => install_on_linux(needs),
        "macos" => macos(),
        "windows" => windows(),
        other => Err(Trouble(format!(
            "OpenRush Desktop has no build for {other}; it runs on Linux, macOS and Windows."
        ))),
    }
}

fn install_on_linux(needs: &[Need]) -> Done {
    let missing: Vec<&Need> = needs.iter().filter(|need| !need.probe.found()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if on_path("apt-get").is_some() {
        return by_apt(&missing);
    }
    let (name, install, packages) = on_this_linux(&missing);
    Err(Trouble(format!(
        "Please install what is missing ({name}):\n\n    {install} {packages}\n\nand run this again."
    )))
}

/// Debian, Ubuntu and their relatives.
fn by_apt(missing: &[&Need]) -> Done {
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.apt.iter().copied()).collect();
    println!("Missing, to be installed by apt-get: {}", packages.join(" "));
    run(as_root("apt-get").args(["-q", "update"]))?;
    let mut install = as_root("apt-get");
    install.args(["-q", "install", "--yes", "--no-install-recommends"]).args(&packages);
    run(&mut install)?;
    let still: Vec<&str> =
        missing.iter().filter(|need| !need.probe.found()).flat_map(|need| need.apt.iter().copied()).collect();
    if still.is_empty() {
        return Ok(());
    }
    Err(Trouble(format!(
        "{} installed, yet not usable; is this release older than Debian 12 or Ubuntu 24.04?",
        still.join(" ")
    )))
}

/// The command as root, asking for the password where that is needed.
fn as_root(program: &str) -> Command {
    let root = answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = command(if root { "env" } else { "sudo" });
    // Packages must not stop to ask about a keyboard or a time zone.
    command.args(["DEBIAN_FRONTEND=noninteractive", program]);
    command
}

/// Name, install command and packages of a Linux without apt.
fn on_this_linux(missing: &[&Need]) -> (&'static str, &'static str, String) {
    type Name = fn(&Need) -> &'static str;
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let (name, install, called): (_, _, Name) = match family(&release) {
        Family::Fedora => ("Fedora", "sudo dnf install", |need| need.fedora),
        Family::Arch => ("Arch Linux", "sudo pacman -S --needed", |need| need.arch),
        Family::Suse => ("openSUSE", "sudo zypper install", |need| need.suse),
        Family::Other => ("Debian's names; your system may call them otherwise", "", |need| need.apt[0]),
    };
    let packages: Vec<&str> = missing.iter().map(|need| called(need)).collect();
    (name, install, packages.join(" "))
}

#[derive(Debug, PartialEq, Eq)]
enum Family {
    Fedora,
    Arch,
    Suse,
    Other,
}

/// From the text of `/etc/os-release`.
fn family(release: &str) -> Family {
    let ids: Vec<&str> = release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split(' '))
        .collect();
    let is = |name: &str| ids.iter().any(|id| id.starts_with(name));
    if is("fedora") || is("rhel") {
        Family::Fedora
    } else if is("arch") {
        Family::Arch
    } else if is("suse") || is("opensuse") {
        Family::Suse
    } else {
        Family::Other
    }
}

fn macos() -> Done {
    if answer(Command::new("xcode-select").arg("-p")).is_some() {
        return Ok(());
    }
    Err(Trouble(
        "Please install Apple's command line tools (`xcode-select --install`) and run this again.".to_owned(),
    ))
}

fn windows() -> Done {
    // Rust itself does not work here without the build tools, so only the webview is looked for. Windows 11 has it.
    let key =
        r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let own = r"HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    if [key, own].iter().any(|key| answer(Command::new("reg").args(["query", key, "/v", "pv"])).is_some()) {
        return Ok(());
    }
    Err(Trouble(
        "Please install Microsoft's WebView2 runtime (winget install Microsoft.EdgeWebView2Runtime) and, if Rust cannot \
         link yet, the C++ Build Tools (winget install Microsoft.VisualStudio.2022.BuildTools), and run this again."
            .to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::{Family, family};

    #[test]
    fn a_system_is_known_by_its_own_name_or_by_what_it_is_like() {
        assert_eq!(family("NAME=\"Fedora Linux\"\nID=fedora\n"), Family::Fedora);
        assert_eq!(family("ID=manjaro\nID_LIKE=arch\n"), Family::Arch);
        assert_eq!(family("ID=\"opensuse-tumbleweed\"\nID_LIKE=\"opensuse suse\"\n"), Family::Suse);
        assert_eq!(family("ID=rocky\nID_LIKE=\"rhel centos fedora\"\n"), Family::Fedora);
        assert_eq!(family("ID=void\n"), Family::Other);
        assert_eq!(family(""), Family::Other);
    }
}
