//! The rows of an import against who is there and against each other: one person, two terms, or two people.

use std::collections::{HashMap, HashSet};

use super::alike::{Same, Sketch, compare};

/// What a row says of who seems the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// The number of an earlier or later term of the same person.
    pub same: Option<i64>,
    /// Somebody looked: who seems the same is another person.
    pub looked: bool,
}

/// Why a row is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It seems to be the person with this number; the row has to say whether it is.
    Seems(i64),
    /// It has the national number of somebody whose term is not over, as its own.
    Insz,
    /// Both terms of one person run: with this number.
    BothOpen(i64),
    /// It points at a number that nobody has.
    Unknown(i64),
}

/// One row, or one file that is there.
#[derive(Debug, Clone)]
struct Row {
    number: i64,
    scheme: String,
    sketch: Sketch,
    over: bool,
    said: Said,
}

/// A file that is there, or a new row.
#[derive(Debug, Clone)]
pub struct New {
    /// Its number.
    pub number: i64,
    /// Its scheme.
    pub scheme: String,
    /// What is compared.
    pub sketch: Sketch,
    /// Is the term over?
    pub over: bool,
}

/// Everybody that a row is held against.
#[derive(Debug, Default)]
pub struct Alikes {
    rows: Vec<Row>,
    by_name: HashMap<[String; 2], Vec<usize>>,
    by_insz: HashMap<Vec<u8>, Vec<usize>>,
    numbers: HashSet<i64>,
}

/// What a row is tied to, by number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tied {
    /// Other terms of the same person.
    pub same: Vec<i64>,
    /// Who seems the same and is somebody else.
    pub apart: Vec<i64>,
}

impl Alikes {
    /// Who is there, and the numbers of all rows, also of those that come later.
    pub fn new(known: impl IntoIterator<Item = New>, rows: impl IntoIterator<Item = i64>) -> Self {
        let mut all = Self { numbers: rows.into_iter().collect(), ..Self::default() };
        for New { number, scheme, sketch, over } in known {
            all.add(Row { number, scheme, sketch, over, said: Said::default() });
        }
        all
    }

    fn add(&mut self, row: Row) {
        let at = self.rows.len();
        self.by_name.entry(row.sketch.names.clone()).or_default().push(at);
        if let Some(insz) = &row.sketch.insz_index {
            self.by_insz.entry(insz.clone()).or_default().push(at);
        }
        self.numbers.insert(row.number);
        self.rows.push(row);
    }

    /// Judges a new row, and keeps it for those that come after.
    pub fn judge(&mut self, new: New, said: Said) -> Result<Tied, Doubt> {
        let New { number, scheme, sketch, over } = new;
        let row = Row { number, scheme, sketch, over, said };
        let judged = self.held(&row);
        self.add(row);
        judged
    }

    fn held(&self, row: &Row) -> Result<Tied, Doubt> {
        if let Some(same) = row.said.same
            && (same == row.number || !self.numbers.contains(&same))
        {
            return Err(Doubt::Unknown(same));
        }
        let named = self.by_name.get(&row.sketch.names).into_iter().flatten();
        let numbered = row.sketch.insz_index.as_ref().and_then(|insz| self.by_insz.get(insz)).into_iter().flatten();
        let pointed = self.rows.iter().enumerate();
        let pointed = pointed.filter(|(_, one)| points(&row.said, one.number) || points(&one.said, row.number));
        let near: HashSet<usize> = named.chain(numbered).copied().chain(pointed.map(|(at, _)| at)).collect();
        let mut near: Vec<usize> = near.into_iter().collect();
        near.sort_unstable();
        let mut tied = Tied::default();
        for one in near.into_iter().map(|at| &self.rows[at]) {
            let found = compare(&row.sketch, &one.sketch);
            let settled = found.contains(&Same::Insz);
            let same = settled || points(&row.said, one.number) || points(&one.said, row.number);
            // Hours are those of a scheme: a file in another one ties nothing, and only the national number shows it.
            if one.scheme != row.scheme && !(settled && !row.over && !one.over) {
                continue;
            }
            if same && !row.over && !one.over {
                return Err(if settled { Doubt::Insz } else { Doubt::BothOpen(one.number) });
            }
            if same {
                tied.same.push(one.number);
            } else if !found.is_empty() {
                if !row.said.looked && !one.said.looked {
                    return Err(Doubt::Seems(one.number));
                }
                tied.apart.push(one.number);
            }
        }
        Ok(tied)
    }
}

/// Does a row point at this number?
fn points(said: &Said, number: i64) -> bool {
    said.same == Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amina(insz: Option<u8>) -> Sketch {
        Sketch::new("Amina", "Haddad", None, "9800", insz.map(|n| vec![n]))
    }

    fn row(number: i64, sketch: Sketch, over: bool) -> New {
        New { number, scheme: "wijk-werken".to_owned(), sketch, over }
    }

    fn same(number: i64) -> Said {
        Said { same: Some(number), looked: false }
    }

    #[test]
    fn a_row_that_seems_somebody_asks_and_either_row_can_say_it() {
        let mut all = Alikes::new([row(7, amina(None), true)], [8, 9, 10]);
        assert_eq!(all.judge(row(8, amina(None), false), Said::default()), Err(Doubt::Seems(7)));
        let mut all = Alikes::new([row(7, amina(None), true)], [8, 9, 10]);
        let tied = all.judge(row(8, amina(None), false), same(7)).unwrap();
        assert_eq!(tied, Tied { same: vec![7], apart: vec![] });
        let tied = all.judge(row(9, amina(None), false), Said { same: None, looked: true }).unwrap();
        assert_eq!(tied, Tied { same: vec![], apart: vec![7, 8] });
        assert_eq!(all.judge(row(10, amina(None), true), same(3)), Err(Doubt::Unknown(3)));
    }

    #[test]
    fn two_terms_that_run_are_never_of_one_person() {
        let mut all = Alikes::new([row(7, amina(Some(1)), false)], [8, 9]);
        let looked = Said { same: None, looked: true };
        assert_eq!(all.judge(row(8, amina(Some(1)), false), looked), Err(Doubt::Insz));
        assert_eq!(all.judge(row(9, amina(None), false), same(7)), Err(Doubt::BothOpen(7)));
    }

    #[test]
    fn the_same_national_number_ties_two_terms_by_itself_and_a_later_row_may_be_pointed_at() {
        let mut all = Alikes::new([], [7, 8]);
        assert_eq!(all.judge(row(7, amina(Some(1)), true), Said::default()), Ok(Tied::default()));
        assert_eq!(all.judge(row(8, amina(Some(1)), false), Said::default()).unwrap().same, [7]);
        let mut all = Alikes::new([], [7, 8]);
        let other = Sketch::new("A.", "H.", None, "9000", None);
        assert!(all.judge(row(7, other, true), same(8)).is_ok());
        assert_eq!(all.judge(row(8, amina(None), false), Said::default()).unwrap().same, [7]);
    }

    #[test]
    fn a_file_in_another_scheme_says_nothing_but_by_the_national_number() {
        let elsewhere = |insz| New { scheme: "andere".to_owned(), ..row(7, amina(insz), false) };
        let mut all = Alikes::new([elsewhere(None)], [8]);
        assert_eq!(all.judge(row(8, amina(None), false), Said::default()), Ok(Tied::default()));
        let mut all = Alikes::new([elsewhere(Some(1))], [8]);
        assert_eq!(all.judge(row(8, amina(Some(1)), false), Said::default()), Err(Doubt::Insz));
    }
}
