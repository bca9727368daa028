//! ESF+ in the demonstration: everybody with a trajectory takes part, as the story tells it; of some a question is open
//! still, and of who left lately the four weeks or the six months end this week.

use esf::{Answer, EventKind};
use guidance::trajectories::{self, Destination, Period, Trajectory};
use kernel::access::Permit;
use kernel::{Actor, Clock as _, Day, ParticipantId, Role, Verb};
use operation::{Operation, OperationId};
use participation::model::{Diploma, ExitReason, Facts, Source, Told};
use participation::{Enter, Leave, Note, Support, Supported};
use store::{Ctx, Failure};

use super::stage::Stage;

/// Of one in so many a question stays open.
const OPEN: usize = 4;
/// Who left the project while the coach goes on, by key: so many months and days ago.
const LEFT: [(&str, i32, i32); 3] = [("sara", 6, -2), ("lotte", 6, -4), ("fatma", 0, 26)];
/// Days after an exit on which something is noted.
const LATER: i32 = 9;

/// Everything, at the end of the story; nothing when no operation runs.
pub async fn play(stage: &Stage) -> Result<(), Failure> {
    let ada = stage.by("ada", Some(Role::Accountant))?;
    let mut tx = stage.app.db.read().await?;
    let running = operation::running_on(&mut tx, &ada, stage.today).await?;
    drop(tx);
    let Some(operation) = running.first() else { return Ok(()) };
    let mut keys: Vec<&String> = stage.people.keys().collect();
    keys.sort();
    let now = stage.clock.now();
    for (at, key) in keys.into_iter().enumerate() {
        person(stage, operation, key, at).await?;
        stage.clock.set(now);
    }
    let told = Supported { administrations: 9, enterprises: 0, since_on: operation.from_on };
    stage.app.db.act(&ada, &Support { operation: operation.id, told }).await.map(|_| ())
}

/// One person, by the coach of the trajectory.
async fn person(stage: &Stage, operation: &Operation, key: &str, at: usize) -> Result<(), Failure> {
    let id = stage.known(key)?.id;
    let mut tx = stage.app.db.read().await?;
    let system = stage.app.ctx(Actor::system(stage.app.home));
    let Ok(permit) = people::door::open(&mut tx, &system, id).await else { return Ok(()) };
    let Some(trajectory) = trajectories::load(&mut tx, &permit).await? else { return Ok(()) };
    let periods = trajectories::periods(&mut tx, &permit).await?;
    drop(tx);
    // Who left long ago is noted by the coach of then, who could still write in the file.
    if let Some(day) = trajectory.closed_on {
        stage.clock.set(day.plus_days(LATER).at(12, 0).min(stage.clock.now()));
    }
    let Some(coach) = coach(stage, &trajectory) else { return Ok(()) };
    let inside =
        periods.iter().filter(|p| operation.on(p.started_on) && p.ended_on.is_none_or(|end| operation.on(end)));
    for period in inside {
        let mut period = period.clone();
        let left = LEFT
            .iter()
            .find(|(who, _, _)| *who == key)
            .map(|(_, months, days)| stage.today.plus_months(-months).plus_days(-days));
        if let Some(day) = left.filter(|day| period.ended_on.is_none() && period.started_on < *day) {
            (period.ended_on, period.destination) = (Some(day), Some(Destination::SupportedWork));
        }
        self::period(stage, &coach, operation.id, id, &period, at).await?;
    }
    Ok(())
}

/// The surroundings of a deed by the coach of a trajectory.
fn coach(stage: &Stage, trajectory: &Trajectory) -> Option<Ctx> {
    let worker = stage.staff.values().find(|worker| worker.id == trajectory.coach_id)?;
    let post = worker.posts.iter().find(|post| post.position == trajectory.coach_position_id)?;
    Some(stage.app.ctx(Actor {
        partnership: stage.app.home,
        staff: worker.id,
        position: post.position,
        organisation: post.organisation,
        role: post.role,
    }))
}

async fn period(
    stage: &Stage,
    coach: &Ctx,
    operation: OperationId,
    participant: ParticipantId,
    period: &Period,
    at: usize,
) -> Result<(), Failure> {
    let db = &stage.app.db;
    let mut tx = db.read().await?;
    let Ok(permit) = people::door::open(&mut tx, coach, participant).await else { return Ok(()) };
    if !permit.may(Verb::Write, kernel::Aspect::EntrySnapshot) {
        return Ok(());
    }
    let (facts, told) = known(&mut tx, coach, &permit, operation, period.started_on, at).await?;
    drop(tx);
    let enter = Enter { participant, operation, entered_on: period.started_on, facts, told, reason: None };
    let entry = db.act(coach, &enter).await?;
    let Some((day, destination)) = period.ended_on.zip(period.destination) else { return Ok(()) };
    let why = why(destination);
    db.act(coach, &Leave { participant, entry, exited_on: day, why, version: 1, reason: None }).await?;
    let Some(kind) = kind(destination) else { return Ok(()) };
    let noted = day.plus_days(LATER).min(coach.now.day());
    let note = Note { participant, operation, day: noted, kind, source: Source::Coach, reason: None };
    // Of the newest exits nothing is noted: they stand in the list of this week.
    if day.plus_days(28) < stage.today {
        db.act(coach, &note).await?;
    }
    Ok(())
}

/// What the snapshot tells, with the answers that a coach asks at entry; of some a question stays open.
async fn known(
    tx: &mut store::Tx,
    coach: &Ctx,
    permit: &Permit,
    operation: OperationId,
    on: Day,
    at: usize,
) -> Result<(Facts, Told), Failure> {
    let (mut facts, mut told) = participation::known(tx, coach, permit, operation, on).await?;
    let asked = |answer: Option<Answer>, else_one: Answer| answer.or(Some(else_one));
    told.third_country = asked(told.third_country, Answer::No);
    told.foreign_background = asked(told.foreign_background, Answer::No);
    told.housing_exclusion = asked(told.housing_exclusion, Answer::No);
    if !at.is_multiple_of(OPEN) {
        told.disability = asked(told.disability, if at % 7 == 3 { Answer::Refused } else { Answer::No });
        if facts.isced.is_none() {
            facts.diploma = facts.diploma.or(Some(Diploma::Secondary1));
        }
        if facts.labour.is_some_and(|labour| labour == esf::LabourStatus::Unemployed) {
            facts.unemployed_since = facts.unemployed_since.or(Some(on.plus_months(-14)));
        }
    }
    Ok((facts, told))
}

fn why(destination: Destination) -> ExitReason {
    match destination {
        Destination::PaidWork | Destination::SupportedWork | Destination::WijkWerken => ExitReason::Work,
        Destination::Education => ExitReason::Education,
        Destination::Care => ExitReason::Care,
        Destination::Moved => ExitReason::Moved,
        Destination::Stopped => ExitReason::Stopped,
        Destination::Volunteering => ExitReason::Other,
    }
}

fn kind(destination: Destination) -> Option<EventKind> {
    match destination {
        Destination::PaidWork | Destination::SupportedWork => Some(EventKind::Employment),
        Destination::Education => Some(EventKind::EducationStart),
        Destination::WijkWerken | Destination::Stopped => Some(EventKind::JobSearch),
        Destination::Volunteering | Destination::Care => Some(EventKind::Inactive),
        Destination::Moved => None,
    }
}
