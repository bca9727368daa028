//! Pages of a list by key, not by number: quick at any depth, and a new row never repeats one.

/// Rows on one page.
pub const SIZE: usize = 25;

/// One page of rows and where the next begins.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Cursor of the next page, opaque; `None` on the last.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// From `size + 1` rows asked: the extra row tells that there is more. `cursor` names the last row kept.
    pub fn from_extra(mut rows: Vec<T>, size: usize, cursor: impl Fn(&T) -> String) -> Self {
        let more = rows.len() > size;
        rows.truncate(size);
        let next = if more { rows.last().map(cursor) } else { None };
        Self { rows, next }
    }
}
