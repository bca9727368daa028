//! The call: an area asks organisations to take part in the partnership, on its own calendar; their candidacies.
//!
//! For others (the jury): `load`, `candidacies`, `candidacy`, `answers`, `annexes`, `set_status`, `door`.

pub mod actions;
pub mod door;
mod markdown;
pub mod model;
pub mod paper;
pub mod records;
pub mod rules;
mod store;

use ::store::{Ctx, Failure, Tx, audit};
use axum::Router;
use kernel::{Refusal, StaffId};

pub use crate::markdown::html;
pub use crate::model::{
    AnnexId, AskId, Calendar, Call, CallId, CallStatus, CandidacyId, Criterion, CriterionId, Question, QuestionId,
    Status, TieRule,
};
pub use crate::records::{Annex, Answer, Ask, Candidacy, Check, Extension, Paper, Step};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 21, name: "call", sql: include_str!("../../../migrations/0021_call.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] =
    &[("nl-BE", include_str!("../../../locales/nl-BE/call.ftl")), ("en", include_str!("../../../locales/en/call.ftl"))];

/// A call with its criteria, rules and form. Asks nothing of the actor: open `door` first.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Option<Call>, Failure> {
    crate::store::call::load(tx, ctx, id).await
}

/// All calls, newest first, without criteria, rules and form.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Call>, Failure> {
    crate::store::call::all(tx, ctx).await
}

/// What came in on a call, by number of arrival: no drafts, no withdrawn ones, inadmissible ones too
/// (see `Status::is_judged`). Also those for which the actor abstained: leave them out with `door::recused`.
pub async fn candidacies(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Candidacy>, Failure> {
    let all = crate::store::candidacy::all(tx, ctx, call).await?;
    Ok(all.into_iter().filter(|c| c.submitted_at.is_some() && c.withdrawn_at.is_none()).collect())
}

/// One candidacy, a draft too. Asks nothing of the actor: open `door` first.
pub async fn candidacy(tx: &mut Tx, ctx: &Ctx, id: CandidacyId) -> Result<Option<Candidacy>, Failure> {
    crate::store::candidacy::load(tx, ctx, id).await
}

/// The form with the answers of a candidacy, in the order of the form.
pub async fn answers(tx: &mut Tx, ctx: &Ctx, candidacy: &Candidacy) -> Result<Vec<Answer>, Failure> {
    let questions = crate::store::parts::questions(tx, ctx, candidacy.call).await?;
    let mut given = crate::store::candidacy::answers(tx, ctx, candidacy.id).await?;
    let mut take = |id: QuestionId| given.iter_mut().find(|(q, _)| *q == id).map(|(_, t)| std::mem::take(t));
    Ok(questions.into_iter().map(|question| Answer { text: take(question.id).unwrap_or_default(), question }).collect())
}

/// The annexes of a candidacy that were looked at and may be downloaded, in the order of arrival.
pub async fn annexes(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId) -> Result<Vec<Annex>, Failure> {
    let all = crate::store::annex::of(tx, ctx, candidacy).await?;
    Ok(all.into_iter().filter(|annex| annex.state == model::AnnexState::Checked).collect())
}

/// An annex of this candidacy with its bytes: serve it with `paper::attachment`. The caller notes the read.
pub async fn annex_bytes(
    tx: &mut Tx,
    ctx: &Ctx,
    candidacy: CandidacyId,
    id: AnnexId,
) -> Result<(Annex, Vec<u8>), Failure> {
    let annex = annexes(tx, ctx, candidacy).await?.into_iter().find(|a| a.id == id).ok_or(Refusal::NotFound)?;
    let bytes = crate::store::annex::bytes(tx, ctx, &annex).await?;
    Ok((annex, bytes))
}

/// Sets how far a candidacy is, with the reason, keeps the step and writes the audit line. The caller's action decides
/// whether it may.
pub async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CandidacyId,
    status: Status,
    reason: Option<&str>,
) -> Result<(), Failure> {
    crate::store::candidacy::set_status(tx, ctx, id, status, reason).await?;
    tx.note(ctx, audit::Line::new("candidacy.status", "candidacy", id).fact("status", status));
    Ok(())
}

/// The steps of a candidacy, oldest first.
pub async fn steps(tx: &mut Tx, ctx: &Ctx, id: CandidacyId) -> Result<Vec<Step>, Failure> {
    crate::store::candidacy::steps(tx, ctx, id).await
}

/// Sets how far a call is: the jury decided.
pub async fn set_call_status(tx: &mut Tx, ctx: &Ctx, id: CallId, status: CallStatus) -> Result<(), Failure> {
    crate::store::call::set_status(tx, ctx, id, status).await?;
    tx.note(ctx, audit::Line::new("call.status", "call", id).fact("status", status));
    Ok(())
}

/// The acts that gave everybody more time, oldest first.
pub async fn extensions(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Vec<Extension>, Failure> {
    crate::store::call::extensions(tx, ctx, id).await
}

/// The annexes of the call itself.
pub async fn papers(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Vec<Paper>, Failure> {
    crate::store::paper::of(tx, ctx, id).await
}

/// An annex of the call with its bytes.
pub async fn paper_bytes(tx: &mut Tx, ctx: &Ctx, call: CallId, id: AnnexId) -> Result<(Paper, Vec<u8>), Failure> {
    Ok(crate::store::paper::bytes(tx, ctx, call, id).await?.ok_or(Refusal::NotFound)?)
}

/// Questions about the call with their answers, oldest first.
pub async fn asks(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Vec<Ask>, Failure> {
    crate::store::ask::of(tx, ctx, id).await
}

/// The hash of all that was sent in, worked out anew: must be `Candidacy::content_hash`.
pub async fn content_hash(tx: &mut Tx, ctx: &Ctx, candidacy: &Candidacy) -> Result<Vec<u8>, Failure> {
    let answers = answers(tx, ctx, candidacy).await?;
    let annexes = annexes(tx, ctx, candidacy.id).await?;
    Ok(rules::content::of(candidacy, &answers, &annexes))
}

/// Makes a new link for the candidate (`/my-candidacy/{token}`); gives its token, this once. For a mail of the jury.
pub async fn new_link(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId) -> Result<String, Failure> {
    crate::store::link::make(tx, ctx, candidacy).await
}

/// A juror abstains: from now on this candidacy does not exist for her, whatever other hat she wears.
pub async fn recuse(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId, staff: StaffId) -> Result<(), Failure> {
    crate::store::candidacy::recuse(tx, ctx, candidacy, staff).await
}

/// Takes back `recuse`, when the declaration was a mistake.
pub async fn unrecuse(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId, staff: StaffId) -> Result<(), Failure> {
    crate::store::candidacy::unrecuse(tx, ctx, candidacy, staff).await
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
