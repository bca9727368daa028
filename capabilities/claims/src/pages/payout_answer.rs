//! What the bank answered on a list of payments: reading its file, and its word on each payment.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use bank::pain002::{self, Said, Step};
use kernel::{Refusal, Verb};
use web::{Answer, Upload, Visit, Words};

use super::payout::{again, load};
use crate::actions::payout_answer::ReadPayoutAnswer;
use crate::model::PayoutId;
use crate::records::PayoutParty;

/// The largest answer that is read, in bytes.
const LARGEST: usize = 2_000_000;

/// `POST /payments/{id}/answer`
pub(crate) async fn read(visit: Visit, Path(id): Path<PayoutId>, upload: Upload) -> Answer {
    let loaded = load(&visit, id, Verb::Decide).await?;
    let bytes = upload.file("file").map(|(_, bytes)| bytes).unwrap_or_default();
    let report = match bytes.len() {
        0 => Err("payout-answer-missing"),
        large if large > LARGEST => Err("payout-answer-large"),
        _ => pain002::read(bytes).map_err(|_| "payout-answer-unreadable"),
    };
    let done = match report {
        Ok(report) => visit.app.db.act(&visit.ctx, &ReadPayoutAnswer { id, report }).await,
        Err(key) => Err(Refusal::field("file", key).into()),
    };
    match done {
        Ok(said) => Ok(visit.redirect(format!("/payments/{id}")).said(told(said)).into_response()),
        Err(failure) => again(&visit, &loaded, &upload.fields(), failure).await,
    }
}

const fn told(said: Said) -> &'static str {
    match said {
        Said { refused: 1.., .. } => "payout-said-answer-refused",
        Said { unnamed: 1.., .. } => "payout-said-answer-some",
        _ => "payout-said-answer",
    }
}

/// The word of the bank on one payment, and the colour of its badge; nothing while it said nothing.
pub(super) fn word(l: &Words, party: &PayoutParty) -> (String, &'static str) {
    let Some(code) = party.answer.as_deref() else { return (String::new(), "") };
    match Step::of(code) {
        Step::Refused => (l.t("payout-answer-refused"), "copper"),
        Step::Done => (l.t("payout-answer-done"), "leaf"),
        Step::Waits => (l.t("payout-answer-waits"), "evening"),
        Step::Taken => (l.t("payout-answer-taken"), "leaf"),
        Step::Part | Step::Strange => (l.t1("payout-answer-strange", "code", code), "evening"),
    }
}

/// Why the bank refused it: the codes that people meet in words (ISO 20022, `ExternalStatusReason1Code`), others as they
/// are, and what the bank added.
pub(super) fn reasons(l: &Words, party: &PayoutParty) -> String {
    let codes = party.codes.as_deref().unwrap_or_default().split(' ').filter(|code| !code.is_empty());
    let mut all: Vec<String> = codes
        .map(|code| match code {
            "AC01" | "AC03" => l.t("payout-why-account"),
            "AC04" | "AC07" => l.t("payout-why-closed"),
            "AC06" | "AG01" => l.t("payout-why-blocked"),
            "AM04" => l.t("payout-why-funds"),
            "AM05" | "DU01" | "DUPL" => l.t("payout-why-twice"),
            "BE01" | "BE04" => l.t("payout-why-name"),
            "DS02" => l.t("payout-why-signature"),
            "DT01" | "TM01" => l.t("payout-why-day"),
            "MS02" | "MS03" => l.t("payout-why-unsaid"),
            // The words of the bank follow.
            "NARR" => String::new(),
            other => l.t1("payout-why-other", "code", other),
        })
        .filter(|text| !text.is_empty())
        .collect();
    all.extend(party.bank_words.clone());
    all.join(" ")
}
