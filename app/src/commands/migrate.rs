//! `opstap migrate`.

use std::sync::Arc;

use store::Failure;

use super::{Common, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    common: Common,
}

/// Applies what is missing.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let app = server::open(&args.common.apply(config), Arc::new(SystemClock::real())).await?;
    app.db.close().await;
    say("The database is up to date.");
    Ok(())
}
