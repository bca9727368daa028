//! Random histories: the figures of the page are those of the pure function on what was told, through re-entries,
//! corrections, exits taken back, merges and their undoing; and some are counted here once more by hand.

use esf::{Code, EventKind, Gender, LabourStatus};
use kernel::{Day, ParticipantId};
use participation::model::{EntryId, EventId, ExitReason, Source};
use participation::{Correct, Enter, Leave, Note, Stay, Tell};
use people::{MergeFiles, UndoMerge};
use testkit::{World, on_both_engines};
use uuid::Uuid;

use crate::kit::{House, complete, day, house, kit, report, somebody};

/// A small generator of its own, so that a failing history is the same on each machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let at = self.roll(of.len().max(1) as u64);
        of.get(usize::try_from(at).unwrap()).copied()
    }

    fn day(&mut self) -> Day {
        day("2025-01-01").plus_days(i32::try_from(self.roll(510)).unwrap())
    }
}

#[derive(Clone)]
struct Entry {
    id: EntryId,
    whose: usize,
    on: Day,
    left: Option<Day>,
    labour: LabourStatus,
    gender: Gender,
    version: i64,
}

#[derive(Clone)]
struct Event {
    id: EventId,
    whose: usize,
    on: Day,
    kind: EventKind,
    stands: bool,
}

/// A merge: which, the file that stayed, the one that went, and the rows that moved.
struct Merged {
    id: Uuid,
    kept: usize,
    gone: usize,
    entries: Vec<EntryId>,
    events: Vec<EventId>,
}

/// What was told and taken, remembered in the plainest way.
#[derive(Default)]
struct Told {
    entries: Vec<Entry>,
    events: Vec<Event>,
    merges: Vec<Merged>,
    gone: Vec<usize>,
    /// Merges and undone merges, so far.
    made: (usize, usize),
}

impl Told {
    fn files(&self, files: usize) -> Vec<usize> {
        (0..files).filter(|at| !self.gone.contains(at)).collect()
    }

    /// Entries of a file in order.
    fn of(&self, file: usize) -> Vec<&Entry> {
        let mut all: Vec<&Entry> = self.entries.iter().filter(|e| e.whose == file).collect();
        all.sort_by_key(|e| e.on);
        all
    }

    /// As the pure function wants it.
    fn counted(&self, files: usize) -> (Vec<esf::Entry>, Vec<esf::Event>) {
        let (mut entries, mut events) = (Vec::new(), Vec::new());
        for file in self.files(files) {
            let of = self.of(file);
            let Some(first) = of.first().map(|e| e.on) else { continue };
            let (facts, told) = complete();
            for e in of {
                entries.push(esf::Entry {
                    row: 0,
                    person: file.to_string(),
                    operation: "x".to_owned(),
                    entry: e.on,
                    exit: e.left,
                    birth: facts.birth,
                    gender: Some(e.gender),
                    labour: Some(e.labour),
                    unemployed_since: None,
                    isced: Some(1),
                    disability: told.disability,
                    third_country: told.third_country,
                    foreign_background: told.foreign_background,
                    housing_exclusion: told.housing_exclusion,
                    nis: facts.nis.clone(),
                });
            }
            let mut mine: Vec<&Event> =
                self.events.iter().filter(|e| e.whose == file && e.stands && e.on >= first).collect();
            mine.sort_by_key(|e| e.on);
            let event = |e: &Event| esf::Event {
                row: 0,
                person: file.to_string(),
                operation: "x".to_owned(),
                date: e.on,
                kind: e.kind,
            };
            events.extend(mine.into_iter().map(event));
        }
        (entries, events)
    }

    /// EECO01 and EECR04, counted by hand.
    fn by_hand(&self, files: usize, until: Day) -> (i64, i64) {
        let (mut people, mut at_work) = (0, 0);
        for file in self.files(files) {
            let of: Vec<&Entry> = self.of(file).into_iter().filter(|e| e.on <= until).collect();
            let (Some(first), Some(last)) = (of.first(), of.last()) else { continue };
            people += 1;
            let Some(exit) = last.left else { continue };
            let end = exit.plus_days(28);
            let mut seen: Vec<&Event> = self
                .events
                .iter()
                .filter(|e| e.whose == file && e.stands && e.kind.is_labour() && e.on >= exit && e.on <= end)
                .collect();
            seen.sort_by_key(|e| e.on);
            let working = seen.last().is_some_and(|e| e.kind == EventKind::Employment);
            if end <= until && working && first.labour != LabourStatus::Employed {
                at_work += 1;
            }
        }
        (people, at_work)
    }
}

struct Play<'a> {
    world: &'a World,
    house: &'a House,
    people: Vec<ParticipantId>,
    told: Told,
    dice: Dice,
}

impl Play<'_> {
    async fn act<A: store::Action>(&self, action: &A) -> Option<A::Output> {
        // What the rules refuse changes nothing, and so nothing is remembered.
        match self.world.app.db.act(&self.world.ctx(&self.house.sofie), action).await {
            Ok(done) => Some(done),
            Err(store::Failure::Refused(_)) => None,
            Err(fault) => panic!("{fault}"),
        }
    }

    async fn deed(&mut self) {
        let open = self.told.files(self.people.len());
        let Some(file) = self.dice.pick(&open) else { return };
        let participant = self.people[file];
        let mine: Vec<usize> = (0..self.told.entries.len()).filter(|at| self.told.entries[*at].whose == file).collect();
        match self.dice.roll(12) {
            0..=2 => self.enter(file, participant).await,
            3..=4 => self.leave(participant, &mine).await,
            5 => self.stay(participant, &mine).await,
            6 => self.tell(participant, &mine).await,
            7..=9 => self.note(file, participant).await,
            10 => self.correct(file, participant).await,
            _ => self.merge(file, &open).await,
        }
    }

    async fn enter(&mut self, file: usize, participant: ParticipantId) {
        let (on, labour) = (self.dice.day(), self.dice.pick(LabourStatus::ALL).unwrap());
        let gender = self.dice.pick(Gender::ALL).unwrap();
        let (mut facts, told) = complete();
        facts.labour = Some(labour);
        facts.gender = Some(gender);
        let enter = Enter { participant, operation: self.house.operation, entered_on: on, facts, told, reason: None };
        if let Some(id) = self.act(&enter).await {
            self.told.entries.push(Entry { id, whose: file, on, left: None, labour, gender, version: 1 });
        }
    }

    async fn leave(&mut self, participant: ParticipantId, mine: &[usize]) {
        let Some(at) = self.dice.pick(mine) else { return };
        let (on, known) = (self.dice.day(), self.told.entries[at].clone());
        let leave = Leave {
            participant,
            entry: known.id,
            exited_on: on,
            why: ExitReason::Other,
            version: known.version,
            reason: None,
        };
        if self.act(&leave).await.is_some() {
            let entry = &mut self.told.entries[at];
            (entry.left, entry.version) = (Some(on), known.version + 1);
        }
    }

    async fn stay(&mut self, participant: ParticipantId, mine: &[usize]) {
        let Some(at) = self.dice.pick(mine) else { return };
        let known = self.told.entries[at].clone();
        let stay = Stay { participant, entry: known.id, version: known.version, reason: None };
        if self.act(&stay).await.is_some() {
            let entry = &mut self.told.entries[at];
            (entry.left, entry.version) = (None, known.version + 1);
        }
    }

    async fn tell(&mut self, participant: ParticipantId, mine: &[usize]) {
        let Some(at) = self.dice.pick(mine) else { return };
        let (on, labour) = (self.dice.day(), self.dice.pick(LabourStatus::ALL).unwrap());
        let known = self.told.entries[at].clone();
        let (mut facts, told) = complete();
        facts.labour = Some(labour);
        facts.gender = Some(known.gender);
        let state = participation::model::State { entered_on: on, exit: None, facts, told };
        let tell = Tell { participant, entry: known.id, state, version: known.version, reason: None };
        if self.act(&tell).await.is_some() && (on, labour) != (known.on, known.labour) {
            let entry = &mut self.told.entries[at];
            (entry.on, entry.labour, entry.version) = (on, labour, known.version + 1);
        }
    }

    async fn note(&mut self, file: usize, participant: ParticipantId) {
        let (on, kind) = (self.dice.day(), self.dice.pick(EventKind::ALL).unwrap());
        let note =
            Note { participant, operation: self.house.operation, day: on, kind, source: Source::Coach, reason: None };
        if let Some(id) = self.act(&note).await {
            self.told.events.push(Event { id, whose: file, on, kind, stands: true });
        }
    }

    async fn correct(&mut self, file: usize, participant: ParticipantId) {
        let standing: Vec<usize> = (0..self.told.events.len())
            .filter(|at| self.told.events[*at].whose == file && self.told.events[*at].stands)
            .collect();
        let Some(at) = self.dice.pick(&standing) else { return };
        let better = (self.dice.roll(2) == 0)
            .then(|| (self.dice.day(), self.dice.pick(EventKind::ALL).unwrap(), Source::Register));
        let event = self.told.events[at].id;
        if self.act(&Correct { participant, event, better, reason: None }).await.is_none() {
            return;
        }
        self.told.events[at].stands = false;
        if let Some((on, kind, _)) = better {
            // The row that replaces it comes last on its day; its id is not needed, for it is not corrected again.
            let id = EventId(Uuid::nil());
            self.told.events.push(Event { id, whose: file, on, kind, stands: true });
        }
    }

    async fn merge(&mut self, file: usize, open: &[usize]) {
        let lien = self.world.ctx(&self.house.lien);
        if self.dice.roll(2) == 0
            && let Some(Merged { id: merge, kept, gone: merged, entries, events }) = self.told.merges.pop()
        {
            if self.world.app.db.act(&lien, &UndoMerge { merge }).await.is_err() {
                return;
            }
            let back = |whose: &mut usize| *whose = merged;
            self.told
                .entries
                .iter_mut()
                .filter(|e| e.whose == kept && entries.contains(&e.id))
                .for_each(|e| back(&mut e.whose));
            self.told
                .events
                .iter_mut()
                .filter(|e| e.whose == kept && events.contains(&e.id))
                .for_each(|e| back(&mut e.whose));
            self.told.gone.retain(|gone| *gone != merged);
            self.told.made.1 += 1;
            return;
        }
        let others: Vec<usize> = open.iter().copied().filter(|other| *other != file).collect();
        let Some(other) = self.dice.pick(&others) else { return };
        // Rows without an id of their own can't be told apart when they go back.
        if self.told.events.iter().any(|e| e.whose == other && e.id.0.is_nil()) || self.told.gone.len() > 1 {
            return;
        }
        let merge = MergeFiles { kept: self.people[file], merged: self.people[other], take: Vec::new() };
        let Ok(merge) = self.world.app.db.act(&lien, &merge).await else { return };
        let entries: Vec<EntryId> = self.told.entries.iter().filter(|e| e.whose == other).map(|e| e.id).collect();
        let events: Vec<EventId> = self.told.events.iter().filter(|e| e.whose == other).map(|e| e.id).collect();
        self.told.entries.iter_mut().filter(|e| e.whose == other).for_each(|e| e.whose = file);
        self.told.events.iter_mut().filter(|e| e.whose == other).for_each(|e| e.whose = file);
        self.told.gone.push(other);
        self.told.made.0 += 1;
        self.told.merges.push(Merged { id: merge, kept: file, gone: other, entries, events });
    }

    async fn check(&self, step: usize) {
        let rules = esf::Rules::of_the_house().unwrap();
        let (entries, events) = self.told.counted(self.people.len());
        for until in ["2025-06-30", "2025-12-31", "2026-05-26"] {
            let ours = report(self.world, &self.house.lien, self.house, until).await;
            let theirs = esf::indicators(&entries, &events, "x", day(until), &rules);
            for (code, rows) in &ours.rows {
                let mine = rows.map(|(_, now)| now.cells().map(participation::report::number));
                let other = theirs
                    .get(*code)
                    .map(|c| [c.women, c.men, c.nonbinary, c.total, c.unknown].map(|n| i64::try_from(n).ok()));
                assert_eq!(mine, other, "{code} until {until} after {step} deeds");
            }
            let hand = self.told.by_hand(self.people.len(), day(until));
            let count = |code| crate::kit::total(&ours, code).unwrap();
            assert_eq!((count(Code::Eeco01), count(Code::Eecr04)), hand, "by hand, until {until} after {step} deeds");
        }
    }
}

on_both_engines! { kit();
    async fn the_figures_of_the_page_are_those_of_the_pure_function_on_random_histories(world: World) {
        let house = house(&world).await;
        let mut people = Vec::new();
        for _ in 0..5 {
            people.push(somebody(&world, &house.sofie, "Amina").await);
        }
        let mut play = Play { world: &world, house: &house, people, told: Told::default(), dice: Dice(0x2026_0526) };
        for step in 0..260 {
            world.clock.advance_minutes(1);
            play.deed().await;
            if step % 20 == 19 {
                play.check(step).await;
            }
        }
        assert!(play.told.entries.len() > 8 && play.told.events.len() > 15, "the history is rich enough");
        assert!(play.told.made.0 > 1 && play.told.made.1 > 0, "files became one and two again: {:?}", play.told.made);
    }
}
