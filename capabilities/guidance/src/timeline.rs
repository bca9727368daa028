//! Everything that happened with one participant, from every part, newest first.

mod page;
mod sources;

use kernel::access::Permit;
use kernel::{Day, Moment};
use people::model::Visibility;
use people::timeline::{Event, EventKind};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use web::{Page, Words};

pub(crate) use self::page::routes;

/// Events on one page of the timeline.
pub const SIZE: usize = 40;

/// Events that a source may give at the very moment where a page ended; asked besides.
const SAME_MOMENT: usize = 20;

/// Where a page ended: the moment and id of its last event.
pub type Cursor = (Moment, Uuid);

/// A page of the timeline: what this permit may read, of one kind or of all, before the cursor.
/// `name`: how the participant is spoken to.
#[expect(clippy::too_many_arguments, reason = "each is one plain thing, and there is one caller per use")]
pub async fn page(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    permit: &Permit,
    name: &str,
    kind: Option<EventKind>,
    before: Option<Cursor>,
    size: usize,
) -> Result<Page<Event>, Failure> {
    let besides = if before.is_some() { SAME_MOMENT } else { 0 };
    let limit = i64::try_from(size + 1 + besides).unwrap_or(i64::MAX);
    let ask = sources::Ask { ctx, l, permit, name, kind, before, limit };
    let mut events = sources::all(tx, &ask).await?;
    events.retain(|e| before.is_none_or(|end| (e.at, e.id) < end));
    events.sort_by_key(|e| std::cmp::Reverse((e.at, e.id)));
    events.truncate(size + 1);
    Ok(Page::from_extra(events, size, |e| format!("{}_{}", e.at.0, e.id.simple())))
}

/// Reads a cursor from an address; nonsense counts as none.
pub fn cursor(text: &str) -> Option<Cursor> {
    let (at, id) = text.split_once('_')?;
    Some((Moment(at.parse().ok()?), id.parse().ok()?))
}

/// The events of one month.
pub(crate) struct Month {
    pub label: String,
    pub events: Vec<Shown>,
}

/// An event with its day in words.
pub(crate) struct Shown {
    pub event: Event,
    pub day: String,
    pub iso: Day,
}

/// Groups events by month, with the month in words.
pub(crate) fn by_month(l: &Words, events: Vec<Event>, today: Day) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for event in events {
        let iso = event.at.day();
        let label = capital(&l.month(iso));
        let shown = Shown { day: l.near(iso, today), iso, event };
        match months.last_mut() {
            Some(month) if month.label == label => month.events.push(shown),
            _ => months.push(Month { label, events: vec![shown] }),
        }
    }
    months
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Who may read a note, in words.
pub(crate) fn readers(l: &Words, visibility: Visibility, sensitive: bool, name: &str) -> String {
    match (visibility, sensitive) {
        (_, true) => l.t("contact-reads-sensitive"),
        (Visibility::Participant, false) if !name.is_empty() => l.t1("contact-readers-participant", "name", name),
        (visibility, false) => l.of("contact-reads", visibility),
    }
}

/// Icon beside those words, for events that have them.
pub(crate) fn reads_icon(l: &Words, event: &Event) -> &'static str {
    let of = |visibility| l.of("contact-reads", visibility);
    match () {
        () if event.readers == of(Visibility::Team) => "lock",
        () if event.readers == of(Visibility::Partners) => "users",
        () if event.readers == l.t("contact-reads-sensitive") => "shield",
        () => "eye",
    }
}
