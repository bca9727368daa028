//! The performance forms of a month: what came in, what is still expected.

use askama::Template;
use kernel::Verb;
use serde::Deserialize;
use web::{Answer, Choice, FormView, Frame, Sought, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::words::{Names, form_tone, month_words};
use crate::model::{FormStatus, days_of, month_of};
use crate::store::form;

/// Rows on a page.
const SIZE: usize = 50;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    month: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    q: String,
    /// The same, sealed, for the addresses on the page.
    #[serde(default)]
    s: String,
    #[serde(default)]
    page: usize,
}

struct Figure {
    words: String,
    count: usize,
    attention: bool,
}

struct Row {
    url: String,
    worker: String,
    hours: i64,
    cheques: String,
    confirmed: String,
    status: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "wijk_jobs/forms.html")]
struct FormsPage {
    f: Frame,
    l: Words,
    month: String,
    month_words: String,
    q: String,
    figures: Vec<Figure>,
    statuses: Vec<Choice>,
    rows: Vec<Row>,
    total: usize,
    prev_url: String,
    next_url: String,
    position: String,
}

/// `GET /wijk/forms`
pub(crate) async fn show(visit: Visit, Sought(asked): Sought<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Work).await?;
    let month = if days_of(&asked.month).is_some() { asked.month.clone() } else { month_of(ctx.today()) };
    let all = form::month(&mut tx, ctx, &month, None).await?;
    let workers: Vec<_> = all.iter().map(|line| line.worker_id).collect();
    let names = Names::load(&mut tx, ctx, &desk, &workers, &[]).await?;
    drop(tx);
    let l = visit.l.clone();
    let figures = FormStatus::ALL
        .iter()
        .map(|status| Figure {
            words: l.of("work-form", status),
            count: all.iter().filter(|line| line.status == *status).count(),
            attention: *status == FormStatus::HandedIn,
        })
        .collect();
    let wanted: Option<FormStatus> = asked.status.parse().ok();
    let q = asked.q.trim().to_lowercase();
    let found: Vec<_> = all
        .iter()
        .filter(|line| wanted.is_none_or(|status| line.status == status))
        .filter(|line| q.is_empty() || names.worker(line.worker_id).to_lowercase().contains(&q))
        .collect();
    let rows = found
        .iter()
        .skip(asked.page * SIZE)
        .take(SIZE)
        .map(|line| Row {
            url: format!("/wijk/forms/{}/{month}", line.worker_id),
            worker: names.worker(line.worker_id),
            hours: line.hours,
            cheques: line.handed_in_on.map_or_else(|| "–".to_owned(), |_| line.cheques.to_string()),
            confirmed: if line.unconfirmed == 0 {
                l.t("work-all-confirmed")
            } else {
                l.n("work-unconfirmed", line.unconfirmed)
            },
            status: l.of("work-form", line.status),
            tone: form_tone(line.status),
        })
        .collect();
    let link = |page: usize| format!("/wijk/forms?month={month}&status={}&s={}&page={page}", asked.status, asked.s);
    let form = FormView::filled([("status", asked.status.clone())]);
    let pages = found.len().div_ceil(SIZE).max(1);
    web::render(&FormsPage {
        f: visit.frame("work-forms-title", "/wijk/forms"),
        month_words: month_words(&l, &month),
        statuses: form.choices(&l, "status", "work-form", FormStatus::ALL),
        prev_url: if asked.page > 0 { link(asked.page - 1) } else { String::new() },
        next_url: if asked.page + 1 < pages { link(asked.page + 1) } else { String::new() },
        position: l.t2("work-position", "page", asked.page + 1, "pages", pages),
        total: found.len(),
        q: asked.q.clone(),
        month,
        figures,
        rows,
        l,
    })
}
