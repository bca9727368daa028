//! When somebody can work, what she would like to do, and how far she goes.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::file::clock;
use crate::actions::wishes::SaveWishes;
use crate::model::WorkerId;
use crate::records::{Slot, Worker};
use crate::store::sealed::{self, Sealed};
use crate::store::{parts, worker};

/// The fields of the stretches of each weekday, from Monday: from and to; the first, and what may come beside it.
const FIELDS: [[(&str, &str); 3]; 7] = [
    [("from1", "to1"), ("from1b", "to1b"), ("from1c", "to1c")],
    [("from2", "to2"), ("from2b", "to2b"), ("from2c", "to2c")],
    [("from3", "to3"), ("from3b", "to3b"), ("from3c", "to3c")],
    [("from4", "to4"), ("from4b", "to4b"), ("from4c", "to4c")],
    [("from5", "to5"), ("from5b", "to5b"), ("from5c", "to5c")],
    [("from6", "to6"), ("from6b", "to6b"), ("from6c", "to6c")],
    [("from7", "to7"), ("from7b", "to7b"), ("from7c", "to7c")],
];

/// One stretch of a weekday.
struct Stretch {
    from_name: &'static str,
    from: String,
    to_name: &'static str,
    to: String,
    error: String,
}

struct DayRow {
    name: String,
    first: [Stretch; 1],
    more: Vec<Stretch>,
}

impl DayRow {
    /// Shows what comes beside the first, because something stands there or is wrong.
    fn open(&self) -> bool {
        self.more.iter().any(|one| !(one.from.is_empty() && one.to.is_empty() && one.error.is_empty()))
    }
}

#[derive(askama::Template)]
#[template(path = "wijk-workers/wishes.html")]
struct WishesPage {
    f: Frame,
    l: Words,
    form: FormView,
    w: Worker,
    version: i64,
    days: Vec<DayRow>,
    activities: Vec<Choice>,
}

async fn page(visit: &Visit, id: WorkerId, form: Option<FormView>) -> Result<WishesPage, web::Problem> {
    let (l, today) = (visit.l.clone(), visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::Worker).await?;
    let w = worker::load(&mut tx, &desk, id).await?;
    let slots = parts::slots(&mut tx, desk.partnership(), id).await?;
    let codes = parts::activities(&mut tx, desk.partnership(), id).await?;
    let list = wijk_office::activity_rows_of(&mut tx, &visit.ctx, &w.scheme).await?;
    let wish = sealed::open(&mut tx, &visit.ctx, &desk, id, Sealed::Wish).await?;
    drop(tx);
    let version = form.as_ref().and_then(|form| form.value("_version").parse().ok()).unwrap_or(w.version);
    let form = form.unwrap_or_else(|| filled(&w, wish, &slots, &codes));
    let stretch = |(from_name, to_name): (&'static str, &'static str)| Stretch {
        from: form.value(from_name).to_owned(),
        to: form.value(to_name).to_owned(),
        error: [form.error(from_name), form.error(to_name)].concat(),
        from_name,
        to_name,
    };
    let days = FIELDS
        .iter()
        .zip(1_i64..)
        .map(|([first, more @ ..], weekday)| DayRow {
            name: l.of("wijk-weekday", weekday),
            first: [stretch(*first)],
            more: more.iter().map(|names| stretch(*names)).collect(),
        })
        .collect();
    let mut activities: Vec<Choice> = Vec::new();
    for row in list.iter().filter(|row| row.mode.as_str() != "limit" && row.to_on.is_none_or(|to| to >= today)) {
        if activities.iter().all(|known| known.value != row.code) {
            activities.push(form.choice("activities", &row.code, &row.label_nl));
        }
    }
    Ok(WishesPage { f: visit.frame("wijk-wishes-title", "/wijk/workers"), l, form, w, version, days, activities })
}

fn filled(w: &Worker, wish: Option<String>, slots: &[Slot], codes: &[String]) -> FormView {
    let mut pairs: Vec<(String, String)> = vec![
        ("reach".to_owned(), w.reach_km.map(|km| km.to_string()).unwrap_or_default()),
        ("wish".to_owned(), wish.unwrap_or_default()),
    ];
    for (names, weekday) in FIELDS.iter().zip(1_i64..) {
        let there = slots.iter().filter(|slot| slot.weekday == weekday);
        for ((from_name, to_name), slot) in names.iter().zip(there) {
            pairs.push(((*from_name).to_owned(), clock(slot.from_minute)));
            pairs.push(((*to_name).to_owned(), clock(slot.to_minute)));
        }
    }
    pairs.extend(codes.iter().map(|code| ("activities".to_owned(), code.clone())));
    FormView::filled(pairs)
}

/// `GET /wijk/workers/{id}/wishes`
pub async fn show(visit: Visit, Path(id): Path<WorkerId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

fn slots(fields: &Fields, faults: &mut Faults) -> Vec<Slot> {
    let mut found: Vec<Slot> = Vec::new();
    let all = FIELDS.iter().zip(1_i64..).flat_map(|(names, weekday)| names.iter().map(move |pair| (*pair, weekday)));
    for ((from_name, to_name), weekday) in all {
        let minute = |time: Option<(i8, i8)>| time.map(|(hour, minute)| i64::from(hour) * 60 + i64::from(minute));
        let from = minute(fields.time(faults, from_name));
        let to = minute(fields.time(faults, to_name));
        match (from, to) {
            (Some(from_minute), Some(to_minute)) if from_minute < to_minute => {
                let overlaps = |one: &Slot| one.from_minute < to_minute && from_minute < one.to_minute;
                if found.iter().any(|one| one.weekday == weekday && overlaps(one)) {
                    faults.push(from_name, "wijk-wishes-overlap");
                }
                found.push(Slot { weekday, from_minute, to_minute });
            }
            (None, None) => {}
            _ if fields.get(from_name).is_empty() => faults.push(from_name, "wijk-wishes-both"),
            _ => faults.push(to_name, "wijk-wishes-both"),
        }
    }
    found
}

/// `POST /wijk/workers/{id}/wishes`
pub async fn save(visit: Visit, Path(id): Path<WorkerId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let slots = slots(&fields, &mut faults);
    let reach_km = fields.number(&mut faults, "reach", 0, 200);
    let wish = fields.short(&mut faults, "wish", 300);
    let activities: Vec<String> = fields.all("activities").map(str::to_owned).collect();
    let outcome = match faults.done() {
        Ok(()) => {
            let (version, wish) = (fields.version(), wish.as_deref());
            let act = SaveWishes { id, version, slots: &slots, activities: &activities, reach_km, wish };
            visit.app.db.act(&visit.ctx, &act).await
        }
        Err(refusal) => Err(Refusal::into(refusal)),
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/wijk/workers/{id}")).said("wijk-worker-said-saved").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, id, Some(fields.view(&visit.l, &errors))).await?)
        }
    }
}
