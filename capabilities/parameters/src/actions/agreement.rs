//! Somebody records what stands in the agreements of a scheme from a day on.

use kernel::refusal::Faults;
use kernel::{Day, Refusal};
use schemes::Definition;
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::model::{Agreement, Paper};
use crate::rules;

/// The longest text, in characters: about fifteen pages.
pub(crate) const LONGEST: usize = 40_000;

/// Adds a text. An agreement that was made before keeps its paper.
#[derive(Debug, Clone)]
pub struct RecordAgreement<'a> {
    /// Which scheme: one that was recorded, for the text of wijk-werken is that of the program.
    pub scheme: &'a str,
    /// Whose agreement.
    pub paper: Paper,
    /// The first day.
    pub from: Day,
    /// What stands above it.
    pub title: &'a str,
    /// The text.
    pub body: &'a str,
    /// Law, decision or page.
    pub source: &'a str,
}

impl Action for RecordAgreement<'_> {
    type Output = Uuid;
    const NAME: &'static str = "scheme.agreement";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        if !rules::may_record(ctx.actor.role) {
            return Err(Refusal::NotFound.into());
        }
        let known = crate::store::schemes(tx, ctx).await?;
        if Definition::of(self.scheme).is_some() || !known.iter().any(|one| one.code == self.scheme) {
            return Err(Refusal::NotFound.into());
        }
        let mut faults = Faults::default();
        let texts = [
            ("title", self.title, 120, "scheme-text-title-missing"),
            ("body", self.body, LONGEST, "scheme-text-body-missing"),
            ("source", self.source, 400, "rule-source-missing"),
        ];
        for (field, text, most, missing) in texts {
            if text.trim().is_empty() {
                faults.push(field, missing);
            }
            faults.check_length(field, text, most);
        }
        faults.done()?;
        let row = Agreement {
            id: ctx.new_id(),
            paper: self.paper,
            from: self.from,
            title: self.title.trim().to_owned(),
            body: self.body.trim().to_owned(),
            source: self.source.trim().to_owned(),
            recorded_at: ctx.now,
        };
        crate::store::agreement::insert(tx, ctx, self.scheme, &row).await?;
        let line = audit::Line::new(Self::NAME, "scheme", row.id).fact("code", self.scheme);
        tx.note(ctx, line.fact("paper", self.paper).fact("from", row.from));
        Ok(row.id)
    }
}
