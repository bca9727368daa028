//! What participants answered on their own pages and nobody has read yet. The pages publish it as a view.

use kernel::access::Permit;
use kernel::{Aspect, Moment, ParticipantId, Verb};
use people::door::visible_for;
use store::{Ctx, Failure, Tx, fetch_all, fetch_value};

use crate::caseload::store::mine;

/// The most answers that one day shows.
const MOST: i64 = 100;

/// An answer that waits.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Waits {
    pub participant_id: ParticipantId,
    pub display_name: String,
    /// `step-no`, `help` and the like: the end of a key of words.
    pub kind: String,
    /// What a question for help is about.
    pub topic: Option<String>,
    pub at: Moment,
}

/// Answers of the people of the day's owner, newest first.
pub(crate) async fn waiting(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Waits>, Failure> {
    // Who reads an answer also ticks it off, so it is asked for whom the actor may do that.
    let Some(rule) = visible_for(&ctx.actor, Verb::Write, Aspect::Plan) else { return Ok(Vec::new()) };
    fetch_all!(
        tx,
        Waits,
        ::store::sql(format!(
            "select p.id as participant_id, p.display_name, a.kind, a.topic, a.at
             from guided_person p
             join plan_answer_waiting a on a.partnership_id = p.partnership_id and a.participant_id = p.id
             where p.partnership_id = $1 and {} and {rule} order by a.at desc, a.id desc limit $5",
            mine(ctx)
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        MOST
    )
}

/// How many answers of one person wait.
pub(crate) async fn waiting_of(tx: &mut Tx, permit: &Permit) -> Result<i64, Failure> {
    permit.require(Verb::Read, Aspect::Plan)?;
    fetch_value!(
        tx,
        i64,
        "select count(*) from plan_answer_waiting where partnership_id = $1 and participant_id = $2",
        permit.partnership(),
        permit.participant()
    )
}
