//! `opstap demo`: makes the demonstration once, then serves it. Never over real data.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kernel::{Clock, Day, Moment};
use store::{Db, Failure};

use super::say;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::{demo, server};

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// Folder of the demonstration.
    #[arg(long, default_value = "data-demo")]
    data: PathBuf,
    /// Begin again with fresh demonstration data.
    #[arg(long)]
    fresh: bool,
    /// The day that the demonstration takes for today (2026-05-26); the real one if absent.
    #[arg(long)]
    today: Option<Day>,
    /// Serve the fictional region that `opstap generate --database` made there, with its key file in `--data`.
    #[arg(long, conflicts_with_all = ["fresh", "only_make"])]
    database: Option<String>,
    /// Make the data and stop.
    #[arg(long)]
    only_make: bool,
}

/// Makes and serves.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let clock = args.today.map_or_else(SystemClock::real, SystemClock::starting);
    let mut config = Config { data: args.data, listen: args.listen, database: args.database, key_file: None, ..config };
    // Whatever the settings say: mails of a demonstration stay in its folder.
    config.mail.host = None;
    if config.database.is_some() {
        return serve_made(&config, clock).await;
    }
    refuse_real_data(&config).await?;
    if args.fresh {
        remove(&config.data)?;
    }
    if !config.sqlite_path().exists() {
        say("Making the demonstration: fictional people, two years of history …");
        make(&config, &clock).await?;
    }
    if args.only_make {
        return Ok(());
    }
    let app = server::open(&config, Arc::new(clock)).await?;
    say(&format!("The demonstration is on {}/demo. Stop it with Ctrl-C.", config.url()));
    if told(&app).await? {
        let (token, code) = demo::extras::LINK;
        say(&format!("The own pages of Amina: {} with code {code}.", portal::address(&config.url(), token)));
        let (token, code) = demo::wijk::WORKER_LINK;
        say(&format!("The own pages of a wijk-worker: {}/my-work/{token} with code {code}.", config.url()));
        let (token, code) = demo::wijk::USER_LINK;
        say(&format!("The own pages of a user: {}/my-wijk/{token} with code {code}.", config.url()));
    }
    server::serve(&config, app).await
}

/// Is it the story, and not a generated region?
async fn told(app: &web::App) -> Result<bool, Failure> {
    let story = demo::files::story().map_err(Failure::other)?;
    let Some(first) = story.staff.first() else { return Ok(false) };
    let mut tx = app.db.read().await?;
    Ok(identity::staff::by_email(&mut tx, &app.ctx(kernel::Actor::system(app.home)), &first.email).await?.is_some())
}

/// Serves what is in a database that `generate` filled; nothing is made there.
async fn serve_made(config: &Config, clock: SystemClock) -> Result<(), Failure> {
    let db = Db::open(&config.database_url()).await?;
    let home = store::partnership::home(&db).await;
    db.close().await;
    if !home.is_ok_and(|home| home.is_some_and(|p| p.demonstration)) {
        return Err(Failure::other("this database holds no fictional region"));
    }
    server::serve(config, server::open(config, Arc::new(clock)).await?).await
}

/// The folder may hold nothing, or a demonstration; never people's data.
async fn refuse_real_data(config: &Config) -> Result<(), Failure> {
    if !config.sqlite_path().exists() {
        // A key file or mails without database: they belong to an installation on PostgreSQL.
        let other = [config.key_path(), config.sent_dir()].into_iter().find(|path| path.exists());
        return match other {
            Some(path) => Err(Failure::other(format!(
                "{} belongs to real data elsewhere: give the demonstration a folder of its own with --data",
                path.display()
            ))),
            None => Ok(()),
        };
    }
    let db = Db::open(&config.database_url()).await?;
    let all = store::partnership::all(&db).await;
    db.close().await;
    let real = all?.iter().any(|p| !p.demonstration);
    if real {
        return Err(Failure::other(format!(
            "{} holds real data: the demonstration stays away from it",
            config.data.display()
        )));
    }
    Ok(())
}

/// Removes what a demonstration made, file by file: a folder with anything else in it stays.
fn remove(data: &Path) -> Result<(), Failure> {
    let _ = std::fs::remove_dir_all(data.join("sent"));
    // The database last: while it is there, the folder shows that it holds a demonstration.
    for name in ["opstap.key", "opstap.db-wal", "opstap.db-shm", "opstap.db"] {
        let path = data.join(name);
        if path.exists() {
            std::fs::remove_file(&path).map_err(|e| Failure::other(format!("{}: {e}", path.display())))?;
        }
    }
    Ok(())
}

/// Fills a database beside the place of the real one, and moves it there when it is whole.
async fn make(config: &Config, clock: &SystemClock) -> Result<(), Failure> {
    let io = |e: std::io::Error| Failure::other(format!("{}: {e}", config.data.display()));
    std::fs::create_dir_all(&config.data).map_err(io)?;
    let part = config.data.join("making");
    let _ = std::fs::remove_dir_all(&part);
    std::fs::create_dir_all(&part).map_err(io)?;
    let making = Config { data: part.clone(), ..config.clone() };
    // The minute, not the instant: whoever makes the same day again gets the same demonstration.
    let Moment(now) = clock.now();
    let played = demo::load(&making, Moment(now - now.rem_euclid(60_000))).await?;
    say(&format!("{} people, {} events.", played.people, played.events));
    for name in ["opstap.db", "opstap.key", "sent"] {
        std::fs::rename(part.join(name), config.data.join(name)).map_err(io)?;
    }
    std::fs::remove_dir_all(&part).map_err(io)
}
