//! One line of a run: its explanation, and the three things to do with it.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, RunId};
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::run::{Row, mentioned, row};
use super::words;
use crate::actions::accept::AcceptLine;
use crate::actions::set_aside::SetAside;
use crate::rules::coach::CoachInput;
use crate::rules::market::{Asked, Input};
use crate::rules::{pack, proof, run as rules};
use crate::store::choice::{self, Reason};
use crate::store::line::{self, Decision};
use crate::store::run::{self, Market};

#[derive(Template)]
#[template(path = "matching/line.html")]
struct LinePage {
    f: Frame,
    l: Words,
    run: RunId,
    row: Row,
    choices: Vec<choice::Choice>,
    reasons: Vec<Choice>,
    form: FormView,
}

/// Shows it.
pub async fn show(visit: Visit, Path((id, position)): Path<(RunId, i64)>) -> Answer {
    let page = page(&visit, id, position, FormView::empty()).await?;
    web::render(&page)
}

async fn page(visit: &Visit, id: RunId, position: i64, form: FormView) -> Result<LinePage, web::Problem> {
    crate::require_decides(&visit.ctx)?;
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let mut found = line::load(&mut tx, ctx, id, position).await?.ok_or(Refusal::NotFound)?;
    let permit = people::door::open(&mut tx, ctx, found.participant_id).await?;
    let market = run::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?.market;
    if found.proof.is_empty() {
        // Of a very large run the explanation is worked out when somebody looks.
        if let Some((input, result)) = run::kept(&mut tx, ctx, id).await? {
            let looked = tokio::task::spawn_blocking(move || explain(market, &input, &result, position)).await;
            found.proof = looked.ok().flatten().unwrap_or_default();
        }
    }
    let names = words::names(&mut tx, ctx, market, &mentioned(&found)).await?;
    let choices = choice::of(&mut tx, ctx, found.wish).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "match").await?;
    Ok(LinePage {
        f: visit.frame("match-line-title", "/waiting"),
        l: visit.l.clone(),
        run: id,
        row: row(visit, market, found, &names),
        choices,
        reasons: form.choices(&visit.l, "reason", "match-reason", Reason::ALL),
        form,
    })
}

/// The explanation of one line from what the run kept.
fn explain(market: Market, input: &pack::Packed, result: &pack::Packed, position: i64) -> Option<String> {
    match market {
        Market::Services => explain_kept::<Input>(input, result, position),
        Market::Coaches => explain_kept::<CoachInput>(input, result, position),
    }
}

fn explain_kept<I: Asked>(input: &pack::Packed, result: &pack::Packed, position: i64) -> Option<String> {
    let (input, outcome) = rules::kept::<I>(input, result).ok()?;
    let market = input.market().ok()?;
    let standing = rules::standing(&market, &outcome).ok()?;
    let row = *market.order.get(usize::try_from(position).ok()?.checked_sub(1)?)?;
    let proof = proof::of(&market, &outcome.proposal(), &standing, row)?;
    serde_json::to_string(&proof).ok()
}

/// Takes the proposal.
pub async fn accept(visit: Visit, Path((id, position)): Path<(RunId, i64)>, _: web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &AcceptLine { run: id, position }).await?;
    let mut tx = visit.app.db.read().await?;
    let market = run::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?.market;
    drop(tx);
    let said = match market {
        Market::Services => "match-said-accepted",
        Market::Coaches => "match-said-coach",
    };
    Ok(visit.redirect(format!("/matching/runs/{id}?show=open")).said(said).into_response())
}

/// Sets it aside.
pub async fn aside(visit: Visit, Path((id, position)): Path<(RunId, i64)>, web::Form(fields): web::Form) -> Answer {
    let reason = reason(&fields);
    let outcome = match reason {
        Ok(reason) => visit.app.db.act(&visit.ctx, &SetAside { run: id, position, reason }).await,
        Err(refusal) => {
            // Whoever may not decide hears nothing of a form.
            crate::require_decides(&visit.ctx)?;
            Err(refusal.into())
        }
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect(format!("/matching/runs/{id}?show=open")).said("match-said-aside").into_response());
    };
    let errors = web::errors_of(failure)?;
    let view = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, id, position, view).await?)
}

fn reason(fields: &Fields) -> Result<Reason, Refusal> {
    let mut faults = Faults::default();
    let reason = fields.choose(&mut faults, "reason", "match-reason-missing");
    faults.done()?;
    Ok(reason.unwrap_or(Reason::HerWish))
}

impl Row {
    /// May somebody still decide on it?
    pub fn is_open(&self) -> bool {
        self.line.decision == Decision::Open && self.line.offer.is_some()
    }
}
