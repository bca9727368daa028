//! Steps that are due among the people that somebody coaches.

use ::store::{Ctx, Failure, Tx, fetch_all};
use kernel::{Aspect, Day, ParticipantId, Role, StepId, Verb};

/// A step that is due, for the coach's day.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DueStep {
    /// Whose plan.
    pub participant: ParticipantId,
    /// What lists show.
    pub display_name: String,
    /// Which step.
    pub step: StepId,
    /// What.
    pub title: String,
    /// On which day.
    pub due: Day,
    /// For optimistic locking, so that "done" is one tap.
    pub version: i64,
}

/// The most that one page of work shows.
const MOST: i64 = 200;

/// Planned steps with a day up to `until`, of people whose plan the actor may write: those she
/// coaches. Earliest first.
pub async fn due_steps(tx: &mut Tx, ctx: &Ctx, until: Day) -> Result<Vec<DueStep>, Failure> {
    if !matches!(ctx.actor.role, Role::Coach | Role::TeamLead) {
        return Ok(Vec::new());
    }
    let Some(visible) = people::door::visible_for(&ctx.actor, Verb::Write, Aspect::Plan) else {
        return Ok(Vec::new());
    };
    fetch_all!(
        tx,
        DueStep,
        ::store::sql(format!(
            "select p.id as participant, p.display_name, s.id as step, s.title, s.due_on as due, s.version
             from step s join participant_name p on p.partnership_id = s.partnership_id and p.id = s.participant_id
             where s.partnership_id = $1 and s.state in ('open', 'moved') and s.due_on <= $5 and {visible}
             order by s.due_on, s.number limit $6"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        until,
        MOST
    )
}
