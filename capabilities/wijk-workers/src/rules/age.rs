//! Is the birth date possible for a wijk-werker? The rule refuses when it is known; somebody young is asked about.

use kernel::{Day, FieldError, Refusal};
use schemes::wijk::age::{Age, check};
use schemes::wijk::keys;
use schemes::{Rules, Used};

/// Judges a birth date on the day of the rules. `sure`: somebody looked and says that it is right.
pub fn judge(rules: Rules<'_>, born: Option<Day>, sure: bool) -> Result<(), Refusal> {
    let Some(born) = born else { return Ok(()) };
    match check(rules, born, &mut Used::default()) {
        Age::TooYoung { years, least } => {
            let source = rules.row(keys::AGE_MIN).map(|row| row.source.clone()).unwrap_or_default();
            let facts = vec![("age", years.to_string()), ("least", least.to_string()), ("source", source)];
            Err(Refusal::Invalid(vec![FieldError { field: "birth_on", key: "wijk-worker-too-young", facts }]))
        }
        Age::Ask { years } if !sure => {
            let facts = vec![("age", years.to_string())];
            Err(Refusal::Invalid(vec![FieldError { field: "age_sure", key: "wijk-worker-young", facts }]))
        }
        _ => Ok(()),
    }
}
