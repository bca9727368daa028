//! Who may read and who may record; how a value is written and read on a screen.

use kernel::{Day, Role};
use schemes::{Kind, Value};

/// Who may read the rules: everybody who decides by them.
pub const READERS: &[Role] =
    &[Role::FunctionalAdministrator, Role::WijkCoordinator, Role::WijkMediator, Role::Coordinator];

/// May this role record a rule? Only who manages settings and never people.
pub const fn may_record(role: Role) -> bool {
    matches!(role, Role::FunctionalAdministrator | Role::System)
}

/// From when until when a scheme is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// First day.
    pub from: Day,
    /// Last day; none as long as no law says so.
    pub to: Option<Day>,
}

/// A row about the days on which a scheme is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// First day of the row.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
    /// Open, or not known.
    pub open: bool,
}

/// The rows that make a scheme open from one day to another, beside rows that begin on other days: no row is taken
/// away, each of them is said again.
pub fn reopened(opening: Opening, there: impl IntoIterator<Item = Day>) -> Vec<Row> {
    let mut rows = vec![Row { from: opening.from, to: opening.to, open: true }];
    for from in there.into_iter().filter(|from| *from != opening.from) {
        let open = from > opening.from && opening.to.is_none_or(|to| from <= to);
        rows.push(Row { from, to: opening.to.filter(|_| open), open });
    }
    rows
}

/// Is this a code: small letters, digits and dashes, beginning with a letter?
pub fn is_code(text: &str) -> bool {
    (2..=40).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// An amount of cents as `4,10`.
pub fn euros(cents: i64) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

/// A rate per ten thousand as `20` or `12,5`.
pub fn percent(rate: i64) -> String {
    let text = euros(rate);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// What a person typed, as a value of this kind. Amounts and rates with a comma, lists with a semicolon or a new line.
pub fn read(kind: Kind, typed: &str) -> Option<Value> {
    let typed = typed.trim();
    let cents = |text: &str| -> Option<i64> {
        let amount = ledger::Cents::parse(text.trim().trim_start_matches('€').trim()).ok()?;
        (!amount.is_negative()).then(|| amount.get())
    };
    let value = match kind {
        Kind::Cents => Value::Number(cents(typed)?),
        Kind::Rate => Value::Number(cents(typed.trim_end_matches('%'))?),
        Kind::CentsList => Value::Numbers(typed.split([';', '\n']).map(cents).collect::<Option<_>>()?),
        Kind::Texts => return Value::parse(kind, &typed.replace('\n', ";")),
        _ => return Value::parse(kind, typed),
    };
    value.fits(kind).then_some(value)
}

/// The value as the form shows it again.
pub fn typed(kind: Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Cents, Value::Number(cents)) => euros(*cents),
        (Kind::Rate, Value::Number(rate)) => percent(*rate),
        (Kind::CentsList, Value::Numbers(list)) => list.iter().map(|c| euros(*c)).collect::<Vec<_>>().join("; "),
        _ => value.stored(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them_and_shown_the_same() {
        for (text, cents) in [("4,10", 410), ("€ 7,5", 750), ("1.470", 147_000), ("0,15", 15), ("6", 600)] {
            assert_eq!(read(Kind::Cents, text), Some(Value::Number(cents)), "{text}");
        }
        assert_eq!(typed(Kind::Cents, &Value::Number(410)), "4,10");
        for wrong in ["4,105", "veel", "", "-3", "4,1x", "4.10"] {
            assert_eq!(read(Kind::Cents, wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_scheme_that_opens_on_another_day_says_each_row_that_was_there_again() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let (old, new, later) = (day("2027-07-01"), day("2028-01-01"), day("2029-01-01"));
        let row = |from, to, open| Row { from, to, open };
        assert_eq!(
            reopened(Opening { from: new, to: None }, [old, later]),
            [row(new, None, true), row(old, None, false), row(later, None, true)]
        );
        let end = Some(day("2028-12-31"));
        assert_eq!(
            reopened(Opening { from: old, to: end }, [old, new, later]),
            [row(old, end, true), row(new, end, true), row(later, None, false)]
        );
    }

    #[test]
    fn a_code_is_small_letters_digits_and_dashes() {
        for right in ["samenlevingsjobs", "buurt-2", "ab"] {
            assert!(is_code(right), "{right}");
        }
        for wrong in ["", "a", "2x", "Buurt", "a b", "a/b", "é-n"] {
            assert!(!is_code(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_rate_is_typed_in_percent_and_kept_per_ten_thousand() {
        assert_eq!(read(Kind::Rate, "20 %"), Some(Value::Number(2000)));
        assert_eq!(read(Kind::Rate, "12,5"), Some(Value::Number(1250)));
        assert_eq!(typed(Kind::Rate, &Value::Number(2000)), "20");
        assert_eq!(typed(Kind::Rate, &Value::Number(1250)), "12,5");
        assert_eq!(read(Kind::Rate, "101"), None);
    }

    #[test]
    fn a_list_of_prices_is_typed_with_semicolons_or_lines() {
        let prices = Some(Value::Numbers(vec![595, 645]));
        assert_eq!(read(Kind::CentsList, "5,95; 6,45"), prices);
        assert_eq!(read(Kind::CentsList, "5,95\n6,45"), prices);
        assert_eq!(read(Kind::CentsList, ""), None);
    }
}
