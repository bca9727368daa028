//! From registration to the end of an account, through the pages.

use kernel::Day;
use testkit::on_both_engines;
use wijk_users::{Status, UserId};

use crate::house::{DRAWING, House, between, godelieve, kit, linde, with};

async fn status(house: &House, id: UserId) -> (Status, Option<Day>) {
    let ctx = house.world.ctx(&house.mieke);
    let mut tx = house.world.app.db.read().await.unwrap();
    let desk = wijk_office::door::office(&mut tx, &ctx).await.unwrap();
    let user = wijk_users::load(&mut tx, &desk, id).await.unwrap();
    (user.status, user.active_on)
}

on_both_engines! { kit();
async fn a_user_goes_from_registration_through_the_agreement_to_paid_and_to_the_end(world: World) {
    let house = House::new(world).await;
    let id = house.registered(&godelieve()).await;
    let file = house.file(id).await;
    assert!(file.body.contains("Godelieve Van den Berghe") && file.body.contains("nr. 1"), "{}", file.body);
    assert!(file.body.contains("Deinze"), "the municipality follows from the postcode");
    assert!(file.body.contains("+++000/0000/00101+++"), "number 1 as structured communication");
    assert_eq!(status(&house, id).await, (Status::New, None));

    let made = house.post(id, "/agreement", &[]).await;
    assert_eq!(made.location, format!("/wijk/users/{id}/sign"));
    let sign = house.world.get(&house.mieke, &made.location).await;
    let agreement = sign.input("agreement").to_owned();
    let document = between(&sign.body, "/wijk/documents/", "\"").to_owned();
    let pdf = house.world.get(&house.mieke, &format!("/wijk/documents/{document}")).await;
    assert!(pdf.body.starts_with("%PDF-") && pdf.headers.contains("application/pdf"));

    let drawn = [("agreement", agreement.as_str()), ("agreed", "yes"), ("signature", DRAWING)];
    assert_eq!(house.post(id, "/sign", &drawn).await.status, 303);
    assert_eq!(status(&house, id).await.0, Status::New, "one signature is not enough");
    let office = [("agreement", agreement.as_str())];
    assert_eq!(house.post(id, "/sign/office", &office).await.status, 303);
    assert_eq!(status(&house, id).await, (Status::Active, Day::new(2026, 5, 26)));

    let file = house.file(id).await.body;
    assert!(file.contains("7,50 euro te betalen"), "{file}");
    let paid = [("year", "2026"), ("paid_on", "2026-05-26"), ("reference", "uittreksel 41")];
    let reply = house.post(id, "/fee", &paid).await;
    assert_eq!((reply.status.as_u16(), reply.location.as_str()), (303, format!("/wijk/users/{id}").as_str()));
    assert!(house.file(id).await.body.contains("betaald op"));

    let end = house.world.get(&house.carl, &format!("/wijk/users/{id}/end")).await;
    let over = [("_version", end.input("_version")), ("ended_on", "2026-05-26"), ("reason", "no-need")];
    assert_eq!(house.post(id, "/end", &over).await.status, 303);
    assert_eq!(status(&house, id).await.0, Status::Ended);
    let file = house.file(id).await;
    assert!(file.body.contains("Gestopt") && !file.body.contains("Maak een link met code"));
    let again = house.post(id, "/reopen", &[("_version", file.input("_version"))]).await;
    assert_eq!(again.status, 303);
    assert_eq!(status(&house, id).await.0, Status::New, "a new agreement is needed");
}
async fn an_agreement_on_paper_is_kept_with_its_scan_and_makes_the_user_active(world: World) {
    let house = House::new(world).await;
    let id = house.registered(&linde()).await;
    house.post(id, "/agreement", &[]).await;
    let later = house.paper(id, "2026-05-27", b"%PDF-1.7\n%%EOF").await;
    assert!(later.status == 422 && later.body.contains("Deze dag moet nog komen"));
    let wrong = house.paper(id, "2026-05-26", b"MZ a program").await;
    assert!(wrong.status == 422 && wrong.body.contains("Kies een pdf"), "{}", wrong.body);
    assert_eq!(status(&house, id).await.0, Status::New, "nothing changed");
    assert_eq!(house.paper(id, "2026-05-26", b"%PDF-1.7\n%%EOF").await.status, 303);
    assert_eq!(status(&house, id).await.0, Status::Active);
    assert!(house.file(id).await.body.contains("Getekend papier"));
}
async fn an_address_belongs_to_a_day_and_so_does_its_municipality(world: World) {
    let house = House::new(world).await;
    let id = house.registered(&godelieve()).await;
    let page = house.world.get(&house.mieke, &format!("/wijk/users/{id}/move")).await;
    let older = [
        ("_version", page.input("_version")), ("from_on", "2024-06-01"), ("street", "Dorp 1"), ("postcode", "9820"),
    ];
    assert_eq!(house.post(id, "/move", &older).await.status, 303);
    let page = house.world.get(&house.mieke, &format!("/wijk/users/{id}/move")).await;
    assert!(page.body.contains("Merelbeke-Melle (toen Merelbeke)"), "{}", page.body);
    assert!(house.file(id).await.body.contains("Kerkstraat 5, 9800"), "the address of now stays");
    let now = [
        ("_version", page.input("_version")), ("from_on", "2026-05-26"), ("street", "Plein 2"), ("postcode", "9870"),
    ];
    assert_eq!(house.post(id, "/move", &now).await.status, 303);
    assert!(house.file(id).await.body.contains("Zulte"));
    let later = with(&now, &[("from_on", "2026-06-01"), ("_version", "3")]);
    assert!(house.post(id, "/move", &later).await.body.contains("Deze dag moet nog komen"));
    let brussels = with(&now, &[("postcode", "1000"), ("_version", "3")]);
    assert!(house.post(id, "/move", &brussels).await.body.contains("niet in het Vlaams Gewest"));
    let stale = with(&now, &[("_version", "1")]);
    assert_eq!(house.post(id, "/move", &stale).await.status, 409);
}
async fn the_facts_for_a_check_are_those_of_the_day(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    house.post(id, "/fee", &[("year", "2026"), ("paid_on", "2026-05-26"), ("reference", "12")]).await;
    let ctx = house.world.ctx(&house.mieke);
    let mut tx = house.world.app.db.read().await.unwrap();
    let day = Day::new(2026, 5, 26).unwrap();
    let facts = wijk_users::facts_for_check(&mut tx, &ctx, id, day).await.unwrap();
    assert_eq!(facts.kind, Some(schemes::wijk::UserKind::Private));
    assert_eq!(facts.region, Some(schemes::wijk::Region::Flanders));
    let [registration] = facts.registrations.as_slice() else { panic!("one organiser") };
    assert_eq!(registration.organiser, house.organiser.0);
    assert_eq!(registration.agreement.map(|p| (p.from, p.to)), Some((day, None)));
    assert_eq!(registration.fees.iter().map(|fee| (fee.year, fee.paid_on)).collect::<Vec<_>>(), [(2026, day)]);
    assert!(!facts.was_in_pwa);
}
}
