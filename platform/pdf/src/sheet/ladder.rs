//! The participation ladder as a row of rising rungs, with where the reader stands and wants to go.

use super::Ladder;
use super::page::Page;
use crate::canvas::{Look, Role};
use crate::look::{Area, COPPER, INK, Rgb, SUBTLE, TEAL, WHITE, num, rounded};
use crate::text::Weight;

/// A rung that is neither "here" nor "wish".
const PLAIN: Rgb = (0xe4, 0xe6, 0xe6);

impl Page<'_> {
    /// One picture for a screen reader, which reads its `alt` instead of the parts.
    pub(super) fn ladder(&mut self, ladder: &Ladder, (x, w): (f32, f32), top: f32) -> f32 {
        let mark = self.pen.canvas.mark();
        let pad = self.pad();
        let (inner, room) = (x + pad, w - 2.0 * pad);
        self.pen.canvas.open(Role::Section, top);
        let y = self.heading(&ladder.heading, (inner, room), top + pad);
        let figure = self.pen.canvas.parts_len();
        self.pen.canvas.open(Role::Figure(ladder.alt.clone(), Area { x: inner, y, w: room, h: 1.0 }), y);
        let low = self.rungs(ladder, (inner, room), y);
        self.pen.canvas.close();
        let bounds = self.pen.canvas.place(Area { x: inner, y, w: room, h: (low - y).max(1.0) });
        self.pen.canvas.set_figure_area(figure, bounds);
        self.pen.canvas.close();
        self.frame(mark, (x, w), top, low + pad);
        low + pad
    }

    fn rungs(&mut self, ladder: &Ladder, (x, w): (f32, f32), top: f32) -> f32 {
        let gap = self.at(6.0);
        let count = ladder.rungs.len().max(1);
        let wide = (w - gap * num(count - 1)) / num(count);
        let name = Look::new(self.at(9.5), Weight::Regular, INK).centered();
        let label = Look { weight: Weight::Bold, ..name };
        let (lowest, rise) = (self.at(17.0), self.at(6.0));
        // The highest rung, or the label above a lower one.
        let highest = (0..count).map(|index| {
            let marks = [ladder.here, ladder.wish].into_iter().flatten();
            let labels = if marks.into_iter().any(|rung| rung == index + 1) { 2.0 } else { 0.0 };
            lowest + rise * num(index) + labels * (label.line_height() + 1.0)
        });
        let floor = top + highest.fold(0.0, f32::max);
        let mut bottom = floor;
        for (index, words) in ladder.rungs.iter().enumerate() {
            let left = x + num(index) * (wide + gap);
            let tall = lowest + rise * num(index);
            let area = Area { x: left, y: floor - tall, w: wide, h: tall };
            let here = ladder.here == Some(index + 1);
            let wish = ladder.wish == Some(index + 1);
            let marks = [(here, &ladder.here_label, COPPER), (wish, &ladder.wish_label, TEAL)];
            let mut above = area.y;
            for (set, mark, colour) in marks {
                if set {
                    let look = Look { colour, ..label };
                    let most = if here && wish { 1 } else { 2 };
                    let lines = self.pen.clamp(mark, look, wide + gap, most);
                    above -= look.line_height() * num(lines.len()) + 1.0;
                    self.pen.lines(&lines, (left - gap / 2.0, wide + gap), above, look);
                }
            }
            let (fill, stroke, number) = match (here, wish) {
                (true, _) => (COPPER, None, WHITE),
                (false, true) => (WHITE, Some((TEAL, 1.8)), TEAL),
                (false, false) => (PLAIN, None, SUBTLE),
            };
            let at = self.pen.canvas.place(area);
            self.pen.canvas.shape(rounded(at, 3.0, 3.0), Some(fill), stroke);
            let look = Look { colour: number, ..label };
            let line = [format!("{} ", index + 1)];
            self.pen.lines(&line, (left, wide), floor - look.line_height() - self.at(1.5), look);
            let lines = self.pen.clamp(words, name, wide, 3);
            bottom = bottom.max(self.pen.lines(&lines, (left, wide), floor + self.at(2.0), name));
        }
        bottom
    }
}
