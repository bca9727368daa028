//! Letters on paper and downloads: a tagged PDF in the letter of the house, files that are saved and never shown inside
//! our own pages.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use kernel::Refusal;
use pdf::{Fonts, Letter};
use store::Failure;

/// The letter as a file.
pub fn letter(letter: &Letter) -> Result<Vec<u8>, Failure> {
    let font = |name: &str| assets::font(name).ok_or_else(|| Failure::other(format!("font {name} is not built in")));
    let fonts = Fonts { regular: font("andika")?, bold: font("andika-bold")?, arabic: None, arabic_bold: None };
    pdf::letter(letter, &fonts).map_err(|error| Failure::other(format!("letter as PDF: {error}")))
}

/// A file to save: `media` as `application/pdf`, `name` of ASCII letters. Never shown inline, never guessed at.
pub fn attachment(media: &'static str, name: &str, bytes: Vec<u8>) -> Result<Response, Refusal> {
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect();
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(|_| Refusal::NotFound)?),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, bytes).into_response())
}
