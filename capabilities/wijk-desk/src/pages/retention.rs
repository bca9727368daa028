//! How long what is kept, after which rule; and what may be destroyed, by the coordinator and never by itself.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::{Day, Verb};
use parameters::{Scheme, Schemes};
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

/// An agreement whose term is over.
pub(super) struct Over {
    pub(super) worker: WorkerId,
    pub(super) name: String,
    last_day: Day,
    pub(super) until: Day,
}

/// Of who stopped, those whose agreement no longer has to be kept.
pub(super) fn over(schemes: &Schemes, today: Day, ended: &[(WorkerId, String, Day, String)]) -> Vec<Over> {
    let one = |(worker, name, last_day, scheme): &(WorkerId, String, Day, String)| {
        let until = keep_until(schemes.table(scheme).on(*last_day), Record::Agreements).known()?;
        (until < today).then(|| Over { worker: *worker, name: name.clone(), last_day: *last_day, until })
    };
    ended.iter().filter_map(one).collect()
}

async fn page(visit: &Visit, form: FormView) -> Result<RetentionPage, Failure> {
    let (l, ctx, today) = (visit.l.clone(), &visit.ctx, visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let schemes = Schemes::load(&mut tx, ctx).await?;
    let line = |scheme: &Scheme, record: &Record| {
        let rules = scheme.table.on(today);
        let what = l.saying(&scheme.instead(&l)).of("wijk-keep-what", record);
        let row = rules.row(record.key());
        let number = rules.number(record.key()).known();
        let unit = if *record == Record::Asks { "wijk-keep-months" } else { "wijk-keep-years" };
        Line {
            what: if schemes.are_many() { format!("{}: {what}", scheme.label(&l)) } else { what },
            term: number.map_or_else(|| l.t("wijk-keep-unknown"), |number| l.n(unit, number)),
            known: number.is_some(),
            source: row.map(|row| row.source.clone()).unwrap_or_default(),
            certainty: row
                .map(|row| l.of("rule-certainty", row.certainty.as_str().to_ascii_lowercase()))
                .unwrap_or_default(),
        }
    };
    let ended = wijk_workers::ended_with_agreement(&mut tx, &desk).await?;
    let choice = |one: &Over| {
        let hint = l.t2("wijk-keep-over", "last", l.day_year(one.last_day), "until", l.day_year(one.until));
        form.choice("worker", one.worker.to_string(), &one.name).hint(hint)
    };
    let over: Vec<Choice> = over(&schemes, today, &ended).iter().map(choice).collect();
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
        lines: schemes.all().iter().flat_map(|one| Record::ALL.iter().map(|record| line(one, record))).collect(),
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
