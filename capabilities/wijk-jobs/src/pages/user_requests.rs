//! What one user asked, newest first.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::Verb;
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_users::{UserHead, UserId};

use super::words::{Names, moments, request_tone};
use crate::store::request::{Wanted, count, list};

/// Rows on a page.
const SIZE: i64 = 30;

/// Which page.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    page: i64,
}

struct Row {
    url: String,
    activity: String,
    place: String,
    moments: String,
    hours: i64,
    asked: String,
    status: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "wijk_jobs/user_requests.html")]
struct UserRequestsPage {
    f: Frame,
    l: Words,
    head: UserHead,
    rows: Vec<Row>,
    total: i64,
    prev_url: String,
    next_url: String,
    position: String,
}

/// `GET /wijk/users/{id}/requests`
pub(crate) async fn show(visit: Visit, Path(id): Path<UserId>, Query(asked): Query<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Work).await?;
    let user = wijk_users::load(&mut tx, &desk, id).await?;
    let page = asked.page.max(0);
    let wanted = Wanted { user: Some(id), newest: true, offset: page * SIZE, limit: SIZE, ..Wanted::default() };
    let total = count(&mut tx, ctx, &wanted).await?;
    let found = list(&mut tx, ctx, &wanted).await?;
    let names = Names::plain(&mut tx, ctx).await?;
    let head = wijk_users::file_head(&visit, &mut tx, user, "/requests").await?;
    drop(tx);
    door::log_read(&visit, "wijk-user", id.0, "requests").await?;
    let l = visit.l.clone();
    let link = |to: i64| format!("{}?page={to}", head.at("/requests"));
    web::render(&UserRequestsPage {
        f: visit.frame("work-requests-title", "/wijk/users"),
        rows: found
            .iter()
            .map(|one| Row {
                url: one.url(),
                activity: names.activity(&one.activity_code),
                place: names.place(&one.nis),
                moments: moments(&l, &one.days(), one.from_minute.zip(one.to_minute)),
                hours: one.hours,
                asked: l.near(one.submitted_at.day(), ctx.today()),
                status: l.of("work-request", one.status),
                tone: request_tone(one.status),
            })
            .collect(),
        prev_url: if page > 0 { link(page - 1) } else { String::new() },
        next_url: if (page + 1) * SIZE < total { link(page + 1) } else { String::new() },
        position: l.t2("work-position", "page", page + 1, "pages", (total + SIZE - 1).max(SIZE) / SIZE),
        total,
        head,
        l,
    })
}
