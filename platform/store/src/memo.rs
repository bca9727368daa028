//! What a reading transaction read before: it sees one picture, so nothing needs to be read twice in it.

use std::any::{Any, TypeId};
use std::collections::HashMap;

use uuid::Uuid;

use crate::Tx;

/// What was read, by its type and the id of what it belongs to.
#[derive(Default)]
pub(crate) struct Memo(HashMap<(TypeId, Uuid), Box<dyn Any + Send + Sync>>);

impl Tx {
    /// What `remember` kept in this transaction for this type and id.
    pub fn remembered<T: Clone + 'static>(&self, of: impl Into<Uuid>) -> Option<T> {
        let found = self.memo.as_ref()?.0.get(&(TypeId::of::<T>(), of.into()))?;
        found.downcast_ref::<T>().cloned()
    }

    /// Keeps what was read for the rest of a reading transaction. One that writes keeps nothing: it may change it.
    /// The type must say what was asked, so give it a name of its own when several questions have the same answer type.
    pub fn remember<T: Clone + Send + Sync + 'static>(&mut self, of: impl Into<Uuid>, value: &T) {
        if let Some(memo) = &mut self.memo {
            memo.0.insert((TypeId::of::<T>(), of.into()), Box::new(value.clone()));
        }
    }
}
