//! What an action knows of its surroundings: who, when, and where ids and keys come from.

use std::sync::Arc;

use kernel::{Actor, Day, Moment};
use uuid::Uuid;

use crate::{Entropy, Vault};

/// The surroundings of one request or job. Cheap to clone.
#[derive(Clone)]
pub struct Ctx {
    /// Who acts.
    pub actor: Actor,
    /// When; fixed for the whole request.
    pub now: Moment,
    /// Source of ids and random bytes.
    pub entropy: Arc<Entropy>,
    /// Keys for sensitive fields.
    pub vault: Arc<Vault>,
}

impl Ctx {
    /// A new id.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.entropy.uuid(self.now).into()
    }

    /// Today in Brussels.
    pub fn today(&self) -> Day {
        self.now.day()
    }

    /// The same surroundings for somebody else.
    #[must_use]
    pub fn for_actor(&self, actor: Actor) -> Self {
        Self { actor, ..self.clone() }
    }
}
