//! Steps.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use kernel::{Aspect, Day, GoalId, ParticipantId, Permit, Refusal, StaffId, StepId, Verb};

use crate::model::{Owner, OwnerKind, Step, StepState, Support};

#[derive(sqlx::FromRow)]
struct Row {
    id: StepId,
    goal_id: Option<GoalId>,
    title: String,
    owner_kind: OwnerKind,
    owner_staff_id: Option<StaffId>,
    owner_name: Option<String>,
    due_on: Day,
    support: Support,
    state: StepState,
    front: i64,
    success: Option<String>,
    closed_on: Option<Day>,
    smaller_of: Option<StepId>,
    number: i64,
    version: i64,
}

impl From<Row> for Step {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            goal: row.goal_id,
            title: row.title,
            owner: Owner { kind: row.owner_kind, staff: row.owner_staff_id, name: row.owner_name },
            due: row.due_on,
            support: row.support,
            state: row.state,
            front: row.front,
            success: row.success,
            closed_on: row.closed_on,
            smaller_of: row.smaller_of,
            number: row.number,
            version: row.version,
        }
    }
}

/// All steps of a person, in order of making; never those that were taken back.
pub async fn of_plan(tx: &mut Tx, permit: &Permit) -> Result<Vec<Step>, Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    let rows = fetch_all!(
        tx, Row,
        "select s.id, s.goal_id, s.title, s.owner_kind, s.owner_staff_id, coalesce(n.name, s.owner_name) as owner_name, s.due_on,
           s.support, s.state, s.front, s.success, s.closed_on, s.smaller_of, s.number, s.version
         from step s left join staff_name n on n.partnership_id = s.partnership_id and n.id = s.owner_staff_id
         where s.partnership_id = $1 and s.participant_id = $2 and s.state <> 'undone' order by s.number, s.id",
        permit.partnership(), permit.participant()
    )?;
    Ok(rows.into_iter().map(Step::from).collect())
}

/// Whose step this is. Tells nothing of the step: the door decides what the asker may do with it.
pub async fn whose(tx: &mut Tx, ctx: &Ctx, id: StepId) -> Result<ParticipantId, Failure> {
    let found = fetch_optional!(
        tx,
        (ParticipantId,),
        "select participant_id from step where partnership_id = $1 and id = $2 and state <> 'undone'",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.ok_or(Refusal::NotFound)?.0)
}

/// Writes a new step.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, permit: &Permit, step: &Step) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    execute!(
        tx,
        "insert into step (partnership_id, id, participant_id, goal_id, title, owner_kind, owner_staff_id, owner_name, due_on,
           support, state, front, success, closed_on, smaller_of, number, version, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        permit.partnership(), step.id, permit.participant(), step.goal, step.title.as_str(), step.owner.kind,
        step.owner.staff, helper_name(step), step.due, step.support, step.state, step.front, step.success.as_deref(),
        step.closed_on, step.smaller_of, step.number, step.version, ctx.now, ctx.actor.staff
    )?;
    Ok(())
}

/// Writes a changed step; `version` is the one that it still must have.
pub async fn update(tx: &mut Tx, permit: &Permit, step: &Step, version: i64) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    let touched =
        execute!(
        tx,
        "update step set goal_id = $4, title = $5, owner_kind = $6, owner_staff_id = $7, owner_name = $8, due_on = $9,
           support = $10, state = $11, front = $12, success = $13, closed_on = $14, version = $15
         where partnership_id = $1 and id = $2 and version = $3",
        permit.partnership(), step.id, version, step.goal, step.title.as_str(), step.owner.kind, step.owner.staff,
        helper_name(step), step.due, step.support, step.state, step.front, step.success.as_deref(), step.closed_on,
        step.version
    )?;
    if touched == 1 {
        return Ok(());
    }
    let current = fetch_value!(
        tx,
        i64,
        "select version from step where partnership_id = $1 and id = $2",
        permit.partnership(),
        step.id
    )?;
    Err(Refusal::Stale { current }.into())
}

/// The stored name is a helper's; a staff member's comes from the network.
fn helper_name(step: &Step) -> Option<&str> {
    step.owner.name.as_deref().filter(|_| step.owner.kind == OwnerKind::Helper)
}
