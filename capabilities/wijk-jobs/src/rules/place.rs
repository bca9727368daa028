//! In which region a municipality lies, by its NIS code.

use schemes::wijk::Region;

/// The region of a municipality. The first two digits of a NIS code (REFNIS, Statbel) are the arrondissement: 21 is
/// Brussels-Capital, 25 Nivelles; 1, 3, 4 and 7 are Flemish provinces, 2 otherwise Flemish Brabant. None: no NIS code.
pub fn region_of(nis: &str) -> Option<Region> {
    if nis.len() != 5 || !nis.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match nis.as_bytes() {
        [b'2', b'1', ..] => Some(Region::Brussels),
        [b'2', b'5', ..] | [b'5' | b'6' | b'8' | b'9', ..] => Some(Region::Wallonia),
        [b'1' | b'2' | b'3' | b'4' | b'7', ..] => Some(Region::Flanders),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrondissement_says_the_region() {
        for (nis, region) in [
            ("44088", Some(Region::Flanders)), // Merelbeke-Melle
            ("21004", Some(Region::Brussels)), // Brussels
            ("24062", Some(Region::Flanders)), // Leuven
            ("25112", Some(Region::Wallonia)), // Wavre
            ("62063", Some(Region::Wallonia)), // Liege
            ("4408", None),
            ("0xxxx", None),
        ] {
            assert_eq!(region_of(nis), region, "{nis}");
        }
    }
}
