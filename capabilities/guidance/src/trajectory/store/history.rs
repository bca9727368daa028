//! Periods and events of a trajectory.

use kernel::access::Permit;
use kernel::{Aspect, Day, OrganisationId, StaffId, TrajectoryId, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_all};

use super::new_row;
use super::rows::{Period, TrajectoryEvent};
use crate::trajectory::model::{Destination, Happening};

/// Opens a period.
pub(crate) async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    trajectory: TrajectoryId,
    nis: Option<&str>,
    return_words: Option<&str>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into trajectory_period (partnership_id, id, trajectory_id, participant_id, nis, started_on, outcomes, return_words)
         values ($1, $2, $3, $4, $5, $6, '', $7)",
        permit.partnership(), new_row(ctx), trajectory, permit.participant(), nis, ctx.today(), return_words
    )?;
    Ok(())
}

/// Ends the open period.
pub(crate) async fn end(
    tx: &mut Tx,
    permit: &Permit,
    day: Day,
    destination: Destination,
    outcomes: &str,
    words: Option<&str>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "update trajectory_period set ended_on = $3, destination = $4, outcomes = $5, words = $6
         where partnership_id = $1 and participant_id = $2 and ended_on is null",
        permit.partnership(),
        permit.participant(),
        day,
        destination,
        outcomes,
        words
    )?;
    Ok(())
}

/// Takes back an end of today: the period simply goes on. Gives the number of periods that did.
pub(crate) async fn take_back_end(tx: &mut Tx, permit: &Permit, day: Day) -> Result<u64, Failure> {
    execute!(
        tx,
        "update trajectory_period set ended_on = null, destination = null, outcomes = '', words = null
         where partnership_id = $1 and participant_id = $2 and ended_on = $3",
        permit.partnership(),
        permit.participant(),
        day
    )
}

/// The periods, oldest first.
pub async fn periods(tx: &mut Tx, permit: &Permit) -> Result<Vec<Period>, Failure> {
    permit.require(Verb::Read, Aspect::Trajectory)?;
    fetch_all!(
        tx,
        Period,
        "select started_on, ended_on, destination, outcomes, words, return_words from trajectory_period
         where partnership_id = $1 and participant_id = $2 order by started_on, id",
        permit.partnership(),
        permit.participant()
    )
}

/// What happened, to note.
#[derive(Debug, Default)]
pub(crate) struct Note<'a> {
    /// Whom it is about.
    pub about: Option<(StaffId, OrganisationId)>,
    /// Value of a closed list.
    pub detail: &'a str,
    /// Words.
    pub words: Option<&'a str>,
}

/// Notes that something happened.
pub(crate) async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    kind: Happening,
    note: Note<'_>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into trajectory_event (partnership_id, id, participant_id, kind, at, staff_id, organisation_id, detail, words,
           by_staff, by_organisation)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        permit.partnership(), new_row(ctx), permit.participant(), kind, ctx.now, note.about.map(|a| a.0),
        note.about.map(|a| a.1), note.detail, note.words, ctx.actor.staff, ctx.actor.organisation
    )?;
    Ok(())
}

/// What happened, newest first.
pub async fn events(tx: &mut Tx, permit: &Permit) -> Result<Vec<TrajectoryEvent>, Failure> {
    permit.require(Verb::Read, Aspect::Trajectory)?;
    fetch_all!(
        tx,
        TrajectoryEvent,
        "select e.id, e.kind, e.at, s.name as staff_name, o.short_name as organisation, e.detail, e.words,
                b.name as by_name, bo.short_name as by_organisation
         from trajectory_event e
         left join staff_name s on s.partnership_id = e.partnership_id and s.id = e.staff_id
         left join organisation_name o on o.partnership_id = e.partnership_id and o.id = e.organisation_id
         left join staff_name b on b.partnership_id = e.partnership_id and b.id = e.by_staff
         left join organisation_name bo on bo.partnership_id = e.partnership_id and bo.id = e.by_organisation
         where e.partnership_id = $1 and e.participant_id = $2 order by e.at desc, e.id desc",
        permit.partnership(),
        permit.participant()
    )
}
