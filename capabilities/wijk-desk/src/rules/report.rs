//! The report of a year: what is counted, from facts that are loaded. People stand where they live, hours where the work
//! is done. Pure.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Day;
use parameters::Schemes;
use schemes::Table;
use schemes::wijk::contingent::{Room, Unit, allotted};
use schemes::wijk::{self, margin};

pub use super::facts::{Cheques, Choice, Facts, Fee, Request, User, Work, Worker, Year};

/// What stands before a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A Fluent key.
    Key(String),
    /// Words as they are.
    Text(String),
    /// An activity of a list: people read the words, other systems the code too.
    Activity {
        /// Its code.
        code: String,
        /// Its words.
        words: String,
    },
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Count(i64),
    /// An amount in cents.
    Cents(i64),
    /// A part of it is not known.
    Unknown,
    /// Hidden: too few persons.
    Hidden,
    /// Words.
    Text(String),
}

/// A row of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: Label,
    /// One per column.
    pub values: Vec<Value>,
    /// So many persons stand behind each column.
    pub people: Vec<i64>,
}

/// A table of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Key of its title.
    pub key: &'static str,
    /// Keys of its columns.
    pub columns: &'static [&'static str],
    /// Rows.
    pub rows: Vec<Row>,
    /// The whole.
    pub total: Option<Row>,
}

/// All tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// In order.
    pub sections: Vec<Section>,
}

const KINDS: [&str; 5] = ["private", "local-gov", "nonprofit", "school", "agri"];
const GENDERS: [&str; 4] = ["woman", "man", "nonbinary", "unknown"];
const REFERRERS: [&str; 3] = ["vdab", "partner", "ocmw"];
const STATUSES: [&str; 3] = ["active", "suspended", "ended"];
const AGES: [&str; 5] = ["under-25", "25-39", "40-54", "55-up", "unknown"];
const REASONS: [&str; 8] =
    ["work", "training", "other-instrument", "term", "conditions", "notice", "death", "force-majeure"];

/// Counts.
///
/// `schemes`: their rules; `inside`: also what each scheme has by itself. Outside the organiser that would tell what is
/// hidden among the activities, because an activity is that of one scheme.
pub fn build(facts: &Facts, year: Year, schemes: &Schemes, room: Option<Room>, inside: bool) -> Report {
    let during: Vec<&Worker> = facts.workers.iter().filter(|w| is_during(w.started_on, w.last_day, year)).collect();
    let inflow: Vec<&Worker> =
        during.iter().copied().filter(|w| w.started_on.is_some_and(|on| on >= year.first)).collect();
    let over: Vec<&Worker> = facts
        .workers
        .iter()
        .filter(|w| w.status == "ended" && w.last_day.is_some_and(|on| on >= year.first && on <= year.last))
        .collect();
    let people = &["workers"];
    let mut sections = vec![
        users(facts, year),
        counted("inflow", people, |w| format!("wijk-referrer-{w}"), &REFERRERS, &inflow, |w| w.referrer.clone()),
    ];
    sections.push(counted(
        "workers-gender",
        people,
        |w| format!("wijk-gender-{w}"),
        &GENDERS,
        &during,
        |w| w.gender.clone(),
    ));
    sections.push(counted(
        "workers-age",
        people,
        |w| format!("wijk-report-age-{w}"),
        &AGES,
        &during,
        |w| age(w, year.on).to_owned(),
    ));
    sections.push(counted(
        "workers-status",
        people,
        |w| format!("wijk-status-{w}"),
        &STATUSES,
        &during,
        |w| w.status.clone(),
    ));
    sections.push(hours(facts));
    if inside && schemes.are_many() {
        sections.push(by_scheme(facts, schemes));
    }
    sections.push(cheques(facts));
    sections.push(money(facts, schemes));
    sections.push(waiting(facts));
    sections.push(displaced(facts));
    sections.push(choices(facts));
    sections.push(counted(
        "outflow",
        people,
        |w| format!("wijk-end-{w}"),
        &REASONS,
        &over,
        |w| w.end_reason.clone().unwrap_or_default(),
    ));
    sections.push(rungs(&over));
    if let Some(room) = room {
        sections.push(contingent(schemes.table(wijk::CODE), year.on, room));
    }
    Report { sections }
}

fn is_during(from: Option<Day>, to: Option<Day>, year: Year) -> bool {
    from.is_some_and(|from| from <= year.last && from <= year.on) && to.is_none_or(|to| to >= year.first)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn row(label: Label, counts: &[i64]) -> Row {
    Row { label, values: counts.iter().map(|count| Value::Count(*count)).collect(), people: counts.to_vec() }
}

fn total(counts: &[i64]) -> Row {
    row(Label::Key("wijk-report-total".to_owned()), counts)
}

fn users(facts: &Facts, year: Year) -> Section {
    let there: Vec<&User> = facts.users.iter().filter(|u| is_during(u.active_on, u.ended_on, year)).collect();
    let counts = |of: &dyn Fn(&User) -> bool| {
        let all = there.iter().filter(|u| of(u));
        [whole(all.clone().count()), whole(all.filter(|u| facts.asked.contains(&u.id)).count())]
    };
    let of_kind = |kind: &&str| row(Label::Key(format!("wijk-user-kind-{kind}")), &counts(&|u: &User| u.kind == *kind));
    Section {
        key: "users",
        columns: &["registered", "active"],
        rows: KINDS.iter().map(of_kind).collect(),
        total: Some(total(&counts(&|_| true))),
    }
}

/// One count per word of a closed list; a word that is not in the list has a row of its own, so that nothing is lost.
fn counted(
    key: &'static str,
    columns: &'static [&'static str],
    key_of: impl Fn(&str) -> String,
    words: &[&str],
    all: &[&Worker],
    of: impl Fn(&Worker) -> String,
) -> Section {
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    for worker in all {
        *counts.entry(of(worker)).or_default() += 1;
    }
    let mut rows: Vec<Row> =
        words.iter().map(|word| row(Label::Key(key_of(word)), &[counts.remove(*word).unwrap_or(0)])).collect();
    let rest: i64 = counts.values().sum();
    if rest > 0 {
        rows.push(row(Label::Key("wijk-report-other".to_owned()), &[rest]));
    }
    Section { key, columns, rows, total: Some(total(&[whole(all.len())])) }
}

fn age(worker: &Worker, on: Day) -> &'static str {
    let Some(birth) = worker.birth_on else { return AGES[4] };
    let years = (0..130).take_while(|years| birth.plus_months(12 * (years + 1)) <= on).count();
    match years {
        0..=24 => AGES[0],
        25..=39 => AGES[1],
        40..=54 => AGES[2],
        _ => AGES[3],
    }
}

/// Hours, and the workers and users behind them, of each part of the work and of all of it.
fn of_work<'a>(key: &'static str, facts: &'a Facts, parts: impl Iterator<Item = (Label, Vec<&'a Work>)>) -> Section {
    let line = |(label, all): (Label, Vec<&Work>)| {
        let workers = whole(all.iter().map(|w| w.worker).collect::<BTreeSet<_>>().len());
        let users = whole(all.iter().map(|w| w.user).collect::<BTreeSet<_>>().len());
        let hours: i64 = all.iter().map(|w| w.hours).sum();
        Row {
            label,
            values: [hours, workers, users].map(Value::Count).to_vec(),
            // Behind the hours stand both.
            people: vec![workers.min(users), workers, users],
        }
    };
    Section {
        key,
        columns: &["hours", "workers", "users"],
        rows: parts.map(line).collect(),
        total: Some(line((Label::Key("wijk-report-total".to_owned()), facts.work.iter().collect()))),
    }
}

fn hours(facts: &Facts) -> Section {
    let codes: BTreeSet<&str> = facts.work.iter().map(|w| w.activity.as_str()).collect();
    let part = |code| (activity(facts, code), facts.work.iter().filter(|w| w.activity == code).collect());
    of_work("hours", facts, codes.into_iter().map(part))
}

fn activity(facts: &Facts, code: &str) -> Label {
    let words = facts.activities.get(code).cloned().unwrap_or_else(|| code.to_owned());
    Label::Activity { code: code.to_owned(), words }
}

fn cheques(facts: &Facts) -> Section {
    let rows = ["sold", "used", "expired"].map(|what| {
        let of = || facts.cheques.iter().filter(move |c| c.what == what);
        let count: i64 = of().map(|c| c.count).sum();
        let cents: i64 = of().map(|c| c.count * c.price).sum();
        let users = whole(of().map(|c| c.user).collect::<BTreeSet<_>>().len());
        Row {
            label: Label::Key(format!("wijk-report-cheques-{what}")),
            values: vec![Value::Count(count), Value::Cents(cents), Value::Count(users)],
            people: vec![users, users, users],
        }
    });
    Section { key: "cheques", columns: &["cheques", "value", "users"], rows: rows.to_vec(), total: None }
}

/// Hours and workers of each scheme.
fn by_scheme(facts: &Facts, schemes: &Schemes) -> Section {
    let parts = schemes.all().iter().map(|scheme| {
        let label = match &scheme.name {
            Some(name) => Label::Text(name.clone()),
            None => Label::Key(scheme.shape().label.to_owned()),
        };
        (label, facts.work.iter().filter(|w| w.scheme == scheme.code).collect())
    });
    of_work("schemes", facts, parts)
}

fn money(facts: &Facts, schemes: &Schemes) -> Section {
    let payers = whole(facts.fees.iter().map(|fee| fee.user).collect::<BTreeSet<_>>().len());
    let known: Option<i64> = facts.fees.iter().map(|fee| fee.cents).sum();
    let cents = |value: Option<i64>| value.map_or(Value::Unknown, Value::Cents);
    let mut rows = vec![Row {
        label: Label::Key("wijk-report-money-fees".to_owned()),
        values: vec![cents(known)],
        people: vec![payers],
    }];
    let used: Vec<&Cheques> = facts.cheques.iter().filter(|c| c.what == "used").collect();
    let behind = whole(used.iter().map(|c| c.user).collect::<BTreeSet<_>>().len());
    let sum = |part: &dyn Fn(&margin::Split) -> Option<i64>| -> Option<i64> {
        used.iter()
            .map(|c| part(&margin::split(schemes.table(&c.scheme).on(c.day), c.price)).map(|cents| cents * c.count))
            .sum()
    };
    let earmarked = |c: &&Cheques| {
        let rules = schemes.table(&c.scheme).on(c.day);
        let kept = margin::split(rules, c.price).organiser.known()? * c.count;
        margin::earmarked(rules, kept).known()
    };
    let parts: [(&str, Option<i64>); 6] = [
        ("worker", sum(&|split| split.worker.known())),
        ("before-fees", sum(&|split| split.before_fees.known())),
        ("provider", sum(&|split| split.provider.known())),
        ("vdab", sum(&|split| split.vdab.known())),
        ("organiser", sum(&|split| split.organiser.known())),
        ("earmarked", used.iter().map(earmarked).sum()),
    ];
    rows.extend(parts.map(|(part, value)| Row {
        label: Label::Key(format!("wijk-report-money-{part}")),
        values: vec![cents(value)],
        people: vec![behind],
    }));
    Section { key: "money", columns: &["amount"], rows, total: None }
}

fn waiting(facts: &Facts) -> Section {
    let line = |label: Label, all: &[&Request]| {
        let waits = whole(all.iter().filter(|r| r.waits).count());
        let users = whole(all.iter().map(|r| r.user).collect::<BTreeSet<_>>().len());
        let waiting = whole(all.iter().filter(|r| r.waits).map(|r| r.user).collect::<BTreeSet<_>>().len());
        Row { label, values: vec![Value::Count(whole(all.len())), Value::Count(waits)], people: vec![users, waiting] }
    };
    let codes: BTreeSet<&str> = facts.requests.iter().map(|r| r.activity.as_str()).collect();
    let rows = codes.into_iter().map(|code| {
        let of: Vec<&Request> = facts.requests.iter().filter(|r| r.activity == code).collect();
        line(activity(facts, code), &of)
    });
    Section {
        key: "waiting",
        columns: &["requests", "waiting"],
        rows: rows.collect(),
        total: Some(line(Label::Key("wijk-report-total".to_owned()), &facts.requests.iter().collect::<Vec<_>>())),
    }
}

/// What was asked about regular jobs (decree 7-7-2017 art. 13: the municipality watches).
fn displaced(facts: &Facts) -> Section {
    let line = |label: Label, of: &dyn Fn(&str) -> bool| {
        let all = || facts.displaced.iter().filter(|(_, outcome)| of(outcome));
        let users = whole(all().map(|(user, _)| user).collect::<BTreeSet<_>>().len());
        Row { label, values: vec![Value::Count(whole(all().count()))], people: vec![users] }
    };
    let rows = ["clear", "warned", "refused"]
        .map(|one| line(Label::Key(format!("wijk-report-displacement-{one}")), &|outcome| outcome == one));
    let total = line(Label::Key("wijk-report-total".to_owned()), &|_| true);
    Section { key: "displacement", columns: &["requests"], rows: rows.to_vec(), total: Some(total) }
}

fn choices(facts: &Facts) -> Section {
    let rows = facts.choices.iter().map(|choice| Row {
        label: Label::Text(choice.label.clone()),
        values: vec![Value::Text(choice.mode.clone()), Value::Text(choice.decision.clone())],
        people: vec![0, 0],
    });
    Section { key: "choices", columns: &["mode", "decision"], rows: rows.collect(), total: None }
}

fn rungs(over: &[&Worker]) -> Section {
    let mut rows: Vec<Row> = (1..=6_i64)
        .map(|rung| {
            let count = whole(over.iter().filter(|w| w.rung == Some(rung)).count());
            row(Label::Key(format!("wijk-report-rung-{rung}")), &[count])
        })
        .collect();
    let unknown = whole(over.iter().filter(|w| w.rung.is_none()).count());
    rows.push(row(Label::Key("wijk-report-rung-unknown".to_owned()), &[unknown]));
    Section { key: "outflow-rung", columns: &["workers"], rows, total: Some(total(&[whole(over.len())])) }
}

fn contingent(table: &Table, on: Day, room: Room) -> Section {
    let known = |count: Option<i64>| count.map_or(Value::Unknown, Value::Count);
    let most = room.decided.or_else(|| allotted(table.on(on), Unit::Places).known());
    let rows = vec![
        Row {
            label: Label::Key("wijk-report-contingent-now".to_owned()),
            values: vec![known(room.now)],
            people: vec![0],
        },
        Row { label: Label::Key("wijk-report-contingent-most".to_owned()), values: vec![known(most)], people: vec![0] },
    ];
    Section { key: "contingent", columns: &["workers"], rows, total: None }
}
