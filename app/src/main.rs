//! The `opstap` program: the only place that knows every part.
#![expect(
    clippy::disallowed_methods,
    clippy::needless_pass_by_value,
    clippy::large_enum_variant,
    reason = "settings come from the environment here and nowhere else; small helpers for map_err; the story is read once"
)]

mod clock;
mod commands;
mod config;
mod demo;
mod generate;
mod parts;
mod server;
mod worker;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info,sqlx=warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    // Half the cores answer, the other half is for the database: SQLite's threads here, or PostgreSQL beside us. Measured on
    // two cores: a page costs a tenth less than with a thread per core, which mostly wake each other.
    let answering = std::thread::available_parallelism().map_or(1, |cores| (cores.get() / 2).max(1));
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(answering).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!("no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(commands::run(commands::Cli::parse())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            commands::complain(&error.to_string());
            ExitCode::FAILURE
        }
    }
}
