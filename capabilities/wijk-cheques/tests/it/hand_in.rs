//! Cheques come in with a form.

use axum::http::StatusCode;
use store::Failure;
use wijk_cheques::{
    Account, Brought, Expire, GiveBack, GiveCheques, HandInForm, HandedIn, ReturnCheques, SettleOpen, VoidCheques,
    VoidReason,
};
use wijk_jobs::{BackReason, SendBack};

use crate::kit::{House, day, past};

fn field(failure: Result<impl std::fmt::Debug, Failure>, key: &str) {
    let told = format!("{:?}", failure.unwrap_err());
    assert!(told.contains(key), "{told}");
}

testkit::on_both_engines! { crate::kit();

async fn nine_cheques_for_ten_hours_pay_nine_and_one_stays_open_at_the_user(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    let numbers = house.buy(school, 12).await;
    house.work(vec![past(amina, school, "2026-05-05", 5, 0), past(amina, school, "2026-05-06", 5, 0)]).await;
    let form = house.form(amina, "2026-05").await;
    let brought = Brought::Numbers(numbers[..9].to_vec());
    let done = house.mieke(&HandInForm { form: form.id, brought, version: form.version }).await.unwrap();
    assert_eq!(done, HandedIn { forms: 1, hours: 10, cheques: 9, open: 1 });
    house.check_all("2026-05").await;
    let out = house.read(async |tx, ctx, desk| wijk_cheques::outlook(tx, ctx, desk, "2026-05").await).await;
    assert_eq!((out.totals.pay, out.totals.open_hours), (3_690, 1), "36,90 euro");
    let page = world.get(&house.mieke, &format!("/wijk/users/{school}/cheques")).await;
    assert!(page.body.contains("1 uur in mei 2026, Amina Haddad"), "{}", page.body);
    // The tenth comes later.
    let open = crate::kit::between(&page.body, "name=\"open\" value=\"", "\"").to_owned();
    let settle = SettleOpen { user: school, open: open.parse().unwrap(), numbers: vec![numbers[9]] };
    assert_eq!(house.mieke(&settle).await.unwrap(), 1);
    field(house.mieke(&settle).await, "wijk-open-settled");
    let out = house.read(async |tx, ctx, desk| wijk_cheques::outlook(tx, ctx, desk, "2026-05").await).await;
    assert_eq!((out.totals.pay, out.totals.open_hours), (4_100, 0));
    assert_eq!(house.balance(Account::HandedIn).await, 7_450);
    house.balanced().await;
}

async fn each_wrong_cheque_is_named_with_its_number_and_nothing_changes(world: World) {
    let house = House::new(&world).await;
    let (amina, bea) = (house.worker("Amina Haddad").await, house.worker("Bea Claes").await);
    let (school, club) = (house.user("Basisschool De Linde").await, house.user("Basisschool De Berk").await);
    let own = house.buy(school, 10).await;
    let theirs = house.buy(club, 3).await;
    house.work(vec![past(amina, school, "2026-05-05", 4, 0)]).await;
    house.mieke(&GiveCheques { user: school, worker: bea, numbers: vec![own[9]] }).await.unwrap();
    house.mieke(&VoidCheques { numbers: vec![own[8]], reason: VoidReason::Lost }).await.unwrap();
    let form = house.form(amina, "2026-05").await;
    let path = format!("/wijk/cheques/hand-in/{}", form.id);
    let version = form.version.to_string();
    let before = (house.states().await, house.sums().await);
    for (numbers, message) in [
        ("99", "nooit uitgegeven: 00000099".to_owned()),
        ("", "Schrijf de nummers".to_owned()),
        ("1-2-3", "Schrijf alleen nummers".to_owned()),
        (&format!("1, {}", own[9]), format!("aan een andere wijk-werker gegeven: {:08}", own[9])),
        (&format!("1, {}", own[8]), format!("uit gebruik: {:08}", own[8])),
        (&theirs[0].to_string(), format!("niet op het formulier staat: {:08}", theirs[0])),
        ("1-5", "meer cheques dan uren van deze gebruiker".to_owned()),
    ] {
        let fields = [("how", "paper"), ("_version", version.as_str()), ("numbers", numbers)];
        let said = world.post(&house.mieke, &path, &fields).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{numbers}: {}", said.body);
        assert!(said.body.contains(&message), "{numbers}: {message} not in {}", said.body);
        assert_eq!((house.states().await, house.sums().await), before, "{numbers}");
    }
    let fields = [("how", "paper"), ("_version", version.as_str()), ("numbers", "1-4")];
    let said = world.post(&house.mieke, &path, &fields).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
}

async fn a_cheque_that_was_handed_in_is_refused_the_second_time(world: World) {
    let house = House::new(&world).await;
    let (amina, bea) = (house.worker("Amina Haddad").await, house.worker("Bea Claes").await);
    let school = house.user("Basisschool De Linde").await;
    let numbers = house.buy(school, 4).await;
    house.work(vec![past(amina, school, "2026-05-05", 2, 0), past(bea, school, "2026-05-06", 2, 0)]).await;
    let form = house.form(amina, "2026-05").await;
    let brought = Brought::Numbers(numbers[..2].to_vec());
    house.mieke(&HandInForm { form: form.id, brought, version: form.version }).await.unwrap();
    let second = house.form(bea, "2026-05").await;
    let version = second.version.to_string();
    let fields = [("how", "paper"), ("_version", version.as_str()), ("numbers", "2-3")];
    let said = world.post(&house.mieke, &format!("/wijk/cheques/hand-in/{}", second.id), &fields).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("al ingeleverd: 00000002"), "{}", said.body);
    assert_eq!(house.states().await, [("HANDED_IN".to_owned(), 2), ("ISSUED".to_owned(), 2)].into());
}

async fn an_expired_cheque_is_refused_and_leaves_the_stock_the_day_after_its_last(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    world.clock.set(day("2026-01-10").at(9, 0));
    house.buy(school, 3).await;
    world.clock.set(day("2027-01-10").at(9, 0));
    house.mieke(&Expire).await.unwrap();
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 3)].into(), "the last day counts");
    world.clock.set(day("2027-01-11").at(9, 0));
    house.work(vec![past(amina, school, "2027-01-11", 2, 0)]).await;
    let form = house.form(amina, "2027-01").await;
    let version = form.version.to_string();
    let fields = [("how", "paper"), ("_version", version.as_str()), ("numbers", "1-2")];
    let said = world.post(&house.mieke, &format!("/wijk/cheques/hand-in/{}", form.id), &fields).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("vervallen: 00000001–00000002"), "{}", said.body);
    for _ in 0..2 {
        house.mieke(&Expire).await.unwrap();
    }
    assert_eq!(house.states().await, [("EXPIRED".to_owned(), 3)].into());
    assert_eq!((house.balance(Account::StockUser).await, house.balance(Account::Expired).await), (0, 2_235));
    // From the stock nothing valid is left: all hours stay open.
    let form = HandInForm { form: form.id, brought: Brought::FromStock, version: form.version };
    assert_eq!(house.mieke(&form).await.unwrap(), HandedIn { forms: 1, hours: 2, cheques: 0, open: 2 });
    house.balanced().await;
}

async fn the_oldest_cheques_go_first_and_those_of_the_worker_before_them(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    world.clock.set(day("2026-02-10").at(9, 0));
    house.buy(school, 3).await;
    world.clock.set(day("2026-05-26").at(9, 0));
    let young = house.buy(school, 3).await;
    house.mieke(&GiveCheques { user: school, worker: amina, numbers: vec![young[2]] }).await.unwrap();
    assert_eq!(house.balance(Account::StockWorker).await, 745);
    house.work(vec![past(amina, school, "2026-05-05", 4, 0)]).await;
    let form = house.form(amina, "2026-05").await;
    house.mieke(&HandInForm { form: form.id, brought: Brought::FromStock, version: form.version }).await.unwrap();
    let mut left = Vec::new();
    for number in 1..=6 {
        if house.cheque(number).await.form_id.is_none() {
            left.push(number);
        }
    }
    assert_eq!(left, young[..2], "three old ones and the one that she had");
    assert_eq!(house.balance(Account::StockWorker).await, 0);
    house.balanced().await;
}

async fn a_form_that_was_sent_back_gives_its_cheques_back_before_it_comes_in_again(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    let numbers = house.buy(school, 6).await;
    house.work(vec![past(amina, school, "2026-05-05", 3, 0)]).await;
    let form = house.form(amina, "2026-05").await;
    let hand_in = |numbers: &[i64], version| HandInForm { form: form.id, brought: Brought::Numbers(numbers.to_vec()), version };
    house.mieke(&hand_in(&numbers[..3], form.version)).await.unwrap();
    let version = house.form(amina, "2026-05").await.version;
    house.mieke(&SendBack { id: form.id, reason: BackReason::Cheques, version }).await.unwrap();
    let version = house.form(amina, "2026-05").await.version;
    house.mieke(&hand_in(&numbers[3..], version)).await.unwrap();
    assert_eq!(house.states().await, [("HANDED_IN".to_owned(), 3), ("ISSUED".to_owned(), 3)].into());
    assert!(house.cheque(numbers[0]).await.form_id.is_none());
    assert_eq!(house.balance(Account::HandedIn).await, 2_235);
    house.balanced().await;
}

async fn nothing_is_given_returned_or_made_invalid_that_is_not_there(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    let club = house.user("Basisschool De Berk").await;
    let numbers = house.buy(school, 3).await;
    let give = |user, numbers: Vec<i64>| GiveCheques { user, worker: amina, numbers };
    field(house.mieke(&give(club, vec![numbers[0]])).await, "cheque-of-other-user");
    house.mieke(&give(school, numbers[..2].to_vec())).await.unwrap();
    field(house.mieke(&give(school, numbers[..2].to_vec())).await, "cheque-not-in-stock");
    field(house.mieke(&ReturnCheques { user: school, numbers: vec![numbers[0]] }).await, "cheque-not-in-stock");
    field(house.mieke(&GiveBack { worker: amina, numbers: vec![numbers[2]] }).await, "cheque-not-at-worker");
    house.mieke(&GiveBack { worker: amina, numbers: vec![numbers[0]] }).await.unwrap();
    house.mieke(&ReturnCheques { user: school, numbers: vec![numbers[0]] }).await.unwrap();
    field(house.mieke(&VoidCheques { numbers: vec![numbers[0]], reason: VoidReason::Damaged }).await, "cheque-ended");
    house.mieke(&VoidCheques { numbers: vec![numbers[1]], reason: VoidReason::Damaged }).await.unwrap();
    assert_eq!((house.balance(Account::Refund).await, house.balance(Account::Void).await), (745, 745));
    assert_eq!((house.balance(Account::StockUser).await, house.balance(Account::StockWorker).await), (745, 0));
    house.balanced().await;
}

}
