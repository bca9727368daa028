//! The participant's plan on the coach's screen: to look at together, or to print.

use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::{Aspect, ParticipantId, Verb};
use web::{Form, Visit};

use super::plan::{PlanPage, key, nudge, said};
use crate::actions::answer::GiveAnswer;
use crate::gather::my_plan;
use crate::rules::language;
use crate::shell::Shell;
use crate::visitor::Asked;

async fn page(visit: &Visit, id: ParticipantId, asked: &Asked, what: &'static str) -> web::Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, &visit.ctx, id).await?;
    permit.require(Verb::Read, Aspect::Plan)?;
    if what == "plan-print" {
        permit.require(Verb::Export, Aspect::Plan)?;
    }
    let p = my_plan(&mut tx, &visit.ctx, &permit).await?;
    let languages = people::load(&mut tx, &permit).await?.language_list();
    drop(tx);
    people::door::log_read(visit, &permit, what).await?;
    let wished = Some(asked.lang.as_str()).filter(|w| !w.is_empty());
    let l = visit.app.l10n.words(language::first(&languages, wished).words);
    let mut f = visit.frame("my-title", "/participants");
    f.title = l.t("my-title");
    let page = if what == "plan-print" { "plan" } else { "together" };
    let mut s = Shell::together(&l, id, page, &language::choices(&languages), &asked.said);
    if !permit.may(Verb::Export, Aspect::Plan) {
        s.pdf.clear();
    }
    web::render(&PlanPage { f, l, s, p, qr: None, told: web::FormView::empty() })
}

/// `GET /participants/{id}/together`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> web::Answer {
    page(&visit, id, &asked, "together").await
}

/// `GET /participants/{id}/plan`: the same page, to print on one A4.
pub async fn print(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> web::Answer {
    page(&visit, id, &asked, "plan-print").await
}

/// `POST /participants/{id}/together/answer`: what she says, tapped on the coach's screen.
pub async fn answer(visit: Visit, Path(id): Path<ParticipantId>, Form(fields): Form) -> web::Answer {
    // For whom the file does not exist, the form is not judged either. The action asks again.
    let mut tx = visit.app.db.read().await?;
    people::door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Plan).await?;
    drop(tx);
    let say = said(&fields)?;
    let deed = GiveAnswer { participant: id, say, nudge: nudge(&visit.app) };
    visit.app.db.act_once(&visit.ctx, &key(&fields), &deed).await?;
    let said = if fields.get("say") == "yes" { "yes" } else { "no" };
    Ok(visit.redirect(format!("/participants/{id}/together?said={said}")).into_response())
}
