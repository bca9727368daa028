//! The boxes of the next step, the coach and the dream.

use super::page::Page;
use super::{CoachBox, DateTile, StepBox, TextBox};
use crate::canvas::{Align, Look, Role};
use crate::look::{Area, BORDER, COPPER, INK, TEAL, VIOLET, WHITE, cap, circle, num, rays, rounded};
use crate::text::Weight;

/// Width of the copper edge, in points.
const EDGE: f32 = 7.0;

impl Page<'_> {
    /// The next step: what on the left, when and with whom on the right.
    pub(super) fn next_step(&mut self, step: &StepBox, (x, w): (f32, f32), top: f32) -> f32 {
        let mark = self.pen.canvas.mark();
        let (pad, gap) = (self.pad(), self.at(14.0));
        let (inner, room) = (x + EDGE + pad, w - EDGE - 2.0 * pad);
        self.pen.canvas.open(Role::Section, top);
        let y = self.heading(&step.heading, (inner, room), top + pad) + self.at(3.0);

        let side_text = step.time_line.is_some() || step.who_line.is_some();
        let side = if side_text { self.at(140.0).min(room * 0.3) } else { 0.0 };
        let tile = if step.date_tile.is_some() { self.at(72.0) } else { 0.0 };
        let taken = [side, tile].iter().filter(|part| **part > 0.0).map(|part| part + gap).sum::<f32>();

        let large = Look::new(self.at(18.0), Weight::Bold, INK);
        let mut bottom = self.text(Role::Paragraph, &step.sentence, (inner, room - taken), y, large);
        if let Some(date) = &step.date_tile {
            bottom = bottom.max(self.date_tile(date, inner + room - taken + gap, y, tile));
        }
        let column = (inner + room - side, side);
        let mut low = y;
        for (words, look) in [(&step.time_line, self.bold()), (&step.who_line, self.body())] {
            if let Some(words) = words {
                low = self.text(Role::Paragraph, words, column, low, look);
            }
        }
        self.pen.canvas.close();

        let bottom = bottom.max(low) + pad;
        self.frame(mark, (x, w), top, bottom);
        let edge = self.pen.canvas.place(Area { x, y: top, w: EDGE, h: bottom - top });
        let (left, right) = if self.pen.canvas.rtl { (0.0, EDGE) } else { (EDGE, 0.0) };
        self.pen.canvas.shape(rounded(edge, left, right), Some(COPPER), None);
        bottom
    }

    fn date_tile(&mut self, date: &DateTile, x: f32, y: f32, w: f32) -> f32 {
        let mark = self.pen.canvas.mark();
        let small = Look::new(self.at(12.0), Weight::Regular, INK).centered();
        let name = Look { weight: Weight::Bold, colour: WHITE, ..small };
        let number = Look::new(self.at(19.0), Weight::Bold, INK).centered();
        self.pen.canvas.open(Role::Paragraph, y);
        // One line each: a calendar leaf does not wrap.
        let mut low = y + self.at(2.0);
        let band = low + name.line_height() + self.at(2.0);
        for (words, look) in [(&date.weekday, name), (&date.day, number), (&date.month, small)] {
            let lines = self.pen.clamp(words, look, w - self.at(4.0), 1);
            // The blank keeps the three apart for a screen reader.
            let lines: Vec<String> = lines.into_iter().map(|line| format!("{line} ")).collect();
            low = self.pen.lines(&lines, (x, w), low, look);
            low = low.max(band);
        }
        self.pen.canvas.close();
        let bottom = low + self.at(4.0);
        let leaf = Area { x, y, w, h: bottom - y };
        let head = self.pen.canvas.place(Area { h: band - y, ..leaf });
        self.pen.canvas.behind(mark, |canvas| canvas.shape(cap(head, 8.0), Some(TEAL), None));
        self.tile(mark, leaf, WHITE, (TEAL, 1.5));
        bottom
    }

    /// The coach. The frame is drawn by the caller, who knows the height of the box beside it.
    pub(super) fn coach(&mut self, coach: &CoachBox, (x, w): (f32, f32), top: f32) -> f32 {
        let (pad, disc) = (self.pad(), self.at(17.0));
        self.pen.canvas.open(Role::Section, top);
        let y = self.heading(&coach.heading, (x + pad, w - 2.0 * pad), top + pad);
        let shift = pad + 2.0 * disc + self.at(10.0);
        let column = (x + shift, w - shift - pad);
        let mut low = self.text(Role::Paragraph, &coach.name, column, y, self.bold());
        low = self.text(Role::Paragraph, &coach.organisation, column, low, self.body());
        if let Some(phone) = &coach.phone {
            let look = self.bold();
            let lines = self.lines(phone, look, column.1);
            self.pen.within(Role::Paragraph, low, |pen| pen.lines_in(false, &lines, column, low, look));
            low += look.line_height() * num(lines.len());
        }
        self.pen.canvas.close();
        self.initials(&coach.name, x + pad, y + self.at(6.0), disc);
        low.max(y + 2.0 * disc + self.at(6.0)) + pad
    }

    /// First letters of the name in a copper circle: decoration, the name stands beside it.
    fn initials(&mut self, name: &str, x: f32, y: f32, disc: f32) {
        let words: Vec<&str> = name.split_whitespace().collect();
        let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
        let letters: String = ends.into_iter().flatten().filter_map(|word| word.chars().next()).collect();
        let at = self.pen.canvas.place(Area { x, y, w: 2.0 * disc, h: 2.0 * disc });
        self.pen.canvas.shape(circle(at.x + disc, at.y + disc, disc), Some(COPPER), None);
        let look = Look { align: Align::Center, ..Look::new(disc * 0.82, Weight::Bold, WHITE) };
        let lines = self.pen.wrap(&letters.to_uppercase(), look, 4.0 * disc);
        self.pen.lines(&lines, (x, 2.0 * disc), y + disc - look.line_height() * 0.51, look);
    }

    /// The dream, with a small sun. The frame is drawn by the caller.
    pub(super) fn dream(&mut self, dream: &TextBox, (x, w): (f32, f32), top: f32) -> f32 {
        let (pad, disc) = (self.pad(), self.at(17.0));
        self.pen.canvas.open(Role::Section, top);
        let y = self.heading(&dream.heading, (x + pad, w - 2.0 * pad), top + pad);
        let shift = pad + 2.0 * disc + self.at(10.0);
        let low = self.text(Role::Paragraph, &dream.text, (x + shift, w - shift - pad), y, self.bold());
        self.pen.canvas.close();
        let area = Area { x: x + pad, y: y + self.at(6.0), w: 2.0 * disc, h: 2.0 * disc };
        let at = self.pen.canvas.place(area);
        let (cx, cy) = (at.x + disc, at.y + disc);
        let stroke = Some((VIOLET, self.at(2.2)));
        self.pen.canvas.shape(circle(cx, cy, disc * 0.42), None, stroke);
        self.pen.canvas.shape(rays(cx, cy, disc * 0.72, disc * 0.92), None, stroke);
        low.max(y + 2.0 * disc + self.at(6.0)) + pad
    }

    /// A ring or a disc of `radius` at a place, and the look of a box line.
    pub(super) fn ring(&mut self, area: Area, radius: f32) {
        let at = self.pen.canvas.place(area);
        self.pen.canvas.shape(circle(at.x + radius, at.y + radius, radius - 0.6), Some(WHITE), Some((BORDER, 1.2)));
    }
}
