//! Generic dated parameters: what a rule says, from when until when, after whom, and how sure that is.

mod answer;
mod draft;
mod key;
mod rules;
mod table;
mod value;

pub use answer::{Answer, Used};
pub use draft::{Accepted, Draft};
pub use key::{KeyInfo, Kind};
pub use rules::{Line, Rules};
pub use table::Table;
pub use value::Value;

use kernel::{Day, Moment};
use serde::{Deserialize, Serialize};

kernel::typed_id!(
    /// One row of the table of parameters; a decision keeps the versions it used.
    Version
);

kernel::text_enum! {
    /// How a value is known.
    pub enum Certainty {
        /// Read in the text of a law, a decree or a decision.
        Law = "L",
        /// Read on a page of an official or executing body.
        Official = "O",
        /// Press, social secretariat, handbook.
        Secondary = "S",
        /// An own computation or a proposal of the design.
        Computed = "C",
        /// Looked for and not found: the value is empty, or an assumption that is shown as one.
        NotFound = "NF",
    }
}

/// One row: a change of a rule is a new row, and no row is ever edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// Which row.
    pub id: Version,
    /// Code of the scheme: `wijk-werken`.
    pub scheme: String,
    /// Which rule: `ww.hours.max_month`.
    pub key: String,
    /// What the rule says; none is "not known in this period".
    pub value: Option<Value>,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day on which it holds; none is open.
    pub to: Option<Day>,
    /// The law, the document or the page; never empty.
    pub source: String,
    /// How sure that is.
    pub certainty: Certainty,
    /// When the row was written down.
    pub recorded_at: Moment,
}

impl Parameter {
    /// Whether a value stands here that nobody found in a source: a screen shows it as an assumption.
    pub fn is_assumed(&self) -> bool {
        self.certainty == Certainty::NotFound && self.value.is_some()
    }
}
