//! Workers are paid: by the bank of the organiser, or by VDAB or the issuer.

use axum::http::StatusCode;
use bank::pain001;
use wijk_cheques::{Account, HandInRun};
use wijk_office::model::Payer;
use wijk_workers::WorkerId;

use crate::kit::{House, OWN, between, past, statement};

/// A closed month: Amina 41,00 and travel 1,80, Bea 8,20.
pub async fn closed<'w>(
    world: &'w testkit::World,
    payer: Payer,
    bea_iban: Option<&'static str>,
) -> (House<'w>, [WorkerId; 2]) {
    let house = House::new(world).await;
    house.payer(payer).await;
    let (amina, bea) = (house.worker("Amina Haddad").await, house.worker_with("Bea Claes", bea_iban).await);
    let school = house.user("Basisschool De Linde").await;
    house.buy(school, 20).await;
    house.work(vec![past(amina, school, "2026-05-05", 10, 12), past(bea, school, "2026-05-06", 2, 0)]).await;
    house.mieke(&HandInRun { month: "2026-05".to_owned() }).await.unwrap();
    house.check_all("2026-05").await;
    let said = house.post("/wijk/months/2026-05/close", &[("seen_pay", "4920")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    (house, [amina, bea])
}

pub async fn make(house: &House<'_>, kind: &str, key: &str) -> testkit::Reply {
    let fields = [("_key", key), ("kind", kind), ("month", "2026-05"), ("execute_on", "2026-05-28")];
    house.post("/wijk/payments", &fields).await
}

testkit::on_both_engines! { crate::kit();

async fn the_organiser_pays_with_a_file_that_the_statement_of_the_bank_confirms(world: World) {
    let (house, _) = closed(&world, Payer::Organiser, Some(crate::kit::HERS)).await;
    let made = make(&house, "bank", "k").await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let url = made.location.clone();
    let file = house.get(&format!("{url}/file")).await;
    let order = pain001::read_back(file.body.as_bytes()).unwrap();
    assert_eq!((order.transfers.len(), order.approved.total.get()), (2, 5_100));
    assert_eq!(order.debtor_iban.as_str(), OWN);
    assert_eq!(order.transfers[0].creditor_name, "Amina Haddad");
    let none = make(&house, "bank", "k2").await;
    assert!(none.body.contains("Er is niets te betalen"), "everybody is on a list: {}", none.body);
    let early = house.post(&format!("{url}/sent"), &[("sent_on", "2026-06-01")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = house.post(&format!("{url}/sent"), &[("sent_on", "2026-05-26")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert_eq!((house.balance(Account::PayDue).await, house.balance(Account::Underway).await), (0, 5_100));
    assert_eq!(house.post(&format!("{url}/sent"), &[("sent_on", "2026-05-26")]).await.status, StatusCode::CONFLICT);
    assert_eq!(house.post(&format!("{url}/drop"), &[]).await.status, StatusCode::CONFLICT);
    world.clock.set(crate::kit::day("2026-05-28").at(9, 0));
    let read = house.upload(&house.carl, "/wijk/bank", "mei.csv", &statement(OWN, &[("28/05/2026", -5_100, "WW")])).await;
    assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.body);
    assert_eq!((house.balance(Account::Underway).await, house.balance(Account::Bank).await), (0, -5_100));
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 8), ("PAID_OUT".to_owned(), 12)].into());
    let page = house.get(&url).await;
    assert!(page.body.contains("Afgehandeld") && page.body.matches("Betaald").count() >= 2, "{}", page.body);
    house.balanced().await;
}

async fn a_list_is_made_for_a_day_within_two_months(world: World) {
    let (house, _) = closed(&world, Payer::Organiser, Some(crate::kit::HERS)).await;
    for (on, status, says) in [
        ("2099-01-01", StatusCode::UNPROCESSABLE_ENTITY, "Kies een dag binnen 60 dagen."),
        ("2026-05-25", StatusCode::UNPROCESSABLE_ENTITY, "Kies vandaag of een latere dag."),
        ("2026-07-25", StatusCode::SEE_OTHER, ""),
    ] {
        let fields = [("_key", on), ("kind", "bank"), ("month", "2026-05"), ("execute_on", on)];
        let said = house.post("/wijk/payments", &fields).await;
        assert_eq!(said.status, status, "{on}: {}", said.body);
        assert!(said.body.contains(says), "{on}: {}", said.body);
    }
}

async fn who_has_no_account_number_or_was_refused_comes_on_a_next_list(world: World) {
    let (house, [_, bea]) = closed(&world, Payer::Organiser, None).await;
    let page = house.get("/wijk/payments").await;
    assert!(page.body.contains("Nog zonder rekeningnummer: Bea Claes"), "{}", page.body);
    let url = make(&house, "bank", "k").await.location;
    house.post(&format!("{url}/sent"), &[("sent_on", "2026-05-26")]).await;
    let page = house.get(&url).await;
    let refuse = between(&page.body, "/refused/", "\"").to_owned();
    let none = house.post(&format!("{url}/refused/{refuse}"), &[("reason", "")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = house.post(&format!("{url}/refused/{refuse}"), &[("reason", "rekening gesloten")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!((house.balance(Account::PayDue).await, house.balance(Account::TravelDue).await), (4_920, 180));
    let digits = ledger::Iban::parse(crate::kit::HERS).unwrap();
    let version = house.read(async |tx, _, desk| wijk_workers::load(tx, desk, bea).await).await.version;
    let numbers = wijk_workers::SaveNumbers { id: bea, version, insz: None, iban: Some(digits.as_str()) };
    house.mieke(&numbers).await.unwrap();
    let second = make(&house, "bank", "k2").await;
    assert_eq!(second.status, StatusCode::SEE_OTHER, "{}", second.body);
    assert!(house.get(&second.location).await.body.contains("51,00 euro"));
    house.balanced().await;
}

async fn the_provider_pays_what_it_accepted_and_says_why_not(world: World) {
    let (house, _) = closed(&world, Payer::Provider, Some(crate::kit::HERS)).await;
    let url = make(&house, "provider", "k").await.location;
    let file = house.get(&format!("{url}/file")).await;
    assert_eq!(file.body, "worker_number;month;cheques;amount\nWW-0001;2026-05;10;41,00\nWW-0002;2026-05;2;8,20\nTOTAL;2;12;49,20\n");
    house.post(&format!("{url}/sent"), &[("sent_on", "2026-05-26")]).await;
    let answer = format!("{url}/answer");
    let head = "worker_number;month;cheques;amount;status;reason\n";
    for (text, message) in [
        ("iets anders".to_owned(), "niet de juiste kolommen"),
        (format!("{head}WW-0009;2026-05;10;41,00;aanvaard;\nTOTAL;1;10;41,00;;\n"), "die niet op deze lijst staan"),
        (String::new(), "Kies een bestand"),
    ] {
        let said = house.upload(&house.carl, &answer, "a.csv", text.as_bytes()).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(said.body.contains(message), "{message}: {}", said.body);
    }
    assert_eq!(house.balance(Account::PayDue).await, 4_920);
    let text = format!("{head}WW-0001;2026-05;10;41,00;aanvaard;\nWW-0002;2026-05;2;8,20;geweigerd;werkt elders\nTOTAL;2;12;49,20;;\n");
    let said = house.upload(&house.carl, &answer, "a.csv", text.as_bytes()).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let page = house.get(&url).await;
    assert!(page.body.contains("werkt elders") && page.body.contains("Geweigerd"), "{}", page.body);
    assert_eq!(house.balance(Account::PayDue).await, 820);
    assert_eq!(house.balance(Account::Provider).await, 14_900 - 4_100);
    assert_eq!(house.states().await, [("ISSUED".to_owned(), 8), ("PAID_OUT".to_owned(), 10), ("VALIDATED".to_owned(), 2)].into());
    // The provider pays no travel: that goes by the bank; the refused one goes again.
    let travel = make(&house, "bank", "k2").await;
    assert!(house.get(&travel.location).await.body.contains("1,80 euro"));
    let again = make(&house, "provider", "k3").await;
    assert!(house.get(&again.location).await.body.contains("8,20 euro"));
    house.balanced().await;
}

async fn the_file_of_a_list_stays_as_it_was_made_whatever_changes_later(world: World) {
    let (house, [amina, _]) = closed(&world, Payer::Organiser, Some(crate::kit::HERS)).await;
    let url = make(&house, "bank", "k").await.location;
    let file = format!("{url}/file");
    let first = house.get(&file).await.body;
    // The organiser and a worker get another account, and the bank refuses a payment.
    let version = house.read(async |tx, ctx, _| wijk_office::organiser(tx, ctx).await).await.unwrap().version;
    let other = wijk_office::SavePayment { payer: Payer::Organiser, iban: Some("BE41979000010210"), version };
    house.carl(&other).await.unwrap();
    let version = house.read(async |tx, _, desk| wijk_workers::load(tx, desk, amina).await).await.version;
    let numbers = wijk_workers::SaveNumbers { id: amina, version, insz: None, iban: Some("BE94979000020314") };
    house.mieke(&numbers).await.unwrap();
    assert_eq!(house.get(&file).await.body, first);
    house.post(&format!("{url}/sent"), &[("sent_on", "2026-05-26")]).await;
    let refuse = between(&house.get(&url).await.body, "/refused/", "\"").to_owned();
    house.post(&format!("{url}/refused/{refuse}"), &[("reason", "rekening gesloten")]).await;
    assert_eq!(house.get(&file).await.body, first, "what was sent stays what was sent");
    // A list from now on has the new accounts.
    let second = make(&house, "bank", "k2").await.location;
    let order = pain001::read_back(house.get(&format!("{second}/file")).await.body.as_bytes()).unwrap();
    assert_eq!((order.debtor_iban.as_str(), order.transfers[0].creditor_iban.as_str()), ("BE41979000010210", "BE94979000020314"));
    let plain = house.read(async |tx, _, _| {
        store::fetch_values!(tx, Vec<u8>, "select file_sealed from payment_run order by number")
    });
    assert!(plain.await.iter().all(|bytes| !String::from_utf8_lossy(bytes).contains("Amina")));
}

async fn a_list_that_was_not_sent_is_dropped_and_made_again(world: World) {
    let (house, _) = closed(&world, Payer::Organiser, Some(crate::kit::HERS)).await;
    let url = make(&house, "bank", "k").await.location;
    assert_eq!(house.post(&format!("{url}/drop"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get(&format!("{url}/file")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(make(&house, "bank", "k2").await.status, StatusCode::SEE_OTHER);
    for (kind, month, on, message) in [
        ("bank", "2026-04", "2026-05-28", "nog niet afgesloten"),
        ("bank", "2026-05", "2026-05-01", "Kies vandaag of een latere dag"),
        ("provider", "2026-05", "2026-05-28", "De organisator betaalt zelf"),
    ] {
        let fields = [("_key", "x"), ("kind", kind), ("month", month), ("execute_on", on)];
        let said = house.post("/wijk/payments", &fields).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{message}");
        assert!(said.body.contains(message), "{message}: {}", said.body);
    }
}

}
