//! What each part gives to the timeline. A part that the permit may not read gives nothing.

use kernel::access::Permit;
use kernel::{Aspect, Moment, Verb};
use people::consent::{Answer, Consent};
use people::timeline::{Event, EventKind};
use store::{Ctx, Failure, Tx};
use web::Words;

use super::{Cursor, readers};
use crate::contact;
use crate::contact::store::rows::Contact;
use crate::trajectory::model::Happening;
use crate::trajectory::store::rows::{Setback, TrajectoryEvent};
use crate::trajectory::store::{history, setback};

/// One question to all sources.
pub(crate) struct Ask<'a> {
    pub ctx: &'a Ctx,
    pub l: &'a Words,
    pub permit: &'a Permit,
    pub name: &'a str,
    pub kind: Option<EventKind>,
    pub before: Option<Cursor>,
    pub limit: i64,
}

impl Ask<'_> {
    fn wants(&self, kinds: &[EventKind]) -> bool {
        self.kind.is_none_or(|kind| kinds.contains(&kind))
    }

    fn reads(&self, aspect: Aspect) -> bool {
        self.permit.may(Verb::Read, aspect)
    }

    /// The first moment that is not asked any more; without a cursor: now. What lies ahead is not on a timeline.
    fn until(&self) -> Moment {
        self.before.map_or(self.ctx.now, |(at, _)| at).plus_minutes(1)
    }
}

/// Asks every source.
pub(crate) async fn all(tx: &mut Tx, ask: &Ask<'_>) -> Result<Vec<Event>, Failure> {
    let mut events = Vec::new();
    if ask.wants(&[EventKind::Contact]) && contact::access::reads(ask.permit).any() {
        let found = contact::list(tx, ask.ctx, ask.permit, ask.before, ask.limit).await?;
        events.extend(found.into_iter().map(|c| of_contact(ask, c)));
    }
    if ask.wants(&[EventKind::Setback]) && ask.reads(Aspect::Trajectory) {
        events.extend(setback::all(tx, ask.permit).await?.into_iter().map(|s| of_setback(ask, s)));
    }
    if ask.wants(&[EventKind::Trajectory]) && ask.reads(Aspect::Trajectory) {
        events.extend(history::events(tx, ask.permit).await?.into_iter().map(|e| of_trajectory(ask, e)));
    }
    if ask.wants(&[EventKind::Step, EventKind::Growth]) {
        let (ctx, until) = (ask.ctx, ask.until());
        events.extend(plan::timeline(tx, ctx, ask.permit, ask.l, ask.name, until, ask.limit).await?);
    }
    if ask.wants(&[EventKind::Appointment]) && ask.reads(Aspect::Appointments) {
        events.extend(agenda::timeline(tx, ask.permit, ask.l, ask.until(), ask.limit).await?);
    }
    if ask.wants(&[EventKind::Contact, EventKind::Network]) && ask.reads(Aspect::Intake) {
        events.extend(referral::timeline(tx, ask.ctx, ask.permit, ask.l).await?);
    }
    if ask.wants(&[EventKind::Network]) && ask.reads(Aspect::Placements) {
        events.extend(placement::timeline(tx, ask.ctx, ask.permit, ask.l, ask.until(), ask.limit).await?);
    }
    if ask.wants(&[EventKind::Network]) && ask.reads(Aspect::Consents) {
        let all = people::consent::history(tx, ask.permit).await?;
        events.extend(all.into_iter().flat_map(|c| of_consent(ask, &c)));
    }
    events.retain(|e| ask.kind.is_none_or(|kind| e.kind == kind));
    Ok(events)
}

/// A consent is one event, and its withdrawal another.
fn of_consent(ask: &Ask<'_>, consent: &Consent) -> Vec<Event> {
    let event = |at: Moment, id: uuid::Uuid, icon, key: &str| Event {
        at,
        id,
        kind: EventKind::Network,
        icon,
        tone: "",
        title: ask.l.t2(key, "name", ask.name, "organisation", &consent.organisation),
        text: None,
        who: ask.name.to_owned(),
        minutes: None,
        readers: String::new(),
        link: Some(format!("/participants/{}/sharing", ask.permit.participant())),
    };
    let id = consent.id.0;
    let said = match consent.status {
        Answer::Refused => event(consent.given_at, id, "hand", "timeline-consent-refused"),
        Answer::Given | Answer::Withdrawn | Answer::Replaced => {
            event(consent.given_at, id, "share-2", "timeline-consent-given")
        }
    };
    // The same row gives two events: the second takes the id with its last bit turned, so that the order is stable.
    let other = uuid::Uuid::from_u128(id.as_u128() ^ 1);
    let ended = consent.withdrawn_at.map(|at| event(at, other, "hand", "timeline-consent-withdrawn"));
    std::iter::once(said).chain(ended).collect()
}

fn who(name: &str, organisation: &str) -> String {
    match (name.is_empty(), organisation.is_empty()) {
        (false, false) => format!("{name}, {organisation}"),
        _ => format!("{name}{organisation}"),
    }
}

fn of_contact(ask: &Ask<'_>, contact: Contact) -> Event {
    Event {
        at: contact.happened_at,
        id: contact.id.0,
        kind: EventKind::Contact,
        icon: contact.kind.icon(),
        tone: "",
        title: ask.l.of("contact-kind", contact.kind),
        who: who(&contact.author, &contact.author_organisation),
        minutes: contact.minutes,
        readers: readers(ask.l, contact.visibility, contact.sensitive, ask.name),
        link: Some(format!("/participants/{}/contacts/{}", contact.participant_id, contact.id)),
        text: Some(contact.text),
    }
}

fn of_setback(ask: &Ask<'_>, setback: Setback) -> Event {
    let (name, organisation) = (setback.by_name.unwrap_or_default(), setback.by_organisation.unwrap_or_default());
    // Noted on the day itself: at that moment; noted later: noon of its day.
    let same_day = setback.created_at.day() == setback.happened_on;
    let text = match (setback.text.is_empty(), setback.helps) {
        (true, _) => None,
        (false, Some(helps)) => Some(format!("{}\n{}", setback.text, ask.l.t1("setback-helped", "helps", helps))),
        (false, None) => Some(setback.text),
    };
    Event {
        at: if same_day { setback.created_at } else { setback.happened_on.at(12, 0) },
        id: setback.id.0,
        kind: EventKind::Setback,
        icon: "cloud-rain",
        tone: "hard",
        title: ask.l.t("setback-title"),
        text,
        who: who(&name, &organisation),
        minutes: None,
        readers: String::new(),
        link: None,
    }
}

fn of_trajectory(ask: &Ask<'_>, event: TrajectoryEvent) -> Event {
    let l = ask.l;
    let subject = event.staff_name.unwrap_or_default();
    let title = match event.kind {
        Happening::Started => l.t1("trajectory-event-started", "name", subject),
        Happening::Intensity => l.t1("trajectory-event-intensity", "intensity", l.of("intensity", &event.detail)),
        Happening::Closed => l.t1("trajectory-event-closed", "destination", l.of("destination", &event.detail)),
        Happening::Reopened if event.detail == "undo" => l.t("trajectory-event-undone"),
        Happening::TeamJoined | Happening::TeamLeft | Happening::HandoverProposed | Happening::HandoverDone => {
            l.t1(&format!("trajectory-event-{}", event.kind), "name", subject)
        }
        Happening::Reopened | Happening::HandoverCancelled | Happening::Paused | Happening::Resumed => {
            l.t(&format!("trajectory-event-{}", event.kind))
        }
    };
    Event {
        at: event.at,
        id: event.id,
        kind: EventKind::Trajectory,
        icon: icon(event.kind),
        tone: match event.kind {
            Happening::Started | Happening::Closed | Happening::Reopened => "done",
            _ => "",
        },
        title,
        text: event.words,
        who: who(&event.by_name.unwrap_or_default(), &event.by_organisation.unwrap_or_default()),
        minutes: None,
        readers: String::new(),
        link: None,
    }
}

const fn icon(kind: Happening) -> &'static str {
    match kind {
        Happening::Started => "sprout",
        Happening::Intensity => "gauge",
        Happening::TeamJoined => "user-plus",
        Happening::TeamLeft => "user-round",
        Happening::HandoverProposed | Happening::HandoverDone | Happening::HandoverCancelled => "handshake",
        Happening::Paused => "pause",
        Happening::Resumed => "play",
        Happening::Closed => "flag",
        Happening::Reopened => "door-open",
    }
}
