//! Objections and claims.

use ::store::vault::{Place, existing_key, key_for};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use kernel::{Day, Moment, Refusal};
use schemes::wijk::claim::{Kind, Outcome};
use uuid::Uuid;
use wijk_cheques::RecoveryId;
use wijk_office::model::{DocumentId, OwnerKind};

use crate::model::{About, ClaimId, ClaimStatus};

/// One, without its sealed words.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Claim {
    /// Which.
    pub id: ClaimId,
    /// Running number.
    pub number: i64,
    /// What it is.
    pub kind: Kind,
    /// Worker or user.
    pub owner_kind: OwnerKind,
    /// Which one.
    pub owner_id: Uuid,
    /// What it is about.
    pub about: About,
    /// The day it is about.
    pub fact_on: Day,
    /// The day it came.
    pub came_on: Day,
    /// Money, in cents.
    pub amount_cents: Option<i64>,
    /// Until when it could come; none: not known.
    pub until_on: Option<Day>,
    /// How far.
    pub status: ClaimStatus,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// By when it has to be done.
    pub due_on: Option<Day>,
    /// When it was decided.
    pub decided_at: Option<Moment>,
    /// The letter.
    pub letter_id: Option<DocumentId>,
    /// What was paid too much, when it came of that.
    pub recovery_id: Option<RecoveryId>,
    /// For saving.
    pub version: i64,
}

/// Of a claim that came of what was paid too much, wijk-cheques knows how far it is.
const STATUS: &str = "case when c.status = 'open' and r.status = 'settled' then 'settled' \
                      when c.status = 'open' and r.status is not null then 'running' else c.status end";
const FROM: &str = "from wijk_claim c left join wijk_desk_recovery r on r.partnership_id = c.partnership_id and r.id = c.recovery_id \
                    where c.partnership_id = $1";

fn columns() -> String {
    format!(
        "c.id, c.number, c.kind, c.owner_kind, c.owner_id, c.about, c.fact_on, c.came_on, c.amount_cents, c.until_on, {STATUS} as status, \
         c.outcome, c.due_on, c.decided_at, c.letter_id, c.recovery_id, c.version"
    )
}

/// A new one.
pub struct New<'a> {
    pub id: ClaimId,
    pub kind: Kind,
    pub owner_kind: OwnerKind,
    pub owner: Uuid,
    pub about: About,
    pub fact_on: Day,
    pub came_on: Day,
    pub amount: Option<i64>,
    pub words: &'a str,
    pub until: Option<Day>,
    pub versions: &'a str,
    /// What was paid too much, when it comes of that.
    pub recovery: Option<RecoveryId>,
}

/// Tries for a number before it is a fault: each try waits for who took it first.
const TRIES: usize = 20;

/// Writes it.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, new: &New<'_>) -> Result<(), Failure> {
    let key = key_for(tx, ctx, new.owner).await?;
    let sealed = key.seal(&ctx.entropy, Place::new("wijk_claim", "words_sealed", new.id), new.words)?;
    for _ in 0..TRIES {
        let written = execute!(
            tx,
            "insert into wijk_claim (partnership_id, id, number, kind, owner_kind, owner_id, about, fact_on, came_on, amount_cents,
               words_sealed, until_on, rule_versions, status, version, recorded_at, staff_id, recovery_id)
             select $1, $2, cast(coalesce(max(number), 0) + 1 as bigint), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15, $16
             from wijk_claim where partnership_id = $1
             on conflict (partnership_id, number) do nothing",
            ctx.actor.partnership,
            new.id,
            new.kind,
            new.owner_kind,
            new.owner,
            new.about,
            new.fact_on,
            new.came_on,
            new.amount,
            sealed.as_slice(),
            new.until,
            new.versions,
            ClaimStatus::Open,
            ctx.now,
            ctx.actor.staff,
            new.recovery
        )?;
        if written == 1 {
            return Ok(());
        }
    }
    Err(Failure::other("no number for a claim"))
}

/// One.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: ClaimId) -> Result<Option<Claim>, Failure> {
    fetch_optional!(
        tx,
        Claim,
        ::store::sql(format!("select {} {FROM} and c.id = $2", columns())),
        ctx.actor.partnership,
        id
    )
}

/// What was said, and the reason of the decision.
pub async fn words(tx: &mut Tx, ctx: &Ctx, claim: &Claim) -> Result<(String, Option<String>), Failure> {
    let (words, reason) = fetch_optional!(
        tx,
        (Vec<u8>, Option<Vec<u8>>),
        "select words_sealed, reason_sealed from wijk_claim where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        claim.id
    )?
    .ok_or(Refusal::NotFound)?;
    let key = existing_key(tx, ctx, claim.owner_id).await?.ok_or(Refusal::NotFound)?;
    let open = |column, bytes: &[u8]| key.open(Place::new("wijk_claim", column, claim.id), bytes);
    let reason = reason.map(|bytes| open("reason_sealed", &bytes)).transpose()?;
    Ok((open("words_sealed", &words)?, reason))
}

/// A page of them: open ones first, the oldest first.
pub async fn list(tx: &mut Tx, ctx: &Ctx, status: &str, limit: i64, offset: i64) -> Result<Vec<Claim>, Failure> {
    fetch_all!(
        tx,
        Claim,
        ::store::sql(format!(
            "select {} {FROM} and ($2 = '' or {STATUS} = $2)
             order by case when c.status = 'open' then 0 else 1 end, c.came_on, c.id limit $3 offset $4",
            columns()
        )),
        ctx.actor.partnership,
        status,
        limit,
        offset
    )
}

/// How many there are.
pub async fn count(tx: &mut Tx, ctx: &Ctx, status: &str) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        ::store::sql(format!("select count(*) {FROM} and ($2 = '' or {STATUS} = $2)")),
        ctx.actor.partnership,
        status
    )
}

/// The claim that came of what was paid too much.
pub async fn of_recovery(tx: &mut Tx, ctx: &Ctx, id: RecoveryId) -> Result<Option<Claim>, Failure> {
    fetch_optional!(
        tx,
        Claim,
        ::store::sql(format!("select {} {FROM} and c.recovery_id = $2", columns())),
        ctx.actor.partnership,
        id
    )
}

/// Those of one worker or user, newest first.
pub async fn open_of(tx: &mut Tx, ctx: &Ctx, kind: OwnerKind, owner: Uuid) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from wijk_claim where partnership_id = $1 and owner_kind = $2 and owner_id = $3 and status = 'open'",
        ctx.actor.partnership,
        kind,
        owner
    )
}

/// What was decided.
pub struct Decided<'a> {
    pub outcome: Outcome,
    pub reason: &'a str,
    pub due_on: Option<Day>,
    pub letter: DocumentId,
    pub version: i64,
}

/// Writes the decision, if nobody decided first.
pub async fn decide(tx: &mut Tx, ctx: &Ctx, claim: &Claim, new: &Decided<'_>) -> Result<(), Failure> {
    let key = key_for(tx, ctx, claim.owner_id).await?;
    let sealed = key.seal(&ctx.entropy, Place::new("wijk_claim", "reason_sealed", claim.id), new.reason)?;
    let rows = execute!(
        tx,
        "update wijk_claim set status = 'decided', outcome = $3, reason_sealed = $4, due_on = $5, decided_at = $6,
           decided_by = $7, letter_id = $8, version = version + 1
         where partnership_id = $1 and id = $2 and version = $9 and status = 'open'",
        ctx.actor.partnership,
        claim.id,
        new.outcome,
        sealed,
        new.due_on,
        ctx.now,
        ctx.actor.staff,
        new.letter,
        new.version
    )?;
    if rows == 0 { Err(Refusal::Stale { current: claim.version }.into()) } else { Ok(()) }
}

/// The worker or user with a number.
pub async fn by_number(tx: &mut Tx, ctx: &Ctx, kind: OwnerKind, number: i64) -> Result<Option<Uuid>, Failure> {
    let view = if kind == OwnerKind::Worker { "wijk_desk_worker" } else { "wijk_desk_user" };
    let found = fetch_optional!(
        tx,
        (Uuid,),
        ::store::sql(format!("select id from {view} where partnership_id = $1 and number = $2")),
        ctx.actor.partnership,
        number
    )?;
    Ok(found.map(|row| row.0))
}
