//! The price of a cheque: what holds, what was decided, and a new decision.

use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Verb};
use schemes::wijk::keys;
use web::{Choice, Form, FormView, Frame, Visit, Words};

use super::view::{self, Asked, Filter, cents, euro};
use crate::actions::decide_price::DecidePrice;
use crate::door;
use crate::rules::access::Part;
use crate::store::{area, price};

struct Decision {
    cents: String,
    from: Day,
    decided: Day,
    reference: String,
    lowest: bool,
    now: bool,
}

struct Proposer {
    field: String,
    name: String,
    value: String,
}

#[derive(askama::Template)]
#[template(path = "wijk/prices.html")]
struct PricesPage {
    f: Frame,
    l: Words,
    form: FormView,
    code: String,
    schemes: Vec<Filter>,
    may: bool,
    now: Option<String>,
    decisions: Vec<Decision>,
    allowed: Vec<Choice>,
    proposers: Vec<Proposer>,
}

async fn page(visit: &Visit, scheme: &str, form: FormView) -> Result<PricesPage, web::Problem> {
    let today = visit.ctx.today();
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::Decisions).await?;
    let schemes = parameters::Schemes::load(&mut tx, &visit.ctx).await?;
    let code = schemes.asked(scheme);
    let l = schemes.words(&visit.l, code);
    let rows = price::all(&mut tx, &visit.ctx, code).await?;
    let now = crate::price_on(&mut tx, &visit.ctx, code, today).await?;
    let table = schemes.table(code);
    let all = network::municipality::load(&mut tx, &visit.ctx).await?;
    let area = area::on(&mut tx, &visit.ctx, today).await?;
    let in_force = rows.iter().filter(|row| row.from_on <= today).map(|row| row.from_on).max();
    let decisions = rows
        .iter()
        .map(|row| Decision {
            cents: euro(row.price_cents),
            from: row.from_on,
            decided: row.decided_on,
            reference: row.decision_ref.clone().unwrap_or_default(),
            lowest: row.proposals.split_whitespace().any(|p| !p.ends_with(&format!("={}", row.price_cents))),
            now: Some(row.from_on) == in_force,
        })
        .collect();
    let steps = table.on(today).numbers(keys::PRICE_ALLOWED).known().unwrap_or_default();
    let allowed = steps.iter().map(|step| form.choice("price", euro(*step), format!("€ {}", euro(*step)))).collect();
    let proposers = area
        .iter()
        .map(|nis| {
            let field = format!("p-{nis}");
            Proposer { name: view::name_of(&all, nis), value: form.value(&field).to_owned(), field }
        })
        .collect();
    Ok(PricesPage {
        f: visit.frame("wijk-price-title", "/wijk"),
        schemes: view::schemes(&schemes, &l, "/wijk/prices", code),
        l,
        code: code.to_owned(),
        may: desk.may(Verb::Decide, Part::Decisions),
        now: now.map(euro),
        form,
        decisions,
        allowed,
        proposers,
    })
}

/// `GET /wijk/prices?scheme=`
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> web::Answer {
    let today = visit.ctx.today().to_string();
    web::render(&page(&visit, &asked.scheme, FormView::filled([("decided_on", today)])).await?)
}

/// `POST /wijk/prices`
pub async fn decide(visit: Visit, Form(fields): Form) -> web::Answer {
    let mut faults = Faults::default();
    let decided_on = fields.need_day(&mut faults, "decided_on");
    let decision = fields.need(&mut faults, "decision", 120, "wijk-decision-missing");
    let mut tx = visit.app.db.read().await?;
    let schemes = parameters::Schemes::load(&mut tx, &visit.ctx).await?;
    let scheme = schemes.asked(fields.get("scheme"));
    let area = area::on(&mut tx, &visit.ctx, visit.ctx.today()).await?;
    drop(tx);
    let mut proposals: Vec<(String, i64)> = Vec::new();
    if let Some(text) = fields.opt("price") {
        match cents(text) {
            Some(cents) => proposals.push(("all".to_owned(), cents)),
            None => faults.push("price", "wijk-price-amount"),
        }
    }
    for nis in area {
        // Proposals of their own count only when no price was chosen for all.
        let Some(text) = fields.opt(&format!("p-{nis}")).filter(|_| fields.get("price").is_empty()) else { continue };
        match cents(text) {
            Some(cents) => proposals.push((nis, cents)),
            None => faults.push("price", "wijk-price-amount"),
        }
    }
    let outcome = match (faults.done(), decided_on) {
        (Ok(()), Some(decided_on)) => {
            let act = DecidePrice { scheme, decided_on, proposals: &proposals, decision: &decision };
            visit.app.db.act_once(&visit.ctx, fields.key(), &act).await.map(|_| ())
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(kernel::Refusal::NotFound.into()),
    };
    match outcome {
        Ok(()) => {
            Ok(visit.redirect(format!("/wijk/prices?scheme={scheme}")).said("wijk-price-said-decided").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, scheme, fields.view(&visit.l, &errors)).await?)
        }
    }
}
