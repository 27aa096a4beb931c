//! A canvas for a few simple shapes with soft edges, which is all that an icon of some twenty pixels needs.
//!
//! A shape is a function that says how far a point lies outside of it. A pixel is covered in full from half a pixel
//! inside, and not at all from half a pixel outside.
use std::f32::consts::TAU;

/// What the icon is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Colours that can be seen on a light and on a dark panel.
    AnyPanel,
    /// Black, of which the system uses the opacity alone: macOS's template images.
    Template,
}

/// A square picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Pixels from side to side.
    pub(crate) size: u32,
    /// Red, green, blue and opacity of each pixel, row by row; the colours are not multiplied by the opacity.
    pub(crate) rgba: Vec<u8>,
}

impl Picture {
    /// Opacity, red, green and blue of each pixel, as StatusNotifierItem wants them (ARGB32 in network byte order).
    #[cfg_attr(
        not(any(target_os = "linux", test)),
        expect(dead_code, reason = "only Linux wants this order")
    )]
    pub(crate) fn argb(&self) -> Vec<u8> {
        let mut argb = self.rgba.clone();
        for pixel in argb.chunks_exact_mut(4) {
            pixel.rotate_right(1);
        }
        argb
    }
}

/// A colour, of which the opacity is given where it is used.
pub(super) type Colour = [u8; 3];

const BLACK: Colour = [0, 0, 0];

/// A point, in pixels from the upper left corner.
pub(super) type Point = (f32, f32);

/// How far a point lies outside of a shape, in pixels; negative inside of it.
pub(super) trait Shape: Fn(Point) -> f32 {}
impl<F: Fn(Point) -> f32> Shape for F {}

fn distance(a: Point, b: Point) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// All within `radius` of `middle`.
pub(super) fn disc(middle: Point, radius: f32) -> impl Shape {
    move |p| distance(p, middle) - radius
}

/// A circle drawn with a pen that is twice `half` wide.
pub(super) fn circle(middle: Point, radius: f32, half: f32) -> impl Shape {
    move |p| (distance(p, middle) - radius).abs() - half
}

/// A part of a circle from its top clockwise, with round ends. `part` is 0 to 1.
pub(super) fn arc(middle: Point, radius: f32, half: f32, part: f32) -> impl Shape {
    let end_angle = part * TAU;
    let end = (middle.0 + radius * end_angle.sin(), middle.1 - radius * end_angle.cos());
    let start = (middle.0, middle.1 - radius);
    move |p: Point| {
        let (x, y) = (p.0 - middle.0, p.1 - middle.1);
        let angle = x.atan2(-y).rem_euclid(TAU);
        if angle <= end_angle {
            (x.hypot(y) - radius).abs() - half
        } else {
            distance(p, start).min(distance(p, end)) - half
        }
    }
}

/// A straight stroke with round ends, twice `half` wide.
pub(super) fn stroke(from: Point, to: Point, half: f32) -> impl Shape {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx * dx + dy * dy;
    move |p: Point| {
        let along = (((p.0 - from.0) * dx + (p.1 - from.1) * dy) / length).clamp(0.0, 1.0);
        distance(p, (from.0 + along * dx, from.1 + along * dy)) - half
    }
}

/// What is drawn upon.
pub(super) struct Canvas {
    size: u32,
    pub(super) ink: Ink,
    /// Red, green, blue (0 to 255) and opacity (0 to 1) of each pixel.
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    pub(super) fn new(size: u32, ink: Ink) -> Self {
        Self { size, ink, pixels: vec![[0.0; 4]; (size * size) as usize] }
    }

    /// Lays a colour over the shape.
    pub(super) fn paint(&mut self, colour: Colour, opacity: f32, shape: impl Shape) {
        let colour = if self.ink == Ink::Template { BLACK } else { colour };
        self.each(shape, |pixel, covered| {
            let above = covered * opacity;
            let below = pixel[3] * (1.0 - above);
            let whole = above + below;
            if whole > 0.0 {
                for (channel, new) in pixel.iter_mut().zip(colour) {
                    *channel = (f32::from(new) * above + *channel * below) / whole;
                }
            }
            pixel[3] = whole;
        });
    }

    /// Makes the shape transparent.
    pub(super) fn cut(&mut self, shape: impl Shape) {
        self.each(shape, |pixel, covered| pixel[3] *= 1.0 - covered);
    }

    /// Does something with each pixel and the part of it, 0 to 1, that the shape covers.
    fn each(&mut self, shape: impl Shape, mut change: impl FnMut(&mut [f32; 4], f32)) {
        for (index, pixel) in (0u32..).zip(&mut self.pixels) {
            let middle = ((index % self.size) as f32 + 0.5, (index / self.size) as f32 + 0.5);
            change(pixel, (0.5 - shape(middle)).clamp(0.0, 1.0));
        }
    }

    pub(super) fn picture(self) -> Picture {
        let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
        let rgba = self
            .pixels
            .iter()
            .flat_map(|[r, g, b, a]| [byte(*r), byte(*g), byte(*b), byte(a * 255.0)])
            .collect();
        Picture { size: self.size, rgba }
    }
}
