//! Reads the bank's answer to a payment file (ISO 20022 `pain.002`, any version): taken or refused, as a whole and by transfer.
//!
//! Source: ISO 20022, `CustomerPaymentStatusReport`; status codes of `ExternalPaymentTransactionStatus1Code`.

use crate::fault::Fault;
use crate::xml::Node;

/// What a bank says of a file or a transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Taken, in any of the stages (`ACTC`, `ACCP`, `ACSP`, `ACSC`, `ACWC`, `RCVD`, `PDNG`).
    Taken(String),
    /// Some transfers of it are refused (`PART`).
    InPart,
    /// Refused (`RJCT`), with the reason codes of the bank.
    Refused(Vec<String>),
    /// A code that this program does not know: a person must look.
    Unknown(String),
}

/// The answer to one payment file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
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
    let message_id = report.text_at(&["OrgnlGrpInfAndSts", "OrgnlMsgId"]).to_owned();
    if message_id.is_empty() {
        return Err(vec![Fault::whole("pain-element").fact("element", "OrgnlMsgId")]);
    }
    let group = report.at(&["OrgnlGrpInfAndSts"]).and_then(|group| status(group, "GrpSts"));
    let block = report.all("OrgnlPmtInfAndSts").find_map(|block| status(block, "PmtInfSts"));
    let transfers = report
        .all("OrgnlPmtInfAndSts")
        .flat_map(|block| block.all("TxInfAndSts"))
        .filter_map(|one| Some((one.text_at(&["OrgnlEndToEndId"]).to_owned(), status(one, "TxSts")?)))
        .collect();
    Ok(Report { message_id, whole: group.or(block), transfers })
}

fn status(node: &Node, name: &str) -> Option<Status> {
    let code = node.at(&[name])?.text.clone();
    let reason = |info: &Node| info.at(&["Rsn"]).and_then(|rsn| rsn.children.first()).map(|code| code.text.clone());
    Some(match code.as_str() {
        "ACTC" | "ACCP" | "ACSP" | "ACSC" | "ACWC" | "RCVD" | "PDNG" => Status::Taken(code),
        "PART" => Status::InPart,
        "RJCT" => Status::Refused(node.all("StsRsnInf").filter_map(reason).collect()),
        _ => Status::Unknown(code),
    })
}
