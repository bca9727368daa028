//! Consents: rows that get an end, and never vanish.

use kernel::access::Permit;
use kernel::{Aspect, ConsentId, Day, OrganisationId, ParticipantId, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value, fetch_values};

use crate::consent::{Answer, Consent, NewConsent, Purpose};

const COLUMNS: &str =
    "c.id, c.organisation_id, o.short_name as organisation, c.purpose, c.domains, c.status, c.channel, c.language,
 c.text_version, c.given_at, c.ends_on, c.withdrawn_at";

/// All of a person, newest first.
pub(crate) async fn all(tx: &mut Tx, permit: &Permit) -> Result<Vec<Consent>, Failure> {
    permit.require(Verb::Read, Aspect::Consents)?;
    fetch_all!(
        tx, Consent,
        ::store::sql(format!(
            "select {COLUMNS} from consent c join organisation_name o on o.partnership_id = c.partnership_id and o.id = c.organisation_id
             where c.partnership_id = $1 and c.participant_id = $2 order by c.given_at desc, c.id desc"
        )),
        permit.partnership(), permit.participant()
    )
}

/// One of a person.
pub(crate) async fn load(tx: &mut Tx, permit: &Permit, id: ConsentId) -> Result<Option<Consent>, Failure> {
    permit.require(Verb::Read, Aspect::Consents)?;
    fetch_optional!(
        tx, Consent,
        ::store::sql(format!(
            "select {COLUMNS} from consent c join organisation_name o on o.partnership_id = c.partnership_id and o.id = c.organisation_id
             where c.partnership_id = $1 and c.participant_id = $2 and c.id = $3"
        )),
        permit.partnership(), permit.participant(), id
    )
}

/// The yes that counts for one organisation and purpose.
pub(crate) async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    organisation: OrganisationId,
    purpose: Purpose,
) -> Result<Vec<ConsentId>, Failure> {
    fetch_values!(
        tx, ConsentId,
        "select id from consent where partnership_id = $1 and participant_id = $2 and organisation_id = $3 and purpose = $4
           and status = $5",
        ctx.actor.partnership, participant, organisation, purpose, Answer::Given
    )
}

/// What she answered to one organisation about her file, in no order.
pub(crate) async fn answers(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    organisation: OrganisationId,
) -> Result<Vec<Answer>, Failure> {
    fetch_values!(
        tx,
        Answer,
        "select status from consent where partnership_id = $1 and participant_id = $2 and organisation_id = $3 and purpose <> $4",
        ctx.actor.partnership,
        participant,
        organisation,
        Purpose::Learning
    )
}

/// Writes a yes or a no.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    id: ConsentId,
    new: &NewConsent,
    ends_on: Day,
    text_version: &str,
) -> Result<(), Failure> {
    let status = if new.yes { Answer::Given } else { Answer::Refused };
    execute!(
        tx,
        "insert into consent (partnership_id, id, participant_id, organisation_id, purpose, domains, status, channel, language,
           text_version, given_at, given_by, ends_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        ctx.actor.partnership, id, participant, new.organisation, new.purpose, new.domains.join(" "), status, new.channel,
        new.language.as_str(), text_version, ctx.now, ctx.actor.staff, ends_on
    )?;
    Ok(())
}

/// Ends a yes.
pub(crate) async fn end(tx: &mut Tx, ctx: &Ctx, id: ConsentId, status: Answer) -> Result<(), Failure> {
    execute!(
        tx,
        "update consent set status = $3, withdrawn_at = $4, withdrawn_by = $5 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        status,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Is there such an organisation?
pub(crate) async fn organisation_exists(tx: &mut Tx, ctx: &Ctx, organisation: OrganisationId) -> Result<bool, Failure> {
    let found = fetch_value!(
        tx,
        i64,
        "select count(*) from organisation_name where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        organisation
    )?;
    Ok(found > 0)
}

/// Organisations where somebody works who could read what is shared.
pub(crate) async fn partners(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(OrganisationId, String, String)>, Failure> {
    fetch_all!(
        tx, (OrganisationId, String, String),
        "select o.id, o.name, o.short_name from organisation_name o where o.partnership_id = $1
           and exists (select 1 from staff_position p where p.partnership_id = o.partnership_id and p.organisation_id = o.id
             and p.role in ('coach', 'team-lead') and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2))
         order by o.short_name, o.id",
        ctx.actor.partnership, ctx.today()
    )
}
