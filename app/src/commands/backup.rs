//! `opstap backup` and `opstap restore`: a consistent, encrypted copy while people go on working.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use seal::{Key, SealError};
use store::{Db, Engine, Failure, audit};

use super::{Common, say};
use crate::clock::SystemClock;
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

/// Writes the copy: first beside the target, renamed when it is whole.
pub async fn backup(config: Config, args: BackupArgs) -> Result<(), Failure> {
    let config = args.common.apply(config);
    let key = args.lock.key(true)?;
    let db = Db::open(&config.database_url()).await?;
    let part = args.to.with_extension("part");
    let out = || File::create(&part).map_err(io(&part));
    match db.engine() {
        Engine::Sqlite => {
            let plain = config.data.join("backup.tmp");
            let _ = std::fs::remove_file(&plain);
            let sealed = match db.snapshot(&plain).await {
                Ok(()) => File::open(&plain).map_err(io(&plain)).and_then(|from| pour(from, out()?, &key)),
                Err(failure) => Err(failure),
            };
            let _ = std::fs::remove_file(&plain);
            sealed?;
        }
        Engine::Postgres => dump(&config.database_url(), out()?, &key)?,
    }
    db.close().await;
    std::fs::rename(&part, &args.to).map_err(io(&args.to))?;
    say(&format!(
        "The back-up is in {}. The key file {} is not in it: keep that copy elsewhere.",
        args.to.display(),
        config.key_path().display()
    ));
    Ok(())
}

fn pour(from: impl std::io::Read, to: File, key: &Key) -> Result<(), Failure> {
    let mut writer = BufWriter::new(to);
    seal::seal(BufReader::new(from), &mut writer, key).map_err(sealing)?;
    let file = writer.into_inner().map_err(|e| Failure::other(e.to_string()))?;
    file.sync_all().map_err(|e| Failure::other(e.to_string()))
}

/// PostgreSQL: its own tool makes the consistent copy, sealed on its way to the disk.
fn dump(url: &str, to: File, key: &Key) -> Result<(), Failure> {
    let mut child = Command::new("pg_dump")
        .args(["--format=custom", "--no-owner", "--dbname", url])
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| Failure::other(format!("pg_dump: {e}")))?;
    let output = child.stdout.take().ok_or_else(|| Failure::other("pg_dump gives no output"))?;
    pour(output, to, key)?;
    let status = child.wait().map_err(|e| Failure::other(e.to_string()))?;
    if status.success() { Ok(()) } else { Err(Failure::other("pg_dump failed")) }
}

/// Puts a copy back where there is nothing yet, and checks it: database, audit chain.
pub async fn restore(config: Config, args: RestoreArgs) -> Result<(), Failure> {
    let config = args.common.apply(config);
    let key = args.lock.key(false)?;
    let from = BufReader::new(File::open(&args.from).map_err(io(&args.from))?);
    if config.database_url().starts_with("postgres") {
        put_back(&config.database_url(), from, &key)?;
    } else {
        let target = config.sqlite_path();
        if target.exists() {
            return Err(Failure::other(format!("{} exists: restore into an empty data folder", target.display())));
        }
        std::fs::create_dir_all(&config.data).map_err(io(&config.data))?;
        let part = target.with_extension("part");
        let mut writer = BufWriter::new(File::create(&part).map_err(io(&part))?);
        let opened =
            seal::open(from, &mut writer, &key).map_err(sealing).and_then(|()| writer.flush().map_err(io(&part)));
        if let Err(failure) = opened {
            let _ = std::fs::remove_file(&part);
            return Err(failure);
        }
        std::fs::rename(&part, &target).map_err(io(&target))?;
    }
    if !config.key_path().exists() {
        say(&format!(
            "Put the key file back too: {} is missing. Sensitive fields stay closed without it.",
            config.key_path().display()
        ));
        return Ok(());
    }
    let app = server::open(&config, Arc::new(SystemClock::real())).await?;
    let mut tx = app.db.read().await?;
    match audit::verify(&mut tx, app.home).await? {
        Ok(lines) => say(&format!("Restored. The audit chain is sound: {lines} lines.")),
        Err(broken) => return Err(audit::fault(&broken).into()),
    }
    Ok(())
}

fn put_back(url: &str, from: impl std::io::Read, key: &Key) -> Result<(), Failure> {
    let mut child = Command::new("pg_restore")
        .args(["--no-owner", "--exit-on-error", "--single-transaction", "--dbname", url])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|e| Failure::other(format!("pg_restore: {e}")))?;
    let input = child.stdin.take().ok_or_else(|| Failure::other("pg_restore takes no input"))?;
    seal::open(from, input, key).map_err(sealing)?;
    let status = child.wait().map_err(|e| Failure::other(e.to_string()))?;
    if status.success() { Ok(()) } else { Err(Failure::other("pg_restore failed")) }
}
