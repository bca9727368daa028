//! The words of a jury: ids and closed lists.

use kernel::{text_enum, typed_id};

typed_id!(
    /// Somebody's seat in the jury of one call.
    MemberId
);
typed_id!(
    /// The scores of one juror for one candidacy, in one round.
    SheetId
);
typed_id!(
    /// A draw of the order of the pitches.
    LotId
);
typed_id!(
    /// A decision of the jury: the first one, or one after a reply.
    DecisionId
);
typed_id!(
    /// A kept paper: decision letter, minutes, letter after a reply.
    PaperId
);
typed_id!(
    /// A candidate's answer to the decision (*weerwoord*).
    ReplyId
);
typed_id!(
    /// An archive bundle that was made.
    ArchiveId
);

text_enum! {
    /// How far the jury of a call is. Only ever forward.
    pub enum Stage {
        /// Members are appointed; nothing of a candidacy is shown yet.
        Forming = "forming",
        /// Each member reads and scores alone.
        Scoring = "scoring",
        /// Scores are closed; members talk about what differs, and hear the pitches.
        Consulting = "consulting",
        /// The jury decided; nobody outside knows.
        Decided = "decided",
        /// The candidates know; they can reply.
        Communicated = "communicated",
        /// Replies are judged; chosen organisations are members.
        Concluded = "concluded",
    }
}

impl Stage {
    /// Has the jury decided?
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Decided | Self::Communicated | Self::Concluded)
    }

    /// Are the written scores closed?
    pub const fn is_closed(self) -> bool {
        !matches!(self, Self::Forming | Self::Scoring)
    }
}

text_enum! {
    /// On what a score rests.
    pub enum Round {
        /// The written candidacy.
        Written = "written",
        /// The pitch.
        Pitch = "pitch",
    }
}

text_enum! {
    /// What a juror said about her interests in a candidacy, or what the lead did about it. The last one counts.
    pub enum Stance {
        /// No interest: she may read.
        Clear = "clear",
        /// An interest: she abstains.
        Conflict = "conflict",
        /// The lead let her abstain, with a reason.
        Recused = "recused",
        /// The lead took the abstention back; she declares anew.
        Lifted = "lifted",
    }
}

text_enum! {
    /// What the jury decides about a candidacy.
    pub enum Verdict {
        /// It becomes a partner.
        Chosen = "chosen",
        /// It does not.
        NotChosen = "not-chosen",
    }
}

text_enum! {
    /// What came of a reply.
    pub enum Outcome {
        /// Nobody judged it yet.
        Open = "open",
        /// The decision stays.
        Maintained = "maintained",
        /// The decision changes.
        Amended = "amended",
    }
}

text_enum! {
    /// What a kept paper is.
    pub enum PaperKind {
        /// The decision, with reasons, to one candidate.
        Letter = "letter",
        /// The minutes of the jury.
        Minutes = "minutes",
        /// What came of the reply, to one candidate.
        ReplyLetter = "reply-letter",
    }
}
