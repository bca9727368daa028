//! The rows of an import against who is there and against each other: one person, two terms, or two people.

use std::collections::{BTreeSet, HashMap, HashSet};

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

/// The same with what the row says; a file that is there says nothing.
#[derive(Debug, Clone)]
struct Row {
    file: New,
    said: Said,
}

/// Everybody that a row is held against.
#[derive(Debug, Default)]
pub struct Alikes {
    rows: Vec<Row>,
    by_name: HashMap<[String; 2], Vec<usize>>,
    by_insz: HashMap<Vec<u8>, Vec<usize>>,
    by_number: HashMap<i64, Vec<usize>>,
    /// Rows by the number at which they point.
    pointing: HashMap<i64, Vec<usize>>,
    /// The numbers of all, also of rows that come later.
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
        for file in known {
            all.add(Row { file, said: Said::default() });
        }
        all
    }

    fn add(&mut self, row: Row) {
        let at = self.rows.len();
        self.by_name.entry(row.file.sketch.names.clone()).or_default().push(at);
        if let Some(insz) = &row.file.sketch.insz_index {
            self.by_insz.entry(insz.clone()).or_default().push(at);
        }
        self.by_number.entry(row.file.number).or_default().push(at);
        if let Some(same) = row.said.same {
            self.pointing.entry(same).or_default().push(at);
        }
        self.numbers.insert(row.file.number);
        self.rows.push(row);
    }

    /// Judges a new row, and keeps it for those that come after.
    pub fn judge(&mut self, new: New, said: Said) -> Result<Tied, Doubt> {
        let row = Row { file: new, said };
        let judged = self.held(&row);
        self.add(row);
        judged
    }

    fn held(&self, row: &Row) -> Result<Tied, Doubt> {
        let Row { file, said } = row;
        if let Some(same) = said.same
            && (same == file.number || !self.numbers.contains(&same))
        {
            return Err(Doubt::Unknown(same));
        }
        let near = [
            self.by_name.get(&file.sketch.names),
            file.sketch.insz_index.as_ref().and_then(|insz| self.by_insz.get(insz)),
            said.same.and_then(|same| self.by_number.get(&same)),
            self.pointing.get(&file.number),
        ];
        let near: BTreeSet<usize> = near.into_iter().flatten().flatten().copied().collect();
        let mut tied = Tied::default();
        for one in near.into_iter().map(|at| &self.rows[at]) {
            let other = one.file.number;
            let found = compare(&file.sketch, &one.file.sketch);
            let settled = found.contains(&Same::Insz);
            let same = settled || said.same == Some(other) || one.said.same == Some(file.number);
            let both_open = !file.over && !one.file.over;
            // Hours are those of a scheme: a file in another one ties nothing, and only the national number shows it.
            if one.file.scheme != file.scheme && !(settled && both_open) {
                continue;
            }
            if same && both_open {
                return Err(if settled { Doubt::Insz } else { Doubt::BothOpen(other) });
            }
            if same {
                tied.same.push(other);
            } else if !found.is_empty() {
                if !said.looked && !one.said.looked {
                    return Err(Doubt::Seems(other));
                }
                tied.apart.push(other);
            }
        }
        Ok(tied)
    }
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
