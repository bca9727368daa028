//! The whole permission table, committed: a changed right is a changed line in review.
//! After a deliberate change: `UPDATE=1 cargo test -p kernel --test permissions`, and read the diff.

use std::collections::BTreeSet;

use kernel::access::{self, Aspect, Fact, Relation, Verb};
use kernel::{Actor, Moment, OrganisationId, ParticipantId, PartnershipId, PositionId, Role, StaffId};
use proptest::prelude::*;
use uuid::Uuid;

const SNAPSHOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/tidy/permissions.snap");

fn actor(role: Role) -> Actor {
    let id = Uuid::from_u128(1);
    Actor {
        partnership: PartnershipId(id),
        staff: StaffId(id),
        position: PositionId(id),
        organisation: OrganisationId(id),
        role,
    }
}

fn fact(relation: Relation, domains: &[&str], until: Option<Moment>) -> Fact {
    Fact { relation, domains: domains.iter().map(|d| (*d).to_owned()).collect::<BTreeSet<_>>(), until }
}

fn anybody() -> ParticipantId {
    ParticipantId(Uuid::from_u128(2))
}

#[test]
fn the_table_is_the_committed_one() {
    let now = access::table();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(SNAPSHOT, &now).unwrap();
    }
    let committed = std::fs::read_to_string(SNAPSHOT).unwrap_or_default();
    assert_eq!(now, committed, "the permission table changed: read the difference, then run with UPDATE=1");
}

#[test]
fn without_any_relation_only_coordinator_and_officer_know_that_somebody_exists() {
    for role in Role::ALL {
        let permit = access::decide(&actor(*role), anybody(), &[], Moment(0));
        let knows = matches!(role, Role::Coordinator | Role::DataProtectionOfficer | Role::System | Role::Participant);
        assert_eq!(permit.is_some(), knows, "{role}");
    }
}

#[test]
fn the_coordinator_and_the_officer_never_read_notes_or_the_wheel() {
    for role in [Role::Coordinator, Role::DataProtectionOfficer] {
        let permit = access::decide(&actor(role), anybody(), &[], Moment(0)).unwrap();
        for aspect in [
            Aspect::TeamNotes,
            Aspect::SharedNotes,
            Aspect::SensitiveNotes,
            Aspect::Assessments,
            Aspect::SensitiveAssessments,
            Aspect::Plan,
            Aspect::NationalNumber,
        ] {
            assert!(!permit.may(Verb::Read, aspect), "{role} reads {aspect}");
        }
    }
}

#[test]
fn municipality_administrators_and_referrers_never_see_a_person() {
    for role in [Role::Municipality, Role::FunctionalAdministrator, Role::PartnerAdministrator, Role::Referrer] {
        for relation in Relation::ALL {
            let facts = [fact(*relation, &["work"], None)];
            assert!(access::decide(&actor(role), anybody(), &facts, Moment(0)).is_none(), "{role} {relation}");
        }
    }
}

#[test]
fn an_emergency_ends_at_its_minute_and_gives_no_export_share_or_decision() {
    let facts = [fact(Relation::BreakGlass, &[], Some(Moment(60)))];
    let coach = actor(Role::Coach);
    let open = access::decide(&coach, anybody(), &facts, Moment(59)).unwrap();
    assert!(open.may(Verb::Read, Aspect::TeamNotes));
    for aspect in Aspect::ALL {
        for verb in [Verb::Export, Verb::Share, Verb::Decide] {
            assert!(!open.may(verb, *aspect));
        }
    }
    assert!(access::decide(&coach, anybody(), &facts, Moment(60)).is_none());
}

#[test]
fn a_partner_sees_only_the_life_domains_in_the_consent() {
    let facts = [fact(Relation::Shared, &["work"], None)];
    let permit = access::decide(&actor(Role::Coach), anybody(), &facts, Moment(0)).unwrap();
    assert!(permit.may_domain(Verb::Read, "work", false));
    assert!(!permit.may_domain(Verb::Read, "housing", false));
    assert!(!permit.may_domain(Verb::Read, "addiction", true));
    assert!(!permit.may_domain(Verb::Write, "work", false));
}

fn any_fact() -> impl Strategy<Value = Fact> {
    let relation = proptest::sample::select(Relation::ALL);
    let domains = proptest::sample::subsequence(vec!["work", "housing", "addiction"], 0..=3);
    let until = proptest::option::of(0_i64..100);
    (relation, domains, until).prop_map(|(r, d, u)| fact(r, &d, u.map(Moment)))
}

proptest! {
    /// What a list shows and what a single read allows come from one rule.
    #[test]
    fn whoever_is_found_can_be_opened_and_the_other_way_round(
        role in proptest::sample::select(Role::ALL), facts in proptest::collection::vec(any_fact(), 0..5), now in 0_i64..100,
    ) {
        let live: BTreeSet<Relation> = facts.iter().filter(|f| f.until.is_none_or(|u| u > Moment(now))).map(|f| f.relation)
            .chain([Relation::Partnership]).collect();
        let listed = access::listing(role).iter().any(|r| live.contains(r));
        let opened = access::decide(&actor(role), anybody(), &facts, Moment(now)).is_some();
        prop_assert_eq!(listed, opened);
    }

    /// More relations never take a right away, and an ended one gives none.
    #[test]
    fn a_relation_only_adds(
        role in proptest::sample::select(Role::ALL), facts in proptest::collection::vec(any_fact(), 0..4), extra in any_fact(), now in 0_i64..100,
    ) {
        let actor = actor(role);
        let before = access::decide(&actor, anybody(), &facts, Moment(now));
        let ended = extra.until.is_some_and(|u| u <= Moment(now));
        let after = access::decide(&actor, anybody(), &[facts.clone(), vec![extra]].concat(), Moment(now));
        for verb in Verb::ALL {
            for aspect in Aspect::ALL {
                let (was, is) = (
                    before.as_ref().is_some_and(|p| p.may(*verb, *aspect)), after.as_ref().is_some_and(|p| p.may(*verb, *aspect)),
                );
                prop_assert!(is || !was);
                prop_assert!(!ended || was == is);
            }
        }
    }
}
