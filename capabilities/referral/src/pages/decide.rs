//! The forms of a decision.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::refusal::Faults;
use kernel::{Day, OrganisationId, ReferralId, Refusal};
use store::Failure;
use uuid::Uuid;
use web::{Answer, Conflict, ConflictRow, Fields, Form, Problem, Visit};

use super::triage::ROLES;
use super::triage_file::page;
use crate::actions::accept::AcceptReferral;
use crate::actions::close_redirect::CloseRedirect;
use crate::actions::decide::{Case, open};
use crate::actions::decline::DeclineReferral;
use crate::actions::plan_talk::PlanTalk;
use crate::actions::redirect::RedirectReferral;
use crate::actions::undo::UndoDecision;
use crate::actions::wait::PutOnWaitingList;
use crate::letters::Letters;
use crate::model::Kind;
use crate::rules;

/// `POST /triage/{id}/{kind}`.
pub async fn save(visit: Visit, Path((id, kind)): Path<(ReferralId, String)>, Form(fields): Form) -> Answer {
    visit.only(ROLES)?;
    let kind: Kind = kind.parse().map_err(|_| Refusal::NotFound)?;
    let case = Case { referral: id, version: fields.version(), letters: Letters::of(&visit.app) };
    match decide(&visit, case, kind, &fields).await {
        Ok(()) => {
            let to = visit
                .redirect(format!("/triage/{id}"))
                .said("referral-said-decided")
                .undo(format!("/triage/{id}/undo"));
            Ok(to.into_response())
        }
        Err(Failure::Refused(Refusal::Stale { current })) => stale(&visit, id, kind, current, fields).await,
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let (page, permit) = page(&visit, id, fields.view(&visit.l, &errors), Some(kind)).await?;
            people::door::log_read(&visit, &permit, "intake").await?;
            web::render_invalid(&page)
        }
    }
}

async fn decide(visit: &Visit, case: Case<'_>, kind: Kind, fields: &Fields) -> Result<(), Failure> {
    let (db, ctx) = (&visit.app.db, &visit.ctx);
    let mut faults = Faults::default();
    let note = fields.long(&mut faults, "note");
    match kind {
        Kind::Plan => {
            let by = one_of(fields, &mut faults, "talk_by").unwrap_or_default();
            if fields.get("talk_by").is_empty() {
                faults.push("talk_by", "referral-talk-by-missing");
            }
            let day = fields.day(&mut faults, "talk_day");
            let time = fields.time(&mut faults, "talk_time");
            ahead(visit, &mut faults, day, "talk_day");
            if day.is_some() && time.is_none() && fields.get("talk_time").is_empty() {
                faults.push("talk_time", "referral-talk-time-missing");
            }
            faults.done()?;
            let at = day.zip(time).map(|(day, (hour, minute))| day.at(hour, minute));
            db.act(ctx, &PlanTalk { case, by, at, note }).await
        }
        Kind::Accept => {
            let by = one_of(fields, &mut faults, "accept_by");
            faults.done()?;
            db.act(ctx, &AcceptReferral { case, by }).await
        }
        Kind::Wait => {
            let since = fields.need_day(&mut faults, "since");
            faults.done()?;
            db.act(ctx, &PutOnWaitingList { case, since: since.unwrap_or(ctx.today()), note }).await
        }
        Kind::Redirect => {
            let organisation = one_of(fields, &mut faults, "redirect_to").map(OrganisationId);
            let name = fields.short(&mut faults, "redirect_name", 120);
            let along = one_of(fields, &mut faults, "redirect_along");
            let day = fields.need_day(&mut faults, "redirect_day");
            ahead(visit, &mut faults, day, "redirect_day");
            if organisation.is_none() && name.is_none() {
                faults.push("redirect_to", "referral-redirect-to-missing");
            }
            faults.done()?;
            let day = day.unwrap_or(ctx.today());
            db.act(ctx, &RedirectReferral { case, organisation, name, along, day, note }).await
        }
        Kind::Decline => {
            let reason = fields.choose(&mut faults, "reason", "referral-reason-missing");
            let answer = fields.need(&mut faults, "answer", 2000, "referral-answer-missing");
            faults.done()?;
            let reason = reason.ok_or_else(|| Refusal::field("reason", "referral-reason-missing"))?;
            db.act(ctx, &DeclineReferral { case, reason, answer }).await
        }
        Kind::Close => {
            let outcome = fields.choose(&mut faults, "outcome", "referral-outcome-missing");
            faults.done()?;
            let outcome = outcome.ok_or_else(|| Refusal::field("outcome", "referral-outcome-missing"))?;
            db.act(ctx, &CloseRedirect { case, outcome, note }).await
        }
        // Of who made it.
        Kind::Mend | Kind::Recall => Err(Refusal::NotFound.into()),
    }
}

/// A day that cannot be planned is told beside whatever else is to change, in one round.
fn ahead(visit: &Visit, faults: &mut Faults, day: Option<Day>, field: &'static str) {
    if let Some(Err(fault)) = day.map(|day| rules::planned(day, visit.ctx.today(), field)) {
        faults.push(fault.field, fault.key);
    }
}

/// An id from a list, or nothing.
fn one_of(fields: &Fields, faults: &mut Faults, name: &'static str) -> Option<Uuid> {
    fields.maybe(faults, name)
}

/// Somebody decided first: both are shown, and what was typed can be sent again.
async fn stale(visit: &Visit, id: ReferralId, kind: Kind, current: i64, fields: Fields) -> Result<Response, Problem> {
    let l = &visit.l;
    let mut tx = visit.app.db.read().await?;
    let (_, row) = open(&mut tx, &visit.ctx, id).await?;
    let mut rows = vec![ConflictRow {
        label: l.t("referral-conflict-decision"),
        theirs: l.of("referral-status", row.status),
        mine: l.of("referral-decide", kind),
    }];
    let typed = fields.opt("note").or_else(|| fields.opt("answer"));
    if let Some(mine) = typed {
        rows.push(ConflictRow { label: l.t("referral-conflict-text"), theirs: String::new(), mine: mine.to_owned() });
    }
    Conflict {
        f: visit.frame("referral-file-title", "/triage"),
        l: l.clone(),
        rows,
        action: format!("/triage/{id}/{kind}"),
        back: format!("/triage/{id}"),
        version: current,
        fields,
    }
    .page()
}

/// `POST /triage/{id}/undo`.
pub async fn undo(visit: Visit, Path(id): Path<ReferralId>, Form(_): Form) -> Answer {
    visit.only(ROLES)?;
    let action = UndoDecision { referral: id, letters: Letters::of(&visit.app) };
    visit.app.db.act(&visit.ctx, &action).await?;
    Ok(visit.redirect(format!("/triage/{id}")).said("referral-said-undone").into_response())
}
