//! Price decisions, append-only.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};

use crate::door::Desk;
use crate::records::PriceRow;

/// All decisions of a scheme, newest first.
pub async fn all(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Vec<PriceRow>, Failure> {
    fetch_all!(
        tx,
        PriceRow,
        "select id, scheme, decided_on, price_cents, from_on, decision_ref, proposals, staff_id from wijk_price
         where partnership_id = $1 and scheme = $2 order by from_on desc, recorded_at desc, id desc",
        ctx.actor.partnership,
        scheme
    )
}

/// Records a decision.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, desk: &Desk, row: &PriceRow) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_price (partnership_id, id, decided_on, price_cents, from_on, decision_ref, proposals, staff_id, recorded_at, scheme)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        desk.partnership(),
        row.id,
        row.decided_on,
        row.price_cents,
        row.from_on,
        row.decision_ref.as_deref(),
        row.proposals.as_str(),
        row.staff_id,
        ctx.now,
        row.scheme.as_str()
    )?;
    Ok(())
}
