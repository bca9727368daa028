//! The catalogue as people use it, on both engines.

mod bikes;
mod forms;
mod links;
mod map;
mod places;
mod search;

use catalogue::model::{Accessible, Class, Draft, Location, Place, Setting};
use catalogue::{Query, SaveService, Service};
use kernel::{Actor, OrganisationId, ServiceId};
use store::Ctx;
use testkit::{Kit, World};

/// A world with the municipalities of the region and the catalogue.
fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, catalogue::MIGRATIONS].concat(),
        locales: [network::LOCALES, plan::LOCALES, catalogue::LOCALES].concat(),
        routes: catalogue::routes(),
    }
}

/// Opstap itself.
fn system(world: &World) -> Ctx {
    world.app.ctx(Actor::system(world.partnership))
}

/// Loads the municipalities and makes one house.
async fn house(world: &World, name: &str) -> OrganisationId {
    let ctx = system(world);
    if network_is_empty(world).await {
        world.app.db.act(&ctx, &network::LoadReferenceData).await.unwrap();
    }
    world.organisation(name, "partner").await
}

async fn network_is_empty(world: &World) -> bool {
    let mut tx = world.app.db.read().await.unwrap();
    network::municipality::load(&mut tx, &system(world)).await.unwrap().0.is_empty()
}

/// A location in a municipality.
fn at(name: &str, nis: &str) -> Location {
    Location {
        id: None,
        name: name.to_owned(),
        street: Some("Kerkstraat 1".to_owned()),
        postcode: None,
        nis: Some(nis.to_owned()),
        accessible: Accessible::Yes,
        latitude: None,
        longitude: None,
        external_id: None,
    }
}

/// A service of one type with one place that is free out of `capacity`.
fn draft(house: OrganisationId, name: &str, service_type: &str, nis: &str, capacity: i64, free: i64) -> Draft {
    let mut draft = Draft::new(house, name);
    draft.types = vec![service_type.to_owned()];
    draft.languages = vec!["nl".to_owned()];
    draft.locations = vec![at(&format!("Huis van {nis}"), nis)];
    if capacity > 0 {
        draft.places = vec![Place { class: Class::Light, capacity, free }];
    }
    draft
}

/// Stores it as Opstap itself would.
async fn save(world: &World, draft: Draft) -> ServiceId {
    world.app.db.act(&system(world), &SaveService { existing: None, draft, seen: Vec::new() }).await.unwrap()
}

async fn load(world: &World, id: ServiceId) -> Service {
    let mut tx = world.app.db.read().await.unwrap();
    catalogue::load(&mut tx, &system(world), id).await.unwrap()
}

/// Names of what is found, in order.
async fn found(world: &World, query: &Query) -> Vec<String> {
    let mut tx = world.app.db.read().await.unwrap();
    let page = catalogue::search(&mut tx, &system(world), query).await.unwrap();
    page.rows.into_iter().map(|hit| hit.service.name.clone()).collect()
}

/// A query of words.
fn words(text: &str) -> Query {
    Query { text: text.to_owned(), ..Query::default() }
}

/// A draft that is given one to one.
fn one_to_one(mut draft: Draft) -> Draft {
    draft.setting = Setting::OneToOne;
    draft
}
