//! The performance form (*prestatieformulier*) of a worker and a month.

kernel::text_enum! {
    /// Where the form is.
    pub enum State {
        /// Being filled in.
        Draft = "DRAFT",
        /// Handed in at the office, with the cheques.
        HandedIn = "HANDED_IN",
        /// Checked by the mediator.
        Checked = "CHECKED",
        /// Paid.
        Paid = "PAID",
        /// Sent back with a reason; a new draft follows.
        Rejected = "REJECTED",
    }
}

impl State {
    /// Where a form can go from here.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::HandedIn],
            Self::HandedIn => &[Self::Checked, Self::Rejected],
            Self::Checked => &[Self::Paid, Self::Rejected],
            Self::Rejected => &[Self::Draft],
            Self::Paid => &[],
        }
    }

    /// Whether it can go there.
    pub fn may(self, to: Self) -> bool {
        self.next().contains(&to)
    }
}
