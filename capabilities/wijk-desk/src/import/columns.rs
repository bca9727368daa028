//! The columns of the three sheets, by their headings in the words of the house.

use std::collections::BTreeMap;

use kernel::name::fold;
use kernel::text_enum;
use web::Words;

use super::fault::Fault;
use crate::book::Table;

text_enum! {
    /// A sheet of the workbook.
    pub enum Sheet {
        /// Workers.
        Workers = "workers",
        /// Users.
        Users = "users",
        /// Work that was done.
        Performances = "performances",
    }
}

text_enum! {
    /// A column.
    pub enum Column {
        /// Number of a worker or a user in the administration of before.
        Number = "number",
        /// In which scheme; empty: wijk-werken.
        Scheme = "scheme",
        /// Given name.
        Given = "given",
        /// Family name.
        Family = "family",
        /// Birth date.
        Birth = "birth",
        /// Gender.
        Gender = "gender",
        /// Languages.
        Languages = "languages",
        /// Phone.
        Phone = "phone",
        /// Mail.
        Email = "email",
        /// Street and number.
        Street = "street",
        /// Postcode.
        Postcode = "postcode",
        /// National number.
        Insz = "insz",
        /// Account number.
        Iban = "iban",
        /// Who referred.
        Referrer = "referrer",
        /// When.
        ReferredOn = "referred-on",
        /// Registered at VDAB since.
        VdabOn = "vdab-on",
        /// Gets a leefloon.
        Leefloon = "leefloon",
        /// PWA contract from.
        PwaFrom = "pwa-from",
        /// PWA contract to.
        PwaTo = "pwa-to",
        /// PWA cheques.
        PwaCheques = "pwa-cheques",
        /// Agreement signed by both.
        SignedOn = "signed-on",
        /// First day.
        StartedOn = "started-on",
        /// Last day.
        EndedOn = "ended-on",
        /// Why it ended.
        EndReason = "end-reason",
        /// Kilometres to work.
        Reach = "reach",
        /// Activities she wants.
        Wishes = "wishes",
        /// Last monthly talk.
        TalkOn = "talk-on",
        /// Last evaluation.
        EvaluationOn = "evaluation-on",
        /// Rung of the ladder.
        Rung = "rung",
        /// The number of another term of the same person.
        Same = "same",
        /// Kind of user.
        Kind = "kind",
        /// Name of a user.
        Name = "name",
        /// Whom to ask for.
        Contact = "contact",
        /// Enterprise number.
        Kbo = "kbo",
        /// Was a user of a PWA in 2017.
        Transition = "transition",
        /// What shows that.
        Proof = "proof",
        /// Days on which the fee was paid.
        Fees = "fees",
        /// Number of the worker.
        Worker = "worker",
        /// Number of the user.
        User = "user",
        /// Activity.
        Activity = "activity",
        /// Municipality.
        Place = "place",
        /// Day.
        Day = "day",
        /// Begin.
        From = "from",
        /// End.
        To = "to",
        /// Kilometres there and back.
        Km = "km",
        /// What is asked about (many hours on one day, who seems somebody else, a young age) was looked at and is right.
        Sure = "sure",
    }
}

impl Sheet {
    /// The columns of the sheet in the order of the template, and whether each has to be filled in.
    pub const fn columns(self) -> &'static [(Column, bool)] {
        use Column as C;
        match self {
            Self::Workers => &[
                (C::Number, true),
                (C::Given, true),
                (C::Family, true),
                (C::Birth, false),
                (C::Gender, false),
                (C::Languages, false),
                (C::Phone, false),
                (C::Email, false),
                (C::Street, false),
                (C::Postcode, true),
                (C::Insz, false),
                (C::Iban, false),
                (C::Referrer, true),
                (C::ReferredOn, true),
                (C::VdabOn, false),
                (C::Leefloon, false),
                (C::PwaFrom, false),
                (C::PwaTo, false),
                (C::PwaCheques, false),
                (C::SignedOn, true),
                (C::StartedOn, true),
                (C::EndedOn, false),
                (C::EndReason, false),
                (C::Reach, false),
                (C::Wishes, false),
                (C::TalkOn, false),
                (C::EvaluationOn, false),
                (C::Rung, false),
                (C::Same, false),
                (C::Sure, false),
                (C::Scheme, false),
            ],
            Self::Users => &[
                (C::Number, true),
                (C::Kind, true),
                (C::Name, true),
                (C::Contact, false),
                (C::Kbo, false),
                (C::Insz, false),
                (C::Email, false),
                (C::Phone, false),
                (C::Street, true),
                (C::Postcode, true),
                (C::Transition, false),
                (C::Proof, false),
                (C::SignedOn, true),
                (C::Fees, false),
                (C::EndedOn, false),
                (C::EndReason, false),
                (C::Scheme, false),
            ],
            Self::Performances => &[
                (C::Worker, true),
                (C::User, true),
                (C::Activity, true),
                (C::Place, true),
                (C::Day, true),
                (C::From, true),
                (C::To, true),
                (C::Km, false),
                (C::Sure, false),
            ],
        }
    }

    /// The name of the sheet in words.
    pub fn name(self, l: &Words) -> String {
        l.of("wijk-import-sheet", self)
    }
}

/// Where each column of a sheet stands.
#[derive(Debug)]
pub struct Columns {
    places: BTreeMap<&'static str, usize>,
    names: BTreeMap<&'static str, String>,
}

impl Columns {
    /// Finds the columns by the first row; a column that is needed and lacks, and one that nobody knows, are faults.
    pub fn find(sheet: Sheet, table: &Table, l: &Words, faults: &mut Vec<Fault>) -> Option<Self> {
        let head = table.rows.first()?;
        let mut found = Self { places: BTreeMap::new(), names: BTreeMap::new() };
        let before = faults.len();
        for (column, needed) in sheet.columns() {
            let name = l.of("wijk-import-column", column);
            let wanted = plain(&name);
            match head.cells.iter().position(|cell| plain(cell) == wanted) {
                Some(at) => {
                    found.places.insert(column.as_str(), at);
                }
                None if *needed => {
                    faults.push(Fault::at(&table.name, head.number, &name, "wijk-import-column-missing"));
                }
                None => {}
            }
            found.names.insert(column.as_str(), name);
        }
        for (at, cell) in head.cells.iter().enumerate() {
            if !cell.is_empty() && !found.places.values().any(|place| *place == at) {
                faults.push(Fault::at(&table.name, head.number, cell, "wijk-import-column-unknown"));
            }
        }
        (faults.len() == before).then_some(found)
    }

    /// The place of a column.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.places.get(column.as_str()).copied()
    }

    /// The heading of a column.
    pub fn name(&self, column: Column) -> String {
        self.names.get(column.as_str()).cloned().unwrap_or_default()
    }
}

/// A heading without case, accents, stars and points.
fn plain(text: &str) -> String {
    fold(text.trim().trim_end_matches('*'))
}
