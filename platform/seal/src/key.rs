//! The two kinds of key: a passphrase that people remember, and a key file.

use crate::SealError;
use crate::format::{Header, Kind, Stretch};
use argon2::{Algorithm, Argon2, Params, Version};
use std::fmt;
use zeroize::Zeroizing;

/// What stands before the digits in a key file, so that the file explains itself.
const LABEL: &str = "opstap-seal-key-1:";

/// A key to seal to and open with. Wiped from memory when dropped.
pub struct Key(Secret);

enum Secret {
    Passphrase(Zeroizing<Vec<u8>>),
    File(Zeroizing<[u8; 32]>),
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Secret::Passphrase(_) => "Key(passphrase)",
            Secret::File(_) => "Key(file)",
        })
    }
}

impl Key {
    /// A passphrase, stretched with Argon2id. Blanks around it do not count.
    ///
    /// Fails with [`SealError::BadKey`] for fewer than twelve bytes: what is guessed in an
    /// afternoon protects nothing.
    pub fn passphrase(words: &str) -> Result<Self, SealError> {
        let words = words.trim();
        if words.len() < 12 {
            return Err(SealError::BadKey);
        }
        Ok(Self(Secret::Passphrase(Zeroizing::new(words.as_bytes().to_vec()))))
    }

    /// The text of a key file, as [`Key::new_file`] made it.
    pub fn file(text: &str) -> Result<Self, SealError> {
        let digits = text.trim().strip_prefix(LABEL).ok_or(SealError::BadKey)?.as_bytes();
        let mut key = Zeroizing::new([0; 32]);
        if digits.len() != 2 * key.len() {
            return Err(SealError::BadKey);
        }
        for (byte, pair) in key.iter_mut().zip(digits.chunks_exact(2)) {
            let digit = |at: usize| char::from(pair[at]).to_digit(16).and_then(|d| u8::try_from(d).ok());
            let (Some(high), Some(low)) = (digit(0), digit(1)) else { return Err(SealError::BadKey) };
            *byte = high << 4 | low;
        }
        Ok(Self(Secret::File(key)))
    }

    /// The text of a new key file: one line, to be kept apart from the backups.
    pub fn new_file() -> Result<Zeroizing<String>, SealError> {
        let mut key = Zeroizing::new([0_u8; 32]);
        getrandom::fill(key.as_mut()).map_err(|_| SealError::System)?;
        let mut text = Zeroizing::new(String::with_capacity(LABEL.len() + 65));
        text.push_str(LABEL);
        for byte in key.iter() {
            for half in [byte >> 4, byte & 15] {
                text.extend(char::from_digit(u32::from(half), 16));
            }
        }
        text.push('\n');
        Ok(text)
    }

    pub(crate) fn kind(&self) -> Kind {
        match self.0 {
            Secret::Passphrase(_) => Kind::Passphrase(Stretch::TODAY),
            Secret::File(_) => Kind::File,
        }
    }

    /// The key that encrypts this one file.
    pub(crate) fn for_file(&self, header: &Header) -> Result<Zeroizing<[u8; 32]>, SealError> {
        match (&self.0, header.kind) {
            (Secret::File(key), Kind::File) => Ok(key.clone()),
            (Secret::Passphrase(words), Kind::Passphrase(stretch)) => stretched(words, &header.salt, stretch),
            _ => Err(SealError::OtherKind),
        }
    }
}

fn stretched(words: &[u8], salt: &[u8], cost: Stretch) -> Result<Zeroizing<[u8; 32]>, SealError> {
    let params = Params::new(cost.memory_kib, cost.rounds, 1, Some(32)).map_err(|_| SealError::Format)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(words, salt, key.as_mut())
        .map_err(|_| SealError::System)?;
    Ok(key)
}
