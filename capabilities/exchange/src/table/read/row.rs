//! One row of a spreadsheet as a draft.

use std::collections::HashMap;

use catalogue::model::{Accessible, Class, Contact, Draft, Facts, Kind, Location, Place};
use kernel::Day;

use super::super::{BETWEEN, COLUMNS, EVERYWHERE, PER_ROW};
use crate::checks::Cell;
use crate::fault::Fault;
use crate::lexicon::{Lexicon, List};
use crate::model::NOBODY;
use crate::sheet::Row;

/// A row, and what it is read with.
pub struct Reader<'a> {
    pub cell: Cell<'a>,
    pub row: &'a Row,
    pub columns: &'a HashMap<&'static str, usize>,
    pub lexicon: &'a Lexicon,
    pub place: super::Place<'a>,
}

impl<'a> Reader<'a> {
    /// The heading and the text of a cell, without the apostrophe that made it harmless.
    fn at(&self, column: &'static str) -> (&'a str, &'a str) {
        (self.lexicon.heading(column), self.of(self.row, column))
    }

    fn of<'b>(&self, row: &'b Row, column: &str) -> &'b str {
        let text = self.columns.get(column).and_then(|at| row.cells.get(*at)).map_or("", String::as_str);
        let bare = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\'']));
        bare.unwrap_or(text)
    }

    /// By what the service is known: its number, or else its organisation and its name.
    pub fn service_key(&self) -> String {
        match self.of(self.row, "number") {
            "" => format!("{} / {}", self.of(self.row, "organisation"), self.of(self.row, "name")),
            number => number.to_owned(),
        }
    }

    /// Adds the location and the contact of this row to the service of an earlier one. What else stands here must be
    /// empty or the same as there: nobody can tell which of two prices was meant.
    pub fn more(&mut self, draft: &mut Draft, first: &Row) {
        for column in COLUMNS.into_iter().filter(|column| !PER_ROW.contains(column)) {
            let (heading, text) = self.at(column);
            if !text.is_empty() && text != self.of(first, column) {
                let fault = Fault::at(self.cell.row, heading, "import-row-differs");
                self.cell.faults.push(fault.fact("first", first.number));
            }
        }
        let (location, contact) = (self.location(), self.contact());
        let (location, contact) = (
            location.filter(|location| !draft.locations.contains(location)),
            contact.filter(|contact| !draft.contacts.contains(contact)),
        );
        if location.is_none() && contact.is_none() {
            let fault = Fault::at(self.cell.row, self.lexicon.heading("number"), "import-twice-row");
            self.cell.faults.push(fault.fact("first", first.number));
        }
        draft.locations.extend(location);
        draft.contacts.extend(contact);
    }

    /// The name of the organisation, which must be there.
    pub fn organisation(&mut self) -> String {
        let (heading, text) = self.at("organisation");
        self.cell.need(heading, text);
        self.cell.short(heading, text, 160)
    }

    fn maybe(&mut self, column: &'static str, max: usize) -> Option<String> {
        let (heading, text) = self.at(column);
        self.cell.maybe(heading, Some(text), max)
    }

    fn number(&mut self, column: &'static str, min: i64, max: i64) -> Option<i64> {
        let (heading, text) = self.at(column);
        self.cell.number(heading, text, min, max)
    }

    fn day(&mut self, column: &'static str) -> Option<Day> {
        let (heading, text) = self.at(column);
        self.cell.day(heading, Some(text))
    }

    fn parts(&self, column: &'static str) -> (&'a str, impl Iterator<Item = &'a str> + use<'a>) {
        let (heading, text) = self.at(column);
        (heading, text.split([BETWEEN, '\n']).map(str::trim).filter(|part| !part.is_empty()))
    }

    fn key(&mut self, heading: &str, list: List, text: &str) -> Option<&'static str> {
        let found = self.lexicon.key(list, text);
        if found.is_none() {
            let fault = Fault::at(self.cell.row, heading, "import-word").fact("value", text);
            self.cell.faults.push(fault.fact("known", self.lexicon.some(list)));
        }
        found
    }

    /// One of a closed list; empty: `None`.
    fn one<T: std::str::FromStr>(&mut self, column: &'static str, list: List) -> Option<T> {
        let (heading, text) = self.at(column);
        let key = if text.is_empty() { None } else { self.key(heading, list, text) };
        key.and_then(|key| key.parse().ok())
    }

    fn yes(&mut self, column: &'static str) -> bool {
        self.one::<String>(column, List::YesNo).as_deref() == Some("yes")
    }

    /// Several of a closed list.
    fn several(&mut self, column: &'static str, list: List) -> Vec<String> {
        let (heading, parts) = self.parts(column);
        let mut keys: Vec<String> = parts.filter_map(|part| self.key(heading, list, part)).map(str::to_owned).collect();
        keys.sort();
        keys.dedup();
        keys
    }

    /// The whole row. Without a number of its own a service is known by its organisation and its name.
    pub fn draft(&mut self, organisation: &str) -> Draft {
        for column in ["name", "types"] {
            let (heading, text) = self.at(column);
            self.cell.need(heading, text);
        }
        let name = self.maybe("name", 160).unwrap_or_default();
        let number = self.maybe("number", 200).unwrap_or_else(|| format!("{organisation} / {name}"));
        let empty = Draft::new(NOBODY, &name);
        let areas = self.areas();
        let ((website, link), (email, mail), (phone, call)) = (self.at("website"), self.at("email"), self.at("phone"));
        Draft {
            external_id: Some(number),
            description: self.maybe("description", 4_000).unwrap_or_default(),
            types: self.several("types", List::Type),
            barriers: self.several("barriers", List::Barrier),
            targets: self.several("targets", List::Target),
            facts: Facts::empty(self.one("kind", List::Kind).unwrap_or(Kind::General)),
            status: self.one("status", List::Status).unwrap_or(empty.status),
            setting: self.one("setting", List::Setting).unwrap_or(empty.setting),
            gender: self.one("gender", List::Gender).unwrap_or(empty.gender),
            age_from: self.number("age_from", 0, 120),
            age_to: self.number("age_to", 0, 120),
            rung_from: self.number("rung_from", 1, 6),
            rung_to: self.number("rung_to", 1, 6),
            whole_region: areas.is_none(),
            areas: areas.unwrap_or_default(),
            home_visits: self.yes("home"),
            interpreter: self.yes("interpreter"),
            languages: self.languages(),
            price_cents: self.price(),
            price_note: self.maybe("price_note", 500),
            apply: self.maybe("apply", 2_000),
            documents: self.maybe("documents", 1_000),
            opening: self.maybe("opening", 1_000),
            starts_on: self.day("start"),
            website: self.cell.website(website, Some(link)),
            email: self.cell.email(email, Some(mail)),
            phone: self.cell.phone(phone, Some(call)),
            places: self.places(),
            locations: self.location().into_iter().collect(),
            contacts: self.contact().into_iter().collect(),
            confirmed_on: self.day("confirmed"),
            ..empty
        }
    }

    fn languages(&mut self) -> Vec<String> {
        let (heading, parts) = self.parts("languages");
        let mut codes: Vec<String> = parts.filter_map(|part| self.cell.language(heading, part)).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    /// The municipalities; `None`: the whole region.
    fn areas(&mut self) -> Option<Vec<String>> {
        let (heading, parts) = self.parts("municipalities");
        let mut areas = Vec::new();
        let mut everywhere = false;
        for part in parts {
            everywhere |= self.lexicon.key(List::Area, part) == Some(EVERYWHERE);
            match (self.place)(part) {
                Some(nis) => areas.push(nis),
                None if everywhere => {}
                None => self.cell.odd(heading, "import-municipality", part),
            }
        }
        areas.sort();
        areas.dedup();
        Some(areas).filter(|areas| !areas.is_empty() && !everywhere)
    }

    fn price(&mut self) -> Option<i64> {
        let (heading, typed) = self.at("price");
        let text = typed.replace('€', "").trim().replace(',', ".");
        if text.is_empty() {
            return None;
        }
        let cents = text.parse::<f64>().ok().map(|euro| (euro * 100.0).round());
        let Some(cents) = cents.filter(|cents| (0.0..=10_000_000.0).contains(cents)) else {
            self.cell.odd(heading, "import-price", typed);
            return None;
        };
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and ten million")]
        Some(cents as i64)
    }

    fn places(&mut self) -> Vec<Place> {
        let mut places = Vec::new();
        let classes = [(Class::Light, "light", "light_free"), (Class::Intensive, "intensive", "intensive_free")];
        for (class, all, free) in classes {
            let (capacity, left) = (self.number(all, 0, 9_999), self.number(free, 0, 9_999));
            let Some(capacity) = capacity.or(left) else { continue };
            let left = left.unwrap_or(0);
            if left > capacity {
                let (heading, text) = self.at(free);
                self.cell.odd(heading, "import-places", text);
            }
            places.push(Place { class, capacity, free: left });
        }
        places
    }

    fn location(&mut self) -> Option<Location> {
        let name = self.maybe("location", 160);
        let street = self.maybe("street", 200);
        let postcode = self.maybe("postcode", 20);
        let town = self.maybe("town", 100);
        let accessible = self.one::<Accessible>("wheelchair", List::Accessible);
        let nis = town.as_deref().or(postcode.as_deref()).and_then(self.place);
        if let (Some(town), None) = (&town, &nis) {
            self.cell.odd(self.lexicon.heading("town"), "import-municipality", town);
        }
        let name = name.or_else(|| street.clone()).or(town)?;
        Some(Location {
            id: None,
            name,
            street,
            postcode,
            nis,
            accessible: accessible.unwrap_or(Accessible::Unknown),
            latitude: None,
            longitude: None,
            external_id: None,
        })
    }

    fn contact(&mut self) -> Option<Contact> {
        let ((phone, call), (email, mail)) = (self.at("contact_phone"), self.at("contact_email"));
        let contact = Contact {
            name: self.maybe("contact", 160).unwrap_or_default(),
            title: self.maybe("contact_role", 160),
            phone: self.cell.phone(phone, Some(call)),
            email: self.cell.email(email, Some(mail)),
        };
        let empty = contact.name.is_empty() && contact.phone.is_none() && contact.email.is_none();
        (!empty).then_some(contact)
    }
}
