//! Puts blocks of text on a canvas: the pen that layout code holds.

use crate::canvas::{Canvas, Look, Role};
use crate::text::{self, Faces};

/// A canvas with the fonts to write on it.
pub(crate) struct Setter<'a> {
    pub faces: &'a Faces<'a>,
    pub canvas: Canvas,
}

impl Setter<'_> {
    /// The text in lines for this width.
    pub(crate) fn wrap(&self, words: &str, look: Look, width: f32) -> Vec<String> {
        text::wrap(self.faces, words, (look.weight, look.size), width, usize::MAX)
    }

    /// The same, but no more than `most` lines: what is cut off shows as "…".
    pub(crate) fn clamp(&self, words: &str, look: Look, width: f32, most: usize) -> Vec<String> {
        text::clamp(text::wrap(self.faces, words, (look.weight, look.size), width, most), most)
    }

    /// Puts lines below each other from `top`; gives the height where the next thing can start.
    pub(crate) fn lines(&mut self, lines: &[String], column: (f32, f32), top: f32, look: Look) -> f32 {
        let rtl = text::runs_left(&lines.join(" "), self.canvas.rtl);
        self.lines_in(rtl, lines, column, top, look)
    }

    /// The same, in a direction of its own: for a phone number, which reads from the left everywhere.
    pub(crate) fn lines_in(&mut self, rtl: bool, lines: &[String], column: (f32, f32), top: f32, look: Look) -> f32 {
        let mut y = top;
        for (index, words) in lines.iter().enumerate() {
            // A blank after a broken line: a screen reader must not read two words as one.
            let blank = if index + 1 < lines.len() { " " } else { "" };
            // The letters stand at 0.97 of the size below the top of their line: with a line height
            // of 1.34 that leaves as much room above tall letters as below deep ones.
            self.canvas.text(format!("{words}{blank}"), rtl, column, y + look.size * 0.97, look);
            y += look.line_height();
        }
        y
    }

    /// A part with only this text in it. Nothing for no lines: an empty part helps nobody.
    pub(crate) fn block(&mut self, role: Role, lines: &[String], column: (f32, f32), top: f32, look: Look) -> f32 {
        if lines.is_empty() {
            return top;
        }
        self.within(role, top, |pen| pen.lines(lines, column, top, look))
    }

    /// Everything put down inside `f` belongs to a new part.
    pub(crate) fn within<R>(&mut self, role: Role, y: f32, f: impl FnOnce(&mut Self) -> R) -> R {
        self.canvas.open(role, y);
        let result = f(self);
        self.canvas.close();
        result
    }
}
