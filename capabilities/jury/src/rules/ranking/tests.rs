//! The ranking against values worked out by hand, and its laws on random juries.

use super::*;
use proptest::prelude::*;

const HEAVY: TieRule = TieRule::HeaviestCriterion;

fn measures(weights: &[(i64, i64)]) -> Vec<Measure> {
    weights.iter().map(|(weight, max)| Measure { weight: *weight, max: *max }).collect()
}

fn mark(scores: &[i64]) -> Mark {
    Mark {
        count: i64::try_from(scores.len()).unwrap(),
        sum: scores.iter().sum(),
        min: scores.iter().copied().min().unwrap_or(0),
        max: scores.iter().copied().max().unwrap_or(0),
        agreed: None,
    }
}

fn entry(number: i64, scores: &[&[i64]]) -> Entry<i64> {
    Entry { id: number, number, marks: scores.iter().map(|s| mark(s)).collect() }
}

fn rules(measures: &[Measure], tie: TieRule, quorum: i64) -> Rules<'_> {
    Rules { measures, tie, quorum, threshold: 100, seed: "00ff" }
}

fn order(lines: &[Line<i64>]) -> Vec<(i64, Option<usize>)> {
    lines.iter().map(|line| (line.number, line.place)).collect()
}

#[test]
fn a_weighted_total_is_the_one_of_the_calculator() {
    let measures = measures(&[(40, 500), (60, 500)]);
    let lines = rank(&rules(&measures, HEAVY, 2), &[entry(1, &[&[400, 300], &[500, 500]])]);
    // 40 x 3.5/5 + 60 x 5/5 = 28 + 60.
    assert_eq!(lines[0].total, Some(8800));
    assert_eq!(lines[0].values, [Some(350), Some(500)]);
}

#[test]
fn scales_that_differ_are_brought_together_by_their_share() {
    let measures = measures(&[(1, 500), (1, 1000)]);
    let lines = rank(&rules(&measures, HEAVY, 1), &[entry(1, &[&[500], &[500]]), entry(2, &[&[300], &[1000]])]);
    assert_eq!(order(&lines), [(2, Some(1)), (1, Some(2))]);
    assert_eq!((lines[0].total, lines[1].total), (Some(8000), Some(7500)));
}

#[test]
fn an_agreed_score_takes_the_place_of_the_average_and_the_scores_stay() {
    let measures = measures(&[(1, 500)]);
    let mut one = entry(1, &[&[100, 500]]);
    let before = rank(&rules(&measures, HEAVY, 2), std::slice::from_ref(&one));
    assert_eq!((before[0].values[0], before[0].talk.clone()), (Some(300), vec![0]));
    one.marks[0].agreed = Some(400);
    let after = rank(&rules(&measures, HEAVY, 2), std::slice::from_ref(&one));
    assert_eq!((after[0].values[0], after[0].talk.clone()), (Some(400), vec![]));
    assert_eq!((one.marks[0].min, one.marks[0].max), (100, 500));
}

#[test]
fn a_difference_of_exactly_one_asks_no_talk() {
    assert!(!mark(&[300, 400]).asks_talk(100));
    assert!(mark(&[300, 401]).asks_talk(100));
    assert!(!mark(&[300]).asks_talk(100));
}

#[test]
fn without_quorum_there_is_no_place() {
    let measures = measures(&[(1, 500)]);
    let lines = rank(&rules(&measures, HEAVY, 3), &[entry(1, &[&[500, 500]]), entry(2, &[&[100, 100, 100]])]);
    assert_eq!(order(&lines), [(2, Some(1)), (1, None)]);
    assert!(!lines[1].quorum && lines[1].total == Some(10_000));
}

#[test]
fn ties_fall_by_the_heaviest_criterion_then_share() {
    let weights = measures(&[(20, 500), (60, 500), (20, 500)]);
    let entries =
        [entry(1, &[&[500], &[300], &[400]]), entry(2, &[&[300], &[400], &[300]]), entry(3, &[&[500], &[300], &[400]])];
    let lines = rank(&rules(&weights, HEAVY, 1), &entries);
    assert_eq!(order(&lines), [(2, Some(1)), (1, Some(2)), (3, Some(2))], "what stays equal shares");
    assert!(lines[0].tie && lines[1].tie && !lines[2].tie);
    let lines = rank(&rules(&weights, TieRule::Earliest, 1), &entries);
    assert_eq!(order(&lines), [(1, Some(1)), (2, Some(2)), (3, Some(3))], "who came in first");
}

#[test]
fn what_shares_a_place_leaves_the_next_one_open() {
    let weights = measures(&[(1, 500)]);
    let lines = rank(&rules(&weights, HEAVY, 1), &[entry(1, &[&[400]]), entry(2, &[&[400]]), entry(3, &[&[300]])]);
    assert_eq!(order(&lines), [(1, Some(1)), (2, Some(1)), (3, Some(3))]);
}

#[test]
fn the_lot_breaks_a_tie_the_same_way_each_time() {
    let weights = measures(&[(1, 500)]);
    let entries = [entry(1, &[&[400]]), entry(2, &[&[400]])];
    let once = rank(&rules(&weights, TieRule::Lot, 1), &entries);
    let again = rank(&rules(&weights, TieRule::Lot, 1), &[entries[1].clone(), entries[0].clone()]);
    assert_eq!(once, again);
    assert_eq!((once[0].place, once[1].place), (Some(1), Some(2)));
}

prop_compose! {
    fn jury()(criteria in 1_usize..6, jurors in 1_usize..7, candidacies in 1_usize..12)
        (weights in prop::collection::vec((1_i64..100, prop::sample::select(vec![400_i64, 500, 1000])), criteria),
         scores in prop::collection::vec(prop::collection::vec(prop::collection::vec(0_i64..=4, jurors), criteria), candidacies))
        -> (Vec<Measure>, Vec<Entry<i64>>) {
        let entries = scores.iter().zip(1..).map(|(rows, number)| {
            let marks = rows.iter().map(|s| mark(&s.iter().map(|p| p * 100).collect::<Vec<_>>())).collect();
            Entry { id: number, number, marks }
        }).collect();
        (measures(&weights), entries)
    }
}

proptest! {
    #[test]
    fn a_better_total_is_never_behind_and_places_count_who_is_before((measures, entries) in jury()) {
        let rules = rules(&measures, TieRule::Lot, 1);
        let lines = rank(&rules, &entries);
        prop_assert_eq!(lines.len(), entries.len());
        for pair in lines.windows(2) {
            prop_assert!(pair[0].total >= pair[1].total);
            prop_assert!(pair[0].place < pair[1].place, "the lot leaves nothing shared");
        }
    }

    #[test]
    fn the_order_in_which_candidacies_come_changes_nothing((measures, mut entries) in jury(), turn in 0_usize..12) {
        let rules = rules(&measures, HEAVY, 1);
        let straight = rank(&rules, &entries);
        let turn = turn % entries.len();
        entries.rotate_left(turn);
        prop_assert_eq!(straight, rank(&rules, &entries));
    }

    #[test]
    fn a_higher_score_never_harms((measures, mut entries) in jury(), at in 0_usize..6) {
        let rules = rules(&measures, HEAVY, 1);
        let place = |lines: &[Line<i64>]| lines.iter().find(|l| l.number == 1).and_then(|l| l.place);
        let before = place(&rank(&rules, &entries));
        let at = at % measures.len();
        let mark = &mut entries[0].marks[at];
        mark.sum += 100 * mark.count.min(1);
        prop_assert!(place(&rank(&rules, &entries)) <= before);
    }

    #[test]
    fn weights_count_by_their_proportion_alone((measures, entries) in jury(), times in 2_i64..9) {
        let heavier: Vec<Measure> = measures.iter().map(|m| Measure { weight: m.weight * times, ..m.clone() }).collect();
        prop_assert_eq!(rank(&rules(&measures, HEAVY, 1), &entries), rank(&rules(&heavier, HEAVY, 1), &entries));
    }
}
