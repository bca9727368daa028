//! A placement as lists and cards show it.

use std::collections::BTreeMap;

use kernel::{Day, Moment, ServiceId};
use store::{Ctx, Failure, Tx};
use web::{Choice, Words};

use crate::model::{Placement, Status};
use crate::rules::urgency;

/// Names of services by id.
pub(crate) type Names = BTreeMap<ServiceId, Named>;

/// What lists say of a service.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub name: String,
    pub organisation: String,
    /// Does what it gives tell something that a list does not name?
    pub sensitive: bool,
}

/// Loads the names of the services that these placements touch, in one question.
pub(crate) async fn names(tx: &mut Tx, ctx: &Ctx, all: &[&Placement]) -> Result<Names, Failure> {
    let ids: Vec<ServiceId> = all.iter().flat_map(|p| [p.service_id, p.wishes.preferred]).flatten().collect();
    named(tx, ctx, ids).await
}

/// Loads the names of services.
pub(crate) async fn named(tx: &mut Tx, ctx: &Ctx, mut ids: Vec<ServiceId>) -> Result<Names, Failure> {
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(Names::new());
    }
    let services = catalogue::load_many(tx, ctx, &ids).await?;
    let name = |s: catalogue::Service| {
        let sensitive = s.types.iter().any(|key| catalogue::arena::is_sensitive(key));
        (s.id, Named { name: s.told.name, organisation: s.organisation, sensitive })
    };
    Ok(services.into_iter().map(name).collect())
}

/// A line of a list.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub p: Placement,
    /// The type of help in words.
    pub need: String,
    /// Name and organisation of the service, or empty.
    pub service: String,
    /// Where it stands, in a plain sentence.
    pub stands: String,
    /// Whole days since she waits.
    pub days: i64,
    /// Did the day of the answer pass?
    pub late: bool,
    /// The last day for the answer, in words; empty without one.
    pub until: String,
}

impl Line {
    /// For the page of the request itself and the file of the person: it names everything.
    pub(crate) fn new(l: &Words, p: Placement, names: &Names, today: Day) -> Self {
        let named = p.service_id.and_then(|id| names.get(&id));
        let service = named.map_or_else(String::new, |n| format!("{} ({})", n.name, n.organisation));
        let need = catalogue::word_of_type(l, &p.need);
        Self::with(l, p, (need, service), today)
    }

    /// For a list of people: help that tells something that the law guards is not named, and neither is the house.
    pub(crate) fn row(l: &Words, p: Placement, names: &Names, today: Day) -> Self {
        let named = p.service_id.and_then(|id| names.get(&id));
        if !catalogue::arena::is_sensitive(&p.need) && !named.is_some_and(|n| n.sensitive) {
            return Self::new(l, p, names, today);
        }
        let service = named.map_or_else(String::new, |_| l.t("placement-house-unnamed"));
        let need = catalogue::word_in_list(l, &p.need);
        Self::with(l, p, (need, service), today)
    }

    fn with(l: &Words, p: Placement, (need, service): (String, String), today: Day) -> Self {
        Self {
            need,
            stands: stands(l, &p, &service, today),
            days: days_waiting(&p, today),
            late: p.deadline_on.is_some_and(|day| day < today),
            until: p.deadline_on.map_or_else(String::new, |day| l.near(day, today)),
            service,
            p,
        }
    }

    /// Tone of its badge.
    pub(crate) fn tone(&self) -> &'static str {
        match self.p.status {
            Status::Offered | Status::Question | Status::Dated => "copper",
            Status::Accepted | Status::Started => "leaf",
            Status::Waiting | Status::Requested => "evening",
            Status::Ended | Status::Withdrawn => "open",
        }
    }
}

/// Makes the lines of a list of people.
pub(crate) fn lines(l: &Words, all: Vec<Placement>, names: &Names, today: Day) -> Vec<Line> {
    all.into_iter().map(|p| Line::row(l, p, names, today)).collect()
}

/// Whole days since she waits.
pub(crate) fn days_waiting(p: &Placement, today: Day) -> i64 {
    days_since(p.waiting_since, today)
}

/// Whole days since a moment.
pub(crate) fn days_since(since: Moment, today: Day) -> i64 {
    i64::from(since.day().days_until(today)).max(0)
}

/// Where it stands, in a plain sentence.
fn stands(l: &Words, p: &Placement, service: &str, today: Day) -> String {
    let day = p.starts_on.or(p.deadline_on).map_or_else(String::new, |day| l.near(day, today));
    l.t2(&format!("placement-stands-{}", p.status), "service", service, "day", day)
}

/// The grounds of urgency in words, as published.
pub(crate) fn grounds(l: &Words, p: &Placement) -> Vec<String> {
    p.grounds.iter().map(|key| l.of("urgency", key)).collect()
}

/// A choice of a form.
pub(crate) fn choice(value: impl Into<String>, label: impl Into<String>, chosen: bool) -> Choice {
    Choice { value: value.into(), label: label.into(), chosen, ..Choice::default() }
}

/// The choices of a closed list, none chosen.
pub(crate) fn choices<T: Copy + std::fmt::Display>(l: &Words, prefix: &str, values: &[T]) -> Vec<Choice> {
    values.iter().map(|v| choice(v.to_string(), l.of(prefix, v), false)).collect()
}

/// The criteria in force as boxes.
pub(crate) fn criteria(l: &Words, form: &web::FormView, today: Day) -> Vec<Choice> {
    let all = urgency::in_force(today).map_or(&[][..], |rules| &rules.criteria);
    all.iter()
        .map(|c| form.choice("grounds", c.key.clone(), l.of("urgency", &c.key)).hint(l.n("urgency-band", c.band)))
        .collect()
}
