//! A question from the public page, for the office.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use web::{Answer, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::words::Names;
use crate::actions::ask::AnswerAsk;
use crate::model::AskId;
use crate::store::ask;

#[derive(Template)]
#[template(path = "wijk_jobs/ask.html")]
struct AskPage {
    f: Frame,
    l: Words,
    url: String,
    when: String,
    what: String,
    facts: Vec<(String, String)>,
    open: bool,
    version: i64,
}

/// `GET /wijk/asks/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<AskId>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, ctx, Verb::Read, Part::Work).await?;
    let (row, told) = ask::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let names = Names::plain(&mut tx, ctx).await?;
    drop(tx);
    door::log_read(&visit, "work-ask", id.0, "file").await?;
    let l = visit.l.clone();
    let mut facts = vec![
        (l.t("work-public-name"), told.name),
        (l.t("work-public-kind"), l.of("wijk-user-kind", &row.kind)),
        (l.t("work-public-place"), names.place(&row.nis)),
    ];
    let maybe = [
        ("work-public-phone", told.phone),
        ("work-public-email", told.email),
        ("work-activity", row.activity_code.as_deref().map(|code| names.activity(code))),
    ];
    facts.extend(maybe.into_iter().filter_map(|(key, value)| Some((l.t(key), value?))));
    web::render(&AskPage {
        f: visit.frame("work-ask-title", "/wijk/requests"),
        url: format!("/wijk/asks/{id}"),
        when: l.day_time(row.asked_at),
        what: told.what,
        open: row.status == "new",
        version: row.version,
        facts,
        l,
    })
}

/// `POST /wijk/asks/{id}`
pub(crate) async fn answer(visit: Visit, Path(id): Path<AskId>, web::Form(fields): web::Form) -> Answer {
    let taken = fields.has("taken", "yes");
    let deed = AnswerAsk { id, request: None, taken, version: fields.version() };
    visit.app.db.act(&visit.ctx, &deed).await?;
    Ok(visit.redirect("/wijk/requests").said("work-said-changed").into_response())
}
