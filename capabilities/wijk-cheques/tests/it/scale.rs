//! A whole month: 250 workers, 600 users, 5,000 performances. The times are printed, not asserted.
#![expect(clippy::disallowed_methods, reason = "this test measures")]

use std::time::Instant;

use wijk_cheques::{Account, By, CloseMonth, HandInRun, PayOrder, PlaceOrder};
use wijk_users::Kind;

use crate::kit::{House, Ready, day, past};

const WORKERS: usize = 250;
const USERS: usize = 600;
const PERFORMANCES: usize = 5_000;

testkit::on_both_engines! { crate::kit();

async fn a_month_of_the_whole_organiser_is_handed_in_and_closed(world: World) {
    let house = House::new(&world).await;
    let ready = Ready {
        workers: (0..WORKERS).map(|n| (format!("Werker Nummer{n}"), None)).collect(),
        users: (0..USERS).map(|n| (format!("Basisschool {n}"), Kind::School, true)).collect(),
    };
    let (workers, users) = house.mieke(&ready).await.unwrap();
    let began = Instant::now();
    for user in &users {
        let id = house.mieke(&PlaceOrder { by: By::Office(*user), count: 20 }).await.unwrap();
        house.mieke(&PayOrder { id, on: day("2026-05-26"), reference: "kas".to_owned() }).await.unwrap();
    }
    println!("600 orders of 20 cheques, paid and issued: {:?}", began.elapsed());
    let rows = (0..PERFORMANCES)
        .map(|n| {
            let on = format!("2026-05-{:02}", n / WORKERS + 1);
            past(workers[n % WORKERS], users[(n * 7) % USERS], &on, 1 + i64::from(n % 5 == 0), 12)
        })
        .collect();
    house.work(rows).await;
    let began = Instant::now();
    let done = house.mieke(&HandInRun { month: "2026-05".to_owned() }).await.unwrap();
    println!("hand-in of 250 forms with {} cheques: {:?}", done.cheques, began.elapsed());
    assert_eq!((done.forms, done.hours, done.open), (250, 6_000, 0));
    house.check_all("2026-05").await;
    let began = Instant::now();
    house.carl(&CloseMonth { month: "2026-05".to_owned(), without: None, seen_pay: 6_000 * 410 }).await.unwrap();
    println!("close of the month: {:?}", began.elapsed());
    let began = Instant::now();
    assert_eq!(house.get("/wijk/months/2026-05").await.status, 200);
    println!("page of the closed month: {:?}", began.elapsed());
    assert_eq!(house.balance(Account::PayDue).await, 2_460_000);
    assert_eq!(house.balance(Account::TravelDue).await, 5_000 * 180);
    assert_eq!(house.balance(Account::HandedIn).await, 0);
    house.balanced().await;
}

}
