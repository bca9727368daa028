//! The lead adds an annex to the call, or takes one away while the call is written.

use kernel::Refusal;
use sha2::{Digest as _, Sha256};
use store::{Action, Ctx, Failure, Tx, audit};

use super::edit::{load, unpublished};
use crate::model::{AnnexId, CallId, PaperKind};
use crate::rules::file;
use crate::store::paper;

/// Adds an annex. Also after publication: what is new is dated.
#[derive(Debug, Clone)]
pub struct AddPaper<'a> {
    /// Which call.
    pub call: CallId,
    /// Which kind.
    pub kind: PaperKind,
    /// Title.
    pub title: &'a str,
    /// A PDF.
    pub bytes: &'a [u8],
}

impl Action for AddPaper<'_> {
    type Output = AnnexId;
    const NAME: &'static str = "call.add-annex";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AnnexId, Failure> {
        load(tx, ctx, self.call).await?;
        file::first_look("file", self.bytes)?;
        file::inspect(self.bytes).map_err(|fault| Refusal::field("file", fault.key()))?;
        let id: AnnexId = ctx.new_id();
        let sha256 = Sha256::digest(self.bytes);
        paper::insert(tx, ctx, self.call, id, (self.kind, self.title), (sha256.as_slice(), self.bytes)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("kind", self.kind));
        Ok(id)
    }
}

/// Takes an annex away.
#[derive(Debug, Clone, Copy)]
pub struct RemovePaper {
    /// Which call.
    pub call: CallId,
    /// Which annex.
    pub id: AnnexId,
}

impl Action for RemovePaper {
    type Output = ();
    const NAME: &'static str = "call.remove-annex";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let call = load(tx, ctx, self.call).await?;
        unpublished(&call)?;
        if paper::remove(tx, ctx, self.call, self.id).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call));
        Ok(())
    }
}
