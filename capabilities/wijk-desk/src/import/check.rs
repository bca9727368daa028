//! Every performance held against the rules of its own day, in memory: limits, agreements, fees, activities, overlaps.
//! Pure.

use std::collections::{BTreeSet, HashMap};

use kernel::{Day, Moment};
use schemes::wijk::hours::{self, DayHours, Visit};
use schemes::wijk::performance::{self, Code, Facts, Place};
use schemes::wijk::{Region, Span, trap};
use uuid::Uuid;
use wijk_jobs::household::Household;

use super::columns::Column;
use super::fault::{Fault, MOST};
use super::performances::Line;
use super::scheme::Known as Schemes;

/// A performance that stands already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// For whom: number.
    pub user: i64,
    /// What.
    pub activity: String,
    /// Day.
    pub day: Day,
    /// Minutes after midnight.
    pub from: i64,
    /// Minutes after midnight.
    pub to: i64,
    /// Begun hours.
    pub hours: i64,
    /// Does it correct another one? Then it says nothing about a time of day.
    pub corrects: bool,
}

/// What the lines are held against; workers and users by number.
pub struct Known<'a> {
    /// The schemes with their dated rules and activity lists.
    pub schemes: &'a Schemes,
    /// The scheme of each worker.
    pub worker_schemes: &'a HashMap<i64, String>,
    /// The scheme of each user.
    pub user_schemes: &'a HashMap<i64, String>,
    /// The organiser.
    pub organiser: Uuid,
    /// Where it works, on each day that is asked about.
    pub area: HashMap<Day, Vec<String>>,
    /// Numbers of more than one term of a person, each with the number that stands for all of them: hours count together.
    pub persons: &'a HashMap<i64, i64>,
    /// Workers, without hours.
    pub workers: HashMap<i64, performance::Worker>,
    /// Users.
    pub users: HashMap<i64, performance::User>,
    /// What stands already, per worker.
    pub standing: HashMap<i64, Vec<Standing>>,
    /// Households of workers.
    pub worker_homes: HashMap<i64, Household>,
    /// Households of private users.
    pub user_homes: HashMap<i64, Household>,
    /// Months (`YYYY-MM`) of workers whose form is no longer open.
    pub closed: BTreeSet<(i64, String)>,
}

impl Known<'_> {
    /// The number that stands for the person of a number.
    fn person(&self, number: i64) -> i64 {
        self.persons.get(&number).copied().unwrap_or(number)
    }
}

/// What came out.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Place in the list, and its begun hours.
    pub new: Vec<(usize, i64)>,
    /// So many stand there already, just the same.
    pub there: usize,
}

/// Checks all lines; `name` gives the heading of a column.
pub fn lines(
    sheet: &str,
    name: &dyn Fn(Column) -> String,
    lines: &[Line],
    known: &Known<'_>,
    faults: &mut Vec<Fault>,
) -> Checked {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    let person = |at: &usize| known.person(lines[*at].worker);
    order.sort_by_key(|at| (person(at), lines[*at].day, lines[*at].from, lines[*at].row));
    let mut done = Checked::default();
    for group in order.chunk_by(|a, b| person(a) == person(b)) {
        one_person(sheet, name, lines, group, known, faults, &mut done);
    }
    done.new.sort_unstable();
    done
}

/// The lines of one person, mostly of one term.
fn one_person(
    sheet: &str,
    name: &dyn Fn(Column) -> String,
    lines: &[Line],
    group: &[usize],
    known: &Known<'_>,
    faults: &mut Vec<Fault>,
    done: &mut Checked,
) {
    let person = known.person(lines[group[0]].worker);
    let mut tell = |line: &Line, column: Option<Column>, key: &'static str, hours: Option<i64>| {
        if faults.len() < MOST {
            let column = column.map(name).unwrap_or_default();
            let fault = Fault::at(sheet, line.row, &column, key).fact("value", value(line, key));
            faults.push(fault.fact("hours", hours.unwrap_or(0)));
        } else if faults.len() == MOST {
            faults.push(Fault::file("wijk-import-more"));
        }
    };
    let others = known.persons.iter().filter(|(number, first)| **first == person && **number != person);
    let terms: Vec<i64> = std::iter::once(person).chain(others.map(|(number, _)| *number)).collect();
    let all = || terms.iter().filter_map(|number| known.standing.get(number)).flatten();
    let mut now: Option<(i64, performance::Worker)> = None;
    let mut booked = DayHours::default();
    for one in all() {
        booked.add(one.day, one.hours);
    }
    let mut visits = Vec::new();
    let mut day = None;
    for at in group {
        let line = &lines[*at];
        let number = line.worker;
        if now.as_ref().is_none_or(|(known, _)| *known != number) {
            if let Some((_, before)) = now.take() {
                (booked, visits) = (before.hours, before.visits);
            }
            let Some(doer) = known.workers.get(&number) else {
                tell(line, Some(Column::Worker), "wijk-import-worker-unknown", None);
                continue;
            };
            let (hours, visits) = (std::mem::take(&mut booked), std::mem::take(&mut visits));
            now = Some((number, performance::Worker { hours, visits, ..doer.clone() }));
        }
        let Some((_, doer)) = now.as_mut() else { continue };
        if day != Some(line.day) {
            day = Some(line.day);
            doer.visits = all().filter(|s| s.day == line.day && !s.corrects).filter_map(|s| visit(s, known)).collect();
        }
        let standing = known.standing.get(&number).map(Vec::as_slice).unwrap_or_default();
        let same = |s: &&Standing| {
            (s.day, s.from, s.to, s.user, s.activity.as_str())
                == (line.day, line.from, line.to, line.user, line.activity.as_str())
        };
        if standing.iter().any(|s| same(&s)) {
            done.there += 1;
            continue;
        }
        if known.closed.contains(&(number, month_of(line.day))) {
            tell(line, Some(Column::Day), "wijk-import-form-closed", None);
            continue;
        }
        let Some(user) = known.users.get(&line.user) else {
            tell(line, Some(Column::User), "wijk-import-user-unknown", None);
            continue;
        };
        let scheme = known.worker_schemes.get(&number).map_or(schemes::wijk::CODE, String::as_str);
        if known.user_schemes.get(&line.user).is_some_and(|theirs| theirs != scheme) {
            tell(line, Some(Column::User), "ww-refused-other-scheme", None);
            continue;
        }
        match judge(line, doer, user, scheme, known) {
            Ok(hours) => {
                let many = hours::to_ask(known.schemes.rules.table(scheme).on(line.day), &doer.hours, hours);
                if let (Some((all, _)), false) = (many, line.sure) {
                    tell(line, Some(Column::Sure), "wijk-import-long-day", Some(all));
                }
                doer.hours.add(line.day, hours);
                doer.visits.extend(span(line.day, line.from, line.to).map(|span| Visit { user: user.id, span }));
                done.new.push((*at, hours));
            }
            Err(no) => tell(line, column(no.code), wijk_jobs::checks::message(no.code.as_str()), no.still_possible),
        }
    }
}

fn judge(
    line: &Line,
    doer: &performance::Worker,
    user: &performance::User,
    scheme: &str,
    known: &Known<'_>,
) -> Result<i64, performance::Refused> {
    let here = known.area.get(&line.day).is_some_and(|area| area.contains(&line.nis));
    // Every municipality that is known here lies in Flanders: others are not taken from a file.
    let place = Place {
        region: Some(Region::Flanders),
        municipality: line.nis.clone(),
        organiser: if here { known.organiser } else { Uuid::nil() },
    };
    // Asked and allowed before the first day: the administration of before answers for that.
    let request = trap::Request {
        submitted_at: Moment(0),
        allowed_at: Some(Moment(0)),
        withdrawn_on: None,
        activities: vec![line.activity.clone()],
    };
    let span: Vec<Span> = span(line.day, line.from, line.to).into_iter().collect();
    let facts = Facts {
        worker: doer,
        user,
        place: &place,
        request: Some(&request),
        activity: &line.activity,
        activities: known.schemes.lists.get(scheme).map(Vec::as_slice).unwrap_or_default(),
        spans: &span,
        own_household: known
            .user_homes
            .get(&line.user)
            .is_some_and(|theirs| known.worker_homes.get(&line.worker).is_some_and(|hers| theirs.is_of(hers))),
        cheques: None,
    };
    performance::check(known.schemes.rules.table(scheme), &facts).map(|allowed| allowed.hours)
}

fn visit(standing: &Standing, known: &Known<'_>) -> Option<Visit> {
    let user = known.users.get(&standing.user).map_or(Uuid::nil(), |user| user.id);
    Some(Visit { user, span: span(standing.day, standing.from, standing.to)? })
}

fn span(day: Day, from: i64, to: i64) -> Option<Span> {
    Some(Span { day, start: u16::try_from(from).ok()?, end: u16::try_from(to).ok()? })
}

/// The month of a day, `YYYY-MM`.
pub fn month_of(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

/// The column that a refusal is about; none: the row.
fn column(code: Code) -> Option<Column> {
    match code {
        Code::ContractMissing | Code::CaseNotActive | Code::TermExpired => Some(Column::Worker),
        Code::UserKind | Code::UserAgreementMissing | Code::FeeUnpaid | Code::OwnHousehold => Some(Column::User),
        Code::ActivityNotListed | Code::ActivityUserKind | Code::ActivityTransitionOnly => Some(Column::Activity),
        Code::Region => Some(Column::Place),
        Code::SpanInvalid | Code::Overlap => Some(Column::From),
        _ => None,
    }
}

fn value(line: &Line, key: &str) -> String {
    match key {
        "wijk-import-worker-unknown" => line.worker.to_string(),
        "wijk-import-user-unknown" => line.user.to_string(),
        _ => line.day.to_string(),
    }
}
