//! `opstap audit verify`.

use std::sync::Arc;

use clap::Subcommand;
use store::{Failure, audit};

use super::{Common, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Check every line and link of the chain.
    Verify {
        #[command(flatten)]
        common: Common,
    },
}

/// Checks the chain.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let What::Verify { common } = args.what;
    let app = server::open(&common.apply(config), Arc::new(SystemClock::real())).await?;
    let mut tx = app.db.read().await?;
    match audit::verify(&mut tx, app.home).await? {
        Ok(lines) => {
            say(&format!("The audit chain is sound: {lines} lines."));
            Ok(())
        }
        Err(broken) => Err(audit::fault(&broken).into()),
    }
}
