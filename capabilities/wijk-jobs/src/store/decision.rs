//! What the office decided about a question, each time.

use kernel::Moment;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_value};

use crate::model::RequestStatus;
use crate::records::Request;
use crate::rules::standing::{Decided, Decision};

/// Keeps what was decided about a question now; what held before stays beside it.
pub(crate) async fn decide(tx: &mut Tx, ctx: &Ctx, request: &Request, what: Decision) -> Result<(), Failure> {
    let before = decisions(tx, ctx, request).await?;
    let kept = fetch_value!(
        tx,
        i64,
        "select count(*) from work_request_decision where partnership_id = $1 and request_id = $2",
        ctx.actor.partnership,
        request.id
    )?;
    if kept == 0 {
        for (at, before, _) in &before {
            keep(tx, ctx, request, *at, *before).await?;
        }
    }
    // Two within one thousandth of a second keep their order.
    let last = before.last().map(|(at, _, _)| Moment(at.0 + 1));
    keep(tx, ctx, request, last.map_or(ctx.now, |last| last.max(ctx.now)), what).await
}

async fn keep(tx: &mut Tx, ctx: &Ctx, request: &Request, at: Moment, what: Decision) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into work_request_decision (partnership_id, id, request_id, at, kind, activity_code)
         values ($1, $2, $3, $4, $5, $6)",
        ctx.actor.partnership,
        ctx.new_id::<uuid::Uuid>(),
        request.id,
        at,
        what,
        request.activity_code.as_str()
    )?;
    Ok(())
}

/// Everything that was decided, the first first. Of a question of before these were kept, and of an import: that it was
/// allowed.
pub(crate) async fn decisions(tx: &mut Tx, ctx: &Ctx, request: &Request) -> Result<Vec<Decided>, Failure> {
    let kept = fetch_all!(
        tx,
        (Moment, Decision, String),
        "select at, kind, activity_code from work_request_decision where partnership_id = $1 and request_id = $2
         order by at, id",
        ctx.actor.partnership,
        request.id
    )?;
    let allowed = !matches!(request.status, RequestStatus::New | RequestStatus::Refused);
    let before = request.checked_at.filter(|_| kept.is_empty() && allowed);
    Ok(before.map(|at| (at, Decision::Allowed, request.activity_code.clone())).into_iter().chain(kept).collect())
}
