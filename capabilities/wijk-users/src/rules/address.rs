//! Addresses: one way to write them, so that the same door is found twice.

use kernel::name::fold;

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
}
