//! The table: which row holds, what is unknown, which new row is taken.

use kernel::Moment;
use schemes::wijk::{DEFINITION, keys};
use schemes::{Answer, Certainty, Definition, Draft, KeyInfo, Kind, Parameter, Table, Value, Version, reference};
use uuid::Uuid;

use crate::house::{day, table, with};

fn draft(key: &str, value: Option<Value>, from: &str, to: Option<&str>) -> Draft {
    let (source, certainty) = ("Belgisch Staatsblad".to_owned(), Certainty::Law);
    Draft { key: key.to_owned(), value, from: day(from), to: to.map(day), source, certainty }
}

#[track_caller]
fn faults(draft: &Draft) -> Vec<&'static str> {
    let faults = draft.check(DEFINITION.keys, &table(), day("2026-11-22")).unwrap_err();
    faults.into_iter().map(|fault| fault.key).collect()
}

fn answer(table: &Table, on: &str, key: &'static str) -> Option<i64> {
    table.on(day(on)).number(key).known()
}

#[test]
fn every_row_that_comes_with_opstap_has_a_known_key_a_source_and_a_value_of_its_kind() {
    assert!(!reference().parameters.is_empty(), "the data could not be read");
    for row in &reference().parameters {
        let key = DEFINITION.key(&row.key).unwrap_or_else(|| panic!("{}", row.key));
        assert!(row.value.as_ref().is_none_or(|value| value.fits(key.kind)), "{}", row.key);
        assert!(!row.source.is_empty(), "{}", row.key);
        assert!(row.value.is_some() || row.certainty == Certainty::NotFound, "{}", row.key);
        let stored = row.value.as_ref().map(Value::stored);
        assert_eq!(stored.and_then(|text| Value::parse(key.kind, &text)), row.value, "{}", row.key);
    }
    for key in DEFINITION.keys {
        assert!(reference().parameters.iter().any(|row| row.key == key.key), "no row for {}", key.key);
    }
}

#[test]
fn no_two_rows_that_come_with_opstap_hold_on_the_same_day() {
    let mut ids = std::collections::BTreeSet::new();
    let mut grown = Table::default();
    for row in &reference().parameters {
        assert!(ids.insert(row.id), "{} twice", row.key);
        let Parameter { key, value, from, to, source, certainty, .. } = row.clone();
        let accepted = Draft { key, value, from, to, source, certainty }.check(DEFINITION.keys, &grown, from).unwrap();
        assert_eq!((accepted.replaces, accepted.ends), (None, None), "{}", row.key);
        grown.insert(row.clone());
    }
}

#[test]
fn the_lists_that_come_with_opstap_have_every_code_of_the_rules() {
    use schemes::wijk::{EndReason, SuspensionReason, UserKind};
    let codes = |list: &[reference::Reason]| list.iter().map(|reason| reason.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&reference().end_reasons), EndReason::ALL.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(codes(&reference().user_kinds), UserKind::ALL.iter().map(ToString::to_string).collect::<Vec<_>>());
    let reasons = SuspensionReason::ALL.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(codes(&reference().suspension_reasons), reasons);
    let mains: std::collections::BTreeSet<_> = reference().activities.iter().map(|row| &row.main).collect();
    assert_eq!(mains.len(), 8, "eight main activities");
}

#[test]
fn what_the_rules_said_on_a_day_is_every_key_with_a_row_or_unknown() {
    let table = table();
    let lines = table.on(day("2025-06-01")).lines(DEFINITION.keys);
    assert_eq!(lines.len(), keys::KEYS.len());
    let line = |key| lines.iter().find(|line| line.key.key == key).unwrap();
    assert_eq!(line(keys::HOURS_MAX_MONTH).value(), Some(&Value::Number(60)));
    assert_eq!(line(keys::TAX_CAP).value(), None);
    assert!(line(keys::HOURS_YEAR_KIND).row.unwrap().is_assumed());
    assert!(table.on(day("2017-12-31")).lines(DEFINITION.keys).iter().all(|line| line.value().is_none()));
}

#[test]
fn a_later_row_ends_an_open_one_and_never_the_days_before_it() {
    let table = with(table(), keys::HOURS_MAX_MONTH, Some(Value::Number(64)), "2027-01-01");
    assert_eq!(answer(&table, "2026-12-31", keys::HOURS_MAX_MONTH), Some(60));
    assert_eq!(answer(&table, "2027-01-01", keys::HOURS_MAX_MONTH), Some(64));
    let history: Vec<_> = table.history(keys::HOURS_MAX_MONTH).map(|(row, last)| (row.from, last)).collect();
    assert_eq!(history, [(day("2018-01-01"), Some(day("2026-12-31"))), (day("2027-01-01"), None)]);
}

#[test]
fn a_row_recorded_later_with_the_same_first_day_replaces_the_earlier_whatever_the_order_of_loading() {
    let table = with(table(), keys::HOURS_MAX_MONTH, Some(Value::Number(64)), "2018-01-01");
    let backwards = Table::new(table.all().cloned().collect::<Vec<_>>().into_iter().rev());
    assert_eq!(table, backwards);
    assert_eq!(answer(&table, "2026-11-20", keys::HOURS_MAX_MONTH), Some(64));
    assert_eq!(answer(&table.recorded_until(Moment(1_600_000_000_000)), "2026-11-20", keys::HOURS_MAX_MONTH), Some(60));
}

#[test]
fn a_row_that_ended_gives_way_to_unknown_and_not_to_an_older_row() {
    let mut table = table();
    let row = draft(keys::USER_FEE, Some(Value::Number(800)), "2027-01-01", Some("2027-12-31"));
    table.insert(row.record(Version(Uuid::from_u128(5)), "wijk-werken", Moment(2)));
    assert_eq!(answer(&table, "2027-06-01", keys::USER_FEE), Some(800));
    assert_eq!(answer(&table, "2028-01-01", keys::USER_FEE), None);
    assert_eq!(table.on(day("2028-01-01")).number(keys::USER_FEE), Answer::Unknown { key: keys::USER_FEE });
}

#[test]
fn a_new_row_says_what_it_ends_what_it_replaces_and_whether_it_reaches_back() {
    let table = table();
    let today = day("2026-11-22");
    let standing = table.on(today).row(keys::HOURS_MAX_MONTH).unwrap().id;
    let later = draft(keys::HOURS_MAX_MONTH, Some(Value::Number(64)), "2027-01-01", None);
    let accepted = later.check(DEFINITION.keys, &table, today).unwrap();
    assert_eq!((accepted.ends, accepted.replaces, accepted.reaches_back), (Some(standing), None, false));
    let same = draft(keys::HOURS_MAX_MONTH, Some(Value::Number(64)), "2018-01-01", None);
    let accepted = same.check(DEFINITION.keys, &table, today).unwrap();
    assert_eq!((accepted.ends, accepted.replaces, accepted.reaches_back), (None, Some(standing), true));
}

#[test]
fn a_new_row_that_cannot_be_taken_names_every_field() {
    let number = || Some(Value::Number(1));
    assert_eq!(faults(&draft("ww.none", number(), "2027-01-01", None)), ["rule-key-unknown"]);
    let text = Some(Value::Text("sixty".to_owned()));
    assert_eq!(faults(&draft(keys::HOURS_MAX_MONTH, text, "2027-01-01", None)), ["rule-value-kind"]);
    assert_eq!(faults(&draft(keys::HOURS_MAX_MONTH, None, "2027-01-01", None)), ["rule-value-missing"]);
    let backwards = draft(keys::HOURS_MAX_MONTH, number(), "2027-01-01", Some("2026-12-31"));
    assert_eq!(faults(&backwards), ["rule-to-before-from"]);
    let unsourced =
        Draft { source: " ".to_owned(), ..draft(keys::HOURS_MAX_MONTH, Some(Value::Number(-1)), "2027-01-01", None) };
    assert_eq!(faults(&unsourced), ["rule-value-kind", "rule-source-missing"]);
}

#[test]
fn a_new_row_may_not_cut_a_row_that_has_an_end_of_its_own() {
    let inside = draft(keys::TAX_CAP, Some(Value::Number(1)), "2024-06-01", None);
    assert_eq!(faults(&inside), ["rule-overlap"]);
    let over = draft(keys::TAX_CAP, Some(Value::Number(1)), "2017-01-01", Some("2018-06-30"));
    assert_eq!(faults(&over), ["rule-overlap"]);
    let known_now = draft(keys::TAX_CAP, Some(Value::Number(182_000)), "2025-01-01", Some("2025-12-31"));
    assert!(known_now.check(DEFINITION.keys, &table(), day("2026-11-22")).is_ok());
}

#[test]
fn a_second_scheme_is_one_more_definition_with_keys_of_its_own() {
    const KEYS: &[KeyInfo] = &[KeyInfo { key: "sj.scheme", kind: Kind::Text, label: "sj-rule-scheme" }];
    const NEXT: Definition = Definition { code: "samenlevingsjobs", label: "sj", open: "sj.scheme", keys: KEYS };
    let row = draft("sj.scheme", Some(Value::Text("samenlevingsjobs".to_owned())), "2028-01-01", None);
    assert!(row.check(NEXT.keys, &Table::default(), day("2026-11-22")).is_ok());
    let table = Table::new([row.record(Version(Uuid::from_u128(5)), NEXT.code, Moment(2))]);
    let scheme = NEXT.in_time(&table).unwrap();
    assert_eq!((scheme.code.as_str(), scheme.from, scheme.to), ("samenlevingsjobs", day("2028-01-01"), None));
    assert_eq!(DEFINITION.in_time(&table), None);
}

#[test]
fn wijk_werken_is_open_until_a_row_says_its_last_day() {
    let mut table = table();
    let scheme = Definition::of("wijk-werken").unwrap().in_time(&table).unwrap();
    assert_eq!((scheme.from, scheme.to), (day("2018-01-01"), None));
    let end = draft(keys::SCHEME, Some(Value::Text("wijk-werken".to_owned())), "2018-01-01", Some("2027-12-31"));
    table.insert(end.record(Version(Uuid::from_u128(5)), "wijk-werken", Moment(2_000_000_000_000)));
    assert_eq!(DEFINITION.in_time(&table).unwrap().to, Some(day("2027-12-31")));
    let closed = crate::house::House::ok().but(|house| house.table = table);
    let code = closed.code(&[crate::house::span("2028-01-03", "13:00", "14:00")]);
    assert_eq!(code, schemes::wijk::performance::Code::SchemeClosed);
}

#[test]
fn kinds_of_users_are_those_that_the_program_knows_and_no_other_word() {
    let all: Vec<&str> = schemes::wijk::UserKind::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(keys::KINDS_OF_USERS, all);
    let kinds = Kind::Choices(keys::KINDS_OF_USERS);
    assert_eq!(Value::parse(kinds, "PRIVATE; SCHOOL").map(|value| value.stored()), Some("PRIVATE;SCHOOL".to_owned()));
    for wrong in ["", "FOO", "PRIVATE;FOO", "private"] {
        assert_eq!(Value::parse(kinds, wrong), None, "{wrong}");
    }
}
