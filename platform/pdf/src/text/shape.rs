//! Turns one line of text into positioned glyphs, in the order they stand on paper.

use super::clean::steers_direction;
use super::faces::{Faces, Weight};
use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction, GlyphBuffer, UnicodeBuffer};
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};

/// A piece of a line in one font and one direction.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// Index in [`Faces`].
    pub face: usize,
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    /// In parts of the font size.
    pub width: f32,
}

/// A line ready to be drawn, its runs from left to right.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub runs: Vec<Run>,
    /// In parts of the font size.
    pub width: f32,
    /// The part of the width that is a blank after the last word.
    pub blank: f32,
    /// The direction of the sentence: the blank stands on the left of it when set.
    pub rtl: bool,
}

impl Line {
    /// `rtl` is the direction of the sentence: it says where full stops and numbers go.
    pub(crate) fn new(faces: &Faces<'_>, text: &str, weight: Weight, rtl: bool) -> Self {
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(base));
        let mut runs = Vec::new();
        for paragraph in &bidi.paragraphs {
            let (levels, visual) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for range in visual {
                let backwards = levels.get(range.start).is_some_and(Level::is_rtl);
                let mut parts = split(faces, &text[range], weight, backwards);
                if backwards {
                    parts.reverse();
                }
                runs.extend(parts);
            }
        }
        let width = runs.iter().map(|run| run.width).sum();
        let blank = if text.len() > 1 && text.ends_with(' ') { faces.width(" ", weight) } else { 0.0 };
        Self { runs, width, blank, rtl }
    }
}

/// The text in pieces of one font each.
fn split(faces: &Faces<'_>, text: &str, weight: Weight, backwards: bool) -> Vec<Run> {
    let mut pieces: Vec<(usize, String)> = Vec::new();
    for c in text.chars().filter(|c| !steers_direction(*c)) {
        let near = pieces.last().map(|(face, _)| *face);
        let face = faces.pick(c, weight, near);
        match pieces.last_mut() {
            Some((same, piece)) if *same == face => piece.push(c),
            _ => pieces.push((face, c.into())),
        }
    }
    pieces.into_iter().map(|(face, piece)| run(faces, face, piece, backwards)).collect()
}

fn run(faces: &Faces<'_>, face: usize, text: String, backwards: bool) -> Run {
    let shaper = &faces.face(face).shaper;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text);
    buffer.guess_segment_properties();
    let direction = if backwards { Direction::RightToLeft } else { Direction::LeftToRight };
    buffer.set_direction(direction);
    let plan = faces.plan(face, direction, buffer.script());
    let shaped = rustybuzz::shape_with_plan(shaper, &plan, buffer);
    let glyphs = glyphs(&shaped, text.len(), shaper.units_per_em());
    let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
    Run { face, text, glyphs, width }
}

#[expect(clippy::cast_precision_loss, reason = "font units are below 2^24, which f32 holds exactly")]
fn glyphs(shaped: &GlyphBuffer, text_len: usize, units_per_em: i32) -> Vec<KrillaGlyph> {
    let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    let em = units_per_em as f32;
    let infos = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    infos
        .map(|(info, at)| {
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                at.x_advance as f32 / em,
                at.x_offset as f32 / em,
                at.y_offset as f32 / em,
                at.y_advance as f32 / em,
                cluster(&starts, info.cluster as usize, text_len),
                None,
            )
        })
        .collect()
}

/// The bytes of the text that a glyph stands for: up to where the next cluster begins.
fn cluster(starts: &[usize], start: usize, text_len: usize) -> Range<usize> {
    let next = starts.partition_point(|other| *other <= start);
    start..starts.get(next).copied().unwrap_or(text_len)
}
