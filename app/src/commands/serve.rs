//! `opstap serve`.

use std::sync::Arc;

use store::Failure;

use super::Common;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    common: Common,
    /// Address and port to listen on.
    #[arg(long)]
    listen: Option<String>,
}

/// Serves real data. A demonstration is served with `opstap demo`.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let mut config = args.common.apply(config);
    if let Some(listen) = args.listen {
        config.listen = listen;
    }
    let app = server::open_existing(&config, Arc::new(SystemClock::real())).await?;
    if app.settings.demo {
        return Err(Failure::other("this database is a demonstration: serve it with `opstap demo`"));
    }
    if app.home.0.is_nil() {
        return Err(Failure::other("there is no partnership yet: make one with `opstap user first`"));
    }
    server::serve(&config, app).await
}
