//! Who pays the workers, and from which account.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::Payer;
use crate::rules::access::Part;
use crate::store::organiser;

/// Saves who pays and, if given, the account number.
#[derive(Clone)]
pub struct SavePayment<'a> {
    /// Who pays.
    pub payer: Payer,
    /// As typed; `None`: the known one stays.
    pub iban: Option<&'a str>,
    /// The version that was seen.
    pub version: i64,
}

impl Action for SavePayment<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-organiser.payment";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Settings).await?;
        let iban = match self.iban {
            None => None,
            Some(text) => {
                let iban = ledger::Iban::parse(text).map_err(|_| Refusal::field("iban", "wijk-iban-wrong"))?;
                Some(iban.as_str().to_owned())
            }
        };
        let known = organiser::load(tx, ctx).await?.ok_or(Refusal::NotFound)?;
        if self.payer == Payer::Organiser && iban.is_none() && !known.has_iban {
            return Err(Refusal::field("iban", "wijk-iban-missing").into());
        }
        organiser::set_payment(tx, ctx, &desk, &known, self.payer, iban.as_deref(), self.version).await?;
        let line = audit::Line::new(Self::NAME, "wijk-organiser", known.id).fact("payer", self.payer);
        tx.note(ctx, line.fact("iban", iban.is_some()));
        Ok(())
    }
}
