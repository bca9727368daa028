//! Pages for somebody without an account: the token of a link and the code beside it. How a code is made, read and hashed,
//! and what wrong ones lead to.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Moment;
use store::{Entropy, Vault};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

/// Digits of a code: enough with the limits below, few enough to say and to write down.
pub const DIGITS: usize = 6;
/// So many wrong codes close the door for a while …
pub const TRIES: i64 = 5;
/// … of this many minutes.
pub const LOCK_MINUTES: i64 = 15;
/// The same in seconds, for the answer that says how long to wait.
pub const LOCK_SECONDS: u32 = 15 * 60;
/// So many wrong codes end the link: the coach makes a new one. Twenty guesses of a million stay guesses.
pub const TRIES_IN_ALL: i64 = 20;
/// A link works for a year.
pub const LINK_DAYS: i64 = 365;
/// A session ends after so many minutes without a tap.
pub const IDLE_MINUTES: i64 = 30;

/// A new token for a link or a session: 32 random bytes.
pub fn token(entropy: &Entropy) -> String {
    URL_SAFE_NO_PAD.encode(entropy.bytes::<32>())
}

/// A new code of six digits.
pub fn code(entropy: &Entropy) -> String {
    from_random(entropy.bytes::<8>())
}

/// The keyed hash of a code, within one list of links: a stolen database without the key file tells no codes.
pub fn code_hash(vault: &Vault, list: &str, link: Uuid, code: &str) -> Vec<u8> {
    vault.index_hash(list, &format!("{link}.{code}"))
}

/// Is this the code?
pub fn fits(vault: &Vault, list: &str, link: Uuid, code: &str, hash: &[u8]) -> bool {
    code_hash(vault, list, link, code).ct_eq(hash).into()
}

/// The digits that somebody typed, whatever script her keyboard has; `None` when they are not six.
pub fn read(typed: &str) -> Option<String> {
    let digits: String =
        typed.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '.').map(digit).collect::<Option<_>>()?;
    (digits.len() == DIGITS).then_some(digits)
}

/// A digit of any of the keyboards in use here: Latin, Arabic, Persian.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '٠'..='٩' => u32::from(c) - u32::from('٠'),
        '۰'..='۹' => u32::from(c) - u32::from('۰'),
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// A code from random bytes, each digit equally likely but for one part in billions.
pub fn from_random(bytes: [u8; 8]) -> String {
    let number = u64::from_le_bytes(bytes) % 10_u64.pow(6);
    format!("{number:06}")
}

/// `482913` as people say and write it: `482 913`.
pub fn spoken(code: &str) -> String {
    code.split_at_checked(3).map_or_else(|| code.to_owned(), |(a, b)| format!("{a} {b}"))
}

/// What a try leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Come in.
    In,
    /// Wrong; so many tries left before the door closes for a while.
    Wrong(i64),
    /// Wrong, and closed until this moment.
    Locked(Moment),
    /// Wrong too often: this link is over.
    Over,
}

/// Judges a try. `tries` counts this one.
pub fn judge(right: bool, tries: i64, now: Moment) -> Verdict {
    if right {
        Verdict::In
    } else if tries >= TRIES_IN_ALL {
        Verdict::Over
    } else if tries % TRIES == 0 {
        Verdict::Locked(now.plus_minutes(LOCK_MINUTES))
    } else {
        Verdict::Wrong(TRIES - tries % TRIES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_with_spaces_and_in_other_digits() {
        assert_eq!(read(" 482 913 ").as_deref(), Some("482913"));
        assert_eq!(read("٤٨٢٩١٣").as_deref(), Some("482913"));
        assert_eq!(read("۴۸۲-۹۱۳").as_deref(), Some("482913"));
        assert_eq!(read("48291"), None);
        assert_eq!(read("48291x"), None);
    }

    #[test]
    fn every_random_code_can_be_read_back() {
        for seed in 0..200_u64 {
            let code = from_random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes());
            assert_eq!(read(&spoken(&code)), Some(code));
        }
    }

    #[test]
    fn the_fifth_wrong_code_closes_the_door_and_the_twentieth_ends_the_link() {
        let now = Moment(0);
        let said: Vec<Verdict> = (1..=5).map(|n| judge(false, n, now)).collect();
        assert_eq!(said[..4], [4, 3, 2, 1].map(Verdict::Wrong));
        assert_eq!(said[4], Verdict::Locked(Moment(15 * 60_000)));
        assert_eq!(judge(false, 6, now), Verdict::Wrong(4));
        assert_eq!(judge(false, 20, now), Verdict::Over);
        assert_eq!(judge(true, 20, now), Verdict::In, "the right code opens while the link lives");
    }
}
