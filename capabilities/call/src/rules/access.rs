//! The rule of the call's door: role x relation x verb x part. The whole table is committed as
//! `tests/tidy/call-permissions.snap`; a changed right is a changed line in review.
//!
//! Grounds: equal treatment of candidates and the duty to state reasons (law of 29 July 1991); who has an interest in
//! a candidacy abstains and sees nothing of it, whatever other hat she wears (`Standing`).

use std::collections::BTreeSet;

use kernel::{Refusal, Role, Verb, text_enum};

text_enum! {
    /// How the asker stands to a call, or to one candidacy on it.
    pub enum Relation {
        /// Works for the organisation that leads the partnership.
        Lead = "lead",
        /// Is appointed on the jury of this call, and did not abstain for this candidacy.
        Juror = "juror",
        /// Chairs the jury of this call: its talks, and the decision that it takes together.
        Chair = "chair",
        /// Is appointed on the jury of this call, and abstained for this candidacy.
        RecusedJuror = "recused-juror",
        /// Came by the mailed link of this candidacy.
        Candidate = "candidate",
        /// Everybody.
        Public = "public",
    }
}

text_enum! {
    /// Which part of a call.
    pub enum Part {
        /// Addendum, calendar, criteria, form, annexes of the call.
        Call = "call",
        /// What an organisation sent in.
        Candidacy = "candidacy",
        /// Its annexes.
        Annex = "annex",
        /// Questions and answers about the call.
        Questions = "questions",
        /// The scores of all jurors, side by side; after the own score is in.
        Scores = "scores",
        /// The own score.
        OwnScore = "own-score",
        /// The own declaration of interest.
        Declaration = "declaration",
        /// Ranking, decision, letters, minutes.
        Decision = "decision",
        /// The reply of a candidate (weerwoord).
        Reply = "reply",
        /// Everything together, to keep.
        Archive = "archive",
    }
}

/// The rule.
pub fn allows(role: Role, relation: Relation, verb: Verb, part: Part) -> bool {
    use Part as P;
    use Verb as V;
    match relation {
        Relation::Lead if matches!(role, Role::Coordinator | Role::FunctionalAdministrator) => {
            let coordinates = role == Role::Coordinator;
            match part {
                P::Call | P::Questions => matches!(verb, V::Find | V::Read | V::Write | V::Decide),
                P::Candidacy => {
                    matches!(verb, V::Find | V::Read) || coordinates && matches!(verb, V::Write | V::Decide | V::Export)
                }
                P::Annex => verb == V::Read || coordinates && verb == V::Write,
                P::Scores => coordinates && verb == V::Read,
                P::OwnScore | P::Declaration => false,
                P::Decision | P::Reply => {
                    verb == V::Read || coordinates && matches!(verb, V::Write | V::Decide | V::Export)
                }
                P::Archive => coordinates && matches!(verb, V::Read | V::Export),
            }
        }
        Relation::Juror if Role::STAFF.contains(&role) => match part {
            P::Call | P::Questions | P::Annex | P::Scores => verb == V::Read,
            P::Candidacy => matches!(verb, V::Find | V::Read),
            P::OwnScore | P::Declaration => matches!(verb, V::Read | V::Write),
            P::Decision | P::Reply => matches!(verb, V::Read | V::Decide),
            P::Archive => false,
        },
        // What the jury does together; every other right she has as a juror.
        Relation::Chair if Role::STAFF.contains(&role) => match part {
            P::Scores => verb == V::Read,
            P::Decision => matches!(verb, V::Read | V::Write | V::Decide),
            _ => false,
        },
        // The call itself is public; her own declaration stays hers to see.
        Relation::RecusedJuror if Role::STAFF.contains(&role) => {
            verb == V::Read && matches!(part, P::Call | P::Questions | P::Declaration)
        }
        Relation::Candidate if role == Role::Candidate => match part {
            P::Call | P::Decision => verb == V::Read,
            P::Questions | P::Candidacy | P::Annex | P::Reply => matches!(verb, V::Read | V::Write),
            _ => false,
        },
        Relation::Public => verb == V::Read && matches!(part, P::Call | P::Questions),
        _ => false,
    }
}

/// How somebody stands to one candidacy (or to the call): all relations together. Made from facts; the jury brings
/// those of jurors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    role: Role,
    relations: BTreeSet<Relation>,
}

impl Standing {
    /// From the relations that were found. `Public` is always among them.
    pub fn new(role: Role, relations: impl IntoIterator<Item = Relation>) -> Self {
        let relations = relations.into_iter().chain([Relation::Public]).collect();
        Self { role, relations }
    }

    /// Is it allowed? Who abstained has nothing but the rights of one who abstained, whatever else she is.
    pub fn may(&self, verb: Verb, part: Part) -> bool {
        if self.relations.contains(&Relation::RecusedJuror) {
            return allows(self.role, Relation::RecusedJuror, verb, part);
        }
        self.relations.iter().any(|relation| allows(self.role, *relation, verb, part))
    }

    /// Continues only when allowed; otherwise the thing does not exist.
    pub fn require(&self, verb: Verb, part: Part) -> Result<(), Refusal> {
        if self.may(verb, part) { Ok(()) } else { Err(Refusal::NotFound) }
    }
}

/// Prints the whole table, one line per role x relation x part with any right.
pub fn table() -> String {
    kernel::access::table_of(Relation::ALL, Part::ALL, allows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_the_committed_one() {
        testkit::assert_committed(
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tidy/call-permissions.snap"),
            &table(),
        );
    }

    fn rights(standing: &Standing) -> Vec<(Verb, Part)> {
        let all = Verb::ALL.iter().flat_map(|v| Part::ALL.iter().map(move |p| (*v, *p)));
        all.filter(|(v, p)| standing.may(*v, *p)).collect()
    }

    #[test]
    fn who_abstained_sees_nothing_of_the_candidacy_whatever_other_hat_she_wears() {
        let recused = Standing::new(Role::Coordinator, [Relation::Lead, Relation::Juror, Relation::RecusedJuror]);
        for (verb, part) in rights(&recused) {
            assert_eq!(verb, Verb::Read);
            assert!(matches!(part, Part::Call | Part::Questions | Part::Declaration), "{part}");
        }
    }

    #[test]
    fn a_juror_of_any_role_has_the_same_rights_and_no_others() {
        let first = rights(&Standing::new(Role::JuryMember, [Relation::Juror]));
        for role in Role::STAFF {
            assert_eq!(rights(&Standing::new(*role, [Relation::Juror])), first, "{role}");
        }
    }

    #[test]
    fn who_chairs_has_the_talks_and_the_decision_and_nothing_of_the_lead() {
        let own = rights(&Standing::new(Role::JuryMember, [Relation::Chair]));
        let open = [(Verb::Read, Part::Call), (Verb::Read, Part::Questions), (Verb::Read, Part::Scores)];
        let decision = [Verb::Read, Verb::Write, Verb::Decide].map(|verb| (verb, Part::Decision));
        assert!(open.iter().chain(&decision).all(|right| own.contains(right)), "{own:?}");
        assert_eq!(own.len(), open.len() + decision.len(), "{own:?}");
        let away = Standing::new(Role::JuryMember, [Relation::Chair, Relation::RecusedJuror]);
        assert!(!away.may(Verb::Read, Part::Decision));
    }

    #[test]
    fn the_public_reads_the_call_and_nothing_of_any_candidacy() {
        for role in Role::ALL {
            let rights = rights(&Standing::new(*role, []));
            assert_eq!(rights, [(Verb::Read, Part::Call), (Verb::Read, Part::Questions)]);
        }
    }

    #[test]
    fn a_candidate_never_sees_a_score() {
        for verb in Verb::ALL {
            for part in [Part::Scores, Part::OwnScore, Part::Declaration, Part::Archive] {
                assert!(!allows(Role::Candidate, Relation::Candidate, *verb, part));
            }
        }
    }
}
