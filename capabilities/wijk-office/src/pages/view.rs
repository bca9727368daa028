//! How things of these pages read.

use parameters::Schemes;
use serde::Deserialize;
use store::{Ctx, Failure, Tx};
use web::{Choice, Words};

/// What an address asks.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Of which scheme; empty: wijk-werken.
    #[serde(default)]
    pub scheme: String,
}

/// A link of a choice.
pub struct Filter {
    /// Where it leads.
    pub url: String,
    /// What it says.
    pub label: String,
    /// Is it this page?
    pub here: bool,
}

/// The choice of a scheme above a page; empty where there is only one.
pub fn schemes(all: &Schemes, l: &Words, path: &str, code: &str) -> Vec<Filter> {
    let link = |choice: Choice| Filter {
        url: format!("{path}?scheme={}", choice.value),
        label: choice.label,
        here: choice.chosen,
    };
    all.options(l, code).into_iter().map(link).collect()
}

/// Cents as `6,45`.
pub fn euro(cents: i64) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

/// What was typed as an amount: `6,45`, `6.45`, `€ 6,45`, `7`. In cents.
pub fn cents(text: &str) -> Option<i64> {
    let text = text.replace(['€', ' '], "").replace('.', ",");
    let (whole, rest) = text.split_once(',').unwrap_or((&text, "00"));
    let rest = if rest.len() == 1 { format!("{rest}0") } else { rest.to_owned() };
    if rest.len() != 2 || whole.len() > 6 {
        return None;
    }
    let (whole, rest): (u32, u32) = (whole.parse().ok()?, rest.parse().ok()?);
    Some(i64::from(whole) * 100 + i64::from(rest))
}

/// The municipalities of today as choices, `chosen` marked.
pub async fn municipalities(tx: &mut Tx, ctx: &Ctx, chosen: &str) -> Result<Vec<Choice>, Failure> {
    let all = network::municipality::all(tx, ctx, ctx.today()).await?;
    Ok(all
        .into_iter()
        .map(|m| Choice { chosen: m.nis == chosen, value: m.nis, label: m.name, ..Choice::default() })
        .collect())
}

/// The name of a municipality, old or new; the code when nobody knows it.
pub fn name_of(all: &network::municipality::Municipalities, nis: &str) -> String {
    all.0.iter().find(|m| m.nis == nis).map_or_else(|| nis.to_owned(), |m| m.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        for (typed, read) in [("6,45", 645), ("6.45", 645), ("€ 6,5", 650), ("7", 700), ("0,05", 5)] {
            assert_eq!(cents(typed), Some(read), "{typed}");
        }
        for typed in ["", "zes", "6,455", "-1", "1234567"] {
            assert_eq!(cents(typed), None, "{typed}");
        }
        assert_eq!(euro(705), "7,05");
    }
}
