//! Two files about one person become one, and, when that was a mistake, two again.

use kernel::{Day, Moment, OrganisationId, ParticipantId, StaffId, text_enum};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::actions::edit::Details;
use crate::model::Status;

text_enum! {
    /// A part of the person's data that can be taken from the file that goes.
    pub enum Part {
        /// Given name, family name and nickname.
        Name = "name",
        /// Birth date.
        Birth = "birth",
        /// Gender.
        Gender = "gender",
        /// Municipality, street, or that there is no address.
        Address = "address",
        /// Phone, and whether text messages are allowed.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// Preferred channel and digital access.
        Channel = "channel",
        /// Languages and interpreter.
        Languages = "languages",
        /// The national number.
        Insz = "insz",
    }
}

/// All of a person's row that a merge may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whole {
    /// What is known.
    pub details: Details,
    /// National number: sealed and hash, as hexadecimal digits.
    pub insz: Option<(String, String)>,
    /// Fixed coach, for lists.
    pub coach: Option<(StaffId, OrganisationId)>,
    /// How far.
    pub status: Status,
    /// Last contact.
    pub last_contact_on: Option<Day>,
    /// Next step.
    pub next_step: Option<String>,
}

/// What a merge changed in the file that stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// As it was.
    pub before: Whole,
    /// As the merge left it.
    pub after: Whole,
}

/// A merge that was done.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Merge {
    /// Which.
    pub id: Uuid,
    /// The file that stays.
    pub kept_id: ParticipantId,
    /// The file that went into it.
    pub merged_id: ParticipantId,
    /// How far that one was.
    pub merged_status: Status,
    /// JSON of `Changes`.
    pub changes: String,
    /// When.
    pub at: Moment,
    /// When it was undone.
    pub undone_at: Option<Moment>,
}

/// The file that stays, with the parts taken from the other. The national number comes apart, since it is sealed anew.
pub fn combine(kept: &Whole, merged: &Whole, take: &[Part]) -> Whole {
    let mut all = kept.clone();
    let (d, o) = (&mut all.details, &merged.details);
    for part in take {
        match part {
            Part::Name => {
                d.given_name.clone_from(&o.given_name);
                d.family_name.clone_from(&o.family_name);
                d.nickname.clone_from(&o.nickname);
            }
            Part::Birth => d.birth = o.birth,
            Part::Gender => d.gender = o.gender,
            Part::Address => {
                d.nis.clone_from(&o.nis);
                d.street.clone_from(&o.street);
                d.postcode.clone_from(&o.postcode);
                d.no_address = o.no_address;
            }
            Part::Phone => {
                d.phone.clone_from(&o.phone);
                d.sms_allowed = o.sms_allowed;
            }
            Part::Email => d.email.clone_from(&o.email),
            Part::Channel => {
                d.preferred_channel = o.preferred_channel;
                d.digital_access = o.digital_access;
            }
            Part::Languages => {
                d.languages.clone_from(&o.languages);
                d.interpreter_needed = o.interpreter_needed;
            }
            Part::Insz => {}
        }
    }
    // What the lists show: the one coach stays, the way goes on from the farther of the two.
    all.last_contact_on = kept.last_contact_on.max(merged.last_contact_on);
    all.next_step = kept.next_step.clone().or_else(|| merged.next_step.clone());
    let far = |status| match status {
        Status::Active => 5,
        Status::Waiting => 4,
        Status::Referred => 3,
        Status::Closed => 2,
        Status::Met => 1,
        Status::Redirected | Status::Declined | Status::Merged => 0,
    };
    let farther = far(merged.status) > far(kept.status);
    if farther {
        all.status = merged.status;
    }
    // Who was the coach of a way that ended gives way to who is the coach now.
    all.coach = if farther { merged.coach.or(kept.coach) } else { kept.coach.or(merged.coach) };
    all
}

/// What becomes of the file that stayed when a merge is undone: what the merge changed goes back, unless somebody
/// changed it again since; that stays.
pub fn take_apart(now: &Whole, changes: &Changes) -> Whole {
    fn back<T: Clone + PartialEq>(now: &T, before: &T, after: &T) -> T {
        if now == after { before.clone() } else { now.clone() }
    }
    let (b, a) = (&changes.before, &changes.after);
    macro_rules! details {
        ($($field:ident),*) => {
            Details { $($field: back(&now.details.$field, &b.details.$field, &a.details.$field)),* }
        };
    }
    Whole {
        details: details!(
            given_name,
            family_name,
            nickname,
            birth,
            gender,
            nis,
            street,
            postcode,
            no_address,
            phone,
            sms_allowed,
            email,
            preferred_channel,
            digital_access,
            interpreter_needed,
            languages
        ),
        insz: back(&now.insz, &b.insz, &a.insz),
        coach: back(&now.coach, &b.coach, &a.coach),
        status: back(&now.status, &b.status, &a.status),
        last_contact_on: back(&now.last_contact_on, &b.last_contact_on, &a.last_contact_on),
        next_step: back(&now.next_step, &b.next_step, &a.next_step),
    }
}
