//! Any sequence of hours, corrections, closes, payments and repayments: the book balances after each month, and in the end each
//! worker has what her valid cheques pay.

use proptest::prelude::*;
use store::fetch_value;
use testkit::World;
use wijk_cheques::{Account, NoteRepaid, PaymentStatus, Which};
use wijk_office::model::Payer;

use crate::kit::{House, day, past};
use crate::recovery::{Confirm, close, correct, found, pay};

/// A month: who works how long for whom, which hours of which month before are corrected, what is confirmed and paid.
#[derive(Debug, Clone)]
struct Month {
    bought: i64,
    work: Vec<(usize, usize, i64)>,
    off: Vec<(usize, i64)>,
    confirm: bool,
    pay: bool,
    back: i64,
}

fn month() -> impl Strategy<Value = Month> {
    let work = proptest::collection::vec((0_usize..2, 0_usize..2, 1_i64..5), 0..4);
    let off = proptest::collection::vec((0_usize..2, 1_i64..4), 0..4);
    (0_i64..9, work, off, any::<bool>(), any::<bool>(), 0_i64..900)
        .prop_map(|(bought, work, off, confirm, pay, back)| Month { bought, work, off, confirm, pay, back })
}

async fn run(world: World, months: Vec<Month>) {
    let house = House::new(&world).await;
    house.payer(Payer::Organiser).await;
    let workers = [house.worker("Amina Haddad").await, house.worker("Bea Claes").await];
    let users = [house.user("Basisschool De Linde").await, house.user("Basisschool De Berk").await];
    let mut paid = 0;
    let names: Vec<String> = (1..=months.len()).map(|n| format!("2026-{n:02}")).collect();
    for (n, (of, month)) in months.iter().zip(&names).enumerate() {
        world.clock.set(day(&format!("{month}-20")).at(9, 0));
        for user in users.iter().filter(|_| of.bought > 0) {
            house.buy(*user, of.bought).await;
        }
        for (at, (user, worker, hours)) in of.work.iter().enumerate() {
            let on = format!("{month}-{:02}", 6 + at);
            house.work(vec![past(workers[*worker], users[*user], &on, *hours, 12)]).await;
        }
        for (at, (worker, hours)) in of.off.iter().enumerate() {
            if n > 0 {
                correct(&house, workers[*worker], &names[at % n], *hours).await;
            }
        }
        close(&house, month).await;
        if of.pay {
            for earlier in &names[..=n] {
                paid += pay(&house, earlier).await;
            }
        }
        if of.confirm {
            for one in found(&house, Which::Proposed).await {
                house.carl(&Confirm(one.id)).await.unwrap();
            }
        }
        for one in found(&house, Which::Open).await {
            let on = world.app.clock.now().day();
            let _ = house.carl(&NoteRepaid { id: one.id, cents: of.back, on }).await;
        }
        holds(&house).await;
    }
    // In the end: everything confirmed, paid, and paid back.
    world.clock.set(day("2026-12-21").at(9, 0));
    for one in found(&house, Which::Proposed).await {
        house.carl(&Confirm(one.id)).await.unwrap();
    }
    for month in &names {
        paid += pay(&house, month).await;
    }
    for one in found(&house, Which::Open).await {
        house.carl(&NoteRepaid { id: one.id, cents: one.left_cents, on: day("2026-12-21") }).await.unwrap();
    }
    holds(&house).await;
    let sum = async |sql: &'static str| house.read(async |tx, _, _| fetch_value!(tx, i64, sql)).await;
    let travel = sum("select cast(coalesce(sum(travel_cents), 0) as bigint) from payment where status = 'paid'").await;
    let back =
        sum("select cast(coalesce(sum(cents), 0) as bigint) from cheque_recovery_move where kind = 'hand'").await;
    let valid = sum("select count(*) from cheque where status in ('VALIDATED', 'PAID_OUT')").await;
    let waits = sum("select count(*) from cheque where status = 'VALIDATED'").await;
    assert_eq!(paid - travel - back, valid * 410, "worker paid = cheques valid x pay");
    assert_eq!((waits, house.balance(Account::PayDue).await, house.balance(Account::Recovery).await), (0, 0, 0));
    // And for each hour that stands on a paid form there is a cheque, or it waits for one.
    let hours = sum("select cast(coalesce(sum(p.hours), 0) as bigint) from work_performance p
        join work_form f on f.id = p.form_id where f.status = 'paid' and p.cancelled_at is null")
    .await;
    let open = sum("select cast(coalesce(sum(hours), 0) as bigint) from cheque_open").await;
    assert_eq!(hours, valid + open);
}

async fn holds(house: &House<'_>) {
    house.balanced().await;
    for sum in house.sums().await {
        if sum.account.is_stock() {
            assert!(house.balance(sum.account).await >= 0, "{}", sum.account);
        }
    }
    let owed = house.read(async |tx, _, _| {
        fetch_value!(
            tx,
            i64,
            "select cast(coalesce(sum(left_cents), 0) as bigint) from cheque_recovery where status = 'open'"
        )
    });
    assert_eq!(owed.await, house.balance(Account::Recovery).await);
    let below = house.read(async |tx, _, _| {
        fetch_value!(
            tx,
            i64,
            "select count(*) from payment where pay_cents < 0 or travel_cents < 0 or pay_cents + travel_cents <= 0"
        )
    });
    assert_eq!(below.await, 0, "no payment of nothing or less: {:?}", PaymentStatus::Made);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_hours_corrections_closes_and_repayments_pay_each_worker_for_her_valid_cheques_in_the_end(
        months in proptest::collection::vec(month(), 2..7)
    ) {
        World::block_on(async { run(World::sqlite(crate::kit()).await, months).await });
    }
}
