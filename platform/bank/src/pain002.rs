//! Reads the bank's answer to a payment file (ISO 20022 `pain.002`, any version): taken or refused, as a whole and by transfer.
//!
//! Source: ISO 20022, `CustomerPaymentStatusReport`; status codes of `ExternalPaymentTransactionStatus1Code`, reasons of
//! `ExternalStatusReason1Code`.

mod verdict;

use crate::fault::Fault;
use crate::xml::Node;

pub use verdict::{NotOurs, Said, Step, Verdict, codes, words};

/// Why a bank refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// A code of `ExternalStatusReason1Code`, or one of the bank's own.
    pub code: String,
    /// What the bank adds in words; often nothing.
    pub text: String,
}

/// What a bank says of a file or a transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Taken, in any of the stages (`ACTC`, `ACCP`, `ACFC`, `ACSP`, `ACSC`, `ACCC`, `ACWC`, `ACWP`, `PATC`, `RCVD`, `PDNG`).
    Taken(String),
    /// Some transfers of it are refused (`PART`).
    InPart,
    /// Refused (`RJCT`) or taken back before it was done (`CANC`), with the reasons of the bank.
    Refused(Vec<Reason>),
    /// A code that this program does not know: a person must look.
    Unknown(String),
}

impl Status {
    /// Its code; both kinds of refusal are `RJCT`.
    pub fn code(&self) -> &str {
        match self {
            Self::Taken(code) | Self::Unknown(code) => code,
            Self::InPart => "PART",
            Self::Refused(_) => "RJCT",
        }
    }
}

/// The answer to one payment file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The bank's id of the answer; empty when it has none.
    pub id: String,
    /// The message id of the file that it answers.
    pub message_id: String,
    /// What it says of the whole file, if it does.
    pub whole: Option<Status>,
    /// What it says of single transfers, by end-to-end id; banks often name only what they refuse.
    pub transfers: Vec<(String, Status)>,
}

/// Reads the answer.
pub fn read(bytes: &[u8]) -> Result<Report, Vec<Fault>> {
    let document = Node::read(bytes).map_err(|fault| vec![fault])?;
    let Some(report) = document.at(&["CstmrPmtStsRpt"]) else {
        return Err(vec![Fault::whole("pain-no-report")]);
    };
    let wrong = |element: &'static str| vec![Fault::whole("pain-element").fact("element", element)];
    let message_id = report.text_at(&["OrgnlGrpInfAndSts", "OrgnlMsgId"]).to_owned();
    if message_id.is_empty() {
        return Err(wrong("OrgnlMsgId"));
    }
    let mut transfers = Vec::new();
    for one in report.all("OrgnlPmtInfAndSts").flat_map(|block| block.all("TxInfAndSts")) {
        let id = one.text_at(&["OrgnlEndToEndId"]);
        if id.is_empty() {
            return Err(wrong("OrgnlEndToEndId"));
        }
        // Without a status of its own it only repeats what was sent.
        transfers.extend(status(one, "TxSts").map(|status| (id.to_owned(), status)));
    }
    let group = report.at(&["OrgnlGrpInfAndSts"]).and_then(|group| status(group, "GrpSts"));
    // Our files have one block: what is said of it is nearer than what is said of the message around it.
    let block = report.all("OrgnlPmtInfAndSts").find_map(|block| status(block, "PmtInfSts"));
    let id = report.text_at(&["GrpHdr", "MsgId"]).to_owned();
    Ok(Report { id, message_id, whole: block.or(group), transfers })
}

fn status(node: &Node, name: &str) -> Option<Status> {
    let code = node.at(&[name])?.text.clone();
    let reason = |info: &Node| Reason {
        // A code of the list stands in `Cd`, one of the bank's own in `Prtry`.
        code: info.at(&["Rsn"]).and_then(|rsn| rsn.children.first()).map(|code| code.text.clone()).unwrap_or_default(),
        text: info.all("AddtlInf").map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "),
    };
    Some(match Step::of(&code) {
        Step::Done | Step::Taken | Step::Waits => Status::Taken(code),
        Step::Part => Status::InPart,
        Step::Refused => Status::Refused(node.all("StsRsnInf").map(reason).collect()),
        Step::Strange => Status::Unknown(code),
    })
}
