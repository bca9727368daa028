//! A user of wijk-werken: ids and closed lists.

use kernel::{text_enum, typed_id};
use schemes::wijk::UserKind;

typed_id!(
    /// A user of wijk-werken.
    UserId
);
typed_id!(
    /// One agreement of a user with the organiser.
    AgreementId
);

text_enum! {
    /// The five kinds of user; an ordinary company is none (domain sheet 1.7).
    pub enum Kind {
        /// *Privépersoon*.
        Private = "private",
        /// *Lokaal bestuur*: municipality, OCMW.
        LocalGov = "local-gov",
        /// *Vzw of niet-commerciële vereniging*, also a *feitelijke vereniging*.
        Nonprofit = "nonprofit",
        /// *Onderwijsinstelling*.
        School = "school",
        /// *Land- of tuinbouwbedrijf*.
        Agri = "agri",
    }
}

text_enum! {
    /// How far an account is. That a fee is open is no status: it begins and ends with each year.
    pub enum Status {
        /// Registered; the agreement is not signed by both.
        New = "new",
        /// May ask for work.
        Active = "active",
        /// Over.
        Ended = "ended",
    }
}

text_enum! {
    /// How an agreement was signed. Nobody can be forced to sign on a screen.
    pub enum How {
        /// Drawn with a finger or a mouse.
        Drawn = "drawn",
        /// On paper; the scan is kept.
        Paper = "paper",
    }
}

text_enum! {
    /// Why an account ended.
    pub enum EndReason {
        /// No more work to ask.
        NoNeed = "no-need",
        /// Moved to the area of another organiser.
        Moved = "moved",
        /// The organisation or the farm stopped.
        Stopped = "stopped",
        /// The person died.
        Deceased = "deceased",
        /// What was agreed was not kept.
        NotKept = "not-kept",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// How a fee was paid.
    pub enum PaidHow {
        /// Noted by hand, with a reference.
        Hand = "hand",
        /// Found on a bank statement.
        Bank = "bank",
    }
}

/// What is written of a user besides number, address and state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// Which kind.
    pub kind: Kind,
    /// Name.
    pub name: String,
    /// Whom to ask for.
    pub contact_name: Option<String>,
    /// Enterprise number, ten digits.
    pub kbo: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Phone in E.164.
    pub phone: Option<String>,
    /// Language.
    pub language: String,
    /// Was a user of a PWA in 2017.
    pub transition: bool,
    /// What shows that.
    pub transition_proof: Option<String>,
}

/// The address of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Municipality.
    pub nis: Option<String>,
}

impl Address {
    /// Folded, to compare.
    pub fn key(&self) -> String {
        crate::rules::address::key(&self.street, &self.postcode)
    }
}

impl Kind {
    /// The same kind in the words of the rules.
    pub const fn rule(self) -> UserKind {
        match self {
            Self::Private => UserKind::Private,
            Self::LocalGov => UserKind::LocalGov,
            Self::Nonprofit => UserKind::Nonprofit,
            Self::School => UserKind::School,
            Self::Agri => UserKind::Agri,
        }
    }

    /// Must it have an enterprise number? A *feitelijke vereniging* has none, and a small farm may have none.
    pub const fn needs_kbo(self) -> bool {
        matches!(self, Self::LocalGov | Self::School)
    }
}
