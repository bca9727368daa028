//! A query whose last arguments are a list of any length.

/// `$3, $4, $5` for three arguments from number three on.
pub fn places(from: usize, count: usize) -> String {
    (from..from + count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// The list, filled up with its last value to a multiple of eight, so that few different statements are prepared.
pub fn padded<T: Clone>(mut list: Vec<T>) -> Vec<T> {
    while let Some(last) = list.last().cloned()
        && !list.len().is_multiple_of(8)
    {
        list.push(last);
    }
    list
}
