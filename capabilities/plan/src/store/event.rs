//! What happened to goals and steps: written with each deed, read by the timeline and by the way back.

use ::store::{Ctx, Failure, Fault, Tx, execute, fetch_all, fetch_optional};
use kernel::{Aspect, Moment, Permit, Refusal, Verb};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Deed, goal, step};
use crate::model::{EventKind, Goal, Step};
use crate::rules::{Change, undo};

const GOAL: &str = "goal";
const STEP: &str = "step";

/// Writes the changes of a deed on goals.
pub async fn save_goals(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    deed: Deed,
    changes: &[Change<Goal>],
) -> Result<(), Failure> {
    for change in changes {
        match &change.before {
            Some(before) => goal::update(tx, permit, &change.after, before.version).await?,
            None => goal::insert(tx, ctx, permit, &change.after).await?,
        }
        let after = (GOAL, change.after.id.0, change.after.version);
        log(tx, ctx, permit, deed, change.kind, after, change.before.as_ref()).await?;
    }
    Ok(())
}

/// Writes the changes of a deed on steps, and the next small step that follows from them.
pub async fn save_steps(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    deed: Deed,
    changes: &[Change<Step>],
) -> Result<(), Failure> {
    for change in changes {
        match &change.before {
            Some(before) => step::update(tx, permit, &change.after, before.version).await?,
            None => step::insert(tx, ctx, permit, &change.after).await?,
        }
        let after = (STEP, change.after.id.0, change.after.version);
        log(tx, ctx, permit, deed, change.kind, after, change.before.as_ref()).await?;
    }
    super::refresh_next(tx, permit).await
}

async fn log<T: Serialize>(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    deed: Deed,
    kind: EventKind,
    (subject, id, version): (&str, Uuid, i64),
    before: Option<&T>,
) -> Result<(), Failure> {
    let before = before.map(serde_json::to_string).transpose().map_err(|e| Failure::other(e.to_string()))?;
    execute!(
        tx,
        "insert into plan_event (partnership_id, id, participant_id, deed_id, subject, subject_id, kind, row_before,
           version_after, undone, number, at, staff_id, organisation_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        permit.partnership(),
        ctx.new_id::<Uuid>(),
        permit.participant(),
        deed.id,
        subject,
        id,
        kind,
        before,
        version,
        false,
        deed.number,
        ctx.now,
        ctx.actor.staff,
        ctx.actor.organisation
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Past {
    subject: String,
    subject_id: Uuid,
    row_before: Option<String>,
    version_after: i64,
}

/// Takes back the deed that gave this goal or step this version, in all rows that it changed.
pub async fn take_back(tx: &mut Tx, permit: &Permit, subject: Uuid, version: i64) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    let (deed,) = fetch_optional!(
        tx,
        (Uuid,),
        "select deed_id from plan_event where partnership_id = $1 and participant_id = $2 and subject_id = $3
           and version_after = $4 and undone = $5",
        permit.partnership(),
        permit.participant(),
        subject,
        version,
        false
    )?
    .ok_or(Refusal::Conflict("step-undo-changed"))?;
    let rows = fetch_all!(
        tx,
        Past,
        "select subject, subject_id, row_before, version_after from plan_event where partnership_id = $1 and deed_id = $2",
        permit.partnership(),
        deed
    )?;
    let (goals, steps) = (goal::of_plan(tx, permit).await?, step::of_plan(tx, permit).await?);
    let changed = || Refusal::Conflict("step-undo-changed");
    for row in rows {
        if row.subject == GOAL {
            let now = goals.iter().find(|g| g.id.0 == row.subject_id).ok_or_else(changed)?;
            let then = undo::restore(now, read(row.row_before.as_deref())?.as_ref(), row.version_after)?;
            goal::update(tx, permit, &then, now.version).await?;
        } else {
            let now = steps.iter().find(|s| s.id.0 == row.subject_id).ok_or_else(changed)?;
            let then = undo::restore(now, read(row.row_before.as_deref())?.as_ref(), row.version_after)?;
            step::update(tx, permit, &then, now.version).await?;
        }
    }
    execute!(
        tx,
        "update plan_event set undone = $3 where partnership_id = $1 and deed_id = $2",
        permit.partnership(),
        deed,
        true
    )?;
    super::refresh_next(tx, permit).await
}

fn read<T: DeserializeOwned>(before: Option<&str>) -> Result<Option<T>, Failure> {
    before.map(serde_json::from_str).transpose().map_err(|e| Fault::Unreadable(format!("plan event: {e}")).into())
}

/// Something that happened to the plan.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Happened {
    /// Which event.
    pub id: Uuid,
    /// When.
    pub at: Moment,
    /// What.
    pub kind: EventKind,
    /// Goal or step?
    pub subject: String,
    /// Title of the step or words of the goal, as they are now.
    pub title: Option<String>,
    /// What worked.
    pub success: Option<String>,
    /// Who, if it was staff.
    pub staff: Option<String>,
    /// For which organisation.
    pub organisation: Option<String>,
}

/// What happened to goals and steps before a moment, newest first. Small corrections are left out.
pub async fn history(tx: &mut Tx, permit: &Permit, before: Moment, limit: i64) -> Result<Vec<Happened>, Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    fetch_all!(
        tx,
        Happened,
        "select e.id, e.at, e.kind, e.subject, coalesce(s.title, g.words) as title, s.success, n.name as staff,
           o.short_name as organisation
         from plan_event e
         left join step s on s.partnership_id = e.partnership_id and s.id = e.subject_id
         left join goal g on g.partnership_id = e.partnership_id and g.id = e.subject_id
         left join staff_name n on n.partnership_id = e.partnership_id and n.id = e.staff_id
         left join organisation_name o on o.partnership_id = e.partnership_id and o.id = e.organisation_id
         where e.partnership_id = $1 and e.participant_id = $2 and e.at < $3 and e.undone = $4
           and (e.kind in ('done', 'not-yet', 'moved', 'reached') or (e.subject = 'goal' and e.kind = 'added'))
         order by e.at desc, e.number desc, e.id desc limit $5",
        permit.partnership(),
        permit.participant(),
        before,
        false,
        limit
    )
}
