//! Who may read and who may record; how a value is written and read on a screen.

use kernel::Role;
use schemes::{Kind, Value};

/// Who may read the rules: everybody who decides by them.
pub const READERS: &[Role] =
    &[Role::FunctionalAdministrator, Role::WijkCoordinator, Role::WijkMediator, Role::Coordinator];

/// May this role record a rule? Only who manages settings and never people.
pub const fn may_record(role: Role) -> bool {
    matches!(role, Role::FunctionalAdministrator | Role::System)
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
