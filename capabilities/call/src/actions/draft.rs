//! A candidate saves the draft. Nothing is required yet, and nothing that was typed is lost.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door::{self, Own};
use crate::model::{Call, CallStatus, Status, Told};
use crate::records::Candidacy;
use crate::rules::access::Part;
use crate::rules::form;
use crate::store::{call, candidacy};

/// Saves the draft.
#[derive(Debug, Clone)]
pub struct SaveDraft<'a> {
    /// Token of the link.
    pub token: &'a str,
    /// What the form says.
    pub told: &'a Told,
    /// The version that was shown.
    pub version: i64,
}

/// Opens the door of a candidacy that is still being written, on a call that still takes it.
pub(super) async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    token: &str,
    part: Part,
) -> Result<(Own, Ctx, Candidacy, Call), Failure> {
    let (own, ctx, row) = door::candidate(tx, ctx, token).await?;
    own.require(Verb::Write, part)?;
    let found = call::load(tx, &ctx, own.call()).await?.ok_or(Refusal::NotFound)?;
    if row.status != Status::Geinitieerd {
        return Err(Refusal::Conflict("candidacy-sent").into());
    }
    if found.status != CallStatus::Published || !found.calendar.is_open(ctx.now) {
        return Err(Refusal::Conflict("call-closed").into());
    }
    Ok((own, ctx, row, found))
}

/// The first save shows that the mail arrived. What came in of the same organisation meanwhile is its one candidacy.
pub(super) async fn confirm(tx: &mut Tx, ctx: &Ctx, row: &mut Candidacy) -> Result<(), Failure> {
    if candidacy::of_organisation(tx, ctx, row.call, &row.kbo).await?.is_some() {
        return Err(Refusal::Conflict("candidacy-other").into());
    }
    row.confirmed_at = row.confirmed_at.or(Some(ctx.now));
    Ok(())
}

impl Action for SaveDraft<'_> {
    type Output = ();
    const NAME: &'static str = "candidacy.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (_, ctx, mut row, found) = open(tx, ctx, self.token, Part::Candidacy).await?;
        confirm(tx, &ctx, &mut row).await?;
        form::check_draft(&found.questions, self.told)?;
        if !self.told.contact.is_empty() {
            row.contact.clone_from(&self.told.contact);
        }
        row.offer.clone_from(&self.told.offer);
        row.coach_capacity_hundredths = self.told.capacity;
        candidacy::save(tx, &ctx, &row, self.version).await?;
        candidacy::save_answers(tx, &ctx, row.id, &self.told.answers).await?;
        tx.note(&ctx, audit::Line::new(Self::NAME, "candidacy", row.id));
        Ok(())
    }
}
