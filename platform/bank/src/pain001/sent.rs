//! Reads a payment file back, to lay what was sent beside what the bank booked.

use kernel::{Day, Moment};
use ledger::{Cents, Iban, Structured};

use super::build::NAMESPACE;
use super::{Approved, Order, Remittance, Transfer, rules};
use crate::fault::{Fault, Faults};
use crate::xml::Node;

/// The order in a file that [`super::write`] made; writing it again gives the same file. Number and sum in the file are
/// laid beside the transfers in it, so a file that somebody changed is refused.
pub fn read_back(bytes: &[u8]) -> Result<Order, Vec<Fault>> {
    let order = Node::read(bytes).and_then(|document| read(&document)).map_err(|fault| vec![fault])?;
    rules::check(&order)?;
    Ok(order)
}

fn read(document: &Node) -> Result<Order, Fault> {
    let namespace = document.attributes.iter().find(|(name, _)| name == "xmlns").map(|(_, value)| value.as_str());
    let (Some(header), Some(payment)) =
        (document.at(&["CstmrCdtTrfInitn", "GrpHdr"]), document.at(&["CstmrCdtTrfInitn", "PmtInf"]))
    else {
        return Err(Fault::whole("pain-not-ours"));
    };
    let one = document.at(&["CstmrCdtTrfInitn"]).is_some_and(|all| all.all("PmtInf").count() == 1);
    if namespace != Some(NAMESPACE) || !one {
        return Err(Fault::whole("pain-not-ours"));
    }
    let wrong = |element: &'static str| Fault::whole("pain-element").fact("element", element);
    let approved = Approved {
        count: header.text_at(&["NbOfTxs"]).parse().map_err(|_| wrong("NbOfTxs"))?,
        total: Cents::parse_plain(header.text_at(&["CtrlSum"])).map_err(|_| wrong("CtrlSum"))?,
    };
    if payment.text_at(&["NbOfTxs"]) != header.text_at(&["NbOfTxs"])
        || payment.text_at(&["CtrlSum"]) != header.text_at(&["CtrlSum"])
    {
        return Err(wrong("CtrlSum"));
    }
    let mut faults = Faults::default();
    let transfers: Vec<Transfer> = payment
        .all("CdtTrfTxInf")
        .enumerate()
        .filter_map(|(at, node)| faults.take(transfer(node).map_err(|fault| Fault { line: Some(at + 1), ..fault })))
        .collect();
    if let Err(Some(first)) = faults.done(()).map_err(|all| all.into_iter().next()) {
        return Err(first);
    }
    Ok(Order {
        message_id: header.text_at(&["MsgId"]).to_owned(),
        created: created(header.text_at(&["CreDtTm"])).ok_or_else(|| wrong("CreDtTm"))?,
        execute_on: payment.text_at(&["ReqdExctnDt", "Dt"]).parse().map_err(|_| wrong("ReqdExctnDt"))?,
        debtor_name: payment.text_at(&["Dbtr", "Nm"]).to_owned(),
        debtor_iban: Iban::parse(payment.text_at(&["DbtrAcct", "Id", "IBAN"])).map_err(|_| wrong("DbtrAcct"))?,
        debtor_bic: payment.at(&["DbtrAgt", "FinInstnId", "BICFI"]).map(|node| node.text.clone()),
        as_one_debit: payment.text_at(&["BtchBookg"]) == "true",
        transfers,
        approved,
    })
}

fn transfer(node: &Node) -> Result<Transfer, Fault> {
    let wrong = |element: &'static str| Fault::whole("pain-element").fact("element", element);
    let amount = node.at(&["Amt", "InstdAmt"]).ok_or_else(|| wrong("InstdAmt"))?;
    if !amount.attributes.iter().any(|(name, value)| name == "Ccy" && value == "EUR") {
        return Err(wrong("InstdAmt"));
    }
    let remittance = match node.at(&["RmtInf", "Strd", "CdtrRefInf", "Ref"]) {
        Some(reference) => Remittance::Structured(Structured::parse(&reference.text).map_err(|_| wrong("Ref"))?),
        None => Remittance::Free(node.text_at(&["RmtInf", "Ustrd"]).to_owned()),
    };
    Ok(Transfer {
        end_to_end_id: node.text_at(&["PmtId", "EndToEndId"]).to_owned(),
        amount: Cents::parse_plain(&amount.text).map_err(|_| wrong("InstdAmt"))?,
        creditor_name: node.text_at(&["Cdtr", "Nm"]).to_owned(),
        creditor_iban: Iban::parse(node.text_at(&["CdtrAcct", "Id", "IBAN"])).map_err(|_| wrong("CdtrAcct"))?,
        remittance,
    })
}

/// `2026-05-26T10:15:00` on the clock of Brussels. In the hour that comes twice in autumn it is the first.
fn created(text: &str) -> Option<Moment> {
    let (day, time) = text.split_once('T')?;
    let mut parts = time.splitn(3, ':').map(|part| part.parse::<i8>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let fits = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second);
    fits.then(|| day.parse::<Day>().ok())?.map(|day| day.at(hour, minute).plus_seconds(i64::from(second)))
}
