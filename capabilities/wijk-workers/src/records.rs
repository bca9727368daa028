//! A worker's file as it stands in the tables.

use kernel::{Day, Moment, ParticipantId, StaffId};
use schemes::wijk::Period;
use schemes::wijk::term::Suspension;
use schemes::wijk::transition::PwaPast;
use uuid::Uuid;
use wijk_office::model::DocumentId;

use crate::model::{
    AgreementId, EndReason, Gender, How, Referrer, Status, SuspensionId, SuspensionReason, TalkId, TalkKind, WorkerId,
};

/// A worker without what is sealed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "what a referrer tells is mostly yes or no")]
pub struct Worker {
    /// Which.
    pub id: WorkerId,
    /// In which scheme; a file never changes it.
    pub scheme: String,
    /// The file of another scheme from which she goes over.
    pub came_from: Option<WorkerId>,
    /// The first file of the same person; `None`: this is it, or the only one.
    pub person_id: Option<WorkerId>,
    /// Small number for people.
    pub number: i64,
    /// The guidance file of the same person, if linked.
    pub participant_id: Option<ParticipantId>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Folded, for order.
    pub sort_name: String,
    /// Birth date.
    pub birth_on: Option<Day>,
    /// Self-declared.
    pub gender: Gender,
    /// Codes with a space between.
    pub languages: String,
    /// E.164.
    pub phone: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postcode of now.
    pub postcode: String,
    /// Municipality of now; `None`: outside those we know.
    pub nis: Option<String>,
    /// Is the INSZ known?
    pub has_insz: bool,
    /// Is the account number known?
    pub has_iban: bool,
    /// Who referred.
    pub referrer_kind: Referrer,
    /// When.
    pub referred_on: Day,
    /// The decision, or the agreement sheet.
    pub referral_document: Option<DocumentId>,
    /// Registered as job seeker at VDAB since.
    pub vdab_registered_on: Option<Day>,
    /// Gets a leefloon.
    pub leefloon: bool,
    /// The referrer says that the target group fits.
    pub target: bool,
    /// Available for work, or exempted.
    pub available: bool,
    /// Did wijk-werken before.
    pub had_term: bool,
    /// PWA contract: first day.
    pub pwa_contract_from: Option<Day>,
    /// PWA contract: last day.
    pub pwa_contract_to: Option<Day>,
    /// PWA cheques in the window of the rule.
    pub pwa_cheques: i64,
    /// Where the file is.
    pub status: Status,
    /// First day of the term.
    pub started_on: Option<Day>,
    /// Day on which the end was told.
    pub end_told_on: Option<Day>,
    /// Last day of work, once it is known.
    pub last_day: Option<Day>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
    /// Until when the papers are kept.
    pub archive_until: Option<Day>,
    /// How far she can go to work, in km.
    pub reach_km: Option<i64>,
    /// Versions of the rules that let her in.
    pub rules: String,
    /// For saving.
    pub version: i64,
    /// When the file was made.
    pub created_at: Moment,
}

impl Worker {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    /// What is proved of the time of PWA.
    pub fn pwa(&self) -> PwaPast {
        let contract = self.pwa_contract_from.map(|from| Period { from, to: self.pwa_contract_to });
        PwaPast { contract, cheques_in_window: self.pwa_cheques }
    }
}

/// A time in which the agreement stood still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuspensionRow {
    /// Which.
    pub id: SuspensionId,
    /// First day.
    pub from_on: Day,
    /// Last day; `None` while it lasts.
    pub to_on: Option<Day>,
    /// Why; opened with her key. Another reason when that was destroyed.
    pub reason: SuspensionReason,
    /// Towards the term, when VDAB or OCMW decided so.
    pub counts: Option<bool>,
}

impl SuspensionRow {
    /// As the rules want it.
    pub fn rule(&self) -> Suspension {
        let period = Period { from: self.from_on, to: self.to_on };
        Suspension { period, reason: self.reason.rule(), counts: self.counts }
    }
}

/// A talk or an evaluation, without its note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// Which.
    pub id: TalkId,
    /// Whose.
    pub worker_id: WorkerId,
    /// Which kind.
    pub kind: TalkKind,
    /// Planned for.
    pub due_on: Day,
    /// Done on.
    pub done_on: Option<Day>,
    /// Is there a note?
    pub has_note: bool,
    /// Rung of the ladder that was seen.
    pub rung: Option<i64>,
    /// What comes next; opened with her key.
    pub next_step: Option<String>,
    /// Who talked.
    pub staff_id: Option<StaffId>,
}

/// Where somebody lived, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Home {
    /// First day.
    pub from_on: Day,
    /// Postcode.
    pub postcode: String,
    /// Municipality; `None`: outside those we know.
    pub nis: Option<String>,
}

/// When somebody can work: a part of a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Slot {
    /// 1 Monday to 7 Sunday.
    pub weekday: i64,
    /// Minutes after midnight.
    pub from_minute: i64,
    /// Minutes after midnight.
    pub to_minute: i64,
}

/// Something she can do, seen on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competence {
    /// Which.
    pub id: Uuid,
    /// In words; opened with her key.
    pub word: String,
    /// Seen on.
    pub seen_on: Day,
}

/// An agreement between a worker and the organiser.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Agreement {
    /// Which.
    pub id: AgreementId,
    /// Made on.
    pub made_on: Day,
    /// The PDF.
    pub document_id: DocumentId,
    /// Signed by the worker.
    pub signed_worker_on: Option<Day>,
    /// Signed for the organiser.
    pub signed_office_on: Option<Day>,
    /// How the worker signed.
    pub how: Option<How>,
    /// The drawn line, or the scan.
    pub signature_id: Option<DocumentId>,
    /// For saving.
    pub version: i64,
}

impl Agreement {
    /// The day on which the second of both signed.
    pub fn signed_on(&self) -> Option<Day> {
        Some(self.signed_worker_on?.max(self.signed_office_on?))
    }
}

/// A worker who can work now, for proposals: when, what, how far, in which languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub worker: Worker,
    /// When she can; none: not told.
    pub slots: Vec<Slot>,
    /// Codes of the activities she wants; none: not told.
    pub activities: Vec<String>,
}
