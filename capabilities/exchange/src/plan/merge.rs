//! What a file tells over what is stored: a table carries less than the catalogue knows, and must not wipe the rest.

use catalogue::arena;
use catalogue::model::{Draft, Location};

/// The draft of the file with what the file can't tell from what is stored. `columns`: those of a table.
pub fn over(old: &Draft, new: &Draft, columns: Option<&[&str]>) -> Draft {
    let mut out = new.clone();
    let Some(columns) = columns else { return out };
    macro_rules! keep {
        ($($column:literal: $($field:ident)+;)*) => {
            $(if !columns.contains(&$column) { $(out.$field.clone_from(&old.$field);)+ })*
        };
    }
    keep! {
        "description": description; "barriers": barriers; "targets": targets; "kind": facts; "status": status;
        "setting": setting; "gender": gender; "age_from": age_from; "age_to": age_to; "rung_from": rung_from;
        "rung_to": rung_to; "municipalities": areas whole_region; "home": home_visits; "interpreter": interpreter;
        "languages": languages; "price": price_cents; "price_note": price_note; "apply": apply;
        "documents": documents; "opening": opening; "start": starts_on; "website": website; "email": email;
        "phone": phone; "confirmed": confirmed_on;
    }
    // A table knows the kind, but not the facts of the kind.
    if out.kind() == old.kind() {
        out.facts.clone_from(&old.facts);
    }
    if !columns.iter().any(|column| ["light", "light_free", "intensive", "intensive_free"].contains(column)) {
        out.places.clone_from(&old.places);
    }
    if !columns.iter().any(|column| ["location", "street", "postcode", "town"].contains(column)) {
        out.locations.clone_from(&old.locations);
    }
    // A table does not know all of a location. One of which it says the same as what is stored, is that one.
    let mut left: Vec<&Location> = old.locations.iter().collect();
    for told in &mut out.locations {
        if let Some(at) = left.iter().position(|stored| like(stored, told)) {
            *told = left.remove(at).clone();
        }
    }
    if !columns.iter().any(|column| ["contact", "contact_phone", "contact_email"].contains(column)) {
        out.contacts.clone_from(&old.contacts);
    }
    out
}

/// Do the columns of a table say the same of both?
fn like(stored: &Location, told: &Location) -> bool {
    stored.name == told.name
        && stored.street == told.street
        && stored.postcode == told.postcode
        && stored.accessible == told.accessible
        && (stored.nis == told.nis || told.nis.is_none())
}

/// Is there nothing to write? The order of lists does not matter, and barriers that follow from types are told by them.
pub fn same(old: &Draft, new: &Draft) -> bool {
    plain(old) == plain(new)
}

fn plain(draft: &Draft) -> Draft {
    let mut out = draft.clone();
    let of_types: Vec<String> = out.types.iter().flat_map(|key| arena::barriers_of(key)).map(str::to_owned).collect();
    out.barriers.extend(of_types);
    for list in [&mut out.types, &mut out.barriers, &mut out.targets, &mut out.languages, &mut out.areas] {
        list.sort_unstable();
        list.dedup();
    }
    if out.whole_region {
        out.areas.clear();
    }
    out.places.sort_by_key(|place| place.class);
    out.contacts.sort_by(|a, b| (&a.name, &a.title, &a.phone, &a.email).cmp(&(&b.name, &b.title, &b.phone, &b.email)));
    for location in &mut out.locations {
        // A known location is the same one, whatever it is called in the source.
        if location.external_id.is_some() {
            location.id = None;
        }
        // 50.90 and 50.9 are one place.
        for degrees in [&mut location.latitude, &mut location.longitude] {
            *degrees = degrees.take().map(|text| text.parse::<f64>().map_or(text, |number| number.to_string()));
        }
    }
    let mut keyed: Vec<Location> = out.locations;
    keyed.sort_by(|a, b| (&a.name, &a.street, &a.external_id).cmp(&(&b.name, &b.street, &b.external_id)));
    out.locations = keyed;
    out
}
