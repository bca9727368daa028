//! A signature that was drawn: a picture in a hidden field, as the script of `wijk/_sign.html` fills it.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kernel::{Media, Refusal};

use crate::rules::document;

/// The largest drawing.
const LIMIT: usize = 300 * 1024;

/// The picture (PNG) of a drawn signature; otherwise a message for the field says what to do.
pub fn read(field: &'static str, text: &str) -> Result<Vec<u8>, Refusal> {
    let coded = text.strip_prefix("data:image/png;base64,").ok_or(Refusal::field(field, "wijk-sign-missing"))?;
    let bytes = BASE64_STANDARD.decode(coded).map_err(|_| Refusal::field(field, "wijk-sign-missing"))?;
    match document::check(field, &bytes) {
        Ok(Media::Png) if bytes.len() <= LIMIT => Ok(bytes),
        _ => Err(Refusal::field(field, "wijk-sign-missing")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_a_picture_and_nothing_else() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR....IEND\xaeB`\x82";
        let text = |bytes: &[u8]| format!("data:image/png;base64,{}", BASE64_STANDARD.encode(bytes));
        assert_eq!(read("signature", &text(png)).unwrap(), png);
        for bad in [String::new(), "x".to_owned(), text(b"%PDF-1.7 %%EOF"), text(&vec![0; LIMIT + 1])] {
            assert!(read("signature", &bad).is_err());
        }
    }
}
