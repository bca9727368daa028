//! Who is served from where: what nobody said keeps nobody out, and a merged municipality is the one that it became.

use catalogue::model::{Accessible, Class, Draft, Location, Place};
use kernel::{ParticipantId, PlacementId, ServiceId};
use placement::NewPlacement;
use placement::rules::Misfit;
use store::execute;
use testkit::{World, on_both_engines};

use crate::kit::{Cast, DEINZE, kit, load, offering, somebody, wish};

/// Nevele became part of Deinze.
const NEVELE: &str = "44049";

/// Nevele, until it merged into Deinze.
async fn merged(world: &World) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(
        tx,
        "insert into municipality (partnership_id, nis, name, valid_to, successor_nis, postcodes, source)
         values ($1, $2, 'Nevele', '2018-12-31', $3, '', 'test')",
        world.partnership,
        NEVELE,
        DEINZE
    )
    .unwrap();
    tx.finish().await.unwrap();
}

async fn lives_in(world: &World, who: ParticipantId, nis: &str) {
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    let sql = "update participant set nis = $3 where partnership_id = $1 and id = $2";
    execute!(tx, sql, world.partnership, who, nis).unwrap();
    tx.finish().await.unwrap();
}

fn draft(cast: &Cast, areas: &[&str], at: Option<&str>) -> Draft {
    let location = |nis: &str| Location {
        id: None,
        name: "Huis".to_owned(),
        street: None,
        postcode: None,
        nis: Some(nis.to_owned()),
        accessible: Accessible::Unknown,
        latitude: None,
        longitude: None,
        external_id: None,
    };
    Draft {
        types: vec!["dutch-practice".to_owned()],
        whole_region: false,
        areas: areas.iter().map(|nis| (*nis).to_owned()).collect(),
        locations: at.into_iter().map(location).collect(),
        places: vec![Place { class: Class::Light, capacity: 2, free: 2 }],
        ..Draft::new(cast.compaan, "Praatgroep")
    }
}

/// A service that says nothing of whom it serves, as data from elsewhere may be: a form asks it.
async fn silent(world: &World, cast: &Cast, mut draft: Draft) -> ServiceId {
    draft.areas = vec![DEINZE.to_owned()];
    let id = offering(world, &cast.nele, draft).await;
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    let sql = "delete from service_tag where partnership_id = $1 and service_id = $2 and list = 'area'";
    execute!(tx, sql, world.partnership, id).unwrap();
    tx.finish().await.unwrap();
    id
}

async fn waits_in_own_town(world: &World, cast: &Cast, who: ParticipantId) -> PlacementId {
    let mut wish = wish();
    wish.wishes.own_municipality = true;
    world.app.db.act(&world.ctx(&cast.sofie), &NewPlacement { participant: who, wish }).await.unwrap()
}

/// Whether it fits, by what the house reads of both.
async fn misfits(world: &World, wish: PlacementId, service: ServiceId) -> Vec<Misfit> {
    let p = load(world, wish).await;
    let mut tx = world.app.db.read().await.unwrap();
    let ctx = world.app.ctx(kernel::Actor::system(world.partnership));
    let service = catalogue::load(&mut tx, &ctx, service).await.unwrap();
    placement::fits(&p, &service, false, ctx.today()).err().map_or_else(Vec::new, |no| no.iter().collect())
}

on_both_engines! { kit();
    async fn a_wish_with_an_old_code_reaches_a_service_with_the_new_one_and_the_other_way_round(world: World) {
        let cast = Cast::new(&world).await;
        merged(&world).await;
        let amina = somebody(&world, &cast.sofie, "Amina").await;
        let bilal = somebody(&world, &cast.sofie, "Bilal").await;
        lives_in(&world, amina, NEVELE).await;
        lives_in(&world, bilal, DEINZE).await;
        let new = offering(&world, &cast.nele, draft(&cast, &[DEINZE], Some(DEINZE))).await;
        let old = offering(&world, &cast.nele, draft(&cast, &[NEVELE], Some(NEVELE))).await;
        for who in [amina, bilal] {
            let wish = waits_in_own_town(&world, &cast, who).await;
            for service in [new, old] {
                assert!(misfits(&world, wish, service).await.is_empty());
            }
            let offers = world.get(&cast.sofie, &format!("/participants/{who}/offers?need=dutch-practice")).await;
            assert_eq!(offers.body.matches("Praatgroep").count(), 2, "both are shown: {}", offers.body);
        }
        let list = world.get(&cast.lien, &format!("/waiting?nis={NEVELE}")).await;
        assert!(list.body.contains("Amina Haddad") && list.body.contains("Bilal Haddad"), "one municipality: {}", list.body);
        assert!(!list.body.contains("Nevele"), "by its name of today");
    }

    async fn who_did_not_say_whom_it_serves_is_shown_as_such_and_keeps_nobody_out(world: World) {
        let cast = Cast::new(&world).await;
        let amina = somebody(&world, &cast.sofie, "Amina").await;
        lives_in(&world, amina, DEINZE).await;
        let mut home = draft(&cast, &[], None);
        home.home_visits = true;
        let home = silent(&world, &cast, home).await;
        let offers = world.get(&cast.sofie, &format!("/participants/{amina}/offers?need=dutch-practice")).await;
        assert!(offers.body.contains("Praatgroep") && offers.body.contains("Gebied niet gekend"), "{}", offers.body);
        assert!(offers.body.contains(&format!("service={home}")), "it can be asked");
        let wish = waits_in_own_town(&world, &cast, amina).await;
        assert_eq!(misfits(&world, wish, home).await, [Misfit::Reach], "but it is no help in her own municipality");
    }

    async fn who_names_no_municipality_is_for_whoever_gets_there_and_who_names_some_only_for_those(world: World) {
        let cast = Cast::new(&world).await;
        let amina = somebody(&world, &cast.sofie, "Amina").await;
        lives_in(&world, amina, DEINZE).await;
        let wish = crate::kit::waits(&world, &cast.sofie, amina).await;
        let open = silent(&world, &cast, draft(&cast, &[], Some("44021"))).await;
        let named = offering(&world, &cast.nele, draft(&cast, &["44021"], Some(DEINZE))).await;
        assert!(misfits(&world, wish, open).await.is_empty());
        assert_eq!(misfits(&world, wish, named).await, [Misfit::Reach], "what the house says counts, not where it stands");
    }
}
