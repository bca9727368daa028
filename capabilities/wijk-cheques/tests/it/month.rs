//! A month is closed, once and for good.

use axum::http::StatusCode;
use schemes::wijk::keys::{PAY_PER_CHEQUE, TRAVEL_PER_KM};
use wijk_cheques::{Account, Brought, CloseMonth, HandInForm, HandInRun, SettleOpen};
use wijk_jobs::FormStatus;

use crate::kit::{House, between, day, past, rule};

fn close(month: &str, seen_pay: i64) -> CloseMonth {
    CloseMonth { month: month.to_owned(), without: None, seen_pay }
}

testkit::on_both_engines! { crate::kit();

async fn a_closed_month_pays_what_was_checked_and_freezes_it_whatever_the_rules_say_later(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 20).await;
    house.work(vec![past(amina, school, "2026-05-05", 6, 12), past(amina, school, "2026-05-06", 4, 10)]).await;
    let page = world.get(&house.mieke, "/wijk/months/2026-05").await;
    assert!(page.body.contains("1 formulier is door de gebruikers bevestigd"), "{}", page.body);
    let run = world.post(&house.mieke, "/wijk/months/2026-05/hand-in", &[]).await;
    assert_eq!(run.status, StatusCode::SEE_OTHER);
    house.check_all("2026-05").await;
    let page = house.get("/wijk/months/2026-05").await;
    let pay = between(&page.body, "name=\"seen_pay\" value=\"", "\"").to_owned();
    assert_eq!(pay, "4100");
    let said = world.post(&house.mieke, "/wijk/months/2026-05/close", &[("seen_pay", &pay)]).await;
    assert_eq!(said.status, StatusCode::NOT_FOUND, "a mediator does not close");
    let stale = house.post("/wijk/months/2026-05/close", &[("seen_pay", "3690")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let said = house.post("/wijk/months/2026-05/close", &[("seen_pay", &pay)]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(house.form(amina, "2026-05").await.status, FormStatus::Paid);
    let counted = house.read(async |tx, _, _| {
        Ok(store::fetch_value!(tx, i64, "select cheques from wijk_worker_hours where month = '2026-05'")?)
    }).await;
    assert_eq!(counted, 10, "what counts for a leefloon");
    // 12 km pays, 10 km does not; the split of the price is not known.
    assert_eq!(house.balance(Account::PayDue).await, 4_100);
    assert_eq!((house.balance(Account::TravelDue).await, house.balance(Account::TravelClaim).await), (180, 180));
    assert_eq!(house.balance(Account::SplitOpen).await, 3_350);
    assert_eq!(house.balance(Account::Margin).await, 0, "no margin is guessed");
    let before = house.read(async |tx, ctx, desk| {
        Ok((wijk_cheques::closed(tx, ctx, desk).await?, wijk_cheques::closed_lines(tx, ctx, desk, "2026-05").await?))
    }).await;
    rule(&house, PAY_PER_CHEQUE, Some(500), "2026-05-01").await;
    rule(&house, TRAVEL_PER_KM, Some(40), "2026-05-01").await;
    let after = house.read(async |tx, ctx, desk| {
        Ok((wijk_cheques::closed(tx, ctx, desk).await?, wijk_cheques::closed_lines(tx, ctx, desk, "2026-05").await?))
    }).await;
    assert_eq!(before, after);
    assert_eq!(house.balance(Account::PayDue).await, 4_100);
    let page = house.get("/wijk/months/2026-05").await;
    assert!(page.body.contains("41,00 euro") && page.body.contains(&before.0[0].digest), "{}", page.body);
    let again = house.carl(&close("2026-05", 4_100)).await;
    assert!(format!("{again:?}").contains("wijk-month-closed"), "{again:?}");
    let csv = house.get("/wijk/months/2026-05/lines.csv").await;
    assert!(csv.body.contains("10;10;0;\"41,00\";\"1,80\";22"), "{}", csv.body);
    house.balanced().await;
}

async fn forms_that_are_not_ready_are_named_and_come_with_the_next_month(world: World) {
    let house = House::new(&world).await;
    let (amina, bea) = (house.worker("Amina Haddad").await, house.worker("Bea Claes").await);
    let school = house.user("Basisschool De Linde").await;
    house.buy(school, 20).await;
    house.work(vec![past(amina, school, "2026-05-05", 2, 0), past(bea, school, "2026-05-06", 3, 0)]).await;
    let form = house.form(amina, "2026-05").await;
    house.mieke(&HandInForm { form: form.id, brought: Brought::FromStock, version: form.version }).await.unwrap();
    house.check_all("2026-05").await;
    let page = house.get("/wijk/months/2026-05").await;
    assert!(page.body.contains("1 formulier is niet klaar") && page.body.contains("Bea Claes"), "{}", page.body);
    let said = house.post("/wijk/months/2026-05/close", &[("seen_pay", "820")]).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("Er zijn formulieren die niet klaar zijn"), "{}", said.body);
    let said = house.post("/wijk/months/2026-05/close", &[("seen_pay", "820"), ("without", "1")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let page = house.get("/wijk/months/2026-05").await;
    assert!(page.body.contains("zonder 1 formulieren van de wijk-werkers met nummer 2"), "{}", page.body);
    // The late form, and a cheque that came later, are paid with June.
    world.clock.set(day("2026-06-20").at(9, 0));
    let late = house.form(bea, "2026-05").await;
    house.mieke(&HandInForm { form: late.id, brought: Brought::FromStock, version: late.version }).await.unwrap();
    house.check_all("2026-05").await;
    house.carl(&close("2026-06", 1_230)).await.unwrap();
    let lines = house.read(async |tx, ctx, desk| wijk_cheques::closed_lines(tx, ctx, desk, "2026-06").await).await;
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].form_month.as_str(), lines[0].cheques, lines[0].pay_cents), ("2026-05", 3, 1_230));
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 15), ("VALIDATED".to_owned(), 5)].into());
    house.balanced().await;
}

async fn hours_that_were_open_are_paid_in_the_month_in_which_the_cheque_comes(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 9).await;
    house.work(vec![past(amina, school, "2026-05-05", 10, 0)]).await;
    house.mieke(&HandInRun { month: "2026-05".to_owned() }).await.unwrap();
    house.check_all("2026-05").await;
    house.carl(&close("2026-05", 3_690)).await.unwrap();
    world.clock.set(day("2026-06-20").at(9, 0));
    house.buy(school, 5).await;
    let page = world.get(&house.mieke, &format!("/wijk/users/{school}/cheques")).await;
    let open = between(&page.body, "name=\"open\" value=\"", "\"").parse().unwrap();
    assert_eq!(house.mieke(&SettleOpen { user: school, open, numbers: Vec::new() }).await.unwrap(), 1);
    house.carl(&close("2026-06", 410)).await.unwrap();
    assert_eq!(house.balance(Account::PayDue).await, 4_100, "all ten in the end");
    house.balanced().await;
}

async fn months_close_in_order_and_never_before_they_begin_or_without_a_known_pay(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 9).await;
    house.work(vec![past(amina, school, "2026-05-05", 2, 0)]).await;
    let refused = async |month: &str, pay: i64, key: &str| {
        let told = format!("{:?}", house.carl(&close(month, pay)).await.unwrap_err());
        assert!(told.contains(key), "{month}: {told}");
    };
    refused("2026-05", 0, "wijk-month-empty").await;
    refused("2026-06", 0, "wijk-month-future").await;
    refused("mei", 0, "NotFound").await;
    house.mieke(&HandInRun { month: "2026-05".to_owned() }).await.unwrap();
    house.check_all("2026-05").await;
    rule(&house, PAY_PER_CHEQUE, None, "2026-05-01").await;
    refused("2026-05", 820, "wijk-month-unknown").await;
    let page = house.get("/wijk/months/2026-05").await;
    assert!(page.body.contains("geen vergoeding per uur bekend"), "{}", page.body);
    rule(&house, PAY_PER_CHEQUE, Some(410), "2026-05-01").await;
    house.carl(&close("2026-05", 820)).await.unwrap();
    refused("2026-04", 0, "wijk-month-order").await;
    assert_eq!(house.get("/wijk/months/2026-13").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get("/wijk/months").await.status, StatusCode::OK);
}

}
