//! One list of payments: who gets what for which claims, its files, and the day on which the bank did it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use ledger::Iban;
use operation::{Operation, Part};
use store::Failure;
use web::{Answer, Fields, Form, FormView, Frame, Visit, Words};

use super::payout_answer::{reasons, word};
use super::payouts::tone;
use super::view::euro;
use crate::actions::payout::{DropPayout, PayPayout, UnpayPayout};
use crate::model::{ClaimId, Direction, PayoutId, PayoutStatus};
use crate::records::{Payout, PayoutLine, PayoutParty};
use crate::store as tables;

struct Row {
    name: String,
    iban: String,
    amount: String,
    claims: Vec<(String, String)>,
    word: String,
    word_tone: &'static str,
    why: String,
}

#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not")]
#[derive(Template)]
#[template(path = "claims/payout.html")]
struct PayoutPage {
    f: Frame,
    l: Words,
    back: String,
    url: String,
    number: i64,
    operation: String,
    direction: String,
    out: bool,
    status: String,
    tone: &'static str,
    total: String,
    execute: String,
    done: String,
    rows: Vec<Row>,
    bank_url: String,
    csv_url: String,
    refused: String,
    may_answer: bool,
    may_pay: bool,
    may_unpay: bool,
    version: i64,
    form: FormView,
}

/// A list with what a page or a file needs.
pub(super) struct Loaded {
    pub payout: Payout,
    pub operation: Operation,
    pub parties: Vec<PayoutParty>,
    pub lines: Vec<PayoutLine>,
    pub numbers: BTreeMap<ClaimId, i64>,
}

impl Loaded {
    /// The numbers of the claims that an organisation is paid for: `1, 2`.
    pub fn claims(&self, party: &PayoutParty) -> String {
        let its = self.lines.iter().filter(|line| line.organisation_id == party.organisation_id);
        its.filter_map(|line| self.numbers.get(&line.claim_id)).map(i64::to_string).collect::<Vec<_>>().join(", ")
    }

    /// Can the bank have it as a file? Only what goes out, when every account is known.
    pub fn for_bank(&self) -> bool {
        let known = |party: &PayoutParty| party.iban.is_some();
        self.payout.direction == Direction::Out
            && !matches!(self.payout.status, PayoutStatus::Dropped | PayoutStatus::Refused)
            && self.payout.debtor_iban.is_some()
            && self.parties.iter().all(known)
    }
}

/// Loads a list of the lead.
pub(super) async fn load(visit: &Visit, id: PayoutId, verb: Verb) -> Result<Loaded, web::Problem> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let payout = tables::payout::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let purse = operation::door::require(&mut tx, ctx, payout.operation_id, verb, Part::Claims).await?;
    if purse.only().is_some() {
        return Err(Refusal::NotFound.into());
    }
    let operation = operation::load(&mut tx, ctx, payout.operation_id).await?.ok_or(Refusal::NotFound)?;
    let parties = tables::payout::parties(&mut tx, ctx, id).await?;
    let lines = tables::payout::lines(&mut tx, ctx, id).await?;
    let claims = tables::claim::of(&mut tx, ctx, operation.id).await?;
    let numbers = claims.into_iter().map(|claim| (claim.id, claim.number)).collect();
    Ok(Loaded { payout, operation, parties, lines, numbers })
}

/// An account number as people read it.
pub(super) fn spaced(iban: &str) -> String {
    Iban::parse(iban).map_or_else(|_| iban.to_owned(), |iban| iban.to_string())
}

fn page(visit: &Visit, loaded: &Loaded, may_decide: bool, form: FormView) -> PayoutPage {
    let (l, payout) = (visit.l.clone(), &loaded.payout);
    let refused: i64 = loaded.parties.iter().filter(|party| party.refused()).map(|party| party.cents).sum();
    let out = payout.direction == Direction::Out;
    let row = |party: &PayoutParty| Row {
        word: word(&l, party).0,
        word_tone: word(&l, party).1,
        why: reasons(&l, party),
        name: party.name.clone(),
        iban: party.iban.as_deref().map(spaced).unwrap_or_default(),
        amount: euro(party.cents),
        claims: loaded
            .lines
            .iter()
            .filter(|line| line.organisation_id == party.organisation_id)
            .map(|line| {
                let number = loaded.numbers.get(&line.claim_id).copied().unwrap_or_default();
                (l.t1("claim-numbered", "number", number), euro(line.cents))
            })
            .collect(),
    };
    PayoutPage {
        f: visit.frame("payout-title", "/claims"),
        back: format!("/payments?operation={}", payout.operation_id),
        url: format!("/payments/{}", payout.id),
        number: payout.number,
        operation: loaded.operation.name.clone(),
        direction: l.of("payout-direction", payout.direction),
        out,
        status: l.of("payout-status", payout.status),
        tone: tone(payout.status),
        total: euro(payout.total_cents),
        execute: l.day_plain(payout.execute_on),
        done: match (payout.paid_on, &payout.reference) {
            (Some(day), Some(reference)) => {
                l.t2("payout-done", "day", l.day_plain(day), "reference", reference.clone())
            }
            _ => String::new(),
        },
        rows: loaded.parties.iter().map(row).collect(),
        bank_url: if loaded.for_bank() { format!("/payments/{}/payments.xml", payout.id) } else { String::new() },
        csv_url: format!("/payments/{}/payments.csv", payout.id),
        refused: if refused > 0 { l.t1("payout-refused-again", "amount", euro(refused)) } else { String::new() },
        may_answer: may_decide && out && matches!(payout.status, PayoutStatus::Made | PayoutStatus::Paid),
        may_pay: may_decide && payout.status == PayoutStatus::Made,
        may_unpay: may_decide && payout.status == PayoutStatus::Paid,
        version: payout.version,
        form,
        l,
    }
}

async fn decides(visit: &Visit, loaded: &Loaded) -> Result<bool, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let purse = operation::door::open(&mut tx, &visit.ctx, loaded.operation.id).await?;
    Ok(purse.may(Verb::Decide, Part::Claims))
}

/// `GET /payments/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<PayoutId>) -> Answer {
    let loaded = load(&visit, id, Verb::Read).await?;
    let decides = decides(&visit, &loaded).await?;
    let form = FormView::filled([("day", visit.ctx.today().to_string())]);
    web::render(&page(&visit, &loaded, decides, form))
}

/// `POST /payments/{id}/paid`
pub(crate) async fn paid(visit: Visit, Path(id): Path<PayoutId>, Form(fields): Form) -> Answer {
    let loaded = load(&visit, id, Verb::Decide).await?;
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let reference = fields.need(&mut faults, "reference", 80, "claim-money-reference");
    let version = fields.version();
    let done = match (faults.done(), day) {
        (Ok(()), Some(day)) => visit.app.db.act(&visit.ctx, &PayPayout { id, version, day, reference }).await,
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match done {
        Ok(()) => Ok(visit.redirect(format!("/payments/{id}")).said("payout-said-paid").into_response()),
        Err(failure) => again(&visit, &loaded, &fields, failure).await,
    }
}

/// The page once more, with what is wrong beside its field.
pub(super) async fn again(visit: &Visit, loaded: &Loaded, fields: &Fields, failure: Failure) -> Answer {
    let errors = web::errors_of(failure)?;
    web::render_invalid(&page(visit, loaded, true, fields.view(&visit.l, &errors)))
}

/// `POST /payments/{id}/unpaid`
pub(crate) async fn unpaid(visit: Visit, Path(id): Path<PayoutId>, Form(fields): Form) -> Answer {
    load(&visit, id, Verb::Decide).await?;
    visit.app.db.act(&visit.ctx, &UnpayPayout { id, version: fields.version() }).await?;
    Ok(visit.redirect(format!("/payments/{id}")).said("payout-said-unpaid").into_response())
}

/// `POST /payments/{id}/drop`
pub(crate) async fn discard(visit: Visit, Path(id): Path<PayoutId>, Form(fields): Form) -> Answer {
    let loaded = load(&visit, id, Verb::Decide).await?;
    visit.app.db.act(&visit.ctx, &DropPayout { id, version: fields.version() }).await?;
    let to = format!("/payments?operation={}", loaded.operation.id);
    Ok(visit.redirect(to).said("payout-said-dropped").into_response())
}
