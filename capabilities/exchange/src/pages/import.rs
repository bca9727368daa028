//! A list of services from a spreadsheet: choose the file, look at what would happen, then bring it in.

use askama::Template;
use axum::response::IntoResponse as _;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kernel::Role;
use store::Failure;
use web::{Answer, Frame, Upload, Visit, Words};

use crate::actions::import::{self, ImportOffers};
use crate::fault::{Fault, MOST};
use crate::files::{self, Format, LANGUAGE, Reading};
use crate::plan::{How, Plan, Step};

/// Who brings lists in.
pub const ROLES: &[Role] = &[Role::Coordinator, Role::FunctionalAdministrator, Role::PartnerAdministrator];

/// The largest file, in bytes; larger ones come in by the command line.
const LARGEST: usize = 2 * 1024 * 1024;
/// Rows of the preview that are shown; the rest is counted.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "exchange/import.html")]
struct ImportPage {
    f: Frame,
    l: Words,
    /// What is wrong in the file, a line each.
    errors: Vec<String>,
    more_errors: bool,
    look: Option<Look>,
    complete: bool,
}

/// What would happen.
struct Look {
    name: String,
    content: String,
    rows: Vec<Line>,
    left_out: usize,
    new: usize,
    changed: usize,
    same: usize,
    ended: usize,
    houses: Vec<String>,
}

/// One service in the preview.
struct Line {
    row: usize,
    name: String,
    what: &'static str,
}

fn page(visit: &Visit) -> ImportPage {
    ImportPage {
        f: visit.frame("import-title", "/services"),
        l: visit.l.clone(),
        errors: Vec::new(),
        more_errors: false,
        look: None,
        complete: false,
    }
}

/// `GET /services/import`.
pub async fn show(visit: Visit) -> Answer {
    visit.only(ROLES)?;
    web::render(&page(&visit))
}

/// `POST /services/import`: looks first; with `do` it brings in what was looked at.
pub async fn save(visit: Visit, upload: Upload) -> Answer {
    visit.only(ROLES)?;
    let complete = upload.text("complete") == "yes";
    let (name, bytes) = match upload.file("file") {
        Some((name, bytes)) if !bytes.is_empty() => (name.to_owned(), bytes.to_vec()),
        _ => (upload.text("name").to_owned(), BASE64_STANDARD.decode(upload.text("content")).unwrap_or_default()),
    };
    let read = if bytes.is_empty() {
        Err(vec![Fault::file("import-choose")])
    } else if bytes.len() > LARGEST {
        Err(vec![Fault::file("import-large")])
    } else {
        read(&visit, &bytes).await?
    };
    let (bundle, columns) = match read {
        Ok(read) => read,
        Err(faults) => return refused(&visit, &faults, complete),
    };
    let how = How { source: own_source(&visit), complete, columns };
    if upload.text("do") == "yes" {
        visit.app.db.act(&visit.ctx, &ImportOffers { bundle, how }).await?;
        return Ok(visit.redirect("/services").said("import-said-done").into_response());
    }
    let mut tx = visit.app.db.read().await?;
    let plan = import::look(&mut tx, &visit.ctx, &bundle, &how).await?;
    drop(tx);
    match plan {
        Ok(plan) => {
            let look = Some(look(&plan, name, BASE64_STANDARD.encode(&bytes)));
            web::render(&ImportPage { look, complete, ..page(&visit) })
        }
        Err(faults) => {
            let faults = files::with_headings(&visit.app.l10n.words(LANGUAGE), faults);
            refused(&visit, &faults, complete)
        }
    }
}

/// Lists of one house never meet those of another, so that both may number from 1.
fn own_source(visit: &Visit) -> String {
    format!("list-{}", visit.ctx.actor.organisation)
}

async fn read(visit: &Visit, bytes: &[u8]) -> Result<Result<files::Read, Vec<Fault>>, Failure> {
    let mut tx = visit.app.db.read().await?;
    let towns = network::municipality::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let dutch = visit.app.l10n.words(LANGUAGE);
    let with = Reading { l: &dutch, towns: &towns, today: visit.ctx.today(), default_type: None };
    Ok(files::read(bytes, Format::Csv, &with))
}

fn refused(visit: &Visit, faults: &[Fault], complete: bool) -> Answer {
    let errors = faults.iter().map(|fault| fault.line(&visit.l)).collect();
    web::render_invalid(&ImportPage { errors, more_errors: faults.len() >= MOST, complete, ..page(visit) })
}

fn look(plan: &Plan, name: String, content: String) -> Look {
    let line = |(row, step): &(usize, Step)| match step {
        Step::Same => None,
        Step::New { draft, .. } => Some(Line { row: *row, name: draft.name.clone(), what: "new" }),
        Step::Change { draft, .. } => {
            Some(Line { row: *row, name: draft.name.clone(), what: if *row == 0 { "ends" } else { "changes" } })
        }
    };
    let mut rows: Vec<Line> = plan.steps.iter().filter_map(line).collect();
    let left_out = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    Look {
        name,
        content,
        rows,
        left_out,
        new: plan.new_services(),
        changed: plan.changed(),
        same: plan.same(),
        ended: plan.ended,
        houses: plan.new_names().map(str::to_owned).collect(),
    }
}

/// `GET /services/import/template.csv`.
pub async fn template(visit: Visit) -> Answer {
    visit.only(ROLES)?;
    Ok(csv("opstap-aanbod-sjabloon.csv", files::template(&visit.app.l10n.words(LANGUAGE))))
}

/// `GET /services.csv`: the whole catalogue, for everybody who may read it.
pub async fn export(visit: Visit) -> Answer {
    if !catalogue::may_read(&visit.ctx.actor) {
        return Err(kernel::Refusal::NotFound.into());
    }
    let mut tx = visit.app.db.read().await?;
    let dutch = visit.app.l10n.words(LANGUAGE);
    let text = files::write(&mut tx, &visit.ctx, &dutch, Format::Csv, "").await?;
    Ok(csv("opstap-aanbod.csv", text))
}

fn csv(name: &str, text: String) -> axum::response::Response {
    web::attachment("text/csv; charset=utf-8", name, text)
}
