//! `opstap esf indicators`: the ESF+ indicators of an operation from two files, without a database. `opstap esf export`: those
//! two files and the figures, out of the database.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Subcommand;
use esf::{Degurba, Fault, Figures, Rules, Table};
use kernel::{Actor, Day};
use operation::{Operation, OperationId};
use participation::report::Asked;
use store::Failure;
use web::App;

use super::{Common, complain, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;

/// Files are in Dutch: they go to the funder.
const LANGUAGE: &str = "nl-BE";

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
    /// Write the files for the funder: people without names, events, figures, and the classes of municipalities.
    Export {
        /// Name, number of the call or id of the operation.
        #[arg(long)]
        operation: String,
        /// The last day of the period: later entries, exits and events are not in the files.
        #[arg(long)]
        until: String,
        /// The last day before the period, for what came since; the last half-year that ended before `until` without it.
        #[arg(long)]
        than: Option<String>,
        /// Folder for the files: a new one, or an empty one.
        #[arg(long)]
        out: PathBuf,
        #[command(flatten)]
        common: Common,
    },
}

/// Runs.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    match args.what {
        What::Indicators { participants, events, operation, until, degurba, json } => {
            indicators(&participants, &events, &operation, day("--until", &until)?, degurba.as_deref(), json)
        }
        What::Export { operation, until, than, out, common } => {
            let than = than.as_deref().map(|text| day("--than", text)).transpose()?;
            let asked = Asked { until: Some(day("--until", &until)?), than };
            let app = server::open_existing(&common.apply(config), Arc::new(SystemClock::real())).await?;
            let done = export(&app, &operation, asked, &out).await;
            app.db.close().await;
            done
        }
    }
}

fn day(option: &str, text: &str) -> Result<Day, Failure> {
    text.parse().map_err(|_| Failure::other(format!("{option} {text:?} is no date; write it as 2026-05-26")))
}

/// Writes everything into the folder. Leaving the house is a deed, with its line in the audit.
async fn export(app: &App, operation: &str, asked: Asked, out: &Path) -> Result<(), Failure> {
    let ctx = app.ctx(Actor::system(app.home));
    let mut tx = app.db.read().await?;
    let all = operation::all(&mut tx, &ctx).await?;
    drop(tx);
    let id = named(&all, operation)?;
    let until = asked.until.unwrap_or_else(|| ctx.today());
    if until > ctx.today() {
        return Err(Failure::other(format!("--until {until} is still to come")));
    }
    if asked.than.is_some_and(|than| than > until) {
        return Err(Failure::other("--than is after --until; take an earlier day"));
    }
    if std::fs::read_dir(out).is_ok_and(|mut there| there.next().is_some()) {
        return Err(Failure::other(format!("{} holds something already; take a new folder", out.display())));
    }
    let report = app.db.act(&ctx, &participation::Export { operation: id, asked }).await?;
    let files = participation::package(&app.l10n.words(LANGUAGE), &report)?;
    server::private_dir(out)?;
    for (name, bytes) in &files {
        use std::io::Write as _;
        let path = out.join(name);
        let written = server::private_file(&path)?.write_all(bytes);
        written.map_err(|e| Failure::other(format!("{}: {e}", path.display())))?;
    }
    say(&format!("{} files of {} until {} in {}.", files.len(), report.operation.name, report.until, out.display()));
    say("Count them again, in that folder:");
    say(&format!(
        "opstap esf indicators --participants participants.csv --events events.csv --degurba degurba.csv --operation {id} \
         --until {} --json",
        report.until
    ));
    Ok(())
}

/// The operation of that name, number or id.
fn named(all: &[Operation], wanted: &str) -> Result<OperationId, Failure> {
    let is = |o: &&Operation| {
        o.id.to_string() == wanted
            || o.name == wanted
            || o.call_number.as_deref().is_some_and(|number| number == wanted)
    };
    let found: Vec<&Operation> = all.iter().filter(is).collect();
    let known = || all.iter().map(|o| format!("{} ({})", o.name, o.id)).collect::<Vec<_>>().join(", ");
    match found.as_slice() {
        [one] => Ok(one.id),
        [] if all.is_empty() => Err(Failure::other("there is no operation yet")),
        [] => Err(Failure::other(format!("there is no operation {wanted:?}; there are: {}", known()))),
        _ => Err(Failure::other(format!("{wanted:?} is more than one operation; take the id: {}", known()))),
    }
}

fn indicators(
    participants: &Path,
    events: &Path,
    operation: &str,
    until: Day,
    degurba: Option<&Path>,
    json: bool,
) -> Result<(), Failure> {
    let mut rules = Rules::of_the_house().map_err(Failure::other)?;
    if let Some(path) = degurba {
        let table = Degurba::parse(&text(path)?);
        rules.degurba = table.map_err(|e| Failure::other(format!("{}: {e}", path.display())))?;
    }
    let entries = esf::read::participants(&text(participants)?);
    let told = esf::read::events(&text(events)?);
    let (entries, told) = match (entries, told) {
        (Ok(entries), Ok(told)) => (entries, told),
        (entries, told) => {
            let faults = [entries.err(), told.err()].into_iter().flatten().flatten().collect();
            return Err(refused(faults, participants, events));
        }
    };
    let faults = esf::read::check(&entries, &told, operation);
    if !faults.is_empty() {
        return Err(refused(faults, participants, events));
    }
    if !entries.iter().any(|entry| entry.operation == operation) {
        complain(&format!("nobody entered operation {operation:?}; all figures are 0"));
    }
    let figures = esf::indicators(&entries, &told, operation, until, &rules);
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
