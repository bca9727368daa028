//! How many found a place lately: the real flow behind the expected wait. Counts only.

use kernel::{Moment, ServiceId};
use store::{Ctx, Failure, Tx, fetch_all, fetch_value};

use crate::model::Happening;

/// Per type of service: people whose place was agreed since a moment.
pub(crate) async fn per_need(tx: &mut Tx, ctx: &Ctx, since: Moment) -> Result<Vec<(String, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, i64),
        "select a.need, count(distinct e.placement_id) from placement_event e
         join placement a on a.partnership_id = e.partnership_id and a.id = e.placement_id
         where e.partnership_id = $1 and e.kind = $2 and e.at >= $3 group by a.need order by a.need",
        ctx.actor.partnership,
        Happening::Accepted,
        since
    )
}

/// The same for one type.
pub(crate) async fn of_need(tx: &mut Tx, ctx: &Ctx, need: &str, since: Moment) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(distinct e.placement_id) from placement_event e
         join placement a on a.partnership_id = e.partnership_id and a.id = e.placement_id
         where e.partnership_id = $1 and e.kind = $2 and e.at >= $3 and a.need = $4",
        ctx.actor.partnership,
        Happening::Accepted,
        since,
        need
    )
}

/// How many came to the list of one type since a moment, in a higher band than this one.
pub(crate) async fn overtaking(tx: &mut Tx, ctx: &Ctx, need: &str, band: i64, since: Moment) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from placement where partnership_id = $1 and need = $2 and band < $3 and waiting_since >= $4",
        ctx.actor.partnership,
        need,
        band,
        since
    )
}

/// How many found a place in one service.
pub(crate) async fn of_service(tx: &mut Tx, ctx: &Ctx, service: ServiceId, since: Moment) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(distinct placement_id) from placement_event
         where partnership_id = $1 and kind = $2 and at >= $3 and service_id = $4",
        ctx.actor.partnership,
        Happening::Accepted,
        since,
        service
    )
}
