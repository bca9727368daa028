//! Where somebody stands on the list, in counts only: how many before her, and how long it may still take.

use kernel::Moment;
use store::{Ctx, Failure, Tx};
use web::Words;

use crate::model::Placement;
use crate::rules::urgency::LAST_BAND;
use crate::rules::wait::{self, Estimate, Flow};
use crate::store::{flow, lists};

/// Her place on the list. Tells nothing of others but how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// People who wait for the same type of help before her.
    pub before: i64,
    /// How long it may still take.
    pub estimate: Estimate,
}

/// The place of a waiting placement. The caller has passed its door.
pub async fn standing(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<Standing, Failure> {
    let before = lists::before(tx, ctx, p).await?;
    let flow = flow_of(tx, ctx, &p.need, p.band).await?;
    Ok(Standing { before, estimate: wait::behind(flow, count(before)) })
}

/// Expected wait of who joins a list of so many now, without a ground for urgency.
pub(crate) async fn last(tx: &mut Tx, ctx: &Ctx, need: &str, waiting: usize) -> Result<Estimate, Failure> {
    Ok(wait::behind(flow_of(tx, ctx, need, LAST_BAND).await?, waiting))
}

/// Expected wait of who would come last on the list of one service, where `fitting` people stand.
pub(crate) async fn of_service(
    tx: &mut Tx,
    ctx: &Ctx,
    service: &catalogue::Service,
    fitting: usize,
) -> Result<Estimate, Failure> {
    let (mut all, mut waiting) = (Flow::default(), 0);
    for need in &service.types {
        let flow = flow_of(tx, ctx, need, LAST_BAND).await?;
        all = Flow { placed: all.placed + flow.placed, overtaking: all.overtaking + flow.overtaking };
        waiting += count(lists::count_for(tx, ctx, need).await?);
    }
    let here = count(flow::of_service(tx, ctx, service.id, window(ctx)).await?);
    Ok(wait::behind(wait::past_service(here, all, fitting, waiting), fitting))
}

async fn flow_of(tx: &mut Tx, ctx: &Ctx, need: &str, band: i64) -> Result<Flow, Failure> {
    let since = window(ctx);
    Ok(Flow {
        placed: count(flow::of_need(tx, ctx, need, since).await?),
        overtaking: count(flow::overtaking(tx, ctx, need, band, since).await?),
    })
}

/// Since when flow is counted.
pub(crate) fn window(ctx: &Ctx) -> Moment {
    ctx.now.plus_minutes(-wait::WINDOW * 24 * 60)
}

pub(crate) fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

/// An expected wait in words: "meestal nog 3 tot 9 weken", or that nothing can be said yet.
pub fn words(l: &Words, estimate: Estimate) -> String {
    match estimate {
        Estimate::Unknown => l.t("wait-unknown"),
        Estimate::Days { low, middle, high } => {
            l.with("wait-estimate", &[("low", span(l, low)), ("middle", span(l, middle)), ("high", span(l, high))])
        }
    }
}

/// `9 dagen`, `5 weken`, `3 maanden`.
pub fn span(l: &Words, days: i64) -> String {
    match days {
        ..14 => l.n("wait-days", days.max(0)),
        14..70 => l.n("wait-weeks", (days + 3) / 7),
        _ => l.n("wait-months", (days + 15) / 30),
    }
}
