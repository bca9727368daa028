//! In which region an address lies, by its postcode.

use super::model::Region;

/// The region of a postcode. Postcodes follow the regions (bpost: 1000-1299 Brussels, 1300-1499 and 4000-7999 Wallonia,
/// the rest Flanders, Voeren too). What can be no Belgian postcode (more than four characters, letters) is abroad, and
/// so outside. `None`: nothing is known, because nothing is written or it is no whole postcode.
pub fn of_postcode(text: &str) -> Option<Region> {
    let text = text.trim();
    // "B-9800" is a Belgian postcode that is not written as one: whoever typed it can tell.
    if text.is_empty() || text.to_ascii_uppercase().starts_with("B-") {
        return None;
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) || text.len() > 4 {
        return Some(Region::Abroad);
    }
    match text.parse::<u16>().ok()? {
        1000..=1299 => Some(Region::Brussels),
        1300..=1499 | 4000..=7999 => Some(Region::Wallonia),
        1500..=3999 | 8000..=9999 => Some(Region::Flanders),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_postcode_lies_in_one_region_is_abroad_or_is_not_known() {
        for flemish in ["9800", " 9820", "1500", "3790", "8000", "2000", "3999"] {
            assert_eq!(of_postcode(flemish), Some(Region::Flanders), "{flemish}");
        }
        for (postcode, other) in [
            ("1000", Region::Brussels),
            ("1210", Region::Brussels),
            ("1300", Region::Wallonia),
            ("4000", Region::Wallonia),
            ("7700", Region::Wallonia),
            ("59000", Region::Abroad),
            ("4527 AB", Region::Abroad),
        ] {
            assert_eq!(of_postcode(postcode), Some(other), "{postcode}");
        }
        for unknown in ["", " ", "98", "0999", "B-9800"] {
            assert_eq!(of_postcode(unknown), None, "{unknown}");
        }
    }
}
