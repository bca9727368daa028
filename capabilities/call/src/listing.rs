//! A list that can grow: searched, cut into pages, with the addresses of the pages beside. For lists of candidacies here
//! and at the jury; templates include `call/_search.html` above and `call/_pages.html` below it.

use serde::Deserialize;
use web::{Choice, Words};

use crate::records::Candidacy;

/// Rows of one page.
pub const SIZE: usize = 50;
/// Rows from which a search is worth its place.
const SEARCHED: usize = 8;

/// What stands in the address of a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What is searched.
    pub q: String,
    /// A filter, each list its own.
    pub status: String,
    /// An order, each list its own.
    pub sort: String,
    /// Page, from 1; what is no number is 1.
    pub page: String,
}

impl Asked {
    /// The address of the same list with another page.
    pub fn url(&self, path: &str, page: usize) -> String {
        let page = if page > 1 { page.to_string() } else { String::new() };
        let parts = [("q", self.q.as_str()), ("status", &self.status), ("sort", &self.sort), ("page", &page)];
        let pairs: Vec<String> =
            parts.iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| format!("{n}={}", web::encode(v))).collect();
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }

    /// Is this candidacy searched? By name of organisation or contact, number, or enterprise number.
    pub fn finds(&self, row: &Candidacy) -> bool {
        let q = kernel::name::fold(&self.q);
        let digits: String = self.q.chars().filter(char::is_ascii_digit).collect();
        let number = row.number.is_some_and(|n| n.to_string() == digits);
        let by_kbo = digits.len() >= 4 && row.kbo.contains(&digits);
        q.is_empty() || row.sort_name.contains(&q) || kernel::name::fold(&row.contact).contains(&q) || by_kbo || number
    }
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct List<T> {
    /// Where it stands.
    pub path: String,
    /// What was searched.
    pub q: String,
    /// The filter that is kept while searching.
    pub status: String,
    /// Is a search worth its place?
    pub search: bool,
    /// Orders to choose from; empty: there is one.
    pub sorts: Vec<Choice>,
    /// The rows of this page.
    pub rows: Vec<T>,
    /// How many there are in all.
    pub found: usize,
    /// The page before; empty: this is the first.
    pub previous_url: String,
    /// The page after; empty: this is the last.
    pub next_url: String,
    /// `51 tot 100 van 214`; empty when there is one page.
    pub position: String,
}

impl<T> List<T> {
    /// The page that was asked of these rows, which were found among so many.
    pub fn cut(l: &Words, path: &str, asked: &Asked, found: Vec<T>, among: usize) -> Self {
        let (count, pages) = (found.len(), found.len().div_ceil(SIZE).max(1));
        let page = asked.page.parse().unwrap_or(1).clamp(1, pages);
        let first = (page - 1) * SIZE;
        let rows: Vec<T> = found.into_iter().skip(first).take(SIZE).collect();
        let last = first + rows.len();
        let facts = [("from", (first + 1).to_string()), ("to", last.to_string()), ("all", count.to_string())];
        Self {
            path: path.to_owned(),
            q: asked.q.clone(),
            status: asked.status.clone(),
            search: among > SEARCHED || !asked.q.is_empty(),
            sorts: Vec::new(),
            rows,
            found: count,
            previous_url: if page > 1 { asked.url(path, page - 1) } else { String::new() },
            next_url: if page < pages { asked.url(path, page + 1) } else { String::new() },
            position: if pages > 1 { l.with("call-list-position", &facts) } else { String::new() },
        }
    }

    /// The same page with its rows as they are shown.
    pub fn map<U>(self, show: impl FnMut(T) -> U) -> List<U> {
        List {
            rows: self.rows.into_iter().map(show).collect(),
            path: self.path,
            q: self.q,
            status: self.status,
            search: self.search,
            sorts: self.sorts,
            found: self.found,
            previous_url: self.previous_url,
            next_url: self.next_url,
            position: self.position,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_what_was_asked_and_nothing_else() {
        let asked = Asked { q: "de brug & co".to_owned(), sort: "name".to_owned(), ..Asked::default() };
        assert_eq!(asked.url("/x", 1), "/x?q=de%20brug%20%26%20co&sort=name");
        assert_eq!(asked.url("/x", 3), "/x?q=de%20brug%20%26%20co&sort=name&page=3");
        assert_eq!(Asked::default().url("/x", 1), "/x");
    }
}
