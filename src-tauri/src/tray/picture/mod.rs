//! The tray's icon, drawn for each state from one description.
//!
//! The ring is the balance against what it was after the last top-up. Each state has a shape of its own, so that the
//! icon tells without colour too: low has a dot in the ring, empty is a solid disc with a bar, stale has the hands of a
//! clock, offline is struck through, signed out is hollow, and trouble with the key is a key.
//!
//! Nobody tells an app how light the panel is on which it stands: the desktop's light or dark style is that of windows,
//! and panels often differ. So the colours are of a middle tone that stands out from white and from black alike.

mod canvas;
#[cfg(test)]
mod tests;

use openrush_account::tray::TrayState;

use canvas::{Canvas, Colour, Point, arc, circle, disc, stroke};

pub(crate) use canvas::{Ink, Picture};

const TEAL: Colour = [0x0d, 0x8a, 0x7f];
const AMBER: Colour = [0xc8, 0x75, 0x0a];
const RED: Colour = [0xdc, 0x35, 0x45];
const GREY: Colour = [0x80, 0x80, 0x80];
const WHITE: Colour = [0xff, 0xff, 0xff];

/// Opacity of the part of the ring that is used up.
const TRACK: f32 = 0.45;
/// Opacity of a figure that is old.
const DIMMED: f32 = 0.8;

/// The icon of a state, `size` pixels wide and high. `fill` is how full the ring is, 0 to 100; without it the ring is
/// whole.
pub(crate) fn draw(state: TrayState, fill: Option<u8>, size: u32, ink: Ink) -> Picture {
    let mut canvas = Canvas::new(size, ink);
    let ring = Ring::on(size);
    match state {
        TrayState::Fine => canvas.gauge(ring, fill, TEAL, 1.0),
        TrayState::Low => {
            canvas.gauge(ring, fill, AMBER, 1.0);
            canvas.paint(AMBER, 1.0, disc(ring.middle, ring.inner() * 0.5));
        }
        TrayState::Empty => canvas.stopped(ring),
        TrayState::Stale => {
            canvas.gauge(ring, fill, GREY, DIMMED);
            canvas.clock_hands(ring);
        }
        TrayState::Offline => {
            canvas.gauge(ring, fill, GREY, 1.0);
            canvas.strike(ring);
        }
        TrayState::SignedOut => canvas.hollow(ring),
        TrayState::KeyTrouble => canvas.key(ring),
    }
    canvas.picture()
}

/// The ring, fitted to whole pixels so that its edges are sharp where it is straightest.
#[derive(Debug, Clone, Copy)]
struct Ring {
    middle: Point,
    /// From the middle to the middle of the stroke.
    radius: f32,
    /// Half of the stroke's width.
    half: f32,
}

impl Ring {
    fn on(size: u32) -> Self {
        let size = size as f32;
        let margin = (size / 24.0).round().max(1.0);
        let stroke = (size * 0.15).round().max(2.0);
        Self {
            middle: (size / 2.0, size / 2.0),
            radius: size / 2.0 - margin - stroke / 2.0,
            half: stroke / 2.0,
        }
    }

    /// From the middle to the inner edge.
    fn inner(self) -> f32 {
        self.radius - self.half
    }

    /// From the middle to the outer edge.
    fn outer(self) -> f32 {
        self.radius + self.half
    }

    /// The point that lies so far from the middle, right and down, in parts of the outer radius.
    fn at(self, x: f32, y: f32) -> Point {
        (self.middle.0 + x * self.outer(), self.middle.1 + y * self.outer())
    }
}

impl Canvas {
    /// The ring with as much of it in colour as there is left.
    fn gauge(&mut self, ring: Ring, fill: Option<u8>, colour: Colour, opacity: f32) {
        let part = f32::from(fill.unwrap_or(100).min(100)) / 100.0;
        if part < 1.0 {
            self.paint(GREY, TRACK * opacity, circle(ring.middle, ring.radius, ring.half));
        }
        if part > 0.0 {
            self.paint(colour, opacity, arc(ring.middle, ring.radius, ring.half, part));
        }
    }

    /// A disc with a bar, as on a road where nobody may go on.
    fn stopped(&mut self, ring: Ring) {
        self.paint(RED, 1.0, disc(ring.middle, ring.outer()));
        let half = ring.half.round().max(1.0);
        let bar = stroke(ring.at(-0.5, 0.0), ring.at(0.5, 0.0), half);
        match self.ink {
            Ink::AnyPanel => self.paint(WHITE, 1.0, bar),
            Ink::Template => self.cut(bar),
        }
    }

    fn clock_hands(&mut self, ring: Ring) {
        let half = (ring.half * 0.6).max(0.75);
        let hour = stroke(ring.middle, ring.at(0.34, 0.0), half);
        let minute = stroke(ring.middle, ring.at(0.0, -0.42), half);
        // In one go, as two layers that can be seen through would be darker where they meet.
        self.paint(GREY, DIMMED, move |p| hour(p).min(minute(p)));
    }

    /// A stroke from corner to corner, with air around it.
    fn strike(&mut self, ring: Ring) {
        let (from, to) = (ring.at(-0.85, -0.85), ring.at(0.85, 0.85));
        let half = ring.half * 0.8;
        self.cut(stroke(from, to, half * 2.2));
        self.paint(GREY, 1.0, stroke(from, to, half));
    }

    /// The outline of a ring.
    fn hollow(&mut self, ring: Ring) {
        let line = (ring.half * 0.4).max(0.6);
        self.paint(GREY, 1.0, circle(ring.middle, ring.outer() - line, line));
        self.paint(GREY, 1.0, circle(ring.middle, ring.inner() - ring.half + line, line));
    }

    /// A key from the upper left to the lower right.
    fn key(&mut self, ring: Ring) {
        let half = ring.half * 0.9;
        let (bow, tip, notch) = (-0.4, 0.66, 0.32);
        let radius = ring.outer() * 0.58 - half;
        // Where the shaft leaves the bow.
        let neck = bow + radius / ring.outer() * std::f32::consts::FRAC_1_SQRT_2;
        self.paint(AMBER, 1.0, circle(ring.at(bow, bow), radius, half));
        self.paint(AMBER, 1.0, stroke(ring.at(neck, neck), ring.at(tip, tip), half));
        for tooth in [notch, tip] {
            self.paint(AMBER, 1.0, stroke(ring.at(tooth, tooth), ring.at(tooth + 0.22, tooth - 0.22), half));
        }
    }
}
