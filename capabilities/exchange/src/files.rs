//! Files of each format, from bytes to a bundle and back.

use ::store::{Ctx, Failure, Tx};
use kernel::Day;
use network::municipality::Municipalities;
use web::Words;

use crate::fault::Fault;
use crate::lexicon::Lexicon;
use crate::model::Bundle;
use crate::words::Dutch;
use crate::{cpsv, hsds, load, sheet, table};

kernel::text_enum! {
    /// What a file is.
    pub enum Format {
        /// Open Referral HSDS: JSON, or a tabular data package in a ZIP.
        Hsds = "hsds",
        /// A table with Dutch headings.
        Csv = "csv",
        /// The same in a workbook of a spreadsheet program.
        Xlsx = "xlsx",
        /// Public services for others, JSON-LD; only out.
        Cpsv = "cpsv-ap",
    }
}

/// The language of files, whatever the screens speak.
pub const LANGUAGE: &str = "nl-BE";

/// What reading a file needs.
pub struct Reading<'a> {
    /// Dutch words.
    pub l: &'a Words,
    /// Municipalities.
    pub towns: &'a Municipalities,
    /// Today.
    pub today: Day,
    /// The type of service of HSDS records that name none.
    pub default_type: Option<&'a str>,
}

/// What a file holds, and which columns it has when it is a table.
pub type Read = (Bundle, Option<Vec<&'static str>>);

/// Reads a file. A table may be CSV or XLSX, whatever was said: the bytes tell.
pub fn read(bytes: &[u8], format: Format, with: &Reading<'_>) -> Result<Read, Vec<Fault>> {
    let place = |text: &str| town(with.towns, with.today, text);
    match format {
        Format::Hsds => {
            let around = hsds::read::Around { place: &place, default_type: with.default_type };
            hsds::read::bundle(bytes, &around).map(|bundle| (bundle, None))
        }
        Format::Csv | Format::Xlsx => {
            let rows = sheet::read(bytes).map_err(|fault| vec![fault])?;
            let lexicon = Lexicon::new(with.l, &table::COLUMNS);
            table::read::bundle(&rows, &lexicon, &place).map(|(bundle, columns)| (bundle, Some(columns)))
        }
        Format::Cpsv => Err(vec![Fault::file("import-cpsv")]),
    }
}

/// The code of a municipality: a code of the region or any NIS code as it is, or what goes by this name or postcode now.
fn town(towns: &Municipalities, today: Day, text: &str) -> Option<String> {
    let text = text.trim();
    let code = text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
    if code { Some(text.to_owned()) } else { towns.current(text, today).map(|town| town.nis.clone()) }
}

/// Faults of the catalogue's own checks name a field; in a table people look for the heading above it.
pub fn with_headings(l: &Words, faults: Vec<Fault>) -> Vec<Fault> {
    let lexicon = Lexicon::new(l, &table::COLUMNS);
    let heading = |mut fault: Fault| {
        let column = if fault.column == "areas" { "municipalities" } else { fault.column.as_str() };
        fault.column = lexicon.heading(column).to_owned();
        fault
    };
    faults.into_iter().map(heading).collect()
}

/// The whole catalogue as a file. `base`: where this installation can be reached.
pub async fn write(tx: &mut Tx, ctx: &Ctx, l: &Words, format: Format, base: &str) -> Result<String, Failure> {
    let towns = network::municipality::load(tx, ctx).await?;
    let names = Dutch { l, towns: &towns };
    let services = catalogue::all_any_status(tx, ctx).await?;
    let mut bundle = load::of(tx, ctx, &services).await?;
    match format {
        Format::Hsds => pretty(&hsds::write::tables(&bundle, &names, ctx.today())),
        Format::Cpsv => pretty(&cpsv::graph(&bundle, &names, base)),
        Format::Csv => {
            load::own_numbers(&mut bundle, &services);
            let town = |nis: &str| towns.by_nis(nis).map_or_else(|| nis.to_owned(), |town| town.name.clone());
            Ok(table::write::csv(&bundle, &Lexicon::new(l, &table::COLUMNS), false, &town))
        }
        Format::Xlsx => Err(Failure::other("the catalogue goes out as hsds, csv or cpsv-ap")),
    }
}

/// The whole catalogue as a tabular data package of HSDS: a ZIP that is the same for the same catalogue.
pub async fn write_package(tx: &mut Tx, ctx: &Ctx, l: &Words) -> Result<Vec<u8>, Failure> {
    let towns = network::municipality::load(tx, ctx).await?;
    let names = Dutch { l, towns: &towns };
    let services = catalogue::all_any_status(tx, ctx).await?;
    let bundle = load::of(tx, ctx, &services).await?;
    let tables = hsds::write::tables(&bundle, &names, ctx.today());
    hsds::package::write(&tables).map_err(|e| Failure::other(e.to_string()))
}

/// An empty table with a row of help, to fill in.
pub fn template(l: &Words) -> String {
    table::write::csv(&Bundle::default(), &Lexicon::new(l, &table::COLUMNS), true, &str::to_owned)
}

fn pretty(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|e| Failure::other(e.to_string()))
}
