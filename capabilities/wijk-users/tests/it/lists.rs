//! The list: search with typing errors, filters, pages, file; and what may be asked.

use testkit::on_both_engines;

use crate::house::{House, godelieve, kit, linde, with};

on_both_engines! { kit();
async fn the_list_is_searched_filtered_and_taken_out_as_a_file(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    house.registered(&linde()).await;
    let has = async |query: &str, name: &str| {
        house.world.get(&house.mieke, &format!("/wijk/users?{query}")).await.body.contains(name)
    };
    assert!(has("q=vandenberge", "Godelieve").await && !has("q=vandenberge", "De Linde").await);
    assert!(has("q=%2B%2B%2B000%2F0000%2F00101%2B%2B%2B", "Godelieve").await);
    assert!(has("q=0207450534", "De Linde").await && has("q=%232", "De Linde").await);
    assert!(has("kind=school", "De Linde").await && !has("kind=school", "Godelieve").await);
    assert!(has("nis=44088", "De Linde").await && !has("nis=44088", "Godelieve").await);
    assert!(has("nis=44043", "De Linde").await, "the old code of Merelbeke is Merelbeke-Melle now");
    assert!(has("fee=unpaid", "Godelieve").await && !has("fee=unpaid", "De Linde").await);
    assert!(has("status=new", "De Linde").await && !has("status=new", "Godelieve").await);
    assert!(has("q=zzzz", "Geen gebruiker gevonden").await);
    house.post(id, "/fee", &[("year", "2026"), ("paid_on", "2026-05-26"), ("reference", "1")]).await;
    assert!(!has("fee=unpaid", "Godelieve").await);
    let csv = house.world.get(&house.carl, "/wijk/users.csv?kind=school").await;
    assert!(csv.headers.contains("text/csv") && csv.body.contains("Basisschool De Linde;School"), "{}", csv.body);
    assert!(!csv.body.contains("Godelieve"));
}
async fn a_long_list_goes_on_without_a_gap(world: World) {
    let house = House::new(world).await;
    for n in 1..=30_u32 {
        let (name, street, phone) =
            (format!("Vereniging {n:02}"), format!("Dorp {n}"), format!("0470 00 00 {n:02}"));
        let club = with(&linde(), &[
            ("kind", "nonprofit"), ("kbo", ""), ("email", ""), ("phone", &phone), ("name", &name), ("street", &street),
            ("another", "yes"),
        ]);
        house.registered(&club).await;
    }
    let first = house.world.get(&house.mieke, "/wijk/users").await;
    assert!(first.body.contains("30 gebruikers") && first.body.contains("Vereniging 25"));
    assert!(!first.body.contains("Vereniging 26"));
    let next = crate::house::between(&first.body, "/wijk/users?after=", "\"");
    let second = house.world.get(&house.mieke, &format!("/wijk/users?after={next}")).await.body;
    assert!(second.contains("Vereniging 26") && second.contains("Vereniging 30") && !second.contains("Vereniging 25"));
}
async fn what_may_be_asked_depends_on_the_kind_the_place_and_the_transition(world: World) {
    let house = House::new(world).await;
    let (person, school) = (house.registered(&godelieve()).await, house.registered(&linde()).await);
    let page = async |id: wijk_users::UserId| {
        let body = house.world.get(&house.mieke, &format!("/wijk/users/{id}/activities?nis=44083")).await.body;
        let (yes, no) = body.split_once("id=\"h-no\"").unwrap();
        (yes.to_lowercase(), no.to_lowercase())
    };
    let (yes, no) = page(person).await;
    assert!(yes.contains("tuinonderhoud") && no.contains("grote kuis"), "{yes} ---- {no}");
    let (yes, _) = page(school).await;
    assert!(!yes.contains("tuinonderhoud"));
    let of_old = with(&godelieve(), &[
        ("name", "Maria Claes"), ("street", "Dorp 9"), ("phone", "0471 22 22 22"), ("email", ""),
        ("transition", "yes"), ("transition_proof", "PWA-factuur 2017"),
    ]);
    let old = house.registered(&of_old).await;
    let (yes, _) = page(old).await;
    assert!(yes.contains("grote kuis"), "who was a PWA user in 2017 may ask it");
    // The words are on her file and on the form; in the table they stand sealed.
    for end in ["", "/edit"] {
        let body = house.world.get(&house.mieke, &format!("/wijk/users/{old}{end}")).await.body;
        assert!(body.contains("PWA-factuur 2017"), "{end}: {body}");
    }
    let mut tx = house.world.app.db.read().await.unwrap();
    let sealed = store::fetch_value!(tx, Vec<u8>, "select transition_proof_sealed from wijk_user where id = $1", old).unwrap();
    assert!(!sealed.windows(7).any(|w| w == b"factuur"));
    drop(tx);
    let unproved = with(&of_old, &[("transition_proof", ""), ("name", "An Maes"), ("street", "Dorp 10"), ("phone", "0471 33 33 33")]);
    let reply = house.register(&unproved).await;
    assert!(reply.status == 422 && reply.body.contains("Schrijf waaruit dat blijkt"));
}
}
