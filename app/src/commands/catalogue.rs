//! `opstap catalogue import | export`: the region's offer from and to files of others.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Subcommand;
use exchange::{Fault, Format, How, ImportOffers, Plan, Reading};
use kernel::{Actor, Refusal};
use store::Failure;

use super::{Common, complain, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;

/// The largest file that is read.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Bring a file in: everything of it, or nothing. Services of the same source and number are written over.
    Import {
        /// The file; `-` for standard input.
        file: PathBuf,
        /// hsds, csv or xlsx.
        #[arg(long)]
        format: String,
        /// A name for where the file comes from; keep it the same each time.
        #[arg(long)]
        source: String,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// The file is all that this source has: services that are not in it any more, end.
        #[arg(long)]
        complete: bool,
        /// Type of service (arena key) of HSDS records that have none of Opstap's types.
        #[arg(long = "type")]
        default_type: Option<String>,
    },
    /// Write the whole catalogue to a file.
    Export {
        /// hsds, csv or cpsv-ap.
        #[arg(long)]
        format: String,
        /// The file; `-` for standard output. With hsds a name that ends in .zip gives a tabular data package
        /// (datapackage.json and a CSV per table).
        #[arg(long)]
        out: PathBuf,
    },
}

/// Runs.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let app = server::open_existing(&args.common.apply(config), Arc::new(SystemClock::real())).await?;
    let ctx = app.ctx(Actor::system(app.home));
    let dutch = app.l10n.words(exchange::LANGUAGE);
    match args.what {
        What::Export { format, out } => {
            let mut tx = app.db.read().await?;
            let format = parse(&format, "hsds, csv or cpsv-ap")?;
            let zip = out.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
            let content = match format {
                Format::Hsds if zip => exchange::write_package(&mut tx, &ctx, &dutch).await?,
                _ => exchange::write(&mut tx, &ctx, &dutch, format, &app.settings.public_url).await?.into_bytes(),
            };
            drop(tx);
            write(&out, &content)
        }
        What::Import { file, format, source, dry_run, complete, default_type } => {
            let format = parse(&format, "hsds, csv or xlsx")?;
            let source = exchange::source(&source).ok_or_else(|| Failure::other(SOURCE))?;
            if let Some(key) = default_type.as_deref().filter(|key| !catalogue::arena::is_type(key)) {
                let known = catalogue::arena::types().join(", ");
                return Err(Failure::other(format!("{key:?} is no type of service; there are: {known}")));
            }
            let bytes = bytes(&file)?;
            let mut tx = app.db.read().await?;
            let towns = network::municipality::load(&mut tx, &ctx).await?;
            let with = Reading { l: &dutch, towns: &towns, today: ctx.today(), default_type: default_type.as_deref() };
            let english = app.l10n.words("en");
            let (bundle, columns) =
                exchange::read(&bytes, format, &with).map_err(|faults| refused(&faults, &english))?;
            let how = How { source, complete, columns };
            let plan = exchange::look(&mut tx, &ctx, &bundle, &how).await?;
            drop(tx);
            let plan = plan.map_err(|faults| refused(&faults, &english))?;
            if dry_run {
                say("Nothing was changed. It would be:");
                tell(&plan);
                return Ok(());
            }
            let plan = app.db.act(&ctx, &ImportOffers { bundle, how }).await.map_err(changed)?;
            tell(&plan);
            Ok(())
        }
    }
}

const SOURCE: &str = "a source is a short name of letters, digits, - and _, and not `own`: for example sociale-kaart";

fn changed(failure: Failure) -> Failure {
    match failure {
        Failure::Refused(Refusal::Conflict(_)) => {
            Failure::other("the catalogue changed meanwhile; nothing was imported, try again")
        }
        other => other,
    }
}

fn tell(plan: &Plan) {
    say(&format!(
        "{} new, {} changed, {} the same, {} ended; {} new organisations.",
        plan.new_services(),
        plan.changed(),
        plan.same(),
        plan.ended,
        plan.new_houses()
    ));
}

/// Tells every fault, each on a line, and gives the error that ends the command.
pub(super) fn refused(faults: &[Fault], l: &web::Words) -> Failure {
    for fault in faults {
        complain(&fault.line(l));
    }
    Failure::other(format!("nothing was imported: {} to repair first", faults.len()))
}

fn parse(text: &str, known: &str) -> Result<Format, Failure> {
    text.parse().map_err(|_| Failure::other(format!("the format is {known}")))
}

/// The bytes of a file, or of standard input.
pub(super) fn bytes(file: &PathBuf) -> Result<Vec<u8>, Failure> {
    let told = |e: std::io::Error| Failure::other(format!("{}: {e}", file.display()));
    let mut bytes = Vec::new();
    if file.as_os_str() == "-" {
        std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).map_err(told)?;
    } else {
        std::fs::File::open(file).map_err(told)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(told)?;
    }
    if bytes.len() as u64 > LARGEST {
        return Err(Failure::other(format!("{} is larger than {} MB", file.display(), LARGEST / 1024 / 1024)));
    }
    Ok(bytes)
}

fn write(out: &PathBuf, content: &[u8]) -> Result<(), Failure> {
    let told = |e: std::io::Error| Failure::other(format!("{}: {e}", out.display()));
    if out.as_os_str() == "-" {
        return std::io::stdout().lock().write_all(content).map_err(told);
    }
    std::fs::write(out, content).map_err(told)?;
    say(&format!("Written to {}.", out.display()));
    Ok(())
}
