//! What the lead pays partners for claims that were decided, what comes back, and that the ledger stays right.

use claims::model::{Direction, PayoutId};
use claims::{CorrectCost, DecideClaim, DropPayout, MakePayout, PayPayout, RecordAccount, UnpayPayout};
use futures_util::future::join_all;
use kernel::OrganisationId;

use crate::kit::{House, day, key};

/// Two costs of CAW and one of Fiola in a claim that was decided.
async fn decided(house: &House<'_>) -> claims::CostId {
    let first = house.accepted("2026-01-15", 600_000, "F-1").await;
    house.accepted("2026-02-15", 100_000, "F-2").await;
    let of_fiola = house.real("2026-02-20", 300_000, "F-3", Some(b"%PDF-1.7\nf3\n%%EOF"));
    let id = house.act(&house.greet, &of_fiola).await.unwrap();
    house.accept(id).await.unwrap();
    let claim = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    house.submit(claim, 1_000_000).await.unwrap();
    let page = house.world.get(&house.ada, "/payments").await;
    assert!(page.body.contains("Er is nog niets te betalen"), "handed in is not decided: {}", page.body);
    let decide = DecideClaim { id: claim, version: 2, cents: 850_000, on: day("2026-05-20"), words: String::new() };
    house.act(&house.ada, &decide).await.unwrap();
    first
}

fn list(house: &House<'_>, direction: Direction, seen: i64) -> MakePayout {
    MakePayout { operation: house.operation, direction, execute_on: day("2026-05-27"), seen }
}

async fn paid(house: &House<'_>, id: PayoutId, version: i64) {
    let pay = PayPayout { id, version, day: day("2026-05-26"), reference: "uittreksel 12".to_owned() };
    house.act(&house.ada, &pay).await.unwrap();
}

async fn iban(house: &House<'_>, organisation: OrganisationId, iban: &str) {
    let deed = RecordAccount { organisation, iban: iban.to_owned(), source: "brief".to_owned() };
    house.act(&house.ada, &deed).await.unwrap();
}

testkit::on_both_engines! { crate::kit::kit();

async fn partners_are_paid_what_was_approved_and_pay_back_what_was_taken_back(world: World) {
    let house = House::new(&world).await;
    let first = decided(&house).await;
    assert_eq!(house.owed().await, 1_000_000);
    assert_eq!(key(house.act(&house.ada, &list(&house, Direction::Out, 1)).await), "payout-changed");
    assert_eq!(key(house.act(&house.ada, &list(&house, Direction::Back, 0)).await), "payout-nothing");
    assert_eq!(key(house.act(&house.bert, &list(&house, Direction::Out, 1_000_000)).await), "not-found");
    let past = MakePayout { execute_on: day("2026-05-01"), ..list(&house, Direction::Out, 1_000_000) };
    assert_eq!(key(house.act(&house.ada, &past).await), "payout-day-past");
    let id = house.act(&house.ada, &list(&house, Direction::Out, 1_000_000)).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &list(&house, Direction::Out, 1_000_000)).await), "payout-nothing", "it stands on a list");
    assert_eq!(house.owed().await, 1_000_000, "a list is not a payment");
    paid(&house, id, 1).await;
    assert_eq!(house.owed().await, 0);
    // Noted by mistake: its counter-entry, and again.
    house.act(&house.ada, &UnpayPayout { id, version: 2 }).await.unwrap();
    assert_eq!(house.owed().await, 1_000_000);
    paid(&house, id, 3).await;
    assert_eq!(key(house.act(&house.ada, &DropPayout { id, version: 4 }).await), "payout-step");

    // A cost of the claim is taken back: CAW pays it back, and the claim stays as it is.
    house.act(&house.ada, &CorrectCost { id: first, why: "Dubbel gefactureerd".to_owned() }).await.unwrap();
    let own = world.get(&house.bert, "/payments").await;
    assert!(own.body.contains("€\u{a0}-6.000,00") && own.body.contains("betaalt terug"), "{}", own.body);
    assert!(!own.body.contains("Fiola") && !own.body.contains("3.000,00"), "another partner's money: {}", own.body);
    let back = house.act(&house.ada, &list(&house, Direction::Back, 600_000)).await.unwrap();
    assert_eq!(house.owed().await, -600_000);
    paid(&house, back, 1).await;
    assert_eq!(house.owed().await, 0);
    let page = world.get(&house.ada, "/payments").await;
    assert!(!page.body.contains("Klaar om te betalen") && !page.body.contains("name=\"direction\""), "{}", page.body);
    house.balanced().await;
}

async fn what_was_taken_back_is_taken_off_the_next_payment_of_that_partner(world: World) {
    let house = House::new(&world).await;
    let first = decided(&house).await;
    house.act(&house.ada, &CorrectCost { id: first, why: "Deels van iemand anders".to_owned() }).await.unwrap();
    // 1,000 of CAW is left, 3,000 of Fiola.
    let id = house.act(&house.ada, &list(&house, Direction::Out, 400_000)).await.unwrap();
    let page = world.get(&house.ada, &format!("/payments/{id}")).await;
    assert!(page.body.contains("€\u{a0}1.000,00") && page.body.contains("€\u{a0}3.000,00"), "{}", page.body);
    house.act(&house.ada, &DropPayout { id, version: 1 }).await.unwrap();
    house.act(&house.ada, &list(&house, Direction::Out, 400_000)).await.unwrap();
    house.balanced().await;
}

async fn the_bank_gets_a_file_when_every_account_is_known_and_a_list_keeps_its_accounts(world: World) {
    let house = House::new(&world).await;
    decided(&house).await;
    let page = world.get(&house.ada, "/payments").await;
    assert!(page.body.contains("geen rekening bekend"), "{}", page.body);
    let without = house.act(&house.ada, &list(&house, Direction::Out, 1_000_000)).await.unwrap();
    assert_eq!(world.get(&house.ada, &format!("/payments/{without}/payments.xml")).await.status, 409);
    let csv = world.get(&house.ada, &format!("/payments/{without}/payments.csv")).await;
    assert!(csv.body.contains("7.000,00") && csv.body.contains("3.000,00"), "{}", csv.body);
    house.act(&house.ada, &DropPayout { id: without, version: 1 }).await.unwrap();
    let wrong = world.post(&house.ada, "/payments/accounts", &[("_key", "k"), ("organisation", &house.caw.to_string()), ("iban", "BE68539007547035"), ("source", "brief")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("Dit is geen rekeningnummer"), "{}", wrong.body);
    iban(&house, house.lead, "BE68 5390 0754 7034").await;
    iban(&house, house.caw, "BE71 0961 2345 6769").await;
    iban(&house, house.greet.actor.organisation, "NL91 ABNA 0417 1643 00").await;
    let id = house.act(&house.ada, &list(&house, Direction::Out, 1_000_000)).await.unwrap();
    iban(&house, house.caw, "BE43 0689 9999 9501").await;
    let file = world.get(&house.ada, &format!("/payments/{id}/payments.xml")).await;
    assert_eq!(file.status, 200, "{}", file.body);
    assert!(file.body.contains("pain.001.001.09") && file.body.contains("BE71096123456769"), "{}", file.body);
    assert!(!file.body.contains("BE43068999999501"), "the list is as it was made");
    assert!(file.body.contains("<CtrlSum>10000.00</CtrlSum>"), "{}", file.body);
    for stranger in [&house.bert, &house.greet, &house.lode, &house.sofie] {
        for path in ["payments.xml", "payments.csv", ""] {
            assert_eq!(world.get(stranger, format!("/payments/{id}/{path}").trim_end_matches('/')).await.status, 404);
        }
        assert_eq!(world.get(stranger, "/payments/accounts").await.status, 404);
    }
}

async fn what_the_bank_refuses_is_due_again_and_of_a_list_that_was_done_gets_a_counter_entry(world: World) {
    let house = House::new(&world).await;
    decided(&house).await;
    iban(&house, house.lead, "BE68 5390 0754 7034").await;
    iban(&house, house.caw, "BE71 0961 2345 6769").await;
    iban(&house, house.greet.actor.organisation, "NL91 ABNA 0417 1643 00").await;
    let id = house.act(&house.ada, &list(&house, Direction::Out, 1_000_000)).await.unwrap();
    let file = world.get(&house.ada, &format!("/payments/{id}/payments.xml")).await.body;
    let message = file.split("<MsgId>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    // CAW stands first: of it the bank says nothing is wrong, of Fiola that the account is closed.
    let answer = |bank: &str, whole: &str, transfers: &str| {
        format!(
            "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt>\
             <GrpHdr><MsgId>{bank}</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>{message}</OrgnlMsgId>\
             <GrpSts>{whole}</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>{transfers}</OrgnlPmtInfAndSts>\
             </CstmrPmtStsRpt></Document>"
        )
    };
    let refused = "<TxInfAndSts><OrgnlEndToEndId>PROJECT-1-2</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn>\
                   <Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>";
    let path = format!("/payments/{id}/answer");
    for (bytes, words) in [
        (Vec::new(), "Kies het bestand van de bank."),
        (b"%PDF-1.7".to_vec(), "Dit is geen antwoord van een bank"),
        (answer("B-0", "ACCP", "").replace("PROJECT-1-", "PROJECT-9-").into_bytes(), "hoort bij een andere lijst"),
        (answer("B-0", "PART", &refused.replace("1-2", "1-7")).into_bytes(), "die niet op deze lijst staan"),
    ] {
        let reply = house.upload(&house.ada, &path, &[], &bytes).await;
        assert!(reply.status == 422 && reply.body.contains(words), "{words}: {}", reply.body);
    }
    // Noted as done first: the refusal comes a day later.
    paid(&house, id, 1).await;
    assert_eq!(house.owed().await, 0);
    let part = answer("B-1", "PART", refused).into_bytes();
    assert_eq!(house.upload(&house.bert, &path, &[], &part).await.status, 404, "a partner has no list");
    let read = house.upload(&house.ada, &path, &[], &part).await;
    assert_eq!(read.status, 303, "{}", read.body);
    assert_eq!(house.owed().await, 300_000, "what Fiola gets is owed again");
    let page = world.get(&house.ada, &format!("/payments/{id}")).await.body;
    assert!(page.contains("De rekening is gesloten.") && page.contains("De bank weigerde €\u{a0}3.000,00."), "{page}");
    let twice = house.upload(&house.ada, &path, &[], &part).await;
    assert!(twice.status == 422 && twice.body.contains("al gelezen"), "{}", twice.body);
    let own = world.get(&house.greet, "/payments").await;
    assert!(own.body.contains("€\u{a0}3.000,00"), "Fiola sees what is open: {}", own.body);
    // On the next list only Fiola; not paid yet when the bank refuses all of it.
    let next = house.act(&house.ada, &list(&house, Direction::Out, 300_000)).await.unwrap();
    let file = world.get(&house.ada, &format!("/payments/{next}/payments.xml")).await.body;
    let of_next = file.split("<MsgId>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let all = answer("B-2", "RJCT", "").replace(&message, &of_next).into_bytes();
    let read = house.upload(&house.ada, &format!("/payments/{next}/answer"), &[], &all).await;
    assert_eq!(read.status, 303, "{}", read.body);
    let page = world.get(&house.ada, &format!("/payments/{next}")).await.body;
    assert!(page.contains("Geweigerd door de bank") && !page.contains("Noteer de betaling"), "{page}");
    let last = house.act(&house.ada, &list(&house, Direction::Out, 300_000)).await.unwrap();
    paid(&house, last, 1).await;
    assert_eq!(house.owed().await, 0);
    // The first one was noted by mistake after all: only what the bank did comes back.
    house.act(&house.ada, &UnpayPayout { id, version: 3 }).await.unwrap();
    assert_eq!(house.owed().await, 700_000);
    house.balanced().await;
}

async fn of_two_who_make_or_pay_a_list_at_once_one_wins(world: World) {
    let house = House::new(&world).await;
    decided(&house).await;
    let (ada, lien) = (world.ctx(&house.ada), world.ctx(&house.lien));
    let deed = list(&house, Direction::Out, 1_000_000);
    let made = join_all([&ada, &lien, &ada].map(|ctx| world.app.db.act(ctx, &deed))).await;
    assert_eq!(made.iter().filter(|one| one.is_ok()).count(), 1, "{made:?}");
    let id = made.into_iter().find_map(Result::ok).unwrap();
    let pay = PayPayout { id, version: 1, day: day("2026-05-26"), reference: "uittreksel 12".to_owned() };
    let said = join_all([&ada, &lien, &ada].map(|ctx| world.app.db.act(ctx, &pay))).await;
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 1, "{said:?}");
    assert_eq!(house.owed().await, 0);
    house.balanced().await;
}

async fn a_cut_that_nobody_took_back_is_told_to_the_lead(world: World) {
    let house = House::new(&world).await;
    let cost = house.accepted("2026-01-15", 1_000_000, "F-1").await;
    let claim = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    house.submit(claim, 1_000_000).await.unwrap();
    let decide = DecideClaim { id: claim, version: 2, cents: 800_000, on: day("2026-05-20"), words: "Een factuur".to_owned() };
    house.act(&house.ada, &decide).await.unwrap();
    let page = world.get(&house.ada, "/payments").await;
    assert!(page.body.contains("namen €\u{a0}500,00 van declaratie 1 niet"), "{}", page.body);
    // The cut lies on the sources in proportion: 40, 30 and 15 of 85 asked.
    for path in [format!("/claims/{claim}"), format!("/settlements/{}/2026", house.operation)] {
        let page = world.get(&house.ada, &path).await;
        for cents in ["4.000,00", "235,29", "3.764,71", "3.000,00", "176,47", "2.823,53", "1.500,00", "88,24", "1.411,76", "8.000,00"] {
            assert!(page.body.contains(&format!("€\u{a0}{cents}")), "{cents} on {path}: {}", page.body);
        }
    }
    assert!(!world.get(&house.lode, &format!("/settlements/{}/2026", house.operation)).await.body.contains("Wat de financiers namen"));
    house.act(&house.ada, &CorrectCost { id: cost, why: "Niet aanvaard".to_owned() }).await.unwrap();
    assert!(!world.get(&house.ada, "/payments").await.body.contains("van declaratie 1 niet"));
}
}
