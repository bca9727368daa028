//! Letters on paper: a tagged PDF in the letter of the house.

use pdf::{Fonts, Letter};
use store::Failure;

/// The letter as a file.
pub fn letter(letter: &Letter) -> Result<Vec<u8>, Failure> {
    let font = |name: &str| assets::font(name).ok_or_else(|| Failure::other(format!("font {name} is not built in")));
    let fonts = Fonts { regular: font("andika")?, bold: font("andika-bold")?, arabic: None, arabic_bold: None };
    pdf::letter(letter, &fonts).map_err(|error| Failure::other(format!("letter as PDF: {error}")))
}
