//! The questions for work: longest waiting first, with those of the public page on top.

use askama::Template;
use axum::extract::Query;
use kernel::Verb;
use serde::Deserialize;
use web::{Answer, Choice, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::words::{Known, Names, moments, request_tone};
use crate::model::RequestStatus;
use crate::records::Request;
use crate::store::ask;
use crate::store::request::{Wanted, count, list};

/// Rows on a page.
const SIZE: i64 = 50;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    status: String,
    #[serde(default)]
    activity: String,
    #[serde(default)]
    nis: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: i64,
}

struct AskLine {
    url: String,
    what: String,
    place: String,
    when: String,
}

struct Row {
    url: String,
    activity: String,
    number: i64,
    user: String,
    user_url: String,
    place: String,
    moments: String,
    hours: i64,
    asked: String,
    status: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "wijk_jobs/requests.html")]
struct RequestsPage {
    f: Frame,
    l: Words,
    asks: Vec<AskLine>,
    /// All of them: the list shows the oldest.
    asked_online: i64,
    rows: Vec<Row>,
    total: i64,
    statuses: Vec<Choice>,
    activities: Vec<Choice>,
    places: Vec<Choice>,
    sorts: Vec<Choice>,
    prev_url: String,
    next_url: String,
    position: String,
}

/// `GET /wijk/requests`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::Work).await?;
    let page = asked.page.max(0);
    let wanted = Wanted {
        status: asked.status.parse().ok(),
        user: None,
        activity: asked.activity.clone(),
        nis: asked.nis.clone(),
        newest: asked.sort == "newest",
        offset: page * SIZE,
        limit: SIZE,
    };
    let total = count(&mut tx, &visit.ctx, &wanted).await?;
    let found = list(&mut tx, &visit.ctx, &wanted).await?;
    let users: Vec<_> = found.iter().map(|one| one.user_id).collect();
    let known = Known::load(&mut tx, &visit.ctx).await?;
    let names = Names::of(&mut tx, &visit.ctx, &desk, &known, &[], &users).await?;
    let no_activity = || visit.l.t("work-ask-no-activity");
    let line = |row: ask::Ask| AskLine {
        url: format!("/wijk/asks/{}", row.id),
        what: row.activity_code.as_deref().map_or_else(no_activity, |code| names.activity_short(code)),
        place: names.place(&row.nis),
        when: visit.l.near(row.asked_at.day(), visit.ctx.today()),
    };
    let asks = ask::fresh(&mut tx, &visit.ctx, 20).await?.into_iter().map(line).collect();
    let asked_online = ask::waiting(&mut tx, &visit.ctx).await?;
    let lists = super::request_form::Lists::of(&mut tx, &visit.ctx, &known).await?;
    drop(tx);
    let form = FormView::filled([
        ("status", asked.status.clone()),
        ("activity", asked.activity.clone()),
        ("nis", asked.nis.clone()),
        ("sort", asked.sort.clone()),
    ]);
    let l = visit.l.clone();
    let link = |to: i64| {
        format!(
            "/wijk/requests?status={}&activity={}&nis={}&sort={}&page={to}",
            asked.status, asked.activity, asked.nis, asked.sort
        )
    };
    web::render(&RequestsPage {
        f: visit.frame("work-requests-title", "/wijk/requests"),
        rows: found.iter().map(|one| row(&l, &names, one, &visit)).collect(),
        statuses: form.choices(&l, "status", "work-request", RequestStatus::ALL),
        activities: lists.activities(&form),
        places: lists.places(&form),
        sorts: vec![
            form.choice("sort", "", l.t("work-sort-oldest")),
            form.choice("sort", "newest", l.t("work-sort-newest")),
        ],
        prev_url: if page > 0 { link(page - 1) } else { String::new() },
        next_url: if (page + 1) * SIZE < total { link(page + 1) } else { String::new() },
        position: l.t2("work-position", "page", page + 1, "pages", (total + SIZE - 1).max(SIZE) / SIZE),
        asks,
        asked_online,
        total,
        l,
    })
}

fn row(l: &Words, names: &Names, one: &Request, visit: &Visit) -> Row {
    Row {
        url: one.url(),
        activity: names.activity_short(&one.activity_code),
        number: one.number,
        user: names.user(one.user_id),
        user_url: format!("/wijk/users/{}", one.user_id),
        place: names.place(&one.nis),
        moments: moments(l, &one.days(), one.from_minute.zip(one.to_minute)),
        hours: one.hours,
        asked: l.near(one.submitted_at.day(), visit.ctx.today()),
        status: l.of("work-request", one.status),
        tone: request_tone(one.status),
    }
}
