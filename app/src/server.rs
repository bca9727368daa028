//! Starts the server and stops it without losing what was acknowledged.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use kernel::{Clock, PartnershipId};
use mail::SmsGateway;
use store::{Db, Entropy, Failure, Vault};
use tokio::net::TcpListener;
use web::{App, L10n, Settings};

use crate::config::Config;
use crate::{parts, worker};

/// Reads the key file; makes one when the data folder is new.
pub fn open_vault(config: &Config, entropy: &Entropy) -> Result<Vault, Failure> {
    let path = config.key_path();
    if !path.exists() {
        if config.database.is_none() && config.sqlite_path().exists() {
            return Err(no_key(config));
        }
        write_private(&path, &Vault::new_file(entropy))?;
    }
    Vault::open(&path)
}

fn no_key(config: &Config) -> Failure {
    Failure::other(format!(
        "the key file {} is missing: put it back from its safe copy; a new one can't open what was sealed",
        config.key_path().display()
    ))
}

/// Writes a file that only its owner can read.
pub fn write_private(path: &Path, text: &str) -> Result<(), Failure> {
    use std::io::Write as _;
    let io = |e: std::io::Error| Failure::other(format!("{}: {e}", path.display()));
    let mut file = private_file(path)?;
    file.write_all(text.as_bytes()).map_err(io)?;
    file.sync_all().map_err(io)
}

/// An empty file that only its owner can read.
pub fn private_file(path: &Path) -> Result<std::fs::File, Failure> {
    use std::os::unix::fs::OpenOptionsExt as _;
    std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
        .map_err(|e| Failure::other(format!("{}: {e}", path.display())))
}

/// Makes the data folder, for its owner only, if it is not there.
pub fn private_dir(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|e| Failure::other(format!("{}: {e}", path.display())))
}

/// Opens database, keys and words; brings the schema up to date. Makes what is not there yet, except a key file for a
/// database that is filled: a new key would open nothing of it.
pub async fn open(config: &Config, clock: Arc<dyn Clock>) -> Result<App, Failure> {
    private_dir(&config.data)?;
    let db = Db::open(&config.database_url()).await?;
    if !config.key_path().exists() {
        if is_filled(&db).await? {
            return Err(no_key(config));
        }
        write_private(&config.key_path(), &Vault::new_file(&Entropy::System))?;
    }
    let vault = Arc::new(Vault::open(&config.key_path())?);
    with(config, clock, db, Arc::new(Entropy::System), vault).await
}

/// Like `open`, for commands that need an installation: a mistyped folder or an empty database is refused, not filled.
pub async fn open_existing(config: &Config, clock: Arc<dyn Clock>) -> Result<App, Failure> {
    open_there(config).await?.close().await;
    open(config, clock).await
}

/// The database as it is, without keys and without a newer schema; refused when there is none.
pub async fn open_there(config: &Config) -> Result<Db, Failure> {
    let none = |place: &str| Failure::other(format!("there is no database {place}: begin with `opstap user first`"));
    if config.database.is_none() && !config.sqlite_path().exists() {
        return Err(none(&format!("in {}", config.data.display())));
    }
    let db = Db::open(&config.database_url()).await?;
    if is_filled(&db).await? { Ok(db) } else { Err(none("of Opstap there yet")) }
}

/// Does the database hold an installation, of whatever version?
pub async fn is_filled(db: &Db) -> Result<bool, Failure> {
    let steps = parts::migrations();
    Ok(db.missing(&steps).await?.len() < steps.len())
}

/// The application on a database that is open already.
pub async fn with(
    config: &Config,
    clock: Arc<dyn Clock>,
    db: Db,
    entropy: Arc<Entropy>,
    vault: Arc<Vault>,
) -> Result<App, Failure> {
    db.migrate(&parts::migrations(), clock.now()).await?;
    let l10n = Arc::new(L10n::new(parts::locales()).map_err(Failure::other)?);
    let home = store::partnership::home(&db).await?;
    Ok(App {
        db,
        l10n,
        entropy,
        vault,
        settings: Arc::new(Settings {
            public_url: config.url(),
            demo: home.as_ref().is_some_and(|p| p.demonstration),
            sent_dir: config.mail.host.is_none().then(|| config.sent_dir()),
            session_minutes: config.session_minutes,
            trusted_proxies: config.proxies().map_err(Failure::other)?,
        }),
        home: home.map_or(PartnershipId(uuid::Uuid::nil()), |p| p.id),
        clock,
    })
}

/// Serves until the process is asked to stop; requests under way are finished first.
pub async fn serve(config: &Config, app: App) -> Result<(), Failure> {
    // Settings that can't work stop us here, and not when the first invitation is written.
    let mailer = worker::mailer(config).map_err(|e| Failure::other(format!("mail settings: {e}")))?;
    let listener = TcpListener::bind(&config.listen)
        .await
        .map_err(|e| Failure::other(format!("{} can't be listened on: {e}", config.listen)))?;
    let address = listener.local_addr().map_err(|e| Failure::other(e.to_string()))?;
    let worker = tokio::spawn(worker::run(mailer, SmsGateway::File(config.sent_dir()), app.clone()));
    tracing::info!("Opstap listens on http://{address}");
    let router = web::finish(parts::routes(), app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, router).with_graceful_shutdown(stop()).await;
    worker.abort();
    app.db.close().await;
    served.map_err(|e| Failure::other(e.to_string()))
}

async fn stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut term) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = term.recv() => {}
    }
}
