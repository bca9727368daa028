//! The form of a month goes from the worker to the office, is checked, or goes back.

use kernel::{Refusal, Verb, text_enum};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::model::{FormId, FormStatus};
use crate::records::{Performance, PerformanceForm};
use crate::store::form::{self, Next};
use crate::store::performance;

text_enum! {
    /// Why a form goes back.
    pub enum BackReason {
        /// Fewer or more cheques than hours.
        Cheques = "cheques",
        /// The user says that hours are not right.
        Hours = "hours",
        /// A signature is missing.
        Signature = "signature",
        /// Something else; the office calls.
        Other = "other",
    }
}

/// A form comes in with its cheques, inside the action that counts and takes them (wijk-cheques), which asks the door and
/// writes the audit line. Gives the form and what stands on it.
pub async fn hand_in(
    tx: &mut Tx,
    ctx: &Ctx,
    id: FormId,
    cheques: i64,
    version: i64,
) -> Result<(PerformanceForm, Vec<Performance>), Failure> {
    let now = form::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if !now.status.is_open() {
        return Err(Refusal::Conflict("work-form-closed").into());
    }
    let rows: Vec<Performance> =
        performance::of_form(tx, ctx, id).await?.into_iter().filter(Performance::counts).collect();
    if rows.is_empty() {
        return Err(Refusal::Conflict("work-form-empty").into());
    }
    if !(0..=10_000).contains(&cheques) {
        return Err(Refusal::field("cheques", "work-cheques-odd").into());
    }
    let next = Next { status: FormStatus::HandedIn, handed_in: Some(ctx.today()), cheques, reason: None };
    form::set_status(tx, ctx, &now, &next, version).await?;
    Ok((now, rows))
}

/// Hours and cheques agree: the form is ready for the payment of the month.
#[derive(Debug)]
pub struct CheckForm {
    /// Which.
    pub id: FormId,
    /// The version that was shown.
    pub version: i64,
}

impl Action for CheckForm {
    type Output = ();
    const NAME: &'static str = "work.check-form";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Write, Part::Work).await?;
        let now = form::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if now.status != FormStatus::HandedIn {
            return Err(Refusal::Conflict("work-form-not-in").into());
        }
        let rows = performance::of_form(tx, ctx, self.id).await?;
        if rows.iter().any(|row| row.counts() && row.disputed_at.is_some()) {
            return Err(Refusal::Conflict("work-form-disputed").into());
        }
        let next =
            Next { status: FormStatus::Checked, handed_in: now.handed_in_on, cheques: now.cheques, reason: None };
        form::set_status(tx, ctx, &now, &next, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-form", self.id));
        Ok(())
    }
}

/// The form goes back to the worker, with a reason; hours can be changed again.
#[derive(Debug)]
pub struct SendBack {
    /// Which.
    pub id: FormId,
    /// Why.
    pub reason: BackReason,
    /// The version that was shown.
    pub version: i64,
}

impl Action for SendBack {
    type Output = ();
    const NAME: &'static str = "work.send-back";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Write, Part::Work).await?;
        let now = form::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if !matches!(now.status, FormStatus::HandedIn | FormStatus::Checked) {
            return Err(Refusal::Conflict("work-form-not-in").into());
        }
        let reason = Some(self.reason.as_str());
        let next = Next { status: FormStatus::Rejected, handed_in: now.handed_in_on, cheques: now.cheques, reason };
        form::set_status(tx, ctx, &now, &next, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-form", self.id).fact("reason", self.reason));
        Ok(())
    }
}
