//! Whether two records may be about one person, with the reasons, for a human to decide.

use crate::name::{self, Query};
use crate::partial_date::{Agreement, PartialDate};

/// From here on a pair is shown as a possible duplicate.
pub const POSSIBLE: i32 = 50;
/// From here on it is shown first, as a likely one.
pub const LIKELY: i32 = 75;

/// The same national number, which nearly settles it.
const SAME_INSZ: i32 = 100;
/// Two numbers: against it, but a BIS number becomes a national one, and some people have two.
const OTHER_INSZ: i32 = -30;
/// Every word of the name is the same, two words or more.
const SAME_NAME: i32 = 50;
/// The same single word: a nickname, a first name.
const SAME_SINGLE_NAME: i32 = 30;
/// Every word matches by sound or with a typing error.
const SIMILAR_NAME: i32 = 35;
/// One name is part of the other, longer one.
const PART_OF_NAME: i32 = 20;
/// Each has a word that the other lacks, though they share one: brothers, sisters, twins.
const SHARED_WORD_ONLY: i32 = -25;
/// No word in common.
const OTHER_NAME: i32 = -60;
/// The same full birth date.
const SAME_BIRTH: i32 = 30;
/// What is known of both birth dates fits.
const COMPATIBLE_BIRTH: i32 = 15;
/// Day and month changed places, or one of the three parts differs: a typing error.
const NEAR_BIRTH: i32 = 5;
/// Birth dates that can't be one.
const OTHER_BIRTH: i32 = -40;
/// The same phone number; households share one.
const SAME_PHONE: i32 = 25;
/// The same phone number while one of the two has no name yet, as after a first contact in the street.
const SAME_PHONE_NAMELESS: i32 = 50;
/// The same municipality.
const SAME_MUNICIPALITY: i32 = 5;

/// What is known of one person; each part may be missing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Person<'a> {
    /// Given and family name in one text, in any order, or a nickname; may be empty.
    pub name: &'a str,
    /// Birth date, as far as known.
    pub birth: Option<PartialDate>,
    /// Phone number in E.164.
    pub phone: Option<&'a str>,
    /// Keyed hash of the INSZ: equal for equal numbers.
    pub insz_hash: Option<&'a str>,
    /// NIS code of the municipality as it is now, so that merged ones are equal.
    pub municipality: Option<&'a str>,
}

/// Something that speaks for or against it being one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The same national number.
    SameInsz,
    /// Two different national numbers.
    OtherInsz,
    /// The same name.
    SameName,
    /// A name that sounds or is spelled nearly the same.
    SimilarName,
    /// One name is part of the other.
    PartOfName,
    /// They share a name, but each has another one too.
    SharedWordOnly,
    /// Different names.
    OtherName,
    /// The same birth date.
    SameBirth,
    /// Birth dates that fit, as far as known.
    CompatibleBirth,
    /// Birth dates that differ by what may be a typing error.
    NearBirth,
    /// Different birth dates.
    OtherBirth,
    /// The same phone number.
    SamePhone,
    /// The same municipality.
    SameMunicipality,
}

impl Reason {
    /// Fluent key of the words that staff see.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SameInsz => "duplicate-same-insz",
            Self::OtherInsz => "duplicate-other-insz",
            Self::SameName => "duplicate-same-name",
            Self::SimilarName => "duplicate-similar-name",
            Self::PartOfName => "duplicate-part-of-name",
            Self::SharedWordOnly => "duplicate-shared-word-only",
            Self::OtherName => "duplicate-other-name",
            Self::SameBirth => "duplicate-same-birth",
            Self::CompatibleBirth => "duplicate-compatible-birth",
            Self::NearBirth => "duplicate-near-birth",
            Self::OtherBirth => "duplicate-other-birth",
            Self::SamePhone => "duplicate-same-phone",
            Self::SameMunicipality => "duplicate-same-municipality",
        }
    }
}

/// How much speaks for two records being one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicateScore {
    /// The sum of all reasons; at least [`POSSIBLE`].
    pub points: i32,
    /// Why, both for and against.
    pub reasons: Vec<Reason>,
}

impl DuplicateScore {
    /// Whether it is to be shown first.
    pub const fn is_likely(&self) -> bool {
        self.points >= LIKELY
    }
}

/// Compares two people; `None` when too little speaks for it. The order of the two doesn't matter.
pub fn compare(a: &Person<'_>, b: &Person<'_>) -> Option<DuplicateScore> {
    let found: Vec<(i32, Reason)> =
        [insz(a, b), names(a.name, b.name), births(a.birth, b.birth), phone(a, b), municipality(a, b)]
            .into_iter()
            .flatten()
            .collect();
    let points = found.iter().map(|(points, _)| points).sum();
    (points >= POSSIBLE)
        .then(|| DuplicateScore { points, reasons: found.into_iter().map(|(_, reason)| reason).collect() })
}

fn insz(a: &Person<'_>, b: &Person<'_>) -> Option<(i32, Reason)> {
    let same = a.insz_hash? == b.insz_hash?;
    Some(if same { (SAME_INSZ, Reason::SameInsz) } else { (OTHER_INSZ, Reason::OtherInsz) })
}

fn phone(a: &Person<'_>, b: &Person<'_>) -> Option<(i32, Reason)> {
    let nameless = name::words(a.name).is_empty() || name::words(b.name).is_empty();
    (a.phone? == b.phone?).then_some((if nameless { SAME_PHONE_NAMELESS } else { SAME_PHONE }, Reason::SamePhone))
}

fn municipality(a: &Person<'_>, b: &Person<'_>) -> Option<(i32, Reason)> {
    (a.municipality? == b.municipality?).then_some((SAME_MUNICIPALITY, Reason::SameMunicipality))
}

/// Holds each name against the other, in whole words and any order.
fn names(a: &str, b: &str) -> Option<(i32, Reason)> {
    let (words_a, words_b) = (name::words(a), name::words(b));
    if words_a.is_empty() || words_b.is_empty() {
        return None;
    }
    let answers = |asked: &str, given: &str| Query::whole(asked).rank(&name::tokens(given));
    Some(match (answers(a, b), answers(b, a)) {
        (Some(x), Some(y)) if x.min(y) == 100 && words_a.len().min(words_b.len()) > 1 => (SAME_NAME, Reason::SameName),
        (Some(x), Some(y)) if x.min(y) == 100 => (SAME_SINGLE_NAME, Reason::SameName),
        (Some(_), Some(_)) => (SIMILAR_NAME, Reason::SimilarName),
        (Some(_), None) | (None, Some(_)) => (PART_OF_NAME, Reason::PartOfName),
        (None, None) => {
            let tokens = name::tokens(b);
            let shared = |word: &String| Query::whole(word).rank(&tokens).is_some();
            if words_a.iter().any(shared) {
                (SHARED_WORD_ONLY, Reason::SharedWordOnly)
            } else {
                (OTHER_NAME, Reason::OtherName)
            }
        }
    })
}

/// Compares birth dates. 1 January is written when only the year is known, so it counts as the year alone.
fn births(a: Option<PartialDate>, b: Option<PartialDate>) -> Option<(i32, Reason)> {
    let (a, b) = (a?, b?);
    let (known_a, known_b) = (without_new_year(a), without_new_year(b));
    Some(match known_a.agreement(known_b) {
        Agreement::Equal if known_a.day().is_some() => (SAME_BIRTH, Reason::SameBirth),
        Agreement::Equal | Agreement::Compatible => (COMPATIBLE_BIRTH, Reason::CompatibleBirth),
        Agreement::Contradicting if is_near(a, b) => (NEAR_BIRTH, Reason::NearBirth),
        Agreement::Contradicting => (OTHER_BIRTH, Reason::OtherBirth),
    })
}

fn without_new_year(date: PartialDate) -> PartialDate {
    match (date.month(), date.day()) {
        (Some(1), Some(1)) => PartialDate::new(date.year(), None, None).unwrap_or(date),
        _ => date,
    }
}

/// Day and month changed places, or exactly one of the three parts differs.
fn is_near(a: PartialDate, b: PartialDate) -> bool {
    if a.day().is_none() || b.day().is_none() {
        return false;
    }
    let swapped = a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
    let same = [a.year() == b.year(), a.month() == b.month(), a.day() == b.day()];
    swapped || same.iter().filter(|part| **part).count() == 2
}
