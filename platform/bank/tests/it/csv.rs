//! Exports of four banks.

use crate::support::{account, cents, day, message, own};
use bank::statement_csv::read;
use bank::{Control, Statement};
use ledger::Iban;

const KBC: &[u8] = include_bytes!("../files/kbc.csv");
const BELFIUS: &[u8] = include_bytes!("../files/belfius.csv");
const ING: &[u8] = include_bytes!("../files/ing.csv");
const BNP: &[u8] = include_bytes!("../files/bnp.csv");

fn one(bytes: &[u8]) -> Statement {
    let mut statements = read(bytes, None).unwrap();
    assert_eq!(statements.len(), 1);
    statements.remove(0)
}

#[test]
fn the_same_payment_is_the_same_in_every_bank_s_export() {
    for (bank, file) in [("KBC", KBC), ("Belfius", BELFIUS), ("ING", ING), ("BNP", BNP)] {
        let statement = one(file);
        assert_eq!(statement.account, own(), "{bank}");
        let line = statement.lines.iter().find(|line| line.amount == cents(5_950)).unwrap();
        assert_eq!(line.structured, Some(message(4_200_012)), "{bank}");
        assert_eq!(line.text, "", "{bank}");
        assert_eq!(line.counter_iban, Some(account(9_790_000_102)), "{bank}");
        assert_eq!((line.booked_on, line.value_on), (day("2026-05-26"), Some(day("2026-05-26"))), "{bank}");
        // ING has no column for the name.
        let name = (bank != "ING").then_some("JANSSENS-PEETERS AN");
        assert_eq!(line.counter_name.as_deref(), name, "{bank}");
    }
}

#[test]
fn lines_stand_from_old_to_new_whatever_the_bank_does() {
    for file in [KBC, BELFIUS, ING, BNP] {
        let lines = one(file).lines;
        assert!(lines.is_sorted_by_key(|line| line.booked_on));
        assert!(lines.iter().map(|line| line.sequence).eq(1..=u32::try_from(lines.len()).unwrap()));
    }
}

#[test]
fn balances_after_each_line_prove_the_export_and_without_them_nothing_does() {
    let kbc = one(KBC);
    assert_eq!(kbc.control(), Control::Proven);
    assert_eq!(kbc.opened.map(|b| b.amount), Some(cents(1_189_057)));
    assert_eq!(kbc.closed.map(|b| (b.amount, b.on)), Some((cents(1_194_507), day("2026-05-27"))));
    assert_eq!(kbc.lines.iter().map(|line| line.amount.get()).collect::<Vec<_>>(), [5_950, 750, -1_250]);
    for file in [BELFIUS, ING, BNP] {
        assert_eq!(one(file).control(), Control::Unknown);
    }
    // Somebody took a line out: the balances do not follow any more.
    let text: String = KBC.iter().map(|byte| char::from(*byte)).collect();
    let filtered: Vec<&str> = text.lines().enumerate().filter(|(at, _)| *at != 2).map(|(_, line)| line).collect();
    assert_eq!(one(filtered.join("\n").as_bytes()).control(), Control::Unknown);
}

#[test]
fn a_payment_that_the_bank_refused_is_left_out() {
    let bnp = one(BNP);
    assert_eq!(bnp.lines.len(), 1);
    assert!(bnp.lines.iter().all(|line| line.amount != cents(-90_000)));
}

#[test]
fn words_come_from_the_first_column_that_has_any() {
    assert_eq!(one(ING).lines[0].text, "WINKEL DE FICTIE - GENT");
    assert_eq!(one(BELFIUS).lines[0].text, "BEHEERSKOSTEN");
    assert_eq!(one(KBC).lines[1].text, "Inschrijving 2026, met dank voor de goede hulp van uw medewerker aan huis");
    assert_eq!(one(KBC).lines[1].counter_name.as_deref(), Some("DE SMET GÉRARD"));
}

#[test]
fn a_plain_table_of_any_bank_is_read_for_an_account_that_is_given() {
    let table = "Datum,Bedrag,Omschrijving\n2026-05-26,\"1.059,50\",Test\n27-05-2026,\"-1,00\",Kost\n";
    let given: Iban = own();
    let statements = read(table.as_bytes(), Some(&given)).unwrap();
    assert_eq!(statements[0].account, given);
    assert_eq!(statements[0].moved(), Ok(cents(105_850)));
}

#[test]
fn two_accounts_in_one_export_are_two_statements() {
    let (a, b) = (account(1), account(2));
    let table = format!("Rekening;Datum;Bedrag\n{a};26/05/2026;1,00\n{b};26/05/2026;2,00\n{a};27/05/2026;4,00\n");
    let statements = read(table.as_bytes(), None).unwrap();
    let sums: Vec<_> = statements.iter().map(|s| (s.account.clone(), s.moved().unwrap())).collect();
    let mut meant = vec![(a, cents(500)), (b, cents(200))];
    meant.sort();
    assert_eq!(sums, meant);
}
