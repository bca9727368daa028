//! The user number, and the same number as the structured communication of a bank transfer.

use ledger::Structured;

/// `+++000/0000/12313+++` of user number 123; `None` for a number that no communication can hold.
pub fn structured(number: i64) -> Option<Structured> {
    u64::try_from(number).ok().and_then(|base| Structured::from_base(base).ok())
}

/// The user number in what somebody typed or a bank sent; `None` when it is no structured communication.
pub fn read(text: &str) -> Option<i64> {
    let found = Structured::find(text)?;
    i64::try_from(found.base()).ok().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_user_number_is_found_back_in_its_communication() {
        for number in (1..100_000).step_by(37).chain([97, 970, 9_999_999_999]) {
            let text = structured(number).unwrap().to_string();
            assert_eq!(read(&text), Some(number), "{text}");
            assert_eq!(read(&format!("betaling {text} dank u")), Some(number));
        }
        assert_eq!(structured(-1), None);
        assert_eq!(structured(10_000_000_000), None);
    }

    #[test]
    fn a_typing_error_in_the_communication_finds_nobody() {
        let right = structured(123).unwrap().digits();
        for at in 0..right.len() {
            let mut typed = right.clone().into_bytes();
            typed[at] = if typed[at] == b'9' { b'0' } else { typed[at] + 1 };
            assert_eq!(read(&String::from_utf8(typed).unwrap()), None);
        }
    }
}
