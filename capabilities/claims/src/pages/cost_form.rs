//! A new cost: the kind is chosen first, then only what that kind needs is asked.

use std::collections::BTreeMap;

use ::store::Failure;
use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use operation::{Operation, OperationId, Part, Purse};
use serde::Deserialize;
use web::{Answer, Choice, Fields, FormView, Frame, Upload, Visit, Words};

use super::view::{Link, amount, chosen, hundredths, operations};
use crate::actions::enter_cost::{EnterCost, Hours, month_of};
use crate::model::{Budget, Category, CostKind, Nature, Unit};
use crate::records::TimeLine;
use crate::rules::cost::Told;
use crate::rules::time;
use crate::store as tables;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    operation: String,
    kind: String,
}

#[derive(Template)]
#[template(path = "claims/cost_form.html")]
struct FormPage {
    f: Frame,
    l: Words,
    operation: String,
    operation_id: OperationId,
    kind: &'static str,
    kinds: Vec<Link>,
    rates: Vec<String>,
    form: FormView,
    categories: Vec<Choice>,
    natures: Vec<Choice>,
    units: Vec<Choice>,
    hours: Vec<Choice>,
    coaches: Vec<Choice>,
    organisations: Vec<Choice>,
    budgets: Vec<Choice>,
    late: String,
}

/// Approved hours that no cost counts with, per coach and month: value `staff|month`.
fn hours_choices(
    visit: &Visit,
    form: &FormView,
    lines: &[TimeLine],
    names: &BTreeMap<kernel::StaffId, String>,
) -> Vec<Choice> {
    let organisation = form.value("organisation").parse().unwrap_or(visit.ctx.actor.organisation);
    let mut sums: BTreeMap<(String, String, String), i64> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.organisation_id == organisation) {
        let name = names.get(&line.staff_id).cloned().unwrap_or_default();
        *sums.entry((month_of(line.day), name, line.staff_id.to_string())).or_default() += line.counted();
    }
    let one = |((month, name, staff), sum): (&(String, String, String), &i64)| {
        let hours = hundredths(time::hours(*sum));
        let label =
            visit.l.with("cost-hours-choice", &[("who", name.clone()), ("month", month.clone()), ("hours", hours)]);
        form.choice("hours", format!("{staff}|{month}"), label)
    };
    sums.iter().map(one).collect()
}

async fn page(
    visit: &Visit,
    operation: &Operation,
    purse: &Purse,
    kind: CostKind,
    form: FormView,
) -> Result<FormPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let lines = tables::time::ready(&mut tx, ctx, purse).await?;
    let names = tables::names::staff(&mut tx, ctx).await?;
    let people = tables::names::positions_of(&mut tx, ctx, ctx.actor.organisation).await?;
    let rules = tables::rule::all(&mut tx, ctx).await?;
    // Only the lead tells a cost for another: a municipality that brings in staff, for example.
    let members = if purse.only().is_none() { network::memberships(&mut tx, ctx).await? } else { Vec::new() };
    let organisations = tables::names::organisations(&mut tx, ctx).await?;
    let support = super::claims::supported(&mut tx, ctx, operation, purse).await?;
    let late = match own_day(&form, kind, ctx.today()) {
        Some(day) => tables::period::around(&mut tx, ctx, operation.id, day).await?,
        None => None,
    };
    drop(tx);
    let mut others: Vec<(String, String)> = organisations
        .iter()
        .filter(|(id, _)| **id != ctx.actor.organisation && members.iter().any(|m| m.organisation_id == **id))
        .map(|(id, name)| (name.clone(), id.to_string()))
        .collect();
    others.sort();
    let link = |of: CostKind| Link {
        url: format!("/costs/new?operation={}&kind={of}", operation.id),
        label: l.of("cost-kind", of),
        here: of == kind,
    };
    let rate = |unit: &Unit| {
        let rate = rules.value(unit.rate_key(), ctx.today());
        let told = rate.map_or_else(|| l.t("cost-rate-none"), super::view::euro);
        format!("{}: {told}", l.of("cost-unit", *unit))
    };
    let person = |(id, name): &(kernel::StaffId, String)| form.choice("wage_staff", id.to_string(), name.clone());
    Ok(FormPage {
        f: visit.frame("cost-new-title", "/costs"),
        operation: operation.name.clone(),
        operation_id: operation.id,
        kind: kind.as_str(),
        kinds: CostKind::ALL.iter().map(|of| link(*of)).collect(),
        rates: Unit::ALL.iter().map(rate).collect(),
        categories: form.choices(&l, "category", "cost-category", Category::ALL),
        natures: Nature::ALL
            .iter()
            .rev()
            .map(|n| form.choice("nature", n.as_str(), l.of("cost-nature", n)).hint(l.of("cost-nature-hint", n)))
            .collect(),
        units: form.choices(&l, "unit", "cost-unit", Unit::ALL),
        hours: hours_choices(visit, &form, &lines, &names),
        coaches: people.iter().map(person).collect(),
        budgets: if support { form.choices(&l, "budget", "money-budget", Budget::ALL) } else { Vec::new() },
        late: late.map(|year| l.t1("cost-late-check", "year", year.first.0.year())).unwrap_or_default(),
        organisations: others.into_iter().map(|(name, id)| form.choice("organisation", id, name)).collect(),
        form,
        l,
    })
}

/// The day of what was typed so far: of hours it is the end of their month.
fn own_day(form: &FormView, kind: CostKind, today: Day) -> Option<Day> {
    if kind == CostKind::Unit && form.value("unit") == Unit::CoachHour.as_str() {
        return hours(form.value("hours")).and_then(|hours| last_of(&hours.month, today));
    }
    form.value("day").parse().ok()
}

fn kind_of(word: &str) -> CostKind {
    word.parse().unwrap_or(CostKind::Real)
}

/// `GET /costs/new?operation=&kind=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let all = operations(&mut tx, &visit.ctx, Verb::Write, Part::Costs).await?;
    drop(tx);
    let (operation, purse) = chosen(&all, &asked.operation, &visit.ctx)?;
    let form = FormView::filled([("nature", "cash"), ("unit", "coach-hour"), ("budget", "working")]);
    web::render(&page(&visit, operation, purse, kind_of(&asked.kind), form).await?)
}

/// What the form says, apart from its file.
struct Typed {
    day: Day,
    nature: Nature,
    category: Category,
    words: String,
    told: Told,
    hours: Option<Hours>,
    organisation: Option<kernel::OrganisationId>,
}

fn typed(fields: &Fields, kind: CostKind, today: Day) -> Result<Typed, Refusal> {
    let mut faults = Faults::default();
    let hourly = kind == CostKind::Unit && fields.get("unit") == Unit::CoachHour.as_str();
    let hours = if hourly { hours(fields.get("hours")) } else { wage(&mut faults, fields, kind) };
    let day = if hourly { hours.as_ref().and_then(|hours| last_of(&hours.month, today)) } else { None };
    let day = if hourly { day.or(Some(today)) } else { fields.need_day(&mut faults, "day") };
    let category = if kind == CostKind::Unit {
        Some(Category::Wage)
    } else {
        fields.choose(&mut faults, "category", "cost-category-missing")
    };
    let nature: Option<Nature> = fields.choose(&mut faults, "nature", "cost-nature-missing");
    let organisation = fields.maybe(&mut faults, "organisation");
    let words = fields.need(&mut faults, "words", 200, "cost-words-missing");
    let told = Told {
        cents: amount(fields, &mut faults, "amount"),
        supplier: fields.short(&mut faults, "supplier", 120).unwrap_or_default(),
        invoice: fields.short(&mut faults, "invoice", 60).unwrap_or_default(),
        unit: fields.maybe(&mut faults, "unit"),
        // Quantities are typed like amounts, with two digits after the comma.
        quantity: if hourly { None } else { amount(fields, &mut faults, "quantity") },
        milestone: fields.short(&mut faults, "milestone", 160).unwrap_or_default(),
    };
    faults.done()?;
    match (day, category, nature) {
        (Some(day), Some(category), Some(nature)) => {
            Ok(Typed { day, nature, category, words, told, hours, organisation })
        }
        _ => Err(Refusal::NotFound),
    }
}

fn hours(text: &str) -> Option<Hours> {
    let (staff, month) = text.split_once('|')?;
    Some(Hours { staff: staff.parse().ok()?, month: month.to_owned() })
}

/// Whose wage of which month: only for a real cost that is a wage.
fn wage(faults: &mut Faults, fields: &Fields, kind: CostKind) -> Option<Hours> {
    if kind != CostKind::Real || fields.get("category") != Category::Wage.as_str() {
        return None;
    }
    let staff = fields.maybe(faults, "wage_staff")?;
    let month = fields.get("wage_month");
    let right = month.len() == 7 && format!("{month}-01").parse::<Day>().is_ok();
    if !right {
        faults.push("wage_month", "cost-month-missing");
        return None;
    }
    Some(Hours { staff, month: month.to_owned() })
}

/// The last day of a month, or today when it is not over.
fn last_of(month: &str, today: Day) -> Option<Day> {
    let first: Day = format!("{month}-01").parse().ok()?;
    Some(first.plus_months(1).plus_days(-1).min(today))
}

/// `POST /costs/new`
pub(crate) async fn save(visit: Visit, upload: Upload) -> Answer {
    let fields = upload.fields();
    let mut tx = visit.app.db.read().await?;
    let all = operations(&mut tx, &visit.ctx, Verb::Write, Part::Costs).await?;
    drop(tx);
    let (operation, purse) = chosen(&all, fields.get("operation"), &visit.ctx)?;
    let kind = kind_of(fields.get("kind"));
    let file = upload.file("file").map(|(_, bytes)| bytes).filter(|bytes| !bytes.is_empty());
    let outcome: Result<_, Failure> = match typed(&fields, kind, visit.ctx.today()) {
        Err(refusal) => Err(refusal.into()),
        Ok(typed) => {
            let deed = EnterCost {
                operation: operation.id,
                budget: fields.get("budget").parse().unwrap_or(Budget::Working),
                organisation: typed.organisation,
                day: typed.day,
                kind,
                nature: typed.nature,
                category: typed.category,
                words: &typed.words,
                told: typed.told,
                hours: typed.hours,
                late: fields.has("late", "yes"),
                over: fields.has("over", "yes"),
                only_here: fields.has("only_here", "yes"),
                file,
            };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await
        }
    };
    match outcome {
        Ok(id) => Ok(visit.redirect(format!("/costs/{id}")).said("cost-said-entered").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, operation, purse, kind, fields.view(&visit.l, &errors)).await?)
        }
    }
}
