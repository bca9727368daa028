//! The words of the desk's own records: objections and claims.

use kernel::{text_enum, typed_id};

typed_id!(
    /// An objection or a claim.
    ClaimId
);

text_enum! {
    /// What it is about.
    pub enum About {
        /// Pay of a worker.
        Pay = "pay",
        /// Cheques, theirs or those handed in.
        Cheques = "cheques",
        /// The yearly fee.
        Fee = "fee",
        /// A question for work, an assignment, hours.
        Work = "work",
        /// The end of the agreement.
        End = "end",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// How far it is.
    pub enum ClaimStatus {
        /// Waits for a decision.
        Open = "open",
        /// Confirmed: it is set off or paid back.
        Running = "running",
        /// Nothing of it is owed any more.
        Settled = "settled",
        /// Decided, with a letter.
        Decided = "decided",
    }
}
