//! The yearly settlements: for the lead every year of each operation, for a local government those that are final.

use askama::Template;
use kernel::{Role, Verb};
use operation::{Operation, Part};
use web::{Answer, Frame, Visit, Words};

use super::view::{euro, listed, none};
use crate::gather::final_settlement;
use crate::rules::settle;
use crate::store as tables;

struct Row {
    url: String,
    year: i64,
    made: bool,
    status: String,
    balance: String,
}

struct Group {
    operation: String,
    id: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "claims/settlements.html")]
struct SettlementsPage {
    f: Frame,
    l: Words,
    groups: Vec<Group>,
    local: bool,
}

fn begun(operation: &Operation, today: kernel::Day) -> Vec<i64> {
    let mut years = operation.years();
    years.retain(|year| *year <= i64::from(today.0.year()));
    years.reverse();
    years
}

/// What a balance means for the one who settles.
pub(super) fn balance(l: &Words, cents: i64) -> String {
    match cents {
        0 => l.t("settlement-even"),
        cents if cents > 0 => l.t1("settlement-pays", "amount", euro(cents)),
        cents => l.t1("settlement-gets", "amount", euro(-cents)),
    }
}

/// `GET /settlements`
pub(crate) async fn show(visit: Visit) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let all = listed(&mut tx, ctx, Verb::Read, Part::Settlement).await?;
    if all.is_empty() {
        return none(&visit, &[Role::Accountant, Role::Municipality], "settlements-title", "/settlements");
    }
    let local = all.iter().all(|(_, purse)| !purse.towns().is_empty());
    let mut groups = Vec::new();
    for (operation, purse) in &all {
        let made = tables::settle::all(&mut tx, ctx, operation.id).await?;
        let mut rows = Vec::new();
        for year in begun(operation, ctx.today()) {
            let is_made = made.iter().any(|settled| settled.year == year);
            let mut told = String::new();
            if local {
                let Some(found) = final_settlement(&mut tx, ctx, purse, year).await? else { continue };
                if found.lines.is_empty() {
                    continue;
                }
                told = balance(&l, settle::total(&found.lines).balance());
            }
            rows.push(Row {
                url: format!("/settlements/{}/{year}", operation.id),
                year,
                made: is_made,
                status: l.t(if is_made { "settlement-final" } else { "settlement-running" }),
                balance: told,
            });
        }
        groups.push(Group { operation: operation.name.clone(), id: format!("op-{}", operation.id), rows });
    }
    drop(tx);
    web::render(&SettlementsPage { f: visit.frame("settlements-title", "/settlements"), groups, local, l })
}
