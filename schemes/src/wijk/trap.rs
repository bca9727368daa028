//! The trap of article 15: an ordinary employment contract between user and worker, by what the user lets do.

use kernel::{Day, Moment};

/// What must be warned of and logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trap {
    /// Work began before the request was sent or checked.
    RequestAfterStart,
    /// Work went on after the permission was withdrawn.
    AfterWithdrawal,
    /// Another activity was done than the request and its check allow.
    OtherActivity,
}

impl Trap {
    /// Fluent key of the message.
    pub const fn key(self) -> &'static str {
        match self {
            Self::RequestAfterStart => "ww-trap-request-after-start",
            Self::AfterWithdrawal => "ww-trap-after-withdrawal",
            Self::OtherActivity => "ww-trap-other-activity",
        }
    }
}

/// What a user asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// When it was sent.
    pub submitted_at: Moment,
    /// When the organiser checked and allowed it; none is not yet.
    pub allowed_at: Option<Moment>,
    /// From this day on the permission is withdrawn.
    pub withdrawn_on: Option<Day>,
    /// The activities allowed.
    pub activities: Vec<String>,
}

impl Request {
    /// Whether it was sent, checked and allowed before this instant (decreet 7-7-2017 art. 32).
    pub fn stands_at(&self, begins: Moment) -> bool {
        self.submitted_at < begins
            && self.allowed_at.is_some_and(|allowed| allowed <= begins)
            && self.withdrawn_on.is_none_or(|withdrawn| begins.day() < withdrawn)
    }
}

/// Whether work that began at an instant falls in the trap (wet 7-4-1999 art. 15). Without any request, it does.
pub fn of(request: Option<&Request>, begins: Moment, activity: &str) -> Option<Trap> {
    let Some(request) = request else {
        return Some(Trap::RequestAfterStart);
    };
    if request.withdrawn_on.is_some_and(|withdrawn| withdrawn <= begins.day()) {
        Some(Trap::AfterWithdrawal)
    } else if !request.stands_at(begins) {
        Some(Trap::RequestAfterStart)
    } else if !request.activities.iter().any(|allowed| allowed == activity) {
        Some(Trap::OtherActivity)
    } else {
        None
    }
}
