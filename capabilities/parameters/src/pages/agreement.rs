//! What stands in the agreements of a scheme that was recorded: the texts through time, and the form for a new one.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Refusal;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use crate::actions::agreement::{LONGEST, RecordAgreement};
use crate::model::{Agreement, Paper, Part};
use crate::rules::{READERS, may_record};
use crate::scheme::Schemes;

struct Row {
    title: String,
    paper: String,
    from: String,
    source: String,
    recorded: String,
    now: bool,
    parts: Vec<Part>,
}

#[derive(Template)]
#[template(path = "parameters/agreement.html")]
struct AgreementPage {
    f: Frame,
    l: Words,
    code: String,
    name: String,
    rows: Vec<Row>,
    missing: Vec<String>,
    papers: Vec<Choice>,
    form: FormView,
    may_record: bool,
}

async fn page(visit: &Visit, code: &str, form: FormView) -> Result<AgreementPage, Failure> {
    visit.only(READERS)?;
    let (l, today) = (visit.l.clone(), visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let all = Schemes::load(&mut tx, &visit.ctx).await?;
    // The text of wijk-werken is that of the program.
    let here = all.find(code).filter(|scheme| scheme.name.is_some()).ok_or(Refusal::NotFound)?;
    let texts = crate::store::agreement::all(&mut tx, &visit.ctx, code).await?;
    drop(tx);
    let row = |one: &Agreement| Row {
        title: one.title.clone(),
        paper: l.of("scheme-text-paper", one.paper),
        from: l.t1("rule-from", "from", l.day_plain(one.from)),
        source: one.source.clone(),
        recorded: l.day_year(one.recorded_at.day()),
        now: Agreement::on(&texts, one.paper, today).is_some_and(|now| now.id == one.id),
        parts: one.parts(),
    };
    let missing = Paper::ALL.iter().filter(|paper| !texts.iter().any(|one| one.paper == **paper));
    Ok(AgreementPage {
        f: visit.frame("scheme-text-title", "/parameters"),
        code: here.code.clone(),
        name: here.label(&l),
        rows: texts.iter().rev().map(row).collect(),
        missing: missing.map(|paper| l.of("scheme-text-missing", paper)).collect(),
        papers: form.choices(&l, "paper", "scheme-text-paper", Paper::ALL),
        may_record: may_record(visit.role()),
        form,
        l,
    })
}

/// `GET /parameters/schemes/{code}/agreement`
pub(crate) async fn show(visit: Visit, Path(code): Path<String>) -> Answer {
    web::render(&page(&visit, &code, FormView::empty()).await?)
}

async fn save(visit: &Visit, code: &str, fields: &Fields) -> Result<(), Failure> {
    let mut faults = Faults::default();
    let paper: Option<Paper> = fields.choose(&mut faults, "paper", "scheme-text-paper-missing");
    let title = fields.need(&mut faults, "title", 120, "scheme-text-title-missing");
    let from = fields.need_day(&mut faults, "from");
    let body = fields.need(&mut faults, "body", LONGEST, "scheme-text-body-missing");
    let source = fields.need(&mut faults, "source", 400, "rule-source-missing");
    faults.done()?;
    let (Some(paper), Some(from)) = (paper, from) else { return Err(Refusal::NotFound.into()) };
    let deed = RecordAgreement { scheme: code, paper, from, title: &title, body: &body, source: &source };
    visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await?;
    Ok(())
}

/// `POST /parameters/schemes/{code}/agreement`
pub(crate) async fn record(visit: Visit, Path(code): Path<String>, web::Form(fields): web::Form) -> Answer {
    if !may_record(visit.role()) {
        return Err(Refusal::NotFound.into());
    }
    match save(&visit, &code, &fields).await {
        Ok(()) => {
            let to = format!("/parameters/schemes/{code}/agreement");
            Ok(visit.redirect(to).said("scheme-text-said").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, &code, fields.view(&visit.l, &errors)).await?)
        }
    }
}
