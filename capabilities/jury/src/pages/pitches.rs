//! Pitches: the lead draws the order; jurors follow it, with a timer where the browser can count.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::rules::access::Part;
use call::{CallHead, CallId, CandidacyId};
use kernel::refusal::Faults;
use kernel::{Moment, Refusal, Verb};
use store::{Ctx, Failure, Tx};
use web::{Answer, Fields, FormView, Frame, Visit, Words};

use super::{Tab, juror_tabs};
use crate::actions::draw::Draw;
use crate::door;
use crate::gather;
use crate::model::Stage;
use crate::records::Lot;
use crate::rules::interest::Standing;
use crate::rules::pitches::Plan;
use crate::store::pitch;

/// A pitch as shown.
struct Slot {
    place: i64,
    name: Option<String>,
    from: String,
    to: String,
    from_at: String,
    /// Whole minutes that are left, counting the one that runs; 0 when it does not run now.
    left: i64,
    /// now, past or empty.
    when: &'static str,
}

async fn slots(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    call: &call::Call,
    sees: impl Fn(CandidacyId) -> bool,
) -> Result<Option<(Lot, Vec<Slot>)>, Failure> {
    let Some(lot) = pitch::lot(tx, ctx, call.id).await? else { return Ok(None) };
    let rows = gather::judged(tx, ctx, call).await?;
    let slots = pitch::pitches(tx, ctx, lot.id).await?.into_iter().map(|p| Slot {
        place: p.place + 1,
        name: rows.iter().find(|r| r.id == p.candidacy_id && sees(r.id)).map(|r| r.organisation_name.clone()),
        from: l.time(p.starts_at),
        to: l.time(p.ends_at),
        from_at: p.starts_at.to_rfc3339(),
        left: left(p.starts_at, p.ends_at, ctx.now),
        when: if ctx.now >= p.ends_at {
            "past"
        } else if ctx.now >= p.starts_at {
            "now"
        } else {
            ""
        },
    });
    let slots = slots.collect();
    Ok(Some((lot, slots)))
}

#[derive(Template)]
#[template(path = "jury/pitches.html")]
struct PitchesPage {
    f: Frame,
    l: Words,
    head: CallHead,
    stage: (String, &'static str),
    url: String,
    form: FormView,
    open: bool,
    drawn: bool,
    day: String,
    slots: Vec<Slot>,
    lots: Vec<(String, String, String)>,
}

async fn page(visit: &Visit, id: CallId, form: FormView) -> Result<PitchesPage, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk(&mut tx, ctx, id, Verb::Read, Part::Decision).await?;
    let found = slots(&mut tx, ctx, &l, &desk.call, |c| desk.sees(c)).await?;
    let lots = pitch::lots(&mut tx, ctx, id).await?;
    drop(tx);
    let stage = desk.panel.as_ref().map_or(Stage::Forming, |p| p.stage);
    let form = if form.errors.is_empty() {
        let day = desk.call.calendar.pitches_on.to_string();
        FormView::filled([("day", day), ("start", "09:00".into()), ("minutes", "20".into()), ("pause", "5".into())])
    } else {
        form
    };
    Ok(PitchesPage {
        f: visit.frame("jury-pitches-title", "/calls"),
        head: super::head(&l, &desk, "pitches"),
        stage: super::stage(&l, desk.panel.as_ref()),
        url: format!("/calls/{id}/pitches"),
        open: matches!(stage, Stage::Scoring | Stage::Consulting),
        drawn: found.is_some(),
        day: found.as_ref().map(|(lot, _)| l.day_year(lot.starts_at.day())).unwrap_or_default(),
        slots: found.map(|(_, slots)| slots).unwrap_or_default(),
        lots: lots
            .iter()
            .rev()
            .map(|lot| (l.day_time(lot.drawn_at), lot.seed.clone(), lot.reason.clone().unwrap_or_default()))
            .collect(),
        form,
        l,
    })
}

/// Minutes left of a pitch that runs.
fn left(from: Moment, to: Moment, now: Moment) -> i64 {
    if now < from || now >= to { 0 } else { (to.unix_seconds() - now.unix_seconds() + 59) / 60 }
}

/// `GET /calls/{id}/pitches`
pub(crate) async fn office(visit: Visit, Path(id): Path<CallId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

fn plan(fields: &Fields) -> Result<Plan, Refusal> {
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let start = fields.time(&mut faults, "start");
    if fields.get("start").is_empty() {
        faults.push("start", "form-time-impossible");
    }
    let minutes = fields.number(&mut faults, "minutes", 5, 120);
    if fields.get("minutes").is_empty() {
        faults.push("minutes", "jury-pitch-minutes-odd");
    }
    let pause = fields.number(&mut faults, "pause", 0, 60).unwrap_or(0);
    faults.done()?;
    let start = day.zip(start).map_or(Moment(0), |(day, (hour, minute))| day.at(hour, minute));
    Ok(Plan { start, minutes: minutes.unwrap_or(0), pause })
}

/// `POST /calls/{id}/pitches`
pub(crate) async fn draw(visit: Visit, Path(id): Path<CallId>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::desk(&mut tx, &visit.ctx, id, Verb::Write, Part::Decision).await?;
    drop(tx);
    let did = match plan(&fields) {
        Ok(plan) => {
            let deed = Draw { call: id, plan, reason: fields.get("reason").to_owned() };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match did {
        Ok(_) => Ok(visit.redirect(format!("/calls/{id}/pitches")).said("jury-said-drawn").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, form).await?)
        }
    }
}

#[derive(Template)]
#[template(path = "jury/juror_pitches.html")]
struct JurorPitchesPage {
    f: Frame,
    l: Words,
    tabs: Vec<Tab>,
    title: String,
    stage: (String, &'static str),
    day: String,
    seed: String,
    slots: Vec<Slot>,
}

/// `GET /jury/{call}/pitches`: of a candidacy on which she abstains she sees a pause.
pub(crate) async fn juror(visit: Visit, Path(id): Path<CallId>) -> Answer {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let seat = door::seat(&mut tx, ctx, id).await?;
    let found = slots(&mut tx, ctx, &l, &seat.call, |c| seat.standing(c) == Standing::Clear).await?;
    drop(tx);
    web::render(&JurorPitchesPage {
        f: visit.frame("jury-pitches-title", "/jury"),
        tabs: juror_tabs(&l, id, "/pitches"),
        title: seat.call.title.clone(),
        stage: super::stage(&l, Some(&seat.panel)),
        day: found.as_ref().map(|(lot, _)| l.day_year(lot.starts_at.day())).unwrap_or_default(),
        seed: found.as_ref().map(|(lot, _)| lot.seed.clone()).unwrap_or_default(),
        slots: found.map(|(_, slots)| slots).unwrap_or_default(),
        l,
    })
}
