//! Municipalities for other capabilities: as they were and as they are, and which code goes with which day.

use std::collections::BTreeMap;
use std::sync::Arc;

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

/// Codes of the past with what they are called today; any other code is itself. For rules that compare municipalities.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codes(Arc<BTreeMap<String, String>>);

impl Codes {
    /// Works them out. A code whose successor is not known stays as it is.
    pub fn of(all: &Municipalities, today: Day) -> Self {
        let renamed = |m: &Municipality| {
            let now = all.successor(&m.nis, today)?;
            (now.nis != m.nis).then(|| (m.nis.clone(), now.nis.clone()))
        };
        Self(Arc::new(all.0.iter().filter_map(renamed).collect()))
    }

    /// What this code is called today.
    pub fn today<'a>(&'a self, nis: &'a str) -> &'a str {
        self.0.get(nis).map_or(nis, String::as_str)
    }

    /// All codes, old and new, under which the municipality of this code was ever noted.
    pub fn ever(&self, nis: &str) -> Vec<String> {
        let now = self.today(nis);
        let old = self.0.iter().filter(|(_, to)| to.as_str() == now).map(|(from, _)| from.clone());
        old.chain([now.to_owned()]).collect()
    }
}

/// The codes of today, read once in a reading transaction.
pub async fn codes(tx: &mut Tx, ctx: &Ctx) -> Result<Codes, Failure> {
    if let Some(known) = tx.remembered::<Codes>(ctx.actor.partnership) {
        return Ok(known);
    }
    let codes = Codes::of(&load(tx, ctx).await?, ctx.today());
    tx.remember(ctx.actor.partnership, &codes);
    Ok(codes)
}

/// May this code be noted for a fact of this day? Otherwise the field says why, and what it is called now.
pub async fn check(tx: &mut Tx, ctx: &Ctx, field: &'static str, nis: &str, on: Day) -> Result<Municipality, Failure> {
    match load(tx, ctx).await?.check(field, nis, on) {
        Ok(found) => Ok(found.clone()),
        Err(error) => Err(Refusal::Invalid(vec![error]).into()),
    }
}
