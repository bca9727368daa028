//! The table as CSV, safe to open in a spreadsheet program.

use catalogue::model::{Class, Draft, Place};

use super::{BETWEEN, COLUMNS, HELP, PER_ROW};
use crate::lexicon::{Lexicon, List};
use crate::model::{Bundle, House};

/// By what each row says which service it is of.
const FIRST: [&str; 3] = ["number", "organisation", "name"];

/// The table with a heading and, when asked, a row of help; the byte order mark lets spreadsheets read the accents.
pub fn csv(bundle: &Bundle, lexicon: &Lexicon, with_help: bool, town: &dyn Fn(&str) -> String) -> String {
    let mut out = String::from("\u{feff}");
    line(&mut out, lexicon.headings());
    if with_help {
        // The first cell marks the row.
        let help: Vec<String> = lexicon
            .help()
            .enumerate()
            .map(|(at, text)| if at == 0 { format!("{HELP} {text}") } else { text.to_owned() })
            .collect();
        line(&mut out, help.iter().map(String::as_str));
    }
    for offer in &bundle.offers {
        let Some(house) = bundle.houses.get(offer.house) else { continue };
        for at in 0..offer.draft.locations.len().max(offer.draft.contacts.len()).max(1) {
            // A row that only adds a location or a contact says which service that is of, and no more.
            let told = |column: &&str| at == 0 || PER_ROW.contains(column) || FIRST.contains(column);
            let text = |column: &&str| {
                if told(column) { cell(column, house, &offer.draft, at, lexicon, town) } else { String::new() }
            };
            let cells: Vec<String> = COLUMNS.iter().map(text).collect();
            line(&mut out, cells.iter().map(String::as_str));
        }
    }
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, text) in cells.enumerate() {
        if at > 0 {
            out.push(';');
        }
        out.push_str(&quoted(&harmless(text)));
    }
    out.push_str("\r\n");
}

/// A text that a spreadsheet program would run as a formula gets an apostrophe in front (OWASP, CSV injection);
/// reading takes it away again. A phone number keeps its plus: a plus and digits alone run nothing.
pub fn harmless(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'']);
    let digits = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    let number = text.strip_prefix('+').is_some_and(digits);
    if risky && !number { format!("'{text}") } else { text.to_owned() }
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ';', '\n', '\r', ',', '\t']) || text != text.trim() {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// `at`: which location and contact.
fn cell(column: &str, house: &House, d: &Draft, at: usize, lexicon: &Lexicon, town: &dyn Fn(&str) -> String) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
    let word = |list: List, key: &str| lexicon.word(list, key).to_owned();
    let words = |list: List, keys: &[String]| join(keys.iter().map(|key| lexicon.word(list, key).to_owned()));
    let yes = |yes: bool| word(List::YesNo, if yes { "yes" } else { "no" });
    let place = |class: Class| d.places.iter().find(|p| p.class == class);
    let count = |class: Class, of: fn(&Place) -> i64| number(place(class).map(of));
    let (location, contact) = (d.locations.get(at), d.contacts.get(at));
    let language = |code: &String| {
        kernel::language::Language::by_code(code).map_or_else(|| code.clone(), |language| language.dutch.to_owned())
    };
    match column {
        "number" => text(&d.external_id),
        "organisation" => house.name.clone(),
        "name" => d.name.clone(),
        "description" => d.description.clone(),
        "types" => words(List::Type, &d.types),
        "barriers" => words(List::Barrier, &d.barriers),
        "targets" => words(List::Target, &d.targets),
        "kind" => word(List::Kind, d.kind().as_str()),
        "status" => word(List::Status, d.status.as_str()),
        "setting" => word(List::Setting, d.setting.as_str()),
        "gender" => word(List::Gender, d.gender.as_str()),
        "age_from" => number(d.age_from),
        "age_to" => number(d.age_to),
        "rung_from" => number(d.rung_from),
        "rung_to" => number(d.rung_to),
        "municipalities" if d.whole_region => lexicon.word(List::Area, super::EVERYWHERE).to_owned(),
        "municipalities" => join(d.areas.iter().map(|nis| town(nis))),
        "home" => yes(d.home_visits),
        "interpreter" => yes(d.interpreter),
        "languages" => join(d.languages.iter().map(language)),
        "price" => d.price_cents.map(|cents| format!("{},{:02}", cents / 100, cents % 100)).unwrap_or_default(),
        "price_note" => text(&d.price_note),
        "apply" => text(&d.apply),
        "documents" => text(&d.documents),
        "opening" => text(&d.opening),
        "start" => d.starts_on.map(|day| day.to_string()).unwrap_or_default(),
        "website" => text(&d.website),
        "email" => text(&d.email),
        "phone" => text(&d.phone),
        "light" => count(Class::Light, |p| p.capacity),
        "light_free" => count(Class::Light, |p| p.free),
        "intensive" => count(Class::Intensive, |p| p.capacity),
        "intensive_free" => count(Class::Intensive, |p| p.free),
        "location" => location.map(|l| l.name.clone()).unwrap_or_default(),
        "street" => location.map(|l| text(&l.street)).unwrap_or_default(),
        "postcode" => location.map(|l| text(&l.postcode)).unwrap_or_default(),
        "town" => location.and_then(|l| l.nis.as_deref()).map(town).unwrap_or_default(),
        "wheelchair" => location.map(|l| word(List::Accessible, l.accessible.as_str())).unwrap_or_default(),
        "contact" => contact.map(|c| c.name.clone()).unwrap_or_default(),
        "contact_role" => contact.map(|c| text(&c.title)).unwrap_or_default(),
        "contact_phone" => contact.map(|c| text(&c.phone)).unwrap_or_default(),
        "contact_email" => contact.map(|c| text(&c.email)).unwrap_or_default(),
        "confirmed" => d.confirmed_on.map(|day| day.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(&format!(" {BETWEEN} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_a_spreadsheet_would_run_is_made_harmless() {
        for risky in ["=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "'=1"] {
            assert!(harmless(risky).starts_with('\''), "{risky}");
        }
        assert_eq!(
            (harmless("+3293660000"), harmless("Taaltafel - start")),
            ("+3293660000".into(), "Taaltafel - start".into())
        );
    }

    #[test]
    fn separators_quotes_and_line_ends_stay_in_their_cell() {
        assert_eq!(quoted("a;\"b\"\nc"), "\"a;\"\"b\"\"\nc\"");
    }
}
