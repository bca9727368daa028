//! Addresses: one way to write them, so that the same door is found twice, and in which part of Belgium they are.

use kernel::name::fold;
use schemes::wijk::Region;

/// Folded street, number and postcode: "Kerkstr. 5" and "Kerkstraat 5" in 9800 are one.
pub fn key(street: &str, postcode: &str) -> String {
    let words: Vec<String> = fold(street).split(' ').map(spelled_out).collect();
    // "5 A" and "5a" are one door; so are "5 bus 2" and "5 b 2".
    let mut joined = String::new();
    for word in words {
        let letter = word.len() == 1 && word.chars().all(|c| c.is_ascii_alphabetic());
        let belongs = joined.is_empty() || (letter && joined.ends_with(|c: char| c.is_ascii_digit()));
        if !belongs {
            joined.push(' ');
        }
        joined.push_str(&word);
    }
    format!("{} {joined}", postcode.trim())
}

fn spelled_out(word: &str) -> String {
    match word {
        "str" => "straat".to_owned(),
        "stwg" | "stw" | "steenweg" => "steenweg".to_owned(),
        "ln" => "laan".to_owned(),
        "pl" => "plein".to_owned(),
        "bus" | "bte" | "box" => "bus".to_owned(),
        other => match other.strip_suffix("str") {
            Some(stem) if stem.len() > 2 => format!("{stem}straat"),
            _ => other.to_owned(),
        },
    }
}

/// In which region a postcode lies; none: it is no Belgian postcode.
///
/// Postcodes follow the regions (bpost: 1000-1299 Brussels, 1300-1499 and 4000-7999 Wallonia, the rest Flanders);
/// only Voeren (3790-3798) lies apart, and it is Flemish.
pub fn region(postcode: &str) -> Option<Region> {
    let digits = postcode.trim();
    if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match digits.parse::<u16>().ok()? {
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
    fn the_same_door_written_in_two_ways_is_one() {
        assert_eq!(key("Kerkstr. 5", "9800"), key("Kerkstraat 5", " 9800"));
        assert_eq!(key("Gentse Stwg 12 A", "9800"), key("Gentse steenweg 12a", "9800"));
        assert_eq!(key("Dorp 1 bus 2", "9870"), key("dorp 1, bte 2", "9870"));
        assert_ne!(key("Kerkstraat 5", "9800"), key("Kerkstraat 6", "9800"));
        assert_ne!(key("Kerkstraat 5", "9800"), key("Kerkstraat 5", "9810"));
    }

    #[test]
    fn a_postcode_tells_the_region() {
        for flemish in ["9800", "9820", "1500", "3790", "8000", "2000"] {
            assert_eq!(region(flemish), Some(Region::Flanders), "{flemish}");
        }
        for (postcode, other) in [("1000", Region::Brussels), ("1300", Region::Wallonia), ("7700", Region::Wallonia)] {
            assert_eq!(region(postcode), Some(other), "{postcode}");
        }
        for none in ["", "98", "0999", "98000", "B-9800"] {
            assert_eq!(region(none), None, "{none}");
        }
    }
}
