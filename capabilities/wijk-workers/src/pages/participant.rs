//! What the guidance side sees of a linked worker: `/participants/{id}/wijk`. The fixed coach links with a code.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Aspect, ParticipantId, Permit, Refusal, Verb};
use people::FileHead;
use store::{Ctx, Failure, Tx};
use web::{Answer, Form, FormView, Frame, Visit, Words};

use crate::actions::pair::{CodeForMediator, PairByCoach, Unpair};
use crate::model::Status;
use crate::rules::{pairing, standing};
use crate::store::{hours, parts, person, talk, worker};

/// What may be seen: no phone, no notes, no money.
struct Card {
    status: Status,
    hours: i64,
    left: Option<i64>,
    last_day: Option<String>,
    next_step: Option<String>,
    rung: Option<i64>,
    next_talk: Option<String>,
}

#[derive(askama::Template)]
#[template(path = "wijk-workers/participant.html")]
struct ParticipantPage {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    card: Option<Card>,
    may_link: bool,
    code: Option<String>,
}

/// The card of a linked worker, for a permit that reads it.
async fn card(tx: &mut Tx, ctx: &Ctx, l: &Words, permit: &Permit) -> Result<Option<Card>, Failure> {
    permit.require(Verb::Read, Aspect::WijkWork)?;
    let Some(w) = worker::of_participant(tx, permit.partnership(), permit.participant()).await? else {
        return Ok(None);
    };
    let table = wijk_office::table_of(tx, ctx, &w.scheme).await?;
    let suspensions = parts::suspensions(tx, ctx, w.id).await?;
    let same = person::of_person(tx, ctx, w.id).await?;
    let months = hours::of_files(tx, permit.partnership(), &same).await?;
    let booked = standing::by_month(months.iter().map(|(month, count)| (month.as_str(), *count)));
    let stands = standing::of(&table, ctx.today(), &w, &suspensions, &booked);
    let talks = talk::of(tx, ctx, w.id).await?;
    let held = || talks.iter().filter(|talk| talk.done_on.is_some());
    let planned = talks.iter().find(|talk| talk.done_on.is_none());
    Ok(Some(Card {
        status: w.status,
        hours: stands.month.0,
        left: stands.left.filter(|_| w.status == Status::Active),
        last_day: w.last_day.or(stands.last_day()).map(|day| l.day_year(day)),
        next_step: held().find_map(|talk| talk.next_step.clone()),
        rung: held().find_map(|talk| talk.rung),
        next_talk: planned.map(|talk| l.day_year(talk.due_on)),
    }))
}

/// One line for the overview of a file, and where it leads: hours of this month and the next step, or where the worker
/// stands. None without a linked worker, or when the permit does not read it.
pub async fn line(ctx: &Ctx, l: &Words, tx: &mut Tx, permit: &Permit) -> Result<Option<(String, String)>, Failure> {
    if !permit.may(Verb::Read, Aspect::WijkWork) {
        return Ok(None);
    }
    let Some(card) = card(tx, ctx, l, permit).await? else { return Ok(None) };
    let mut words = match card.status {
        Status::Active => l.n("wijk-overview-hours", card.hours),
        other => l.t1("wijk-overview-status", "status", l.of("wijk-status", other)),
    };
    if let Some(step) = card.next_step {
        words.push(' ');
        words.push_str(&l.t1("wijk-overview-step", "step", step));
    }
    Ok(Some((words, format!("/participants/{}/wijk", permit.participant()))))
}

async fn page(visit: &Visit, id: ParticipantId, form: FormView) -> Result<ParticipantPage, web::Problem> {
    let (l, ctx) = (visit.l.clone(), &visit.ctx);
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, ctx, id, Verb::Read, Aspect::WijkWork).await?;
    let head = people::file_head(visit, &mut tx, &permit, "/wijk").await?;
    let card = card(&mut tx, ctx, &l, &permit).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "wijk-work").await?;
    let may_link = permit.may(Verb::Share, Aspect::Consents);
    Ok(ParticipantPage {
        f: visit.frame("wijk-card-title", "/participants"),
        l,
        head,
        form,
        card,
        may_link,
        code: None,
    })
}

/// `GET /participants/{id}/wijk`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// `POST /participants/{id}/wijk`: the code that the mediator gave.
pub async fn pair(visit: Visit, Path(id): Path<ParticipantId>, Form(fields): Form) -> Answer {
    let outcome = if fields.has("agreed", "yes") {
        visit.app.db.act(&visit.ctx, &PairByCoach { participant: id, code: fields.get("code") }).await
    } else {
        // Who may not link at all hears nothing of a missing box.
        let mut tx = visit.app.db.read().await?;
        people::door::require(&mut tx, &visit.ctx, id, Verb::Share, Aspect::Consents).await?;
        Err(Refusal::field("agreed", "wijk-pairing-agree").into())
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/participants/{id}/wijk")).said("wijk-pairing-said-done").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, fields.view(&visit.l, &errors)).await?)
        }
    }
}

/// `POST /participants/{id}/wijk/code`: a code for the mediator, shown this once.
pub async fn code(visit: Visit, Path(id): Path<ParticipantId>, Form(_): Form) -> Answer {
    let code = pairing::from_random(visit.app.entropy.bytes());
    visit.app.db.act(&visit.ctx, &CodeForMediator { participant: id, code: &code }).await?;
    let mut page = page(&visit, id, FormView::empty()).await?;
    page.code = Some(pairing::spoken(&code));
    web::render(&page)
}

/// `POST /participants/{id}/wijk/end`
pub async fn end(visit: Visit, Path(id): Path<ParticipantId>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &Unpair::ByCoach(id)).await?;
    Ok(visit.redirect(format!("/participants/{id}/wijk")).said("wijk-pairing-said-ended").into_response())
}
