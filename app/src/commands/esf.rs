//! `opstap esf indicators`: the ESF+ indicators of an operation from two files, without a database.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use esf::{Degurba, Fault, Figures, Rules, Table};
use kernel::Day;
use store::Failure;

use super::{complain, say};

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Count EECO01 to EECO17 and EECR01 to EECR06 (definitions: docs/esf.md).
    Indicators {
        /// Entries, CSV; the columns stand in docs/esf.md.
        #[arg(long)]
        participants: PathBuf,
        /// What happened, CSV: person, operation, date, kind.
        #[arg(long)]
        events: PathBuf,
        /// Which operation.
        #[arg(long)]
        operation: String,
        /// The day of the figures: later entries do not count, nor results whose window is still open.
        #[arg(long)]
        until: String,
        /// Degree of urbanisation by NIS code, CSV as data/degurba.csv, which is taken without it.
        #[arg(long)]
        degurba: Option<PathBuf>,
        /// Print one JSON object.
        #[arg(long)]
        json: bool,
    },
}

/// Runs.
pub fn run(args: Args) -> Result<(), Failure> {
    let What::Indicators { participants, events, operation, until, degurba, json } = args.what;
    let until: Day =
        until.parse().map_err(|_| Failure::other(format!("--until {until:?} is no date; write it as 2026-05-26")))?;
    let mut rules = Rules::of_the_house().map_err(Failure::other)?;
    if let Some(path) = degurba {
        let table = Degurba::parse(&text(&path)?);
        rules.degurba = table.map_err(|e| Failure::other(format!("{}: {e}", path.display())))?;
    }
    let entries = esf::read::participants(&text(&participants)?);
    let told = esf::read::events(&text(&events)?);
    let (entries, told) = match (entries, told) {
        (Ok(entries), Ok(told)) => (entries, told),
        (entries, told) => {
            let faults = [entries.err(), told.err()].into_iter().flatten().flatten().collect();
            return Err(refused(faults, &participants, &events));
        }
    };
    let faults = esf::read::check(&entries, &told, &operation);
    if !faults.is_empty() {
        return Err(refused(faults, &participants, &events));
    }
    if !entries.iter().any(|entry| entry.operation == operation) {
        complain(&format!("nobody entered operation {operation:?}; all figures are 0"));
    }
    let figures = esf::indicators(&entries, &told, &operation, until, &rules);
    if json {
        say(&serde_json::to_string_pretty(&figures).map_err(|e| Failure::other(e.to_string()))?);
    } else {
        tell(&figures);
    }
    Ok(())
}

fn text(path: &Path) -> Result<String, Failure> {
    let told = |why: String| Failure::other(format!("{}: {why}", path.display()));
    let bytes = std::fs::read(path).map_err(|e| told(e.to_string()))?;
    String::from_utf8(bytes).map_err(|_| told("is not UTF-8; save it as CSV (UTF-8)".to_owned()))
}

/// Tells every fault on a line of its own, and gives the error that ends the command.
fn refused(faults: Vec<Fault>, participants: &Path, events: &Path) -> Failure {
    for fault in &faults {
        let path = match fault.table {
            Table::Participants => participants,
            Table::Events => events,
        };
        complain(&format!("{} ({fault})", path.display()));
    }
    Failure::other(format!("nothing was counted: {} to repair first", faults.len()))
}

fn tell(figures: &Figures) {
    say("code      women     men  nonbin.   total  unknown");
    for (code, count) in figures.iter() {
        say(&count.map_or_else(
            || format!("{code}  not kept per person"),
            |c| format!("{code} {:>8} {:>7} {:>8} {:>7} {:>8}", c.women, c.men, c.nonbinary, c.total, c.unknown),
        ));
    }
}
