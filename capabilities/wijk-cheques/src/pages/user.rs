//! The cheques of a user: stock, orders, what is open, and what the office does with them.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{FieldError, Refusal, Verb};
use store::Failure;
use uuid::Uuid;
use web::{Answer, Fields, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_users::{Kind, UserHead, UserId, file_head};

use super::view::{OrderLine, Range, RecoveryLine, errors, euro, month, ranges};
use crate::actions::give::{GiveCheques, worker_by_number};
use crate::actions::invalid::ReturnCheques;
use crate::actions::order::{By, MOST, PlaceOrder};
use crate::actions::settle::SettleOpen;
use crate::certificate::certificate_sums;
use crate::records::Stock;
use crate::rules::numbers;
use crate::store as tables;
use crate::store::recovery::Which;

struct Open {
    id: Uuid,
    words: String,
}

#[derive(Template)]
#[template(path = "wijk_cheques/user.html")]
struct UserPage {
    f: Frame,
    l: Words,
    head: UserHead,
    stock: Stock,
    worth: String,
    first_end: String,
    price: String,
    orders: Vec<OrderLine>,
    cheques: Vec<Range>,
    open: Vec<Open>,
    recoveries: Vec<RecoveryLine>,
    years: Vec<i16>,
    unknown: Vec<String>,
    form: FormView,
}

async fn page(visit: &Visit, id: UserId, form: FormView) -> Result<UserPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let user = wijk_users::load(&mut tx, &desk, id).await?;
    let private = user.kind == Kind::Private;
    let head = file_head(visit, &mut tx, user, "/cheques").await?;
    let stock = tables::cheque::stock(&mut tx, ctx, Some(id)).await?;
    let orders = tables::order::of_user(&mut tx, ctx, id).await?;
    let cheques = tables::cheque::in_stock(&mut tx, ctx, id).await?;
    let workers = tables::people::workers(&mut tx, ctx).await?;
    let open = tables::cheque::open_of_user(&mut tx, ctx, id).await?;
    let recoveries = tables::recovery::list(&mut tx, ctx, Which::User(id)).await?;
    let price = wijk_office::price_on(&mut tx, ctx, &head.user.scheme, ctx.today()).await?;
    let rules = parameters::table_of(&mut tx, ctx, &head.user.scheme).await?;
    drop(tx);
    door::log_read(visit, "wijk-user", id, "cheques").await?;
    let mut years: Vec<i16> = orders.iter().filter_map(|order| order.paid_on).map(|day| day.0.year()).collect();
    years.dedup();
    let name = |id| workers.get(&id).map(|known| known.name.clone()).unwrap_or_default();
    let open_line = |open: crate::records::OpenHours| {
        let worker = workers.get(&open.worker_id).map(|known| known.name.clone()).unwrap_or_default();
        let facts = [("hours", open.hours.to_string()), ("worker", worker), ("month", month(&l, &open.month))];
        Open { id: open.id, words: l.with("wijk-open-line", &facts) }
    };
    Ok(UserPage {
        f: visit.frame("wijk-user-cheques", "/wijk/users"),
        head,
        worth: euro(&l, stock.cents),
        first_end: stock.first_end.map(|day| l.day_plain(day)).unwrap_or_default(),
        price: price.map_or_else(|| l.t("wijk-money-price-none"), |cents| euro(&l, cents)),
        orders: orders.iter().map(|order| OrderLine::of(&l, order, String::new())).collect(),
        cheques: ranges(&l, &cheques),
        open: open.into_iter().map(open_line).collect(),
        recoveries: recoveries.iter().rev().map(|one| RecoveryLine::of_user(&l, one, name(one.worker_id))).collect(),
        years: if private { years } else { Vec::new() },
        unknown: super::order::unknown(&l, rules.on(ctx.today())),
        stock,
        form,
        l,
    })
}

/// `GET /wijk/users/{id}/cheques`
pub(crate) async fn show(visit: Visit, Path(id): Path<UserId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// The page again with what to change. Fields of two forms have the same word in their message, not the same name.
async fn again(visit: &Visit, id: UserId, fields: &Fields, failure: Failure, part: &'static str) -> Answer {
    let renamed = |error: FieldError| FieldError {
        field: match (part, error.field) {
            ("return", "numbers") => "back_numbers",
            ("settle", "numbers") => "open_numbers",
            (_, field) => field,
        },
        ..error
    };
    let found: Vec<FieldError> = errors(failure)?.into_iter().map(renamed).collect();
    let form = fields.view(&visit.l, &found);
    web::render_invalid(&page(visit, id, form).await?)
}

fn url(id: UserId) -> String {
    format!("/wijk/users/{id}/cheques")
}

/// `POST /wijk/users/{id}/cheques/order`
pub(crate) async fn order(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let count = fields.number(&mut faults, "count", 1, MOST);
    if fields.get("count").is_empty() {
        faults.push_range("count", 1, MOST);
    }
    let placed = match (count, faults.done()) {
        (Some(count), Ok(())) => {
            let order = PlaceOrder { by: By::Office(id), count };
            visit.app.db.act_once(&visit.ctx, fields.key(), &order).await
        }
        (_, Err(refusal)) => Err(refusal.into()),
        (None, Ok(())) => Err(Refusal::NotFound.into()),
    };
    match placed {
        Ok(order) => {
            Ok(visit.redirect(format!("/wijk/cheques/orders/{order}")).said("wijk-order-said-placed").into_response())
        }
        Err(failure) => again(&visit, id, &fields, failure, "order").await,
    }
}

/// Numbers of a field.
fn typed(fields: &Fields, field: &'static str) -> Result<Vec<i64>, Refusal> {
    numbers::parse(fields.get(field)).map_err(|key| Refusal::field("numbers", key))
}

/// `POST /wijk/users/{id}/cheques/give`: cheques to a worker.
pub(crate) async fn give(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let done = give_now(&visit, id, &fields).await;
    match done {
        Ok(()) => Ok(visit.redirect(url(id)).said("cheque-said-given").into_response()),
        Err(failure) => again(&visit, id, &fields, failure, "give").await,
    }
}

async fn give_now(visit: &Visit, id: UserId, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let number = fields.number(&mut faults, "worker", 1, 9_999_999);
    if fields.get("worker").is_empty() {
        faults.push("worker", "cheque-worker-unknown");
    }
    faults.done()?;
    let numbers = typed(fields, "numbers")?;
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, Verb::Write, Part::Money).await?;
    let worker = worker_by_number(&mut tx, &visit.ctx, number.unwrap_or(0)).await?;
    drop(tx);
    visit.app.db.act(&visit.ctx, &GiveCheques { user: id, worker, numbers }).await
}

/// `POST /wijk/users/{id}/cheques/return`: the user brings cheques back.
pub(crate) async fn give_back(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let done = match typed(&fields, "back_numbers") {
        Ok(numbers) => visit.app.db.act(&visit.ctx, &ReturnCheques { user: id, numbers }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(()) => Ok(visit.redirect(url(id)).said("cheque-said-returned").into_response()),
        Err(failure) => again(&visit, id, &fields, failure, "return").await,
    }
}

/// `POST /wijk/users/{id}/cheques/settle`: a cheque for hours that were open.
pub(crate) async fn settle(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let open: Uuid = fields.get("open").parse().map_err(|_| Refusal::NotFound)?;
    let numbers = if fields.get("open_numbers").is_empty() { Ok(Vec::new()) } else { typed(&fields, "open_numbers") };
    let done = match numbers {
        Ok(numbers) => visit.app.db.act(&visit.ctx, &SettleOpen { user: id, open, numbers }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(_) => Ok(visit.redirect(url(id)).said("wijk-open-said-settled").into_response()),
        Err(failure) => again(&visit, id, &fields, failure, "settle").await,
    }
}

/// `GET /wijk/users/{id}/cheques/{year}`: the fiscal certificate, as PDF.
pub(crate) async fn certificate(visit: Visit, Path((id, year)): Path<(UserId, i16)>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let user = wijk_users::load(&mut tx, &desk, id).await?;
    let sums = certificate_sums(&mut tx, ctx, &desk, id, year).await?;
    let organiser = super::paper::organiser(&mut tx, ctx).await?;
    drop(tx);
    if user.kind != Kind::Private || sums.bought == 0 {
        return Err(Refusal::NotFound.into());
    }
    door::log_read(&visit, "wijk-user", id, "certificate").await?;
    let l = visit.app.l10n.words(&user.language);
    let bytes = super::paper::certificate(&l, &user, organiser.as_ref(), &sums, ctx.today())?;
    Ok(web::attachment("application/pdf", &format!("fiscaal-attest-{year}.pdf"), bytes))
}
