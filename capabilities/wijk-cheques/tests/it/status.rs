//! The answer of the bank on a list of payments (pain.002).

use axum::http::StatusCode;
use bank::pain001;
use wijk_cheques::Account;

use crate::kit::{House, OWN, statement};
use crate::payments::{closed, make};
use wijk_office::model::Payer;

/// An answer to a list: status of the whole, and of payments with their reasons.
fn report(id: &str, whole: &str, transfers: &[(&str, &str, &str)]) -> Vec<u8> {
    let group = if whole.is_empty() { String::new() } else { format!("<GrpSts>{whole}</GrpSts>") };
    let one = |(id, status, why): &(&str, &str, &str)| {
        let reason = match *why {
            "" => String::new(),
            "NARR" => "<StsRsnInf><Rsn><Cd>NARR</Cd></Rsn><AddtlInf>Rekening op slot</AddtlInf></StsRsnInf>".to_owned(),
            code => format!("<StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf>"),
        };
        format!("<TxInfAndSts><OrgnlEndToEndId>{id}</OrgnlEndToEndId><TxSts>{status}</TxSts>{reason}</TxInfAndSts>")
    };
    let transfers: String = transfers.iter().map(one).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\">\
         <CstmrPmtStsRpt><GrpHdr><MsgId>{id}</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>WW-2026-05-1</OrgnlMsgId>\
         {group}</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>WW-2026-05-1</OrgnlPmtInfId>{transfers}\
         </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"
    )
    .into_bytes()
}

async fn sent(house: &House<'_>) -> String {
    let url = make(house, "bank", "k").await.location;
    let said = house.post(&format!("{url}/sent"), &[("sent_on", "2026-05-26")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    url
}

async fn read(house: &House<'_>, url: &str, bytes: &[u8]) -> testkit::Reply {
    house.upload(&house.carl, &format!("{url}/answer"), "antwoord.xml", bytes).await
}

testkit::on_both_engines! { crate::kit();

async fn each_payment_is_accepted_or_refused_in_words_and_the_refused_one_goes_on_a_new_list(world: World) {
    let (house, _) = closed(&world, Payer::Organiser, Some(crate::kit::HERS)).await;
    let url = sent(&house).await;
    let answer = report("B-1", "PART", &[("WW-2026-05-1-1", "ACCP", ""), ("WW-2026-05-1-2", "RJCT", "AC04")]);
    let said = read(&house, &url, &answer).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let page = house.get(&url).await.body;
    for text in [
        "Aanvaard door de bank", "Geweigerd", "De rekening is gesloten.", "1 aanvaard, 1 geweigerd", "Voor een deel geweigerd",
        "1 geweigerde betaling wacht", "Kijk het rekeningnummer na",
    ] {
        assert!(page.contains(text), "{text} not in {page}");
    }
    // Amina 42,80 stays on its way, Bea 8,20 is due again.
    assert_eq!((house.balance(Account::Underway).await, house.balance(Account::PayDue).await), (4_280, 820));
    let twice = read(&house, &url, &answer).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.body.contains("Dit antwoord is al gelezen"), "{}", twice.body);
    assert_eq!(house.balance(Account::PayDue).await, 820);
    let again = make(&house, "bank", "k2").await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
    let file = house.get(&format!("{}/file", again.location)).await;
    let order = pain001::read_back(file.body.as_bytes()).unwrap();
    assert_eq!((order.transfers.len(), order.transfers[0].creditor_name.as_str()), (1, "Bea Claes"));
    assert!(!house.get(&url).await.body.contains("geweigerde betaling wacht"), "it is on another list");
    house.upload(&house.carl, "/wijk/bank", "mei.csv", &statement(OWN, &[("26/05/2026", -4_280, "WW")])).await;
    let page = house.get(&url).await.body;
    assert!(page.contains("Betaald") && page.contains("Afgehandeld"), "{page}");
    house.balanced().await;
}

async fn a_file_that_is_refused_as_a_whole_is_done_and_all_of_it_is_due_again(world: World) {
    let (house, _) = closed(&world, Payer::Organiser, Some(crate::kit::HERS)).await;
    let url = sent(&house).await;
    // First taken in, an hour later refused.
    assert_eq!(read(&house, &url, &report("B-1", "ACTC", &[])).await.status, StatusCode::SEE_OTHER);
    let before = house.get(&url).await.body;
    assert!(before.matches("Aanvaard door de bank").count() >= 2, "{before}");
    assert_eq!(house.balance(Account::Underway).await, 5_100);
    assert_eq!(read(&house, &url, &report("B-2", "RJCT", &[])).await.status, StatusCode::SEE_OTHER);
    assert_eq!((house.balance(Account::Underway).await, house.balance(Account::PayDue).await), (0, 4_920));
    let page = house.get(&url).await.body;
    assert!(page.contains("Afgehandeld") && page.contains("2 geweigerde betalingen wachten"), "{page}");
    let late = read(&house, &url, &report("B-3", "ACCP", &[])).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let again = make(&house, "bank", "k2").await;
    assert!(house.get(&again.location).await.body.contains("51,00 euro"));
    house.balanced().await;
}

async fn an_answer_that_is_not_to_this_list_or_says_nothing_or_is_no_answer_changes_nothing(world: World) {
    let (house, _) = closed(&world, Payer::Organiser, Some(crate::kit::HERS)).await;
    let url = sent(&house).await;
    let other = String::from_utf8(report("B-1", "ACCP", &[])).unwrap().replace("WW-2026-05-1<", "WW-2026-05-9<");
    for (bytes, message) in [
        (other.into_bytes(), "hoort bij een andere lijst"),
        (report("B-1", "", &[("WW-2026-05-1-7", "RJCT", "AC01")]), "noemt betalingen die niet op deze lijst staan"),
        (report("B-1", "", &[]), "niet of de bank aanvaardt of weigert"),
        (b"<Document><Other/></Document>".to_vec(), "Lees"),
        (b"hallo".to_vec(), ""),
        (Vec::new(), "Kies een bestand"),
    ] {
        let said = read(&house, &url, &bytes).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{message}: {}", said.body);
        assert!(message == "Lees" || said.body.contains(message), "{message}: {}", said.body);
    }
    assert_eq!((house.balance(Account::Underway).await, house.balance(Account::PayDue).await), (5_100, 0));
    let refused = house.upload(&house.mieke, &format!("{url}/answer"), "a.xml", &report("B-1", "RJCT", &[])).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

async fn a_status_that_nobody_knows_and_words_of_the_bank_are_shown_as_they_are(world: World) {
    let (house, _) = closed(&world, Payer::Organiser, Some(crate::kit::HERS)).await;
    let url = sent(&house).await;
    let answer = report("B-1", "PART", &[("WW-2026-05-1-1", "ZZZZ", ""), ("WW-2026-05-1-2", "RJCT", "NARR")]);
    assert_eq!(read(&house, &url, &answer).await.status, StatusCode::SEE_OTHER);
    let page = house.get(&url).await.body;
    for text in ["Onbekend antwoord", "ZZZZ", "De bank legt het uit: Rekening op slot", "over 1 zegt de bank niets"] {
        assert!(page.contains(text), "{text} not in {page}");
    }
    assert_eq!(house.balance(Account::Underway).await, 4_280, "an unknown status posts nothing");
}

}
