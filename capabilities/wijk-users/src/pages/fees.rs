//! The yearly fees: who still has to pay, a payment noted by hand, a reminder by mail or on paper.

use std::marker::PhantomData;

use askama::Template;
use axum::extract::{Path, Query as UrlQuery};
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use parameters::{Scheme, Schemes};
use store::Failure;
use web::{Answer, Form, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::{file, view};
use crate::actions::fee::{FeeBook, Paid, PayFee, UnpayFee};
use crate::actions::remind::RemindFee;
use crate::model::UserId;
use crate::papers;
use crate::rules::due::{self, State};
use crate::rules::listing::{Query, Row, Sort, pick};
use crate::store::{fees, listed, users};

struct Line {
    row: Row,
    amount: String,
    since: String,
    communication: String,
}

#[derive(Template)]
#[template(path = "wijk-users/fees.html")]
struct FeesPage {
    f: Frame,
    l: Words,
    lines: Vec<Line>,
    year: i64,
    today: String,
    amount: String,
    paid: usize,
    open_total: String,
    year_assumed: bool,
    unknown: bool,
    open: usize,
    next_url: String,
    first_url: String,
}

/// Which page of the list.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    after: String,
}

/// `GET /wijk/users/fees`
pub async fn show(visit: Visit, UrlQuery(asked): UrlQuery<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Find, Part::User).await?;
    let schemes = Schemes::load(&mut tx, ctx).await?;
    let all = listed::listed(&mut tx, ctx, &desk).await?;
    drop(tx);
    let paid = all.iter().filter(|row| matches!(row.fee, State::Paid(_))).count();
    let whole = Query { unpaid: true, sort: Sort::Fee, size: usize::MAX - 1, ..Query::default() };
    let open = pick(all, &whole).rows;
    let cents = |row: &Row| if let State::Due(cents, _) = row.fee { cents } else { 0 };
    let total = open.iter().map(cents).sum();
    let count = open.len();
    let query = Query { after: asked.after.parse().ok(), size: web::paging::SIZE, ..whole };
    let first_url = if query.after.is_some() { "/wijk/users/fees".to_owned() } else { String::new() };
    let page = pick(open, &query);
    let line = |row: Row| {
        let (amount, since) = match row.fee {
            State::Due(cents, from) => (view::euro(&l, cents), l.day_plain(from)),
            State::Unknown(from) => (l.t("wijk-fee-state-unknown"), l.day_plain(from)),
            State::Paid(_) | State::NotAsked => Default::default(),
        };
        Line { communication: view::communication(row.number), amount, since, row }
    };
    // What the fee is in each scheme that is open; only where there are more does its name stand before it.
    let open_now: Vec<_> = schemes.open_on(ctx.today()).collect();
    let rules: Vec<_> = open_now.iter().map(|scheme| scheme.table.on(ctx.today())).collect();
    let told = |scheme: &&Scheme| {
        let rule = due::amount(scheme.table.on(ctx.today()));
        let amount = rule.map_or_else(|| l.t("wijk-fee-state-unknown"), |cents| view::euro(&l, cents));
        if open_now.len() > 1 { format!("{}: {amount}", scheme.label(&l)) } else { amount }
    };
    let amount = if open_now.is_empty() {
        l.t("wijk-fee-state-unknown")
    } else {
        open_now.iter().map(told).collect::<Vec<_>>().join(" · ")
    };
    web::render(&FeesPage {
        f: visit.frame("wijk-fees-title", "/wijk/users"),
        lines: page.rows.into_iter().map(line).collect(),
        next_url: page.next.map(|after| format!("/wijk/users/fees?after={after}")).unwrap_or_default(),
        first_url,
        open: count,
        year: i64::from(ctx.today().0.year()),
        today: ctx.today().to_string(),
        amount,
        unknown: rules.is_empty() || rules.iter().any(|rules| due::amount(*rules).is_none()),
        paid,
        open_total: view::euro(&l, total),
        year_assumed: rules.iter().any(|rules| due::year_is_assumed(*rules)),
        l,
    })
}

/// `POST /wijk/users/{id}/fee`: noted by hand.
pub async fn pay<B: FeeBook>(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let year = fields.number(&mut faults, "year", 2018, 2100);
    let on = fields.need_day(&mut faults, "paid_on");
    let reference = fields.need(&mut faults, "reference", 60, "wijk-fee-reference-missing");
    let paid = match (year, on, faults.done()) {
        (Some(year), Some(on), Ok(())) => {
            let pay = PayFee::<B> { user: id, year, on, reference, book: PhantomData };
            visit.app.db.act(&visit.ctx, &pay).await.map(|paid| (year, paid))
        }
        (_, _, Err(refusal)) => Err(refusal.into()),
        _ => Err(kernel::Refusal::field("year", "wijk-fee-year-missing").into()),
    };
    let back = if fields.get("back") == "fees" { "/wijk/users/fees".to_owned() } else { view::path(id) };
    match paid {
        Ok((year, Paid::Now(_))) => Ok(visit
            .redirect(back)
            .said("wijk-fee-said-paid")
            .undo(format!("{}/fee/{year}/undo", view::path(id)))
            .into_response()),
        Ok((_, Paid::Already { .. })) => Ok(visit.redirect(back).said("wijk-fee-said-known").into_response()),
        Err(failure) => file::refused(&visit, id, &fields, failure).await,
    }
}

/// `POST /wijk/users/{id}/fee/{year}/undo`
pub async fn undo<B: FeeBook>(visit: Visit, Path((id, year)): Path<(UserId, i64)>, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &UnpayFee::<B> { user: id, year, book: PhantomData }).await?;
    Ok(visit.redirect(view::path(id)).said("wijk-fee-said-undone").into_response())
}

/// `POST /wijk/users/{id}/fee/{year}/remind`: by mail, neutral.
pub async fn remind(visit: Visit, Path((id, year)): Path<(UserId, i64)>, Form(fields): Form) -> Answer {
    let (user, l) = reader(&visit, id).await?;
    let subject = l.t("wijk-fee-mail-subject");
    let body = l.t2("wijk-fee-mail-body", "year", year, "communication", view::communication(user.number));
    let sent = visit.app.db.act(&visit.ctx, &RemindFee { user: id, year, mail: Some((subject, body)) }).await;
    let back = if fields.get("back") == "fees" { "/wijk/users/fees".to_owned() } else { view::path(id) };
    match sent {
        Ok(()) => Ok(visit.redirect(back).said("wijk-fee-said-reminded").into_response()),
        Err(failure) => file::refused(&visit, id, &fields, failure).await,
    }
}

/// `POST /wijk/users/{id}/fee/{year}/letter`: the letter, as PDF; that it goes out is noted.
pub async fn letter(visit: Visit, Path((id, year)): Path<(UserId, i64)>, Form(fields): Form) -> Answer {
    if let Err(failure) = visit.app.db.act(&visit.ctx, &RemindFee { user: id, year, mail: None }).await {
        return file::refused(&visit, id, &fields, failure).await;
    }
    let (user, l) = reader(&visit, id).await?;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Export, Part::User).await?;
    let facts = papers::facts(&mut tx, &visit.ctx, &desk, &l, &user).await?;
    let fee = fees::one(&mut tx, &visit.ctx, id, year).await?;
    drop(tx);
    let bytes = papers::reminder(&l, &user, &facts, year, fee.and_then(|fee| fee.amount_cents))?;
    Ok(web::attachment("application/pdf", "brief-inschrijvingsrecht.pdf", bytes))
}

/// The user, and words in the user's language.
async fn reader(visit: &Visit, id: UserId) -> Result<(users::User, Words), Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::User).await?;
    let user = users::load(&mut tx, &desk, id).await?;
    let l = visit.app.l10n.words(&user.language);
    Ok((user, l))
}
