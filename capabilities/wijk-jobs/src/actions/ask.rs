//! Somebody who is no user yet asks on the public page; the office takes it up or declines.

use kernel::{Refusal, Role, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::model::{AskId, RequestId};
use crate::store::ask::{self, Told};

/// Questions that the public page takes in an hour.
const MOST_AN_HOUR: i64 = 60;
/// And from one network address: a library or a school may share one.
const MOST_PER_ADDRESS: i64 = 10;

/// Keeps a question from the public page.
#[derive(Debug)]
pub struct AskInPublic<'a> {
    /// Kind of user, as chosen.
    pub kind: &'a str,
    /// Municipality.
    pub nis: &'a str,
    /// Activity, when chosen.
    pub activity: Option<&'a str>,
    /// What was told.
    pub told: Told,
    /// Keyed hash of the network address, for the limit; none when it is not known.
    pub address_hash: Option<&'a [u8]>,
}

impl Action for AskInPublic<'_> {
    type Output = AskId;
    const NAME: &'static str = "work.ask-in-public";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AskId, Failure> {
        if ctx.actor.role != Role::Visitor {
            return Err(Refusal::NotFound.into());
        }
        if self.told.phone.is_none() && self.told.email.is_none() {
            return Err(Refusal::field("phone", "work-ask-reach-missing").into());
        }
        // A guard against floods, not against people: the office can't call more than this many back in an hour.
        if ask::since(tx, ctx, ctx.now.plus_minutes(-60)).await? >= MOST_AN_HOUR {
            return Err(Refusal::TooMany(3600).into());
        }
        ask::forget_addresses(tx, ctx, ctx.now.plus_minutes(-60)).await?;
        if let Some(hash) = self.address_hash {
            let (count, oldest) = ask::from_address(tx, ctx, hash).await?;
            if count >= MOST_PER_ADDRESS {
                let until = oldest.unwrap_or(ctx.now).plus_minutes(60).unix_seconds() - ctx.now.unix_seconds();
                return Err(Refusal::TooMany(u32::try_from(until).unwrap_or(0).max(1)).into());
            }
            ask::note_address(tx, ctx, hash).await?;
        }
        let id: AskId = ctx.new_id();
        ask::insert(tx, ctx, id, self.kind, self.nis, self.activity, &self.told).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-ask", id));
        Ok(id)
    }
}

/// The office takes a question up (with the request it became), or declines it.
#[derive(Debug)]
pub struct AnswerAsk {
    /// Which.
    pub id: AskId,
    /// Taken up as this question; none: declined, or a user first.
    pub request: Option<RequestId>,
    /// Taken up?
    pub taken: bool,
    /// The version that was shown.
    pub version: i64,
}

impl Action for AnswerAsk {
    type Output = ();
    const NAME: &'static str = "work.answer-ask";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Write, Part::Work).await?;
        let (now, _) = ask::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if now.status != "new" {
            return Err(Refusal::Conflict("work-ask-answered").into());
        }
        let status = if self.taken { "taken" } else { "declined" };
        ask::answer(tx, ctx, &now, status, self.request, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-ask", self.id).fact("status", status));
        Ok(())
    }
}
