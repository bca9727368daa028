//! A line of the bank that was taken for the wrong thing.

use axum::http::StatusCode;
use wijk_cheques::{Account, GiveCheques, HandInRun};
use wijk_office::model::Payer;
use wijk_users::Kind;

use crate::kit::{House, OWN, between, past, statement};

async fn house(world: &testkit::World) -> House<'_> {
    let house = House::new(world).await;
    house.payer(Payer::Organiser).await;
    house
}

async fn read(house: &House<'_>, lines: &[(&str, i64, &str)]) {
    let said = house.upload(&house.carl, "/wijk/bank", "mei.csv", &statement(OWN, lines)).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
}

/// The page of the only line that is matched.
async fn matched(house: &House<'_>) -> String {
    let page = house.get("/wijk/bank?show=matched").await.body;
    format!("/wijk/bank/lines/{}", between(&page, "/wijk/bank/lines/", "\""))
}

async fn undo(house: &House<'_>, line: &str, reason: &str) -> testkit::Reply {
    house.post(&format!("{line}/undo"), &[("reason", reason)]).await
}

testkit::on_both_engines! { crate::kit();

async fn an_order_that_somebody_else_paid_waits_again_with_its_cheques_and_the_line_finds_the_right_one(world: World) {
    let house = house(&world).await;
    let (one, two) = (house.user("Basisschool De Linde").await, house.user("Basisschool De Berk").await);
    let (wrong, right) = (house.order(one, 10).await, house.order(two, 10).await);
    read(&house, &[("20/05/2026", 7_450, &house.communication(one).await)]).await;
    let line = matched(&house).await;
    assert!(house.get(&line).await.body.contains("Klopt dit niet?"));
    let none = undo(&house, &line, " ").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("Schrijf waarom het niet klopt"), "{}", none.body);
    assert_eq!(undo(&house, &line, "De Berk betaalde met de mededeling van De Linde").await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.states().await, [("ORDERED".to_owned(), 20)].into());
    assert_eq!((house.balance(Account::Bank).await, house.balance(Account::Unmatched).await), (7_450, 7_450));
    assert_eq!(house.balance(Account::StockUser).await, 0);
    let page = house.get(&line).await.body;
    for text in ["De Berk betaalde met de mededeling", "00000001–00000010", "Ongedaan gemaakt: zeg waarvoor dit is", "href=\"/wijk/ledger/"] {
        assert!(page.contains(text), "{text} not in {page}");
    }
    let again = undo(&house, &line, "nog eens").await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
    assert!(house.get(&format!("/wijk/cheques/orders/{wrong}")).await.body.contains("74,50 euro"));
    let target = format!("order:{right}");
    assert_eq!(house.post(&line, &[("target", &target)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 10), ("ORDERED".to_owned(), 10)].into());
    assert_eq!((house.balance(Account::Unmatched).await, house.balance(Account::StockUser).await), (0, 7_450));
    // A second mistake on the same line is undone just as well: the posting that stands, not the first.
    assert_eq!(undo(&house, &line, "toch niet").await.status, StatusCode::SEE_OTHER);
    assert_eq!((house.balance(Account::Bank).await, house.balance(Account::Unmatched).await), (7_450, 7_450));
    assert_eq!(house.get(&line).await.body.matches("ongedaan gemaakt op").count(), 2);
    house.balanced().await;
}

async fn a_fee_and_an_order_in_one_payment_are_both_due_again(world: World) {
    let house = house(&world).await;
    let an = house.user_of("An Peeters", Kind::Private, false).await;
    house.order(an, 10).await;
    read(&house, &[("20/05/2026", 8_200, &house.communication(an).await)]).await;
    assert_eq!(house.balance(Account::Fee).await, 750);
    assert_eq!(undo(&house, &matched(&house).await, "was van haar zus").await.status, StatusCode::SEE_OTHER);
    assert_eq!((house.balance(Account::Fee).await, house.balance(Account::StockUser).await), (0, 0));
    assert!(house.get(&format!("/wijk/users/{an}")).await.body.contains("te betalen"));
    house.balanced().await;
}

async fn cheques_that_were_given_keep_the_line_as_it_is_with_their_numbers(world: World) {
    let house = house(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.order(school, 10).await;
    read(&house, &[("20/05/2026", 7_450, &house.communication(school).await)]).await;
    house.mieke(&GiveCheques { user: school, worker: amina, numbers: vec![3, 4] }).await.unwrap();
    let before = (house.states().await, house.sums().await);
    let said = undo(&house, &matched(&house).await, "fout").await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("al gegeven of gebruikt: 00000003–00000004"), "{}", said.body);
    assert_eq!((house.states().await, house.sums().await), before);
}

async fn a_list_that_the_line_was_not_goes_back_to_the_bank_and_its_workers_wait(world: World) {
    let house = house(&world).await;
    let (amina, school) = (house.worker("Amina Haddad").await, house.user("Basisschool De Linde").await);
    house.buy(school, 20).await;
    house.work(vec![past(amina, school, "2026-05-05", 10, 12)]).await;
    house.mieke(&HandInRun { month: "2026-05".to_owned() }).await.unwrap();
    house.check_all("2026-05").await;
    house.post("/wijk/months/2026-05/close", &[("seen_pay", "4100")]).await;
    let fields = [("_key", "k"), ("kind", "bank"), ("month", "2026-05"), ("execute_on", "2026-05-28")];
    let run = house.post("/wijk/payments", &fields).await.location;
    house.post(&format!("{run}/sent"), &[("sent_on", "2026-05-26")]).await;
    read(&house, &[("26/05/2026", -4_280, "iets anders")]).await;
    assert_eq!(house.states().await.get("PAID_OUT"), Some(&10));
    let line = matched(&house).await;
    assert_eq!(undo(&house, &line, "dit was de huur").await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.states().await.get("VALIDATED"), Some(&10));
    assert_eq!((house.balance(Account::Underway).await, house.balance(Account::Bank).await), (4_280, -4_280));
    let page = house.get(&run).await.body;
    assert!(page.contains("Verstuurd") && !page.contains("Afgehandeld"), "{page}");
    assert_eq!(house.post(&line, &[("target", "other")]).await.status, StatusCode::SEE_OTHER);
    read(&house, &[("26/05/2026", -4_280, "WW")]).await;
    assert_eq!((house.balance(Account::Underway).await, house.balance(Account::PayDue).await), (0, 0));
    house.balanced().await;
}

async fn in_a_closed_period_the_counter_entry_is_of_today_and_names_what_it_undoes(world: World) {
    let house = house(&world).await;
    let an = house.user_of("An Peeters", Kind::Private, false).await;
    read(&house, &[("20/05/2026", 750, &house.communication(an).await)]).await;
    house.close_may().await;
    let line = matched(&house).await;
    let page = house.get(&line).await.body;
    assert!(page.contains("De periode van boeking 1 is afgesloten"), "{page}");
    let digest = async || house.read(async |tx, _, _| store::fetch_value!(tx, String, "select digest from wijk_month")).await;
    let before = digest().await;
    assert_eq!(undo(&house, &line, "andere An").await.status, StatusCode::SEE_OTHER);
    let id: uuid::Uuid = line.rsplit('/').next().unwrap().parse().unwrap();
    let days = house.read(async |tx, _, _| {
        store::fetch_all!(tx, (kernel::Day, String), "select day, reason from book_posting where subject = $1 order by number", id)
    });
    let days: Vec<(String, String)> = days.await.into_iter().map(|(day, reason)| (day.to_string(), reason)).collect();
    let said = |day: &str, reason: &str| (day.to_owned(), reason.to_owned());
    assert_eq!(days, [said("2026-05-20", "fee"), said("2026-06-10", "words"), said("2026-06-10", "open")]);
    assert_eq!(digest().await, before, "what was closed stays");
    // The words are read on the page; in the tables they stand sealed.
    let page = house.get("/wijk/ledger").await.body;
    assert!(page.contains("andere An (1, 2026-05-20)") && !page.contains(">fee<"), "{page}");
    assert!(house.get(&line).await.body.contains("andere An"));
    let raw = house.read(async |tx, _, _| store::fetch_all!(tx, (String, Option<Vec<u8>>), "select reason, words_sealed from book_posting")).await;
    let undone = house.read(async |tx, _, _| store::fetch_value!(tx, Vec<u8>, "select reason_sealed from bank_line_undo")).await;
    let told = |bytes: &[u8]| bytes.windows(9).any(|w| w == b"andere An");
    assert!(raw.iter().all(|(reason, words)| !reason.contains("An") && !words.as_deref().is_some_and(told)));
    assert!(raw.iter().any(|(_, words)| words.is_some()) && !told(&undone));
    assert_eq!((house.balance(Account::Bank).await, house.balance(Account::Fee).await), (750, 0));
    house.balanced().await;
}

async fn only_the_coordinator_undoes_and_of_two_at_once_one(world: World) {
    let house = house(&world).await;
    let an = house.user_of("An Peeters", Kind::Private, false).await;
    read(&house, &[("20/05/2026", 750, &house.communication(an).await)]).await;
    let line = matched(&house).await;
    assert!(!world.get(&house.mieke, &line).await.body.contains("Klopt dit niet?"));
    let refused = world.post(&house.mieke, &format!("{line}/undo"), &[("reason", "x")]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let (one, two) = futures_util::future::join(undo(&house, &line, "fout"), undo(&house, &line, "fout")).await;
    let mut both = [one.status, two.status];
    both.sort();
    assert_eq!(both, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    assert_eq!((house.balance(Account::Bank).await, house.balance(Account::Unmatched).await), (750, 750));
    let notes = house.read(async |tx, _, _| {
        store::fetch_value!(tx, i64, "select count(*) from audit_entry where verb = 'bank.unmatch'")
    });
    assert_eq!(notes.await, 1);
}

}
