//! Everything that is known of a service, as label and words: for its page and its sheet.

use kernel::Day;
use web::Words;

use crate::card;
use crate::model::{CareLevel, Facts, Gender, Service};

/// A label and what stands beside it.
pub(crate) struct Row {
    /// Label.
    pub label: String,
    /// Words.
    pub text: String,
}

/// The facts of everybody's concern, in the order in which people ask them.
pub(crate) fn all(l: &Words, today: Day, service: &Service) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |key: &str, text: String| rows.push(Row { label: l.t(key), text });
    add("service-types", card::types(l, service));
    add("service-setting", l.of("service-setting", service.setting));
    if !service.languages.is_empty() {
        add("service-languages", card::languages(service));
    }
    if service.interpreter {
        add("service-interpreter-label", l.t("service-interpreter"));
    }
    let price = [card::price(l, service), service.price_note.clone()];
    let price = price.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if !price.is_empty() {
        add("service-price-label", price);
    }
    if let Some(day) = service.starts_on.filter(|day| *day >= today) {
        add("service-starts-label", l.day_year(day));
    }
    for (key, text) in [
        ("service-apply", &service.apply),
        ("service-documents", &service.documents),
        ("service-opening", &service.opening),
    ] {
        if let Some(text) = text {
            add(key, text.clone());
        }
    }
    match (service.age_from, service.age_to) {
        (Some(from), Some(to)) => add("service-age", l.t2("service-age-between", "from", from, "to", to)),
        (Some(from), None) => add("service-age", l.t1("service-age-from", "from", from)),
        (None, Some(to)) => add("service-age", l.t1("service-age-to", "to", to)),
        (None, None) => {}
    }
    if service.gender != Gender::Any {
        add("service-gender-label", l.of("service-gender", service.gender));
    }
    for (key, text) in kind(l, &service.facts) {
        add(key, text);
    }
    rows
}

/// The facts of the kind.
fn kind(l: &Words, facts: &Facts) -> Vec<(&'static str, String)> {
    let mut rows: Vec<(&'static str, String)> = Vec::new();
    let mut add = |key, text: Option<String>| rows.extend(text.map(|text| (key, text)));
    match facts {
        Facts::General => {}
        Facts::ConversationTable { seats, level } => {
            add("service-seats", seats.map(|n| n.to_string()));
            add("service-level", level.clone());
        }
        Facts::BikeLoan { days, deposit_cents } => {
            add("service-loan-days", days.map(|n| l.n("service-days", n)));
            add("service-deposit", deposit_cents.map(|cents| l.t1("service-price", "euro", card::euro(cents))));
        }
        Facts::AddictionCare { level, before_admission, after_admission } => {
            add("service-care-level-label", Some(l.of("service-care-level", level)));
            let when = match (before_admission, after_admission) {
                (true, true) => Some("service-admission-both"),
                (true, false) => Some("service-admission-before"),
                (false, true) if *level != CareLevel::Aftercare => Some("service-admission-after"),
                _ => None,
            };
            add("service-admission", when.map(|key| l.t(key)));
        }
        Facts::PracticeWorkplace { hours_week, tasks } => {
            add("service-hours-week", hours_week.map(|n| n.to_string()));
            add("service-tasks", tasks.clone());
        }
        Facts::Childcare { from_months, to_months, hours } => {
            add("service-child-from", from_months.map(|n| age(l, n)));
            add("service-child-to", to_months.map(|n| age(l, n)));
            add("service-child-hours", hours.clone());
        }
    }
    rows
}

/// Months under three years, years from there.
fn age(l: &Words, months: i64) -> String {
    if months < 36 { l.n("service-months", months) } else { l.n("service-years", months / 12) }
}
