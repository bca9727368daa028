//! Starting, handing in, and who sees whose scores.

use kernel::refusal::Faults;
use kernel::{FieldError, Refusal};

use crate::model::{Round, Stage};
use crate::rules::points;

/// Who sits in the jury, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bench {
    /// Members.
    pub members: i64,
    /// Independent experts among them.
    pub experts: i64,
    /// Chairs.
    pub chairs: i64,
}

/// May scoring begin? An independent expert must take part (call for local partnerships, FAQ of Europa WSE), one chairs, and
/// there are at least as many members as the quorum asks.
pub fn start(stage: Stage, bench: Bench, quorum: i64, submission_over: bool) -> Result<(), Refusal> {
    if stage != Stage::Forming {
        return Err(Refusal::Conflict("jury-started-already"));
    }
    if !submission_over {
        return Err(Refusal::Conflict("jury-start-too-early"));
    }
    if bench.experts < 1 {
        return Err(Refusal::Conflict("jury-start-no-expert"));
    }
    if bench.chairs != 1 {
        return Err(Refusal::Conflict("jury-start-no-chair"));
    }
    if bench.members < quorum.max(1) {
        return Err(Refusal::Conflict("jury-start-no-quorum"));
    }
    Ok(())
}

/// In which stage scores of a round are given.
pub fn open_for(stage: Stage, round: Round) -> bool {
    match round {
        Round::Written => stage == Stage::Scoring,
        Round::Pitch => stage == Stage::Consulting,
    }
}

/// One score as typed, with the scale of its criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed<'a> {
    /// Field of the score in the form.
    pub field: &'static str,
    /// Field of the reason.
    pub why_field: &'static str,
    /// What stands in it.
    pub points: &'a str,
    /// Why.
    pub why: &'a str,
    /// Highest score, in hundredths.
    pub max: i64,
    /// Step, in hundredths.
    pub step: i64,
}

/// The longest reason, in characters.
const LONGEST_WHY: usize = 5000;

/// Reads one score. A draft may be empty; what is handed in has a score and a reason. Outside the scale is never taken.
pub fn read(typed: &Typed<'_>, hand_in: bool, faults: &mut Faults) -> Option<i64> {
    faults.check_length(typed.why_field, typed.why.trim(), LONGEST_WHY);
    let mut say = |field: &'static str, key: &'static str| {
        faults.push_with(field, key, "max", points::show(typed.max, ','));
    };
    if hand_in && typed.why.trim().is_empty() {
        say(typed.why_field, "jury-why-missing");
    }
    if typed.points.is_empty() {
        if hand_in {
            say(typed.field, "jury-score-missing");
        }
        return None;
    }
    let read = points::parse(typed.points).filter(|p| points::fits(*p, typed.max, typed.step));
    if read.is_none() {
        say(typed.field, "jury-score-outside");
    }
    read
}

/// May this juror see what others gave in a round? Only after her own is in, or, for who may no longer give one,
/// after the round is closed.
pub fn may_see_others(own_handed_in: bool, stage: Stage, round: Round) -> bool {
    own_handed_in
        || match round {
            Round::Written => stage.is_closed(),
            Round::Pitch => stage.is_decided(),
        }
}

/// Is this a mistake of a score field? For the summary on top.
pub fn is_score_fault(error: &FieldError) -> bool {
    error.key.starts_with("jury-score")
}

/// May the written round be closed? Each candidacy must have its quorum, or the lead says why not; and when scores may
/// still come, the lead is asked once.
pub fn close(
    stage: Stage,
    (without_quorum, open): (usize, usize),
    (reason, sure): (&str, bool),
) -> Result<(), Refusal> {
    if stage != Stage::Scoring {
        return Err(Refusal::Conflict("jury-not-scoring"));
    }
    let mut faults = Faults::default();
    if without_quorum > 0 && reason.trim().is_empty() {
        faults.push("reason", "jury-close-why-missing");
    }
    if open > 0 && !sure {
        faults.push_with("sure", "jury-close-open", "count", open);
    }
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BENCH: Bench = Bench { members: 6, experts: 1, chairs: 1 };

    fn typed<'a>(points: &'a str, why: &'a str) -> Typed<'a> {
        Typed { field: "score", why_field: "why", points, why, max: 500, step: 100 }
    }

    #[test]
    fn scoring_begins_with_an_expert_a_chair_and_enough_members_after_the_deadline() {
        assert_eq!(start(Stage::Forming, BENCH, 4, true), Ok(()));
        assert_eq!(start(Stage::Forming, BENCH, 4, false), Err(Refusal::Conflict("jury-start-too-early")));
        let without = |bench| start(Stage::Forming, bench, 4, true);
        assert_eq!(without(Bench { experts: 0, ..BENCH }), Err(Refusal::Conflict("jury-start-no-expert")));
        assert_eq!(without(Bench { chairs: 0, ..BENCH }), Err(Refusal::Conflict("jury-start-no-chair")));
        assert_eq!(without(Bench { chairs: 2, ..BENCH }), Err(Refusal::Conflict("jury-start-no-chair")));
        assert_eq!(without(Bench { members: 3, ..BENCH }), Err(Refusal::Conflict("jury-start-no-quorum")));
        assert_eq!(start(Stage::Scoring, BENCH, 4, true), Err(Refusal::Conflict("jury-started-already")));
    }

    #[test]
    fn a_score_outside_the_scale_is_refused_even_in_a_draft() {
        for odd in ["6", "-1", "4,5", "vijf", "5,01"] {
            let mut faults = Faults::default();
            assert_eq!(read(&typed(odd, "omdat"), false, &mut faults), None);
            let Err(Refusal::Invalid(errors)) = faults.done() else { panic!("{odd} was taken") };
            assert_eq!((errors[0].field, errors[0].key), ("score", "jury-score-outside"));
            assert!(is_score_fault(&errors[0]));
        }
    }

    #[test]
    fn a_draft_may_be_half_and_what_is_handed_in_may_not() {
        let mut faults = Faults::default();
        assert_eq!(read(&typed("", ""), false, &mut faults), None);
        assert_eq!(read(&typed("4", ""), false, &mut faults), Some(400));
        assert_eq!(faults.done(), Ok(()));
        let mut faults = Faults::default();
        read(&typed("", ""), true, &mut faults);
        let Err(Refusal::Invalid(errors)) = faults.done() else { panic!("an empty score was taken") };
        assert_eq!(errors.iter().map(|e| e.key).collect::<Vec<_>>(), ["jury-why-missing", "jury-score-missing"]);
    }

    #[test]
    fn a_reason_that_is_too_long_is_refused_and_never_cut() {
        for (letters, keys) in [(5000, &[][..]), (5001, &["form-too-long"][..])] {
            let (mut faults, why) = (Faults::default(), "é".repeat(letters));
            assert_eq!(read(&typed("4", &why), true, &mut faults), Some(400));
            let found = match faults.done() {
                Err(Refusal::Invalid(errors)) => errors.iter().map(|e| e.key).collect(),
                _ => Vec::new(),
            };
            assert_eq!(found, keys, "{letters}");
        }
    }

    #[test]
    fn others_are_hidden_until_the_own_score_is_in() {
        assert!(!may_see_others(false, Stage::Scoring, Round::Written));
        assert!(may_see_others(true, Stage::Scoring, Round::Written));
        assert!(may_see_others(false, Stage::Consulting, Round::Written), "she can no longer be led by it");
        assert!(!may_see_others(false, Stage::Consulting, Round::Pitch));
    }

    #[test]
    fn scoring_closes_without_quorum_only_with_a_reason() {
        let close = |stage, short, why| close(stage, (short, 0), (why, false));
        assert!(close(Stage::Scoring, 0, "").is_ok());
        assert!(close(Stage::Scoring, 1, " ").is_err());
        assert!(close(Stage::Scoring, 1, "Twee leden zijn ziek.").is_ok());
        assert!(close(Stage::Consulting, 0, "").is_err());
        let open = super::close(Stage::Scoring, (0, 3), ("", false));
        assert!(matches!(open, Err(Refusal::Invalid(errors)) if errors[0].field == "sure"), "asked once");
        assert!(super::close(Stage::Scoring, (0, 3), ("", true)).is_ok());
    }
}
