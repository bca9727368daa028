//! Every performance held against the rules of its own day, in memory: limits, agreements, fees, activities, overlaps.
//! Pure.

use std::collections::{BTreeSet, HashMap};

use kernel::{Day, Moment};
use schemes::Table;
use schemes::wijk::activity::Activity;
use schemes::wijk::hours::Visit;
use schemes::wijk::performance::{self, Code, Facts, Place};
use schemes::wijk::{Region, Span, trap};
use uuid::Uuid;

use super::columns::Column;
use super::fault::{Fault, MOST};
use super::performances::Line;

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
pub struct Known {
    /// The dated rules.
    pub table: Table,
    /// The activity list.
    pub activities: Vec<Activity>,
    /// The organiser.
    pub organiser: Uuid,
    /// Where it works, on each day that is asked about.
    pub area: HashMap<Day, Vec<String>>,
    /// Workers, without hours.
    pub workers: HashMap<i64, performance::Worker>,
    /// Users.
    pub users: HashMap<i64, performance::User>,
    /// What stands already, per worker.
    pub standing: HashMap<i64, Vec<Standing>>,
    /// Months (`YYYY-MM`) of workers whose form is no longer open.
    pub closed: BTreeSet<(i64, String)>,
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
    known: &Known,
    faults: &mut Vec<Fault>,
) -> Checked {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|at| (lines[*at].worker, lines[*at].day, lines[*at].from, lines[*at].row));
    let mut done = Checked::default();
    for group in order.chunk_by(|a, b| lines[*a].worker == lines[*b].worker) {
        one_worker(sheet, name, lines, group, known, faults, &mut done);
    }
    done.new.sort_unstable();
    done
}

fn one_worker(
    sheet: &str,
    name: &dyn Fn(Column) -> String,
    lines: &[Line],
    group: &[usize],
    known: &Known,
    faults: &mut Vec<Fault>,
    done: &mut Checked,
) {
    let number = lines[group[0]].worker;
    let mut tell = |line: &Line, column: Option<Column>, key: &'static str, hours: Option<i64>| {
        if faults.len() < MOST {
            let column = column.map(name).unwrap_or_default();
            let fault = Fault::at(sheet, line.row, &column, key).fact("value", value(line, key));
            faults.push(fault.fact("hours", hours.unwrap_or(0)));
        } else if faults.len() == MOST {
            faults.push(Fault::file("wijk-import-more"));
        }
    };
    let Some(doer) = known.workers.get(&number) else {
        for at in group {
            tell(&lines[*at], Some(Column::Worker), "wijk-import-worker-unknown", None);
        }
        return;
    };
    let standing = known.standing.get(&number).map(Vec::as_slice).unwrap_or_default();
    let mut doer = doer.clone();
    for one in standing {
        doer.hours.add(one.day, one.hours);
    }
    let mut day = None;
    for at in group {
        let line = &lines[*at];
        if day != Some(line.day) {
            day = Some(line.day);
            doer.visits =
                standing.iter().filter(|s| s.day == line.day && !s.corrects).filter_map(|s| visit(s, known)).collect();
        }
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
        match judge(line, &doer, user, known) {
            Ok(hours) => {
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
    known: &Known,
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
        activities: &known.activities,
        spans: &span,
        own_household: false,
        cheques: None,
    };
    performance::check(&known.table, &facts).map(|allowed| allowed.hours)
}

fn visit(standing: &Standing, known: &Known) -> Option<Visit> {
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
        Code::UserKind | Code::UserAgreementMissing | Code::FeeUnpaid => Some(Column::User),
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
