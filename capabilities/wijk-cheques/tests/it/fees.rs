//! Fees that are noted by hand stand in the book as those of the bank.

use axum::http::StatusCode;
use wijk_cheques::Account;
use wijk_office::model::Payer;
use wijk_users::Kind;

use crate::kit::{House, OWN, statement};

const PAID: [(&str, &str); 3] = [("year", "2026"), ("paid_on", "2026-05-20"), ("reference", "kas 41")];

testkit::on_both_engines! { crate::kit();

async fn a_fee_by_hand_is_posted_once_and_taking_it_back_is_a_counter_entry(world: World) {
    let house = House::new(&world).await;
    let an = house.user_of("An Peeters", Kind::Private, false).await;
    let fee = format!("/wijk/users/{an}/fee");
    for _ in 0..2 {
        let said = world.post(&house.mieke, &fee, &PAID).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
        assert_eq!((house.balance(Account::Hand).await, house.balance(Account::Fee).await), (750, 750));
    }
    let book = house.get("/wijk/ledger").await.body;
    assert!(book.contains("Inschrijvingsrecht") && book.contains("7,50 euro"), "{book}");
    let undo = format!("{fee}/2026/undo");
    assert_eq!(world.post(&house.mieke, &undo, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!((house.balance(Account::Hand).await, house.balance(Account::Fee).await), (0, 0));
    assert_eq!(world.post(&house.mieke, &undo, &[]).await.status, StatusCode::CONFLICT, "nothing to take back");
    // Paid again, and that one is taken back: not the one of before.
    assert_eq!(world.post(&house.mieke, &fee, &PAID).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.balance(Account::Fee).await, 750);
    assert_eq!(world.post(&house.mieke, &undo, &[]).await.status, StatusCode::SEE_OTHER);
    let count = house.read(async |tx, _, _| store::fetch_value!(tx, i64, "select count(*) from book_posting"));
    assert_eq!((count.await, house.balance(Account::Fee).await), (4, 0));
    house.balanced().await;
}

async fn what_is_refused_is_not_posted_and_what_came_with_an_import_is_taken_back_without_a_counter_entry(world: World) {
    let house = House::new(&world).await;
    let an = house.user_of("An Peeters", Kind::Private, false).await;
    let fee = format!("/wijk/users/{an}/fee");
    let late = [("year", "2026"), ("paid_on", "2026-05-27"), ("reference", "1")];
    assert_eq!(world.post(&house.mieke, &fee, &late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(house.sums().await.is_empty());
    let bo = house.user_of("Bo Maes", Kind::Private, true).await;
    let undo = format!("/wijk/users/{bo}/fee/2026/undo");
    assert_eq!(world.post(&house.mieke, &undo, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(house.sums().await.is_empty());
}

async fn money_that_comes_on_the_account_later_settles_it_and_a_closed_period_moves_the_counter_entry(world: World) {
    let house = House::new(&world).await;
    house.payer(Payer::Organiser).await;
    let an = house.user_of("An Peeters", Kind::Private, false).await;
    let fee = format!("/wijk/users/{an}/fee");
    world.post(&house.mieke, &fee, &PAID).await;
    let file = statement(OWN, &[("21/05/2026", 750, "kas gestort")]);
    house.upload(&house.carl, "/wijk/bank", "mei.csv", &file).await;
    let page = house.get("/wijk/bank").await.body;
    let line = format!("/wijk/bank/lines/{}", crate::kit::between(&page, "/wijk/bank/lines/", "\""));
    assert_eq!(house.post(&line, &[("target", "by-hand")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!((house.balance(Account::Hand).await, house.balance(Account::Bank).await), (0, 750));
    house.close_may().await;
    assert_eq!(world.post(&house.mieke, &format!("{fee}/2026/undo"), &[]).await.status, StatusCode::SEE_OTHER);
    let last = house.read(async |tx, _, _| {
        store::fetch_value!(tx, kernel::Day, "select day from book_posting order by number desc limit 1")
    });
    assert_eq!(last.await.to_string(), "2026-06-10");
    house.balanced().await;
}

}
