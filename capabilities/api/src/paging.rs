//! Pages of a collection by cursor: `?limit=50&cursor=…`; the answer says where the next page begins.

use kernel::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Rows on a page when nothing is asked.
const USUAL: usize = 50;
/// The most rows on a page.
const MOST: usize = 200;

/// What every collection takes.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paging {
    /// Rows on the page, 1 to 200; 50 when absent.
    pub limit: Option<usize>,
    /// `next` of the page before.
    pub cursor: Option<String>,
}

impl Paging {
    pub(crate) fn limit(&self) -> usize {
        self.limit.unwrap_or(USUAL).clamp(1, MOST)
    }

    /// The place in the list where the page begins.
    pub(crate) fn offset(&self) -> Result<usize, Refusal> {
        match &self.cursor {
            // A list that long is nobody's.
            Some(cursor) => cursor
                .parse()
                .ok()
                .filter(|from| *from <= 100_000_000)
                .ok_or_else(|| Refusal::field("cursor", "form-choose-from-list")),
            None => Ok(0),
        }
    }
}

/// One page of a collection.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Collection<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Cursor of the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl<T> Collection<T> {
    /// Cuts a page out of a list that is small as a whole: the cursor is the place in it.
    pub(crate) fn cut(all: Vec<T>, paging: &Paging) -> Result<Self, Refusal> {
        let from: usize = match &paging.cursor {
            Some(cursor) => cursor.parse().map_err(|_| Refusal::field("cursor", "form-choose-from-list"))?,
            None => 0,
        };
        let (limit, total) = (paging.limit(), all.len());
        let items: Vec<T> = all.into_iter().skip(from).take(limit).collect();
        let next = (from + items.len() < total).then(|| (from + items.len()).to_string());
        Ok(Self { items, next })
    }

    /// A page of a list that the database cut: one row more than the page says whether another page follows.
    pub(crate) fn from_extra(mut rows: Vec<T>, offset: usize, limit: usize) -> Self {
        let more = rows.len() > limit;
        rows.truncate(limit);
        Self { items: rows, next: more.then(|| (offset + limit).to_string()) }
    }
}
