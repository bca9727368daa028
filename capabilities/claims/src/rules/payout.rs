//! What the lead still owes its partners for claims that were decided, and what they pay back.

use std::collections::BTreeMap;

use kernel::{Day, OrganisationId, Refusal};

use crate::model::{ClaimId, Direction};

/// Money of one organisation in one claim, in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Due {
    /// Its costs in the claim that the project pays.
    pub claimed: i64,
    /// What was taken back of them since; never above nothing.
    pub corrected: i64,
    /// What stands on lists that were not dropped; below nothing what came back.
    pub listed: i64,
}

impl Due {
    /// What it may have of this claim.
    pub const fn due(self) -> i64 {
        self.claimed + self.corrected
    }

    /// What is still to be paid; below nothing: what it pays back.
    pub const fn open(self) -> i64 {
        self.due() - self.listed
    }
}

/// Per organisation and claim.
pub type Dues = BTreeMap<(OrganisationId, ClaimId), Due>;

/// One organisation on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which.
    pub organisation: OrganisationId,
    /// How much, above nothing.
    pub cents: i64,
    /// For which claims; what was taken back stands below nothing. On a list of money that comes back, the other way.
    pub lines: Vec<(ClaimId, i64)>,
}

/// What is open of an organisation in all.
pub fn open(dues: &Dues, organisation: OrganisationId) -> i64 {
    dues.iter().filter(|((whose, _), _)| *whose == organisation).map(|(_, due)| due.open()).sum()
}

/// Who stands on a new list: everybody with something open that way, with all claims where something is open. What was
/// taken back of one claim is taken off what is due for another, before anybody pays anything back.
pub fn parties(dues: &Dues, direction: Direction) -> Vec<Party> {
    let sign = if direction == Direction::Out { 1 } else { -1 };
    let mut found: BTreeMap<OrganisationId, Vec<(ClaimId, i64)>> = BTreeMap::new();
    for ((organisation, claim), due) in dues {
        if due.open() != 0 {
            found.entry(*organisation).or_default().push((*claim, sign * due.open()));
        }
    }
    let party = |(organisation, lines): (OrganisationId, Vec<(ClaimId, i64)>)| Party {
        organisation,
        cents: lines.iter().map(|(_, cents)| cents).sum(),
        lines,
    };
    found.into_iter().map(party).filter(|party| party.cents > 0).collect()
}

/// May a list be executed on this day? Banks take no day that is over.
pub fn execute(on: Day, today: Day) -> Result<(), Refusal> {
    if on < today { Err(Refusal::field("execute_on", "payout-day-past")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn org(n: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(n))
    }

    fn claim(n: u128) -> ClaimId {
        ClaimId(Uuid::from_u128(n))
    }

    #[test]
    fn what_was_taken_back_is_taken_off_the_next_payment_and_asked_back_only_when_nothing_is_left() {
        let due = |claimed, corrected, listed| Due { claimed, corrected, listed };
        let mut dues = Dues::new();
        dues.insert((org(1), claim(1)), due(10_000, -4_000, 10_000));
        dues.insert((org(1), claim(2)), due(7_000, 0, 0));
        dues.insert((org(2), claim(1)), due(5_000, -5_000, 5_000));
        dues.insert((org(3), claim(1)), due(900, 0, 900));
        let out = parties(&dues, Direction::Out);
        assert_eq!(
            out,
            [Party { organisation: org(1), cents: 3_000, lines: vec![(claim(1), -4_000), (claim(2), 7_000)] }]
        );
        let back = parties(&dues, Direction::Back);
        assert_eq!(back, [Party { organisation: org(2), cents: 5_000, lines: vec![(claim(1), 5_000)] }]);
    }

    proptest! {
        #[test]
        fn after_both_lists_nobody_has_anything_open_and_nobody_stands_on_both(
            rows in proptest::collection::vec((1_u128..5, 1_u128..4, 0_i64..9_000, 0_i64..9_000, 0_i64..9_000), 0..20),
        ) {
            let mut dues = Dues::new();
            for (whose, of, claimed, corrected, listed) in rows {
                let corrected = -corrected.min(claimed);
                dues.insert((org(whose), claim(of)), Due { claimed, corrected, listed });
            }
            let (out, back) = (parties(&dues, Direction::Out), parties(&dues, Direction::Back));
            prop_assert!(out.iter().all(|one| back.iter().all(|other| other.organisation != one.organisation)));
            for (list, sign) in [(&out, 1), (&back, -1)] {
                for party in list {
                    prop_assert_eq!(party.cents, party.lines.iter().map(|(_, cents)| cents).sum::<i64>());
                    for (of, cents) in &party.lines {
                        dues.entry((party.organisation, *of)).or_default().listed += sign * cents;
                    }
                }
            }
            for whose in 1..5 {
                prop_assert_eq!(open(&dues, org(whose)), 0);
            }
        }
    }
}
