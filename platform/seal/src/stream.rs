//! Seals and opens, piece by piece.

use crate::format::{HEADER, Header};
use crate::{Key, SealError};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use std::io::{ErrorKind, Read, Write};
use zeroize::Zeroizing;

/// Bytes of the original file per piece.
const PIECE: usize = 64 * 1024;
/// Bytes that prove a piece is whole.
const TAG: usize = 16;

/// Reads everything from `reader` and writes it sealed. Uses memory for two pieces, whatever the
/// size.
pub fn seal(mut reader: impl Read, mut writer: impl Write, key: &Key) -> Result<(), SealError> {
    let header = Header::fresh(key.kind())?;
    let mut pieces = Pieces::new(&header, key)?;
    writer.write_all(&pieces.header)?;
    let mut ahead = Ahead::new(&mut reader, PIECE)?;
    while let Some((piece, last)) = ahead.next()? {
        let nonce = pieces.nonce(last)?;
        let tag = pieces
            .cipher
            .encrypt_inout_detached(&nonce, &pieces.header, piece.into())
            .map_err(|_| SealError::System)?;
        writer.write_all(piece)?;
        writer.write_all(&tag)?;
    }
    writer.flush()?;
    Ok(())
}

/// Reads a sealed file and writes the original.
///
/// Each piece is checked before it is written, but that the file was cut off or added to only shows
/// at its end: **when this gives an error, throw away what was written.**
pub fn open(mut reader: impl Read, mut writer: impl Write, key: &Key) -> Result<(), SealError> {
    let mut bytes = [0; HEADER];
    reader.read_exact(&mut bytes).map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => SealError::Format,
        _ => SealError::Io(error),
    })?;
    let header = Header::from_bytes(&bytes)?;
    let mut pieces = Pieces::new(&header, key)?;
    let mut ahead = Ahead::new(&mut reader, PIECE + TAG)?;
    while let Some((piece, last)) = ahead.next()? {
        let wrong = if pieces.count == 0 { SealError::WrongKey } else { SealError::Damaged };
        let Some(size) = piece.len().checked_sub(TAG) else { return Err(SealError::Damaged) };
        let (text, proof) = piece.split_at_mut(size);
        let tag = Tag::try_from(&*proof).map_err(|_| SealError::Damaged)?;
        let nonce = pieces.nonce(last)?;
        pieces.cipher.decrypt_inout_detached(&nonce, &pieces.header, (&mut *text).into(), &tag).map_err(|_| wrong)?;
        writer.write_all(text)?;
    }
    writer.flush()?;
    Ok(())
}

/// The cipher of one file, and how many pieces it has done.
struct Pieces {
    cipher: XChaCha20Poly1305,
    header: [u8; HEADER],
    start: [u8; 19],
    count: u32,
}

impl Pieces {
    fn new(header: &Header, key: &Key) -> Result<Self, SealError> {
        let key = key.for_file(header)?;
        let cipher = XChaCha20Poly1305::new_from_slice(key.as_ref()).map_err(|_| SealError::BadKey)?;
        Ok(Self { cipher, header: header.to_bytes(), start: header.nonce, count: 0 })
    }

    /// The nonce of the next piece: start, place, and whether it is the last.
    fn nonce(&mut self, last: bool) -> Result<XNonce, SealError> {
        let mut nonce = [0; 24];
        nonce[..19].copy_from_slice(&self.start);
        nonce[19..23].copy_from_slice(&self.count.to_be_bytes());
        nonce[23] = u8::from(last);
        // 2^32 pieces are 256 TiB; a place must never come back.
        self.count = self.count.checked_add(1).ok_or(SealError::Format)?;
        Ok(nonce.into())
    }
}

/// Reads pieces of one size and knows of each whether it is the last, by having read the next one.
/// A file of no bytes has one piece, of no bytes.
struct Ahead<'a, R> {
    reader: &'a mut R,
    size: usize,
    now: Zeroizing<Vec<u8>>,
    next: Zeroizing<Vec<u8>>,
    started: bool,
}

impl<'a, R: Read> Ahead<'a, R> {
    fn new(reader: &'a mut R, size: usize) -> Result<Self, SealError> {
        let mut next = Zeroizing::new(Vec::with_capacity(size));
        fill(reader, &mut next, size)?;
        Ok(Self { reader, size, now: Zeroizing::new(Vec::with_capacity(size)), next, started: false })
    }

    fn next(&mut self) -> Result<Option<(&mut [u8], bool)>, SealError> {
        if self.started && self.next.is_empty() {
            return Ok(None);
        }
        self.started = true;
        std::mem::swap(&mut self.now, &mut self.next);
        self.next.clear();
        if self.now.len() == self.size {
            fill(self.reader, &mut self.next, self.size)?;
        }
        let last = self.next.is_empty();
        Ok(Some((&mut self.now, last)))
    }
}

/// As many bytes as there are, up to `size`.
fn fill(reader: &mut impl Read, into: &mut Vec<u8>, size: usize) -> Result<(), SealError> {
    reader.take(size as u64).read_to_end(into)?;
    Ok(())
}
