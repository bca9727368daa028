//! The life of a case: from the referral to a known end.

use super::model::EndReason;

kernel::text_enum! {
    /// Where a case is.
    pub enum State {
        /// The referral came in.
        Referred = "REFERRED",
        /// Invited by the office.
        Invited = "INVITED",
        /// The contract is signed.
        ContractSigned = "CONTRACT_SIGNED",
        /// May give performances.
        Active = "ACTIVE",
        /// The contract stands still.
        Suspended = "SUSPENDED",
        /// Over.
        Ended = "ENDED",
    }
}

impl State {
    /// Where a case can go from here. It can end at every moment; only a signed contract can become active.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Referred => &[Self::Invited, Self::Ended],
            Self::Invited => &[Self::ContractSigned, Self::Ended],
            Self::ContractSigned | Self::Suspended => &[Self::Active, Self::Ended],
            Self::Active => &[Self::Suspended, Self::Ended],
            Self::Ended => &[],
        }
    }

    /// Whether it can go there.
    pub fn may(self, to: Self) -> bool {
        self.next().contains(&to)
    }

    /// Whether a case can end for this reason here: a term, and notice, need a contract.
    pub const fn may_end(self, reason: EndReason) -> bool {
        match self {
            Self::Ended => false,
            Self::Referred | Self::Invited => !matches!(reason, EndReason::Term | EndReason::Notice),
            Self::ContractSigned | Self::Active | Self::Suspended => true,
        }
    }
}
