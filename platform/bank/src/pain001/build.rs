//! The elements of the file, in the order of the schema.

use ledger::Cents;

use super::charset::{latin, shortened};
use super::{Order, Remittance, Transfer};
use crate::fault::Fault;
use crate::xml::Node;

pub(super) const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

pub(super) fn document(order: &Order) -> Result<Node, Fault> {
    let total = Cents::sum(order.transfers.iter().map(|transfer| transfer.amount));
    let total = total.map_err(|_| Fault::whole("pain-too-high"))?.plain();
    let count = order.transfers.len().to_string();
    let created = order.created.brussels().strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let header = Node::new(
        "GrpHdr",
        vec![
            Node::leaf("MsgId", &order.message_id),
            Node::leaf("CreDtTm", &created),
            Node::leaf("NbOfTxs", &count),
            Node::leaf("CtrlSum", &total),
            Node::new("InitgPty", vec![Node::leaf("Nm", &shortened(&order.debtor_name))]),
        ],
    );
    let mut payment = vec![
        // One block, so the block has the id of the file.
        Node::leaf("PmtInfId", &order.message_id),
        Node::leaf("PmtMtd", "TRF"),
        Node::leaf("BtchBookg", if order.as_one_debit { "true" } else { "false" }),
        Node::leaf("NbOfTxs", &count),
        Node::leaf("CtrlSum", &total),
        Node::new("PmtTpInf", vec![Node::new("SvcLvl", vec![Node::leaf("Cd", "SEPA")])]),
        Node::new("ReqdExctnDt", vec![Node::leaf("Dt", &order.execute_on.to_string())]),
        Node::new("Dbtr", vec![Node::leaf("Nm", &shortened(&order.debtor_name))]),
        account("DbtrAcct", order.debtor_iban.as_str()),
        Node::new("DbtrAgt", vec![Node::new("FinInstnId", vec![agent(order.debtor_bic.as_deref())])]),
        // Each side pays its own bank: the only way in SEPA.
        Node::leaf("ChrgBr", "SLEV"),
    ];
    payment.extend(order.transfers.iter().map(transfer));
    let initiation = Node::new("CstmrCdtTrfInitn", vec![header, Node::new("PmtInf", payment)]);
    Ok(Node::new("Document", vec![initiation]).attribute("xmlns", NAMESPACE))
}

fn transfer(transfer: &Transfer) -> Node {
    Node::new(
        "CdtTrfTxInf",
        vec![
            Node::new("PmtId", vec![Node::leaf("EndToEndId", &transfer.end_to_end_id)]),
            Node::new("Amt", vec![Node::leaf("InstdAmt", &transfer.amount.plain()).attribute("Ccy", "EUR")]),
            Node::new("Cdtr", vec![Node::leaf("Nm", &shortened(&transfer.creditor_name))]),
            account("CdtrAcct", transfer.creditor_iban.as_str()),
            Node::new("RmtInf", vec![remittance(&transfer.remittance)]),
        ],
    )
}

fn remittance(remittance: &Remittance) -> Node {
    match remittance {
        Remittance::Free(text) => Node::leaf("Ustrd", &latin(text)),
        Remittance::Structured(structured) => {
            let code = Node::new("CdOrPrtry", vec![Node::leaf("Cd", "SCOR")]);
            let kind = Node::new("Tp", vec![code, Node::leaf("Issr", "BBA")]);
            let reference = Node::new("CdtrRefInf", vec![kind, Node::leaf("Ref", &structured.digits())]);
            Node::new("Strd", vec![reference])
        }
    }
}

fn account(name: &str, iban: &str) -> Node {
    Node::new(name, vec![Node::new("Id", vec![Node::leaf("IBAN", iban)])])
}

fn agent(bic: Option<&str>) -> Node {
    match bic {
        Some(bic) => Node::leaf("BICFI", bic),
        None => Node::new("Othr", vec![Node::leaf("Id", "NOTPROVIDED")]),
    }
}
