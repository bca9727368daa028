//! A list of payments as files: for the bank (SEPA credit transfers) and as CSV.

use axum::extract::Path;
use bank::pain001;
use kernel::{Refusal, Verb};
use ledger::{Cents, Iban};
use store::Failure;
use web::{Answer, Visit};

use super::payout::{Loaded, load};
use crate::model::{Direction, PayoutId};

/// `GET /payments/{id}/payments.csv`
pub(crate) async fn csv(visit: Visit, Path(id): Path<PayoutId>) -> Answer {
    let loaded = load(&visit, id, Verb::Export).await?;
    let l = &visit.l;
    let head = ["list", "who", "iban", "claims", "amount"].map(|part| l.of("payout-column", part));
    let rows: Vec<Vec<String>> = loaded
        .parties
        .iter()
        .map(|party| {
            let sign = if loaded.payout.direction == Direction::Out { 1 } else { -1 };
            vec![
                loaded.payout.number.to_string(),
                party.name.clone(),
                party.iban.clone().unwrap_or_default(),
                loaded.claims(party),
                Cents::new(sign * party.cents).to_string(),
            ]
        })
        .collect();
    Ok(web::csv_file(&format!("betaallijst-{}.csv", loaded.payout.number), &head, rows))
}

fn order(loaded: &Loaded, words: impl Fn(&str) -> String) -> Result<pain001::Order, Failure> {
    let parse = |text: &Option<String>| -> Result<Iban, Failure> {
        let text = text.as_deref().ok_or(Refusal::Conflict("payout-no-iban"))?;
        Iban::parse(text).map_err(|e| Failure::other(e.to_string()))
    };
    let payout = &loaded.payout;
    let mut transfers = Vec::new();
    for (at, party) in loaded.parties.iter().enumerate() {
        transfers.push(pain001::Transfer {
            end_to_end_id: payout.end_to_end_id(at),
            amount: Cents::new(party.cents),
            creditor_name: party.name.clone(),
            creditor_iban: parse(&party.iban)?,
            remittance: pain001::Remittance::Free(words(&loaded.claims(party))),
        });
    }
    Ok(pain001::Order {
        message_id: payout.message_id(),
        created: payout.made_at,
        execute_on: payout.execute_on,
        debtor_name: payout.debtor_name.clone(),
        debtor_iban: parse(&payout.debtor_iban)?,
        debtor_bic: None,
        as_one_debit: false,
        approved: pain001::Approved { count: loaded.parties.len(), total: Cents::new(payout.total_cents) },
        transfers,
    })
}

/// `GET /payments/{id}/payments.xml`
pub(crate) async fn bank(visit: Visit, Path(id): Path<PayoutId>) -> Answer {
    let loaded = load(&visit, id, Verb::Export).await?;
    if loaded.payout.direction != Direction::Out {
        return Err(Refusal::NotFound.into());
    }
    if !loaded.for_bank() {
        return Err(Refusal::Conflict("payout-no-iban").into());
    }
    let order = order(&loaded, |claims| visit.l.t1("payout-remittance", "claims", claims))?;
    let text = pain001::write(&order).map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Failure::other(format!("file for the bank: {}", told.join("; ")))
    })?;
    Ok(web::attachment("application/xml", &format!("betaallijst-{}.xml", loaded.payout.number), text))
}
