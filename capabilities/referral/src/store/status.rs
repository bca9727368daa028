//! What a referrer may know: how far, when, and the answer. Never what was told.

use ::store::vault::Place;
use ::store::{Ctx, Failure, Tx, fetch_all, fetch_optional};
use kernel::access::{Relation, allows};
use kernel::{Actor, Aspect, Day, Moment, OrganisationId, ParticipantId, PartnershipId, ReferralId, Refusal, Verb};
use people::model::Status as PersonStatus;
use uuid::Uuid;

use crate::model::{Kind, Outcome, Status};

/// A referral as its referrer sees it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Mine {
    /// Which.
    pub id: ReferralId,
    /// Whose.
    pub participant_id: ParticipantId,
    /// Which organisation made it; nil without an account.
    pub organisation_id: OrganisationId,
    /// Letters of the name.
    pub initials: String,
    /// How far.
    pub status: Status,
    /// How far the person is.
    pub person_status: PersonStatus,
    /// When it was sent.
    pub created_at: Moment,
    /// Who of the organisation sent it.
    pub staff: Option<String>,
    /// When the decision in force was taken.
    pub decided_at: Option<Moment>,
    /// Which kind of decision that is.
    pub kind: Option<Kind>,
    /// When the first talk is.
    pub talk_at: Option<Moment>,
    /// Waiting since, or the day of the handover.
    pub on_day: Option<Day>,
    /// How the handover ended.
    pub outcome: Option<Outcome>,
    /// For who changes it at the same time.
    pub version: i64,
    /// The decision in force.
    pub decision_id: Option<Uuid>,
    text_sealed: Option<Vec<u8>>,
    pub(crate) sealed_for: Uuid,
}

impl Mine {
    /// The answer that the coordinator wrote to the referrer, when it was not taken up.
    pub async fn answer(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<String>, Failure> {
        // Other texts of decisions are notes for colleagues.
        let (Some(Kind::Decline), Some(id), Some(sealed)) = (self.kind, self.decision_id, &self.text_sealed) else {
            return Ok(None);
        };
        let place = Place::new("referral_decision", "text_sealed", id);
        super::referral::unseal(tx, ctx, self.sealed_for, place, sealed).await.map(Some)
    }
}

const SELECT: &str = "select f.id, f.participant_id, f.organisation_id, f.initials, f.status, p.status as person_status, f.created_at, s.name as staff,
 d.at as decided_at, d.kind, d.talk_at, d.on_day, d.outcome, f.version, f.decision_id, d.text_sealed, f.sealed_for
 from referral f
 join participant_name p on p.partnership_id = f.partnership_id and p.id = f.participant_id
 left join referral_decision d on d.partnership_id = f.partnership_id and d.id = f.decision_id
 left join staff_name s on s.partnership_id = f.partnership_id and s.id = f.staff_id";

/// May this actor see how far referrals of her organisation are?
pub fn may_follow(actor: &Actor) -> bool {
    allows(actor.role, Relation::Referrer, Verb::Read, Aspect::ReferralStatus) && !actor.organisation.0.is_nil()
}

/// The referrals that the actor's organisation made: unanswered first, the longest waiting on top; then the newest.
pub async fn of_organisation(tx: &mut Tx, ctx: &Ctx, limit: i64) -> Result<Vec<Mine>, Failure> {
    if !may_follow(&ctx.actor) {
        return Err(Refusal::NotFound.into());
    }
    let mut rows = fetch_all!(
        tx,
        Mine,
        ::store::sql(format!(
            "{SELECT} where f.partnership_id = $1 and f.organisation_id = $2 order by f.created_at desc, f.id desc limit $3"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        limit
    )?;
    rows.sort_by_key(|row| if row.decided_at.is_none() { (0, row.created_at.0) } else { (1, -row.created_at.0) });
    Ok(rows)
}

/// One of them.
pub async fn one(tx: &mut Tx, ctx: &Ctx, id: ReferralId) -> Result<Mine, Failure> {
    if !may_follow(&ctx.actor) {
        return Err(Refusal::NotFound.into());
    }
    let row = fetch_optional!(
        tx,
        Mine,
        ::store::sql(format!("{SELECT} where f.partnership_id = $1 and f.organisation_id = $2 and f.id = $3")),
        ctx.actor.partnership,
        ctx.actor.organisation,
        id
    )?;
    Ok(row.ok_or(Refusal::NotFound)?)
}

/// By the secret link.
pub async fn by_token(tx: &mut Tx, partnership: PartnershipId, token_hash: &[u8]) -> Result<Mine, Failure> {
    let row = fetch_optional!(
        tx,
        Mine,
        ::store::sql(format!("{SELECT} where f.partnership_id = $1 and f.token_hash = $2")),
        partnership,
        token_hash
    )?;
    Ok(row.ok_or(Refusal::NotFound)?)
}
