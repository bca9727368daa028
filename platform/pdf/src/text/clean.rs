//! Prepares text for print: one kind of blank, and only characters that a font can show.

/// Marks that steer the direction of text: used to order the line, never drawn.
pub(super) fn steers_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The joiners of Persian and Arabic spelling: shape the letters beside them, show nothing.
pub(super) fn joins(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Letters that join and run from right to left: Arabic, with its supplements and older forms.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{0870}'..='\u{08ff}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

/// Each run of blanks becomes one space. A letter or digit no font knows becomes `?`, so that the
/// reader sees that something is missing; any other unknown mark (an emoji) is left out.
pub(super) fn clean(text: &str, known: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c == '\u{fffc}' {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if steers_direction(c) || joins(c) {
            out.push(c);
        } else if is_private(c) || c == '\u{ad}' || c == '\u{feff}' || c.is_control() {
            // no agreed meaning, or nothing to show
        } else if known(c) {
            out.push(c);
        } else if c.is_alphanumeric() {
            out.push('?');
        }
    }
    let kept = out.trim_end().len();
    out.truncate(kept);
    out
}

/// Private use: no agreed meaning, and refused by PDF/UA.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}
