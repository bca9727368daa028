//! One posting with its lines, and its counter-entry.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use web::{Answer, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_users::UserId;

use super::reasons::reason_words;
use super::view::{errors, euro};
use crate::accounts::Deed;
use crate::actions::correct::Reverse;
use crate::records::PostingId;
use crate::store as tables;

/// Lines of a posting that are shown; a closed month has hundreds.
const SHOWN: usize = 200;

struct Line {
    account: String,
    whose: String,
    debit: String,
    credit: String,
}

#[derive(Template)]
#[template(path = "wijk_cheques/posting.html")]
struct PostingPage {
    f: Frame,
    l: Words,
    url: String,
    title: String,
    kind: String,
    reason: String,
    day: String,
    recorded: String,
    reverses_url: String,
    counter_url: String,
    lines: Vec<Line>,
    more: usize,
    total: String,
    may: bool,
    form: FormView,
}

async fn page(visit: &Visit, id: PostingId, form: FormView) -> Result<PostingPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let row = tables::book::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let lines = tables::book::lines(&mut tx, ctx, id).await?;
    let counter = tables::book::counter_of(&mut tx, ctx, id).await?;
    let workers = tables::people::workers(&mut tx, ctx).await?;
    let users: Vec<UserId> = lines
        .iter()
        .filter(|line| line.owner_kind.as_deref() == Some("user"))
        .filter_map(|line| line.owner_id.map(UserId))
        .collect();
    let names = wijk_users::names(&mut tx, ctx, &users).await?;
    drop(tx);
    door::log_read(visit, "posting", id, "lines").await?;
    let whose = |line: &tables::book::LineRow| match (line.owner_kind.as_deref(), line.owner_id) {
        (Some("user"), Some(id)) => names.get(&UserId(id)).cloned().unwrap_or_default(),
        (Some(_), Some(id)) => {
            workers.get(&wijk_workers::WorkerId(id)).map(|known| known.name.clone()).unwrap_or_default()
        }
        _ => String::new(),
    };
    let money = |cents: i64| if cents == 0 { String::new() } else { euro(&l, cents) };
    let line = |line: &tables::book::LineRow| Line {
        account: l.of("wijk-account", line.account),
        whose: whose(line),
        debit: money(line.debit_cents),
        credit: money(line.credit_cents),
    };
    let link = |id: Option<PostingId>| id.map(|id| format!("/wijk/ledger/{id}")).unwrap_or_default();
    let is_free = row.kind == Deed::Correction && row.reverses.is_none() && counter.is_none();
    Ok(PostingPage {
        f: visit.frame("wijk-posting-title", "/wijk/months"),
        url: format!("/wijk/ledger/{id}"),
        title: l.t1("wijk-posting-heading", "number", row.number),
        kind: l.of("wijk-book-kind", row.kind),
        reason: reason_words(&l, &row),
        day: l.day_year(row.day),
        recorded: l.day_time(row.recorded_at),
        reverses_url: link(row.reverses),
        counter_url: link(counter),
        more: lines.len().saturating_sub(SHOWN),
        lines: lines.iter().take(SHOWN).map(line).collect(),
        total: euro(&l, row.total),
        may: is_free && desk.may(Verb::Decide, Part::Decisions),
        form,
        l,
    })
}

/// `GET /wijk/ledger/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<PostingId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// `POST /wijk/ledger/{id}`: the counter-entry.
pub(crate) async fn reverse(visit: Visit, Path(id): Path<PostingId>, Form(fields): Form) -> Answer {
    let reason = fields.get("reason").chars().take(200).collect();
    match visit.app.db.act_once(&visit.ctx, fields.key(), &Reverse { id, reason }).await {
        Ok(counter) => {
            Ok(visit.redirect(format!("/wijk/ledger/{counter}")).said("wijk-book-said-reversed").into_response())
        }
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, id, form).await?)
        }
    }
}
