//! The order of the list, kept beside each service: who may come from where, how far, and whether a place is free.

use std::collections::BTreeMap;

use ::store::{Ctx, Failure, Tx, execute, fetch_values, insert_rows};
use kernel::name::fold;
use kernel::{Day, ServiceId};
use network::municipality::Municipalities;

use super::places;
use crate::model::{Draft, ServiceStatus};
use crate::rules;
use crate::rules::travel::{self, Centre};
use crate::settings;

/// Works out the rows of a service anew. A service that isn't given now is in no list.
pub(crate) async fn set(tx: &mut Tx, ctx: &Ctx, service: ServiceId, draft: &Draft) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    execute!(tx, "delete from service_listing where partnership_id = $1 and service_id = $2", partnership, service)?;
    if draft.status != ServiceStatus::Active {
        return Ok(());
    }
    let rows = rows(tx, ctx, draft).await?;
    let busy = rules::busy(&draft.places);
    let sort_key = fold(&draft.name);
    insert_rows!(
        tx,
        "insert into service_listing (partnership_id, service_id, from_nis, busy, km, sort_key)",
        rows,
        |row| [partnership, service, row.0.as_str(), busy, row.1, sort_key.as_str()]
    )
}

async fn rows(tx: &mut Tx, ctx: &Ctx, draft: &Draft) -> Result<Vec<(String, i64)>, Failure> {
    let municipalities = network::municipality::load(tx, ctx).await?;
    let today = ctx.today();
    let homes: Vec<String> = municipalities.on(today).into_iter().map(|m| m.nis.clone()).collect();
    Ok(reach(&municipalities, today, draft, &homes, settings::centres()).into_iter().collect())
}

/// From where and how far, with codes of the past brought to those of today.
pub(crate) fn reach(
    municipalities: &Municipalities,
    today: Day,
    draft: &Draft,
    homes: &[String],
    centres: &[Centre],
) -> BTreeMap<String, i64> {
    let mut draft = draft.clone();
    travel::to_today(&mut draft, |nis| municipalities.successor(nis, today).map(|m| m.nis.clone()));
    travel::reach(&draft, homes, centres)
}

/// A place was taken or came free: moves the service in the order of the list.
pub(crate) async fn refresh(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<(), Failure> {
    let busy = rules::busy(&places::of_service(tx, ctx, service).await?);
    execute!(
        tx,
        "update service_listing set busy = $3 where partnership_id = $1 and service_id = $2 and busy <> $3",
        ctx.actor.partnership,
        service,
        busy
    )?;
    Ok(())
}

/// Which of these municipalities the list knows: one look in the index for each.
pub(crate) async fn known(tx: &mut Tx, ctx: &Ctx, codes: &[String]) -> Result<Vec<String>, Failure> {
    let mut known = Vec::new();
    for nis in codes {
        let found = fetch_values!(
            tx,
            String,
            "select from_nis from service_listing where partnership_id = $1 and from_nis = $2 limit 1",
            ctx.actor.partnership,
            nis.as_str()
        )?;
        known.extend(found);
    }
    Ok(known)
}
