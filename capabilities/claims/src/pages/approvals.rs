//! Worked time of others, per coach and day, to approve or to send back. Never who was guided.

use std::collections::BTreeMap;

use ::store::Failure;
use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::{Day, OrganisationId, Refusal, Role, StaffId, Verb};
use operation::{OperationId, Part, Purse};
use serde::Deserialize;
use web::{Answer, Fields, Form, FormView, Frame, Visit, Words};

use super::view::{Link, listed, minutes, none, operations};
use crate::actions::approve::{ApproveTime, ReturnTime};
use crate::model::{LineId, LineStatus};
use crate::records::TimeLine;
use crate::store as tables;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    show: String,
}

/// A day of a coach.
struct DayRow {
    lines: Vec<String>,
    day: String,
    total: String,
    work: String,
    words: String,
}

struct Coach {
    id: String,
    name: String,
    organisation: String,
    total: String,
    days: Vec<DayRow>,
    own: bool,
}

#[derive(Template)]
#[template(path = "claims/approvals.html")]
struct ApprovalsPage {
    f: Frame,
    l: Words,
    filters: Vec<Link>,
    coaches: Vec<Coach>,
    waiting: bool,
    approved: bool,
    form: FormView,
}

/// The status that a word of the address asks for.
fn status(word: &str) -> LineStatus {
    match word {
        "approved" => LineStatus::Approved,
        "returned" => LineStatus::Returned,
        _ => LineStatus::Told,
    }
}

/// The lines of a status of operations that the actor may see, since the begin of last year.
pub(super) async fn lines(visit: &Visit, status: LineStatus) -> Result<Vec<TimeLine>, web::Problem> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let all = operations(&mut tx, ctx, Verb::Decide, Part::Time).await?;
    let purses: BTreeMap<OperationId, Purse> = all.into_iter().map(|(o, purse)| (o.id, purse)).collect();
    let only: Option<OrganisationId> =
        if purses.values().any(|purse| purse.only().is_none()) { None } else { Some(ctx.actor.organisation) };
    let from = Day::new(ctx.today().0.year() - 1, 1, 1).ok_or(Refusal::NotFound)?;
    let mut lines = tables::time::with_status(&mut tx, ctx, status, only, from).await?;
    let seen = |line: &TimeLine| {
        line.operation_id.and_then(|id| purses.get(&id)).is_some_and(|purse| purse.sees(line.organisation_id))
    };
    lines.retain(seen);
    Ok(lines)
}

/// Names of coaches and organisations.
pub(super) async fn names(
    visit: &Visit,
) -> Result<(BTreeMap<StaffId, String>, BTreeMap<OrganisationId, String>), Failure> {
    let mut tx = visit.app.db.read().await?;
    let staff = tables::names::staff(&mut tx, &visit.ctx).await?;
    Ok((staff, tables::names::organisations(&mut tx, &visit.ctx).await?))
}

fn day_row(l: &Words, day: Day, lines: &[&TimeLine]) -> DayRow {
    let total: i64 = lines.iter().map(|line| line.counted()).sum::<i64>() / 100;
    let mut kinds: BTreeMap<_, i64> = BTreeMap::new();
    for line in lines {
        *kinds.entry(line.work).or_default() += line.counted() / 100;
    }
    let work: Vec<String> =
        kinds.iter().map(|(work, sum)| format!("{} {}", l.of("time-work", work), minutes(l, *sum))).collect();
    let words: Vec<&str> = lines.iter().filter_map(|line| line.words.as_deref()).collect();
    DayRow {
        lines: lines.iter().map(|line| format!("{}.{}", line.id, line.version)).collect(),
        day: l.day_short(day),
        total: minutes(l, total),
        work: work.join(" · "),
        words: words.join(" · "),
    }
}

async fn page(visit: &Visit, show: &str, form: FormView) -> Result<ApprovalsPage, web::Problem> {
    let l = visit.l.clone();
    let lines = lines(visit, status(show)).await?;
    let (staff, organisations) = names(visit).await?;
    let mut by: BTreeMap<(String, StaffId, OrganisationId), BTreeMap<Day, Vec<&TimeLine>>> = BTreeMap::new();
    for line in &lines {
        let name = staff.get(&line.staff_id).cloned().unwrap_or_default();
        let key = (name, line.staff_id, line.organisation_id);
        by.entry(key).or_default().entry(line.day).or_default().push(line);
    }
    let coach =
        |((name, id, organisation), days): (&(String, StaffId, OrganisationId), &BTreeMap<Day, Vec<&TimeLine>>)| {
            let own = *id == visit.ctx.actor.staff;
            let total: i64 = days.values().flatten().map(|line| line.counted()).sum::<i64>() / 100;
            Coach {
                id: format!("coach-{id}-{organisation}"),
                name: name.clone(),
                organisation: organisations.get(organisation).cloned().unwrap_or_default(),
                total: minutes(&l, total),
                days: days.iter().map(|(day, lines)| day_row(&l, *day, lines)).collect(),
                own,
            }
        };
    let coaches: Vec<Coach> = by.iter().map(coach).collect();
    let filter = |word: &str, key: &str| Link {
        url: if word.is_empty() { "/time/approvals".to_owned() } else { format!("/time/approvals?show={word}") },
        label: l.t(key),
        here: status(word) == status(show),
    };
    Ok(ApprovalsPage {
        f: visit.frame("approvals-title", "/time/approvals"),
        filters: vec![
            filter("", "approvals-waiting"),
            filter("approved", "approvals-approved"),
            filter("returned", "approvals-returned"),
        ],
        waiting: status(show) == LineStatus::Told,
        approved: status(show) == LineStatus::Approved,
        coaches,
        form,
        l,
    })
}

/// `GET /time/approvals?show=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let all = listed(&mut tx, &visit.ctx, Verb::Decide, Part::Time).await?;
    drop(tx);
    if all.is_empty() {
        return none(&visit, &[Role::TeamLead, Role::Accountant], "approvals-title", "/time/approvals");
    }
    web::render(&page(&visit, &asked.show, FormView::empty()).await?)
}

/// The chosen lines with their versions.
fn chosen(fields: &Fields) -> Vec<(LineId, i64)> {
    let one = |text: &str| {
        let (id, version) = text.split_once('.')?;
        Some((id.parse().ok()?, version.parse().ok()?))
    };
    fields.all("line").flat_map(|day| day.split(' ')).filter_map(one).collect()
}

/// `POST /time/approvals`
pub(crate) async fn decide(visit: Visit, Form(fields): Form) -> Answer {
    // The door first: what does not exist for somebody is not judged either.
    let mut tx = visit.app.db.read().await?;
    operations(&mut tx, &visit.ctx, Verb::Decide, Part::Time).await?;
    drop(tx);
    let lines = chosen(&fields);
    let back = fields.get("deed") == "return";
    let outcome: Result<usize, Failure> = if lines.is_empty() {
        Err(Refusal::field("line", "approvals-none-chosen").into())
    } else if back {
        let words = fields.get("words").to_owned();
        visit.app.db.act(&visit.ctx, &ReturnTime { lines, words }).await
    } else {
        visit.app.db.act(&visit.ctx, &ApproveTime { lines }).await
    };
    match outcome {
        Ok(_) => {
            let said = if back { "approvals-said-returned" } else { "approvals-said-approved" };
            Ok(visit.redirect("/time/approvals").said(said).into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, "", fields.view(&visit.l, &errors)).await?)
        }
    }
}
