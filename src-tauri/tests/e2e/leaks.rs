//! Looks for secrets in every form in which they could lie about, wherever the app may have left something.

use std::io::{Cursor, Read as _};
use std::path::Path;

use openrush_driver::{App, Desktop};

use crate::stage::files_under;

/// How a key begins on every screen: that is no secret, and the rest of it is.
const SHOWN: usize = 9;

/// What must not be found.
pub(crate) struct Leaks {
    /// Each form of each secret. All are ASCII, zeros of UTF-16 included.
    forms: Vec<String>,
}

impl Leaks {
    /// Whole keys.
    pub(crate) fn of<'a>(keys: impl IntoIterator<Item = &'a str>) -> Self {
        let forms = keys.into_iter().flat_map(|key| forms(&key[SHOWN..])).collect();
        Self { forms }
    }

    /// Fails where a secret is in this.
    pub(crate) fn find(&self, what: &str, bytes: &[u8]) {
        // Every form is ASCII, and much is looked through: as text that is quick.
        let text = String::from_utf8_lossy(bytes);
        assert!(!self.forms.iter().any(|form| text.contains(form)), "a raw key is in {what}");
    }

    /// Looks through every file under a folder, and into archives, but for the keychain's own file: that holds the keys,
    /// encrypted or for this person alone. Answers with how many it looked at.
    pub(crate) fn find_in_files(&self, folder: &Path) -> usize {
        let mut looked_at = 0;
        for file in files_under(folder) {
            let name = file.display().to_string();
            // What is written at this moment may be gone at the next.
            let Ok(bytes) = std::fs::read(&file) else { continue };
            if name.contains("keyrings") {
                continue;
            }
            looked_at += 1;
            self.find(&name, name.as_bytes());
            self.find(&name, &bytes);
            for (part, bytes) in unpacked(&bytes) {
                looked_at += 1;
                self.find(&format!("{part} in {name}"), &bytes);
            }
        }
        looked_at
    }

    /// Looks at what everybody can see of the app and of the processes that it started: command lines, environments,
    /// and the titles of windows. Answers with how many processes it looked at.
    pub(crate) fn find_outside(&self, app: &App, desktop: &Desktop) -> usize {
        for window in desktop.windows().unwrap_or_default() {
            self.find("the title of a window", window.title.as_bytes());
        }
        let processes = family(app.id());
        for id in &processes {
            for part in ["cmdline", "environ"] {
                // The environment of a process that is closed to debuggers can be read by root alone.
                if let Ok(bytes) = std::fs::read(format!("/proc/{id}/{part}")) {
                    self.find(&format!("{part} of a process"), &bytes);
                }
            }
        }
        processes.len()
    }
}

/// What is in an archive; nothing where it is none.
fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let parts = archive.len();
    let part = |number| {
        let mut file = archive.by_index(number).expect("a file of the archive");
        let name = file.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("it can be read");
        (name, bytes)
    };
    (0..parts).map(part).collect()
}

/// A process and all that it started, and they.
fn family(first: u32) -> Vec<u32> {
    let parent = |id: u32| -> Option<u32> {
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        // After the name, which may hold anything, come the state and the parent.
        stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
    };
    let all: Vec<(u32, u32)> = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id| Some((id, parent(id)?)))
        .collect();
    let mut found = vec![first];
    let mut place = 0;
    while let Some(id) = found.get(place).copied() {
        found.extend(all.iter().filter(|(_, parent)| *parent == id).map(|(child, _)| child));
        place += 1;
    }
    found
}

/// A secret as it is; in base64, whatever stands before it; in hexadecimal, UTF-16, percent signs and JSON's escapes.
fn forms(secret: &str) -> Vec<String> {
    let bytes = secret.as_bytes();
    let each = |form: fn(&u8) -> String| bytes.iter().map(form).collect::<String>();
    let wide = |form: fn(u16) -> [u8; 2]| {
        let bytes: Vec<u8> = secret.encode_utf16().flat_map(form).collect();
        String::from_utf8(bytes).expect("keys are ASCII")
    };
    let mut forms = vec![
        secret.to_owned(),
        each(|byte| format!("{byte:02x}")),
        each(|byte| format!("{byte:02X}")),
        each(|byte| format!("%{byte:02x}")),
        each(|byte| format!("%{byte:02X}")),
        each(|byte| format!("\\u{byte:04x}")),
        // As a list of numbers, in which bytes are written where somebody forgot what they are.
        bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(","),
        bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(", "),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ];
    // Cut to whole groups of three bytes, the text in the middle is the same whatever stands around it.
    for skipped in 0..3 {
        let whole = &bytes[skipped..bytes.len() - (bytes.len() - skipped) % 3];
        forms.extend([BASE64, BASE64_URL].map(|letters| base64(whole, letters)));
    }
    forms
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64(bytes: &[u8], letters: &[u8; 64]) -> String {
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        [18, 12, 6, 0].map(|shift| char::from(letters[bits >> shift & 63]))
    };
    bytes.chunks_exact(3).flat_map(group).collect()
}

#[test]
fn the_scan_finds_a_secret_in_every_form() {
    let key = "or_shown_s3ntinel0123456789";
    let secret = &key[SHOWN..];
    // As other programs write it: `printf 'xs3ntinel…' | base64`, xxd -p, iconv -t utf-16le, jq @uri of every byte.
    let written: [&[u8]; 9] = [
        b"Authorization: Bearer or_shown_s3ntinel0123456789",
        b"eHMzbnRpbmVsMDEyMzQ1Njc4OXk=",
        b"czNudGluZWwwMTIzNDU2Nzg5",
        b"eHhzM250aW5lbDAxMjM0NTY3ODl5",
        b"73336e74696e656c30313233343536373839",
        b"7333 73336E74696E656C30313233343536373839",
        b"%73%33%6e%74%69%6e%65%6c%30%31%32%33%34%35%36%37%38%39",
        b"s\03\0n\0t\0i\0n\0e\0l\x000\x001\x002\x003\x004\x005\x006\x007\x008\x009\0",
        b"[1,115,51,110,116,105,110,101,108,48,49,50,51,52,53,54,55,56,57]",
    ];
    let finds = |key: &str, bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        Leaks::of([key]).forms.iter().any(|form| text.contains(form))
    };
    for bytes in written {
        let shown = String::from_utf8_lossy(bytes);
        assert!(finds(key, bytes), "{shown}");
        assert!(!finds("or_shown_d1fferent123456789", bytes), "{shown}");
    }
    assert!(forms(secret).iter().all(|form| form.len() > 12 && finds(key, form.as_bytes())));
    assert!(!finds(key, b"or_shown_... is how a key is shown"));
}

#[test]
fn the_scan_looks_into_archives() {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("part", zip::write::SimpleFileOptions::default()).expect("a file");
    archive.write_all(b"text").expect("memory");
    let bytes = archive.finish().expect("memory").into_inner();
    assert_eq!(unpacked(&bytes), [("part".to_owned(), b"text".to_vec())]);
    assert!(unpacked(b"no archive").is_empty());
}
