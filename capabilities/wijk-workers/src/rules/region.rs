//! In which region a postcode lies.

use schemes::wijk::Region;

/// The region of a Belgian postcode (ranges of bpost); other texts are abroad. `None` when nothing is known.
pub fn of_postcode(postcode: &str) -> Option<Region> {
    let text = postcode.trim();
    if text.is_empty() {
        return None;
    }
    let Ok(number) = text.parse::<u32>() else { return Some(Region::Abroad) };
    Some(match number {
        1000..=1299 => Region::Brussels,
        1500..=3999 | 8000..=9999 => Region::Flanders,
        1300..=1499 | 4000..=7999 => Region::Wallonia,
        _ => Region::Abroad,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_postcode_lies_in_one_region() {
        let cases = [
            ("9800", Some(Region::Flanders)),
            ("1000", Some(Region::Brussels)),
            ("1210", Some(Region::Brussels)),
            ("1300", Some(Region::Wallonia)),
            ("1500", Some(Region::Flanders)),
            ("3000", Some(Region::Flanders)),
            ("4000", Some(Region::Wallonia)),
            ("7700", Some(Region::Wallonia)),
            ("59000", Some(Region::Abroad)),
            ("4527 AB", Some(Region::Abroad)),
            (" ", None),
        ];
        for (postcode, region) in cases {
            assert_eq!(of_postcode(postcode), region, "{postcode}");
        }
    }
}
