//! From bytes to text: banks write UTF-8 or one byte for each sign, and do not say which.

/// UTF-8 (with or without a mark in front) when the bytes are that; else Windows-1252, which reads Latin-1 too.
/// Never fails: any byte is some sign.
pub(crate) fn text_of(bytes: &[u8]) -> String {
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bare) {
        Ok(text) => text.to_owned(),
        Err(_) => bare.iter().map(|byte| sign_of(*byte)).collect(),
    }
}

/// Windows-1252 has signs where Latin-1 has control codes; the five it leaves empty stay what they are.
fn sign_of(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// One space where there were several, none around: fixed fields are filled with spaces.
pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text, or nothing when it is empty.
pub(crate) fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
