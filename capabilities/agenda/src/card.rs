//! The card with what is agreed, for the overview of a file.

use kernel::access::Permit;
use kernel::{Aspect, Moment, ParticipantId, Verb};
use store::{Failure, Tx};

use crate::store::appointment::Appointment;
use crate::store::lists;

/// What `agenda/_card.html` shows. The page that includes it has it as `appointments`, beside `f` and `l`.
#[derive(Debug, Clone)]
pub struct Card {
    /// Whose.
    pub participant: ParticipantId,
    /// The next ones, soonest first.
    pub next: Vec<Appointment>,
    /// May this asker plan one?
    pub may_plan: bool,
}

/// Loads the card with at most `limit` appointments.
pub async fn card(tx: &mut Tx, permit: &Permit, now: Moment, limit: i64) -> Result<Card, Failure> {
    let next = lists::upcoming(tx, permit, now, limit).await?;
    let may_plan = permit.may(Verb::Write, Aspect::Appointments);
    Ok(Card { participant: permit.participant(), next, may_plan })
}
