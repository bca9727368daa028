//! The agenda of all work, a week at a time.

use askama::Template;
use axum::extract::Query;
use kernel::{Day, Verb};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::words::{Names, iso, visit_words};
use crate::model::VisitStatus;
use crate::rules::week::{clock, monday};
use crate::store::{assignment, visit};

/// The week to show.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// Any day of it.
    #[serde(default)]
    week: String,
}

struct Moment {
    iso: String,
    from: String,
    hours: String,
    url: String,
    worker: String,
    user: String,
    activity: String,
    place: String,
    status: String,
    cancelled: bool,
}

struct DayGroup {
    day: Day,
    words: String,
    visits: Vec<Moment>,
}

#[derive(Template)]
#[template(path = "wijk_jobs/jobs.html")]
struct JobsPage {
    f: Frame,
    l: Words,
    from_words: String,
    to_words: String,
    days: Vec<DayGroup>,
    prev_url: String,
    next_url: String,
}

/// `GET /wijk/jobs`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Work).await?;
    let first = monday(asked.week.parse().unwrap_or_else(|_| ctx.today()));
    let last = first.plus_days(6);
    let planned = visit::between(&mut tx, ctx, first, last).await?;
    let workers: Vec<_> = planned.iter().map(|one| one.worker_id).collect();
    let users: Vec<_> = planned.iter().map(|one| one.user_id).collect();
    let names = Names::load(&mut tx, ctx, &desk, &workers, &users).await?;
    let about: std::collections::BTreeMap<_, _> =
        assignment::running(&mut tx, ctx, first).await?.into_iter().map(|a| (a.id, (a.activity_code, a.nis))).collect();
    drop(tx);
    let l = visit.l.clone();
    let mut days: Vec<DayGroup> = Vec::new();
    for one in &planned {
        let (code, nis) = about.get(&one.assignment_id).cloned().unwrap_or_default();
        let moment = Moment {
            iso: iso(one.on_day, one.from_minute),
            from: clock(one.from_minute),
            hours: format!("{}–{}", clock(one.from_minute), clock(one.to_minute)),
            url: format!("/wijk/assignments/{}", one.assignment_id),
            worker: names.worker(one.worker_id),
            user: names.user(one.user_id),
            activity: names.activity(&code),
            place: names.place(&nis),
            status: visit_words(&l, one.status),
            cancelled: one.status == VisitStatus::Cancelled,
        };
        match days.last_mut() {
            Some(group) if group.day == one.on_day => group.visits.push(moment),
            _ => days.push(DayGroup { day: one.on_day, words: l.day(one.on_day), visits: vec![moment] }),
        }
    }
    web::render(&JobsPage {
        f: visit.frame("work-jobs-title", "/wijk/requests"),
        from_words: l.day(first),
        to_words: l.day_year(last),
        days,
        prev_url: format!("/wijk/jobs?week={}", first.plus_days(-7)),
        next_url: format!("/wijk/jobs?week={}", first.plus_days(7)),
        l,
    })
}
