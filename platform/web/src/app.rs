//! The state that every handler gets: database, words, clock, keys, settings. Cheap to clone.

use std::sync::Arc;

use kernel::{Actor, Clock, PartnershipId};
use store::{Ctx, Db, Entropy, Vault};

use crate::L10n;

/// Settings that pages need.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where people reach Opstap: `https://opstap.example`. Links in mails begin with it.
    pub public_url: String,
    /// The demonstration: a banner on every page and log-ins without password.
    pub demo: bool,
    /// Folder of the file transport for mails and text messages, if that is how they leave.
    pub sent_dir: Option<std::path::PathBuf>,
    /// Minutes after which an unused session ends.
    pub session_minutes: i64,
    /// Proxies whose word about the asker's address counts.
    pub trusted_proxies: Vec<crate::Network>,
}

/// The state of the application.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// All words in all languages.
    pub l10n: Arc<L10n>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Random bytes and ids.
    pub entropy: Arc<Entropy>,
    /// Keys for sensitive fields.
    pub vault: Arc<Vault>,
    /// Settings.
    pub settings: Arc<Settings>,
    /// The partnership that visitors without account reach.
    pub home: PartnershipId,
}

impl App {
    /// The surroundings for an action by `actor`, now.
    pub fn ctx(&self, actor: Actor) -> Ctx {
        Ctx { actor, now: self.clock.now(), entropy: self.entropy.clone(), vault: self.vault.clone() }
    }

    /// The surroundings for an action by somebody without account.
    pub fn visitor_ctx(&self) -> Ctx {
        self.ctx(Actor::visitor(self.home))
    }

    /// Are cookies sent over https only?
    pub fn secure(&self) -> bool {
        self.settings.public_url.starts_with("https://")
    }
}
