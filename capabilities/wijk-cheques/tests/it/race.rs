//! Two at the same instant.

use futures_util::future::join_all;
use wijk_cheques::{Account, Brought, CloseMonth, HandInForm, PayOrder};

use crate::kit::{House, day, past};

testkit::on_both_engines! { crate::kit();

async fn the_same_cheque_handed_in_with_two_forms_at_once_is_taken_once(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let mut forms = Vec::new();
    for name in ["Amina Haddad", "Bea Claes", "Cora Maes", "Dina Baert"] {
        let worker = house.worker(name).await;
        house.work(vec![past(worker, school, "2026-05-05", 2, 0)]).await;
        forms.push(house.form(worker, "2026-05").await);
    }
    let numbers = house.buy(school, 2).await;
    let deeds: Vec<HandInForm> = forms
        .iter()
        .map(|form| HandInForm { form: form.id, brought: Brought::Numbers(numbers.clone()), version: form.version })
        .collect();
    let ctx = world.ctx(&house.mieke);
    let said = join_all(deeds.iter().map(|deed| world.app.db.act(&ctx, deed))).await;
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 1, "{said:?}");
    assert_eq!(house.states().await, [("HANDED_IN".to_owned(), 2)].into());
    assert_eq!(house.balance(Account::HandedIn).await, 1_490);
    house.balanced().await;
}

async fn an_order_paid_twice_at_once_is_issued_once(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let id = house.order(school, 5).await;
    let deed = PayOrder { id, on: day("2026-05-26"), reference: "kas".to_owned() };
    let ctx = world.ctx(&house.mieke);
    let said = join_all((0..4).map(|_| world.app.db.act(&ctx, &deed))).await;
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 1);
    assert_eq!(house.balance(Account::StockUser).await, 3_725);
    house.balanced().await;
}

async fn a_month_closed_twice_at_once_is_closed_once(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 5).await;
    house.work(vec![past(amina, school, "2026-05-05", 5, 0)]).await;
    let form = house.form(amina, "2026-05").await;
    house.mieke(&HandInForm { form: form.id, brought: Brought::FromStock, version: form.version }).await.unwrap();
    house.check_all("2026-05").await;
    let deed = CloseMonth { month: "2026-05".to_owned(), without: None, seen_pay: 2_050 };
    let ctx = world.ctx(&house.carl);
    let said = join_all((0..3).map(|_| world.app.db.act(&ctx, &deed))).await;
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 1, "{said:?}");
    assert_eq!(house.balance(Account::PayDue).await, 2_050);
    house.balanced().await;
}

}
