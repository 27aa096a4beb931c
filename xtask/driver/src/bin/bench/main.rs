//! `bench <app> <empty-window> <tray-only>`: measures the app beside its floors on a private desktop, and prints the
//! section of docs/performance.md. `cargo xtask bench` builds all three and runs it.
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
#[tokio::main(flavor = "current_thread")]
async fn main() -> std::process::ExitCode {
    let arguments: Vec<std::path::PathBuf> = std::env::args_os().skip(1).map(Into::into).collect();
    let [app, empty_window, tray_only] = arguments.as_slice() else {
        eprintln!("usage: bench <app> <empty-window> <tray-only>");
        return std::process::ExitCode::from(2);
    };
    match measure::everything(app, empty_window, tray_only).await {
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
