//! Who goes over to another scheme: the coordinator ticks each person, first to prepare, then to go.

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use parameters::Schemes;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::actions::go_over::{GoOver, PrepareOver};
use crate::model::{Status, WorkerId};
use crate::records::Worker;
use crate::store::list;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    to: String,
    on: String,
    done: String,
}

/// Somebody whose file in the other scheme waits for something.
struct Waiting {
    url: String,
    name: String,
    status: String,
}

#[derive(askama::Template)]
#[template(path = "wijk-workers/over.html")]
struct OverPage {
    f: Frame,
    l: Words,
    form: FormView,
    targets: Vec<Choice>,
    to: String,
    to_name: String,
    on: String,
    done: String,
    refused: Vec<String>,
    ready: Vec<Choice>,
    fresh: Vec<Choice>,
    waiting: Vec<Waiting>,
    over: usize,
}

/// The day that is proposed: the first of the scheme, or tomorrow.
fn proposed(schemes: &Schemes, to: &str, today: Day) -> Day {
    let opens = schemes.find(to).and_then(parameters::Scheme::time).map(|(from, _)| from);
    opens.unwrap_or(today).max(today.plus_days(1))
}

async fn page(visit: &Visit, asked: &Asked, form: FormView, refused: Vec<String>) -> Result<OverPage, Failure> {
    let (l, ctx, today) = (visit.l.clone(), &visit.ctx, visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Decide, Part::Decisions).await?;
    let schemes = Schemes::load(&mut tx, ctx).await?;
    let all = list::all(&mut tx, &desk, true).await?;
    drop(tx);
    // Without a choice the newest scheme: the one to which people go over.
    let newest = schemes.all().last().map_or("", |scheme| scheme.code.as_str());
    let to = schemes.find(&asked.to).map_or(newest, |scheme| scheme.code.as_str()).to_owned();
    let next: BTreeMap<WorkerId, &Worker> =
        all.iter().filter_map(|w| Some((w.came_from?, w))).filter(|(_, w)| w.scheme == to).collect();
    let words = |w: &Worker| {
        let scheme = schemes.label(&l, &w.scheme);
        l.t2("wijk-over-hint", "number", w.number, "scheme", scheme)
    };
    let choice = |w: &Worker| form.choice("worker", w.id.to_string(), w.name()).hint(words(w));
    let (mut ready, mut fresh, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
    let works = |w: &&Worker| w.scheme != to && matches!(w.status, Status::Active | Status::Suspended);
    for w in all.iter().filter(works) {
        match next.get(&w.id) {
            None => fresh.push(choice(w)),
            Some(new) if new.status == Status::Signed => ready.push(choice(w)),
            Some(new) => waiting.push(Waiting {
                url: format!("/wijk/workers/{}", new.id),
                name: new.name(),
                status: l.of("wijk-status", new.status),
            }),
        }
    }
    let on = Some(asked.on.clone()).filter(|on| on.parse::<Day>().is_ok());
    Ok(OverPage {
        f: visit.frame("wijk-over-title", "/wijk/workers"),
        targets: schemes.options(&l, &to),
        to_name: schemes.label(&l, &to),
        on: on.unwrap_or_else(|| proposed(&schemes, &to, today).to_string()),
        over: next.values().filter(|w| w.started_on.is_some()).count(),
        done: asked.done.parse::<usize>().map(|count| l.n("wijk-over-said", count)).unwrap_or_default(),
        to,
        refused,
        ready,
        fresh,
        waiting,
        form,
        l,
    })
}

/// `GET /wijk/workers/over?to=&on=`
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&visit, &asked, FormView::empty(), Vec::new()).await?)
}

/// What a refusal says, for a line about one person.
fn said(l: &Words, failure: Failure) -> Result<String, web::Problem> {
    match failure {
        Failure::Refused(Refusal::Conflict(key)) => Ok(l.t(&format!("{key}-text"))),
        other => {
            let errors = web::errors_of(other)?;
            Ok(errors.iter().map(|e| l.with(e.key, &e.facts)).collect::<Vec<_>>().join(" "))
        }
    }
}

/// `POST /wijk/workers/over`: each ticked person apart, so that a no about one holds nobody else up.
pub async fn save(visit: Visit, Form(fields): Form) -> Answer {
    let asked = Asked { to: fields.get("to").to_owned(), on: fields.get("on").to_owned(), done: String::new() };
    // The door before anything that was typed.
    let known = page(&visit, &asked, FormView::empty(), Vec::new()).await?;
    let ids: Vec<WorkerId> = fields.all("worker").filter_map(|id| id.parse().ok()).collect();
    let mut faults = Faults::default();
    let on = fields.need_day(&mut faults, "on");
    if ids.is_empty() {
        faults.push("worker", "wijk-over-choose");
    }
    if let Err(Refusal::Invalid(errors)) = faults.done() {
        return web::render_invalid(&page(&visit, &asked, fields.view(&visit.l, &errors), Vec::new()).await?);
    }
    let (mut refused, mut done) = (Vec::new(), 0_usize);
    for id in ids {
        let to = known.to.clone();
        let outcome = if let ("go", Some(on)) = (fields.get("deed"), on) {
            visit.app.db.act(&visit.ctx, &GoOver { from: id, to, on }).await
        } else {
            let deed = PrepareOver { from: id, to, keep_referral: fields.has("referral", "yes") };
            visit.app.db.act(&visit.ctx, &deed).await.map(|_| ())
        };
        match outcome {
            Ok(()) => done += 1,
            Err(failure) => {
                let mut tx = visit.app.db.read().await?;
                let names = crate::names(&mut tx, &visit.ctx, &[id]).await?;
                drop(tx);
                let name = names.get(&id).cloned().unwrap_or_default();
                refused.push(format!("{name}: {}", said(&visit.l, failure)?));
            }
        }
    }
    let asked = Asked { done: done.to_string(), ..asked };
    if refused.is_empty() {
        let to = format!("/wijk/workers/over?to={}&on={}&done={done}", known.to, asked.on);
        return Ok(visit.redirect(to).into_response());
    }
    web::render_invalid(&page(&visit, &asked, FormView::empty(), refused).await?)
}
