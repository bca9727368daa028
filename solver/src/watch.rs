//! How far a run is, for whoever looks on, and whether it may go on. No clock and no thread in here: the caller has them.

/// What a run is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Who is served, in the order.
    Who,
    /// Where each goes, at the least misfit.
    Where,
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// Steps done in this stage.
    pub done: u32,
    /// Steps of this stage. In `Where` the steps are not equally long.
    pub of: u32,
}

/// Looks on and may stop the run. A closure `|progress| true` is one.
pub trait Watch {
    /// Called often (every few thousand steps, a few milliseconds at most). `false`: stop now; the run then gives the
    /// last complete answer and how far it is from proven.
    fn go_on(&mut self, progress: Progress) -> bool;
}

impl<F: FnMut(Progress) -> bool> Watch for F {
    fn go_on(&mut self, progress: Progress) -> bool {
        self(progress)
    }
}

/// Nobody looks on; the run goes to its end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn go_on(&mut self, _: Progress) -> bool {
        true
    }
}
