//! The rule of wijk-werken's door: role x relation x verb x part. The whole table is committed as
//! `tests/tidy/wijk-permissions.snap`; a changed right is a changed line in review.
//!
//! Grounds: access for the organiser, municipalities, user and worker only (decree of 7-7-2017, art. 40); privacy
//! (art. 41). A mediator sees nothing of a guidance file, a coach only what `kernel::access` calls `WijkWork`.

use kernel::{Role, Verb, text_enum};

text_enum! {
    /// How the asker stands to wijk-werken here.
    pub enum Relation {
        /// Works for the organiser.
        Organiser = "organiser",
        /// The worker or user herself, on her own pages.
        Own = "own",
        /// Works for a municipality: counts of that municipality only.
        Municipality = "municipality",
        /// Only: works in the same partnership. Everybody has it.
        Partnership = "partnership",
    }
}

text_enum! {
    /// Which part of the administration.
    pub enum Part {
        /// A worker: name, contact, status, agreement, availability, next step.
        Worker = "worker",
        /// Of a worker: INSZ, IBAN, leefloon, what was said in talks.
        WorkerSensitive = "worker-sensitive",
        /// A user: name, contact, agreement, fee.
        User = "user",
        /// Requests, assignments, hours.
        Work = "work",
        /// Orders, cheques, stock, payments of one person.
        Money = "money",
        /// What is decided for everybody: prices, activities, calendar, month close, payment runs, corrections of the ledger.
        Decisions = "decisions",
        /// Which organisation is the organiser, and where it works.
        Settings = "settings",
        /// Counts.
        Reports = "reports",
    }
}

/// The rule.
pub fn allows(role: Role, relation: Relation, verb: Verb, part: Part) -> bool {
    use Part as P;
    use Verb as V;
    match (relation, role) {
        (Relation::Organiser, Role::WijkMediator) => match part {
            P::Worker | P::User => true,
            P::WorkerSensitive => matches!(verb, V::Read | V::Write),
            P::Work => verb != V::Share,
            P::Money => matches!(verb, V::Find | V::Read | V::Write),
            P::Decisions | P::Settings => verb == V::Read,
            P::Reports => matches!(verb, V::Read | V::Export),
        },
        (Relation::Organiser, Role::WijkCoordinator) => match part {
            P::Worker | P::User => true,
            P::WorkerSensitive | P::Settings => matches!(verb, V::Read | V::Write),
            P::Work | P::Money => verb != V::Share,
            P::Decisions => matches!(verb, V::Find | V::Read | V::Write | V::Decide | V::Export),
            P::Reports => matches!(verb, V::Read | V::Export),
        },
        (Relation::Own, Role::WijkWorker) => match part {
            P::Worker | P::Money => verb == V::Read,
            P::Work => matches!(verb, V::Read | V::Write),
            _ => false,
        },
        (Relation::Own, Role::WijkUser) => match part {
            P::User => verb == V::Read,
            P::Work => matches!(verb, V::Read | V::Write),
            // She orders cheques herself.
            P::Money => matches!(verb, V::Read | V::Write | V::Export),
            _ => false,
        },
        (Relation::Municipality, Role::Municipality) => part == P::Reports && matches!(verb, V::Read | V::Export),
        // The first step of all: somebody must say which organisation it is before anybody works for it.
        (Relation::Partnership, Role::FunctionalAdministrator) => {
            part == P::Settings && matches!(verb, V::Read | V::Write)
        }
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
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/tidy/wijk-permissions.snap"),
            &table(),
        );
    }

    #[test]
    fn nobody_of_the_guidance_side_has_any_right_here() {
        for role in [Role::Coach, Role::TeamLead, Role::Coordinator, Role::Referrer, Role::PartnerAdministrator] {
            for relation in Relation::ALL {
                for (verb, part) in Verb::ALL.iter().flat_map(|v| Part::ALL.iter().map(move |p| (*v, *p))) {
                    assert!(!allows(role, *relation, verb, part), "{role} {relation} {verb} {part}");
                }
            }
        }
    }

    #[test]
    fn a_municipality_gets_counts_and_never_a_person() {
        for relation in Relation::ALL {
            for (verb, part) in Verb::ALL.iter().flat_map(|v| Part::ALL.iter().map(move |p| (*v, *p))) {
                if allows(Role::Municipality, *relation, verb, part) {
                    assert_eq!((*relation, part), (Relation::Municipality, Part::Reports));
                }
            }
        }
    }

    #[test]
    fn only_the_coordinator_of_the_organiser_decides_for_everybody() {
        for role in Role::ALL {
            for relation in Relation::ALL {
                let decides = allows(*role, *relation, Verb::Write, Part::Decisions);
                assert_eq!(decides, *role == Role::WijkCoordinator && *relation == Relation::Organiser);
            }
        }
    }
}
