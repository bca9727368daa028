//! The tab of a person's file: what is known, what lacks and is answered right there, windows, what happened, history.

use askama::Template;
use axum::extract::{Path, Query};
use esf::EventKind;
use guidance::trajectories::{self, Situation};
use kernel::access::Permit;
use kernel::{Aspect, Day, ParticipantId, Verb};
use operation::{Operation, OperationId};
use people::FileHead;
use serde::Deserialize;
use store::{Failure, Tx};
use web::{Answer, Choice, FormView, Frame, Problem, Visit, Words};

use super::form::{self, Options};
use super::view::{self, EventView, Pair, Past, WindowView};
use super::{is_claimed, operation_of, participations, path, permit};
use crate::claimed;
use crate::model::{EntryId, Field};
use crate::records::Participation;
use crate::rules::lacks::lacking;
use crate::{report, store as rows};

/// Which operation to show.
#[derive(Debug, Default, Deserialize)]
pub struct Address {
    #[serde(default)]
    operation: String,
}

/// A link to another operation of hers.
struct Other {
    label: String,
    url: String,
    here: bool,
}

/// Something that is known elsewhere and would be noted here with one tap.
struct Proposal {
    words: String,
    url: String,
    button: String,
    /// Fields of the form; empty: a link.
    hidden: Vec<(&'static str, String)>,
}

struct Card {
    entry: EntryId,
    operation: OperationId,
    name: String,
    number: i64,
    since: String,
    exit: Option<String>,
    again: bool,
    version: i64,
    /// The version of the last entry, whose exit it is.
    last: (EntryId, i64),
    claimed: Option<String>,
    locked: bool,
    lacks: Vec<Field>,
    windows: Vec<WindowView>,
    events: Vec<EventView>,
    pairs: Vec<Pair>,
    history: Vec<Past>,
    proposals: Vec<Proposal>,
}

#[derive(Template)]
#[template(path = "participation/file.html")]
struct FilePage {
    f: Frame,
    l: Words,
    head: FileHead,
    may_write: bool,
    others: Vec<Other>,
    card: Option<Card>,
    operations: Vec<Choice>,
    form: FormView,
    options: Options,
}

/// `GET /participants/{id}/esf`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(address): Query<Address>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    permit(&visit, &mut tx, id, Verb::Read).await?;
    drop(tx);
    page(&visit, id, operation_of(&address.operation)?, None).await
}

/// The page; with `typed` as an answer to a form that could not be taken.
pub async fn page(visit: &Visit, id: ParticipantId, operation: Option<OperationId>, typed: Option<FormView>) -> Answer {
    let (l, today) = (visit.l.clone(), visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let permit = permit(visit, &mut tx, id, Verb::Read).await?;
    let head = people::file_head(visit, &mut tx, &permit, "/esf").await?;
    let all = participations(visit, &mut tx, &permit).await?;
    let operations = operation::all(&mut tx, &visit.ctx).await?;
    let places = network::municipality::load(&mut tx, &visit.ctx).await?;
    let shown = operation.and_then(|id| all.iter().find(|p| p.operation == id)).or(all.first());
    let started = first_day(&mut tx, &permit, shown).await?;
    let card = match shown {
        Some(participation) => Some(card(visit, &mut tx, &permit, participation, &operations, &places).await?),
        None => None,
    };
    drop(tx);
    people::door::log_read(visit, &permit, "esf").await?;
    let invalid = typed.is_some();
    let form = typed.unwrap_or_else(|| FormView::filled([("entered_on", started.unwrap_or(today).to_string())]));
    // Who is in does not come in again; a closed operation takes nobody any more.
    let inside = |o: &Operation| all.iter().any(|p| p.operation == o.id && p.exit().is_none());
    let open: Vec<&Operation> =
        operations.iter().filter(|o| o.status != operation::Status::Closed && !inside(o)).collect();
    let on = card.as_ref().map_or(today, |_| shown.and_then(|p| Some(p.first()?.state.entered_on)).unwrap_or(today));
    let of_then: Vec<network::municipality::Municipality> = places.on(on).into_iter().cloned().collect();
    let others = all.iter().map(|p| Other {
        label: name(&operations, p.operation),
        url: path(id, p.operation),
        here: shown.is_some_and(|s| s.operation == p.operation),
    });
    let page = FilePage {
        f: visit.frame("esf-file-title", "/participants"),
        may_write: permit.may(Verb::Write, Aspect::EntrySnapshot),
        others: others.collect(),
        operations: open.iter().map(|o| form.choice("operation", o.id.to_string(), o.name.clone())).collect(),
        options: form::options(&l, &form, &of_then, &head.person),
        head,
        card,
        form,
        l,
    };
    if invalid { web::render_invalid(&page) } else { web::render(&page) }
}

/// The day on which the trajectory began, or began anew after the last exit.
async fn first_day(tx: &mut Tx, permit: &Permit, shown: Option<&Participation>) -> Result<Option<Day>, Failure> {
    if !permit.may(Verb::Read, Aspect::Trajectory) {
        return Ok(None);
    }
    let periods = trajectories::periods(tx, permit).await?;
    let after = shown.and_then(Participation::exit).map(|(day, _)| day);
    let mut starts = periods.iter().map(|period| period.started_on).filter(|day| after.is_none_or(|exit| *day >= exit));
    Ok(starts.next())
}

async fn card(
    visit: &Visit,
    tx: &mut Tx,
    permit: &Permit,
    participation: &Participation,
    operations: &[Operation],
    places: &network::municipality::Municipalities,
) -> Result<Card, Problem> {
    let (l, today) = (&visit.l, visit.ctx.today());
    let (Some(first), Some(last)) = (participation.first(), participation.last()) else {
        return Err(kernel::Refusal::NotFound.into());
    };
    let until = claimed::until(tx, &visit.ctx, participation.operation).await?;
    let versions = rows::entry::versions(tx, permit).await?;
    let proposals = proposals(visit, tx, permit, participation).await?;
    let mut events: Vec<EventView> = participation.events().map(|event| view::event(l, event)).collect();
    events.reverse();
    Ok(Card {
        entry: first.id,
        operation: participation.operation,
        name: name(operations, participation.operation),
        number: participation.number(),
        since: l.day_year(first.state.entered_on),
        exit: participation
            .exit()
            .map(|(day, why)| l.t2("esf-left-on", "day", l.day_year(day), "why", l.of("esf-exit", why))),
        again: participation.entries().len() > 1,
        version: first.version,
        last: (last.id, last.version),
        claimed: until.map(|day| l.day_year(day)),
        locked: is_claimed(first.state.entered_on, until),
        lacks: lacking(&first.state),
        windows: view::windows(l, participation, today, report::rules()?),
        events,
        pairs: view::pairs(l, &first.state, places),
        history: view::history(l, &versions, participation),
        proposals,
    })
}

/// What guidance knows and is not noted here: that the way ended, and how it went at the aftercare.
async fn proposals(
    visit: &Visit,
    tx: &mut Tx,
    permit: &Permit,
    participation: &Participation,
) -> Result<Vec<Proposal>, Failure> {
    let mut found = Vec::new();
    if !(permit.may(Verb::Read, Aspect::Trajectory) && permit.may(Verb::Write, Aspect::EntrySnapshot)) {
        return Ok(found);
    }
    let (l, id) = (&visit.l, permit.participant());
    let Some((first, last)) = participation.first().zip(participation.last()) else { return Ok(found) };
    let trajectory = trajectories::load(tx, permit).await?;
    let closed = trajectory.and_then(|t| t.closed_on).filter(|day| *day >= last.state.entered_on);
    if let Some(day) = closed.filter(|_| last.state.exit.is_none()) {
        found.push(Proposal {
            words: l.t1("esf-proposal-closed", "day", l.day_year(day)),
            url: format!("/participants/{id}/esf/entries/{}/leave?on={day}", last.id),
            button: l.t("esf-leave"),
            hidden: Vec::new(),
        });
    }
    for care in trajectories::aftercare(tx, permit).await? {
        let Some((day, kind)) = care.done_on.zip(care.situation.and_then(meaning)) else { continue };
        let known = participation.noted.iter().any(|event| event.day == day && event.kind == kind);
        if known || day < first.state.entered_on {
            continue;
        }
        found.push(Proposal {
            words: l.t2("esf-proposal-care", "day", l.day_year(day), "kind", l.of("esf-kind", kind)),
            url: format!("/participants/{id}/esf/note"),
            button: l.t("esf-proposal-take"),
            hidden: vec![
                ("operation", participation.operation.to_string()),
                ("day", day.to_string()),
                ("kind", kind.to_string()),
                ("source", crate::model::Source::Survey.to_string()),
            ],
        });
    }
    Ok(found)
}

/// What an aftercare contact says about work.
fn meaning(situation: Situation) -> Option<EventKind> {
    match situation {
        Situation::Work => Some(EventKind::Employment),
        Situation::Training => Some(EventKind::EducationStart),
        Situation::Seeking => Some(EventKind::JobSearch),
        Situation::Otherwise => Some(EventKind::Inactive),
        Situation::NotReached => None,
    }
}

fn name(operations: &[Operation], id: OperationId) -> String {
    operations.iter().find(|o| o.id == id).map(|o| o.name.clone()).unwrap_or_default()
}
