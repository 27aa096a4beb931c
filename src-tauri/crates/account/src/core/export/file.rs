//! The file of an export: hidden until it is complete, and called by what is in it.

use std::fs::{self, DirEntry, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tempfile::{Builder, NamedTempFile};

use crate::view::{ActivityQuery, ExportFormat};

/// What the name of a file begins and ends with while it is written.
const UNFINISHED: (&str, &str) = (".openrush-", ".part");

/// An unfinished file that nobody has written to for so long is left over from a crash.
const LEFT_OVER: Duration = Duration::from_secs(10 * 60);

/// Names that are tried when the first one is taken.
const MOST_NAMES: u32 = 1_000;

/// A new file beside its place, so that it can be given its name without being written again; gone where that fails.
pub(in crate::core) fn begun(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(UNFINISHED.0).suffix(UNFINISHED.1);
    // A temporary file is its owner's alone; what is put into Downloads may be read by whom the system lets.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Takes away what exports left there that were ended by a crash.
pub(in crate::core) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_left_over(&entry)
            && let Err(error) = fs::remove_file(entry.path())
        {
            tracing::warn!(%error, "what is left of an export cannot be taken away");
        }
    }
}

fn is_left_over(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    let written = entry.metadata().ok().filter(fs::Metadata::is_file).and_then(|file| file.modified().ok());
    name.starts_with(UNFINISHED.0)
        && name.ends_with(UNFINISHED.1)
        && written.and_then(|at| at.elapsed().ok()).is_some_and(|age| age > LEFT_OVER)
}

/// Gives a file its name, or the first free one like it.
pub(in crate::core) fn named(mut file: NamedTempFile, folder: &Path, name: &str) -> io::Result<PathBuf> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 1..=MOST_NAMES {
        let name = if number == 1 { name.to_owned() } else { format!("{stem} ({number}).{ending}") };
        let path = folder.join(name);
        match file.persist_noclobber(&path) {
            Ok(_) => {
                sync_folder(folder);
                return Ok(path);
            }
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(error.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The name is kept through a power cut too, where the system can do that.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        // On Windows a folder cannot be synced, and need not be.
        let _ = folder.sync_all();
    }
}

/// A name that tells what is in the file: whose requests, of which time, of which tool.
pub(super) fn name(account: &str, query: &ActivityQuery, format: ExportFormat, now: DateTime<Utc>) -> String {
    let day = |at: DateTime<Utc>| at.with_timezone(&chrono::Local).format("%Y-%m-%d").to_string();
    let until = query.to.map_or(now, |to| (to - chrono::TimeDelta::seconds(1)).min(now));
    let time = match query.from {
        Some(from) => format!("{} to {}", day(from), day(until)),
        None => format!("until {}", day(until)),
    };
    let parts = [Some(format!("OpenRush activity {account}")), query.tool.clone(), Some(time)];
    let name: Vec<String> = parts.iter().flatten().map(|part| plain(part)).collect();
    let ending = match format {
        ExportFormat::Csv | ExportFormat::CsvForExcel | ExportFormat::CsvForExcelWithCommas => "csv",
        ExportFormat::JsonLines => "jsonl",
    };
    format!("{}.{ending}", name.join(" "))
}

/// What every file system takes: no separators, no control characters, not too long, and no dot at the end.
pub(in crate::core) fn plain(text: &str) -> String {
    // Letters for people, and bytes for file systems, which take 255 of them for all parts together.
    const LONGEST: usize = 60;
    const LARGEST: usize = 80;
    let kept = text.chars().map(|letter| match letter {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        // Marks that turn the direction of writing make one name look like another.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '-',
        letter if letter.is_control() => '-',
        letter => letter,
    });
    let mut bytes = 0;
    let fits = |letter: &char| {
        bytes += letter.len_utf8();
        bytes <= LARGEST
    };
    kept.take(LONGEST).take_while(fits).collect::<String>().trim().trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_tells_what_is_in_the_file_and_is_one_everywhere() {
        let now: DateTime<Utc> = "2026-11-23T12:00:00Z".parse().unwrap();
        let query = ActivityQuery {
            from: Some("2026-11-01T12:00:00Z".parse().unwrap()),
            tool: Some("/v1/me/credits".into()),
            ..ActivityQuery::default()
        };
        assert_eq!(
            name("Ärzte: \"A/B\"\u{202e}", &query, ExportFormat::JsonLines, now),
            "OpenRush activity Ärzte- -A-B-- -v1-me-credits 2026-11-01 to 2026-11-23.jsonl"
        );
        let whole = name("Shop", &ActivityQuery::default(), ExportFormat::CsvForExcel, now);
        assert_eq!(whole, "OpenRush activity Shop until 2026-11-23.csv");
    }

    #[test]
    fn no_name_is_too_long_for_a_file_system() {
        let long = "統".repeat(200);
        let query = ActivityQuery { tool: Some("🦀".repeat(200)), ..ActivityQuery::default() };
        let name = name(&long, &query, ExportFormat::JsonLines, Utc::now());
        assert!(name.len() + " (1000)".len() <= 255, "{} bytes", name.len());
        let folder = tempfile::tempdir().unwrap();
        assert!(named(begun(folder.path()).unwrap(), folder.path(), &name).is_ok());
    }

    #[test]
    fn a_name_that_is_taken_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.csv"), "theirs").unwrap();
        let file = begun(folder.path()).unwrap();
        assert_eq!(named(file, folder.path(), "a.csv").unwrap(), folder.path().join("a (2).csv"));
        assert_eq!(fs::read_to_string(folder.path().join("a.csv")).unwrap(), "theirs");
    }

    #[test]
    fn what_a_crash_left_is_swept_and_what_is_being_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let old = std::time::SystemTime::now() - LEFT_OVER - Duration::from_secs(1);
        for (name, age) in
            [(".openrush-a.part", Some(old)), (".openrush-b.part", None), ("a.part", Some(old))]
        {
            let file = File::create(folder.path().join(name)).unwrap();
            if let Some(at) = age {
                file.set_modified(at).unwrap();
            }
        }
        sweep(folder.path());
        let left = ["a.part", ".openrush-b.part"].map(|name| folder.path().join(name).exists());
        assert_eq!((left, folder.path().join(".openrush-a.part").exists()), ([true, true], false));
    }
}
