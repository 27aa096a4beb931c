//! Where the window opens: as it was left, moved onto a screen that is there now.
//!
//! The window-state plugin notes place and size and keeps them over restarts. Putting the window there by itself it
//! would do after the window was made, so that it jumps, and onto a screen of which only a corner needs to be covered.
//! So what the plugin keeps is read here, made to [`fit`], and given to the window before it is made.

use std::path::Path;

use serde::Deserialize;
use tauri::{AppHandle, Manager as _, WebviewWindow, WebviewWindowBuilder, Wry};
use tauri_plugin_window_state::{AppHandleExt as _, StateFlags};

/// What is kept of the window.
pub(crate) const KEPT: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

/// Place and size of the first window on a computer, which is in the middle.
const FIRST_SIZE: (f64, f64) = (960.0, 680.0);

/// A part of the desktop, in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Area {
    x: i32,
    y: i32,
    width: i32,
    height: i32,
}

impl Area {
    /// How much of this the other covers.
    fn shared(self, other: Self) -> i64 {
        let along = |from: i32, length: i32, other_from: i32, other_length: i32| {
            let end = from.saturating_add(length).min(other_from.saturating_add(other_length));
            i64::from(end.saturating_sub(from.max(other_from)).max(0))
        };
        along(self.x, self.width, other.x, other.width) * along(self.y, self.height, other.y, other.height)
    }
}

/// A screen, without what panels take of it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Screen {
    area: Area,
    scale: f64,
}

/// The place nearest to `saved` that lies wholly on one of the screens, and the scale there; the first screen is the main
/// one. `None` where there is no screen to be seen.
fn fit(saved: Area, screens: &[Screen]) -> Option<(Area, f64)> {
    // The one that shows most of it; of several that show the same, the first.
    let mut on: Option<(i64, &Screen)> = None;
    for screen in screens.iter().filter(|screen| screen.area.width > 0 && screen.area.height > 0) {
        let shown = screen.area.shared(saved);
        if on.is_none_or(|(most, _)| shown > most) {
            on = Some((shown, screen));
        }
    }
    let (shown, screen) = on?;
    let area = screen.area;
    let (width, height) = (saved.width.clamp(1, area.width), saved.height.clamp(1, area.height));
    // Of a screen that is gone nothing says where on another it should be: the middle.
    let (x, y) = if shown > 0 {
        (saved.x, saved.y)
    } else {
        (area.x + (area.width - width) / 2, area.y + (area.height - height) / 2)
    };
    let placed = Area {
        x: x.clamp(area.x, area.x + area.width - width),
        y: y.clamp(area.y, area.y + area.height - height),
        width,
        height,
    };
    Some((placed, screen.scale))
}

/// What the plugin keeps of a window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct Kept {
    width: u32,
    height: u32,
    x: i32,
    y: i32,
    prev_x: i32,
    prev_y: i32,
    maximized: bool,
}

impl Kept {
    /// The window as it was last; before it was maximised, where it was.
    fn area(self) -> Option<Area> {
        let size = |size: u32| i32::try_from(size).ok().filter(|size| *size > 0);
        let (x, y) = if self.maximized { (self.prev_x, self.prev_y) } else { (self.x, self.y) };
        Some(Area { x, y, width: size(self.width)?, height: size(self.height)? })
    }
}

fn read(file: &Path, label: &str) -> Option<Kept> {
    let text = std::fs::read(file).ok()?;
    let mut windows: std::collections::HashMap<String, Kept> = serde_json::from_slice(&text).ok()?;
    windows.remove(label)
}

/// Where the window goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    area: Area,
    scale: f64,
    maximized: bool,
}

/// Where the window was left, made to fit the screens of now.
pub(super) fn kept(app: &AppHandle, label: &str) -> Option<Place> {
    let file = app.path().app_config_dir().ok()?.join(app.filename());
    let kept = read(&file, label)?;
    let (area, scale) = fit(kept.area()?, &screens(app))?;
    Some(Place { area, scale, maximized: kept.maximized })
}

/// Keeps place and size for the next time.
pub(crate) fn keep(app: &AppHandle) {
    if let Err(error) = app.save_window_state(KEPT) {
        tracing::warn!(%error, "where the window was is not kept");
    }
}

/// The screens that there are, the main one first.
fn screens(app: &AppHandle) -> Vec<Screen> {
    let main = app.primary_monitor().ok().flatten().map(|monitor| *monitor.position());
    let mut monitors = app.available_monitors().unwrap_or_default();
    monitors.sort_by_key(|monitor| Some(*monitor.position()) != main);
    let screen = |monitor: &tauri::Monitor| {
        let area = monitor.work_area();
        Screen {
            area: Area {
                x: area.position.x,
                y: area.position.y,
                width: i32::try_from(area.size.width).unwrap_or(i32::MAX),
                height: i32::try_from(area.size.height).unwrap_or(i32::MAX),
            },
            scale: monitor.scale_factor(),
        }
    };
    monitors.iter().map(screen).collect()
}

/// A window that is to be made at this place.
pub(super) fn placed<'a, M: tauri::Manager<Wry>>(
    builder: WebviewWindowBuilder<'a, Wry, M>,
    place: Option<Place>,
) -> WebviewWindowBuilder<'a, Wry, M> {
    let Some(Place { area, scale, maximized }) = place else {
        return builder.inner_size(FIRST_SIZE.0, FIRST_SIZE.1).center();
    };
    builder
        .inner_size(f64::from(area.width) / scale, f64::from(area.height) / scale)
        .position(f64::from(area.x) / scale, f64::from(area.y) / scale)
        .maximized(maximized)
}

/// Where screens differ in scale, Windows and macOS take logical places for those of the main screen: said once more in
/// pixels. GTK has one scale for all.
pub(super) fn settle(window: &WebviewWindow, place: Option<Place>) {
    let Some(Place { area, maximized: false, .. }) = place.filter(|_| !cfg!(target_os = "linux")) else {
        return;
    };
    let (width, height) = (area.width.unsigned_abs(), area.height.unsigned_abs());
    let set = window
        .set_position(tauri::PhysicalPosition { x: area.x, y: area.y })
        .and_then(|()| window.set_size(tauri::PhysicalSize { width, height }));
    if let Err(error) = set {
        tracing::warn!(%error, "the window could not be put where it was");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn area(x: i32, y: i32, width: i32, height: i32) -> Area {
        Area { x, y, width, height }
    }

    const MAIN: Screen = Screen { area: area(0, 30, 1920, 1050), scale: 1.0 };
    const RIGHT: Screen = Screen { area: area(1920, 0, 2560, 1440), scale: 2.0 };

    #[test]
    fn a_window_lies_wholly_on_a_screen_that_is_there_as_near_as_can_be_to_where_it_was() {
        let both = &[MAIN, RIGHT][..];
        let alone = &[MAIN][..];
        for (case, saved, screens, expected) in [
            ("as it was", area(100, 100, 960, 680), both, area(100, 100, 960, 680)),
            ("on the second screen", area(2000, 700, 960, 680), both, area(2000, 700, 960, 680)),
            ("the second screen is gone", area(2000, 700, 960, 680), alone, area(480, 215, 960, 680)),
            ("over the edge", area(1500, 900, 960, 680), alone, area(960, 400, 960, 680)),
            ("over the upper edge", area(-300, -40, 960, 680), alone, area(0, 30, 960, 680)),
            ("across both, more on the right", area(1700, 100, 960, 680), both, area(1920, 100, 960, 680)),
            ("larger than the screen", area(-50, -50, 4000, 3000), alone, area(0, 30, 1920, 1050)),
            ("far away", area(i32::MAX, i32::MIN, 960, 680), alone, area(480, 215, 960, 680)),
        ] {
            assert_eq!(fit(saved, screens).map(|(area, _)| area), Some(expected), "{case}");
        }
        assert_eq!(fit(area(0, 0, 960, 680), &[]), None, "no screen to be seen");
        assert_eq!(fit(area(2000, 0, 960, 680), both).unwrap().1, 2.0, "the scale is that of its screen");
    }

    #[test]
    fn what_the_plugin_keeps_is_understood_and_anything_else_left_out() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("state.json");
        let of = |text: &str| {
            std::fs::write(&file, text).unwrap();
            read(&file, "main").and_then(Kept::area)
        };
        let kept = r#"{"main":{"width":800,"height":600,"x":0,"y":0,"prev_x":40,"prev_y":50,"maximized":true,
            "visible":true,"decorated":true,"fullscreen":false}}"#;
        assert_eq!(of(kept), Some(area(40, 50, 800, 600)), "before it was maximised");
        for nothing in ["", "{}", "[]", r#"{"main":{"width":0,"height":0}}"#, r#"{"main":{"width":-1}}"#] {
            assert_eq!(of(nothing), None, "{nothing}");
        }
        assert_eq!(read(&dir.path().join("absent"), "main"), None);
    }
}
