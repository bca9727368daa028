//! The indicators against hand-made cases, against identities, and against a second implementation.

mod hand;
mod identities;
mod oracle;
mod reading;

use esf::{Count, Degurba, Entry, Event, Figures, Rules};

/// The rules of the house, with a made-up table of municipalities: 10001 rural, 10002 a city.
fn rules() -> Rules {
    let mut rules = Rules::of_the_house().unwrap();
    let table = "nis,degurba,valid_from,valid_to,source\n10001,3,,,made up\n10002,1,,,made up\n";
    rules.degurba = Degurba::parse(table).unwrap();
    rules
}

fn entries(rows: &str) -> Vec<Entry> {
    esf::read::participants(&format!("{}\n{rows}", esf::read::PARTICIPANTS.join(","))).unwrap()
}

fn events(rows: &str) -> Vec<Event> {
    esf::read::events(&format!("{}\n{rows}", esf::read::EVENTS.join(","))).unwrap()
}

/// The figures of operation A.
fn figures(participants: &str, told: &str, until: &str) -> Figures {
    esf::indicators(&entries(participants), &events(told), "A", until.parse().unwrap(), &rules())
}

fn count(figures: &Figures, code: &str) -> Count {
    figures.get(code.parse().unwrap()).unwrap()
}

/// (total, unknown)
fn of(figures: &Figures, code: &str) -> (u64, u64) {
    let count = count(figures, code);
    assert_eq!(count.women + count.men + count.nonbinary, count.total);
    (count.total, count.unknown)
}
