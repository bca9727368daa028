//! The command line: one file per command.

mod audit;
mod backup;
mod call;
mod catalogue;
mod demo;
mod doctor;
mod esf;
mod generate;
mod keys;
mod map;
mod matching;
mod migrate;
mod serve;
mod token;
mod user;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use store::Failure;

use crate::config::Config;

/// Opstap: the platform of a local partnership.
#[derive(Debug, Parser)]
#[command(name = "opstap", version, about)]
pub struct Cli {
    /// Settings file; without it `opstap.toml` here, if there is one.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve Opstap.
    Serve(serve::Args),
    /// Make (once) and serve a demonstration with fictional people.
    Demo(demo::Args),
    /// Bring the database to the version of this program.
    Migrate(migrate::Args),
    /// Check settings, database, keys, audit, mail.
    Doctor(doctor::Args),
    /// Manage the people who can log in.
    User(user::Args),
    /// Manage API tokens.
    Token(token::Args),
    /// Fill a fresh database with a fictional region of any size, for measuring.
    Generate(generate::Args),
    /// Write an encrypted copy of the running database.
    Backup(backup::BackupArgs),
    /// Put an encrypted copy back.
    Restore(backup::RestoreArgs),
    /// Solve or check a matching problem in a file.
    Match(matching::Args),
    /// Bring the region's offer in from a file, or write it to one.
    Catalogue(catalogue::Args),
    /// Put real boundaries on the map of the region.
    Map(map::Args),
    /// Count the ESF+ indicators of an operation from two files, or write those files.
    Esf(esf::Args),
    /// Check the archive of a call.
    Call(call::Args),
    /// Check the audit chain.
    Audit(audit::Args),
    /// Manage the keys of sensitive fields.
    Keys(keys::Args),
}

/// Options that several commands share.
#[derive(Debug, Clone, clap::Args)]
pub struct Common {
    /// Data folder.
    #[arg(long, global = true)]
    data: Option<PathBuf>,
    /// `postgres://…` instead of SQLite in the data folder.
    #[arg(long, global = true)]
    database: Option<String>,
}

impl Common {
    fn apply(&self, mut config: Config) -> Config {
        if let Some(data) = &self.data {
            config.data.clone_from(data);
        }
        if self.database.is_some() {
            config.database.clone_from(&self.database);
        }
        config
    }
}

/// Runs the command.
pub async fn run(cli: Cli) -> Result<(), Failure> {
    let config = Config::load(cli.config.as_deref()).map_err(Failure::other)?;
    match cli.command {
        Command::Serve(args) => serve::run(config, args).await,
        Command::Demo(args) => demo::run(config, args).await,
        Command::Migrate(args) => migrate::run(config, args).await,
        Command::Doctor(args) => doctor::run(config, args).await,
        Command::User(args) => user::run(config, args).await,
        Command::Token(args) => token::run(config, args).await,
        Command::Generate(args) => generate::run(config, args).await,
        Command::Backup(args) => backup::backup(config, args).await,
        Command::Restore(args) => backup::restore(config, args).await,
        Command::Match(args) => matching::run(args),
        Command::Catalogue(args) => catalogue::run(config, args).await,
        Command::Map(args) => map::run(config, args).await,
        Command::Esf(args) => esf::run(config, args).await,
        Command::Call(args) => call::run(config, args).await,
        Command::Audit(args) => audit::run(config, args).await,
        Command::Keys(args) => keys::run(config, args).await,
    }
}

/// Writes a line for the person at the keyboard.
pub fn say(text: &str) {
    use std::io::Write as _;
    // A closed pipe is no reason to fail.
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Writes why a command stopped.
pub fn complain(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "opstap: {text}");
}
