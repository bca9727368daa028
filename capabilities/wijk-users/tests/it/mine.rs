//! The user's own pages: only her own, with her link and code.

use kernel::Day;
use testkit::on_both_engines;

use crate::house::{DRAWING, House, between, godelieve, kit, linde};

on_both_engines! { kit();
async fn a_user_reads_signs_and_sees_how_to_pay_without_an_account(world: World) {
    let house = House::new(world).await;
    let id = house.registered(&godelieve()).await;
    house.post(id, "/agreement", &[]).await;
    let phone = house.enter(id).await;
    let home = phone.get("/home").await.body;
    assert!(home.contains("Godelieve Van den Berghe") && home.contains("Werken Leie en Schelde"), "{home}");
    assert!(home.contains("Teken je overeenkomst"));
    let page = phone.get("/agreement").await;
    let document = between(&page.body, "/documents/", "\"").to_owned();
    assert!(phone.get(&format!("/documents/{document}")).await.body.starts_with("%PDF-"));
    let (csrf, agreement) = (page.input("_csrf").to_owned(), page.input("agreement").to_owned());
    let signed = [("agreement", agreement.as_str()), ("agreed", "yes"), ("signature", DRAWING)];
    assert_eq!(phone.post("/agreement", &signed).await.status, 403, "a form of another page");
    let with_token = [("_csrf", csrf.as_str()), signed[0], signed[1], signed[2]];
    assert_eq!(phone.post("/agreement", &with_token).await.status, 303);
    assert_eq!(phone.post("/agreement", &with_token).await.status, 409, "signed once");
    assert!(phone.get("/home").await.body.contains("Nu tekenen wij nog"));
    house.post(id, "/sign/office", &[("agreement", &agreement)]).await;
    let home = phone.get("/home").await.body;
    assert!(home.contains("7,50 euro") && home.contains("+++000/0000/00101+++"), "{home}");
    let activities = phone.get("/activities").await.body;
    assert!(activities.to_lowercase().contains("tuinonderhoud"));
    // Whom to call stands on each page, as far as the organiser told it.
    assert!(!activities.contains("Bel of mail ons</h2>"), "nothing is known, so nothing is invented: {activities}");
    let mut tx = house.world.app.db.unaudited_write().await.unwrap();
    store::execute!(tx, "update organisation set phone = '+3291234567', email = 'wijk@opstap.example'").unwrap();
    tx.finish().await.unwrap();
    let activities = phone.get("/activities").await.body;
    for link in ["href=\"tel:+3291234567\"", "href=\"mailto:wijk@opstap.example\""] {
        assert!(activities.contains(link), "{link}: {activities}");
    }
    let close = phone.post("/close", &[("_csrf", &csrf)]).await;
    assert_eq!(close.status, 303);
    assert_eq!(phone.get("/home").await.location, format!("/my-wijk/{}", phone.token), "the code is asked again");
}
async fn the_token_of_one_never_opens_another(world: World) {
    let house = House::new(world).await;
    let (first, second) = (house.registered(&godelieve()).await, house.registered(&linde()).await);
    house.post(second, "/agreement", &[]).await;
    let (hers, theirs) = (house.enter(first).await, house.enter(second).await);
    assert!(hers.get("/home").await.body.contains("Godelieve"));
    assert!(!hers.get("/home").await.body.contains("De Linde"));
    let document = between(&theirs.get("/agreement").await.body, "/documents/", "\"").to_owned();
    assert_eq!(hers.get(&format!("/documents/{document}")).await.status, 404);
    let mixed = crate::house::Phone { house: &house, token: theirs.token.clone(), cookie: hers.cookie.clone() };
    let reply = mixed.get("/home").await;
    assert!(reply.status == 303 && reply.location == format!("/my-wijk/{}", theirs.token), "asks the code of that one");
    let nobody = crate::house::Phone { house: &house, token: "verzonnen".to_owned(), cookie: hers.cookie.clone() };
    assert_eq!(nobody.get("/home").await.status, 404);
    let staff = house.world.get(&house.mieke, &format!("/my-wijk/{}/home", theirs.token)).await;
    assert_eq!(staff.status, 303, "a log-in of staff opens nothing here");
    let agreement = theirs.get("/agreement").await.input("agreement").to_owned();
    let csrf = hers.get("/agreement").await.input("_csrf").to_owned();
    let sign = [("_csrf", csrf.as_str()), ("agreement", &agreement), ("agreed", "yes"), ("signature", DRAWING)];
    assert_eq!(hers.post("/agreement", &sign).await.status, 409, "not hers to sign");
}
async fn a_link_ends_with_the_account_and_when_it_is_ended(world: World) {
    let house = House::new(world).await;
    let id = house.active(&godelieve()).await;
    let phone = house.enter(id).await;
    assert_eq!(house.post(id, "/link/end", &[]).await.status, 303);
    assert_eq!(phone.get("/home").await.status, 404);
    let phone = house.enter(id).await;
    let end = house.world.get(&house.mieke, &format!("/wijk/users/{id}/end")).await;
    let today = Day::new(2026, 5, 26).unwrap().to_string();
    let over = [("_version", end.input("_version")), ("ended_on", today.as_str()), ("reason", "moved")];
    assert_eq!(house.post(id, "/end", &over).await.status, 303);
    assert_eq!(phone.get("/home").await.status, 404);
    assert_eq!(house.post(id, "/link", &[]).await.status, 409, "no link for an account that is over");
}
}
