//! What all decisions on a referral share: the door, the state machine, relations, the person's status, the mail.

use ::store::{Ctx, Failure, Tx, audit};
use kernel::access::{Permit, Relation};
use kernel::{Aspect, Day, Moment, OrganisationId, ParticipantId, ReferralId, Refusal, StaffId, Verb};
use people::model::Status as PersonStatus;
use people::relations::{self, Begin};
use uuid::Uuid;

use crate::letters::Letters;
use crate::model::{Kind, Outcome, Reason};
use crate::store::referral::Referral;
use crate::{rules, store};

/// Which referral, as the page showed it, and the words for the mail. Every decision begins with it.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// Which.
    pub referral: ReferralId,
    /// The version that the page showed.
    pub version: i64,
    /// Words for the mail to the referrer.
    pub letters: Letters<'a>,
}

/// A decision about to be taken.
#[derive(Debug)]
pub struct Draft {
    pub(crate) kind: Kind,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) staff: Option<StaffId>,
    pub(crate) name: Option<String>,
    pub(crate) talk_at: Option<Moment>,
    pub(crate) day: Option<Day>,
    pub(crate) reason: Option<Reason>,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) text: Option<String>,
}

impl Draft {
    pub(crate) fn new(kind: Kind) -> Self {
        Self {
            kind,
            organisation: None,
            staff: None,
            name: None,
            talk_at: None,
            day: None,
            reason: None,
            outcome: None,
            text: None,
        }
    }
}

/// Opens the door to the person of a referral and loads it, for somebody who may decide.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, id: ReferralId) -> Result<(Permit, Referral), Failure> {
    let participant = store::referral::participant_of(tx, ctx.actor.partnership, id).await?;
    let permit = people::door::open(tx, ctx, participant).await?;
    permit.require(Verb::Decide, Aspect::Intake)?;
    let row = store::referral::load(tx, &permit, id).await?;
    Ok((permit, row))
}

/// Takes a decision.
pub(crate) async fn decide(
    tx: &mut Tx,
    ctx: &Ctx,
    case: &Case<'_>,
    draft: &Draft,
    verb: &'static str,
) -> Result<(), Failure> {
    let (permit, row) = open(tx, ctx, case.referral).await?;
    if row.version != case.version {
        return Err(Refusal::Stale { current: row.version }.into());
    }
    let to = rules::next(row.status, draft.kind, draft.outcome)?;
    let before = person_not_underway(tx, &permit).await?;
    let decision = store::decision::insert(tx, ctx, &permit, &row, draft, to, before).await?;
    if !store::referral::set_status(tx, &permit, &row, to, Some(decision)).await? {
        return Err(Refusal::Stale { current: row.version + 1 }.into());
    }
    if let Some(earlier) = row.decision_id {
        relations::end_from(tx, ctx, permit.participant(), earlier).await?;
    }
    let given = (draft.kind, draft.organisation, draft.staff);
    give_access(tx, ctx, permit.participant(), given, decision).await?;
    people::set_status(tx, &permit, rules::person_after(to)).await?;
    case.letters.news(tx, ctx, &row).await?;
    tx.note(ctx, audit::Line::new(verb, "referral", row.id).about(permit.participant()).fact("to", to));
    Ok(())
}

/// How far the person is; refused once guidance runs, because then the coach decides with her.
pub(crate) async fn person_not_underway(tx: &mut Tx, permit: &Permit) -> Result<PersonStatus, Failure> {
    let status = people::load(tx, permit).await?.status;
    if status == PersonStatus::Active { Err(Refusal::Conflict("referral-underway").into()) } else { Ok(status) }
}

/// Who holds the first talk or takes the person on must be able to open the file: the team lead of that
/// organisation, and the coach who is named. Handing over elsewhere gives nobody access: that needs a consent.
pub(crate) async fn give_access(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    (kind, organisation, staff): (Kind, Option<OrganisationId>, Option<StaffId>),
    origin: Uuid,
) -> Result<(), Failure> {
    let (Kind::Plan | Kind::Accept, Some(organisation)) = (kind, organisation) else { return Ok(()) };
    let mut house = Begin::organisation(Relation::SameOrganisation, organisation);
    house.origin = Some(origin);
    relations::begin(tx, ctx, participant, &house).await?;
    if let Some(staff) = staff {
        let mut team = Begin::person(Relation::Team, organisation, staff);
        team.origin = Some(origin);
        relations::begin(tx, ctx, participant, &team).await?;
    }
    Ok(())
}
