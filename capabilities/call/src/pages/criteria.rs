//! The criteria of a call: name, weight, highest score, step, what is looked at.

use askama::Template;
use axum::extract::Path;
use kernel::Verb;
use web::{Answer, Fields, Form, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::actions::SaveCriteria;
use crate::model::{Call, CallId, CallStatus, Criterion, CriterionId};

/// Empty lines to fill.
const SPARE: usize = 2;

/// A criterion as typed.
#[derive(Debug, Clone, Default)]
struct Row {
    id: String,
    name: String,
    weight: String,
    max: String,
    step: String,
    explanation: String,
    share: String,
}

#[derive(Template)]
#[template(path = "call/criteria.html")]
struct CriteriaPage {
    f: Frame,
    l: Words,
    head: CallHead,
    rows: Vec<Row>,
    errors: Vec<String>,
    version: i64,
    fixed: bool,
}

fn page(visit: &Visit, call: &Call, mut rows: Vec<Row>, errors: Vec<String>, version: i64) -> CriteriaPage {
    let fixed = call.status != CallStatus::Draft;
    if !fixed {
        let blank = Row { max: "5".to_owned(), step: "100".to_owned(), ..Row::default() };
        rows.extend(std::iter::repeat_n(blank, SPARE));
    }
    CriteriaPage {
        f: visit.frame("call-tab-criteria", "/calls"),
        head: CallHead::new(&visit.l, call, "criteria"),
        l: visit.l.clone(),
        rows,
        errors,
        version,
        fixed,
    }
}

fn stored(call: &Call) -> Vec<Row> {
    let all: i64 = call.criteria.iter().map(|c| c.weight).sum();
    call.criteria
        .iter()
        .map(|c| Row {
            id: c.id.to_string(),
            name: c.name.clone(),
            weight: c.weight.to_string(),
            max: c.max_score.to_string(),
            step: c.step.to_string(),
            explanation: c.explanation.clone(),
            share: share(c.weight, all),
        })
        .collect()
}

/// The share of a weight, in percent with one decimal when needed.
pub(super) fn share(weight: i64, all: i64) -> String {
    if all == 0 {
        return String::new();
    }
    let tenths = (weight * 2000 / all + 1) / 2;
    if tenths % 10 == 0 { format!("{}", tenths / 10) } else { format!("{},{}", tenths / 10, tenths % 10) }
}

fn typed(fields: &Fields) -> Vec<Row> {
    let rows = view::rows(fields, "name", ["id", "name", "weight", "max", "step", "explanation"]);
    let row = |[id, name, weight, max, step, explanation]: [String; 6]| Row {
        id,
        name,
        weight,
        max,
        step,
        explanation,
        share: String::new(),
    };
    rows.into_iter().map(row).collect()
}

fn lines(rows: &[Row]) -> String {
    rows.iter().map(|row| format!("{}: {} ({})", row.name, row.weight, row.max)).collect::<Vec<_>>().join("\n")
}

fn criterion(row: &Row) -> Criterion {
    // What is no number is 0, which the rule refuses by the number of its line.
    let number = |text: &str| text.parse().unwrap_or(0);
    Criterion {
        id: row.id.parse().unwrap_or(CriterionId(uuid::Uuid::nil())),
        name: row.name.clone(),
        weight: number(&row.weight),
        max_score: number(&row.max),
        step: number(&row.step),
        explanation: row.explanation.clone(),
    }
}

/// `GET /calls/{id}/criteria`
pub async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let call = view::load(&visit, id, Verb::Read).await?;
    web::render(&page(&visit, &call, stored(&call), Vec::new(), call.version))
}

/// `POST /calls/{id}/criteria`
pub async fn save(visit: Visit, Path(id): Path<CallId>, Form(fields): Form) -> Answer {
    let call = view::load(&visit, id, Verb::Write).await?;
    let rows = typed(&fields);
    let act = SaveCriteria { id, criteria: rows.iter().map(criterion).collect(), version: fields.version() };
    let done = visit.app.db.act(&visit.ctx, &act).await;
    let failure = match view::saved(&visit, id, "criteria", done, (lines(&stored(&call)), lines(&rows)), &fields) {
        Ok(answer) => return answer,
        Err(failure) => failure,
    };
    let errors = web::errors_of(failure)?;
    let errors = fields.view(&visit.l, &errors).errors.into_iter().map(|(_, message)| message).collect();
    web::render_invalid(&page(&visit, &call, rows, errors, fields.version()))
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_are_in_percent() {
        assert_eq!(
            (share(30, 100), share(1, 3), share(2, 3), share(1, 8)),
            ("30".into(), "33,3".into(), "66,7".into(), "12,5".into())
        );
    }
}
