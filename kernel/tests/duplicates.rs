//! Which two records may be one person.

use kernel::duplicates::{LIKELY, POSSIBLE, Person, Reason, compare};
use kernel::partial_date::PartialDate;

/// Name, birth date, phone, INSZ hash, municipality; an empty text is not known.
type Record = (&'static str, &'static str, &'static str, &'static str, &'static str);

fn person(record: Record) -> Person<'static> {
    let known = |text: &'static str| Some(text).filter(|t| !t.is_empty());
    Person {
        name: record.0,
        birth: known(record.1).map(|text| PartialDate::parse(text).unwrap()),
        phone: known(record.2),
        insz_hash: known(record.3),
        municipality: known(record.4),
    }
}

/// The points, 0 when it is not even possible; the same both ways.
fn points(a: Record, b: Record) -> i32 {
    let (there, back) = (compare(&person(a), &person(b)), compare(&person(b), &person(a)));
    assert_eq!(there, back, "the order of the two must not matter");
    there.map_or(0, |score| {
        assert_eq!(score.is_likely(), score.points >= LIKELY);
        score.points
    })
}

#[test]
fn these_are_likely_one_person() {
    for (a, b) in [
        // The same number settles it, even with another name (married, corrected).
        (("Mila Peeters", "", "", "h1", ""), ("Mila Maes", "", "", "h1", "")),
        // All the same, but no number.
        (("Mila Peeters", "14/3/1985", "", "", "44083"), ("Mila Peeters", "14/3/1985", "", "", "44083")),
        // Family and given name changed places.
        (("Peeters Mila", "14/3/1985", "", "", ""), ("Mila Peeters", "14/3/1985", "", "", "")),
        // Same name and phone.
        (("Mila Peeters", "", "+32470123456", "", ""), ("Mila Peeters", "", "+32470123456", "", "")),
        // Another spelling, the same birth date and phone.
        (
            ("Mohamed El Amrani", "1990-07-15", "+32470123456", "", ""),
            ("Muhammad Elamrani", "1990-07-15", "+32470123456", "", ""),
        ),
        // Day and month changed places, the same phone.
        (("Mila Peeters", "3/4/1985", "+32470123456", "", ""), ("Mila Peeters", "4/3/1985", "+32470123456", "", "")),
    ] {
        assert!(points(a, b) >= LIKELY, "{a:?} {b:?} {}", points(a, b));
    }
}

#[test]
fn these_are_possibly_one_person() {
    for (a, b) in [
        // Only the name is known.
        (("Mila Peeters", "", "", "", ""), ("mila peeters", "", "", "", "")),
        // Transliterated, with a birth date.
        (("Олена Шевченко", "1990-07-15", "", "", ""), ("Olena Sjevtsjenko", "1990-07-15", "", "", "")),
        (("محمد حداد", "1990-07-15", "", "", ""), ("Mohamed Haddad", "1990-07-15", "", "", "")),
        // A typing error, and only the year on one side.
        (("Mila Peetrs", "1985", "", "", ""), ("Mila Peeters", "1985-03-14", "", "", "")),
        // 1 January stands for "only the year is known".
        (("Ahmad Rahimi", "1990-01-01", "", "", ""), ("Ahmed Rahimi", "1990-07-15", "", "", "")),
        // A nickname from the street and the same phone.
        (("Sloeber", "", "+32470123456", "", ""), ("Sloeber", "", "+32470123456", "", "")),
        (("Mila", "1985-03-14", "", "", ""), ("Mila Peeters", "1985-03-14", "", "", "")),
        // No name yet, only a phone.
        (("", "", "+32470123456", "", ""), ("Mila Peeters", "", "+32470123456", "", "")),
        // A BIS number became a national number.
        (("Mila Peeters", "1985-03-14", "", "bis", ""), ("Mila Peeters", "1985-03-14", "", "rrn", "")),
    ] {
        assert!((POSSIBLE..=LIKELY + 5).contains(&points(a, b)), "{a:?} {b:?} {}", points(a, b));
    }
}

#[test]
fn these_are_not_shown() {
    for (a, b) in [
        // Twins: the same family name, birth date, phone and municipality.
        (
            ("Mila Peeters", "14/3/1985", "+32470123456", "", "44083"),
            ("Lotte Peeters", "14/3/1985", "+32470123456", "", "44083"),
        ),
        // Twins whose names differ by one letter.
        (("Tim Peeters", "14/3/1985", "", "", "44083"), ("Tom Peeters", "14/3/1985", "", "", "44083")),
        // Father and son with one name.
        (("Jan Peeters", "14/3/1955", "", "", "44083"), ("Jan Peeters", "2/9/1985", "", "", "44083")),
        // A household shares a phone.
        (("Mila Peeters", "", "+32470123456", "", "44083"), ("Jan Maes", "", "+32470123456", "", "44083")),
        // Two people with nothing known.
        (("", "", "", "", ""), ("", "", "", "", "")),
        (("", "", "", "", "44083"), ("", "", "", "", "44083")),
        // The same birth date is not enough.
        (("", "14/3/1985", "", "", "44083"), ("Mila Peeters", "14/3/1985", "", "", "44083")),
        (("Mila Peeters", "14/3/1985", "", "", ""), ("Jan Janssens", "14/3/1985", "", "", "")),
        // Only a first name.
        (("Mila", "", "", "", "44083"), ("Mila", "", "", "", "44083")),
        (("Mila", "", "", "", "44083"), ("Mila Peeters", "", "", "", "44083")),
    ] {
        assert_eq!(points(a, b), 0, "{a:?} {b:?}");
    }
}

#[test]
fn the_reasons_say_what_fits_and_what_does_not() {
    let a = person(("Mila Peeters", "3/4/1985", "+32470123456", "h1", "44083"));
    let b = person(("Mila Peetrs", "4/3/1985", "+32470123456", "h2", "44083"));
    let both = compare(&Person { insz_hash: None, ..a }, &b).unwrap();
    assert_eq!(both.reasons, [Reason::SimilarName, Reason::NearBirth, Reason::SamePhone, Reason::SameMunicipality]);
    assert_eq!(compare(&a, &b), None, "two numbers weigh against a name with a typing error");
    assert_eq!(Reason::SimilarName.key(), "duplicate-similar-name");
}
