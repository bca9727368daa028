//! What belongs to one call and is written anew as a whole: criteria, eligibility rules, form.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};

use crate::model::{CallId, Criterion, CriterionId, Question, QuestionId, QuestionKind, Rule, RuleId};

#[derive(sqlx::FromRow)]
struct CriterionRow {
    id: CriterionId,
    name: String,
    weight: i64,
    max_score: i64,
    step: i64,
    explanation: String,
}

#[derive(sqlx::FromRow)]
struct QuestionRow {
    id: QuestionId,
    label: String,
    hint: String,
    kind: QuestionKind,
    required: bool,
    most: i64,
    choices: String,
}

/// Criteria, in order.
pub async fn criteria(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Criterion>, Failure> {
    let rows = fetch_all!(
        tx,
        CriterionRow,
        "select id, name, weight, max_score, step, explanation from call_criterion
         where partnership_id = $1 and call_id = $2 order by place, id",
        ctx.actor.partnership,
        call
    )?;
    Ok(rows
        .into_iter()
        .map(|r| Criterion {
            id: r.id,
            name: r.name,
            weight: r.weight,
            max_score: r.max_score,
            step: r.step,
            explanation: r.explanation,
        })
        .collect())
}

/// Eligibility rules, in order.
pub async fn rules(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Rule>, Failure> {
    let rows = fetch_all!(
        tx,
        (RuleId, String),
        "select id, label from call_rule where partnership_id = $1 and call_id = $2 order by place, id",
        ctx.actor.partnership,
        call
    )?;
    Ok(rows.into_iter().map(|(id, label)| Rule { id, label }).collect())
}

/// Questions of the form, in order.
pub async fn questions(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Question>, Failure> {
    let rows = fetch_all!(
        tx,
        QuestionRow,
        "select id, label, hint, kind, required, most, choices from call_question
         where partnership_id = $1 and call_id = $2 order by place, id",
        ctx.actor.partnership,
        call
    )?;
    Ok(rows
        .into_iter()
        .map(|r| Question {
            id: r.id,
            label: r.label,
            hint: r.hint,
            kind: r.kind,
            required: r.required,
            most: r.most,
            choices: r.choices.lines().map(str::to_owned).collect(),
        })
        .collect())
}

/// Writes the criteria anew.
pub async fn save_criteria(tx: &mut Tx, ctx: &Ctx, call: CallId, all: &[Criterion]) -> Result<(), Failure> {
    execute!(tx, "delete from call_criterion where partnership_id = $1 and call_id = $2", ctx.actor.partnership, call)?;
    for (place, one) in (0_i64..).zip(all) {
        execute!(
            tx,
            "insert into call_criterion (partnership_id, id, call_id, place, name, weight, max_score, step, explanation)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            ctx.actor.partnership,
            one.id,
            call,
            place,
            one.name.as_str(),
            one.weight,
            one.max_score,
            one.step,
            one.explanation.as_str()
        )?;
    }
    Ok(())
}

/// Writes the eligibility rules anew.
pub async fn save_rules(tx: &mut Tx, ctx: &Ctx, call: CallId, all: &[Rule]) -> Result<(), Failure> {
    execute!(tx, "delete from call_rule where partnership_id = $1 and call_id = $2", ctx.actor.partnership, call)?;
    for (place, one) in (0_i64..).zip(all) {
        execute!(
            tx,
            "insert into call_rule (partnership_id, id, call_id, place, label) values ($1, $2, $3, $4, $5)",
            ctx.actor.partnership,
            one.id,
            call,
            place,
            one.label.as_str()
        )?;
    }
    Ok(())
}

/// Writes the form anew.
pub async fn save_questions(tx: &mut Tx, ctx: &Ctx, call: CallId, all: &[Question]) -> Result<(), Failure> {
    execute!(tx, "delete from call_question where partnership_id = $1 and call_id = $2", ctx.actor.partnership, call)?;
    for (place, one) in (0_i64..).zip(all) {
        execute!(
            tx,
            "insert into call_question (partnership_id, id, call_id, place, label, hint, kind, required, most, choices)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            ctx.actor.partnership,
            one.id,
            call,
            place,
            one.label.as_str(),
            one.hint.as_str(),
            one.kind,
            one.required,
            one.most,
            one.choices.join("\n")
        )?;
    }
    Ok(())
}
