//! Open Referral HSDS 3.1: the tables of the standard, from and to the catalogue. Pure.
//!
//! Source: github.com/openreferral/specification, `schema/*.json` and `schema/openapi.json` of version 3.1; the
//! standard itself (CC BY-SA 4.0) is not in this repository. What it asks for is checked in `tests/it/standard.rs`.

pub mod nest;
pub mod package;
pub mod read;
pub mod tables;
pub mod write;

/// The version of the standard that is written; 3.0 is read too.
pub const VERSION: &str = "3.1";

/// The taxonomies of Opstap, by name: closed lists of the catalogue, as classifications of the standard.
pub mod taxonomy {
    /// Types of service of the arena analysis.
    pub const TYPE: &str = "opstap-service-type";
    /// Barriers of the arena analysis.
    pub const BARRIER: &str = "opstap-barrier";
    /// Target groups.
    pub const TARGET: &str = "opstap-target-group";
    /// Properties that the standard has no field for: the term names the property, the attribute holds the value.
    pub const PROPERTY: &str = "opstap-property";
}

/// The URI of a municipality in the address register of Flanders (Adressenregister, Digitaal Vlaanderen).
pub const MUNICIPALITY: &str = "https://data.vlaanderen.be/id/gemeente/";

/// The area of a service that is for everybody of the partnership.
pub const REGION: &str = "urn:opstap:area:region";

/// The scheme of a NIS code at a location and of the classes of places.
pub const NIS: &str = "NIS";
/// The scheme of units.
pub const CLASS: &str = "opstap-place-class";

/// The register of enterprises in the list of org-id.guide.
pub const KBO: &str = "BE-BCE_KBO";

#[cfg(test)]
mod tests;
