//! A coordinator chooses a place for one person who waits.

use kernel::{PlacementId, Refusal, RunId, ServiceId};
use placement::{OfferPlace, Status};
use store::audit::Line as Audit;
use store::{Action, Ctx, Failure, Tx};
use uuid::Uuid;

use crate::store::choice::{self, NewChoice, Reason};
use crate::store::line::{self, Decision};
use crate::store::run;

/// Chooses a service: the place is kept for her, and her coach hears it. When it is not the first one proposed, the
/// reason is kept.
#[derive(Debug, Clone, Copy)]
pub struct ChoosePlace {
    /// For which wish.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// Which service.
    pub service: ServiceId,
    /// The one that was proposed first.
    pub proposed: Option<ServiceId>,
    /// Why another one.
    pub reason: Option<Reason>,
}

impl Action for ChoosePlace {
    type Output = ();
    const NAME: &'static str = "matching.choose";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        crate::require_decides(ctx)?;
        let now = placement::load(tx, ctx, self.placement).await?.placement;
        if now.status != Status::Waiting {
            return Err(Refusal::Conflict("match-not-waiting").into());
        }
        let as_proposed = self.proposed == Some(self.service);
        if !as_proposed && self.reason.is_none() {
            return Err(Refusal::Invalid(vec![kernel::FieldError::new("reason", "match-reason-missing")]).into());
        }
        let offer = OfferPlace { placement: now.id, service: self.service, version: self.version };
        placement::offer_place(tx, ctx, &offer).await?;
        let chosen = Chosen {
            wish: now.id.0,
            participant: now.participant_id,
            proposed: self.proposed.map(|id| id.0),
            offer: self.service.0,
            reason: self.reason,
        };
        chosen.keep(tx, ctx).await?;
        tx.note(
            ctx,
            Audit::new(Self::NAME, "placement", now.id).about(now.participant_id).fact("as-proposed", as_proposed),
        );
        Ok(())
    }
}

/// What was chosen for one person, beside what was proposed.
pub(crate) struct Chosen {
    pub wish: Uuid,
    pub participant: kernel::ParticipantId,
    pub proposed: Option<Uuid>,
    pub offer: Uuid,
    pub reason: Option<Reason>,
}

impl Chosen {
    /// Keeps it, and closes her line in the newest run.
    pub(crate) async fn keep(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let latest: Option<RunId> = run::last_of(tx, ctx, self.wish).await?;
        if let Some(id) = latest
            && let Some(line) = line::of_wish(tx, ctx, id, self.wish).await?
        {
            let same = line.offer == Some(self.offer);
            let decision = if same { Decision::Accepted } else { Decision::Overridden };
            line::decide(tx, ctx, id, line.position, decision).await?;
        }
        let kept = NewChoice {
            wish: self.wish,
            participant: self.participant,
            run: latest,
            proposed: self.proposed,
            chosen: Some(self.offer),
            reason: self.reason.filter(|_| self.proposed != Some(self.offer)),
        };
        choice::keep(tx, ctx, &kept).await
    }
}
