//! Cheques: what is in stock, what is ordered, and the way to a user, a number, an order.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use parameters::{Scheme, Schemes};
use serde::Deserialize;
use web::{Answer, Choice, FormView, Frame, Sought, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::view::{OrderLine, euro};
use crate::records::{OrderStatus, Stock};
use crate::store as tables;

const SIZE: i64 = 25;

#[derive(Template)]
#[template(path = "wijk_cheques/overview.html")]
struct OverviewPage {
    f: Frame,
    l: Words,
    stock: Stock,
    worth: String,
    price: String,
    open: i64,
    ending: i64,
    handed_in: i64,
    lines: Vec<OrderLine>,
    unknown: Vec<String>,
}

/// `GET /wijk/cheques`
pub(crate) async fn show(visit: Visit) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let stock = tables::cheque::stock(&mut tx, ctx, None).await?;
    let orders = tables::order::listed(&mut tx, ctx, Some(OrderStatus::Open), i64::MAX, SIZE).await?;
    let users: Vec<_> = orders.iter().map(|order| order.user_id).collect();
    let names = wijk_users::names(&mut tx, ctx, &users).await?;
    let handed_in = tables::cheque::waiting(&mut tx, ctx).await?.iter().map(|(_, _, count, _)| count).sum();
    let schemes = Schemes::load(&mut tx, ctx).await?;
    let open_now: Vec<&Scheme> = schemes.open_on(ctx.today()).collect();
    let (mut prices, mut unknown) = (Vec::new(), Vec::new());
    for scheme in &open_now {
        let price = wijk_office::price_on(&mut tx, ctx, &scheme.code, ctx.today()).await?;
        let words = price.map_or_else(|| l.t("wijk-money-price-none"), |cents| euro(&l, cents));
        prices.push(if open_now.len() > 1 { format!("{}: {words}", scheme.label(&l)) } else { words });
        for line in super::order::unknown(&l, scheme.table.on(ctx.today())) {
            let line = if open_now.len() > 1 { format!("{}: {line}", scheme.label(&l)) } else { line };
            unknown.push(line);
        }
    }
    let page = OverviewPage {
        f: visit.frame("wijk-cheques-title", "/wijk/cheques"),
        worth: euro(&l, stock.cents),
        price: if prices.is_empty() { l.t("wijk-money-price-none") } else { prices.join(" · ") },
        open: tables::order::count(&mut tx, ctx, OrderStatus::Open).await?,
        ending: tables::cheque::ending_before(&mut tx, ctx, ctx.today().plus_days(60)).await?,
        lines: orders
            .iter()
            .map(|order| OrderLine::of(&l, order, names.get(&order.user_id).cloned().unwrap_or_default()))
            .collect(),
        handed_in,
        stock,
        unknown,
        l,
    };
    web::render(&page)
}

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    status: String,
    below: i64,
    q: String,
}

#[derive(Template)]
#[template(path = "wijk_cheques/orders.html")]
struct OrdersPage {
    f: Frame,
    l: Words,
    lines: Vec<OrderLine>,
    statuses: Vec<Choice>,
    next_url: String,
    first_url: String,
}

/// `GET /wijk/cheques/orders`
pub(crate) async fn orders(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let status: Option<OrderStatus> = asked.status.parse().ok();
    let below = if asked.below > 0 { asked.below } else { i64::MAX };
    let mut rows = tables::order::listed(&mut tx, ctx, status, below, SIZE + 1).await?;
    let more = rows.len() > usize::try_from(SIZE).unwrap_or(0);
    rows.truncate(usize::try_from(SIZE).unwrap_or(0));
    let users: Vec<_> = rows.iter().map(|order| order.user_id).collect();
    let names = wijk_users::names(&mut tx, ctx, &users).await?;
    let word = status.map_or("", OrderStatus::as_str);
    let last = rows.last().map_or(0, |order| order.number);
    let form = FormView::filled([("status", word)]);
    web::render(&OrdersPage {
        f: visit.frame("wijk-orders-title", "/wijk/cheques"),
        lines: rows
            .iter()
            .map(|order| OrderLine::of(&l, order, names.get(&order.user_id).cloned().unwrap_or_default()))
            .collect(),
        statuses: form.choices(&l, "status", "wijk-order-status", OrderStatus::ALL),
        next_url: if more { format!("/wijk/cheques/orders?status={word}&below={last}") } else { String::new() },
        first_url: if below == i64::MAX { String::new() } else { format!("/wijk/cheques/orders?status={word}") },
        l,
    })
}

struct Found {
    url: String,
    name: String,
    number: i64,
}

#[derive(Template)]
#[template(path = "wijk_cheques/find.html")]
struct FindPage {
    f: Frame,
    l: Words,
    q: String,
    found: Vec<Found>,
}

/// `GET /wijk/cheques/users`: whose cheques? One answer leads there at once.
pub(crate) async fn find(visit: Visit, Sought(asked): Sought<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Find, Part::Money).await?;
    let text: String = asked.q.trim().chars().take(100).collect();
    let query = wijk_users::Query { text: text.clone(), ended: true, ..wijk_users::Query::default() };
    let rows = if text.is_empty() { Vec::new() } else { wijk_users::find(&mut tx, ctx, &desk, &query).await?.rows };
    let url = |id: wijk_users::UserId| format!("/wijk/users/{id}/cheques");
    if let [one] = rows.as_slice() {
        return Ok(visit.redirect(url(one.id)).into_response());
    }
    web::render(&FindPage {
        f: visit.frame("wijk-cheques-find", "/wijk/cheques"),
        l: visit.l.clone(),
        q: text,
        found: rows.into_iter().map(|row| Found { url: url(row.id), name: row.name, number: row.number }).collect(),
    })
}

/// A number of the address, for pages that look one up.
pub(crate) fn typed_number(text: &str) -> Result<i64, kernel::Refusal> {
    let mut faults = Faults::default();
    let numbers = faults.take("number", crate::rules::numbers::parse(text));
    faults.done()?;
    numbers.and_then(|all| all.first().copied()).ok_or(kernel::Refusal::NotFound)
}
