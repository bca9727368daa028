//! What an answer says of each transfer of one file of ours.

use std::collections::BTreeMap;

use super::{Reason, Report, Status};

/// What the bank says of one transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Taken, with the status as the bank gives it.
    Taken(String),
    /// Refused, and why.
    Refused(Vec<Reason>),
    /// A status that this program does not know: a person must look.
    Strange(String),
    /// The answer does not name it, and says nothing of the whole that holds for it.
    Silent,
}

/// How many transfers an answer tells what of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// Taken.
    pub accepted: i64,
    /// Refused.
    pub refused: i64,
    /// Not named, or with a status that this program does not know.
    pub unnamed: i64,
}

impl Said {
    /// Counts verdicts.
    pub fn of(verdicts: &[Verdict]) -> Self {
        let mut said = Self::default();
        for verdict in verdicts {
            match verdict {
                Verdict::Taken(_) => said.accepted += 1,
                Verdict::Refused(_) => said.refused += 1,
                Verdict::Strange(_) | Verdict::Silent => said.unnamed += 1,
            }
        }
        said
    }
}

/// How far a bank is with a payment or a file, of the code that it gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Refused.
    Refused,
    /// A part of it is refused.
    Part,
    /// Done: the money is where it goes.
    Done,
    /// Taken, and not done yet.
    Taken,
    /// Not looked at yet, or waiting for something.
    Waits,
    /// A code that this program does not know: a person must look.
    Strange,
}

impl Step {
    /// Of a code (ISO 20022, `ExternalPaymentTransactionStatus1Code`).
    pub fn of(code: &str) -> Self {
        match code {
            "RJCT" | "CANC" => Self::Refused,
            "PART" => Self::Part,
            "ACSC" | "ACCC" => Self::Done,
            "ACTC" | "ACCP" | "ACFC" | "ACSP" | "ACWC" | "ACWP" => Self::Taken,
            "RCVD" | "PDNG" | "PATC" => Self::Waits,
            _ => Self::Strange,
        }
    }
}

/// Why an answer is none to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOurs {
    /// It answers another file.
    OtherFile,
    /// It names a transfer that is not in the file.
    Stranger,
    /// It says nothing of anything.
    Empty,
}

impl Report {
    /// The verdict on each transfer of a file, in the order of `ids` (their end-to-end ids). What is said of a transfer
    /// goes before what is said of the whole, and of two words on one transfer a refusal stands.
    pub fn verdicts(&self, message_id: &str, ids: &[String]) -> Result<Vec<Verdict>, NotOurs> {
        if self.message_id != message_id {
            return Err(NotOurs::OtherFile);
        }
        if self.whole.is_none() && self.transfers.is_empty() {
            return Err(NotOurs::Empty);
        }
        let mut named: BTreeMap<&str, &Status> = BTreeMap::new();
        for (id, status) in &self.transfers {
            if !ids.contains(id) {
                return Err(NotOurs::Stranger);
            }
            let known = named.entry(id).or_insert(status);
            if matches!(status, Status::Refused(_)) {
                *known = status;
            }
        }
        let verdict = |id: &String| match named.get(id.as_str()).copied().or(self.whole.as_ref()) {
            Some(Status::Taken(code)) => Verdict::Taken(code.clone()),
            Some(Status::Refused(reasons)) => Verdict::Refused(reasons.clone()),
            Some(Status::Unknown(code)) => Verdict::Strange(code.clone()),
            // Some of the file is refused; which of it stands with each transfer.
            Some(Status::InPart) | None => Verdict::Silent,
        };
        Ok(ids.iter().map(verdict).collect())
    }
}

/// The codes of reasons to keep: each once, in order, a space between. Empty when the bank gave none.
pub fn codes(reasons: &[Reason]) -> String {
    let mut all: Vec<&str> = Vec::new();
    for code in reasons.iter().map(|reason| reason.code.as_str()) {
        if !code.is_empty() && !code.contains(' ') && !all.contains(&code) {
            all.push(code);
        }
    }
    all.join(" ")
}

/// What the bank adds to reasons in words, at most 200 characters. Empty when it says nothing.
pub fn words(reasons: &[Reason]) -> String {
    let all: Vec<&str> = reasons.iter().map(|reason| reason.text.as_str()).filter(|text| !text.is_empty()).collect();
    all.join(" ").chars().take(200).collect()
}
