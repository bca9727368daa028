//! Appointments of the day, steps that are due, answers and referrals that wait, people not heard for long, aftercare,
//! meetings of three, and who opened a file in an emergency.

use askama::Template;
use axum::Router;
use axum::routing::get;
use kernel::{Day, Moment, ParticipantId, Role};
use people::break_glass::Unseen;
use web::{Answer, Visit};

use crate::caseload::page::silent;
use crate::caseload::store::{self, DueAftercare, Guided, Meeting};
use crate::today::store::{Waits, waiting};

/// Days that aftercare and meetings of three are announced ahead.
const AHEAD: i32 = 7;

/// Routes.
pub(crate) fn routes() -> Router<web::App> {
    Router::new().route("/today", get(show))
}

/// Somebody not heard for long.
struct Silent {
    row: Guided,
    days: i32,
}

/// What one person answered, newest first.
struct Answers {
    participant: ParticipantId,
    name: String,
    all: Vec<Waits>,
}

#[derive(Template)]
#[template(path = "guidance/today.html")]
struct TodayPage {
    f: web::Frame,
    l: web::Words,
    today: Day,
    now: Moment,
    name: String,
    appointments: Vec<agenda::Appointment>,
    steps: Vec<plan::DueStep>,
    silent: Vec<Silent>,
    aftercare: Vec<DueAftercare>,
    meetings: Vec<Meeting>,
    referrals: Vec<referral::Waiting>,
    emergencies: Vec<Unseen>,
    answers: Vec<Answers>,
}

impl TodayPage {
    fn nothing(&self) -> bool {
        self.appointments.is_empty() && self.steps.is_empty() && !self.aside()
    }

    /// Is there anything for the second column?
    fn aside(&self) -> bool {
        !(self.silent.is_empty()
            && self.aftercare.is_empty()
            && self.meetings.is_empty()
            && self.referrals.is_empty()
            && self.emergencies.is_empty()
            && self.answers.is_empty())
    }

    /// The first appointment that is still to come.
    fn next(&self) -> Option<kernel::AppointmentId> {
        self.appointments.iter().find(|a| a.is_ahead(self.now)).map(|a| a.id)
    }

    fn is_next(&self, appointment: &agenda::Appointment) -> bool {
        self.next() == Some(appointment.id)
    }
}

async fn show(visit: Visit) -> Answer {
    visit.only(&[Role::Coach, Role::TeamLead])?;
    let today = visit.ctx.today();
    let mut tx = visit.app.db.read().await?;
    let appointments = agenda::today(&mut tx, &visit.ctx, today).await?;
    let steps = plan::due_steps(&mut tx, &visit.ctx, today).await?;
    let active = store::active(&mut tx, &visit.ctx).await?;
    let aftercare = store::aftercare(&mut tx, &visit.ctx, today.plus_days(AHEAD)).await?;
    let meetings = store::meetings(&mut tx, &visit.ctx, today.plus_days(AHEAD)).await?;
    let referrals = referral::waiting_for(&mut tx, &visit.ctx).await?;
    let emergencies = people::break_glass::unseen_by_coach(&mut tx, &visit.ctx).await?;
    let answers = by_person(waiting(&mut tx, &visit.ctx).await?);
    drop(tx);
    let mut quiet: Vec<Silent> =
        active.into_iter().filter_map(|row| silent(&row, today).map(|days| Silent { row, days })).collect();
    quiet.sort_by_key(|s| std::cmp::Reverse(s.days));
    web::render(&TodayPage {
        f: visit.frame("today-title", "/today"),
        l: visit.l.clone(),
        name: first_name(&visit.session.name).to_owned(),
        now: visit.now(),
        silent: quiet,
        today,
        appointments,
        steps,
        aftercare,
        meetings,
        referrals,
        emergencies,
        answers,
    })
}

/// One entry per person, in the order of the newest answer of each.
fn by_person(all: Vec<Waits>) -> Vec<Answers> {
    let mut people: Vec<Answers> = Vec::new();
    for answer in all {
        match people.iter_mut().find(|p| p.participant == answer.participant_id) {
            Some(person) => person.all.push(answer),
            None => people.push(Answers {
                participant: answer.participant_id,
                name: answer.display_name.clone(),
                all: vec![answer],
            }),
        }
    }
    people
}

fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
