//! A partner adds a piece of evidence to a cost of its own. What is kept is never changed or taken away.

use kernel::{Refusal, Verb};
use operation::{Part, door};
use store::{Action, Ctx, Failure, Tx, audit};

use super::enter_cost::refuse_double;
use crate::model::{CostId, EvidenceId};
use crate::rules::double::Footprint;
use crate::rules::evidence as papers;
use crate::store as tables;

/// Keeps a file with a cost.
#[derive(Debug, Clone)]
pub struct AddEvidence<'a> {
    /// Which cost.
    pub cost: CostId,
    /// The file.
    pub bytes: &'a [u8],
}

impl Action for AddEvidence<'_> {
    type Output = EvidenceId;
    const NAME: &'static str = "evidence.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<EvidenceId, Failure> {
        let cost = tables::cost::load(tx, ctx, self.cost).await?.ok_or(Refusal::NotFound)?;
        let purse = door::require(tx, ctx, cost.operation_id, Verb::Write, Part::Evidence).await?;
        if !purse.sees(cost.organisation_id) {
            return Err(Refusal::NotFound.into());
        }
        let media = papers::check("file", self.bytes)?;
        tables::lock(tx, ctx).await?;
        let paper = tables::evidence::fingerprint(self.bytes);
        if tables::evidence::of(tx, ctx, cost.id).await?.iter().any(|kept| kept.sha256 == paper) {
            return Err(Refusal::field("file", "evidence-twice").into());
        }
        let footprint = Footprint {
            cost: Some(cost.id),
            number: cost.number,
            operation: cost.operation_id.0,
            organisation: cost.organisation_id,
            papers: vec![paper],
            invoice: None,
            wage: None,
            hours: Vec::new(),
            worked: Vec::new(),
        };
        refuse_double(tx, ctx, &footprint).await?;
        let id = tables::evidence::insert(tx, ctx, cost.id, cost.organisation_id, media, self.bytes).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "evidence", id).fact("cost", cost.number));
        Ok(id)
    }
}
