//! Files of the bank.

use axum::http::StatusCode;
use kernel::Verb;
use wijk_cheques::{Account, ReturnCheques};
use wijk_office::model::Payer;
use wijk_office::rules::access::Part;
use wijk_users::Kind;

use crate::kit::{House, OWN, statement};

async fn house(world: &testkit::World) -> House<'_> {
    let house = House::new(world).await;
    house.payer(Payer::Organiser).await;
    house
}

async fn read(house: &House<'_>, lines: &[(&str, i64, &str)]) -> testkit::Reply {
    house.upload(&house.carl, "/wijk/bank", "mei.csv", &statement(OWN, lines)).await
}

testkit::on_both_engines! { crate::kit();

async fn the_fee_goes_first_then_an_order_of_exactly_that_amount_then_both(world: World) {
    let house = house(&world).await;
    let one = house.user_of("An Peeters", Kind::Private, false).await;
    let two = house.user_of("Bo Maes", Kind::Private, false).await;
    house.order(one, 10).await;
    house.order(two, 10).await;
    let (first, second) = (house.communication(one).await, house.communication(two).await);
    let lines = [("20/05/2026", 750, first.as_str()), ("21/05/2026", 7_450, &first), ("22/05/2026", 8_200, &second)];
    let said = read(&house, &lines).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!((house.balance(Account::Fee).await, house.balance(Account::StockUser).await), (1_500, 14_900));
    assert_eq!((house.balance(Account::Bank).await, house.balance(Account::Unmatched).await), (16_400, 0));
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 20)].into());
    assert!(house.get("/wijk/bank").await.body.contains("Alle regels zijn herkend"));
    house.balanced().await;
}

async fn the_same_file_twice_is_refused_and_changes_nothing(world: World) {
    let house = house(&world).await;
    let school = house.user("Basisschool De Linde").await;
    house.order(school, 10).await;
    let words = house.communication(school).await;
    let lines = [("20/05/2026", 7_450, words.as_str()), ("21/05/2026", -1_250, "kosten")];
    assert_eq!(read(&house, &lines).await.status, StatusCode::SEE_OTHER);
    let before = (house.states().await, house.sums().await);
    let again = read(&house, &lines).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("Dit bestand is al gelezen"), "{}", again.body);
    assert_eq!((house.states().await, house.sums().await), before);
    // A longer file with the same lines: only what is new is read.
    let more = [lines[0], lines[1], ("25/05/2026", 500, "iets")];
    assert_eq!(read(&house, &more).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.balance(Account::Bank).await, 7_450 - 1_250 + 500);
    house.balanced().await;
}

async fn what_does_not_fit_waits_with_the_reason(world: World) {
    let house = house(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let club = house.user("Basisschool De Berk").await;
    house.order(school, 10).await;
    let (right, paid) = (house.communication(school).await, house.communication(club).await);
    let mut wrong = right.clone().into_bytes();
    let last = wrong.len() - 4;
    wrong[last] = if wrong[last] == b'9' { b'0' } else { wrong[last] + 1 };
    let wrong = String::from_utf8(wrong).unwrap();
    let nobody = ledger::Structured::from_base(999_999).unwrap().to_string();
    let lines = [
        ("20/05/2026", 7_450, wrong.as_str()),
        ("20/05/2026", 7_449, &right),
        ("20/05/2026", 1_000, &nobody),
        ("20/05/2026", 2_000, &paid),
        ("20/05/2026", 3_000, "voor de cheques"),
        ("20/05/2026", -4_000, "kosten"),
    ];
    assert_eq!(read(&house, &lines).await.status, StatusCode::SEE_OTHER);
    let page = house.get("/wijk/bank").await;
    for message in [
        "Er zit een fout in de gestructureerde mededeling",
        "Het bedrag past niet bij wat deze gebruiker moet betalen",
        "Geen gebruiker heeft deze mededeling",
        "Deze gebruiker heeft niets te betalen",
        "Er staat geen gestructureerde mededeling bij",
        "Er is geen verstuurde lijst met dit bedrag",
    ] {
        assert!(page.body.contains(message), "{message} not in {}", page.body);
    }
    assert_eq!(house.states().await, [("ORDERED".to_owned(), 10)].into());
    assert_eq!(house.balance(Account::Unmatched).await, 7_450 + 7_449 + 1_000 + 2_000 + 3_000 - 4_000);
    house.balanced().await;
}

async fn a_file_of_another_account_or_that_is_no_file_is_refused_with_what_to_do(world: World) {
    let house = House::new(&world).await;
    let none = read(&house, &[("20/05/2026", 100, "x")]).await;
    assert!(none.body.contains("Het rekeningnummer van de organisator ontbreekt"), "{}", none.body);
    house.payer(Payer::Organiser).await;
    let mut large = b"Rekeningnummer;".to_vec();
    large.resize(5 * 1024 * 1024 + 1, b'x');
    for (bytes, status, message) in [
        (statement(crate::kit::HERS, &[("20/05/2026", 100, "x")]), 422, "van een andere rekening"),
        (statement("BE68539007547035", &[("20/05/2026", 100, "x")]), 422, "Het rekeningnummer op deze regel klopt niet"),
        (b"hallo".to_vec(), 422, "We herkennen de kolommen niet"),
        (Vec::new(), 422, "Kies een bestand"),
        (b"0000026052672505 kapot".to_vec(), 422, "tekens in plaats van 128"),
        (large, 422, "Dit bestand is te groot"),
    ] {
        let said = house.upload(&house.carl, "/wijk/bank", "x.csv", &bytes).await;
        assert_eq!(said.status.as_u16(), status, "{message}");
        assert!(said.body.contains(message), "{message} not in {}", said.body);
    }
    assert!(house.sums().await.is_empty());
}

async fn a_person_says_what_a_line_is_for_and_only_what_fits_exactly(world: World) {
    let house = house(&world).await;
    let school = house.user("Basisschool De Linde").await;
    let order = house.order(school, 10).await;
    let numbers = house.buy(house.user("Basisschool De Berk").await, 2).await;
    read(&house, &[("20/05/2026", 7_450, "betaling De Linde"), ("21/05/2026", 1_490, "kas gestort"), ("22/05/2026", 99, "rente")]).await;
    let url = async |words: &str| {
        let page = house.get("/wijk/bank").await;
        let at = page.body.find(words).unwrap();
        let start = page.body[..at].rfind("/wijk/bank/lines/").unwrap();
        page.body[start..].split('"').next().unwrap().to_owned()
    };
    let line = url("betaling De Linde").await;
    let page = house.get(&format!("{line}?q=Linde")).await;
    assert!(page.body.contains("Bestelling van Basisschool De Linde"), "{}", page.body);
    let wrong = url("rente").await;
    for (value, message) in [
        (format!("order:{order}"), "Kies iets met precies dit bedrag"),
        (format!("refund:{school}"), "passen niet bij dezelfde keuze"),
        ("niets".to_owned(), "Kies waarvoor dit is"),
    ] {
        let said = house.post(&wrong, &[("target", &value)]).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{message}");
        assert!(said.body.contains(message), "{message}: {}", said.body);
    }
    let target = format!("order:{order}");
    assert_eq!(house.post(&line, &[("target", &target)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.post(&line, &[("target", &target)]).await.status, StatusCode::CONFLICT);
    assert_eq!(house.post(&url("kas gestort").await, &[("target", "by-hand")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.post(&wrong, &[("target", "other")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!((house.balance(Account::Hand).await, house.balance(Account::Unmatched).await), (0, 0));
    // Money back to a user, when cheques came back.
    let club = house.cheque(numbers[0]).await.user_id;
    house.mieke(&ReturnCheques { user: club, numbers: numbers[..1].to_vec() }).await.unwrap();
    read(&house, &[("25/05/2026", -745, "terugbetaling")]).await;
    let refund = format!("refund:{club}");
    assert_eq!(house.post(&url("terugbetaling").await, &[("target", &refund)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.balance(Account::Refund).await, 0);
    house.balanced().await;
}

async fn a_line_that_says_it_comes_tomorrow_is_refused_with_its_line_of_the_file(world: World) {
    let house = house(&world).await;
    let said = house
        .upload(&house.carl, "/wijk/bank", "mei.csv", &statement(OWN, &[("25/05/2026", 750, "a"), ("01/01/2099", 1_250, "b")]))
        .await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("Regel 3: deze dag moet nog komen (2099-01-01)"), "{}", said.body);
    assert_eq!(house.balance(Account::Bank).await, 0, "nothing of the file was read");
    let page = house.get("/wijk/bank").await.body;
    assert!(!page.contains("2099"), "{page}");
}

async fn a_coda_file_is_read_to_the_cent_and_once(world: World) {
    let house = house(&world).await;
    world.clock.set(crate::kit::day("2026-05-31").at(9, 0));
    let coda = include_bytes!("../../../../platform/bank/tests/files/month.cod");
    let statements = bank::coda::read(coda).unwrap();
    let moved: i64 = statements.iter().map(|statement| statement.moved().unwrap().get()).sum();
    let version = house.read(async |tx, ctx, _| wijk_office::organiser(tx, ctx).await).await.unwrap().version;
    let account = statements[0].account.as_str();
    let payment = wijk_office::SavePayment { payer: Payer::Organiser, iban: Some(account), version };
    house.carl(&payment).await.unwrap();
    for status in [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY] {
        let said = house.upload(&house.carl, "/wijk/bank", "mei.cod", coda).await;
        assert_eq!(said.status, status, "{}", said.body);
        assert_eq!(house.balance(Account::Bank).await, moved);
    }
    house.balanced().await;
}

async fn statements_of_other_accounts_in_the_same_file_are_left_out(world: World) {
    let house = house(&world).await;
    world.clock.set(crate::kit::day("2026-05-31").at(9, 0));
    let mut statements = bank::coda::read(include_bytes!("../../../../platform/bank/tests/files/month.cod")).unwrap();
    let own = statements[0].account.clone();
    let version = house.read(async |tx, ctx, _| wijk_office::organiser(tx, ctx).await).await.unwrap().version;
    let payment = wijk_office::SavePayment { payer: Payer::Organiser, iban: Some(own.as_str()), version };
    house.carl(&payment).await.unwrap();
    statements[1].account = ledger::Iban::parse(crate::kit::HERS).unwrap();
    let ours = statements[0].moved().unwrap().get();
    let came = house.carl(&wijk_cheques::ReadStatements { statements }).await.unwrap();
    assert_eq!((came.others, house.balance(Account::Bank).await), (1, ours));
    house.balanced().await;
}

async fn a_mediator_sees_the_bank_and_reads_no_file(world: World) {
    let house = house(&world).await;
    assert_eq!(world.get(&house.mieke, "/wijk/bank").await.status, StatusCode::OK);
    let said = house.upload(&house.mieke, "/wijk/bank", "x.csv", &statement(OWN, &[("20/05/2026", 100, "x")])).await;
    assert_eq!(said.status, StatusCode::NOT_FOUND);
    assert!(!house.read(async |_, _, desk| Ok(desk.may(Verb::Share, Part::Money))).await);
}

}
