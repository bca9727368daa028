//! The boxes of the strengths and of the goals with their steps.

use super::page::Page;
use super::{Goal, Goals, Step, WordList};
use crate::canvas::{Look, Numbering, Role};
use crate::look::{Area, GREEN, GREEN_PALE, INK, SUBTLE, WHITE, check, circle, num};
use crate::text::Weight;

impl Page<'_> {
    /// What goes well: tiles in rows of at most four.
    pub(super) fn strengths(&mut self, list: &WordList, (x, w): (f32, f32), top: f32) -> f32 {
        let mark = self.pen.canvas.mark();
        let (pad, gap) = (self.pad(), self.at(7.0));
        let (inner, room) = (x + pad, w - 2.0 * pad);
        self.pen.canvas.open(Role::Section, top);
        let mut y = self.heading(&list.heading, (inner, room), top + pad) + self.at(2.0);
        let (items, more) = shown(&list.items, self.limits.strengths);
        let columns = items.len().clamp(1, 4);
        let wide = (room - gap * num(columns - 1)) / num(columns);
        self.pen.canvas.open(Role::List(Numbering::None), y);
        for row in items.chunks(columns) {
            if Self::is_over(y) {
                break;
            }
            y = self.tiles(row, (inner, wide), y, gap) + gap;
        }
        self.pen.canvas.close();
        let left = if more > 0 { self.at(2.0) } else { gap };
        y = self.more(more, (inner, room), y - left);
        self.pen.canvas.close();
        self.frame(mark, (x, w), top, y + pad);
        y + pad
    }

    /// One row of tiles of the same height; the words stand in the middle.
    fn tiles(&mut self, row: &[String], (x, wide): (f32, f32), top: f32, gap: f32) -> f32 {
        let look = self.bold().centered();
        let inset = self.at(6.0);
        let texts: Vec<Vec<String>> = row.iter().map(|words| self.lines(words, look, wide - 2.0 * inset)).collect();
        let most = num(texts.iter().map(Vec::len).max().unwrap_or(0).max(1));
        let tall = most * look.line_height() + self.at(13.0);
        for (index, lines) in texts.iter().enumerate() {
            let mark = self.pen.canvas.mark();
            let left = x + num(index) * (wide + gap);
            let free = (tall - num(lines.len()) * look.line_height()) / 2.0;
            self.pen.canvas.open(Role::Item, top);
            self.pen.block(Role::ItemBody, lines, (left + inset, wide - 2.0 * inset), top + free, look);
            self.pen.canvas.close();
            self.tile(mark, Area { x: left, y: top, w: wide, h: tall }, GREEN_PALE, (GREEN, 0.75));
        }
        top + tall
    }

    /// The goals, each with its steps.
    pub(super) fn goals(&mut self, goals: &Goals, (x, w): (f32, f32), top: f32) -> f32 {
        let mark = self.pen.canvas.mark();
        let pad = self.pad();
        let (inner, room) = (x + pad, w - 2.0 * pad);
        self.pen.canvas.open(Role::Section, top);
        let mut y = self.heading(&goals.heading, (inner, room), top + pad);
        let (some, more) = shown(&goals.goals, self.limits.goals);
        for (index, goal) in some.iter().enumerate() {
            if Self::is_over(y) {
                break;
            }
            let before = if index == 0 { 0.0 } else { self.at(6.0) };
            y = self.goal(goal, goals, (inner, room), y + before);
        }
        y = self.more(more, (inner, room), y);
        self.pen.canvas.close();
        self.frame(mark, (x, w), top, y + pad);
        y + pad
    }

    fn goal(&mut self, goal: &Goal, words: &Goals, (x, w): (f32, f32), top: f32) -> f32 {
        let look = self.bold();
        let mut y = self.text(Role::Heading(3, goal.title.clone()), &goal.title, (x, w), top, look) + self.at(2.0);
        let (steps, more) = shown(&goal.steps, self.limits.steps);
        if steps.is_empty() {
            return y;
        }
        // A long way is shown in two columns, read row by row.
        let columns = if steps.len() > 3 { 2 } else { 1 };
        let gap = self.at(12.0);
        let wide = (w - gap * num(columns - 1)) / num(columns);
        self.pen.canvas.open(Role::List(Numbering::None), y);
        for row in steps.chunks(columns) {
            if Self::is_over(y) {
                break;
            }
            let mut low = y;
            for (index, step) in row.iter().enumerate() {
                let left = x + num(index) * (wide + gap);
                low = low.max(self.step(step, words, (left, wide), y));
            }
            y = low + self.at(3.0);
        }
        self.pen.canvas.close();
        self.more(more, (x, w), y)
    }

    /// A tick or an empty ring, and the step.
    fn step(&mut self, step: &Step, words: &Goals, (x, w): (f32, f32), top: f32) -> f32 {
        let radius = self.at(7.0);
        let look = Look::new(self.at(12.5), Weight::Regular, INK);
        let area = Area { x, y: top + look.line_height() / 2.0 - radius, w: 2.0 * radius, h: 2.0 * radius };
        let word = if step.done { &words.done_word } else { &words.open_word };
        let at = self.pen.canvas.place(area);
        self.pen.canvas.open(Role::Item, top);
        self.pen.canvas.open(Role::ItemLabel, top);
        self.pen.canvas.open(Role::Figure(word.clone(), at), top);
        if step.done {
            let (cx, cy) = (at.x + radius, at.y + radius);
            self.pen.canvas.shape(circle(cx, cy, radius), Some(GREEN), None);
            self.pen.canvas.shape(check(cx, cy, radius), None, Some((WHITE, self.at(1.6))));
        } else {
            self.ring(area, radius);
        }
        self.pen.canvas.close();
        self.pen.canvas.close();
        let shift = 2.0 * radius + self.at(7.0);
        let bottom = self.text(Role::ItemBody, &step.text, (x + shift, w - shift), top, look);
        self.pen.canvas.close();
        bottom.max(top + look.line_height())
    }

    /// "+ n" for what is left out.
    fn more(&mut self, count: usize, column: (f32, f32), top: f32) -> f32 {
        if count == 0 {
            return top;
        }
        let look = Look::new(self.at(12.0), Weight::Bold, SUBTLE);
        self.text(Role::Paragraph, &format!("+ {count}"), column, top, look)
    }
}

/// The items to show, and how many are left out.
fn shown<T>(items: &[T], most: usize) -> (&[T], usize) {
    let kept = items.len().min(most);
    (&items[..kept], items.len() - kept)
}
