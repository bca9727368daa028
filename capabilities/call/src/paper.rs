//! Letters on paper: a tagged PDF in the letter of the house.

use pdf::{Fonts, Letter};
use store::Failure;

/// The letter as a file.
pub fn letter(letter: &Letter) -> Result<Vec<u8>, Failure> {
    let made = Fonts::latin(assets::font).and_then(|fonts| pdf::letter(letter, &fonts));
    made.map_err(|error| Failure::other(format!("letter as PDF: {error}")))
}
