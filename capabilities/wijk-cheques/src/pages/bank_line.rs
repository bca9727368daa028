//! One line of the bank: what it is for, said by a person; and undoing what it was taken for.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Verb};
use serde::Deserialize;
use store::{Ctx, Failure, Tx};
use web::{Answer, Choice, Form, FormView, Frame, Sought, Visit, Words};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_users::UserId;

use super::bank::structured;
use super::view::{errors, euro};
use crate::actions::matching::{MatchLine, Target, owes};
use crate::actions::unmatch::UnmatchLine;
use crate::records::{BankLine, LineId, LineStatus, MatchKind, Undo};
use crate::store as tables;
use crate::store::recovery::Which;

/// What the address asks: whom to look for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
}

/// What was undone of it before.
struct Earlier {
    what: String,
    reason: String,
    day: String,
    numbers: String,
    url: String,
}

#[derive(Template)]
#[template(path = "wijk_cheques/bank_line.html")]
struct LinePage {
    f: Frame,
    l: Words,
    url: String,
    q: String,
    day: String,
    amount: String,
    structured: String,
    text: String,
    name: String,
    hint: String,
    open: bool,
    matched: String,
    choices: Vec<Choice>,
    may: bool,
    may_undo: bool,
    /// What it is posted as lies in a closed period: the number of the posting.
    closed: Option<i64>,
    earlier: Vec<Earlier>,
    form: FormView,
}

async fn line_page(visit: &Visit, id: LineId, q: &str, form: FormView) -> Result<LinePage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let organiser = wijk_office::organiser(&mut tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let line = tables::bank::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let words = tables::bank::words(&mut tx, ctx, organiser.id, id).await?;
    let choices = if line.status == LineStatus::Open {
        choices(&mut tx, ctx, &desk, &l, &line, &words.name, q, &form).await?
    } else {
        Vec::new()
    };
    let posting = tables::book::standing_match(&mut tx, ctx, id.0).await?;
    let mut closed = None;
    if let Some(posting) = posting {
        let row = tables::book::load(&mut tx, ctx, posting).await?.ok_or(Refusal::NotFound)?;
        closed = tables::month::period_of(&mut tx, ctx, row.day).await?.map(|_| row.number);
    }
    let undone = tables::bank::undone(&mut tx, ctx, id).await?;
    drop(tx);
    door::log_read(visit, "wijk-organiser", organiser.id, "bank-line").await?;
    Ok(LinePage {
        f: visit.frame("wijk-bank-line", "/wijk/bank"),
        url: format!("/wijk/bank/lines/{id}"),
        q: q.to_owned(),
        day: l.day_plain(line.booked_on),
        amount: euro(&l, line.amount_cents),
        structured: structured(&line),
        text: words.text,
        name: words.name,
        hint: line.hint.as_deref().map(|key| l.t(key)).unwrap_or_default(),
        open: line.status == LineStatus::Open,
        matched: line.matched_kind.map(|kind: MatchKind| l.of("wijk-bank-kind", kind)).unwrap_or_default(),
        choices,
        may: desk.may(Verb::Write, Part::Decisions),
        may_undo: line.status == LineStatus::Matched && desk.may(Verb::Decide, Part::Decisions),
        closed,
        earlier: undone.into_iter().map(|undo| earlier(&l, undo)).collect(),
        form,
        l,
    })
}

/// What the line may be for.
#[expect(clippy::too_many_arguments, reason = "one place reads all of it")]
async fn choices(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    l: &Words,
    line: &BankLine,
    name: &str,
    q: &str,
    form: &FormView,
) -> Result<Vec<Choice>, Failure> {
    // Whom to suggest: who was searched, who the communication names, or who has the name of the payer.
    let mut users: Vec<UserId> = Vec::new();
    if let Some(digits) = line.structured.as_deref() {
        users.extend(wijk_users::by_structured(tx, ctx, digits).await?);
    }
    let asked = if q.is_empty() { name.to_owned() } else { q.to_owned() };
    if !asked.trim().is_empty() && (users.is_empty() || !q.is_empty()) {
        let query = wijk_users::Query { text: asked, size: 5, ..wijk_users::Query::default() };
        users.extend(wijk_users::find(tx, ctx, desk, &query).await?.rows.iter().map(|row| row.id));
    }
    users.dedup();
    let mut choices = Vec::new();
    for user in users {
        let user = wijk_users::load(tx, desk, user).await?;
        let who = || format!("{} ({})", user.name, user.number);
        if line.amount_cents < 0 {
            choices.push(form.choice(
                "target",
                format!("refund:{}", user.id),
                l.t1("wijk-bank-to-refund", "user", who()),
            ));
            continue;
        }
        let owes = owes(tx, ctx, &user, line.booked_on).await?;
        for (year, cents) in &owes.fees {
            let facts = [("user", who()), ("year", year.to_string()), ("amount", euro(l, *cents))];
            choices.push(form.choice("target", format!("fee:{}:{year}", user.id), l.with("wijk-bank-to-fee", &facts)));
        }
        for (order, cents) in &owes.orders {
            let facts = [("user", who()), ("amount", euro(l, *cents))];
            choices.push(form.choice("target", format!("order:{order}"), l.with("wijk-bank-to-order", &facts)));
            for (year, fee) in &owes.fees {
                let facts = [("user", who()), ("amount", euro(l, cents + fee))];
                let value = format!("both:{}:{year}:{order}", user.id);
                choices.push(form.choice("target", value, l.with("wijk-bank-to-both", &facts)));
            }
        }
    }
    if line.amount_cents < 0 {
        for run in tables::payment::sent_with_total(tx, ctx, -line.amount_cents).await? {
            choices.push(form.choice(
                "target",
                format!("run:{}", run.id),
                l.t1("wijk-bank-to-run", "run", run.message_id()),
            ));
        }
    } else {
        owed(tx, ctx, l, line.amount_cents, form, &mut choices).await?;
        choices.push(form.choice("target", "by-hand", l.t("wijk-bank-to-by-hand")));
    }
    choices.push(form.choice("target", "other", l.t("wijk-bank-to-other")));
    Ok(choices)
}

/// Workers who owe at least this much: of exactly this amount first.
async fn owed(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    cents: i64,
    form: &FormView,
    choices: &mut Vec<Choice>,
) -> Result<(), Failure> {
    let mut owed = tables::recovery::list(tx, ctx, Which::Open).await?;
    owed.retain(|one| one.left_cents >= cents);
    owed.sort_by_key(|one| one.left_cents != cents);
    let workers: Vec<_> = owed.iter().map(|one| one.worker_id).collect();
    let names = wijk_workers::names(tx, ctx, &workers).await?;
    for one in owed {
        let who = names.get(&one.worker_id).cloned().unwrap_or_default();
        let words = l.t2("wijk-bank-to-recovery", "worker", who, "amount", euro(l, one.left_cents));
        choices.push(form.choice("target", format!("recovery:{}", one.id), words));
    }
    Ok(())
}

fn earlier(l: &Words, undo: Undo) -> Earlier {
    Earlier {
        what: l.of("wijk-bank-kind", undo.matched_kind),
        reason: undo.reason,
        day: l.day_year(undo.undone_at.day()),
        numbers: undo.numbers,
        url: undo.posting_id.map(|id| format!("/wijk/ledger/{id}")).unwrap_or_default(),
    }
}

/// `GET /wijk/bank/lines/{id}`
pub(crate) async fn line(visit: Visit, Path(id): Path<LineId>, Sought(asked): Sought<Asked>) -> Answer {
    let q: String = asked.q.trim().chars().take(100).collect();
    web::render(&line_page(&visit, id, &q, FormView::empty()).await?)
}

/// What was chosen: `order:<id>`.
fn target(text: &str) -> Option<Target> {
    let parts: Vec<&str> = text.split(':').collect();
    match parts.as_slice() {
        ["fee", user, year] => Some(Target::Fee(user.parse().ok()?, year.parse().ok()?)),
        ["order", order] => Some(Target::Order(order.parse().ok()?)),
        ["both", user, year, order] => {
            Some(Target::FeeOrder(user.parse().ok()?, year.parse().ok()?, order.parse().ok()?))
        }
        ["run", run] => Some(Target::Run(run.parse().ok()?)),
        ["refund", user] => Some(Target::Refund(user.parse().ok()?)),
        ["recovery", id] => Some(Target::Recovery(id.parse().ok()?)),
        ["by-hand"] => Some(Target::ByHand),
        ["other"] => Some(Target::Other),
        _ => None,
    }
}

/// `POST /wijk/bank/lines/{id}`: a person says what it is for.
pub(crate) async fn settle(visit: Visit, Path(id): Path<LineId>, Form(fields): Form) -> Answer {
    let done: Result<(), Failure> = match target(fields.get("target")) {
        Some(target) => visit.app.db.act(&visit.ctx, &MatchLine { id, target }).await,
        None => Err(Refusal::field("target", "wijk-bank-choose").into()),
    };
    match done {
        Ok(()) => Ok(visit.redirect("/wijk/bank").said("wijk-bank-said-matched").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&line_page(&visit, id, fields.get("q"), form).await?)
        }
    }
}

/// `POST /wijk/bank/lines/{id}/undo`: it was taken for the wrong thing.
pub(crate) async fn undo(visit: Visit, Path(id): Path<LineId>, Form(fields): Form) -> Answer {
    let reason = fields.get("reason").chars().take(200).collect();
    match visit.app.db.act(&visit.ctx, &UnmatchLine { id, reason }).await {
        Ok(()) => Ok(visit.redirect(format!("/wijk/bank/lines/{id}")).said("wijk-bank-said-undone").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&line_page(&visit, id, "", form).await?)
        }
    }
}
