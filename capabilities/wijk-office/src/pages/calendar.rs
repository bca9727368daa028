//! The payment calendar of a year.

use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Verb};
use serde::Deserialize;
use web::{Form, FormView, Frame, Visit, Words};

use crate::actions::calendar::SaveMonth;
use crate::door;
use crate::records::CalendarMonth;
use crate::rules::access::Part;
use crate::store::calendar;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    year: Option<i16>,
}

struct Row {
    month: String,
    name: String,
    known: Option<CalendarMonth>,
}

#[derive(askama::Template)]
#[template(path = "wijk/calendar.html")]
struct CalendarPage {
    f: Frame,
    l: Words,
    form: FormView,
    year: i16,
    may: bool,
    rows: Vec<Row>,
    missing: usize,
}

async fn page(visit: &Visit, year: i16, form: FormView) -> Result<CalendarPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::Decisions).await?;
    let known = calendar::year(&mut tx, &visit.ctx, year).await?;
    let row = |number: i8| {
        let month = format!("{year:04}-{number:02}");
        let name = Day::new(year, number, 1).map(|day| visit.l.month(day)).unwrap_or_default();
        Row { known: known.iter().find(|m| m.month == month).cloned(), month, name }
    };
    let rows: Vec<Row> = (1..=12).map(row).collect();
    Ok(CalendarPage {
        f: visit.frame("wijk-calendar-title", "/wijk"),
        l: visit.l.clone(),
        may: desk.may(Verb::Write, Part::Decisions),
        missing: rows.iter().filter(|row| row.known.is_none()).count(),
        form,
        year,
        rows,
    })
}

/// `GET /wijk/calendar?year=`
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> web::Answer {
    let year = asked.year.filter(|y| (2018..2100).contains(y)).unwrap_or_else(|| visit.ctx.today().0.year());
    web::render(&page(&visit, year, FormView::empty()).await?)
}

/// `POST /wijk/calendar`
pub async fn save(visit: Visit, Form(fields): Form) -> web::Answer {
    let mut faults = Faults::default();
    let month = fields.need(&mut faults, "month", 7, "wijk-calendar-month");
    let hand_in_by = fields.need_day(&mut faults, "hand_in_by");
    let pay_on = fields.need_day(&mut faults, "pay_on");
    let year = month.get(..4).and_then(|y| y.parse().ok()).unwrap_or_else(|| visit.ctx.today().0.year());
    let outcome = match (faults.done(), hand_in_by, pay_on) {
        (Ok(()), Some(hand_in_by), Some(pay_on)) => {
            visit.app.db.act(&visit.ctx, &SaveMonth { month: &month, hand_in_by, pay_on }).await
        }
        (Err(refusal), _, _) => Err(refusal.into()),
        _ => Err(kernel::Refusal::NotFound.into()),
    };
    match outcome {
        Ok(()) => {
            let to = format!("/wijk/calendar?year={year}");
            Ok(visit.redirect(to).said("wijk-calendar-said-saved").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, year, fields.view(&visit.l, &errors)).await?)
        }
    }
}
