//! Decisions on referrals: kept, and if need be undone.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::access::Permit;
use kernel::{Aspect, Day, Moment, OrganisationId, ReferralId, StaffId, Verb};
use people::model::Status as PersonStatus;
use uuid::Uuid;

use crate::actions::decide::Draft;
use crate::model::{Kind, Outcome, Reason, Status};
use crate::store::referral::Referral;

/// A decision as stored, with names.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Decision {
    /// Which.
    pub id: Uuid,
    /// The decision in force before.
    pub before_id: Option<Uuid>,
    /// What.
    pub kind: Kind,
    /// State before.
    pub from_status: Status,
    /// How far the person was before.
    pub person_before: PersonStatus,
    /// When.
    pub at: Moment,
    /// Who decided.
    pub staff: Option<String>,
    /// Who talks, who takes it, to whom it goes.
    pub to_organisation_id: Option<OrganisationId>,
    /// Its short name.
    pub to_organisation: Option<String>,
    /// Who talks, who becomes coach, who goes along.
    pub to_staff_id: Option<StaffId>,
    /// Name of that person.
    pub to_staff: Option<String>,
    /// An organisation outside the network.
    pub to_name: Option<String>,
    /// When the talk is.
    pub talk_at: Option<Moment>,
    /// Waiting since, or the day of the handover.
    pub on_day: Option<Day>,
    /// Why not.
    pub reason: Option<Reason>,
    /// How the handover ended.
    pub outcome: Option<Outcome>,
    text_sealed: Option<Vec<u8>>,
    sealed_for: Uuid,
    /// Undone when.
    pub undone_at: Option<Moment>,
}

impl Decision {
    /// The answer or the note that goes with it.
    pub async fn text(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<String>, Failure> {
        let Some(sealed) = &self.text_sealed else { return Ok(None) };
        let place = Place::new("referral_decision", "text_sealed", self.id);
        super::referral::unseal(tx, ctx, self.sealed_for, place, sealed).await.map(Some)
    }

    /// The organisation it goes to, in the network or outside.
    pub fn target(&self) -> Option<&str> {
        self.to_organisation.as_deref().or(self.to_name.as_deref())
    }
}

/// All decisions on a referral, newest first, undone ones too.
pub async fn of_referral(tx: &mut Tx, permit: &Permit, referral: ReferralId) -> Result<Vec<Decision>, Failure> {
    permit.require(Verb::Read, Aspect::Intake)?;
    fetch_all!(
        tx, Decision,
        "select d.id, d.before_id, d.kind, d.from_status, d.person_before, d.at, s.name as staff, d.to_organisation_id,
                o.short_name as to_organisation, d.to_staff_id, t.name as to_staff, d.to_name, d.talk_at, d.on_day, d.reason,
                d.outcome, d.text_sealed, d.sealed_for, d.undone_at
         from referral_decision d
         left join staff_name s on s.partnership_id = d.partnership_id and s.id = d.staff_id
         left join staff_name t on t.partnership_id = d.partnership_id and t.id = d.to_staff_id
         left join organisation_name o on o.partnership_id = d.partnership_id and o.id = d.to_organisation_id
         where d.partnership_id = $1 and d.referral_id = $2 order by d.at desc, d.id desc",
        permit.partnership(), referral
    )
}

/// Keeps a decision; its text is sealed with the key of the person.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    row: &Referral,
    draft: &Draft,
    to: Status,
    person_before: PersonStatus,
) -> Result<Uuid, Failure> {
    permit.require(Verb::Decide, Aspect::Intake)?;
    let about = About { id: row.id, before: row.decision_id, from: row.status, sealed_for: row.sealed_for };
    write(tx, ctx, &about, draft, to, person_before).await
}

/// The referral that a row of its history is about.
pub struct About {
    /// Which.
    pub id: ReferralId,
    /// The decision in force before, when this one follows it.
    pub before: Option<Uuid>,
    /// State before.
    pub from: Status,
    /// With whose key texts are sealed.
    pub sealed_for: Uuid,
}

/// The same for who made the referral and may change it: the caller asked that.
pub async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &About,
    draft: &Draft,
    to: Status,
    person_before: PersonStatus,
) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    let sealed = match &draft.text {
        Some(text) => {
            let key = vault::key_for(tx, ctx, row.sealed_for).await?;
            Some(key.seal(&ctx.entropy, Place::new("referral_decision", "text_sealed", id), text)?)
        }
        None => None,
    };
    execute!(
        tx,
        "insert into referral_decision (partnership_id, id, referral_id, before_id, kind, from_status, to_status, person_before,
           at, staff_id, organisation_id, to_organisation_id, to_staff_id, to_name, talk_at, on_day, reason, outcome,
           text_sealed, sealed_for)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        ctx.actor.partnership, id, row.id, row.before, draft.kind, row.from, to, person_before, ctx.now,
        ctx.actor.staff, ctx.actor.organisation, draft.organisation, draft.staff, draft.name.as_deref(), draft.talk_at,
        draft.day, draft.reason, draft.outcome, sealed, row.sealed_for
    )?;
    Ok(id)
}

/// Marks a decision undone.
pub async fn undo(tx: &mut Tx, ctx: &Ctx, permit: &Permit, id: Uuid) -> Result<(), Failure> {
    permit.require(Verb::Decide, Aspect::Intake)?;
    execute!(
        tx,
        "update referral_decision set undone_at = $3 where partnership_id = $1 and id = $2",
        permit.partnership(),
        id,
        ctx.now
    )?;
    Ok(())
}
