//! Goals.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use kernel::{Aspect, Day, GoalId, ParticipantId, Permit, Refusal, Verb};

use crate::model::{Goal, GoalState};

#[derive(sqlx::FromRow)]
struct Row {
    id: GoalId,
    words: String,
    state: GoalState,
    began_on: Day,
    ended_on: Option<Day>,
    number: i64,
    version: i64,
}

impl From<Row> for Goal {
    fn from(row: Row) -> Self {
        let Row { id, words, state, began_on, ended_on, number, version } = row;
        Self { id, words, state, began_on, ended_on, number, version }
    }
}

/// All goals of a person, in order of making; never those that were taken back.
pub async fn of_plan(tx: &mut Tx, permit: &Permit) -> Result<Vec<Goal>, Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    let rows = fetch_all!(
        tx,
        Row,
        "select id, words, state, began_on, ended_on, number, version from goal
         where partnership_id = $1 and participant_id = $2 and state <> 'undone' order by number, id",
        permit.partnership(),
        permit.participant()
    )?;
    Ok(rows.into_iter().map(Goal::from).collect())
}

/// One goal of this person.
pub async fn load(tx: &mut Tx, permit: &Permit, id: GoalId) -> Result<Goal, Failure> {
    let found = of_plan(tx, permit).await?.into_iter().find(|g| g.id == id);
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// Whose goal this is; tells nothing of the goal.
pub async fn whose(tx: &mut Tx, ctx: &Ctx, id: GoalId) -> Result<ParticipantId, Failure> {
    let found = fetch_optional!(
        tx,
        (ParticipantId,),
        "select participant_id from goal where partnership_id = $1 and id = $2 and state <> 'undone'",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.ok_or(Refusal::NotFound)?.0)
}

/// Writes a new goal.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, permit: &Permit, goal: &Goal) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    execute!(
        tx,
        "insert into goal (partnership_id, id, participant_id, words, state, began_on, ended_on, number, version, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        permit.partnership(), goal.id, permit.participant(), goal.words.as_str(), goal.state, goal.began_on, goal.ended_on,
        goal.number, goal.version, ctx.now, ctx.actor.staff
    )?;
    Ok(())
}

/// Writes a changed goal; `version` is the one that it still must have.
pub async fn update(tx: &mut Tx, permit: &Permit, goal: &Goal, version: i64) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    let touched = execute!(
        tx,
        "update goal set words = $4, state = $5, ended_on = $6, version = $7 where partnership_id = $1 and id = $2 and version = $3",
        permit.partnership(),
        goal.id,
        version,
        goal.words.as_str(),
        goal.state,
        goal.ended_on,
        goal.version
    )?;
    if touched == 1 {
        return Ok(());
    }
    let current = fetch_value!(
        tx,
        i64,
        "select version from goal where partnership_id = $1 and id = $2",
        permit.partnership(),
        goal.id
    )?;
    Err(Refusal::Stale { current }.into())
}
