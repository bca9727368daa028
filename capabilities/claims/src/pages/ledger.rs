//! The money ledger of an operation: accounts with their sums, postings with their lines. It is only added to.

use askama::Template;
use axum::extract::Query;
use kernel::{Refusal, Verb};
use operation::{Operation, Part, Purse};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use super::view::{Link, chosen, euro, operations, switch};
use crate::accounts::Account;
use crate::store as tables;
use crate::store::book::LineRow;

const SIZE: i64 = 15;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    operation: String,
    account: String,
    below: i64,
}

struct AccountRow {
    url: String,
    name: String,
    debit: String,
    credit: String,
    balance: String,
}

struct PostingRow {
    number: i64,
    day: String,
    kind: String,
    reason: String,
    lines: Vec<(String, String, String)>,
    counter: bool,
}

#[derive(Template)]
#[template(path = "claims/ledger.html")]
struct LedgerPage {
    f: Frame,
    l: Words,
    operation: String,
    switch: Vec<Link>,
    accounts: Vec<AccountRow>,
    debit: String,
    credit: String,
    balanced: bool,
    account: String,
    all_url: String,
    csv_url: String,
    postings: Vec<PostingRow>,
    first_url: String,
    next_url: String,
}

/// The operations whose ledger the actor keeps: only the lead does.
async fn kept(visit: &Visit, asked: &Asked) -> Result<(Vec<(Operation, Purse)>, usize), web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let mut all = operations(&mut tx, &visit.ctx, Verb::Read, Part::Claims).await?;
    all.retain(|(_, purse)| purse.only().is_none());
    let id = chosen(&all, &asked.operation, &visit.ctx)?.0.id;
    let at = all.iter().position(|(operation, _)| operation.id == id).ok_or(Refusal::NotFound)?;
    Ok((all, at))
}

/// Whose part a line is, in words.
fn owner(l: &Words, line: &LineRow, names: &Names) -> String {
    match (line.owner_kind.as_deref(), line.owner_id) {
        (Some("organisation"), Some(id)) => {
            names.organisations.get(&kernel::OrganisationId(id)).cloned().unwrap_or_default()
        }
        (Some(kind), _) => match (kind.strip_prefix("source-"), kind.strip_prefix("nis-")) {
            (Some(source), _) => l.of("money-source", source),
            (_, Some(nis)) => names.towns.get(nis).cloned().unwrap_or_else(|| nis.to_owned()),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

struct Names {
    organisations: std::collections::BTreeMap<kernel::OrganisationId, String>,
    towns: std::collections::BTreeMap<String, String>,
}

fn named(l: &Words, line: &LineRow, names: &Names) -> String {
    let (account, owner) = (l.of("money-account", line.account), owner(l, line, names));
    if owner.is_empty() { account } else { format!("{account}: {owner}") }
}

fn money(cents: i64) -> String {
    if cents == 0 { String::new() } else { euro(cents) }
}

/// `GET /ledger?operation=&account=&below=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let (all, at) = kept(&visit, &asked).await?;
    let operation = &all[at].0;
    let account: Option<Account> = asked.account.parse().ok();
    let below = if asked.below > 0 { asked.below } else { i64::MAX };
    let mut tx = visit.app.db.read().await?;
    let sums = tables::ledger_list::sums(&mut tx, ctx, operation.id).await?;
    let mut rows = tables::ledger_list::page(&mut tx, ctx, operation.id, account, below, SIZE + 1).await?;
    let names = Names {
        organisations: tables::names::organisations(&mut tx, ctx).await?,
        towns: tables::names::municipalities(&mut tx, ctx).await?,
    };
    let more = i64::try_from(rows.len()).unwrap_or(0) > SIZE;
    rows.truncate(usize::try_from(SIZE).unwrap_or(0));
    let mut postings = Vec::new();
    for row in &rows {
        let lines = tables::book::lines(&mut tx, ctx, row.id).await?;
        postings.push(PostingRow {
            number: row.number,
            day: l.day_plain(row.day),
            kind: l.of("money-deed", row.kind),
            reason: row.reason.clone(),
            lines: lines
                .iter()
                .map(|line| (named(&l, line, &names), money(line.debit_cents), money(line.credit_cents)))
                .collect(),
            counter: row.reverses.is_some(),
        });
    }
    drop(tx);
    let base = format!("/ledger?operation={}", operation.id);
    let accounts = sums
        .iter()
        .map(|sum| {
            let plus = sum.account.kind().grows_by_debit();
            AccountRow {
                url: format!("{base}&account={}", sum.account),
                name: l.of("money-account", sum.account),
                debit: euro(sum.debit),
                credit: euro(sum.credit),
                balance: euro(if plus { sum.debit - sum.credit } else { sum.credit - sum.debit }),
            }
        })
        .collect();
    let (debit, credit) = (sums.iter().map(|s| s.debit).sum::<i64>(), sums.iter().map(|s| s.credit).sum::<i64>());
    let word = account.map_or("", Account::as_str);
    let last = rows.last().map_or(0, |row| row.number);
    web::render(&LedgerPage {
        f: visit.frame("ledger-title", "/claims"),
        operation: operation.name.clone(),
        switch: switch(&all, operation, "/ledger"),
        accounts,
        debit: euro(debit),
        credit: euro(credit),
        balanced: debit == credit,
        account: account.map(|account| l.of("money-account", account)).unwrap_or_default(),
        all_url: base.clone(),
        csv_url: format!("/ledger.csv?operation={}", operation.id),
        postings,
        first_url: if asked.below > 0 { format!("{base}&account={word}") } else { String::new() },
        next_url: if more { format!("{base}&account={word}&below={last}") } else { String::new() },
        l,
    })
}

/// `GET /ledger.csv?operation=`
pub(crate) async fn csv(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, &visit.l);
    let (all, at) = kept(&visit, &asked).await?;
    let id = all[at].0.id;
    let mut tx = visit.app.db.read().await?;
    let postings = tables::ledger_list::page(&mut tx, ctx, id, None, i64::MAX, i64::MAX).await?;
    let lines = tables::ledger_list::lines(&mut tx, ctx, id).await?;
    let names = Names {
        organisations: tables::names::organisations(&mut tx, ctx).await?,
        towns: tables::names::municipalities(&mut tx, ctx).await?,
    };
    drop(tx);
    let of = |line: &LineRow| postings.iter().find(|posting| posting.id == line.posting_id);
    let head =
        ["number", "day", "kind", "reason", "account", "debit", "credit"].map(|part| l.of("ledger-column", part));
    let rows: Vec<Vec<String>> = lines
        .iter()
        .filter_map(|line| {
            let posting = of(line)?;
            Some(vec![
                posting.number.to_string(),
                posting.day.to_string(),
                l.of("money-deed", posting.kind),
                posting.reason.clone(),
                named(l, line, &names),
                ledger::Cents::new(line.debit_cents).to_string(),
                ledger::Cents::new(line.credit_cents).to_string(),
            ])
        })
        .collect();
    Ok(web::csv_file("grootboek.csv", &head, rows))
}
