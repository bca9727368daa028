//! `opstap keys rotate`: a newer master key wraps the keys of all participants.

use std::sync::Arc;

use clap::Subcommand;
use kernel::Actor;
use store::{Action, Ctx, Failure, Tx, audit, vault};

use super::{Common, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::{server, worker};

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

/// Rotates. Running servers on this key file go on: they read a new master key when they meet it, and look for one
/// every few seconds.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let What::Rotate { common, resume } = args.what;
    let config = common.apply(config);
    let app = server::open_existing(&config, Arc::new(SystemClock::real())).await?;
    if !resume {
        let path = config.key_path();
        let io = |e: std::io::Error| Failure::other(format!("{}: {e}", path.display()));
        let text = std::fs::read_to_string(&path).map_err(io)?;
        let next = path.with_extension("key.new");
        let end = if text.ends_with('\n') { "" } else { "\n" };
        server::write_private(&next, &format!("{text}{end}{}", app.vault.next_master_line(&app.entropy)))?;
        std::fs::rename(&next, &path).map_err(io)?;
        app.vault.refresh()?;
    }
    let mut total = wrap_all(&app).await?;
    if !resume {
        // What a running server sealed with the old key before it saw the new one.
        tokio::time::sleep(worker::PAUSE * 2).await;
        total += wrap_all(&app).await?;
    }
    app.db.close().await;
    say(&format!(
        "{total} keys are wrapped by master key {}. Keep a copy of the key file apart from the back-ups.",
        app.vault.current_master()
    ));
    Ok(())
}

async fn wrap_all(app: &web::App) -> Result<usize, Failure> {
    let mut total = 0;
    for partnership in store::partnership::all(&app.db).await? {
        let ctx = app.ctx(Actor::system(partnership.id));
        loop {
            let count = app.db.act(&ctx, &RotateSome).await?;
            total += count;
            if count == 0 {
                break;
            }
        }
    }
    Ok(total)
}
