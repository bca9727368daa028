//! An annex comes in, is kept apart, is looked at, and only then can be downloaded.

use kernel::{Actor, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit, jobs};

use super::draft::open;
use crate::door;
use crate::model::{AnnexId, AnnexState, CandidacyId, Channel, Status};
use crate::rules::access::Part;
use crate::rules::content;
use crate::rules::file::{self, FileFault};
use crate::store::{annex, candidacy};

/// So many annexes for one candidacy.
pub const MOST: usize = 10;
/// While the office may still add what came with the mail: once it is judged, the jury reads what all were judged on.
pub const OFFICE_ADDS: [Status; 3] = [Status::Ingediend, Status::Ontvangen, Status::DossierOnvolledig];
/// Planned work: looks at an annex that nobody looked at yet.
pub const CHECK: &str = "call.check-annex";

/// Who brings an annex.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// The candidate, with the token of the link, while it is a draft.
    Candidate(&'a str),
    /// The office, for a candidacy that came by mail.
    Office(CandidacyId),
}

/// Takes an annex in and keeps it apart.
#[derive(Debug, Clone)]
pub struct AddAnnex<'a> {
    /// Who brings it.
    pub by: By<'a>,
    /// What the file was called.
    pub name: &'a str,
    /// A PDF.
    pub bytes: &'a [u8],
}

impl Action for AddAnnex<'_> {
    type Output = AnnexId;
    const NAME: &'static str = "candidacy.add-annex";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AnnexId, Failure> {
        let (id, ctx) = owner(tx, ctx, self.by).await?;
        file::first_look("file", self.bytes)?;
        if annex::of(tx, &ctx, id).await?.len() >= MOST {
            return Err(Refusal::field("file", "candidacy-annex-many").into());
        }
        let new = annex::insert(tx, &ctx, id, &file::title(self.name), self.bytes).await?;
        // Somebody looks at once; if that breaks off, the worker does.
        jobs::enqueue(tx, &ctx, CHECK, &new.to_string(), ctx.now.plus_minutes(1)).await?;
        tx.note(&ctx, audit::Line::new(Self::NAME, "candidacy", id).fact("bytes", self.bytes.len()));
        Ok(new)
    }
}

/// Whose annexes may change now. The candidacy itself counts as changed: who sends it in on what she read before is told.
async fn owner(tx: &mut Tx, ctx: &Ctx, by: By<'_>) -> Result<(CandidacyId, Ctx), Failure> {
    let (id, ctx, status) = match by {
        By::Candidate(token) => {
            let (own, ctx, row, _) = open(tx, ctx, token, Part::Annex).await?;
            (own.candidacy(), ctx, row.status)
        }
        By::Office(id) => {
            let office = door::require(tx, ctx, Verb::Write, Part::Annex).await?;
            let row = candidacy::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
            office.require_of(&row, Verb::Write, Part::Annex)?;
            if row.channel != Channel::Mail || row.withdrawn_at.is_some() || !OFFICE_ADDS.contains(&row.status) {
                return Err(Refusal::Conflict("candidacy-sent").into());
            }
            (id, ctx.clone(), row.status)
        }
    };
    if candidacy::touch(tx, &ctx, id, status).await? == 0 {
        return Err(Refusal::Conflict("candidacy-sent").into());
    }
    Ok((id, ctx))
}

/// What was sent in holds an annex more: its hash is made anew, and the history of the candidacy tells which one.
async fn seal(tx: &mut Tx, ctx: &Ctx, id: CandidacyId, title: &str) -> Result<(), Failure> {
    let row = candidacy::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if row.content_hash.is_none() {
        return Ok(());
    }
    // Its row is held, so that two annexes at one instant count each other.
    candidacy::touch(tx, ctx, id, row.status).await?;
    let answers = crate::answers(tx, ctx, &row).await?;
    let annexes = crate::annexes(tx, ctx, id).await?;
    candidacy::set_hash(tx, ctx, id, &content::of(&row, &answers, &annexes)).await?;
    candidacy::step(tx, ctx, id, row.status, Some(title)).await
}

/// Looks at an annex that is kept apart. Gives what is wrong with it, if anything.
#[derive(Debug, Clone, Copy)]
pub struct CheckAnnex {
    /// Which.
    pub id: AnnexId,
}

impl Action for CheckAnnex {
    type Output = Option<FileFault>;
    const NAME: &'static str = "candidacy.check-annex";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<FileFault>, Failure> {
        // Opstap itself looks: whoever brought it has no say in this.
        let ctx = ctx.for_actor(Actor::system(ctx.actor.partnership));
        let row = annex::find(tx, &ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let line = audit::Line::new(Self::NAME, "candidacy", row.candidacy);
        if row.state != AnnexState::Quarantined {
            tx.note(&ctx, line.fact("state", row.state));
            return Ok(None);
        }
        let bytes = annex::bytes(tx, &ctx, &row).await?;
        let fault = file::inspect(&bytes).err();
        match fault {
            None => {
                annex::passed(tx, &ctx, row.id).await?;
                seal(tx, &ctx, row.candidacy, &row.title).await?;
            }
            Some(_) => annex::refuse(tx, &ctx, row.id).await?,
        }
        tx.note(&ctx, line.fact("passed", fault.is_none()));
        Ok(fault)
    }
}

/// Takes an annex away.
#[derive(Debug, Clone, Copy)]
pub struct RemoveAnnex<'a> {
    /// Whose: only the candidate does, while it is a draft.
    pub token: &'a str,
    /// Which.
    pub id: AnnexId,
}

impl Action for RemoveAnnex<'_> {
    type Output = ();
    const NAME: &'static str = "candidacy.remove-annex";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (id, ctx) = owner(tx, ctx, By::Candidate(self.token)).await?;
        if annex::remove(tx, &ctx, id, self.id).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(&ctx, audit::Line::new(Self::NAME, "candidacy", id));
        Ok(())
    }
}
