//! Claims on the budget, period by period.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn cell(source: &str, contributor: &str, nature: Nature, budget: i64, used: i64) -> Cell {
    Cell { source: source.to_owned(), contributor: contributor.to_owned(), nature, budget, used }
}

/// A year of Leie & Schelde: 40/30/15/15 of 413,822.09.
fn year() -> Vec<Cell> {
    vec![
        cell("esf", "", Nature::Cash, 16_552_884, 0),
        cell("flemish", "", Nature::Cash, 12_414_661, 0),
        cell("vdab", "", Nature::Cash, 6_207_332, 0),
        cell("local", "", Nature::Cash, 6_207_332, 0),
    ]
}

fn cash(cents: i64) -> Part {
    Part { nature: Nature::Cash, contributor: String::new(), source: String::new(), cents }
}

#[test]
fn a_claim_lies_on_the_sources_in_proportion_and_to_the_cent() {
    let shares = allocate(&year(), &[cash(1_000_000)]).unwrap();
    assert_eq!(shares, [400_000, 300_000, 150_000, 150_000]);
    let whole: i64 = year().iter().map(|c| c.budget).sum();
    assert_eq!(allocate(&year(), &[cash(whole)]).unwrap(), [16_552_884, 12_414_661, 6_207_332, 6_207_332]);
}

#[test]
fn over_the_budget_is_refused_with_how_much_is_left() {
    let mut cells = year();
    cells[0].used = 16_000_000;
    let over = allocate(&cells, &[cash(30_000_000)]).unwrap_err().unwrap();
    assert_eq!(over, Over { asked: 30_000_000, left: 25_382_209, nature: Nature::Cash });
    let Refusal::Invalid(errors) = over.refusal() else { panic!() };
    assert_eq!(errors[0].facts[1], ("left", "253.822,09".to_owned()));
}

#[test]
fn own_staff_lies_on_the_cell_of_its_contributor() {
    let mut cells = year();
    cells.push(cell("local", "44083", Nature::Staff, 2_000_000, 1_500_000));
    let staff =
        |cents| Part { nature: Nature::Staff, contributor: "44083".to_owned(), source: "local".to_owned(), cents };
    let shares = allocate(&cells, &[staff(400_000), cash(1_000)]).unwrap();
    assert_eq!((shares[4], shares.iter().sum::<i64>()), (400_000, 401_000));
    let over = allocate(&cells, &[staff(600_000)]).unwrap_err().unwrap();
    assert_eq!((over.left, over.nature), (500_000, Nature::Staff));
    let other = Part { contributor: "44064".to_owned(), ..staff(1_000) };
    assert_eq!(allocate(&cells, &[other]).unwrap()[0], 400, "staff without a cell of its own counts as any cost");
}

#[test]
fn a_period_that_is_claimed_or_closed_or_not_over_is_refused() {
    let operation = (day("2024-01-01"), day("2029-12-31"));
    let earlier = [Earlier { number: 4, from: day("2026-01-01"), to: day("2026-03-31") }];
    let ask =
        |from: &str, to: &str, closed| match period(day(from), day(to), day("2026-05-26"), operation, &earlier, closed)
        {
            Ok(()) => "",
            Err(Refusal::Invalid(errors)) => errors[0].key,
            Err(other) => panic!("{other:?}"),
        };
    assert_eq!(ask("2026-04-01", "2026-04-30", None), "");
    assert_eq!(ask("2026-03-31", "2026-04-30", None), "claim-period-taken");
    assert_eq!(ask("2025-12-01", "2026-01-31", None), "claim-one-year");
    assert_eq!(ask("2026-05-01", "2026-05-26", None), "claim-not-over");
    assert_eq!(ask("2026-04-30", "2026-04-01", None), "claim-to-before-from");
    assert_eq!(ask("2023-04-01", "2023-04-30", None), "claim-outside");
    assert_eq!(ask("2025-04-01", "2025-04-30", Some((day("2025-01-01"), day("2025-12-31")))), "claim-year-closed");
}

#[test]
fn a_submitted_claim_is_not_submitted_again_nor_dropped() {
    use ClaimStatus as S;
    assert_eq!(step(S::Submitted, S::Submitted), Err(Refusal::Conflict("claim-submitted")));
    assert_eq!(step(S::Paid, S::Dropped), Err(Refusal::Conflict("claim-submitted")));
    assert_eq!(step(S::Draft, S::Paid), Err(Refusal::Conflict("claim-step")));
    assert_eq!(step(S::Draft, S::Submitted), Ok(()));
}

proptest! {
    #[test]
    fn no_row_of_claims_ever_takes_a_cell_over_its_budget_or_loses_a_cent(
        budgets in proptest::collection::vec(0_i64..50_000_000, 1..8),
        claims in proptest::collection::vec(-2_000_000_i64..9_000_000, 1..20),
    ) {
        let mut cells: Vec<Cell> = budgets.iter().enumerate()
            .map(|(at, budget)| cell(&format!("s{at}"), "", Nature::Cash, *budget, 0)).collect();
        let mut total = 0;
        for cents in claims {
            if total + cents < 0 {
                continue;
            }
            match allocate(&cells, &[cash(cents)]) {
                Ok(shares) => {
                    prop_assert_eq!(shares.iter().sum::<i64>(), cents);
                    total += cents;
                    for (cell, share) in cells.iter_mut().zip(&shares) {
                        cell.used += share;
                        prop_assert!(cell.used <= cell.budget && cell.used >= 0, "{cell:?}");
                    }
                }
                Err(Ok(over)) => prop_assert!(over.asked > over.left),
                Err(Err(_)) => prop_assert!(budgets.iter().all(|b| *b == 0)),
            }
        }
        let whole: i64 = cells.iter().map(Cell::left).sum();
        if whole > 0 {
            let shares = allocate(&cells, &[cash(whole)]).unwrap();
            prop_assert!(cells.iter().zip(&shares).all(|(cell, share)| cell.left() == *share));
        }
    }

    #[test]
    fn what_the_funder_takes_is_divided_whole(claimed in proptest::collection::vec(1_i64..9_000_000, 1..6), part in 0_i64..=100) {
        let taken = claimed.iter().sum::<i64>() * part / 100;
        let shares = decided(&claimed, taken).unwrap();
        prop_assert_eq!(shares.iter().sum::<i64>(), taken);
        prop_assert!(shares.iter().zip(&claimed).all(|(share, claimed)| share <= claimed));
    }
}

#[test]
fn what_the_funders_do_not_take_is_spread_over_the_sources_to_the_cent() {
    let cells = [("esf", 4_000), ("flemish", 3_000), ("vdab", 1_000), ("vdab", 500)].map(|(s, c)| (s.to_owned(), c));
    let found = spread(&cells, 7_500).unwrap();
    let told: Vec<_> = found.iter().map(|(source, t)| (source.as_str(), t.asked, t.cut, t.taken())).collect();
    assert_eq!(told, [("esf", 4_000, 470, 3_530), ("flemish", 3_000, 353, 2_647), ("vdab", 1_500, 177, 1_323)]);
    assert_eq!(found.values().map(Taken::taken).sum::<i64>(), 7_500);
    assert!(spread(&cells, 8_500).unwrap().values().all(|taken| taken.cut == 0));
}
