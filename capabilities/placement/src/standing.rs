//! Where somebody stands on the list, in counts only: how many before her, and how long it may still take.

use kernel::{Moment, ServiceId};
use store::{Ctx, Failure, Tx};
use web::Words;

use crate::model::Placement;
use crate::rules::wait::{self, Estimate};
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
    let placed = flow::of_need(tx, ctx, &p.need, window(ctx)).await?;
    Ok(Standing { before, estimate: wait::estimate(count(placed), count(before)) })
}

/// Expected wait of who would come last on the list of one service.
pub(crate) async fn of_service(
    tx: &mut Tx,
    ctx: &Ctx,
    service: ServiceId,
    waiting: usize,
) -> Result<Estimate, Failure> {
    let placed = flow::of_service(tx, ctx, service, window(ctx)).await?;
    Ok(wait::estimate(count(placed), waiting))
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
