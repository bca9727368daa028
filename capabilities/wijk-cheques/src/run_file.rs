//! The file of a list for the bank. It is made once, with the list, and kept as it is: what changes later at the
//! organiser or at a worker does not change what was approved.

use bank::{Fault, pain001};
use kernel::Refusal;
use ledger::{Cents, Iban};
use store::{Ctx, Failure, Tx};
use wijk_office::Desk;

use crate::records::{Payment, PaymentStatus, Run};
use crate::store as tables;

/// The file as it was made. A list from before files were kept is written anew, without what was refused of it.
pub(crate) async fn of(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    run: &Run,
    payments: &[Payment],
) -> Result<Result<String, Vec<Fault>>, Failure> {
    match tables::payment::kept_file(tx, ctx, run.id).await? {
        Some(text) => Ok(Ok(text)),
        None => write(tx, ctx, desk, run, payments).await,
    }
}

/// Writes the file of a new list and keeps it.
pub(crate) async fn keep(tx: &mut Tx, ctx: &Ctx, desk: &Desk, run: &Run) -> Result<(), Failure> {
    let payments = tables::payment::of_run(tx, ctx, run.id).await?;
    match write(tx, ctx, desk, run, &payments).await? {
        Ok(text) => tables::payment::keep_file(tx, ctx, run.id, &text).await,
        Err(faults) => {
            let field = |fault: Fault| kernel::FieldError { field: "month", key: fault.key, facts: fault.facts };
            Err(Refusal::Invalid(faults.into_iter().take(1).map(field).collect()).into())
        }
    }
}

async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    run: &Run,
    payments: &[Payment],
) -> Result<Result<String, Vec<Fault>>, Failure> {
    let organiser = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let organisation = network::organisation(tx, ctx, organiser.organisation_id).await?.ok_or(Refusal::NotFound)?;
    let own = wijk_office::organiser_iban(tx, ctx, desk).await?.ok_or(Refusal::Conflict("wijk-run-no-account"))?;
    let parse = |text: &str| Iban::parse(text).map_err(|e| Failure::other(e.to_string()));
    let mut transfers = Vec::new();
    for payment in payments.iter().filter(|payment| payment.status != PaymentStatus::Refused) {
        let Some((name, iban)) = tables::payment::payee(tx, ctx, payment).await? else { continue };
        transfers.push(pain001::Transfer {
            end_to_end_id: payment.end_to_end_id(run),
            amount: Cents::new(payment.total()),
            creditor_name: name,
            creditor_iban: parse(&iban)?,
            remittance: pain001::Remittance::Free(format!("Wijk-werken {}", run.month)),
        });
    }
    Ok(pain001::write(&pain001::Order {
        message_id: run.message_id(),
        created: run.made_at,
        execute_on: run.execute_on,
        debtor_name: organisation.name,
        debtor_iban: parse(&own)?,
        debtor_bic: None,
        as_one_debit: true,
        approved: pain001::Approved {
            count: usize::try_from(run.count).unwrap_or(0),
            total: Cents::new(run.total_cents),
        },
        transfers,
    }))
}
