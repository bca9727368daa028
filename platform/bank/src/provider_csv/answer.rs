//! What the platform said of each line.

use std::collections::BTreeSet;

use ledger::Cents;

use super::{HandIn, Month, TOTAL, Totals, is_number};
use crate::decode::{squeezed, text_of};
use crate::fault::{Fault, Faults};

/// A line that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The line, as the platform has it.
    pub hand_in: HandIn,
    /// Why it was refused; `None` when it was accepted.
    pub refused: Option<String>,
}

/// Everything that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Each line, in the order of the file.
    pub lines: Vec<Answered>,
    /// The totals, laid beside the last line of the file.
    pub totals: Totals,
}

/// Reads the answer, or says everything that is wrong with it.
pub fn read_answer(bytes: &[u8]) -> Result<Answer, Vec<Fault>> {
    let text = text_of(bytes);
    let mut faults = Faults::default();
    let mut lines = Vec::new();
    let mut seen = BTreeSet::new();
    let mut said = None;
    let mut rows = text.lines().zip(1..).filter(|(row, _)| !row.trim().is_empty());
    let headers = rows.next().map(|(row, _)| fields(row)).unwrap_or_default();
    if headers != ["worker_number", "month", "cheques", "amount", "status", "reason"] {
        return Err(vec![Fault::at(1, "provider-headers")]);
    }
    for (row, at) in rows {
        let fields = fields(row);
        if said.is_some() {
            faults.note(Fault::at(at, "provider-after-total"));
        } else if fields.first().is_some_and(|first| first == TOTAL) {
            said = faults.take(totals(at, &fields)).map(|totals| (at, totals));
        } else if let Some(line) = faults.take(answered(at, &fields)) {
            if !seen.insert((line.hand_in.worker_number.clone(), line.hand_in.month)) {
                faults.note(Fault::at(at, "provider-twice").fact("month", line.hand_in.month));
            }
            lines.push(line);
        }
    }
    let found =
        Totals::of(lines.iter().map(|line| &line.hand_in)).map_err(|_| vec![Fault::whole("provider-too-large")])?;
    match said {
        // A line that was refused as unreadable makes the totals wrong as well; that is said once.
        Some((at, said)) if said != found && faults.is_empty() => {
            let text = |totals: Totals| format!("{} / {} / {}", totals.lines, totals.cheques, totals.amount);
            faults.note(Fault::at(at, "provider-totals").fact("said", text(said)).fact("found", text(found)));
        }
        None if faults.is_empty() => faults.note(Fault::whole("provider-no-total")),
        _ => {}
    }
    faults.done(Answer { lines, totals: found })
}

/// The fields of a line. Quotes around a field come from spreadsheets.
fn fields(row: &str) -> Vec<String> {
    row.split(';').map(|field| squeezed(field.trim().trim_matches('"'))).collect()
}

fn answered(at: usize, fields: &[String]) -> Result<Answered, Fault> {
    let [worker_number, month, cheques, amount, status, reason] = fields else {
        return Err(Fault::at(at, "provider-columns").fact("found", fields.len()));
    };
    if !is_number(worker_number) {
        return Err(Fault::at(at, "provider-worker-number"));
    }
    let refused = match (status.to_lowercase().as_str(), reason.as_str()) {
        ("accepted" | "aanvaard", _) => None,
        ("refused" | "geweigerd", "") => return Err(Fault::at(at, "provider-no-reason")),
        ("refused" | "geweigerd", reason) => Some(reason.to_owned()),
        _ => return Err(Fault::at(at, "provider-status")),
    };
    let hand_in = HandIn {
        worker_number: worker_number.clone(),
        month: Month::parse(month).ok_or_else(|| Fault::at(at, "provider-month"))?,
        cheques: cheques.parse().map_err(|_| Fault::at(at, "provider-cheques"))?,
        amount: Cents::parse(amount).map_err(|fault| Fault::at(at, fault.key()).fact("text", amount))?,
    };
    Ok(Answered { hand_in, refused })
}

fn totals(at: usize, fields: &[String]) -> Result<Totals, Fault> {
    let number = |field: usize| fields.get(field).and_then(|text| text.parse().ok());
    let amount = fields.get(3).and_then(|text| Cents::parse(text).ok());
    match (number(1), number(2), amount) {
        (Some(lines), Some(cheques), Some(amount)) => Ok(Totals { lines, cheques, amount }),
        _ => Err(Fault::at(at, "provider-total-line")),
    }
}
