//! A paper is added to a worker's file.

use kernel::{Verb, text_enum};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::document::{self, NewDocument};
use wijk_office::model::{DocumentId, OwnerKind};

use super::open;
use crate::model::WorkerId;
use crate::store::worker;

text_enum! {
    /// What a paper is.
    pub enum Paper {
        /// Referral or decision of VDAB or OCMW.
        Referral = "referral",
        /// Agreement sheet (*afsprakenblad*).
        Sheet = "sheet",
        /// Proof of the time of PWA.
        PwaProof = "pwa-proof",
        /// Something else.
        Other = "other",
    }
}

/// Keeps a paper. A referral or sheet becomes the document of the referral.
#[derive(Clone)]
pub struct AddDocument<'a> {
    /// Whose file.
    pub id: WorkerId,
    /// What it is.
    pub paper: Paper,
    /// PDF, PNG or JPEG.
    pub bytes: &'a [u8],
}

impl Action for AddDocument<'_> {
    type Output = DocumentId;
    const NAME: &'static str = "wijk-worker.document";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<DocumentId, Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Write).await?;
        let new = NewDocument {
            owner_kind: OwnerKind::Worker,
            owner_id: w.id.0,
            kind: self.paper.as_str(),
            field: "document",
            bytes: self.bytes,
        };
        let id = document::keep(tx, ctx, &desk, &new).await?;
        if matches!(self.paper, Paper::Referral | Paper::Sheet) {
            w.referral_document = Some(id);
            worker::save_referral(tx, ctx, &desk, &w, w.version).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id).fact("kind", self.paper));
        Ok(id)
    }
}
