//! The schemes: wijk-werken and what was recorded beside it, from when until when each is open.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use kernel::refusal::Faults;
use schemes::Certainty;
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::words::time;
use crate::actions::scheme::{AddScheme, Time};
use crate::model::Names;
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

/// How sure it can be that a scheme is open.
pub(super) fn certainties(l: &Words, form: &FormView) -> Vec<Choice> {
    let all = Certainty::ALL.iter().filter(|c| **c != Certainty::NotFound);
    all.map(|c| form.choice("certainty", c.as_str(), l.of("rule-certainty", c.as_str().to_ascii_lowercase()))).collect()
}

/// All schemes, for who may read them.
pub(super) async fn load(visit: &Visit) -> Result<Schemes, Failure> {
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

/// From when until when, how sure, after what.
pub(super) fn read(fields: &Fields) -> Result<(Opening, Certainty, String), Refusal> {
    let mut faults = Faults::default();
    let from = fields.need_day(&mut faults, "from");
    let to = fields.day(&mut faults, "to");
    let certainty: Option<Certainty> = fields.choose(&mut faults, "certainty", "rule-certainty-missing");
    let source = fields.need(&mut faults, "source", 400, "rule-source-missing");
    faults.done()?;
    let (Some(from), Some(certainty)) = (from, certainty) else { return Err(Refusal::NotFound) };
    Ok((Opening { from, to }, certainty, source))
}

/// What it calls who and what is in it.
pub(super) fn names(fields: &Fields, faults: &mut Faults) -> Names {
    let mut word = |name| fields.short(faults, name, 40).map(|word| word.trim().to_owned()).unwrap_or_default();
    Names {
        worker: word("worker"),
        workers: word("workers"),
        user: word("user"),
        users: word("users"),
        cheque: word("cheque"),
        cheques: word("cheques"),
    }
}

async fn record(visit: &Visit, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let code = fields.need(&mut faults, "code", 40, "rule-scheme-code-form");
    if !code.is_empty() && !is_code(&code) {
        faults.push("code", "rule-scheme-code-form");
    }
    let name = fields.need(&mut faults, "name", 80, "rule-scheme-name-missing");
    let names = names(fields, &mut faults);
    let rest = read(fields);
    faults.done()?;
    let (opening, certainty, source) = rest?;
    let time = Time { opening, source: &source, certainty };
    let deed = AddScheme { code: &code, name: &name, names: &names, time };
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
