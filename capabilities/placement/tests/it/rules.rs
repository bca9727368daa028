//! The state machine as a table: each deed from each status, by each party.

use kernel::Refusal;
use placement::Status;
use placement::rules::machine::{Deed, Party, deadline, may, turn};

use crate::kit::day;

const PARTIES: [Party; 5] = [Party::Coach, Party::Partner, Party::Coordinator, Party::Participant, Party::System];

/// Deed, by whom, from where to where.
type Row = (Deed, Vec<Party>, Vec<(Status, Status)>);

/// What may happen. Everything else is refused.
fn allowed() -> Vec<Row> {
    use Deed as D;
    use Party as P;
    use Status as S;
    let same = |all: &[S]| all.iter().map(|s| (*s, *s)).collect::<Vec<_>>();
    let to = |all: &[S], target: S| all.iter().map(|s| (*s, target)).collect::<Vec<_>>();
    let open = [S::Offered, S::Requested, S::Question, S::Dated, S::Accepted, S::Started];
    let asked = [S::Requested, S::Question, S::Dated];
    vec![
        (D::Change, vec![P::Coach], same(&[S::Waiting])),
        (D::Offer, vec![P::Coach, P::Coordinator, P::System], vec![(S::Waiting, S::Offered)]),
        (D::Refuse, vec![P::Coach, P::Coordinator], vec![(S::Offered, S::Waiting)]),
        (D::Agree, vec![P::Coach], same(&[S::Offered])),
        (D::Send, vec![P::Coach], vec![(S::Offered, S::Requested)]),
        (D::Ask, vec![P::Partner], vec![(S::Requested, S::Question)]),
        (D::Reply, vec![P::Coach], to(&[S::Question, S::Dated], S::Requested)),
        (D::Propose, vec![P::Partner], to(&asked, S::Dated)),
        (D::TakeDay, vec![P::Coach], vec![(S::Dated, S::Accepted)]),
        (D::Accept, vec![P::Partner], to(&asked, S::Accepted)),
        (D::Decline, vec![P::Partner], to(&[S::Requested, S::Question, S::Dated, S::Accepted], S::Waiting)),
        (
            D::Withdraw,
            vec![P::Coach],
            to(&[S::Waiting, S::Offered, S::Requested, S::Question, S::Dated, S::Accepted], S::Withdrawn),
        ),
        (D::Handover, vec![P::Coach], same(&[S::Accepted])),
        (D::Start, vec![P::Coach, P::Partner], vec![(S::Accepted, S::Started)]),
        (D::Tell, vec![P::Coach, P::Partner, P::Participant], same(&[S::Started, S::Ended])),
        (D::End, vec![P::Coach, P::Partner], to(&[S::Accepted, S::Started], S::Ended)),
        (D::Escalate, vec![P::System], same(&open)),
    ]
}

#[test]
fn each_deed_from_each_status_by_each_party_does_what_the_table_says() {
    let table = allowed();
    assert_eq!(table.len(), Deed::ALL.len());
    for (deed, parties, ways) in table {
        for party in PARTIES {
            for from in Status::ALL {
                let expected = match ways.iter().find(|(start, _)| start == from) {
                    _ if !parties.contains(&party) => Err(Refusal::NotFound),
                    Some((_, to)) => Ok(*to),
                    None => Err(Refusal::Conflict("placement-not-now")),
                };
                assert_eq!(may(deed, *from, party), expected, "{deed:?} from {from} by {party:?}");
            }
        }
    }
}

#[test]
fn whoever_is_at_turn_has_a_day_and_nobody_else() {
    let today = day("2026-05-26");
    for status in Status::ALL {
        let at_turn = turn(*status) != placement::Turn::Nobody;
        assert_eq!(deadline(*status, today, None).is_some(), at_turn, "{status}");
    }
    assert_eq!(deadline(Status::Accepted, today, Some(day("2026-06-02"))), Some(day("2026-06-09")));
}
