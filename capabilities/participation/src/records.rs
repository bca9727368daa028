//! Rows as they come out of the database, and a participation put together from them.

use esf::EventKind;
use kernel::{Day, Moment, ParticipantId};
use operation::OperationId;
use uuid::Uuid;

use crate::diplomas::Levels;
use crate::model::{ChangeReason, Deed, EntryId, EventId, ExitReason, Facts, Source, State, Told};

/// An entry, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: EntryId,
    /// Whose.
    pub participant: ParticipantId,
    /// In what.
    pub operation: OperationId,
    /// Instead of a name.
    pub number: i64,
    /// As it stands.
    pub state: State,
    /// For optimistic locking.
    pub version: i64,
    /// When it was noted.
    pub created_at: Moment,
}

impl Entry {
    /// ISCED level: as the coach said, else from the diploma.
    pub fn isced(&self) -> Option<u8> {
        level(&self.state.facts, self.state.entered_on)
    }

    /// As the pure function wants it. `person` is whom its events name too.
    pub fn counted(&self, person: &str, operation: &str) -> esf::Entry {
        count(person, operation, &self.state)
    }
}

/// ISCED level: as the coach said, else from the diploma.
pub fn level(facts: &Facts, on: Day) -> Option<u8> {
    facts.isced.or_else(|| Levels::of_the_house().level(facts.diploma?, on))
}

/// A state as the pure function wants it.
pub fn count(person: &str, operation: &str, state: &State) -> esf::Entry {
    let (facts, told) = (&state.facts, &state.told);
    esf::Entry {
        row: 0,
        person: person.to_owned(),
        operation: operation.to_owned(),
        entry: state.entered_on,
        exit: state.exit.map(|(day, _)| day),
        birth: facts.birth,
        gender: facts.gender,
        labour: facts.labour,
        unemployed_since: facts.unemployed_since,
        isced: level(facts, state.entered_on),
        disability: told.disability,
        third_country: told.third_country,
        foreign_background: told.foreign_background,
        housing_exclusion: told.housing_exclusion,
        nis: facts.nis.clone(),
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Event {
    /// Which.
    pub id: EventId,
    /// In what.
    pub operation_id: OperationId,
    /// When.
    pub day: Day,
    /// What.
    pub kind: EventKind,
    /// From where.
    pub source: Source,
    /// The row that this one corrects.
    pub replaces: Option<EventId>,
    /// It did not happen.
    pub withdrawn: bool,
    /// Why it changed after a claim.
    pub reason: Option<ChangeReason>,
    /// Changed after a claim.
    pub after_claim: bool,
    /// When it was noted.
    pub at: Moment,
    /// By whom.
    pub by_name: Option<String>,
}

/// A version of an entry, for its history.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Version {
    /// Of which entry.
    pub entry_id: EntryId,
    /// Number, from 1.
    pub number: i64,
    /// What was done.
    pub what: Deed,
    /// Fields, space between.
    pub changed: String,
    /// Last day as it stood then.
    pub exited_on: Option<Day>,
    /// Why she left, as it stood then.
    pub exit_reason: Option<ExitReason>,
    /// Why, after a claim.
    pub reason: Option<ChangeReason>,
    /// After a claim.
    pub after_claim: bool,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by_name: Option<String>,
}

/// Everything of one person in one operation.
#[derive(Debug, Clone)]
pub struct Participation {
    /// In what.
    pub operation: OperationId,
    /// Entries by day; never empty.
    entries: Vec<Entry>,
    /// Everything that was noted, corrected rows too, by day.
    pub noted: Vec<Event>,
}

impl Participation {
    /// Puts them together, a participation per operation, the newest entry first. `entries` by day and moment, as stored.
    pub fn of(entries: Vec<Entry>, events: &[Event]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for entry in entries {
            match all.iter_mut().find(|p| p.operation == entry.operation) {
                Some(known) => known.entries.push(entry),
                None => all.push(Self { operation: entry.operation, entries: vec![entry], noted: Vec::new() }),
            }
        }
        for known in &mut all {
            known.noted = events.iter().filter(|event| event.operation_id == known.operation).cloned().collect();
        }
        all.sort_by_key(|p| std::cmp::Reverse(p.last().map(|entry| entry.state.entered_on)));
        all
    }

    /// Entries by day.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The first entry: what was true then is what counts.
    pub fn first(&self) -> Option<&Entry> {
        self.entries.first()
    }

    /// The last entry: its exit is what counts.
    pub fn last(&self) -> Option<&Entry> {
        self.entries.last()
    }

    /// Instead of a name.
    pub fn number(&self) -> i64 {
        self.entries.iter().map(|entry| entry.number).min().unwrap_or(0)
    }

    /// Last day and why; `None` while she takes part.
    pub fn exit(&self) -> Option<(Day, ExitReason)> {
        self.last()?.state.exit
    }

    /// What happened, as it stands: without what was corrected or withdrawn.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        standing(&self.noted)
    }

    /// As the pure function wants it.
    pub fn counted(&self) -> (Vec<esf::Entry>, Vec<esf::Event>) {
        let (person, operation) = (self.number().to_string(), self.operation.to_string());
        let entries: Vec<esf::Entry> = self.entries.iter().map(|entry| entry.counted(&person, &operation)).collect();
        let first = entries.first().map(|entry| entry.entry);
        let event = |event: &Event| esf::Event {
            row: 0,
            person: person.clone(),
            operation: operation.clone(),
            date: event.day,
            kind: event.kind,
        };
        let events = self.events().filter(|event| first.is_some_and(|first| event.day >= first)).map(event).collect();
        (entries, events)
    }
}

/// Rows that no other row replaces and that were not withdrawn, by day, then in the order in which they were first noted:
/// "by date, then file order" is the rule of the results, and a correction is no later event.
pub fn standing(noted: &[Event]) -> impl Iterator<Item = &Event> {
    let replaced = |id: EventId| noted.iter().any(|other| other.replaces == Some(id));
    let mut found: Vec<&Event> = noted.iter().filter(|event| !event.withdrawn && !replaced(event.id)).collect();
    found.sort_by_key(|event| {
        let first = first_of(noted, event);
        (event.day, first.at, first.id)
    });
    found.into_iter()
}

/// The row with which it began.
fn first_of<'a>(noted: &'a [Event], event: &'a Event) -> &'a Event {
    let mut at = event;
    // Each step goes to another row, so there are no more of them than rows.
    for _ in noted {
        match at.replaces.and_then(|id| noted.iter().find(|other| other.id == id)) {
            Some(before) => at = before,
            None => break,
        }
    }
    at
}

/// A row of an entry as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EntryRow {
    pub(crate) id: Uuid,
    pub(crate) participant_id: ParticipantId,
    pub(crate) operation_id: OperationId,
    pub(crate) number: i64,
    pub(crate) entered_on: Day,
    pub(crate) exited_on: Option<Day>,
    pub(crate) exit_reason: Option<ExitReason>,
    pub(crate) birth_on: Option<Day>,
    pub(crate) gender: Option<esf::Gender>,
    pub(crate) labour: Option<esf::LabourStatus>,
    pub(crate) unemployed_since: Option<Day>,
    pub(crate) diploma: Option<crate::diplomas::Diploma>,
    pub(crate) isced: Option<i64>,
    pub(crate) nis: Option<String>,
    pub(crate) version: i64,
    pub(crate) created_at: Moment,
}

impl EntryRow {
    /// With the answers and the words that were sealed.
    pub(crate) fn with(self, told: Told, diploma_words: Option<String>) -> Entry {
        Entry {
            id: EntryId(self.id),
            participant: self.participant_id,
            operation: self.operation_id,
            number: self.number,
            state: State {
                entered_on: self.entered_on,
                exit: self.exited_on.map(|day| (day, self.exit_reason.unwrap_or(ExitReason::Other))),
                facts: Facts {
                    birth: self.birth_on,
                    gender: self.gender,
                    labour: self.labour,
                    unemployed_since: self.unemployed_since,
                    diploma: self.diploma,
                    diploma_words,
                    isced: self.isced.and_then(|level| u8::try_from(level).ok()),
                    nis: self.nis,
                },
                told,
            },
            version: self.version,
            created_at: self.created_at,
        }
    }
}
