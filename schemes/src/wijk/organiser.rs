//! Who may organise: the scale of an organiser.

use super::keys;
use crate::parameter::{Answer, Rules};

kernel::text_enum! {
    /// What an organiser is.
    pub enum Form {
        /// One municipality.
        Municipality = "municipality",
        /// An intermunicipal association with legal personality.
        Intermunicipal = "intermunicipal",
        /// An association of OCMWs.
        OcmwAssociation = "ocmw-association",
        /// VDAB itself.
        Vdab = "vdab",
    }
}

/// What comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Large enough.
    Enough,
    /// Too small: leave it to VDAB, or ask for a derogation with reasons.
    VdabOrDerogation,
    /// Too small, but a derogation was given.
    Derogation,
}

/// Whether the area is large enough (decreet 7-7-2017 art. 14): 60 000 inhabitants together. One municipality
/// counts alone. VDAB needs no scale.
pub fn scale(rules: Rules<'_>, form: Form, inhabitants: &[i64], derogation: bool) -> Answer<Scale> {
    rules.number(keys::ORGANISER_MIN).map(|least| {
        let most = inhabitants.iter().copied().max().unwrap_or_default();
        let count = if form == Form::Municipality { most } else { inhabitants.iter().sum() };
        match (form, derogation) {
            (Form::Vdab, _) => Scale::Enough,
            _ if count >= least => Scale::Enough,
            (_, true) => Scale::Derogation,
            (_, false) => Scale::VdabOrDerogation,
        }
    })
}
