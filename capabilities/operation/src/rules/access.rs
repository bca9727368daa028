//! The rule of the money's door: role x relation x verb x part. The whole table is committed as
//! `tests/tidy/money-permissions.snap`; a changed right is a changed line in review.
//!
//! Grounds: the lead answers for the whole claim, a partner for its own costs (domain-partnership 1.5 and 1.6);
//! whoever keeps money never sees who is guided.

use kernel::{Role, Verb, text_enum};

text_enum! {
    /// How the asker stands to an operation.
    pub enum Relation {
        /// Works for the lead of the partnership.
        Lead = "lead",
        /// Works for an organisation that takes part: its own lines only.
        Partner = "partner",
        /// Only: her own time.
        Own = "own",
        /// Works for a municipality that carries the local share: its own share only.
        Municipality = "municipality",
    }
}

text_enum! {
    /// Which part of the money.
    pub enum Part {
        /// Budget, sources, members and their split, versions.
        Budget = "budget",
        /// Time of coaches, as minutes per day and operation.
        Time = "time",
        /// Costs.
        Costs = "costs",
        /// Invoices, contracts, decisions.
        Evidence = "evidence",
        /// Claims to the funder, what was paid, what goes back.
        Claims = "claims",
        /// The yearly settlement with the municipalities.
        Settlement = "settlement",
        /// Sums without details.
        Figures = "figures",
    }
}

/// The rule.
pub fn allows(role: Role, relation: Relation, verb: Verb, part: Part) -> bool {
    use Part as P;
    use Verb as V;
    let sees = matches!(verb, V::Find | V::Read | V::Export);
    let keeps = sees || verb == V::Write;
    let all = keeps || verb == V::Decide;
    match (relation, role) {
        (Relation::Lead, Role::Accountant) => match part {
            P::Budget | P::Costs | P::Claims | P::Settlement => all,
            // Minutes, never a person who was guided; she approves and does not write somebody's day.
            P::Time => sees || verb == V::Decide,
            P::Evidence => keeps,
            P::Figures => sees,
        },
        (Relation::Lead, Role::Coordinator) => match part {
            P::Budget | P::Claims | P::Settlement => all,
            P::Time => sees || verb == V::Decide,
            P::Costs | P::Evidence => keeps,
            P::Figures => sees,
        },
        // Planned work of Opstap itself, and reference data.
        (Relation::Lead, Role::System) => matches!(verb, V::Find | V::Read),
        (Relation::Partner, Role::Accountant) => match part {
            P::Costs | P::Evidence => keeps,
            P::Time => sees || verb == V::Decide,
            P::Budget | P::Claims | P::Figures => sees,
            P::Settlement => false,
        },
        (Relation::Partner, Role::PartnerAdministrator) => match part {
            P::Costs | P::Evidence => keeps,
            P::Time | P::Budget | P::Claims | P::Figures => sees,
            P::Settlement => false,
        },
        // Her own time, and the approval of her coaches'.
        (Relation::Partner, Role::TeamLead) => {
            part == P::Time && matches!(verb, V::Find | V::Read | V::Write | V::Decide)
        }
        (Relation::Own, Role::Coach) => part == P::Time && matches!(verb, V::Find | V::Read | V::Write),
        (Relation::Municipality, Role::Municipality) => part == P::Settlement && sees,
        _ => false,
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
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tidy/money-permissions.snap"),
            &table(),
        );
    }

    #[test]
    fn only_the_lead_writes_a_budget_or_a_claim() {
        for role in Role::ALL {
            for relation in Relation::ALL {
                for part in [Part::Budget, Part::Claims, Part::Settlement] {
                    for verb in [Verb::Write, Verb::Decide] {
                        let may = allows(*role, *relation, verb, part);
                        let lead = *relation == Relation::Lead && matches!(role, Role::Accountant | Role::Coordinator);
                        assert_eq!(may, lead, "{role} {relation} {verb} {part}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_coach_reaches_nothing_but_her_own_time() {
        for relation in Relation::ALL {
            for (verb, part) in Verb::ALL.iter().flat_map(|v| Part::ALL.iter().map(move |p| (*v, *p))) {
                if allows(Role::Coach, *relation, verb, part) {
                    assert_eq!((*relation, part), (Relation::Own, Part::Time));
                }
            }
        }
    }

    #[test]
    fn a_municipality_gets_its_settlement_and_nothing_else() {
        for relation in Relation::ALL {
            for (verb, part) in Verb::ALL.iter().flat_map(|v| Part::ALL.iter().map(move |p| (*v, *p))) {
                if allows(Role::Municipality, *relation, verb, part) {
                    assert_eq!((*relation, part), (Relation::Municipality, Part::Settlement));
                }
            }
        }
    }

    #[test]
    fn nobody_shares_money_out_and_roles_without_money_have_no_line() {
        for role in Role::ALL {
            for relation in Relation::ALL {
                for part in Part::ALL {
                    assert!(!allows(*role, *relation, Verb::Share, *part));
                    if matches!(role, Role::FunctionalAdministrator | Role::DataProtectionOfficer | Role::JuryMember) {
                        assert!(Verb::ALL.iter().all(|verb| !allows(*role, *relation, *verb, *part)), "{role}");
                    }
                }
            }
        }
    }
}
