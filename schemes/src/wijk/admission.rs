//! Who may be a wijk-werker: rules R1 to R8, before a case is opened.

use kernel::Day;

use super::contingent::Room;
use super::keys;
use super::model::{Referrer, Region};
use crate::parameter::{Answer, Rules, Used, Version};

/// Who is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick on the form of the referral")]
pub struct Candidate {
    /// Who sends.
    pub referrer: Referrer,
    /// The decision or the *afsprakenblad* of the referrer is there.
    pub decision_document: bool,
    /// The region of the domicile; none is not known.
    pub domicile: Option<Region>,
    /// The person receives a leefloon.
    pub leefloon: bool,
    /// Registered as a job seeker at VDAB since.
    pub vdab_registered_on: Option<Day>,
    /// The domicile lies in the area of the organiser that is asked.
    pub in_area: bool,
    /// The referrer says that the person belongs to the target group (R5).
    pub target: bool,
    /// Available for work, or exempted (R6).
    pub available: bool,
    /// The places that were allotted, and who is there.
    pub room: Room,
}

/// Why a case is not opened yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAdmitted {
    /// The scheme is not open on that day.
    SchemeClosed,
    /// R1, decreet 7-7-2017 art. 4: does not live in the Flemish Region, or it is not known.
    Region,
    /// R4: no referral; keep it as an *aanmelding* and pass it on.
    PassOn(PassTo),
    /// R2 and R3, decreet art. 6: a leefloner is sent by the OCMW, a job seeker by VDAB or a partner.
    WrongReferrer(PassTo),
    /// R3, decreet arts. 6, 11: register as a job seeker at VDAB first.
    RegisterFirst,
    /// The document of the referrer is missing (BVR art. 2; for a second term too).
    DocumentMissing,
    /// R5, decreet art. 10: another instrument.
    Target,
    /// R6, decreet art. 11.
    NotAvailable,
    /// R7, decreet art. 15: the organiser of the domicile.
    OtherOrganiser,
    /// R8, decreet art. 45: the places of the whole area are taken.
    Contingent,
    /// R8: those of the municipality where she lives are.
    ContingentHere,
}

/// To whom an *aanmelding* goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassTo {
    /// VDAB.
    Vdab,
    /// The OCMW of the domicile.
    Ocmw,
}

impl NotAdmitted {
    /// Fluent key of the message.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SchemeClosed => "ww-admission-scheme-closed",
            Self::Region => "ww-admission-region",
            Self::PassOn(PassTo::Vdab) => "ww-admission-pass-on-vdab",
            Self::PassOn(PassTo::Ocmw) => "ww-admission-pass-on-ocmw",
            Self::WrongReferrer(PassTo::Vdab) => "ww-admission-referrer-vdab",
            Self::WrongReferrer(PassTo::Ocmw) => "ww-admission-referrer-ocmw",
            Self::RegisterFirst => "ww-admission-register-first",
            Self::DocumentMissing => "ww-admission-document-missing",
            Self::Target => "ww-admission-target",
            Self::NotAvailable => "ww-admission-not-available",
            Self::OtherOrganiser => "ww-admission-other-organiser",
            Self::Contingent => "ww-admission-contingent",
            Self::ContingentHere => "ww-admission-contingent-here",
        }
    }
}

/// Whether a case may be opened on the day of `rules`, with the rows that said so. All reasons at once, in the
/// order of the rules; the contingent only where its number is known.
pub fn check(rules: Rules<'_>, who: &Candidate) -> Result<Vec<Version>, Vec<NotAdmitted>> {
    let mut used = Used::default();
    let mut found = Vec::new();
    let mut refuse = |applies: bool, why: NotAdmitted| {
        if applies {
            found.push(why);
        }
    };
    refuse(rules.text(keys::SCHEME).take(&mut used).is_err(), NotAdmitted::SchemeClosed);
    refuse(who.domicile != Some(Region::Flanders), NotAdmitted::Region);
    let to = if who.leefloon { PassTo::Ocmw } else { PassTo::Vdab };
    let referred = !matches!(who.referrer, Referrer::Own | Referrer::Other);
    refuse(!referred, NotAdmitted::PassOn(to));
    if referred {
        let by_ocmw = who.referrer == Referrer::Ocmw;
        refuse(by_ocmw != who.leefloon, NotAdmitted::WrongReferrer(to));
        refuse(!who.decision_document, NotAdmitted::DocumentMissing);
    }
    refuse(who.vdab_registered_on.is_none_or(|on| rules.day() < on), NotAdmitted::RegisterFirst);
    refuse(!who.target, NotAdmitted::Target);
    refuse(!who.available, NotAdmitted::NotAvailable);
    refuse(!who.in_area, NotAdmitted::OtherOrganiser);
    refuse(who.room.left(rules, &mut used).is_some_and(|left| left <= 0), NotAdmitted::Contingent);
    refuse(who.room.left_here().is_some_and(|left| left <= 0), NotAdmitted::ContingentHere);
    if found.is_empty() { Ok(used.versions()) } else { Err(found) }
}

/// Months that must lie between two terms: not found, so unknown until a row says it. Meanwhile the document of
/// VDAB or OCMW decides (BVR art. 2).
pub fn wait_between_terms(rules: Rules<'_>) -> Answer<i64> {
    rules.number(keys::REREFERRAL_WAIT)
}
