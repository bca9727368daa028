//! What outreach and referral tell the timeline of a person.

use kernel::access::Permit;
use people::timeline::{Event, EventKind};
use store::{Ctx, Failure, Tx};
use web::Words;

use crate::model::Story;
use crate::store::{decision, outreach, referral};

/// First contacts, referrals and what was decided, as far as the permit may read them.
pub async fn timeline(tx: &mut Tx, ctx: &Ctx, permit: &Permit, l: &Words) -> Result<Vec<Event>, Failure> {
    let mut events = Vec::new();
    for contact in outreach::of_person(tx, permit).await? {
        events.push(Event {
            at: contact.at,
            id: contact.id,
            kind: EventKind::Contact,
            icon: "footprints",
            tone: "",
            title: l.t1("outreach-event", "place", &contact.place),
            text: Some(contact.talked(tx, ctx).await?),
            who: names(contact.staff.as_deref(), contact.organisation.as_deref()),
            minutes: None,
            readers: l.of("outreach-readers", contact.visibility),
            link: None,
        });
    }
    for row in referral::of_person(tx, permit).await? {
        let story = row.story(tx, ctx).await?;
        events.push(Event {
            at: row.created_at,
            id: row.id.0,
            kind: EventKind::Network,
            icon: "inbox",
            tone: "",
            title: l.t1("referral-event", "source", l.of("referral-source", row.source)),
            text: Some(told(l, &story)).filter(|text| !text.is_empty()),
            who: names(row.source_name.as_deref(), row.source_organisation.as_deref()),
            minutes: None,
            readers: String::new(),
            link: None,
        });
        for decided in decision::of_referral(tx, permit, row.id).await?.into_iter().filter(|d| d.undone_at.is_none()) {
            events.push(Event {
                at: decided.at,
                id: decided.id,
                kind: EventKind::Network,
                icon: "signpost",
                tone: "",
                title: l.of("referral-decided-kind", decided.kind),
                text: None,
                who: names(decided.staff.as_deref(), None),
                minutes: None,
                readers: String::new(),
                link: None,
            });
        }
    }
    Ok(events)
}

/// What was told at referral: the wish, what goes well already, how to reach the person.
fn told(l: &Words, story: &Story) -> String {
    let parts =
        [("", &story.wish), ("referral-event-strength", &story.strength), ("referral-event-reach", &story.reach)];
    let said = parts.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(key, text)| if key.is_empty() { text.clone() } else { l.t1(key, "text", text) })
        .collect::<Vec<_>>()
        .join(" · ")
}

/// "Sofie D., CAW".
fn names(person: Option<&str>, organisation: Option<&str>) -> String {
    [person, organisation].into_iter().flatten().filter(|n| !n.is_empty()).collect::<Vec<_>>().join(", ")
}
