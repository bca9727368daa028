//! One candidacy as the lead reads it: answers, annexes, the eligibility rules, what was said of it.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::Verb;
use store::{Failure, audit};
use web::{Answer, Choice, Fields, Form, FormView, Frame, Upload, Visit, Words};

use super::candidacies::{by_mail, tone};
use super::head::CallHead;
use super::view;
use crate::actions::admit::VERDICTS;
use crate::actions::annex::{By, OFFICE_ADDS};
use crate::actions::{AddAnnex, Admit, CheckAnnex, SendLink};
use crate::model::{AnnexId, Call, CallId, CandidacyId, RuleId, Status};
use crate::records::{Annex, Answer as Given, Candidacy};
use crate::rules::access::Part;
use crate::rules::form::hundredths_words;
use crate::store::candidacy;
use crate::words::second;

/// A rule as the lead looks at it.
struct Row {
    field: String,
    label: String,
    met: bool,
    note: String,
}

#[derive(Template)]
#[template(path = "call/candidacy.html")]
struct CandidacyPage {
    f: Frame,
    l: Words,
    head: CallHead,
    base: String,
    row: Candidacy,
    tone: &'static str,
    at: String,
    kbo: String,
    capacity: String,
    hash: String,
    answers: Vec<Given>,
    annexes: Vec<(Annex, String, String)>,
    rules: Vec<Row>,
    verdicts: Vec<Choice>,
    steps: Vec<(String, String, String)>,
    form: FormView,
    version: i64,
    judges: bool,
    mailed: bool,
    annexable: bool,
}

impl CandidacyPage {
    /// The address of a part of it.
    fn at(&self, part: &str) -> String {
        format!("{}/{part}", self.base)
    }
}

async fn load(visit: &Visit, call: CallId, id: CandidacyId, verb: Verb) -> Result<(Call, Candidacy), Failure> {
    let mut tx = visit.app.db.read().await?;
    let (office, found) = view::open(&mut tx, &visit.ctx, call, Verb::Read, Part::Candidacy).await?;
    let row = candidacy::load(&mut tx, &visit.ctx, id).await?.filter(|row| row.call == call);
    let row = row.ok_or(kernel::Refusal::NotFound)?;
    office.require_of(&row, verb, Part::Candidacy)?;
    Ok((found, row))
}

async fn page(
    visit: &Visit,
    (call, row): (Call, Candidacy),
    form: FormView,
    version: i64,
) -> Result<CandidacyPage, Failure> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let answers = crate::answers(&mut tx, ctx, &row).await?;
    let annexes = crate::annexes(&mut tx, ctx, row.id).await?;
    let checks = candidacy::checks(&mut tx, ctx, row.id).await?;
    let steps = candidacy::steps(&mut tx, ctx, row.id).await?;
    drop(tx);
    let typed = !form.errors.is_empty();
    let rules = call.rules.iter().map(|rule| {
        let field = format!("rule-{}", rule.id);
        let check = checks.iter().find(|check| check.rule_id == rule.id);
        let note_field = format!("note-{}", rule.id);
        Row {
            met: if typed { form.chosen(&field, "yes") } else { check.is_some_and(|c| c.met) },
            note: if typed {
                form.value(&note_field).to_owned()
            } else {
                check.and_then(|c| c.note.clone()).unwrap_or_default()
            },
            label: rule.label.clone(),
            field: rule.id.to_string(),
        }
    });
    let before = VERDICTS.contains(&row.status) || matches!(row.status, Status::Ingediend | Status::DossierVolledig);
    let step = |s: &crate::records::Step| {
        let at = second(&l, s.at);
        (at, l.of("candidacy-status", s.status), s.reason.clone().unwrap_or_default())
    };
    Ok(CandidacyPage {
        f: visit.frame("candidacy-title", "/calls"),
        head: CallHead::new(&l, &call, "candidacies"),
        base: format!("/calls/{}/candidacies/{}", call.id, row.id),
        tone: tone(row.status),
        at: row.submitted_at.map(|at| second(&l, at)).unwrap_or_default(),
        kbo: view::kbo(&row.kbo),
        capacity: hundredths_words(row.coach_capacity_hundredths),
        hash: row.hash_words(),
        annexes: annexes.into_iter().map(|a| (a.clone(), view::size(a.size), kernel::hex(&a.sha256))).collect(),
        rules: rules.collect(),
        verdicts: form.choices(&l, "status", "candidacy-status", &VERDICTS),
        steps: steps.iter().rev().map(step).collect(),
        judges: before && row.withdrawn_at.is_none() && visit.role() == kernel::Role::Coordinator,
        mailed: by_mail(&row) && visit.role() == kernel::Role::Coordinator,
        annexable: by_mail(&row) && visit.role() == kernel::Role::Coordinator && OFFICE_ADDS.contains(&row.status),
        answers,
        form,
        version,
        row,
        l,
    })
}

/// `GET /calls/{id}/candidacies/{candidacy}`
pub async fn show(visit: Visit, Path((call, id)): Path<(CallId, CandidacyId)>) -> Answer {
    let (call, row) = load(&visit, call, id, Verb::Read).await?;
    visit.app.db.log_read(&visit.ctx, audit::Line::new("candidacy.read", "candidacy", id)).await?;
    let form = FormView::filled([("status", row.status.to_string())]);
    let version = row.version;
    web::render(&page(&visit, (call, row), form, version).await?)
}

/// `POST /calls/{id}/candidacies/{candidacy}/status`
pub async fn judge(visit: Visit, Path((call, id)): Path<(CallId, CandidacyId)>, Form(fields): Form) -> Answer {
    let (found, row) = load(&visit, call, id, Verb::Decide).await?;
    let checks = checks(&found, &fields);
    // Nothing chosen: a status that is no verdict, so that the rule says what to do.
    let status = fields.get("status").parse().unwrap_or(Status::Geinitieerd);
    let act = Admit { id, checks: &checks, status, reason: fields.opt("reason"), version: fields.version() };
    let Err(failure) = visit.app.db.act(&visit.ctx, &act).await else {
        return Ok(visit
            .redirect(format!("/calls/{call}/candidacies/{id}"))
            .said("candidacy-said-judged")
            .into_response());
    };
    if let Some(version) = view::version_of(&failure) {
        let l = &visit.l;
        let mine = fields.get("status").parse::<Status>().map(|s| l.of("candidacy-status", s)).unwrap_or_default();
        let rows = vec![
            (l.t("candidacy-status-heading"), l.of("candidacy-status", row.status), mine),
            (l.t("candidacy-reason"), String::new(), fields.get("reason").to_owned()),
        ];
        let base = format!("/calls/{call}/candidacies/{id}");
        let here = (format!("{base}/status"), base);
        return view::conflict((visit.frame("candidacy-title", "/calls"), l.clone()), rows, here, version, fields);
    }
    let errors = web::errors_of(failure)?;
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, (found, row), form, fields.version()).await?)
}

fn checks(call: &Call, fields: &Fields) -> Vec<(RuleId, bool, Option<String>)> {
    let one = |id: RuleId| {
        let note = fields.opt(&format!("note-{id}")).map(|note| note.chars().take(1000).collect());
        (id, fields.has(&format!("rule-{id}"), "yes"), note)
    };
    call.rules.iter().map(|rule| one(rule.id)).collect()
}

/// `POST /calls/{id}/candidacies/{candidacy}/link`: a new mailed link.
pub async fn link(visit: Visit, Path((call, id)): Path<(CallId, CandidacyId)>, Form(_): Form) -> Answer {
    load(&visit, call, id, Verb::Write).await?;
    let act = SendLink { id, l10n: &visit.app.l10n, public_url: &visit.app.settings.public_url };
    visit.app.db.act(&visit.ctx, &act).await?;
    Ok(visit.redirect(format!("/calls/{call}/candidacies/{id}")).said("candidacy-said-link").into_response())
}

/// `POST /calls/{id}/candidacies/{candidacy}/annexes`: an annex of a candidacy that came by mail.
pub async fn add(visit: Visit, Path((call, id)): Path<(CallId, CandidacyId)>, upload: Upload) -> Answer {
    let (found, row) = load(&visit, call, id, Verb::Write).await?;
    let (name, bytes) = upload.file("file").unwrap_or(("", &[]));
    let act = AddAnnex { by: By::Office(id), name, bytes };
    let outcome = match visit.app.db.act(&visit.ctx, &act).await {
        Ok(annex) => visit.app.db.act(&visit.ctx, &CheckAnnex { id: annex }).await,
        Err(failure) => Err(failure),
    };
    let errors = match outcome {
        Ok(None) => {
            let to = visit.redirect(format!("/calls/{call}/candidacies/{id}"));
            return Ok(to.said("candidacy-said-annex").into_response());
        }
        Ok(Some(fault)) => vec![kernel::FieldError::new("file", fault.key())],
        Err(failure) => web::errors_of(failure)?,
    };
    let version = row.version;
    let form = upload.fields().view(&visit.l, &errors);
    web::render_invalid(&page(&visit, (found, row), form, version).await?)
}

/// `GET /calls/{id}/candidacies/{candidacy}/annexes/{annex}`
pub async fn download(visit: Visit, Path((call, id, annex)): Path<(CallId, CandidacyId, AnnexId)>) -> Answer {
    load(&visit, call, id, Verb::Read).await?;
    let mut tx = visit.app.db.read().await?;
    let (annex, bytes) = crate::annex_bytes(&mut tx, &visit.ctx, id, annex).await?;
    drop(tx);
    visit.app.db.log_read(&visit.ctx, audit::Line::new("candidacy.read-annex", "candidacy", id)).await?;
    Ok(web::attachment("application/pdf", &annex.title, bytes))
}
