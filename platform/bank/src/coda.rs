//! Reads CODA, the coded statement of account of Belgian banks (version 2, with 128 positions a line).
//!
//! Source of positions and rules: Febelfin, "Coded statement of account (CODA)", versions 2.3 (2012) to 2.6 (2021). A statement
//! is record 0 (header), 1 (old balance), any number of 2.1 to 2.3 (movement) and 3.1 to 3.3 (information), 8 (new balance),
//! any number of 4 (free message) and 9 (trailer); a file is one or more of these, of one or more accounts. Whether the last
//! trailer says that more follows (position 128) is not judged: portals cut the file of a bank per account and leave it.
//!
//! **Nothing missing.** Next code (126) and link code (128) say which record follows; sequence numbers, the count and the sums
//! of the trailer and the new balance prove the rest.
//!
//! **Tried with** files made here position by position, and with a dozen anonymised examples that others published (terminals,
//! direct debits, batches of structured communications, costs with their parts, a foreign account, a day on which nothing
//! moved); with no file straight from a bank. Not read: accounts in another currency, files of one kind of transaction only
//! (separate application).
//!
//! **Totals and details.** Movements with detail number 0000 make the balance. A total of several payments (transaction type 1:
//! put together by the customer, 2: by the bank) is given as its details (types 5, 6 and 7) when these add up to
//! it to the cent, because each of them is somebody's payment; else as the one total. A total that went out is one order of
//! the holder, and stays one line: it is laid beside the file that was sent.

mod movement;
mod open;
mod record;

use kernel::Day;

use crate::decode::text_of;
use crate::fault::{Fault, Faults};
use crate::statement::Statement;
use open::Open;
use record::Record;

/// The statements of a file, in its order; or all that is wrong with it, and no statement.
pub fn read(bytes: &[u8]) -> Result<Vec<Statement>, Vec<Fault>> {
    let text = text_of(bytes);
    let mut faults = Faults::default();
    let mut statements: Vec<Statement> = Vec::new();
    let mut open: Option<Open> = None;
    let mut last = 0;
    let lines: Vec<&str> = text.lines().flat_map(record::apart).collect();
    for (at, line) in lines.into_iter().enumerate() {
        // Blank lines and the end-of-file mark of old systems (control Z) come at the end of some files.
        if line.trim_matches(|c: char| c.is_whitespace() || c == '\u{1a}').is_empty() {
            continue;
        }
        last = at + 1;
        let Some(record) = faults.take(Record::new(last, line)) else {
            if let Some(open) = &mut open {
                open.spoil();
            }
            continue;
        };
        match (record.kind(), &mut open) {
            ('0', Some(_)) => {
                faults.note(Fault::at(last, "coda-no-trailer"));
                open = faults.take(Open::new(&record));
            }
            ('0', None) => open = faults.take(Open::new(&record)),
            (_, None) => faults.note(Fault::at(last, "coda-no-header")),
            ('9', Some(_)) => {
                statements.extend(open.take().and_then(|done| done.close(&record, &mut faults)));
            }
            (_, Some(open)) => open.add(&record, &mut faults),
        }
    }
    if open.is_some() {
        faults.note(Fault::at(last, "coda-cut-off"));
    } else if statements.is_empty() && faults.is_empty() {
        faults.note(Fault::whole("coda-empty"));
    }
    check_chain(&statements, &mut faults);
    faults.done(statements)
}

/// Numbered statements of one account that follow each other begin with what the one before ended with.
fn check_chain(statements: &[Statement], faults: &mut Faults) {
    let number = |statement: &Statement| statement.number.as_ref().and_then(|number| number.parse::<u32>().ok());
    for (before, after) in statements.iter().zip(statements.iter().skip(1)) {
        let follows = number(before).zip(number(after)).is_some_and(|(a, b)| a + 1 == b);
        let amounts = before.closed.map(|b| b.amount).zip(after.opened.map(|b| b.amount));
        if let Some((closed, opened)) = amounts.filter(|(closed, opened)| closed != opened)
            && follows
            && before.account == after.account
        {
            let number = after.number.clone().unwrap_or_default();
            let fault = Fault::whole("coda-chain").fact("number", number);
            faults.note(fault.fact("closed", closed).fact("opened", opened));
        }
    }
}

/// The day of a field that must have one.
fn needed(day: Option<Day>, line: usize) -> Result<Day, Fault> {
    day.ok_or_else(|| Fault::at(line, "coda-no-day"))
}
