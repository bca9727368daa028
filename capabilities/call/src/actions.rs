//! The deeds around a call, one file each.

pub mod admit;
pub mod annex;
pub mod apply;
pub mod ask;
pub mod calendar;
pub mod draft;
pub mod edit;
pub mod enter;
pub mod extend;
pub mod make;
pub mod papers;
pub mod parts;
pub mod phase;
pub mod publish;
pub mod submit;
pub mod withdraw;

pub use admit::{Admit, SendLink};
pub use annex::{AddAnnex, CheckAnnex, RemoveAnnex};
pub use apply::Apply;
pub use ask::{AnswerAsk, AskQuestion, NoteAsk};
pub use calendar::SaveCalendar;
pub use draft::SaveDraft;
pub use edit::{SaveAddendum, SaveCall};
pub use enter::EnterByMail;
pub use extend::Extend;
pub use make::MakeCall;
pub use papers::{AddPaper, RemovePaper};
pub use parts::{SaveCriteria, SaveQuestions, SaveRules};
pub use phase::ChangePhase;
pub use publish::Publish;
pub use submit::Submit;
pub use withdraw::{Resume, Withdraw};
