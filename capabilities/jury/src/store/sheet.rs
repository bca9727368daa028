//! Scores: a sheet per juror, candidacy and round, and a score per criterion on it.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use call::{CallId, CandidacyId};
use kernel::StaffId;
use uuid::Uuid;

use crate::model::{Round, SheetId};
use crate::records::{Score, Sheet, Tally};

const COLUMNS: &str = "id, candidacy_id, staff_id, round, handed_in_at, counted, version";
const SCORE: &str = "sheet_id, candidacy_id, criterion_id, points, why, counted";

/// All sheets of a call: drafts too, without their scores.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Sheet>, Failure> {
    fetch_all!(
        tx,
        Sheet,
        ::store::sql(format!(
            "select {COLUMNS} from jury_sheet where partnership_id = $1 and call_id = $2 order by candidacy_id, staff_id, round"
        )),
        ctx.actor.partnership,
        call
    )
}

/// Sheets of one candidacy.
pub async fn of(tx: &mut Tx, ctx: &Ctx, call: CallId, candidacy: CandidacyId) -> Result<Vec<Sheet>, Failure> {
    fetch_all!(
        tx,
        Sheet,
        ::store::sql(format!(
            "select {COLUMNS} from jury_sheet where partnership_id = $1 and call_id = $2 and candidacy_id = $3"
        )),
        ctx.actor.partnership,
        call,
        candidacy
    )
}

/// The sheet of one juror.
pub async fn one(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    candidacy: CandidacyId,
    staff: StaffId,
    round: Round,
) -> Result<Option<Sheet>, Failure> {
    fetch_optional!(
        tx,
        Sheet,
        ::store::sql(format!(
            "select {COLUMNS} from jury_sheet
             where partnership_id = $1 and call_id = $2 and candidacy_id = $3 and staff_id = $4 and round = $5"
        )),
        ctx.actor.partnership,
        call,
        candidacy,
        staff,
        round
    )
}

/// A new sheet.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, call: CallId, s: &Sheet) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_sheet (partnership_id, id, call_id, candidacy_id, staff_id, round, handed_in_at, counted, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        ctx.actor.partnership,
        s.id,
        call,
        s.candidacy_id,
        s.staff_id,
        s.round,
        s.handed_in_at,
        s.counted
    )?;
    Ok(())
}

/// A draft is saved again, or handed in. 0: somebody was first, or it was handed in.
pub async fn save(tx: &mut Tx, ctx: &Ctx, s: &Sheet) -> Result<u64, Failure> {
    execute!(
        tx,
        "update jury_sheet set handed_in_at = $4, counted = $5, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3 and handed_in_at is null",
        ctx.actor.partnership,
        s.id,
        s.version,
        s.handed_in_at,
        s.counted
    )
}

/// Writes one score of a draft, or of the sheet that is handed in with it.
pub async fn put(tx: &mut Tx, ctx: &Ctx, call: CallId, s: &Score) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_score (partnership_id, id, sheet_id, call_id, candidacy_id, criterion_id, points, why, counted)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (partnership_id, sheet_id, criterion_id)
         do update set points = excluded.points, why = excluded.why, counted = excluded.counted",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        s.sheet_id,
        call,
        s.candidacy_id,
        s.criterion_id,
        s.points,
        &s.why,
        s.counted
    )?;
    Ok(())
}

/// What somebody who abstains gave (or, when that is lifted, gives again) about a candidacy.
pub async fn count(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    candidacy: CandidacyId,
    staff: StaffId,
    counted: bool,
) -> Result<(), Failure> {
    execute!(
        tx,
        "update jury_sheet set counted = $5, version = version + 1
         where partnership_id = $1 and call_id = $2 and candidacy_id = $3 and staff_id = $4 and handed_in_at is not null",
        ctx.actor.partnership,
        call,
        candidacy,
        staff,
        counted
    )?;
    execute!(
        tx,
        "update jury_score set counted = $5 where partnership_id = $1 and sheet_id in (
            select id from jury_sheet where partnership_id = $1 and call_id = $2 and candidacy_id = $3 and staff_id = $4
                and handed_in_at is not null)",
        ctx.actor.partnership,
        call,
        candidacy,
        staff,
        counted
    )?;
    Ok(())
}

/// The scores on one sheet.
pub async fn scores_on(tx: &mut Tx, ctx: &Ctx, sheet: SheetId) -> Result<Vec<Score>, Failure> {
    fetch_all!(
        tx,
        Score,
        ::store::sql(format!("select {SCORE} from jury_score where partnership_id = $1 and sheet_id = $2")),
        ctx.actor.partnership,
        sheet
    )
}

/// The scores of a candidacy that count.
pub async fn scores_of(tx: &mut Tx, ctx: &Ctx, call: CallId, candidacy: CandidacyId) -> Result<Vec<Score>, Failure> {
    fetch_all!(
        tx,
        Score,
        ::store::sql(format!(
            "select {SCORE} from jury_score where partnership_id = $1 and call_id = $2 and candidacy_id = $3 and counted = $4"
        )),
        ctx.actor.partnership,
        call,
        candidacy,
        true
    )
}

/// All scores of a call, for the archive: also those that do not count any more, without drafts.
pub async fn handed_in(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Score>, Failure> {
    fetch_all!(
        tx,
        Score,
        "select s.sheet_id, s.candidacy_id, s.criterion_id, s.points, s.why, s.counted
         from jury_score s join jury_sheet t on t.partnership_id = s.partnership_id and t.id = s.sheet_id
         where s.partnership_id = $1 and s.call_id = $2 and t.handed_in_at is not null
         order by s.candidacy_id, s.sheet_id, s.criterion_id",
        ctx.actor.partnership,
        call
    )
}

/// What counts in a call, added up per candidacy and criterion by the database: the ranking reads this alone.
pub async fn tallies(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Tally>, Failure> {
    fetch_all!(
        tx,
        Tally,
        "select candidacy_id, criterion_id, count(points) as count, cast(sum(points) as bigint) as sum,
            min(points) as min, max(points) as max
         from jury_score where partnership_id = $1 and call_id = $2 and counted = $3
         group by candidacy_id, criterion_id",
        ctx.actor.partnership,
        call,
        true
    )
}
