//! Rows of a spreadsheet as services: every cell that can't be taken is named with its row and the heading above it.

mod row;

use std::collections::HashMap;

use super::HELP;
use crate::checks::Cell;
use crate::fault::Fault;
use crate::lexicon::Lexicon;
use crate::model::{Bundle, House, Offer};
use crate::sheet::Row;

/// Finds the code of a municipality by its name, code or postcode.
pub type Place<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Reads all rows; the first one holds the headings. Gives the services and the columns that the file has.
pub fn bundle(rows: &[Row], lexicon: &Lexicon, place: Place<'_>) -> Result<(Bundle, Vec<&'static str>), Vec<Fault>> {
    let mut faults = Vec::new();
    let Some((head, rows)) = rows.split_first() else { return Err(vec![Fault::file("import-empty")]) };
    let columns = columns(head, lexicon, &mut faults);
    let mut bundle = Bundle::default();
    let mut houses: HashMap<String, usize> = HashMap::new();
    let mut seen: HashMap<String, (usize, &Row)> = HashMap::new();
    for row in rows {
        if faults.len() > crate::fault::MOST {
            break;
        }
        if row.cells.iter().find(|cell| !cell.is_empty()).is_some_and(|cell| cell.starts_with(HELP)) {
            continue;
        }
        let cell = Cell { row: row.number, faults: &mut faults };
        let mut reader = row::Reader { cell, row, columns: &columns, lexicon, place };
        let key = reader.service_key();
        if let Some((at, first)) = seen.get(&key)
            && let Some(offer) = bundle.offers.get_mut(*at)
        {
            reader.more(&mut offer.draft, first);
            continue;
        }
        seen.insert(key, (bundle.offers.len(), row));
        let name = reader.organisation();
        let draft = reader.draft(&name);
        let house = *houses.entry(kernel::name::fold(&name)).or_insert_with(|| {
            bundle.houses.push(House { external_id: name.clone(), name: name.clone(), ..House::default() });
            bundle.houses.len() - 1
        });
        bundle.offers.push(Offer { row: row.number, house, draft });
    }
    if faults.is_empty() && bundle.offers.is_empty() {
        faults.push(Fault::file("import-no-rows"));
    }
    if faults.is_empty() { Ok((bundle, columns.into_keys().collect())) } else { Err(faults) }
}

/// Which column stands where. A heading that nobody knows is named: a typing error there would lose a whole column.
fn columns(head: &Row, lexicon: &Lexicon, faults: &mut Vec<Fault>) -> HashMap<&'static str, usize> {
    let mut columns = HashMap::new();
    for (at, heading) in head.cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        match lexicon.column(heading) {
            Some(column) if columns.contains_key(column) => {
                faults.push(Fault::at(head.number, heading, "import-column-twice"));
            }
            Some(column) => drop(columns.insert(column, at)),
            None => faults.push(Fault::at(head.number, heading, "import-column-unknown")),
        }
    }
    for column in ["organisation", "name", "types"].into_iter().filter(|column| !columns.contains_key(column)) {
        faults.push(Fault::at(head.number, lexicon.heading(column), "import-column-missing"));
    }
    columns
}
