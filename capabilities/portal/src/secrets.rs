//! Tokens and codes: made here, shown once, stored as hashes.

use store::Vault;
use uuid::Uuid;

pub use identity::link_code::{code, token};

/// Which list of codes these are, for the keyed hash.
const LIST: &str = "plan-code";

/// The keyed hash of a code: a stolen database without the key file tells no codes.
pub fn code_hash(vault: &Vault, link: Uuid, code: &str) -> Vec<u8> {
    identity::link_code::code_hash(vault, LIST, link, code)
}

/// Is this the code?
pub fn fits(vault: &Vault, link: Uuid, code: &str, hash: &[u8]) -> bool {
    identity::link_code::fits(vault, LIST, link, code, hash)
}
