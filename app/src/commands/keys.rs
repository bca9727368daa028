//! `opstap keys rotate`: a newer master key wraps the keys of all participants.

use std::sync::Arc;

use clap::Subcommand;
use kernel::Actor;
use store::{Action, Ctx, Failure, Tx, audit, vault};

use super::{Common, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;

/// Keys wrapped anew per transaction.
const BATCH: i64 = 500;

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Add a master key to the key file and wrap every participant's key with it. Can be stopped and run again.
    Rotate {
        #[command(flatten)]
        common: Common,
        /// Only finish an earlier rotation; add no key.
        #[arg(long)]
        resume: bool,
    },
}

struct RotateSome;

impl Action for RotateSome {
    type Output = usize;
    const NAME: &'static str = "keys.rotate";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        let count = vault::rotate_some(tx, ctx, BATCH).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership).fact("keys", count));
        Ok(count)
    }
}

/// Rotates.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let What::Rotate { common, resume } = args.what;
    let config = common.apply(config);
    let clock = Arc::new(SystemClock::real());
    if !resume {
        let app = server::open(&config, clock.clone()).await?;
        let path = config.key_path();
        let io = |e: std::io::Error| Failure::other(format!("{}: {e}", path.display()));
        let text = std::fs::read_to_string(&path).map_err(io)?;
        let next = path.with_extension("key.new");
        server::write_private(&next, &format!("{text}{}", app.vault.next_master_line(&app.entropy)))?;
        std::fs::rename(&next, &path).map_err(io)?;
        app.db.close().await;
    }
    let app = server::open(&config, clock).await?;
    let ctx = app.ctx(Actor::system(app.home));
    let mut total = 0;
    loop {
        let count = app.db.act(&ctx, &RotateSome).await?;
        total += count;
        if count == 0 {
            break;
        }
    }
    say(&format!(
        "{total} keys are wrapped by master key {}. Keep a copy of the key file apart from the back-ups.",
        app.vault.current_master()
    ));
    Ok(())
}
