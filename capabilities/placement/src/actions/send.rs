//! The request goes to the partner, with what was agreed and nothing else.

use kernel::{PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::agree::{Agreement, agree};
use super::{Doing, begin, tell_turn};
use crate::model::{Happening, Placement};
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// Sends a request. Without agreement nothing is sent.
#[derive(Clone)]
pub struct SendRequest<'a> {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// What she agreed to just now; none: what she agreed to before.
    pub agreement: Option<Agreement<'a>>,
}

impl Action for SendRequest<'_> {
    type Output = ();
    const NAME: &'static str = "placement.send";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Send).await?;
        if let Some(said) = &self.agreement {
            agree(tx, ctx, &mut doing, said).await?;
        }
        send(tx, ctx, doing).await?;
        Ok(())
    }
}

/// Sends what was agreed.
pub(crate) async fn send(tx: &mut Tx, ctx: &Ctx, mut doing: Doing) -> Result<Placement, Failure> {
    if doing.p.agreed_at.is_none() || doing.p.shared.is_empty() {
        return Err(Refusal::Conflict("placement-not-agreed").into());
    }
    let service = catalogue::load(tx, ctx, doing.p.service_id.ok_or(Refusal::NotFound)?).await?;
    doing.p.now.asked_organisation_id = Some(service.organisation_id);
    doing.pass_on(ctx);
    let items = doing.p.shared.iter().map(|item| item.as_str()).collect::<Vec<_>>().join(" ");
    let note = Note { reason: Some(&items), ..Note::default() };
    let p = doing.finish(tx, ctx, SendRequest::NAME, Happening::Sent, note).await?;
    tell_turn(tx, ctx, &p).await?;
    Ok(p)
}
