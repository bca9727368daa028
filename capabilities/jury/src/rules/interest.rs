//! Interests: nothing of a candidacy is shown before a juror declared, and nothing ever when she abstains.

use kernel::Refusal;

use crate::model::{Stage, Stance};

/// What a juror may with one candidacy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is said yet: only the public name, to declare about.
    Undeclared,
    /// May read and score.
    Clear,
    /// Abstains: for her the candidacy does not exist.
    Recused,
}

impl Standing {
    /// From the last thing that was said; none: nothing was.
    pub fn of(last: Option<Stance>) -> Self {
        match last {
            None | Some(Stance::Lifted) => Self::Undeclared,
            Some(Stance::Clear) => Self::Clear,
            Some(Stance::Conflict | Stance::Recused) => Self::Recused,
        }
    }
}

/// What a juror declares herself. A conflict cannot be taken back by her: then the lead decides.
pub fn declare(stage: Stage, last: Option<Stance>, conflict: bool, why: &str) -> Result<Stance, Refusal> {
    if stage.is_decided() {
        return Err(Refusal::Conflict("jury-decided-already"));
    }
    match Standing::of(last) {
        Standing::Recused => Err(Refusal::NotFound),
        Standing::Clear if !conflict => Ok(Stance::Clear),
        _ if conflict && why.trim().is_empty() => Err(Refusal::field("why", "jury-conflict-why-missing")),
        _ => Ok(if conflict { Stance::Conflict } else { Stance::Clear }),
    }
}

/// What the lead does about it: lets somebody abstain, or takes an abstention back. Always with a reason.
pub fn recuse(stage: Stage, last: Option<Stance>, lift: bool, why: &str) -> Result<Stance, Refusal> {
    if stage.is_decided() {
        return Err(Refusal::Conflict("jury-decided-already"));
    }
    if why.trim().is_empty() {
        return Err(Refusal::field("why", "jury-recuse-why-missing"));
    }
    match (Standing::of(last), lift) {
        (Standing::Recused, true) => Ok(Stance::Lifted),
        (Standing::Recused, false) => Err(Refusal::Conflict("jury-recused-already")),
        (_, true) => Err(Refusal::Conflict("jury-not-recused")),
        (_, false) => Ok(Stance::Recused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_stays_until_the_lead_lifts_it() {
        let stance = declare(Stage::Scoring, None, true, "Mijn zus werkt er").unwrap();
        assert_eq!(Standing::of(Some(stance)), Standing::Recused);
        assert_eq!(declare(Stage::Scoring, Some(stance), false, ""), Err(Refusal::NotFound));
        let lifted = recuse(Stage::Scoring, Some(stance), true, "Vergissing in de naam").unwrap();
        assert_eq!(Standing::of(Some(lifted)), Standing::Undeclared);
    }

    #[test]
    fn a_conflict_and_a_recusal_need_a_reason() {
        assert!(declare(Stage::Scoring, None, true, " ").is_err());
        assert!(recuse(Stage::Scoring, Some(Stance::Clear), false, "").is_err());
        assert_eq!(declare(Stage::Scoring, None, false, ""), Ok(Stance::Clear));
    }

    #[test]
    fn who_declared_clear_may_still_find_a_conflict_but_not_after_the_decision() {
        assert_eq!(declare(Stage::Consulting, Some(Stance::Clear), true, "Nu pas gezien"), Ok(Stance::Conflict));
        assert!(declare(Stage::Decided, Some(Stance::Clear), true, "Te laat").is_err());
    }
}
