//! Files that come in: what they are is read from their bytes, never from their name.

use kernel::{Media, Refusal};

/// The largest document: a photo of a paper.
pub const LIMIT: usize = 5 * 1024 * 1024;

/// What these bytes are; otherwise a message for the field says what to do.
pub fn check(field: &'static str, bytes: &[u8]) -> Result<Media, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::field(field, "wijk-document-missing"));
    }
    if bytes.len() > LIMIT {
        return Err(Refusal::field(field, "wijk-document-large"));
    }
    Media::of(bytes).ok_or(Refusal::field(field, "wijk-document-kind"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(bytes: &[u8]) -> Result<Media, &'static str> {
        check("file", bytes).map_err(|refusal| match refusal {
            Refusal::Invalid(errors) => errors[0].key,
            _ => "other",
        })
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        assert_eq!(key(b"%PDF-1.7\n...\n%%EOF\n"), Ok(Media::Pdf));
        assert_eq!(key(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR....IEND\xaeB`\x82"), Ok(Media::Png));
        assert_eq!(key(&[0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 0xFF, 0xD9]), Ok(Media::Jpeg));
    }

    #[test]
    fn other_files_broken_ones_and_large_ones_are_refused_with_what_to_do() {
        assert_eq!(key(b""), Err("wijk-document-missing"));
        for bad in
            [b"<html>".as_slice(), b"MZ\x90", b"PK\x03\x04", b"%PDF-1.7 broken off", b"GIF89a", b"%PDF-9.9 %%EOF"]
        {
            assert_eq!(key(bad), Err("wijk-document-kind"), "{bad:?}");
        }
        assert_eq!(key(&vec![b'%'; LIMIT + 1]), Err("wijk-document-large"));
    }
}
