//! A user on her own pages.

use axum::http::StatusCode;
use wijk_users::Kind;

use crate::kit::{House, past};

testkit::on_both_engines! { crate::kit();

async fn a_user_sees_her_stock_orders_and_is_told_how_to_pay(world: World) {
    let house = House::new(&world).await;
    let an = house.user_of("An Peeters", Kind::Private, true).await;
    let other = house.user_of("Bo Maes", Kind::Private, true).await;
    house.buy(other, 7).await;
    house.payer(wijk_office::model::Payer::Organiser).await;
    let phone = house.phone(an).await;
    let page = phone.get("/cheques").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("Een cheque kost 7,45 euro") && !page.body.contains("Bo Maes"), "{}", page.body);
    for count in ["", "0", "x"] {
        let said = phone.post("/cheques", &page, &[("_key", "k"), ("count", count)]).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said.body.contains("Schrijf een getal van 1 tot 1000"), "{}", said.body);
    }
    for _ in 0..2 {
        let said = phone.post("/cheques", &page, &[("_key", "k"), ("count", "10")]).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    }
    let page = phone.get("/cheques").await;
    assert!(page.body.contains("10 cheques: 74,50 euro") && page.body.contains(&house.communication(an).await));
    assert!(page.body.contains("Rekeningnummer: BE68 5390 0754 7034"), "{}", page.body);
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 7), ("ORDERED".to_owned(), 10)].into(), "ordered once");
    house.buy(an, 5).await;
    let page = phone.get("/cheques").await;
    assert!(page.body.contains("<dd>5</dd>"), "{}", page.body);
    let pdf = phone.get("/cheques/2026").await;
    assert!(pdf.status == StatusCode::OK && pdf.body.starts_with("%PDF"));
    assert_eq!(phone.get("/cheques/2025").await.status, StatusCode::NOT_FOUND);
}

async fn a_user_takes_back_an_order_that_is_not_paid_and_takes_that_back_too(world: World) {
    let house = House::new(&world).await;
    let (an, bo) = (house.user_of("An Peeters", Kind::Private, true).await, house.user_of("Bo Maes", Kind::Private, true).await);
    let (id, other) = (house.order(an, 4).await, house.order(bo, 2).await);
    let phone = house.phone(an).await;
    let page = phone.get("/cheques").await;
    assert!(page.body.contains(&format!("/cheques/orders/{id}/cancel")), "{}", page.body);
    let said = phone.post(&format!("/cheques/orders/{other}/cancel"), &page, &[]).await;
    assert_eq!(said.status, StatusCode::NOT_FOUND, "the order of somebody else: {}", said.body);
    let said = phone.post(&format!("/cheques/orders/{id}/cancel"), &page, &[]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(house.states().await, [("ORDERED".to_owned(), 2), ("VOID".to_owned(), 4)].into());
    assert!(!phone.get("/cheques").await.body.contains("4 cheques: 29,80 euro"), "nothing to pay");
    let said = phone.post(&format!("/cheques/orders/{id}/restore"), &page, &[]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(house.states().await, [("ORDERED".to_owned(), 6)].into());
    let on = world.app.clock.now().day();
    house.mieke(&wijk_cheques::PayOrder { id, on, reference: "kas".to_owned() }).await.unwrap();
    let late = phone.post(&format!("/cheques/orders/{id}/cancel"), &page, &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 4), ("ORDERED".to_owned(), 2)].into());
    house.balanced().await;
}

async fn hours_without_a_cheque_are_told_to_the_user(world: World) {
    let house = House::new(&world).await;
    let (amina, an) = (house.worker("Amina Haddad").await, house.user_of("An Peeters", Kind::Private, true).await);
    house.buy(an, 2).await;
    house.work(vec![past(amina, an, "2026-05-05", 3, 0)]).await;
    let run = wijk_cheques::HandInRun { month: "2026-05".to_owned() };
    assert_eq!(house.mieke(&run).await.unwrap().open, 1);
    let page = house.phone(an).await.get("/cheques").await;
    assert!(page.body.contains("1 uur in mei 2026") && !page.body.contains("Amina"), "{}", page.body);
}

async fn a_form_without_the_token_of_the_page_orders_nothing(world: World) {
    let house = House::new(&world).await;
    let an = house.user_of("An Peeters", Kind::Private, true).await;
    let phone = house.phone(an).await;
    let page = phone.get("/cheques").await;
    let other = testkit::Reply { body: page.body.replace("name=\"_csrf\" value=\"", "name=\"_csrf\" value=\"x"), ..page };
    let said = phone.post("/cheques", &other, &[("_key", "k"), ("count", "10")]).await;
    assert_eq!(said.status, StatusCode::FORBIDDEN, "{}", said.body);
    assert!(house.states().await.is_empty());
}

}
