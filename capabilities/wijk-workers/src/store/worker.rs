//! The file of a worker.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use kernel::{ParticipantId, PartnershipId, Refusal, Verb};
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use crate::model::{Status, WorkerId};
use crate::records::Worker;

pub(crate) const COLUMNS: &str =
    "w.id, w.scheme, w.came_from, w.person_id, w.number, w.participant_id, w.given_name, w.family_name, w.sort_name, w.birth_on,
    w.gender, w.languages, w.phone, w.email, w.street, w.postcode, w.nis, w.insz_sealed is not null as has_insz,
    w.iban_sealed is not null as has_iban, w.referrer_kind, w.referred_on, w.referral_document, w.vdab_registered_on,
    w.leefloon, w.target, w.available, w.had_term, w.pwa_contract_from, w.pwa_contract_to, w.pwa_cheques, w.status,
    w.started_on, w.end_told_on, w.last_day, w.end_reason, w.archive_until, w.reach_km, w.rules,
    w.version, w.created_at";

/// Finds a worker, without asking who looks: for `load`, own pages and checks.
pub(crate) async fn find(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Option<Worker>, Failure> {
    fetch_optional!(
        tx,
        Worker,
        ::store::sql(format!("select {COLUMNS} from wijk_worker w where w.partnership_id = $1 and w.id = $2")),
        partnership,
        id
    )
}

/// In which scheme a worker is.
pub(crate) async fn scheme_of(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Option<String>, Failure> {
    let row = fetch_optional!(
        tx,
        (String,),
        "select scheme from wijk_worker where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(row.map(|(scheme,)| scheme))
}

/// A worker, for staff of the organiser; 404 when there is none.
pub(crate) async fn load(tx: &mut Tx, desk: &Desk, id: WorkerId) -> Result<Worker, Failure> {
    desk.require(Verb::Read, Part::Worker)?;
    Ok(find(tx, desk.partnership(), id).await?.ok_or(Refusal::NotFound)?)
}

/// The worker that is linked to a guidance file. The caller has gone through the door of that file.
pub(crate) async fn of_participant(
    tx: &mut Tx,
    partnership: PartnershipId,
    participant: ParticipantId,
) -> Result<Option<Worker>, Failure> {
    fetch_optional!(
        tx,
        Worker,
        ::store::sql(format!(
            "select {COLUMNS} from wijk_worker w where w.partnership_id = $1 and w.participant_id = $2
             order by w.created_at desc, w.id desc limit 1"
        )),
        partnership,
        participant
    )
}

/// Everybody with this status.
pub(crate) async fn with_status(tx: &mut Tx, desk: &Desk, status: Status) -> Result<Vec<Worker>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    fetch_all!(
        tx,
        Worker,
        ::store::sql(format!(
            "select {COLUMNS} from wijk_worker w where w.partnership_id = $1 and w.status = $2 order by w.sort_name, w.id"
        )),
        desk.partnership(),
        status
    )
}

/// The file in another scheme that was made for who goes over from this one.
pub(crate) async fn next_file(tx: &mut Tx, desk: &Desk, id: WorkerId) -> Result<Option<WorkerId>, Failure> {
    let row = fetch_optional!(
        tx,
        (WorkerId,),
        "select id from wijk_worker where partnership_id = $1 and came_from = $2 and status <> 'ended'
         order by created_at desc limit 1",
        desk.partnership(),
        id
    )?;
    Ok(row.map(|(id,)| id))
}

/// How many files of a scheme are active or suspended now, by the municipality where they live: for the contingent.
pub(crate) async fn count_now(tx: &mut Tx, desk: &Desk, scheme: &str) -> Result<Vec<(Option<String>, i64)>, Failure> {
    fetch_all!(
        tx,
        (Option<String>, i64),
        "select nis, count(*) from wijk_worker where partnership_id = $1 and scheme = $2
         and status in ('active', 'suspended') group by nis",
        desk.partnership(),
        scheme
    )
}

/// Waits until nobody else is taking a place: who counts after this sees everybody who began before. PostgreSQL lets two
/// transactions count side by side, and both would find the last place free.
pub(crate) async fn hold_places(tx: &mut Tx, partnership: PartnershipId) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_worker_counter (partnership_id, last) values ($1, 0)
         on conflict (partnership_id) do update set last = wijk_worker_counter.last",
        partnership
    )?;
    Ok(())
}

/// The next small number.
pub(crate) async fn next_number(tx: &mut Tx, partnership: PartnershipId) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "insert into wijk_worker_counter (partnership_id, last) values ($1, 1)
         on conflict (partnership_id) do update set last = wijk_worker_counter.last + 1 returning last",
        partnership
    )
}

/// Who else has this INSZ.
pub(crate) async fn by_insz(tx: &mut Tx, ctx: &Ctx, index: &[u8]) -> Result<Option<WorkerId>, Failure> {
    let row = fetch_optional!(
        tx,
        (WorkerId,),
        "select id from wijk_worker where partnership_id = $1 and insz_index = $2 and status <> 'ended' limit 1",
        ctx.actor.partnership,
        index
    )?;
    Ok(row.map(|(id,)| id))
}

/// Writes a new file; numbers and names as the row has them.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, w: &Worker, words: &str) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_worker (partnership_id, id, number, given_name, family_name, sort_name, birth_on, gender,
         languages, phone, email, street, postcode, nis, referrer_kind, referred_on, referral_document,
         vdab_registered_on, leefloon, target, available, had_term, pwa_contract_from, pwa_contract_to, pwa_cheques,
         status, reach_km, rules, version, created_at, changed_at, scheme, came_from, person_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
         $23, $24, $25, $26, $27, $28, 1, $29, $29, $30, $31, $32)",
        ctx.actor.partnership,
        w.id,
        w.number,
        w.given_name.as_str(),
        w.family_name.as_str(),
        w.sort_name.as_str(),
        w.birth_on,
        w.gender,
        w.languages.as_str(),
        w.phone.as_deref(),
        w.email.as_deref(),
        w.street.as_deref(),
        w.postcode.as_str(),
        w.nis.as_deref(),
        w.referrer_kind,
        w.referred_on,
        w.referral_document,
        w.vdab_registered_on,
        w.leefloon,
        w.target,
        w.available,
        w.had_term,
        w.pwa_contract_from,
        w.pwa_contract_to,
        w.pwa_cheques,
        w.status,
        w.reach_km,
        w.rules.as_str(),
        ctx.now,
        w.scheme.as_str(),
        w.came_from,
        w.person_id
    )?;
    index(tx, ctx, w.id, words).await
}

/// Replaces the words by which somebody is found.
pub(crate) async fn index(tx: &mut Tx, ctx: &Ctx, id: WorkerId, words: &str) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_worker_search (partnership_id, worker_id, words) values ($1, $2, $3)
         on conflict (partnership_id, worker_id) do update set words = excluded.words",
        ctx.actor.partnership,
        id,
        words
    )?;
    Ok(())
}

/// Saves who somebody is and how to reach her; the address is added to `wijk_worker_home` by the caller.
pub(crate) async fn save_person(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    w: &Worker,
    version: i64,
    words: &str,
) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    let done = execute!(
        tx,
        "update wijk_worker set given_name = $4, family_name = $5, sort_name = $6, birth_on = $7, gender = $8,
         languages = $9, phone = $10, email = $11, street = $12, postcode = $13, nis = $14, version = version + 1,
         changed_at = $15 where partnership_id = $1 and id = $2 and version = $3",
        desk.partnership(),
        w.id,
        version,
        w.given_name.as_str(),
        w.family_name.as_str(),
        w.sort_name.as_str(),
        w.birth_on,
        w.gender,
        w.languages.as_str(),
        w.phone.as_deref(),
        w.email.as_deref(),
        w.street.as_deref(),
        w.postcode.as_str(),
        w.nis.as_deref(),
        ctx.now
    )?;
    stale(tx, desk, w.id, done).await?;
    index(tx, ctx, w.id, words).await
}

/// Moves a file on, if its version is still this one: status, days, end.
pub(crate) async fn move_on(tx: &mut Tx, ctx: &Ctx, desk: &Desk, w: &Worker, version: i64) -> Result<(), Failure> {
    desk.require(Verb::Decide, Part::Worker)?;
    let done = execute!(
        tx,
        "update wijk_worker set status = $4, started_on = $5, end_told_on = $6, last_day = $7, end_reason = $8,
         archive_until = $9, rules = $10, version = version + 1, changed_at = $11
         where partnership_id = $1 and id = $2 and version = $3",
        desk.partnership(),
        w.id,
        version,
        w.status,
        w.started_on,
        w.end_told_on,
        w.last_day,
        w.end_reason,
        w.archive_until,
        w.rules.as_str(),
        ctx.now
    )?;
    stale(tx, desk, w.id, done).await
}

/// What is sealed of a file changes: who saw an older version is told.
pub(crate) async fn touch(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: WorkerId, version: i64) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update wijk_worker set version = version + 1, changed_at = $4
         where partnership_id = $1 and id = $2 and version = $3",
        desk.partnership(),
        id,
        version,
        ctx.now
    )?;
    stale(tx, desk, id, done).await
}

/// Saves what is known of the referral.
pub(crate) async fn save_referral(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    w: &Worker,
    version: i64,
) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    let done = execute!(
        tx,
        "update wijk_worker set referrer_kind = $4, referred_on = $5, referral_document = $6, vdab_registered_on = $7,
         leefloon = $8, target = $9, available = $10, had_term = $11, pwa_contract_from = $12, pwa_contract_to = $13,
         pwa_cheques = $14, version = version + 1, changed_at = $15
         where partnership_id = $1 and id = $2 and version = $3",
        desk.partnership(),
        w.id,
        version,
        w.referrer_kind,
        w.referred_on,
        w.referral_document,
        w.vdab_registered_on,
        w.leefloon,
        w.target,
        w.available,
        w.had_term,
        w.pwa_contract_from,
        w.pwa_contract_to,
        w.pwa_cheques,
        ctx.now
    )?;
    stale(tx, desk, w.id, done).await
}

/// Saves how far she goes; what she would like to do is sealed by the caller.
pub(crate) async fn save_wishes(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    id: WorkerId,
    reach_km: Option<i64>,
    version: i64,
) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::Worker)?;
    let done = execute!(
        tx,
        "update wijk_worker set reach_km = $4, version = version + 1, changed_at = $5
         where partnership_id = $1 and id = $2 and version = $3",
        desk.partnership(),
        id,
        version,
        reach_km,
        ctx.now
    )?;
    stale(tx, desk, id, done).await
}

/// Ties a file to a guidance file, or unties it.
pub(crate) async fn set_participant(
    tx: &mut Tx,
    ctx: &Ctx,
    id: WorkerId,
    participant: Option<ParticipantId>,
) -> Result<(), Failure> {
    execute!(
        tx,
        "update wijk_worker set participant_id = $3, version = version + 1, changed_at = $4
         where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        participant,
        ctx.now
    )?;
    Ok(())
}

/// Nothing was changed: somebody else saved first, or there is none.
pub(crate) async fn stale(tx: &mut Tx, desk: &Desk, id: WorkerId, done: u64) -> Result<(), Failure> {
    if done > 0 {
        return Ok(());
    }
    match find(tx, desk.partnership(), id).await? {
        Some(worker) => Err(Refusal::Stale { current: worker.version }.into()),
        None => Err(Refusal::NotFound.into()),
    }
}

/// The name of the fixed coach of a linked person: all that the organiser may see of the guidance.
pub(crate) async fn coach_name(
    tx: &mut Tx,
    partnership: PartnershipId,
    participant: ParticipantId,
) -> Result<Option<String>, Failure> {
    let row = fetch_optional!(
        tx,
        (String,),
        "select c.name from participant_name p join staff_name c on c.partnership_id = p.partnership_id and c.id = p.coach_id
         where p.partnership_id = $1 and p.id = $2",
        partnership,
        participant
    )?;
    Ok(row.map(|(name,)| name))
}
