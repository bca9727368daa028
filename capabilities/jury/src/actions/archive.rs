//! The archive of a call is made; the hash of its manifest is kept.

use call::CallId;
use call::rules::access::Part;
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::bundle;
use crate::door;
use crate::records::Bundle;
use crate::store::archive;

/// Makes the bundle. Who abstains on a candidacy of this call gets none.
pub struct MakeArchive {
    /// Of which call.
    pub call: CallId,
}

impl Action for MakeArchive {
    /// The ZIP.
    type Output = Vec<u8>;
    const NAME: &'static str = "jury.archive";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Vec<u8>, Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Export, Part::Archive).await?;
        desk.require_all(&call::candidacies(tx, ctx, self.call).await?)?;
        let panel = desk.panel()?;
        if !panel.stage.is_decided() {
            return Err(Refusal::Conflict("jury-archive-too-early").into());
        }
        let files = bundle::contents(tx, ctx, &desk.call, panel).await?;
        let id = ctx.new_id();
        let (zip, hash, count) = bundle::pack(id, self.call, ctx.now, files)?;
        let row = Bundle {
            id,
            call_id: self.call,
            manifest_sha256: hash,
            files: i64::try_from(count).unwrap_or(i64::MAX),
            made_at: ctx.now,
        };
        archive::insert(tx, ctx, &row).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("manifest", &row.manifest_sha256));
        Ok(zip)
    }
}
