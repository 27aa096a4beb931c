//! `bench <app> <empty-window> <tray-only>` measures the app beside its floors on a private desktop, and
//! `bench window <app> <history>` Activity in its window on that history; both print their section of
//! docs/performance.md. `cargo xtask bench` builds what they need and runs them.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "it is a command line program, and its output is the result")]

#[cfg(target_os = "linux")]
mod first_frame;
#[cfg(target_os = "linux")]
mod machine;
#[cfg(target_os = "linux")]
mod measure;
#[cfg(target_os = "linux")]
mod processes;
#[cfg(target_os = "linux")]
mod report;
#[cfg(target_os = "linux")]
mod resting;
#[cfg(target_os = "linux")]
mod window;

#[cfg(target_os = "linux")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> std::process::ExitCode {
    let arguments: Vec<std::path::PathBuf> = std::env::args_os().skip(1).map(Into::into).collect();
    let section = match arguments.as_slice() {
        [word, app, history] if word.as_os_str() == "window" => window::activity(app, history).await,
        [app, empty_window, tray_only] => measure::everything(app, empty_window, tray_only).await,
        _ => {
            eprintln!("usage: bench <app> <empty-window> <tray-only> | bench window <app> <history>");
            return std::process::ExitCode::from(2);
        }
    };
    match section {
        Ok(section) => {
            println!("{section}");
            std::process::ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bench: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("bench reads memory and wake-ups from /proc, so it runs on Linux");
}
