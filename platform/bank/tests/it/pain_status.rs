//! The bank's answer to a payment file.

use crate::support::said;
use bank::pain002::{NotOurs, Reason, Report, Said, Status, Verdict, codes, read, words};

fn report(body: &str) -> Report {
    let text = format!(
        "<?xml version=\"1.0\"?><p:Document xmlns:p=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>\
         <OrgnlGrpInfAndSts><OrgnlMsgId>WW-2026-05-1</OrgnlMsgId>{body}</CstmrPmtStsRpt></p:Document>"
    );
    read(text.as_bytes()).unwrap()
}

#[test]
fn a_file_that_was_refused_in_part_names_the_transfers_and_the_reason() {
    let found = report(
        "<GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>WW-2026-05-1</OrgnlPmtInfId>\
         <TxInfAndSts><OrgnlEndToEndId>WW-2026-05-0002</OrgnlEndToEndId><TxSts>RJCT</TxSts>\
         <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>",
    );
    assert_eq!(found.message_id, "WW-2026-05-1");
    assert_eq!(found.whole, Some(Status::InPart));
    let refused = Status::Refused(vec![Reason { code: "AC04".to_owned(), text: String::new() }]);
    assert_eq!(found.transfers, [("WW-2026-05-0002".to_owned(), refused)]);
}

#[test]
fn a_status_may_stand_at_the_block_and_an_unknown_one_is_shown_as_it_is() {
    let taken = report("</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><PmtInfSts>ACCP</PmtInfSts></OrgnlPmtInfAndSts>");
    assert_eq!(taken.whole, Some(Status::Taken("ACCP".to_owned())));
    let strange = report("<GrpSts>ZZZZ</GrpSts></OrgnlGrpInfAndSts>");
    assert_eq!(strange.whole, Some(Status::Unknown("ZZZZ".to_owned())));
}

#[test]
fn what_is_said_of_the_block_is_nearer_than_what_is_said_of_the_message() {
    let found = report(
        "<GrpSts>ACTC</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><PmtInfSts>RJCT</PmtInfSts><StsRsnInf>\
         <Rsn><Prtry>X1</Prtry></Rsn><AddtlInf>Handtekening</AddtlInf><AddtlInf>ontbreekt</AddtlInf></StsRsnInf>\
         </OrgnlPmtInfAndSts>",
    );
    let reason = Reason { code: "X1".to_owned(), text: "Handtekening ontbreekt".to_owned() };
    assert_eq!(found.whole, Some(Status::Refused(vec![reason])));
    assert_eq!(found.whole.unwrap().code(), "RJCT");
}

#[test]
fn a_transfer_without_an_id_is_refused_and_one_without_a_status_says_nothing() {
    let text = |one: &str| {
        format!(
            "<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>WW-2026-05-1</OrgnlMsgId></OrgnlGrpInfAndSts>\
             <OrgnlPmtInfAndSts><TxInfAndSts>{one}</TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"
        )
    };
    let none = read(text("<TxSts>RJCT</TxSts>").as_bytes()).unwrap_err();
    assert_eq!(said(&none), ["pain-element (element OrgnlEndToEndId)"]);
    let silent = read(text("<OrgnlEndToEndId>WW-2026-05-1-1</OrgnlEndToEndId>").as_bytes()).unwrap();
    assert!(silent.transfers.is_empty() && silent.whole.is_none());
}

#[test]
fn the_same_answer_is_known_again_whatever_its_spaces_and_another_one_is_not() {
    let one = report("<GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>");
    let spaced = report("\n  <GrpSts> PART </GrpSts><!-- again --></OrgnlGrpInfAndSts>");
    let other = report("<GrpSts>ACCP</GrpSts></OrgnlGrpInfAndSts>");
    assert_eq!(one.fingerprint(), spaced.fingerprint());
    assert_ne!(one.fingerprint(), other.fingerprint());
}

#[test]
fn another_message_is_not_an_answer() {
    assert_eq!(said(&read(b"<Document><Other/></Document>").unwrap_err()), ["pain-no-report"]);
    let empty = b"<Document><CstmrPmtStsRpt></CstmrPmtStsRpt></Document>";
    assert_eq!(said(&read(empty).unwrap_err()), ["pain-element (element OrgnlMsgId)"]);
}

#[test]
fn an_answer_gives_a_verdict_on_each_transfer_of_its_file_and_none_on_another() {
    let refused = |code: &str| Status::Refused(vec![Reason { code: code.to_owned(), text: String::new() }]);
    let answer = |whole: Option<Status>, transfers: &[(&str, Status)]| Report {
        id: "B-1".to_owned(),
        message_id: "PROJECT-1".to_owned(),
        whole,
        transfers: transfers.iter().map(|(id, status)| ((*id).to_owned(), status.clone())).collect(),
    };
    let ids = ["a".to_owned(), "b".to_owned()];
    let ask = |report: &Report| report.verdicts("PROJECT-1", &ids);
    let taken = Status::Taken("ACCP".to_owned());
    let said = ask(&answer(Some(taken.clone()), &[("b", refused("AC04"))])).unwrap();
    assert_eq!(said[0], Verdict::Taken("ACCP".to_owned()));
    assert!(matches!(&said[1], Verdict::Refused(why) if why[0].code == "AC04"));
    let part = ask(&answer(Some(Status::InPart), &[("b", refused("AC04")), ("b", taken)])).unwrap();
    assert!(part[0] == Verdict::Silent && matches!(part[1], Verdict::Refused(_)), "a refusal stands");
    assert_eq!(Said::of(&part), Said { accepted: 0, refused: 1, unnamed: 1 });
    assert_eq!(Said::of(&said), Said { accepted: 1, refused: 1, unnamed: 0 });
    let strange = ask(&answer(Some(Status::Unknown("ZZZZ".to_owned())), &[])).unwrap();
    assert_eq!(strange[1], Verdict::Strange("ZZZZ".to_owned()));
    assert_eq!(ask(&answer(None, &[("c", refused("AC01"))])), Err(NotOurs::Stranger));
    assert_eq!(ask(&answer(None, &[])), Err(NotOurs::Empty));
    assert_eq!(answer(Some(Status::InPart), &[]).verdicts("PROJECT-2", &ids), Err(NotOurs::OtherFile));
}

#[test]
fn reasons_are_kept_as_codes_each_once_and_as_words_of_a_bounded_length() {
    let reason = |code: &str, text: &str| Reason { code: code.to_owned(), text: text.to_owned() };
    let why =
        [reason("AC04", "Rekening gesloten"), reason("AC04", ""), reason("two words", "zie brief"), reason("X1", "")];
    assert_eq!(codes(&why), "AC04 X1");
    assert_eq!(words(&why), "Rekening gesloten zie brief");
    assert_eq!((codes(&[]), words(&[])), (String::new(), String::new()));
    assert_eq!(words(&[reason("", &"é".repeat(300))]).chars().count(), 200);
}
