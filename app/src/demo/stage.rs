//! What the loader remembers while it plays: who is who, and the surroundings in which each deed is done.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use kernel::{
    Actor, AppointmentId, Clock, ConsentId, Day, GoalId, Moment, OrganisationId, ParticipantId, PositionId, ReferralId,
    Role, ServiceId, StaffId, StepId,
};
use network::municipality::Municipalities;
use store::{Ctx, Failure};
use web::App;

use super::story::{Offset, Person};
use crate::config::Config;

/// A clock that stands at the moment of the deed that is played.
#[derive(Debug)]
pub struct StageClock(AtomicI64);

impl StageClock {
    /// At a moment.
    pub fn at(moment: Moment) -> Self {
        Self(AtomicI64::new(moment.0))
    }

    /// Puts it at a moment.
    pub fn set(&self, moment: Moment) {
        self.0.store(moment.0, Ordering::SeqCst);
    }
}

impl Clock for StageClock {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

/// Somebody's position.
#[derive(Debug, Clone)]
pub struct Post {
    pub organisation_key: String,
    pub organisation: OrganisationId,
    pub position: PositionId,
    pub role: Role,
}

/// Somebody who works in the network.
#[derive(Debug, Clone)]
pub struct Worker {
    pub id: StaffId,
    pub name: String,
    pub posts: Vec<Post>,
}

/// A person on stage, with the ids of what happened before.
#[derive(Debug)]
pub struct Known {
    pub id: ParticipantId,
    pub referral: Option<(ReferralId, i64)>,
    pub consents: HashMap<usize, ConsentId>,
    pub goals: HashMap<usize, GoalId>,
    pub steps: HashMap<(usize, usize), StepId>,
    pub appointments: HashMap<usize, AppointmentId>,
}

impl Known {
    /// Somebody who is just met.
    pub fn new(id: ParticipantId) -> Self {
        Self {
            id,
            referral: None,
            consents: HashMap::new(),
            goals: HashMap::new(),
            steps: HashMap::new(),
            appointments: HashMap::new(),
        }
    }
}

/// The stage.
pub struct Stage {
    pub config: Config,
    pub app: App,
    pub clock: Arc<StageClock>,
    pub today: Day,
    pub municipalities: Municipalities,
    pub organisations: HashMap<String, OrganisationId>,
    /// Positions in the order of the file: the first one counts.
    pub staff: HashMap<String, Worker>,
    pub people: HashMap<String, Known>,
    /// What houses offer, by the keys of `offers.toml`.
    pub services: HashMap<String, ServiceId>,
}

impl Stage {
    /// The day of an offset.
    pub fn day(&self, offset: Offset) -> Day {
        self.today.plus_days(offset)
    }

    /// The code of a municipality on the day at which the clock stands: its successor, or what it was before.
    pub fn place<'a>(&'a self, told: &'a str) -> &'a str {
        let day = self.clock.now().day();
        let now = self.municipalities.successor(told, day);
        let before = || self.municipalities.predecessors(told).into_iter().find(|m| m.on(day));
        now.or_else(before).map_or(told, |m| m.nis.as_str())
    }

    /// An organisation by its key.
    pub fn organisation(&self, key: &str) -> Result<OrganisationId, Failure> {
        self.organisations.get(key).copied().ok_or_else(|| Failure::other(format!("no organisation {key:?}")))
    }

    /// Somebody who works in the network, by key.
    pub fn worker(&self, key: &str) -> Result<&Worker, Failure> {
        self.staff.get(key).ok_or_else(|| Failure::other(format!("no staff {key:?}")))
    }

    /// The surroundings of a deed by somebody in the first position of a role (`None`: the first of all).
    pub fn by(&self, key: &str, role: Option<Role>) -> Result<Ctx, Failure> {
        let worker = self.worker(key)?;
        let post = worker.posts.iter().find(|p| role.is_none_or(|r| r == p.role));
        let post = post.ok_or_else(|| Failure::other(format!("{key} has no position as {role:?}")))?;
        Ok(self.app.ctx(self.actor(worker.id, post)))
    }

    /// The position in which somebody writes about a person: as the fixed coach for the organisation that the
    /// story names, else the first position as coach.
    pub fn post(&self, person: &Person, key: &str) -> Result<Post, Failure> {
        let worker = self.worker(key)?;
        let fixed = person.coach.as_deref() == Some(key);
        let named = |p: &&Post| fixed && Some(p.organisation_key.as_str()) == person.coach_organisation.as_deref();
        let coach = |p: &&Post| p.role == Role::Coach;
        let post = worker.posts.iter().filter(coach).find(named).or_else(|| worker.posts.iter().find(coach));
        post.cloned().ok_or_else(|| Failure::other(format!("{key} is no coach")))
    }

    /// The surroundings of a deed by a coach, about a person.
    pub fn coach(&self, person: &Person, key: &str) -> Result<Ctx, Failure> {
        Ok(self.app.ctx(self.actor(self.worker(key)?.id, &self.post(person, key)?)))
    }

    /// The surroundings of a deed by the fixed coach of that day.
    pub fn fixed(&self, person: &Person) -> Result<Ctx, Failure> {
        self.coach(person, self.fixed_key(person)?)
    }

    /// Key of the fixed coach on the day at which the clock stands.
    pub fn fixed_key<'a>(&self, person: &'a Person) -> Result<&'a str, Failure> {
        let now = person.coach.as_deref().ok_or_else(|| Failure::other(format!("{} has no coach", person.key)))?;
        let today = self.clock.now().day();
        Ok(person.handover.as_ref().filter(|h| today < self.day(h.day)).map_or(now, |h| h.from.as_str()))
    }

    /// A person on stage.
    pub fn known(&self, key: &str) -> Result<&Known, Failure> {
        self.people.get(key).ok_or_else(|| Failure::other(format!("{key} was not met yet")))
    }

    /// A person on stage, to remember something.
    pub fn known_mut(&mut self, key: &str) -> Result<&mut Known, Failure> {
        self.people.get_mut(key).ok_or_else(|| Failure::other(format!("{key} was not met yet")))
    }

    fn actor(&self, staff: StaffId, post: &Post) -> Actor {
        Actor {
            partnership: self.app.home,
            staff,
            position: post.position,
            organisation: post.organisation,
            role: post.role,
        }
    }
}

/// A value of a closed list, by its text in the story.
pub fn choice<T: std::str::FromStr>(text: &str) -> Result<T, Failure>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|e: T::Err| Failure::other(e.to_string()))
}
