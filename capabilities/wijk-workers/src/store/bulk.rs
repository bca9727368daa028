//! Many workers in few statements.

use ::store::vault::{Place, key_for};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_value, insert_rows};
use kernel::{Day, PartnershipId};
use uuid::Uuid;
use wijk_office::model::DocumentId;

use crate::bulk::{Known, Past};
use crate::model::{How, Status, TalkKind, WorkerId};
use crate::rules::search;
use crate::store::sealed;

/// A worker with what is sealed with her key.
pub(crate) struct Row<'a> {
    pub id: WorkerId,
    number: i64,
    past: &'a Past,
    insz: Option<Vec<u8>>,
    insz_index: Option<Vec<u8>>,
    iban: Option<Vec<u8>>,
    archive_until: Option<Day>,
}

impl<'a> Row<'a> {
    /// Seals the numbers of one worker; who has none gets no key yet.
    pub(crate) async fn sealed(
        tx: &mut Tx,
        ctx: &Ctx,
        number: i64,
        past: &'a Past,
        archive_until: Option<Day>,
    ) -> Result<Self, Failure> {
        let id: WorkerId = ctx.new_id();
        let mut row = Self { id, number, past, insz: None, insz_index: None, iban: None, archive_until };
        if past.insz.is_some() || past.iban.is_some() {
            let key = key_for(tx, ctx, id).await?;
            let place = |column| Place::new(sealed::TABLE, column, id);
            if let Some(insz) = past.insz {
                let digits = insz.digits();
                row.insz = Some(key.seal(&ctx.entropy, place("insz_sealed"), &digits)?);
                row.insz_index = Some(sealed::insz_index(ctx, &digits));
            }
            if let Some(iban) = &past.iban {
                row.iban = Some(key.seal(&ctx.entropy, place("iban_sealed"), iban)?);
            }
        }
        Ok(row)
    }

    fn status(&self) -> Status {
        if self.past.ended.is_some() { Status::Ended } else { Status::Active }
    }
}

/// Everybody who is there.
pub(crate) async fn known(tx: &mut Tx, partnership: PartnershipId) -> Result<Vec<Known>, Failure> {
    fetch_all!(
        tx,
        Known,
        "select id, number, given_name, family_name, birth_on, postcode, insz_index, scheme, status = $2 as over
         from wijk_worker where partnership_id = $1 order by number",
        partnership,
        Status::Ended
    )
}

/// The highest number so far.
pub(crate) async fn last_number(tx: &mut Tx, partnership: PartnershipId) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select coalesce(max(last), 0) from wijk_worker_counter where partnership_id = $1",
        partnership
    )
}

/// Numbers go on after this one.
pub(crate) async fn set_last_number(tx: &mut Tx, partnership: PartnershipId, last: i64) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_worker_counter (partnership_id, last) values ($1, $2)
         on conflict (partnership_id) do update set last = excluded.last",
        partnership,
        last
    )?;
    Ok(())
}

/// Writes the files of a scheme with all that hangs on them.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    scheme: &str,
    paper: DocumentId,
    rows: &[Row<'_>],
) -> Result<(), Failure> {
    files(tx, ctx, scheme, rows).await?;
    insert_rows!(tx, "insert into wijk_worker_search (partnership_id, worker_id, words)", rows, |row| [
        ctx.actor.partnership,
        row.id,
        search::words(&row.past.given_name, &row.past.family_name)
    ])?;
    insert_rows!(
        tx,
        "insert into wijk_worker_home (partnership_id, id, worker_id, from_on, street, postcode, nis, recorded_at, staff_id)",
        rows,
        |row| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            row.id,
            row.past.referred_on.min(row.past.started_on),
            row.past.street.as_deref(),
            row.past.postcode.as_str(),
            row.past.nis.as_deref(),
            ctx.now,
            ctx.actor.staff
        ]
    )?;
    insert_rows!(
        tx,
        "insert into wijk_agreement_worker (partnership_id, id, worker_id, made_on, document_id, signed_worker_on, signed_office_on,
           office_staff_id, how, archive_until, version, recorded_at, staff_id)",
        rows,
        |row| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            row.id,
            row.past.signed_on,
            paper,
            row.past.signed_on,
            row.past.signed_on,
            ctx.actor.staff,
            How::Paper,
            row.archive_until,
            1_i64,
            ctx.now,
            ctx.actor.staff
        ]
    )?;
    let wishes: Vec<(WorkerId, &str)> =
        rows.iter().flat_map(|row| row.past.activities.iter().map(|code| (row.id, code.as_str()))).collect();
    insert_rows!(
        tx,
        "insert into wijk_worker_activity (partnership_id, id, worker_id, activity_code)",
        wishes,
        |wish| [ctx.actor.partnership, ctx.new_id::<Uuid>(), wish.0, wish.1]
    )?;
    let slots: Vec<_> = rows.iter().flat_map(|row| row.past.slots.iter().map(|slot| (row.id, *slot))).collect();
    insert_rows!(
        tx,
        "insert into wijk_availability (partnership_id, id, worker_id, weekday, from_minute, to_minute)",
        slots,
        |slot| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            slot.0,
            slot.1.weekday,
            slot.1.from_minute,
            slot.1.to_minute
        ]
    )
}

async fn files(tx: &mut Tx, ctx: &Ctx, scheme: &str, rows: &[Row<'_>]) -> Result<(), Failure> {
    insert_rows!(
        tx,
        "insert into wijk_worker (partnership_id, scheme, id, number, given_name, family_name, sort_name, birth_on, gender, languages,
           phone, email, street, postcode, nis, insz_sealed, insz_index, iban_sealed, referrer_kind, referred_on,
           vdab_registered_on, leefloon, target, available, had_term, pwa_contract_from, pwa_contract_to, pwa_cheques, status,
           started_on, end_told_on, last_day, end_reason, archive_until, reach_km, rules, version, created_at, changed_at)",
        rows,
        |row| [
            ctx.actor.partnership,
            scheme,
            row.id,
            row.number,
            row.past.given_name.as_str(),
            row.past.family_name.as_str(),
            kernel::name::sort_key(&row.past.given_name, &row.past.family_name),
            row.past.birth_on,
            row.past.gender,
            row.past.languages.as_str(),
            row.past.phone.as_deref(),
            row.past.email.as_deref(),
            row.past.street.as_deref(),
            row.past.postcode.as_str(),
            row.past.nis.as_deref(),
            row.insz.as_deref(),
            row.insz_index.as_deref(),
            row.iban.as_deref(),
            row.past.referrer,
            row.past.referred_on,
            row.past.vdab_registered_on,
            row.past.leefloon,
            true,
            true,
            false,
            row.past.pwa_contract.map(|c| c.0),
            row.past.pwa_contract.and_then(|c| c.1),
            row.past.pwa_cheques,
            row.status(),
            row.past.started_on,
            row.past.ended.map(|e| e.0),
            row.past.ended.map(|e| e.0),
            row.past.ended.map(|e| e.1),
            row.archive_until,
            row.past.reach_km,
            "",
            1_i64,
            ctx.now,
            ctx.now
        ]
    )
}

/// A talk that was held, or is planned.
struct Talk {
    worker: WorkerId,
    kind: TalkKind,
    due: Day,
    done: Option<Day>,
    rung: Option<i64>,
}

/// The talks that were held, and for who works the next ones after them. With whom is not known: who brings them in did not
/// talk.
pub(crate) async fn plan(
    tx: &mut Tx,
    ctx: &Ctx,
    rows: &[Row<'_>],
    next: impl Fn(TalkKind, Day) -> Option<Day>,
) -> Result<(), Failure> {
    let mut talks = Vec::new();
    for row in rows {
        let held = [
            (TalkKind::Monthly, row.past.last_talk, None),
            (TalkKind::Evaluation, row.past.last_evaluation.map(|e| e.0), row.past.last_evaluation.and_then(|e| e.1)),
        ];
        for (kind, done, rung) in held {
            if let Some(on) = done {
                talks.push(Talk { worker: row.id, kind, due: on, done, rung });
            }
            if row.status() == Status::Active
                && let Some(due) = next(kind, done.unwrap_or(row.past.started_on))
            {
                talks.push(Talk { worker: row.id, kind, due, done: None, rung: None });
            }
        }
    }
    insert_rows!(
        tx,
        "insert into wijk_talk (partnership_id, id, worker_id, kind, due_on, done_on, rung)",
        talks,
        |talk| [ctx.actor.partnership, ctx.new_id::<Uuid>(), talk.worker, talk.kind, talk.due, talk.done, talk.rung]
    )
}

/// Sets the hours of months.
pub(crate) async fn set_hours(tx: &mut Tx, ctx: &Ctx, rows: &[(WorkerId, String, i64)]) -> Result<(), Failure> {
    for (worker, month, hours) in rows {
        super::hours::set(tx, ctx, *worker, month, *hours).await?;
    }
    Ok(())
}
