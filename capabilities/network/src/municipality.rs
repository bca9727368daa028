//! Municipalities for other capabilities: as they were and as they are, and which code goes with which day.

use kernel::{Day, Refusal};
use store::{Ctx, Failure, Tx};

pub use crate::rules::{Municipalities, Municipality};

/// All municipalities of the partnership, old and new; ask them `on`, `current`, `successor`, `check`.
pub async fn load(tx: &mut Tx, ctx: &Ctx) -> Result<Municipalities, Failure> {
    crate::store::municipalities::all(tx, ctx.actor.partnership).await
}

/// The municipalities that exist on this day, by name.
pub async fn all(tx: &mut Tx, ctx: &Ctx, on: Day) -> Result<Vec<Municipality>, Failure> {
    Ok(load(tx, ctx).await?.on(on).into_iter().cloned().collect())
}

/// The one that goes by this name, code or postcode on this day, through mergers.
pub async fn current(tx: &mut Tx, ctx: &Ctx, name_or_nis: &str, on: Day) -> Result<Option<Municipality>, Failure> {
    Ok(load(tx, ctx).await?.current(name_or_nis, on).cloned())
}

/// What a code became by this day: itself or the one it merged into.
pub async fn successor(tx: &mut Tx, ctx: &Ctx, nis: &str, on: Day) -> Result<Option<Municipality>, Failure> {
    Ok(load(tx, ctx).await?.successor(nis, on).cloned())
}

/// May this code be noted for a fact of this day? Otherwise the field says why, and what it is called now.
pub async fn check(tx: &mut Tx, ctx: &Ctx, field: &'static str, nis: &str, on: Day) -> Result<Municipality, Failure> {
    match load(tx, ctx).await?.check(field, nis, on) {
        Ok(found) => Ok(found.clone()),
        Err(error) => Err(Refusal::Invalid(vec![error]).into()),
    }
}
