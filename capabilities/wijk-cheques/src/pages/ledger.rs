//! The book: accounts with their balances, the postings, and a posting to correct.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use ledger::Cents;
use serde::Deserialize;
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::reasons::reason_words;
use super::view::{errors, euro};
use crate::accounts::Account;
use crate::actions::correct::Correct;
use crate::store as tables;
use crate::store::book::{Row, Sum};

const SIZE: i64 = 25;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    account: String,
    below: i64,
}

struct AccountLine {
    url: String,
    name: String,
    unknown: bool,
    debit: String,
    credit: String,
    balance: String,
}

struct PostingLine {
    url: String,
    number: i64,
    day: String,
    kind: String,
    reason: String,
    total: String,
}

#[derive(Template)]
#[template(path = "wijk_cheques/ledger.html")]
struct LedgerPage {
    f: Frame,
    l: Words,
    accounts: Vec<AccountLine>,
    debit: String,
    credit: String,
    balanced: bool,
    account: String,
    account_name: String,
    postings: Vec<PostingLine>,
    next_url: String,
    first_url: String,
    may: bool,
    may_export: bool,
    debits: Vec<Choice>,
    credits: Vec<Choice>,
    form: FormView,
}

fn account_line(l: &Words, sum: &Sum) -> AccountLine {
    let balance = if sum.account.kind().grows_by_debit() { sum.debit - sum.credit } else { sum.credit - sum.debit };
    AccountLine {
        url: format!("/wijk/ledger?account={}", sum.account),
        name: l.of("wijk-account", sum.account),
        unknown: sum.account.is_unknown(),
        debit: euro(l, sum.debit),
        credit: euro(l, sum.credit),
        balance: euro(l, balance),
    }
}

fn posting_line(l: &Words, row: &Row) -> PostingLine {
    PostingLine {
        url: format!("/wijk/ledger/{}", row.id),
        number: row.number,
        day: l.day_plain(row.day),
        kind: l.of("wijk-book-kind", row.kind),
        reason: reason_words(l, row),
        total: euro(l, row.total),
    }
}

async fn page(visit: &Visit, asked: &Asked, form: FormView) -> Result<LedgerPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let mut sums = tables::book::trial(&mut tx, ctx).await?;
    sums.sort_by_key(|sum| sum.account);
    let account: Option<Account> = asked.account.parse().ok();
    let below = if asked.below > 0 { asked.below } else { i64::MAX };
    let mut rows = tables::book::listed(&mut tx, ctx, account, below, SIZE + 1).await?;
    drop(tx);
    let more = rows.len() > usize::try_from(SIZE).unwrap_or(0);
    rows.truncate(usize::try_from(SIZE).unwrap_or(0));
    let (debit, credit) = (sums.iter().map(|s| s.debit).sum::<i64>(), sums.iter().map(|s| s.credit).sum::<i64>());
    let word = account.map_or("", Account::as_str);
    let last = rows.last().map_or(0, |row| row.number);
    let free: Vec<Account> = Account::ALL.iter().copied().filter(|account| account.is_free()).collect();
    Ok(LedgerPage {
        f: visit.frame("wijk-ledger-title", "/wijk/months"),
        accounts: sums.iter().map(|sum| account_line(&l, sum)).collect(),
        debit: euro(&l, debit),
        credit: euro(&l, credit),
        balanced: debit == credit,
        account: word.to_owned(),
        account_name: account.map(|account| l.of("wijk-account", account)).unwrap_or_default(),
        postings: rows.iter().map(|row| posting_line(&l, row)).collect(),
        next_url: if more { format!("/wijk/ledger?account={word}&below={last}") } else { String::new() },
        first_url: if below == i64::MAX { String::new() } else { format!("/wijk/ledger?account={word}") },
        may: desk.may(Verb::Decide, Part::Decisions),
        may_export: desk.may(Verb::Export, Part::Decisions),
        debits: form.choices(&l, "debit", "wijk-account", &free),
        credits: form.choices(&l, "credit", "wijk-account", &free),
        form,
        l,
    })
}

/// `GET /wijk/ledger`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&visit, &asked, FormView::empty()).await?)
}

/// `POST /wijk/ledger`: a posting of the coordinator.
pub(crate) async fn correct(visit: Visit, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let debit = fields.choose(&mut faults, "debit", "wijk-book-choose");
    let credit = fields.choose(&mut faults, "credit", "wijk-book-choose");
    let cents = faults.take("amount", Cents::parse(fields.get("amount")).map_err(ledger::CentsError::key));
    let reason = fields.need(&mut faults, "reason", 200, "wijk-book-reason");
    let done = match (debit, credit, cents, faults.done()) {
        (Some(debit), Some(credit), Some(cents), Ok(())) => {
            let deed = Correct { debit, credit, cents: cents.get(), reason };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await
        }
        (_, _, _, Err(refusal)) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match done {
        Ok(id) => Ok(visit.redirect(format!("/wijk/ledger/{id}")).said("wijk-book-said-posted").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &errors(failure)?);
            web::render_invalid(&page(&visit, &Asked::default(), form).await?)
        }
    }
}

/// `GET /wijk/ledger/lines.csv`: every line of the book.
pub(crate) async fn csv(visit: Visit) -> Answer {
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, ctx, Verb::Export, Part::Decisions).await?;
    let rows = tables::book::listed(&mut tx, ctx, None, i64::MAX, i64::MAX).await?;
    let lines = tables::book::all_lines(&mut tx, ctx).await?;
    drop(tx);
    let by_id: std::collections::BTreeMap<_, _> = rows.iter().map(|row| (row.id, row)).collect();
    let head = ["number", "day", "kind", "reason", "account", "debit", "credit"];
    let head: Vec<String> = head.iter().map(|part| l.of("wijk-book-column", part)).collect();
    let money = |cents: i64| if cents == 0 { String::new() } else { Cents::new(cents).to_string() };
    let out: Vec<Vec<String>> = lines
        .iter()
        .filter_map(|line| {
            let row = by_id.get(&line.posting_id)?;
            Some(vec![
                row.number.to_string(),
                row.day.to_string(),
                l.of("wijk-book-kind", row.kind),
                row.words.clone().unwrap_or_else(|| row.reason.clone()),
                l.of("wijk-account", line.account),
                money(line.debit_cents),
                money(line.credit_cents),
            ])
        })
        .collect();
    Ok(web::csv_file("boek.csv", &head, out))
}
