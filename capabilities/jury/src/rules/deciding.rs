//! The joint decision: with quorum, after talking, and with a reason on each criterion (law of 29-7-1991 on giving
//! reasons).

use kernel::Refusal;

use crate::model::{Stage, Verdict};

/// A candidacy as the decision looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready {
    /// Was something proposed?
    pub verdict: Option<Verdict>,
    /// On how many criteria is there no reason yet?
    pub reasons_lacking: usize,
    /// Does a chosen one say what was agreed: offer and coach capacity?
    pub agreed: bool,
    /// Criteria that still ask for a talk.
    pub talks: usize,
    /// Members who took part and do not abstain on this candidacy.
    pub voters: i64,
}

/// Why a decision cannot be taken yet about one candidacy: a Fluent key; none when it can.
pub fn lacks(ready: Ready, quorum: i64) -> Option<&'static str> {
    if ready.talks > 0 {
        return Some("jury-lacks-talk");
    }
    match ready.verdict {
        None => Some("jury-lacks-verdict"),
        Some(_) if ready.reasons_lacking > 0 => Some("jury-lacks-reasons"),
        Some(Verdict::Chosen) if !ready.agreed => Some("jury-lacks-offer"),
        Some(_) if ready.voters < quorum.max(1) => Some("jury-lacks-quorum"),
        Some(_) => None,
    }
}

/// May the jury decide on all of them together?
pub fn decide(stage: Stage, all: &[Ready], quorum: i64) -> Result<(), Refusal> {
    if stage != Stage::Consulting {
        return Err(Refusal::Conflict(if stage.is_decided() {
            "jury-decided-already"
        } else {
            "jury-decide-too-early"
        }));
    }
    if all.is_empty() {
        return Err(Refusal::Conflict("jury-decide-nothing"));
    }
    match all.iter().find_map(|one| lacks(*one, quorum)) {
        None => Ok(()),
        Some("jury-lacks-quorum") => Err(Refusal::field("present", "jury-lacks-quorum")),
        Some(_) => Err(Refusal::Conflict("jury-decide-unready")),
    }
}

/// May the candidates be told?
pub fn communicate(stage: Stage) -> Result<(), Refusal> {
    match stage {
        Stage::Decided => Ok(()),
        Stage::Communicated | Stage::Concluded => Err(Refusal::Conflict("jury-told-already")),
        _ => Err(Refusal::Conflict("jury-decide-first")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READY: Ready =
        Ready { verdict: Some(Verdict::NotChosen), reasons_lacking: 0, agreed: false, talks: 0, voters: 4 };

    #[test]
    fn each_candidacy_needs_a_verdict_reasons_and_quorum() {
        assert_eq!(lacks(READY, 4), None);
        assert_eq!(lacks(Ready { verdict: None, ..READY }, 4), Some("jury-lacks-verdict"));
        assert_eq!(lacks(Ready { reasons_lacking: 1, ..READY }, 4), Some("jury-lacks-reasons"));
        assert_eq!(lacks(Ready { talks: 2, ..READY }, 4), Some("jury-lacks-talk"));
        assert_eq!(lacks(Ready { voters: 3, ..READY }, 4), Some("jury-lacks-quorum"));
    }

    #[test]
    fn a_chosen_one_needs_what_was_agreed_too() {
        let chosen = Ready { verdict: Some(Verdict::Chosen), ..READY };
        assert_eq!(lacks(chosen, 4), Some("jury-lacks-offer"));
        assert_eq!(lacks(Ready { agreed: true, ..chosen }, 4), None);
    }

    #[test]
    fn one_unready_candidacy_holds_all() {
        assert_eq!(decide(Stage::Consulting, &[READY, READY], 4), Ok(()));
        let refused = decide(Stage::Consulting, &[READY, Ready { reasons_lacking: 1, ..READY }], 4);
        assert_eq!(refused, Err(Refusal::Conflict("jury-decide-unready")));
        assert!(decide(Stage::Consulting, &[], 4).is_err());
        assert!(decide(Stage::Scoring, &[READY], 4).is_err());
        assert!(decide(Stage::Decided, &[READY], 4).is_err());
    }

    #[test]
    fn candidates_are_told_once_and_after_the_decision() {
        assert!(communicate(Stage::Consulting).is_err());
        assert!(communicate(Stage::Decided).is_ok());
        assert_eq!(communicate(Stage::Communicated), Err(Refusal::Conflict("jury-told-already")));
    }
}
