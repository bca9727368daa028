//! A participation in words.

use esf::merge::participations;
use esf::{Code, Rules};
use kernel::Day;
use network::municipality::Municipalities;
use web::Words;

use crate::model::{Field, State};
use crate::records::{Event, Participation, Version, level};
use crate::rules::windows::Window;

/// A label with its value; empty is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Which field.
    pub field: Field,
    /// Label.
    pub label: String,
    /// Value in words.
    pub value: String,
}

/// A window after the exit.
pub struct WindowView {
    /// Which, in words.
    pub label: String,
    /// Last day.
    pub end: String,
    /// How long still, or that it is over.
    pub state: String,
    /// Is it over?
    pub over: bool,
    /// Code, name, and whether it counts.
    pub results: Vec<Outcome>,
}

/// What comes out of a window.
pub struct Outcome {
    /// `EECR04`.
    pub code: Code,
    /// Name.
    pub name: String,
    /// Whether it counts, in words.
    pub verdict: String,
    /// It counts.
    pub counts: bool,
}

/// An event in a list.
pub struct EventView {
    /// For its address.
    pub id: String,
    /// When.
    pub day: String,
    /// What.
    pub what: String,
    /// From where, by whom.
    pub about: String,
    /// Noted after a claim.
    pub late: bool,
}

/// A line of the history.
pub struct Past {
    /// When, for machines.
    pub day: String,
    /// When, in words.
    pub when: String,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// Why, after a claim.
    pub why: Option<String>,
}

/// What was true at entry.
pub fn pairs(l: &Words, state: &State, places: &Municipalities) -> Vec<Pair> {
    let (facts, told) = (&state.facts, &state.told);
    let day = |day: Option<Day>| day.map(|day| l.day_plain(day)).unwrap_or_default();
    let answer = |answer: Option<esf::Answer>| answer.map(|a| l.of("sensitive", a)).unwrap_or_default();
    let education = {
        let diploma = facts.diploma.map(|d| l.of("esf-diploma", d));
        let isced = level(facts, state.entered_on).map(|level| l.t1("esf-isced", "level", level));
        [diploma, facts.diploma_words.clone(), isced].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let place = facts.nis.as_deref().map(|nis| {
        let name = places.0.iter().find(|place| place.nis == nis).map(|place| place.name.clone());
        name.unwrap_or_else(|| nis.to_owned())
    });
    let mut out = vec![
        (Field::Entry, l.day_plain(state.entered_on)),
        (Field::Birth, day(facts.birth)),
        (Field::Gender, facts.gender.map(|g| l.of("gender", g)).unwrap_or_default()),
        (Field::Labour, facts.labour.map(|v| l.of("labour", v)).unwrap_or_default()),
    ];
    if facts.labour.is_none_or(|labour| labour == esf::LabourStatus::Unemployed) {
        out.push((Field::UnemployedSince, day(facts.unemployed_since)));
    }
    out.extend([
        (Field::Education, education),
        (Field::Municipality, place.unwrap_or_default()),
        (Field::Disability, answer(told.disability)),
        (Field::ThirdCountry, answer(told.third_country)),
        (Field::ForeignBackground, answer(told.foreign_background)),
        (Field::Housing, answer(told.housing_exclusion)),
    ]);
    out.into_iter().map(|(field, value)| Pair { field, label: l.of("esf-field", field), value }).collect()
}

/// The windows after the exit with what comes out of them; none while she takes part. What counts before a window has
/// closed may change still, and says so.
pub fn windows(l: &Words, participation: &Participation, today: Day, rules: &Rules) -> Vec<WindowView> {
    let Some((exit, _)) = participation.exit() else { return Vec::new() };
    Window::ALL.iter().map(|window| window_view(l, participation, *window, exit, today, rules)).collect()
}

fn window_view(
    l: &Words,
    participation: &Participation,
    window: Window,
    exit: Day,
    today: Day,
    rules: &Rules,
) -> WindowView {
    let end = window.end(exit, &rules.parameters);
    let over = today >= end;
    let (entries, events) = participation.counted();
    let operation = participation.operation.to_string();
    let all = participations(&entries, &events, &operation, end);
    let codes: &[Code] = match window {
        Window::Weeks4 => &[Code::Eecr01, Code::Eecr02, Code::Eecr03, Code::Eecr04],
        Window::Months6 => &[Code::Eecr05, Code::Eecr06],
    };
    let result = |code: &Code| {
        let holds = all.first().and_then(|p| esf::holds(*code, p, end, rules)).flatten();
        let verdict = match (holds, over) {
            (Some(true), true) => "counts",
            (Some(true), false) => "would-count",
            (Some(false), true) => "counts-not",
            (Some(false), false) => "not-yet",
            (None, _) => "unknown",
        };
        Outcome {
            code: *code,
            name: l.of("esf-code", code),
            verdict: l.of("esf-verdict", verdict),
            counts: holds == Some(true),
        }
    };
    let left = today.days_until(end);
    WindowView {
        label: l.of("esf-window", window),
        end: l.t1("esf-window-until", "day", l.day_year(end)),
        state: if over { l.t("esf-window-over") } else { l.n("esf-window-left", i64::from(left)) },
        over,
        results: codes.iter().map(result).collect(),
    }
}

/// An event in words.
pub fn event(l: &Words, event: &Event) -> EventView {
    let who = event.by_name.clone().unwrap_or_else(|| l.t("role-system"));
    EventView {
        id: event.id.to_string(),
        day: l.day_plain(event.day),
        what: l.of("esf-kind", event.kind),
        about: l.t2("esf-event-about", "source", l.of("esf-source", event.source), "who", who),
        late: event.after_claim,
    }
}

/// What changed, newest first: versions of entries and corrected events together.
pub fn history(l: &Words, versions: &[Version], participation: &Participation) -> Vec<Past> {
    let mut all: Vec<(kernel::Moment, Past)> = Vec::new();
    for version in versions.iter().filter(|v| participation.entries().iter().any(|e| e.id == v.entry_id)) {
        let fields: Vec<String> = version.changed.split(' ').map(|field| l.of("esf-field", field)).collect();
        let what = match version.exited_on.filter(|_| version.what == crate::model::Deed::Left) {
            Some(day) => l.t1("esf-deed-left-on", "day", l.day_plain(day)),
            None if version.what == crate::model::Deed::Told => l.t1("esf-deed-told-what", "what", fields.join(", ")),
            None => l.of("esf-deed", version.what),
        };
        all.push((version.at, past(l, version.at, version.by_name.as_deref(), what, version.reason)));
    }
    for event in participation.noted.iter().filter(|event| event.replaces.is_some() || event.after_claim) {
        let key = match (event.withdrawn, event.replaces) {
            (true, _) => "esf-past-withdrawn",
            (false, Some(_)) => "esf-past-corrected",
            (false, None) => "esf-past-noted",
        };
        let what = l.t2(key, "kind", l.of("esf-kind", event.kind), "day", l.day_plain(event.day));
        all.push((event.at, past(l, event.at, event.by_name.as_deref(), what, event.reason)));
    }
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    all.into_iter().map(|(_, past)| past).collect()
}

fn past(
    l: &Words,
    at: kernel::Moment,
    by: Option<&str>,
    what: String,
    reason: Option<crate::model::ChangeReason>,
) -> Past {
    Past {
        day: at.day().to_string(),
        when: l.day_plain(at.day()),
        who: by.map_or_else(|| l.t("role-system"), str::to_owned),
        what,
        why: reason.map(|reason| l.t1("esf-past-after-claim", "why", l.of("esf-reason", reason))),
    }
}
