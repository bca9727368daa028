//! A coordinator takes proposals of a run: one, or all that are still open.

use kernel::{ParticipantId, PlacementId, PositionId, Refusal, RunId, ServiceId};
use placement::{OfferPlace, Status};
use store::audit::Line as Audit;
use store::{Action, Ctx, Failure, Tx};

use super::give_coach;
use crate::store::choice::{self, NewChoice};
use crate::store::line::{self, Decision, Line};
use crate::store::run::{self, Market, State};

/// Takes the proposal of one line: the place is kept for her, and her coach hears it.
#[derive(Debug, Clone, Copy)]
pub struct AcceptLine {
    /// Of which run.
    pub run: RunId,
    /// Which line.
    pub position: i64,
}

impl Action for AcceptLine {
    type Output = ();
    const NAME: &'static str = "matching.accept";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let line = open_line(tx, ctx, self.run, self.position).await?;
        let market = done(tx, ctx, self.run).await?;
        take(tx, ctx, (self.run, market), &line).await?;
        tx.note(ctx, Audit::new(Self::NAME, "run", self.run).about(line.participant_id).fact("line", line.position));
        Ok(())
    }
}

/// How it went with several lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// Proposals that were taken.
    pub taken: usize,
    /// Proposals that no longer hold: she does not wait any more, or the place is gone.
    pub stale: usize,
}

/// Takes some of the proposals that are still open, the first in line first. What no longer holds is marked and left.
#[derive(Debug, Clone, Copy)]
pub struct AcceptOpen {
    /// Of which run.
    pub run: RunId,
    /// How many at most, in one transaction.
    pub most: i64,
}

impl Action for AcceptOpen {
    type Output = Taken;
    const NAME: &'static str = "matching.accept-all";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Taken, Failure> {
        crate::require_decides(ctx)?;
        let market = done(tx, ctx, self.run).await?;
        let lines = line::page(tx, ctx, self.run, line::Which::Open, self.most, 0).await?;
        let mut taken = Taken::default();
        for line in &lines {
            match take(tx, ctx, (self.run, market), line).await {
                Ok(()) => taken.taken += 1,
                Err(Failure::Refused(_)) => {
                    line::decide(tx, ctx, self.run, line.position, Decision::Stale).await?;
                    taken.stale += 1;
                }
                Err(broken) => return Err(broken),
            }
        }
        tx.note(ctx, Audit::new(Self::NAME, "run", self.run).fact("taken", taken.taken).fact("stale", taken.stale));
        Ok(taken)
    }
}

/// A line of a run that is done, on which nobody decided.
pub(crate) async fn open_line(tx: &mut Tx, ctx: &Ctx, run: RunId, position: i64) -> Result<Line, Failure> {
    crate::require_decides(ctx)?;
    done(tx, ctx, run).await?;
    let line = line::load(tx, ctx, run, position).await?.ok_or(Refusal::NotFound)?;
    if line.decision != Decision::Open {
        return Err(Refusal::Conflict("match-decided").into());
    }
    Ok(line)
}

async fn done(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<Market, Failure> {
    let run = run::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if run.state == State::Done { Ok(run.market) } else { Err(Refusal::Conflict("match-not-done").into()) }
}

/// Keeps the place, or gives the coach. Everything that can be refused is refused before anything is written.
async fn take(tx: &mut Tx, ctx: &Ctx, (run, market): (RunId, Market), line: &Line) -> Result<(), Failure> {
    let offer = line.offer.ok_or(Refusal::Conflict("match-no-proposal"))?;
    let participant = match market {
        Market::Services => keep_place(tx, ctx, PlacementId(line.wish), ServiceId(offer)).await?,
        Market::Coaches => {
            give_coach::give(tx, ctx, line.participant_id, PositionId(offer)).await?;
            line.participant_id
        }
    };
    line::decide(tx, ctx, run, line.position, Decision::Accepted).await?;
    let kept = NewChoice {
        wish: line.wish,
        participant,
        run: Some(run),
        proposed: Some(offer),
        chosen: Some(offer),
        reason: None,
    };
    choice::keep(tx, ctx, &kept).await
}

async fn keep_place(
    tx: &mut Tx,
    ctx: &Ctx,
    placement: PlacementId,
    service: ServiceId,
) -> Result<ParticipantId, Failure> {
    let now = placement::load(tx, ctx, placement).await?.placement;
    if now.status != Status::Waiting {
        return Err(Refusal::Conflict("match-not-waiting").into());
    }
    let offer = OfferPlace { placement: now.id, service, version: now.version };
    placement::offer_place(tx, ctx, &offer).await?;
    Ok(now.participant_id)
}
