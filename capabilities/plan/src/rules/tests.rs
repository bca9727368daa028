//! The rules as tables and as properties over any sequence of deeds.

use kernel::{AssessmentId, Day, Moment, ObservationId, Refusal, StepId};
use proptest::prelude::*;
use uuid::Uuid;

use super::step::{self, Slot};
use super::{Change, ladder, suggest, undo, wheel};
use crate::model::{
    Assessment, DomainView, EventKind, Method, NewStep, Observation, Observer, Owner, Step, StepState, Support,
    Viewpoint,
};
use crate::reference::LADDER;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn today() -> Day {
    day("2026-05-26")
}

fn new(title: &str, due: Day) -> NewStep {
    NewStep { goal: None, title: title.to_owned(), owner: Owner::participant(), due, support: Support::None }
}

fn id(number: u128) -> StepId {
    StepId(Uuid::from_u128(number))
}

/// What somebody does to a plan; the numbers choose one of the steps and a day.
#[derive(Debug, Clone)]
enum Deed {
    Add(i32),
    Done(usize, bool),
    Tell(usize),
    NotYet(usize, bool),
    Move(usize, i32),
    Edit(usize, i32),
    First(usize),
    Drop(usize),
    Review,
    Undo,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let one = 0..12_usize;
    prop::collection::vec(
        prop_oneof![
            4 => (0..60).prop_map(Deed::Add),
            3 => (one.clone(), any::<bool>()).prop_map(|(s, n)| Deed::Done(s, n)),
            1 => one.clone().prop_map(Deed::Tell),
            2 => (one.clone(), any::<bool>()).prop_map(|(s, n)| Deed::NotYet(s, n)),
            2 => (one.clone(), 0..60).prop_map(|(s, d)| Deed::Move(s, d)),
            1 => (one.clone(), 0..60).prop_map(|(s, d)| Deed::Edit(s, d)),
            2 => one.clone().prop_map(Deed::First),
            1 => one.prop_map(Deed::Drop),
            1 => Just(Deed::Review),
            3 => Just(Deed::Undo),
        ],
        0..40,
    )
}

/// A plan as the store keeps it.
#[derive(Default)]
struct Plan {
    steps: Vec<Step>,
    log: Vec<Vec<Change<Step>>>,
    made: u128,
}

impl Plan {
    fn live(&self) -> Vec<Step> {
        self.steps.iter().filter(|s| s.state != StepState::Undone).cloned().collect()
    }

    fn which(&self, at: usize) -> (StepId, i64) {
        let live = self.live();
        live.get(at % live.len().max(1)).map_or((id(9999), 1), |s| (s.id, s.version))
    }

    fn slot(&mut self) -> Slot {
        self.made += 1;
        Slot { id: id(self.made), number: i64::try_from(self.made).unwrap() }
    }

    fn apply(&mut self, changes: Vec<Change<Step>>) {
        for change in &changes {
            match &change.before {
                Some(before) => {
                    let row = self.steps.iter_mut().find(|s| s.id == before.id).unwrap();
                    assert_eq!(row, before, "a change starts from what is stored");
                    assert_eq!(change.after.version, before.version + 1);
                    *row = change.after.clone();
                }
                None => self.steps.push(change.after.clone()),
            }
        }
        self.log.push(changes);
    }

    /// Takes the last deed back; gives whether that was possible.
    fn undo(&mut self) -> bool {
        let Some(deed) = self.log.last() else { return false };
        let back: Result<Vec<Step>, Refusal> = deed
            .iter()
            .map(|c| {
                let now = self.steps.iter().find(|s| s.id == c.after.id).unwrap();
                undo::restore(now, c.before.as_ref(), c.after.version)
            })
            .collect();
        let Ok(back) = back else { return false };
        for step in back {
            let id = step.id;
            *self.steps.iter_mut().find(|s| s.id == id).unwrap() = step;
        }
        self.log.pop();
        true
    }

    fn run(&mut self, deed: &Deed) {
        let (plan, slot) = (self.live(), self.slot());
        let fresh = new("klein", today().plus_days(7));
        let next = |wanted: &bool| wanted.then_some((&fresh, slot));
        let in_days = |days: &i32| today().plus_days(*days);
        let outcome = match deed {
            Deed::Add(days) => step::add((&new("stap", in_days(days)), slot), today()),
            Deed::Done(at, n) => step::done(&plan, self.which(*at), Some("het ging"), next(n), today()),
            Deed::Tell(at) => step::tell(&plan, self.which(*at), Some("mooi"), None, today()),
            Deed::NotYet(at, n) => step::not_yet(&plan, self.which(*at), None, next(n), today()),
            Deed::Move(at, days) => step::move_to(&plan, self.which(*at), in_days(days), today()),
            Deed::Edit(at, days) => step::edit(&plan, self.which(*at), &new("anders", in_days(days)), today()),
            Deed::First(at) => step::put_first(&plan, self.which(*at)),
            Deed::Drop(at) => step::drop_step(&plan, self.which(*at), today()),
            Deed::Review => Ok(step::review(&plan)),
            Deed::Undo => {
                self.undo();
                return;
            }
        };
        if let Ok(changes) = outcome {
            self.apply(changes);
        }
    }
}

/// The plan apart from the versions, which only go up.
fn content(steps: &[Step]) -> Vec<Step> {
    steps.iter().map(|s| Step { version: 0, ..s.clone() }).collect()
}

proptest! {
    #[test]
    fn there_is_one_next_step_as_long_as_anything_is_planned(deeds in deeds()) {
        let mut plan = Plan::default();
        for deed in &deeds {
            plan.run(deed);
            let live = plan.live();
            let planned = live.iter().filter(|s| s.state.is_planned()).count();
            let next = step::next_step(&live);
            prop_assert_eq!(next.is_some(), planned > 0);
            prop_assert!(next.is_none_or(|s| s.state.is_planned()));
            let mut fronts: Vec<i64> = live.iter().map(|s| s.front).filter(|f| *f > 0).collect();
            fronts.sort_unstable();
            fronts.dedup();
            prop_assert_eq!(fronts.len(), live.iter().filter(|s| s.front > 0).count(), "two steps share the front");
        }
    }

    #[test]
    fn undo_restores_exactly_what_was_there(deeds in deeds(), last in deeds()) {
        let mut plan = Plan::default();
        for deed in &deeds {
            plan.run(deed);
        }
        for deed in last.iter().filter(|d| !matches!(d, Deed::Undo)) {
            let (before, count) = (content(&plan.live()), plan.log.len());
            plan.run(deed);
            if plan.log.len() > count {
                prop_assert!(plan.undo());
                prop_assert_eq!(content(&plan.live()), before.clone());
            }
        }
    }

    #[test]
    fn no_step_is_ever_lost_and_versions_only_go_up(deeds in deeds()) {
        let mut plan = Plan::default();
        let mut seen: Vec<(StepId, i64)> = Vec::new();
        for deed in &deeds {
            plan.run(deed);
            for (id, version) in &seen {
                prop_assert!(plan.steps.iter().any(|s| s.id == *id && s.version >= *version));
            }
            seen = plan.steps.iter().map(|s| (s.id, s.version)).collect();
        }
    }

    #[test]
    fn the_history_of_the_ladder_never_shrinks(seen in prop::collection::vec((1..=7_i64, 0..30_i32, prop::option::of(0..10_usize)), 0..20)) {
        let mut history: Vec<Observation> = Vec::new();
        for (at, (rung, ago, replaces)) in seen.into_iter().enumerate() {
            let replaces = replaces.and_then(|r| history.get(r)).map(|o| o.id);
            let new = observation(at, rung, today().plus_days(-ago), replaces);
            let before = history.len();
            if ladder::check(&history, &new, today()).is_ok() {
                prop_assert!((1..=6).contains(&rung));
                history.push(new);
            }
            prop_assert!(history.len() >= before);
            let corrected = history.iter().filter(|o| ladder::is_replaced(&history, o.id)).count();
            let corrections = history.iter().filter(|o| o.replaces.is_some()).count();
            prop_assert_eq!(corrected, corrections, "each mistake is corrected once");
            prop_assert_eq!(ladder::road(&history, LADDER).len(), history.len() - corrected);
        }
    }
}

fn observation(at: usize, rung: i64, day: Day, replaces: Option<ObservationId>) -> Observation {
    Observation {
        id: ObservationId(Uuid::from_u128(at as u128 + 1)),
        scheme: LADDER.to_owned(),
        day,
        rung,
        potential: None,
        potential_by: None,
        observer: Observer::Both,
        method: Method::Talk,
        note: None,
        replaces,
        number: i64::try_from(at).unwrap(),
        at: Moment(0),
    }
}

fn planned(titles: &[(&str, &str)]) -> Plan {
    let mut plan = Plan::default();
    for (title, due) in titles {
        let slot = plan.slot();
        plan.apply(step::add((&new(title, day(due)), slot), today()).unwrap());
    }
    plan
}

#[test]
fn the_earliest_step_stands_first_unless_another_was_put_first() {
    let mut plan = planned(&[("bellen", "2026-06-10"), ("fietsen", "2026-06-02")]);
    assert_eq!(step::next_step(&plan.live()).unwrap().title, "fietsen");
    plan.apply(step::put_first(&plan.live(), (id(1), 1)).unwrap());
    assert_eq!(step::next_step(&plan.live()).unwrap().title, "bellen");
    plan.apply(step::done(&plan.live(), (id(1), 2), None, None, today()).unwrap());
    assert_eq!(step::next_step(&plan.live()).unwrap().title, "fietsen");
}

#[test]
fn what_follows_the_next_step_stands_first_and_what_follows_another_waits_for_its_day() {
    let mut plan = planned(&[("fietsen", "2026-06-02"), ("bellen", "2026-06-03"), ("lezen", "2026-06-04")]);
    let (follow, slot) = (new("naar de halte", day("2026-07-01")), plan.slot());
    plan.apply(step::done(&plan.live(), (id(3), 1), None, Some((&follow, slot)), today()).unwrap());
    assert_eq!(step::next_step(&plan.live()).unwrap().title, "fietsen");
    plan.apply(step::done(&plan.live(), (id(1), 1), None, None, today()).unwrap());
    let slot = plan.slot();
    plan.apply(step::tell(&plan.live(), (id(1), 2), Some("het ging"), Some((&follow, slot)), today()).unwrap());
    let live = plan.live();
    let next = step::next_step(&live).unwrap();
    assert_eq!((next.title.as_str(), next.id), ("naar de halte", slot.id));
}

#[test]
fn a_smaller_step_takes_the_place_of_the_bigger_one() {
    let mut plan = planned(&[("alleen fietsen", "2026-06-02"), ("bellen", "2026-06-03")]);
    let (smaller, slot) = (new("samen fietsen", day("2026-06-20")), plan.slot());
    plan.apply(step::not_yet(&plan.live(), (id(1), 1), Some("te druk"), Some((&smaller, slot)), today()).unwrap());
    let live = plan.live();
    assert_eq!(step::next_step(&live).unwrap().smaller_of, Some(id(1)));
    assert_eq!(live[0].state, StepState::NotYet);
}

#[test]
fn a_closed_step_is_not_closed_again_and_a_stale_one_not_at_all() {
    let mut plan = planned(&[("fietsen", "2026-06-02")]);
    let live = plan.live();
    assert_eq!(step::done(&live, (id(1), 7), None, None, today()).unwrap_err(), Refusal::Stale { current: 1 });
    plan.apply(step::done(&live, (id(1), 1), None, None, today()).unwrap());
    let closed = Refusal::Conflict("step-closed");
    assert_eq!(step::done(&plan.live(), (id(1), 2), None, None, today()).unwrap_err(), closed);
    assert_eq!(step::move_to(&plan.live(), (id(1), 2), today(), today()).unwrap_err(), closed);
    assert_eq!(step::done(&plan.live(), (id(5), 1), None, None, today()).unwrap_err(), Refusal::NotFound);
}

#[test]
fn a_step_is_planned_on_a_day_that_can_still_come() {
    let check = |due: &str| step::check(&new("fietsen", day(due)), None, today());
    assert!(check("2026-05-26").is_ok());
    assert_eq!(check("2026-05-25"), Err(Refusal::field("due", "step-day-past")));
    assert_eq!(check("2029-01-01"), Err(Refusal::field("due", "step-day-far")));
    assert!(step::check(&new("fietsen", day("2026-05-01")), Some(day("2026-05-01")), today()).is_ok());
    assert_eq!(step::check(&new(" ", today()), None, today()), Err(Refusal::field("title", "step-title-missing")));
    let helper = NewStep { owner: Owner::helper(" "), ..new("fietsen", today()) };
    assert_eq!(step::check(&helper, None, today()), Err(Refusal::field("helper", "step-helper-missing")));
}

#[test]
fn after_a_setback_a_step_is_taken_up_on_its_own_day_or_another() {
    let mut plan = planned(&[("fietsen", "2026-06-02")]);
    plan.apply(step::review(&plan.live()));
    assert!(step::next_step(&plan.live()).is_none());
    assert_eq!(step::put_first(&plan.live(), (id(1), 2)).unwrap_err(), Refusal::Conflict("step-review-first"));
    let same = step::move_to(&plan.live(), (id(1), 2), day("2026-06-02"), today()).unwrap();
    assert_eq!((same[0].kind, same[0].after.state), (EventKind::TakenUp, StepState::Open));
    plan.apply(same);
    let refused = step::move_to(&plan.live(), (id(1), 3), day("2026-06-02"), today()).unwrap_err();
    assert_eq!(refused, Refusal::field("due", "step-day-same"));
}

#[test]
fn suggestions_leave_out_what_is_planned_or_cut_already() {
    let mut plan = planned(&[("alleen gaan", "2026-06-02"), ("bellen", "2026-06-02"), ("brief lezen", "2026-06-02")]);
    let (smaller, slot) = (new("samen gaan", day("2026-06-05")), plan.slot());
    plan.apply(step::not_yet(&plan.live(), (id(1), 1), None, Some((&smaller, slot)), today()).unwrap());
    plan.apply(step::done(&plan.live(), (id(2), 1), None, None, today()).unwrap());
    plan.apply(step::drop_step(&plan.live(), (id(3), 1), today()).unwrap());
    assert_eq!(suggest::titles(&plan.live(), None), ["brief lezen", "bellen"]);
}

fn drawing(at: u128, domains: Vec<DomainView>) -> Assessment {
    let id = AssessmentId(Uuid::from_u128(at));
    Assessment { id, viewpoint: Viewpoint::Participant, day: today(), at: Moment(0), domains }
}

fn view(level: Option<i64>, strength: Option<&str>, barriers: &[&str], note: Option<&str>) -> DomainView {
    DomainView {
        domain: "housing".to_owned(),
        level,
        strength: strength.map(str::to_owned),
        barriers: barriers.iter().map(|b| (*b).to_owned()).collect(),
        barrier_note: note.map(str::to_owned),
        helps: None,
    }
}

#[test]
fn words_stay_until_others_come_and_a_barrier_that_is_gone_takes_its_words_along() {
    let barrier = "housing-instability";
    let mut drawings = vec![
        drawing(1, vec![view(Some(2), Some("warm huis"), &[barrier], Some("vocht"))]),
        drawing(2, vec![view(Some(3), None, &[barrier], None)]),
    ];
    let known = wheel::known(drawings.iter(), "housing").unwrap();
    assert_eq!(
        (known.level, known.strength.as_deref(), known.barrier_note.as_deref()),
        (Some(3), Some("warm huis"), Some("vocht"))
    );
    drawings.push(drawing(3, vec![view(None, Some("nieuw contract"), &[], None)]));
    let known = wheel::known(drawings.iter(), "housing").unwrap();
    assert_eq!((known.level, known.barriers.len(), known.barrier_note), (Some(3), 0, None));
    assert_eq!(wheel::first_level(drawings.iter(), "housing"), Some(2));
    assert!(wheel::known(drawings.iter(), "work").is_none());
}

#[test]
fn a_drawing_needs_known_domains_with_their_own_barriers() {
    let check = |views: &[DomainView]| wheel::check(today(), views, today());
    assert!(check(&[view(Some(5), None, &[], None)]).is_ok());
    assert!(check(&[]).is_err());
    assert!(check(&[view(Some(6), None, &[], None)]).is_err());
    assert!(check(&[view(Some(1), None, &["no-childcare"], None)]).is_err());
    assert!(check(&[view(Some(1), None, &[], None), view(Some(2), None, &[], None)]).is_err());
    assert!(check(&[DomainView { domain: "space".to_owned(), ..view(Some(1), None, &[], None) }]).is_err());
    assert!(wheel::check(today().plus_days(1), &[view(Some(1), None, &[], None)], today()).is_err());
}

#[test]
fn an_observation_fits_its_ladder() {
    let fits = |change: &dyn Fn(&mut Observation)| {
        let mut new = observation(1, 3, today(), None);
        change(&mut new);
        ladder::check(&[], &new, today())
    };
    assert!(fits(&|_| {}).is_ok());
    assert!(fits(&|o| o.rung = 7).is_err());
    assert!(fits(&|o| o.potential = Some(0)).is_err());
    assert!(fits(&|o| o.day = today().plus_days(1)).is_err());
    assert!(fits(&|o| o.potential_by = Some(today())).is_err(), "by when, but which rung?");
    assert!(fits(&|o| o.scheme = "vng".to_owned()).is_err());
    let unknown = ObservationId(Uuid::from_u128(77));
    assert_eq!(fits(&|o| o.replaces = Some(unknown)), Err(Refusal::NotFound));
}
