//! The bank: reading a file, what waits for a person, and what was recognised.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use bank::{Statement, coda, statement_csv};
use kernel::{Refusal, Verb};
use ledger::Iban;
use serde::Deserialize;
use web::{Answer, FormView, Frame, Upload, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::view::{errors, euro, faults as words_of};
use crate::actions::bank::{Came, ReadStatements};
use crate::records::{BankLine, LineStatus};
use crate::store as tables;

/// The largest file, in bytes: some years of one account.
const LARGEST: usize = 5 * 1024 * 1024;
const SIZE: i64 = 25;

struct Line {
    url: String,
    day: String,
    amount: String,
    words: String,
    /// Why nobody knows, or what it is for.
    hint: String,
}

/// Which lines are shown.
struct Filter {
    url: &'static str,
    label: String,
    here: bool,
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
    filters: [Filter; 2],
    waits: bool,
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
    show: String,
}

impl Asked {
    fn status(&self) -> LineStatus {
        if self.show == "matched" { LineStatus::Matched } else { LineStatus::Open }
    }
}

async fn page(visit: &Visit, asked: &Asked, form: FormView, faults: Vec<String>) -> Result<BankPage, web::Problem> {
    let (status, skip) = (asked.status(), asked.page.clamp(0, 10_000));
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let organiser = wijk_office::organiser(&mut tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let open = tables::bank::count(&mut tx, ctx, LineStatus::Open).await?;
    let matched = tables::bank::count(&mut tx, ctx, LineStatus::Matched).await?;
    let rows = tables::bank::listed(&mut tx, ctx, status, skip * SIZE, SIZE).await?;
    let mut lines = Vec::new();
    for row in &rows {
        let words = tables::bank::words(&mut tx, ctx, organiser.id, row.id).await?;
        lines.push(Line {
            url: format!("/wijk/bank/lines/{}", row.id),
            day: l.day_plain(row.booked_on),
            amount: euro(&l, row.amount_cents),
            words: [structured(row), words.text, words.name].join(" ").trim().to_owned(),
            hint: match row.matched_kind {
                Some(kind) => l.of("wijk-bank-kind", kind),
                None => row.hint.as_deref().map(|key| l.t(key)).unwrap_or_default(),
            },
        });
    }
    let last = tables::bank::last_day(&mut tx, ctx).await?;
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
    let waits = status == LineStatus::Open;
    let (here, all) = if waits { ("/wijk/bank", open) } else { ("/wijk/bank?show=matched", matched) };
    let next = |more: i64| if waits { format!("{here}?page={more}") } else { format!("{here}&page={more}") };
    Ok(BankPage {
        f: visit.frame("wijk-bank-title", "/wijk/bank"),
        may: desk.may(Verb::Write, Part::Decisions),
        open,
        matched,
        filters: [
            Filter { url: "/wijk/bank", label: l.t("wijk-bank-open"), here: waits },
            Filter { url: "/wijk/bank?show=matched", label: l.t("wijk-bank-matched-count"), here: !waits },
        ],
        waits,
        last: last.map(|day| l.day_plain(day)).unwrap_or_default(),
        lines,
        statements: statements.iter().map(read).collect(),
        faults,
        next_url: if (skip + 1) * SIZE < all { next(skip + 1) } else { String::new() },
        first_url: if skip > 0 { here.to_owned() } else { String::new() },
        form,
        l,
    })
}

/// The structured communication as people write it.
pub(super) fn structured(line: &BankLine) -> String {
    let parsed = line.structured.as_deref().and_then(|digits| ledger::Structured::parse(digits).ok());
    parsed.map(|structured| structured.to_string()).unwrap_or_default()
}

/// `GET /wijk/bank`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&visit, &asked, FormView::empty(), Vec::new()).await?)
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
                return web::render_invalid(&page(&visit, &Asked::default(), FormView::empty(), faults).await?);
            }
        },
    };
    match done {
        Ok(came) => {
            let said = match came {
                Came { others: 1.., .. } => "wijk-bank-said-others",
                Came { lines, matched, .. } if lines == matched => "wijk-bank-said-all",
                Came { .. } => "wijk-bank-said-some",
            };
            Ok(visit.redirect("/wijk/bank").said(said).into_response())
        }
        Err(failure) => {
            let form = upload.fields().view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, &Asked::default(), form, Vec::new()).await?)
        }
    }
}
