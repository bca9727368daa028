//! The bank's answer to a payment file.

use crate::support::said;
use bank::pain002::{Report, Status, read};

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
    let refused = Status::Refused(vec!["AC04".to_owned()]);
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
fn another_message_is_not_an_answer() {
    assert_eq!(said(&read(b"<Document><Other/></Document>").unwrap_err()), ["pain-no-report"]);
    let empty = b"<Document><CstmrPmtStsRpt></CstmrPmtStsRpt></Document>";
    assert_eq!(said(&read(empty).unwrap_err()), ["pain-element (element OrgnlMsgId)"]);
}
