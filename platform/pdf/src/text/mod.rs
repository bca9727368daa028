//! Measures, wraps and shapes text with the given fonts, in either direction.

mod clean;
mod faces;
mod shape;

pub(crate) use faces::{Faces, Weight};
pub(crate) use shape::Line;
use unicode_bidi::Direction;

/// The direction of a sentence: that of its first letter, or of the page when it has none.
pub(crate) fn runs_left(text: &str, page_rtl: bool) -> bool {
    match unicode_bidi::get_base_direction(text) {
        Direction::Rtl => true,
        Direction::Ltr => false,
        Direction::Mixed => page_rtl,
    }
}

/// More characters than fit on any line.
const LINE_CHARS: usize = 400;

/// Breaks a text into lines no wider than `width` points, between words; a word that is wider by
/// itself is broken inside. Empty text has no lines. Stops soon after `most` lines.
pub(crate) fn wrap(
    faces: &Faces<'_>,
    text: &str,
    (weight, size): (Weight, f32),
    width: f32,
    most: usize,
) -> Vec<String> {
    let room = width / size;
    let blank = faces.width(" ", weight);
    let enough = most.saturating_add(1).saturating_mul(LINE_CHARS);
    let text = text.char_indices().nth(enough).map_or(text, |(end, _)| &text[..end]);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        let mut used = 0.0;
        let cleaned = faces.clean(paragraph);
        let words = cleaned.split(' ').filter(|word| !word.is_empty());
        for piece in words.flat_map(|word| pieces(faces, word, weight, room)) {
            let wide = faces.width(&piece, weight);
            if line.is_empty() {
                used = wide;
            } else if used + blank + wide > room {
                lines.push(std::mem::take(&mut line));
                used = wide;
            } else {
                line.push(' ');
                used += blank + wide;
            }
            line.push_str(&piece);
            if lines.len() > most {
                return lines;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// The word itself, or its parts when it is wider than a line.
fn pieces(faces: &Faces<'_>, word: &str, weight: Weight, room: f32) -> Vec<String> {
    if faces.width(word, weight) <= room {
        return vec![word.to_owned()];
    }
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut used = 0.0;
    for c in word.chars() {
        let wide = faces.width(c.encode_utf8(&mut [0; 4]), weight);
        if used + wide > room && !part.is_empty() {
            parts.push(std::mem::take(&mut part));
            used = 0.0;
        }
        part.push(c);
        used += wide;
    }
    parts.push(part);
    parts
}

/// The lines that may stay, the last one ending in "…" if something was cut off.
pub(crate) fn clamp(mut lines: Vec<String>, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            // Two characters make room for the dots, so that the line grows no wider.
            last.pop();
            last.pop();
            let kept = last.trim_end().len();
            last.truncate(kept);
            last.push('…');
        }
    }
    lines
}
