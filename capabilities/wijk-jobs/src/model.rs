//! What work is made of: a request, who does it, when, and the hours that were done.

use kernel::{Day, text_enum, typed_id};

typed_id!(
    /// A question for work.
    RequestId
);
typed_id!(
    /// A question of somebody who is no user yet.
    AskId
);
typed_id!(
    /// One worker at one user for one activity.
    AssignmentId
);
typed_id!(
    /// A planned moment of work.
    VisitId
);
typed_id!(
    /// The performance form of one worker for one month.
    FormId
);
typed_id!(
    /// Work that was done.
    PerformanceId
);

text_enum! {
    /// Who brought the question.
    pub enum Source {
        /// The office, for the user.
        Office = "office",
        /// The user, on her own pages.
        User = "user",
        /// The public page; the office made a user of the asker.
        Public = "public",
    }
}

text_enum! {
    /// How far a question is.
    pub enum RequestStatus {
        /// Asked; not checked against the list of activities yet.
        New = "new",
        /// Checked before the start (decree 7-7-2017, art. 32): workers can be proposed.
        Checked = "checked",
        /// The rules say no.
        Refused = "refused",
        /// Somebody does it.
        Planned = "planned",
        /// Over.
        Done = "done",
        /// Taken back by the user.
        Withdrawn = "withdrawn",
    }
}

impl RequestStatus {
    /// Does the office still have to do something for it?
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Checked)
    }
}

text_enum! {
    /// How far the match of a worker and a question is.
    pub enum AssignmentStatus {
        /// The office asked the worker.
        Proposed = "proposed",
        /// The worker does it.
        Accepted = "accepted",
        /// The worker would rather not; nobody asks why twice.
        Declined = "declined",
        /// Over.
        Ended = "ended",
    }
}

text_enum! {
    /// How far a planned moment is.
    pub enum VisitStatus {
        /// Agreed.
        Planned = "planned",
        /// The hours are on the form.
        Done = "done",
        /// Called off.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// How far a performance form is (design sheet 1.11).
    pub enum FormStatus {
        /// Being filled in.
        Draft = "draft",
        /// At the office, with the cheques.
        HandedIn = "handed-in",
        /// Hours and cheques agree.
        Checked = "checked",
        /// Sent back, with a reason.
        Rejected = "rejected",
        /// In a payment; nothing changes any more.
        Paid = "paid",
    }
}

impl FormStatus {
    /// May hours still be added, moved or cancelled?
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Rejected)
    }
}

text_enum! {
    /// Who typed the hours.
    pub enum EnteredBy {
        /// The worker, on the phone.
        Worker = "worker",
        /// The office, from paper.
        Office = "office",
        /// An import of the administration before.
        Import = "import",
    }
}

/// What is asked, as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Activity of the list.
    pub activity: String,
    /// What is to be done, in the asker's words.
    pub description: Option<String>,
    /// Municipality where the work is done.
    pub nis: String,
    /// Street and number.
    pub street: Option<String>,
    /// From this day.
    pub from: Day,
    /// To this day included; none: until somebody says stop.
    pub to: Option<Day>,
    /// Wished days of the week, 1 (Monday) to 7; empty: any.
    pub weekdays: Vec<i64>,
    /// Wished hours of the day, minutes after midnight; none: any.
    pub between: Option<(i64, i64)>,
    /// Estimated hours in a month.
    pub hours: i64,
    /// How many people are needed.
    pub workers: i64,
    /// A language that helps.
    pub language: Option<String>,
}

/// The month of a day, `YYYY-MM`: how forms and closed months are named.
pub fn month_of(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

/// First and last day of a month named `YYYY-MM`; none when it is no month.
pub fn days_of(month: &str) -> Option<(Day, Day)> {
    let first: Day = format!("{month}-01").parse().ok()?;
    Some((first, first.plus_months(1).plus_days(-1)))
}
