//! Finding the line of headers, the separator and the bank.

use super::banks::Mapping;
use crate::fault::Fault;

/// How far down the headers may stand: some banks write what was searched for above them.
const DEEPEST: usize = 40;

/// Where each thing stands in a line.
pub(super) struct Columns<'a> {
    pub(super) bank: &'a Mapping,
    pub(super) separator: u8,
    /// The line of the headers, counted from 1.
    pub(super) header_line: usize,
    /// What comes below the headers.
    pub(super) body: &'a str,
    names: Vec<String>,
}

impl<'a> Columns<'a> {
    pub(super) fn find(text: &'a str, banks: &'a [Mapping]) -> Result<Self, Fault> {
        let mut rest = text;
        for at in 1..=DEEPEST {
            let (line, body) = rest.split_once('\n').unwrap_or((rest, ""));
            for separator in [';', ',', '\t'] {
                let names: Vec<String> = line.split(separator).map(name_of).collect();
                let has = |wanted: &&str| names.iter().any(|name| name == wanted);
                if let Some(bank) = banks.iter().find(|bank| bank.known_by.iter().all(has)) {
                    let separator = u8::try_from(separator).unwrap_or(b';');
                    return Ok(Self { bank, separator, header_line: at, body, names });
                }
            }
            if body.is_empty() {
                break;
            }
            rest = body;
        }
        Err(Fault::whole("csv-no-headers"))
    }

    /// The field of the first of these columns that is there; empty when none is.
    pub(super) fn field<'r>(&self, record: &'r csv::StringRecord, wanted: &[&str]) -> &'r str {
        self.fields(record, wanted).next().unwrap_or_default()
    }

    /// The fields of all of these columns that are there, in the order asked for.
    pub(super) fn fields<'r>(&self, record: &'r csv::StringRecord, wanted: &[&str]) -> impl Iterator<Item = &'r str> {
        let at = |wanted: &&str| self.names.iter().position(|name| name == wanted);
        let places: Vec<usize> = wanted.iter().filter_map(at).collect();
        places.into_iter().filter_map(|at| record.get(at)).map(str::trim)
    }
}

fn name_of(header: &str) -> String {
    header.trim().trim_matches('"').trim().to_lowercase()
}
