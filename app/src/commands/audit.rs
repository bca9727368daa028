//! `opstap audit verify`.

use clap::Subcommand;
use store::{Db, Failure, audit};

use super::{Common, say};
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

/// Checks the chain of each partnership. Needs no key, and changes nothing.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let What::Verify { common } = args.what;
    let db = server::open_there(&common.apply(config)).await?;
    let lines = verify_all(&db).await?;
    db.close().await;
    say(&format!("The audit chain is sound: {lines} lines."));
    Ok(())
}

/// The number of lines, when every chain is sound.
pub async fn verify_all(db: &Db) -> Result<i64, Failure> {
    let mut lines = 0;
    for partnership in store::partnership::all(db).await? {
        let mut tx = db.read().await?;
        match audit::verify(&mut tx, partnership.id).await? {
            Ok(sound) => lines += sound,
            Err(broken) => {
                return Err(Failure::other(format!("{} ({})", audit::fault(&broken), partnership.name)));
            }
        }
    }
    Ok(lines)
}
