//! The words of a call: ids, closed lists, the call with its calendar, criteria, rules and form.

use kernel::{Day, Moment, text_enum, typed_id};

typed_id!(
    /// A call.
    CallId
);
typed_id!(
    /// A candidacy: what one organisation sends in.
    CandidacyId
);
typed_id!(
    /// A criterion of a call.
    CriterionId
);
typed_id!(
    /// A question of the form of a call.
    QuestionId
);
typed_id!(
    /// An eligibility rule of a call.
    RuleId
);
typed_id!(
    /// An annex: of a call, or of a candidacy.
    AnnexId
);
typed_id!(
    /// A question about a call, with its answer.
    AskId
);
typed_id!(
    /// A phase of a call beside the fixed moments.
    PhaseId
);

text_enum! {
    /// How far a call is. Whether candidacies are taken is a matter of the calendar besides.
    pub enum CallStatus {
        /// Being written; nobody else sees it.
        Draft = "draft",
        /// For everybody to read; what it asks is fixed.
        Published = "published",
        /// The jury decided.
        Decided = "decided",
        /// Called off.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// How equal totals are put in order: published with the call.
    pub enum TieRule {
        /// The higher score on the criterion that weighs most, then on the next.
        HeaviestCriterion = "heaviest-criterion",
        /// Who came in first.
        Earliest = "earliest",
        /// A lot, drawn from a seed that is kept.
        Lot = "lot",
    }
}

text_enum! {
    /// What a phase of a call is for.
    pub enum PhaseKind {
        /// A moment where the lead explains the call.
        Info = "info",
        /// Questions about the call are taken. Where there is such a phase, they are taken only in it.
        Questions = "questions",
        /// A visit to the candidates.
        Visit = "visit",
        /// A talk with the candidates.
        Talk = "talk",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// What an act on a published calendar is about.
    pub enum Turn {
        /// The written evaluation.
        Evaluation = "evaluation",
        /// Pitches and jury.
        Pitches = "pitches_on",
        /// The decision.
        Decision = "decide_by",
        /// The message to the candidates.
        Message = "communicate_by",
        /// A phase of this call.
        Phase = "phase",
    }
}

text_enum! {
    /// What a question of the form takes.
    pub enum QuestionKind {
        /// One line.
        Short = "short",
        /// A text.
        Long = "long",
        /// A number, with a comma if wanted.
        Number = "number",
        /// Yes or no.
        YesNo = "yes-no",
        /// One of a list.
        Choice = "choice",
    }
}

text_enum! {
    /// Which annex of the call it is (seeds/002: region challenge, arena table, personas in two versions).
    pub enum PaperKind {
        /// What the region wants to change.
        Challenge = "challenge",
        /// Who offers what today.
        Arena = "arena",
        /// Personas after the definition of the target group.
        PersonasTarget = "personas-target",
        /// Personas after the enrichment day.
        PersonasEnriched = "personas-enriched",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// How a candidacy came.
    pub enum Channel {
        /// With the form here.
        Online = "online",
        /// By mail, entered by the lead.
        Mail = "mail",
    }
}

text_enum! {
    /// Whether an annex of a candidacy may be downloaded.
    pub enum AnnexState {
        /// Kept apart: not looked at yet.
        Quarantined = "quarantined",
        /// It is what it says.
        Checked = "checked",
        /// It is not; its bytes are gone.
        Refused = "refused",
    }
}

text_enum! {
    /// How far a candidacy is: those of the Flemish code list StatusVlaamseCode that a candidacy can have, under
    /// their own names (design note domain-partnership 5, source 90).
    pub enum Status {
        /// Being written by the candidate.
        Geinitieerd = "Geinitieerd",
        /// Sent in.
        Ingediend = "Ingediend",
        /// The lead confirmed that it came.
        Ontvangen = "Ontvangen",
        /// Something is missing.
        DossierOnvolledig = "DossierOnvolledig",
        /// Nothing is missing.
        DossierVolledig = "DossierVolledig",
        /// Admissible: it meets the rules.
        Ontvankelijk = "Ontvankelijk",
        /// Not admissible.
        Onontvankelijk = "Onontvankelijk",
        /// The jury reads it.
        InVerwerking = "InVerwerking",
        /// Read and discussed; the decision comes.
        KlaarVoorBeslissing = "KlaarVoorBeslissing",
        /// Decided, not told yet.
        Beslist = "Beslist",
        /// Chosen.
        Goedgekeurd = "Goedgekeurd",
        /// Chosen for a part of the offer.
        DeelsGoedgekeurd = "DeelsGoedgekeurd",
        /// Not chosen.
        Geweigerd = "Geweigerd",
        /// The candidate replied (weerwoord); the decision is looked at again.
        Bezwaar = "Bezwaar",
        /// Before a judge.
        Beroep = "Beroep",
        /// Waits for something else.
        InWacht = "InWacht",
        /// Handed to another call.
        Overgedragen = "Overgedragen",
        /// Withdrawn by the candidate, or stopped.
        Stopgezet = "Stopgezet",
        /// All is over.
        Afgehandeld = "Afgehandeld",
    }
}

impl Status {
    /// Is it still the candidate's own to write?
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::Geinitieerd)
    }

    /// Does the jury judge it (now, or did it)? Not: drafts, withdrawn ones, inadmissible and incomplete ones.
    pub const fn is_judged(self) -> bool {
        !matches!(
            self,
            Self::Geinitieerd | Self::Stopgezet | Self::Onontvankelijk | Self::DossierOnvolledig | Self::Overgedragen
        )
    }
}

/// The moments of a call, all of Brussels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// First day on which candidacies are taken.
    pub launch: Day,
    /// The deadline as people say it, such as 23:59. The whole minute is still in time: see `closes`.
    pub deadline: Moment,
    /// First day of the written evaluation.
    pub evaluation_from: Day,
    /// Last day of it.
    pub evaluation_to: Day,
    /// Pitches and jury.
    pub pitches_on: Day,
    /// The decision is taken by this day.
    pub decide_by: Day,
    /// The candidates hear it by this day.
    pub communicate_by: Day,
    /// Days to reply after the decision.
    pub reply_days: i64,
}

/// From one wall-clock minute to another; both count whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// From here.
    pub from: Moment,
    /// Up to here.
    pub to: Moment,
}

/// A phase of one call beside the fixed moments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Which.
    pub id: PhaseId,
    /// Its name, freely chosen.
    pub name: String,
    /// What it is for.
    pub kind: PhaseKind,
    /// When.
    pub span: Span,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Which.
    pub id: CriterionId,
    /// Name.
    pub name: String,
    /// Weight; only its share in the sum of weights counts.
    pub weight: i64,
    /// Highest score, in whole points.
    pub max_score: i64,
    /// Smallest step between scores, in hundredths of a point: 100 for whole points, 50 for halves.
    pub step: i64,
    /// What is looked at.
    pub explanation: String,
}

/// One eligibility rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Which.
    pub id: RuleId,
    /// What must be so.
    pub label: String,
}

/// One question of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub id: QuestionId,
    /// The question.
    pub label: String,
    /// A sentence under it.
    pub hint: String,
    /// What it takes.
    pub kind: QuestionKind,
    /// Must it be answered?
    pub required: bool,
    /// Most characters of an answer; 0: as many as the kind takes.
    pub most: i64,
    /// For a choice: the options.
    pub choices: Vec<String>,
}

/// A call with all that it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Which.
    pub id: CallId,
    /// Title.
    pub title: String,
    /// Working area, in words.
    pub area: String,
    /// How far.
    pub status: CallStatus,
    /// The addendum, as Markdown: show it with `call::html`.
    pub addendum: String,
    /// The fixed subject line of candidacies by mail.
    pub submission_subject: String,
    /// Whom to ask.
    pub contact_name: String,
    /// Where.
    pub contact_email: String,
    /// Its moments.
    pub calendar: Calendar,
    /// Its own phases, in order of time.
    pub phases: Vec<Phase>,
    /// Criteria, in order.
    pub criteria: Vec<Criterion>,
    /// Eligibility rules, in order.
    pub rules: Vec<Rule>,
    /// Questions of the form, in order.
    pub questions: Vec<Question>,
    /// Jurors who must decide together.
    pub quorum: i64,
    /// How equal totals are put in order.
    pub tie_rule: TieRule,
    /// When it was published.
    pub published_at: Option<Moment>,
    /// For saving.
    pub version: i64,
}

/// What the form of a candidate says.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Whom to ask for.
    pub contact: String,
    /// What the organisation offers.
    pub offer: String,
    /// Hundredths of a full-time job.
    pub capacity: i64,
    /// Answers to the questions of the form.
    pub answers: Vec<(QuestionId, String)>,
}
