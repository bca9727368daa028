//! Problems as files for measuring, little endian: magic, people, offers and edges (i64); where the edges of each
//! person begin (i64, one more than people); offer and misfit of each edge (i32); places of each offer (i32); the
//! penalties for staying on the list, weighted and in strict order (i64 each). What follows is not read.

use crate::{Invalid, Problem};

/// The first number of each file.
const MAGIC: i64 = 0x0053_5452_4F4F_4D31;

/// A problem with its two sets of penalties.
#[derive(Debug, Clone)]
pub struct Instance {
    /// The problem.
    pub problem: Problem,
    /// One sum: what staying on the list counts for.
    pub weighted: Vec<i64>,
    /// Strict order as penalties: who comes first in line has the largest, and each is more than all misfit that could
    /// be won by passing somebody over.
    pub strict: Vec<i64>,
}

impl Instance {
    /// Reads a file.
    pub fn read(bytes: &[u8]) -> Result<Self, Invalid> {
        let mut rest = bytes;
        let head = wide(&mut rest, 4)?;
        let size = |at: usize| usize::try_from(head[at]).map_err(|_| Invalid::Shape("head"));
        if head[0] != MAGIC {
            return Err(Invalid::Shape("this is not a file of a matching problem"));
        }
        let (people, offers, edges) = (size(1)?, size(2)?, size(3)?);
        let start = wide(&mut rest, people.checked_add(1).ok_or(Invalid::TooLarge)?)?;
        let start: Option<Vec<usize>> = start.into_iter().map(|at| usize::try_from(at).ok()).collect();
        let offer = narrow(&mut rest, edges)?.into_iter().map(i32::cast_unsigned).collect();
        let cost = narrow(&mut rest, edges)?;
        let capacity: Option<Vec<u32>> =
            narrow(&mut rest, offers)?.into_iter().map(|places| u32::try_from(places).ok()).collect();
        let problem = Problem {
            start: start.ok_or(Invalid::Shape("start"))?,
            offer,
            cost,
            capacity: capacity.ok_or(Invalid::Shape("capacity"))?,
            ..Problem::default()
        };
        problem.check()?;
        Ok(Self { problem, weighted: wide(&mut rest, people)?, strict: wide(&mut rest, people)? })
    }

    /// The strict order: people by their penalty, the largest first.
    pub fn order(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.problem.people()).collect();
        order.sort_unstable_by_key(|person| (std::cmp::Reverse(self.strict[*person as usize]), *person));
        order
    }
}

fn cut<'a>(rest: &mut &'a [u8], count: usize, width: usize) -> Result<&'a [u8], Invalid> {
    let length = count.checked_mul(width).ok_or(Invalid::TooLarge)?;
    let (mine, after) = rest.split_at_checked(length).ok_or(Invalid::Shape("the file ends too early"))?;
    *rest = after;
    Ok(mine)
}

fn wide(rest: &mut &[u8], count: usize) -> Result<Vec<i64>, Invalid> {
    Ok(cut(rest, count, 8)?.as_chunks::<8>().0.iter().map(|b| i64::from_le_bytes(*b)).collect())
}

fn narrow(rest: &mut &[u8], count: usize) -> Result<Vec<i32>, Invalid> {
    Ok(cut(rest, count, 4)?.as_chunks::<4>().0.iter().map(|b| i32::from_le_bytes(*b)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        let wide = |numbers: &[i64]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
        let narrow = |numbers: &[i32]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
        [
            wide(&[MAGIC, 2, 1, 2, 0, 1, 2]),
            narrow(&[0, 0]),
            narrow(&[5, 3]),
            narrow(&[1]),
            wide(&[10, 20]),
            wide(&[1, 2]),
        ]
        .concat()
    }

    #[test]
    fn a_file_becomes_the_same_problem() {
        let read = Instance::read(&file()).unwrap();
        assert_eq!(read.problem, Problem::from_rows(&[vec![(0, 5)], vec![(0, 3)]], &[1]).unwrap());
        assert_eq!((read.weighted.as_slice(), read.order().as_slice()), ([10, 20].as_slice(), [1, 0].as_slice()));
    }

    #[test]
    fn a_file_that_is_cut_off_or_something_else_is_refused_whatever_it_says() {
        let whole = file();
        for length in 0..whole.len() {
            assert!(Instance::read(&whole[..length]).is_err(), "{length}");
        }
        for at in 0..56 {
            let mut other = whole.clone();
            other[at] ^= 0x80;
            let _ = Instance::read(&other); // may be another problem, never a panic
        }
    }
}
