//! Small counts stay hidden for whoever is outside the organiser, also where sums and differences would tell them.
//!
//! In a section a row with fewer persons than the limit is hidden. A hidden row next to a shown total could be
//! subtracted: so rows are added to the hidden ones, smallest first, until at least two are hidden and together they
//! stand for at least as many persons as the limit. When the whole is below the limit, its total is hidden too.

use super::report::{Report, Row, Section, Value};

/// Hides in every section what is below the limit.
pub fn hide(report: &mut Report, below: i64) {
    for section in &mut report.sections {
        hide_section(section, below);
    }
}

fn is_small(row: &Row, below: i64) -> bool {
    row.people.iter().any(|count| (1..below).contains(count))
}

fn hide_section(section: &mut Section, below: i64) {
    let mut hidden: Vec<usize> = (0..section.rows.len()).filter(|at| is_small(&section.rows[*at], below)).collect();
    if section.total.is_some() {
        while !hidden.is_empty() && !is_enough(section, &hidden, below) {
            let size = |at: &usize| section.rows[*at].people.iter().copied().max().unwrap_or(0);
            let next = (0..section.rows.len()).filter(|at| !hidden.contains(at) && size(at) > 0).min_by_key(size);
            match next {
                Some(at) => hidden.push(at),
                None => break,
            }
        }
    }
    let uncovered = !hidden.is_empty() && !is_enough(section, &hidden, below);
    for at in hidden {
        blank(&mut section.rows[at]);
    }
    if let Some(total) = &mut section.total
        && (uncovered || is_small(total, below))
    {
        blank(total);
    }
}

/// Could nothing below the limit be worked out from the total and the rows that are shown?
fn is_enough(section: &Section, hidden: &[usize], below: i64) -> bool {
    let columns = section.rows.first().map_or(0, |row| row.people.len());
    hidden.len() >= 2
        && (0..columns).all(|column| {
            let sum: i64 = hidden.iter().filter_map(|at| section.rows[*at].people.get(column)).sum();
            sum == 0 || sum >= below
        })
}

fn blank(row: &mut Row) {
    row.values.iter_mut().for_each(|value| *value = Value::Hidden);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::report::Label;
    use super::*;

    fn section(counts: &[i64], with_total: bool) -> Section {
        let row = |count: i64| Row {
            label: Label::Key("x".to_owned()),
            values: vec![Value::Count(count)],
            people: vec![count],
        };
        Section {
            key: "x",
            columns: &["count"],
            rows: counts.iter().map(|count| row(*count)).collect(),
            total: with_total.then(|| row(counts.iter().sum())),
        }
    }

    fn shown(counts: &[i64], with_total: bool) -> (Vec<Option<i64>>, Option<i64>) {
        let mut report = Report { sections: vec![section(counts, with_total)] };
        hide(&mut report, 5);
        let value = |row: &Row| match row.values[0] {
            Value::Count(count) => Some(count),
            _ => None,
        };
        let section = &report.sections[0];
        (section.rows.iter().map(value).collect(), section.total.as_ref().and_then(value))
    }

    #[test]
    fn one_small_count_takes_a_second_with_it_so_that_the_total_does_not_tell_it() {
        assert_eq!(shown(&[20, 3, 12], true), (vec![Some(20), None, None], Some(35)));
        assert_eq!(shown(&[20, 3, 12], false), (vec![Some(20), None, Some(12)], None));
    }

    #[test]
    fn two_small_ones_that_are_small_together_take_a_third() {
        assert_eq!(shown(&[20, 1, 2, 9], true), (vec![Some(20), None, None, None], Some(32)));
        assert_eq!(shown(&[20, 3, 2, 9], true), (vec![Some(20), None, None, Some(9)], Some(34)));
    }

    #[test]
    fn a_whole_below_the_limit_is_hidden_whole_and_nothing_is_shown_as_nothing() {
        assert_eq!(shown(&[3, 0], true), (vec![None, Some(0)], None));
        assert_eq!(shown(&[0, 0], true), (vec![Some(0), Some(0)], Some(0)));
        assert_eq!(shown(&[5, 7], true), (vec![Some(5), Some(7)], Some(12)));
    }

    proptest! {
        #[test]
        fn what_is_hidden_is_never_below_the_limit_by_subtraction(counts in proptest::collection::vec(0_i64..40, 1..8)) {
            let (rows, total) = shown(&counts, true);
            for (count, row) in counts.iter().zip(&rows) {
                prop_assert!(!(1..5).contains(count) || row.is_none());
            }
            if let Some(total) = total {
                let hidden: Vec<i64> = counts.iter().zip(&rows).filter(|(_, row)| row.is_none()).map(|(c, _)| *c).collect();
                let told: i64 = rows.iter().flatten().sum();
                prop_assert_eq!(total - told, hidden.iter().sum::<i64>());
                prop_assert!(hidden.is_empty() || (hidden.len() >= 2 && total - told >= 5));
            }
        }
    }
}
