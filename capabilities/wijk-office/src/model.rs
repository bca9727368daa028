//! The words of the organiser's side: ids and closed lists.

use kernel::{Role, text_enum, typed_id};

typed_id!(
    /// A line of the activity list.
    ActivityId
);
typed_id!(
    /// A kept document.
    DocumentId
);
typed_id!(
    /// A price decision.
    PriceId
);
typed_id!(
    /// A piece of the area.
    AreaId
);

text_enum! {
    /// Whose something is: a document, a link.
    pub enum OwnerKind {
        /// A wijk-worker.
        Worker = "worker",
        /// A user.
        User = "user",
        /// The organiser itself.
        Organiser = "organiser",
    }
}

impl OwnerKind {
    /// The role of whoever acts on her own pages; the organiser has none, so it gets the one that may nothing.
    pub const fn role(self) -> Role {
        match self {
            Self::Worker => Role::WijkWorker,
            Self::User => Role::WijkUser,
            Self::Organiser => Role::Visitor,
        }
    }
}

text_enum! {
    /// Who pays the workers.
    pub enum Payer {
        /// VDAB or the issuer of the cheques.
        Provider = "provider",
        /// The organiser, from its own account.
        Organiser = "organiser",
    }
}
