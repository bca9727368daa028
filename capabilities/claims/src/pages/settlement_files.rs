//! The settlement of a year as a workbook, and the letter to one local government.

use axum::extract::Path;
use kernel::{Refusal, Verb};
use operation::OperationId;
use pdf::{Block, Letter};
use sheet::{Cell, Sheet};
use web::{Answer, Visit, Words};

use super::settlement::{Loaded, load};
use super::settlements::balance;
use super::view::{euro, pdf_file, xlsx_file};
use crate::records::Contribution;
use crate::rules::settle::{self, Line};

/// `GET /settlements/{id}/{year}/settlement.xlsx`
pub(crate) async fn workbook(visit: Visit, Path((id, year)): Path<(OperationId, i64)>) -> Answer {
    let loaded = load(&visit, id, year, Verb::Export).await?;
    let l = &visit.l;
    let found = loaded.settlement.as_ref().map_err(|_| Refusal::Conflict("settlement-unknown"))?;
    let after = loaded.after(None).next().is_some();
    let columns = ["nis", "town", "budget", "share", "staff", "cash", "balance", "since", "left"];
    let columns = &columns[..if after { 9 } else { 7 }];
    let mut rows = vec![columns.iter().map(|part| Cell::Strong(l.of("settlement-column", part))).collect::<Vec<_>>()];
    let row = |nis: &str, name: String, line: &Line, since: i64| {
        let mut cells = vec![
            Cell::Text(nis.to_owned()),
            Cell::Text(name),
            Cell::Cents(line.budget),
            Cell::Cents(line.share),
            Cell::Cents(line.staff),
            Cell::Cents(line.cash),
            Cell::Cents(line.balance()),
        ];
        if after {
            cells.extend([Cell::Cents(since), Cell::Cents(line.balance() - since)]);
        }
        cells
    };
    rows.extend(
        found.lines.iter().map(|line| row(&line.nis, loaded.town(&line.nis), line, loaded.since(Some(&line.nis)))),
    );
    if loaded.purse.towns().is_empty() {
        rows.push(row("", l.t("money-total"), &settle::total(&found.lines), loaded.since(None)));
    }
    let name = l.t1("settlement-sheet", "year", year);
    let mut sheets = vec![Sheet { name, rows, widths: vec![9, 26, 16, 16, 16, 16, 16, 16, 16] }];
    if after {
        sheets.push(payments(l, &loaded));
    }
    Ok(xlsx_file(&format!("afrekening-{year}.xlsx"), &sheets)?)
}

/// What was paid since the settlement was final, one line each.
fn payments(l: &Words, loaded: &Loaded) -> Sheet {
    let head = ["settlement-letter-after-day", "settlement-column-town", "settlement-letter-after-reference"];
    let head = head.iter().chain(&["settlement-letter-amount"]).map(|key| Cell::Strong(l.t(key))).collect();
    let line = |gift: &Contribution| {
        let cells = [gift.day.to_string(), loaded.town(&gift.nis), gift.reference.clone()].map(Cell::Text);
        cells.into_iter().chain([Cell::Cents(gift.cents)]).collect::<Vec<_>>()
    };
    let rows = std::iter::once(head).chain(loaded.after(None).map(line)).collect();
    // A name of a sheet has 31 characters at most.
    let name = l.t("settlement-letter-after").chars().take(31).collect();
    Sheet { name, rows, widths: vec![12, 26, 30, 16] }
}

/// What was paid after the settlement, and what is open now: on the letter, below what was settled.
fn since(l: &Words, loaded: &Loaded, line: &Line) -> Vec<Block> {
    let gifts: Vec<&Contribution> = loaded.after(Some(&line.nis)).collect();
    if gifts.is_empty() {
        return Vec::new();
    }
    let header = ["settlement-letter-after-day", "settlement-letter-after-reference", "settlement-letter-amount"];
    let header = header.map(|key| l.t(key)).to_vec();
    let row = |gift: &&Contribution| vec![l.day_year(gift.day), gift.reference.clone(), euro(gift.cents)];
    let mut rows: Vec<Vec<String>> = gifts.iter().map(row).collect();
    let sum = loaded.since(Some(&line.nis));
    rows.push(vec![l.t("settlement-letter-after-sum"), String::new(), euro(sum)]);
    let left = balance(l, line.balance() - sum);
    vec![
        Block::Heading(l.t("settlement-letter-after")),
        Block::Table { header, rows },
        Block::Paragraph(l.t1("settlement-letter-after-left", "balance", left)),
    ]
}

/// `GET /settlements/{id}/{year}/{nis}/letter.pdf`
pub(crate) async fn letter(visit: Visit, Path((id, year, nis)): Path<(OperationId, i64, String)>) -> Answer {
    let loaded = load(&visit, id, year, Verb::Export).await?;
    let l = &visit.l;
    let found = loaded.settlement.as_ref().map_err(|_| Refusal::Conflict("settlement-unknown"))?;
    let line = found.lines.iter().find(|line| line.nis == nis).ok_or(Refusal::NotFound)?;
    let mut tx = visit.app.db.read().await?;
    let lead = network::organisation(&mut tx, &visit.ctx, loaded.operation.lead_id).await?;
    drop(tx);
    let town = loaded.town(&nis);
    let today = visit.ctx.today();
    let header = vec![l.t("settlement-letter-what"), l.t("settlement-letter-amount")];
    let amounts = [
        ("settlement-letter-budget", line.budget),
        ("settlement-letter-share", line.share),
        ("settlement-letter-staff", -line.staff),
        ("settlement-letter-cash", -line.cash),
        ("settlement-letter-balance", line.balance()),
    ];
    let rows = amounts.iter().map(|(key, cents)| vec![l.t(key), euro(*cents)]).collect();
    let state = match &found.made {
        Some(made) => l.t1("settlement-letter-final", "day", l.day_year(made.made_at.day())),
        None => l.t("settlement-letter-draft"),
    };
    let mut blocks = vec![
        Block::Paragraph(lead.map(|lead| lead.name).unwrap_or_default()),
        Block::Paragraph(l.t1("settlement-letter-to", "town", &town)),
        Block::Paragraph(l.day_year(today)),
        Block::Paragraph(l.with(
            "settlement-letter-text",
            &[
                ("year", year.to_string()),
                ("operation", loaded.operation.name.clone()),
                ("spent", euro(found.spent)),
                ("planned", euro(found.planned)),
            ],
        )),
        Block::Table { header, rows },
        Block::Paragraph(l.t1("settlement-letter-result", "balance", balance(l, line.balance()))),
    ];
    blocks.extend(since(l, &loaded, line));
    blocks.extend([
        Block::Heading(l.t("settlement-letter-how")),
        Block::Paragraph(l.t("settlement-letter-how-text")),
        Block::Paragraph(state),
    ]);
    let title = l.t2("settlement-letter-title", "year", year, "town", &town);
    let letter = Letter { lang: l.language.to_owned(), rtl: false, title, blocks };
    Ok(pdf_file(&format!("afrekening-{year}-{nis}.pdf"), &letter)?)
}
