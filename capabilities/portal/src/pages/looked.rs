//! Who looked: the audit of her own file, in easy words.

use kernel::{OrganisationId, StaffId};
use store::audit;
use web::{Frame, Words};

use crate::rules::looked::{Look, gather};
use crate::shell::{Shell, Tab};
use crate::store::names::{self, Names};
use crate::visitor::Mine;

/// Audit lines of one page.
const LINES: i64 = 100;

#[derive(askama::Template)]
#[template(path = "portal/looked.html")]
struct LookedPage {
    f: Frame,
    l: Words,
    s: Shell,
    looks: Vec<Look>,
    names: Names,
    older: Option<i64>,
}

/// Page of older lines.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Before {
    /// Before this line.
    #[serde(default)]
    before: Option<i64>,
}

/// `GET /my/{token}/looked`
pub async fn show(mine: Mine, axum::extract::Query(page): axum::extract::Query<Before>) -> web::Answer {
    let mut tx = mine.app.db.read().await?;
    // Two files that became one are both hers.
    let also = people::absorbed(&mut tx, &mine.permit).await?;
    let before = page.before.unwrap_or(i64::MAX);
    let entries = audit::about_only(&mut tx, &mine.permit, &also, audit::Which::All, before, LINES).await?;
    let looks = gather(&entries);
    let mut staff: Vec<StaffId> = looks.iter().map(|l| l.staff).collect();
    let mut organisations: Vec<OrganisationId> = looks.iter().map(|l| l.organisation).collect();
    staff.sort_unstable();
    staff.dedup();
    organisations.sort_unstable();
    organisations.dedup();
    let names = names::of_audit(&mut tx, &mine.permit, &staff, &organisations).await?;
    drop(tx);
    let full = i64::try_from(entries.len()).is_ok_and(|n| n == LINES);
    let older = entries.last().filter(|_| full).map(|e| e.seq);
    mine.log_read("looked").await?;
    let s = mine.shell(Tab::Looked);
    web::render(&LookedPage { f: mine.frame("my-looked"), l: mine.l.clone(), s, looks, names, older })
}
