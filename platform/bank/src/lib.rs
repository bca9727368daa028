//! Files of banks and of the cheque provider: bytes or text in, values out, and the other way round. No network, no clock.
//!
//! A reader gives everything that a file says, or its faults and nothing else: half a statement is worse than none.

pub mod coda;
mod decode;
mod fault;
mod fingerprint;
pub mod pain001;
pub mod pain002;
pub mod provider_csv;
mod statement;
pub mod statement_csv;
mod xml;

pub use fault::Fault;
pub use fingerprint::Fingerprint;
pub use statement::{Balance, Control, Statement, StatementLine};

/// What the faults of this crate and of `ledger` say: (language, Fluent text).
pub const LOCALES: &[(&str, &str)] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/money.ftl")),
    ("en", include_str!("../../../locales/en/money.ftl")),
];
