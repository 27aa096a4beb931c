//! That the icons can be told apart, and seen.

use std::io::Write;

use super::*;

/// Panels from the smallest to doubled pixels.
const SIZES: [u32; 8] = [16, 22, 24, 32, 44, 48, 64, 96];

/// Whether there is anything to be seen at each pixel, however dim the whole is.
fn shape(picture: &Picture) -> Vec<bool> {
    picture.rgba.chunks_exact(4).map(|pixel| pixel[3] > 64).collect()
}

#[test]
fn every_state_has_a_shape_of_its_own_at_every_size() {
    for ink in [Ink::AnyPanel, Ink::Template] {
        for size in SIZES {
            for (index, one) in TrayState::ALL.into_iter().enumerate() {
                for other in TrayState::ALL.into_iter().skip(index + 1) {
                    for fill in [None, Some(0), Some(5), Some(62), Some(100)] {
                        let a = shape(&draw(one, fill, size, ink));
                        let b = shape(&draw(other, fill, size, ink));
                        let different = a.iter().zip(&b).filter(|(a, b)| a != b).count();
                        let least = (size * size / 40) as usize;
                        assert!(
                            different >= least,
                            "{one:?} and {other:?} differ in {different} of at least {least} pixels ({size} px, {fill:?})"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn more_credits_mean_more_colour() {
    let coloured = |fill| {
        let picture = draw(TrayState::Fine, Some(fill), 22, Ink::AnyPanel);
        picture.rgba.chunks_exact(4).filter(|p| p[3] > 128 && p[1].saturating_sub(p[0]) > 60).count()
    };
    let steps: Vec<_> = [0, 10, 25, 50, 75, 95].map(coloured).to_vec();
    assert_eq!(steps[0], 0);
    assert!(steps.is_sorted_by(|a, b| a < b), "{steps:?}");
}

#[test]
fn a_share_beyond_the_ring_and_an_unknown_one_draw_a_whole_ring() {
    let whole = draw(TrayState::Fine, Some(100), 24, Ink::AnyPanel);
    assert_eq!(draw(TrayState::Fine, Some(255), 24, Ink::AnyPanel), whole);
    assert_eq!(draw(TrayState::Fine, None, 24, Ink::AnyPanel), whole);
}

#[test]
fn the_colours_stand_out_from_light_and_dark_panels() {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    // Relative luminance and contrast as WCAG 2.2 defines them; 3:1 is what it asks of graphics.
    let luminance = |[r, g, b]: Colour| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let contrast = |a: Colour, b: Colour| {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        if a > b { a / b } else { b / a }
    };
    for colour in [TEAL, AMBER, RED, GREY] {
        for panel in [[0xff, 0xff, 0xff], [0x1e, 0x1e, 0x1e]] {
            let contrast = contrast(colour, panel);
            assert!(contrast >= 3.0, "{colour:02x?} on {panel:02x?}: {contrast:.2}");
        }
    }
}

#[test]
fn a_template_is_black_and_tells_by_its_opacity_alone() {
    for state in TrayState::ALL {
        let picture = draw(state, Some(62), 36, Ink::Template);
        for pixel in picture.rgba.chunks_exact(4) {
            assert_eq!(pixel[..3], [0, 0, 0], "{state:?}");
        }
    }
}

#[test]
fn nothing_is_cut_off_at_the_edge() {
    for state in TrayState::ALL {
        for size in SIZES {
            let picture = draw(state, Some(62), size, Ink::AnyPanel);
            let opacity = |x: u32, y: u32| picture.rgba[((y * size + x) * 4 + 3) as usize];
            for i in 0..size {
                for (x, y) in [(i, 0), (0, i), (i, size - 1), (size - 1, i)] {
                    assert!(opacity(x, y) < 140, "{state:?} at {size} px touches the edge at {x},{y}");
                }
            }
        }
    }
}

#[test]
fn argb_is_the_same_picture_with_the_opacity_first() {
    let picture = Picture { size: 1, rgba: vec![1, 2, 3, 4] };
    assert_eq!(picture.argb(), [4, 1, 2, 3]);
}

/// Writes `target/tray-icons.pam` (ImageMagick's `convert` makes a PNG of it): a row for each state, sizes and shares
/// from left to right, on a light, a dark and a black panel; below, macOS's template images.
#[test]
#[ignore = "writes a sheet for people to look at"]
fn a_sheet_of_every_icon_can_be_looked_at() {
    const CELL: u32 = 72;
    let panels: [Colour; 3] = [[0xf2, 0xf2, 0xf2], [0x2b, 0x2b, 0x2b], [0, 0, 0]];
    let mut columns: Vec<(u32, Option<u8>)> = [16, 22, 24, 32, 48, 64].map(|size| (size, Some(62))).to_vec();
    columns.extend([0, 5, 30, 95].map(|fill| (32, Some(fill))));
    columns.push((32, None));
    let blocks: Vec<(Ink, Colour)> = panels
        .map(|panel| (Ink::AnyPanel, panel))
        .into_iter()
        .chain([(Ink::Template, [0xf2, 0xf2, 0xf2])])
        .collect();
    let rows = blocks.len() * TrayState::ALL.len();
    let (width, height) = (CELL * columns.len() as u32, CELL * rows as u32);
    let mut sheet = vec![255u8; (width * height * 4) as usize];
    let cells = blocks.iter().flat_map(|block| TrayState::ALL.map(|state| (*block, state)));
    for (row, ((ink, panel), state)) in (0u32..).zip(cells) {
        for (column, (size, fill)) in (0u32..).zip(&columns) {
            let picture = draw(state, *fill, *size, ink);
            let margin = (CELL - size) / 2;
            for y in 0..CELL {
                for x in 0..CELL {
                    let inside = x >= margin && y >= margin && x < margin + size && y < margin + size;
                    let over = if inside {
                        let from = (((y - margin) * size + x - margin) * 4) as usize;
                        [0, 1, 2, 3].map(|i| f32::from(picture.rgba[from + i]))
                    } else {
                        [0.0; 4]
                    };
                    let to = (((row * CELL + y) * width + column * CELL + x) * 4) as usize;
                    for i in 0..3 {
                        let a = over[3] / 255.0;
                        sheet[to + i] = (over[i] * a + f32::from(panel[i]) * (1.0 - a)) as u8;
                    }
                }
            }
        }
    }
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    std::fs::create_dir_all(&dir).unwrap();
    let mut file = std::fs::File::create(dir.join("tray-icons.pam")).unwrap();
    write!(file, "P7\nWIDTH {width}\nHEIGHT {height}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n")
        .unwrap();
    file.write_all(&sheet).unwrap();
    assert_eq!(sheet.len() as u32, width * height * 4);
}
