//! What goes in and out, whatever the format: organisations, and the services that each gives.

use catalogue::model::Draft;
use kernel::OrganisationId;
use uuid::Uuid;

/// An organisation as a file tells of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct House {
    /// Its id in the file: a UUID for HSDS, anything else for a list that somebody made.
    pub external_id: String,
    /// Name.
    pub name: String,
    /// Short name.
    pub short_name: Option<String>,
    /// What it does, in plain words.
    pub description: String,
    /// Enterprise number, ten digits.
    pub kbo: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// Website.
    pub website: Option<String>,
}

/// A service, and where in the file it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Row, or number of the record.
    pub row: usize,
    /// Place of its organisation in `Bundle::houses`.
    pub house: usize,
    /// Everything that is told of it; its organisation is filled in when the organisation is known.
    pub draft: Draft,
}

/// A whole file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bundle {
    /// Organisations.
    pub houses: Vec<House>,
    /// Services.
    pub offers: Vec<Offer>,
}

/// The organisation of a draft before it is looked up.
pub const NOBODY: OrganisationId = OrganisationId(Uuid::nil());

/// An id that follows from another one: the phone of a service has the same id in each export.
pub fn derived(parent: Uuid, what: &str, key: &str) -> Uuid {
    let mut hasher = blake3::Hasher::new();
    hasher.update(parent.as_bytes());
    // Lengths keep ("ab", "c") and ("a", "bc") apart.
    for part in [what, key] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derived_id_is_the_same_each_time_and_another_one_for_each_thing() {
        let parent = Uuid::from_u128(7);
        assert_eq!(derived(parent, "phone", ""), derived(parent, "phone", ""));
        assert_ne!(derived(parent, "phone", ""), derived(parent, "cost", ""));
        assert_ne!(derived(parent, "ab", "c"), derived(parent, "a", "bc"));
        assert_eq!(derived(parent, "phone", "").get_version_num(), 8);
    }
}
