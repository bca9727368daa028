//! A claim on paper and as a workbook, with all its lines and the list of evidence.

use axum::extract::Path;
use kernel::Verb;
use pdf::{Block, Letter};
use sheet::{Cell, Sheet};
use web::{Answer, Visit, Words};

use super::claim::{Loaded, late, load};
use super::claims::about;
use super::view::{category, euro, pdf_file, source, xlsx_file};
use crate::model::ClaimId;
use crate::records::{Cost, Evidence};
use crate::store as tables;

async fn evidence(visit: &Visit, loaded: &Loaded) -> Result<Vec<(i64, Evidence)>, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let mut all = Vec::new();
    for cost in &loaded.content.costs {
        for kept in tables::evidence::of(&mut tx, &visit.ctx, cost.id).await? {
            all.push((cost.number, kept));
        }
    }
    Ok(all)
}

fn who(loaded: &Loaded, cost: &Cost) -> String {
    loaded.names.get(&cost.organisation_id).cloned().unwrap_or_default()
}

/// The day a cost is of, with a word when that is before the days of the claim.
fn day(l: &Words, loaded: &Loaded, cost: &Cost) -> String {
    let late = late(l, &loaded.claim, cost);
    let day = l.day_plain(cost.own_day());
    if late.is_empty() { day } else { format!("{day} ({late})") }
}

fn pairs(l: &Words, loaded: &Loaded) -> Vec<(String, String)> {
    let claim = &loaded.claim;
    let mut pairs = vec![
        (l.t("cost-operation"), loaded.operation.name.clone()),
        (
            l.t("claim-period-label"),
            l.t2("claim-period", "from", l.day_plain(claim.from_on), "to", l.day_plain(claim.to_on)),
        ),
        (l.t("claim-status-label"), l.of("claim-status", claim.status)),
    ];
    let about = about(l, claim, &loaded.all);
    if !about.is_empty() {
        pairs.push((l.t("claim-title"), about));
    }
    if let Some(reference) = &claim.reference {
        pairs.push((l.t("claim-reference"), reference.clone()));
    }
    pairs
}

/// `GET /claims/{id}/claim.pdf`
pub(crate) async fn paper(visit: Visit, Path(id): Path<ClaimId>) -> Answer {
    let loaded = load(&visit, id, Verb::Export).await?;
    let kept = evidence(&visit, &loaded).await?;
    let l = &visit.l;
    let about = pairs(l, &loaded).iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n");
    let mut blocks = vec![Block::Paragraph(about)];
    if !loaded.content.cells.is_empty() {
        blocks.push(Block::Heading(l.t("claim-cells")));
        let header = ["source", "contributor", "nature", "amount"].map(|part| l.of("claim-column", part)).to_vec();
        let mut rows: Vec<Vec<String>> = loaded
            .content
            .cells
            .iter()
            .map(|cell| {
                let nature = l.of("money-nature", cell.nature);
                vec![source(l, &cell.source), loaded.contributor(l, cell), nature, euro(cell.cents)]
            })
            .collect();
        rows.push(vec![l.t("money-total"), String::new(), String::new(), euro(loaded.content.total())]);
        blocks.push(Block::Table { header, rows });
    }
    blocks.push(Block::Heading(l.t("claim-costs")));
    let header = ["number", "who", "day", "words", "amount"].map(|part| l.of("claim-column", part)).to_vec();
    let mut rows: Vec<Vec<String>> = loaded
        .content
        .costs
        .iter()
        .map(|c| vec![c.number.to_string(), who(&loaded, c), day(l, &loaded, c), c.words.clone(), euro(c.cents)])
        .collect();
    rows.push(vec![l.t("money-total"), String::new(), String::new(), String::new(), euro(loaded.content.total())]);
    blocks.push(Block::Table { header, rows });
    blocks.push(Block::Heading(l.t("claim-evidence")));
    let header = ["number", "came", "fingerprint"].map(|part| l.of("claim-column", part)).to_vec();
    let rows: Vec<Vec<String>> = kept
        .iter()
        .map(|(number, kept)| {
            let short: String = kernel::hex(&kept.sha256).chars().take(16).collect();
            vec![number.to_string(), l.day_plain(kept.made_at.day()), short]
        })
        .collect();
    blocks.push(if rows.is_empty() {
        Block::Paragraph(l.t("claim-evidence-none"))
    } else {
        Block::Table { header, rows }
    });
    let title = l.t1("claim-numbered", "number", loaded.claim.number);
    let letter = Letter { lang: l.language.to_owned(), rtl: false, title, blocks };
    Ok(pdf_file(&format!("declaratie-{}.pdf", loaded.claim.number), &letter)?)
}

fn strong(l: &Words, prefix: &str, parts: &[&str]) -> Vec<Cell> {
    parts.iter().map(|part| Cell::Strong(l.of(prefix, part))).collect()
}

/// `GET /claims/{id}/claim.xlsx`
pub(crate) async fn workbook(visit: Visit, Path(id): Path<ClaimId>) -> Answer {
    let loaded = load(&visit, id, Verb::Export).await?;
    let kept = evidence(&visit, &loaded).await?;
    let l = &visit.l;
    let text = |text: String| Cell::Text(text);
    let mut first: Vec<Vec<Cell>> =
        pairs(l, &loaded).into_iter().map(|(name, value)| vec![Cell::Strong(name), text(value)]).collect();
    first.push(vec![Cell::Strong(l.t("money-total")), Cell::Cents(loaded.content.total())]);
    first.push(Vec::new());
    first.push(strong(l, "claim-column", &["source", "contributor", "nature", "amount"]));
    for cell in &loaded.content.cells {
        let nature = l.of("money-nature", cell.nature);
        first.push(vec![
            text(source(l, &cell.source)),
            text(loaded.contributor(l, cell)),
            text(nature),
            Cell::Cents(cell.cents),
        ]);
    }
    let parts =
        ["number", "who", "day", "late", "kind", "nature", "category", "words", "supplier", "invoice", "amount"];
    let mut costs = vec![strong(l, "claim-column", &parts)];
    for c in &loaded.content.costs {
        costs.push(vec![
            Cell::Number(c.number),
            text(who(&loaded, c)),
            text(c.own_day().to_string()),
            text(late(l, &loaded.claim, c)),
            text(l.of("cost-kind", c.kind)),
            text(l.of("cost-nature", c.nature)),
            text(category(l, c.category)),
            text(c.words.clone()),
            text(c.supplier.clone().unwrap_or_default()),
            text(c.invoice.clone().unwrap_or_default()),
            Cell::Cents(c.cents),
        ]);
    }
    let mut papers = vec![strong(l, "claim-column", &["number", "came", "size", "fingerprint"])];
    for (number, kept) in &kept {
        let day = kept.made_at.day().to_string();
        papers.push(vec![Cell::Number(*number), text(day), Cell::Number(kept.size), text(kernel::hex(&kept.sha256))]);
    }
    let sheet = |key: &str, rows, widths: &[u32]| Sheet { name: l.t(key), rows, widths: widths.to_vec() };
    let sheets = [
        sheet("claim-sheet-claim", first, &[26, 40, 16, 16]),
        sheet("claim-sheet-costs", costs, &[9, 22, 12, 12, 14, 18, 20, 40, 26, 18, 14]),
        sheet("claim-sheet-evidence", papers, &[9, 12, 12, 68]),
    ];
    Ok(xlsx_file(&format!("declaratie-{}.xlsx", loaded.claim.number), &sheets)?)
}
