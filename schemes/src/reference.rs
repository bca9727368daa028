//! The parameters, activities and reasons that come with Opstap: read once from the embedded data.

use std::sync::OnceLock;

use kernel::{Day, Moment};
use serde::Deserialize;
use uuid::Uuid;

use crate::parameter::{Certainty, Parameter, Table, Value, Version};
use crate::wijk::activity::Activity;
use crate::wijk::displacement::Question;

const TEXT: &str = include_str!("../../data/schemes.toml");

/// What comes with Opstap. An organiser's own table starts as a copy of these rows, with the same ids.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    /// Every row, of all schemes.
    pub parameters: Vec<Parameter>,
    /// The Flemish activity list, as far as it was found.
    pub activities: Vec<Activity>,
    /// Why a term stands still: code and the Fluent key of its name.
    pub suspension_reasons: Vec<Reason>,
    /// Why a case ends.
    pub end_reasons: Vec<Reason>,
    /// The kinds of user.
    pub user_kinds: Vec<Reason>,
    /// What is asked to know whether work takes a regular job away.
    pub displacement: Vec<Question>,
}

/// A code with its name and its source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Reason {
    /// The stable code.
    pub code: String,
    /// The name in Dutch.
    pub label_nl: String,
    /// Where it was found.
    pub source: String,
}

impl Reference {
    /// Reads a file of the same form: the data of a scheme that somebody tries or prepares.
    pub fn read(text: &str) -> Result<Self, String> {
        read(text).map_err(|error| error.to_string())
    }

    /// The table of one scheme.
    pub fn table(&self, scheme: &str) -> Table {
        Table::new(self.parameters.iter().filter(|row| row.scheme == scheme).cloned())
    }
}

/// The embedded data.
pub fn reference() -> &'static Reference {
    static LOADED: OnceLock<Reference> = OnceLock::new();
    LOADED.get_or_init(|| read(TEXT).unwrap_or_default())
}

/// The same id on every machine for the same row of the data: scheme, key and first day, hashed (FNV-1a) into
/// a UUID of the custom version 8.
pub fn version_of(scheme: &str, key: &str, from: Day) -> Version {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let text = format!("{scheme}/{key}/{from}");
    let hash = text.bytes().fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let version = (hash & !(0xf << 76)) | (0x8 << 76);
    Version(Uuid::from_u128((version & !(0x3 << 62)) | (0x2 << 62)))
}

/// The file.
#[derive(Deserialize)]
struct File {
    /// When the rows were written down.
    recorded_at: Moment,
    parameter: Vec<Row>,
    #[serde(default)]
    activity: Vec<Activity>,
    #[serde(default)]
    suspension_reason: Vec<Reason>,
    #[serde(default)]
    end_reason: Vec<Reason>,
    #[serde(default)]
    user_kind: Vec<Reason>,
    #[serde(default)]
    displacement_question: Vec<Question>,
}

/// One parameter of the file.
#[derive(Deserialize)]
struct Row {
    scheme: String,
    key: String,
    value: Option<Value>,
    from: Day,
    to: Option<Day>,
    source: String,
    certainty: Certainty,
}

/// Reads the file.
fn read(text: &str) -> Result<Reference, toml::de::Error> {
    let file: File = toml::from_str(text)?;
    let parameters = file.parameter.into_iter().map(|row| {
        let Row { scheme, key, value, from, to, source, certainty } = row;
        let id = version_of(&scheme, &key, from);
        Parameter { id, scheme, key, value, from, to, source, certainty, recorded_at: file.recorded_at }
    });
    Ok(Reference {
        parameters: parameters.collect(),
        activities: file.activity,
        suspension_reasons: file.suspension_reason,
        end_reasons: file.end_reason,
        user_kinds: file.user_kind,
        displacement: file.displacement_question,
    })
}
