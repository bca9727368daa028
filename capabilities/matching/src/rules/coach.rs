//! From people who wait for a coach, and coaches with room, to the problem of the engine.

use std::collections::HashSet;
use std::sync::OnceLock;

use catalogue::model::Gender;
use guidance::trajectories::Intensity;
use kernel::{Day, Focus, Moment, OrganisationId, ParticipantId, PositionId, StaffId};
use people::model::Gender as Own;
use placement::rules::Misfit;
use serde::{Deserialize, Serialize};
use solver::Invalid;
use solver::region::{Choice, Offer, Person, Region};
use uuid::Uuid;

use super::market::{Asked, Market};
use super::misfit::{self, Part, Points};
use super::seats::{self, Seats, Taker, Way, class_number};

/// Somebody who waits for a fixed coach.
#[derive(Debug, Clone)]
pub struct Seeker {
    /// Who.
    pub id: ParticipantId,
    /// Her name in lists.
    pub name: String,
    /// Municipality of today.
    pub nis: Option<String>,
    /// Her languages beside Dutch, when contact needs one of them; empty: Dutch will do.
    pub languages: Vec<String>,
    /// Since when she waits.
    pub since: Moment,
    /// Urgency band, 1 first.
    pub band: i64,
    /// What it is for.
    pub focus: Focus,
    /// How much time.
    pub intensity: Intensity,
    /// Without an interpreter.
    pub own_language: bool,
    /// Who coaches, when she says so.
    pub gender: Gender,
    /// The coach of before, when she comes back.
    pub former: Option<StaffId>,
}

impl Seeker {
    /// The published order, as for services: band, then who waits longest, then the id.
    pub fn order_key(&self) -> (i64, Moment, ParticipantId) {
        (self.band, self.since, self.id)
    }
}

/// A coach's position with what it can still carry.
#[derive(Debug, Clone)]
pub struct Coach {
    /// Which position.
    pub id: PositionId,
    /// Who.
    pub staff: StaffId,
    /// Name.
    pub name: String,
    /// For whom.
    pub organisation_id: OrganisationId,
    /// Short name of it.
    pub organisation: String,
    /// Focus of the position.
    pub focus: Option<Focus>,
    /// Places of the caseload.
    pub capacity: i64,
    /// Places left.
    pub room: i64,
    /// Languages beside Dutch.
    pub languages: Vec<String>,
    /// Municipalities; empty: the whole region.
    pub municipalities: Vec<String>,
    /// For who wishes it.
    pub gender: Own,
}

/// One version of the weights; see the comments in the data.
#[derive(Debug, Clone, Deserialize)]
pub struct Weights {
    /// Id, kept with each run.
    pub id: String,
    valid_from: toml::value::Datetime,
    /// The decision it comes from.
    pub source: String,
    interpreter: i64,
    elsewhere: i64,
    other_focus: i64,
    not_known: i64,
    tenth: i64,
}

#[derive(Deserialize)]
struct Data {
    version: Vec<Weights>,
}

fn versions() -> &'static [Weights] {
    static DATA: OnceLock<Vec<Weights>> = OnceLock::new();
    DATA.get_or_init(|| {
        // The file is part of the program; a test reads it, so an unreadable one does not ship.
        let text = include_str!("../../../../data/coach-misfit.toml");
        toml::from_str::<Data>(text).map(|d| d.version).unwrap_or_default()
    })
}

/// The weights in force on a day: the newest version that has begun, else the first there is.
pub fn in_force(today: Day) -> Option<&'static Weights> {
    let begins = |w: &&Weights| w.valid_from.to_string().parse::<Day>().ok();
    let begun = |w: &&Weights| begins(w).is_some_and(|day| day <= today);
    versions().iter().filter(begun).max_by_key(begins).or(versions().first())
}

impl Weights {
    /// Whether a coach fits, and what speaks for and against: parts with 0 points are good news. Room is no rule here: a
    /// full coach fits, and has no seat.
    pub fn of(&self, seeker: &Seeker, coach: &Coach) -> Result<Vec<Points>, Vec<Misfit>> {
        let shared = seeker.languages.iter().any(|language| coach.languages.contains(language));
        let speaks = seeker.languages.is_empty() || shared;
        let wished = match seeker.gender {
            Gender::Any => true,
            Gender::Women => coach.gender == Own::Woman,
            Gender::Men => coach.gender == Own::Man,
        };
        let mut no = Vec::new();
        if seeker.own_language && !speaks {
            no.push(Misfit::Language);
        }
        if !wished {
            no.push(Misfit::Gender);
        }
        if !no.is_empty() {
            return Err(no);
        }
        let mut found = Vec::new();
        let mut add = |part: Part, fact: i64, points: i64| found.push(Points { part, fact, points });
        match seeker.former {
            Some(former) if former == coach.staff => add(Part::KnownCoach, 0, 0),
            Some(_) => add(Part::NewCoach, 0, self.not_known),
            None => {}
        }
        if shared {
            add(Part::Speaks, 0, 0);
        } else if !speaks {
            add(Part::Interpreter, 0, self.interpreter);
        }
        if let Some(nis) = seeker.nis.as_ref().filter(|_| !coach.municipalities.is_empty()) {
            let there = coach.municipalities.contains(nis);
            let (part, points) = if there { (Part::WorksThere, 0) } else { (Part::Elsewhere, self.elsewhere) };
            add(part, 0, points);
        }
        if seeker.gender != Gender::Any {
            add(Part::GenderWish, 0, 0);
        }
        if let Some(focus) = coach.focus {
            let same = focus == seeker.focus;
            let (part, points) = if same { (Part::SameFocus, 0) } else { (Part::OtherFocus, self.other_focus) };
            add(part, 0, points);
        }
        let taken = (coach.capacity - coach.room).clamp(0, coach.capacity.max(0));
        add(Part::Room, coach.room.max(0), taken * 10 / coach.capacity.max(1) * self.tenth);
        Ok(found)
    }
}

/// Everything a run of the market of coaches depends on, sorted by id: numbers and ids, no names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoachInput {
    /// Who waits: id, band, since when, class.
    pub wishes: Vec<(ParticipantId, i64, Moment, Intensity)>,
    /// Coaches: position, organisation, places left, and how they are cut into seats.
    pub coaches: Vec<(PositionId, OrganisationId, i64, Seats)>,
    /// Where the options of each wish begin in the lists below; one more than there are wishes.
    pub start: Vec<usize>,
    /// Row in `coaches` of each option.
    pub coach: Vec<u32>,
    /// Points of each option.
    pub misfit: Vec<i32>,
    /// Options with the coach of before.
    pub known: Vec<usize>,
}

/// The input of the engine, with the room not yet cut.
pub fn input(seekers: &[Seeker], coaches: &[Coach], weights: &Weights) -> CoachInput {
    let mut seekers: Vec<&Seeker> = seekers.iter().collect();
    seekers.sort_by_key(|s| s.id);
    let mut coaches: Vec<&Coach> = coaches.iter().filter(|c| c.capacity > 0).collect();
    coaches.sort_by_key(|c| c.id);
    let mut input = CoachInput { start: vec![0], ..CoachInput::default() };
    for seeker in seekers {
        for (row, coach) in (0_u32..).zip(&coaches) {
            if let Ok(parts) = weights.of(seeker, coach) {
                if seeker.former == Some(coach.staff) {
                    input.known.push(input.coach.len());
                }
                input.coach.push(row);
                input.misfit.push(i32::try_from(misfit::total(&parts)).unwrap_or(i32::MAX));
            }
        }
        input.start.push(input.coach.len());
        input.wishes.push((seeker.id, seeker.band, seeker.since, seeker.intensity));
    }
    input.coaches = coaches.iter().map(|c| (c.id, c.organisation_id, c.room.max(0), Seats::default())).collect();
    input
}

impl CoachInput {
    /// Rows in the published order.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.wishes.len()).collect();
        order.sort_by_key(|row| {
            let (id, band, since, _) = self.wishes[*row];
            (band, since, id)
        });
        order
    }

    /// The same with the room cut in one way.
    #[must_use]
    pub fn cut(&self, way: Way) -> Self {
        let taker = |row: usize| {
            let range = self.start[row]..self.start[row + 1];
            let options = self.coach[range.clone()].iter().copied().zip(self.misfit[range].iter().copied());
            Taker { class: self.wishes[row].3, options: options.collect() }
        };
        let takers: Vec<Taker> = self.order().into_iter().map(taker).collect();
        let room: Vec<i64> = self.coaches.iter().map(|(_, _, room, _)| *room).collect();
        let mut cut = self.clone();
        for (coach, seats) in cut.coaches.iter_mut().zip(seats::cut(&takers, &room, way)) {
            coach.3 = seats;
        }
        cut
    }
}

impl Asked for CoachInput {
    fn market(&self) -> Result<Market, Invalid> {
        let known: HashSet<usize> = self.known.iter().copied().collect();
        let people = self.wishes.iter().enumerate().map(|(row, (id, _, _, class))| {
            let choice = |at: usize| Choice {
                offer: self.coaches[self.coach[at] as usize].0.0,
                misfit: self.misfit[at],
                known: known.contains(&at),
            };
            let options = (self.start[row]..self.start[row + 1]).map(choice).collect();
            Person { id: id.0, urgency: 0, days: 0, class: class_number(*class), options }
        });
        let offers = self.coaches.iter().map(|(id, organisation, _, seats)| Offer {
            id: id.0,
            places: seats.to_vec(),
            organisation: Some(organisation.0),
        });
        let mut market = Region::build(people.collect(), offers.collect(), &[], &[])?;
        market.order = self.order().into_iter().map(|row| u32::try_from(row).unwrap_or(u32::MAX)).collect();
        Ok(market)
    }

    fn wishes(&self) -> usize {
        self.wishes.len()
    }

    fn offers(&self) -> usize {
        self.coaches.len()
    }

    fn places(&self) -> u64 {
        self.coaches.iter().map(|(_, _, room, _)| u64::try_from(*room).unwrap_or(0)).sum()
    }

    fn since(&self, row: usize) -> Moment {
        self.wishes[row].2
    }

    fn tied(&self) -> Vec<Uuid> {
        self.coaches.iter().map(|(id, ..)| id.0).collect()
    }

    /// Room for one light person, or for one intensive person, beside what was there.
    fn more(&self, offer: Uuid, least: bool) -> Self {
        let mut more = self.clone();
        if let Some((_, _, room, seats)) = more.coaches.iter_mut().find(|(id, ..)| id.0 == offer) {
            let class = if least { Intensity::Light } else { Intensity::Intensive };
            *room += class.places();
            seats[class_number(class)] += 1;
        }
        more
    }
}
