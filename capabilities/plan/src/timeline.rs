//! What happened to the plan, the wheel and the ladder, for the timeline of the file.

use ::store::{Ctx, Failure, Tx};
use kernel::{Aspect, Moment, Permit, Verb};
use people::timeline::{Event, EventKind as Kind};
use web::Words;

use crate::model::{EventKind, Viewpoint};
use crate::rules;
use crate::store as rows;
use crate::store::event::Happened;

/// Events before a moment, newest first, as far as the permit reads. `name`: how the participant is called.
pub async fn timeline(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    l: &Words,
    name: &str,
    before: Moment,
    limit: i64,
) -> Result<Vec<Event>, Failure> {
    let mut events = Vec::new();
    if permit.may(Verb::Read, Aspect::Plan) {
        let happened = rows::event::history(tx, permit, before, limit).await?;
        events.extend(happened.into_iter().map(|h| plan_event(permit, h, l, name)));
    }
    if permit.may(Verb::Read, Aspect::Assessments) {
        for drawing in rows::assessment::all(tx, ctx, permit).await? {
            let who = match drawing.viewpoint {
                Viewpoint::Participant => name.to_owned(),
                Viewpoint::Coach => l.t("happened-coach"),
            };
            let link = format!("/participants/{}/domains", permit.participant());
            events.push(event(drawing.at, drawing.id.0, ("circle-dot", ""), l.t("happened-wheel"), who, link));
        }
    }
    if permit.may(Verb::Read, Aspect::Ladder) {
        let written = rows::ladder::all(tx, permit).await?;
        let history: Vec<_> = written.iter().map(|w| w.observation.clone()).collect();
        for w in written.into_iter().filter(|w| !rules::ladder::is_replaced(&history, w.observation.id)) {
            let rung = l.of("rung-short", w.observation.rung);
            let title = l.t2("happened-ladder", "rung", w.observation.rung, "name", rung);
            let link = format!("/participants/{}/ladder", permit.participant());
            let who = who(w.staff, w.organisation, name);
            let mut event = event(w.observation.at, w.observation.id.0, ("trending-up", ""), title, who, link);
            event.text = w.observation.note;
            events.push(event);
        }
    }
    events.retain(|e| e.at < before);
    events.sort_by_key(|e| std::cmp::Reverse((e.at, e.id)));
    events.truncate(usize::try_from(limit).unwrap_or(0));
    Ok(events)
}

fn event(
    at: Moment,
    id: uuid::Uuid,
    (icon, tone): (&'static str, &'static str),
    title: String,
    who: String,
    link: String,
) -> Event {
    Event {
        at,
        id,
        kind: Kind::Growth,
        icon,
        tone,
        title,
        text: None,
        who,
        minutes: None,
        readers: String::new(),
        link: Some(link),
    }
}

fn plan_event(permit: &Permit, h: Happened, l: &Words, name: &str) -> Event {
    let look = match h.kind {
        EventKind::Done => ("check", "done"),
        EventKind::Reached => ("flag", "done"),
        EventKind::NotYet => ("refresh-cw", ""),
        EventKind::Moved => ("calendar", ""),
        _ => ("target", ""),
    };
    let key = format!("happened-{}-{}", h.subject, h.kind);
    let title = l.t1(&key, "title", h.title.unwrap_or_default());
    let link = format!("/participants/{}/steps", permit.participant());
    let mut event = event(h.at, h.id, look, title, who(h.staff, h.organisation, name), link);
    event.kind = Kind::Step;
    event.text = h.success.filter(|_| matches!(h.kind, EventKind::Done | EventKind::NotYet));
    event
}

/// Staff with the organisation; nobody in particular was the participant.
fn who(staff: Option<String>, organisation: Option<String>, name: &str) -> String {
    match (staff, organisation) {
        (Some(staff), Some(organisation)) => format!("{staff}, {organisation}"),
        (Some(staff), None) => staff,
        (None, _) => name.to_owned(),
    }
}
