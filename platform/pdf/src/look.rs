//! The colours, sizes and shapes all prints share: those of the screens, on white paper.

use krilla::geom::{Path, PathBuilder};

/// A colour: red, green, blue.
pub(crate) type Rgb = (u8, u8, u8);

pub(crate) const WHITE: Rgb = (255, 255, 255);
pub(crate) const INK: Rgb = (0x15, 0x1a, 0x1d);
pub(crate) const SUBTLE: Rgb = (0x4a, 0x50, 0x53);
pub(crate) const BORDER: Rgb = (0x8c, 0x91, 0x93);
pub(crate) const COPPER: Rgb = (0xa8, 0x50, 0x1c);
pub(crate) const TEAL: Rgb = (0x0b, 0x5c, 0x6b);
pub(crate) const GREEN: Rgb = (0x2f, 0x6b, 0x3a);
pub(crate) const GREEN_PALE: Rgb = (0xf0, 0xf5, 0xf1);
pub(crate) const VIOLET: Rgb = (0x4b, 0x4a, 0x8f);

/// A4 in points (1/72 inch).
pub(crate) const PAGE_WIDTH: f32 = 595.28;
pub(crate) const PAGE_HEIGHT: f32 = 841.89;

/// A small count as a number to measure with.
pub(crate) fn num(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

/// How far the handles of a Bézier curve stand from its ends to look like a quarter circle.
const ARC: f32 = 0.552_28;

/// A rectangle in points, measured from the top left of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

/// A rectangle with its own radius for the left and the right corners.
pub(crate) fn rounded(area: Area, left: f32, right: f32) -> Option<Path> {
    let Area { x, y, w, h } = area;
    let (l, r) = (left.min(h / 2.0), right.min(h / 2.0));
    let (kl, kr) = (l * (1.0 - ARC), r * (1.0 - ARC));
    let (x2, y2) = (x + w, y + h);
    let mut path = PathBuilder::new();
    path.move_to(x + l, y);
    path.line_to(x2 - r, y);
    path.cubic_to(x2 - kr, y, x2, y + kr, x2, y + r);
    path.line_to(x2, y2 - r);
    path.cubic_to(x2, y2 - kr, x2 - kr, y2, x2 - r, y2);
    path.line_to(x + l, y2);
    path.cubic_to(x + kl, y2, x, y2 - kl, x, y2 - l);
    path.line_to(x, y + l);
    path.cubic_to(x, y + kl, x + kl, y, x + l, y);
    path.close();
    path.finish()
}

/// The upper part of a rounded rectangle: round above, square below.
pub(crate) fn cap(area: Area, radius: f32) -> Option<Path> {
    let Area { x, y, w, h } = area;
    let k = radius * (1.0 - ARC);
    let mut path = PathBuilder::new();
    path.move_to(x, y + h);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + k, x + k, y, x + radius, y);
    path.line_to(x + w - radius, y);
    path.cubic_to(x + w - k, y, x + w, y + k, x + w, y + radius);
    path.line_to(x + w, y + h);
    path.close();
    path.finish()
}

pub(crate) fn circle(cx: f32, cy: f32, radius: f32) -> Option<Path> {
    let area = Area { x: cx - radius, y: cy - radius, w: 2.0 * radius, h: 2.0 * radius };
    rounded(area, radius, radius)
}

/// A check mark inside a circle of this radius, to be stroked.
pub(crate) fn check(cx: f32, cy: f32, radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(cx - radius * 0.44, cy + radius * 0.04);
    path.line_to(cx - radius * 0.12, cy + radius * 0.36);
    path.line_to(cx + radius * 0.46, cy - radius * 0.30);
    path.finish()
}

/// The eight rays of a small sun, to be stroked.
pub(crate) fn rays(cx: f32, cy: f32, inner: f32, outer: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    let slant = std::f32::consts::FRAC_1_SQRT_2;
    for (dx, dy) in [
        (1.0, 0.0),
        (slant, slant),
        (0.0, 1.0),
        (-slant, slant),
        (-1.0, 0.0),
        (-slant, -slant),
        (0.0, -1.0),
        (slant, -slant),
    ] {
        path.move_to(cx + dx * inner, cy + dy * inner);
        path.line_to(cx + dx * outer, cy + dy * outer);
    }
    path.finish()
}

pub(crate) fn line(x1: f32, y1: f32, x2: f32, y2: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(x1, y1);
    path.line_to(x2, y2);
    path.finish()
}
