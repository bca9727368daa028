//! Names of the fields that a form has once per criterion or per candidacy.

macro_rules! names {
    ($start:literal) => {
        [
            concat!($start, "0"),
            concat!($start, "1"),
            concat!($start, "2"),
            concat!($start, "3"),
            concat!($start, "4"),
            concat!($start, "5"),
            concat!($start, "6"),
            concat!($start, "7"),
            concat!($start, "8"),
            concat!($start, "9"),
            concat!($start, "10"),
            concat!($start, "11"),
            concat!($start, "12"),
            concat!($start, "13"),
            concat!($start, "14"),
            concat!($start, "15"),
            concat!($start, "16"),
            concat!($start, "17"),
            concat!($start, "18"),
            concat!($start, "19"),
        ]
    };
}

const SCORE: [&str; 20] = names!("score");
const WHY: [&str; 20] = names!("why");

/// Rows that a form can have: each with a name of its own.
pub const MOST: usize = WHY.len();

/// Field of the score on the criterion at this place. A call with more than twenty criteria shares the last name, which
/// only means that its messages stand under that one.
pub fn score(at: usize) -> &'static str {
    SCORE[at.min(SCORE.len() - 1)]
}

/// Field of the reason at this place.
pub fn why(at: usize) -> &'static str {
    WHY[at.min(WHY.len() - 1)]
}
