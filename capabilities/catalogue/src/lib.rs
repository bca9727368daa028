//! The region's offer: services, where and for whom, their places; search, map, and the link by which a partner says what is free.
//!
//! For others: `load`, `all`, `all_any_status`, `search` read; `SaveService` changes; `save`, `take_place` and
//! `give_back` are called inside an action of another capability and leave the audit line to it.

mod actions;
pub mod arena;
pub mod bike;
pub mod caps;
mod card;
pub mod exchanged;
pub mod find;
pub mod map;
pub mod model;
mod pages;
mod rules;
mod settings;
mod store;

use std::collections::BTreeMap;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use kernel::{OrganisationId, Refusal, ServiceId};

pub use crate::actions::bikes::{Deed, KeepBikes};
pub use crate::actions::save_service::SaveService;
pub use crate::arena::{word_in_list, word_of_type};
pub use crate::card::{Card, cards};
pub use crate::find::{Hit, Query};
pub use crate::model::{Class, Draft, Place, Service, ServiceStatus};
pub use crate::rules::travel::{Area, area, names_no_area};
pub use crate::rules::{check, may_read, may_write};
pub use crate::store::bulk;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 8, name: "catalogue", sql: include_str!("../../../migrations/0008_catalogue.sql") },
    ::store::Migration {
        version: 29,
        name: "organisation_cap",
        sql: include_str!("../../../migrations/0029_organisation_cap.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/catalogue.ftl")),
    ("en", include_str!("../../../locales/en/catalogue.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    pages::routes()
}

/// The daily work: brings the list to the municipalities of today, and mails houses about services that nobody
/// confirmed for long; gives how many mails. Doing it twice a day changes nothing more.
pub async fn daily(app: &web::App) -> Result<usize, Failure> {
    let ctx = app.ctx(kernel::Actor::system(app.home));
    app.db.act(&ctx, &actions::reindex::Reindex).await?;
    let ask = actions::ask_houses::AskHouses { l10n: &app.l10n, public_url: &app.settings.public_url };
    app.db.act(&ctx, &ask).await
}

/// One service, whatever its state, with municipalities by their codes of today; 404 if there is none.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: ServiceId) -> Result<Service, Failure> {
    Ok(load_many(tx, ctx, &[id]).await?.pop().ok_or(Refusal::NotFound)?)
}

/// These services, by name, with codes of today; ids that don't exist are left out.
pub async fn load_many(tx: &mut Tx, ctx: &Ctx, ids: &[ServiceId]) -> Result<Vec<Service>, Failure> {
    store::read::of_today(tx, ctx, store::read::Which::Ids(ids)).await
}

/// All services that are given now, by name, with codes of today.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Service>, Failure> {
    store::read::of_today(tx, ctx, store::read::Which::States(&[ServiceStatus::Active])).await
}

/// The services of these types that are given now, by name, with codes of today: for one person only what may fit.
pub async fn of_types(tx: &mut Tx, ctx: &Ctx, types: &[&str]) -> Result<Vec<Service>, Failure> {
    let ids = store::read::of_types(tx, ctx, types).await?;
    store::read::of_today(tx, ctx, store::read::Which::Ids(&ids)).await
}

/// The types of help that compete with this one: those that some running service gives together with it, with another
/// that it gives together with it, and so on; itself first.
pub async fn types_together(tx: &mut Tx, ctx: &Ctx, need: &str) -> Result<Vec<String>, Failure> {
    let pairs = store::read::pairs_of_types(tx, ctx).await?;
    Ok(rules::together(need, &pairs))
}

/// All services whatever their state, by name, as they were noted: for an export.
pub async fn all_any_status(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Service>, Failure> {
    store::read::services(tx, ctx, store::read::Which::States(ServiceStatus::ALL)).await
}

/// All services of an organisation whatever their state, by name, with codes of today.
pub async fn of_organisation(tx: &mut Tx, ctx: &Ctx, id: OrganisationId) -> Result<Vec<Service>, Failure> {
    store::read::of_today(tx, ctx, store::read::Which::Organisation(id)).await
}

/// One page of services: free now first, then the nearest, then by name.
pub async fn search(tx: &mut Tx, ctx: &Ctx, query: &Query) -> Result<web::Page<Hit>, Failure> {
    store::find::search(tx, ctx, query).await
}

/// Writes what is told: over the service with this source and external id, or as a new one. The caller has asked
/// `may_write` and notes the audit line.
pub async fn save(tx: &mut Tx, ctx: &Ctx, draft: &Draft) -> Result<ServiceId, Failure> {
    let existing = match &draft.external_id {
        Some(external) => store::write::by_external(tx, ctx, &draft.source, external).await?,
        None => None,
    };
    store::write::save(tx, ctx, existing, draft).await
}

/// Takes a place of this class for somebody, or an intensive one when a light one is asked and none is free. `None`:
/// all are taken. Two at the same instant never get the same place. The caller notes the audit line.
pub async fn take_place(tx: &mut Tx, ctx: &Ctx, id: ServiceId, class: Class) -> Result<Option<Class>, Failure> {
    store::places::take(tx, ctx, id, class).await
}

/// Gives back a place that was taken; `false` when the house has taken it out of use meanwhile.
pub async fn give_back(tx: &mut Tx, ctx: &Ctx, id: ServiceId, class: Class) -> Result<bool, Failure> {
    store::places::give_back(tx, ctx, id, class).await
}

/// Kilometres from each of these municipalities, by their codes of today, to where a service is given; 0 when it comes
/// to the home. Left out: those that it does not serve, and those of which the distance is not known.
pub fn distances(
    municipalities: &network::municipality::Municipalities,
    today: kernel::Day,
    service: &Service,
    homes: &[String],
) -> BTreeMap<String, i64> {
    let mut all = store::listing::reach(municipalities, today, &service.told, homes, settings::centres());
    all.retain(|home, kilometres| !home.is_empty() && *kilometres < rules::travel::UNKNOWN);
    all
}

/// Kilometres one way between the middles of two municipalities, by their codes of any time; none when one has no middle
/// here.
pub fn kilometres(codes: &network::municipality::Codes, from: &str, to: &str) -> Option<i64> {
    let found = rules::travel::between(settings::centres(), codes.today(from), codes.today(to));
    (found < rules::travel::UNKNOWN).then_some(found)
}

/// A running service of which nobody said for too long that it is still so.
pub fn is_doubtful(service: &Service, today: kernel::Day) -> bool {
    rules::doubtful(service, today, settings::agreement(today))
}

/// Boundaries for the map, in units of `map::VIEW`; none: it is drawn in tiles.
pub async fn shapes(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<map::Shape>, Failure> {
    store::map::shapes(tx, ctx).await
}

/// Replaces the boundaries for the map. `source`: where they come from, with their licence. The caller notes the
/// audit line.
pub async fn set_shapes(tx: &mut Tx, ctx: &Ctx, shapes: &[map::Shape], source: &str) -> Result<(), Failure> {
    store::map::set_shapes(tx, ctx, shapes, source).await
}
