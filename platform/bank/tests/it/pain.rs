//! The payment file: right by the schema, in the signs of every bank, the same bytes for the same order.

use crate::support::{account, cents, day, message, own};
use bank::pain001::{Approved, Order, Remittance, Transfer, latin, read_back, shortened, write};
use kernel::Moment;
use proptest::prelude::*;

pub fn order(transfers: Vec<Transfer>) -> Order {
    let total = ledger::Cents::sum(transfers.iter().map(|transfer| transfer.amount)).unwrap();
    Order {
        message_id: "WW-2026-05-1".to_owned(),
        created: Moment::from_rfc3339("2026-05-26T08:15:00Z").unwrap(),
        execute_on: day("2026-05-28"),
        debtor_name: "Fictieve Organisator vzw".to_owned(),
        debtor_iban: own(),
        debtor_bic: None,
        as_one_debit: true,
        approved: Approved { count: transfers.len(), total },
        transfers,
    }
}

pub fn transfer(number: u64, amount: i64) -> Transfer {
    Transfer {
        end_to_end_id: format!("WW-2026-05-{number:04}"),
        amount: cents(amount),
        creditor_name: "Zoë Müller & Cie".to_owned(),
        creditor_iban: account(number),
        remittance: Remittance::Free("Prestatievergoeding mei 2026".to_owned()),
    }
}

fn example() -> String {
    let with_message = Transfer { remittance: Remittance::Structured(message(4_200_012)), ..transfer(2, 5_740) };
    write(&order(vec![transfer(1, 4_100), with_message])).unwrap()
}

/// Names of elements with their depth, in the order of the file.
fn elements(text: &str) -> Vec<(usize, &str)> {
    let opens = |line: &&str| line.trim_start().starts_with('<') && !line.trim_start().starts_with("</");
    text.lines()
        .skip(1)
        .filter(opens)
        .map(|line| {
            let bare = line.trim_start();
            let end = bare.find([' ', '>']).unwrap();
            ((line.len() - bare.len()) / 2, &bare[1..end])
        })
        .collect()
}

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    // ISO 20022 pain.001.001.09: each list is the order of its complex type, with what this program leaves out.
    let orders: [(&str, &[&str]); 7] = [
        ("CstmrCdtTrfInitn", &["GrpHdr", "PmtInf", "SplmtryData"]),
        ("GrpHdr", &["MsgId", "CreDtTm", "Authstn", "NbOfTxs", "CtrlSum", "InitgPty", "FwdgAgt", "InitnSrc"]),
        (
            "PmtInf",
            &[
                "PmtInfId",
                "PmtMtd",
                "ReqdAdvcTp",
                "BtchBookg",
                "NbOfTxs",
                "CtrlSum",
                "PmtTpInf",
                "ReqdExctnDt",
                "PoolgAdjstmntDt",
                "Dbtr",
                "DbtrAcct",
                "DbtrAgt",
                "DbtrAgtAcct",
                "InstrForDbtrAgt",
                "UltmtDbtr",
                "ChrgBr",
                "ChrgsAcct",
                "ChrgsAcctAgt",
                "CdtTrfTxInf",
            ],
        ),
        (
            "CdtTrfTxInf",
            &[
                "PmtId",
                "PmtTpInf",
                "Amt",
                "XchgRateInf",
                "ChrgBr",
                "MndtRltdInf",
                "ChqInstr",
                "UltmtDbtr",
                "IntrmyAgt1",
                "CdtrAgt",
                "CdtrAgtAcct",
                "Cdtr",
                "CdtrAcct",
                "UltmtCdtr",
                "InstrForCdtrAgt",
                "InstrForDbtrAgt",
                "Purp",
                "RgltryRptg",
                "Tax",
                "RltdRmtInf",
                "RmtInf",
                "SplmtryData",
            ],
        ),
        ("RmtInf", &["Ustrd", "Strd"]),
        ("CdtrRefInf", &["Tp", "Ref"]),
        ("Tp", &["CdOrPrtry", "Issr"]),
    ];
    let text = example();
    let all = elements(&text);
    let mut checked = 0;
    for (at, (depth, parent)) in all.iter().enumerate() {
        let Some((_, order)) = orders.iter().find(|(name, _)| name == parent) else { continue };
        let inside = all[at + 1..].iter().take_while(|(deep, _)| deep > depth).filter(|(deep, _)| *deep == depth + 1);
        let places: Vec<usize> = inside
            .map(|(_, name)| order.iter().position(|known| known == name).unwrap_or_else(|| panic!("{parent}/{name}")))
            .collect();
        assert!(places.is_sorted(), "{parent}: {places:?}");
        checked += 1;
    }
    // One of each of the first three, two transfers with their remittance, and the structured one.
    assert_eq!(checked, 9);
}

#[test]
fn the_file_says_number_sum_accounts_and_communications() {
    let text = example();
    for part in [
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">",
        "<CreDtTm>2026-05-26T10:15:00</CreDtTm>",
        "<NbOfTxs>2</NbOfTxs>",
        "<CtrlSum>98.40</CtrlSum>",
        "<BtchBookg>true</BtchBookg>",
        "<Dt>2026-05-28</Dt>",
        "<InstdAmt Ccy=\"EUR\">57.40</InstdAmt>",
        "<Nm>Zoe Muller + Cie</Nm>",
        "<Id>NOTPROVIDED</Id>",
        "<Issr>BBA</Issr>",
        "<Ref>000420001209</Ref>",
        "<Ustrd>Prestatievergoeding mei 2026</Ustrd>",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(text.matches("<CtrlSum>98.40</CtrlSum>").count(), 2);
    assert_eq!(text, example(), "the same order gives the same bytes");
}

#[test]
fn names_are_written_in_the_signs_of_every_bank_and_shortened_at_a_word() {
    assert_eq!(latin("Łukasz Öztürk-Çelik, «Straße» № 5_a @thuis"), "Lukasz Ozturk-Celik, .Strasse. No 5-a .thuis");
    let long = "Vereniging zonder winstoogmerk voor de fictieve tewerkstelling van de hele streek";
    assert_eq!(shortened(long), "Vereniging zonder winstoogmerk voor de fictieve tewerkstelling van de");
    assert_eq!(shortened(&"a".repeat(90)).len(), 70);
    assert_eq!(shortened("  Jan   Peeters "), "Jan Peeters");
}

fn transfers() -> impl Strategy<Value = Vec<Transfer>> {
    let remittance = prop_oneof![
        (0_u64..10_000_000_000).prop_map(|base| Remittance::Structured(message(base))),
        "[a-zA-Zé&<> ]{1,60}x".prop_map(Remittance::Free),
    ];
    let one = (1_i64..99_999_999_999, "\\PC{0,80}x", 0_u64..10_000_000_000, remittance);
    prop::collection::vec(one, 1..12).prop_map(|all| {
        let make = |((amount, name, base, remittance), number): ((i64, String, u64, Remittance), u64)| Transfer {
            creditor_name: name,
            creditor_iban: account(base),
            remittance,
            ..transfer(number, amount)
        };
        all.into_iter().zip(1..).map(make).collect()
    })
}

proptest! {
    #[test]
    fn what_was_sent_is_read_back_and_written_again_the_same(transfers in transfers()) {
        let order = order(transfers);
        let text = write(&order).unwrap();
        let back = read_back(text.as_bytes()).unwrap();
        prop_assert_eq!(&write(&back).unwrap(), &text);
        prop_assert_eq!(back.approved, order.approved);
        prop_assert_eq!((back.created, back.execute_on, back.debtor_iban), (order.created, order.execute_on, order.debtor_iban));
        for (one, other) in back.transfers.iter().zip(&order.transfers) {
            prop_assert_eq!((&one.end_to_end_id, one.amount, &one.creditor_iban), (&other.end_to_end_id, other.amount, &other.creditor_iban));
        }
    }

    #[test]
    fn every_text_becomes_plain_signs_and_stays_so(text in "\\PC*") {
        let plain = latin(&text);
        prop_assert!(plain.chars().all(|c| c.is_ascii_alphanumeric() || "/-?:().,'+ ".contains(c)));
        prop_assert_eq!(latin(&plain), plain.clone());
        let short = shortened(&text);
        prop_assert!(short.len() <= 70 && plain.starts_with(&short));
    }
}
