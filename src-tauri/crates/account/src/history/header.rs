//! The beginning of the file, which is the same in every history: a flip in its first bytes is found before anything is
//! opened, and its first page is mended in a copy that is read for what it still holds.
//!
//! The layout is that of SQLite's file format (<https://www.sqlite.org/fileformat2.html#the_database_header>).

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Bytes of the header.
const LENGTH: usize = 100;

/// Bytes of a page: SQLite's default, which this app never changes.
const PAGE: usize = 4096;

/// Where the header says what it must say: magic, page size, and how much of a page is used.
const FIXED: [(usize, &[u8]); 3] = [(0, b"SQLite format 3\0"), (16, &[0x10, 0x00]), (20, &[0, 64, 32, 32])];

/// The file's versions for writing and reading: 1 with a rollback journal, 2 with a log that is written ahead.
const VERSIONS: std::ops::Range<usize> = 18..20;

/// What is wrong with the first bytes of a file, if anything is. A file that is not there is as good as new. An empty one
/// was a history once: SQLite writes its header before anything else can go wrong.
pub(super) fn damage(path: &Path) -> io::Result<Option<&'static str>> {
    let mut header = Vec::with_capacity(LENGTH);
    match File::open(path) {
        Ok(file) => file.take(LENGTH as u64).read_to_end(&mut header)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(match header.len() {
        0 => Some("it is empty"),
        LENGTH if !as_made(&header) => Some("its first bytes are not those of a history"),
        LENGTH => None,
        _ => Some("it ends within its header"),
    })
}

fn as_made(header: &[u8]) -> bool {
    // Format of the schema and encoding of texts, which are 0 until the first table is made.
    let chosen = [(44, 4), (56, 1)].iter().all(|(place, value)| {
        header[*place..*place + 3] == [0, 0, 0] && (header[place + 3] == *value || header[place + 3] == 0)
    });
    FIXED.iter().all(|(place, bytes)| header[*place..].starts_with(bytes))
        && header[VERSIONS].iter().all(|version| matches!(version, 1 | 2))
        && chosen
}

/// Puts the first page of a new history in the place of a damaged one's, and the other pages of the list of tables:
/// header and list are the same in every history that was made in this format. So the rest of the file can be read.
pub(super) fn mend(path: &Path, new: &Path) -> io::Result<()> {
    let mut page = vec![0; PAGE];
    File::open(new)?.read_exact(&mut page)?;
    let mut file = File::options().write(true).open(path)?;
    let pages = u32::try_from(file.metadata()?.len() / PAGE as u64).unwrap_or(u32::MAX);
    // How many pages there are, for this number of changes; and no list of free ones.
    for (place, value) in [(24, 1), (28, pages), (32, 0), (36, 0), (92, 1)] {
        page[place..place + 4].copy_from_slice(&value.to_be_bytes());
    }
    let list = pages_of_list(&page);
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&page)?;
    let mut new = File::open(new)?;
    for number in list {
        let place = SeekFrom::Start(u64::from(number - 1) * PAGE as u64);
        new.seek(place)?;
        new.read_exact(&mut page)?;
        file.seek(place)?;
        file.write_all(&page)?;
    }
    file.sync_all()
}

/// The pages that the first one leads to, where the list of tables does not fit on it: one level, which is room for
/// some hundred tables.
fn pages_of_list(first: &[u8]) -> Vec<u32> {
    const INNER: u8 = 5;
    let two = |place: usize| first.get(place..place + 2).map(|two| u16::from_be_bytes([two[0], two[1]]));
    let four = |place: usize| {
        first.get(place..place + 4).map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
    };
    if first.get(LENGTH) != Some(&INNER) {
        return Vec::new();
    }
    let cells = usize::from(two(LENGTH + 3).unwrap_or(0));
    let children = (0..cells).filter_map(|cell| four(usize::from(two(LENGTH + 12 + 2 * cell)?)));
    children.chain(four(LENGTH + 8)).filter(|page| *page > 1).collect()
}
