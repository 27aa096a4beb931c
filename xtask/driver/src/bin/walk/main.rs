//! `walk <app> <folder>`: goes through every screen of the app on a private desktop, saves what it looks like, light and
//! dark, and prints what it saw. `cargo xtask demo` runs it where there is no display.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "it is a command line program, and talks to the person who runs it")]

#[cfg(target_os = "linux")]
mod tour;

#[cfg(target_os = "linux")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> std::process::ExitCode {
    let arguments: Vec<std::path::PathBuf> = std::env::args_os().skip(1).map(Into::into).collect();
    let [app, folder] = arguments.as_slice() else {
        eprintln!("usage: walk <app> <folder>");
        return std::process::ExitCode::from(2);
    };
    match tour::everything(app, folder).await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("walk: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("walk needs a virtual display, which this system has not: start the app with --demo instead");
}
