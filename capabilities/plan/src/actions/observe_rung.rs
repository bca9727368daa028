//! A place on the participation ladder is observed, or a mistaken observation is replaced.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::{Aspect, Day, ObservationId, ParticipantId, Verb};

use crate::model::{Method, Observation, Observer};
use crate::store as rows;
use crate::{reference, rules};

/// An observation. Nothing is ever overwritten.
#[derive(Debug)]
pub struct ObserveRung<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// On which day, today or earlier.
    pub day: Day,
    /// Rung now, 1 to 6.
    pub rung: i64,
    /// Rung that could be reached.
    pub potential: Option<i64>,
    /// By when.
    pub potential_by: Option<Day>,
    /// By whom.
    pub observer: Observer,
    /// How.
    pub method: Method,
    /// A few words.
    pub note: Option<&'a str>,
    /// The mistaken observation that this one replaces.
    pub replaces: Option<ObservationId>,
}

impl Action for ObserveRung<'_> {
    type Output = ObservationId;
    const NAME: &'static str = "ladder.observe";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ObservationId, Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Ladder).await?;
        let deed = rows::begin(tx, ctx, &permit).await?;
        let history: Vec<Observation> =
            rows::ladder::all(tx, &permit).await?.into_iter().map(|w| w.observation).collect();
        let id: ObservationId = ctx.new_id();
        let new = Observation {
            id,
            scheme: reference::LADDER.to_owned(),
            day: self.day,
            rung: self.rung,
            potential: self.potential,
            potential_by: self.potential_by,
            observer: self.observer,
            method: self.method,
            note: self.note.map(str::to_owned),
            replaces: self.replaces,
            number: deed.number,
            at: ctx.now,
        };
        rules::ladder::check(&history, &new, ctx.today())?;
        rows::ladder::insert(tx, ctx, &permit, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "ladder-observation", id).about(self.participant));
        Ok(id)
    }
}
