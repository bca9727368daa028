//! Rows of choices: what a person chose beside what was proposed, and why.

use kernel::{Moment, ParticipantId, RunId, text_enum};
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

text_enum! {
    /// Why somebody chose otherwise than proposed. The words are `match-reason-KEY`.
    pub enum Reason {
        /// The person herself wishes it so.
        HerWish = "her-wish",
        /// She knows somebody there, or has trust there.
        Trust = "trust",
        /// The way there: bus, bike, hours.
        Travel = "travel",
        /// It goes together with other help or with the children.
        Together = "together",
        /// Something that Opstap does not know makes it unsafe or unfit.
        NotFit = "not-fit",
        /// The partner and the coach agreed on it.
        Agreed = "agreed",
    }
}

/// A choice to keep.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewChoice {
    /// Placement, or in the market of coaches the person.
    pub wish: Uuid,
    pub participant: ParticipantId,
    pub run: Option<RunId>,
    pub proposed: Option<Uuid>,
    pub chosen: Option<Uuid>,
    pub reason: Option<Reason>,
}

/// A choice as it was made.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Choice {
    /// What was chosen.
    pub chosen_service_id: Option<Uuid>,
    /// Why, when it is something else.
    pub reason: Option<Reason>,
    /// When.
    pub at: Moment,
    /// By whom.
    pub staff: Option<String>,
}

/// Keeps a choice.
pub(crate) async fn keep(tx: &mut Tx, ctx: &Ctx, choice: &NewChoice) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into matching_choice (partnership_id, id, placement_id, participant_id, run_id, proposed_service_id,
           chosen_service_id, reason, at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        choice.wish,
        choice.participant,
        choice.run,
        choice.proposed,
        choice.chosen,
        choice.reason,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// The choices that were made for one wish, newest first.
pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx, wish: Uuid) -> Result<Vec<Choice>, Failure> {
    fetch_all!(
        tx,
        Choice,
        "select c.chosen_service_id, c.reason, c.at, s.name as staff
         from matching_choice c left join staff_name s on s.partnership_id = c.partnership_id and s.id = c.staff_id
         where c.partnership_id = $1 and c.placement_id = $2 order by c.at desc, c.id",
        ctx.actor.partnership,
        wish
    )
}
