//! Which municipality is a city, a town or rural (EECO17): what Opstap knows, from which list, and what somebody records.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use esf::Degurba;
use esf::degurba::{Line, RURAL};
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Role};
use network::municipality::Municipality;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use crate::actions::classify::{Classify, may_classify};
use crate::report;
use crate::store::class::{self, Recorded};

/// Who may look.
const READERS: &[Role] = &[Role::FunctionalAdministrator, Role::Coordinator, Role::Accountant];

/// Which municipality the form is for.
#[derive(Debug, Default, Deserialize)]
pub struct Address {
    #[serde(default)]
    nis: String,
}

/// A municipality of the region.
struct Row {
    nis: String,
    name: String,
    /// In words; nothing where nobody knows it.
    class: Option<String>,
    source: String,
    /// It exists no more.
    ended: Option<String>,
}

/// Something that was recorded here.
struct Kept {
    what: String,
    days: String,
    about: String,
    source: String,
}

#[derive(Template)]
#[template(path = "participation/municipalities.html")]
struct MunicipalitiesPage {
    f: Frame,
    l: Words,
    form: FormView,
    rows: Vec<Row>,
    unknown: i64,
    recorded: Vec<Kept>,
    classes: Vec<Choice>,
    may_record: bool,
    esf: bool,
}

/// `GET /esf/municipalities?nis=`
pub async fn show(visit: Visit, Query(address): Query<Address>) -> Answer {
    visit.only(READERS)?;
    let nis: String = address.nis.chars().filter(char::is_ascii_digit).take(5).collect();
    web::render(&page(&visit, FormView::filled([("nis", nis)])).await?)
}

async fn page(visit: &Visit, form: FormView) -> Result<MunicipalitiesPage, Failure> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let places = network::municipality::load(&mut tx, &visit.ctx).await?;
    let recorded = class::all(&mut tx, &visit.ctx).await?;
    let table = report::rules_of(&mut tx, &visit.ctx).await?.degurba;
    drop(tx);
    let today = visit.ctx.today();
    let mut rows: Vec<Row> = places.0.iter().map(|place| row(&l, &table, place, today)).collect();
    // Those of today first, by name.
    rows.sort_by(|a, b| (a.ended.is_some(), &a.name).cmp(&(b.ended.is_some(), &b.name)));
    let name = |nis: &str| {
        let known = places.0.iter().find(|place| place.nis == nis);
        known.map_or_else(|| nis.to_owned(), |place| place.name.clone())
    };
    let unknown = rows.iter().filter(|row| row.class.is_none() && row.ended.is_none()).count();
    Ok(MunicipalitiesPage {
        f: visit.frame(
            "esf-class-title",
            if visit.role() == Role::FunctionalAdministrator { "/parameters" } else { "/esf" },
        ),
        classes: (1..=RURAL).map(|class| form.choice("degurba", class.to_string(), l.of("esf-class", class))).collect(),
        form,
        rows,
        unknown: i64::try_from(unknown).unwrap_or(i64::MAX),
        recorded: recorded.iter().rev().map(|one| kept(&l, one, &name(&one.nis))).collect(),
        may_record: may_classify(visit.role()),
        esf: visit.role() != Role::FunctionalAdministrator,
        l,
    })
}

/// As it is today, or on its last day.
fn row(l: &Words, table: &Degurba, place: &Municipality, today: Day) -> Row {
    let line = table.line(&place.nis, place.valid_to.filter(|to| *to < today).unwrap_or(today));
    Row {
        nis: place.nis.clone(),
        name: place.name.clone(),
        class: line.map(|line| l.of("esf-class", line.degurba)),
        source: line.map(|line| line.source.clone()).unwrap_or_default(),
        ended: place.valid_to.filter(|to| *to < today).map(|to| l.day_year(to)),
    }
}

fn kept(l: &Words, one: &Recorded, name: &str) -> Kept {
    let what = l.t2("esf-class-kept", "name", name, "class", l.of("esf-class", one.degurba));
    let from = l.day_year(one.valid_from);
    let days = match one.valid_to {
        None => l.t1("esf-class-days-from", "day", from),
        Some(to) => l.t2("esf-class-days", "from", from, "to", l.day_year(to)),
    };
    let who = one.by_name.clone().unwrap_or_else(|| l.t("role-system"));
    Kept { what, days, about: l.t2("esf-class-by", "day", l.day_time(one.at), "who", who), source: one.source.clone() }
}

fn line(fields: &web::Fields) -> Result<Line, Refusal> {
    let mut faults = Faults::default();
    let nis = fields.need(&mut faults, "nis", 5, "esf-class-nis-wrong");
    let degurba = fields.number(&mut faults, "degurba", 1, i64::from(RURAL));
    if fields.get("degurba").is_empty() {
        faults.push("degurba", "esf-class-missing");
    }
    let valid_from = fields.need_day(&mut faults, "valid_from");
    let valid_to = fields.day(&mut faults, "valid_to");
    let source = fields.need(&mut faults, "source", 200, "esf-class-source-missing");
    faults.done()?;
    let degurba = degurba.and_then(|class| u8::try_from(class).ok()).unwrap_or(0);
    Ok(Line { nis, degurba, valid_from, valid_to, source })
}

/// `POST /esf/municipalities`
pub async fn save(visit: Visit, web::Form(fields): web::Form) -> Answer {
    if !may_classify(visit.role()) {
        return Err(Refusal::NotFound.into());
    }
    let outcome = match line(&fields) {
        Ok(line) => visit.app.db.act_once(&visit.ctx, fields.key(), &Classify { line }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(_) => Ok(visit.redirect("/esf/municipalities".to_owned()).said("esf-class-said").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, fields.view(&visit.l, &errors)).await?)
        }
    }
}
