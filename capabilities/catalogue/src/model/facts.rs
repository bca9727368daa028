//! The kinds of service that need a few facts of their own: a small closed set, not a form builder.

use kernel::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// Kind of service.
    pub enum Kind {
        /// Nothing special.
        General = "general",
        /// Practising a language round a table.
        ConversationTable = "conversation-table",
        /// Lends bikes; has a register.
        BikeLoan = "bike-loan",
        /// Addiction care, on a level.
        AddictionCare = "addiction-care",
        /// A workplace to practise on.
        PracticeWorkplace = "practice-workplace",
        /// Childcare.
        Childcare = "childcare",
    }
}

text_enum! {
    /// Level of addiction care (seeds/002: "op verschillende niveaus, ook voor en na een opname").
    pub enum CareLevel {
        /// Walk in, talk, no conditions.
        LowThreshold = "low-threshold",
        /// By appointment, living at home.
        Ambulant = "ambulant",
        /// Staying.
        Residential = "residential",
        /// After a stay.
        Aftercare = "aftercare",
    }
}

/// The facts of one kind. In the database and in exchange as JSON with the kind in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Facts {
    /// None.
    #[default]
    General,
    /// Of a conversation table.
    ConversationTable {
        /// Chairs at the table.
        seats: Option<i64>,
        /// Level of the language, in words ("A1", "wie al wat praat").
        level: Option<String>,
    },
    /// Of a bike loan; the bikes are rows of their own.
    BikeLoan {
        /// Longest loan, in days.
        days: Option<i64>,
        /// Deposit in cents.
        deposit_cents: Option<i64>,
    },
    /// Of addiction care.
    AddictionCare {
        /// Level.
        level: CareLevel,
        /// Helps before an admission?
        before_admission: bool,
        /// Helps after an admission?
        after_admission: bool,
    },
    /// Of a practice workplace.
    PracticeWorkplace {
        /// Hours a week at most.
        hours_week: Option<i64>,
        /// What people do there.
        tasks: Option<String>,
    },
    /// Of childcare.
    Childcare {
        /// Youngest child, in months.
        from_months: Option<i64>,
        /// Oldest child, in months.
        to_months: Option<i64>,
        /// Hours in words, also outside school and at the edges of the day.
        hours: Option<String>,
    },
}

impl Facts {
    /// Which kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::General => Kind::General,
            Self::ConversationTable { .. } => Kind::ConversationTable,
            Self::BikeLoan { .. } => Kind::BikeLoan,
            Self::AddictionCare { .. } => Kind::AddictionCare,
            Self::PracticeWorkplace { .. } => Kind::PracticeWorkplace,
            Self::Childcare { .. } => Kind::Childcare,
        }
    }

    /// A kind of which nothing is told yet.
    pub const fn empty(kind: Kind) -> Self {
        match kind {
            Kind::General => Self::General,
            Kind::ConversationTable => Self::ConversationTable { seats: None, level: None },
            Kind::BikeLoan => Self::BikeLoan { days: None, deposit_cents: None },
            Kind::AddictionCare => {
                Self::AddictionCare { level: CareLevel::Ambulant, before_admission: false, after_admission: false }
            }
            Kind::PracticeWorkplace => Self::PracticeWorkplace { hours_week: None, tasks: None },
            Kind::Childcare => Self::Childcare { from_months: None, to_months: None, hours: None },
        }
    }

    /// From the stored kind and JSON; facts that a newer program wrote are left out rather than refused.
    pub fn read(kind: Kind, json: &str) -> Self {
        serde_json::from_str(json).ok().filter(|facts: &Self| facts.kind() == kind).unwrap_or(Self::empty(kind))
    }

    /// As JSON, to store.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_comes_back_from_its_json() {
        for kind in Kind::ALL {
            let facts = Facts::empty(*kind);
            assert_eq!((facts.kind(), Facts::read(*kind, &facts.json())), (*kind, facts.clone()));
        }
        let table = Facts::ConversationTable { seats: Some(8), level: Some("A1".to_owned()) };
        assert_eq!(table.json(), r#"{"kind":"conversation-table","seats":8,"level":"A1"}"#);
        assert_eq!(Facts::read(Kind::ConversationTable, &table.json()), table);
    }

    #[test]
    fn facts_that_nobody_can_read_leave_the_kind() {
        assert_eq!(Facts::read(Kind::Childcare, "{}"), Facts::empty(Kind::Childcare));
        assert_eq!(Facts::read(Kind::General, "no json"), Facts::General);
    }
}
