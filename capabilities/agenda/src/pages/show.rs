//! One appointment: what was agreed, and what can be done with it now.

use askama::Template;
use axum::extract::Path;
use kernel::{AppointmentId, Aspect, Moment, Verb};
use people::FileHead;
use web::{Answer, Choice, Frame, Visit, Words};

use crate::door::{self, Opened};
use crate::model::{Kind, MissedReason, Reply, Status};
use crate::store::appointment::Appointment;
use crate::store::team::{self, Companion};

#[derive(Template)]
#[template(path = "agenda/show.html")]
struct ShowPage {
    f: Frame,
    l: Words,
    now: Moment,
    head: Option<FileHead>,
    a: Appointment,
    with: Vec<Companion>,
    may_write: bool,
    /// Where a note about it is written, if it took place and this asker may.
    note_url: Option<String>,
    replies: Vec<Choice>,
    reasons: Vec<Choice>,
}

impl ShowPage {
    fn planned(&self) -> bool {
        self.a.status == Status::Planned
    }

    fn has_come(&self) -> bool {
        self.a.starts_at.day() <= self.now.day()
    }
}

/// `GET /appointments/{id}`
pub async fn show(visit: Visit, Path(id): Path<AppointmentId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let Opened { appointment: a, permit, may_write } = door::open(&mut tx, &visit.ctx, id).await?;
    let with = team::companions(&mut tx, &visit.ctx, id).await?;
    let head = match &permit {
        Some(permit) => Some(people::file_head(&visit, &mut tx, permit, "/appointments").await?),
        None => None,
    };
    drop(tx);
    let mut note_url = None;
    if let Some(permit) = &permit {
        people::door::log_read(&visit, permit, "appointments").await?;
        note_url = Some(note_of(&a, permit.participant()))
            .filter(|_| a.status == Status::Done && permit.may(Verb::Write, Aspect::TeamNotes));
    }
    let l = &visit.l;
    let replies = Reply::ALL.iter().map(|r| choice(r.as_str(), l.of("appointment-reply", r), *r == a.answer));
    let reasons = MissedReason::ALL.iter().map(|r| choice(r.as_str(), l.of("appointment-missed", r), false));
    web::render(&ShowPage {
        f: visit.frame("appointment-show-title", "/appointments"),
        replies: replies.collect(),
        reasons: reasons.collect(),
        l: visit.l.clone(),
        now: visit.now(),
        head,
        a,
        with,
        may_write,
        note_url,
    })
}

fn choice(value: &str, label: String, chosen: bool) -> Choice {
    Choice { value: value.to_owned(), label, chosen, ..Choice::default() }
}

/// The page of a new contact, filled in as far as the appointment says it.
fn note_of(appointment: &Appointment, participant: kernel::ParticipantId) -> String {
    let kind = match appointment.kind {
        kind @ (Kind::HomeVisit | Kind::Call | Kind::Accompanied) => format!("kind={kind}&"),
        Kind::Office | Kind::Group | Kind::Other => String::new(),
    };
    format!("/participants/{participant}/contacts/new?{kind}appointment={}", appointment.id)
}
