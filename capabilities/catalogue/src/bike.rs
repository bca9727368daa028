//! Bikes of a bike loan.

use kernel::{Day, text_enum};
use uuid::Uuid;

text_enum! {
    /// Kind of bike.
    pub enum BikeKind {
        /// An ordinary one.
        City = "city",
        /// For a child.
        Child = "child",
        /// With a motor.
        Electric = "electric",
        /// To carry things or children.
        Cargo = "cargo",
        /// Goes along in the train.
        Folding = "folding",
    }
}

text_enum! {
    /// Where a bike is.
    pub enum BikeState {
        /// In the house, ready.
        In = "in",
        /// Lent.
        Out = "out",
        /// Being repaired.
        Repair = "repair",
        /// Not there any more.
        Gone = "gone",
    }
}

/// A bike, and who has it now.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Bike {
    /// Which.
    pub id: Uuid,
    /// What the house calls it.
    pub label: String,
    /// Kind.
    pub kind: BikeKind,
    /// Where it is.
    pub state: BikeState,
    /// Mark of who has it.
    pub mark: Option<String>,
    /// Since when.
    pub lent_on: Option<Day>,
    /// Until when.
    pub due_on: Option<Day>,
}

/// How many there are to lend, and how many stand ready: the places of the service.
pub fn places(bikes: &[Bike]) -> (i64, i64) {
    let count = |states: &[BikeState]| bikes.iter().filter(|b| states.contains(&b.state)).count();
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    (number(count(&[BikeState::In, BikeState::Out])), number(count(&[BikeState::In])))
}
