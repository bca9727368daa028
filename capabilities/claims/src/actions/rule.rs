//! The lead records what a funder decided: a rate, a term. What was before stays.

use kernel::{Day, Refusal, Verb};
use operation::{Part, door};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::rules::dated::{Certainty, KEYS, Rule};
use crate::store as tables;

/// Adds a row.
#[derive(Debug, Clone)]
pub struct RecordRule {
    /// Which rule.
    pub key: String,
    /// Cents, minutes or years; none: not known from this day on.
    pub value: Option<i64>,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
    /// Decision, article, page.
    pub source: String,
    /// How sure that is.
    pub certainty: Certainty,
}

impl Action for RecordRule {
    type Output = Uuid;
    const NAME: &'static str = "money-rule.record";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        door::lead(tx, ctx, Verb::Write).await?;
        let purses = door::all(tx, ctx).await?;
        if !purses.iter().any(|(_, purse)| purse.may(Verb::Write, Part::Budget)) {
            return Err(Refusal::NotFound.into());
        }
        let mut faults = kernel::refusal::Faults::default();
        if !KEYS.contains(&self.key.as_str()) {
            faults.push("key", "money-rule-key");
        }
        if self.value.is_none_or(|value| value < 0) && self.certainty != Certainty::NotFound {
            faults.push("value", "money-rule-value");
        }
        if self.source.trim().is_empty() {
            faults.push("source", "money-rule-source-missing");
        }
        if self.to.is_some_and(|to| to < self.from) {
            faults.push("to", "money-rule-to");
        }
        faults.done()?;
        let rule = Rule {
            key: self.key.clone(),
            value: self.value,
            from: self.from,
            to: self.to,
            source: self.source.trim().to_owned(),
            certainty: self.certainty,
            recorded_at: ctx.now,
        };
        let id = tables::rule::insert(tx, ctx, &rule).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "money-rule", id).fact("key", &self.key).fact("from", self.from));
        Ok(id)
    }
}
