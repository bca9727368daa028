//! How many typing errors lie between two words.

/// Longer words are cut here: no name is recognised by its fortieth letter.
const LONGEST: usize = 40;

/// Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment), or
/// `None` when there are more than `limit`.
pub(super) fn within(a: &str, b: &str, limit: usize) -> Option<usize> {
    if a.is_ascii() && b.is_ascii() {
        return aligned(a.as_bytes(), b.as_bytes(), limit);
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    aligned(&a, &b, limit)
}

/// The same for letters of any kind, with three rows on the stack.
fn aligned<T: PartialEq>(a: &[T], b: &[T], limit: usize) -> Option<usize> {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before = [0; LONGEST + 1];
    let mut above: [usize; LONGEST + 1] = std::array::from_fn(|at| at);
    for (i, x) in a.iter().enumerate() {
        let mut row = [0; LONGEST + 1];
        row[0] = i + 1;
        let mut best = row[0];
        for (j, y) in b.iter().enumerate() {
            let mut cost = (above[j] + usize::from(x != y)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                cost = cost.min(before[j - 1] + 1);
            }
            row[j + 1] = cost;
            best = best.min(cost);
        }
        if best > limit {
            return None;
        }
        before = above;
        above = row;
    }
    Some(above[b.len()]).filter(|distance| *distance <= limit)
}
