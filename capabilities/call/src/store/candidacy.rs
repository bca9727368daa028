//! Candidacies, their answers, steps and checks.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_values};
use kernel::{Moment, Refusal, StaffId};
use uuid::Uuid;

use crate::model::{CallId, CandidacyId, Channel, QuestionId, RuleId, Status};
use crate::records::{Candidacy, Check, Step};

const COLUMNS: &str = "id, call_id, number, organisation_name, sort_name, kbo, contact, email, status, channel, offer,
    coach_capacity_hundredths, submitted_at, late_reason, content_hash, confirmed_at, withdrawn_at, version, created_at";

/// One candidacy.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: CandidacyId) -> Result<Option<Candidacy>, Failure> {
    fetch_optional!(
        tx,
        Candidacy,
        ::store::sql(format!("select {COLUMNS} from candidacy where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// All candidacies on a call, drafts too: what came in by its number, then drafts by name.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Candidacy>, Failure> {
    let mut rows = fetch_all!(
        tx,
        Candidacy,
        ::store::sql(format!("select {COLUMNS} from candidacy where partnership_id = $1 and call_id = $2")),
        ctx.actor.partnership,
        call
    )?;
    rows.sort_by(|a, b| {
        let key = |c: &Candidacy| (c.number.is_none(), c.number);
        key(a).cmp(&key(b)).then_with(|| (&a.sort_name, a.id).cmp(&(&b.sort_name, b.id)))
    });
    Ok(rows)
}

/// The candidacy of an organisation on a call that is in the way of another: it came in, was not withdrawn and was not
/// set aside as not admissible. A draft is not: anybody can begin one with a public number.
pub async fn of_organisation(tx: &mut Tx, ctx: &Ctx, call: CallId, kbo: &str) -> Result<Option<Candidacy>, Failure> {
    fetch_optional!(
        tx,
        Candidacy,
        ::store::sql(format!(
            "select {COLUMNS} from candidacy where partnership_id = $1 and call_id = $2 and kbo = $3
               and submitted_at is not null and withdrawn_at is null and status <> $4"
        )),
        ctx.actor.partnership,
        call,
        kbo,
        Status::Onontvankelijk
    )
}

/// Drafts with the number of one organisation on a call.
pub async fn begun(tx: &mut Tx, ctx: &Ctx, call: CallId, kbo: &str) -> Result<Vec<Candidacy>, Failure> {
    fetch_all!(
        tx,
        Candidacy,
        ::store::sql(format!(
            "select {COLUMNS} from candidacy where partnership_id = $1 and call_id = $2 and kbo = $3
               and submitted_at is null and withdrawn_at is null"
        )),
        ctx.actor.partnership,
        call,
        kbo
    )
}

/// A new one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, c: &Candidacy) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into candidacy (partnership_id, id, call_id, number, organisation_name, sort_name, kbo, contact, email,
           status, channel, offer, coach_capacity_hundredths, submitted_at, late_reason, content_hash, confirmed_at,
           withdrawn_at, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        ctx.actor.partnership,
        c.id,
        c.call,
        c.number,
        c.organisation_name.as_str(),
        c.sort_name.as_str(),
        c.kbo.as_str(),
        c.contact.as_str(),
        c.email.as_str(),
        c.status,
        c.channel,
        c.offer.as_str(),
        c.coach_capacity_hundredths,
        c.submitted_at,
        c.late_reason.as_deref(),
        c.content_hash.as_deref(),
        c.confirmed_at,
        c.withdrawn_at,
        c.version,
        c.created_at
    )?;
    Ok(())
}

/// Saves what may change in a candidacy, on the version that was shown.
pub async fn save(tx: &mut Tx, ctx: &Ctx, c: &Candidacy, version: i64) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update candidacy set number = $4, contact = $5, status = $6, offer = $7, coach_capacity_hundredths = $8,
           submitted_at = $9, late_reason = $10, content_hash = $11, confirmed_at = $12, withdrawn_at = $13,
           version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        c.id,
        version,
        c.number,
        c.contact.as_str(),
        c.status,
        c.offer.as_str(),
        c.coach_capacity_hundredths,
        c.submitted_at,
        c.late_reason.as_deref(),
        c.content_hash.as_deref(),
        c.confirmed_at,
        c.withdrawn_at
    )?;
    if done == 1 {
        return Ok(());
    }
    let now = load(tx, ctx, c.id).await?;
    Err(now.map_or(Refusal::NotFound, |row| Refusal::Stale { current: row.version }).into())
}

/// Something of it changes besides its own row: who saves on the version before is told. 0: it went further meanwhile.
pub async fn touch(tx: &mut Tx, ctx: &Ctx, id: CandidacyId, status: Status) -> Result<u64, Failure> {
    execute!(
        tx,
        "update candidacy set version = version + 1 where partnership_id = $1 and id = $2 and status = $3",
        ctx.actor.partnership,
        id,
        status
    )
}

/// Keeps the hash of what it holds now.
pub async fn set_hash(tx: &mut Tx, ctx: &Ctx, id: CandidacyId, hash: &[u8]) -> Result<(), Failure> {
    execute!(
        tx,
        "update candidacy set content_hash = $3 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        hash
    )?;
    Ok(())
}

/// Sets how far it is, and keeps the step.
pub async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CandidacyId,
    status: Status,
    reason: Option<&str>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "update candidacy set status = $3, version = version + 1 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        status
    )?;
    step(tx, ctx, id, status, reason).await
}

/// Keeps a step.
pub async fn step(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CandidacyId,
    status: Status,
    reason: Option<&str>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into candidacy_step (partnership_id, id, candidacy_id, status, reason, role, staff_id, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        id,
        status,
        reason,
        ctx.actor.role,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(())
}

/// The steps of a candidacy, oldest first.
pub async fn steps(tx: &mut Tx, ctx: &Ctx, id: CandidacyId) -> Result<Vec<Step>, Failure> {
    fetch_all!(
        tx,
        Step,
        "select status, reason, role, staff_id, at from candidacy_step
         where partnership_id = $1 and candidacy_id = $2 order by at, id",
        ctx.actor.partnership,
        id
    )
}

/// The answers of a candidacy.
pub async fn answers(tx: &mut Tx, ctx: &Ctx, id: CandidacyId) -> Result<Vec<(QuestionId, String)>, Failure> {
    fetch_all!(
        tx,
        (QuestionId, String),
        "select question_id, text from candidacy_answer where partnership_id = $1 and candidacy_id = $2",
        ctx.actor.partnership,
        id
    )
}

/// Writes answers over those that stand there.
pub async fn save_answers(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CandidacyId,
    answers: &[(QuestionId, String)],
) -> Result<(), Failure> {
    for (question, text) in answers {
        execute!(
            tx,
            "insert into candidacy_answer (partnership_id, candidacy_id, question_id, text) values ($1, $2, $3, $4)
             on conflict (partnership_id, candidacy_id, question_id) do update set text = excluded.text",
            ctx.actor.partnership,
            id,
            *question,
            text.as_str()
        )?;
    }
    Ok(())
}

/// How the office looked at the eligibility rules.
pub async fn checks(tx: &mut Tx, ctx: &Ctx, id: CandidacyId) -> Result<Vec<Check>, Failure> {
    fetch_all!(
        tx,
        Check,
        "select rule_id, met, note from candidacy_check where partnership_id = $1 and candidacy_id = $2",
        ctx.actor.partnership,
        id
    )
}

/// Keeps how the office looked at one rule.
pub async fn save_check(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CandidacyId,
    rule: RuleId,
    met: bool,
    note: Option<&str>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into candidacy_check (partnership_id, candidacy_id, rule_id, met, note, staff_id, at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (partnership_id, candidacy_id, rule_id)
           do update set met = excluded.met, note = excluded.note, staff_id = excluded.staff_id, at = excluded.at",
        ctx.actor.partnership,
        id,
        rule,
        met,
        note,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(())
}

/// For which candidacies somebody abstained.
pub async fn recused(tx: &mut Tx, ctx: &Ctx, staff: StaffId) -> Result<Vec<CandidacyId>, Failure> {
    fetch_values!(
        tx,
        CandidacyId,
        "select candidacy_id from candidacy_recusal where partnership_id = $1 and staff_id = $2",
        ctx.actor.partnership,
        staff
    )
}

/// Keeps that somebody abstains.
pub async fn recuse(tx: &mut Tx, ctx: &Ctx, id: CandidacyId, staff: StaffId) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into candidacy_recusal (partnership_id, candidacy_id, staff_id, at) values ($1, $2, $3, $4)
         on conflict (partnership_id, candidacy_id, staff_id) do nothing",
        ctx.actor.partnership,
        id,
        staff,
        ctx.now
    )?;
    Ok(())
}

/// Takes back that somebody abstains.
pub async fn unrecuse(tx: &mut Tx, ctx: &Ctx, id: CandidacyId, staff: StaffId) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from candidacy_recusal where partnership_id = $1 and candidacy_id = $2 and staff_id = $3",
        ctx.actor.partnership,
        id,
        staff
    )?;
    Ok(())
}

/// Mail addresses of all who have a draft or candidacy on a call, without the withdrawn ones.
pub async fn reach(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<String>, Failure> {
    let mut all = fetch_values!(
        tx,
        String,
        "select email from candidacy where partnership_id = $1 and call_id = $2 and withdrawn_at is null",
        ctx.actor.partnership,
        call
    )?;
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// An empty candidacy, to fill.
pub fn blank(ctx: &Ctx, call: CallId, channel: Channel) -> Candidacy {
    Candidacy {
        id: ctx.new_id(),
        call,
        number: None,
        organisation_name: String::new(),
        sort_name: String::new(),
        kbo: String::new(),
        contact: String::new(),
        email: String::new(),
        status: Status::Geinitieerd,
        channel,
        offer: String::new(),
        coach_capacity_hundredths: 0,
        submitted_at: None,
        late_reason: None,
        content_hash: None,
        confirmed_at: None,
        withdrawn_at: None,
        version: 1,
        created_at: Moment(ctx.now.0),
    }
}
