//! What the lead still pays its partners and what they pay back, what municipalities still owe, and the lists of payments.

use std::collections::BTreeMap;

use ::store::{Ctx, Tx};
use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{OrganisationId, Refusal, Role, Verb};
use operation::{Operation, OperationId, Part, Purse};
use serde::Deserialize;
use web::{Answer, Form, FormView, Frame, Visit, Words};

use super::view::{Link, chosen, euro, listed, none, operations, switch};
use crate::actions::decide_claim::external;
use crate::actions::payout::MakePayout;
use crate::gather::dues;
use crate::model::{ClaimId, Direction, PayoutStatus};
use crate::records::{Claim, Payout};
use crate::rules::payout::{self, Due, Dues};
use crate::store as tables;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    operation: String,
}

struct Row {
    name: String,
    period: String,
    claim_url: String,
    claimed: String,
    corrected: String,
    listed: String,
    open: String,
    back: bool,
}

struct Town {
    name: String,
    year: i64,
    url: String,
    balance: String,
    paid: String,
    open: String,
}

struct List {
    url: String,
    number: i64,
    about: String,
    total: String,
    status: String,
    tone: &'static str,
}

/// A list that can be made now.
struct Ready {
    direction: Direction,
    out: bool,
    field: &'static str,
    title: String,
    text: String,
    button: String,
    seen: i64,
    day: String,
    error: String,
}

#[derive(Template)]
#[template(path = "claims/payouts.html")]
struct PayoutsPage {
    f: Frame,
    l: Words,
    operation: String,
    operation_id: OperationId,
    switch: Vec<Link>,
    whole: bool,
    rows: Vec<Row>,
    details: Vec<Row>,
    cuts: Vec<String>,
    lacking: String,
    ready: Vec<Ready>,
    towns: Vec<Town>,
    lists: Vec<List>,
    form: FormView,
}

/// The colour of a status.
pub(super) const fn tone(status: PayoutStatus) -> &'static str {
    match status {
        PayoutStatus::Made | PayoutStatus::Refused => "copper",
        PayoutStatus::Paid => "leaf",
        PayoutStatus::Dropped => "",
    }
}

fn row(name: String, period: String, claim_url: String, due: Due) -> Row {
    let open = due.open();
    let some = |cents: i64| if cents == 0 { String::new() } else { euro(cents) };
    Row {
        name,
        period,
        claim_url,
        claimed: euro(due.claimed),
        corrected: some(due.corrected),
        listed: some(due.listed),
        open: euro(open),
        back: open < 0,
    }
}

/// One row per organisation, and one per organisation and claim.
fn rows(l: &Words, dues: &Dues, names: &BTreeMap<OrganisationId, String>, claims: &[Claim]) -> (Vec<Row>, Vec<Row>) {
    let name = |id: OrganisationId| names.get(&id).cloned().unwrap_or_default();
    let mut sums: BTreeMap<OrganisationId, Due> = BTreeMap::new();
    let mut details = Vec::new();
    let mut ordered: Vec<_> = dues.iter().collect();
    let place = |id: &ClaimId| claims.iter().find(|claim| claim.id == *id).map_or(0, |claim| claim.number);
    ordered.sort_by_key(|((whose, claim), _)| (kernel::name::fold(&name(*whose)), *whose, place(claim)));
    for ((whose, id), due) in ordered {
        let sum = sums.entry(*whose).or_default();
        sum.claimed += due.claimed;
        sum.corrected += due.corrected;
        sum.listed += due.listed;
        let claim = claims.iter().find(|claim| claim.id == *id);
        let period = claim.map(|claim| {
            let days = l.t2("claim-period", "from", l.day_plain(claim.from_on), "to", l.day_plain(claim.to_on));
            format!("{}: {days}", l.t1("claim-numbered", "number", claim.number))
        });
        details.push(row(name(*whose), period.unwrap_or_default(), format!("/claims/{id}"), *due));
    }
    let mut whole: Vec<Row> =
        sums.into_iter().map(|(whose, due)| row(name(whose), String::new(), String::new(), due)).collect();
    whole.sort_by_key(|row| kernel::name::fold(&row.name));
    (whole, details)
}

/// Claims of which the funders took less, while no cost of it was taken back: the lead bears the difference.
async fn cuts(tx: &mut Tx, ctx: &Ctx, l: &Words, claims: &[Claim], dues: &Dues) -> Result<Vec<String>, web::Problem> {
    let mut found = Vec::new();
    for claim in claims {
        let Some(decided) = claim.decided_cents else { continue };
        let cells = tables::claim::cells(tx, ctx, claim.id).await?;
        let asked: i64 = external(claim.budget, &cells).iter().map(|cell| cell.cents).sum();
        let corrected = dues.iter().any(|((_, id), due)| *id == claim.id && due.corrected < 0);
        if decided < asked && !corrected {
            found.push(l.t2("payouts-cut", "amount", euro(asked - decided), "number", claim.number));
        }
    }
    Ok(found)
}

/// What each local government still pays of settlements that are final.
async fn towns(tx: &mut Tx, ctx: &Ctx, operation: &Operation) -> Result<Vec<Town>, web::Problem> {
    let names = tables::names::municipalities(tx, ctx).await?;
    let mut found = Vec::new();
    for settled in tables::settle::all(tx, ctx, operation.id).await? {
        let gifts = tables::settle::contributions(tx, ctx, operation.id, settled.year).await?;
        for line in tables::settle::lines(tx, ctx, settled.id).await? {
            let since = |nis: &str| -> i64 {
                gifts.iter().filter(|gift| gift.after_final && gift.nis == nis).map(|gift| gift.cents).sum()
            };
            let paid = since(&line.nis);
            if line.balance() == 0 && paid == 0 {
                continue;
            }
            found.push(Town {
                name: names.get(&line.nis).cloned().unwrap_or_else(|| line.nis.clone()),
                year: settled.year,
                url: format!("/settlements/{}/{}", operation.id, settled.year),
                balance: euro(line.balance()),
                paid: if paid == 0 { String::new() } else { euro(paid) },
                open: euro(line.balance() - paid),
            });
        }
    }
    found.sort_by_key(|town| (std::cmp::Reverse(town.year), kernel::name::fold(&town.name)));
    Ok(found)
}

fn ready(l: &Words, dues: &Dues, direction: Direction, form: &FormView) -> Option<Ready> {
    let parties = payout::parties(dues, direction);
    if parties.is_empty() {
        return None;
    }
    let seen = parties.iter().map(|party| party.cents).sum();
    let typed = form.value("direction") == direction.as_str();
    let word = direction.as_str();
    Some(Ready {
        direction,
        out: direction == Direction::Out,
        // The other form on the page keeps another name, so that a message leads to the right field.
        field: if typed || form.errors.is_empty() && direction == Direction::Out { "execute_on" } else { "other_day" },
        title: l.of("payouts-ready", word),
        text: l.with(
            &format!("payouts-ready-{word}-text"),
            &[("amount", euro(seen)), ("count", parties.len().to_string())],
        ),
        button: l.of("payouts-make", word),
        seen,
        day: if typed || form.errors.is_empty() { form.value("execute_on").to_owned() } else { String::new() },
        error: if typed { form.error("execute_on").to_owned() } else { String::new() },
    })
}

async fn page(
    visit: &Visit,
    all: &[(Operation, Purse)],
    (operation, purse): &(Operation, Purse),
    form: FormView,
) -> Result<PayoutsPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let whole = purse.only().is_none();
    let mut tx = visit.app.db.read().await?;
    let dues = dues(&mut tx, ctx, purse).await?;
    let claims = tables::claim::of(&mut tx, ctx, operation.id).await?;
    let names = tables::names::organisations(&mut tx, ctx).await?;
    let accounts = if whole { tables::payout::accounts(&mut tx, ctx).await? } else { BTreeMap::new() };
    let cuts = if whole { cuts(&mut tx, ctx, &l, &claims, &dues).await? } else { Vec::new() };
    let towns = if whole { towns(&mut tx, ctx, operation).await? } else { Vec::new() };
    let mut lists = Vec::new();
    for payout in tables::payout::of(&mut tx, ctx, operation.id).await? {
        let parties = tables::payout::parties(&mut tx, ctx, payout.id).await?;
        let own: i64 = parties
            .iter()
            .filter(|party| purse.sees(party.organisation_id) && (whole || !party.refused()))
            .map(|party| party.cents)
            .sum();
        if whole || (own > 0 && !matches!(payout.status, PayoutStatus::Dropped | PayoutStatus::Refused)) {
            lists.push(list(&l, &payout, own, whole));
        }
    }
    drop(tx);
    let may = purse.may(Verb::Decide, Part::Claims);
    let ready: Vec<Ready> = if may {
        [Direction::Out, Direction::Back].into_iter().filter_map(|one| ready(&l, &dues, one, &form)).collect()
    } else {
        Vec::new()
    };
    let mut lacking: Vec<String> = Vec::new();
    if may {
        let mut paid: Vec<OrganisationId> =
            payout::parties(&dues, Direction::Out).into_iter().map(|party| party.organisation).collect();
        if !paid.is_empty() {
            paid.push(operation.lead_id);
        }
        paid.retain(|id| !accounts.contains_key(id));
        lacking = paid.iter().filter_map(|id| names.get(id).cloned()).collect();
    }
    let (rows, details) = rows(&l, &dues, &names, &claims);
    Ok(PayoutsPage {
        f: visit.frame("payouts-title", "/claims"),
        operation: operation.name.clone(),
        operation_id: operation.id,
        switch: switch(all, operation, "/payments"),
        whole,
        rows,
        details,
        cuts,
        lacking: if lacking.is_empty() { String::new() } else { l.t1("payouts-iban-lacks", "who", lacking.join(", ")) },
        ready,
        towns,
        lists,
        form,
        l,
    })
}

fn list(l: &Words, payout: &Payout, cents: i64, whole: bool) -> List {
    let about = match (payout.paid_on, payout.status) {
        (Some(day), _) => l.t1("payout-paid-on", "day", l.day_plain(day)),
        (None, PayoutStatus::Made) => l.t1("payout-execute-on", "day", l.day_plain(payout.execute_on)),
        _ => String::new(),
    };
    List {
        url: if whole { format!("/payments/{}", payout.id) } else { String::new() },
        number: payout.number,
        about: [l.of("payout-direction", payout.direction), about].join(". "),
        total: euro(cents),
        status: l.of("payout-status", payout.status),
        tone: tone(payout.status),
    }
}

/// `GET /payments?operation=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let all = listed(&mut tx, ctx, Verb::Read, Part::Claims).await?;
    drop(tx);
    if all.is_empty() {
        return none(&visit, &[Role::Accountant], "payouts-title", "/claims");
    }
    let one = chosen(&all, &asked.operation, ctx)?;
    let form = FormView::filled([("execute_on", ctx.today().plus_days(1).to_string())]);
    web::render(&page(&visit, &all, one, form).await?)
}

/// `POST /payments`
pub(crate) async fn make(visit: Visit, Form(fields): Form) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let all = operations(&mut tx, ctx, Verb::Decide, Part::Claims).await?;
    drop(tx);
    let one = chosen(&all, fields.get("operation"), ctx)?;
    let mut faults = Faults::default();
    let direction: Option<Direction> = fields.choose(&mut faults, "direction", "payout-direction-missing");
    let day = fields.need_day(&mut faults, "execute_on");
    let seen = fields.get("seen").parse().unwrap_or(i64::MIN);
    let made = match (faults.done(), direction, day) {
        (Ok(()), Some(direction), Some(execute_on)) => {
            let deed = MakePayout { operation: one.0.id, direction, execute_on, seen };
            visit.app.db.act_once(ctx, fields.key(), &deed).await
        }
        (Err(refusal), ..) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match made {
        Ok(id) => Ok(visit.redirect(format!("/payments/{id}")).said("payout-said-made").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, &all, one, fields.view(&visit.l, &errors)).await?)
        }
    }
}
