//! Emergency access to a file: with a reason, for an hour, told to the coach and the data-protection officer.

use kernel::partial_date::PartialDate;
use kernel::{Moment, OrganisationId, ParticipantId, StaffId};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;

use crate::store::break_glass as rows;

/// How long it stays open, in minutes; never longer.
pub const MINUTES: i64 = 60;
/// Tries per person per hour, found or not: nobody lists people this way.
pub const TRIES: i64 = 5;
/// The least a reason says, in characters.
pub const REASON: usize = 20;

/// Whom somebody looks for. Only an exact answer counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// The small number.
    Number(i64),
    /// Full name and birth date.
    Name {
        /// Given name.
        given: String,
        /// Family name.
        family: String,
        /// Birth date, as far as the file knows it.
        birth: PartialDate,
    },
}

/// One use of emergency access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Which.
    pub id: Uuid,
    /// Whose file.
    pub participant: ParticipantId,
    /// Small number of the person; no name, for a page that the DPO reads.
    pub number: i64,
    /// Who.
    pub staff: StaffId,
    /// Name of that person.
    pub staff_name: String,
    /// For which organisation.
    pub organisation: String,
    /// Why, in their words.
    pub reason: String,
    /// From.
    pub opened_at: Moment,
    /// Until.
    pub until: Moment,
    /// Has the fixed coach seen it?
    pub seen_by_coach: bool,
    /// Has the DPO seen it?
    pub seen_by_dpo: bool,
}

/// The uses of one file, newest first. Needs to see who looked.
pub async fn of_file(tx: &mut Tx, ctx: &Ctx, permit: &kernel::Permit) -> Result<Vec<Use>, Failure> {
    rows::of_file(tx, ctx, permit).await
}

/// A use that the fixed coach has not seen, for "Vandaag".
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Unseen {
    /// Which.
    pub id: Uuid,
    /// Whose file.
    pub participant_id: ParticipantId,
    /// Name of the person.
    pub display_name: String,
    /// When.
    pub opened_at: Moment,
    /// For which organisation.
    pub organisation_id: OrganisationId,
}

/// What the fixed coach of this session has not seen yet.
pub async fn unseen_by_coach(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Unseen>, Failure> {
    rows::unseen_by_coach(tx, ctx).await
}
