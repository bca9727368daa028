//! What a file that comes in is: read from its bytes, never from its name.

use crate::text_enum;

text_enum! {
    /// The kinds of file that are kept as a paper or as evidence.
    pub enum Media {
        /// Portable document.
        Pdf = "application/pdf",
        /// Drawing or screenshot.
        Png = "image/png",
        /// Photo.
        Jpeg = "image/jpeg",
    }
}

impl Media {
    /// End of a file name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// What these bytes are. Beginning and end both have to fit, so that a file that broke off on its way is found at
    /// once.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let tail = &bytes[bytes.len().saturating_sub(1024)..];
        let ends_with = |mark: &[u8]| tail.windows(mark.len()).any(|w| w == mark);
        if bytes.starts_with(b"%PDF-1.") || bytes.starts_with(b"%PDF-2.") {
            return ends_with(b"%%EOF").then_some(Self::Pdf);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return (bytes.get(12..16) == Some(b"IHDR") && ends_with(b"IEND")).then_some(Self::Png);
        }
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            return ends_with(&[0xFF, 0xD9]).then_some(Self::Jpeg);
        }
        None
    }
}
