//! Finds the largest print of the sheet that fits on one page.

use super::PlanSheet;
use super::page::Page;
use crate::canvas::Canvas;
use crate::look::PAGE_HEIGHT;
use crate::text::Faces;

/// Room below the last thing on the page, in points.
const FOOT: f32 = 30.0;

/// How much of each list and text is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub strengths: usize,
    pub goals: usize,
    /// Per goal.
    pub steps: usize,
    /// Per text.
    pub lines: usize,
}

impl Limits {
    const fn new(strengths: usize, goals: usize, steps: usize, lines: usize) -> Self {
        Self { strengths, goals, steps, lines }
    }
}

/// From largest to smallest: running text of 14 to 9 points.
const SCALES: [f32; 8] = [1.12, 1.05, 0.98, 0.92, 0.86, 0.81, 0.76, 0.72];

/// More than a page can hold: all of it, in effect, without wading through pages of text.
const ALL: Limits = Limits::new(60, 24, 40, 20);

/// Tried in turn at the smallest scale. The last one fits whatever the words are.
const CUTS: [Limits; 9] = [
    Limits::new(16, 8, 12, 6),
    Limits::new(12, 6, 8, 5),
    Limits::new(8, 5, 6, 4),
    Limits::new(8, 4, 5, 3),
    Limits::new(8, 3, 4, 2),
    Limits::new(8, 3, 3, 2),
    Limits::new(4, 2, 3, 2),
    Limits::new(8, 4, 5, 1),
    Limits::new(4, 3, 3, 1),
];

pub(super) fn fit(sheet: &PlanSheet, faces: &Faces<'_>) -> Canvas {
    let smallest = SCALES[SCALES.len() - 1];
    let whole = SCALES.iter().map(|scale| (*scale, ALL));
    let tries = whole.chain(CUTS.iter().map(|limits| (smallest, *limits)));
    let mut last = Canvas::new(sheet.rtl);
    for (scale, limits) in tries {
        let (canvas, bottom) = Page::lay_out(sheet, faces, scale, limits);
        last = canvas;
        if bottom <= PAGE_HEIGHT - FOOT {
            break;
        }
    }
    last
}
