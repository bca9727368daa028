//! Mails and text messages: what left, what waits, what could not leave. The text is shown in the demonstration
//! only: outside it, it may hold a link that opens somebody's account.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Role};
use store::outbox::{self, Outgoing, State};
use uuid::Uuid;
use web::{Answer, Form, Frame, Visit, Words};

use crate::actions::RetryMessage;

/// So many messages are shown.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "messages.html")]
struct MessagesPage {
    f: Frame,
    l: Words,
    messages: Vec<Outgoing>,
    today: kernel::Day,
    demo: bool,
}

impl MessagesPage {
    fn at(&self, message: &Outgoing) -> String {
        self.when(message.created_at)
    }

    fn when(&self, moment: kernel::Moment) -> String {
        format!("{}, {}", self.l.near(moment.day(), self.today), self.l.time(moment))
    }

    /// Whom it is for; outside the demonstration only enough to recognise a typing error in a domain.
    fn recipient(&self, message: &Outgoing) -> String {
        if self.demo {
            return message.recipient.clone();
        }
        match message.recipient.rsplit_once('@') {
            Some((_, domain)) => format!("…@{domain}"),
            None => format!(
                "…{}",
                message.recipient.chars().rev().take(2).collect::<Vec<_>>().iter().rev().collect::<String>()
            ),
        }
    }

    /// The language of a message, by its letters: it is not kept with it. Nearly all are in Dutch; one in French or
    /// English cannot be told from it.
    fn language(message: &Outgoing) -> &'static str {
        let has = |letters: std::ops::RangeInclusive<char>| message.subject.chars().any(|c| letters.contains(&c));
        if has('\u{600}'..='\u{6ff}') {
            "ar"
        } else if has('\u{400}'..='\u{4ff}') {
            "uk"
        } else {
            "nl"
        }
    }

    fn tone(message: &Outgoing) -> &'static str {
        match message.state {
            State::Sent => "leaf",
            State::Waiting => "evening",
            State::Failed => "copper",
        }
    }

    fn tries(&self, message: &Outgoing) -> String {
        self.l.n("messages-tries", message.attempts)
    }

    /// Why the last try did not work, in plain words; the reasons are those of the worker that sends.
    fn why(&self, message: &Outgoing) -> String {
        let reason = message.last_error.as_deref().unwrap_or_default();
        let (kind, code) = reason.split_once(' ').unwrap_or((reason, ""));
        match kind {
            "" => String::new(),
            "connection" => self.l.t("messages-why-connection"),
            "tls" => self.l.t("messages-why-tls"),
            "refused" => self.l.t1("messages-why-refused", "code", code),
            "busy" => self.l.t1("messages-why-busy", "code", code),
            "address" => self.l.t("messages-why-address"),
            "storage" => self.l.t("messages-why-storage"),
            _ => self.l.t("messages-why-other"),
        }
    }

    fn next(&self, message: &Outgoing) -> String {
        match message.state {
            State::Waiting => self.l.t1("messages-next", "when", self.when(message.next_try_at)),
            State::Sent | State::Failed => String::new(),
        }
    }

    fn again(message: &Outgoing) -> bool {
        message.state != State::Sent && message.attempts > 0
    }
}

fn allowed(visit: &Visit) -> Result<bool, Refusal> {
    let demo = visit.app.settings.demo;
    if demo { Ok(true) } else { visit.only(&[Role::FunctionalAdministrator]).map(|()| false) }
}

/// `GET /messages`.
pub async fn list(visit: Visit) -> Answer {
    let demo = allowed(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let messages = outbox::newest(&mut tx, visit.ctx.actor.partnership, SHOWN).await?;
    let f = visit.frame("messages-title", "/messages");
    web::render(&MessagesPage { f, l: visit.l.clone(), messages, today: visit.ctx.today(), demo })
}

/// `POST /messages/{id}/retry`.
pub async fn retry(visit: Visit, Path(id): Path<Uuid>, Form(_): Form) -> Answer {
    allowed(&visit)?;
    visit.app.db.act(&visit.ctx, &RetryMessage { id }).await?;
    Ok(visit.redirect("/messages").said("messages-said-retry").into_response())
}
