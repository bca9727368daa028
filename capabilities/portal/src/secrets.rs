//! Tokens and codes: made here, shown once, stored as hashes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use store::{Entropy, Vault};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use crate::rules::code;

/// A new token for a link or a session: 32 random bytes.
pub fn token(entropy: &Entropy) -> String {
    URL_SAFE_NO_PAD.encode(entropy.bytes::<32>())
}

/// A new code of six digits.
pub fn code(entropy: &Entropy) -> String {
    code::from_random(entropy.bytes::<8>())
}

/// The keyed hash of a code: a stolen database without the key file tells no codes.
pub fn code_hash(vault: &Vault, link: Uuid, code: &str) -> Vec<u8> {
    vault.index_hash("plan-code", &format!("{link}.{code}"))
}

/// Is this the code?
pub fn fits(vault: &Vault, link: Uuid, code: &str, hash: &[u8]) -> bool {
    code_hash(vault, link, code).ct_eq(hash).into()
}
