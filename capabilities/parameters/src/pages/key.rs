//! One rule through time, and the form for what it says from a day on.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{FieldError, Refusal};
use schemes::{Certainty, Definition, Draft, KeyInfo, Kind, Value};
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::list::Asked;
use super::words::{certainty, choice, time, value};
use crate::actions::record::{RecordRule, rows_of};
use crate::rules::{READERS, may_record, read, typed};
use crate::scheme::Schemes;

struct Row {
    value: String,
    known: bool,
    time: String,
    here: bool,
    certainty: String,
    source: String,
    recorded: String,
}

#[derive(Template)]
#[template(path = "parameters/key.html")]
struct KeyPage {
    f: Frame,
    l: Words,
    name: String,
    key: &'static str,
    code: String,
    scheme: Option<String>,
    rows: Vec<Row>,
    form: FormView,
    choices: Vec<Choice>,
    /// May more than one be chosen?
    many: bool,
    /// Type of the field.
    input: &'static str,
    certainties: Vec<Choice>,
    hint: &'static str,
    seen: i64,
    may_record: bool,
}

fn info(scheme: &str, key: &str) -> Result<&'static KeyInfo, Refusal> {
    Definition::shape(scheme).key(key).ok_or(Refusal::NotFound)
}

/// Options of a rule with a closed list; empty for others.
fn options(l: &Words, kind: Kind, form: &FormView) -> Vec<Choice> {
    match kind {
        Kind::Choice(words) | Kind::Choices(words) => {
            words.iter().map(|word| form.choice("value", *word, choice(l, word))).collect()
        }
        Kind::Flag => {
            vec![form.choice("value", "true", l.t("rule-yes")), form.choice("value", "false", l.t("rule-no"))]
        }
        _ => Vec::new(),
    }
}

/// How the value is typed.
const fn hint(kind: Kind) -> &'static str {
    match kind {
        Kind::Cents => "rule-hint-cents",
        Kind::CentsList => "rule-hint-list",
        Kind::Rate => "rule-hint-rate",
        Kind::Texts => "rule-hint-texts",
        Kind::Day => "rule-hint-day",
        Kind::Choices(_) => "rule-hint-choices",
        Kind::Text | Kind::Choice(_) | Kind::Flag => "rule-hint-text",
        _ => "rule-hint-number",
    }
}

/// What to type instead of what was typed.
fn wrong(kind: Kind, faults: &mut Faults) {
    let key = match kind {
        Kind::Cents => "rule-wrong-cents",
        Kind::CentsList => "rule-wrong-list",
        Kind::Rate => "rule-wrong-rate",
        Kind::Day => "rule-wrong-day",
        Kind::Text | Kind::Texts => "rule-wrong-text",
        Kind::Choice(_) | Kind::Choices(_) | Kind::Flag => "form-choose-from-list",
        _ => return faults.push_range("value", 0, kind.most().unwrap_or(i64::MAX)),
    };
    faults.push("value", key);
}

async fn page(visit: &Visit, key: &str, scheme: &str, typed_form: Option<FormView>) -> Result<KeyPage, Failure> {
    visit.only(READERS)?;
    let mut tx = visit.app.db.read().await?;
    let all = Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let here = all.find(all.asked(scheme)).ok_or(Refusal::NotFound)?;
    let (info, table) = (info(&here.code, key)?, &here.table);
    let l = visit.l.saying(&here.instead(&visit.l));
    let now = table.on(visit.ctx.today()).row(info.key).map(|row| row.id);
    let mut rows: Vec<Row> = table
        .history(info.key)
        .map(|(row, last)| Row {
            value: value(&l, info.kind, row.value.as_ref()),
            known: row.value.is_some(),
            time: time(&l, row.from, last),
            here: Some(row.id) == now,
            certainty: certainty(&l, row),
            source: row.source.clone(),
            recorded: l.day_year(row.recorded_at.day()),
        })
        .collect();
    rows.reverse();
    let form = typed_form.unwrap_or_else(|| {
        let last = table.history(info.key).last().and_then(|(row, _)| row.value.clone());
        match last {
            Some(Value::Texts(words)) if matches!(info.kind, Kind::Choices(_)) => {
                FormView::filled(words.into_iter().map(|word| ("value", word)))
            }
            last => FormView::filled([("value", last.map(|value| typed(info.kind, &value)).unwrap_or_default())]),
        }
    });
    Ok(KeyPage {
        f: visit.frame("rule-title", "/parameters"),
        name: l.t(info.label),
        key: info.key,
        code: here.code.clone(),
        scheme: all.told(&l, &here.code),
        choices: options(&l, info.kind, &form),
        many: matches!(info.kind, Kind::Choices(_)),
        input: if info.kind == Kind::Day { "date" } else { "text" },
        certainties: Certainty::ALL
            .iter()
            .map(|c| {
                let word = c.as_str();
                form.choice("certainty", word, l.of("rule-certainty", word.to_ascii_lowercase()))
            })
            .collect(),
        hint: hint(info.kind),
        seen: rows_of(table, info.key),
        may_record: may_record(visit.role()),
        rows,
        form,
        l,
    })
}

/// `GET /parameters/{key}?scheme=`
pub(crate) async fn show(visit: Visit, Path(key): Path<String>, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&visit, &key, &asked.scheme, None).await?)
}

fn draft(info: &KeyInfo, fields: &Fields) -> Result<Draft, Vec<FieldError>> {
    let mut faults = Faults::default();
    let from = fields.need_day(&mut faults, "from");
    let to = fields.day(&mut faults, "to");
    let certainty: Option<Certainty> = fields.choose(&mut faults, "certainty", "rule-certainty-missing");
    let source = fields.need(&mut faults, "source", 400, "rule-source-missing");
    let typed = fields.all("value").filter(|text| !text.is_empty()).collect::<Vec<_>>().join(";");
    let value = if typed.is_empty() { None } else { read(info.kind, &typed) };
    if value.is_none() && !typed.is_empty() {
        wrong(info.kind, &mut faults);
    }
    match (faults.done(), from, certainty) {
        (Ok(()), Some(from), Some(certainty)) => {
            Ok(Draft { key: info.key.to_owned(), value, from, to, source, certainty })
        }
        (Err(Refusal::Invalid(errors)), ..) => Err(errors),
        _ => Err(Vec::new()),
    }
}

/// `POST /parameters/{key}`; the field `scheme` says of which.
pub(crate) async fn save(visit: Visit, Path(key): Path<String>, web::Form(fields): web::Form) -> Answer {
    if !may_record(visit.role()) {
        return Err(Refusal::NotFound.into());
    }
    let scheme = fields.opt("scheme").unwrap_or(schemes::wijk::CODE);
    let info = info(scheme, &key)?;
    let errors = match draft(info, &fields) {
        Ok(draft) => {
            let seen = fields.get("seen").parse().unwrap_or(-1);
            let deed = RecordRule { scheme, draft, seen };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await {
                Ok(_) => {
                    let to = format!("/parameters/{}?scheme={scheme}", info.key);
                    return Ok(visit.redirect(to).said("rule-said-recorded").into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        Err(errors) => errors,
    };
    web::render_invalid(&page(&visit, &key, scheme, Some(fields.view(&visit.l, &errors))).await?)
}
