//! Which contacts a permit covers. Team notes need `TeamNotes`, shared ones `SharedNotes`, sensitive ones besides
//! `SensitiveNotes`. Whoever may write a kind of note may see her own notes of that kind again: a colleague who
//! stood in for a day can mend a mistake in what she wrote, and reads nothing else.

use kernel::access::Permit;
use kernel::{Aspect, Refusal, Verb};
use people::model::Visibility;

/// The aspect that a visibility stands for.
const fn aspect(visibility: Visibility) -> Aspect {
    match visibility {
        Visibility::Team => Aspect::TeamNotes,
        Visibility::Partners | Visibility::Participant => Aspect::SharedNotes,
    }
}

/// What may be seen: of others and of oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reads {
    /// Notes of everybody.
    pub all: Kinds,
    /// Notes that the asker wrote herself.
    pub own: Kinds,
}

/// Kinds of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kinds {
    pub team: bool,
    pub shared: bool,
    pub sensitive: bool,
}

/// What this permit may see.
pub(crate) fn reads(permit: &Permit) -> Reads {
    let team = permit.may(Verb::Read, Aspect::TeamNotes);
    let shared = team || permit.may(Verb::Read, Aspect::SharedNotes);
    let sensitive = permit.may(Verb::Read, Aspect::SensitiveNotes);
    let own = Kinds {
        team: team || permit.may(Verb::Write, Aspect::TeamNotes),
        shared: shared || permit.may(Verb::Write, Aspect::SharedNotes),
        sensitive: sensitive || permit.may(Verb::Write, Aspect::SensitiveNotes),
    };
    Reads { all: Kinds { team, shared, sensitive }, own }
}

impl Reads {
    /// Anything at all?
    pub(crate) fn any(self) -> bool {
        self.own.team || self.own.shared
    }
}

/// Does the permit read notes of others?
pub fn reads_notes(permit: &Permit) -> bool {
    reads(permit).all.shared
}

/// The visibilities that this permit may write with, in the order of the form.
pub fn writable(permit: &Permit) -> Vec<Visibility> {
    Visibility::ALL.iter().copied().filter(|v| permit.may(Verb::Write, aspect(*v))).collect()
}

/// May this permit write a contact at all?
pub fn writes(permit: &Permit) -> bool {
    !writable(permit).is_empty()
}

/// May sensitive notes be written?
pub fn writes_sensitive(permit: &Permit) -> bool {
    permit.may(Verb::Write, Aspect::SensitiveNotes) && permit.may(Verb::Write, Aspect::TeamNotes)
}

/// Refuses what this permit may not write: nothing at all is a 404, another choice is a message at the field.
pub fn require_write(permit: &Permit, visibility: Visibility, sensitive: bool) -> Result<(), Refusal> {
    if !writes(permit) {
        return Err(Refusal::NotFound);
    }
    if !permit.may(Verb::Write, aspect(visibility)) {
        return Err(Refusal::field("visibility", "contact-visibility-not-yours"));
    }
    if sensitive && !writes_sensitive(permit) {
        return Err(Refusal::field("visibility", "contact-sensitive-not-yours"));
    }
    Ok(())
}
