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
        let mut faults = Faults::default();
        faults.check_length("dream", &words, DREAM);
        faults.done()?;
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
        let mut faults = Faults::default();
        let longest = lines.iter().max_by_key(|s| s.chars().count()).map_or("", String::as_str);
        faults.check_length("strengths", longest, STRENGTHS.1);
        faults.done()?;
        rows::words::save(tx, ctx, &permit, deed, (WordsKind::Strengths, &lines.join("\n"), self.version)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.participant).about(self.participant));
        Ok(())
    }
}
