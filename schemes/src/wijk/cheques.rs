//! The life of a cheque, from order to pay-out; every other move is refused.

kernel::text_enum! {
    /// Where a cheque is.
    pub enum State {
        /// Ordered by a user.
        Ordered = "ORDERED",
        /// The money came in.
        Paid = "PAID",
        /// Issued, with a number and a day: in the stock of the user.
        Issued = "ISSUED",
        /// Given to a worker for a begun hour.
        Given = "GIVEN",
        /// Handed in at the office by the worker.
        HandedIn = "HANDED_IN",
        /// Checked and valid.
        Validated = "VALIDATED",
        /// Paid out to the worker: the end.
        PaidOut = "PAID_OUT",
        /// Too old: the end.
        Expired = "EXPIRED",
        /// Back to the issuer: the end.
        Returned = "RETURNED",
        /// Made invalid: the end.
        Void = "VOID",
    }
}

/// A move that a cheque cannot make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAllowed {
    /// Where it is.
    pub from: State,
    /// Where it should go.
    pub to: State,
}

impl State {
    /// Where a cheque can go from here. What was handed in can go back to the user (`ISSUED`) when a correction
    /// takes the performance away; what was paid out never moves: that is corrected in the ledger.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Ordered => &[Self::Paid, Self::Void],
            Self::Paid => &[Self::Issued, Self::Void],
            Self::Issued => &[Self::Given, Self::HandedIn, Self::Expired, Self::Returned, Self::Void],
            Self::Given => &[Self::Issued, Self::HandedIn, Self::Expired, Self::Void],
            Self::HandedIn => &[Self::Issued, Self::Validated, Self::Expired, Self::Void],
            Self::Validated => &[Self::Issued, Self::PaidOut, Self::Void],
            Self::PaidOut | Self::Expired | Self::Returned | Self::Void => &[],
        }
    }

    /// Moves, or says that it cannot. A cheque that is handed in twice is refused here.
    pub fn go(self, to: Self) -> Result<Self, NotAllowed> {
        if self.next().contains(&to) { Ok(to) } else { Err(NotAllowed { from: self, to }) }
    }

    /// Whether it is in the prepaid stock of a user.
    pub const fn is_in_stock(self) -> bool {
        matches!(self, Self::Issued)
    }

    /// Whether nothing happens to it any more.
    pub const fn is_end(self) -> bool {
        self.next().is_empty()
    }
}
