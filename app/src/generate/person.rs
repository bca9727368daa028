//! One generated person with her way: who she is, her coach, contacts, goal and steps.

use guidance::bulk::{ContactRow, TrajectoryRow};
use guidance::contacts::Kind;
use guidance::trajectories::{Destination, Intensity};
use kernel::access::Relation;
use kernel::{Day, Focus, Moment, ParticipantId, TrajectoryId};
use people::NewParticipant;
use people::bulk::{Row, Stand};
use people::model::{Channel, DigitalAccess, Gender, Language, Reads, Spoken, Status, Visibility};
use plan::bulk::{GoalRow, StepRow};
use store::Entropy;

use super::dice::Dice;
use super::names::GROUPS;
use super::region::{Desk, Network};
use super::{Size, texts};

/// People are 16 and so many years more.
const YEARS: i32 = 48;

/// A batch.
#[derive(Debug, Default)]
pub struct Made<'a> {
    /// People.
    pub people: Vec<Row<'a>>,
    /// Their trajectories.
    pub trajectories: Vec<TrajectoryRow<'a>>,
    /// Their goals.
    pub goals: Vec<GoalRow>,
    /// Their contacts.
    pub contacts: Vec<ContactRow>,
}

/// Makes people, each from the seed and her number.
pub struct Maker {
    size: Size,
    now: Moment,
    /// Contacts of each person.
    contacts: Vec<u16>,
    /// A phone number of each person.
    phones: Vec<String>,
    /// Birth dates to draw from.
    births: Vec<String>,
    /// Who works there.
    pub network: Network,
}

/// What somebody's way is like so far.
struct Way {
    status: Status,
    coach: usize,
    /// Known since.
    since: Day,
    /// Guided since; on or after `since`.
    start: Day,
    closed: Option<Day>,
}

impl Maker {
    /// Divides the contacts: some people have many, many have some.
    pub fn new(size: Size, now: Moment, network: Network) -> Self {
        let mut contacts = vec![0_u16; size.people];
        let mut dice = Dice::new(size.seed, u64::MAX);
        for _ in 0..size.contacts {
            let person = dice.below(size.people).min(dice.below(size.people));
            if let Some(count) = contacts.get_mut(person) {
                *count = count.saturating_add(1);
            }
        }
        // Who has many is chance, not the number.
        for last in (1..contacts.len()).rev() {
            contacts.swap(last, dice.below(last + 1));
        }
        let phones = (0..size.people).map(|n| format!("+324{:08}", 70_000_000 + n)).collect();
        let youngest = now.day().plus_months(-12 * 16);
        let births = (0..YEARS * 365).map(|n| youngest.plus_days(-n).to_string()).collect();
        Self { size, now, contacts, phones, births, network }
    }

    /// How many people a coach guides now.
    pub fn caseload(&self, coach: usize) -> usize {
        let guided = |number: &usize| {
            let way = self.way(&mut Dice::new(self.size.seed, *number as u64));
            way.coach == coach && way.status == Status::Active
        };
        (0..self.size.people).filter(guided).count()
    }

    fn way(&self, dice: &mut Dice) -> Way {
        let today = self.now.day();
        let status = match dice.below(100) {
            0..55 => Status::Active,
            55..85 => Status::Closed,
            85..92 => Status::Met,
            92..96 => Status::Redirected,
            _ => Status::Declined,
        };
        let coach = dice.below(self.network.coaches.len());
        let since = today.plus_days(dice.between(-730, -40));
        let start = since.plus_days(dice.between(2, 20));
        let length = start.days_until(today);
        let closed = (status == Status::Closed).then(|| start.plus_days(dice.between(length / 2, length - 1)));
        Way { status, coach, since, start, closed }
    }

    /// Makes person `number` into the batch.
    pub fn make<'a>(&'a self, number: usize, entropy: &Entropy, made: &mut Made<'a>) {
        let mut dice = Dice::new(self.size.seed, number as u64);
        let dice = &mut dice;
        let way = self.way(dice);
        let coach = &self.network.coaches[way.coach];
        let known_at = way.since.at(9, 0);
        let id: ParticipantId = entropy.uuid(known_at).into();
        let guided = matches!(way.status, Status::Active | Status::Closed);
        let nis = self.place(dice);
        let trajectory: Option<TrajectoryId> = guided.then(|| entropy.uuid(known_at).into());
        let first = if guided { way.start } else { way.since };
        let last_contact_on = self.contacts(number, id, (first, way.closed), coach, entropy, (dice, made));
        let next_step = if way.status == Status::Active {
            goal(id, &way, coach, self.now.day(), entropy, (dice, made))
        } else {
            None
        };
        if let Some(trajectory) = trajectory {
            let destination = dice.pick(Destination::ALL);
            made.trajectories.push(TrajectoryRow {
                id: trajectory,
                period: entropy.uuid(known_at),
                event: entropy.uuid(known_at),
                participant: id,
                focus: if dice.chance(75) { Focus::Integral } else { Focus::Employment },
                intensity: dice.pick(&[Intensity::Light, Intensity::Normal, Intensity::Normal, Intensity::Intensive]),
                coach: (coach.staff, coach.organisation, coach.position),
                nis,
                started_at: way.start.at(10, 0),
                closed: way.closed.map(|day| (day, destination)),
            });
        }
        made.people.push(Row {
            id,
            number: i64::try_from(number).unwrap_or(0) + 1,
            new: self.who(dice, number, nis, way.status),
            coach: guided.then_some((coach.staff, coach.organisation)),
            last_contact_on,
            next_step: next_step.map(str::to_owned),
            created_at: known_at,
            created_by: coach.staff,
            relations: relations(&way, coach, trajectory, known_at, entropy),
        });
    }

    fn place(&self, dice: &mut Dice) -> &str {
        self.network.places.get(dice.below(self.network.places.len())).map_or("", String::as_str)
    }

    /// Who somebody is. Beside the names anything may be unknown.
    fn who<'a>(&'a self, dice: &mut Dice, number: usize, nis: &'a str, status: Status) -> NewParticipant<'a> {
        let mut share = dice.below(100);
        let group = GROUPS.iter().find(|g| {
            let here = share < g.share;
            share = share.saturating_sub(g.share);
            here
        });
        let group = group.unwrap_or(&GROUPS[0]);
        let woman = dice.chance(50);
        let birth = &self.births[dice.below(self.births.len())];
        NewParticipant {
            given_name: Some(dice.pick_common(if woman { group.women } else { group.men })),
            family_name: Some(dice.pick_common(group.families)),
            birth: Some(if dice.chance(20) { &birth[..4] } else { birth }),
            gender: if woman { Gender::Woman } else { Gender::Man },
            nis: Some(nis),
            no_address: dice.chance(4),
            phone: dice.chance(85).then(|| self.phones[number].as_str()),
            sms_allowed: dice.chance(60),
            preferred_channel: dice.pick(Channel::ALL),
            digital_access: dice.pick(DigitalAccess::ALL),
            interpreter_needed: group.language != "nl" && dice.chance(30),
            languages: vec![Language {
                code: group.language.to_owned(),
                spoken: Spoken::Fluent,
                reads: dice.pick(Reads::ALL),
            }],
            status,
            ..NewParticipant::default()
        }
    }

    fn contacts(
        &self,
        number: usize,
        participant: ParticipantId,
        (first, closed): (Day, Option<Day>),
        coach: &Desk,
        entropy: &Entropy,
        (dice, made): (&mut Dice, &mut Made<'_>),
    ) -> Option<Day> {
        let last = closed.unwrap_or_else(|| self.now.day().plus_days(-1));
        let span = first.days_until(last).max(0);
        let mut days: Vec<i32> = (0..self.contacts[number]).map(|_| dice.between(0, span)).collect();
        days.sort_unstable();
        for day in &days {
            let at = first.plus_days(*day).at(i8::try_from(dice.between(8, 17)).unwrap_or(9), 0);
            made.contacts.push(ContactRow {
                id: entropy.uuid(at).into(),
                participant,
                kind: dice.pick(Kind::ALL),
                at,
                minutes: i64::from(dice.between(1, 9) * 10),
                visibility: dice.pick(Visibility::ALL),
                text: texts::contact(dice),
                author: (coach.staff, coach.organisation),
            });
        }
        days.last().map(|day| first.plus_days(*day))
    }
}

/// Half of those under way have a goal with two or three steps. Gives the step to do.
fn goal(
    participant: ParticipantId,
    way: &Way,
    coach: &Desk,
    today: Day,
    entropy: &Entropy,
    (dice, made): (&mut Dice, &mut Made<'_>),
) -> Option<&'static str> {
    if !dice.chance(50) {
        return None;
    }
    let at = way.start.plus_days(7).at(11, 0);
    let done = dice.below(3);
    let mut steps: Vec<StepRow> = (0..done)
        .map(|_| StepRow {
            id: entropy.uuid(at).into(),
            title: texts::step(dice),
            due: way.start.plus_days(dice.between(8, way.start.days_until(today).max(9))),
            done: true,
        })
        .collect();
    let next = texts::step(dice);
    steps.push(StepRow {
        id: entropy.uuid(at).into(),
        title: next,
        due: today.plus_days(dice.between(0, 28)),
        done: false,
    });
    made.goals.push(GoalRow {
        id: entropy.uuid(at).into(),
        participant,
        words: texts::goal(dice),
        at,
        by: coach.staff,
        steps,
    });
    Some(next)
}

/// Who may open the file: the coach and her organisation, as long as it lasts; who met somebody, as team.
fn relations(
    way: &Way,
    coach: &Desk,
    trajectory: Option<TrajectoryId>,
    known_at: Moment,
    entropy: &Entropy,
) -> Vec<Stand> {
    let stand = |kind, staff, since, until| Stand {
        id: entropy.uuid(known_at),
        kind,
        organisation: coach.organisation,
        staff,
        since,
        until,
        origin: trajectory.map(|t| t.0),
    };
    if trajectory.is_none() {
        return vec![stand(Relation::Team, Some(coach.staff), known_at, None)];
    }
    // As a closure does: open until the aftercare is over.
    let until = way.closed.map(|day| day.plus_months(6).plus_days(29).start());
    let since = way.start.at(10, 0);
    vec![
        stand(Relation::FixedCoach, Some(coach.staff), since, until),
        stand(Relation::SameOrganisation, None, since, until),
    ]
}
