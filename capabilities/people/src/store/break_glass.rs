//! Emergency access: uses, and tries.

use kernel::access::Permit;
use kernel::{Aspect, Moment, ParticipantId, StaffId, Verb};
use store::vault::{self, Place};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value, fetch_values};
use uuid::Uuid;

use crate::break_glass::{Unseen, Use, Whom};

/// Tries of this person since a moment, and the first of them. Whoever tries at the same time waits here until this
/// try is kept or given up: the row of the gate stays locked until the end of the transaction.
pub(crate) async fn tries(tx: &mut Tx, ctx: &Ctx, since: Moment) -> Result<(i64, Option<Moment>), Failure> {
    execute!(
        tx,
        "insert into break_glass_gate (partnership_id, staff_id, passed_at) values ($1, $2, $3)
         on conflict (partnership_id, staff_id) do update set passed_at = excluded.passed_at",
        ctx.actor.partnership,
        ctx.actor.staff,
        ctx.now
    )?;
    let row = fetch_optional!(
        tx,
        (i64, Option<Moment>),
        "select count(*), min(at) from break_glass_try where partnership_id = $1 and staff_id = $2 and at > $3",
        ctx.actor.partnership,
        ctx.actor.staff,
        since
    )?;
    Ok(row.unwrap_or((0, None)))
}

/// Counts a try.
pub(crate) async fn tried(tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into break_glass_try (partnership_id, id, staff_id, at) values ($1, $2, $3, $4)",
        ctx.actor.partnership,
        id,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(id)
}

/// The one person who answers exactly; nobody when there are two.
pub(crate) async fn exactly(tx: &mut Tx, ctx: &Ctx, whom: &Whom) -> Result<Option<ParticipantId>, Failure> {
    let found = match whom {
        Whom::Number(number) => fetch_values!(
            tx,
            ParticipantId,
            "select id from participant where partnership_id = $1 and number = $2 and status <> 'merged'",
            ctx.actor.partnership,
            *number
        )?,
        Whom::Name { given, family, birth } => fetch_values!(
            tx,
            ParticipantId,
            "select id from participant where partnership_id = $1 and sort_key = $2 and birth = $3 and status <> 'merged' limit 2",
            ctx.actor.partnership,
            kernel::name::sort_key(given, family),
            birth.to_string()
        )?,
    };
    Ok(if let [one] = found.as_slice() { Some(*one) } else { None })
}

/// Writes a use, with the reason sealed under the participant's key.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    id: Uuid,
    reason: &str,
    until: Moment,
) -> Result<(), Failure> {
    let key = vault::key_for(tx, ctx, participant).await?;
    let sealed = key.seal(&ctx.entropy, Place::new("break_glass", "reason_sealed", id), reason)?;
    execute!(
        tx,
        "insert into break_glass (partnership_id, id, participant_id, staff_id, organisation_id, reason_sealed, opened_at, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership, id, participant, ctx.actor.staff, ctx.actor.organisation, sealed, ctx.now, until
    )?;
    Ok(())
}

/// Mail addresses of the fixed coach of a participant and of the data-protection officers of today.
pub(crate) async fn addresses(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId) -> Result<Vec<String>, Failure> {
    fetch_values!(
        tx, String,
        "select distinct s.email from staff_reach s where s.partnership_id = $1 and s.active = $4
           and (s.id in (select coach_id from participant where partnership_id = $1 and id = $2)
             or s.id in (select staff_id from staff_position where partnership_id = $1 and role = 'data-protection-officer'
                  and valid_from <= $3 and (valid_to is null or valid_to >= $3)))
         order by s.email",
        ctx.actor.partnership, participant, ctx.today(), true
    )
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    participant_id: ParticipantId,
    number: i64,
    staff_id: StaffId,
    staff_name: String,
    organisation: String,
    reason_sealed: Vec<u8>,
    opened_at: Moment,
    until: Moment,
    seen_by_coach_at: Option<Moment>,
    seen_by_dpo_at: Option<Moment>,
}

const SELECT: &str =
    "select b.id, b.participant_id, p.number, b.staff_id, s.name as staff_name, o.short_name as organisation,
   b.reason_sealed, b.opened_at, b.until, b.seen_by_coach_at, b.seen_by_dpo_at
 from break_glass b
 join participant p on p.partnership_id = b.partnership_id and p.id = b.participant_id
 join staff_name s on s.partnership_id = b.partnership_id and s.id = b.staff_id
 join organisation_name o on o.partnership_id = b.partnership_id and o.id = b.organisation_id";

async fn opened(tx: &mut Tx, ctx: &Ctx, rows: Vec<Row>) -> Result<Vec<Use>, Failure> {
    let mut uses = Vec::with_capacity(rows.len());
    for row in rows {
        let key = vault::existing_key(tx, ctx, row.participant_id).await?;
        let place = Place::new("break_glass", "reason_sealed", row.id);
        let reason = match key {
            Some(key) => key.open(place, &row.reason_sealed)?,
            None => String::new(),
        };
        uses.push(Use {
            id: row.id,
            participant: row.participant_id,
            number: row.number,
            staff: row.staff_id,
            staff_name: row.staff_name,
            organisation: row.organisation,
            reason,
            opened_at: row.opened_at,
            until: row.until,
            seen_by_coach: row.seen_by_coach_at.is_some(),
            seen_by_dpo: row.seen_by_dpo_at.is_some(),
        });
    }
    Ok(uses)
}

/// Uses of one file, newest first.
pub(crate) async fn of_file(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Use>, Failure> {
    permit.require(Verb::Read, Aspect::AccessLog)?;
    let rows = fetch_all!(
        tx,
        Row,
        ::store::sql(format!(
            "{SELECT} where b.partnership_id = $1 and b.participant_id = $2 order by b.opened_at desc, b.id desc"
        )),
        permit.partnership(),
        permit.participant()
    )?;
    opened(tx, ctx, rows).await
}

/// The newest uses of the partnership. The page asks for the role of data-protection officer.
pub(crate) async fn newest(tx: &mut Tx, ctx: &Ctx, limit: i64) -> Result<Vec<Use>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        ::store::sql(format!("{SELECT} where b.partnership_id = $1 order by b.opened_at desc, b.id desc limit $2")),
        ctx.actor.partnership,
        limit
    )?;
    opened(tx, ctx, rows).await
}

/// Whose file a use is of.
pub(crate) async fn whose(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Option<ParticipantId>, Failure> {
    let found = fetch_optional!(
        tx,
        (ParticipantId,),
        "select participant_id from break_glass where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.map(|(id,)| id))
}

/// Marks a use as seen, by the DPO or by the fixed coach.
pub(crate) async fn seen(tx: &mut Tx, ctx: &Ctx, id: Uuid, by_dpo: bool) -> Result<(), Failure> {
    let column = if by_dpo { "seen_by_dpo_at" } else { "seen_by_coach_at" };
    execute!(
        tx,
        ::store::sql(format!(
            "update break_glass set {column} = $3 where partnership_id = $1 and id = $2 and {column} is null"
        )),
        ctx.actor.partnership,
        id,
        ctx.now
    )?;
    Ok(())
}

/// What the fixed coach has not seen.
pub(crate) async fn unseen_by_coach(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Unseen>, Failure> {
    fetch_all!(
        tx, Unseen,
        "select b.id, b.participant_id, p.display_name, b.opened_at, b.organisation_id from relation r
         join break_glass b on b.partnership_id = r.partnership_id and b.participant_id = r.participant_id
         join participant p on p.partnership_id = b.partnership_id and p.id = b.participant_id
         where r.partnership_id = $1 and r.organisation_id = $2 and r.staff_id = $3 and (r.until is null or r.until > $4)
           and r.kind = 'fixed-coach' and b.seen_by_coach_at is null order by b.opened_at desc, b.id",
        ctx.actor.partnership, ctx.actor.organisation, ctx.actor.staff, ctx.now
    )
}

/// How many uses nobody of the DPOs has seen.
pub(crate) async fn unseen_by_dpo(tx: &mut Tx, ctx: &Ctx) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from break_glass where partnership_id = $1 and seen_by_dpo_at is null",
        ctx.actor.partnership
    )
}
