//! How well an offer fits: points by part, by published and dated weights (`data/misfit.toml`).

use std::sync::OnceLock;

use catalogue::model::Service;
use kernel::{Day, text_enum};
use placement::model::Placement;
use serde::{Deserialize, Serialize};

text_enum! {
    /// What makes an offer fit less well. The words of a part are `points-KEY`.
    pub enum Part {
        /// Kilometres from her municipality.
        Travel = "travel",
        /// By an interpreter.
        Interpreter = "interpreter",
        /// Days until it starts.
        Start = "start",
        /// She would rather go elsewhere.
        NotWished = "not-wished",
        /// She was elsewhere before.
        NotKnown = "not-known",
        /// It does not name her barrier.
        OtherBarrier = "other-barrier",
        /// Not confirmed for long.
        Doubtful = "doubtful",
        /// Of a coach: speaks a language of hers; no points.
        Speaks = "speaks",
        /// Of a coach: works in her municipality; no points.
        WorksThere = "works-there",
        /// Of a coach: works elsewhere.
        Elsewhere = "elsewhere",
        /// Of a coach: is who she wishes, woman or man; no points.
        GenderWish = "gender-wish",
        /// Of a coach: has the focus that she asks; no points.
        SameFocus = "same-focus",
        /// Of a coach: has the other focus.
        OtherFocus = "other-focus",
        /// Of a coach: was her coach before; no points.
        KnownCoach = "known-coach",
        /// Of a coach: was not her coach before, and there was one.
        NewCoach = "new-coach",
        /// Of a coach: places left in the caseload, with points for what is taken.
        Room = "room",
    }
}

/// Points of one part, with the number that the words tell (kilometres, days).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// Which part.
    pub part: Part,
    /// Kilometres or days; 0 where there is nothing to count.
    pub fact: i64,
    /// Points.
    pub points: i64,
}

/// One version of the weights; see the comments in the data.
#[derive(Debug, Clone, Deserialize)]
pub struct Weights {
    /// Id, kept with each run.
    pub id: String,
    /// First day of this version.
    pub valid_from: toml::value::Datetime,
    /// The decision it comes from.
    pub source: String,
    kilometre: i64,
    most_kilometres: i64,
    interpreter: i64,
    day: i64,
    most_days: i64,
    not_wished: i64,
    not_known: i64,
    other_barrier: i64,
    doubtful: i64,
}

#[derive(Deserialize)]
struct Data {
    version: Vec<Weights>,
}

fn versions() -> &'static [Weights] {
    static DATA: OnceLock<Vec<Weights>> = OnceLock::new();
    DATA.get_or_init(|| {
        // The file is part of the program; a test reads it, so an unreadable one does not ship.
        toml::from_str::<Data>(include_str!("../../../../data/misfit.toml")).map(|d| d.version).unwrap_or_default()
    })
}

impl Weights {
    fn begins(&self) -> Option<Day> {
        self.valid_from.to_string().parse().ok()
    }

    /// The points of one service for one wish; empty: nothing is less than ideal. `kilometres`: none when nobody knows
    /// where she lives or where it is; then distance says nothing. `doubtful`: not confirmed for long.
    pub fn of(&self, p: &Placement, s: &Service, kilometres: Option<i64>, doubtful: bool, today: Day) -> Vec<Points> {
        let mut found = Vec::new();
        let mut add = |part: Part, fact: i64, points: i64| {
            if points > 0 {
                found.push(Points { part, fact, points });
            }
        };
        let far = kilometres.unwrap_or(0).clamp(0, self.most_kilometres);
        add(Part::Travel, kilometres.unwrap_or(0), far * self.kilometre);
        let speaks = p.wishes.language.as_ref().is_none_or(|language| s.told.languages.contains(language));
        add(Part::Interpreter, 0, if speaks { 0 } else { self.interpreter });
        let days = s.told.starts_on.map_or(0, |day| i64::from(today.days_until(day))).max(0);
        add(Part::Start, days, days.min(self.most_days) * self.day);
        let other = |wanted: Option<kernel::ServiceId>| wanted.is_some_and(|wanted| wanted != s.id);
        add(Part::NotWished, 0, if other(p.wishes.preferred) { self.not_wished } else { 0 });
        add(Part::NotKnown, 0, if other(p.earlier_service_id) { self.not_known } else { 0 });
        let named = p.barrier.as_ref().is_none_or(|barrier| s.told.barriers.contains(barrier));
        add(Part::OtherBarrier, 0, if named { 0 } else { self.other_barrier });
        add(Part::Doubtful, 0, if doubtful { self.doubtful } else { 0 });
        found
    }
}

/// The weights in force on a day: the newest version that has begun, else the first there is.
pub fn in_force(today: Day) -> Option<&'static Weights> {
    let begun = |w: &&Weights| w.begins().is_some_and(|day| day <= today);
    versions().iter().filter(begun).max_by_key(|w| w.begins()).or(versions().first())
}

/// The sum of the parts.
pub fn total(parts: &[Points]) -> i64 {
    parts.iter().map(|p| p.points).sum()
}
