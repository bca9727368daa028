//! Lists of people with their trajectory. Every query keeps only whom the actor may find, by the rule of the door.

use kernel::{Aspect, Day, Moment, OrganisationId, ParticipantId, PositionId, Verb};
use people::door::{visible, visible_for};
use store::{Ctx, Failure, Tx, fetch_all};

use crate::trajectory::model::{AftercareKind, Intensity, Status};

/// The most rows of one list; a partnership's own lists are far below it.
const MOST: i64 = 1000;

/// A person in a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Guided {
    pub id: ParticipantId,
    pub display_name: String,
    pub status: Option<Status>,
    pub intensity: Option<Intensity>,
    pub coach_position_id: Option<PositionId>,
    pub started_on: Option<Day>,
    pub last_contact_on: Option<Day>,
    pub created_at: Moment,
}

impl Guided {
    /// Did nobody speak with her since the trajectory began?
    pub fn is_fresh(&self) -> bool {
        self.started_on.is_some_and(|began| self.last_contact_on.is_none_or(|day| day < began))
    }
}

const COLUMNS: &str = "p.id, p.display_name, p.status, p.intensity, p.coach_position_id,
 p.started_on, p.last_contact_on, p.created_at";

/// People in whose file the actor may write a team note: those of a group meeting.
pub(crate) async fn writable(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Guided>, Failure> {
    let Some(rule) = visible_for(&ctx.actor, Verb::Write, Aspect::TeamNotes) else { return Ok(Vec::new()) };
    fetch_all!(
        tx,
        Guided,
        ::store::sql(format!(
            "select {COLUMNS} from guided_person p
             where p.partnership_id = $1 and {rule} and p.person_status in ('met', 'referred', 'waiting', 'active')
             order by p.sort_key, p.id limit $5"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        MOST
    )
}

/// People who are guided now, of one organisation's coaches or of all.
pub(crate) async fn guided(tx: &mut Tx, ctx: &Ctx, of: Option<OrganisationId>) -> Result<Vec<Guided>, Failure> {
    let Some(rule) = visible(&ctx.actor) else { return Ok(Vec::new()) };
    let which = if of.is_some() { "p.coach_organisation_id = $5" } else { "$5 = $5" };
    fetch_all!(
        tx,
        Guided,
        ::store::sql(format!(
            "select {COLUMNS} from guided_person p
             where p.partnership_id = $1 and {rule} and {which} and p.status in ('active', 'paused')
             order by p.sort_key, p.id limit $6"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        of.unwrap_or(ctx.actor.organisation),
        MOST
    )
}

/// People who were accepted and wait for a coach, longest first.
pub(crate) async fn waiting(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Guided>, Failure> {
    let Some(rule) = visible(&ctx.actor) else { return Ok(Vec::new()) };
    fetch_all!(
        tx, Guided,
        ::store::sql(format!(
            "select {COLUMNS} from guided_person p
             where p.partnership_id = $1 and {rule} and p.person_status = 'waiting' order by p.created_at, p.id limit $5"
        )),
        ctx.actor.partnership, ctx.actor.organisation, ctx.actor.staff, ctx.now, MOST
    )
}

/// Whose day it is: the coach's own people, or all of the team lead's organisation.
pub(crate) fn mine(ctx: &Ctx) -> &'static str {
    if ctx.actor.role == kernel::Role::TeamLead {
        "p.coach_organisation_id = $2"
    } else {
        "(p.coach_organisation_id = $2 and p.coach_id = $3)"
    }
}

/// Active people of the day's owner, for "not heard for long".
pub(crate) async fn active(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Guided>, Failure> {
    let Some(rule) = visible(&ctx.actor) else { return Ok(Vec::new()) };
    fetch_all!(
        tx,
        Guided,
        ::store::sql(format!(
            "select {COLUMNS} from guided_person p
             where p.partnership_id = $1 and {} and {rule} and p.status = 'active' order by p.sort_key, p.id limit $5",
            mine(ctx)
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        MOST
    )
}

/// An aftercare contact that is due.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct DueAftercare {
    pub participant_id: ParticipantId,
    pub display_name: String,
    pub kind: AftercareKind,
    pub due_on: Day,
}

/// Aftercare that is due until a day, soonest first.
pub(crate) async fn aftercare(tx: &mut Tx, ctx: &Ctx, until: Day) -> Result<Vec<DueAftercare>, Failure> {
    let Some(rule) = visible(&ctx.actor) else { return Ok(Vec::new()) };
    fetch_all!(
        tx, DueAftercare,
        ::store::sql(format!(
            "select p.id as participant_id, p.display_name, a.kind, a.due_on
             from guided_person p
             join aftercare a on a.partnership_id = p.partnership_id and a.participant_id = p.id
             where p.partnership_id = $1 and {} and {rule} and p.status = 'closed' and a.due_on <= $5 and a.done_on is null
               and a.cancelled_at is null
             order by a.due_on, a.id",
            mine(ctx)
        )),
        ctx.actor.partnership, ctx.actor.organisation, ctx.actor.staff, ctx.now, until
    )
}

/// A meeting of three that comes near.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Meeting {
    pub participant_id: ParticipantId,
    pub display_name: String,
    pub planned_on: Day,
    pub to_name: Option<String>,
}

/// Planned handovers until a day.
pub(crate) async fn meetings(tx: &mut Tx, ctx: &Ctx, until: Day) -> Result<Vec<Meeting>, Failure> {
    let Some(rule) = visible(&ctx.actor) else { return Ok(Vec::new()) };
    fetch_all!(
        tx,
        Meeting,
        ::store::sql(format!(
            "select p.id as participant_id, p.display_name, h.meeting_on as planned_on, s.name as to_name
             from guided_person p
             join handover h on h.partnership_id = p.partnership_id and h.participant_id = p.id
             left join staff_name s on s.partnership_id = h.partnership_id and s.id = h.to_staff
             where p.partnership_id = $1 and {} and {rule} and h.status = 'proposed' and h.meeting_on <= $5
             order by h.meeting_on, h.id",
            mine(ctx)
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        until
    )
}
