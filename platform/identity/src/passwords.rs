//! Passwords: argon2id, off the async threads, two at a time, with equal work for people who do not exist.

use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use kernel::Refusal;
use store::{Entropy, Failure};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Memory in KiB, passes and lanes: the OWASP password storage cheat sheet's first choice for argon2id.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// Two at a time: a flood of log-ins may not take all memory (19 MiB each) or all cores.
static PLACES: Semaphore = Semaphore::const_new(2);

/// How long a log-in waits for a place before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(8);

/// Nobody's password: verified in place of the hash of somebody unknown, so that both take as long.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$b3BzdGFwLW5vYm9keS0xMg$TzhCzOAZ0JYRVV5Jp0mF2jfnPv5TTTj9MspNnY3Ht3U";

/// The PHC string of a password, to store.
pub async fn hash(entropy: &Entropy, password: &str) -> Result<String, Failure> {
    let salt = entropy.bytes::<16>();
    let password = password.to_owned();
    let _place = place().await?;
    work(move || {
        let hash: PasswordHash = hasher()?.hash_password_with_salt(password.as_bytes(), &salt).map_err(broken)?;
        Ok(hash.to_string())
    })
    .await
}

/// Is this the password? `stored` is none for somebody unknown, inactive or not yet invited: then no, after as
/// much work.
pub async fn verify(stored: Option<&str>, password: &str) -> Result<bool, Failure> {
    let known = stored.is_some();
    let stored = stored.unwrap_or(NOBODY).to_owned();
    let password = password.to_owned();
    let _place = place().await?;
    let fits = work(move || {
        let hash = PasswordHash::new(&stored).map_err(broken)?;
        Ok(hasher()?.verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await?;
    Ok(known && fits)
}

/// Was it hashed at another cost than today's? Then it is hashed anew while the password is at hand.
pub fn is_outdated(stored: &str) -> bool {
    PasswordHash::new(stored).map_or(true, |hash| {
        let cost = (hash.params.get_decimal("m"), hash.params.get_decimal("t"), hash.params.get_decimal("p"));
        hash.algorithm.as_str() != "argon2id" || cost != (Some(COST.0), Some(COST.1), Some(COST.2))
    })
}

async fn place() -> Result<SemaphorePermit<'static>, Failure> {
    match tokio::time::timeout(PATIENCE, PLACES.acquire()).await {
        Ok(Ok(permit)) => Ok(permit),
        _ => Err(Refusal::TooMany(5).into()),
    }
}

async fn work<T: Send + 'static>(job: impl FnOnce() -> Result<T, Failure> + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(job).await.map_err(broken)?
}

fn hasher() -> Result<Argon2<'static>, Failure> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).map_err(broken)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The texts of these errors tell of parameters and lengths, never of a password.
fn broken(error: impl std::fmt::Display) -> Failure {
    Failure::other(format!("password hashing: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_fits_its_password_only_and_costs_as_much_as_nobodys() {
        let made = hash(&Entropy::seeded(1), "vier natte fietsen").await.unwrap();
        assert!(verify(Some(&made), "vier natte fietsen").await.unwrap());
        assert!(!verify(Some(&made), "vier natte fiets").await.unwrap());
        let (cost, nobody) = (made.split('$').collect::<Vec<_>>(), NOBODY.split('$').collect::<Vec<_>>());
        assert_eq!(cost[..4], nobody[..4], "algorithm, version and cost are the same");
        assert_eq!((cost[4].len(), cost[5].len()), (nobody[4].len(), nobody[5].len()));
        assert!(PasswordHash::new(NOBODY).is_ok());
        assert!(!verify(None, "").await.unwrap());
    }

    #[tokio::test]
    async fn a_hash_of_another_cost_is_outdated_and_still_fits() {
        assert!(!is_outdated(&hash(&Entropy::seeded(1), "vier natte fietsen").await.unwrap()));
        let cheap = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8 * 1024, 1, 1, None).unwrap());
        let old: PasswordHash = cheap.hash_password_with_salt(b"vier natte fietsen", &[7; 16]).unwrap();
        assert!(is_outdated(&old.to_string()));
        assert!(verify(Some(&old.to_string()), "vier natte fietsen").await.unwrap());
        assert!(is_outdated("geen hash"));
    }
}
