//! The first 56 bytes of a sealed file: what is needed to open it, besides the key.
//!
//! | bytes | what |
//! |---|---|
//! | 11 | `opstap-seal` |
//! | 1 | version, 1 |
//! | 1 | 0: key file, 1: passphrase |
//! | 4 + 4 | memory in KiB and rounds of Argon2id, little-endian; 0 for a key file |
//! | 16 | salt of Argon2id |
//! | 19 | beginning of each nonce |
//!
//! All of it is authenticated with every piece.

use crate::SealError;

const NAME: &[u8; 11] = b"opstap-seal";
const VERSION: u8 = 1;

/// Length of the header in bytes.
pub(crate) const HEADER: usize = 56;

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub memory_kib: u32,
    pub rounds: u32,
}

impl Stretch {
    /// The second recommended setting of RFC 9106 §4: 64 MiB, three rounds.
    pub(crate) const TODAY: Self = Self { memory_kib: 64 * 1024, rounds: 3 };

    /// The header is read before it can be checked: it must not be able to use up the machine.
    fn is_bearable(self) -> bool {
        (8 * 1024..=1024 * 1024).contains(&self.memory_kib) && (1..=16).contains(&self.rounds)
    }
}

/// Which kind of key opens the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    File,
    Passphrase(Stretch),
}

/// What stands at the beginning of a sealed file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub kind: Kind,
    pub salt: [u8; 16],
    pub nonce: [u8; 19],
}

impl Header {
    /// A header for a new file. Its randomness is not passed in but taken here: with a nonce that
    /// was used before, two backups would give each other away.
    pub(crate) fn fresh(kind: Kind) -> Result<Self, SealError> {
        let mut header = Self { kind, salt: [0; 16], nonce: [0; 19] };
        getrandom::fill(&mut header.salt).map_err(|_| SealError::System)?;
        getrandom::fill(&mut header.nonce).map_err(|_| SealError::System)?;
        Ok(header)
    }

    pub(crate) fn to_bytes(&self) -> [u8; HEADER] {
        let (kind, cost) = match self.kind {
            Kind::File => (0, Stretch { memory_kib: 0, rounds: 0 }),
            Kind::Passphrase(cost) => (1, cost),
        };
        let mut bytes = [0; HEADER];
        bytes[..11].copy_from_slice(NAME);
        bytes[11] = VERSION;
        bytes[12] = kind;
        bytes[13..17].copy_from_slice(&cost.memory_kib.to_le_bytes());
        bytes[17..21].copy_from_slice(&cost.rounds.to_le_bytes());
        bytes[21..37].copy_from_slice(&self.salt);
        bytes[37..].copy_from_slice(&self.nonce);
        bytes
    }

    pub(crate) fn from_bytes(bytes: &[u8; HEADER]) -> Result<Self, SealError> {
        let number = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let cost = Stretch { memory_kib: number(13), rounds: number(17) };
        let kind = match bytes[12] {
            0 => Kind::File,
            1 if cost.is_bearable() => Kind::Passphrase(cost),
            _ => return Err(SealError::Format),
        };
        let mut header = Self { kind, salt: [0; 16], nonce: [0; 19] };
        header.salt.copy_from_slice(&bytes[21..37]);
        header.nonce.copy_from_slice(&bytes[37..]);
        // Written again it must be the same: a version, name or number that we do not know shows.
        if header.to_bytes() == *bytes { Ok(header) } else { Err(SealError::Format) }
    }
}
