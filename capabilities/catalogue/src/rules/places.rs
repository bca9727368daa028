//! Free places that somebody says beside places that Opstap takes meanwhile.

use kernel::refusal::Faults;
use kernel::{Refusal, ServiceId};

use crate::model::{Class, Place};

/// What a house says of the places of one class of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Which service.
    pub service: ServiceId,
    /// Which class.
    pub class: Class,
    /// How many were free when the page was made.
    pub was: i64,
    /// How many are free now.
    pub free: i64,
}

/// The places that a form means. A free number that was not touched follows what is stored now, so that a place that
/// was taken while the form stood open does not come back; one that was touched counts, unless it moved meanwhile.
pub fn merged(stored: &[Place], seen: &[(Class, i64)], typed: &[Place]) -> Result<Vec<Place>, Refusal> {
    let mut faults = Faults::default();
    let mut all = typed.to_vec();
    for place in &mut all {
        let Some(now) = stored.iter().find(|p| p.class == place.class) else { continue };
        let was = seen.iter().find(|(class, _)| *class == place.class).map_or(now.free, |(_, free)| *free);
        if place.free == was {
            place.free = now.free.min(place.capacity);
        } else if now.free != was {
            faults.push_with(field(place.class), "service-places-moved", "free", now.free);
        }
    }
    faults.done()?;
    Ok(all)
}

/// Why a number on the page of places does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum No {
    /// Somebody took or gave back a place meanwhile: so many are free now.
    Moved(i64),
    /// More free than there are places: so many are there in all. Who says what is free does not change how many there
    /// are: a slip would give places to people that nobody has. More places are made on the form of the service.
    TooMany(i64),
}

/// The same for one number on the page of places: the new place, `None` when nothing changes.
pub fn said(stored: &Place, said: &Said) -> Result<Option<Place>, No> {
    if said.free == said.was || said.free == stored.free {
        return Ok(None);
    }
    if said.free > stored.capacity {
        return Err(No::TooMany(stored.capacity));
    }
    if stored.free != said.was {
        return Err(No::Moved(stored.free));
    }
    Ok(Some(Place { class: stored.class, capacity: stored.capacity, free: said.free }))
}

/// Field of the form of a service.
fn field(class: Class) -> &'static str {
    match class {
        Class::Light => "light_free",
        Class::Intensive => "intensive_free",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(capacity: i64, free: i64) -> Place {
        Place { class: Class::Light, capacity, free }
    }

    #[test]
    fn a_place_taken_while_the_form_stood_open_does_not_come_back() {
        let merged = merged(&[place(5, 1)], &[(Class::Light, 2)], &[place(5, 2)]);
        assert_eq!(merged, Ok(vec![place(5, 1)]));
    }

    #[test]
    fn a_new_number_counts_unless_the_places_moved_meanwhile() {
        assert_eq!(merged(&[place(5, 2)], &[(Class::Light, 2)], &[place(5, 4)]), Ok(vec![place(5, 4)]));
        assert!(merged(&[place(5, 1)], &[(Class::Light, 2)], &[place(5, 4)]).is_err());
    }

    #[test]
    fn more_free_than_there_are_places_is_a_slip() {
        let say = |was, free| Said { service: ServiceId(uuid::Uuid::nil()), class: Class::Light, was, free };
        assert_eq!(said(&place(3, 1), &say(1, 3)), Ok(Some(place(3, 3))));
        assert_eq!(said(&place(3, 1), &say(1, 4)), Err(No::TooMany(3)));
        assert_eq!(said(&place(3, 1), &say(1, 1)), Ok(None), "klopt nog");
        assert_eq!(said(&place(3, 0), &say(1, 2)), Err(No::Moved(0)), "somebody took one meanwhile");
        assert_eq!(said(&place(3, 0), &say(1, 0)), Ok(None), "and it is what the house says");
    }
}
