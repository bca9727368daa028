//! The dated rules of the money: rates, terms, assumed lengths. What is not known says so; a change is a new row.

use askama::Template;
use axum::response::IntoResponse as _;
use kernel::Verb;
use kernel::refusal::Faults;
use operation::door;
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};

use super::view::{amount, euro};
use crate::actions::rule::RecordRule;
use crate::rules::dated::{Certainty, KEYS, Rule, is_amount};
use crate::store as tables;

struct Row {
    name: String,
    value: String,
    known: bool,
    time: String,
    certainty: String,
    source: String,
}

#[derive(Template)]
#[template(path = "claims/rules.html")]
struct RulesPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    form: FormView,
    keys: Vec<Choice>,
    certainties: Vec<Choice>,
}

/// The word of a key: `rate.coach-hour` is `money-rule-rate-coach-hour`.
fn word(l: &Words, key: &str) -> String {
    l.of("money-rule", key.replace('.', "-"))
}

fn value(l: &Words, rule: &Rule) -> String {
    match rule.value {
        None => l.t("money-rule-unknown"),
        Some(cents) if is_amount(&rule.key) => euro(cents),
        Some(years) if rule.key == "evidence.years" => l.n("money-rule-years", years),
        Some(minutes) => l.minutes(minutes),
    }
}

async fn page(visit: &Visit, form: FormView) -> Result<RulesPage, web::Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let rules = tables::rule::all(&mut tx, &visit.ctx).await?;
    drop(tx);
    let row = |rule: &Rule| Row {
        name: word(&l, &rule.key),
        value: value(&l, rule),
        known: rule.value.is_some(),
        time: match rule.to {
            Some(to) => l.t2("claim-period", "from", l.day_plain(rule.from), "to", l.day_plain(to)),
            None => l.t1("money-rule-from", "from", l.day_plain(rule.from)),
        },
        certainty: l.of("money-certainty", rule.certainty),
        source: rule.source.clone(),
    };
    let rows = KEYS.iter().flat_map(|key| rules.history(key)).map(row).collect();
    Ok(RulesPage {
        f: visit.frame("money-rules-title", "/costs"),
        rows,
        keys: KEYS.iter().map(|key| form.choice("key", *key, word(&l, key))).collect(),
        certainties: [Certainty::Read, Certainty::Known, Certainty::Chosen, Certainty::NotFound]
            .iter()
            .map(|c| form.choice("certainty", c.as_str(), l.of("money-certainty", c)))
            .collect(),
        form,
        l,
    })
}

/// `GET /claims/rules`
pub(crate) async fn show(visit: Visit) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::lead(&mut tx, &visit.ctx, Verb::Read).await?;
    drop(tx);
    web::render(&page(&visit, FormView::filled([("certainty", "R")])).await?)
}

/// `POST /claims/rules`
pub(crate) async fn record(visit: Visit, Form(fields): Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::lead(&mut tx, &visit.ctx, Verb::Write).await?;
    drop(tx);
    let mut faults = Faults::default();
    let key = fields.need(&mut faults, "key", 40, "money-rule-key");
    let typed = if is_amount(&key) {
        amount(&fields, &mut faults, "value")
    } else {
        fields.number(&mut faults, "value", 0, 10_000)
    };
    let from = fields.need_day(&mut faults, "from");
    let to = fields.day(&mut faults, "to");
    let source = fields.need(&mut faults, "source", 300, "money-rule-source-missing");
    let certainty: Option<Certainty> = fields.choose(&mut faults, "certainty", "money-rule-certainty");
    let done = match (faults.done(), from, certainty) {
        (Ok(()), Some(from), Some(certainty)) => {
            let deed = RecordRule { key, value: typed, from, to, source, certainty };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await
        }
        (Err(refusal), ..) => Err(refusal.into()),
        _ => Err(kernel::Refusal::NotFound.into()),
    };
    match done {
        Ok(_) => Ok(visit.redirect("/claims/rules").said("money-rule-said").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, fields.view(&visit.l, &errors)).await?)
        }
    }
}
