//! What is known about a performance: plain data, as loaded.

use kernel::Day;
use uuid::Uuid;

use crate::wijk::activity::Activity;
use crate::wijk::fee::Fee;
use crate::wijk::hours::{DayHours, Visit};
use crate::wijk::model::{Period, Region, Span, UserKind};
use crate::wijk::term::Suspension;
use crate::wijk::transition::PwaPast;
use crate::wijk::trap::Request;

/// The worker, on the day of the performance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// Region of the domicile on that day; none is not known, and refused.
    pub domicile: Option<Region>,
    /// The day the contract was signed by both.
    pub contract_signed_on: Option<Day>,
    /// First day of the term and, once ended, its last day.
    pub active: Option<Period>,
    /// When the term stood still.
    pub suspensions: Vec<Suspension>,
    /// What is proved of the PWA time.
    pub pwa: PwaPast,
    /// Visits that stand on the days asked about, at all users: for overlaps and for rounding per day.
    pub visits: Vec<Visit>,
    /// Begun hours per day, in all months and years asked about, over all organisers.
    pub hours: DayHours,
}

/// A user at one organiser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Which organiser.
    pub organiser: Uuid,
    /// The agreement: from the day on which the second of both signed.
    pub agreement: Option<Period>,
    /// The fees paid there.
    pub fees: Vec<Fee>,
}

/// The user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Which user.
    pub id: Uuid,
    /// None is an ordinary company, or not known.
    pub kind: Option<UserKind>,
    /// Region where the user lives or is established; none is not known, and refused.
    pub region: Option<Region>,
    /// Where the user is registered.
    pub registrations: Vec<Registration>,
    /// Proved to have used PWA in 2017.
    pub was_in_pwa: bool,
}

/// Where the work is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The region; none is not known, and refused.
    pub region: Option<Region>,
    /// NIS code of the municipality, as it was on that day.
    pub municipality: String,
    /// The organiser of that municipality: the user must be registered there, the worker need not be.
    pub organiser: Uuid,
}

/// A cheque that was given for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cheque {
    /// The day of issue.
    pub issued_on: Day,
    /// The day it was handed over.
    pub handed_over_on: Day,
}

/// One performance: one or more visits at one user for one activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts<'a> {
    /// Who works.
    pub worker: &'a Worker,
    /// For whom.
    pub user: &'a User,
    /// Where.
    pub place: &'a Place,
    /// What the user asked; none is no request.
    pub request: Option<&'a Request>,
    /// Code of the activity.
    pub activity: &'a str,
    /// The activity list with all local rows.
    pub activities: &'a [Activity],
    /// The visits asked for.
    pub spans: &'a [Span],
    /// It is the own household of the worker, or that of the partner.
    pub own_household: bool,
    /// The cheques given; none while it is only planned, and then cheques are not checked.
    pub cheques: Option<&'a [Cheque]>,
}
