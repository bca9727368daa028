//! The accounts of an organiser. What no source tells (which part of the price is for the provider, for VDAB, for the
//! organiser; what happens to the value of a cheque that expired) stays on an account of its own that says so.

use kernel::text_enum;
use ledger::{Account as Entry, AccountCode, Kind};

text_enum! {
    /// An account of the book.
    pub enum Account {
        /// The account at the bank, as its statements tell.
        Bank = "bank",
        /// Money that came in, and nobody knows what for.
        Unmatched = "bank-unmatched",
        /// Money that somebody noted by hand, and no statement shows yet.
        Hand = "receipts-hand",
        /// Money of users at VDAB or the issuer of the cheques.
        Provider = "provider",
        /// Cheques that users bought and did not use, at nominal value; a part per user.
        StockUser = "stock-user",
        /// Cheques that workers have and did not hand in; a part per worker.
        StockWorker = "stock-worker",
        /// Cheques that came in and are in no closed month yet.
        HandedIn = "handed-in",
        /// Pay that workers still get; a part per worker.
        PayDue = "pay-due",
        /// Travel that workers still get; a part per worker.
        TravelDue = "travel-due",
        /// Pay that workers got for hours that were not done, and owe; a part per worker.
        Recovery = "recovery-due",
        /// Travel to claim from VDAB.
        TravelClaim = "travel-claim",
        /// Payments that went to the bank, and no statement shows yet.
        Underway = "payments-underway",
        /// What is left of the price after the pay, as long as nobody knows how it is split.
        SplitOpen = "split-open",
        /// The part of the price for the provider.
        ProviderFee = "provider-fee",
        /// The part of the price for VDAB.
        VdabPart = "vdab-part",
        /// What stays with the organiser.
        Margin = "margin",
        /// Yearly fees of users.
        Fee = "fee-income",
        /// Fees of orders.
        OrderFee = "order-fee",
        /// Money that goes back to users; a part per user.
        Refund = "refund-due",
        /// The value of cheques that expired: nobody knows whose it is.
        Expired = "expired-open",
        /// The value of cheques that were made invalid: a person decides.
        Void = "void-open",
        /// Not of wijk-werken.
        Other = "other",
    }
}

impl Account {
    /// What it tells.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Bank | Self::Hand | Self::Provider | Self::Recovery | Self::TravelClaim | Self::Other => Kind::Asset,
            Self::Margin | Self::Fee | Self::OrderFee => Kind::Income,
            _ => Kind::Liability,
        }
    }

    /// Is it a stock, that never goes below nothing for any owner?
    pub const fn is_stock(self) -> bool {
        matches!(
            self,
            Self::StockUser
                | Self::StockWorker
                | Self::HandedIn
                | Self::PayDue
                | Self::TravelDue
                | Self::Recovery
                | Self::Underway
                | Self::Refund
        )
    }

    /// Is it there because something is not known? Screens say so.
    pub const fn is_unknown(self) -> bool {
        matches!(self, Self::Unmatched | Self::SplitOpen | Self::Expired | Self::Void)
    }

    /// May a person correct it with a posting of her own? Where cheques or payments stand behind it, only their own
    /// deeds may.
    pub const fn is_free(self) -> bool {
        !self.is_stock()
    }

    /// Its code in the ledger.
    pub fn code(self) -> Result<AccountCode, ledger::AccountError> {
        AccountCode::new(self.as_str())
    }

    /// As the ledger wants it.
    pub fn entry(self) -> Result<Entry, ledger::AccountError> {
        let entry = Entry::new(self.code()?, self.kind());
        Ok(if self.is_stock() { entry.never_negative() } else { entry })
    }
}

text_enum! {
    /// What a posting is for.
    pub enum Deed {
        /// An order was paid.
        Purchase = "purchase",
        /// Cheques to a worker.
        Give = "give",
        /// Cheques back from a worker.
        GiveBack = "give-back",
        /// Cheques with a form.
        HandIn = "hand-in",
        /// A form was taken back with its cheques.
        HandInBack = "hand-in-back",
        /// Cheques expired.
        Expire = "expire",
        /// Cheques that expired too early are there again.
        Revive = "revive",
        /// Cheques back from a user.
        Return = "return",
        /// Cheques were made invalid.
        Invalid = "invalid",
        /// A month was closed.
        Close = "close",
        /// Hours that were paid are taken away: cheques go back to the user, the worker owes her pay.
        Recover = "recover",
        /// What a worker owes is set off against her pay.
        SetOff = "set-off",
        /// What a worker owes was paid back or given up.
        Repaid = "repaid",
        /// Payments went out.
        Pay = "pay",
        /// The bank or the provider answered.
        Answer = "answer",
        /// A payment was refused.
        Refused = "refused",
        /// A line of the bank.
        Bank = "bank",
        /// A yearly fee.
        Fee = "fee",
        /// A person corrects.
        Correction = "correction",
    }
}
