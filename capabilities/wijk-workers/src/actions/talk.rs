//! A talk or an evaluation was held; the next one is planned by the rule.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use super::open;
use crate::model::{TalkId, WorkerId};
use crate::rules::talks;
use crate::store::{parts, talk};

/// Writes down a talk.
#[derive(Clone)]
pub struct HoldTalk<'a> {
    /// Whose file.
    pub worker: WorkerId,
    /// Which talk.
    pub talk: TalkId,
    /// On which day.
    pub on: Day,
    /// What was said: kept sealed.
    pub note: Option<&'a str>,
    /// Rung of the ladder that was seen, 1 to 6.
    pub rung: Option<i64>,
    /// What comes next.
    pub next_step: Option<&'a str>,
}

impl Action for HoldTalk<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-talk.hold";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, w) = open(tx, ctx, self.worker, Verb::Write).await?;
        if self.on > ctx.today() {
            return Err(Refusal::field("on", "wijk-day-future").into());
        }
        let known = talk::find(tx, ctx, w.id, self.talk).await?;
        let done = talk::Done { on: self.on, note: self.note, rung: self.rung, next_step: self.next_step };
        talk::done(tx, ctx, &desk, &known, &done).await?;
        let table = wijk_office::table_of(tx, ctx, &w.scheme).await?;
        if let Some(due) = talks::next(&table, known.kind, self.on) {
            talk::plan(tx, ctx, w.id, known.kind, due).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-talk", known.id).fact("kind", known.kind));
        Ok(())
    }
}

/// Notes something that she can do.
#[derive(Debug, Clone)]
pub struct AddCompetence<'a> {
    /// Whose file.
    pub worker: WorkerId,
    /// In words.
    pub word: &'a str,
    /// Seen on.
    pub seen_on: Day,
}

impl Action for AddCompetence<'_> {
    type Output = uuid::Uuid;
    const NAME: &'static str = "wijk-competence.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<uuid::Uuid, Failure> {
        let (_, w) = open(tx, ctx, self.worker, Verb::Write).await?;
        if self.seen_on > ctx.today() {
            return Err(Refusal::field("seen_on", "wijk-day-future").into());
        }
        let id = parts::add_competence(tx, ctx, w.id, self.word, self.seen_on).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id));
        Ok(id)
    }
}
