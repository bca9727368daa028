//! The call: an area asks organisations to take part in the partnership, on its own calendar; their candidacies.
//!
//! For others (the jury): `load`, `candidacies`, `candidacy`, `answers`, `annexes`, `set_status`, `door`.

pub mod actions;
pub mod door;
pub mod listing;
mod markdown;
pub mod model;
mod pages;
pub mod paper;
pub mod records;
pub mod rules;
mod store;
mod words;

use ::store::{Ctx, Failure, Tx, audit};
use axum::Router;
use axum::routing::{get, post};
use kernel::{Refusal, StaffId};

pub use crate::markdown::html;
pub use crate::model::{
    AnnexId, AskId, Calendar, Call, CallId, CallStatus, CandidacyId, Criterion, CriterionId, Phase, PhaseId, PhaseKind,
    Question, QuestionId, Span, Status, TieRule, Turn,
};
pub use crate::pages::head::{CallHead, Tab};
pub use crate::records::{Annex, Answer, Ask, CalendarAct, Candidacy, Check, Extension, Paper, Step};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 21, name: "call", sql: include_str!("../../../migrations/0021_call.sql") },
    ::store::Migration {
        version: 33,
        name: "call_phases",
        sql: include_str!("../../../migrations/0033_call_phases.sql"),
    },
    ::store::Migration {
        version: 40,
        name: "candidacy_one",
        sql: include_str!("../../../migrations/0040_candidacy_one.sql"),
    },
];

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

/// An annex of this candidacy with its bytes: serve it with `web::attachment`. The caller notes the read.
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

/// The acts that changed the published calendar, oldest first.
pub async fn calendar_acts(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Vec<CalendarAct>, Failure> {
    crate::store::phase::acts(tx, ctx, id).await
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

/// Keeps a link with a token that is known beforehand: for a demonstration, where everybody may open the page.
pub async fn keep_link(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId, token: &str) -> Result<(), Failure> {
    crate::store::link::keep(tx, ctx, candidacy, token).await
}

/// A juror abstains: from now on this candidacy does not exist for her, whatever other hat she wears.
pub async fn recuse(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId, staff: StaffId) -> Result<(), Failure> {
    crate::store::candidacy::recuse(tx, ctx, candidacy, staff).await
}

/// Takes back `recuse`, when the declaration was a mistake.
pub async fn unrecuse(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId, staff: StaffId) -> Result<(), Failure> {
    crate::store::candidacy::unrecuse(tx, ctx, candidacy, staff).await
}

/// Planned work: looks at annexes that nobody looked at yet. `false`: not mine.
pub async fn run_job(app: &web::App, job: &::store::jobs::Job) -> Result<bool, Failure> {
    if job.kind != actions::annex::CHECK {
        return Ok(false);
    }
    let ctx = app.ctx(kernel::Actor::system(job.partnership_id));
    if let Ok(id) = job.payload.parse::<AnnexId>() {
        match app.db.act(&ctx, &actions::CheckAnnex { id }).await {
            // Taken away by the candidate meanwhile.
            Ok(_) | Err(Failure::Refused(Refusal::NotFound)) => {}
            Err(failure) => return Err(failure),
        }
    }
    let mut tx = app.db.unaudited_write().await?;
    ::store::jobs::finish(&mut tx, job, ctx.now).await?;
    tx.finish().await?;
    Ok(true)
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    use pages::{
        addendum, apply, asks, calendar, calls, candidacies, candidacy, criteria, dates, eligibility, enter, extension,
        facts, form, make, mine, mine_paper, open_call, open_calls, overview, phase,
    };
    let office = Router::new()
        .route("/calls", get(calls::show))
        .route("/calls/new", get(make::show).post(make::save))
        .route("/calls/{id}", get(overview::show))
        .route("/calls/{id}/publish", post(overview::publish))
        .route("/calls/{id}/facts", get(facts::show).post(facts::save))
        .route("/calls/{id}/addendum", get(addendum::show).post(addendum::save))
        .route("/calls/{id}/annexes", post(addendum::add))
        .route("/calls/{id}/annexes/{annex}", get(addendum::download))
        .route("/calls/{id}/annexes/{annex}/remove", post(addendum::remove))
        .route("/calls/{id}/rules", get(eligibility::show).post(eligibility::save))
        .route("/calls/{id}/criteria", get(criteria::show).post(criteria::save))
        .route("/calls/{id}/form", get(form::show).post(form::save))
        .route("/calls/{id}/calendar", get(calendar::show).post(calendar::save))
        .route("/calls/{id}/phases/new", get(phase::new).post(phase::add))
        .route("/calls/{id}/phases/{phase}", get(phase::show).post(phase::save))
        .route("/calls/{id}/extension", get(extension::show).post(extension::save))
        .route("/calls/{id}/questions", get(asks::show).post(asks::note))
        .route("/calls/{id}/questions/{ask}", post(asks::answer))
        .route("/calls/{id}/candidacies", get(candidacies::show))
        .route("/calls/{id}/candidacies.csv", get(candidacies::csv))
        .route("/calls/{id}/candidacies/new", get(enter::show).post(enter::save))
        .route("/calls/{id}/candidacies/{candidacy}", get(candidacy::show))
        .route("/calls/{id}/candidacies/{candidacy}/status", post(candidacy::judge))
        .route("/calls/{id}/candidacies/{candidacy}/link", post(candidacy::link))
        .route("/calls/{id}/candidacies/{candidacy}/annexes", post(candidacy::add))
        .route("/calls/{id}/candidacies/{candidacy}/annexes/{annex}", get(candidacy::download));
    office
        .route("/open-calls", get(open_calls::show))
        .route("/open-calls/{id}", get(open_call::show))
        .route("/open-calls/{id}/calendar.ics", get(dates::show))
        .route("/open-calls/{id}/annexes/{annex}", get(open_call::download))
        .route("/open-calls/{id}/apply", get(apply::show).post(apply::send))
        .route("/my-candidacy/{token}", get(mine::show).post(mine::save))
        .route("/my-candidacy/{token}/draft", post(mine::draft))
        .route("/my-candidacy/{token}/annexes/{annex}", get(mine::download))
        .route("/my-candidacy/{token}/annexes/{annex}/remove", post(mine::remove))
        .route("/my-candidacy/{token}/sent", get(mine_paper::show))
        .route("/my-candidacy/{token}/confirmation.pdf", get(mine_paper::paper))
        .route("/my-candidacy/{token}/withdraw", post(mine::withdraw))
        .route("/my-candidacy/{token}/resume", post(mine::resume))
        .route("/my-candidacy/{token}/ask", post(mine::ask))
}
