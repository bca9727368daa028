//! The figures of an operation until a day, beside those of an earlier day.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use esf::Code;
use guidance::guarded::{SMALLEST, Shown};
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part};
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Problem, Visit, Words};

use super::operation_of;
use crate::actions::classify::may_classify;
use crate::actions::support::Support;
use crate::report::{self, Asked, Report};
use crate::store::freeze;
use crate::store::supported::Supported;
use crate::workbook::count;

/// What the address asks.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Address {
    #[serde(default)]
    pub operation: String,
    #[serde(default)]
    pub until: String,
    #[serde(default)]
    pub than: String,
}

/// An indicator in a table.
struct Line {
    code: Code,
    name: String,
    /// Women, men, non-binary, total, unknown, since the earlier day; empty for what is never kept.
    cells: Vec<String>,
    unknown: bool,
}

/// Something that was frozen.
struct Kept {
    id: String,
    until: String,
    about: String,
    people: i64,
    claim: bool,
    /// File and SHA-256.
    sha256: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "participation/figures.html")]
struct FiguresPage {
    f: Frame,
    l: Words,
    form: FormView,
    operations: Vec<Choice>,
    shown: Option<Picture>,
}

struct Picture {
    operation: OperationId,
    name: String,
    until: String,
    than: String,
    guarded: bool,
    below: i64,
    outputs: Vec<Line>,
    results: Vec<Line>,
    administrations: String,
    enterprises: String,
    supported_since: Option<String>,
    query: String,
    /// What counts the files again.
    command: String,
    frozen: Vec<Kept>,
    may_freeze: bool,
    may_classify: bool,
    /// People whose municipality has no class on the day of entry.
    unclassed_people: i64,
    /// Those municipalities: code and words.
    unclassed: Vec<(String, String)>,
    until_day: Day,
    than_day: Day,
}

/// The operation of the address, or the running one; and all of which the asker may see figures.
pub async fn choose(
    visit: &Visit,
    address: &Address,
) -> Result<(Option<OperationId>, Vec<(OperationId, String)>), Problem> {
    let mut tx = visit.app.db.read().await?;
    let all = operation::door::all(&mut tx, &visit.ctx).await?;
    drop(tx);
    let sees: Vec<_> = all.into_iter().filter(|(_, purse)| purse.may(Verb::Read, Part::Figures)).collect();
    let named: Vec<(OperationId, String)> = sees.iter().map(|(o, _)| (o.id, o.name.clone())).collect();
    let chosen = match operation_of(&address.operation)? {
        Some(id) if named.iter().any(|(known, _)| *known == id) => Some(id),
        Some(_) => return Err(Refusal::NotFound.into()),
        None => {
            let running = sees.iter().find(|(o, _)| o.status == operation::Status::Running);
            running.or(sees.first()).map(|(o, _)| o.id)
        }
    };
    // Who could never see any has no such page; who keeps operations and has none sees an empty one.
    if chosen.is_none() && !matches!(visit.role(), kernel::Role::Coordinator | kernel::Role::Accountant) {
        return Err(Refusal::NotFound.into());
    }
    Ok((chosen, named))
}

/// The days of the address.
pub fn asked(address: &Address, faults: &mut Faults) -> Asked {
    let fields = web::Fields::from_pairs([("until", address.until.as_str()), ("than", address.than.as_str())]);
    Asked { until: fields.day(faults, "until"), than: fields.day(faults, "than") }
}

/// `GET /esf`
pub async fn show(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (chosen, named) = choose(&visit, &address).await?;
    let mut faults = Faults::default();
    let asked = asked(&address, &mut faults);
    let outcome = match (faults.done(), chosen) {
        (Err(refusal), _) => Err(Failure::from(refusal)),
        (Ok(()), None) => Ok(None),
        (Ok(()), Some(id)) => picture(&visit, id, asked).await.map(Some),
    };
    page(&visit, &address, chosen, &named, outcome)
}

fn page(
    visit: &Visit,
    address: &Address,
    chosen: Option<OperationId>,
    named: &[(OperationId, String)],
    outcome: Result<Option<Picture>, Failure>,
) -> Answer {
    let l = visit.l.clone();
    let (shown, errors) = match outcome {
        Ok(shown) => (shown, Vec::new()),
        Err(failure) => (None, web::errors_of(failure)?),
    };
    let day = |typed: &str, used: Option<Day>| used.map_or_else(|| typed.to_owned(), |day| day.to_string());
    let fields = web::Fields::from_pairs([
        ("operation", chosen.map(|id| id.to_string()).unwrap_or_default()),
        ("until", day(&address.until, shown.as_ref().map(|s| s.until_day))),
        ("than", day(&address.than, shown.as_ref().map(|s| s.than_day))),
    ]);
    let form = fields.view(&l, &errors);
    let invalid = !errors.is_empty();
    let page = FiguresPage {
        f: visit.frame("esf-title", "/esf"),
        operations: named.iter().map(|(id, name)| form.choice("operation", id.to_string(), name.clone())).collect(),
        form,
        shown,
        l,
    };
    if invalid { web::render_invalid(&page) } else { web::render(&page) }
}

async fn picture(visit: &Visit, id: OperationId, asked: Asked) -> Result<Picture, Failure> {
    let l = &visit.l;
    let mut tx = visit.app.db.read().await?;
    let report = report::report(&mut tx, &visit.ctx, id, asked).await?;
    let unclassed = report.unclassed();
    let places =
        if unclassed.is_empty() { None } else { Some(network::municipality::load(&mut tx, &visit.ctx).await?) };
    let frozen = if report.guarded { Vec::new() } else { freeze::all(&mut tx, &visit.ctx, id).await? };
    drop(tx);
    let named = |nis: &String| {
        let known = places.as_ref().and_then(|places| places.0.iter().find(|place| place.nis == *nis));
        known.map_or_else(|| nis.clone(), |place| format!("{} ({nis})", place.name))
    };
    let is_output = |code: Code| code.as_str().starts_with("EECO");
    let lines: Vec<Line> = lines(l, &report);
    let (outputs, results) = lines.into_iter().partition(|line| is_output(line.code));
    let told = |n: Option<i64>| n.map_or_else(|| l.t("esf-not-told"), |n| n.to_string());
    let kept = frozen.into_iter().map(|f| Kept {
        id: f.id.to_string(),
        until: l.day_year(f.until_on),
        about: l.t2(
            "esf-frozen-about",
            "day",
            l.day_time(f.at),
            "who",
            f.by_name.unwrap_or_else(|| l.t("role-system")),
        ),
        people: f.people,
        claim: f.claim_id.is_some(),
        sha256: vec![
            ("participants", f.participants_sha256),
            ("events", f.events_sha256),
            ("indicators", f.indicators_sha256),
        ],
    });
    Ok(Picture {
        operation: id,
        name: report.operation.name.clone(),
        until: l.day_year(report.until),
        than: l.day_plain(report.than),
        guarded: report.guarded,
        below: SMALLEST,
        outputs,
        results,
        administrations: told(report.supported.map(|s| s.administrations)),
        enterprises: told(report.supported.map(|s| s.enterprises)),
        supported_since: report.supported.map(|s| l.day_plain(s.since_on)),
        command: format!(
            "opstap esf indicators --participants esf-participants-{until}.csv --events esf-events-{until}.csv \
             --degurba degurba.csv --operation {id} --until {until} --json",
            until = report.until
        ),
        query: format!("operation={id}&until={}&than={}", report.until, report.than),
        frozen: kept.collect(),
        may_classify: may_classify(visit.role()),
        unclassed_people: unclassed.iter().map(|(_, people)| people).sum(),
        unclassed: unclassed.iter().map(|(nis, _)| (nis.clone(), named(nis))).collect(),
        may_freeze: report.purse.may(Verb::Write, Part::Claims),
        until_day: report.until,
        than_day: report.than,
    })
}

fn lines(l: &Words, report: &Report) -> Vec<Line> {
    let line = |(code, rows): &(Code, Option<(crate::rules::guard::Row, crate::rules::guard::Row)>)| {
        let cells = rows.map(|(then, now)| {
            let mut cells: Vec<String> = now.cells().into_iter().map(|shown| count(l, shown)).collect();
            cells.push(difference(l, report.growth(now.total, then.total)));
            cells
        });
        let unknown = rows.is_some_and(|(_, now)| !matches!(now.unknown, Shown::Count(0)));
        Line { code: *code, name: l.of("esf-code", code), cells: cells.unwrap_or_default(), unknown }
    };
    report.rows.iter().map(line).collect()
}

/// The difference in words.
fn difference(l: &Words, grown: Shown) -> String {
    match grown {
        Shown::Count(n) if n > 0 => format!("+{n}"),
        Shown::Count(n) => n.to_string().replace('-', "\u{2212}"),
        hidden => count(l, hidden),
    }
}

/// `POST /esf/supported`
pub async fn support(visit: Visit, web::Form(fields): web::Form) -> Answer {
    let id: OperationId = fields.get("operation").parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = visit.app.db.read().await?;
    operation::door::require(&mut tx, &visit.ctx, id, Verb::Write, Part::Claims).await?;
    drop(tx);
    let mut faults = Faults::default();
    let administrations = fields.number(&mut faults, "administrations", 0, 100_000);
    let enterprises = fields.number(&mut faults, "enterprises", 0, 100_000);
    let since_on = fields.need_day(&mut faults, "since_on");
    if fields.get("administrations").is_empty() {
        faults.push_range("administrations", 0, 100_000);
    }
    if fields.get("enterprises").is_empty() {
        faults.push_range("enterprises", 0, 100_000);
    }
    let outcome = match (faults.done(), administrations.zip(enterprises).zip(since_on)) {
        (Ok(()), Some(((administrations, enterprises), since_on))) => {
            let support = Support { operation: id, told: Supported { administrations, enterprises, since_on } };
            visit.app.db.act_once(&visit.ctx, fields.key(), &support).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Failure::Refused(Refusal::NotFound)),
    };
    match outcome {
        Ok(_) => Ok(visit.redirect(format!("/esf?operation={id}")).said("esf-said-supported").into_response()),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// The page again, with what was typed in one of its small forms and what to change.
pub async fn again(visit: &Visit, id: OperationId, fields: &web::Fields, failure: Failure) -> Answer {
    let errors = web::errors_of(failure)?;
    let address = Address { operation: id.to_string(), ..Address::default() };
    let (_, named) = choose(visit, &address).await?;
    let shown = picture(visit, id, Asked::default()).await?;
    let form = fields.view(&visit.l, &errors);
    let page = FiguresPage {
        f: visit.frame("esf-title", "/esf"),
        operations: named.iter().map(|(id, name)| form.choice("operation", id.to_string(), name.clone())).collect(),
        form,
        shown: Some(shown),
        l: visit.l.clone(),
    };
    web::render_invalid(&page)
}
