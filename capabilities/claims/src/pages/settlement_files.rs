//! The settlement of a year as a workbook, and the letter to one local government.

use axum::extract::Path;
use kernel::{Refusal, Verb};
use operation::OperationId;
use pdf::{Block, Letter};
use sheet::{Cell, Sheet};
use web::{Answer, Visit};

use super::settlement::load;
use super::settlements::balance;
use super::view::{euro, pdf_file, xlsx_file};
use crate::rules::settle::{self, Line};

/// `GET /settlements/{id}/{year}/settlement.xlsx`
pub(crate) async fn workbook(visit: Visit, Path((id, year)): Path<(OperationId, i64)>) -> Answer {
    let loaded = load(&visit, id, year, Verb::Export).await?;
    let l = &visit.l;
    let found = loaded.settlement.as_ref().map_err(|_| Refusal::Conflict("settlement-unknown"))?;
    let columns = ["nis", "town", "budget", "share", "staff", "cash", "balance"];
    let mut rows = vec![columns.map(|part| Cell::Strong(l.of("settlement-column", part))).to_vec()];
    let row = |nis: &str, name: String, line: &Line| {
        vec![
            Cell::Text(nis.to_owned()),
            Cell::Text(name),
            Cell::Cents(line.budget),
            Cell::Cents(line.share),
            Cell::Cents(line.staff),
            Cell::Cents(line.cash),
            Cell::Cents(line.balance()),
        ]
    };
    rows.extend(found.lines.iter().map(|line| row(&line.nis, loaded.town(&line.nis), line)));
    if loaded.purse.towns().is_empty() {
        rows.push(row("", l.t("money-total"), &settle::total(&found.lines)));
    }
    let name = l.t1("settlement-sheet", "year", year);
    let sheet = Sheet { name, rows, widths: vec![9, 26, 16, 16, 16, 16, 16] };
    Ok(xlsx_file(&format!("afrekening-{year}.xlsx"), &[sheet])?)
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
    let blocks = vec![
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
        Block::Heading(l.t("settlement-letter-how")),
        Block::Paragraph(l.t("settlement-letter-how-text")),
        Block::Paragraph(state),
    ];
    let title = l.t2("settlement-letter-title", "year", year, "town", &town);
    let letter = Letter { lang: l.language.to_owned(), rtl: false, title, blocks };
    Ok(pdf_file(&format!("afrekening-{year}-{nis}.pdf"), &letter)?)
}
