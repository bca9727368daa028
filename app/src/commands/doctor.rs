//! `opstap doctor`: looks at everything that must be right, and says what to do about what is not.

use std::os::unix::fs::MetadataExt as _;

use kernel::{Clock as _, PartnershipId};
use store::{Failure, Tx, Vault, audit};

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

/// Checks; fails when something must be mended. Changes nothing.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let config = args.common.apply(config);
    let mut lines = vec![("settings", Ok(format!("data in {}, address {}", config.data.display(), config.url())))];
    lines.extend(proxy(&config).map(|text| ("proxy", Ok(text))));
    lines.push(("key file", key_file(&config)));
    lines.push(("mail", mail(&config).await));
    match database(&config).await {
        Ok(found) => lines.extend(found),
        Err(failure) => lines.push(("database", Err(failure.to_string()))),
    }
    for (what, result) in &lines {
        match result {
            Ok(text) => say(&format!("good  {what}: {text}")),
            Err(text) => say(&format!("BAD   {what}: {text}")),
        }
    }
    match lines.iter().filter(|(_, result)| result.is_err()).count() {
        0 => Ok(()),
        1 => Err(Failure::other("1 thing to mend")),
        bad => Err(Failure::other(format!("{bad} things to mend"))),
    }
}

type Line = (&'static str, Result<String, String>);

/// What the limits on guessing count as one visitor.
fn proxy(config: &Config) -> Option<String> {
    let told = !config.trusted_proxies.is_empty();
    let behind = config.url().starts_with("https://");
    if told {
        Some(format!("X-Forwarded-For is believed from {}", config.trusted_proxies.join(", ")))
    } else if behind {
        Some("none is trusted, so all visitors behind a proxy count as one address: see trusted_proxies".to_owned())
    } else {
        None
    }
}

async fn mail(config: &Config) -> Result<String, String> {
    let mailer = worker::mailer(config)?;
    let Some(host) = &config.mail.host else { return Ok("kept in the folder `sent`".to_owned()) };
    mailer.check().await.map_err(|error| format!("{host}: {error}"))?;
    Ok(format!("{host} answers"))
}

fn key_file(config: &Config) -> Result<String, String> {
    let path = config.key_path();
    let meta =
        std::fs::metadata(&path).map_err(|e| format!("{}: {e}. Put it back from its safe copy.", path.display()))?;
    if meta.mode() & 0o077 != 0 {
        return Err(format!("others can read {}: run chmod 600 on it", path.display()));
    }
    let vault = Vault::open(&path).map_err(|e| e.to_string())?;
    Ok(format!(
        "{} with master key {}. It is in no back-up: keep a copy of it elsewhere.",
        path.display(),
        vault.current_master()
    ))
}

async fn database(config: &Config) -> Result<Vec<Line>, Failure> {
    let db = server::open_there(config).await?;
    let missing = db.missing(&parts::migrations()).await?;
    let mut lines: Vec<Line> = vec![(
        "database",
        match missing.as_slice() {
            [] => Ok(format!("{:?}, schema up to date", db.engine())),
            steps => Err(format!("steps {} are missing: run `opstap migrate`", steps.join(", "))),
        },
    )];
    if !missing.is_empty() {
        return Ok(lines);
    }
    // Without a key file the rest is still looked at.
    let vault = Vault::open(&config.key_path()).ok();
    for partnership in store::partnership::all(&db).await? {
        let mut tx = db.read().await?;
        let sound = audit::verify(&mut tx, partnership.id).await?;
        lines.push((
            "audit",
            sound.map(|n| format!("{}: {n} lines, sound", partnership.name)).map_err(|b| audit::fault(&b).to_string()),
        ));
        if let Some(vault) = &vault {
            let keys = store::vault::check_keys(&mut tx, vault, partnership.id).await?;
            lines.push((
                "keys",
                keys.map(|n| format!("{n} participants' keys open")).map_err(|n| {
                    format!("{n} participants' keys do not open: this key file is another one, or lacks a master key")
                }),
            ));
        }
        lines.push(("messages", messages(&mut tx, partnership.id).await?));
    }
    db.close().await;
    Ok(lines)
}

/// A few messages that wait are daily life; messages given up are for somebody to look at.
async fn messages(tx: &mut Tx, partnership: PartnershipId) -> Result<Result<String, String>, Failure> {
    let last_week = SystemClock::real().now().plus_minutes(-7 * 24 * 60);
    Ok(match store::outbox::troubles(tx, partnership, last_week).await? {
        (0, 0) => Ok("none is stuck".to_owned()),
        (waiting, 0) => Ok(format!("{waiting} are tried again")),
        (waiting, failed) => {
            Err(format!("{failed} were given up this week, {waiting} are tried again: the page /messages says why"))
        }
    })
}
