//! The cheques on the user's own pages: what is left, ordering and how to pay, the tax certificate.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use kernel::refusal::Faults;
use web::{Answer, FormView, Frame, OpenForm, Words};
use wijk_users::{Kind, Mine, Shell, Status};

use super::view::{OrderLine, euro, month};
use crate::actions::order::{By, CancelOrder, MOST, PlaceOrder, RestoreOrder};
use crate::certificate::own_sums;
use crate::records::{OrderId, OrderStatus, Stock};
use crate::store as tables;

struct ToPay {
    cancel: String,
    count: i64,
    amount: String,
}

#[derive(Template)]
#[template(path = "wijk_cheques/mine.html")]
struct MinePage {
    f: Frame,
    l: Words,
    s: Shell,
    action: String,
    stock: Stock,
    first_end: String,
    price: String,
    may_order: bool,
    to_pay: Vec<ToPay>,
    communication: String,
    account: String,
    orders: Vec<OrderLine>,
    open: Vec<String>,
    years: Vec<(String, i16)>,
    form: FormView,
}

async fn page(mine: &Mine, form: FormView) -> Result<MinePage, web::Problem> {
    let (ctx, l) = (&mine.entered.ctx, mine.entered.l.clone());
    mine.entered.own.require(kernel::Verb::Read, wijk_office::rules::access::Part::Money)?;
    let id = mine.user.id;
    let mut tx = mine.entered.app.db.read().await?;
    let stock = tables::cheque::stock(&mut tx, ctx, Some(id)).await?;
    let orders = tables::order::of_user(&mut tx, ctx, id).await?;
    let open = tables::cheque::open_of_user(&mut tx, ctx, id).await?;
    let price = wijk_office::price_on(&mut tx, ctx, &mine.user.scheme, ctx.today()).await?;
    let iban = wijk_office::iban_to_pay(&mut tx, ctx, &mine.entered.own).await?;
    drop(tx);
    mine.entered.log_read("cheques").await?;
    let mut years: Vec<i16> = orders.iter().filter_map(|order| order.paid_on).map(|day| day.0.year()).collect();
    years.dedup();
    if mine.user.kind != Kind::Private {
        years.clear();
    }
    let to_pay = |order: &crate::records::Order| ToPay {
        cancel: mine.entered.path(&format!("/cheques/orders/{}/cancel", order.id)),
        count: order.count,
        amount: euro(&l, order.total()),
    };
    let hours = |open: &crate::records::OpenHours| {
        l.t2("my-cheques-open-line", "hours", open.hours, "month", month(&l, &open.month))
    };
    Ok(MinePage {
        f: mine.entered.frame("my-wijk-cheques"),
        s: mine.shell("/cheques"),
        action: mine.entered.path("/cheques"),
        first_end: stock.first_end.map(|day| l.day_plain(day)).unwrap_or_default(),
        stock,
        may_order: mine.user.status == Status::Active && price.is_some(),
        price: price.map(|cents| euro(&l, cents)).unwrap_or_default(),
        to_pay: orders.iter().filter(|order| order.status == OrderStatus::Open).map(to_pay).collect(),
        account: iban
            .and_then(|text| ledger::Iban::parse(&text).ok())
            .map_or_else(|| l.t("my-cheques-pay-account-unknown"), |iban| l.t1("my-cheques-pay-account", "iban", iban)),
        communication: wijk_users::rules::number::structured(mine.user.number)
            .map(|structured| structured.to_string())
            .unwrap_or_default(),
        orders: orders.iter().take(20).map(|order| OrderLine::of(&l, order, String::new())).collect(),
        open: open.iter().map(hours).collect(),
        years: years.into_iter().map(|year| (mine.entered.path(&format!("/cheques/{year}")), year)).collect(),
        form,
        l: l.clone(),
    })
}

/// `GET /my-wijk/{token}/cheques`
pub(crate) async fn show(mine: Mine) -> Answer {
    web::render(&page(&mine, FormView::empty()).await?)
}

/// `POST /my-wijk/{token}/cheques`: an order.
pub(crate) async fn order(mine: Mine, OpenForm(fields): OpenForm) -> Answer {
    mine.entered.check(&fields)?;
    let mut faults = Faults::default();
    let count = fields.number(&mut faults, "count", 1, MOST);
    if fields.get("count").is_empty() {
        faults.push_range("count", 1, MOST);
    }
    let placed = match (count, faults.done()) {
        (Some(count), Ok(())) => {
            let order = PlaceOrder { by: By::Own(&mine.entered.own, mine.user.status), count };
            // All users without an account act as nobody: her id makes the key hers alone.
            let key = format!("{}:{}", mine.user.id, fields.key());
            mine.entered.app.db.act_once(&mine.entered.ctx, &key, &order).await
        }
        (_, Err(refusal)) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match placed {
        Ok(_) => Ok(mine.entered.to("/cheques").said("my-cheques-said").into_response()),
        Err(failure) => {
            let form = fields.view(&mine.entered.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&mine, form).await?)
        }
    }
}

/// `POST /my-wijk/{token}/cheques/orders/{id}/cancel`: she does not want them after all.
pub(crate) async fn cancel(mine: Mine, Path((_, id)): Path<(String, OrderId)>, OpenForm(fields): OpenForm) -> Answer {
    mine.entered.check(&fields)?;
    let deed = CancelOrder { id, own: Some(&mine.entered.own) };
    mine.entered.app.db.act(&mine.entered.ctx, &deed).await?;
    let undo = mine.entered.path(&format!("/cheques/orders/{id}/restore"));
    Ok(mine.entered.to("/cheques").said("my-cheques-said-cancelled").undo(undo).into_response())
}

/// `POST /my-wijk/{token}/cheques/orders/{id}/restore`: that was a mistake.
pub(crate) async fn restore(mine: Mine, Path((_, id)): Path<(String, OrderId)>, OpenForm(fields): OpenForm) -> Answer {
    mine.entered.check(&fields)?;
    let deed = RestoreOrder { id, own: Some(&mine.entered.own) };
    mine.entered.app.db.act(&mine.entered.ctx, &deed).await?;
    Ok(mine.entered.to("/cheques").said("my-cheques-said").into_response())
}

/// `GET /my-wijk/{token}/cheques/{year}`: the certificate, as PDF.
pub(crate) async fn certificate(mine: Mine, Path((_, year)): Path<(String, i16)>) -> Answer {
    let ctx = &mine.entered.ctx;
    let mut tx = mine.entered.app.db.read().await?;
    let sums = own_sums(&mut tx, ctx, &mine.entered.own, mine.user.id, year).await?;
    let organiser = super::paper::organiser(&mut tx, ctx).await?;
    drop(tx);
    if mine.user.kind != Kind::Private || sums.bought == 0 {
        return Err(Refusal::NotFound.into());
    }
    mine.entered.log_read("certificate").await?;
    let bytes = super::paper::certificate(&mine.entered.l, &mine.user, organiser.as_ref(), &sums, ctx.today())?;
    Ok(web::attachment("application/pdf", &format!("fiscaal-attest-{year}.pdf"), bytes))
}
