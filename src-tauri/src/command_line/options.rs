//! What stands on the command line.

use std::ffi::OsString;

use chrono::{DateTime, Duration, Local, NaiveDate, NaiveTime, TimeZone as _, Utc};

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Asked {
    /// What there is to be asked for.
    Help,
    /// The version.
    Version,
    /// It makes no sense, and why.
    Wrong(String),
    /// An answer.
    Command(Request),
}

/// A command with its options.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    /// What is asked.
    pub(crate) command: Command,
    /// The account, by name or id.
    pub(crate) account: Option<String>,
    /// The demo account and no other.
    pub(crate) demo: bool,
    /// For programs and not for people.
    pub(crate) json: bool,
    /// Nothing is asked of OpenRush.
    pub(crate) stored: bool,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Command {
    /// What is left, and how long it lasts.
    Balance,
    /// Which keys there are.
    Keys,
    /// Which requests were made.
    Activity(Wanted),
    /// Why it stopped.
    Doctor,
}

/// Which requests.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wanted {
    /// So many at most.
    pub(crate) limit: usize,
    /// Not before.
    pub(crate) since: Option<Since>,
    /// Those that failed.
    pub(crate) failed: bool,
    /// Those of one tool.
    pub(crate) tool: Option<String>,
    /// Those of one key, by name or id.
    pub(crate) key: Option<String>,
}

/// A beginning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Since {
    /// So long ago.
    Ago(Duration),
    /// The beginning of a day of this computer's zone.
    Day(NaiveDate),
    /// A moment.
    At(DateTime<Utc>),
}

/// Requests that are shown where nothing is said, and at most.
const USUAL: usize = 50;
const MOST: usize = 100_000;

pub(super) const HELP: &str = "\
Your OpenRush credits, keys and activity.

Usage: openrush-desktop [--hidden] [--demo]        open the app
       openrush-desktop balance  [options]         credits left, and how long they last
       openrush-desktop keys     [options]         every key with its status
       openrush-desktop activity [options]         the newest requests
       openrush-desktop doctor   [options]         why did it stop?

Options of every command:
  --json               for programs: one JSON object
  --account NAME-OR-ID the account, where there are several
  --stored             ask nothing of OpenRush: what the app has seen last
  --demo               the demo account, which needs no key and no network

Options of activity:
  --limit N            so many at most (50; 100000 at most)
  --since WHEN         not older than 90m, 24h, 7d, 2026-11-01 or 2026-11-01T08:00:00Z
  --failed             only requests that failed
  --tool NAME          only this tool, such as inspect_serp
  --key NAME-OR-ID     only this key

Options of the app:
  --hidden             start in the tray, without a window
  --demo               open the demo account

  -h, --help           this text
  -V, --version        the version

Nothing is changed by any command, and it does not matter whether the app runs.
Exit codes: 0 fine, 1 failed, 2 usage, 3 not signed in, 4 OpenRush cannot be reached,
5 key refused, 6 keychain, 7 rate limit, 8 no credits, 9 doctor found something else.
";

/// What the command line asks for; `None` where it asks for the app itself, whose unknown arguments are left alone.
pub(super) fn asked(arguments: Vec<OsString>) -> Option<Asked> {
    let mut given = pico_args::Arguments::from_vec(arguments);
    if given.contains(["-h", "--help"]) {
        return Some(Asked::Help);
    }
    if given.contains(["-V", "--version"]) {
        return Some(Asked::Version);
    }
    let [json, stored, demo, hidden] =
        ["--json", "--stored", "--demo", "--hidden"].map(|flag| given.contains(flag));
    let account = match given.opt_value_from_str::<_, String>("--account") {
        Ok(account) => account,
        Err(error) => return Some(Asked::Wrong(said(&error))),
    };
    let name = match given.subcommand() {
        Ok(Some(name)) => name,
        // Not text: no command of ours.
        Ok(None) | Err(_) if json || stored || account.is_some() => {
            return Some(Asked::Wrong("Say what: balance, keys, activity or doctor.".into()));
        }
        Ok(None) | Err(_) => return None,
    };
    let command = match name.as_str() {
        "balance" => Ok(Command::Balance),
        "keys" => Ok(Command::Keys),
        "doctor" => Ok(Command::Doctor),
        "activity" => wanted(&mut given).map(Command::Activity),
        "help" => return Some(Asked::Help),
        // A file or an address that a desktop hands over is no command.
        _ if !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') => return None,
        _ => Err(format!("There is no command {name}. There are balance, keys, activity and doctor.")),
    };
    let request = command.and_then(|command| {
        if hidden {
            return Err("--hidden is for the app, not for a command.".into());
        }
        if demo && account.is_some() {
            return Err("--demo and --account do not go together.".into());
        }
        match given.finish().first() {
            Some(left) => Err(format!("{} is not understood here.", left.to_string_lossy())),
            None => Ok(Request { command, account, demo, json, stored }),
        }
    });
    Some(request.map_or_else(Asked::Wrong, Asked::Command))
}

fn wanted(given: &mut pico_args::Arguments) -> Result<Wanted, String> {
    let limit: Option<String> = given.opt_value_from_str("--limit").map_err(|error| said(&error))?;
    let limit = match limit {
        Some(text) => text
            .parse()
            .ok()
            .filter(|limit| (1..=MOST).contains(limit))
            .ok_or(format!("--limit wants a number from 1 to {MOST}, not {text}."))?,
        None => USUAL,
    };
    let since: Option<String> = given.opt_value_from_str("--since").map_err(|error| said(&error))?;
    let since = since.map(|text| since_of(&text).ok_or(format!("--since wants 90m, 24h, 7d, a day such as 2026-11-01, or a time such as 2026-11-01T08:00:00Z, not {text}."))).transpose()?;
    Ok(Wanted {
        limit,
        since,
        failed: given.contains("--failed"),
        tool: given.opt_value_from_str("--tool").map_err(|error| said(&error))?,
        key: given.opt_value_from_str("--key").map_err(|error| said(&error))?,
    })
}

fn said(error: &pico_args::Error) -> String {
    match error {
        pico_args::Error::OptionWithoutAValue(option) => format!("{option} wants a value."),
        pico_args::Error::NonUtf8Argument => "An argument is not text.".into(),
        other @ (pico_args::Error::MissingArgument
        | pico_args::Error::MissingOption(_)
        | pico_args::Error::Utf8ArgumentParsingFailed { .. }
        | pico_args::Error::ArgumentParsingFailed { .. }) => format!("{other}."),
    }
}

fn since_of(text: &str) -> Option<Since> {
    if let Some((number, unit)) = text.split_at_checked(text.len().saturating_sub(1))
        && let Ok(number) = number.parse::<u32>()
    {
        let number = i64::from(number);
        let ago = match unit {
            "m" => Duration::try_minutes(number),
            "h" => Duration::try_hours(number),
            "d" => Duration::try_days(number),
            _ => None,
        };
        return ago.map(Since::Ago);
    }
    if let Ok(day) = text.parse() {
        return Some(Since::Day(day));
    }
    DateTime::parse_from_rfc3339(text).ok().map(|at| Since::At(at.to_utc()))
}

impl Since {
    /// The moment that is meant.
    pub(crate) fn moment(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Ago(ago) => now.checked_sub_signed(ago).unwrap_or(DateTime::UNIX_EPOCH),
            Self::Day(day) => {
                let midnight = day.and_time(NaiveTime::MIN);
                // Where a day begins later, as where clocks change at midnight, it begins with its first hour.
                let start = (0..=2).find_map(|hours| {
                    Local.from_local_datetime(&(midnight + Duration::hours(hours))).earliest()
                });
                start.map_or_else(|| midnight.and_utc(), |start| start.to_utc())
            }
            Self::At(at) => at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Option<Asked> {
        asked(line.split_whitespace().map(OsString::from).collect())
    }

    fn request(line: &str) -> Request {
        match of(line) {
            Some(Asked::Command(request)) => request,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn the_app_itself_is_asked_for_as_ever() {
        for line in
            ["", "--hidden", "--demo", "--hidden --demo", "-psn_0_1", "/home/x/a.png", "https://openrush.io"]
        {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn options_stand_before_or_after_the_command() {
        let plain = request("balance");
        assert_eq!(
            plain,
            Request { command: Command::Balance, account: None, demo: false, json: false, stored: false }
        );
        let all = Request { account: Some("Shop".into()), json: true, stored: true, ..plain };
        assert_eq!(request("balance --json --stored --account Shop"), all);
        assert_eq!(request("--json --account=Shop --stored balance"), all);
        assert!(request("doctor --demo").demo);
    }

    #[test]
    fn activity_can_be_narrowed_down() {
        let Command::Activity(wanted) =
            request("activity --limit 5 --since 24h --failed --tool audit_site --key cred_1").command
        else {
            panic!("activity")
        };
        assert_eq!((wanted.limit, wanted.failed), (5, true));
        assert_eq!((wanted.tool.as_deref(), wanted.key.as_deref()), (Some("audit_site"), Some("cred_1")));
        let now = "2026-11-25T12:00:00Z".parse().unwrap();
        let since = wanted.since.unwrap().moment(now);
        assert_eq!(since, now - Duration::hours(24));
        for (text, meant) in [
            ("90m", Some(Since::Ago(Duration::minutes(90)))),
            ("7d", Some(Since::Ago(Duration::days(7)))),
            ("2026-11-01", Some(Since::Day(NaiveDate::from_ymd_opt(2026, 11, 1).unwrap()))),
            ("2026-11-01T10:00:00+02:00", Some(Since::At("2026-11-01T08:00:00Z".parse().unwrap()))),
            ("yesterday", None),
            ("7", None),
            ("-7d", None),
            ("é", None),
            ("", None),
            ("99999999999d", None),
        ] {
            assert_eq!(since_of(text), meant, "{text}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_said_and_is_not_the_app() {
        for (line, part) in [
            ("blance", "no command blance"),
            ("balance --colour", "--colour"),
            ("balance now", "now"),
            ("--json", "balance, keys"),
            ("balance --account", "--account"),
            ("balance --hidden", "--hidden"),
            ("balance --demo --account x", "--demo"),
            ("activity --limit 0", "--limit"),
            ("activity --limit many", "many"),
            ("activity --since soon", "soon"),
            ("keys --limit 3", "--limit"),
        ] {
            match of(line) {
                Some(Asked::Wrong(why)) => assert!(why.contains(part), "{line}: {why}"),
                other => panic!("{line}: {other:?}"),
            }
        }
        assert_eq!(of("--help balance"), Some(Asked::Help));
        assert_eq!(of("help"), Some(Asked::Help));
        assert_eq!(of("-V"), Some(Asked::Version));
    }

    #[test]
    fn every_exit_code_is_in_the_help() {
        for code in 0..=9 {
            assert!(HELP.contains(&format!("{code} ")), "{code}");
        }
    }
}
