//! The figures: per indicator women, men and non-binary people, and apart from them those of whom it is not known.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::model::{Code, Gender};

/// One indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Count {
    /// Women.
    pub women: u64,
    /// Men.
    pub men: u64,
    /// Non-binary people.
    pub nonbinary: u64,
    /// The three together.
    pub total: u64,
    /// Refused, or not known for this indicator (whether it holds, or in which group); not in `total`.
    pub unknown: u64,
}

/// All indicators, in the order of the codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures([Count; Code::ALL.len()]);

impl Default for Figures {
    fn default() -> Self {
        Self([Count::default(); Code::ALL.len()])
    }
}

impl Figures {
    /// Counts somebody. `holds`: whether the indicator holds for her, if that is known.
    pub fn add(&mut self, code: Code, gender: Option<Gender>, holds: Option<bool>) {
        let count = &mut self.0[code as usize];
        match (holds, gender) {
            (Some(false), _) => return,
            (Some(true), Some(Gender::Woman)) => count.women += 1,
            (Some(true), Some(Gender::Man)) => count.men += 1,
            (Some(true), Some(Gender::Nonbinary)) => count.nonbinary += 1,
            (Some(true), None) | (None, _) => {
                count.unknown += 1;
                return;
            }
        }
        count.total += 1;
    }

    /// One indicator; `None` for EECO15, which is never kept per person: national law lets nobody collect it.
    pub fn get(&self, code: Code) -> Option<Count> {
        (code != Code::Eeco15).then(|| self.0[code as usize])
    }

    /// All indicators with their code.
    pub fn iter(&self) -> impl Iterator<Item = (Code, Option<Count>)> + '_ {
        Code::ALL.iter().map(|code| (*code, self.get(*code)))
    }
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Code::ALL.len()))?;
        for (code, count) in self.iter() {
            map.serialize_entry(code.as_str(), &count)?;
        }
        map.end()
    }
}
