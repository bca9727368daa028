//! The agreement: made as PDF, signed by drawing or on paper, by both.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::Desk;
use wijk_office::document::{self, NewDocument};
use wijk_office::model::{DocumentId, OwnerKind};

use super::open;
use crate::model::{AgreementId, How, Status, WorkerId};
use crate::records::{Agreement, Worker};
use crate::store::{parts, worker};

/// Invites somebody for a first talk.
#[derive(Debug, Clone)]
pub struct Invite {
    /// Whose file.
    pub id: WorkerId,
    /// The version that was seen.
    pub version: i64,
}

impl Action for Invite {
    type Output = ();
    const NAME: &'static str = "wijk-worker.invite";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Decide).await?;
        move_to(&mut w, Status::Invited)?;
        worker::move_on(tx, ctx, &desk, &w, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id));
        Ok(())
    }
}

/// Takes an invitation back that was noted by mistake, as long as there is no agreement.
#[derive(Debug, Clone)]
pub struct UndoInvite {
    /// Whose file.
    pub id: WorkerId,
}

impl Action for UndoInvite {
    type Output = ();
    const NAME: &'static str = "wijk-worker.undo-invite";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Decide).await?;
        if w.status != Status::Invited || parts::agreement(tx, desk.partnership(), w.id).await?.is_some() {
            return Err(Refusal::Conflict("wijk-worker-status").into());
        }
        w.status = Status::Referred;
        let version = w.version;
        worker::move_on(tx, ctx, &desk, &w, version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id));
        Ok(())
    }
}

/// The status after this one, if the rules allow the step.
pub(crate) fn move_to(w: &mut Worker, to: Status) -> Result<(), Refusal> {
    if w.status.rule().may(to.rule()) {
        w.status = to;
        Ok(())
    } else {
        Err(Refusal::Conflict("wijk-worker-status"))
    }
}

/// Keeps a new agreement, to be signed. Made from the page, because its words are.
#[derive(Clone)]
pub struct MakeAgreement<'a> {
    /// Whose file.
    pub id: WorkerId,
    /// The PDF.
    pub pdf: &'a [u8],
}

impl Action for MakeAgreement<'_> {
    type Output = AgreementId;
    const NAME: &'static str = "wijk-agreement.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AgreementId, Failure> {
        let (desk, w) = open(tx, ctx, self.id, Verb::Write).await?;
        if w.status != Status::Invited {
            return Err(Refusal::Conflict("wijk-worker-status").into());
        }
        let document_id = keep(tx, ctx, &desk, &w, "agreement", "document", self.pdf).await?;
        let new = Agreement {
            id: ctx.new_id(),
            made_on: ctx.today(),
            document_id,
            signed_worker_on: None,
            signed_office_on: None,
            how: None,
            signature_id: None,
            version: 1,
        };
        parts::add_agreement(tx, ctx, w.id, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-agreement", new.id));
        Ok(new.id)
    }
}

async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    w: &Worker,
    kind: &str,
    field: &'static str,
    bytes: &[u8],
) -> Result<DocumentId, Failure> {
    let new = NewDocument { owner_kind: OwnerKind::Worker, owner_id: w.id.0, kind, field, bytes };
    document::keep(tx, ctx, desk, &new).await
}

/// How it was signed.
#[derive(Clone, Copy)]
pub enum Signed<'a> {
    /// The worker drew it on the screen of the office, today.
    Drawn(&'a [u8]),
    /// The office signs on the screen, today, after the worker.
    Office,
    /// Both signed on paper: the scan, and the day.
    Paper(&'a [u8], Day),
}

/// Signs the newest agreement. When both have, the file moves on.
#[derive(Clone)]
pub struct Sign<'a> {
    /// Whose file.
    pub id: WorkerId,
    /// Version of the agreement that was seen.
    pub version: i64,
    /// By whom and how.
    pub signed: Signed<'a>,
}

impl Action for Sign<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-agreement.sign";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Decide).await?;
        let mut agreement = parts::agreement(tx, desk.partnership(), w.id).await?.ok_or(Refusal::NotFound)?;
        if agreement.version != self.version {
            return Err(Refusal::Stale { current: agreement.version }.into());
        }
        if agreement.signed_on().is_some() || w.status != Status::Invited {
            return Err(Refusal::Conflict("wijk-contract-signed").into());
        }
        match self.signed {
            Signed::Drawn(bytes) => {
                agreement.signature_id = Some(keep(tx, ctx, &desk, &w, "signature", "signature", bytes).await?);
                agreement.signed_worker_on = Some(ctx.today());
                agreement.how = Some(How::Drawn);
            }
            Signed::Office if agreement.signed_worker_on.is_none() => {
                return Err(Refusal::Conflict("wijk-contract-first").into());
            }
            Signed::Office => agreement.signed_office_on = Some(ctx.today()),
            Signed::Paper(_, day) if day > ctx.today() || day < agreement.made_on => {
                return Err(Refusal::field("day", "wijk-contract-day").into());
            }
            Signed::Paper(bytes, day) => {
                agreement.signature_id = Some(keep(tx, ctx, &desk, &w, "agreement-signed", "scan", bytes).await?);
                (agreement.signed_worker_on, agreement.signed_office_on) = (Some(day), Some(day));
                agreement.how = Some(How::Paper);
            }
        }
        parts::save_signatures(tx, ctx, &agreement).await?;
        let both = agreement.signed_on().is_some();
        if both {
            move_to(&mut w, Status::Signed)?;
            worker::move_on(tx, ctx, &desk, &w, w.version).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-agreement", agreement.id).fact("both", both));
        Ok(())
    }
}
