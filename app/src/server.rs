//! Starts the server and stops it without losing what was acknowledged.

use std::net::SocketAddr;
use std::sync::Arc;

use kernel::{Clock, PartnershipId};
use store::{Db, Entropy, Failure, Vault};
use tokio::net::TcpListener;
use web::{App, L10n, Settings};

use crate::config::Config;
use crate::{parts, worker};

/// Reads the key file; makes one when the data folder is new.
pub fn open_vault(config: &Config, entropy: &Entropy) -> Result<Vault, Failure> {
    let path = config.key_path();
    if !path.exists() {
        if config.sqlite_path().exists() || config.database.is_some() && !config.data.exists() {
            return Err(Failure::other(format!(
                "the key file {} is missing: put it back from its safe copy; a new one can't open what was sealed",
                path.display()
            )));
        }
        write_private(&path, &Vault::new_file(entropy))?;
    }
    let text = std::fs::read_to_string(&path).map_err(|e| Failure::other(format!("{}: {e}", path.display())))?;
    Vault::parse(&text)
}

/// Writes a file that only its owner can read.
pub fn write_private(path: &std::path::Path, text: &str) -> Result<(), Failure> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let io = |e: std::io::Error| Failure::other(format!("{}: {e}", path.display()));
    let mut file =
        std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path).map_err(io)?;
    file.write_all(text.as_bytes()).map_err(io)?;
    file.sync_all().map_err(io)
}

/// Opens database, keys and words; brings the schema up to date.
pub async fn open(config: &Config, clock: Arc<dyn Clock>) -> Result<App, Failure> {
    std::fs::create_dir_all(&config.data).map_err(|e| Failure::other(format!("{}: {e}", config.data.display())))?;
    let entropy = Arc::new(Entropy::System);
    let vault = Arc::new(open_vault(config, &entropy)?);
    let db = Db::open(&config.database_url()).await?;
    with(config, clock, db, entropy, vault).await
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
        }),
        home: home.map_or(PartnershipId(uuid::Uuid::nil()), |p| p.id),
        clock,
    })
}

/// Serves until the process is asked to stop; requests under way are finished first.
pub async fn serve(config: &Config, app: App) -> Result<(), Failure> {
    let listener = TcpListener::bind(&config.listen)
        .await
        .map_err(|e| Failure::other(format!("{} can't be listened on: {e}", config.listen)))?;
    let address = listener.local_addr().map_err(|e| Failure::other(e.to_string()))?;
    let worker = tokio::spawn(worker::run(config.clone(), app.clone()));
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
