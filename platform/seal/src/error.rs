//! Why a file could not be sealed or opened.

use std::{fmt, io};

/// A file that could not be sealed or opened.
#[derive(Debug)]
pub enum SealError {
    /// Reading or writing went wrong.
    Io(io::Error),
    /// Not a file that this program sealed, or one of a newer format.
    Format,
    /// Sealed to a passphrase and opened with a key file, or the other way round.
    OtherKind,
    /// The key is not the right one, or the beginning of the file was changed.
    WrongKey,
    /// The file was changed, cut off or added to after it was sealed.
    Damaged,
    /// The text is not a key.
    BadKey,
    /// The operating system gave no randomness, or not the memory to stretch a passphrase.
    System,
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "reading or writing failed: {error}"),
            Self::Format => f.write_str("this is not a sealed file of a known format"),
            Self::OtherKind => f.write_str("the file needs the other kind of key (passphrase or key file)"),
            Self::WrongKey => f.write_str("the key is wrong, or the beginning of the file was changed"),
            Self::Damaged => f.write_str("the file was changed or cut off after it was sealed"),
            Self::BadKey => f.write_str("the text is not a key"),
            Self::System => f.write_str("no randomness or not enough memory"),
        }
    }
}

impl std::error::Error for SealError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for SealError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
