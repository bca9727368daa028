//! `opstap map import`: real boundaries on the map of the region, from a file that is not a part of Opstap.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Subcommand;
use exchange::ImportBoundaries;
use kernel::Actor;
use store::Failure;

use super::catalogue::{bytes, refused};
use super::{Common, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;

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
    /// Take boundaries of municipalities from a GeoJSON file (degrees, WGS 84); the earlier ones go.
    Import {
        /// The file; `-` for standard input.
        file: PathBuf,
        /// The property that holds the NIS code.
        #[arg(long, default_value = "nis")]
        nis_property: String,
        /// Where the boundaries come from, with their licence.
        #[arg(long, default_value = "")]
        source: String,
    },
    /// Take the boundaries away: the map is drawn in tiles again.
    Clear,
}

/// Runs.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let app = server::open_existing(&args.common.apply(config), Arc::new(SystemClock::real())).await?;
    let ctx = app.ctx(Actor::system(app.home));
    let What::Import { file, nis_property, source } = args.what else {
        app.db.act(&ctx, &ImportBoundaries { shapes: Vec::new(), source: String::new() }).await?;
        say("The map is drawn in tiles.");
        return Ok(());
    };
    let bytes = bytes(&file)?;
    let mut tx = app.db.read().await?;
    let towns = network::municipality::load(&mut tx, &ctx).await?;
    drop(tx);
    let now: Vec<&str> = towns.on(ctx.today()).into_iter().map(|town| town.nis.as_str()).collect();
    let read = exchange::boundaries::read(&bytes, &nis_property, &|nis| now.contains(&nis))
        .map_err(|faults| refused(&faults, &app.l10n.words("en")))?;
    let missing: Vec<&str> = now.iter().copied().filter(|nis| !read.shapes.iter().any(|s| s.nis == *nis)).collect();
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let source = if source.is_empty() { name } else { source };
    let count = read.shapes.len();
    app.db.act(&ctx, &ImportBoundaries { shapes: read.shapes, source }).await?;
    say(&format!("{count} municipalities are on the map; {} of the file are not of this region.", read.skipped.len()));
    if !missing.is_empty() {
        say(&format!("Without a boundary: {}. Is this file of an earlier or later year?", missing.join(", ")));
    }
    Ok(())
}
