//! The settlement of one year: what was planned and spent, the share of each local government, what it gave, what is
//! left to pay.

use ::store::Failure;
use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use operation::{OperationId, Part, Purse, door};
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use super::settlements::balance;
use super::view::{Funder, amount, euro};
use crate::actions::contribution::NoteContribution;
use crate::actions::settle::SettleYear;
use crate::gather::{Settlement, settlement};
use crate::model::Budget;
use crate::records::Contribution;
use crate::rules::settle::{self, Line};
use crate::store as tables;

struct Row {
    name: String,
    budget: String,
    share: String,
    staff: String,
    cash: String,
    balance: String,
    since: String,
    left: String,
    letter_url: String,
}

struct Gift {
    day: String,
    who: String,
    amount: String,
    reference: String,
    after: bool,
}

#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not")]
#[derive(Template)]
#[template(path = "claims/settlement.html")]
struct SettlementPage {
    f: Frame,
    l: Words,
    operation: String,
    year: i64,
    url: String,
    planned: String,
    spent: String,
    rows: Vec<Row>,
    total: Row,
    refused: String,
    /// Where what lacks for the division is recorded; empty for who may not.
    mend_url: String,
    made: String,
    since: bool,
    unclaimed: String,
    local: bool,
    may_settle: bool,
    over: bool,
    may_write: bool,
    seen: i64,
    gifts: Vec<Gift>,
    funders: Vec<Funder>,
    towns: Vec<Choice>,
    form: FormView,
}

/// A settlement with the names that a page or a file needs.
pub(super) struct Loaded {
    pub operation: operation::Operation,
    pub purse: Purse,
    pub settlement: Result<Settlement, String>,
    pub towns: std::collections::BTreeMap<String, String>,
    /// What local governments paid; of a local government its own, after the settlement.
    pub gifts: Vec<Contribution>,
}

impl Loaded {
    /// The name of a local government.
    pub fn town(&self, nis: &str) -> String {
        self.towns.get(nis).cloned().unwrap_or_else(|| nis.to_owned())
    }

    /// What was paid after the settlement was final, of one local government or of all.
    pub fn after(&self, nis: Option<&str>) -> impl Iterator<Item = &Contribution> {
        self.gifts.iter().filter(move |gift| gift.after_final && nis.is_none_or(|nis| gift.nis == nis))
    }

    /// The sum of it.
    pub fn since(&self, nis: Option<&str>) -> i64 {
        self.after(nis).map(|gift| gift.cents).sum()
    }
}

/// Loads the settlement of a year; when it can't be split yet, the words that say why.
pub(super) async fn load(visit: &Visit, id: OperationId, year: i64, verb: Verb) -> Result<Loaded, web::Problem> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let purse = door::require(&mut tx, ctx, id, verb, Part::Settlement).await?;
    let operation = operation::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if !operation.years().contains(&year) {
        return Err(Refusal::NotFound.into());
    }
    let found = match settlement(&mut tx, ctx, &purse, year).await {
        Ok(found) => Ok(found),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            let words = Fields::default().view(&visit.l, &errors);
            Err(words.errors.into_iter().map(|(_, message)| message).collect::<Vec<_>>().join(" "))
        }
        Err(other) => return Err(other.into()),
    };
    let towns = tables::names::municipalities(&mut tx, ctx).await?;
    let mut gifts = tables::settle::contributions(&mut tx, ctx, id, year).await?;
    if !purse.towns().is_empty() {
        gifts.retain(|gift| gift.after_final && purse.towns().contains(&gift.nis));
    }
    Ok(Loaded { operation, purse, settlement: found, towns, gifts })
}

fn row(l: &Words, name: String, line: &Line, since: i64, letter_url: String) -> Row {
    Row {
        name,
        budget: euro(line.budget),
        share: euro(line.share),
        staff: euro(line.staff),
        cash: euro(line.cash),
        balance: balance(l, line.balance()),
        since: if since == 0 { String::new() } else { euro(since) },
        left: balance(l, line.balance() - since),
        letter_url,
    }
}

async fn page(visit: &Visit, loaded: Loaded, year: i64, form: FormView) -> Result<SettlementPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let id = loaded.operation.id;
    let local = !loaded.purse.towns().is_empty();
    let mut tx = visit.app.db.read().await?;
    let since = |nis: Option<&str>| loaded.since(nis);
    // What is accepted and in no claim when a year is closed goes into the next claim: better to claim it before.
    let mut unclaimed = 0;
    if !local {
        let costs = crate::gather::accepted(&mut tx, ctx, &loaded.purse, year).await?;
        unclaimed = costs.iter().filter(|cost| cost.claim_id.is_none()).map(|cost| cost.cents).sum();
    }
    let claims = if local { Vec::new() } else { tables::claim::of(&mut tx, ctx, id).await? };
    let its: Vec<_> = claims.iter().filter(|one| one.year == year && one.budget == Budget::Working).collect();
    let funders = super::view::funders(&l, &crate::gather::funders(&mut tx, ctx, &its).await?);
    let members = if local {
        Vec::new()
    } else {
        let mut members = Vec::new();
        if let Some((first, last)) = loaded.operation.days_of(year) {
            for day in [first, last] {
                for member in operation::members_on(&mut tx, ctx, id, day).await? {
                    if !members.contains(&member) {
                        members.push(member);
                    }
                }
            }
        }
        members
    };
    drop(tx);
    let nothing = Settlement { year, planned: 0, spent: 0, lines: Vec::new(), made: None };
    let (found, refused) = match &loaded.settlement {
        Ok(found) => (found, String::new()),
        Err(words) => (&nothing, words.clone()),
    };
    let url = format!("/settlements/{id}/{year}");
    let total = settle::total(&found.lines);
    let rows = found
        .lines
        .iter()
        .map(|line| {
            let letter = format!("{url}/{}/letter.pdf", line.nis);
            row(&l, loaded.town(&line.nis), line, since(Some(&line.nis)), letter)
        })
        .collect();
    let over = i64::from(ctx.today().0.year()) > year;
    let gift = |gift: &Contribution| Gift {
        day: l.day_plain(gift.day),
        who: loaded.town(&gift.nis),
        amount: euro(gift.cents),
        reference: gift.reference.clone(),
        after: gift.after_final,
    };
    Ok(SettlementPage {
        f: visit.frame("settlement-title", "/settlements"),
        operation: loaded.operation.name.clone(),
        year,
        url,
        planned: euro(found.planned),
        spent: euro(found.spent),
        total: row(&l, l.t("money-total"), &total, since(None), String::new()),
        rows,
        made: found.made.as_ref().map(|made| l.day_plain(made.made_at.day())).unwrap_or_default(),
        since: since(None) != 0,
        unclaimed: if unclaimed == 0 || found.made.is_some() {
            String::new()
        } else {
            l.t1("settlement-unclaimed", "amount", euro(unclaimed))
        },
        local,
        may_settle: loaded.purse.may(Verb::Decide, Part::Settlement)
            && over
            && found.made.is_none()
            && refused.is_empty(),
        over,
        may_write: loaded.purse.may(Verb::Write, Part::Settlement),
        mend_url: if loaded.purse.may(Verb::Write, Part::Budget) && !refused.is_empty() {
            format!("/operations/{id}/split?year={year}#people")
        } else {
            String::new()
        },
        seen: total.share,
        gifts: loaded.gifts.iter().map(gift).collect(),
        funders,
        towns: members.iter().map(|m| form.choice("nis", m.nis.clone(), m.name.clone())).collect(),
        refused,
        form,
        l,
    })
}

/// `GET /settlements/{id}/{year}`
pub(crate) async fn show(visit: Visit, Path((id, year)): Path<(OperationId, i64)>) -> Answer {
    let loaded = load(&visit, id, year, Verb::Read).await?;
    web::render(&page(&visit, loaded, year, FormView::empty()).await?)
}

/// `POST /settlements/{id}/{year}/settle`
pub(crate) async fn make(visit: Visit, Path((id, year)): Path<(OperationId, i64)>, Form(fields): Form) -> Answer {
    let seen = fields.get("seen").parse().unwrap_or(i64::MIN);
    visit.app.db.act(&visit.ctx, &SettleYear { operation: id, year, seen }).await?;
    Ok(visit.redirect(format!("/settlements/{id}/{year}")).said("settlement-said-made").into_response())
}

/// `POST /settlements/{id}/{year}/contributions`
pub(crate) async fn give(visit: Visit, Path((id, year)): Path<(OperationId, i64)>, Form(fields): Form) -> Answer {
    let loaded = load(&visit, id, year, Verb::Write).await?;
    let mut faults = Faults::default();
    let nis = fields.need(&mut faults, "nis", 5, "contribution-nis");
    let cents = amount(&fields, &mut faults, "amount");
    if cents.is_none() && fields.get("amount").is_empty() {
        faults.push("amount", "cents-empty");
    }
    let day = fields.need_day(&mut faults, "day");
    let reference = fields.need(&mut faults, "reference", 80, "claim-money-reference");
    let done = match (faults.done(), cents.zip(day)) {
        (Ok(()), Some((cents, day))) => {
            let deed = NoteContribution { operation: id, year, nis, cents, day, reference };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match done {
        Ok(_) => Ok(visit.redirect(format!("/settlements/{id}/{year}")).said("contribution-said").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, loaded, year, fields.view(&visit.l, &errors)).await?)
        }
    }
}
