//! Objections and claims: noted with their term, decided once with a reason and a letter.

use axum::http::StatusCode;
use kernel::Role;
use store::{execute, fetch_value};
use testkit::Reply;

use crate::kit::{House, small};

async fn worker(house: &House<'_>, number: i64) -> uuid::Uuid {
    let mut tx = house.world.app.db.read().await.unwrap();
    fetch_value!(tx, uuid::Uuid, "select id from wijk_worker where number = $1", number).unwrap()
}

async fn note(house: &House<'_>, changed: &[(&str, &str)]) -> Reply {
    let id = worker(house, 7).await.to_string();
    let usual = [
        ("_key", "k"),
        ("of", "worker"),
        ("id", id.as_str()),
        ("kind", "contract"),
        ("about", "pay"),
        ("fact_on", "2026-04-10"),
        ("came_on", "2026-05-20"),
        ("amount", "8,20"),
        ("words", "Ik kreeg zqtwee cheques te weinig."),
    ];
    let mut fields: Vec<(&str, &str)> =
        usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name)).collect();
    fields.extend(changed);
    house.world.post(&house.mieke, "/wijk/claims/new", &fields).await
}

testkit::on_both_engines! { crate::kit();

async fn a_claim_is_noted_with_its_term_and_decided_once_with_a_letter(world: World) {
    let house = House::new(&world).await;
    house.import(&small(), &[]).await;
    // By number from the list, or from the file.
    let form = world.get(&house.mieke, "/wijk/claims/new?of=worker&number=7").await;
    assert!(form.body.contains("Over: Amina Haddad"), "{}", form.body);
    let nobody = world.get(&house.mieke, "/wijk/claims/new?of=user&number=7").await;
    assert!(nobody.body.contains("Niemand heeft dit nummer"), "{}", nobody.body);
    let noted = note(&house, &[]).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    let path = noted.location.clone();
    let page = world.get(&house.mieke, &path).await;
    // Wet 7-4-1999 art. 6: five years after the fact while the contract lasts.
    for text in ["Vordering uit de overeenkomst 1", "Amina Haddad", "zqtwee cheques", "10 april 2031"] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    let today = world.get(&house.mieke, "/wijk").await;
    assert!(today.body.contains("1 bezwaar of vordering wacht"), "{}", today.body);
    let fields = [("_version", "1"), ("outcome", "granted"), ("reason", "De uren stonden op het formulier.")];
    let no_term = world.post(&house.mieke, &path, &fields).await;
    assert_eq!(no_term.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", no_term.body);
    assert!(no_term.body.contains("Vul in tegen wanneer het gebeurt"), "{}", no_term.body);
    let whole: Vec<_> = fields.into_iter().chain([("due_on", "2026-06-30")]).collect();
    let decided = world.post(&house.mieke, &path, &whole).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.body);
    let page = world.get(&house.mieke, &path).await;
    assert!(page.body.contains("De uren stonden op het formulier.") && page.body.contains("Krijgt gelijk"), "{}", page.body);
    let letter = page.body.split("/wijk/documents/").nth(1).unwrap().split('"').next().unwrap();
    let pdf = world.get(&house.mieke, &format!("/wijk/documents/{letter}")).await;
    assert_eq!(pdf.status, StatusCode::OK);
    assert!(pdf.headers.contains("application/pdf"), "{}", pdf.headers);
    let twice = world.post(&house.mieke, &path, &whole).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(twice.body.contains("Hierover is al beslist"), "{}", twice.body);
    assert_eq!(house.count("wijk_claim where status = 'decided'").await, 1);
    let mut tx = world.app.db.read().await.unwrap();
    let sealed = fetch_value!(tx, Vec<u8>, "select words_sealed from wijk_claim").unwrap();
    assert!(!sealed.windows(6).any(|w| w == b"zqtwee"));
}

async fn an_objection_has_no_term_that_was_found_so_nobody_can_say_that_it_came_too_late(world: World) {
    let house = House::new(&world).await;
    house.import(&small(), &[]).await;
    let noted = note(&house, &[("kind", "objection"), ("fact_on", "2020-01-10")]).await;
    let page = world.get(&house.mieke, &noted.location).await;
    assert!(page.body.contains("Er is geen termijn gekend"), "{}", page.body);
    let late = [("_version", "1"), ("outcome", "lapsed"), ("reason", "Te laat.")];
    let refused = world.post(&house.mieke, &noted.location, &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Zeg dus niet dat het te laat is"), "{}", refused.body);
    assert_eq!(house.count("wijk_claim where status = 'open'").await, 1);
}

async fn what_was_not_due_is_given_to_vdab_and_never_taken_back_here(world: World) {
    let house = House::new(&world).await;
    house.import(&small(), &[]).await;
    let without = note(&house, &[("kind", "recovery"), ("amount", "")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", without.body);
    assert!(without.body.contains("Vul het bedrag in"), "{}", without.body);
    // Decree art. 46: five years after the fact.
    let old = note(&house, &[("kind", "recovery"), ("fact_on", "2021-05-01"), ("_key", "old")]).await;
    let page = world.get(&house.mieke, &old.location).await;
    assert!(page.body.contains("Dit kwam na de laatste dag") && page.body.contains("1 mei 2026"), "{}", page.body);
    let granted = [("_version", "1"), ("outcome", "granted"), ("reason", "x"), ("due_on", "2026-06-30")];
    let refused = world.post(&house.mieke, &old.location, &granted).await;
    assert!(refused.body.contains("Dit kan hier niet worden beslist"), "{}", refused.body);
    let second = note(&house, &[("kind", "recovery"), ("_key", "mistake")]).await;
    let back = [("_version", "1"), ("outcome", "withdrawn"), ("reason", "Verkeerd genoteerd.")];
    assert_eq!(world.post(&house.mieke, &second.location, &back).await.status, StatusCode::SEE_OTHER);
    let lapsed = [("_version", "1"), ("outcome", "lapsed"), ("reason", "Het kwam na vijf jaar.")];
    assert_eq!(world.post(&house.mieke, &old.location, &lapsed).await.status, StatusCode::SEE_OTHER);
    let list = world.get(&house.mieke, "/wijk/claims").await;
    assert!(list.body.contains("Terugvordering 1") && list.body.contains("Te laat"), "{}", list.body);
}

async fn claims_are_seen_by_staff_of_the_organiser_alone(world: World) {
    let house = House::new(&world).await;
    house.import(&small(), &[]).await;
    let noted = note(&house, &[]).await;
    let coach = world.person("Sofie D.", Role::Coach, house.organiser).await;
    let town = house.town("44083").await;
    for person in [&coach, &town] {
        for path in ["/wijk/claims", "/wijk/claims/new", noted.location.as_str(), "/wijk/retention", "/wijk/contingent"] {
            assert_eq!(world.get(person, path).await.status, StatusCode::NOT_FOUND, "{path}");
            assert_ne!(world.post(person, path, &[("x", "y")]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        }
    }
}

async fn two_mediators_decide_at_once_and_one_of_them_sees_that_the_other_was_first(world: World) {
    let house = House::new(&world).await;
    house.import(&small(), &[]).await;
    let noted = note(&house, &[]).await;
    let mut tx = world.app.db.unaudited_write().await.unwrap();
    execute!(tx, "update wijk_claim set version = 2").unwrap();
    tx.finish().await.unwrap();
    let old = [("_version", "1"), ("outcome", "refused"), ("reason", "Nee.")];
    assert_eq!(world.post(&house.mieke, &noted.location, &old).await.status, StatusCode::CONFLICT);
    assert_eq!(house.count("wijk_claim where status = 'open'").await, 1);
}

}
