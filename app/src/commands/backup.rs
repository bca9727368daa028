//! `opstap backup` and `opstap restore`: a consistent, encrypted copy while people go on working.

mod postgres;

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};

use seal::{Key, SealError};
use store::{Db, Engine, Failure, Vault};

use super::{Common, say};
use crate::config::Config;
use crate::server;

/// How the copy is locked.
#[derive(Debug, Clone, clap::Args)]
pub struct Lock {
    /// Key file of the back-up (made if absent). Without it the passphrase in `OPSTAP_BACKUP_PASSPHRASE` is used.
    #[arg(long)]
    key: Option<PathBuf>,
}

/// Options of `backup`.
#[derive(Debug, clap::Args)]
pub struct BackupArgs {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    lock: Lock,
    /// File to write.
    #[arg(long)]
    to: PathBuf,
}

/// Options of `restore`.
#[derive(Debug, clap::Args)]
pub struct RestoreArgs {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    lock: Lock,
    /// File to read.
    #[arg(long)]
    from: PathBuf,
}

fn io(path: &Path) -> impl Fn(std::io::Error) -> Failure + '_ {
    move |e| Failure::other(format!("{}: {e}", path.display()))
}

fn sealing(error: SealError) -> Failure {
    Failure::other(error.to_string())
}

impl Lock {
    fn key(&self, create: bool) -> Result<Key, Failure> {
        let Some(path) = &self.key else {
            #[expect(
                clippy::disallowed_methods,
                reason = "a passphrase must not stand on the command line, where all users see it"
            )]
            let words = std::env::var("OPSTAP_BACKUP_PASSPHRASE").map_err(|_| {
                Failure::other("give --key FILE, or a passphrase in the variable OPSTAP_BACKUP_PASSPHRASE")
            })?;
            return Key::passphrase(&words).map_err(sealing);
        };
        if create && !path.exists() {
            server::write_private(path, &Key::new_file().map_err(sealing)?)?;
            say(&format!("A new back-up key is in {}. Keep it apart from the back-ups.", path.display()));
        }
        Key::file(&std::fs::read_to_string(path).map_err(io(path))?).map_err(sealing)
    }
}

/// Writes the copy: first beside the target, renamed when it is whole. An earlier copy stays until then.
pub async fn backup(config: Config, args: BackupArgs) -> Result<(), Failure> {
    let config = args.common.apply(config);
    let db = server::open_there(&config).await?;
    let key = args.lock.key(true)?;
    let part = beside(&args.to, "part");
    let written = write(&config, &db, &part, &key).await;
    db.close().await;
    if let Err(failure) = written {
        let _ = std::fs::remove_file(&part);
        return Err(failure);
    }
    settle(&part, &args.to)?;
    say(&format!(
        "The back-up is in {}. The key file {} is not in it: keep that copy elsewhere.",
        args.to.display(),
        config.key_path().display()
    ));
    Ok(())
}

/// A name in the same folder that no other process uses.
fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.{end}", std::process::id()));
    path.with_file_name(name)
}

/// Gives a whole file its name, so that it is still there after a power cut.
fn settle(part: &Path, target: &Path) -> Result<(), Failure> {
    std::fs::rename(part, target).map_err(io(target))?;
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|f| f.sync_all()).map_err(io(folder))
}

async fn write(config: &Config, db: &Db, part: &Path, key: &Key) -> Result<(), Failure> {
    match db.engine() {
        Engine::Sqlite => {
            // In the data folder, where what is not sealed may stand, and readable for its owner only.
            let plain = beside(&config.sqlite_path(), "copy");
            server::private_file(&plain)?;
            let sealed = match db.snapshot(&plain).await {
                Ok(()) => {
                    File::open(&plain).map_err(io(&plain)).and_then(|from| pour(from, server::private_file(part)?, key))
                }
                Err(failure) => Err(failure),
            };
            let _ = std::fs::remove_file(&plain);
            sealed
        }
        Engine::Postgres => {
            postgres::dump(&config.database_url(), |output| pour(output, server::private_file(part)?, key))
        }
    }
}

fn pour(from: impl std::io::Read, to: File, key: &Key) -> Result<(), Failure> {
    let mut writer = BufWriter::new(to);
    seal::seal(BufReader::new(from), &mut writer, key).map_err(sealing)?;
    let file = writer.into_inner().map_err(|e| Failure::other(e.to_string()))?;
    file.sync_all().map_err(|e| Failure::other(e.to_string()))
}

/// Puts a copy back where there is nothing yet, and checks it: the whole file before anything is written, the audit
/// chain and the keys afterwards.
pub async fn restore(config: Config, args: RestoreArgs) -> Result<(), Failure> {
    let config = args.common.apply(config);
    let key = args.lock.key(false)?;
    let file = || File::open(&args.from).map(BufReader::new).map_err(io(&args.from));
    let whole = |error: SealError| Failure::other(format!("{}: {error}. Nothing was changed.", args.from.display()));
    if config.database_url().starts_with("postgres") {
        let db = Db::open(&config.database_url()).await?;
        let filled = server::is_filled(&db).await?;
        db.close().await;
        if filled {
            return Err(Failure::other("this database holds an installation: restore into an empty database"));
        }
        // The end of a file that was cut off shows last: all of it is opened once before the database gets any of it.
        seal::open(file()?, std::io::sink(), &key).map_err(whole)?;
        let from = file()?;
        postgres::restore(&config.database_url(), |input| seal::open(from, input, &key).map_err(sealing))?;
    } else {
        restore_file(&config, file()?, &key, whole)?;
    }
    check(&config).await
}

fn restore_file(
    config: &Config,
    from: impl std::io::Read,
    key: &Key,
    whole: impl Fn(SealError) -> Failure,
) -> Result<(), Failure> {
    let target = config.sqlite_path();
    // The journal of another database would be played into this one.
    for there in [target.clone(), target.with_extension("db-wal"), target.with_extension("db-shm")] {
        if there.exists() {
            let place = there.display();
            return Err(Failure::other(format!("{place} exists: restore into a data folder without database")));
        }
    }
    server::private_dir(&config.data)?;
    let part = beside(&target, "part");
    let mut writer = BufWriter::new(server::private_file(&part)?);
    let opened = seal::open(from, &mut writer, key)
        .map_err(whole)
        .and_then(|()| writer.into_inner().map_err(|e| Failure::other(e.to_string())))
        .and_then(|file| file.sync_all().map_err(io(&part)));
    if let Err(failure) = opened {
        let _ = std::fs::remove_file(&part);
        return Err(failure);
    }
    settle(&part, &target)
}

/// What was put back is looked at before anybody trusts it.
async fn check(config: &Config) -> Result<(), Failure> {
    let db = server::open_there(config).await?;
    let lines = super::audit::verify_all(&db).await?;
    say(&format!("Restored. The audit chain is sound: {lines} lines."));
    let path = config.key_path();
    if path.exists() {
        let vault = Vault::open(&path)?;
        for partnership in store::partnership::all(&db).await? {
            let mut tx = db.read().await?;
            if let Err(closed) = store::vault::check_keys(&mut tx, &vault, partnership.id).await? {
                return Err(Failure::other(format!(
                    "{closed} participants' keys do not open with {}: put back the key file of this installation",
                    path.display()
                )));
            }
        }
    } else {
        say(&format!(
            "Put the key file back too: {} is missing. Sensitive fields stay closed without it.",
            path.display()
        ));
    }
    db.close().await;
    Ok(())
}
