//! What one municipality pays each year, and why: the only thing that it sees of the money.

use ::store::Tx;
use web::{Answer, Frame, Visit, Words};

use super::parts::{Head, Names, euro, head};
use crate::door::Purse;
use crate::gather;
use crate::records::Operation;

struct Row {
    year: i64,
    name: String,
    amount: String,
    told: String,
}

#[derive(askama::Template)]
#[template(path = "operation/share.html")]
struct SharePage {
    f: Frame,
    l: Words,
    head: Head,
    key: String,
    rows: Vec<Row>,
}

/// The page.
pub async fn page(visit: &Visit, mut tx: Tx, purse: &Purse, known: &Operation) -> Answer {
    let l = visit.l.clone();
    let names = Names::load(&mut tx, &visit.ctx).await?;
    let mut rows = Vec::new();
    for year in known.years() {
        let local = gather::local(&mut tx, &visit.ctx, purse.operation(), year).await?;
        if !local.is_positive() {
            continue;
        }
        match gather::shares(&mut tx, &visit.ctx, purse, year, local).await {
            Ok(shares) => rows.extend(shares.iter().map(|share| Row {
                year,
                name: names.town(&share.nis),
                amount: euro(&l, share.cents),
                told: l.n("operation-share-days", share.days),
            })),
            Err(failure) => {
                web::errors_of(failure)?;
                rows.push(Row {
                    year,
                    name: String::new(),
                    amount: String::new(),
                    told: l.t("operation-share-unknown"),
                });
            }
        }
    }
    drop(tx);
    web::render(&SharePage {
        f: visit.frame("operation-share-title", "/settlements"),
        head: head(&l, known, purse, ""),
        key: l.of("operation-key-told", known.split_key),
        rows,
        l,
    })
}
