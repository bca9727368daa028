//! An administration from elsewhere: choose the workbook, look at what would come in, then bring it in.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kernel::Verb;
use pdf::{Block, Letter};
use store::Failure;
use web::{Answer, Frame, Upload, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::actions::import::{ImportAdministration, Imported, look};
use crate::book::{self, Cell};
use crate::import::columns::Sheet;
use crate::import::fault::{Fault, MOST};

/// The language of the headings.
const LANGUAGE: &str = "nl-BE";
/// The largest workbook, in bytes: it comes back in a hidden field that is a third longer.
const LARGEST: usize = 4 * 1024 * 1024;

/// A mistake in the file.
struct Mistake {
    place: String,
    words: String,
}

/// What would come in.
struct Look {
    name: String,
    content: String,
    paid_until: String,
    workers: usize,
    users: usize,
    performances: usize,
    hours: i64,
    there: usize,
    days: Option<(String, String)>,
    empty: bool,
}

#[derive(Template)]
#[template(path = "wijk_desk/import.html")]
struct ImportPage {
    f: Frame,
    l: Words,
    errors: Vec<Mistake>,
    more: bool,
    look: Option<Look>,
    paid_until: String,
    month_error: bool,
}

fn page(visit: &Visit) -> ImportPage {
    ImportPage {
        f: visit.frame("wijk-import-title", "/wijk"),
        l: visit.l.clone(),
        errors: Vec::new(),
        more: false,
        look: None,
        paid_until: String::new(),
        month_error: false,
    }
}

async fn may(visit: &Visit) -> Result<(), Failure> {
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, Verb::Write, Part::Decisions).await.map(|_| ())
}

/// `GET /wijk/import`
pub async fn show(visit: Visit) -> Answer {
    may(&visit).await?;
    web::render(&page(&visit))
}

/// `POST /wijk/import`: looks first; with `do` it brings in what was looked at.
pub async fn save(visit: Visit, upload: Upload) -> Answer {
    may(&visit).await?;
    let (name, bytes) = match upload.file("file") {
        Some((name, bytes)) if !bytes.is_empty() => (name.to_owned(), bytes.to_vec()),
        _ => (upload.text("name").to_owned(), BASE64_STANDARD.decode(upload.text("content")).unwrap_or_default()),
    };
    let paid_until = upload.text("paid_until").to_owned();
    if !paid_until.is_empty() && wijk_jobs::days_of(&paid_until).is_none() {
        return web::render_invalid(&ImportPage { paid_until, month_error: true, ..page(&visit) });
    }
    if bytes.is_empty() {
        return refused(&visit, &[Fault::file("wijk-import-choose")], paid_until);
    }
    if bytes.len() > LARGEST {
        return refused(&visit, &[Fault::file("wijk-import-large")], paid_until);
    }
    let dutch = visit.app.l10n.words(LANGUAGE);
    if upload.text("do") == "yes" {
        let paper = paper(&visit, &dutch)?;
        let until = Some(paid_until.as_str()).filter(|month| !month.is_empty());
        let import = ImportAdministration { bytes: &bytes, l: &dutch, paid_until: until, paper: &paper };
        return match visit.app.db.act(&visit.ctx, &import).await? {
            Ok(_) => Ok(visit.redirect("/wijk").said("wijk-import-said").into_response()),
            Err(faults) => refused(&visit, &faults, paid_until),
        };
    }
    let mut tx = visit.app.db.read().await?;
    let found = look(&mut tx, &visit.ctx, &dutch, &bytes).await?;
    drop(tx);
    match found {
        Ok(found) => {
            let look = Some(shown(&visit.l, &found, name, &bytes, paid_until.clone()));
            web::render(&ImportPage { look, paid_until, ..page(&visit) })
        }
        Err(faults) => refused(&visit, &faults, paid_until),
    }
}

fn shown(l: &Words, found: &Imported, name: String, bytes: &[u8], paid_until: String) -> Look {
    Look {
        name,
        content: BASE64_STANDARD.encode(bytes),
        paid_until,
        workers: found.workers.len(),
        users: found.users.len(),
        performances: found.performances(),
        hours: found.hours(),
        there: found.there + found.performances_there(),
        days: found.days().map(|(first, last)| (l.day_year(first), l.day_year(last))),
        empty: found.is_empty(),
    }
}

fn refused(visit: &Visit, faults: &[Fault], paid_until: String) -> Answer {
    let errors: Vec<Mistake> = faults
        .iter()
        .take(MOST)
        .map(|fault| Mistake { place: fault.place(&visit.l), words: fault.words(&visit.l) })
        .collect();
    web::render_invalid(&ImportPage { more: faults.len() >= MOST, errors, paid_until, ..page(visit) })
}

/// What is kept with each agreement that came in: where the signed paper is.
fn paper(visit: &Visit, l: &Words) -> Result<Vec<u8>, Failure> {
    let sheet = Letter {
        lang: LANGUAGE.to_owned(),
        rtl: false,
        title: l.t("wijk-import-paper-title"),
        blocks: vec![Block::Paragraph(l.t1("wijk-import-paper", "day", l.day_year(visit.ctx.today())))],
    };
    wijk_office::paper::pdf(&sheet)
}

/// `GET /wijk/import/template.xlsx`
pub async fn template(visit: Visit) -> Answer {
    may(&visit).await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let mut sheets = vec![explanation(&l)];
    for sheet in Sheet::ALL {
        let heads = sheet.columns().iter().map(|(column, needed)| {
            let name = l.of("wijk-import-column", column);
            Cell::Strong(if *needed { format!("{name}*") } else { name })
        });
        let heads: Vec<Cell> = heads.collect();
        sheets.push(book::Sheet { name: sheet.name(&l), widths: vec![18; heads.len()], rows: vec![heads] });
    }
    let bytes = book::write(&sheets).map_err(|e| Failure::other(e.to_string()))?;
    Ok(file("opstap-wijk-werken.xlsx", bytes))
}

/// The first sheet: what goes in which column.
fn explanation(l: &Words) -> book::Sheet {
    let text = |key: &str| Cell::Text(l.t(key));
    let mut rows = vec![
        vec![Cell::Strong(l.t("wijk-import-how-title"))],
        vec![text("wijk-import-how-stars")],
        vec![text("wijk-import-how-days")],
        Vec::new(),
    ];
    for sheet in Sheet::ALL {
        rows.push(vec![Cell::Strong(sheet.name(l))]);
        for (column, _) in sheet.columns() {
            let hint = format!("wijk-import-hint-{column}");
            if l.has(&hint) {
                rows.push(vec![Cell::Text(l.of("wijk-import-column", column)), Cell::Text(l.t(&hint))]);
            }
        }
        rows.push(Vec::new());
    }
    book::Sheet { name: l.t("wijk-import-how-sheet"), rows, widths: vec![30, 90] }
}

/// A workbook to take home.
pub fn file(name: &str, bytes: Vec<u8>) -> Response {
    web::attachment("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name, bytes)
}
