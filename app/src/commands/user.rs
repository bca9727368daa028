//! `opstap user`: the people who can log in.

use std::io::BufRead as _;
use std::sync::Arc;

use clap::Subcommand;
use kernel::Actor;
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
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Set somebody's password, read from standard input.
    Password {
        /// E-mail address of the person.
        #[arg(long)]
        email: String,
    },
}

/// Runs.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let app = server::open(&args.common.apply(config), Arc::new(SystemClock::real())).await?;
    let ctx = app.ctx(Actor::system(app.home));
    match args.what {
        What::Password { email } => {
            let mut tx = app.db.read().await?;
            let staff = identity::staff::by_email(&mut tx, &ctx, &email).await?.ok_or_else(|| Failure::other("nobody has this address"))?;
            drop(tx);
            let password = read_line()?;
            identity::check_password(&password, &staff.name, &staff.email).map_err(|key| Failure::other(app.l10n.words("en").t(key)))?;
            let hash = identity::passwords::hash(&app.entropy, &password).await?;
            app.db.act(&ctx, &identity::SetPassword { staff: staff.id, hash }).await?;
            say("The password is set.");
        }
    }
    Ok(())
}

fn read_line() -> Result<String, Failure> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|e| Failure::other(e.to_string()))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
