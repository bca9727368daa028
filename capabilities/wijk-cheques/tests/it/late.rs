//! What comes after a close, or beside the usual order: nothing of it is lost.

use axum::http::StatusCode;
use schemes::wijk::keys::{CHEQUE_VALIDITY, PAY_PER_CHEQUE};
use store::fetch_values;
use wijk_cheques::{Account, Brought, CloseMonth, Expire, GiveCheques, HandInForm, ReturnCheques};
use wijk_jobs::FormStatus;
use wijk_office::model::Payer;
use wijk_users::Kind;

use crate::kit::{House, OWN, between, day, past, rule, statement};

fn close(month: &str, without: Option<i64>, seen_pay: i64) -> CloseMonth {
    CloseMonth { month: month.to_owned(), without, seen_pay }
}

/// A form goes back to the worker.
struct Again(wijk_jobs::FormId);

impl store::Action for Again {
    type Output = ();
    const NAME: &'static str = "test.again";
    async fn run(&self, tx: &mut store::Tx, ctx: &store::Ctx) -> Result<(), store::Failure> {
        store::execute!(tx, "update work_form set status = 'rejected' where id = $1", self.0)?;
        tx.note(ctx, store::audit::Line::new(Self::NAME, "test", self.0));
        Ok(())
    }
}

/// Nobody noted when cheques were given.
struct Forget;

impl store::Action for Forget {
    type Output = ();
    const NAME: &'static str = "test.forget";
    async fn run(&self, tx: &mut store::Tx, ctx: &store::Ctx) -> Result<(), store::Failure> {
        store::execute!(tx, "update cheque set given_on = $1", None::<kernel::Day>)?;
        tx.note(ctx, store::audit::Line::new(Self::NAME, "test", uuid::Uuid::from_u128(7)));
        Ok(())
    }
}

testkit::on_both_engines! { crate::kit();

async fn a_form_that_comes_after_a_month_was_closed_with_nothing_open_is_paid_with_the_next(world: World) {
    let house = House::new(&world).await;
    let (amina, bea) = (house.worker("Amina Haddad").await, house.worker("Bea Claes").await);
    let school = house.user("Basisschool De Linde").await;
    house.buy(school, 20).await;
    house.work(vec![past(amina, school, "2026-05-05", 2, 0)]).await;
    house.hand_in_all("2026-05").await;
    house.check_all("2026-05").await;
    house.carl(&close("2026-05", None, 820)).await.unwrap();
    world.clock.set(day("2026-06-05").at(9, 0));
    house.work(vec![past(bea, school, "2026-05-06", 3, 20)]).await;
    house.hand_in_all("2026-05").await;
    house.check_all("2026-05").await;
    world.clock.set(day("2026-06-20").at(9, 0));
    house.carl(&close("2026-06", None, 1_230)).await.unwrap();
    assert_eq!(house.form(bea, "2026-05").await.status, FormStatus::Paid);
    assert_eq!((house.balance(Account::PayDue).await, house.balance(Account::TravelDue).await), (2_050, 300));
    house.balanced().await;
}

async fn a_month_with_work_to_pay_is_never_jumped_over(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 20).await;
    house.work(vec![past(amina, school, "2026-05-05", 2, 0)]).await;
    house.hand_in_all("2026-05").await;
    house.check_all("2026-05").await;
    world.clock.set(day("2026-07-10").at(9, 0));
    house.work(vec![past(amina, school, "2026-06-05", 3, 0), past(amina, school, "2026-07-06", 1, 0)]).await;
    house.hand_in_all("2026-07").await;
    house.check_all("2026-07").await;
    let told = format!("{:?}", house.carl(&close("2026-07", None, 2_460)).await.unwrap_err());
    assert!(told.contains("wijk-month-earlier"), "May waits: {told}");
    let page = house.get("/wijk/months").await.body;
    assert!(page.contains("/wijk/months/2026-05"), "{page}");
    house.carl(&close("2026-05", None, 820)).await.unwrap();
    // June has hours that nobody handed in: they are named when it is closed, so it comes before July.
    let told = format!("{:?}", house.carl(&close("2026-07", None, 410)).await.unwrap_err());
    assert!(told.contains("wijk-month-earlier"), "{told}");
    house.hand_in_all("2026-06").await;
    house.check_all("2026-06").await;
    house.carl(&close("2026-06", None, 1_230)).await.unwrap();
    house.carl(&close("2026-07", None, 410)).await.unwrap();
    assert_eq!(house.balance(Account::PayDue).await, 2_460);
    house.balanced().await;
}

async fn a_pay_above_the_price_of_the_cheques_is_closed_with_the_difference_on_the_other_side(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 4).await;
    house.work(vec![past(amina, school, "2026-05-05", 4, 0)]).await;
    house.hand_in_all("2026-05").await;
    house.check_all("2026-05").await;
    rule(&house, PAY_PER_CHEQUE, Some(800), "2026-05-01").await;
    house.carl(&close("2026-05", None, 3_200)).await.unwrap();
    assert_eq!((house.balance(Account::PayDue).await, house.balance(Account::SplitOpen).await), (3_200, -220));
    house.balanced().await;
}

async fn a_fee_that_was_paid_last_year_is_booked_for_last_year(world: World) {
    let house = House::new(&world).await;
    house.payer(Payer::Organiser).await;
    world.clock.set(day("2026-12-29").at(9, 0));
    let an = house.user_of("An Peeters", Kind::Private, false).await;
    let words = house.communication(an).await;
    world.clock.set(day("2027-01-04").at(9, 0));
    house.upload(&house.carl, "/wijk/bank", "dec.csv", &statement(OWN, &[("30/12/2026", 750, &words)])).await;
    let years = house.read(async |tx, _, _| fetch_values!(tx, i64, "select year from wijk_fee where user_id = $1", an));
    assert_eq!(years.await, [2026]);
    house.upload(&house.carl, "/wijk/bank", "jan.csv", &statement(OWN, &[("03/01/2027", 750, &words)])).await;
    let years = house
        .read(async |tx, _, _| fetch_values!(tx, i64, "select year from wijk_fee where user_id = $1 order by year", an));
    assert_eq!(years.await, [2026, 2027]);
    house.balanced().await;
}

async fn a_cheque_that_was_given_in_time_counts_on_the_day_it_was_given(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    world.clock.set(day("2026-01-20").at(9, 0));
    let numbers = house.buy(school, 3).await;
    world.clock.set(day("2027-01-15").at(9, 0));
    house.mieke(&GiveCheques { user: school, worker: amina, numbers: numbers[..2].to_vec() }).await.unwrap();
    house.work(vec![past(amina, school, "2027-01-14", 2, 0)]).await;
    world.clock.set(day("2027-02-05").at(9, 0));
    house.mieke(&Expire).await.unwrap();
    assert_eq!(house.states().await, [("EXPIRED".to_owned(), 1), ("GIVEN".to_owned(), 2)].into());
    let form = house.form(amina, "2027-01").await;
    let brought = Brought::Numbers(numbers[..2].to_vec());
    let done = house.mieke(&HandInForm { form: form.id, brought, version: form.version }).await.unwrap();
    assert_eq!((done.cheques, done.open), (2, 0));
    house.balanced().await;
}

async fn a_paper_cheque_that_is_brought_late_counts_on_the_last_day_of_work_and_is_there_again(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    world.clock.set(day("2026-01-20").at(9, 0));
    let numbers = house.buy(school, 4).await;
    // The last day is 20 January 2027. The work was done before; the form comes after, when the stock has let them go.
    world.clock.set(day("2027-02-05").at(9, 0));
    house.work(vec![past(amina, school, "2027-01-18", 2, 0), past(amina, school, "2027-01-19", 1, 0)]).await;
    house.mieke(&Expire).await.unwrap();
    assert_eq!(house.states().await, [("EXPIRED".to_owned(), 4)].into());
    let form = house.form(amina, "2027-01").await;
    // From the stock there is none: they are too old today.
    let stock = house.mieke(&HandInForm { form: form.id, brought: Brought::FromStock, version: form.version }).await;
    assert_eq!(stock.unwrap().cheques, 0);
    let form = house.form(amina, "2027-01").await;
    house.mieke(&Again(form.id)).await.unwrap();
    let brought = Brought::Numbers(numbers[..3].to_vec());
    let done = house.mieke(&HandInForm { form: form.id, brought, version: form.version }).await.unwrap();
    assert_eq!((done.cheques, done.open), (3, 0));
    assert_eq!(house.states().await, [("EXPIRED".to_owned(), 1), ("HANDED_IN".to_owned(), 3)].into());
    assert_eq!((house.balance(Account::Expired).await, house.balance(Account::HandedIn).await), (745, 3 * 745));
    house.balanced().await;
}

async fn a_cheque_at_a_worker_of_which_nobody_knows_since_when_never_ends_by_itself_but_is_asked(world: World) {
    let house = House::new(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    world.clock.set(day("2026-01-20").at(9, 0));
    let numbers = house.buy(school, 2).await;
    house.mieke(&GiveCheques { user: school, worker: amina, numbers: numbers.clone() }).await.unwrap();
    house.mieke(&Forget).await.unwrap();
    world.clock.set(day("2027-02-05").at(9, 0));
    house.mieke(&Expire).await.unwrap();
    assert_eq!(house.states().await, [("GIVEN".to_owned(), 2)].into());
    let carl = world.person("Carla D.", kernel::Role::WijkCoordinator, house.organiser).await;
    let page = world.get(&carl, &format!("/wijk/cheques/workers/{amina}")).await.body;
    assert!(page.contains("weten we niet wanneer de gebruiker ze gaf: 00000001–00000002"), "{page}");
    house.work(vec![past(amina, school, "2027-01-18", 2, 0)]).await;
    let form = house.form(amina, "2027-01").await;
    let done = house.mieke(&HandInForm { form: form.id, brought: Brought::FromStock, version: form.version }).await.unwrap();
    assert_eq!((done.cheques, done.open), (2, 0), "the last day of work counts");
    house.balanced().await;
}

async fn no_cheque_is_issued_while_nobody_knows_how_long_it_is_valid(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    rule(&house, CHEQUE_VALIDITY, None, "2026-05-01").await;
    let order = house.order(school, 4).await;
    let path = format!("/wijk/cheques/orders/{order}");
    let said = world.post(&house.mieke, &path, &[("paid_on", "2026-05-26"), ("reference", "kas 12")]).await;
    assert_eq!(said.status, StatusCode::CONFLICT, "{}", said.body);
    assert!(said.body.contains("hoe lang een cheque geldig is"), "{}", said.body);
    assert_eq!(house.states().await, [("ORDERED".to_owned(), 4)].into());
    assert_eq!(house.balance(Account::StockUser).await, 0);
    // Money on the account waits as a line that somebody has to look at.
    house.payer(Payer::Organiser).await;
    let words = house.communication(school).await;
    let said = house.upload(&house.carl, "/wijk/bank", "mei.csv", &statement(OWN, &[("26/05/2026", 2_980, &words)])).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!((house.balance(Account::Unmatched).await, house.balance(Account::StockUser).await), (2_980, 0));
    rule(&house, CHEQUE_VALIDITY, Some(12), "2026-05-01").await;
    let line = format!("/wijk/bank/lines/{}", between(&house.get("/wijk/bank").await.body, "/wijk/bank/lines/", "\""));
    let target = format!("order:{order}");
    let said = house.post(&line, &[("target", &target)]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 4)].into());
    house.balanced().await;
}

async fn a_cheque_of_which_nobody_knows_how_long_it_is_valid_is_told_so_and_may_go_back(world: World) {
    let house = House::new(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let numbers = house.buy(school, 3).await;
    house.forget_validity().await;
    let page = world.get(&house.mieke, &format!("/wijk/users/{school}/cheques")).await.body;
    assert!(page.contains("niet bekend hoe lang ze"), "{page}");
    house.mieke(&ReturnCheques { user: school, numbers }).await.unwrap();
    assert_eq!(house.states().await, [("RETURNED".to_owned(), 3)].into());
}

}
