//! What never becomes a payment file.

use crate::pain::{order, transfer};
use crate::support::{cents, said};
use bank::pain001::{Approved, Order, Remittance, Transfer, read_back, write};

fn refused(order: &Order) -> Vec<String> {
    said(&write(order).unwrap_err())
}

#[test]
fn an_order_of_nothing_is_refused() {
    assert_eq!(refused(&order(vec![])), ["pain-nothing"]);
}

#[test]
fn an_amount_of_nothing_or_less_or_far_too_much_is_refused() {
    let wrong = order(vec![transfer(1, 0), transfer(2, -5), transfer(3, 100_000_000_000)]);
    assert_eq!(
        refused(&wrong),
        [
            "line 1: pain-not-positive (amount 0,00)",
            "line 2: pain-not-positive (amount -0,05)",
            "line 3: pain-too-high"
        ]
    );
}

#[test]
fn another_number_or_sum_than_what_was_approved_is_refused() {
    let mut wrong = order(vec![transfer(1, 4_100), transfer(2, 5_740)]);
    wrong.approved = Approved { count: 1, total: cents(9_839) };
    assert_eq!(refused(&wrong), ["pain-count (approved 1) (found 2)", "pain-total (approved 98,39) (found 98,40)"]);
}

#[test]
fn ids_are_taken_as_they_are_or_not_at_all() {
    for id in ["", "/a", "a/", "a//b", "é", " a", "a ", &"x".repeat(36), "a&b"] {
        let mut wrong = order(vec![Transfer { end_to_end_id: id.to_owned(), ..transfer(1, 1) }]);
        assert_eq!(refused(&wrong), ["line 1: pain-end-to-end-id"], "{id:?}");
        wrong.transfers[0].end_to_end_id = "ok".to_owned();
        id.clone_into(&mut wrong.message_id);
        assert_eq!(refused(&wrong), ["pain-message-id"], "{id:?}");
    }
    let twice = order(vec![transfer(1, 1), transfer(1, 2)]);
    assert_eq!(refused(&twice), ["line 2: pain-id-twice (id WW-2026-05-0001)"]);
}

#[test]
fn names_and_communications_must_say_something_and_fit() {
    let nameless = Transfer { creditor_name: " ".to_owned(), ..transfer(1, 1) };
    let silent = Transfer { remittance: Remittance::Free(String::new()), ..transfer(2, 1) };
    let long = Transfer { remittance: Remittance::Free("a".repeat(141)), ..transfer(3, 1) };
    let mut wrong = order(vec![nameless, silent, long]);
    wrong.debtor_bic = Some("kred".to_owned());
    assert_eq!(
        refused(&wrong),
        [
            "pain-bic",
            "line 1: pain-creditor-name",
            "line 2: pain-remittance (found 0) (most 140)",
            "line 3: pain-remittance (found 141) (most 140)",
        ]
    );
}

#[test]
fn a_file_that_somebody_changed_is_not_read_back() {
    let good = write(&order(vec![transfer(1, 4_100), transfer(2, 5_740)])).unwrap();
    let read = |text: &str| said(&read_back(text.as_bytes()).unwrap_err());
    assert_eq!(read(&good.replace("57.40", "57.41")), ["pain-total (approved 98,40) (found 98,41)"]);
    assert_eq!(read(&good.replace("<IBAN>BE", "<IBAN>NL")), ["line 1: pain-element (element CdtrAcct)"]);
    assert_eq!(read(&good.replace("Ccy=\"EUR\"", "Ccy=\"USD\"")), ["line 1: pain-element (element InstdAmt)"]);
    assert_eq!(read(&good.replace("001.09", "001.03")), ["pain-not-ours"]);
    assert_eq!(read(&good.replace("</PmtInf>", "")), ["line 82: xml-broken"]);
    assert_eq!(read("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), ["line 1: xml-not-allowed"]);
    assert_eq!(read("<a>&b;</a>"), ["line 1: xml-not-allowed"]);
    assert_eq!(read(&"<a>".repeat(100)), ["line 1: xml-not-allowed"]);
}
