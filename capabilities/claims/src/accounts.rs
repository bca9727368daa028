//! The accounts of the money of an operation.

use kernel::text_enum;
use ledger::{Account as Entry, AccountCode, Kind};

use crate::model::Budget;

text_enum! {
    /// An account of the money ledger.
    pub enum Account {
        /// Money that came in and went out.
        Bank = "bank",
        /// Accepted costs; a part per organisation.
        Cost = "cost",
        /// What organisations still get for their accepted costs; a part per organisation.
        Owed = "owed",
        /// Own staff that was put in; a part per organisation or local government.
        StaffGiven = "staff-given",
        /// Handed in with funders and not received; a part per source.
        Claimed = "claimed",
        /// What funders and local governments bear; a part per source.
        Funding = "funding",
        /// What funders ask back; a part per source.
        Recovery = "recovery",
        /// What local governments paid for a year that is not settled; a part per local government.
        Contribution = "contribution",
        /// What local governments still pay after the settlement; a part per local government.
        LocalDue = "local-due",
        /// Accepted costs on the support budget; a part per organisation.
        SupportCost = "support-cost",
        /// Asked for the support budget and not received; a part per source.
        SupportClaimed = "support-claimed",
        /// What others bear of the support budget; a part per source.
        SupportFunding = "support-funding",
    }
}

impl Account {
    /// What it tells.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Bank | Self::Claimed | Self::SupportClaimed | Self::LocalDue => Kind::Asset,
            Self::Cost | Self::SupportCost => Kind::Expense,
            Self::Funding | Self::SupportFunding => Kind::Income,
            Self::Owed | Self::StaffGiven | Self::Recovery | Self::Contribution => Kind::Liability,
        }
    }

    /// Its code in the ledger.
    pub fn code(self) -> Result<AccountCode, ledger::AccountError> {
        AccountCode::new(self.as_str())
    }

    /// As the ledger wants it.
    pub fn entry(self) -> Result<Entry, ledger::AccountError> {
        Ok(Entry::new(self.code()?, self.kind()))
    }
}

/// The accounts of a budget: the support budget has its own.
impl Budget {
    /// Where its accepted costs stand.
    pub const fn cost(self) -> Account {
        match self {
            Self::Working => Account::Cost,
            Self::Support => Account::SupportCost,
        }
    }

    /// Where stands what was asked and not received.
    pub const fn claimed(self) -> Account {
        match self {
            Self::Working => Account::Claimed,
            Self::Support => Account::SupportClaimed,
        }
    }

    /// Where stands what its sources bear.
    pub const fn funding(self) -> Account {
        match self {
            Self::Working => Account::Funding,
            Self::Support => Account::SupportFunding,
        }
    }
}

text_enum! {
    /// What a posting is for.
    pub enum Deed {
        /// A cost was accepted.
        Cost = "cost",
        /// An accepted cost was taken back.
        CostBack = "cost-back",
        /// A claim was handed in.
        Claim = "claim",
        /// The funder takes less than was claimed.
        Cut = "cut",
        /// The funder paid.
        Paid = "paid",
        /// The funder asks money back.
        Recovery = "recovery",
        /// That money went back.
        Repaid = "repaid",
        /// A local government paid.
        Contribution = "contribution",
        /// A year was settled.
        Settlement = "settlement",
        /// The lead paid partners.
        Payout = "payout",
        /// Partners paid back.
        Refund = "refund",
        /// A payment was noted by mistake.
        PayoutBack = "payout-back",
        /// The bank refused payments of a list that was noted as done.
        PayoutRefused = "payout-refused",
    }
}
