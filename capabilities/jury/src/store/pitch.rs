//! The order of the pitches, as it was drawn.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use call::CallId;
use uuid::Uuid;

use crate::model::LotId;
use crate::records::{Lot, Pitch};

const COLUMNS: &str = "id, seq, seed, starts_at, minutes, pause, reason, drawn_at";

/// All draws of a call; the last one counts.
pub async fn lots(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Lot>, Failure> {
    fetch_all!(
        tx,
        Lot,
        ::store::sql(format!("select {COLUMNS} from jury_lot where partnership_id = $1 and call_id = $2 order by seq")),
        ctx.actor.partnership,
        call
    )
}

/// The draw that counts.
pub async fn lot(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Option<Lot>, Failure> {
    fetch_optional!(
        tx,
        Lot,
        ::store::sql(format!(
            "select {COLUMNS} from jury_lot where partnership_id = $1 and call_id = $2 order by seq desc limit 1"
        )),
        ctx.actor.partnership,
        call
    )
}

/// The schedule of a draw.
pub async fn pitches(tx: &mut Tx, ctx: &Ctx, lot: LotId) -> Result<Vec<Pitch>, Failure> {
    fetch_all!(
        tx,
        Pitch,
        "select candidacy_id, place, starts_at, ends_at from jury_pitch
         where partnership_id = $1 and lot_id = $2 order by place",
        ctx.actor.partnership,
        lot
    )
}

/// Keeps a draw with its schedule.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, call: CallId, lot: &Lot, pitches: &[Pitch]) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_lot (partnership_id, id, call_id, seq, seed, starts_at, minutes, pause, reason, drawn_at, drawn_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        ctx.actor.partnership,
        lot.id,
        call,
        lot.seq,
        &lot.seed,
        lot.starts_at,
        lot.minutes,
        lot.pause,
        lot.reason.as_deref(),
        lot.drawn_at,
        ctx.actor.staff
    )?;
    for pitch in pitches {
        execute!(
            tx,
            "insert into jury_pitch (partnership_id, id, lot_id, call_id, candidacy_id, place, starts_at, ends_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            lot.id,
            call,
            pitch.candidacy_id,
            pitch.place,
            pitch.starts_at,
            pitch.ends_at
        )?;
    }
    Ok(())
}
