//! Small counts of the indicators are hidden from everybody outside the operation, and with them whatever would tell
//! them by adding up or taking away. Pure.
//!
//! What is published besides each count, and so could tell one that is hidden:
//! - of an indicator, women + men + non-binary = total;
//! - everybody: total + unknown + those for whom it does not hold = people, the same for all indicators;
//! - per group, EECO02 + EECO04 + EECO05 = EECO01, and EECO03 is part of EECO02;
//! - per group, EECO09 + EECO10 + EECO11 = EECO01 where nobody's level is unknown;
//! - per group, what is left of such a whole is a count too, though no row shows it: EECO02 without EECO03, EECO01 without
//!   any other indicator, the ages from 30 to 54 (EECO01 without EECO06 to EECO08), the levels that are not known.
//!   Derived figures are hidden as well (Arvastat hides them below 4; domain sheet 5).
//!
//! A count from 1 to 4 is hidden; 0 is shown, it says nothing of anybody. Wherever all but one count of such a sum would
//! be shown, or the hidden ones and their sum would tell a small one, more are hidden: the smallest that are not nil.

use esf::{Code, Count, Figures};
use guidance::guarded::{SMALLEST, Shown, tells};

/// The five counts of an indicator as somebody may see them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Women.
    pub women: Shown,
    /// Men.
    pub men: Shown,
    /// Non-binary people.
    pub nonbinary: Shown,
    /// The three together.
    pub total: Shown,
    /// Refused or not known.
    pub unknown: Shown,
}

impl Row {
    /// As it is, for who may see it.
    pub fn open(count: Count) -> Self {
        let [women, men, nonbinary, total, unknown] = numbers(count).map(Shown::Count);
        Self { women, men, nonbinary, total, unknown }
    }

    /// In the order of the columns.
    pub fn cells(&self) -> [Shown; 5] {
        [self.women, self.men, self.nonbinary, self.total, self.unknown]
    }
}

/// Columns of a row in the table of cells: women, men, non-binary, total, unknown, and (never shown) the others.
const COLUMNS: usize = 6;
const TOTAL: usize = 3;
const UNKNOWN: usize = 4;
const OTHERS: usize = 5;

fn numbers(count: Count) -> [i64; 5] {
    [count.women, count.men, count.nonbinary, count.total, count.unknown].map(|n| i64::try_from(n).unwrap_or(i64::MAX))
}

/// All indicators that are kept per person, guarded.
pub fn guard(figures: &Figures) -> Vec<(Code, Option<Row>)> {
    let codes: Vec<(Code, Count)> = figures.iter().filter_map(|(code, count)| Some((code, count?))).collect();
    let people = codes.iter().find(|(code, _)| *code == Code::Eeco01).map_or(0, |(_, c)| c.total + c.unknown);
    let people = i64::try_from(people).unwrap_or(i64::MAX);
    let mut counts: Vec<i64> = codes
        .iter()
        .flat_map(|(_, count)| {
            let [women, men, nonbinary, total, unknown] = numbers(*count);
            [women, men, nonbinary, total, unknown, (people - total - unknown).max(0)]
        })
        .collect();
    let mut sums = sums(&codes, &counts);
    sums.extend(rests(&codes, &mut counts));
    let mut hidden: Vec<bool> = counts.iter().map(|n| (1..SMALLEST).contains(n)).collect();
    // Each pass hides at least one more, so it ends.
    while sums.iter().any(|sum| cover(sum, &counts, &mut hidden)) {}
    let show = |at: usize| match (hidden[at], counts[at]) {
        (false, n) => Shown::Count(n),
        (true, n) if (1..SMALLEST).contains(&n) => Shown::Few,
        (true, _) => Shown::Hidden,
    };
    let row = |code: Code| {
        let at = codes.iter().position(|(known, _)| *known == code)? * COLUMNS;
        Some(Row {
            women: show(at),
            men: show(at + 1),
            nonbinary: show(at + 2),
            total: show(at + TOTAL),
            unknown: show(at + UNKNOWN),
        })
    };
    Code::ALL.iter().map(|code| (*code, row(*code))).collect()
}

/// A sum that holds: the parts, and the whole where that is a cell too (otherwise it is known).
struct Sum {
    parts: Vec<usize>,
    whole: Option<usize>,
}

fn sums(codes: &[(Code, Count)], counts: &[i64]) -> Vec<Sum> {
    let at = |code: Code, column: usize| codes.iter().position(|(c, _)| *c == code).map(|row| row * COLUMNS + column);
    let all = |of: &[Code], column: usize| of.iter().filter_map(|code| at(*code, column)).collect::<Vec<_>>();
    let mut found = Vec::new();
    for row in 0..codes.len() {
        let cell = |column: usize| row * COLUMNS + column;
        found.push(Sum { parts: (0..TOTAL).map(cell).collect(), whole: Some(cell(TOTAL)) });
        // The others are never shown, so this sum tells something only where they themselves are few.
        if (1..SMALLEST).contains(&counts[cell(OTHERS)]) {
            found.push(Sum { parts: [TOTAL, UNKNOWN, OTHERS].map(cell).to_vec(), whole: None });
        }
    }
    for column in 0..=TOTAL {
        let whole = at(Code::Eeco01, column);
        found.push(Sum { parts: all(&[Code::Eeco02, Code::Eeco04, Code::Eeco05], column), whole });
        found.push(Sum { parts: all(&[Code::Eeco09, Code::Eeco10, Code::Eeco11], column), whole });
    }
    found
}

/// Sums of what is shown and of a small rest that no row shows, but that taking away would tell. Adds the rests to the
/// counts.
fn rests(codes: &[(Code, Count)], counts: &mut Vec<i64>) -> Vec<Sum> {
    let at = |code: Code, column: usize| codes.iter().position(|(c, _)| *c == code).map(|row| row * COLUMNS + column);
    let others = codes.iter().map(|(code, _)| *code).filter(|code| *code != Code::Eeco01);
    let mut wholes: Vec<(Code, Vec<Code>, usize)> = vec![
        (Code::Eeco02, vec![Code::Eeco03], TOTAL),
        (Code::Eeco01, vec![Code::Eeco06, Code::Eeco07, Code::Eeco08], TOTAL),
        (Code::Eeco01, vec![Code::Eeco09, Code::Eeco10, Code::Eeco11], TOTAL),
    ];
    // Of the total the others are counted beside those who are not known already.
    wholes.extend(others.map(|code| (Code::Eeco01, vec![code], TOTAL - 1)));
    let mut found = Vec::new();
    for (whole, parts, last) in wholes {
        for column in 0..=last {
            let Some(whole) = at(whole, column) else { continue };
            let mut cells: Vec<usize> = parts.iter().filter_map(|code| at(*code, column)).collect();
            let rest = counts[whole] - cells.iter().map(|cell| counts[*cell]).sum::<i64>();
            if (1..SMALLEST).contains(&rest) {
                cells.push(counts.len());
                counts.push(rest);
                found.push(Sum { parts: cells, whole: Some(whole) });
            }
        }
    }
    found
}

/// Hides one more cell of a sum if the hidden ones could be worked out. Did it?
fn cover(sum: &Sum, counts: &[i64], hidden: &mut [bool]) -> bool {
    let cells = || sum.parts.iter().copied().chain(sum.whole);
    let small = |at: usize| (1..SMALLEST).contains(&counts[at]);
    if !cells().any(|at| hidden[at] && small(at)) {
        // What is hidden here is large and stands in another sum; alone it would be told here, and with it that one.
        let unseen: Vec<usize> = cells().filter(|at| hidden[*at]).collect();
        return unseen.len() == 1 && hide_one(cells(), counts, hidden);
    }
    let unseen: Vec<usize> = cells().filter(|at| hidden[*at]).collect();
    let parts: Vec<i64> = sum.parts.iter().filter(|at| hidden[**at]).map(|at| counts[*at]).collect();
    let few = parts.iter().filter(|n| **n < SMALLEST).count();
    let whole_is_shown = sum.whole.is_none_or(|at| !hidden[at]);
    let told = unseen.len() < 2 || (whole_is_shown && tells(parts.iter().sum(), few, parts.len() - few));
    told && hide_one(cells(), counts, hidden)
}

fn hide_one(cells: impl Iterator<Item = usize>, counts: &[i64], hidden: &mut [bool]) -> bool {
    let next = cells.filter(|at| !hidden[*at] && counts[*at] > 0).min_by_key(|at| (counts[*at], *at));
    if let Some(at) = next {
        hidden[at] = true;
    }
    next.is_some()
}

/// The difference with an earlier day: hidden when one of the two is, or when it is small itself.
pub fn since(now: Shown, before: Shown) -> Shown {
    match (now, before) {
        (Shown::Count(now), Shown::Count(before)) => match now - before {
            0 => Shown::Count(0),
            n if n.abs() < SMALLEST => Shown::Few,
            n => Shown::Count(n),
        },
        _ => Shown::Hidden,
    }
}

/// Two guarded pictures of different days next to each other tell their difference too: where that is small, the newer
/// count is hidden as well.
pub fn pair(now: &[(Code, Option<Row>)], before: &[(Code, Option<Row>)]) -> Vec<(Code, Option<Row>)> {
    now.iter()
        .zip(before)
        .map(|((code, now), (_, before))| {
            let cell = |now: Shown, before: Shown| match since(now, before) {
                Shown::Few => Shown::Hidden,
                _ => now,
            };
            let row = now.zip(*before).map(|(n, b)| Row {
                women: cell(n.women, b.women),
                men: cell(n.men, b.men),
                nonbinary: cell(n.nonbinary, b.nonbinary),
                total: cell(n.total, b.total),
                unknown: cell(n.unknown, b.unknown),
            });
            (*code, row)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use esf::Gender;
    use proptest::prelude::*;

    use super::*;

    fn figures(adds: &[(Code, Option<Gender>, Option<bool>, usize)]) -> Figures {
        let mut figures = Figures::default();
        for (code, gender, holds, times) in adds {
            for _ in 0..*times {
                figures.add(*code, *gender, *holds);
            }
        }
        figures
    }

    fn row(rows: &[(Code, Option<Row>)], code: Code) -> Row {
        rows.iter().find(|(c, _)| *c == code).unwrap().1.unwrap()
    }

    const W: Option<Gender> = Some(Gender::Woman);
    const M: Option<Gender> = Some(Gender::Man);

    #[test]
    fn a_small_group_takes_another_with_it_so_that_the_total_does_not_tell() {
        let all = [(Code::Eeco01, W, Some(true), 30), (Code::Eeco01, M, Some(true), 3)];
        let shown = row(&guard(&figures(&all)), Code::Eeco01);
        assert_eq!((shown.men, shown.nonbinary), (Shown::Few, Shown::Count(0)));
        assert!(!matches!(shown.women, Shown::Count(_)) || !matches!(shown.total, Shown::Count(_)), "{shown:?}");
    }

    #[test]
    fn all_but_a_few_is_as_telling_as_a_few() {
        let all =
            [(Code::Eeco01, W, Some(true), 40), (Code::Eeco12, W, Some(true), 38), (Code::Eeco12, W, Some(false), 2)];
        let shown = row(&guard(&figures(&all)), Code::Eeco12);
        assert_eq!(shown.total, Shown::Hidden, "forty people less thirty-eight is two");
    }

    #[test]
    fn the_three_statuses_do_not_tell_each_other() {
        let of = |code, n| (code, W, Some(true), n);
        let all = [of(Code::Eeco01, 40), of(Code::Eeco02, 20), of(Code::Eeco04, 18), of(Code::Eeco05, 2)];
        let rows = guard(&figures(&all));
        let hidden = |code| !matches!(row(&rows, code).women, Shown::Count(_));
        assert!(hidden(Code::Eeco05));
        assert!(hidden(Code::Eeco04) || hidden(Code::Eeco02) || hidden(Code::Eeco01));
    }

    #[test]
    fn what_is_left_of_a_whole_is_not_told_by_taking_away() {
        let of = |code, n| (code, W, Some(true), n);
        let tells = |whole: Code, parts: &[Code], figures: &Figures| {
            let rows = guard(figures);
            std::iter::once(&whole).chain(parts).all(|code| matches!(row(&rows, *code).women, Shown::Count(_)))
        };
        let status = [of(Code::Eeco01, 12), of(Code::Eeco02, 12), of(Code::Eeco03, 10)];
        assert!(!tells(Code::Eeco02, &[Code::Eeco03], &figures(&status)), "two are out of work for less than a year");
        let disabled = [of(Code::Eeco01, 16), (Code::Eeco01, M, Some(true), 20), of(Code::Eeco12, 14)];
        assert!(!tells(Code::Eeco01, &[Code::Eeco12], &figures(&disabled)), "two women have no disability");
        let ages = [of(Code::Eeco01, 30), of(Code::Eeco06, 0), of(Code::Eeco07, 15), of(Code::Eeco08, 13)];
        let parts = [Code::Eeco06, Code::Eeco07, Code::Eeco08];
        assert!(!tells(Code::Eeco01, &parts, &figures(&ages)), "two are between 30 and 54");
        let levels = [of(Code::Eeco01, 30), of(Code::Eeco09, 15), of(Code::Eeco10, 12)];
        let parts = [Code::Eeco09, Code::Eeco10, Code::Eeco11];
        assert!(!tells(Code::Eeco01, &parts, &figures(&levels)), "of three the level is not known");
        let large = [of(Code::Eeco01, 30), of(Code::Eeco02, 30), of(Code::Eeco03, 10), of(Code::Eeco07, 10)];
        assert!(tells(Code::Eeco02, &[Code::Eeco03, Code::Eeco01, Code::Eeco07], &figures(&large)));
    }

    #[test]
    fn large_figures_stay_as_they_are_and_minorities_have_none() {
        let all = [(Code::Eeco01, W, Some(true), 30), (Code::Eeco01, M, Some(true), 20)];
        let rows = guard(&figures(&all));
        assert_eq!(row(&rows, Code::Eeco01), Row::open(Count { women: 30, men: 20, total: 50, ..Count::default() }));
        assert!(rows.iter().find(|(code, _)| *code == Code::Eeco15).unwrap().1.is_none());
    }

    #[test]
    fn a_difference_of_two_days_does_not_tell_one_person() {
        assert_eq!(since(Shown::Count(12), Shown::Count(10)), Shown::Few);
        assert_eq!(since(Shown::Count(20), Shown::Count(10)), Shown::Count(10));
        assert_eq!(since(Shown::Few, Shown::Count(10)), Shown::Hidden);
    }

    proptest! {
        #[test]
        fn no_small_count_follows_from_one_sum(counts in proptest::collection::vec((0..22_usize, 0..4_u8, 0..9_usize), 0..60)) {
            let codes: Vec<Code> = Code::ALL.iter().copied().filter(|code| *code != Code::Eeco15).collect();
            let adds: Vec<(Code, Option<Gender>, Option<bool>, usize)> = counts
                .iter()
                .map(|(code, gender, times)| (codes[*code], Gender::ALL.get(usize::from(*gender)).copied(), Some(true), *times))
                .collect();
            let figures = figures(&adds);
            for (code, shown) in guard(&figures) {
                let (Some(shown), Some(count)) = (shown, figures.get(code)) else { continue };
                let real = numbers(count);
                for (shown, real) in shown.cells().into_iter().zip(real) {
                    prop_assert!(!(1..SMALLEST).contains(&real) || shown == Shown::Few);
                }
                // Of women, men, non-binary and total never exactly one is hidden, unless the others are all nil.
                let sum = &shown.cells()[..4];
                let hidden = sum.iter().filter(|s| !matches!(s, Shown::Count(_))).count();
                let left = sum.iter().any(|s| matches!(s, Shown::Count(n) if *n > 0));
                prop_assert!(hidden != 1 || !left, "{code:?} {shown:?}");
            }
        }
    }
}
