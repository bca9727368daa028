//! A calendar file says the same moment to every reader, over clock changes too.

use ical::{Calendar, Event, Status};
use jiff::{Timestamp, civil, tz::AmbiguousOffset, tz::TimeZone};

fn brussels(year: i16, month: i8, day: i8, hour: i8, minute: i8) -> Timestamp {
    let zone = TimeZone::get("Europe/Brussels").unwrap();
    civil::date(year, month, day).at(hour, minute, 0, 0).to_zoned(zone).unwrap().timestamp()
}

fn event(start: Timestamp, end: Timestamp) -> Event {
    Event {
        uid: "afspraak-7@opstap.example".into(),
        stamp: "2026-06-01T10:00:00Z".parse().unwrap(),
        start,
        end,
        summary: "Gesprek; met Sofie, in Deinze".into(),
        description: None,
        location: Some("Markt 1, Deinze".into()),
        status: Status::Confirmed,
        sequence: 2,
        last_modified: "2026-05-30T08:15:30Z".parse().unwrap(),
    }
}

fn calendar(events: Vec<Event>) -> String {
    Calendar { product: "-//Opstap//Agenda//NL".into(), name: "Mijn afspraken".into(), events }.to_ics()
}

fn line<'a>(ics: &'a str, name: &str) -> &'a str {
    ics.split("\r\n").find_map(|l| l.strip_prefix(name)?.strip_prefix(':')).unwrap()
}

#[test]
fn a_calendar_holds_every_property_a_reader_needs() {
    let ics = calendar(vec![event(brussels(2026, 6, 2, 14, 0), brussels(2026, 6, 2, 15, 0))]);
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Opstap//Agenda//NL\r\n"));
    assert!(ics.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    assert_eq!(line(&ics, "X-WR-CALNAME"), "Mijn afspraken");
    assert_eq!(line(&ics, "UID"), "afspraak-7@opstap.example");
    assert_eq!(line(&ics, "DTSTAMP"), "20260601T100000Z");
    assert_eq!(line(&ics, "DTSTART"), "20260602T120000Z");
    assert_eq!(line(&ics, "DTEND"), "20260602T130000Z");
    assert_eq!(line(&ics, "SUMMARY"), "Gesprek\\; met Sofie\\, in Deinze");
    assert_eq!(line(&ics, "LOCATION"), "Markt 1\\, Deinze");
    assert_eq!(line(&ics, "STATUS"), "CONFIRMED");
    assert_eq!(line(&ics, "SEQUENCE"), "2");
    assert_eq!(line(&ics, "LAST-MODIFIED"), "20260530T081530Z");
}

#[test]
fn nine_in_the_morning_stays_nine_when_the_clock_goes_back() {
    let at = |day| calendar(vec![event(brussels(2026, 10, day, 9, 0), brussels(2026, 10, day, 10, 0))]);
    assert_eq!(line(&at(24), "DTSTART"), "20261024T070000Z");
    assert_eq!(line(&at(25), "DTSTART"), "20261025T080000Z");
}

#[test]
fn nine_in_the_morning_stays_nine_when_the_clock_goes_forward() {
    let at = |day| calendar(vec![event(brussels(2027, 3, day, 9, 0), brussels(2027, 3, day, 10, 0))]);
    assert_eq!(line(&at(27), "DTSTART"), "20270327T080000Z");
    assert_eq!(line(&at(28), "DTSTART"), "20270328T070000Z");
}

#[test]
fn both_hours_called_half_past_two_can_be_told_apart() {
    let zone = TimeZone::get("Europe/Brussels").unwrap();
    let twice = zone.to_ambiguous_zoned(civil::date(2026, 10, 25).at(2, 30, 0, 0));
    assert!(matches!(twice.offset(), AmbiguousOffset::Fold { .. }));
    let first = twice.clone().earlier().unwrap().timestamp();
    let second = twice.later().unwrap().timestamp();
    let ics = calendar(vec![event(first, second)]);
    assert_eq!(line(&ics, "DTSTART"), "20261025T003000Z");
    assert_eq!(line(&ics, "DTEND"), "20261025T013000Z");
}

#[test]
fn an_appointment_over_the_lost_hour_is_one_hour_shorter() {
    let ics = calendar(vec![event(brussels(2027, 3, 28, 1, 30), brussels(2027, 3, 28, 3, 30))]);
    assert_eq!(line(&ics, "DTSTART"), "20270328T003000Z");
    assert_eq!(line(&ics, "DTEND"), "20270328T013000Z");
}

#[test]
fn a_cancelled_appointment_is_still_in_the_file() {
    let mut gone = event(brussels(2026, 6, 2, 14, 0), brussels(2026, 6, 2, 15, 0));
    gone.status = Status::Cancelled;
    assert_eq!(line(&calendar(vec![gone]), "STATUS"), "CANCELLED");
}

#[test]
fn an_end_before_the_start_is_never_written() {
    let ics = calendar(vec![event(brussels(2026, 6, 2, 14, 0), brussels(2026, 6, 2, 13, 0))]);
    assert_eq!(line(&ics, "DTEND"), line(&ics, "DTSTART"));
}

#[test]
fn a_line_end_in_a_text_cannot_add_a_property() {
    let mut tricky = event(brussels(2026, 6, 2, 14, 0), brussels(2026, 6, 2, 15, 0));
    tricky.summary = "Gesprek\r\nATTACH:http://example.org\nEND:VEVENT\rX:1".into();
    let ics = calendar(vec![tricky]);
    assert!(!ics.split("\r\n").any(|l| l.starts_with("ATTACH") || l.starts_with("X:")));
    assert_eq!(ics.matches("\r\nEND:VEVENT").count(), 1);
    assert!(!ics.replace("\r\n", "").contains(['\r', '\n']));
}
