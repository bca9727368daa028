//! Appointments of the day, steps that are due, answers, referrals and help elsewhere that wait, people not heard for
//! long, aftercare, meetings of three, and who opened a file in an emergency.

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
    /// New with this coach: nobody spoke yet since the trajectory began.
    fresh: Vec<Guided>,
    silent: Vec<Silent>,
    aftercare: Vec<DueAftercare>,
    meetings: Vec<Meeting>,
    referrals: Vec<referral::Waiting>,
    emergencies: Vec<Unseen>,
    answers: Vec<Answers>,
    help: placement::Today,
    /// Guides people herself, or leads who do.
    guides: bool,
}

impl TodayPage {
    /// The day of who guides nobody: what waits for her answer.
    fn of_others(visit: &Visit, help: placement::Today, referrals: Vec<referral::Waiting>) -> Self {
        Self {
            f: visit.frame("today-title", "/today"),
            l: visit.l.clone(),
            today: visit.ctx.today(),
            now: visit.now(),
            name: first_name(&visit.session.name).to_owned(),
            appointments: Vec::new(),
            steps: Vec::new(),
            fresh: Vec::new(),
            silent: Vec::new(),
            aftercare: Vec::new(),
            meetings: Vec::new(),
            referrals,
            emergencies: Vec::new(),
            answers: Vec::new(),
            help,
            guides: false,
        }
    }

    fn nothing(&self) -> bool {
        self.appointments.is_empty()
            && self.steps.is_empty()
            && self.answers.is_empty()
            && self.fresh.is_empty()
            && !self.aside()
    }

    /// Is there anything for the second column?
    fn aside(&self) -> bool {
        !(self.silent.is_empty()
            && self.aftercare.is_empty()
            && self.meetings.is_empty()
            && self.referrals.is_empty()
            && self.emergencies.is_empty()
            && self.help.mine.is_empty()
            && self.help.ours.is_empty()
            && self.help.open_ends.is_empty())
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
    visit.only(&[Role::Coach, Role::TeamLead, Role::Coordinator, Role::PartnerAdministrator])?;
    let guides = matches!(visit.role(), Role::Coach | Role::TeamLead);
    let mut tx = visit.app.db.read().await?;
    let help = placement::today(&mut tx, &visit.ctx, &visit.l).await?;
    let referrals = referral::waiting_for(&mut tx, &visit.ctx).await?;
    if !guides {
        drop(tx);
        return web::render(&TodayPage::of_others(&visit, help, referrals));
    }
    let today = visit.ctx.today();
    let appointments = agenda::today(&mut tx, &visit.ctx, today).await?;
    let steps = plan::due_steps(&mut tx, &visit.ctx, today).await?;
    let active = store::active(&mut tx, &visit.ctx).await?;
    let aftercare = store::aftercare(&mut tx, &visit.ctx, today.plus_days(AHEAD)).await?;
    let meetings = store::meetings(&mut tx, &visit.ctx, today.plus_days(AHEAD)).await?;
    let emergencies = people::break_glass::unseen_by_coach(&mut tx, &visit.ctx).await?;
    let answers = by_person(waiting(&mut tx, &visit.ctx).await?);
    drop(tx);
    let (mut quiet, mut fresh) = (Vec::new(), Vec::new());
    for row in active {
        match silent(&row, today) {
            Some(days) => quiet.push(Silent { row, days }),
            None if row.is_fresh() => fresh.push(row),
            None => {}
        }
    }
    fresh.sort_by_key(|row| row.started_on);
    quiet.sort_by_key(|s| std::cmp::Reverse(s.days));
    web::render(&TodayPage {
        f: visit.frame("today-title", "/today"),
        l: visit.l.clone(),
        name: first_name(&visit.session.name).to_owned(),
        now: visit.now(),
        fresh,
        silent: quiet,
        today,
        appointments,
        steps,
        aftercare,
        meetings,
        referrals,
        emergencies,
        answers,
        help,
        guides,
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
