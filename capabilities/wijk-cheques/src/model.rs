//! What the money of wijk-werken is made of: ids and closed lists.

use kernel::{text_enum, typed_id};

typed_id!(
    /// One cheque.
    ChequeId
);
typed_id!(
    /// An order of cheques.
    OrderId
);
typed_id!(
    /// A posting in the book.
    PostingId
);
typed_id!(
    /// A list of payments.
    RunId
);
typed_id!(
    /// One payment of a list.
    PaymentId
);
typed_id!(
    /// A statement of the bank.
    StatementId
);
typed_id!(
    /// A line of a statement.
    LineId
);
typed_id!(
    /// Hours that were paid and taken away by a correction, of one user.
    RecoveryId
);

text_enum! {
    /// How far an order is.
    pub enum OrderStatus {
        /// Not paid.
        Open = "open",
        /// Paid, and the cheques are issued.
        Issued = "issued",
        /// Taken back before it was paid.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// Who ordered.
    pub enum OrderedBy {
        /// The office, for the user.
        Office = "office",
        /// The user, on her own pages.
        User = "user",
    }
}

text_enum! {
    /// How the money came.
    pub enum PaidHow {
        /// Noted by hand, with a reference.
        Hand = "hand",
        /// On a statement of the bank.
        Bank = "bank",
    }
}

text_enum! {
    /// How a list of payments goes out.
    pub enum RunKind {
        /// A file for the bank: the organiser pays.
        Bank = "bank",
        /// A list for VDAB or the issuer of the cheques, who pays.
        Provider = "provider",
    }
}

text_enum! {
    /// How far a list of payments is.
    pub enum RunStatus {
        /// Made; not sent.
        Made = "made",
        /// At the bank or the provider.
        Sent = "sent",
        /// Everything on it was answered.
        Done = "done",
        /// Never sent; its payments can go on another list.
        Dropped = "dropped",
    }
}

text_enum! {
    /// How far one payment is.
    pub enum PaymentStatus {
        /// On a list that is not sent.
        Made = "made",
        /// Sent.
        Sent = "sent",
        /// The worker has the money.
        Paid = "paid",
        /// Refused, with a reason; goes on a next list.
        Refused = "refused",
        /// Not in the answer; goes on a next list.
        Missing = "missing",
        /// Its list was never sent.
        Dropped = "dropped",
    }
}

text_enum! {
    /// Is a line of the bank matched?
    pub enum LineStatus {
        /// Nobody knows yet what it is for.
        Open = "open",
        /// Matched and in the book.
        Matched = "matched",
    }
}

text_enum! {
    /// What a line of the bank is.
    pub enum MatchKind {
        /// The fee of a year.
        Fee = "fee",
        /// An order of cheques.
        Order = "order",
        /// The fee of a year and an order in one payment.
        FeeOrder = "fee-order",
        /// A list of payments to workers.
        Run = "run",
        /// Money back to a user.
        Refund = "refund",
        /// A worker pays back what she got too much.
        Recovery = "recovery",
        /// Money that was noted by hand before.
        ByHand = "by-hand",
        /// Not of wijk-werken.
        Other = "other",
    }
}

text_enum! {
    /// How far a recovery is.
    pub enum RecoveryStatus {
        /// Found when a month closed; a person confirms it.
        Proposed = "proposed",
        /// The cheques are back at the user; the worker owes what she got for them.
        Open = "open",
        /// Nothing is owed any more.
        Settled = "settled",
    }
}

text_enum! {
    /// What became of what a worker owes.
    pub enum MoveKind {
        /// Set off against pay of a closed month.
        SetOff = "set-off",
        /// Paid back on the account.
        Bank = "bank",
        /// Noted by hand: paid at the counter, or recovered by VDAB.
        Hand = "hand",
        /// Given up.
        Waived = "waived",
    }
}

/// A number as it stands on a cheque: eight digits.
pub fn printed(number: i64) -> String {
    format!("{number:08}")
}
