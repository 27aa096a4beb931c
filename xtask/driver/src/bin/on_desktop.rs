//! `on-desktop <unlocked|locked|absent|hanging> <program> [arguments]`: runs a program on a private desktop whose keychain is
//! in that state, and ends as it ends. The keychain tests of openrush-account run in it.
#![forbid(unsafe_code)]

#[cfg(target_os = "linux")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> std::process::ExitCode {
    use openrush_driver::{Desktop, DesktopOptions, Keychain};

    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (keychain, command) = match words.as_slice() {
        ["unlocked", command @ ..] => (Keychain::Unlocked, command),
        ["locked", command @ ..] => (Keychain::Locked, command),
        ["absent", command @ ..] => (Keychain::Absent, command),
        ["hanging", command @ ..] => (Keychain::Hanging, command),
        _ => (Keychain::Unlocked, [].as_slice()),
    };
    let [program, arguments @ ..] = command else {
        eprintln!("usage: on-desktop <unlocked|locked|absent|hanging> <program> [arguments]");
        return std::process::ExitCode::from(2);
    };
    let desktop = match Desktop::start(DesktopOptions { keychain, ..DesktopOptions::default() }).await {
        Ok(desktop) => desktop,
        Err(error) => {
            eprintln!("on-desktop: {error}");
            return std::process::ExitCode::FAILURE;
        }
    };
    match desktop.command(program).args(arguments).status() {
        Ok(status) if status.success() => std::process::ExitCode::SUCCESS,
        Ok(_) => std::process::ExitCode::FAILURE,
        Err(error) => {
            eprintln!("on-desktop: {program}: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("on-desktop needs a Secret Service, which only Linux has");
}
