//! The bank: reading a file, what waits for a person, and saying what a line is for.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use bank::{Statement, coda, statement_csv};
use kernel::{Refusal, Verb};
use ledger::Iban;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, Form, FormView, Frame, Upload, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_users::UserId;

use super::view::{errors, euro, faults as words_of};
use crate::actions::bank::ReadStatements;
use crate::actions::matching::{MatchLine, Target, owes};
use crate::records::{BankLine, LineId, LineStatus, MatchKind};
use crate::store as tables;

/// The largest file, in bytes: some years of one account.
const LARGEST: usize = 5 * 1024 * 1024;
const SIZE: i64 = 25;

struct Line {
    url: String,
    day: String,
    amount: String,
    words: String,
    hint: String,
}

struct Read {
    number: String,
    days: String,
    lines: i64,
    known: i64,
    proven: bool,
}

#[derive(Template)]
#[template(path = "wijk_cheques/bank.html")]
struct BankPage {
    f: Frame,
    l: Words,
    may: bool,
    open: i64,
    matched: i64,
    last: String,
    lines: Vec<Line>,
    statements: Vec<Read>,
    faults: Vec<String>,
    next_url: String,
    first_url: String,
    form: FormView,
}

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    page: i64,
    q: String,
}

async fn page(visit: &Visit, skip: i64, form: FormView, faults: Vec<String>) -> Result<BankPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let organiser = wijk_office::organiser(&mut tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let open = tables::bank::count(&mut tx, ctx, LineStatus::Open).await?;
    let rows = tables::bank::listed(&mut tx, ctx, LineStatus::Open, skip * SIZE, SIZE).await?;
    let mut lines = Vec::new();
    for row in &rows {
        let words = tables::bank::words(&mut tx, ctx, organiser.id, row.id).await?;
        lines.push(Line {
            url: format!("/wijk/bank/lines/{}", row.id),
            day: l.day_plain(row.booked_on),
            amount: euro(&l, row.amount_cents),
            words: [structured(row), words.text, words.name].join(" ").trim().to_owned(),
            hint: row.hint.as_deref().map(|key| l.t(key)).unwrap_or_default(),
        });
    }
    let last = tables::bank::last_day(&mut tx, ctx).await?;
    let matched = tables::bank::count(&mut tx, ctx, LineStatus::Matched).await?;
    let statements = tables::bank::statements(&mut tx, ctx).await?;
    drop(tx);
    door::log_read(visit, "wijk-organiser", organiser.id, "bank").await?;
    let read = |s: &crate::records::Statement| Read {
        number: s.number.clone().unwrap_or_default(),
        days: l.t2("wijk-bank-days", "first", l.day_plain(s.first_on), "last", l.day_plain(s.last_on)),
        lines: s.lines,
        known: s.known_lines,
        proven: s.proven,
    };
    Ok(BankPage {
        f: visit.frame("wijk-bank-title", "/wijk/bank"),
        may: desk.may(Verb::Write, Part::Decisions),
        open,
        matched,
        last: last.map(|day| l.day_plain(day)).unwrap_or_default(),
        lines,
        statements: statements.iter().map(read).collect(),
        faults,
        next_url: if (skip + 1) * SIZE < open { format!("/wijk/bank?page={}", skip + 1) } else { String::new() },
        first_url: if skip > 0 { "/wijk/bank".to_owned() } else { String::new() },
        form,
        l,
    })
}

fn structured(line: &BankLine) -> String {
    let parsed = line.structured.as_deref().and_then(|digits| ledger::Structured::parse(digits).ok());
    parsed.map(|structured| structured.to_string()).unwrap_or_default()
}

/// `GET /wijk/bank`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&visit, asked.page.clamp(0, 10_000), FormView::empty(), Vec::new()).await?)
}

/// A CODA file begins with its record 0, a CSV with the names of its columns.
fn statements(bytes: &[u8], own: Option<&Iban>) -> Result<Vec<Statement>, Vec<bank::Fault>> {
    let first = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let is_coda = first.starts_with(b"0") && !first.contains(&b';');
    if is_coda { coda::read(bytes) } else { statement_csv::read(bytes, own) }
}

/// `POST /wijk/bank`: reads a file of the bank.
pub(crate) async fn read(visit: Visit, upload: Upload) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Write, Part::Decisions).await?;
    let own = wijk_office::organiser_iban(&mut tx, ctx, &desk).await?.and_then(|text| Iban::parse(&text).ok());
    drop(tx);
    let bytes = upload.file("file").map(|(_, bytes)| bytes).filter(|bytes| !bytes.is_empty());
    let done = match bytes {
        None => Err(Refusal::field("file", "wijk-file-missing").into()),
        Some(bytes) if bytes.len() > LARGEST => Err(Refusal::field("file", "wijk-file-large").into()),
        Some(bytes) => match statements(bytes, own.as_ref()) {
            Ok(statements) => visit.app.db.act(ctx, &ReadStatements { statements }).await,
            Err(faults) => {
                let faults = words_of(&visit.l, &faults);
                return web::render_invalid(&page(&visit, 0, FormView::empty(), faults).await?);
            }
        },
    };
    match done {
        Ok(came) => {
            let said = if came.matched == came.lines { "wijk-bank-said-all" } else { "wijk-bank-said-some" };
            Ok(visit.redirect("/wijk/bank").said(said).into_response())
        }
        Err(failure) => {
            let form = upload.fields().view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, 0, form, Vec::new()).await?)
        }
    }
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
    form: FormView,
}

async fn line_page(visit: &Visit, id: LineId, q: &str, form: FormView) -> Result<LinePage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let organiser = wijk_office::organiser(&mut tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let line = tables::bank::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let words = tables::bank::words(&mut tx, ctx, organiser.id, id).await?;
    // Whom to suggest: who was searched, who the communication names, or who has the name of the payer.
    let mut users: Vec<UserId> = Vec::new();
    if let Some(digits) = line.structured.as_deref() {
        users.extend(wijk_users::by_structured(&mut tx, ctx, digits).await?);
    }
    let asked = if q.is_empty() { words.name.clone() } else { q.to_owned() };
    if !asked.trim().is_empty() && (users.is_empty() || !q.is_empty()) {
        let query = wijk_users::Query { text: asked, size: 5, ..wijk_users::Query::default() };
        users.extend(wijk_users::find(&mut tx, ctx, &desk, &query).await?.rows.iter().map(|row| row.id));
    }
    users.dedup();
    let mut choices = Vec::new();
    for user in users {
        let user = wijk_users::load(&mut tx, &desk, user).await?;
        let who = || format!("{} ({})", user.name, user.number);
        if line.amount_cents < 0 {
            choices.push(form.choice(
                "target",
                format!("refund:{}", user.id),
                l.t1("wijk-bank-to-refund", "user", who()),
            ));
            continue;
        }
        let owes = owes(&mut tx, ctx, &user).await?;
        if let Some((year, cents)) = owes.fee {
            let facts = [("user", who()), ("year", year.to_string()), ("amount", euro(&l, cents))];
            choices.push(form.choice("target", format!("fee:{}:{year}", user.id), l.with("wijk-bank-to-fee", &facts)));
        }
        for (order, cents) in &owes.orders {
            let facts = [("user", who()), ("amount", euro(&l, *cents))];
            choices.push(form.choice("target", format!("order:{order}"), l.with("wijk-bank-to-order", &facts)));
            if let Some((year, fee)) = owes.fee {
                let facts = [("user", who()), ("amount", euro(&l, cents + fee))];
                let value = format!("both:{}:{year}:{order}", user.id);
                choices.push(form.choice("target", value, l.with("wijk-bank-to-both", &facts)));
            }
        }
    }
    if line.amount_cents < 0 {
        for run in tables::payment::sent_with_total(&mut tx, ctx, -line.amount_cents).await? {
            choices.push(form.choice(
                "target",
                format!("run:{}", run.id),
                l.t1("wijk-bank-to-run", "run", run.message_id()),
            ));
        }
    } else {
        choices.push(form.choice("target", "by-hand", l.t("wijk-bank-to-by-hand")));
    }
    choices.push(form.choice("target", "other", l.t("wijk-bank-to-other")));
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
        form,
        l,
    })
}

/// `GET /wijk/bank/lines/{id}`
pub(crate) async fn line(visit: Visit, Path(id): Path<LineId>, Query(asked): Query<Asked>) -> Answer {
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
