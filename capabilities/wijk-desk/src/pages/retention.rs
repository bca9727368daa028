//! How long what is kept, after which rule; and what may be destroyed, by the coordinator and never by itself.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::{Day, Verb};
use schemes::wijk::retention::{Record, keep_until};
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_workers::WorkerId;

use crate::actions::keep::{DestroyAgreements, DestroyAsks, asks_before};
use crate::store::keep;

/// A kind of record with its rule.
struct Line {
    what: String,
    term: String,
    known: bool,
    source: String,
    certainty: String,
}

/// What was destroyed.
struct Gone {
    what: String,
    count: i64,
    until: String,
    on: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "wijk_desk/retention.html")]
struct RetentionPage {
    f: Frame,
    l: Words,
    form: FormView,
    day: Day,
    lines: Vec<Line>,
    over: Vec<Choice>,
    waiting: usize,
    asks: i64,
    asks_day: String,
    gone: Vec<Gone>,
    may: bool,
}

async fn page(visit: &Visit, form: FormView) -> Result<RetentionPage, Failure> {
    let (l, ctx, today) = (visit.l.clone(), &visit.ctx, visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let table = wijk_office::table(&mut tx, ctx).await?;
    let rules = table.on(today);
    let line = |record: &Record| {
        let row = rules.row(record.key());
        let number = rules.number(record.key()).known();
        let unit = if *record == Record::Asks { "wijk-keep-months" } else { "wijk-keep-years" };
        Line {
            what: l.of("wijk-keep-what", record),
            term: number.map_or_else(|| l.t("wijk-keep-unknown"), |number| l.n(unit, number)),
            known: number.is_some(),
            source: row.map(|row| row.source.clone()).unwrap_or_default(),
            certainty: row
                .map(|row| l.of("rule-certainty", row.certainty.as_str().to_ascii_lowercase()))
                .unwrap_or_default(),
        }
    };
    let ended = wijk_workers::ended_with_agreement(&mut tx, &desk).await?;
    let mut over = Vec::new();
    for (id, name, last_day) in &ended {
        let until = keep_until(table.on(*last_day), Record::Agreements).known();
        if let Some(until) = until.filter(|until| *until < today) {
            let hint = l.t2("wijk-keep-over", "last", l.day_year(*last_day), "until", l.day_year(until));
            over.push(form.choice("worker", id.to_string(), name).hint(hint));
        }
    }
    let before = asks_before(&mut tx, ctx).await?;
    let asks = match before {
        Some(before) => wijk_jobs::old_asks(&mut tx, ctx, &desk, before).await?,
        None => 0,
    };
    let gone = keep::destroyed(&mut tx, ctx).await?;
    drop(tx);
    Ok(RetentionPage {
        f: visit.frame("wijk-keep-title", "/wijk"),
        day: today,
        lines: Record::ALL.iter().map(line).collect(),
        waiting: ended.len() - over.len(),
        over,
        asks,
        asks_day: before.map(|day| l.day_year(day)).unwrap_or_default(),
        gone: gone
            .into_iter()
            .map(|row| Gone {
                what: l.of("wijk-keep-what", row.kind),
                count: row.records,
                until: l.day_plain(row.kept_until),
                on: l.day_plain(row.destroyed_at.day()),
                reason: row.reason,
            })
            .collect(),
        may: desk.may(Verb::Decide, Part::Decisions),
        form,
        l,
    })
}

/// `GET /wijk/retention`
pub async fn show(visit: Visit) -> Answer {
    web::render(&page(&visit, FormView::empty()).await?)
}

/// `POST /wijk/retention`
pub async fn destroy(visit: Visit, web::Form(fields): web::Form) -> Answer {
    let db = &visit.app.db;
    let outcome = if fields.has("what", "asks") {
        db.act(&visit.ctx, &DestroyAsks { reason: fields.get("asks_reason").trim() }).await
    } else {
        let workers: Vec<WorkerId> = fields.all("worker").filter_map(|id| id.parse().ok()).collect();
        db.act(&visit.ctx, &DestroyAgreements { workers: &workers, reason: fields.get("reason").trim() }).await
    };
    match outcome {
        Ok(()) => Ok(visit.redirect("/wijk/retention").said("wijk-keep-said-gone").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, fields.view(&visit.l, &errors)).await?)
        }
    }
}
