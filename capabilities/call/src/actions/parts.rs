//! The lead writes the criteria, the eligibility rules or the form of a call anew, as long as it is not published.

use store::{Action, Ctx, Failure, Tx, audit};

use super::edit::{load, unpublished};
use crate::model::{CallId, Criterion, Question, Rule};
use crate::rules::form;
use crate::store::{call, parts};

/// The criteria, in order.
#[derive(Debug, Clone)]
pub struct SaveCriteria {
    /// Which call.
    pub id: CallId,
    /// All of them; an id that is nil is a new one.
    pub criteria: Vec<Criterion>,
    /// The version that was shown.
    pub version: i64,
}

impl Action for SaveCriteria {
    type Output = ();
    const NAME: &'static str = "call.save-criteria";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let call = load(tx, ctx, self.id).await?;
        unpublished(&call)?;
        form::check_criteria(&self.criteria)?;
        let known: Vec<_> = call.criteria.iter().map(|c| c.id).collect();
        let mut all = self.criteria.clone();
        // An id of another call would move its row: only the own ones are taken over.
        all.iter_mut().filter(|c| !known.contains(&c.id)).for_each(|c| c.id = ctx.new_id());
        call::touch(tx, ctx, self.id, self.version).await?;
        parts::save_criteria(tx, ctx, self.id, &all).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.id).fact("criteria", all.len()));
        Ok(())
    }
}

/// The eligibility rules, in order.
#[derive(Debug, Clone)]
pub struct SaveRules {
    /// Which call.
    pub id: CallId,
    /// All of them; an id that is nil is a new one.
    pub rules: Vec<Rule>,
    /// The version that was shown.
    pub version: i64,
}

impl Action for SaveRules {
    type Output = ();
    const NAME: &'static str = "call.save-rules";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let call = load(tx, ctx, self.id).await?;
        unpublished(&call)?;
        let known: Vec<_> = call.rules.iter().map(|r| r.id).collect();
        let mut all = self.rules.clone();
        all.iter_mut().filter(|r| !known.contains(&r.id)).for_each(|r| r.id = ctx.new_id());
        call::touch(tx, ctx, self.id, self.version).await?;
        parts::save_rules(tx, ctx, self.id, &all).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.id).fact("rules", all.len()));
        Ok(())
    }
}

/// The form, in order.
#[derive(Debug, Clone)]
pub struct SaveQuestions {
    /// Which call.
    pub id: CallId,
    /// All of them; an id that is nil is a new one.
    pub questions: Vec<Question>,
    /// The version that was shown.
    pub version: i64,
}

impl Action for SaveQuestions {
    type Output = ();
    const NAME: &'static str = "call.save-form";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let call = load(tx, ctx, self.id).await?;
        unpublished(&call)?;
        form::check_questions(&self.questions)?;
        let known: Vec<_> = call.questions.iter().map(|q| q.id).collect();
        let mut all = self.questions.clone();
        all.iter_mut().filter(|q| !known.contains(&q.id)).for_each(|q| q.id = ctx.new_id());
        call::touch(tx, ctx, self.id, self.version).await?;
        parts::save_questions(tx, ctx, self.id, &all).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.id).fact("questions", all.len()));
        Ok(())
    }
}
