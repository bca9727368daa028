//! One scheme: its name, its words, and from when until when it is open.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::schemes::{certainties, load, names, read};
use crate::actions::record::rows_of;
use crate::actions::scheme::{EditScheme, Time};
use crate::rules::may_record;

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

async fn page(visit: &Visit, code: &str, form: Option<FormView>) -> Result<SchemePage, Failure> {
    let (all, l) = (load(visit).await?, visit.l.clone());
    let here = all.find(code).ok_or(Refusal::NotFound)?;
    let form = form.unwrap_or_else(|| {
        let (from, to) = here.time().map_or((String::new(), String::new()), |(from, to)| {
            (from.to_string(), to.map(|day| day.to_string()).unwrap_or_default())
        });
        let mut filled = vec![("name", here.name.clone().unwrap_or_default()), ("from", from), ("to", to)];
        filled.extend(here.names.fields().map(|(field, word)| (field, word.to_owned())));
        FormView::filled(filled)
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
pub(crate) async fn show(visit: Visit, Path(code): Path<String>) -> Answer {
    web::render(&page(&visit, &code, None).await?)
}

async fn save(visit: &Visit, code: &str, fields: &Fields) -> Result<(), Failure> {
    let (opening, certainty, source) = read(fields)?;
    let mut faults = Faults::default();
    let name = fields.short(&mut faults, "name", 80).unwrap_or_default();
    let names = names(fields, &mut faults);
    faults.done()?;
    let version = fields.get("_version").parse().unwrap_or(-1);
    let seen = fields.get("seen").parse().unwrap_or(-1);
    let time = Time { opening, source: &source, certainty };
    let deed = EditScheme { code, name: &name, names: &names, time, version, seen };
    visit.app.db.act(&visit.ctx, &deed).await
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
