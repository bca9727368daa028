//! What happened, in words: for the page of a placement and for the timeline of the file.

use kernel::access::Permit;
use kernel::{Aspect, Day, Moment, Verb};
use people::timeline::{Event, EventKind};
use store::{Ctx, Failure, Tx};
use web::Words;

use crate::model::{Happening, Item};
use crate::pages::view::{self, Names};
use crate::store::event;

/// A line of the history.
#[derive(Debug, Clone)]
pub(crate) struct Shown {
    pub icon: &'static str,
    pub tone: &'static str,
    pub title: String,
    pub text: Option<String>,
    pub who: String,
    pub day: String,
    pub iso: Day,
}

/// The history of one placement, newest first.
pub(crate) fn shown(l: &Words, events: &[event::Event], names: &Names, today: Day) -> Vec<Shown> {
    events
        .iter()
        .map(|e| Shown {
            icon: icon(e.kind),
            tone: tone(e.kind),
            title: title(l, e, names),
            text: e.words.clone(),
            who: who(l, e),
            day: l.near(e.at.day(), today),
            iso: e.at.day(),
        })
        .collect()
}

/// What happened with this person's placements before a moment, newest first, as the timeline shows it. What Opstap
/// itself said to whom was late is left out.
pub async fn timeline(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    l: &Words,
    before: Moment,
    limit: i64,
) -> Result<Vec<Event>, Failure> {
    if !permit.may(Verb::Read, Aspect::Placements) {
        return Ok(Vec::new());
    }
    let mut events = event::of_participant(tx, ctx, permit.participant(), before, limit).await?;
    events.retain(|e| !matches!(e.kind, Happening::Reminded | Happening::Escalated | Happening::Changed));
    let names = view::named(tx, ctx, events.iter().filter_map(|e| e.service).collect()).await?;
    Ok(events
        .iter()
        .map(|e| Event {
            at: e.at,
            id: e.id,
            kind: EventKind::Network,
            icon: icon(e.kind),
            tone: tone(e.kind),
            title: title(l, e, &names),
            text: e.words.clone(),
            who: who(l, e),
            minutes: None,
            readers: String::new(),
            link: Some(format!("/placements/{}", e.placement)),
        })
        .collect())
}

fn title(l: &Words, e: &event::Event, names: &Names) -> String {
    let service = e.service.and_then(|id| names.get(&id)).map_or_else(String::new, |n| n.name.clone());
    let base = l.t1(&format!("placement-event-{}", e.kind), "service", service);
    let reason = e.reason.as_deref().map(|reason| reason_words(l, e.kind, reason)).filter(|text| !text.is_empty());
    reason.map_or(base.clone(), |reason| format!("{base}: {reason}"))
}

fn reason_words(l: &Words, kind: Happening, reason: &str) -> String {
    match kind {
        Happening::Refused => l.of("placement-refuse", reason),
        Happening::Declined => l.of("placement-decline", reason),
        Happening::Withdrawn => l.of("placement-withdraw", reason),
        Happening::Ended => l.of("placement-outcome", reason),
        Happening::Feedback => l.of("placement-by", reason),
        Happening::Dated | Happening::Accepted | Happening::Started => {
            reason.parse().map_or_else(|_| String::new(), |day: Day| l.day_plain(day))
        }
        Happening::Agreed | Happening::Sent => {
            let items = reason.split_whitespace().filter_map(|key| key.parse::<Item>().ok());
            items.map(|item| l.of("share-item", item).to_lowercase()).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}

fn who(l: &Words, e: &event::Event) -> String {
    match (&e.staff, &e.organisation) {
        (Some(name), Some(organisation)) => format!("{name}, {organisation}"),
        (Some(name), None) => name.clone(),
        _ => l.t("placement-by-opstap"),
    }
}

const fn icon(kind: Happening) -> &'static str {
    match kind {
        Happening::Asked => "hourglass",
        Happening::Changed => "pencil",
        Happening::Offered => "ticket",
        Happening::Refused | Happening::Declined => "hand",
        Happening::Agreed => "share-2",
        Happening::Sent => "send",
        Happening::Question | Happening::Replied => "message-circle",
        Happening::Dated => "calendar-clock",
        Happening::Accepted => "calendar-check",
        Happening::Handover => "footprints",
        Happening::Started => "play",
        Happening::Feedback => "smile",
        Happening::Ended => "flag",
        Happening::Withdrawn => "circle-x",
        Happening::Reminded | Happening::Escalated => "megaphone",
        Happening::Undone => "undo-2",
    }
}

const fn tone(kind: Happening) -> &'static str {
    match kind {
        Happening::Accepted | Happening::Started | Happening::Ended => "done",
        _ => "",
    }
}
