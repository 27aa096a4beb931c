//! Do the chunks say what the requests say?

use rusqlite::Connection;

use super::kind::{Counted, Sums};
use super::seal::{COLUMNS, Made, Slim};
use super::{moments_from, sealed_until};

/// Compares every chunk with its requests. Answers what differs, and nothing if all is well.
pub(in crate::history) fn that_differ(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut all = db.prepare(
        "SELECT first, last, rows, kinds, codes, durations, moments, sizes, failed, credits FROM chunks \
         LEFT JOIN chunk_codes USING (first) LEFT JOIN chunk_sizes USING (first) LEFT JOIN chunk_durations USING (first) LEFT JOIN chunk_moments USING (first) \
         ORDER BY first",
    )?;
    let mut requests = db.prepare(&format!(
        "SELECT {COLUMNS} FROM requests WHERE moment > ?1 AND moment <= ?2 ORDER BY moment"
    ))?;
    let (mut before, mut chunks) = (i64::MIN, all.query([])?);
    while let Some(row) = chunks.next()? {
        let (first, last, rows): (i64, i64, usize) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (mut kinds, mut moments) = (Vec::new(), Vec::new());
        Counted::decode(&row.get::<_, Vec<u8>>(3)?, &mut kinds)?;
        moments_from(&row.get::<_, Vec<u8>>(6)?, first, rows, &mut moments)?;
        let stored = Made { kinds, codes: row.get(4)?, sizes: row.get(7)?, durations: row.get(5)?, moments };
        let sums = Sums { requests: rows as i64, failed: row.get(8)?, credits: row.get(9)? };
        let slim: Vec<Slim> =
            requests.query_map((before, last), Slim::from_row)?.collect::<rusqlite::Result<_>>()?;
        if stored.sums() != sums || Made::of(&slim) != Some(stored) {
            found.push(format!("the chunk of {rows} requests from {first} to {last}"));
        }
        before = last;
    }
    if before > i64::MIN && before != sealed_until(db)? {
        found.push(format!("the chunks end at {before}"));
    }
    for table in ["chunk_codes", "chunk_sizes", "chunk_durations", "chunk_moments"] {
        let left: i64 = db.query_row(
            &format!("SELECT count(*) FROM {table} WHERE first NOT IN (SELECT first FROM chunks)"),
            [],
            |row| row.get(0),
        )?;
        if left > 0 {
            found.push(format!("{left} rows of {table} without a chunk"));
        }
    }
    Ok(found)
}
