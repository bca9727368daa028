//! The order and the frame of the boxes on the sheet.

use super::PlanSheet;
use super::fit::Limits;
use crate::canvas::{Canvas, Look, Role};
use crate::look::{Area, BORDER, INK, PAGE_HEIGHT, PAGE_WIDTH, Rgb, SUBTLE, WHITE, line, rounded};
use crate::setter::Setter;
use crate::text::{Faces, Weight};

/// Room left and right of everything, in points.
const SIDE: f32 = 36.0;
/// Corner of a box, in points.
const RADIUS: f32 = 8.0;

/// A sheet while it is laid out.
pub(super) struct Page<'a> {
    pub pen: Setter<'a>,
    /// Everything is multiplied with this until the sheet fits.
    pub scale: f32,
    pub limits: Limits,
}

impl<'a> Page<'a> {
    /// The canvas, and the height at which the last thing ends.
    pub(super) fn lay_out(sheet: &PlanSheet, faces: &'a Faces<'a>, scale: f32, limits: Limits) -> (Canvas, f32) {
        let pen = Setter { faces, canvas: Canvas::new(sheet.rtl) };
        let mut page = Self { pen, scale, limits };
        let bottom = page.all(sheet);
        (page.pen.canvas, bottom)
    }

    fn all(&mut self, sheet: &PlanSheet) -> f32 {
        let full = (SIDE, PAGE_WIDTH - 2.0 * SIDE);
        let gap = self.at(9.0);
        let mut y = self.title(sheet, full, 30.0) + self.at(5.0);
        if let Some(step) = &sheet.next_step {
            y = self.next_step(step, full, y) + gap;
        }
        y = self.coach_and_dream(sheet, full, y, gap);
        if !sheet.strengths.items.is_empty() {
            y = self.strengths(&sheet.strengths, full, y) + gap;
        }
        if !sheet.goals.goals.is_empty() {
            y = self.goals(&sheet.goals, full, y) + gap;
        }
        if let Some(ladder) = &sheet.ladder {
            y = self.ladder(ladder, full, y) + gap;
        }
        self.footer(&sheet.footer_line, full, y)
    }

    fn title(&mut self, sheet: &PlanSheet, column: (f32, f32), top: f32) -> f32 {
        let big = Look::new(self.at(24.0), Weight::Bold, INK);
        let y = self.text(Role::Heading(1, sheet.title.clone()), &sheet.title, column, top, big);
        self.text(Role::Paragraph, &sheet.name_line, column, y, self.body())
    }

    /// Side by side when there are both, and then of the same height.
    fn coach_and_dream(&mut self, sheet: &PlanSheet, full: (f32, f32), top: f32, gap: f32) -> f32 {
        let (x, w) = full;
        let half = (w - gap) / 2.0;
        let both = sheet.coach.is_some() && sheet.dream.is_some();
        let first = if both { (x, half) } else { full };
        let second = if both { (x + half + gap, half) } else { full };
        let mark = self.pen.canvas.mark();
        let mut bottom = top;
        if let Some(coach) = &sheet.coach {
            bottom = bottom.max(self.coach(coach, first, top));
        }
        if let Some(dream) = &sheet.dream {
            bottom = bottom.max(self.dream(dream, second, top));
        }
        if sheet.coach.is_some() {
            self.frame(mark, first, top, bottom);
        }
        if sheet.dream.is_some() {
            self.frame(mark, second, top, bottom);
        }
        if bottom > top { bottom + gap } else { top }
    }

    /// Stands at the foot of the page, or below the last box when the page is full.
    fn footer(&mut self, words: &str, column: (f32, f32), y: f32) -> f32 {
        let look = Look::new(self.at(10.0), Weight::Regular, SUBTLE);
        let lines = self.lines(words, look, column.1);
        if lines.is_empty() {
            return y;
        }
        let tall = look.line_height() * crate::look::num(lines.len());
        let top = y.max(PAGE_HEIGHT - 36.0 - tall);
        let rule = line(column.0, top - 4.0, column.0 + column.1, top - 4.0);
        self.pen.canvas.shape(rule, None, Some((BORDER, 0.5)));
        self.pen.block(Role::Paragraph, &lines, column, top, look)
    }

    /// A measure of the design, in points, at the scale of this try.
    pub(super) fn at(&self, points: f32) -> f32 {
        points * self.scale
    }

    /// This try is lost: no need to lay out the rest.
    pub(super) fn is_over(y: f32) -> bool {
        y > PAGE_HEIGHT
    }

    pub(super) fn body(&self) -> Look {
        Look::new(self.at(12.5), Weight::Regular, INK)
    }

    pub(super) fn bold(&self) -> Look {
        Look::new(self.at(12.5), Weight::Bold, INK)
    }

    /// Room between the frame of a box and what is in it.
    pub(super) fn pad(&self) -> f32 {
        self.at(11.0)
    }

    /// The lines of a text, cut off where this try says so.
    pub(super) fn lines(&self, words: &str, look: Look, width: f32) -> Vec<String> {
        self.pen.clamp(words, look, width, self.limits.lines)
    }

    /// A part with one text in it; gives the height where it ends.
    pub(super) fn text(&mut self, role: Role, words: &str, column: (f32, f32), top: f32, look: Look) -> f32 {
        let lines = self.lines(words, look, column.1);
        self.pen.block(role, &lines, column, top, look)
    }

    /// The heading of a box.
    pub(super) fn heading(&mut self, words: &str, column: (f32, f32), top: f32) -> f32 {
        let look = Look::new(self.at(14.5), Weight::Bold, INK);
        self.text(Role::Heading(2, words.to_owned()), words, column, top, look) + self.at(3.0)
    }

    /// The frame of a box, behind what is in it.
    pub(super) fn frame(&mut self, mark: usize, (x, w): (f32, f32), top: f32, bottom: f32) {
        self.tile(mark, Area { x, y: top, w, h: bottom - top }, WHITE, (BORDER, 0.75));
    }

    /// A rounded area, behind everything since the mark.
    pub(super) fn tile(&mut self, mark: usize, area: Area, fill: Rgb, stroke: (Rgb, f32)) {
        let area = self.pen.canvas.place(area);
        self.pen.canvas.behind(mark, |canvas| {
            canvas.shape(rounded(area, RADIUS, RADIUS), Some(fill), Some(stroke));
        });
    }
}
