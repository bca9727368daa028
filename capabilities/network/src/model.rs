//! The closed lists of the network: kinds of organisation and roles in the partnership.

use kernel::text_enum;

text_enum! {
    /// What an organisation is.
    pub enum OrganisationKind {
        /// Leads and coordinates the partnership (penhouder).
        Lead = "lead",
        /// The public employment service.
        Vdab = "vdab",
        /// A local government.
        Municipality = "municipality",
        /// Guides participants.
        Partner = "partner",
        /// Helps the partnership without guiding anybody.
        Support = "support",
        /// Brings people to the partnership.
        Referrer = "referrer",
    }
}

text_enum! {
    /// What an organisation is in the partnership, in a period (seeds/003; design note domain-partnership 1).
    pub enum MembershipRole {
        /// Leads it.
        Lead = "lead",
        /// Core partner: decides with the lead.
        Core = "core",
        /// Delivers coaches.
        CoachPartner = "coach-partner",
        /// A local government that takes part.
        Municipality = "municipality",
        /// Supports it.
        Support = "support",
    }
}

impl OrganisationKind {
    /// Does it guide people by what it is? Another one does so while it is a partner with coaches.
    pub const fn guides(self) -> bool {
        matches!(self, Self::Lead | Self::Partner)
    }

    /// The role that a member of this kind has unless somebody says otherwise.
    pub const fn usual_role(self) -> Option<MembershipRole> {
        match self {
            Self::Lead => Some(MembershipRole::Lead),
            Self::Vdab | Self::Support => Some(MembershipRole::Core),
            Self::Municipality => Some(MembershipRole::Municipality),
            Self::Partner => Some(MembershipRole::CoachPartner),
            Self::Referrer => None,
        }
    }
}
