//! Household and network: who stands around a person, and how good that is.

use kernel::refusal::Faults;
use kernel::{Day, Refusal, text_enum};
use uuid::Uuid;

text_enum! {
    /// Who somebody is to the person.
    pub enum TieKind {
        /// Partner.
        Partner = "partner",
        /// Child.
        Child = "child",
        /// Parent.
        Parent = "parent",
        /// Brother or sister.
        Sibling = "sibling",
        /// Other family.
        Family = "family",
        /// Friend.
        Friend = "friend",
        /// Neighbour.
        Neighbour = "neighbour",
        /// Buddy: a volunteer or professional who goes along.
        Buddy = "buddy",
        /// Bridge figure: knows both worlds, opens doors.
        BridgeFigure = "bridge-figure",
        /// Somebody who helps for work: doctor, social worker, teacher.
        Professional = "professional",
        /// Anybody else.
        Other = "other",
    }
}

text_enum! {
    /// How good a tie is, as the person says.
    pub enum Quality {
        /// Carries.
        Strong = "strong",
        /// Good.
        Good = "good",
        /// Goes up and down.
        Fragile = "fragile",
        /// Broken off.
        Broken = "broken",
        /// Not asked.
        Unknown = "unknown",
    }
}

impl TieKind {
    /// Is it somebody whose work or task it is to help?
    pub const fn helps(self) -> bool {
        matches!(self, Self::Buddy | Self::BridgeFigure | Self::Professional)
    }

    /// Family, in the household or not.
    pub const fn is_family(self) -> bool {
        matches!(self, Self::Partner | Self::Child | Self::Parent | Self::Sibling | Self::Family)
    }
}

/// Somebody around the person.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Tie {
    /// Which.
    pub id: Uuid,
    /// Who to the person.
    pub kind: TieKind,
    /// Name, as the person says it.
    pub name: String,
    /// For professionals: where.
    pub organisation: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// How good.
    pub quality: Quality,
    /// Lives in the same house.
    pub in_household: bool,
    /// Year of birth, of children mostly.
    pub birth_year: Option<i64>,
    /// A sentence.
    pub note: Option<String>,
    /// Last day, when it ended.
    pub ended_on: Option<Day>,
    /// Version for optimistic locking.
    pub version: i64,
}

/// What is written about a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTie {
    /// Who to the person.
    pub kind: TieKind,
    /// Name.
    pub name: String,
    /// Where.
    pub organisation: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// How good.
    pub quality: Quality,
    /// Lives in the same house.
    pub in_household: bool,
    /// Year of birth.
    pub birth_year: Option<i64>,
    /// A sentence.
    pub note: Option<String>,
}

/// A year of birth lies between a hundred and twenty years ago and now.
pub fn check(new: &NewTie, today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if new.name.is_empty() {
        faults.push("name", "tie-name-missing");
    }
    let year = i64::from(today.0.year());
    if new.birth_year.is_some_and(|born| !(year - 120..=year).contains(&born)) {
        faults.push_range("birth_year", year - 120, year);
    }
    faults.done()
}

/// A dot on the map of ties.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Across, in units of the drawing.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Places the ties on circles round the person: the better the tie, the nearer. Each circle starts at the top.
/// The person stands in the middle of a square of `size`.
pub fn places(qualities: &[Quality], size: f64) -> Vec<Dot> {
    let ring = |quality: Quality| match quality {
        Quality::Strong => 0.17,
        Quality::Good => 0.27,
        Quality::Fragile | Quality::Unknown => 0.37,
        Quality::Broken => 0.45,
    };
    let on_ring = |quality: Quality| qualities.iter().filter(|q| same_ring(**q, quality)).count();
    let mut used: Vec<(f64, usize)> = Vec::new();
    qualities
        .iter()
        .map(|quality| {
            let radius = ring(*quality) * size;
            let total = on_ring(*quality);
            let at = used.iter_mut().find(|(r, _)| (*r - radius).abs() < 0.01);
            let index = if let Some((_, n)) = at {
                *n += 1;
                *n
            } else {
                used.push((radius, 0));
                0
            };
            // Each ring is turned a little, so that names on two rings do not stand above each other.
            let turn =
                f64::from(u32::try_from(index).unwrap_or(0)) / f64::from(u32::try_from(total).unwrap_or(1).max(1));
            let angle = std::f64::consts::TAU * turn - std::f64::consts::FRAC_PI_2 + radius / size;
            let round = |v: f64| (v * 10.0).round() / 10.0;
            Dot { x: round(size / 2.0 + radius * angle.cos()), y: round(size / 2.0 + radius * angle.sin()) }
        })
        .collect()
}

fn same_ring(a: Quality, b: Quality) -> bool {
    let middle = |q| matches!(q, Quality::Fragile | Quality::Unknown);
    a == b || (middle(a) && middle(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_better_tie_stands_nearer_and_no_two_share_a_place() {
        let all =
            [Quality::Strong, Quality::Strong, Quality::Good, Quality::Fragile, Quality::Broken, Quality::Unknown];
        let dots = places(&all, 400.0);
        let far = |d: &Dot| ((d.x - 200.0).powi(2) + (d.y - 200.0).powi(2)).sqrt();
        assert!(far(&dots[0]) < far(&dots[2]) && far(&dots[2]) < far(&dots[3]) && far(&dots[3]) < far(&dots[4]));
        for (at, dot) in dots.iter().enumerate() {
            assert!(dots[at + 1..].iter().all(|other| other != dot));
            assert!((0.0..=400.0).contains(&dot.x) && (0.0..=400.0).contains(&dot.y));
        }
    }
}
