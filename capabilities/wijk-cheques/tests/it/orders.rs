//! From an order to cheques with a number.

use axum::http::StatusCode;
use kernel::Refusal;
use wijk_cheques::{Account, CancelOrder, PayOrder};

use crate::kit::{House, day};

testkit::on_both_engines! { crate::kit();

async fn a_user_orders_pays_and_gets_numbered_cheques_that_end_by_the_rule(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let path = format!("/wijk/users/{school}/cheques");
    let page = world.get(&house.mieke, &path).await;
    assert!(page.body.contains("7,45 euro"), "{}", page.body);
    assert!(page.body.contains("het kleinste aantal per bestelling"), "what no source tells is said");
    let placed = world.post(&house.mieke, &format!("{path}/order"), &[("_key", "k1"), ("count", "40")]).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
    let again = world.post(&house.mieke, &format!("{path}/order"), &[("_key", "k1"), ("count", "40")]).await;
    assert_eq!(again.location, placed.location, "sent twice, ordered once");
    let order = world.get(&house.mieke, &placed.location).await;
    assert!(order.body.contains("298,00 euro") && order.body.contains(&house.communication(school).await));
    let paid = world.post(&house.mieke, &placed.location, &[("paid_on", "2026-05-26"), ("reference", "kas 12")]).await;
    assert_eq!(paid.status, StatusCode::SEE_OTHER, "{}", paid.body);
    let first = house.cheque(1).await;
    assert_eq!((first.issued_on, first.valid_until), (Some(day("2026-05-26")), Some(day("2027-05-26"))));
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 40)].into());
    assert_eq!(house.balance(Account::StockUser).await, 29_800);
    assert_eq!(house.balance(Account::Provider).await, 29_800, "who pays the workers has the money");
    let twice = world.post(&house.mieke, &placed.location, &[("paid_on", "2026-05-26"), ("reference", "kas 12")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert_eq!(house.balance(Account::StockUser).await, 29_800);
    house.balanced().await;
}

async fn bad_input_gets_a_message_beside_the_field_and_changes_nothing(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let path = format!("/wijk/users/{school}/cheques/order");
    for count in ["", "0", "-3", "1001", "veel"] {
        let said = world.post(&house.mieke, &path, &[("_key", "x"), ("count", count)]).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{count}");
        assert!(said.body.contains("Schrijf een getal van 1 tot 1000"), "{}", said.body);
    }
    let order = house.order(school, 5).await;
    for (fields, message) in [
        ([("paid_on", "2026-05-26"), ("reference", "")], "Schrijf wat de betaling toont"),
        ([("paid_on", "2026-05-27"), ("reference", "kas")], "Deze dag komt nog"),
        ([("paid_on", ""), ("reference", "kas")], "Kies een dag"),
    ] {
        let said = world.post(&house.mieke, &format!("/wijk/cheques/orders/{order}"), &fields).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said.body.contains(message), "{message}");
    }
    assert_eq!(house.states().await, [("ORDERED".to_owned(), 5)].into());
}

async fn without_a_price_decision_nothing_is_guessed(world: World) {
    let house = House::without_price(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let path = format!("/wijk/users/{school}/cheques/order");
    let said = world.post(&house.mieke, &path, &[("_key", "x"), ("count", "10")]).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("De prijs van vandaag is nog niet beslist"), "{}", said.body);
    assert!(house.states().await.is_empty());
}

async fn an_order_is_not_paid_before_it_was_made(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let id = house.order(school, 5).await;
    let said = house.post(&format!("/wijk/cheques/orders/{id}"), &[("paid_on", "2025-12-31"), ("reference", "kas")]).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("Dit is voor de dag van de bestelling"), "{}", said.body);
}

async fn an_order_that_is_cancelled_cannot_be_paid_any_more(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let id = house.order(school, 5).await;
    house.mieke(&CancelOrder { id, own: None }).await.unwrap();
    let paid = house.mieke(&PayOrder { id, on: day("2026-05-26"), reference: "kas".to_owned() }).await;
    assert_eq!(paid.unwrap_err().to_string(), store::Failure::from(Refusal::Conflict("wijk-order-not-open")).to_string());
    assert_eq!(house.states().await, [("VOID".to_owned(), 5)].into());
    assert_eq!(house.balance(Account::StockUser).await, 0);
}

}
