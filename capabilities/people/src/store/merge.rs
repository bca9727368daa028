//! Moves every row of one file to another, and back. Which tables those are, the schema itself says.

use kernel::access::{Permit, Relation};
use kernel::insz::Insz;
use kernel::name::sort_key;
use kernel::{ParticipantId, Refusal, StaffId};
use store::vault::{self, Place};
use store::{Ctx, Engine, Failure, Tx, execute, fetch_all, fetch_optional, fetch_values};
use uuid::Uuid;

use crate::actions::edit::Details;
use kernel::hex;

use crate::hex::unhex;
use crate::merge::{Changes, Merge, Whole};
use crate::model::{Status, display_name};
use crate::store::{names, participant};

/// Tables with a participant that stay as they are: the chain of the audit is never rewritten, the index of words
/// is made anew, the counter of the deeds on a plan belongs to the file and not to the person.
const STAY: [&str; 3] = ["audit_entry", "name_word", "plan_head"];

/// Every table with a column `participant_id`, from the schema, so that no capability can forget one.
async fn tables(tx: &mut Tx) -> Result<Vec<String>, Failure> {
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "select m.name, (select count(*) from pragma_table_info(m.name) i where i.name = 'id') from sqlite_master m
             where m.type = 'table' and exists (select 1 from pragma_table_info(m.name) c where c.name = 'participant_id')
             order by m.name"
        }
        Engine::Postgres => {
            "select t.table_name::text, (select count(*) from information_schema.columns i where i.table_schema = t.table_schema
               and i.table_name = t.table_name and i.column_name = 'id')
             from information_schema.tables t
             where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
               and exists (select 1 from information_schema.columns c where c.table_schema = t.table_schema
                 and c.table_name = t.table_name and c.column_name = 'participant_id')
             order by t.table_name"
        }
    };
    let found = fetch_all!(tx, (String, i64), sql)?;
    let mut tables = Vec::new();
    for (name, ids) in found.into_iter().filter(|(name, _)| !STAY.contains(&name.as_str())) {
        let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if ids != 1 || !plain {
            return Err(Failure::other(format!("table {name} has a participant_id but no id: a merge can't undo it")));
        }
        tables.push(name);
    }
    Ok(tables)
}

#[derive(sqlx::FromRow)]
struct Rest {
    insz_sealed: Option<Vec<u8>>,
    insz_hash: Option<Vec<u8>>,
}

/// The row with all that a merge may change. Deciding is checked by the action; this reads past the masks of `load`.
pub(crate) async fn whole(tx: &mut Tx, permit: &Permit) -> Result<Whole, Failure> {
    let id = permit.participant();
    whole_of(tx, permit, id).await
}

/// The same for a file that was merged into the permit's one, or is about to be.
pub(crate) async fn whole_of(tx: &mut Tx, permit: &Permit, id: ParticipantId) -> Result<Whole, Failure> {
    permit.require(kernel::Verb::Decide, kernel::Aspect::Existence)?;
    let person = fetch_optional!(
        tx,
        participant::Participant,
        ::store::sql(format!(
            "select {} from participant p where p.partnership_id = $1 and p.id = $2",
            participant::COLUMNS
        )),
        permit.partnership(),
        id
    )?
    .ok_or(Refusal::NotFound)?;
    let rest = fetch_optional!(
        tx,
        Rest,
        "select insz_sealed, insz_hash from participant where partnership_id = $1 and id = $2",
        permit.partnership(),
        id
    )?
    .ok_or(Refusal::NotFound)?;
    Ok(Whole {
        details: Details::of(&person),
        insz: rest.insz_sealed.zip(rest.insz_hash).map(|(sealed, hash)| (hex(&sealed), hex(&hash))),
        coach: person.coach_id.zip(person.coach_organisation_id),
        status: person.status,
        last_contact_on: person.last_contact_on,
        next_step: person.next_step,
    })
}

/// Writes the row.
pub(crate) async fn save_whole(tx: &mut Tx, permit: &Permit, whole: &Whole) -> Result<String, Failure> {
    let row = fetch_optional!(
        tx,
        (i64, i64),
        "select number, version from participant where partnership_id = $1 and id = $2",
        permit.partnership(),
        permit.participant()
    )?
    .ok_or(Refusal::NotFound)?;
    let d = &whole.details;
    let display = display_name(d.given_name.as_deref(), d.family_name.as_deref(), d.nickname.as_deref(), row.0);
    let given = d.given_name.as_deref().or(d.nickname.as_deref()).unwrap_or_default();
    let sort = sort_key(given, d.family_name.as_deref().unwrap_or_default());
    let languages = serde_json::to_string(&d.languages).map_err(|e| Failure::other(e.to_string()))?;
    let (sealed, hash) = match &whole.insz {
        Some((sealed, hash)) => (Some(unhexed(sealed)?), Some(unhexed(hash)?)),
        None => (None, None),
    };
    execute!(
        tx,
        "update participant set given_name = $3, family_name = $4, nickname = $5, display_name = $6, sort_key = $7, birth = $8,
           gender = $9, nis = $10, street = $11, postcode = $12, no_address = $13, phone = $14, sms_allowed = $15, email = $16,
           preferred_channel = $17, digital_access = $18, interpreter_needed = $19, languages = $20, insz_sealed = $21,
           insz_hash = $22, coach_id = $23, coach_organisation_id = $24, status = $25, last_contact_on = $26, next_step = $27,
           version = version + 1
         where partnership_id = $1 and id = $2",
        permit.partnership(), permit.participant(), d.given_name.as_deref(), d.family_name.as_deref(), d.nickname.as_deref(),
        display, sort.as_str(), d.birth.map(|b| b.to_string()), d.gender, d.nis.as_deref(), d.street.as_deref(),
        d.postcode.as_deref(), d.no_address, d.phone.as_deref(), d.sms_allowed, d.email.as_deref(), d.preferred_channel,
        d.digital_access, d.interpreter_needed, languages, sealed, hash, whole.coach.map(|c| c.0), whole.coach.map(|c| c.1),
        whole.status, whole.last_contact_on, whole.next_step.as_deref()
    )?;
    Ok(sort)
}

/// The national number of the file that goes, sealed for the one that stays.
pub(crate) async fn reseal_insz(
    tx: &mut Tx,
    ctx: &Ctx,
    from: ParticipantId,
    to: ParticipantId,
    whole: &Whole,
) -> Result<Option<(String, String)>, Failure> {
    let Some((sealed, _)) = &whole.insz else { return Ok(None) };
    let Some(old) = vault::existing_key(tx, ctx, from).await? else { return Ok(None) };
    let digits = old.open(Place::new("participant", "insz_sealed", from), &unhexed(sealed)?)?;
    let Ok(insz) = Insz::parse(&digits) else { return Ok(None) };
    let key = vault::key_for(tx, ctx, to).await?;
    let sealed = key.seal(&ctx.entropy, Place::new("participant", "insz_sealed", to), &insz.digits())?;
    Ok(Some((hex(&sealed), hex(&ctx.vault.index_hash("insz", &insz.digits())))))
}

/// Writes that a merge happened.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: Uuid,
    kept: ParticipantId,
    merged: ParticipantId,
    merged_status: Status,
    changes: &Changes,
) -> Result<(), Failure> {
    let changes = serde_json::to_string(changes).map_err(|e| Failure::other(e.to_string()))?;
    execute!(
        tx,
        "insert into merge (partnership_id, id, kept_id, merged_id, merged_status, changes, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership,
        id,
        kept,
        merged,
        merged_status,
        changes,
        ctx.now,
        ctx.actor.staff
    )?;
    execute!(
        tx,
        "update participant set status = $3, merged_into = $4, version = version + 1 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        merged,
        Status::Merged,
        kept
    )?;
    Ok(())
}

/// Moves every row, and remembers which.
pub(crate) async fn move_rows(
    tx: &mut Tx,
    ctx: &Ctx,
    merge: Uuid,
    kept: ParticipantId,
    merged: ParticipantId,
) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    for table in tables(tx).await? {
        execute!(
            tx,
            ::store::sql(format!(
                "insert into merge_row (partnership_id, merge_id, table_name, row_id)
                 select $1, $2, $3, id from {table} where partnership_id = $1 and participant_id = $4"
            )),
            partnership,
            merge,
            table.as_str(),
            merged
        )?;
        execute!(
            tx,
            ::store::sql(format!(
                "update {table} set participant_id = $3 where partnership_id = $1 and participant_id = $2"
            )),
            partnership,
            merged,
            kept
        )
        .map_err(both_busy)?;
    }
    Ok(())
}

/// A table that allows one open row per person refuses two: a person has to end one of them first.
fn both_busy(failure: Failure) -> Failure {
    match &failure {
        Failure::Broken(fault) if fault.to_string().to_lowercase().contains("unique") => {
            Refusal::Conflict("merge-both-busy").into()
        }
        _ => failure,
    }
}

/// Which relation became another kind: the name under which a merge remembers that, beside the rows that it moved.
const KIND: &str = "relation_kind";

/// Only one fixed coach stays; others, who came along or whose way here had ended, are in the team from now on.
pub(crate) async fn one_coach(
    tx: &mut Tx,
    ctx: &Ctx,
    merge: Uuid,
    kept: ParticipantId,
    coach: Option<StaffId>,
) -> Result<(), Failure> {
    // Without a coach nobody gives way to anybody.
    let Some(coach) = coach else { return Ok(()) };
    let others = fetch_values!(
        tx,
        Uuid,
        "select id from relation where partnership_id = $1 and participant_id = $2 and kind = $3 and staff_id <> $4",
        ctx.actor.partnership,
        kept,
        Relation::FixedCoach,
        coach
    )?;
    for id in others {
        execute!(
            tx,
            "insert into merge_row (partnership_id, merge_id, table_name, row_id, before) values ($1, $2, $3, $4, $5)",
            ctx.actor.partnership,
            merge,
            KIND,
            id,
            Relation::FixedCoach
        )?;
        execute!(
            tx,
            "update relation set kind = $3 where partnership_id = $1 and id = $2",
            ctx.actor.partnership,
            id,
            Relation::Team
        )?;
    }
    Ok(())
}

/// Moves back exactly the rows that came, as far as they are still there.
pub(crate) async fn move_back(tx: &mut Tx, ctx: &Ctx, merge: &Merge) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    for table in tables(tx).await? {
        execute!(
            tx,
            ::store::sql(format!(
                "update {table} set participant_id = $4 where partnership_id = $1 and participant_id = $3
                   and id in (select row_id from merge_row where partnership_id = $1 and merge_id = $2 and table_name = $5)"
            )),
            partnership, merge.id, merge.kept_id, merge.merged_id, table.as_str()
        )?;
    }
    let kinds = fetch_all!(
        tx,
        (Uuid, Relation),
        "select row_id, before from merge_row where partnership_id = $1 and merge_id = $2 and table_name = $3
           and before is not null",
        partnership,
        merge.id,
        KIND
    )?;
    for (id, kind) in kinds {
        execute!(tx, "update relation set kind = $3 where partnership_id = $1 and id = $2", partnership, id, kind)?;
    }
    execute!(
        tx,
        "update merge set undone_at = $3 where partnership_id = $1 and id = $2",
        partnership,
        merge.id,
        ctx.now
    )?;
    execute!(
        tx,
        "update participant set status = $3, merged_into = null, version = version + 1 where partnership_id = $1 and id = $2",
        partnership,
        merge.merged_id,
        merge.merged_status
    )?;
    Ok(())
}

const COLUMNS: &str = "id, kept_id, merged_id, merged_status, changes, at, undone_at";

/// A merge.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Merge, Failure> {
    let row = fetch_optional!(
        tx,
        Merge,
        ::store::sql(format!("select {COLUMNS} from merge where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )?;
    Ok(row.ok_or(Refusal::NotFound)?)
}

/// The merges into a file that were not undone, newest first.
pub(crate) async fn into_file(tx: &mut Tx, permit: &Permit) -> Result<Vec<Merge>, Failure> {
    fetch_all!(
        tx,
        Merge,
        ::store::sql(format!(
            "select {COLUMNS} from merge where partnership_id = $1 and kept_id = $2 and undone_at is null order by at desc, id desc"
        )),
        permit.partnership(),
        permit.participant()
    )
}

/// The files that became one with this one: their audit lines are about the same person. For who may read those.
pub async fn absorbed(tx: &mut Tx, permit: &Permit) -> Result<Vec<ParticipantId>, Failure> {
    permit.require(kernel::Verb::Read, kernel::Aspect::AccessLog)?;
    Ok(into_file(tx, permit).await?.into_iter().map(|m| m.merged_id).collect())
}

/// Where a merged file went, step by step to the end.
pub(crate) async fn current(
    tx: &mut Tx,
    partnership: kernel::PartnershipId,
    id: ParticipantId,
) -> Result<ParticipantId, Failure> {
    let mut at = id;
    // A chain has no circle; the bound is for a database that somebody edited by hand.
    for _ in 0..32 {
        let next = fetch_optional!(
            tx,
            (Option<ParticipantId>,),
            "select merged_into from participant where partnership_id = $1 and id = $2",
            partnership,
            at
        )?;
        match next {
            Some((Some(into),)) => at = into,
            _ => break,
        }
    }
    Ok(at)
}

/// Makes the search words of a person anew, with those of files that went into it.
pub(crate) async fn index_names(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ParticipantId,
    sort: &str,
    of: &[&Whole],
) -> Result<(), Failure> {
    let texts: Vec<&str> = of.iter().flat_map(|whole| whole.details.name_texts()).collect();
    names::index(tx, ctx.actor.partnership, id, sort, &texts).await?;
    crate::relations::sort_anew(tx, ctx, id, sort).await
}

/// The sort key as stored.
pub(crate) async fn stored_sort(tx: &mut Tx, ctx: &Ctx, id: ParticipantId) -> Result<String, Failure> {
    let row = fetch_optional!(
        tx,
        (String,),
        "select sort_key from participant where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(row.ok_or(Refusal::NotFound)?.0)
}

fn unhexed(text: &str) -> Result<Vec<u8>, Failure> {
    unhex(text).ok_or_else(|| Failure::other("a merge holds something that is not hexadecimal"))
}
