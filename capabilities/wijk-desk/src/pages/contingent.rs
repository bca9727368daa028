//! The contingent of a scheme for a year: what was allotted, what is used, what is left; unknown is shown as unknown.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use parameters::Schemes;
use schemes::wijk::contingent::{Unit, allotted, left};
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Visit, Words};
use wijk_office::rules::access::Part;
use wijk_office::{Allot, Allotted, door};

use crate::store::keep;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    year: String,
    #[serde(default)]
    scheme: String,
}

/// One line: the whole area, or a municipality.
struct Line {
    place: String,
    allotted: String,
    used: i64,
    left: String,
    over: bool,
    source: String,
}

/// Places or hours.
struct Table {
    id: &'static str,
    title: String,
    note: String,
    /// Used of allotted, of 100; none: not known.
    share: Option<i64>,
    sentence: String,
    whole: Line,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "wijk_desk/contingent.html")]
struct ContingentPage {
    f: Frame,
    l: Words,
    form: FormView,
    year: i64,
    code: String,
    tables: Vec<Table>,
    schemes: Vec<Choice>,
    years: Vec<Choice>,
    units: Vec<Choice>,
    towns: Vec<Choice>,
    may: bool,
}

async fn page(visit: &Visit, asked: &Asked, form: FormView) -> Result<ContingentPage, Failure> {
    let (ctx, today) = (&visit.ctx, visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Decisions).await?;
    let now = i64::from(today.0.year());
    let first = wijk_office::first_allotted(&mut tx, ctx).await?.unwrap_or(now).clamp(now - 10, now);
    let year = asked.year.parse().ok().filter(|year| (first..=now + 1).contains(year)).unwrap_or(now);
    let number = i16::try_from(year).unwrap_or_default();
    let (from, to) = (Day::new(number, 1, 1).unwrap_or(today), Day::new(number, 12, 31).unwrap_or(today));
    let on = to.min(today).max(from);
    let schemes = Schemes::load(&mut tx, ctx).await?;
    let scheme = schemes.asked(&asked.scheme);
    let (l, rules) = (schemes.words(&visit.l, scheme), schemes.table(scheme));
    let towns = network::municipality::load(&mut tx, ctx).await?;
    let area = wijk_office::area_on(&mut tx, ctx, on).await?;
    let decided = wijk_office::allotted(&mut tx, ctx, scheme, year).await?;
    let code = |nis: &str| towns.successor(nis, on).map_or_else(|| nis.to_owned(), |town| town.nis.clone());
    let mut hours: BTreeMap<String, i64> = BTreeMap::new();
    for (nis, count) in keep::hours(&mut tx, ctx, scheme, from, to).await? {
        *hours.entry(code(&nis)).or_default() += count;
    }
    let mut places: BTreeMap<String, i64> = BTreeMap::new();
    for (nis, count) in keep::places(&mut tx, ctx, scheme, on).await? {
        *places.entry(nis.as_deref().map(code).unwrap_or_default()).or_default() += count;
    }
    drop(tx);
    let name = |nis: &str| towns.by_nis(nis).map_or_else(|| nis.to_owned(), |town| town.name.clone());
    // A municipality that merged stands under its name of now.
    let area: BTreeSet<String> = area.iter().map(|nis| code(nis)).collect();
    let mut known: Vec<(String, String)> = area.iter().map(|nis| (nis.clone(), name(nis))).collect();
    known.sort_by_key(|(_, name)| kernel::name::fold(name));
    let table = |unit: Unit, used: &BTreeMap<String, i64>| {
        let decision = |nis: &str| Allotted::holds(&decided, unit, nis, code);
        let line = |place: String, most: Option<i64>, used: i64, source: String| {
            let rest = left(most, used);
            Line {
                place,
                allotted: most.map_or_else(|| l.t("wijk-contingent-unknown"), |most| most.to_string()),
                used,
                left: rest.map_or_else(|| l.t("wijk-contingent-unknown"), |rest| rest.to_string()),
                over: rest.is_some_and(|rest| rest < 0),
                source,
            }
        };
        let told = |row: &Allotted| format!("{} ({})", row.source, l.day_plain(row.decided_on));
        // A decision for the year goes before the rule; taken back, the rule holds again.
        let by_rule = allotted(rules.on(on), unit).known();
        let own = decision("");
        let most = own.and_then(|row| row.amount).or(by_rule);
        let key = match unit {
            Unit::Places => schemes::wijk::keys::CONTINGENT,
            Unit::Hours => schemes::wijk::keys::CONTINGENT_HOURS,
        };
        let rule_source = rules.on(on).row(key).map(|row| row.source.clone()).unwrap_or_default();
        let total: i64 = used.values().sum();
        let whole = line(l.t("wijk-contingent-whole"), most, total, own.map_or(rule_source, told));
        let here = |(nis, name): &(String, String)| {
            let own = decision(nis);
            let count = used.get(nis).copied().unwrap_or(0);
            line(name.clone(), own.and_then(|row| row.amount), count, own.map(told).unwrap_or_default())
        };
        let mut lines: Vec<Line> = known.iter().map(here).collect();
        let outside: i64 = used.iter().filter(|(nis, _)| !area.contains(nis.as_str())).map(|(_, count)| count).sum();
        if outside > 0 {
            lines.push(line(l.t("wijk-contingent-elsewhere"), None, outside, String::new()));
        }
        Table {
            id: unit.as_str(),
            title: l.of("wijk-contingent-unit", unit),
            note: l.of("wijk-contingent-note", unit),
            share: most.filter(|most| *most > 0).map(|most| (total * 100 / most).clamp(0, 100)),
            sentence: match left(most, total) {
                None => l.t("wijk-contingent-left-unknown"),
                Some(rest) if rest < 0 => l.n("wijk-contingent-over", -rest),
                Some(rest) => l.n("wijk-contingent-left", rest),
            },
            whole,
            lines,
        }
    };
    let tables = vec![table(Unit::Places, &places), table(Unit::Hours, &hours)];
    let choose = FormView::filled([("year", year.to_string())]);
    Ok(ContingentPage {
        f: visit.frame("wijk-contingent-title", "/wijk"),
        year,
        code: scheme.to_owned(),
        tables,
        schemes: schemes.options(&l, scheme),
        years: (first..=now + 1).rev().map(|y| choose.choice("year", y.to_string(), y.to_string())).collect(),
        units: form.choices(&l, "unit", "wijk-contingent-unit", Unit::ALL),
        towns: known.iter().map(|(nis, name)| form.choice("nis", nis, name)).collect(),
        may: desk.may(Verb::Write, Part::Decisions),
        form,
        l,
    })
}

/// `GET /wijk/contingent`
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    web::render(&page(&visit, &asked, FormView::empty()).await?)
}

/// `POST /wijk/contingent`
pub async fn save(visit: Visit, web::Form(fields): web::Form) -> Answer {
    let asked = Asked { year: fields.get("of_year").to_owned(), scheme: fields.get("scheme").to_owned() };
    let shown = page(&visit, &asked, FormView::empty()).await?;
    let mut faults = Faults::default();
    let unit: Option<Unit> = fields.choose(&mut faults, "unit", "wijk-contingent-unit-missing");
    let amount = fields.number(&mut faults, "amount", 0, 10_000_000);
    let source = fields.need(&mut faults, "source", 300, "wijk-contingent-source-missing");
    let decided_on = fields.need_day(&mut faults, "decided_on");
    let errors = match (faults.done(), unit, decided_on) {
        (Ok(()), Some(unit), Some(decided_on)) => {
            let (scheme, year, nis) = (shown.code.as_str(), shown.year, fields.get("nis"));
            let deed = Allot { scheme, year, nis, unit, amount, source: &source, decided_on };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await {
                Ok(_) => {
                    let to = format!("/wijk/contingent?year={year}&scheme={scheme}");
                    return Ok(visit.redirect(to).said("wijk-contingent-said").into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(Refusal::Invalid(errors)), ..) => errors,
        _ => Vec::new(),
    };
    web::render_invalid(&page(&visit, &asked, fields.view(&visit.l, &errors)).await?)
}
