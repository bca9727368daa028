//! `opstap token create | list | revoke`: access to the API for a person x organisation x role.

use std::sync::Arc;

use clap::Subcommand;
use kernel::{Actor, PositionId, Role};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;

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
    /// Make a token; it is shown once.
    Create {
        /// E-mail address of the person.
        #[arg(long)]
        email: String,
        /// Role of the position, if the person has more than one.
        #[arg(long)]
        role: Option<String>,
        /// Short name of the organisation of the position, if the person works for more than one.
        #[arg(long)]
        organisation: Option<String>,
        /// What it is for.
        #[arg(long, default_value = "API")]
        label: String,
        /// Days until it ends.
        #[arg(long, default_value_t = 90)]
        days: i64,
    },
    /// The tokens in force.
    List,
    /// End a token at once.
    Revoke {
        /// Its id, from `list`.
        id: Uuid,
    },
}

/// Runs.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let app = server::open_existing(&args.common.apply(config), Arc::new(SystemClock::real())).await?;
    let ctx = app.ctx(Actor::system(app.home));
    match args.what {
        What::Create { email, role, organisation, label, days } => {
            let mut tx = app.db.read().await?;
            let position = position(&mut tx, &ctx, &email, role.as_deref(), organisation.as_deref()).await?;
            drop(tx);
            let (_, secret) = identity::tokens::create(&app.db, &ctx, position, &label, days).await?;
            say(&secret);
        }
        What::List => {
            let mut tx = app.db.read().await?;
            for token in identity::tokens::all(&mut tx, &ctx).await? {
                say(&format!("{} {} (ends {})", token.id, token.label, token.expires_at.day()));
            }
        }
        What::Revoke { id } => {
            app.db.act(&ctx, &identity::tokens::RevokeToken { id }).await?;
            say("Ended.");
        }
    }
    Ok(())
}

/// The position that a person's address, role and organisation mean; more than one is an error that lists them.
async fn position(
    tx: &mut Tx,
    ctx: &Ctx,
    email: &str,
    role: Option<&str>,
    organisation: Option<&str>,
) -> Result<PositionId, Failure> {
    let role: Option<Role> = role.map(str::parse).transpose().map_err(|_| {
        let known: Vec<&str> = Role::STAFF.iter().map(|r| r.as_str()).collect();
        Failure::other(format!("the role is one of: {}", known.join(", ")))
    })?;
    let staff =
        identity::staff::by_email(tx, ctx, email).await?.ok_or_else(|| Failure::other("nobody has this address"))?;
    let today = ctx.today();
    let mut found = identity::staff::positions_of(tx, ctx, staff.id).await?;
    found.retain(|p| {
        p.on(today)
            && role.is_none_or(|r| r == p.role)
            && organisation.is_none_or(|o| o == p.organisation_short || o == p.organisation)
    });
    match found.as_slice() {
        [one] => Ok(one.id),
        [] => Err(Failure::other("this person has no such position today")),
        many => {
            let list: Vec<String> =
                many.iter().map(|p| format!("--role {} --organisation {:?}", p.role, p.organisation_short)).collect();
            Err(Failure::other(format!("choose one position: {}", list.join("; "))))
        }
    }
}
