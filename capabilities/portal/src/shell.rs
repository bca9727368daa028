//! What stands around each page of the participant: languages, way out, what was just done.

use kernel::ParticipantId;
use web::Words;

use crate::rules::language::Tongue;

/// Which page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// The code.
    Code,
    /// My plan.
    Plan,
    /// My appointments.
    Appointments,
    /// Who sees it.
    Sharing,
    /// Who looked.
    Looked,
    /// I don't understand.
    Help,
}

impl Tab {
    /// End of its address.
    pub fn path(self) -> &'static str {
        match self {
            Self::Code => "",
            Self::Plan => "/plan",
            Self::Appointments => "/appointments",
            Self::Sharing => "/sharing",
            Self::Looked => "/looked",
            Self::Help => "/help",
        }
    }
}

/// A language to choose.
#[derive(Debug, Clone)]
pub struct TongueLink {
    /// Its own name.
    pub own: &'static str,
    /// Code.
    pub words: &'static str,
    /// Direction.
    pub dir: &'static str,
    /// Address.
    pub url: String,
    /// Chosen?
    pub here: bool,
}

/// Everything around the page. In templates `s`.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Beginning of the addresses: `/my/TOKEN`, or the coach's screen for two.
    pub base: String,
    /// Where forms on the plan go.
    pub answer: String,
    /// Languages; fewer than two are not shown.
    pub tongues: Vec<TongueLink>,
    /// What was just done, in words.
    pub said: Option<String>,
    /// On the coach's screen: the way back to the file.
    pub back: Option<String>,
    /// The PDF.
    pub pdf: String,
    /// Page, for the links at the end.
    pub here: Tab,
}

/// What can have been done: ends of keys `my-said-…`.
const SAID: [&str; 5] = ["yes", "no", "help", "stopped", "told"];

impl Shell {
    /// Around the participant's own pages.
    pub fn mine(l: &Words, token: &str, tongues: &[&'static Tongue], said: &str, here: Tab) -> Self {
        let base = format!("/my/{token}");
        Self {
            answer: format!("{base}/answer"),
            tongues: links(l, &format!("{base}{}", here.path()), tongues),
            said: words_of(l, said),
            back: None,
            pdf: format!("{base}/plan.pdf"),
            here,
            base,
        }
    }

    /// Around the same plan on the coach's screen.
    pub fn together(l: &Words, id: ParticipantId, page: &str, tongues: &[&'static Tongue], said: &str) -> Self {
        let file = format!("/participants/{id}");
        Self {
            base: file.clone(),
            answer: format!("{file}/together/answer"),
            tongues: links(l, &format!("{file}/{page}"), tongues),
            said: words_of(l, said),
            pdf: format!("{file}/plan.pdf?lang={}", l.language),
            back: Some(file),
            here: Tab::Plan,
        }
    }

    /// Is this the participant's own phone, not the coach's screen?
    pub fn own(&self) -> bool {
        self.back.is_none()
    }

    /// Is this the page?
    pub fn is(&self, tab: &str) -> bool {
        self.here.path().trim_start_matches('/') == tab
    }
}

fn words_of(l: &Words, said: &str) -> Option<String> {
    SAID.contains(&said).then(|| l.of("my-said", said))
}

fn links(l: &Words, path: &str, tongues: &[&'static Tongue]) -> Vec<TongueLink> {
    tongues
        .iter()
        .map(|t| TongueLink {
            own: t.own,
            words: t.words,
            dir: t.dir,
            url: format!("{path}?lang={}", t.words),
            here: t.words == l.language,
        })
        .collect()
}
