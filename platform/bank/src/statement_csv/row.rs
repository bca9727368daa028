//! One line of an export.

use kernel::Day;
use ledger::{Cents, Iban, Structured};

use super::columns::Columns;
use crate::decode::{some, squeezed};
use crate::fault::Fault;
use crate::statement::StatementLine;

pub(super) struct Row {
    pub(super) line: StatementLine,
    /// What was there after it, if the bank says so.
    pub(super) after: Option<Cents>,
}

impl Row {
    /// The account and the line; `None` for a line that the bank refused to pay.
    pub(super) fn read(
        at: usize,
        record: &csv::StringRecord,
        table: &Columns<'_>,
        account: Option<&Iban>,
    ) -> Result<Option<(Iban, Self)>, Fault> {
        let bank = table.bank;
        let status = table.field(record, bank.status).to_lowercase();
        if bank.refused.iter().any(|refused| status.starts_with(refused)) {
            return Ok(None);
        }
        let currency = table.field(record, bank.currency);
        if !currency.is_empty() && !currency.eq_ignore_ascii_case("EUR") {
            return Err(Fault::at(at, "csv-currency").fact("currency", currency));
        }
        let own = match (table.field(record, bank.account), account) {
            ("", Some(account)) => account.clone(),
            ("", None) => return Err(Fault::at(at, "csv-no-account")),
            (text, _) => iban_of(text).ok_or_else(|| Fault::at(at, "csv-account"))?,
        };
        let amount = table.field(record, bank.amount);
        let amount = Cents::parse(amount).map_err(|fault| Fault::at(at, fault.key()).fact("text", amount))?;
        let booked_on = table.field(record, bank.booked_on);
        let value_on = some(table.field(record, bank.value_on).to_owned());
        let after = some(table.field(record, bank.balance).to_owned());
        let (structured, text) = communication(record, table);
        let line = StatementLine {
            sequence: 0,
            line: at,
            booked_on: day(at, booked_on)?,
            value_on: value_on.map(|text| day(at, &text)).transpose()?,
            amount,
            structured,
            text,
            counter_iban: iban_of(table.field(record, bank.counter_account)),
            counter_name: some(squeezed(table.field(record, bank.counter_name))),
        };
        let after =
            after.map(|text| Cents::parse(&text).map_err(|fault| Fault::at(at, fault.key()).fact("text", text)));
        Ok(Some((own, Self { line, after: after.transpose()? })))
    }
}

/// The structured communication from its own column or from the words; of the words the first column that has any.
fn communication(record: &csv::StringRecord, table: &Columns<'_>) -> (Option<Structured>, String) {
    let own = Structured::find(table.field(record, table.bank.structured));
    let found = || table.fields(record, table.bank.text).find_map(Structured::find);
    let structured = own.or_else(found);
    let words = table.fields(record, table.bank.text).find(|text| !text.is_empty()).map(squeezed).unwrap_or_default();
    let nothing_else = structured.is_some() && (own.is_some() || Structured::parse(&words).is_ok());
    (structured, if nothing_else { String::new() } else { words })
}

fn iban_of(text: &str) -> Option<Iban> {
    Iban::parse(text).or_else(|_| Iban::from_belgian(text)).ok()
}

/// `26/05/2026`, `26-05-2026`, `26.05.2026` or `2026-05-26`.
fn day(at: usize, text: &str) -> Result<Day, Fault> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let number = |part: &&str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i16>().ok()).flatten();
    let numbers: Option<Vec<i16>> = parts.iter().map(number).collect();
    let Some([first, month, last]) = numbers.as_deref() else {
        return Err(Fault::at(at, "csv-day").fact("text", text));
    };
    let year_first = parts.first().is_some_and(|part| part.len() == 4);
    let (year, day) = if year_first { (*first, *last) } else { (*last, *first) };
    let made =
        i8::try_from(*month).ok().zip(i8::try_from(day).ok()).and_then(|(month, day)| Day::new(year, month, day));
    // Two digits would be a year of the Roman empire.
    made.filter(|_| year >= 1900).ok_or_else(|| Fault::at(at, "csv-day").fact("text", text))
}
