//! Files for the funder: the two tables in exactly the columns of `opstap esf indicators`, and the figures.

use esf::{Figures, read};
use kernel::Day;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::Failure;

use crate::report::Report;
use crate::store::figures::Gathered;
use crate::store::supported::Supported;
use crate::workbook;

/// The three files of a day, and the figures in them as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Files {
    /// Participants, CSV.
    pub participants: String,
    /// Events, CSV.
    pub events: String,
    /// Indicators, CSV.
    pub indicators: String,
    /// Indicators, JSON.
    pub figures: String,
    /// How many people.
    pub people: i64,
}

/// Entries and events as they stood on a day: without what came later.
pub fn until(gathered: &Gathered, day: Day) -> Gathered {
    let entry = |entry: &esf::Entry| esf::Entry { exit: entry.exit.filter(|exit| *exit <= day), ..entry.clone() };
    let entries: Vec<esf::Entry> = gathered.entries.iter().filter(|e| e.entry <= day).map(entry).collect();
    let people: std::collections::HashSet<&str> = entries.iter().map(|e| e.person.as_str()).collect();
    let inside = |event: &&esf::Event| event.date <= day && people.contains(event.person.as_str());
    let events = gathered.events.iter().filter(inside).cloned().collect();
    Gathered { entries, events }
}

/// The files of a day.
pub fn files(gathered: &Gathered, figures: &Figures, supported: Option<Supported>, day: Day) -> Result<Files, String> {
    let standing = until(gathered, day);
    let people: std::collections::HashSet<&str> = standing.entries.iter().map(|e| e.person.as_str()).collect();
    Ok(Files {
        participants: participants(&standing.entries),
        events: events(&standing.events),
        indicators: indicators(figures, supported),
        figures: serde_json::to_string(figures).map_err(|e| e.to_string())?,
        people: i64::try_from(people.len()).unwrap_or(i64::MAX),
    })
}

/// The file of participants: a person is a number, so no cell needs quotes and none can be a formula.
pub fn participants(entries: &[esf::Entry]) -> String {
    let mut out = line(&read::PARTICIPANTS.map(str::to_owned));
    for e in entries {
        out += &line(&[
            e.person.clone(),
            e.operation.clone(),
            e.entry.to_string(),
            text(e.exit),
            text(e.birth),
            text(e.gender),
            text(e.labour),
            text(e.unemployed_since),
            text(e.isced),
            text(e.disability),
            text(e.third_country),
            text(e.foreign_background),
            text(e.housing_exclusion),
            e.nis.clone().unwrap_or_default(),
        ]);
    }
    out
}

/// The file of events.
pub fn events(events: &[esf::Event]) -> String {
    let mut out = line(&read::EVENTS.map(str::to_owned));
    for e in events {
        out += &line(&[e.person.clone(), e.operation.clone(), e.date.to_string(), e.kind.to_string()]);
    }
    out
}

/// The file of indicators: a line per code; EECO15 has no numbers, EECO18 and EECO19 one.
pub fn indicators(figures: &Figures, supported: Option<Supported>) -> String {
    let mut out = line(&["code", "women", "men", "nonbinary", "total", "unknown"].map(str::to_owned));
    let organisations = |code: &str, count: Option<i64>| {
        line(&[code.to_owned(), String::new(), String::new(), String::new(), text(count), String::new()])
    };
    for (code, count) in figures.iter() {
        if code == esf::Code::Eecr01 {
            out += &organisations("EECO18", supported.map(|s| s.administrations));
            out += &organisations("EECO19", supported.map(|s| s.enterprises));
        }
        let mut cells = vec![code.to_string()];
        match count {
            Some(c) => cells.extend([c.women, c.men, c.nonbinary, c.total, c.unknown].map(|n| n.to_string())),
            None => cells.extend(std::iter::repeat_n(String::new(), 5)),
        }
        out += &line(&cells);
    }
    out
}

/// Everything that goes to the funder, by the names of the files: the figures as a workbook and as CSV and JSON, and what
/// another program needs to count them again. Nothing for who may not see all.
pub fn package(words: &web::Words, report: &Report) -> Result<Vec<(&'static str, Vec<u8>)>, Failure> {
    let Some(behind) = &report.behind else { return Ok(Vec::new()) };
    let standing = until(&behind.gathered, report.until);
    let json = serde_json::to_string_pretty(&behind.figures).map_err(|e| Failure::other(e.to_string()))?;
    Ok(vec![
        ("participants.csv", participants(&standing.entries).into_bytes()),
        ("events.csv", events(&standing.events).into_bytes()),
        ("degurba.csv", behind.degurba.to_csv().map_err(Failure::other)?.into_bytes()),
        ("indicators.csv", indicators(&behind.figures, report.supported).into_bytes()),
        ("indicators.json", (json + "\n").into_bytes()),
        ("indicators.xlsx", workbook::write(words, report)?),
    ])
}

/// SHA-256 of a file, in hexadecimal digits.
pub fn sha256(text: &str) -> String {
    kernel::hex(&Sha256::digest(text.as_bytes()))
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Numbers, codes, days and ids only, none of which has a comma or a quote: nothing needs quotes here.
fn line(cells: &[String]) -> String {
    cells.join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn entry(person: &str, from: &str, to: Option<&str>) -> esf::Entry {
        esf::Entry {
            row: 0,
            person: person.to_owned(),
            operation: "208".to_owned(),
            entry: day(from),
            exit: to.map(day),
            birth: Some(day("1990-01-01")),
            gender: Some(esf::Gender::Woman),
            labour: Some(esf::LabourStatus::Inactive),
            unemployed_since: None,
            isced: Some(2),
            disability: Some(esf::Answer::Refused),
            third_country: None,
            foreign_background: Some(esf::Answer::No),
            housing_exclusion: Some(esf::Answer::Yes),
            nis: Some("44083".to_owned()),
        }
    }

    #[test]
    fn what_is_written_is_read_again_as_it_was() {
        let entries = [entry("1", "2026-01-05", Some("2026-03-01")), entry("2", "2026-02-01", None)];
        let told = [esf::Event {
            row: 0,
            person: "1".to_owned(),
            operation: "208".to_owned(),
            date: day("2026-03-05"),
            kind: esf::EventKind::Employment,
        }];
        let back = esf::read::participants(&participants(&entries)).unwrap();
        assert_eq!(back.iter().map(|e| esf::Entry { row: 0, ..e.clone() }).collect::<Vec<_>>(), entries);
        let back = esf::read::events(&events(&told)).unwrap();
        assert_eq!(back.iter().map(|e| esf::Event { row: 0, ..e.clone() }).collect::<Vec<_>>(), told);
    }

    #[test]
    fn the_picture_of_a_day_knows_nothing_of_later() {
        let all = Gathered {
            entries: vec![entry("1", "2026-01-05", Some("2026-03-01")), entry("2", "2026-02-02", None)],
            events: Vec::new(),
        };
        let then = until(&all, day("2026-02-01"));
        assert_eq!((then.entries.len(), then.entries[0].exit), (1, None));
    }

    #[test]
    fn the_file_of_indicators_has_every_code_once() {
        let told = Supported { administrations: 7, enterprises: 2, since_on: day("2026-01-01") };
        let text = indicators(&Figures::default(), Some(told));
        let codes: Vec<&str> = text.lines().skip(1).filter_map(|l| l.split(',').next()).collect();
        assert_eq!(codes.len(), 25);
        assert!(text.contains("EECO18,,,,7,\r\n") && text.contains("EECO15,,,,,\r\n"), "{text}");
    }
}
