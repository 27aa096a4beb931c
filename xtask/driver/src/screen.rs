//! Pictures of the display.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use crate::Error;

/// A picture in memory: 24-bit colours, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    width: u16,
    height: u16,
    rgb: Vec<u8>,
}

impl Picture {
    /// From the display's own order: blue, green, red and a byte that means nothing.
    pub(crate) fn from_bgrx(width: u16, height: u16, bgrx: Vec<u8>) -> Self {
        let rgb = bgrx.as_chunks().0.iter().flat_map(|[blue, green, red, _]| [*red, *green, *blue]).collect();
        Self { width, height, rgb }
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> u16 {
        self.height
    }

    /// How many different colours are in it: 1 means that nothing was painted.
    #[must_use]
    pub fn colours(&self) -> usize {
        let colours: std::collections::HashSet<&[u8; 3]> = self.rgb.as_chunks().0.iter().collect();
        colours.len()
    }

    /// Whether a person could not tell the two apart: the same size, and no channel of any pixel off by more than a tenth.
    /// The same text is smoothed a little differently from one process to the next.
    #[must_use]
    pub fn looks_like(&self, other: &Self) -> bool {
        (self.width, self.height) == (other.width, other.height)
            && self.rgb.iter().zip(&other.rgb).all(|(one, another)| one.abs_diff(*another) <= 25)
    }

    /// Writes it as a PNG file.
    ///
    /// # Errors
    /// [`Error::File`] or [`Error::Picture`].
    pub fn save(&self, path: &Path) -> Result<(), Error> {
        let file = File::create(path).map_err(|e| Error::file(path, e))?;
        let mut encoder = png::Encoder::new(BufWriter::new(file), self.width.into(), self.height.into());
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header()?.write_image_data(&self.rgb)?;
        Ok(())
    }
}
