//! The paper for the OCMW: what somebody with a leefloon earned per month, and what of it is exempt.

use axum::extract::Path;
use kernel::{Refusal, Verb};
use pdf::{Block, Letter};
use web::{Answer, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::model::WorkerId;
use crate::rules::leefloon;
use crate::store::{hours, worker};

/// The language of papers.
const LANGUAGE: &str = "nl-BE";

/// Cents as people write them.
pub fn euro(cents: i64) -> String {
    format!("€ {},{:02}", cents / 100, cents % 100)
}

/// An amount, or that no rule is known.
fn amount(l: &Words, cents: Option<i64>) -> String {
    cents.map_or_else(|| l.t("wijk-unknown"), euro)
}

/// `GET /wijk/workers/{id}/leefloon.pdf`
pub async fn pdf(visit: Visit, Path(id): Path<WorkerId>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::WorkerSensitive).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    if !w.leefloon {
        return Err(store::Failure::from(Refusal::NotFound).into());
    }
    let table = wijk_office::table_of(&mut tx, ctx, &w.scheme).await?;
    let months = hours::paid(&mut tx, desk.partnership(), id).await?;
    let organiser = match wijk_office::organiser(&mut tx, ctx).await? {
        Some(known) => network::organisation(&mut tx, ctx, known.organisation_id).await?,
        None => None,
    };
    drop(tx);
    door::log_read(&visit, "wijk-worker", id, "leefloon").await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let found = leefloon::of(&table, ctx.today(), &months);
    let rows = found
        .lines
        .iter()
        .map(|line| {
            vec![
                if line.closed {
                    l.month(line.month)
                } else {
                    l.t1("wijk-leefloon-open", "month", l.month(line.month))
                },
                line.cheques.to_string(),
                amount(&l, line.exemption.map(|e| e.earned)),
                amount(&l, line.exemption.map(|e| e.exempt)),
                amount(&l, line.exemption.map(|e| e.counted)),
            ]
        })
        .collect();
    let heads = ["month", "cheques", "earned", "exempt", "counted"];
    let blocks = vec![
        Block::Paragraph(organiser.map(|house| house.name).unwrap_or_default()),
        Block::Paragraph(format!("{}\n{}", w.name(), l.t1("wijk-leefloon-number", "number", w.number))),
        Block::Paragraph(l.day_year(ctx.today())),
        Block::Paragraph(l.t("wijk-leefloon-rule")),
        Block::Table { header: heads.map(|head| l.of("wijk-leefloon-head", head)).to_vec(), rows },
        Block::Paragraph(l.t("wijk-leefloon-cheques")),
        Block::Paragraph(l.n("wijk-leefloon-used", found.used())),
        Block::Paragraph(left(&l, found.left)),
    ];
    let letter = Letter { lang: LANGUAGE.to_owned(), rtl: false, title: l.t("wijk-leefloon-title"), blocks };
    let bytes = wijk_office::paper::pdf(&letter)?;
    Ok(web::attachment("application/pdf", "leefloon.pdf", bytes))
}

/// How many months are left, or that no limit was found.
pub fn left(l: &Words, left: Option<i64>) -> String {
    left.map_or_else(|| l.t("wijk-leefloon-left-unknown"), |months| l.n("wijk-leefloon-left", months))
}
