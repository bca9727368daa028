//! Codes that link a worker's file to a guidance file: short enough to say, too many to guess.

/// Signs without look-alikes.
const SIGNS: &[u8; 31] = b"ABCDEFGHJKLMNPQRSTUVWXYZ2345678";
/// How long a code lives, in days.
pub const DAYS: i64 = 7;
const LENGTH: usize = 9;

/// A code from random bytes: nine signs of 31, more than 10^13.
pub fn from_random(bytes: [u8; 16]) -> String {
    let mut number = u128::from_le_bytes(bytes);
    let mut out = String::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        let at = usize::try_from(number % 31).unwrap_or_default();
        out.push(char::from(SIGNS[at]));
        number /= 31;
    }
    out
}

/// `ABC-DEF-GHJ`, to be said.
pub fn spoken(code: &str) -> String {
    let chars: Vec<char> = code.chars().collect();
    chars.chunks(3).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// What was typed, without spaces and dashes; `None` when it can't be a code.
pub fn read(typed: &str) -> Option<String> {
    let code: String =
        typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
    (code.len() == LENGTH && code.bytes().all(|b| SIGNS.contains(&b))).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_as_it_was_said() {
        for seed in 0..100_u128 {
            let code = from_random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15_1234_5678).to_le_bytes());
            assert_eq!(read(&spoken(&code).to_lowercase()), Some(code));
        }
        assert_eq!(read("ABC-DEF"), None);
        assert_eq!(read("ABC-DEF-GH0"), None, "no zero among the signs");
    }
}
