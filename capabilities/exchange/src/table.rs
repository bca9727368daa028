//! The catalogue as a table for people: one row per service, Dutch headings, words in place of keys. A row with the
//! number of an earlier one adds a location or a contact to it.

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

/// What a row of a service with more than one location or contact tells of its own; the rest stands in the first one.
pub const PER_ROW: [&str; 9] = [
    "location",
    "street",
    "postcode",
    "town",
    "wheelchair",
    "contact",
    "contact_role",
    "contact_phone",
    "contact_email",
];

/// What stands between several values in one cell.
pub const BETWEEN: char = '|';
/// A row whose first cell begins with this is help, not a service.
pub const HELP: char = '#';
/// In the column of municipalities: everybody of the partnership.
pub const EVERYWHERE: &str = "region";
