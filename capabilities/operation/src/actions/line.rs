//! Lines of a draft: added, changed, divided, taken out. A frozen version refuses them all.

use kernel::{OrganisationId, Refusal, Verb};
use ledger::Cents;
use store::{Action, Ctx, Failure, Tx, audit};

use super::budget::{changed, draft};
use crate::door::{self, Part};
use crate::model::{CostKind, Kind, LineId, OperationId, Source};
use crate::records::Line;
use crate::store::{budget, operation};

/// The largest amount of a line, in cents: ten billion euro.
const MOST: i64 = 1_000_000_000_000;

/// What a form says of a line.
#[derive(Debug, Clone)]
pub struct LineFacts {
    /// Which year.
    pub year: i64,
    /// Of the support budget?
    pub support: bool,
    /// Where the money comes from.
    pub source: Source,
    /// One municipality of the local governments.
    pub contributor_nis: Option<String>,
    /// One organisation.
    pub contributor_id: Option<OrganisationId>,
    /// With staff or in money.
    pub kind: Kind,
    /// What it is spent on.
    pub cost_kind: CostKind,
    /// Who spends it.
    pub partner_id: Option<OrganisationId>,
    /// How much.
    pub cents: Cents,
    /// What people should know of it.
    pub note: Option<String>,
}

impl LineFacts {
    async fn check(&self, tx: &mut Tx, ctx: &Ctx, id: OperationId) -> Result<(), Failure> {
        let of = operation::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
        if !of.years().contains(&self.year) {
            return Err(Refusal::field("year", "operation-year-outside").into());
        }
        if !self.cents.is_positive() {
            return Err(Refusal::field("amount", "operation-amount-positive").into());
        }
        if self.cents.get() > MOST {
            return Err(Refusal::field("amount", "cents-too-large").into());
        }
        if let Some(nis) = &self.contributor_nis {
            let towns = network::municipality::load(tx, ctx).await?;
            if self.source != Source::Local || towns.by_nis(nis).is_none() {
                return Err(Refusal::field("contributor", "operation-contributor-local").into());
            }
        }
        for (field, organisation) in [("contributor", self.contributor_id), ("partner", self.partner_id)] {
            if let Some(organisation) = organisation
                && network::organisation(tx, ctx, organisation).await?.is_none()
            {
                return Err(Refusal::field(field, "form-choose-from-list").into());
            }
        }
        Ok(())
    }

    fn line(&self, id: LineId, line_key: uuid::Uuid) -> Line {
        Line {
            id,
            line_key,
            year: self.year,
            support: self.support,
            source: self.source,
            contributor_nis: self.contributor_nis.clone(),
            contributor_id: self.contributor_id,
            kind: self.kind,
            cost_kind: self.cost_kind,
            partner_id: self.partner_id,
            cents: self.cents.get(),
            note: self.note.clone(),
        }
    }
}

/// Adds a line to the draft.
#[derive(Debug, Clone)]
pub struct AddLine {
    /// Which operation.
    pub operation: OperationId,
    /// What it says.
    pub facts: LineFacts,
}

impl Action for AddLine {
    type Output = LineId;
    const NAME: &'static str = "operation-line.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<LineId, Failure> {
        let (_, draft) = draft(tx, ctx, self.operation).await?;
        self.facts.check(tx, ctx, self.operation).await?;
        let line = self.facts.line(ctx.new_id(), ctx.new_id());
        budget::insert_line(tx, ctx, draft.id, &line).await?;
        changed(tx, ctx, &draft, draft.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", self.operation).fact("cents", line.cents));
        Ok(line.id)
    }
}

/// Changes a line of the draft. With an amount that is less than it was and `rest`, what is left stays in a line as it
/// was: so an amount is divided and the sum stays the same.
#[derive(Debug, Clone)]
pub struct SaveLine {
    /// Which operation.
    pub operation: OperationId,
    /// Which line.
    pub id: LineId,
    /// What it says now.
    pub facts: LineFacts,
    /// Keep what is left of the amount in a line as it was?
    pub rest: bool,
    /// The version of the draft that was seen.
    pub version: i64,
}

impl Action for SaveLine {
    type Output = ();
    const NAME: &'static str = "operation-line.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (_, draft) = draft(tx, ctx, self.operation).await?;
        self.facts.check(tx, ctx, self.operation).await?;
        let lines = budget::all_lines(tx, ctx, draft.id).await?;
        let before = lines.into_iter().find(|line| line.id == self.id).ok_or(Refusal::NotFound)?;
        changed(tx, ctx, &draft, self.version).await?;
        let left = before.cents - self.facts.cents.get();
        if self.rest && left < 0 {
            return Err(Refusal::field("amount", "operation-line-rest").into());
        }
        let after = self.facts.line(before.id, before.line_key);
        budget::save_line(tx, ctx, draft.id, &after).await?;
        if self.rest && left > 0 {
            let rest = Line { id: ctx.new_id(), line_key: ctx.new_id(), cents: left, ..before.clone() };
            budget::insert_line(tx, ctx, draft.id, &rest).await?;
        }
        let line = audit::Line::new(Self::NAME, "operation", self.operation);
        tx.note(ctx, line.fact("before", before.cents).fact("cents", after.cents));
        Ok(())
    }
}

/// Puts a line back that was taken out of the draft, as it was. It needs no version: nothing else changes.
#[derive(Debug, Clone)]
pub struct RestoreLine {
    /// Which operation.
    pub operation: OperationId,
    /// Which line.
    pub id: LineId,
}

impl Action for RestoreLine {
    /// Its year, and whether it is of the support budget.
    type Output = (i64, bool);
    const NAME: &'static str = "operation-line.restore";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(i64, bool), Failure> {
        door::require(tx, ctx, self.operation, Verb::Write, Part::Budget).await?;
        let (_, draft) = draft(tx, ctx, self.operation).await?;
        let place = budget::place_of(tx, ctx, draft.id, self.id).await?.ok_or(Refusal::NotFound)?;
        if budget::restore_line(tx, ctx, draft.id, self.id).await? == 0 {
            return Err(Refusal::Conflict("operation-line-there").into());
        }
        changed(tx, ctx, &draft, draft.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", self.operation));
        Ok(place)
    }
}

/// Takes a line out of the draft. It can be put back.
#[derive(Debug, Clone)]
pub struct RemoveLine {
    /// Which operation.
    pub operation: OperationId,
    /// Which line.
    pub id: LineId,
    /// The version of the draft that was seen.
    pub version: i64,
}

impl Action for RemoveLine {
    type Output = ();
    const NAME: &'static str = "operation-line.remove";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, self.operation, Verb::Write, Part::Budget).await?;
        let (_, draft) = draft(tx, ctx, self.operation).await?;
        changed(tx, ctx, &draft, self.version).await?;
        if budget::remove_line(tx, ctx, draft.id, self.id).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", self.operation));
        Ok(())
    }
}
