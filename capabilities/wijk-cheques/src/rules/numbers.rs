//! Numbers of cheques as somebody types them: `101-109, 112`.

use std::collections::BTreeSet;

/// The most cheques of one deed.
pub const MOST: usize = 1_000;

/// Why the text is no list of numbers: the key of the message.
pub type Wrong = &'static str;

/// The numbers of a text, each once, from low to high.
pub fn parse(text: &str) -> Result<Vec<i64>, Wrong> {
    let mut found = BTreeSet::new();
    let parts = text.split([',', ';', '\n', ' ']).filter(|part| !part.is_empty());
    for part in joined(parts) {
        let (first, last) = match part.split_once('-') {
            Some((first, last)) => (number(first)?, number(last)?),
            None => (number(&part)?, number(&part)?),
        };
        if last < first {
            return Err("cheque-numbers-backwards");
        }
        if usize::try_from(last - first).unwrap_or(usize::MAX) >= MOST {
            return Err("cheque-numbers-many");
        }
        for each in first..=last {
            if !found.insert(each) {
                return Err("cheque-numbers-twice");
            }
        }
        if found.len() > MOST {
            return Err("cheque-numbers-many");
        }
    }
    if found.is_empty() { Err("cheque-numbers-missing") } else { Ok(found.into_iter().collect()) }
}

/// `101 - 109` is one part: a hyphen with spaces around it binds its neighbours.
fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for part in parts {
        match out.last_mut() {
            Some(before) if before.ends_with('-') || part.starts_with('-') => before.push_str(part),
            _ => out.push(part.to_owned()),
        }
    }
    out
}

fn number(text: &str) -> Result<i64, Wrong> {
    let digits = !text.is_empty() && text.len() <= 12 && text.bytes().all(|b| b.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { None };
    number.filter(|n| *n > 0).ok_or("cheque-numbers-wrong")
}

/// `00000101–00000109, 00000112`: the same list for a person.
pub fn spoken(numbers: &[i64]) -> String {
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let words = |(first, last): &(i64, i64)| {
        let first_words = crate::records::printed(*first);
        if first == last { first_words } else { format!("{first_words}–{}", crate::records::printed(*last)) }
    };
    ranges.iter().map(words).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_single_numbers_are_read_in_any_way_people_write_them() {
        assert_eq!(parse("101-103, 00000112").unwrap(), [101, 102, 103, 112]);
        assert_eq!(parse("112\n101 - 103;7").unwrap(), [7, 101, 102, 103, 112]);
        assert_eq!(spoken(&[101, 102, 103, 112]), "00000101–00000103, 00000112");
    }

    #[test]
    fn what_is_no_list_says_why() {
        for (text, key) in [
            ("", "cheque-numbers-missing"),
            ("12a", "cheque-numbers-wrong"),
            ("-5", "cheque-numbers-wrong"),
            ("0", "cheque-numbers-wrong"),
            ("9-3", "cheque-numbers-backwards"),
            ("5, 3-6", "cheque-numbers-twice"),
            ("1-99999999", "cheque-numbers-many"),
        ] {
            assert_eq!(parse(text), Err(key), "{text}");
        }
    }
}
