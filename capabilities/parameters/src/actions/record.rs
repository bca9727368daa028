//! Somebody records what a law or a decision says from a day on.

use kernel::Refusal;
use schemes::{Accepted, Definition, Draft, Version};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::rules;
use crate::scheme::Schemes;

/// Adds a row. What was decided before keeps the rows that it used.
#[derive(Debug, Clone)]
pub struct RecordRule<'a> {
    /// Which scheme.
    pub scheme: &'a str,
    /// The row.
    pub draft: Draft,
    /// How many rows of this key the form showed: when somebody recorded one meanwhile, she is shown it first.
    pub seen: i64,
}

impl Action for RecordRule<'_> {
    type Output = Version;
    const NAME: &'static str = "rule.record";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Version, Failure> {
        if !rules::may_record(ctx.actor.role) {
            return Err(Refusal::NotFound.into());
        }
        let all = Schemes::load(tx, ctx).await?;
        let table = &all.find(self.scheme).ok_or(Refusal::NotFound)?.table;
        let there = rows_of(table, &self.draft.key);
        if there != self.seen {
            return Err(Refusal::Conflict("rule-changed-meanwhile").into());
        }
        let keys = Definition::shape(self.scheme).keys;
        let Accepted { reaches_back, .. } = self.draft.check(keys, table, ctx.today()).map_err(Refusal::Invalid)?;
        let row = self.draft.clone().record(ctx.new_id(), self.scheme, ctx.now);
        crate::store::insert(tx, ctx, &row).await?;
        let line = audit::Line::new(Self::NAME, "rule", row.id).fact("key", &row.key).fact("from", row.from);
        tx.note(ctx, line.fact("scheme", self.scheme).fact("reaches-back", reaches_back));
        Ok(row.id)
    }
}

/// How many rows a key has, replaced ones too.
pub(crate) fn rows_of(table: &schemes::Table, key: &str) -> i64 {
    i64::try_from(table.all().filter(|row| row.key == key).count()).unwrap_or(i64::MAX)
}
