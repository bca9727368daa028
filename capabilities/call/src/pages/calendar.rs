//! The moments of a call: all in order of time, its own phases, and the form of the fixed ones.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Fields, Form, FormView, Frame, Visit, Words};

use super::head::CallHead;
use super::timeline::Entry;
use super::{phase, timeline, view};
use crate::actions::SaveCalendar;
use crate::actions::calendar::Telling;
use crate::model::{Calendar, Call, CallId, CallStatus, Phase};
use crate::records::CalendarAct;
use crate::rules::phases;
use crate::words;

#[derive(Template)]
#[template(path = "call/calendar.html")]
struct CalendarPage {
    f: Frame,
    l: Words,
    head: CallHead,
    form: FormView,
    version: i64,
    fixed: bool,
    deadline: String,
    open: bool,
    /// May it still change?
    moves: bool,
    moments: Vec<Entry>,
    phases: Vec<PhaseLine>,
    acts: Vec<(String, String, String)>,
}

/// A phase in the list, with the page where it changes; none once it is over.
struct PhaseLine {
    name: String,
    when: String,
    url: String,
}

fn phase_lines(visit: &Visit, call: &Call) -> Vec<PhaseLine> {
    let may = |p: &Phase| phases::check(call, Some(p), None, visit.ctx.now).is_ok();
    let line = |p: &Phase| PhaseLine {
        name: p.name.clone(),
        when: words::span(&visit.l, p.span),
        url: if may(p) { format!("/calls/{}/phases/{}", call.id, p.id) } else { String::new() },
    };
    call.phases.iter().map(line).collect()
}

fn page(visit: &Visit, (call, acts): &(Call, Vec<CalendarAct>), form: FormView, version: i64) -> CalendarPage {
    CalendarPage {
        moves: call.calendar_moves().is_ok(),
        phases: phase_lines(visit, call),
        moments: timeline::of(&visit.l, call, visit.ctx.now),
        acts: phase::told(&visit.l, acts),
        f: visit.frame("call-tab-calendar", "/calls"),
        head: CallHead::new(&visit.l, call, "calendar"),
        deadline: view::moment(&visit.l, call.calendar.deadline),
        fixed: call.status != CallStatus::Draft,
        open: call.status == CallStatus::Published && call.calendar.in_time(visit.ctx.now),
        l: visit.l.clone(),
        form,
        version,
    }
}

fn pairs(c: &Calendar) -> [(&'static str, String); 9] {
    [
        ("launch", c.launch.to_string()),
        ("deadline_on", c.deadline.day().to_string()),
        ("deadline_time", view::time(c.deadline)),
        ("evaluation_from", c.evaluation_from.to_string()),
        ("evaluation_to", c.evaluation_to.to_string()),
        ("pitches_on", c.pitches_on.to_string()),
        ("decide_by", c.decide_by.to_string()),
        ("communicate_by", c.communicate_by.to_string()),
        ("reply_days", c.reply_days.to_string()),
    ]
}

async fn load(visit: &Visit, id: CallId, verb: Verb) -> Result<(Call, Vec<CalendarAct>), Failure> {
    let call = view::load(visit, id, verb).await?;
    let mut tx = visit.app.db.read().await?;
    let acts = crate::calendar_acts(&mut tx, &visit.ctx, id).await?;
    Ok((call, acts))
}

/// `GET /calls/{id}/calendar`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let found = load(&visit, id, Verb::Read).await?;
    web::render(&page(&visit, &found, FormView::filled(pairs(&found.0.calendar)), found.0.version))
}

/// `POST /calls/{id}/calendar`
pub async fn save(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let found = load(&visit, id, Verb::Write).await?;
    let call = &found.0;
    let outcome = match read(call, &fields) {
        Ok(calendar) => {
            let (l10n, public_url) = (&*visit.app.l10n, visit.app.settings.public_url.as_str());
            let telling = Telling { reason: fields.get("reason"), l10n, public_url };
            let act = SaveCalendar { id, calendar, version: fields.version(), telling };
            visit.app.db.act(&visit.ctx, &act).await
        }
        Err(failure) => Err(failure),
    };
    let Err(failure) = outcome else {
        return Ok(visit.redirect(format!("/calls/{id}/calendar")).said("call-said-saved").into_response());
    };
    if let Some(version) = view::version_of(&failure) {
        let row =
            |(name, theirs): (&str, String)| (visit.l.of("call-moment", name), theirs, fields.get(name).to_owned());
        let rows = pairs(&call.calendar).into_iter().map(row).collect();
        let here = (format!("/calls/{id}/calendar"), format!("/calls/{id}/calendar"));
        return view::conflict(
            (visit.frame("call-tab-calendar", "/calls"), visit.l.clone()),
            rows,
            here,
            version,
            fields,
        );
    }
    let errors = web::errors_of(failure)?;
    web::render_invalid(&page(&visit, &found, fields.view(&visit.l, &errors), fields.version()))
}

fn read(call: &Call, fields: &Fields) -> Result<Calendar, Failure> {
    let mut faults = Faults::default();
    let fixed = call.status != CallStatus::Draft;
    let now = &call.calendar;
    // Once published the first day, the deadline and the days to reply are not in the form.
    let (launch, deadline, reply_days) = if fixed {
        (Some(now.launch), Some(now.deadline), Some(now.reply_days))
    } else {
        if fields.get("reply_days").is_empty() {
            faults.push_range("reply_days", 1, 120);
        }
        (
            fields.need_day(&mut faults, "launch"),
            view::deadline(fields, &mut faults),
            fields.number(&mut faults, "reply_days", 1, 120),
        )
    };
    let mut day = |name| fields.need_day(&mut faults, name);
    let days =
        [day("evaluation_from"), day("evaluation_to"), day("pitches_on"), day("decide_by"), day("communicate_by")];
    fields.short(&mut faults, "reason", 2000);
    faults.done()?;
    let (
        Some(launch),
        Some(deadline),
        Some(reply_days),
        [Some(from), Some(to), Some(pitches), Some(decide), Some(tell)],
    ) = (launch, deadline, reply_days, days)
    else {
        return Err(kernel::Refusal::NotFound.into());
    };
    Ok(Calendar {
        launch,
        deadline,
        evaluation_from: from,
        evaluation_to: to,
        pitches_on: pitches,
        decide_by: decide,
        communicate_by: tell,
        reply_days,
    })
}
