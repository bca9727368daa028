//! The way of a person as it is told: team, contacts, setbacks, appointments, handover, closure, return.

use agenda::{MarkDone, Terms};
use guidance::contacts::{Draft, Kind};
use guidance::trajectories::{self, AftercareKind, Destination, Outcome, Situation};
use guidance::{
    AcceptProposal, AddTeamMember, CloseTrajectory, CompleteHandover, NoteAftercare, NoteSetback, ProposeHandover,
    ReopenTrajectory, WriteContact,
};
use kernel::{AppointmentId, Moment, Refusal, Role};
use people::model::Visibility;
use referral::NoteOutreach;
use store::{Ctx, Failure};

use super::stage::{Stage, choice};
use super::story::{Appointment, Closure, Contact, Handover, Met, Person, Reopened, Setback};

/// A coach joins the team; the fixed coach asks her.
pub async fn team(stage: &Stage, person: &Person, member: &str) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let position = stage.post(person, member)?.position;
    let add = AddTeamMember { participant: stage.known(&person.key)?.id, position };
    stage.app.db.act(&ctx, &add).await
}

/// A contact. Before the trajectory it is outreach; after a closure it is also aftercare.
pub async fn contact(stage: &Stage, person: &Person, told: &Contact) -> Result<(), Failure> {
    let ctx = stage.coach(person, &told.by)?;
    let participant = stage.known(&person.key)?.id;
    let at = ctx.now.plus_minutes(-told.minutes);
    let visibility: Visibility = choice(&told.visibility)?;
    if let Met::Outreach { place, .. } = &person.met
        && told.kind == "outreach"
        && person.accepted().is_none_or(|start| told.day < start)
    {
        let place = place.clone();
        let note = NoteOutreach {
            participant: Some(participant),
            nickname: None,
            place,
            talked: told.text.clone(),
            at,
            visibility,
        };
        stage.app.db.act(&ctx, &note).await?;
        return Ok(());
    }
    let draft = Draft {
        kind: choice::<Kind>(&told.kind)?,
        happened_at: at,
        timed: true,
        minutes: Some(told.minutes),
        visibility,
        sensitive: told.sensitive,
        text: &told.text,
        domains: Vec::new(),
    };
    stage.app.db.act(&ctx, &WriteContact { participant, id: None, draft }).await?;
    if person.closed_on(told.day) {
        aftercare(stage, &ctx, person, told).await?;
    }
    Ok(())
}

/// A contact near the day of a planned aftercare is that aftercare.
async fn aftercare(stage: &Stage, ctx: &Ctx, person: &Person, told: &Contact) -> Result<(), Failure> {
    let participant = stage.known(&person.key)?.id;
    let mut tx = stage.app.db.read().await?;
    let permit = people::door::open(&mut tx, ctx, participant).await?;
    let all = trajectories::aftercare(&mut tx, &permit).await?;
    drop(tx);
    let near = |kind| if kind == AftercareKind::Weeks4 { 10 } else { 35 };
    let mut open = all.iter().filter(|a| a.done_on.is_none() && a.cancelled_at.is_none());
    let Some(planned) = open.find(|a| a.due_on.days_until(ctx.today()).abs() <= near(a.kind)) else {
        return Ok(());
    };
    let situation = match person.closure.as_ref().map(|c| c.destination.as_str()) {
        Some("paid-work" | "supported-work") if !told.text.contains("Ontslag") => Situation::Work,
        Some("education") => Situation::Training,
        _ => Situation::Otherwise,
    };
    stage.app.db.act(ctx, &NoteAftercare { participant, aftercare: planned.id, situation }).await
}

/// A difficult week; more time is proposed and taken.
pub async fn setback(stage: &Stage, person: &Person, told: &Setback) -> Result<(), Failure> {
    let ctx = stage.fixed(person)?;
    let participant = stage.known(&person.key)?.id;
    let note = NoteSetback { participant, day: ctx.today(), text: &told.text, helps: Some(&told.proposal) };
    let setback = stage.app.db.act(&ctx, &note).await?;
    let mut tx = stage.app.db.read().await?;
    let permit = people::door::open(&mut tx, &ctx, participant).await?;
    let all = trajectories::setbacks(&mut tx, &permit).await?;
    drop(tx);
    if all.iter().any(|s| s.id == setback && s.proposed_intensity.is_some()) {
        let later = Ctx { now: ctx.now.plus_minutes(5), ..ctx };
        stage.app.db.act(&later, &AcceptProposal { participant, setback }).await?;
    }
    Ok(())
}

/// An appointment is made.
pub async fn planned(stage: &Stage, person: &Person, told: &Appointment) -> Result<(), Failure> {
    let number = |text: &str| text.parse::<i8>().map_err(|_| Failure::other(format!("no time: {}", told.time)));
    let (hour, minute) = told.time.split_once(':').ok_or_else(|| Failure::other(format!("no time: {}", told.time)))?;
    let starts_at = stage.day(told.day).at(number(hour)?, number(minute)?);
    let (place, note) = (Some(told.place.clone()), Some(told.title.clone()));
    let terms = terms(&told.kind, starts_at, told.minutes, place, note)?;
    plan(stage, person, &told.by, terms).await?;
    Ok(())
}

/// An appointment that was kept: made before a contact, and done with it.
pub async fn agreed(stage: &mut Stage, person: &Person, number: usize, told: &Contact) -> Result<(), Failure> {
    let starts_at =
        super::script::moment(stage.today, told.day, super::script::contact_minute(number)).plus_minutes(-told.minutes);
    let terms = terms(&told.kind, starts_at, told.minutes, None, None)?;
    let id = plan(stage, person, &told.by, terms).await?;
    stage.known_mut(&person.key)?.appointments.insert(number, id);
    Ok(())
}

/// It took place.
pub async fn kept(stage: &Stage, person: &Person, number: usize, told: &Contact) -> Result<(), Failure> {
    let ctx = stage.coach(person, &told.by)?;
    let known = stage.known(&person.key)?;
    let id = *known.appointments.get(&number).ok_or_else(|| Failure::other("kept before it was made"))?;
    let mut tx = stage.app.db.read().await?;
    let version = agenda::load(&mut tx, &ctx, id).await?.appointment.version;
    drop(tx);
    stage.app.db.act(&ctx, &MarkDone { id, version }).await
}

fn terms(
    kind: &str,
    starts_at: Moment,
    minutes: i64,
    place: Option<String>,
    note: Option<String>,
) -> Result<Terms, Failure> {
    let kind = if kind == "conversation" { agenda::Kind::Office } else { choice(kind)? };
    let travel_minutes = match kind {
        agenda::Kind::HomeVisit | agenda::Kind::Accompanied => 15,
        _ => 0,
    };
    Ok(Terms { kind, starts_at, minutes: minutes.max(15), travel_minutes, place, note, remind: true })
}

async fn plan(stage: &Stage, person: &Person, by: &str, terms: Terms) -> Result<AppointmentId, Failure> {
    let ctx = stage.coach(person, by)?;
    let participant = Some(stage.known(&person.key)?.id);
    stage.app.db.act(&ctx, &agenda::Plan { participant, owner: None, with: Vec::new(), terms }).await
}

/// Another fixed coach is proposed.
pub async fn handover_proposed(stage: &Stage, person: &Person, told: &Handover) -> Result<(), Failure> {
    let ctx = stage.coach(person, &told.from)?;
    let propose = ProposeHandover {
        participant: stage.known(&person.key)?.id,
        position: stage.post(person, &told.to)?.position,
        meeting_on: stage.day(told.joint_meeting_day),
        agreed: None,
        over_capacity: true,
    };
    stage.app.db.act(&ctx, &propose).await?;
    Ok(())
}

/// The new coach takes over.
pub async fn handover_done(stage: &Stage, person: &Person, told: &Handover) -> Result<(), Failure> {
    let ctx = stage.coach(person, &told.from)?;
    let participant = stage.known(&person.key)?.id;
    let mut tx = stage.app.db.read().await?;
    let permit = people::door::open(&mut tx, &ctx, participant).await?;
    let planned = trajectories::planned_handover(&mut tx, &permit).await?;
    drop(tx);
    let handover = planned.ok_or_else(|| Failure::other("a handover that was not proposed"))?.id;
    let complete = CompleteHandover { participant, handover, stays_until: Some(ctx.today().plus_days(28)) };
    stage.app.db.act(&ctx, &complete).await
}

/// The guidance ends.
pub async fn closed(stage: &Stage, person: &Person, told: &Closure) -> Result<(), Failure> {
    let (ctx, row) = trajectory(stage, person, stage.fixed(person)?).await?;
    let destination: Destination = choice(&told.destination)?;
    let outcomes = match destination {
        Destination::PaidWork | Destination::SupportedWork => {
            vec![Outcome::Income, Outcome::Experience, Outcome::Confidence]
        }
        Destination::WijkWerken | Destination::Volunteering => {
            vec![Outcome::Rhythm, Outcome::People, Outcome::Confidence]
        }
        Destination::Education => vec![Outcome::Dutch, Outcome::Confidence],
        Destination::Care => vec![Outcome::Health],
        Destination::Moved | Destination::Stopped => Vec::new(),
    };
    let close = CloseTrajectory {
        participant: row.participant_id,
        destination,
        outcomes,
        words: Some(&told.words),
        version: row.version,
    };
    stage.app.db.act(&ctx, &close).await
}

/// The same trajectory again. After the aftercare the coach has no access any more: then the coordinator opens it.
pub async fn reopened(stage: &Stage, person: &Person, told: &Reopened) -> Result<(), Failure> {
    match reopened_by(stage, person, told, stage.fixed(person)?).await {
        Err(Failure::Refused(Refusal::NotFound)) => {
            reopened_by(stage, person, told, stage.by("lien", Some(Role::Coordinator))?).await?;
            for member in &person.team {
                team(stage, person, member).await?;
            }
            Ok(())
        }
        other => other,
    }
}

async fn reopened_by(stage: &Stage, person: &Person, told: &Reopened, ctx: Ctx) -> Result<(), Failure> {
    let (ctx, row) = trajectory(stage, person, ctx).await?;
    let reopen = ReopenTrajectory {
        participant: row.participant_id,
        position: row.coach_position_id,
        words: Some(&told.words),
        undo: false,
    };
    stage.app.db.act(&ctx, &reopen).await
}

async fn trajectory(stage: &Stage, person: &Person, ctx: Ctx) -> Result<(Ctx, trajectories::Trajectory), Failure> {
    let mut tx = stage.app.db.read().await?;
    let permit = people::door::open(&mut tx, &ctx, stage.known(&person.key)?.id).await?;
    let row = trajectories::load(&mut tx, &permit).await?;
    Ok((ctx, row.ok_or_else(|| Failure::other("no trajectory"))?))
}
