//! One order: what is ordered, how it is paid, which cheques came of it.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use schemes::Rules;
use schemes::wijk::keys;
use web::{Answer, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::view::{Range, errors, euro, order_tone, ranges};
use crate::actions::order::{CancelOrder, PayOrder, RestoreOrder, find};
use crate::records::{Order, OrderId, OrderStatus};
use crate::store as tables;

/// What no source tells about orders, to say it and not to guess.
pub(crate) fn unknown(l: &Words, rules: Rules<'_>) -> Vec<String> {
    [(keys::CHEQUE_MIN_ORDER, "wijk-order-min-unknown"), (keys::CHEQUE_ORDER_FEE, "wijk-order-fee-unknown")]
        .into_iter()
        .filter(|(key, _)| rules.number(key).is_unknown())
        .map(|(_, word)| l.t(word))
        .chain(rules.text(keys::CHEQUE_REFUND).is_unknown().then(|| l.t("wijk-order-refund-unknown")))
        .collect()
}

#[derive(Template)]
#[template(path = "wijk_cheques/order.html")]
struct OrderPage {
    f: Frame,
    l: Words,
    url: String,
    number: String,
    user: String,
    user_url: String,
    communication: String,
    count: i64,
    price: String,
    fee: String,
    total: String,
    ordered: String,
    paid: String,
    status: String,
    tone: &'static str,
    open: bool,
    cheques: Vec<Range>,
    unknown: Vec<String>,
    form: FormView,
}

impl OrderPage {
    /// Address of something of this page.
    fn at(&self, end: &str) -> String {
        format!("{}{end}", self.url)
    }
}

async fn page(visit: &Visit, id: OrderId, form: FormView) -> Result<OrderPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let order = find(&mut tx, ctx, &desk, id).await?;
    let user = wijk_users::load(&mut tx, &desk, order.user_id).await?;
    let cheques = tables::cheque::of_order(&mut tx, ctx, id).await?;
    let rules = parameters::table_of(&mut tx, ctx, &user.scheme).await?;
    Ok(OrderPage {
        f: visit.frame("wijk-order-title", "/wijk/cheques"),
        url: order.url(),
        number: format!("B-{}", order.number),
        user_url: format!("/wijk/users/{}/cheques", user.id),
        communication: wijk_users::rules::number::structured(user.number).map(|s| s.to_string()).unwrap_or_default(),
        user: user.name,
        count: order.count,
        price: euro(&l, order.price_cents),
        fee: order.fee_cents.map_or_else(|| l.t("wijk-money-unknown"), |cents| euro(&l, cents)),
        total: euro(&l, order.total()),
        ordered: ordered(&l, &order),
        paid: paid(&l, &order),
        status: l.of("wijk-order-status", order.status),
        tone: order_tone(order.status),
        open: order.status == OrderStatus::Open,
        cheques: ranges(&l, &cheques),
        unknown: unknown(&l, rules.on(order.ordered_on)),
        form,
        l,
    })
}

fn ordered(l: &Words, order: &Order) -> String {
    let by = l.of("wijk-order-by", order.ordered_by);
    l.t2("wijk-order-ordered", "day", l.day_plain(order.ordered_on), "by", by)
}

fn paid(l: &Words, order: &Order) -> String {
    match (order.paid_on, order.paid_how) {
        (Some(on), Some(how)) => l.t2("wijk-order-paid-on", "day", l.day_plain(on), "how", l.of("wijk-order-how", how)),
        _ => String::new(),
    }
}

/// `GET /wijk/cheques/orders/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<OrderId>) -> Answer {
    let form = FormView::filled([("paid_on", visit.ctx.today().to_string())]);
    web::render(&page(&visit, id, form).await?)
}

/// `POST /wijk/cheques/orders/{id}`: paid, noted by hand.
pub(crate) async fn pay(visit: Visit, Path(id): Path<OrderId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let on = fields.need_day(&mut faults, "paid_on");
    let reference = fields.need(&mut faults, "reference", 60, "wijk-order-reference-missing");
    let done = match (on, faults.done()) {
        (Some(on), Ok(())) => visit.app.db.act(&visit.ctx, &PayOrder { id, on, reference }).await,
        (_, Err(refusal)) => Err(refusal.into()),
        _ => Err(kernel::Refusal::field("paid_on", "form-day-missing").into()),
    };
    match done {
        Ok(()) => Ok(visit.redirect(format!("/wijk/cheques/orders/{id}")).said("wijk-order-said-paid").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, id, form).await?)
        }
    }
}

/// `POST /wijk/cheques/orders/{id}/cancel`
pub(crate) async fn cancel(visit: Visit, Path(id): Path<OrderId>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &CancelOrder { id, own: None }).await?;
    let here = format!("/wijk/cheques/orders/{id}");
    Ok(visit.redirect(here.as_str()).said("wijk-order-said-cancelled").undo(format!("{here}/restore")).into_response())
}

/// `POST /wijk/cheques/orders/{id}/restore`: that was a mistake.
pub(crate) async fn restore(visit: Visit, Path(id): Path<OrderId>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &RestoreOrder { id, own: None }).await?;
    Ok(visit.redirect(format!("/wijk/cheques/orders/{id}")).said("wijk-order-said-placed").into_response())
}
