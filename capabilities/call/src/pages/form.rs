//! The form of a call: its own questions.

use askama::Template;
use axum::extract::Path;
use kernel::Verb;
use web::{Answer, Choice, Fields, Form, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::SaveQuestions;
use crate::model::{Call, CallId, CallStatus, Question, QuestionId, QuestionKind};

/// Empty lines to fill.
const SPARE: usize = 2;

/// A question as typed.
#[derive(Debug, Clone, Default)]
struct Row {
    id: String,
    label: String,
    hint: String,
    kind: String,
    required: String,
    most: String,
    choices: String,
    kinds: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "call/form.html")]
struct FormPage {
    f: Frame,
    l: Words,
    head: CallHead,
    rows: Vec<Row>,
    errors: Vec<String>,
    version: i64,
    fixed: bool,
}

fn page(visit: &Visit, call: &Call, mut rows: Vec<Row>, errors: Vec<String>, version: i64) -> FormPage {
    let l = visit.l.clone();
    let fixed = call.status != CallStatus::Draft;
    if !fixed {
        let blank = Row { kind: "long".to_owned(), required: "yes".to_owned(), ..Row::default() };
        rows.extend(std::iter::repeat_n(blank, SPARE));
    }
    for row in &mut rows {
        let kind = |k: &QuestionKind| Choice {
            value: k.to_string(),
            label: l.of("call-question-kind", k),
            chosen: row.kind == k.as_str(),
            ..Choice::default()
        };
        row.kinds = QuestionKind::ALL.iter().map(kind).collect();
    }
    FormPage {
        f: visit.frame("call-tab-form", "/calls"),
        head: CallHead::new(&l, call, "form"),
        l,
        rows,
        errors,
        version,
        fixed,
    }
}

fn stored(call: &Call) -> Vec<Row> {
    call.questions
        .iter()
        .map(|q| Row {
            id: q.id.to_string(),
            label: q.label.clone(),
            hint: q.hint.clone(),
            kind: q.kind.to_string(),
            required: if q.required { "yes" } else { "no" }.to_owned(),
            most: if q.most > 0 { q.most.to_string() } else { String::new() },
            choices: q.choices.join("\n"),
            kinds: Vec::new(),
        })
        .collect()
}

fn typed(fields: &Fields) -> Vec<Row> {
    let rows = view::rows(fields, "label", ["id", "label", "hint", "kind", "required", "most", "choices"]);
    let row = |[id, label, hint, kind, required, most, choices]: [String; 7]| Row {
        id,
        label,
        hint,
        kind,
        required,
        most,
        choices,
        kinds: Vec::new(),
    };
    rows.into_iter().map(row).collect()
}

fn lines(rows: &[Row]) -> String {
    rows.iter().map(|row| row.label.as_str()).collect::<Vec<_>>().join("\n")
}

fn question(row: &Row) -> Question {
    Question {
        id: row.id.parse().unwrap_or(QuestionId(uuid::Uuid::nil())),
        label: row.label.clone(),
        hint: row.hint.clone(),
        kind: row.kind.parse().unwrap_or(QuestionKind::Long),
        required: row.required == "yes",
        // What is no number is refused by the rule, by the number of its line.
        most: if row.most.is_empty() { 0 } else { row.most.parse().unwrap_or(-1) },
        choices: row.choices.lines().map(str::trim).filter(|c| !c.is_empty()).map(str::to_owned).collect(),
    }
}

/// `GET /calls/{id}/form`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let call = view::load(&visit, id, Verb::Read).await?;
    web::render(&page(&visit, &call, stored(&call), Vec::new(), call.version))
}

/// `POST /calls/{id}/form`
pub async fn save(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let call = view::load(&visit, id, Verb::Write).await?;
    let rows = typed(&fields);
    let act = SaveQuestions { id, questions: rows.iter().map(question).collect(), version: fields.version() };
    let done = visit.app.db.act(&visit.ctx, &act).await;
    let failure = match view::saved(&visit, id, "form", done, (lines(&stored(&call)), lines(&rows)), &fields) {
        Ok(answer) => return answer,
        Err(failure) => failure,
    };
    let errors = web::errors_of(failure)?;
    let errors = fields.view(&visit.l, &errors).errors.into_iter().map(|(_, message)| message).collect();
    web::render_invalid(&page(&visit, &call, rows, errors, fields.version()))
}
