//! On the road: three fields for whom you just met, and whom you met before.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use kernel::refusal::Faults;
use kernel::{Day, Moment, ParticipantId, Role, Verb};
use people::model::Visibility;
use serde::Deserialize;
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use crate::actions::note_outreach::NoteOutreach;
use crate::rules;
use crate::store::outreach::{Met, last_place, met};

/// Who may be here.
const ROLES: &[Role] = &[Role::Coach, Role::TeamLead];

#[derive(Template)]
#[template(path = "referral/outreach.html")]
struct OutreachPage {
    f: Frame,
    l: Words,
    form: FormView,
    today: Day,
    /// Somebody met before: id and name.
    again: Option<(ParticipantId, String)>,
    visibility: Vec<Choice>,
    met: Vec<Met>,
}

/// What the address may hold.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    again: Option<ParticipantId>,
}

/// `GET /outreach`: `?again=` for the next meeting with somebody known.
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.only(ROLES)?;
    let mut fields = Fields::default();
    if let Some(again) = asked.again {
        let mut tx = visit.app.db.read().await?;
        let permit = people::door::open(&mut tx, &visit.ctx, again).await?;
        if let Some(place) = last_place(&mut tx, &permit, visit.ctx.actor.organisation).await? {
            fields.set("place", place);
        }
    }
    fields.set("visibility", Visibility::Team.as_str());
    let form = fields.view(&visit.l, &[]);
    web::render(&page(&visit, form, asked.again).await?)
}

async fn page(visit: &Visit, form: FormView, again: Option<ParticipantId>) -> Result<OutreachPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let again = match again {
        Some(id) => {
            let permit = people::door::open(&mut tx, &visit.ctx, id).await?;
            permit.require(Verb::Write, crate::readers(Visibility::Team))?;
            Some((id, people::load(&mut tx, &permit).await?.display_name))
        }
        None => None,
    };
    Ok(OutreachPage {
        f: visit.frame("outreach-title", "/outreach"),
        l: visit.l.clone(),
        today: visit.ctx.today(),
        visibility: Visibility::ALL
            .iter()
            .map(|v| form.choice("visibility", v.as_str(), visit.l.of("outreach-visibility", v)))
            .collect(),
        met: met(&mut tx, &visit.ctx, 100).await?,
        again,
        form,
    })
}

/// `POST /outreach`.
pub async fn save(visit: Visit, Form(fields): Form) -> Answer {
    visit.only(ROLES)?;
    let participant = fields.get("participant").parse().ok();
    let failure = match read(&fields, participant, visit.now()) {
        Ok(note) => match visit.app.db.act_once(&visit.ctx, fields.key(), &note).await {
            Ok(_) => return Ok(visit.redirect("/outreach").said("outreach-said-noted").into_response()),
            Err(failure) => failure,
        },
        Err(refusal) => refusal.into(),
    };
    let errors = web::errors_of(failure)?;
    again(&visit, fields.view(&visit.l, &errors), participant).await
}

async fn again(visit: &Visit, form: FormView, participant: Option<ParticipantId>) -> Result<Response, web::Problem> {
    web::render_invalid(&page(visit, form, participant).await?)
}

fn read(fields: &Fields, participant: Option<ParticipantId>, now: Moment) -> Result<NoteOutreach, kernel::Refusal> {
    let mut faults = Faults::default();
    let note = NoteOutreach {
        participant,
        nickname: fields.short(&mut faults, "nickname", 80),
        place: fields.need(&mut faults, "place", 120, "outreach-place-missing"),
        talked: fields.need(&mut faults, "talked", 20_000, "outreach-talked-missing"),
        at: moment(fields, &mut faults, now),
        visibility: fields.maybe(&mut faults, "visibility").unwrap_or(Visibility::Team),
    };
    faults.done()?;
    rules::met_at(note.at, now).map_err(|e| kernel::Refusal::Invalid(vec![e]))?;
    Ok(note)
}

/// The moment of the meeting: now, unless a day or an hour was filled in.
fn moment(fields: &Fields, faults: &mut Faults, now: Moment) -> Moment {
    let day = fields.day(faults, "day");
    let time = fields.time(faults, "time");
    match (day, time) {
        (None, None) => now,
        (Some(day), None) if day == now.day() => now,
        (Some(day), None) => day.at(12, 0),
        (day, Some((hour, minute))) => day.unwrap_or(now.day()).at(hour, minute),
    }
}
