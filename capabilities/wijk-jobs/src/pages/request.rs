//! One question: what is asked, what the rules said, who fits, who does it.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use kernel::{Day, FieldError, Refusal, Verb};
use schemes::wijk::displacement::Outcome;
use store::{Ctx, Failure, Tx};
use web::{Answer, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::words::{Names, VisitLine, assignment_tone, moments, request_tone};
use crate::gather::{self, Pool};
use crate::model::{AssignmentStatus, RequestId, RequestStatus};
use crate::records::{Assignment, Request};
use crate::rules::candidates::{Fit, Reason};
use crate::rules::proposal;
use crate::store::displacement::Displacement;
use crate::store::{assignment, displacement, request, visit};

struct ReasonLine {
    icon: &'static str,
    words: String,
}

struct Candidate {
    id: String,
    url: String,
    name: String,
    about: String,
    reasons: Vec<ReasonLine>,
}

struct AssignmentLine {
    id: String,
    url: String,
    worker: String,
    status: String,
    tone: &'static str,
    proposed: bool,
    running: bool,
    visits: Vec<VisitLine>,
    version: i64,
}

/// What was asked about regular jobs, and what came out.
struct Displaced {
    icon: &'static str,
    outcome: String,
    on: String,
    reason: String,
    answers: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "wijk_jobs/request.html")]
#[expect(clippy::struct_excessive_bools, reason = "what the page offers, one word each")]
struct RequestPage {
    f: Frame,
    l: Words,
    url: String,
    activity: String,
    user: String,
    user_url: String,
    scheme: Option<String>,
    scheme_code: String,
    place: String,
    status: String,
    tone: &'static str,
    refusal: String,
    no: Vec<String>,
    late: bool,
    description: String,
    facts: Vec<(String, String)>,
    candidates: Vec<Candidate>,
    why_none: Vec<String>,
    places_left: i64,
    assignments: Vec<AssignmentLine>,
    rules: String,
    checked_on: String,
    checked_day: String,
    displaced: Option<Displaced>,
    may_check: bool,
    may_propose: bool,
    may_edit: bool,
    may_withdraw: bool,
    may_finish: bool,
    version: i64,
}

/// Shown at most.
const BEST: usize = 6;

/// `GET /wijk/requests/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<RequestId>) -> Answer {
    page(visit, id, Vec::new()).await
}

/// The same page with what the rules said about a worker who was chosen.
pub(crate) async fn show_with(visit: Visit, id: RequestId, errors: Vec<FieldError>) -> Answer {
    page(visit, id, errors).await
}

async fn page(visit: Visit, id: RequestId, errors: Vec<FieldError>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Work).await?;
    let now = request::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let (description, street) = request::words(&mut tx, ctx, &now).await?;
    let there = assignment::of_request(&mut tx, ctx, id).await?;
    let taken = there.iter().filter(|a| is_taken(a.status)).count();
    let places_left = (now.workers - i64::try_from(taken).unwrap_or(i64::MAX)).max(0);
    let may_propose = now.status == RequestStatus::Checked && places_left > 0;
    let (fits, pool) = if may_propose { best(&mut tx, ctx, &desk, &now, &there).await? } else { (Vec::new(), None) };
    let mut workers: Vec<_> = there.iter().map(|a| a.worker_id).collect();
    workers.extend(fits.iter().map(|(id, _)| *id));
    let names = Names::load(&mut tx, ctx, &desk, &workers, &[now.user_id]).await?;
    let mut assignments = Vec::new();
    for one in &there {
        let visits = visit::of_assignment(&mut tx, ctx, one.id, ctx.today()).await?;
        assignments.push(line(&visit.l, &names, one, &visits));
    }
    let rules = request::versions(&mut tx, ctx, id).await?;
    let displaced = displacement::last(&mut tx, ctx, &now).await?;
    let schemes = parameters::Schemes::load(&mut tx, ctx).await?;
    drop(tx);
    door::log_read(&visit, "wijk-user", now.user_id.0, "request").await?;
    let l = visit.l.clone();
    let shown = RequestPage {
        no: errors.iter().map(|e| l.with(e.key, &e.facts)).collect(),
        f: visit.frame("work-request-title", "/wijk/requests"),
        url: now.url(),
        activity: names.activity(&now.activity_code),
        user: names.user(now.user_id),
        user_url: format!("/wijk/users/{}", now.user_id),
        scheme: schemes.told(&l, &now.scheme),
        scheme_code: now.scheme.clone(),
        place: names.place(&now.nis),
        status: l.of("work-request", now.status),
        tone: request_tone(now.status),
        refusal: now
            .refusal_code
            .as_deref()
            .map(|code| l.t1(crate::checks::message(code), "hours", 0))
            .unwrap_or_default(),
        late: now.status == RequestStatus::New && now.from_on < ctx.today(),
        description: description.unwrap_or_default(),
        facts: facts(&l, &now, street, ctx.today()),
        candidates: fits.iter().map(|(id, fit)| candidate(&l, &names, *id, fit, pool.as_ref())).collect(),
        why_none: pool.as_ref().filter(|_| fits.is_empty()).map(|p| p.why_none(&l, &now)).unwrap_or_default(),
        places_left,
        assignments,
        rules,
        displaced: displaced.map(|(row, reason)| displaced_words(&l, &row, reason)),
        checked_on: now.checked_at.map(|at| l.day_year(at.day())).unwrap_or_default(),
        checked_day: now.checked_at.map(|at| at.day().to_string()).unwrap_or_default(),
        may_check: matches!(now.status, RequestStatus::New | RequestStatus::Checked | RequestStatus::Refused),
        may_propose,
        may_edit: matches!(now.status, RequestStatus::New | RequestStatus::Checked | RequestStatus::Refused),
        may_withdraw: now.status.is_open() || now.status == RequestStatus::Refused,
        may_finish: now.status == RequestStatus::Planned,
        version: now.version,
        l,
    };
    if shown.no.is_empty() { web::render(&shown) } else { web::render_invalid(&shown) }
}

fn displaced_words(l: &Words, row: &Displacement, reason: Option<String>) -> Displaced {
    let said = |code: &str| row.answer(code).map(|answer| l.of("work-displacement-said", answer));
    let all = &schemes::reference().displacement;
    Displaced {
        icon: if row.outcome == Outcome::Clear { "check" } else { "triangle-alert" },
        outcome: l.of("work-displacement-outcome", row.outcome),
        on: l.day_year(row.asked_at.day()),
        reason: reason.unwrap_or_default(),
        answers: all.iter().filter_map(|one| Some((one.label_nl.clone(), said(&one.code)?))).collect(),
    }
}

fn is_taken(status: AssignmentStatus) -> bool {
    matches!(status, AssignmentStatus::Proposed | AssignmentStatus::Accepted)
}

/// The best workers for a question, and the pool they come from.
async fn best(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &wijk_office::Desk,
    now: &Request,
    there: &[Assignment],
) -> Result<(Vec<(wijk_workers::WorkerId, Fit)>, Option<Pool>), Failure> {
    let pool = Pool::load(tx, ctx, desk).await?;
    let open = gather::open(now, 1);
    let asked: BTreeSet<_> = there.iter().map(|a| (a.request_id, a.worker_id)).collect();
    let mut found = proposal::for_one(&open, &pool.candidates, &asked, |a, b| pool.km(a, b));
    found.truncate(BEST);
    Ok((found, Some(pool)))
}

fn candidate(l: &Words, names: &Names, id: wijk_workers::WorkerId, fit: &Fit, pool: Option<&Pool>) -> Candidate {
    let person = pool.and_then(|pool| pool.candidates.iter().find(|c| c.person.id == id));
    let about = person.map(|c| {
        let place = c.nis.as_deref().map(|nis| names.place(nis)).unwrap_or_default();
        format!("{place}. {}", l.n("work-hours-left", c.person.hours_left))
    });
    Candidate {
        id: id.to_string(),
        url: format!("/wijk/workers/{id}"),
        name: names.worker(id),
        about: about.unwrap_or_default(),
        reasons: fit.reasons.iter().map(|reason| reason_line(l, *reason)).collect(),
    }
}

fn reason_line(l: &Words, reason: Reason) -> ReasonLine {
    ReasonLine { icon: if reason.is_good() { "check" } else { "circle-help" }, words: l.of("work-reason", reason) }
}

fn line(l: &Words, names: &Names, one: &Assignment, visits: &[crate::records::Visit]) -> AssignmentLine {
    AssignmentLine {
        id: one.id.to_string(),
        url: format!("/wijk/workers/{}", one.worker_id),
        worker: names.worker(one.worker_id),
        status: l.of("work-assignment", one.status),
        tone: assignment_tone(one.status),
        proposed: one.status == AssignmentStatus::Proposed,
        running: one.status == AssignmentStatus::Accepted,
        visits: visits.iter().take(5).map(|visit| VisitLine::of(l, visit)).collect(),
        version: one.version,
    }
}

fn facts(l: &Words, now: &Request, street: Option<String>, today: Day) -> Vec<(String, String)> {
    let mut pairs = vec![
        (l.t("work-from"), l.day_year(now.from_on)),
        (l.t("work-to"), now.to_on.map_or_else(|| l.t("work-no-end"), |day| l.day_year(day))),
        (l.t("work-moments"), moments(l, &now.days(), now.from_minute.zip(now.to_minute))),
        (l.t("work-hours"), now.hours.to_string()),
        (l.t("work-workers"), now.workers.to_string()),
        (l.t("work-asked"), format!("{}, {}", l.near(now.submitted_at.day(), today), l.of("work-source", now.source))),
    ];
    if let Some(street) = street {
        pairs.insert(0, (l.t("work-street"), street));
    }
    pairs
}
