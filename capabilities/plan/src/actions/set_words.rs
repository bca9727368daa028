//! The dream and the strengths, in the participant's words.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::refusal::Faults;
use kernel::{ParticipantId, Refusal};

use crate::store as rows;
use crate::store::words::WordsKind;

/// The longest dream, in characters: one line.
pub const DREAM: usize = 200;
/// The most strengths, and the longest one in characters.
pub const STRENGTHS: (usize, usize) = (12, 80);

/// What somebody wishes. An empty text takes the dream away.
#[derive(Debug)]
pub struct SetDream<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// The version that the writer saw; 0 when there was no dream.
    pub version: i64,
    /// One line.
    pub words: &'a str,
}

impl Action for SetDream<'_> {
    type Output = ();
    const NAME: &'static str = "dream.set";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (permit, deed, _) = super::begin(tx, ctx, self.participant).await?;
        let words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() > DREAM {
            return Err(too_long("dream", DREAM).into());
        }
        rows::words::save(tx, ctx, &permit, deed, (WordsKind::Dream, &words, self.version)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.participant).about(self.participant));
        Ok(())
    }
}

/// What somebody can and likes.
#[derive(Debug)]
pub struct SetStrengths<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// The version that the writer saw; 0 when there were none.
    pub version: i64,
    /// A few words each; empty ones are left out.
    pub strengths: &'a [String],
}

impl Action for SetStrengths<'_> {
    type Output = ();
    const NAME: &'static str = "strengths.set";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (permit, deed, _) = super::begin(tx, ctx, self.participant).await?;
        let lines: Vec<String> = self
            .strengths
            .iter()
            .map(|s| s.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|s| !s.is_empty())
            .collect();
        if lines.len() > STRENGTHS.0 {
            return Err(Refusal::field("strengths", "words-strengths-many").into());
        }
        if lines.iter().any(|s| s.chars().count() > STRENGTHS.1) {
            return Err(too_long("strengths", STRENGTHS.1).into());
        }
        rows::words::save(tx, ctx, &permit, deed, (WordsKind::Strengths, &lines.join("\n"), self.version)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.participant).about(self.participant));
        Ok(())
    }
}

fn too_long(field: &'static str, max: usize) -> Refusal {
    let mut faults = Faults::default();
    faults.push_with(field, "form-too-long", "max", max);
    faults.done().err().unwrap_or(Refusal::NotFound)
}
