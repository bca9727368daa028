//! What the jury is about to decide on one candidacy, with a reason on each criterion.

use std::collections::BTreeMap;

use call::rules::access::Part;
use call::{CallId, CandidacyId};
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::{Stage, Verdict};
use crate::records::Proposal;
use crate::store::proposal;
use crate::{door, gather};

/// Saves it; half a proposal is fine, the decision itself asks for all.
pub struct Propose {
    /// On which call.
    pub call: CallId,
    /// On which candidacy.
    pub candidacy: CandidacyId,
    /// What.
    pub verdict: Option<Verdict>,
    /// What is agreed with a chosen one.
    pub offer: String,
    /// Coaches, in hundredths of full time.
    pub capacity: Option<i64>,
    /// One per criterion, in the order of the call.
    pub reasons: Vec<String>,
    /// What the page showed; 0: nothing yet.
    pub version: i64,
}

impl Action for Propose {
    type Output = ();
    const NAME: &'static str = "jury.propose";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, row) = door::file(tx, ctx, (self.call, self.candidacy), Verb::Write, Part::Decision).await?;
        match desk.panel()?.stage {
            Stage::Consulting => {}
            stage if stage.is_decided() => return Err(Refusal::Conflict("jury-decided-already").into()),
            _ => return Err(Refusal::Conflict("jury-decide-too-early").into()),
        }
        let before = proposal::of(tx, ctx, self.call, self.candidacy).await?;
        let current = before.map_or(0, |p| p.version);
        if current != self.version {
            return Err(Refusal::Stale { current }.into());
        }
        let reasons: BTreeMap<String, &str> = desk
            .call
            .criteria
            .iter()
            .zip(&self.reasons)
            .map(|(criterion, text)| (criterion.id.to_string(), text.trim()))
            .collect();
        let now = Proposal {
            candidacy_id: row.id,
            verdict: self.verdict,
            offer: self.offer.trim().to_owned(),
            capacity: self.capacity,
            reasons: gather::write(&reasons)?,
            version: self.version,
        };
        super::changed(proposal::save(tx, ctx, self.call, &now).await?, current)?;
        tx.note(ctx, audit::Line::new(Self::NAME, "candidacy", row.id));
        Ok(())
    }
}
