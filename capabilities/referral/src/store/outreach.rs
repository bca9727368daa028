//! First contacts on outreach.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::access::Permit;
use kernel::{Actor, Aspect, Moment, OrganisationId, ParticipantId, Role, Verb};
use people::model::{Status, Visibility};
use uuid::Uuid;

/// A contact to keep.
pub struct Row<'a> {
    /// With whom.
    pub participant: ParticipantId,
    /// When.
    pub at: Moment,
    /// Where.
    pub place: &'a str,
    /// What they talked about; sealed here.
    pub talked: &'a str,
    /// Who may read it.
    pub visibility: Visibility,
}

/// Keeps a contact.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, row: &Row<'_>) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    let key = vault::key_for(tx, ctx, row.participant).await?;
    let sealed = key.seal(&ctx.entropy, Place::new("outreach_contact", "talked_sealed", id), row.talked)?;
    execute!(
        tx,
        "insert into outreach_contact (partnership_id, id, participant_id, at, place, talked_sealed, sealed_for, visibility,
           staff_id, organisation_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        ctx.actor.partnership, id, row.participant, row.at, row.place, sealed, row.participant.0, row.visibility,
        ctx.actor.staff, ctx.actor.organisation, ctx.now
    )?;
    Ok(id)
}

/// A stored contact, as the timeline shows it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Contact {
    /// Which.
    pub id: Uuid,
    /// When.
    pub at: Moment,
    /// Where.
    pub place: String,
    talked_sealed: Vec<u8>,
    sealed_for: Uuid,
    /// Who may read it.
    pub visibility: Visibility,
    /// Who was there.
    pub staff: Option<String>,
    /// For which organisation.
    pub organisation: Option<String>,
}

impl Contact {
    /// What they talked about.
    pub async fn talked(&self, tx: &mut Tx, ctx: &Ctx) -> Result<String, Failure> {
        super::referral::unseal(
            tx,
            ctx,
            self.sealed_for,
            Place::new("outreach_contact", "talked_sealed", self.id),
            &self.talked_sealed,
        )
        .await
    }
}

/// The contacts of one person that the permit may read, newest first.
pub async fn of_person(tx: &mut Tx, permit: &Permit) -> Result<Vec<Contact>, Failure> {
    let all = fetch_all!(
        tx, Contact,
        "select o.id, o.at, o.place, o.talked_sealed, o.sealed_for, o.visibility, s.name as staff, n.short_name as organisation
         from outreach_contact o
         left join staff_name s on s.partnership_id = o.partnership_id and s.id = o.staff_id
         left join organisation_name n on n.partnership_id = o.partnership_id and n.id = o.organisation_id
         where o.partnership_id = $1 and o.participant_id = $2 order by o.at desc, o.id desc",
        permit.partnership(), permit.participant()
    )?;
    Ok(all.into_iter().filter(|c| permit.may(Verb::Read, crate::readers(c.visibility))).collect())
}

/// Somebody met on outreach, with the last meeting.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Met {
    /// Who.
    pub participant_id: ParticipantId,
    /// Name for lists.
    pub display_name: String,
    /// How far.
    pub status: Status,
    /// Last meeting.
    pub at: Moment,
    /// Where that was.
    pub place: String,
    /// How often they met.
    pub times: i64,
    /// 1 when the actor may write who the person is; 0 when not.
    pub writes: i64,
}

impl Met {
    /// Can the actor put this person forward to triage?
    pub fn can_refer(&self) -> bool {
        self.writes == 1 && crate::rules::may_be_referred(self.status)
    }
}

/// Whom the actor met (a team lead: whom the organisation met), the last meeting first. Only people that the actor
/// may still find.
pub async fn met(tx: &mut Tx, ctx: &Ctx, limit: i64) -> Result<Vec<Met>, Failure> {
    let Actor { partnership, organisation, staff, role, .. } = ctx.actor;
    let Some(visible) = people::door::visible(&ctx.actor) else { return Ok(Vec::new()) };
    let writes = people::door::visible_for(&ctx.actor, Verb::Write, Aspect::Identity);
    let writes = writes.map_or_else(|| "0".to_owned(), |writes| format!("case when {writes} then 1 else 0 end"));
    let whose = if role == Role::TeamLead { "" } else { "and o.staff_id = $3" };
    let rows = fetch_all!(
        tx,
        Met,
        ::store::sql(format!(
            "select o.participant_id, p.display_name, p.status, o.at, o.place,
                    (select count(*) from outreach_contact c where c.partnership_id = o.partnership_id
                       and c.participant_id = o.participant_id and c.organisation_id = o.organisation_id) as times,
                    cast({writes} as bigint) as writes
             from outreach_contact o
             join participant_name p on p.partnership_id = o.partnership_id and p.id = o.participant_id
             where o.partnership_id = $1 and o.organisation_id = $2 {whose} and {visible}
               and not exists (select 1 from outreach_contact x where x.partnership_id = o.partnership_id
                 and x.participant_id = o.participant_id and x.organisation_id = o.organisation_id
                 and (x.at > o.at or (x.at = o.at and x.id > o.id)))
             order by o.at desc, o.id desc limit $5"
        )),
        partnership,
        organisation,
        staff,
        ctx.now,
        limit
    )?;
    Ok(rows)
}

/// The place of the last meeting with somebody, to type it only once.
pub async fn last_place(tx: &mut Tx, permit: &Permit, organisation: OrganisationId) -> Result<Option<String>, Failure> {
    let row =
        ::store::fetch_optional!(
        tx, (String,),
        "select place from outreach_contact where partnership_id = $1 and participant_id = $2 and organisation_id = $3
         order by at desc, id desc limit 1",
        permit.partnership(), permit.participant(), organisation
    )?;
    Ok(row.map(|(place,)| place))
}
