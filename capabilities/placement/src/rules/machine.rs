//! The state machine: which deed from which status by whom, and who is at turn then, until when.

use kernel::{Day, Refusal};

use super::urgency;
use crate::model::{Status, Turn};

/// A deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Wishes or grounds change.
    Change,
    /// A place is offered.
    Offer,
    /// The offered place is not taken.
    Refuse,
    /// She agrees to what may be told.
    Agree,
    /// It goes to the partner.
    Send,
    /// The partner asks something.
    Ask,
    /// The coach answers a question, or asks for another day.
    Reply,
    /// The partner proposes a day.
    Propose,
    /// The coach takes the proposed day.
    TakeDay,
    /// The partner says yes.
    Accept,
    /// The partner can't help.
    Decline,
    /// Not asked any more.
    Withdraw,
    /// The coach goes along.
    Handover,
    /// It began.
    Start,
    /// Somebody tells how it goes.
    Tell,
    /// It is over.
    End,
    /// Nobody answered: to the coordinator.
    Escalate,
}

impl Deed {
    /// All deeds.
    pub const ALL: [Self; 17] = [
        Self::Change,
        Self::Offer,
        Self::Refuse,
        Self::Agree,
        Self::Send,
        Self::Ask,
        Self::Reply,
        Self::Propose,
        Self::TakeDay,
        Self::Accept,
        Self::Decline,
        Self::Withdraw,
        Self::Handover,
        Self::Start,
        Self::Tell,
        Self::End,
        Self::Escalate,
    ];
}

/// In which part somebody acts on a placement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// For the participant: may write her placements.
    Coach,
    /// For the organisation that was asked.
    Partner,
    /// Decides on places in the whole region.
    Coordinator,
    /// The participant on her own pages.
    Participant,
    /// Opstap itself.
    System,
}

/// The status after a deed, or why it can't be done now. Who may not do it at all never gets here: a party that a deed
/// is not for is answered as if it did not exist.
pub fn may(deed: Deed, from: Status, party: Party) -> Result<Status, Refusal> {
    use Deed as D;
    use Party as P;
    use Status as S;
    let for_party = match deed {
        D::Change | D::Agree | D::Send | D::Reply | D::TakeDay | D::Withdraw | D::Handover => party == P::Coach,
        D::Offer => matches!(party, P::Coach | P::Coordinator | P::System),
        D::Refuse => matches!(party, P::Coach | P::Coordinator),
        D::Ask | D::Propose | D::Accept | D::Decline => party == P::Partner,
        D::Start | D::End => matches!(party, P::Coach | P::Partner),
        D::Tell => matches!(party, P::Coach | P::Partner | P::Participant),
        D::Escalate => party == P::System,
    };
    if !for_party {
        return Err(Refusal::NotFound);
    }
    let to = match (deed, from) {
        (D::Withdraw, S::Waiting | S::Offered | S::Requested | S::Question | S::Dated | S::Accepted) => S::Withdrawn,
        (D::Offer, S::Waiting) | (D::Agree, S::Offered) => S::Offered,
        (D::Change, S::Waiting)
        | (D::Refuse, S::Offered)
        | (D::Decline, S::Requested | S::Question | S::Dated | S::Accepted) => S::Waiting,
        (D::Send, S::Offered) | (D::Reply, S::Question | S::Dated) => S::Requested,
        (D::Ask, S::Requested) => S::Question,
        (D::Propose, S::Requested | S::Question | S::Dated) => S::Dated,
        (D::TakeDay, S::Dated) | (D::Accept, S::Requested | S::Question | S::Dated) | (D::Handover, S::Accepted) => {
            S::Accepted
        }
        (D::Start, S::Accepted) => S::Started,
        (D::End, S::Accepted | S::Started) => S::Ended,
        (D::Tell, S::Started | S::Ended)
        | (D::Escalate, S::Offered | S::Requested | S::Question | S::Dated | S::Accepted | S::Started) => from,
        _ => return Err(Refusal::Conflict("placement-not-now")),
    };
    Ok(to)
}

/// Who is at turn in a status.
pub fn turn(status: Status) -> Turn {
    match status {
        Status::Offered | Status::Question | Status::Dated | Status::Accepted | Status::Started => Turn::Coach,
        Status::Requested => Turn::Partner,
        Status::Waiting | Status::Ended | Status::Withdrawn => Turn::Nobody,
    }
}

/// Until when whoever is at turn has, on reaching a status today.
pub fn deadline(status: Status, today: Day, starts_on: Option<Day>) -> Option<Day> {
    let days = urgency::days();
    match status {
        Status::Offered => Some(today.plus_days(days.offer)),
        Status::Requested => Some(today.plus_days(days.answer)),
        Status::Question | Status::Dated => Some(today.plus_days(days.reply)),
        Status::Accepted => Some(starts_on.unwrap_or(today).max(today).plus_days(days.start)),
        Status::Started => Some(today.plus_days(days.feedback)),
        Status::Waiting | Status::Ended | Status::Withdrawn => None,
    }
}
