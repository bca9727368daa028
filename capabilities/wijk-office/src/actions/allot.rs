//! The coordinator records what was allotted to a scheme for a year.

use kernel::refusal::Faults;
use kernel::{Day, Verb};
use schemes::wijk::contingent::Unit;
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::door;
use crate::records::Allotted;
use crate::rules::access::Part;
use crate::store::{area, contingent};

/// Records what was allotted for a year, to the whole area or to a municipality; none takes it back.
#[derive(Debug)]
pub struct Allot<'a> {
    /// To which scheme.
    pub scheme: &'a str,
    /// For which year.
    pub year: i64,
    /// Municipality; empty: the whole area.
    pub nis: &'a str,
    /// What is counted.
    pub unit: Unit,
    /// How much; none: not known any more.
    pub amount: Option<i64>,
    /// The letter or decision.
    pub source: &'a str,
    /// Its day.
    pub decided_on: Day,
}

impl Action for Allot<'_> {
    type Output = Uuid;
    const NAME: &'static str = "wijk-contingent.allot";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
        let mut faults = Faults::default();
        if self.source.trim().is_empty() {
            faults.push("source", "wijk-contingent-source-missing");
        }
        if self.decided_on > ctx.today() {
            faults.push("decided_on", "wijk-contingent-later");
        }
        if parameters::Schemes::load(tx, ctx).await?.find(self.scheme).is_none() {
            faults.push("scheme", "form-choose-from-list");
        }
        let area = area::on(tx, ctx, ctx.today()).await?;
        if !self.nis.is_empty() && !area.iter().any(|nis| nis == self.nis) {
            faults.push("nis", "form-choose-from-list");
        }
        faults.done()?;
        let row = Allotted {
            id: ctx.new_id(),
            nis: self.nis.to_owned(),
            unit: self.unit,
            amount: self.amount,
            source: self.source.trim().to_owned(),
            decided_on: self.decided_on,
        };
        contingent::insert(tx, ctx, self.scheme, self.year, &row).await?;
        let line = audit::Line::new(Self::NAME, "wijk-contingent", row.id).fact("year", self.year);
        tx.note(ctx, line.fact("scheme", self.scheme));
        Ok(row.id)
    }
}
