//! Whether freed places are offered by Opstap itself.

use store::{Ctx, Failure, Tx, execute, fetch_optional};

/// Is it on? Without a choice: yes.
pub(crate) async fn automatic(tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
    let row = fetch_optional!(
        tx,
        (bool,),
        "select automatic from placement_setting where partnership_id = $1",
        ctx.actor.partnership
    )?;
    Ok(row.is_none_or(|(on,)| on))
}

/// Keeps the choice.
pub(crate) async fn set_automatic(tx: &mut Tx, ctx: &Ctx, on: bool) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into placement_setting (partnership_id, automatic, version, changed_at, staff_id) values ($1, $2, 1, $3, $4)
         on conflict (partnership_id) do update set automatic = excluded.automatic, changed_at = excluded.changed_at,
           staff_id = excluded.staff_id, version = placement_setting.version + 1",
        ctx.actor.partnership,
        on,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}
