//! The signs that every bank of the SEPA area takes (EPC217-08), and shortening by rule.

use unicode_normalization::UnicodeNormalization as _;

/// Longest name of a party, in signs.
pub(super) const NAME: usize = 70;

/// Is it one of `a-z A-Z 0-9 / - ? : ( ) . , ' +` or a space?
pub(super) fn is_allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || "/-?:().,'+ ".contains(c)
}

/// The text in the allowed signs: accents go, ligatures open, `&` is `+`, `_` is `-`, quotes are `'`, any other sign
/// is a point (the rule of EPC217-08 for signs without a likeness). Spaces are squeezed.
pub fn latin(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd() {
        match c {
            c if is_allowed(c) => out.push(c),
            c if c.is_whitespace() => out.push(' '),
            // Marks that the decomposition took off a letter.
            '\u{300}'..='\u{36f}' => {}
            'ß' => out.push_str("ss"),
            'Æ' => out.push_str("AE"),
            'æ' => out.push_str("ae"),
            'Œ' => out.push_str("OE"),
            'œ' => out.push_str("oe"),
            'Ø' => out.push('O'),
            'ø' => out.push('o'),
            'Ł' => out.push('L'),
            'ł' => out.push('l'),
            'Đ' | 'Ð' => out.push('D'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            '&' => out.push('+'),
            '_' | '–' | '—' | '‐' | '‑' => out.push('-'),
            '"' | '’' | '‘' | '`' | '“' | '”' => out.push('\''),
            _ => out.push('.'),
        }
    }
    crate::decode::squeezed(&out)
}

/// A name as it goes into the file: in the allowed signs, and at most 70 of them. A longer one is cut after the last
/// whole word that fits, or in the middle of a word when there is only one.
pub fn shortened(name: &str) -> String {
    let name = latin(name);
    if name.len() <= NAME {
        return name;
    }
    let cut = name.get(..=NAME).and_then(|start| start.rfind(' ')).unwrap_or(NAME);
    name.get(..cut).unwrap_or_default().trim_end().to_owned()
}
