//! The catalogue in and out, on both engines.

mod boundaries;
mod hostile;
mod open;
mod round;
mod standard;
mod table;
mod upload;

use catalogue::SaveService;
use catalogue::model::{Accessible, Class, Contact, Draft, Facts, Gender, Location, Place, ServiceStatus, Setting};
use exchange::{Fault, Format, How, ImportOffers, LANGUAGE, Plan, Reading};
use kernel::{Actor, Day, OrganisationId, PartnershipId, ServiceId};
use store::{Ctx, Failure};
use testkit::{Kit, World};

/// A world with municipalities, the catalogue and its exchange.
fn kit() -> Kit {
    Kit {
        migrations: [network::MIGRATIONS, catalogue::MIGRATIONS].concat(),
        locales: [network::LOCALES, plan::LOCALES, catalogue::LOCALES, exchange::LOCALES].concat(),
        routes: catalogue::routes().merge(exchange::routes()),
    }
}

/// Opstap itself, in this partnership.
fn system(world: &World, partnership: PartnershipId) -> Ctx {
    world.app.ctx(Actor::system(partnership))
}

async fn municipalities(world: &World, ctx: &Ctx) {
    world.app.db.act(ctx, &network::LoadReferenceData).await.unwrap();
}

/// A service of which everything is told.
fn rich(house: OrganisationId, name: &str) -> Draft {
    Draft {
        description: "Samen Nederlands oefenen, op jouw tempo.".to_owned(),
        facts: Facts::ConversationTable { seats: Some(8), level: Some("A1".to_owned()) },
        setting: Setting::Group,
        gender: Gender::Women,
        rung_from: Some(2),
        rung_to: Some(4),
        age_from: Some(18),
        age_to: Some(64),
        whole_region: false,
        areas: vec!["44083".to_owned(), "44088".to_owned()],
        home_visits: true,
        interpreter: true,
        price_cents: Some(1_250),
        price_note: Some("per reeks; \"halve\" prijs kan".to_owned()),
        apply: Some("Bel of kom langs.\nElke dinsdag.".to_owned()),
        documents: Some("Identiteitskaart".to_owned()),
        opening: Some("di 9-12".to_owned()),
        starts_on: Day::new(2026, 9, 1),
        website: Some("https://www.voorbeeld.be/taal".to_owned()),
        email: Some("taal@voorbeeld.be".to_owned()),
        phone: Some("+3293660000".to_owned()),
        confirmed_on: Day::new(2026, 5, 1),
        types: vec!["conversation-table".to_owned(), "dutch-practice".to_owned()],
        barriers: vec!["limited-dutch".to_owned()],
        targets: vec!["newcomer".to_owned()],
        languages: vec!["nl".to_owned(), "tr".to_owned()],
        places: vec![
            Place { class: Class::Light, capacity: 8, free: 3 },
            Place { class: Class::Intensive, capacity: 2, free: 0 },
        ],
        locations: vec![Location {
            id: None,
            name: "Het Buurthuis".to_owned(),
            street: Some("Kerkstraat 1".to_owned()),
            postcode: Some("9800".to_owned()),
            nis: Some("44083".to_owned()),
            accessible: Accessible::Yes,
            latitude: Some("50.9858".to_owned()),
            longitude: Some("3.5301".to_owned()),
            external_id: None,
        }],
        contacts: vec![Contact {
            name: "Onthaal".to_owned(),
            title: Some("balie".to_owned()),
            phone: Some("+3293660001".to_owned()),
            email: Some("onthaal@voorbeeld.be".to_owned()),
        }],
        ..Draft::new(house, name)
    }
}

async fn save(world: &World, ctx: &Ctx, draft: Draft) -> ServiceId {
    world.app.db.act(ctx, &SaveService { existing: None, draft, seen: Vec::new() }).await.unwrap()
}

/// Three services of two houses: a rich one, a plain one, one that ended.
async fn some_services(world: &World, ctx: &Ctx) -> OrganisationId {
    municipalities(world, ctx).await;
    let caw = world.organisation("CAW Oost-Vlaanderen", "partner").await;
    let ligo = world.organisation("Ligo", "partner").await;
    save(world, ctx, rich(caw, "Taaltafel")).await;
    let mut plain = Draft::new(ligo, "Fiets lenen");
    plain.types = vec!["bike-loan".to_owned()];
    plain.price_cents = Some(0);
    save(world, ctx, plain.clone()).await;
    "=Oude cursus".clone_into(&mut plain.name);
    plain.status = ServiceStatus::Ended;
    save(world, ctx, plain).await;
    caw
}

async fn export(world: &World, ctx: &Ctx, format: Format) -> String {
    let mut tx = world.app.db.read().await.unwrap();
    let dutch = world.app.l10n.words(LANGUAGE);
    exchange::write(&mut tx, ctx, &dutch, format, "https://opstap.test").await.unwrap()
}

/// The catalogue as a data package.
async fn package(world: &World, ctx: &Ctx) -> Vec<u8> {
    let mut tx = world.app.db.read().await.unwrap();
    let dutch = world.app.l10n.words(LANGUAGE);
    exchange::write_package(&mut tx, ctx, &dutch).await.unwrap()
}

/// Reads and brings in; the plan, or what is wrong.
async fn import(
    world: &World,
    ctx: &Ctx,
    bytes: &[u8],
    format: Format,
    (source, complete): (&str, bool),
) -> Result<Plan, Vec<Fault>> {
    let mut tx = world.app.db.read().await.unwrap();
    let towns = network::municipality::load(&mut tx, ctx).await.unwrap();
    let dutch = world.app.l10n.words(LANGUAGE);
    let with = Reading { l: &dutch, towns: &towns, today: ctx.today(), default_type: None };
    let (bundle, columns) = exchange::read(bytes, format, &with)?;
    let how = How { source: source.to_owned(), complete, columns };
    exchange::look(&mut tx, ctx, &bundle, &how).await.unwrap()?;
    drop(tx);
    let done: Result<Plan, Failure> = world.app.db.act(ctx, &ImportOffers { bundle, how }).await;
    Ok(done.unwrap())
}

async fn all(world: &World, ctx: &Ctx) -> Vec<catalogue::Service> {
    let mut tx = world.app.db.read().await.unwrap();
    catalogue::all_any_status(&mut tx, ctx).await.unwrap()
}

/// (new, changed, the same, ended)
fn counts(plan: &Plan) -> (usize, usize, usize, usize) {
    (plan.new_services(), plan.changed(), plan.same(), plan.ended)
}
