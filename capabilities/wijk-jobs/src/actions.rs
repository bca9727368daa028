//! What people do with work: one file per deed.

pub mod ask;
pub mod assignment;
pub mod cancel;
pub mod check;
pub mod confirm;
pub mod correct;
pub mod form;
pub mod plan;
pub mod propose;
pub mod record;
pub mod request;
pub mod trap;

use kernel::{Refusal, Verb};
use store::{Ctx, Failure, Tx};
use wijk_office::door::{self, Own};
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

/// Who acts: the office, or somebody on her own pages.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// Staff of the organiser.
    Office,
    /// A worker or a user without account.
    Own(&'a Own),
}

impl By<'_> {
    /// May this actor do it with work? On her own pages only with what is hers: `subject` is the worker or the user.
    pub(crate) async fn require(
        self,
        tx: &mut Tx,
        ctx: &Ctx,
        verb: Verb,
        kind: OwnerKind,
        subject: uuid::Uuid,
    ) -> Result<(), Failure> {
        match self {
            Self::Office => door::require(tx, ctx, verb, Part::Work).await.map(|_| ()),
            Self::Own(own) => {
                own.require(verb, Part::Work)?;
                let hers = own.kind() == kind && own.subject() == subject && own.partnership() == ctx.actor.partnership;
                if hers { Ok(()) } else { Err(Refusal::NotFound.into()) }
            }
        }
    }
}
