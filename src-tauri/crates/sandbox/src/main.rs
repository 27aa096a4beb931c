//! The sandbox as a program of its own: for trying the app by hand, and for conformance tests.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use openrush_sandbox::{Clock, Config, Sandbox, Scenario, World};

const USAGE: &str = "\
Usage: openrush-sandbox [--port N] [--seed N] [--empty] [--limits high]

  --port N        listen on 127.0.0.1:N (default: any free port)
  --seed N        another agency (default: 1)
  --empty         one account with one key, 500 credits and no traffic
  --limits high   rate limits out of the way, for conformance tests
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let sandbox = match Sandbox::start(options.config).await {
        Ok(sandbox) => sandbox,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    };
    let world = sandbox.world();
    if options.high_limits {
        world.set_limits(1_000_000_000, 1_000_000_000, 1_000_000_000);
    }
    announce(&sandbox, &world);
    // Ctrl-C ends the process; there is nothing to put away.
    std::future::pending().await
}

#[expect(clippy::print_stdout, reason = "what a program prints for the person who started it")]
fn announce(sandbox: &Sandbox, world: &World) {
    println!("API      {}", sandbox.base_url());
    println!("Key      {}", world.key());
    println!("Session  {}", world.session_token());
    println!("Billing  {}", sandbox.billing_url());
}

struct Options {
    config: Config,
    high_limits: bool,
}

#[derive(Debug, thiserror::Error)]
enum UsageError {
    #[error("{0} is not an option")]
    Unknown(String),
    #[error("{0} needs a value")]
    Incomplete(&'static str),
    #[error("{option} does not take \u{201c}{value}\u{201d}")]
    Value { option: &'static str, value: String },
}

impl Options {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Options, UsageError> {
        let config = Config {
            scenario: Scenario::Agency,
            clock: Clock::System,
            live_traffic: true,
            ..Config::default()
        };
        let mut options = Options { config, high_limits: false };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--empty" => options.config.scenario = Scenario::Empty,
                "--port" => options.config.port = number("--port", words.next())?,
                "--seed" => options.config.seed = number("--seed", words.next())?,
                "--limits" => match words.next() {
                    Some(value) if value == "high" => options.high_limits = true,
                    Some(value) => {
                        return Err(UsageError::Value { option: "--limits", value });
                    }
                    None => return Err(UsageError::Incomplete("--limits")),
                },
                _ => return Err(UsageError::Unknown(word)),
            }
        }
        Ok(options)
    }
}

fn number<N: std::str::FromStr>(option: &'static str, value: Option<String>) -> Result<N, UsageError> {
    let value = value.ok_or(UsageError::Incomplete(option))?;
    value.parse().map_err(|_| UsageError::Value { option, value })
}
