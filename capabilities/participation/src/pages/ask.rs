//! Whom to ask this week how it goes, four weeks and six months after leaving; the answer is noted in two taps.

use askama::Template;
use axum::response::IntoResponse as _;
use esf::EventKind;
use kernel::{ParticipantId, Refusal, Role, Verb};
use operation::OperationId;
use store::Failure;
use web::{Answer, Choice, Frame, Visit, Words};

use super::permit;
use crate::actions::note::Note;
use crate::model::Source;
use crate::report;
use crate::rules::windows::{Window, answers};
use crate::store::lists;

/// Somebody to ask.
struct Ask {
    /// For labels and anchors on the page.
    id: String,
    participant: ParticipantId,
    operation: OperationId,
    name: String,
    /// `Na 6 maanden`.
    window: String,
    /// `weeks-4` or `months-6`.
    which: Window,
    /// Left on, ask until.
    about: String,
    late: bool,
    question: String,
    answers: Vec<Choice>,
    /// For the idempotency of each form.
    key: String,
    end: kernel::Day,
}

#[derive(Template)]
#[template(path = "participation/ask.html")]
struct AskPage {
    f: Frame,
    l: Words,
    asks: Vec<Ask>,
}

/// Months back in which an exit can matter still, with some weeks to spare.
const BACK_MONTHS: i32 = -8;

/// `GET /esf/ask`
pub async fn show(visit: Visit) -> Answer {
    visit.only(&[Role::Coach, Role::TeamLead])?;
    let (l, today) = (visit.l.clone(), visit.ctx.today());
    let known = &report::rules()?.parameters;
    let mut tx = visit.app.db.read().await?;
    let from = today.plus_months(BACK_MONTHS);
    let leavers = lists::leavers(&mut tx, &visit.ctx, from, today).await?;
    let noted = if leavers.is_empty() { Vec::new() } else { lists::noted(&mut tx, &visit.ctx, from).await? };
    drop(tx);
    let mut asks = Vec::new();
    for leaver in &leavers {
        let exit = leaver.exited_on;
        let mine = || {
            let of = noted.iter().filter(|(p, o, _, _)| *p == leaver.participant_id && *o == leaver.operation_id);
            of.map(|(_, _, day, kind)| (*day, *kind))
        };
        for window in Window::ALL.iter().filter(|w| w.is_due(exit, today, known) && !w.asked(exit, mine(), known)) {
            let end = window.end(exit, known);
            let on = window.holds_on(exit, today, known);
            let question = if on == today { l.t("esf-ask-now") } else { l.t1("esf-ask-then", "day", l.day_year(on)) };
            let choice = |kind: &EventKind| Choice {
                value: kind.to_string(),
                label: l.of("esf-answer", kind),
                ..Choice::default()
            };
            asks.push(Ask {
                id: format!("{window}-{}", leaver.participant_id),
                participant: leaver.participant_id,
                operation: leaver.operation_id,
                name: leaver.display_name.clone(),
                window: l.of("esf-window", window),
                which: *window,
                about: l.t2("esf-ask-about", "left", l.day_plain(exit), "end", l.day_year(end)),
                late: end < today,
                question,
                answers: answers(leaver.labour, *window).iter().map(choice).collect(),
                key: visit.ctx.new_id::<uuid::Uuid>().to_string(),
                end,
            });
        }
    }
    asks.sort_by_key(|ask| ask.end);
    web::render(&AskPage { f: visit.frame("esf-ask-title", "/esf/ask"), l, asks })
}

/// `POST /esf/ask`: what she answered, on the day for which it holds.
pub async fn save(visit: Visit, web::Form(fields): web::Form) -> Answer {
    visit.only(&[Role::Coach, Role::TeamLead])?;
    let id: ParticipantId = fields.get("participant").parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = visit.app.db.read().await?;
    let permit = permit(&visit, &mut tx, id, Verb::Write).await?;
    let all = super::participations(&visit, &mut tx, &permit).await?;
    drop(tx);
    let operation: OperationId = fields.get("operation").parse().map_err(|_| Refusal::NotFound)?;
    let participation = super::in_operation(all, operation)?;
    let window: Window = fields.get("window").parse().map_err(|_| Refusal::NotFound)?;
    let kind: EventKind = fields.get("kind").parse().map_err(|_| Refusal::NotFound)?;
    let (exit, _) = participation.exit().ok_or(Refusal::Conflict("esf-not-left"))?;
    let day = window.holds_on(exit, visit.ctx.today(), &report::rules()?.parameters);
    let note = Note { participant: id, operation, day, kind, source: Source::Survey, reason: None };
    match visit.app.db.act_once(&visit.ctx, fields.key(), &note).await {
        Ok(event) => {
            let undo = format!("/participants/{id}/esf/events/{event}/withdraw");
            Ok(visit.redirect("/esf/ask").said("esf-said-noted").undo(undo).into_response())
        }
        // A claim covers the day: the form of the file asks for the reason.
        Err(Failure::Refused(Refusal::Invalid(_))) => {
            Ok(visit.redirect(format!("/participants/{id}/esf/note?operation={operation}")).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}
