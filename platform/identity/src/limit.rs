//! Limits on guessing: failures per account and per network address, counted under keyed hashes.

use kernel::{Moment, Refusal};
use store::Failure;
use web::App;

use crate::store::attempts;

/// Failures count for so long, in minutes.
const WINDOW: i64 = 15;
/// So many failures per account in the window.
const PER_ACCOUNT: i64 = 10;
/// So many failures per address in the window: a whole office may share one.
const PER_ADDRESS: i64 = 50;

/// An attempt that is under way: noted as failed until it turns out well, so that guesses at the same instant
/// count too.
pub struct Attempt {
    account: Vec<u8>,
    address: Option<Vec<u8>>,
    at: Moment,
}

/// Begins an attempt on an account (an address to log in with, known or not), or refuses it with the seconds to wait.
pub async fn begin(app: &App, account: &str, address: &str) -> Result<Attempt, Failure> {
    let now = app.clock.now();
    let since = now.plus_minutes(-WINDOW);
    let account = app.vault.index_hash("login-account", account);
    let address = (!address.is_empty()).then(|| app.vault.index_hash("login-address", address));
    let mut tx = app.db.unaudited_write().await?;
    let limits = [(Some(&account), PER_ACCOUNT), (address.as_ref(), PER_ADDRESS)];
    for (subject, most) in limits.into_iter().filter_map(|(s, most)| Some((s?, most))) {
        let (count, oldest) = attempts::failures(&mut tx, subject, since).await?;
        if count >= most {
            return Err(Refusal::TooMany(wait(oldest.unwrap_or(now), now)).into());
        }
        attempts::note(&mut tx, subject, now).await?;
    }
    tx.finish().await?;
    Ok(Attempt { account, address, at: now })
}

impl Attempt {
    /// The owner got in: the account begins anew, the address is not charged for this one.
    pub async fn succeeded(self, app: &App) -> Result<(), Failure> {
        let mut tx = app.db.unaudited_write().await?;
        attempts::forgive(&mut tx, &self.account).await?;
        if let Some(address) = &self.address {
            attempts::take_back(&mut tx, address, self.at).await?;
        }
        tx.finish().await
    }
}

/// Seconds until the oldest failure no longer counts.
fn wait(oldest: Moment, now: Moment) -> u32 {
    let seconds = oldest.plus_minutes(WINDOW).unix_seconds() - now.unix_seconds();
    u32::try_from(seconds).unwrap_or(0).max(1)
}
