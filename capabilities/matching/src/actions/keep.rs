//! A region run keeps what it found.

use kernel::RunId;
use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};

use crate::store::line::{self, NewLine};
use crate::store::run::{self, End, State};

/// Keeps some of the lines. They show once the run is done.
pub(crate) struct KeepLines<'a> {
    pub run: RunId,
    pub lines: &'a [NewLine],
}

impl Action for KeepLines<'_> {
    type Output = ();
    const NAME: &'static str = "matching.keep";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        line::keep(tx, ctx, self.run, self.lines).await?;
        tx.note(ctx, Line::new(Self::NAME, "run", self.run).fact("lines", self.lines.len()));
        Ok(())
    }
}

/// Ends a run with its result; `false` when it was ended meanwhile.
pub(crate) struct EndRun<'a> {
    pub run: RunId,
    pub end: &'a End,
}

impl Action for EndRun<'_> {
    type Output = bool;
    const NAME: &'static str = "matching.done";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
        let ended = run::end(tx, ctx, self.run, self.end, ctx.now).await?;
        tx.note(
            ctx,
            Line::new(Self::NAME, "run", self.run)
                .fact("input", &self.end.input.hash)
                .fact("result", &self.end.result.hash)
                .fact("served", self.end.served),
        );
        Ok(ended)
    }
}

/// Ends a run without a result.
pub(crate) struct GiveUp {
    pub run: RunId,
    pub state: State,
}

impl Action for GiveUp {
    type Output = ();
    const NAME: &'static str = "matching.give-up";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        run::give_up(tx, ctx, self.run, self.state, ctx.now).await?;
        tx.note(ctx, Line::new(Self::NAME, "run", self.run).fact("state", self.state));
        Ok(())
    }
}
