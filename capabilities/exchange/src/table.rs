//! The catalogue as a table for people: one row per service, Dutch headings, words in place of keys.

pub mod read;
pub mod write;

/// The columns, in order: keys of headings and of what stands below them.
pub const COLUMNS: [&str; 42] = [
    "number",
    "organisation",
    "name",
    "description",
    "types",
    "barriers",
    "targets",
    "kind",
    "status",
    "setting",
    "gender",
    "age_from",
    "age_to",
    "rung_from",
    "rung_to",
    "municipalities",
    "home",
    "interpreter",
    "languages",
    "price",
    "price_note",
    "apply",
    "documents",
    "opening",
    "start",
    "website",
    "email",
    "phone",
    "light",
    "light_free",
    "intensive",
    "intensive_free",
    "location",
    "street",
    "postcode",
    "town",
    "wheelchair",
    "contact",
    "contact_role",
    "contact_phone",
    "contact_email",
    "confirmed",
];

/// What stands between several values in one cell.
pub const BETWEEN: char = '|';
/// A row whose first cell begins with this is help, not a service.
pub const HELP: char = '#';
/// In the column of municipalities: everybody of the partnership.
pub const EVERYWHERE: &str = "region";
