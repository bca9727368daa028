//! `opstap doctor`: looks at everything that must be right, and says what to do about what is not.

use std::os::unix::fs::MetadataExt as _;
use std::sync::Arc;

use kernel::Clock as _;
use store::{Db, Entropy, Failure, audit};

use super::{Common, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::{parts, server, worker};

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    common: Common,
}

/// Checks; fails when something must be mended.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let config = args.common.apply(config);
    let mut bad = 0;
    let mut check = |what: &str, result: Result<String, String>| match result {
        Ok(text) => say(&format!("good  {what}: {text}")),
        Err(text) => {
            bad += 1;
            say(&format!("BAD   {what}: {text}"));
        }
    };
    check("settings", Ok(format!("data in {}, address {}", config.data.display(), config.url())));
    check("key file", key_file(&config));
    check(
        "mail",
        worker::mailer(&config)
            .map(|_| config.mail.host.clone().unwrap_or_else(|| "kept in the folder `sent`".to_owned())),
    );
    match database(&config).await {
        Ok(lines) => lines.into_iter().for_each(|(what, result)| check(what, result)),
        Err(failure) => check("database", Err(failure.to_string())),
    }
    if bad == 0 { Ok(()) } else { Err(Failure::other(format!("{bad} things to mend"))) }
}

fn key_file(config: &Config) -> Result<String, String> {
    let path = config.key_path();
    let meta =
        std::fs::metadata(&path).map_err(|e| format!("{}: {e}. Put it back from its safe copy.", path.display()))?;
    if meta.mode() & 0o077 != 0 {
        return Err(format!("others can read {}: run chmod 600 on it", path.display()));
    }
    let vault = server::open_vault(config, &Entropy::System).map_err(|e| e.to_string())?;
    Ok(format!("{} with master key {}", path.display(), vault.current_master()))
}

type Line = (&'static str, Result<String, String>);

async fn database(config: &Config) -> Result<Vec<Line>, Failure> {
    if config.database.is_none() && !config.sqlite_path().exists() {
        return Ok(vec![("database", Err("there is none yet: run `opstap migrate`".to_owned()))]);
    }
    let db = Db::open(&config.database_url()).await?;
    let now = SystemClock::real().now();
    let applied = db.migrate(&parts::migrations(), now).await?;
    let mut lines: Vec<Line> =
        vec![("database", Ok(format!("{:?}, {} steps applied now", db.engine(), applied.len())))];
    let entropy = Arc::new(Entropy::System);
    let vault = Arc::new(server::open_vault(config, &entropy)?);
    let app = server::with(config, Arc::new(SystemClock::real()), db, entropy, vault).await?;
    let mut tx = app.db.read().await?;
    for partnership in store::partnership::all(&app.db).await? {
        let sound = audit::verify(&mut tx, partnership.id).await?;
        lines.push((
            "audit",
            sound.map(|n| format!("{}: {n} lines, sound", partnership.name)).map_err(|b| audit::fault(&b).to_string()),
        ));
        let keys = store::vault::check_keys(&mut tx, &app.vault, partnership.id).await?;
        lines.push((
            "keys",
            keys.map(|n| format!("{n} participants' keys open"))
                .map_err(|n| format!("{n} participants' keys do not open: the key file lacks their master key")),
        ));
    }
    Ok(lines)
}
