//! EECO01 to EECO17: who took part, as it was on the first entry. Each gives yes, no, or `None` when it was refused or is
//! not known.
//!
//! Names: Regulation (EU) 2021/1057, Annex I, 1 (common output indicators for participants). How to read them: Commission,
//! SFC2021 support pages of ESF+ (sfc.ec.europa.eu). National definitions are allowed where data come from registers
//! (Annex I, 1.1).

use kernel::Day;

use crate::degurba::{Degurba, RURAL};
use crate::merge::Participation;
use crate::model::{Answer, LabourStatus};
use crate::parameters::{Key, Parameters};

type P<'a> = Participation<'a>;

fn status(p: &P<'_>, wanted: LabourStatus) -> Option<bool> {
    p.snapshot.labour.map(|labour| labour == wanted)
}

/// EECO01, total number of participants. Worked out from the three labour statuses (EECO02 + EECO04 + EECO05), so
/// somebody without a known status is not known here either.
pub fn participants(p: &P<'_>) -> Option<bool> {
    p.snapshot.labour.map(|_| true)
}

/// EECO02, unemployed, long-term unemployed included.
pub fn unemployed(p: &P<'_>) -> Option<bool> {
    status(p, LabourStatus::Unemployed)
}

/// EECO03, long-term unemployed: unemployed at entry for 12 months or more, for 6 months or more under 25. The months are
/// `Key::LongTermMonths` and `Key::LongTermMonthsYoung` (ESF guidance 2014-20; see `docs/esf.md`).
pub fn long_term_unemployed(p: &P<'_>, known: &Parameters) -> Option<bool> {
    if !unemployed(p)? {
        return Some(false);
    }
    let (since, entry) = (p.snapshot.unemployed_since?, p.snapshot.entry);
    let lasted = |months: Key| since.plus_months(known.value(months, entry)) <= entry;
    let (long, long_when_young) = (lasted(Key::LongTermMonths), lasted(Key::LongTermMonthsYoung));
    match age(p) {
        Some(age) => Some(if age < known.value(Key::YoungUnder, entry) { long_when_young } else { long }),
        // Without an age only what is the same for everybody is known.
        None => (long == long_when_young).then_some(long),
    }
}

/// EECO04, inactive.
pub fn inactive(p: &P<'_>) -> Option<bool> {
    status(p, LabourStatus::Inactive)
}

/// EECO05, employed, including self-employed.
pub fn employed(p: &P<'_>) -> Option<bool> {
    status(p, LabourStatus::Employed)
}

/// Whole years on a day. Who was born on 29 February has a birthday on 1 March in other years.
pub fn years(birth: Day, on: Day) -> i32 {
    let had = (on.0.month(), on.0.day()) >= (birth.0.month(), birth.0.day());
    i32::from(on.0.year()) - i32::from(birth.0.year()) - i32::from(!had)
}

fn age(p: &P<'_>) -> Option<i32> {
    Some(years(p.snapshot.birth?, p.snapshot.entry))
}

/// EECO06, children below 18 years of age.
pub fn children(p: &P<'_>, known: &Parameters) -> Option<bool> {
    Some(age(p)? < known.value(Key::ChildUnder, p.snapshot.entry))
}

/// EECO07, young people aged 18 to 29 years.
pub fn young(p: &P<'_>, known: &Parameters) -> Option<bool> {
    let on = p.snapshot.entry;
    Some((known.value(Key::YouthFrom, on)..=known.value(Key::YouthTo, on)).contains(&age(p)?))
}

/// EECO08, participants aged 55 years and above.
pub fn older(p: &P<'_>, known: &Parameters) -> Option<bool> {
    Some(age(p)? >= known.value(Key::OlderFrom, p.snapshot.entry))
}

/// EECO09, with lower secondary education or less (ISCED 0-2).
pub fn lower_secondary_or_less(p: &P<'_>) -> Option<bool> {
    p.snapshot.isced.map(|level| level <= 2)
}

/// EECO10, with upper secondary (ISCED 3) or post-secondary education (ISCED 4).
pub fn upper_secondary(p: &P<'_>) -> Option<bool> {
    p.snapshot.isced.map(|level| (3..=4).contains(&level))
}

/// EECO11, with tertiary education (ISCED 5 to 8).
pub fn tertiary(p: &P<'_>) -> Option<bool> {
    p.snapshot.isced.map(|level| level >= 5)
}

/// EECO12, with disabilities, by the national definition. Health: may be refused.
pub fn with_disabilities(p: &P<'_>) -> Option<bool> {
    p.snapshot.disability.and_then(Answer::known)
}

/// EECO13, third-country nationals: no citizen of the Union.
pub fn third_country_nationals(p: &P<'_>) -> Option<bool> {
    p.snapshot.third_country.and_then(Answer::known)
}

/// EECO14, with a foreign background: by the national definition, otherwise parents born outside the country.
pub fn foreign_background(p: &P<'_>) -> Option<bool> {
    p.snapshot.foreign_background.and_then(Answer::known)
}

/// EECO16, homeless or affected by housing exclusion.
pub fn housing_exclusion(p: &P<'_>) -> Option<bool> {
    p.snapshot.housing_exclusion.and_then(Answer::known)
}

/// EECO17, from rural areas: a municipality of class 3 (rural area) of the degree of urbanisation, on the entry date.
pub fn rural(p: &P<'_>, degurba: &Degurba) -> Option<bool> {
    degurba.class(p.snapshot.nis.as_deref()?, p.snapshot.entry).map(|class| class == RURAL)
}
