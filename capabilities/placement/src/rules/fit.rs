//! The hard rules: may this service be proposed for this wish? The list, the offers of a freed place, the pages and the
//! region run all ask this one function.
//!
//! Each wish that is dropped opens more offers, never fewer: the horizon is counted from today, not from the day on
//! which she can come.

use catalogue::Area;
use catalogue::model::{Class, Draft, Gender, Service, ServiceStatus};
use kernel::partial_date::PartialDate;
use kernel::{Day, text_enum};

use super::urgency;
use crate::model::Placement;

text_enum! {
    /// Why a service does not fit.
    pub enum Misfit {
        /// Not given now.
        Closed = "closed",
        /// Another type of help.
        Need = "need",
        /// Neither the language nor an interpreter.
        Language = "language",
        /// It does not work where she lives, or not in her own municipality.
        Reach = "reach",
        /// Not the group that she wishes, or not for her.
        Gender = "gender",
        /// Not for her age.
        Age = "age",
        /// She or the partner said no to this one before.
        Excluded = "excluded",
        /// It starts too late, or before she can.
        Start = "start",
        /// No places of the class she needs.
        Class = "class",
    }
}

/// A set of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Misfits(u16);

impl Misfits {
    fn add(&mut self, misfit: Misfit, holds: bool) {
        if holds {
            self.0 |= 1 << misfit as u16;
        }
    }

    /// Is this one of the reasons?
    pub fn has(self, misfit: Misfit) -> bool {
        self.0 & (1 << misfit as u16) != 0
    }

    /// The reasons, in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = Misfit> {
        Misfit::ALL.iter().copied().filter(move |m| self.has(*m))
    }
}

/// Do the hard rules allow it? Both sides name municipalities by their codes of today: what `placement` and `catalogue`
/// read has them (`network::municipality::codes`). `excluded`: is this pair among `placement::exclusions`. Says nothing of free places.
pub fn fits(p: &Placement, s: &Service, excluded: bool, today: Day) -> Result<(), Misfits> {
    let (w, s) = (&p.wishes, &s.told);
    let mut no = Misfits::default();
    no.add(Misfit::Closed, s.status != ServiceStatus::Active);
    no.add(Misfit::Need, !catalogue::arena::answers(s, &p.need));
    no.add(Misfit::Language, !speaks(s, w.language.as_deref(), w.interpreter_ok));
    no.add(Misfit::Reach, !reaches(s, p.nis.as_deref(), w.own_municipality));
    no.add(Misfit::Gender, !welcomes(s.gender, w.gender, &p.gender));
    no.add(Misfit::Age, !of_age(s, p.birth.as_deref(), today));
    no.add(Misfit::Excluded, excluded);
    no.add(Misfit::Start, !starts(s.starts_on, w.from_on, today));
    no.add(Misfit::Class, !has_class(s, w.class));
    if no == Misfits::default() { Ok(()) } else { Err(no) }
}

fn speaks(s: &Draft, language: Option<&str>, interpreter_ok: bool) -> bool {
    language.is_none_or(|wanted| s.languages.iter().any(|l| l == wanted) || (interpreter_ok && s.interpreter))
}

/// Where nobody knows the municipality, only a wish for the own one is in the way. A service that did not say whom it
/// serves keeps nobody out either (`catalogue::area`), but it is no help in the own municipality.
fn reaches(s: &Draft, nis: Option<&str>, own: bool) -> bool {
    let Some(nis) = nis else { return !own };
    let there = s.locations.iter().any(|l| l.nis.as_deref() == Some(nis));
    match catalogue::area(s, nis) {
        Area::Elsewhere => false,
        Area::Served => !own || there || s.home_visits,
        Area::Unknown => !own,
    }
}

/// What is not known of a person keeps nobody out: the partner asks.
fn welcomes(service: Gender, wish: Gender, person: &str) -> bool {
    let for_her = match service {
        Gender::Any => true,
        Gender::Women => person != "man",
        Gender::Men => person != "woman",
    };
    for_her && (wish == Gender::Any || wish == service)
}

fn of_age(s: &Draft, birth: Option<&str>, today: Day) -> bool {
    let Some(ages) = birth.and_then(|b| b.parse::<PartialDate>().ok()).and_then(|b| b.ages_on(today)) else {
        return true;
    };
    s.age_from.is_none_or(|from| i64::from(*ages.end()) >= from)
        && s.age_to.is_none_or(|to| i64::from(*ages.start()) <= to)
}

/// A day in the past that nobody replaced counts as any day.
fn starts(starts_on: Option<Day>, from: Option<Day>, today: Day) -> bool {
    let last = today.plus_days(urgency::days().horizon);
    let group = starts_on.filter(|day| *day >= today);
    from.is_none_or(|day| day <= last) && group.is_none_or(|day| day <= last && from.is_none_or(|f| day >= f))
}

/// Without counted places it is open to whoever comes, for light help.
fn has_class(s: &Draft, class: Class) -> bool {
    let mut counted = s.places.iter().filter(|p| p.capacity > 0).peekable();
    match counted.peek() {
        None => class == Class::Light,
        Some(_) => counted.any(|p| class == Class::Light || p.class == class),
    }
}
