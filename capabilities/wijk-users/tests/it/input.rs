//! What is refused, with the message beside its field, and nothing changed.

use testkit::on_both_engines;

use crate::house::{House, godelieve, kit, linde, with};

async fn refused(house: &House, fields: &[(&str, &str)], message: &str) {
    let reply = house.register(fields).await;
    assert_eq!(reply.status, 422, "{message}: {}", reply.location);
    assert!(reply.body.contains(message), "{message} not in {}", reply.body);
}

on_both_engines! { kit();
async fn a_company_is_refused_and_told_what_else_is_possible(world: World) {
    let house = House::new(world).await;
    let company = with(&linde(), &[("kind", "company"), ("name", "Metaalbouw bv")]);
    refused(&house, &company, "Een gewone onderneming kan geen wijk-werker vragen").await;
    let farm = with(&linde(), &[("kind", "agri"), ("name", "Hoeve Ter Leie")]);
    house.registered(&farm).await;
}
async fn wrong_numbers_are_refused_and_what_was_typed_stays(world: World) {
    let house = House::new(world).await;
    refused(&house, &with(&linde(), &[("kbo", "0207.450.535")]), "tikfout in dit nummer").await;
    refused(&house, &with(&linde(), &[("kbo", "")]), "Vul het ondernemingsnummer in").await;
    let person = with(&godelieve(), &[("insz", "85.07.30-033.29")]);
    let reply = house.register(&person).await;
    assert_eq!(reply.status, 422);
    assert!(reply.body.contains("85.07.30-033.29") && reply.body.contains("Godelieve Van den Berghe"));
    refused(&house, &with(&godelieve(), &[("postcode", "1000")]), "niet in het Vlaams Gewest").await;
    refused(&house, &with(&godelieve(), &[("phone", ""), ("email", "")]), "Vul een telefoonnummer of").await;
    let list = house.world.get(&house.mieke, "/wijk/users").await;
    assert!(list.body.contains("Nog geen gebruikers"), "nothing was registered");
}
async fn a_second_user_with_the_same_number_is_shown_before_it_is_saved(world: World) {
    let house = House::new(world).await;
    house.registered(&linde()).await;
    refused(&house, &linde(), "Deze gebruiker staat er al").await;
    let same = with(&linde(), &[("another", "yes")]);
    refused(&house, &same, "Deze gebruiker staat er al").await;
    let branch = with(&linde(), &[("name", "Basisschool De Wilg"), ("street", "Plein 2"), ("email", "wilg@x.example")]);
    let asked = house.register(&branch).await;
    assert!(asked.status == 422 && asked.body.contains("zelfde ondernemingsnummer") && asked.body.contains("De Linde"));
    house.registered(&with(&branch, &[("another", "yes")])).await;
}
async fn one_national_number_is_one_user_and_is_shown_only_after_asking(world: World) {
    let house = House::new(world).await;
    let id = house.registered(&with(&godelieve(), &[("insz", "85.07.30-033.28")])).await;
    let other = with(&godelieve(), &[
        ("insz", "85073003328"), ("name", "G. Claes"), ("street", "Dorp 1"), ("phone", "0471 11 11 11"),
        ("email", ""), ("another", "yes"),
    ]);
    refused(&house, &other, "zelfde INSZ").await;
    assert!(!house.file(id).await.body.contains("85.07.30-033.28"));
    let shown = house.post(id, "/insz", &[]).await;
    assert!(shown.body.contains("85.07.30-033.28"), "{}", shown.body);
}
async fn a_typing_error_in_the_name_at_the_same_door_is_asked(world: World) {
    let house = House::new(world).await;
    house.registered(&godelieve()).await;
    let typed = with(&godelieve(), &[
        ("name", "Godelive van den Berge"), ("street", "Kerkstr. 5"), ("phone", "0471 00 00 00"), ("email", ""),
    ]);
    refused(&house, &typed, "naam lijkt er sterk op").await;
}
async fn an_old_version_never_overwrites(world: World) {
    let house = House::new(world).await;
    let id = house.registered(&godelieve()).await;
    let form = house.world.get(&house.mieke, &format!("/wijk/users/{id}/edit")).await;
    let version = form.input("_version").to_owned();
    let change = with(&godelieve(), &[("_version", &version), ("name", "Godelieve Claes")]);
    assert_eq!(house.post(id, "/edit", &change).await.status, 303);
    let stale = house.post(id, "/edit", &with(&change, &[("name", "Lieve")])).await;
    assert_eq!(stale.status, 409);
    assert!(stale.body.contains("Godelieve Claes") && stale.body.contains("Lieve"), "both versions stand there");
    assert!(house.file(id).await.body.contains("Godelieve Claes"));
}
async fn users_who_register_at_the_same_instant_get_each_a_number(world: World) {
    let house = House::new(world).await;
    let names: Vec<(String, String)> = (1..=4).map(|n| (format!("Vereniging {n}"), format!("0470 00 00 0{n}"))).collect();
    let forms: Vec<_> = names
        .iter()
        .map(|(name, phone)| {
            with(&linde(), &[
                ("kind", "nonprofit"), ("kbo", ""), ("email", ""), ("name", name), ("phone", phone), ("street", name),
                ("another", "yes"),
            ])
        })
        .collect();
    let [a, b, c, d] = forms.as_slice() else { panic!("four") };
    let (a, b, c, d) = tokio::join!(house.register(a), house.register(b), house.register(c), house.register(d));
    for reply in [a, b, c, d] {
        assert_eq!(reply.status, 303, "{}", reply.body);
    }
    let list = house.world.get(&house.mieke, "/wijk/users").await.body;
    assert!((1..=4).all(|n| list.contains(&format!("nr. {n} "))), "{list}");
}
async fn a_form_that_is_sent_twice_registers_once(world: World) {
    let house = House::new(world).await;
    let form = house.world.get(&house.mieke, "/wijk/users/new").await;
    let keyed = with(&godelieve(), &[("_key", form.input("_key"))]);
    let (first, second) = (house.registered(&keyed).await, house.registered(&keyed).await);
    assert_eq!(first, second);
}
async fn an_agreement_that_was_replaced_or_not_read_is_not_signed(world: World) {
    let house = House::new(world).await;
    let id = house.registered(&godelieve()).await;
    house.post(id, "/agreement", &[]).await;
    let old = house.world.get(&house.mieke, &format!("/wijk/users/{id}/sign")).await.input("agreement").to_owned();
    house.post(id, "/agreement", &[]).await;
    let drawing = crate::house::DRAWING;
    let signed = house.post(id, "/sign", &[("agreement", &old), ("agreed", "yes"), ("signature", drawing)]).await;
    assert_eq!(signed.status, 409, "{}", signed.body);
    let new = house.world.get(&house.mieke, &format!("/wijk/users/{id}/sign")).await.input("agreement").to_owned();
    let unread = house.post(id, "/sign", &[("agreement", &new), ("signature", drawing)]).await;
    assert!(unread.status == 422 && unread.body.contains("Zet het vinkje"));
    let empty = house.post(id, "/sign", &[("agreement", &new), ("agreed", "yes"), ("signature", "")]).await;
    assert!(empty.status == 422 && empty.body.contains("nog geen handtekening"));
    let office = house.post(id, "/sign/office", &[("agreement", &new)]).await;
    assert_eq!(office.status, 409, "the user signs first");
}
}
