//! `opstap generate`: a fictional region of any size in a fresh database, marked as a demonstration.

use store::Failure;

use super::{Common, say};
use crate::config::Config;
use crate::generate::{self, Size};

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    common: Common,
    /// How many people.
    #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u64).range(1..=2_000_000))]
    people: u64,
    /// How many contacts, over all people.
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u64).range(0..=20_000_000))]
    contacts: u64,
    /// How many services of the catalogue.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u64).range(0..=200_000))]
    services: u64,
    /// How many of the people wait for help.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u64).range(0..=2_000_000))]
    waiting: u64,
    /// Also wijk-werken at its full size: 250 workers, 600 users, 5,000 performances a month.
    #[arg(long)]
    wijk: bool,
    /// The same seed gives the same region.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// Fills the database and says how to log in.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let whole = |number: u64| usize::try_from(number).map_err(|_| Failure::other("too many for this machine"));
    let size = Size {
        people: whole(args.people)?,
        contacts: whole(args.contacts)?,
        services: whole(args.services)?,
        waiting: whole(args.waiting)?,
        wijk: args.wijk,
        seed: args.seed,
    };
    let region = generate::run(&args.common.apply(config), size, say).await?;
    say(&format!("coordinator {} {}", region.coordinator.0, region.coordinator.1));
    say(&format!("coach {} {} ({} people)", region.coach.0, region.coach.1, region.caseload));
    say("Serve it with `opstap demo --data` and this folder; the log-ins are on /demo.");
    Ok(())
}
