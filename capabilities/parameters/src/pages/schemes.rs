//! The schemes: wijk-werken and what was recorded beside it, from when until when each is open.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use kernel::refusal::Faults;
use schemes::Certainty;
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::words::time;
use crate::actions::record::rows_of;
use crate::actions::scheme::{AddScheme, EditScheme, Time};
use crate::rules::{Opening, READERS, is_code, may_record};
use crate::scheme::{Scheme, Schemes};

struct Row {
    code: String,
    name: String,
    time: String,
    open: bool,
    known: usize,
    keys: usize,
}

#[derive(Template)]
#[template(path = "parameters/schemes.html")]
struct SchemesPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    form: FormView,
    certainties: Vec<Choice>,
    may_record: bool,
}

#[derive(Template)]
#[template(path = "parameters/scheme.html")]
struct SchemePage {
    f: Frame,
    l: Words,
    code: String,
    name: String,
    named: bool,
    form: FormView,
    certainties: Vec<Choice>,
    version: i64,
    seen: i64,
    may_record: bool,
}

fn certainties(l: &Words, form: &FormView) -> Vec<Choice> {
    let all = Certainty::ALL.iter().filter(|c| **c != Certainty::NotFound);
    all.map(|c| form.choice("certainty", c.as_str(), l.of("rule-certainty", c.as_str().to_ascii_lowercase()))).collect()
}

async fn load(visit: &Visit) -> Result<Schemes, Failure> {
    visit.only(READERS)?;
    let mut tx = visit.app.db.read().await?;
    Schemes::load(&mut tx, &visit.ctx).await
}

async fn list(visit: &Visit, form: FormView) -> Result<SchemesPage, Failure> {
    let (all, l, today) = (load(visit).await?, visit.l.clone(), visit.ctx.today());
    let row = |scheme: &Scheme| Row {
        code: scheme.code.clone(),
        name: scheme.label(&l),
        time: scheme.time().map_or_else(|| l.t("rule-unknown"), |(from, to)| time(&l, from, to)),
        open: scheme.is_open(today),
        known: scheme.table.on(today).lines(scheme.shape().keys).iter().filter(|line| line.value().is_some()).count(),
        keys: scheme.shape().keys.len(),
    };
    Ok(SchemesPage {
        f: visit.frame("rule-schemes-title", "/parameters"),
        rows: all.all().iter().map(row).collect(),
        certainties: certainties(&l, &form),
        may_record: may_record(visit.role()),
        form,
        l,
    })
}

/// `GET /parameters/schemes`
pub(crate) async fn show(visit: Visit) -> Answer {
    web::render(&list(&visit, FormView::empty()).await?)
}

fn read(fields: &Fields) -> Result<(Opening, Certainty, String), Refusal> {
    let mut faults = Faults::default();
    let from = fields.need_day(&mut faults, "from");
    let to = fields.day(&mut faults, "to");
    let certainty: Option<Certainty> = fields.choose(&mut faults, "certainty", "rule-certainty-missing");
    let source = fields.need(&mut faults, "source", 400, "rule-source-missing");
    faults.done()?;
    let (Some(from), Some(certainty)) = (from, certainty) else { return Err(Refusal::NotFound) };
    Ok((Opening { from, to }, certainty, source))
}

async fn record(visit: &Visit, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let code = fields.need(&mut faults, "code", 40, "rule-scheme-code-form");
    if !code.is_empty() && !is_code(&code) {
        faults.push("code", "rule-scheme-code-form");
    }
    let name = fields.need(&mut faults, "name", 80, "rule-scheme-name-missing");
    let rest = read(fields);
    faults.done()?;
    let (opening, certainty, source) = rest?;
    let deed = AddScheme { code: &code, name: &name, time: Time { opening, source: &source, certainty } };
    visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await?;
    Ok(())
}

/// `POST /parameters/schemes`
pub(crate) async fn add(visit: Visit, web::Form(fields): web::Form) -> Answer {
    if !may_record(visit.role()) {
        return Err(Refusal::NotFound.into());
    }
    match record(&visit, &fields).await {
        Ok(()) => {
            let to = format!("/parameters?scheme={}", web::encode(fields.get("code").trim()));
            Ok(visit.redirect(to).said("rule-said-scheme").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&list(&visit, fields.view(&visit.l, &errors)).await?)
        }
    }
}

async fn page(visit: &Visit, code: &str, form: Option<FormView>) -> Result<SchemePage, Failure> {
    let (all, l) = (load(visit).await?, visit.l.clone());
    let here = all.find(code).ok_or(Refusal::NotFound)?;
    let form = form.unwrap_or_else(|| {
        let (from, to) = here.time().map_or((String::new(), String::new()), |(from, to)| {
            (from.to_string(), to.map(|day| day.to_string()).unwrap_or_default())
        });
        FormView::filled([("name", here.name.clone().unwrap_or_default()), ("from", from), ("to", to)])
    });
    Ok(SchemePage {
        f: visit.frame("rule-scheme-title", "/parameters"),
        name: here.label(&l),
        named: here.name.is_some(),
        code: here.code.clone(),
        certainties: certainties(&l, &form),
        version: here.version,
        seen: rows_of(&here.table, here.shape().open),
        may_record: may_record(visit.role()),
        form,
        l,
    })
}

/// `GET /parameters/schemes/{code}`
pub(crate) async fn one(visit: Visit, Path(code): Path<String>) -> Answer {
    web::render(&page(&visit, &code, None).await?)
}

async fn save(visit: &Visit, code: &str, fields: &Fields) -> Result<(), Failure> {
    let (opening, certainty, source) = read(fields)?;
    let mut faults = Faults::default();
    let name = fields.short(&mut faults, "name", 80).unwrap_or_default();
    faults.done()?;
    let version = fields.get("_version").parse().unwrap_or(-1);
    let seen = fields.get("seen").parse().unwrap_or(-1);
    let time = Time { opening, source: &source, certainty };
    visit.app.db.act(&visit.ctx, &EditScheme { code, name: &name, time, version, seen }).await
}

/// `POST /parameters/schemes/{code}`
pub(crate) async fn edit(visit: Visit, Path(code): Path<String>, web::Form(fields): web::Form) -> Answer {
    if !may_record(visit.role()) {
        return Err(Refusal::NotFound.into());
    }
    match save(&visit, &code, &fields).await {
        Ok(()) => Ok(visit.redirect("/parameters/schemes").said("rule-said-scheme").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, &code, Some(fields.view(&visit.l, &errors))).await?)
        }
    }
}
